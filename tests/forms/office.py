"""Fills a form inside LibreOffice with sets of answers, and compares every score and total with getrouw's.

    /usr/bin/python3 office.py FORM.xlsx SETS.jsonl SOFFICE [FOLDER [HOW-MANY]]

All sets are filled and read in one run. In some of them answers are first written in another row and then cut and pasted into theirs, in some the
rows are sorted, as a person does: that moves answers, and must move no score. Into the folder go some of the filled forms as LibreOffice saves them,
under the number of their set, to be read back. Needs LibreOffice and its Python bindings; shares nothing with
the program.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.table import CellAddress, CellRangeAddress, TableSortField
from com.sun.star.util.NumberFormat import LOGICAL

form, sets, soffice, *saved = sys.argv[1:6]
# How many filled forms are saved, and as what.
MOST_SAVED = int(saved[1]) if len(saved) > 1 else 5
FILTERS = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML"}
ANSWER = 5
NOTE = 9
HEADING_ROW = 2
folder = Path(tempfile.mkdtemp())


def value(name, what):
    found = PropertyValue()
    found.Name, found.Value = name, what
    return found


def connect():
    # Every formula is worked out anew, whatever the file says that it came to.
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    item = '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="{}" oor:op="fuse"><value>0</value></prop></item>'
    settings.joinpath("registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        + item.format("OOXMLRecalcMode") + item.format("ODFRecalcMode") + "</oor:items>", "utf-8")
    pipe = f"getrouw{random.getrandbits(48)}"
    office = subprocess.Popen([
        soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nologo",
        f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.2)
    sys.exit("LibreOffice does not answer")


class Section:
    """A sheet to fill in."""

    def __init__(self, sheet, logical):
        self.sheet, self.truths, self.logical = sheet, set(), logical
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.last = cursor.RangeAddress.EndRow
        self.look()

    def look(self):
        column = self.sheet.getCellRangeByPosition(0, HEADING_ROW + 1, 0, self.last - 1).getDataArray()
        self.rows = {row[0]: HEADING_ROW + 1 + at for at, row in enumerate(column) if isinstance(row[0], str) and row[0].count("|") == 2}

    def fill(self, answers, notes):
        """All answers and notes at once, the others blank; what is true or false is written one by one."""
        by_row = {self.rows[key]: note for key, note in notes.items() if key in self.rows}
        cells = tuple((by_row.get(row, ""),) for row in range(HEADING_ROW + 1, self.last))
        self.sheet.getCellRangeByPosition(NOTE, HEADING_ROW + 1, NOTE, self.last - 1).setDataArray(cells)
        for row in self.truths:
            # LibreOffice goes on to show what is written there as true or false.
            self.sheet.getCellByPosition(ANSWER, row).NumberFormat = 0
        self.truths.clear()
        by_row = {self.rows[key]: what for key, what in answers.items()}
        column = range(HEADING_ROW + 1, self.last)
        cells = tuple(("" if isinstance(by_row.get(row), bool) else by_row.get(row, ""),) for row in column)
        self.sheet.getCellRangeByPosition(ANSWER, column[0], ANSWER, column[-1]).setDataArray(cells)
        for row, what in by_row.items():
            if isinstance(what, bool):
                self.write(row, what)

    def write(self, row, what):
        cell = self.sheet.getCellByPosition(ANSWER, row)
        if isinstance(what, bool):
            self.truths.add(row)
            # As it is when somebody types it: a number that is shown as true or false.
            cell.setValue(1 if what else 0)
            cell.NumberFormat = self.logical
        elif isinstance(what, str):
            cell.setString(what)
        else:
            cell.setValue(what)

    def cut(self, source, target):
        address = self.sheet.RangeAddress
        of = CellRangeAddress(address.Sheet, ANSWER, source, ANSWER, source)
        if source in self.truths:
            self.truths.add(target)
        self.sheet.moveRange(CellAddress(address.Sheet, ANSWER, target), of)

    def sort(self, chance):
        rows = self.sheet.getCellRangeByPosition(0, HEADING_ROW + 1, 12, self.last - 1)
        field = TableSortField()
        field.Field, field.IsAscending = chance.choice((0, 2, 4)), chance.random() < 0.5
        # Where the rows of true and false go, so does how LibreOffice shows them.
        self.truths = set(range(HEADING_ROW + 1, self.last)) if self.truths else set()
        rows.sort((value("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), value("ContainsHeader", False)))
        self.look()


def main():
    office, desktop = connect()
    try:
        # Beside the form itself another run may have left its lock.
        document = desktop.loadComponentFromURL(Path(shutil.copy(form, folder)).as_uri(), "_blank", 0, (value("Hidden", True),))
        sheets = [document.Sheets.getByIndex(at) for at in range(document.Sheets.Count)]
        for sheet in sheets:
            sheet.unprotect("")
        visible = [sheet for sheet in sheets if sheet.IsVisible]
        logical = document.NumberFormats.getStandardFormat(LOGICAL, Locale())
        start, sections = visible[0], [Section(sheet, logical) for sheet in visible[1:]]
        calculation = next(sheet for sheet in sheets if sheet.Name in ("Calculation", "Berekening", "Calcul"))
        compared, faults, kept, chance = 0, [], 0, random.Random(11)
        lines = Path(sets).read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            wanted = json.loads(line)
            given = wanted["given"]
            document.addActionLock()
            for section in sections:
                if chance.random() < 0.05:
                    section.sort(chance)
                own = {key: given[key] for key in section.rows if key in given}
                moved = [key for key in own if chance.random() < 0.03]
                section.fill({key: what for key, what in own.items() if key not in moved}, wanted["notes"])
                free = [row for key, row in section.rows.items() if key not in given]
                for key in moved:
                    elsewhere = chance.choice(free) if free else section.rows[key]
                    section.write(elsewhere, given[key])
                    if elsewhere != section.rows[key]:
                        section.cut(elsewhere, section.rows[key])
            document.removeActionLock()
            document.calculateAll() if number % 50 == 0 else document.calculate()
            units = calculation.getCellRangeByPosition(6, 2, 10, 2 + 300).getDataArray()
            for unit, _, _, _, score in (row for row in units if isinstance(row[0], str) and row[0].count("|") == 1):
                expected = wanted["scores"][unit]
                compared += 1
                if (score if score != "" else None) != expected:
                    faults.append(f"set {number}: {unit} is {score!r} instead of {expected!r}")
            rows = start.getCellRangeByPosition(0, 0, 8, 60).getDataArray()
            for track, (total, scored) in wanted["totals"].items():
                row = next(row for row in rows if row[0] == track)
                compared += 1
                if (row[1], row[3]) != (total if scored else "–", scored):
                    faults.append(f"set {number}: {track} comes to {row[1]!r} of {row[3]!r} instead of {total} of {scored}")
                for found, expected in zip(row[6:], wanted["ends"][track]):
                    compared += 1
                    if found != expected and not (isinstance(found, float) and abs(found - expected) < 1e-9):
                        faults.append(f"set {number}: behind the total of {track} stands {found!r} instead of {expected!r}")
            if saved and kept < MOST_SAVED and given and not wanted["bad"]:
                kept += 1
                for ending, name in FILTERS.items():
                    target = Path(saved[0]).resolve() / f"{number}.{ending}"
                    document.storeToURL(target.as_uri(), (value("FilterName", name),))
        document.close(True)
        for fault in faults[:20]:
            print(fault)
        print(f"{len(lines)} sets filled in LibreOffice, {compared} scores and totals compared, {len(faults)} differ")
        return bool(faults)
    finally:
        try:
            desktop.terminate()
        except Exception:
            office.kill()
        office.wait(30)


sys.exit(main())
