"""Whoever follows the help of a message never has a worse file: each advice that can be followed letter by letter is.

Of rows of the table of slips the first advice is followed; the slip is gone then, and there are no more than before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from making.effort import all_or
from reading.test_slips import SLIPS, Slip, said_of
from trafficking_indicators.reading.line_slips import in_flow


class Said(NamedTuple):
    """What is said of a slip first, in the table."""

    line: int
    column: int
    rule: str
    message: str
    help: str


Follow = Callable[[str, int, re.Match[str], Said], str | None]
SAID = re.compile(r"=> (\d+):(\d+) ([a-z0-9-]+): (.*)\n   (.*)\n")
VALUE = re.compile(r"[ \t]*(?:- +)*(?:(?:[A-Za-z0-9_.-]+|\"[^\"]*\"): +)?")


def replaced(line: str, column: int, found: re.Match[str], said: Said) -> str | None:
    """Write what was meant over what was found."""
    wrong = re.search(r'"([^"]*)"', said.message)
    if wrong is None or " or " in found[0] or line[column:].removeprefix('"').find(wrong[1]) != 0:
        return None
    return line[:column] + line[column:].replace(wrong[1], found[1], 1)


def quoted(line: str, column: int, found: re.Match[str], said: Said) -> str | None:
    """Quote the whole text of a line, as the help says."""
    start = VALUE.match(line)
    assert start is not None
    if in_flow(line[:column]) or said.rule == "alias":
        return None
    text = line[start.end() :]
    if "in it" in found[0]:
        text = text.replace("'", "''")
    quote = "'" if "single" in found[0] else '"'
    return line[: start.end()] + quote + text + quote


def doubled(line: str, column: int, found: re.Match[str], _said: Said) -> str:
    """Write a quote inside of a text as its quotes have it."""
    quote = "'" if found[0].startswith("write ''") else '"'
    inner = line[column + 1 :].rstrip().removesuffix(quote)
    if "without the backslash" in found[0]:
        inner = inner.replace("\\'", "'")
    return line[: column + 1] + inner.replace(quote, "''" if quote == "'" else '\\"') + quote


def over(text: str) -> Follow:
    """Write a text over the character at the place."""
    return lambda line, column, _found, _problem: line[:column] + text + line[column + 1 :]


def indented(line: str, _column: int, _found: re.Match[str], said: Said) -> str | None:
    """Begin a line in the column of those around it."""
    wanted = re.search(r"(?:line above|lines around it) by (\d+)", said.message)
    return None if wanted is None or line.lstrip().startswith("-") else " " * int(wanted[1]) + line.lstrip()


FOLLOWED: tuple[tuple[str, Follow], ...] = (
    (r'did you mean "([^"]*)"\?', replaced),
    (r"did you mean ([A-Z]{3}) \(", replaced),
    (r'quote it: "([^"]*)"', lambda line, at, found, _: f'{line[:at]}"{found[1]}"{line[at + len(found[1]) :]}'),
    (r"quote the (?:whole )?text(?: with (?:single|double) quotes)?(?:, and write '' for each ' in it)?$", quoted),
    (r"put straight quotes around it", quoted),
    (r"write '' for each ' in the text(?:, without the backslash)?$|write \\\" for each \" in the text$", doubled),
    (r"write a plain space after the (?:colon|hyphen)", over(" ")),
    (r"begin the entry with a hyphen and a space$", over("-")),
    (r"write a hyphen and a space$", over("- ")),
    (r"write a colon and a space", over(": ")),
    (r"take the line out$", lambda *_: ""),
    (r"take it out", over("")),
    (r"close it with ([\"'])$", lambda line, _column, found, _: line + found[1]),
    (r"write it in brackets: \[([^\]]*)\]", lambda line, column, found, _: f"{line[:column]}[{found[1]}]"),
    (r"write two backslashes", over("\\\\")),
    (r"write (?:the number alone|it in digits|it without signs between the digits): ([0-9]+)$", replaced),
    (r"write a colon behind it$", over(":")),
    (r"begin it in the same column", indented),
)  # fmt: skip


# Of rows with one and the same advice, so many are tried.
OF_EACH = 4


def first_of(slip: Slip) -> Said | None:
    found = SAID.match(slip.said)
    return None if found is None else Said(int(found[1]), int(found[2]), *found.groups()[2:])


def followed(text: str, said: Said) -> tuple[str, str] | None:
    """Do what the help says; give the advice and the text, None where that takes more than a hand."""
    if "\\" in said.message:
        return None
    lines = text.split("\n")
    for advice, follow in FOLLOWED:
        found = re.search(advice, said.help.partition("; read to")[0])
        if found is not None:
            line = follow(lines[said.line - 1], said.column - 1, found, said)
            mended = [*lines[: said.line - 1], line or "", *lines[said.line :]]
            return None if line is None else (advice, "\n".join(mended))
    return None


def mended_rows() -> dict[str, tuple[Slip, str]]:
    """Give rows with the text that whoever follows the first help has; some of each advice."""
    rows: dict[str, tuple[Slip, str]] = {}
    tried: Counter[str] = Counter()
    for slip in SLIPS:
        said = first_of(slip)
        result = None if said is None else followed(slip.text, said)
        if result is not None and tried[result[0]] < OF_EACH:
            tried[result[0]] += 1
            rows[slip.name] = (slip, result[1])
    return rows


MENDED = mended_rows()


def test_every_advice_is_tried() -> None:
    advices = {followed(slip.text, first_of(slip))[0] for slip, _ in MENDED.values()}  # type: ignore[arg-type, index]

    assert [advice for advice, _ in FOLLOWED if advice not in advices] == []


@pytest.mark.parametrize("name", all_or([*MENDED][::3], MENDED))
def test_whoever_follows_the_first_help_has_a_better_file(name: str, tmp_path: Path) -> None:
    slip, mended = MENDED[name]
    file = tmp_path / "a.yaml"
    file.write_bytes(mended.encode())

    after = said_of(file)

    assert after.count("=> ") - after.count("=> nothing") <= slip.said.count("=> ")
    assert slip.said.partition("\n")[0] not in after
