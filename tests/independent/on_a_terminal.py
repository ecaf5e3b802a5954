#!/usr/bin/env python3
"""Runs `getrouw measure` on a long table in a terminal of its own: on_a_terminal.py BINARY. It must show how far it is, and come to an end."""
import os
import pathlib
import pty
import select
import sys
import tempfile
import time

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    row = "2026-02-03,w1,employer,an organisation of that place\n"
    (folder / "contacts.csv").write_text("date,worker,with,organisation\n" + row * (48 * 1024 * 1024 // len(row)))
    (folder / "audit.yaml").write_text("audit: 1\nprogramme: P\nrubric: ips-nl-2015\nmodel: integrated\n"
                                       "period: {from: 2026-01-01, to: 2026-06-30}\nrecords: {contacts: contacts.csv}\n")
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.argv[1], [sys.argv[1], "measure", str(folder), "--format", "json"])
    shown, begun = b"", time.monotonic()
    while time.monotonic() - begun < 120:
        if select.select([terminal], [], [], 1)[0]:
            try:
                shown += os.read(terminal, 1 << 16)
            except OSError:
                break
    else:
        os.kill(child, 9)
        sys.exit("it did not come to an end")
    _, status = os.waitpid(child, 0)
    if status != 0 or b"contacts.csv" not in shown or b"%" not in shown or b"getrouw.measures/1" not in shown:
        sys.exit(f"status {status}, {shown[-500:]!r}")
