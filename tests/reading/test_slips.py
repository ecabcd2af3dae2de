r"""Slips of people who do not program: what is said of each, word by word, and where.

The table is `tests/examples/slips.txt`: after `==` the name and the text of a file, after `=>` what is said, below it
the help. `{head}`, `{plan}`, `{sources}`, `{followup}`, `{item}` and `{undated}` stand for lines that many files share;
characters that look like others, or like nothing, are written as `\u00a0`. UPDATE_GOLDEN=1 writes anew what is said, to
be read in the diff.
"""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import EXAMPLES, Assess
from making.effort import all_or
from making.small_files import HEAD, INSTRUMENT, write_files
from trafficking_indicators.checking.validation import validate
from trafficking_indicators.problems import Span

pytestmark = pytest.mark.usefixtures("kept_instruments")

TABLE = EXAMPLES / "slips.txt"
PLAN = "sources:\n  plan: {kind: policy, voice: igo, date: 2019}\n"
SOURCES = """\
sources:
  plan: {kind: policy, voice: state, title: Plan, date: 2019}
  review: {kind: report, voice: academic, date: 2020}
  ngo: {kind: interview, voice: ngo, date: 2020}
"""
# Thirteen lines, and eight with an item.
FOLLOWUP = """\
followup: small
country: XAA
territory_name: Harbourland
title: t
instrument: iom-2016
instrument_version: "1.0"
basis: illustration
keeper: [an invented office]
independence: independent
as_of: 2024
limitations: made up for a test
rounds: {2024-1: 2024}
bodies: {interior: {kind: state, title: a ministry}, labour: {kind: state, title: another}}
sources: {plan: {kind: policy, voice: state, title: a plan}}
"""
ITEM = """\
items:
  "1":
    text: Keep statistics
    from: {source: plan}
    kind: measure
    assignment: stated
    done_when: {a: {text: There are some, side: operational}}
"""
SHARED = {
    "{head}\n": HEAD,
    "{plan}\n": HEAD + PLAN,
    "{sources}\n": HEAD + SOURCES,
    "{item}\n": FOLLOWUP + ITEM + "    due: 2024\n",
    "{undated}\n": FOLLOWUP + ITEM,
    "{followup}\n": FOLLOWUP,
}


class Slip(NamedTuple):
    """One row: its name, the text as it stands in the table, and what is said."""

    name: str
    written: str
    said: str

    @property
    def text(self) -> str:
        """The text of the file."""
        text = self.written.replace("\\\n", "") if self.written.endswith("\\\n") else self.written
        for name, lines in SHARED.items():
            text = text.replace(name, lines)
        return str(codecs.decode(text, "unicode_escape"))


def rows() -> list[Slip]:
    """Read the table."""
    parts = re.split(r"(?m)^== (.*)\n", TABLE.read_text(encoding="utf-8"))
    slips = []
    for name, part in zip(parts[1::2], parts[2::2], strict=True):
        written, arrow, said = part.partition("=> ")
        slips.append(Slip(name, written, (arrow + said).rstrip("\n") + "\n"))
    return slips


def said_of(file: Path) -> str:
    """Write what is said of a file, as the table does."""
    (checked,) = validate([str(file)], None)
    lines = []
    for problem in checked.problems:
        assert isinstance(problem.place, Span)
        # of sources that are cited nowhere, since nothing cites them here
        if problem.rule != "unused-source":
            lines.append(f"=> {problem.place} {problem.rule}: {problem.message}\n   {problem.help}\n")
    text = "".join(lines) or "=> nothing\n"
    return "".join(
        character if character.isascii() else f"\\u{ord(character):04x}" for character in text.replace("\\", "\\\\")
    )


SLIPS = rows()


