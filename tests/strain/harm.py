#!/usr/bin/env python3
"""Harms the examples at random and runs every command on them: each run ends with a status, in bounded time and memory, says why, and tells of no client.

harm.py PROGRAM EXAMPLES TIMES [SEED]
"""
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile

SECONDS, MEGABYTES = 20, 1_500

# Letters that mean something to a format do more harm than others.
SHARP = [b"\0", b'"', b"'", b"\n", b"\r", b"\t", b";", b",", b"|", b":", b"{", b"}", b"[", b"]", b"&a", b"*a", b"#", b"-", b"+", b"%", b".",
         b"0", b"9" * 40, b"<", b">", b"=", b"\xff", b"\xfe", b"\xe9", b" ", b"\xc2\xa0", b"\xe2\x80\xae", b"\x1b[2J", b"\xef\xbb\xbf", b"1.2.3",
         b"1e309", b"-1", b"NaN", b"ja", b"2026-02-30", b"../", b"/dev/zero", b"A" * 5000, b"\xf0\x9f\x98\x80"]

# Where an import keeps what was there before, and a sitting its locks and what it could not save.
KEPT = [".getrouw-import", ".getrouw-rate"]
# What somebody types who scores line by line.
TYPED = [b"4", b"25", b"5,5", b"yes", b"nee", b"", b"<", b"n", b"u", b"-", b"e", b"?", b"t gezien", b"t -", b"s INT+OBS", b"/ organisatie.4", b"1e309", b"\xff", b"q"]
COMMANDS = [
    ["check", "A"], ["score", "A"], ["score", "A", "--format", "json"], ["score", "A", "--format", "csv"], ["measure", "A"],
    ["measure", "A", "--format", "json", "--by-worker"], ["outcomes", "A"], ["outcomes", "A", "--format", "json"], ["explain", "A", "begeleiding.1a"],
    ["report", "A", "-o", "-", "--date", "2026-09-30"], ["report", "A", "-o", "-", "--format", "html", "--anonymous", "--date", "2026-09-30"],
    ["report", "A", "-o", "x.docx", "-o", "x.xlsx", "-o", "x.json", "--date", "2026-09-30"], ["rubric", "check", "A"], ["check", "A", "--inside"],
    ["prepare", "A"], ["prepare", "A", "-o", "v.ics", "-o", "v.xlsx", "-o", "v.docx", "--date", "2026-09-01"], ["check", "A", "--ready"],
    ["prepare", "A", "--sample", "F", "--n", "5", "--seed", "s", "--by-worker", "-o", "s.csv", "-o", "t.xlsx"], ["import", "F", "--audit", "A", "--yes"],
    ["compare", "A", "A"], ["compare", "F", "A", "--format", "json"], ["compare", "A", "F", "-o", "c.html", "-o", "c.xlsx", "-o", "c.json", "--date", "2026-09-01"],
    ["plan", "A"], ["plan", "A", "--target", "100", "--set", "organisatie.4.score=5", "--format", "json", "--date", "2026-09-01"],
    ["plan", "A", "-o", "p.docx", "-o", "p.xlsx", "-o", "p.csv", "-o", "p.md", "--date", "2026-09-01"],
    ["report", "A", "--one-page", "-o", "o.html", "-o", "o.docx", "--date", "2026-09-30"],
    ["agree", "A"], ["agree", "A", "F", "--format", "json"], ["agree", "A", "-o", "a.md", "-o", "a.html", "-o", "a.docx", "-o", "a.xlsx", "-o", "a.json", "--date", "2026-09-30"],
    ["agree", "A", "--consensus"], ["agree", "A", "--sheet", "c.xlsx"], ["rate", "A", "--lines", "--rater", "a1"], ["rate", "A", "--lines", "--consensus"],
    ["measure", "--map", "F"], ["rubric", "check", "F"], ["rubric", "show", "F"], ["check", "F"],
]


def harmed(data, dice, others):
    for _ in range(dice.choice([1, 1, 1, 2, 3, 8])):
        at = dice.randrange(len(data) + 1)
        kind = dice.randrange(9)
        lines = data.splitlines(keepends=True)
        if kind == 0:
            data = data[:at] + dice.choice(SHARP) + data[at:]
        elif kind == 1:
            data = data[:at] + data[at + dice.randrange(1, 12):]
        elif kind == 2 and data:
            at = min(at, len(data) - 1)
            data = data[:at] + bytes([data[at] ^ (1 << dice.randrange(8))]) + data[at + 1:]
        elif kind == 3:
            data = data[:at]
        elif kind == 4 and lines:
            row = dice.randrange(len(lines))
            data = b"".join(lines[:row] + [lines[row]] * dice.choice([2, 3, 200]) + lines[row + 1:])
        elif kind == 5 and lines:
            row = dice.randrange(len(lines))
            data = b"".join(lines[:row] + lines[row + 1:])
        elif kind == 6 and lines:
            # A cell of one row in another.
            one, other = (dice.choice(lines).split(b",") for _ in range(2))
            one[dice.randrange(len(one))] = dice.choice(other).strip()
            lines[dice.randrange(len(lines))] = b",".join(one).rstrip(b"\n") + b"\n"
            data = b"".join(lines)
        elif kind == 7:
            data = dice.choice(others)
        else:
            part = data[at:at + dice.randrange(1, 400)]
            to = dice.randrange(len(data) + 1)
            data = data[:to] + part + data[to:]
    return data


