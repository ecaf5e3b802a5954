#!/usr/bin/env python3
"""Makes the records of this example: make-records.py FOLDER. The same seed gives the same files.

Everybody in them is invented. The figures are those of evidence.csv: what is fixed here is how many clients, contacts, jobs and hours there
are, and chance only says who, where and when.
"""
import csv
import datetime as dt
import pathlib
import random
import sys

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
chance = random.Random(20260630)
FROM, TO = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
TEAMS = ["FACT Noord", "FACT Zuid", "VIP-team", "FACT Oost"]

# Pseudonym, FTE (4.0 in all), teams, first day, contacts with employers and schools, and shares of hours in per cent. The days of
# activity are whole weeks: 25, 20, 25, 25 and 10 of them, so that the contacts are 6, 5.2, 5.2, 5 and 4.6 a week, 5.2 on average.
WORKERS = [
    ("w1", "1", ["FACT Noord", "VIP-team"], dt.date(2026, 1, 7), 150, 95, 66),
    ("w2", "1", ["FACT Zuid"], dt.date(2026, 2, 11), 104, 94, 64),
    ("w3", "0,8", ["FACT Noord"], dt.date(2026, 1, 7), 130, 93, 62),
    ("w4", "0,7", ["FACT Oost"], dt.date(2026, 1, 7), 125, 92, 60),
    ("w5", "0,5", ["FACT Zuid"], dt.date(2026, 4, 22), 46, 91, 58),
]
BEGAN = {worker[0]: worker[3] for worker in WORKERS}
OWN_TEAMS = {worker[0]: worker[2] for worker in WORKERS}


def write(name, header, rows):
    with open(folder / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)


def day(date):
    return f"{date.day:02}-{date.month:02}-{date.year}" if date else ""


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def between(first, last):
    return first + dt.timedelta(chance.randint(0, (last - first).days))


