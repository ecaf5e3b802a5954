#!/usr/bin/env python3
"""Runs `getrouw rate` in a terminal of its own: rate_in_a_terminal.py BINARY [KILLS].

It answers by key, is refused a second window, takes over a change made elsewhere, gives the terminal back on a signal, ends when the terminal goes away,
and after each of KILLS kills at random moments the table holds every answer that was marked as saved.
"""
import csv
import fcntl
import os
import pathlib
import pty
import random
import select
import signal
import struct
import sys
import tempfile
import termios
import time

BINARY, KILLS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
AUDIT = """audit: 1
programme: Proef (verzonnen)
rubric: ips-25
model: ips
auditors: [{id: a1}]
evidence: [evidence/]
"""


class Window:
    def __init__(self, folder, more=(), ignore_hangup=False):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ["TERM"] = "xterm-256color"
            if ignore_hangup:
                signal.signal(signal.SIGHUP, signal.SIG_IGN)
            os.execv(BINARY, [BINARY, "--lang", "en", "rate", str(folder), *more])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.shown = b""

    def read(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.01)[0]:
                try:
                    self.shown += os.read(self.terminal, 1 << 16)
                except OSError:
                    return

    def until(self, text, seconds=10):
        end = time.monotonic() + seconds
        while text not in self.shown and time.monotonic() < end:
            self.read(0.02)
        if text not in self.shown:
            sys.exit(f"{text!r} was not shown: {self.shown[-800:]!r}")

    def press(self, keys):
        for key in keys:
            os.write(self.terminal, key.encode())
            self.read(0.03)

    def ended(self, seconds=8):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.05)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        os.kill(self.child, signal.SIGKILL)
        sys.exit("it did not end")


def answers(folder):
    table = folder / "evidence" / "a1.csv"
    if not table.exists():
        return {}
    text = table.read_text(encoding="utf-8-sig")
    found = {}
    for row in csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","):
        found[(row["item"], row["fact"])] = row["value"]
    return found


def audit(name):
    folder = pathlib.Path(name)
    (folder / "evidence").mkdir(parents=True)
    (folder / "audit.yaml").write_text(AUDIT)
    return folder


def find(window, item):
    window.press(f"/{item}\r")


with tempfile.TemporaryDirectory() as name:
    folder = audit(name + "/keys")
    window = Window(folder)
    window.until(b"saved")
    find(window, "organisation.4")
    window.press("4")
    window.until(b"possible")
    time.sleep(0.5)
    second = Window(folder)
    second.until(b"rated-elsewhere")
    assert second.ended() == 2
    # Another program changes the table: its answer is taken over, the own one stays.
    table = folder / "evidence" / "a1.csv"
    table.write_text(table.read_text(encoding="utf-8-sig") + "services.1,,score,2,,a1,2026-01-02,\n", encoding="utf-8")
    window.until(b"elsewhere:", 15)
    find(window, "organisation.4")
    window.press("5")
    window.read(1)
    found = answers(folder)
    assert found == {("organisation.4", "score"): "5", ("services.1", "score"): "2"}, found
    # Pasted keys never score.
    os.write(window.terminal, b"45454545")
    window.until(b"Pasted")
    window.press("q")
    assert window.ended() == 0
    assert b"\x1b[?1049l" in window.shown, "the other screen was left"
    # A signal: saved, and the terminal as it was.
    window = Window(folder)
    window.until(b"saved")
    find(window, "organisation.4")
    window.press("3")
    os.kill(window.child, signal.SIGTERM)
    window.ended()
    assert b"\x1b[?1049l" in window.shown and answers(folder)[("organisation.4", "score")] == "3"
    # A terminal that goes away, with nobody to say so: it ends by itself, and does not spin.
    window = Window(folder, ignore_hangup=True)
    window.until(b"saved")
    find(window, "organisation.4")
    window.press("2")
    os.close(window.terminal)
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if os.waitpid(window.child, os.WNOHANG)[0]:
            break
        time.sleep(0.1)
    else:
        os.kill(window.child, signal.SIGKILL)
        sys.exit("it outlived its terminal")
    assert answers(folder)[("organisation.4", "score")] == "2"
    # A table in which somebody wrote what cannot be read is left as it is, and the answers are kept beside.
    folder = audit(f"{name}/broken")
    window = Window(folder)
    window.until(b"saved")
    find(window, "organisation.4")
    window.press("4")
    window.read(1)
    table = folder / "evidence" / "a1.csv"
    table.write_text("item,fact,value,rater\norganisation.4,score,nine,a1\n")
    window.press("5")
    window.until(b"kept", 10)
    window.press("q")
    assert window.ended(15) == 2
    assert "nine" in table.read_text() and ",5," in (folder / ".getrouw-rate" / "a1.journal.csv").read_text()
    # A table that is gone takes nothing with it.
    folder = audit(f"{name}/gone")
    window = Window(folder)
    window.until(b"saved")
    find(window, "organisation.4")
    window.press("4")
    window.read(1)
    (folder / "evidence" / "a1.csv").unlink()
    window.read(5)
    window.press("q")
    assert window.ended() == 0 and answers(folder) == {("organisation.4", "score"): "4"}
    chance = random.Random(22)
    for kill in range(KILLS):
        folder = audit(f"{name}/kill-{kill}")
        window = Window(folder)
        window.until(b"saved")
        find(window, "organisation.4")
        given, begun = [], time.monotonic()
        moment = chance.uniform(0, 1.2)
        before = len(window.shown)
        while time.monotonic() - begun < moment:
            key = str(chance.randint(1, 5))
            os.write(window.terminal, key.encode())
            given.append(key)
            window.read(chance.uniform(0.01, 0.12))
        os.kill(window.child, signal.SIGKILL)
        os.waitpid(window.child, 0)
        held = answers(folder).get(("organisation.4", "score"))
        # At most the last answer may be missing where keys came faster than the disk: what is there is one that was given.
        if held is not None and held not in given:
            sys.exit(f"kill {kill}: {held} was never given, {given}")
        if held is None and len(given) > 3 and moment > 1:
            sys.exit(f"kill {kill}: nothing was saved of {given}")
        left = [path.name for path in (folder / "evidence").iterdir() if path.name != "a1.csv" and not path.name.startswith(".getrouw-")]
        if left:
            sys.exit(f"kill {kill}: left {left}")
        # The next sitting begins, whatever was left.
        again = Window(folder)
        again.until(b"saved")
        again.press("q")
        if again.ended() != 0:
            sys.exit(f"kill {kill}: the next sitting failed")
