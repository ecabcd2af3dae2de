"""What spreadsheets make numbers, dates, times and truth values of when they open CSV."""

from __future__ import annotations

import re

# What spreadsheets convert, said once more and otherwise: by shapes, one after another.
NUMBER = r"[-+]?[$\u20ac]?\d[\d.,' ]*%?"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
SHAPES = re.compile(
    "|".join(
        (
            NUMBER,
            rf"{NUMBER}e[-+]?\d+",
            r"\d+ ?/ ?\d+",
            r"\d{1,4}[-/. ]\d{1,2}(?:[-/. ]\d{1,4})?",
            r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?",
            rf"\d{{1,4}}[-/. ]?{MONTH}(?:[-/. ]?\d{{1,4}})?",
            rf"{MONTH}[-/. ]?\d{{1,4}}(?:,? \d{{4}})?",
            "true|false",
        )
    ),
    re.IGNORECASE,
)
