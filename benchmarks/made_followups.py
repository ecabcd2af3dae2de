"""Follow-ups as large as may be: what `shapes.py` grows beside assessments and instruments."""

from __future__ import annotations

from made_shapes import ASSESSMENT, Files, Shape

HEAD = """\
followup: made-up
country: XAA
territory_name: Harbourland
title: Made up
instrument: iom-2016
instrument_version: "1.0"
basis: illustration
keeper: [made up]
independence: independent
as_of: 2024
limitations: Made up.
rounds: {r: 2024}
bodies: {b: {kind: state, title: Made up}}
sources:
  s: {kind: report, voice: ngo, date: 2017}
items:
"""
ITEM = "kind: measure, lead: b, assignment: stated, due: 2023"
# Of the follow-ups made up, a round and a body.
FOLLOWED = {"round": "r", "body": "b"}
COMMANDS = (
    "follow", "follow --format json", "follow --format csv", "follow --format html", "follow --by body",
    "follow {file} --format docx --output {new}.docx", "follow-ask {file} --round {round}",
    "follow-ask {file} --round {round} --format html", "follow-ask {file} --round {round} --format ics",
    "follow-ask {file} --round {round} --body {body} --output {ask}.xlsx",
    "convert {ask}.xlsx --onto {file} --output {back}.yaml",
    "explain", "explain --format json", "explain --format csv", "explain --format html", "diff", "diff --format json",
    "convert {file} --output {sheet}.xlsx", "follow {sheet}.xlsx", "validate {sheet}.xlsx",
    "convert {sheet}.xlsx --output {back}.yaml", "convert {sheet}.xlsx --onto {file} --output {back}.yaml",
)  # fmt: skip


def asked_again(size: int) -> Files:
    """Ask the same in every item: each was asked before by the one above it."""
    items = []
    for number in range(size):
        before = f", same_as: ['{number - 1}']" if number else ""
        items.append(f"  '{number}': {{text: Made up, from: {{source: s}}, {ITEM}{before}}}\n")
    return {ASSESSMENT: HEAD + "".join(items)}


def records(size: int) -> Files:
    """Report on one item and find something of it, again and again."""
    said = "      - {round: r, by: b, says: done, source: s}\n" * size
    found = "      - {as_of: 2024, status: not_done, evidence: [{source: s}]}\n" * size
    item = f"  '1':\n    text: Made up\n    from: {{source: s}}\n    {ITEM.replace(', ', chr(10) + '    ')}\n"
    return {ASSESSMENT: f"{HEAD}{item}    reports:\n{said}    findings:\n{found}"}


FOLLOWUPS = (
    Shape("asked again and again", asked_again, 2200, is_valid=True, commands=COMMANDS),
    Shape("records of an item", records, 2200, is_valid=True, commands=COMMANDS),
)
