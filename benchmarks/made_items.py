"""Follow-ups of every shape that a stranger may send, as large as asked for: what `shapes.py` grows."""

from __future__ import annotations

from collections.abc import Callable

from made_followups import COMMANDS
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
"""
BODY = "bodies: {b: {kind: state, title: Made up}}\n"
SOURCE = "sources: {s: {kind: report, voice: ngo, date: 2023}}\n"
ROUND = "rounds: {r: 2023}\n"
ITEM = "text: Made up, from: {source: s}, kind: measure, lead: b, assignment: stated, due: 2023"


def _file(text: str) -> Files:
    return {ASSESSMENT: HEAD + text}


def _lines(line: Callable[[int], str], size: int) -> str:
    return "".join(f"{line(number)}\n" for number in range(size))


def _one_item(key: str, line: Callable[[int], str], size: int) -> Files:
    head = ITEM.replace(", ", "\n    ")
    return _file(f"{BODY}{SOURCE}{ROUND}items:\n  x:\n    {head}\n    {key}:\n{_lines(line, size)}")


def items(size: int) -> Files:
    """Items, each with a report and a finding."""

    def line(number: int) -> str:
        report = "reports: [{round: r, by: b, says: done, source: s}]"
        found = "findings: [{as_of: 2023, status: not_done, reason: Made up., evidence: [{source: s}]}]"
        return f"  i{number}: {{{ITEM}, {report}, {found}}}"

    return _file(f"{BODY}{SOURCE}{ROUND}items:\n{_lines(line, size)}")


def bodies(size: int) -> Files:
    """Make bodies that each have one item to act on."""
    bodies = _lines(lambda number: f"  b{number or ''}: {{kind: state, title: Made up}}", size)
    items = _lines(lambda number: f"  i{number}: {{{ITEM.replace('lead: b', f'lead: b{number or str()}')}}}", size)
    return _file(f"{SOURCE}{ROUND}bodies:\n{bodies}items:\n{items}")


def bodies_of_all(size: int) -> Files:
    """Make items on which many bodies are to act."""
    few = 1 + int(size**0.5)
    bodies = _lines(lambda number: f"  b{number or ''}: {{kind: state, title: Made up}}", few)
    together = f"with: [{', '.join(f'b{number}' for number in range(1, few))}]"
    items = _lines(lambda number: f"  i{number}: {{{ITEM.replace('lead: b', 'lead: b')}, {together}}}", few)
    return _file(f"{SOURCE}{ROUND}bodies:\n{bodies}items:\n{items}")


def rounds(size: int) -> Files:
    """Make rounds, in each of which one body reports on one item."""
    dates = _lines(lambda number: f"  r{number or ''}: 2023", size)
    reports = _lines(lambda number: f"      - {{round: r{number or ''}, by: b, says: under_way, source: s}}", size)
    head = ITEM.replace(", ", "\n    ")
    cadence = 'cadence: {every: half_year, due: ["06-18", "12-10"]}\n'
    return _file(f"{cadence}{BODY}{SOURCE}rounds:\n{dates}items:\n  x:\n    {head}\n    reports:\n{reports}")


def findings(size: int) -> Files:
    """One item that was looked at again and again."""
    return _one_item("findings", lambda _: "      - {as_of: 2023, status: not_looked_at}", size)


def parts(size: int) -> Files:
    """One item that is done when much is done."""
    return _one_item("done_when", lambda number: f"      p{number}: {{text: Made up, side: framework}}", size)


def deadlines(size: int) -> Files:
    """One item whose deadline was moved again and again."""
    return _one_item("moved", lambda _: "      - {from: 2023, to: 2023, by: b}", size)


def same_as(size: int) -> Files:
    """Items that are each the same as the next, in other files too."""

    def line(number: int) -> str:
        return f"  i{number}: {{{ITEM}, same_as: [i{(number + 1) % size}, other/i{number}]}}"

    return _file(f"{BODY}{SOURCE}{ROUND}items:\n{_lines(line, size)}")


def misspelt(size: int) -> Files:
    """Name bodies, rounds and sources that there are not, beside as many that there are."""
    bodies = _lines(lambda number: f"  body-{number}: {{kind: state, title: Made up}}", size)
    reports = "reports: [{round: r2, by: {}, says: done, source: t}]"

    def line(number: int) -> str:
        other = f"bodi-{number}x"
        return f"  i{number}: {{{ITEM.replace('lead: b', f'lead: {other}')}, {reports.replace('{}', other)}}}"

    return _file(f"{SOURCE}{ROUND}bodies:\n{bodies}items:\n{_lines(line, size)}")


ITEMS = (
    Shape("items", items, 1200, is_valid=True, commands=COMMANDS),
    Shape("bodies with an item each", bodies, 2000, is_valid=True, commands=COMMANDS),
    Shape("bodies of all items", bodies_of_all, 40000, is_valid=True, commands=COMMANDS),
    Shape("rounds", rounds, 3600, is_valid=True, commands=COMMANDS),
    Shape("findings of an item", findings, 9000, is_valid=True, commands=COMMANDS),
    Shape("parts of an item", parts, 6500, is_valid=True, commands=COMMANDS),
    Shape("deadlines moved", deadlines, 6500),
    Shape("items that are the same", same_as, 2200),
    Shape("misspelt bodies", misspelt, 1500),
)
