#!/usr/bin/env python3
"""Draws the screen of a program in a terminal as SVG: terminal.py OUT.svg COLUMNS ROWS KEYS COMMAND... Needs pyte."""
import fcntl
import html
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

import pyte

out, columns, rows, keys, command = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5:]
child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "xterm-256color"
    time.sleep(0.3)
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
screen = pyte.Screen(columns, rows)
stream = pyte.ByteStream(screen)


def read(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.05)[0]:
            stream.feed(os.read(terminal, 1 << 16))


read(2)
for key in keys.encode().decode("unicode_escape"):
    os.write(terminal, key.encode())
    read(0.15)
read(1)
os.kill(child, signal.SIGKILL)

WIDE, HIGH, EDGE = 8.4, 18, 12
parts = [
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * WIDE + 2 * EDGE:.0f} {rows * HIGH + 2 * EDGE}" role="img" '
    'font-family="DejaVu Sans Mono, Consolas, monospace" font-size="14">',
    '<rect width="100%" height="100%" rx="6" fill="#fbfbf8" stroke="#c5ced6"/>',
]
for row in range(rows):
    line = screen.buffer[row]
    at = 0
    while at < columns:
        style = (line[at].reverse, line[at].bold)
        end = at
        while end < columns and (line[end].reverse, line[end].bold) == style:
            end += 1
        text = "".join(line[column].data for column in range(at, end))
        left, top = EDGE + at * WIDE, EDGE + row * HIGH
        if style[0]:
            parts.append(f'<rect x="{left:.1f}" y="{top}" width="{(end - at) * WIDE:.1f}" height="{HIGH}" fill="#22303c"/>')
        if text.strip():
            fill, weight = ("#ffffff" if style[0] else "#22303c"), (' font-weight="bold"' if style[1] else "")
            parts.append(
                f'<text x="{left:.1f}" y="{top + 13}" fill="{fill}"{weight} xml:space="preserve" textLength="{(end - at) * WIDE:.1f}">{html.escape(text)}</text>'
            )
        at = end
parts.append("</svg>")
with open(out, "w", encoding="utf-8") as file:
    file.write("\n".join(parts) + "\n")
