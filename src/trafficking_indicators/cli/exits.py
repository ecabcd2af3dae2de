"""Every code that a run ends with, returned by `app.py` and the commands; two pages of the docs say what each tells."""

from __future__ import annotations

# All done, warnings included; also where a reader closed the pipe.
FINE = 0
# What was asked about is there: problems in files, a regression, a file that had to be left out.
FOUND = 1
# An unknown option, id or rule.
USAGE = 2
# No file, unreadable or invalid input, output that cannot be written.
NOTHING_DONE = 3
# sysexits.h: an internal software error. Python's own 1 would tell a CI job "problems found".
BUG = 70

CODES = (FINE, FOUND, USAGE, NOTHING_DONE, BUG)