def parts(total, count, lowest, highest):
    """So many numbers of this sum."""
    numbers = [total // count] * count
    numbers[-1] += total - sum(numbers)
    for _ in range(count * 8):
        one, other = chance.sample(range(count), 2)
        if numbers[one] > lowest and numbers[other] < highest:
            numbers[one] -= 1
            numbers[other] += 1
    return numbers


# Clients: who, worker, track, first day, last day, and how long until the first employer and the first school.
clients = []


def add(worker, track, enrolled, closed=None, employer=None, school=None):
    clients.append(dict(id=f"k{len(clients) + 1:03}", worker=worker, track=track, enrolled=enrolled, closed=closed, employer=employer, school=school))
    return clients[-1]


early = ["w1", "w3", "w4"]
# Twenty new clients for work wait 540 days together for an employer, ten for education 155 days for a school; six are for both.
employers, schools = parts(540, 20, 3, 60), parts(155, 10, 4, 30)
for place in range(24):
    track = "ips-a" if place < 14 else "beide" if place < 20 else "ips-o"
    employer = employers[place] if place < 20 else None
    school = schools[place - 14] if place >= 14 else None
    enrolled = between(dt.date(2026, 1, 8), dt.date(2026, 4, 20))
    add(chance.choice(early), track, enrolled, employer=employer, school=school)
for _ in range(3):
    add(chance.choice(early), "ips-a", between(dt.date(2026, 6, 10), dt.date(2026, 6, 25)))
old = [add(chance.choice([worker[0] for worker in WORKERS]), chance.choice(["ips-a", "ips-a", "ips-o", "beide"]),
           between(dt.date(2025, 1, 6), dt.date(2025, 12, 1))) for _ in range(73)]
for _ in range(20):
    add(chance.choice(["w1", "w2", "w3"]), chance.choice(["ips-a", "ips-o"]), between(dt.date(2025, 1, 6), dt.date(2025, 10, 1)),
        closed=between(dt.date(2026, 1, 12), TO))

# Of the hundred who are open on the last day 91 come from a team of their worker.
open_clients = [client for client in clients if not client["closed"]]
strangers = {client["id"] for client in chance.sample(open_clients, 9)}
for client in clients:
    own = OWN_TEAMS[client["worker"]]
    client["team"] = chance.choice([team for team in TEAMS if team not in own] if client["id"] in strangers else own)

# Jobs and courses of old clients, each with one at most. Twenty begin in the period, long enough before its end.
holders = [client for client in old if client["worker"] in early]
at_work = chance.sample([client for client in holders if client["track"] in ("ips-a", "beide")], 25)
in_class = chance.sample([client for client in holders if client["track"] in ("ips-o", "beide") and client not in at_work], 9)
KINDS = ["kok", "bakker", "tuinman", "chauffeur", "schilder", "receptionist", "verkoper", "magazijnmedewerker", "schoonmaker", "lasser",
         "programmeur", "kapper", "conciërge", "fietsenmaker", "postbode", "barista", "boekhouder", "dierverzorger", "drukker",
         "pleger van onderhoud", "rijinstructeur"]
kinds = KINDS + ["Kok", "bakker", "TUINMAN", "chauffeur"]
places = [f"Werkgever {place + 1:02}" for place in range(23)] + ["werkgever 01", "Werkgever  02"]
contracts = ["betaald regulier"] * 24 + ["proefplaatsing"]
chance.shuffle(kinds)
chance.shuffle(places)
chance.shuffle(contracts)
jobs, courses, starts = [], [], []
for place, client in enumerate(at_work):
    begun = between(dt.date(2026, 1, 19), dt.date(2026, 5, 29)) if place < 14 else between(dt.date(2025, 6, 1), dt.date(2025, 12, 20))
    ended = None if place < 20 else between(dt.date(2026, 2, 2), dt.date(2026, 6, 1))
    jobs.append([client["id"], client["worker"], day(begun), day(ended), kinds[place], places[place], contracts[place]])
    if place < 14:
        starts.append((client, begun))
for place, client in enumerate(in_class):
    begun = between(dt.date(2026, 1, 19), dt.date(2026, 5, 29)) if place < 6 else between(dt.date(2025, 8, 25), dt.date(2025, 12, 1))
    kind = ["regular_fulltime", "preparatory", "internship", "digital"][place % 4]
    courses.append([client["id"], client["worker"], day(begun), "", kind, f"School {place + 1}", "ja" if kind == "regular_fulltime" else "nee"])
    if place < 6:
        starts.append((client, begun))

contacts = []


def met(date, worker, client, who, organisation, mode="persoonlijk", preferred=""):
    contacts.append([date, worker, client, who, organisation, mode, preferred])


# Of the twenty starts 17 have a meeting in the week before, 18 within three days after, and 16 in each of the first four weeks.
for place, (client, begun) in enumerate(starts):
    days = [-chance.randint(1, 7)] if place not in (3, 9, 15) else []
    days.append(chance.randint(0, 3) if place not in (5, 11) else chance.randint(4, 6))
    days += [7 * week + chance.randint(0, 6) for week in (1, 2, 3) if not (week == 2 and place in (1, 7, 13, 19))]
    for offset in days:
        met(begun + dt.timedelta(offset), client["worker"], client["id"], "cliënt", "")

# Contacts with employers and schools: the first ones of new clients, then others of old clients, and 55 that name nobody.
answers = ["ja"] * 440 + ["nee"] * 60
chance.shuffle(answers)
quiet = {"w1": 15, "w2": 10, "w3": 12, "w4": 13, "w5": 5}
organisation = 0
for worker, _, _, began, count, _, _ in WORKERS:
    named = count - quiet[worker]
    for client in [client for client in clients if client["worker"] == worker]:
        for who, wait in (("werkgever", client["employer"]), ("school", client["school"])):
            if wait is not None:
                organisation += 1
                met(client["enrolled"] + dt.timedelta(wait), worker, client["id"], who, f"Organisatie {organisation}", preferred=answers.pop())
                named -= 1
    for place in range(named + quiet[worker]):
        organisation += 1
        client = chance.choice([client for client in old if client["worker"] == worker])["id"] if place < named else ""
        met(between(began, TO), worker, client, chance.choice(["werkgever", "werkgever", "school"]), f"Organisatie {organisation}",
            preferred=answers.pop() if client else "")
for _ in range(30):
    organisation += 1
    client = chance.choice(old)
    met(between(BEGAN[client["worker"]], TO), client["worker"], client["id"], "werkgever", f"Organisatie {organisation}", mode="telefoon")
for _ in range(120):
    client = chance.choice([client for client in old if client not in at_work and client not in in_class])
    organisation += 1
    met(between(BEGAN[client["worker"]], TO), client["worker"], client["id"], "cliënt", f"gesprek {organisation}")
contacts.sort(key=lambda row: row[0])

hours = []
for worker, fte, _, began, _, vocational, community in WORKERS:
    total = float(fte.replace(",", ".")) * 40
    monday = began + dt.timedelta(-began.weekday() % 7)
    while monday <= TO:
        hours.append([worker, "{}-W{:02}".format(*monday.isocalendar()[:2]), number(total), number(total * vocational / 100), number(total * community / 100)])
        monday += dt.timedelta(7)

write("werkers.csv", ["medewerker", "vte", "teams", "van", "tot"], [[worker[0], worker[1], "|".join(worker[2]), day(worker[3]), ""] for worker in WORKERS])
write("clienten.csv", ["client", "medewerker", "spoor", "team", "ingeschreven", "afgesloten"],
      [[client["id"], client["worker"], client["track"], client["team"], day(client["enrolled"]), day(client["closed"])] for client in clients])
write("contacten.csv", ["datum", "medewerker", "client", "met", "organisatie", "wijze", "voorkeur"], [[day(row[0])] + row[1:] for row in contacts])
write("banen.csv", ["client", "medewerker", "start", "einde", "functie", "werkgever", "contract"], jobs)
write("opleidingen.csv", ["client", "medewerker", "start", "einde", "soort opleiding", "school", "gewoon voltijds"], courses)
write("uren.csv", ["medewerker", "week", "totaal", "werk en opleiding", "buiten"], hours)
