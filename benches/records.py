#!/usr/bin/env python3
"""Measures contacts with getrouw, DuckDB and Polars, and reads the same rows with the csv crate alone: wall time, rows per second, peak memory.

    cargo build --release --bench records && cargo build --release
    pip install duckdb polars
    python3 benches/records.py [MILLIONS ...]        # 1 10 50 unless told otherwise

Each engine answers the same measures from the same files in one process of its own, with two threads, and the answers must be equal. Every
run is repeated and the fastest counts. It needs about 3 GB of disk for 50 million rows.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
REPEATS = 3
FROM, TO = "2022-01-01", "2026-06-30"

# One query answers everything that getrouw measures from contacts: first contacts of enrolments in the period, contacts of workers per
# week, preferences, and whether contacts are tracked. Every client of the benchmark has one enrolment and every worker is always active.
DUCKDB = r"""
import duckdb, json, sys
folder = sys.argv[1]
connection = duckdb.connect()
connection.execute("set threads = 2; set enable_progress_bar = false")
columns = "{'date': 'DATE', 'worker': 'VARCHAR', 'client': 'VARCHAR', 'with': 'VARCHAR', 'organisation': 'VARCHAR', 'mode': 'VARCHAR', 'preference_based': 'VARCHAR'}"
rows = connection.execute(f'''
with contacts as (
  select date, worker, client, "with" as party, mode, preference_based from read_csv('{folder}/contacts.csv', header = true, columns = {columns})
  where "with" in ('employer', 'school') and date between '%(from)s' and '%(to)s'
), grouped as (
  select worker, client,
    count(*) filter (mode = 'in_person') as met,
    count(*) filter (party = 'employer') as employers, count(*) filter (party = 'school') as schools,
    count(*) filter (preference_based = 'yes') as yes, count(*) filter (preference_based = 'no') as no,
    min(date) filter (mode = 'in_person' and party = 'employer') as employer, min(date) filter (mode = 'in_person' and party = 'school') as school
  from contacts group by grouping sets ((worker), (client))
), clients as (select * from read_csv('{folder}/clients.csv', header = true, all_varchar = true)
), jobs as (select distinct client from read_csv('{folder}/jobs.csv', header = true, all_varchar = true)
), waits as (
  select c.track, coalesce(g.employer, date '%(to)s') - c.enrolled::date as employer_days, g.employer is not null as has_employer,
    coalesce(g.school, date '%(to)s') - c.enrolled::date as school_days, g.school is not null as has_school
  from clients c left join grouped g on g.client = c.client and g.client is not null
), seekers as (select c.worker, count(*) as clients from clients c anti join jobs j on j.client = c.client group by c.worker)
select
  (select sum(employer_days) from waits where track in ('ips-a', 'both') and (has_employer or employer_days >= 30)),
  (select count(*) from waits where track in ('ips-a', 'both') and (has_employer or employer_days >= 30)),
  (select sum(school_days) from waits where track in ('ips-o', 'both') and (has_school or school_days >= 14)),
  (select count(*) from waits where track in ('ips-o', 'both') and (has_school or school_days >= 14)),
  (select sum(yes) from grouped where client is not null), (select sum(no) from grouped where client is not null),
  (select sum(employers) from grouped where worker is not null), (select sum(schools) from grouped where worker is not null),
  (select list([g.met, s.clients]) from grouped g join seekers s on s.worker = g.worker where g.worker is not null)
''').fetchone()
print(json.dumps([int(value) for value in rows[:8]] + [[[int(met), int(clients)] for met, clients in rows[8]]]))
""" % {"from": FROM, "to": TO}

POLARS = r"""
import json, os, sys
os.environ["POLARS_MAX_THREADS"] = "2"
import polars as pl
from datetime import date
folder = sys.argv[1]
FROM, TO = date.fromisoformat("%(from)s"), date.fromisoformat("%(to)s")
person, employer, school = pl.col("mode") == "in_person", pl.col("with") == "employer", pl.col("with") == "school"
contacts = (
    pl.scan_csv(f"{folder}/contacts.csv", schema_overrides={"date": pl.Date})
    .select("date", "worker", "client", "with", "mode", "preference_based")
    .filter((employer | school) & pl.col("date").is_between(FROM, TO))
)
workers = contacts.group_by("worker").agg(person.sum().alias("met"), employer.sum().alias("employers"), school.sum().alias("schools"))
firsts = contacts.filter(pl.col("client").is_not_null()).group_by("client").agg(
    pl.col("date").filter(person & employer).min().alias("employer"), pl.col("date").filter(person & school).min().alias("school"),
    (pl.col("preference_based") == "yes").sum().alias("yes"), (pl.col("preference_based") == "no").sum().alias("no"))
