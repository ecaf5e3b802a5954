#!/usr/bin/env python3
"""Measures the facts of the Dutch scale from tables of records, written from the definitions and sharing nothing with the program.

measures.py FOLDER prints {"item track fact": "exact value"} for the tables that make_tables.py made; whatever cannot be measured is left out.
It is slow and plain on purpose.
"""
import csv
import datetime as dt
import json
import pathlib
import re
import sys
from fractions import Fraction

folder = pathlib.Path(sys.argv[1])
FROM, TO = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
MODEL = re.search(r"^model: (\S+)$", (folder / "audit.yaml").read_text(), re.M).group(1)
TYPES = {"regular fulltime", "preparatory", "part time", "trainings", "work study", "internship", "dutch second language", "digital"}


def table(name):
    with open(folder / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


def date(text):
    return dt.date.fromisoformat(text) if text else None


def fold(text):
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())


workers, clients, contacts = table("workers"), table("clients"), table("contacts")
jobs, courses, hours = table("jobs"), table("courses"), table("hours")
track_of_client = {row["client"]: row["track"] for row in clients}
separate = MODEL == "separate"


def in_track(track, wanted):
    return track in (wanted, "both")


def my_workers(track):
    return [row for row in workers if not separate or track == "all" or row["track"] == track]


def my_clients(track):
    return [row for row in clients if not separate or track == "all" or in_track(row["track"], track)]


def mine(rows, track):
    return [row for row in rows if not separate or in_track(track_of_client[row["client"]], track)]


def active(row, on):
    return (not row["from"] or date(row["from"]) <= on) and (not row["to"] or on <= date(row["to"]))


def is_open(row):
    return date(row["enrolled"]) <= TO and not (row["closed"] and date(row["closed"]) <= TO)


def held_within(row, start, end):
    return date(row["started"]) <= end and (not row["ended"] or date(row["ended"]) >= start)


def mean(values):
    return sum(values, Fraction(0)) / len(values) if values else None


def share(part, whole):
    return Fraction(100 * part, whole) if whole else None


def teams(row):
    return {fold(team) for team in re.split(r"[|;]", row["teams"]) if team.strip()}


def most_teams(numbers):
    return Fraction(max(numbers)) if any(numbers) else None


def clients_per_worker(track):
    fte = sum(Fraction(row["fte"]) for row in my_workers(track) if active(row, TO))
    return Fraction(sum(map(is_open, my_clients(track)))) / fte if fte else None


def time_share(track, part):
    shares = []
    for worker in my_workers(track):
        own = total = Fraction(0)
        for row in hours:
            if row["worker"] != worker["worker"] or not row[part]:
                continue
            week = row["week"]
            monday = dt.date.fromisocalendar(int(week[:4]), int(week[6:]), 1) if "W" in week else date(week)
            if FROM <= monday <= TO:
                own += Fraction(row[part])
                total += Fraction(row["total"])
        if total > 0:
            shares.append(100 * own / total)
    return mean(shares)


def caseload_from_teams(track):
    opened = [row for row in my_clients(track) if is_open(row)]
    by_id = {row["worker"]: row for row in workers}

    def from_team(row):
        worker = by_id.get(row["worker"])
        began = worker and (not worker["from"] or date(worker["from"]) <= TO)
        return bool(row["team"]) and bool(began) and fold(row["team"]) in teams(worker)

    return share(sum(map(from_team, opened)), len(opened))


def days_to_first(track, who, patience):
    waits = []
    for row in clients:
        enrolled = date(row["enrolled"])
        if not in_track(row["track"], track) or not FROM <= enrolled <= TO:
            continue
        met = [date(contact["date"]) for contact in contacts
               if contact["client"] == row["client"] and contact["with"] == who and contact["mode"] == "in_person"
               and enrolled <= date(contact["date"]) <= TO]
        if met:
            waits.append(Fraction((min(met) - enrolled).days))
        else:
            until = min(TO, date(row["closed"])) if row["closed"] else TO
            if (until - enrolled).days >= patience:
                waits.append(Fraction((until - enrolled).days))
    return mean(waits)


def in_period(row):
    return FROM <= date(row["date"]) <= TO


def tracked(*who):
    return any(in_period(row) and row["with"] in who for row in contacts)


def contacts_per_week(track):
    busy = {row["client"] for row in jobs + courses if held_within(row, TO, TO)}
    rates = []
    for worker in my_workers(track):
        days = sum(active(worker, FROM + dt.timedelta(number)) for number in range((TO - FROM).days + 1))
        seekers = [row for row in my_clients(track) if row["worker"] == worker["worker"] and is_open(row) and row["client"] not in busy]
        if not days or not seekers:
            continue
        met = [row for row in contacts if row["worker"] == worker["worker"] and row["with"] in ("employer", "school")
               and row["mode"] == "in_person" and in_period(row) and active(worker, date(row["date"]))]
        rate = Fraction(len(met) * 7, days)
        if len(seekers) <= 2 and rate >= 2 * len(seekers):
            rate = max(rate, Fraction(6))
        rates.append(rate)
    return mean(rates)


