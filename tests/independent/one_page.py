"""Says whether a printed report has as many pages as it should, and that its last line is on it: one_page.py PAGES PRINTED.pdf...

Needs nothing but Python and poppler; shares nothing with the program.
"""

import re
import subprocess
import sys

pages, printed = int(sys.argv[1]), sys.argv[2:]
for name in printed:
    told = subprocess.run(["pdfinfo", name], check=True, capture_output=True, text=True).stdout
    found = int(re.search(r"^Pages:\s+(\d+)$", told, re.M).group(1))
    if found != pages:
        sys.exit(f"{name}: {found} pages where {pages} should do")
    for page in range(1, pages + 1):
        text = subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), name, "-"], check=True, capture_output=True, text=True).stdout
        if len(text.split()) < 40:
            sys.exit(f"{name}: hardly anything on page {page}")