workers, firsts = pl.collect_all([workers, firsts], engine="streaming")
clients = pl.read_csv(f"{folder}/clients.csv", schema_overrides={"enrolled": pl.Date})
jobs = pl.read_csv(f"{folder}/jobs.csv").select("client").unique()
seekers = clients.join(jobs, on="client", how="anti").group_by("worker").len()
joined = clients.join(firsts, on="client", how="left")
def waits(tracks, first, patience):
    days = joined.filter(pl.col("track").is_in(tracks)).select(
        (pl.col(first).fill_null(TO) - pl.col("enrolled")).dt.total_days().alias("days"), pl.col(first).is_not_null().alias("has"))
    days = days.filter(pl.col("has") | (pl.col("days") >= patience))["days"]
    return [int(days.sum()), len(days)]
rates = workers.join(seekers, on="worker").select("met", "len").rows()
print(json.dumps(waits(["ips-a", "both"], "employer", 30) + waits(["ips-o", "both"], "school", 14) + [int(firsts["yes"].sum()), int(firsts["no"].sum()),
      int(workers["employers"].sum()), int(workers["schools"].sum()), [[int(met), int(clients)] for met, clients in rates]]))
""" % {"from": FROM, "to": TO}


def answers(numbers):
    """The measures from the sums of an engine."""
    employer_days, employer_n, school_days, school_n, yes, no, employers, schools, workers = numbers
    days = (time.mktime(time.strptime(TO, "%Y-%m-%d")) - time.mktime(time.strptime(FROM, "%Y-%m-%d"))) / 86400
    weeks = Fraction(round(days) + 1, 7)
    rates = []
    for met, clients in workers:
        rate = Fraction(met) / weeks
        rates.append(max(rate, Fraction(6)) if clients <= 2 and rate >= 2 * clients else rate)
    return {
        "begeleiding.5a days_to_first_employer_contact": Fraction(employer_days, employer_n),
        "begeleiding.5b days_to_first_school_contact": Fraction(school_days, school_n),
        "begeleiding.6 preference_based_pct": Fraction(100 * yes, yes + no),
        "begeleiding.7 contacts_per_week": sum(rates) / len(rates),
        "begeleiding.5a contacts_tracked": "yes" if employers else "no",
        "begeleiding.5b contacts_tracked": "yes" if schools else "no",
    }


def answers_of_getrouw(document):
    facts = {}
    for fact in document["facts"]:
        name = f"{fact['item']} {fact['fact']}"
        if fact["exact"] is not None:
            facts[name] = fact["exact"] if fact["exact"] in ("yes", "no") else Fraction(fact["exact"]) if fact["exact"][0].isdigit() else fact["exact"]
    return facts


def run(command):
    """Wall time in seconds, peak resident memory in MB and output of a process, the fastest of several runs."""
    best = None
    for _ in range(REPEATS):
        with tempfile.TemporaryFile() as output:
            begun = time.perf_counter()
            process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begun
            if status != 0:
                sys.exit(f"{command[0]} failed")
            output.seek(0)
            if best is None or wall < best[0]:
                best = (wall, usage.ru_maxrss / 1024, output.read().decode())
    return best


def newest(pattern):
    return max((path for path in (TARGET / "deps").glob(pattern) if path.suffix == ""), key=lambda path: path.stat().st_mtime)


def main():
    bench = str(newest("records-*"))
    print("| rows | program | wall time | rows per second | peak memory | against reading alone |")
    print("|---:|---|---:|---:|---:|---:|")
    for millions in [int(argument) for argument in sys.argv[1:]] or [1, 10, 50]:
        with tempfile.TemporaryDirectory() as folder:
            rows = millions * 1_000_000
            subprocess.run([bench, "generate", str(rows), folder], check=True)
            runs = {"reading alone (csv crate, two threads)": run([bench, "read", f"{folder}/contacts.csv"])}
            runs["getrouw measure"] = run([str(TARGET / "getrouw"), "--quiet", "measure", folder, "--format", "json"])
            runs["DuckDB"] = run([sys.executable, "-c", DUCKDB, folder])
            runs["Polars"] = run([sys.executable, "-c", POLARS, folder])
            own = answers_of_getrouw(json.loads(runs["getrouw measure"][2]))
            for name in ("DuckDB", "Polars"):
                for fact, value in answers(json.loads(runs[name][2])).items():
                    if own[fact] != value:
                        sys.exit(f"{name} and getrouw differ on {fact}: {value} and {own[fact]}")
            alone = runs["reading alone (csv crate, two threads)"][0]
            for name, (wall, memory, _) in runs.items():
                print(f"| {millions} M | {name} | {wall:.2f} s | {rows / wall / 1e6:.1f} M | {memory:.0f} MB | {wall / alone:.2f} |", flush=True)


main()