@pytest.mark.parametrize("slip", all_or(SLIPS[::2], SLIPS), ids=lambda slip: slip.name)
def test_a_slip_is_said_at_its_place_with_what_to_do(slip: Slip, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(slip.text.encode())

    said = said_of(file)
    if os.environ.get("UPDATE_GOLDEN"):
        table = TABLE.read_text(encoding="utf-8")
        TABLE.write_text(table.replace(f"{slip.written}{slip.said}", f"{slip.written}{said}"), encoding="utf-8")
    else:
        assert slip.said == said


def test_the_table_is_long() -> None:
    assert len(SLIPS) > 150
    assert len({slip.name for slip in SLIPS}) == len(SLIPS)


# A line with its slip, and the same as the help has it.
MENDED = {
    "      reason: One thing: two\n": '      reason: "One thing: two"\n',
    "      reason: 'The Plan isn't'\n": '      reason: "The Plan isn\'t"\n',
    '      reason: "The Plan" is\n': "      reason: '\"The Plan\" is'\n",
    "      reason: [Annex 1] The Plan\n": '      reason: "[Annex 1] The Plan"\n',
    "      reason: @office\n": '      reason: "@office"\n',
    "      reason:In force\n": "      reason: In force\n",
    "      reason:\u00a0In force\n": "      reason: In force\n",
    "\u00a0     reason: In force\n": "      reason: In force\n",
    "\treason: In force\n": "      reason: In force\n",
    "    reason: In force\n": "      reason: In force\n",
    '      reason: "In force\n': '      reason: "In force"\n',
    '      reason: "C:\\Plan"\n': "      reason: 'C:\\Plan'\n",
}
BEFORE = f"{HEAD}{PLAN}ratings:\n  5.1:\n    F1:\n      status: met\n"
BEHIND = "      evidence: [{source: plan}]\n"


@pytest.mark.parametrize(("slip", "mended"), MENDED.items())
def test_whoever_follows_the_help_has_a_sound_file(slip: str, mended: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(f"{BEFORE}{slip}{BEHIND}".encode())
    assert said_of(file).startswith("=> 16:")

    file.write_bytes(f"{BEFORE}{mended}{BEHIND}".encode())

    assert "=> nothing\n" == said_of(file)


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"PK\x03\x04....word/document.xml", "a Word document"),
        (b"PK\x03\x04....a.yaml", "an archive"),
        (b"{\\rtf1\\ansi instrument: x}", "an RTF document"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word or Excel document of an old version"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_a_file_of_another_program_is_called_what_it_is(start: bytes, name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(start)

    assert said_of(file).startswith(f"=> 1:1 not-utf8: this is {name}, not a text\n   ")


@pytest.mark.parametrize(
    ("arguments", "help"),
    [
        (("explain", "assessments/azerbaijan-2016.yaml", "F1"), "write it with its area: 4.5.F1, 5.1.F1, 5.2.F1, ..."),
        (("show", "5.6"), 'did you mean "5.5"?'),
        (("show", "5.1.F9"), 'did you mean "5.1.F2"?'),
    ],
)
def test_an_id_that_is_none_is_mended_by_what_stands_near(
    assess: Assess, arguments: tuple[str, ...], help: str
) -> None:
    assert f"  help: {help}\n" in assess(*arguments).err


@pytest.mark.usefixtures("empty_folder")
def test_an_instrument_that_lies_near_the_file_is_named() -> None:
    write_files(Path("indicators/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": HEAD.replace("iom-2016", "small")})

    assert said_of(Path("a.yaml")).endswith(
        'unknown-instrument: no instrument "small"\n   name its folder: --instrument indicators/small\n'
    )


@pytest.mark.usefixtures("empty_folder")
def test_levels_that_are_not_counted_are_one_error() -> None:
    write_files(
        Path("small"), {name: text.replace("levels: [1]", "levels: [0, 2]") for name, text in INSTRUMENT.items()}
    )

    said = [f"{problem.rule}" for checked in validate(["small"], None) for problem in checked.problems]

    assert ["bad-levels"] == said
