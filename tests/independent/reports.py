"""Opens the reports of an example with other people's programs, and checks what a reader would see.

    python3 reports.py GETROUW AUDIT SOFFICE

LibreOffice must open the Word document and the workbook without repair and turn them into PDF, text must come out of every PDF, the figures
must be those of the JSON scorecard, and the workbook's formulas must come to getrouw's own totals, also after scores were changed. GETROUW
may be built with or without the feature pdf. Needs nothing but Python, LibreOffice and pdftotext; shares nothing with the program.
"""

import csv
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

getrouw, audit, soffice = sys.argv[1:4]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
folder = Path(tempfile.mkdtemp())


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def office(path, to, filters=""):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run(soffice, profile, "--headless", "--convert-to", to + filters, "--outdir", str(folder / "out"), str(path))
    return folder / "out" / (Path(path).stem + "." + to)


def text_of(pdf):
    return run("pdftotext", "-layout", str(pdf), "-")


def sheets(path):
    """Every sheet as rows of what LibreOffice shows after it has worked out all formulas anew."""
    office(path, "csv", ":Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    found = {}
    for file in (folder / "out").glob(Path(path).stem + "-*.csv"):
        name = file.stem[len(Path(path).stem) + 1:]
        found[name] = list(csv.reader(io.StringIO(file.read_text("utf-8"))))
        file.unlink()
    return found


def totals(book):
    rows = book["Summary"]
    heads = next(at for at, row in enumerate(rows) if row[:1] == ["Track"])
    return [row for row in rows[heads + 1:heads + 1 + len(scorecard["tracks"])]]


def check(what, found, expected):
    if found != expected:
        sys.exit(f"{audit}: {what}: {found!r} instead of {expected!r}")


scorecard = json.loads(run(getrouw, "--quiet", "--lang", "en", "report", audit, "-o", "-", "--format", "json"))
files = {ending: folder / f"report.{ending}" for ending in ("docx", "xlsx")}
arguments = [argument for path in files.values() for argument in ("-o", str(path))]
run(getrouw, "--quiet", "--lang", "en", "report", audit, *arguments, "--date", "2026-09-30")

# Word: LibreOffice sets it, with its headings, tables and figures.
word = re.sub(r"\s+", " ", text_of(office(files["docx"], "pdf")))
for track in scorecard["tracks"]:
    if f"{track['total']} of {track['maximum']}" not in word:
        sys.exit(f"{audit}: the Word document does not show {track['total']} of {track['maximum']}")
for heading in ("Summary", "Items at a glance", "Action plan", "Method", "Contents"):
    if heading not in word:
        sys.exit(f"{audit}: the Word document has no '{heading}'")
document = zipfile.ZipFile(files["docx"]).read("word/document.xml").decode()
check("header rows that repeat", document.count("<w:tblHeader/>") > 5, True)
check("charts with a text in their place", document.count('descr="'), 1)
check("fields to write in", document.count("<w:showingPlcHdr/>") >= 6, True)

# The workbook: what LibreOffice works out is what getrouw did.
def compare(book, tracks, what):
    for row, track in zip(totals(book), tracks, strict=True):
        check(f"{what}: total", row[1], str(track["total"]))
        check(f"{what}: scored", row[5], str(track["scored"]))
        check(f"{what}: possible", row[6:8], [str(track["lowest_possible"]), str(track["highest_possible"])])
        for cell, key in ((row[8], "percent_of_maximum"), (row[9], "percent_of_range")):
            # Here the spreadsheet shows all its places, and the scorecard one.
            same = cell == "–" if track[key] is None else cell.endswith("%") and abs(float(cell[:-1]) - float(track[key])) < 0.0500001
            check(f"{what}: {key} of {track[key]} shown as {cell}", same, True)


book = sheets(files["xlsx"])
compare(book, scorecard["tracks"], "as written")
check("the verdict", {row[3] for row in totals(book)}, {"as reviewed"})


def change(path, target, chooser):
    """Writes a copy in which every score was chosen anew, and returns the scores by row and column. Results of formulas are left out, so that
    they have to be worked out."""
    chosen = {}
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                root = ElementTree.fromstring(data)
                validated = {cell for rule in root.iter(f"{MAIN}dataValidation") for cell in rule.get("sqref").split()}
                for cell in root.iter(f"{MAIN}c"):
                    formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
                    if formula is not None and value is not None:
                        cell.remove(value)
                    if cell.get("r") in expand(validated):
                        score = chooser()
                        if value is not None:
                            cell.remove(value)
                        if score is not None:
                            ElementTree.SubElement(cell, f"{MAIN}v").text = str(score)
                        chosen[cell.get("r")] = score
                data = ElementTree.tostring(root)
            new.writestr(name, data)
    return chosen


def expand(ranges):
    cells = set()
    for part in ranges:
        first, _, last = part.partition(":")
        column, top = re.fullmatch(r"([A-Z]+)(\d+)", first).groups()
        bottom = re.fullmatch(r"([A-Z]+)(\d+)", last or first).group(2)
        cells |= {f"{column}{row}" for row in range(int(top), int(bottom) + 1)}
    return cells


random.seed(5)
for round_number, blank in enumerate((0, 0.2, 1)):
    changed = folder / f"changed{round_number}.xlsx"
    chosen = change(files["xlsx"], changed, lambda: None if random.random() < blank else random.randint(1, 5))
    columns = sorted({re.match(r"[A-Z]+", cell).group() for cell in chosen})
    expected = []
    for track, column in zip(scorecard["tracks"], columns, strict=True):
        scores = [score for cell, score in chosen.items() if re.match(r"[A-Z]+", cell).group() == column]
        known = [score for score in scores if score is not None]
        total, missing, count = sum(known), len(scores) - len(known), len(scores)
        check("the cells to choose", count, track["items"])
        share = lambda part, whole: None if missing else f"{part * 100 / whole:.1f}"
        expected.append({
            "total": total, "scored": len(known), "lowest_possible": total + missing, "highest_possible": total + 5 * missing,
            "percent_of_maximum": share(total, 5 * count), "percent_of_range": share(total - count, 4 * count),
        })
    compare(sheets(changed), expected, f"after {len(chosen)} scores were changed")

# PDF, where this build makes it.
pdf = folder / "report.pdf"
made = subprocess.run([getrouw, "--quiet", "--lang", "en", "report", audit, "-o", str(pdf), "--date", "2026-09-30"], capture_output=True, text=True)
if made.returncode == 0:
    text = re.sub(r"\s+", " ", text_of(pdf))
    for track in scorecard["tracks"]:
        check("the total in the PDF", f"{track['total']} of {track['maximum']}" in text, True)
    for row in scorecard["items"]:
        if row["status"] != "not_applicable":
            check(f"{row['id']} in the PDF", row["id"] in text, True)
    raw = pdf.read_bytes()
    check("PDF/A-2a and PDF/UA-1", (b"<pdfaid:part>2</pdfaid:part>" in raw, b"<pdfaid:conformance>A</pdfaid:conformance>" in raw, b"<pdfuaid:part>1</pdfuaid:part>" in raw), (True, True, True))
    fonts = run("pdffonts", str(pdf)).splitlines()[2:]
    check("fonts that travel along", (len(fonts) >= 2, all(re.search(r"\byes yes yes\b", font) for font in fonts)), (True, True))
    information = run("pdfinfo", str(pdf))
    check("tags", "Tagged:          yes" in information, True)
elif "output-not-built-in" not in made.stderr:
    sys.exit(made.stderr)
print(f"{audit}: Word, Excel{' and PDF' if made.returncode == 0 else ''} read as they should")