def harm_package(path, dice):
    """A part of a workbook is harmed and packed again, so that it gets past the sums of the packing."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except zipfile.BadZipFile:
        return
    name = dice.choice(sorted(parts))
    parts[name] = harmed(parts[name], dice, list(parts.values()))
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def clients(folder):
    """Pseudonyms of clients, which no output may hold."""
    found = set()
    for root, _, files in os.walk(folder):
        for name in files:
            if name.endswith(".csv") and "client" in name:
                with open(os.path.join(root, name), encoding="utf-8", errors="replace") as table:
                    heading = re.split("[;,\t]", table.readline().strip())
                    if "client" in heading:
                        place = heading.index("client")
                        rows = (re.split("[;,\t]", row) for row in table)
                        found.update(row[place] for row in rows if len(row) > place)
    return {name.strip().encode() for name in found if len(name.strip()) > 3}


def main():
    program, examples, times = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    sources = sorted(os.path.join(examples, name) for name in os.listdir(examples) if os.path.isdir(os.path.join(examples, name)))
    secret = set().union(*(clients(source) for source in sources))
    assert secret, "the examples have clients"
    told = re.compile(b"|".join(rb"(?<![\w.-])" + re.escape(name) + rb"(?![\w.-])" for name in sorted(secret)))
    statuses, faults = {}, 0
    with tempfile.TemporaryDirectory() as work:
        for round_ in range(times):
            dice = random.Random(seed * 1_000_003 + round_)
            audit = os.path.join(work, "audit")
            shutil.rmtree(audit, ignore_errors=True)
            shutil.copytree(dice.choice(sources), audit, ignore=shutil.ignore_patterns("expected"))
            if dice.random() < 0.3:
                # An audit on a rubric of its own, with an overlay.
                shutil.copy(os.path.join(examples, "..", "rubrics", "ips-nl-2015.yaml"), os.path.join(audit, "own.yaml"))
                path = os.path.join(audit, "audit.yaml")
                # A folder of audits has none itself.
                if os.path.exists(path):
                    with open(path, encoding="utf-8") as file:
                        text = file.read()
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(text.replace("rubric: ips-nl-2015", "rubric: own.yaml"))
            files = sorted(os.path.join(root, name) for root, _, names in os.walk(audit) for name in names)
            others = [open(file, "rb").read() for file in files]
            for file in dice.sample(files, min(len(files), dice.choice([1, 1, 2]))):
                if file.endswith((".xlsx", ".ods")) and dice.random() < 0.8:
                    harm_package(file, dice)
                    continue
                with open(file, "rb") as opened:
                    data = harmed(opened.read(), dice, others)
                with open(file, "wb") as opened:
                    opened.write(data)
            others_of_audit = [name for name in os.listdir(audit) if name.endswith(".yaml")]
            place = {"A": dice.choice([".", *others_of_audit]), "F": os.path.relpath(dice.choice(files), audit)}
            command = [place.get(word, word) for word in dice.choice(COMMANDS)]
            language = dice.choice(["nl", "en", "fr"])
            typed = b"".join(dice.choice(TYPED) + b"\n" for _ in range(dice.randrange(12)))
            try:
                ran = subprocess.run([program, "--lang", language, *command], cwd=audit, input=typed, capture_output=True, preexec_fn=bounded, timeout=60, check=False)
            except subprocess.TimeoutExpired:
                print(f"{round_}: {command} did not end")
                faults += 1
                continue
            statuses[ran.returncode] = statuses.get(ran.returncode, 0) + 1
            out, err = ran.stdout, ran.stderr
            wrong = []
            if ran.returncode not in (0, 1, 2):
                wrong.append(f"ended with {ran.returncode}")
            if b"panicked" in err:
                wrong.append("panicked")
            if ran.returncode != 0 and not err and not out:
                wrong.append("failed without a word")
            if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80[\xaa-\xae]", err):
                wrong.append("steers the terminal")
            if told.search(err + out):
                wrong.append(f"tells of {told.search(err + out).group(0)!r}")
            # What an import keeps so that it can be undone stays; what a writer works in does not.
            places = [audit, *(folder for folder in (os.path.join(audit, kept) for kept in KEPT) if os.path.isdir(folder))]
            if [name for place in places for name in os.listdir(place) if name.startswith(".getrouw-") and name not in KEPT]:
                wrong.append("left something behind")
            if wrong:
                faults += 1
                print(f"{round_}: {command}: {', '.join(wrong)}: {err[:300]!r}")
    print(f"{times} runs, {faults} faults, ended with {dict(sorted(statuses.items()))}")
    sys.exit(faults > 0)


main()
