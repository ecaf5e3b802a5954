#!/usr/bin/env python3
"""Inputs of one kind in very large numbers: each must end in seconds and in bounded memory, with a status and a short answer.

growth.py PROGRAM [PART OF A NAME...]
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

SECONDS, MEGABYTES, ANSWER = 15, 2_000, 10_000_000
MANY = 100_000

AUDIT = (
    "audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\n"
    "period: {from: 2026-01-01, to: 2026-06-30}\nevidence: [e.csv]\n"
)
EVIDENCE = "item,fact,value\n"
WORKERS = "worker,fte,teams\nw1,1,A\n"
CLIENTS = "client,worker,enrolled\nc1,w1,2025-01-05\n"
RUBRIC = (
    'rubric: 1\nid: syn\nversion: "1"\nlanguage: en\ntitle: S\nsource: s\nlicence: l\nscale: {lowest: 0, highest: 1}\n'
    "tracks:\n  - {id: all, title: All, short: All, maximum: 1}\nmodels:\n%s  - {id: plain, title: any, tracks: [all]}\n"
    "sections:\n  - id: core\n    title: Core\n    items:\n"
)
PRESENT = '      - {number: "%d", title: A%d, tracks: [all], criterion: c, score: present}\n'


def evidence(head, rows, *command):
    return {"audit.yaml": AUDIT, "e.csv": "\n".join([head, *rows, ""])}, command or ("check", ".")


def stated(rows, *command):
    return evidence("item,fact,value,rater", rows, *command)


def records(name, text, *command, mapping=None):
    tables = {"workers": "workers.csv", "clients": "clients.csv", name: mapping or f"{name}.csv"}
    listed = "".join(f"  {kind}: {file}\n" for kind, file in tables.items())
    files = {"audit.yaml": AUDIT + "records:\n" + listed, "e.csv": EVIDENCE, "workers.csv": WORKERS, "clients.csv": CLIENTS}
    files[f"{name}.csv"] = text
    return files, command or ("measure", ".")


def audit(more):
    return {"audit.yaml": AUDIT + more, "e.csv": EVIDENCE}, ("check", ".")


def rubric(items, models=""):
    return {"r.yaml": RUBRIC % models + items}, ("rubric", "check", "r.yaml")


def item(facts, score, more=""):
    return (
        '      - {number: "1", title: A, tracks: [all], criterion: c, facts: {%s}, %sscore: {%s}, anchors: {0: x, 1: y}}\n'
        % (facts, more, score)
    )


def listed(row, count=MANY):
    return [row(index) for index in range(count)]


JOBS = "client,started,ended,job_type,employer,competitive\n"
CASES = {
    "raters who agree": lambda: stated(listed(lambda i: f"bezetting.1a,clients_per_worker,20,r{i}")),
    "raters who disagree": lambda: stated(listed(lambda i: f"bezetting.1a,clients_per_worker,{20 + i % 7},r{i}")),
    "ratings in a report": lambda: stated(listed(lambda i: f"bezetting.1a,score,3,r{i}"), "report", ".", "-o", "-"),
    "raters in an explanation": lambda: stated(
        listed(lambda i: f"bezetting.1a,clients_per_worker,20,r{i}"), "explain", ".", "bezetting.1a"
    ),
    "contradictions": lambda: stated(listed(lambda i: f"bezetting.1a,clients_per_worker,{i},r")),
    "unknown items": lambda: evidence(EVIDENCE.strip(), listed(lambda i: f"x.y{i},score,3")),
    "unknown facts": lambda: evidence(EVIDENCE.strip(), listed(lambda i: f"bezetting.1a,fact{i},3")),
    "a cell of 60 MB": lambda: evidence(EVIDENCE.strip(), ["x" * 60_000_000 + ",score,3"]),
    "a figure of 20 MB": lambda: evidence(EVIDENCE.strip(), ["bezetting.1a,clients_per_worker," + "9" * 20_000_000]),
    "a note of 30 MB": lambda: evidence(
        "item,fact,value,note", ["bezetting.1a,clients_per_worker,20," + "n" * 30_000_000], "report", ".", "-o", "-"
    ),
    "codes": lambda: evidence(
        "item,fact,value,source", ["bezetting.1a,clients_per_worker,20," + "+".join(listed(lambda i: f"c{i}"))]
    ),
    "columns": lambda: evidence(",".join(listed(lambda i: f"kind {'abcdefghij'[i % 10]} {i % 97}")), []),
    "ratings per worker": lambda: evidence(
        "item,fact,value,worker", listed(lambda i: f"begeleiding.8a,score,{1 + i % 5},w{i}"), "score", "."
    ),
    "auditors": lambda: audit("auditors: [" + ", ".join(listed(lambda i: f"{{id: a{i}}}", 20_000)) + "]\n"),
    "overlays": lambda: audit("overlays: [" + ", ".join(listed(lambda i: f"o{i}.yaml", 20_000)) + "]\n"),
    "unknown keys": lambda: audit("".join(listed(lambda i: f"k{i}: 1\n", 40_000))),
    "a name of 100 kB beside another": lambda: (
        {
            "audit.yaml": AUDIT + "auditors: [{id: " + "b" * 100_000 + "}]\n",
            "e.csv": "item,fact,value,rater\nbezetting.1a,clients_per_worker,20," + "a" * 100_000 + "\n",
        },
        ("check", "."),
    ),
    "jobs of one client": lambda: records(
        "jobs", JOBS + "".join(listed(lambda i: f"c1,{2000 + i % 26}-02-{1 + i % 28:02},,k{i},e{i},yes\n", 3 * MANY))
    ),
    "outcomes of one client": lambda: records(
        "jobs", JOBS + "".join(listed(lambda i: f"c1,{2000 + i % 26}-02-{1 + i % 28:02},2027-01-01,k{i},e,yes\n", 3 * MANY)),
        "outcomes", ".",
    ),
    "courses of one client": lambda: records(
        "courses",
        "client,started,ended,course_type,institution,regular_fulltime\n"
        + "".join(listed(lambda i: f"c1,2026-02-01,,k{i},e{i},yes\n", 3 * MANY)),
    ),
    "contacts of one client": lambda: records(
        "contacts",
        "date,worker,client,with,mode\n"
        + "".join(listed(lambda i: f"2026-{1 + i % 6:02}-{1 + i % 28:02},w1,c1,employer,in_person\n", 5 * MANY)),
    ),
    "hours of one worker": lambda: records(
        "hours", "worker,week,total\n" + "".join(listed(lambda i: f"w1,2026-W{1 + i % 25:02},36\n", 3 * MANY))
    ),
    "rows of one worker": lambda: records(
        "workers", "worker,fte,teams,from,to\n" + "".join(listed(lambda i: f"w1,1,A,{1900 + i % 120}-01-01,{1900 + i % 120}-12-31\n"))
    ),
    "teams of one worker": lambda: records("workers", "worker,fte,teams\nw1,1," + ";".join(listed(lambda i: f"A{i}")) + "\n"),
    "rows of one client": lambda: records(
        "clients", "client,worker,enrolled\n" + "".join(listed(lambda i: f"c1,w1,2025-01-{1 + i % 28:02}\n"))
    ),
    "pseudonyms of 20 kB": lambda: records(
        "clients", "client,worker,enrolled\n" + "".join(listed(lambda i: "a" * 20_000 + f"{i},w1,2025-01-05\n", 2_000))
    ),
    "headings to drop": lambda: records(
        "clients",
        "client,worker,enrolled," + ",".join(listed(lambda i: f"d{i}", 60_000)) + "\n",
        mapping="{file: clients.csv, drop: [" + ", ".join(listed(lambda i: f"d{i}", 60_000)) + "]}",
    ),
    "headings to drop that are not there": lambda: records(
        "clients",
        "client,worker,enrolled," + ",".join(listed(lambda i: f"kind {i}", 60_000)) + "\n",
        mapping="{file: clients.csv, drop: [" + ", ".join(listed(lambda i: f"d{i}", 40_000)) + "]}",
    ),
    "items": lambda: rubric("".join(listed(lambda i: PRESENT % (i, i), 6_000))),
    "models": lambda: rubric(
        "".join(listed(lambda i: PRESENT % (i, i), 3_000)),
        "".join(listed(lambda i: f"  - {{id: m{i}, title: any, tracks: [all]}}\n", 5_000)),
    ),
    "combinations of all items": lambda: rubric(
        "".join(
            item(
                ", ".join(listed(lambda k: f"f{k}: {{kind: yes_no, title: t{k}}}", 17)),
                "rules: [{score: 1, all: [" + ", ".join(listed(lambda k: f"f{k} = yes", 17)) + "]}, {score: 0}]",
            ).replace('"1"', f'"{index}"', 1)
            for index in range(400)
        )
    ),
    "facts of an item": lambda: rubric(
        item(
            ", ".join(listed(lambda i: f"f{i}: {{kind: yes_no, title: t{i}}}", 15_000)),
            "count: {of: [" + ", ".join(listed(lambda i: f"f{i}", 15_000)) + ']}, ranges: {0: "0", 1: ">= 1"}',
        )
    ),
    "contradictions of an item": lambda: rubric(
        item(
            "a: {kind: yes_no, title: t}",
            "rules: [{score: 1, all: [a = yes]}, {score: 0}]",
            "contradictions: [" + ", ".join(["[a = yes, a = no]"] * 20_000) + "], ",
        )
    ),
    "rules of an item": lambda: rubric(
        item(
            "a: {kind: number, unit: u, title: t}",
            "rules: [" + ", ".join(listed(lambda i: f"{{score: {i % 2}, all: [a >= {30_000 - i}]}}", 20_000)) + ", {score: 0}]",
        )
    ),
    "answers of a choice": lambda: rubric(
        item(
            "a: {kind: choice, title: t, choices: [" + ", ".join(listed(lambda i: f"{{id: c{i}, title: t}}", 15_000)) + "]}",
            "rules: [{score: 1, all: [a >= c5]}, {score: 0}]",
        )
    ),
    "silencers": lambda: rubric(PRESENT % (1, 1) + "# getrouw: allow not-monotone\n" * 20_000),
}


def bounded():
    limit = MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))


def main():
    program, wanted = os.path.abspath(sys.argv[1]), sys.argv[2:]
    faults = 0
    for name, case in CASES.items():
        if wanted and not any(part in name for part in wanted):
            continue
        files, command = case()
        with tempfile.TemporaryDirectory() as folder:
            for file, text in files.items():
                with open(os.path.join(folder, file), "w", encoding="utf-8") as written:
                    written.write(text)
            begun = time.monotonic()
            ran = subprocess.run(
                [program, "--lang", "en", *command], cwd=folder, capture_output=True, preexec_fn=bounded, check=False
            )
            took = time.monotonic() - begun
        answer = len(ran.stdout) + len(ran.stderr)
        is_fine = ran.returncode in (0, 1, 2) and took < SECONDS and (answer < ANSWER or "note" in name)
        faults += not is_fine
        size = sum(len(text) for text in files.values()) / 1e6
        print(f"{name:36} {size:5.1f} MB  {took:5.2f} s  ended with {ran.returncode}, {answer} bytes{'' if is_fine else '  FAULT'}", flush=True)
    sys.exit(faults > 0)


main()
