"""Makes an audit that is hard to set well: awkward.py FOLDER. Very long names, text from right to left, eighty recommendations, markup."""

import csv
import sys
from pathlib import Path

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
long_name = "Samenwerkingsverband voor arbeidsmatige toeleiding en opleiding van mensen met een psychische kwetsbaarheid in de denkbeeldige regio " \
    "tussen Verzinsel en Nergenshuizen, afdeling Arbeidsondersteuning <script>alert('x')</script>"
(folder / "audit.yaml").write_text(f"""audit: 1
programme: >-
  {long_name}
rubric: ips-nl-2015
model: separate
period: {{from: 2026-01-01, to: 2026-06-30}}
visited: [2026-07-06, 2026-07-07, 2026-07-08, 2026-07-09]
auditors:
  - {{id: a1, name: "{'Auditor met een zeer lange verzonnen naam ' * 5}", independent: true}}
  - {{id: a2, name: "מבקרת בדויה مدققة وهمية", independent: false}}
evidence: [evidence.csv]
""", encoding="utf-8")
sections = {"organisatie": [4, 6], "begeleiding": ["1a", "3a", "8a", "12", "13"]}
with open(folder / "evidence.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file)
    out.writerow(["item", "track", "fact", "value", "source", "rater", "date", "note"])
    items = [f"{section}.{number}" for section, numbers in sections.items() for number in numbers]
    for at, item in enumerate(items):
        advice = "\n".join(f"> aanbeveling {at * 12 + number}: spreek elke maand af wie wat doet" for number in range(12))
        out.writerow([item, "", "score", at % 5 + 1, "INT+OBS", "a1", "2026-07-06", f"{'woord ' * 80}\n+ {'Langewoordenaaneengeschreven' * 9}\n{advice}"])
    out.writerow(["begeleiding.6", "", "", "", "", "a2", "", "+ טקסט מימין לשמאל עם IPS בתוכו\n> نص من اليمين إلى اليسار 123"])
