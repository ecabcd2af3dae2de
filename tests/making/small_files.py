"""Small files for tests that need one of their own: the head of an assessment, and a whole instrument."""

from __future__ import annotations

import re
from pathlib import Path

# Nine lines, so that what a test adds begins in line 10.
HEAD = """\
instrument: iom-2016
instrument_version: "1.0"
country: XAA
territory_name: Harbourland
round: 2020
as_of: 2020
basis: illustration
assessors: [a made-up evaluation team]
limitations: made up for a test
"""

# Lines 10 and 11: a source for ratings to cite.
REPORT = """\
sources:
  report: {kind: report, voice: igo, date: 2019}
"""
MET = "{status: met, reason: stated, evidence: [{source: report}]}"
STATUSES = "met, partly_met, unmet, unknown, not_assessed, not_applicable, disputed"

# Four files: one area with a rule and its practice, one recommendation, one measure.
INSTRUMENT = {
    "instrument.yaml": """\
id: small
version: "1"
history: [{version: "1"}]
title: A small made-up instrument
scope_note: one made-up area only
disclaimer: made up for a test
languages: [en]
dimensions:
  rules: {letter: R, title: in rules, short: in rules}
  practice: {letter: P, title: in practice, short: in practice}
pair: {paper: rules, practice: practice}
levels: [1]
areas: [1]
""",
    "areas/1.yaml": """\
area: 1
title: Counselling of survivors
short: Counselling
level_rule: cumulative
indicators:
  R1: {text: A rule provides for counselling}
  P1: {text: Counselling takes place}
""",
    "recommendations.yaml": """\
recommendations:
  A: {text: Provide counselling, short: Counselling, addresses: [{to: 1.R1, basis: source}]}
""",
    "measures.yaml": """\
objectives:
  2-1:
    text: Counselling for all
    measures:
      2.1: {text: Train counsellors, addresses: [{to: 1, basis: inferred}]}
""",
}
# The head of an assessment made with it.
SMALL_HEAD = HEAD.replace('iom-2016\ninstrument_version: "1.0"', 'small\ninstrument_version: "1"')


def rated(rating: str) -> str:
    """Make an assessment of one indicator, whose rating stands in line 14."""
    return f"{HEAD}{REPORT}ratings:\n  5.1:\n    F1: {rating}\n"


def changed(text: str, old: str, new: str) -> str:
    """Change one place of a text, which must be there once."""
    (_,) = re.findall(re.escape(old), text)
    return text.replace(old, new)


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write files below a folder, by their paths."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
