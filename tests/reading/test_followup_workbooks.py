"""Whatever strangers do to the worksheet of a follow-up, or to a body's sheet, is said at a cell or refused."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from making.effort import inputs
from making.inputs import ODD, TEXTS
from making.worksheets import Sheets, Stored, iom, made_followup, part, with_parts
from trafficking_indicators.analysis.follow import follow
from trafficking_indicators.analysis.follow_ask import sheets
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.problems import SheetCell
from trafficking_indicators.reading.answer_sheets import read_answer_sheet
from trafficking_indicators.reading.worksheets import read_worksheet
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.answer_sheet import answer_sheet

PLAN = (ROOT / "examples" / "followups" / "xal-plan-2024-2.yaml").read_text(encoding="utf-8")
VALUES: list[str | Stored] = [
    "", "done", "shown", "4.2", "9", "2", "nobody@example.org", "\u202e", "1" * 2000, Stored("formula", "=A1"),
    Stored("number", 1.5, "0.00"), Stored("boolean", True), *TEXTS, *ODD[:4],
]  # fmt: skip


def answer() -> bytes:
    followup = FollowUp.model_validate(read(PLAN.encode()).data)
    (sheet,) = sheets(follow(followup), ["interior"])
    return answer_sheet(iom(), followup, sheet, "2025-1", "en")


WORKBOOKS = {"worksheet": made_followup(PLAN), "answer": answer()}


def changed(raw: bytes, random: Random) -> bytes:
    """Put something else into some cells, and take others out, the hidden keys among them."""
    book = Sheets(raw)
    for _ in range(random.choice((1, 1, 3, 8))):
        name = random.choice(sorted(book.cells))
        cells = book.cells[name]
        at = random.choice(sorted(cells))
        if random.randrange(4) == 0:
            del cells[at]
        else:
            cells[at] = random.choice(VALUES)
        if not cells:
            cells[1, 1] = "x"
    return book.raw()


@inputs(100)
@given(st.sampled_from(sorted(WORKBOOKS)), st.integers(0, 2**32))
def test_changed_cells_are_read_or_said(name: str, seed: int) -> None:
    raw = changed(WORKBOOKS[name], Random(seed))  # noqa: S311  # not for secrets

    reading, sheet = read_worksheet(raw), read_answer_sheet(raw)

    for problem in (*reading.problems, *(() if sheet is None else sheet.problems)):
        assert isinstance(problem.place or reading.place(problem), SheetCell)
        assert problem.message.isprintable()
    assert reading.data is not None or reading.problems


@inputs(100)
@given(st.sampled_from(sorted(WORKBOOKS)), st.integers(0, 2**32))
def test_changed_bytes_are_refused_or_read(name: str, seed: int) -> None:
    random, raw = Random(seed), bytearray(WORKBOOKS[name])  # noqa: S311  # not for secrets
    for _ in range(3):
        raw[random.randrange(len(raw))] = random.randrange(256)

    reading, sheet = read_worksheet(bytes(raw)), read_answer_sheet(bytes(raw))

    assert reading.data is not None or reading.problems
    assert sheet is None or isinstance(sheet.answers, tuple)


@pytest.mark.parametrize("name", sorted(WORKBOOKS))
def test_macros_and_what_unpacks_to_too_much_are_refused(name: str) -> None:
    raw = WORKBOOKS[name]
    with_macros = with_parts(raw, {"xl/vbaProject.bin": b"x"})
    strings = part(raw, "xl/sharedStrings.xml")
    bomb = with_parts(
        raw, {"xl/sharedStrings.xml": strings.replace(b"</sst>", b"<si><t>" + b"x" * 9_000_000 + b"</t></si></sst>")}
    )
    for bad, rule in ((with_macros, "unread-workbook"), (bomb, "file-too-large")):
        assert None is read_worksheet(bad).data
        assert [rule] == [problem.rule for problem in read_worksheet(bad).problems]
        assert None is read_answer_sheet(bad)
