#!/usr/bin/env python3
"""Makes the audits of this example: make.py FOLDER. The same seed gives the same files. Every programme and reviewer in them is invented.

Each programme has a level of its own, each item departs from it, and the second reviewer now and then gives a point less or more.
"""
import pathlib
import random
import sys

folder = pathlib.Path(sys.argv[1])
chance = random.Random(20260930)
SECTIONS = {"staffing": 3, "organisation": 8, "services": 14}
for number in range(1, 13):
    name = f"programme-{number:02}"
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / "audit.yaml").write_text(f"""# yaml-language-server: $schema=../../../docs/audit.schema.json
# Invented: this programme and these reviewers do not exist.
audit: 1
programme: Programme {number} (invented)
rubric: ips-25
model: ips
auditors: [{{id: a1}}, {{id: a2}}]
evidence: [evidence.csv]
""", encoding="utf-8")
    level = chance.uniform(2.4, 4.8)
    rows = ["item,fact,value,rater"]
    for section, items in SECTIONS.items():
        for item in range(1, items + 1):
            first = min(5, max(1, round(level + chance.gauss(0, 0.8))))
            turn = chance.random()
            second = min(5, max(1, first + (-1 if turn < 0.10 else 1 if turn < 0.16 else 0)))
            rows += [f"{section}.{item},score,{first},a1", f"{section}.{item},score,{second},a2"]
    (folder / name / "evidence.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