def preference(track):
    rows = [row for row in contacts if row["client"] and row["with"] in ("employer", "school") and in_period(row)]
    answers = [row["preference_based"] for row in mine(rows, track)]
    return share(answers.count("yes"), answers.count("yes") + answers.count("no"))


def jobs_in_period(track):
    return [row for row in mine(jobs, track) if held_within(row, FROM, TO)]


def diversity(track, column):
    names = [fold(row[column]) for row in jobs_in_period(track) if row[column].strip()]
    return share(len(set(names)), len(names))


def competitive(track):
    answers = [row["competitive"] for row in jobs_in_period(track) if row["competitive"]]
    return share(answers.count("yes"), len(answers))


def breadth(track):
    kinds = {fold(row["course_type"]) for row in mine(courses, track) if held_within(row, FROM, TO)} & TYPES
    return None if not kinds else "one_or_two" if len(kinds) <= 2 else "all" if TYPES <= kinds else "broad"


def regular(track):
    answers = {row["regular_fulltime"] for row in mine(courses, track) if held_within(row, FROM, TO)}
    return "yes" if "yes" in answers else None if "" in answers or not answers else "no"


def around_starts(track, last, whole, test):
    met = n = 0
    for row in mine(jobs + courses, track):
        start = date(row["started"])
        if not FROM <= start <= TO:
            continue
        end = start + dt.timedelta(last)
        if whole and row["ended"] and date(row["ended"]) < min(end, TO):
            continue
        if end > TO:
            continue
        offsets = {(date(contact["date"]) - start).days for contact in contacts
                   if contact["client"] == row["client"] and contact["with"] == "client" and contact["mode"] == "in_person"}
        n += 1
        met += test(offsets)
    return share(met, n)


facts = {}


def fact(item, name, measure, tracks=("ips-a", "ips-o")):
    for track in tracks:
        value = measure(track)
        if value is None:
            continue
        if isinstance(value, bool):
            value = "yes" if value else "no"
        elif isinstance(value, Fraction):
            value = f"{value.numerator}/{value.denominator}"
        facts[f"{item} {track} {name}"] = str(value)


if separate:
    fact("bezetting.1b", "clients_per_worker", clients_per_worker, ["ips-a"])
    fact("bezetting.1c", "clients_per_worker", clients_per_worker, ["ips-o"])
else:
    fact("bezetting.1a", "clients_per_worker", clients_per_worker)
fact("bezetting.2", "vocational_time_pct", lambda track: time_share(track, "vocational"))
fact("organisatie.1", "team_based", lambda track: all(teams(row) for row in my_workers(track) if active(row, TO)))
fact("organisatie.1", "teams", lambda track: most_teams([len(teams(row)) for row in my_workers(track) if active(row, TO)]))
fact("organisatie.1", "caseload_from_teams_pct", caseload_from_teams)
fact("begeleiding.5a", "days_to_first_employer_contact", lambda track: days_to_first(track, "employer", 30), ["ips-a"])
fact("begeleiding.5a", "contacts_tracked", lambda track: tracked("employer"), ["ips-a"])
fact("begeleiding.5b", "days_to_first_school_contact", lambda track: days_to_first(track, "school", 14), ["ips-o"])
fact("begeleiding.5b", "contacts_tracked", lambda track: tracked("school"), ["ips-o"])
fact("begeleiding.6", "preference_based_pct", preference)
# Both columns share one score, so workers and clients of both are counted together.
fact("begeleiding.7", "contacts_per_week", lambda track: contacts_per_week("all"))
fact("begeleiding.7", "contacts_tracked", lambda track: tracked("employer", "school"))
fact("begeleiding.9a", "job_type_diversity_pct", lambda track: diversity(track, "job_type"), ["ips-a"])
fact("begeleiding.9b", "breadth", breadth, ["ips-o"])
fact("begeleiding.9b", "includes_regular_fulltime", regular, ["ips-o"])
fact("begeleiding.10", "employer_diversity_pct", lambda track: diversity(track, "employer"), ["ips-a"])
fact("begeleiding.11", "competitive_jobs_pct", competitive, ["ips-a"])
fact("begeleiding.11", "current_jobs", lambda track: Fraction(sum(held_within(row, TO, TO) for row in mine(jobs, track))), ["ips-a"])
fact("begeleiding.14", "contact_before_start_pct", lambda track: around_starts(track, -1, False, lambda days: any(-7 <= day <= -1 for day in days)))
fact("begeleiding.14", "contact_after_start_pct", lambda track: around_starts(track, 3, False, lambda days: any(0 <= day <= 3 for day in days)))
fact("begeleiding.14", "contact_in_first_weeks_pct",
     lambda track: around_starts(track, 27, True, lambda days: all(any(7 * week <= day < 7 * week + 7 for day in days) for week in range(4))))
fact("begeleiding.15", "community_time_pct", lambda track: time_share(track, "community"))
print(json.dumps(facts, indent=1))
