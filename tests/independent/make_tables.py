#!/usr/bin/env python3
"""Makes random tables of records, the same for the same seed: make_tables.py SEED MODEL FOLDER.

Everybody in them is invented: a pseudonym is a letter and a number.
"""
import csv
import datetime as dt
import pathlib
import random
import sys

seed, model, folder = int(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
chance = random.Random(seed)
folder.mkdir(parents=True, exist_ok=True)
FROM, TO = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
EARLY = FROM - dt.timedelta(400)
TYPES = ["regular_fulltime", "Preparatory", "part time", "work-study", "internship", "dutch second language", "Digital"]


def day(start=EARLY, end=TO + dt.timedelta(20)):
    return start + dt.timedelta(chance.randint(0, (end - start).days))


def write(name, header, rows):
    with open(folder / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def some(*answers):
    return chance.choice(answers)


separate = model == "separate"
workers = []
for number in range(24):
    left = some("", "", "", day(FROM).isoformat())
    came = some("", "", (day(EARLY, FROM)).isoformat())
    teams = some("", "north", "North|East", "east;  WEST", "north|north")
    workers.append([f"w{number}", some("1", "0.8", "0.55", "0.333"), some("ips-a", "ips-o") if separate else some("ips-a", "ips-o", "both", ""),
                    teams, came, left])
write("workers.csv", ["worker", "fte", "track", "teams", "from", "to"], workers)

clients = []
enrolled_on = {}
for number in range(300):
    enrolled = day()
    enrolled_on[f"c{number}"] = enrolled
    closed = some("", "", (enrolled + dt.timedelta(chance.randint(0, 300))).isoformat())
    clients.append([f"c{number}", some("", f"w{chance.randrange(24)}", f"w{chance.randrange(24)}", f"w{chance.randrange(24)}"),
                    some("ips-a", "ips-o", "both") if separate else some("ips-a", "ips-o", "both", ""),
                    some("", "north", "East", "west"), enrolled.isoformat(), closed])
write("clients.csv", ["client", "worker", "track", "team", "enrolled", "closed"], clients)


def started(client):
    return enrolled_on[client] + dt.timedelta(chance.randint(-30, 300))


def held(kinds, places):
    rows = []
    seen = set()
    for number in range(150):
        client = f"c{chance.randrange(300)}"
        begun = started(client)
        ended = some("", (begun + dt.timedelta(chance.randint(0, 200))).isoformat())
        place = f"{chance.choice(places)} {chance.randrange(60)}"
        # Nobody holds two of them at one place, which would be an overlap.
        if (client, place.lower()) not in seen:
            seen.add((client, place.lower()))
            rows.append([client, some("", f"w{chance.randrange(24)}"), begun.isoformat(), ended, chance.choice(kinds), place,
                         some("yes", "no", "yes", "")])
    return rows


write("jobs.csv", ["client", "worker", "started", "ended", "job_type", "employer", "competitive"],
      held(["cook", "Cook", "shop  assistant", "Shop Assistant", "gardener", "", "driver"], ["bakery", "Bakery", "shop"]))
write("courses.csv", ["client", "worker", "started", "ended", "course_type", "institution", "regular_fulltime"], held(TYPES, ["school"]))

contacts = []
for number in range(2500):
    client = f"c{chance.randrange(300)}"
    when = enrolled_on[client] + dt.timedelta(chance.randint(-5, 200))
    contacts.append([when.isoformat(), f"w{chance.randrange(24)}", some("", client, client, client),
                     some("employer", "employer", "school", "client", "client", "other"), f"organisation {number}",
                     some("in_person", "in_person", "phone", ""), some("yes", "no", "", "yes")])
write("contacts.csv", ["date", "worker", "client", "with", "organisation", "mode", "preference_based"], contacts)

hours = []
monday = FROM - dt.timedelta(FROM.weekday() + 21)
while monday <= TO + dt.timedelta(14):
    for number in range(24):
        if chance.random() < 0.8:
            total = chance.randint(0, 720)
            week = monday.isoformat() if chance.random() < 0.5 else "{}-W{:02}".format(*monday.isocalendar()[:2])
            part = lambda: some("", f"{chance.randint(0, total) / 20:.2f}")
            hours.append([f"w{number}", week, f"{total / 20:.2f}", part(), part()])
    monday += dt.timedelta(7)
write("hours.csv", ["worker", "week", "total", "vocational", "community"], hours)

tables = ["workers", "clients", "contacts", "jobs", "courses", "hours"]
(folder / "audit.yaml").write_text(
    f"# Invented by tests/independent/make_tables.py {seed} {model}.\naudit: 1\nprogramme: Invented\nrubric: ips-nl-2015\nmodel: {model}\n"
    f"period: {{from: {FROM}, to: {TO}}}\nrecords:\n" + "".join(f"  {table}: {table}.csv\n" for table in tables))
