"""Finds headings that a page break left alone, in a printed report.

    python3 headings.py REPORT.html|REPORT.docx PRINTED.pdf

A heading is the last line of no page, and so are the headings of a table's columns; what is folded on a screen is unfolded on paper. Needs
nothing but Python and pdftotext; shares nothing with the program.
"""

import html
import re
import subprocess
import sys
import zipfile
from pathlib import Path

source, printed = sys.argv[1:3]


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", markup))).strip()


if source.endswith(".docx"):
    document = zipfile.ZipFile(source).read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p>(.*?)</w:p>", document, re.S)
    headings = {plain(text) for text in paragraphs if re.search(r'<w:pStyle w:val="Heading\d"/>', text)}
    heads = re.findall(r"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>(.*?)</w:tr>\s*(<w:tr>.*?</w:tc>)?", document, re.S)
    # Below some are only empty rows to write in, which leave no text of their own.
    unsure = {head for head, first in heads if "showingPlcHdr" in first}
    columns = {plain(re.sub(r"</w:tc>", " ", head)) for head, _ in heads if head not in unsure}
    columns -= {plain(re.sub(r"</w:tc>", " ", head)) for head in unsure}
    folded = set()
else:
    page = Path(source).read_text("utf-8")
    headings = {plain(text) for text in re.findall(r"<h[1-5][^>]*>(.*?)</h[1-5]>", page, re.S)}
    heads = re.findall(r"<thead><tr>(.*?)</tr></thead>\s*<tbody>\s*<tr[^>]*>\s*(<t[^>]*>)", page, re.S)
    # Below some are only empty rows to write in, which leave no text.
    unsure = {head for head, first in heads if "to_fill" in first}
    rows = [head for head, _ in heads if head not in unsure]
    columns = {plain(re.sub(r"</th>", " ", row)) for row in rows}
    folded = {plain(text) for text in re.findall(r"</summary>\s*<p[^>]*>(.*?)</p>", page, re.S)}

contents = {"Inhoud", "Contents", "Sommaire", "Table des matières"}
pages = subprocess.run(["pdftotext", "-layout", printed, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
whole = re.sub(r"\s+", " ", " ".join(pages))
faults = []
for number, text in enumerate(pages, 1):
    lines = [re.sub(r"\s+", " ", line).strip() for line in text.splitlines() if line.strip()]
    # The page's number is the last line.
    lines = [line for line in lines if not re.fullmatch(r"(\D* )?\d+ (/|of|van|sur) \d+", line)]
    # A list of contents is made of headings, side by side where there is room; a document of several parts has one for each.
    begun = max((at for at, line in enumerate(lines) if line in contents), default=None)
    if begun is not None and all(any(heading in line for heading in headings) for line in lines[begun + 1:]):
        continue
    if lines and (lines[-1] in headings or lines[-1] in columns):
        faults.append(f"page {number} ends with '{lines[-1]}'")
faults += [f"folded away on paper: {text[:60]}" for text in folded if re.sub(r"\s+", "", text[:60]) not in re.sub(r"\s+", "", whole)]
for fault in faults:
    print(f"{source}: {fault}")
if not headings or len(pages) < 2:
    sys.exit(f"{source}: nothing to look at")
sys.exit(bool(faults))
