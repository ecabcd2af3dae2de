"""JSON and CSV as text: what programs and spreadsheets take in."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import AZERBAIJAN, EXAMPLES, Assess
from trafficking_indicators.json_csv.score import SCORE_COLUMNS
from trafficking_indicators.render.csv_cells import guarded
from trafficking_indicators.render.json_csv_text import BYTE_ORDER_MARK, to_csv, to_json

HARBOUR = (str(EXAMPLES / "assessments" / "harbour.yaml"), "--instrument", str(EXAMPLES / "instruments"))
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201"]
HARMLESS = ["", "a=1", "p. 45", "(=)", "x'=1", "5.1.F1", "5.1.P1", "version 1.0", "area 4.5", "May the law", "ə"]
# Texts as files hold them, and what a spreadsheet might run; a lone carriage return is no text of ours.
TEXTS = st.text("=+-@,;\"\n 'a1ə", max_size=8)


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_a_spreadsheet_would_run_is_made_text(cell: str) -> None:
    assert f"'{cell}" == guarded(cell)


@pytest.mark.parametrize("cell", HARMLESS)
def test_other_text_stays_as_it_is(cell: str) -> None:
    assert cell == guarded(cell)


def test_rows_end_and_are_quoted_as_rfc_4180_says() -> None:
    expected = f'{BYTE_ORDER_MARK}a,b\r\nx,"one, two"\r\n"say ""so""","line\nbreak"\r\n\'=1,\r\n'
    assert expected == to_csv(("a", "b"), [("x", "one, two"), ('say "so"', "line\nbreak"), ("=1", "")])


def test_a_very_long_text_stands_in_the_first_row_that_has_it() -> None:
    long, longest = "a" * 1000, "b" * 3500
    rows = [(long, longest), (long, longest), (longest, "c")]
    _, *read = csv.reader(StringIO(to_csv(("a", "b"), rows)[1:], newline=""))
    cut = f"{'b' * 1000} ... and 2,500 more letters, in row 2"
    assert [[long, longest], [long, cut], [cut, "c"]] == read


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_whatever_is_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    text = to_csv(("a", "b"), rows)
    assert BYTE_ORDER_MARK == text[0]
    read = list(csv.reader(StringIO(text[1:], newline=""), strict=True))
    assert [["a", "b"], *([guarded(cell) for cell in cells] for cells in rows)] == read


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_cell_can_be_run(cells: list[str]) -> None:
    (read,) = csv.reader(StringIO(to_csv(cells, [cells])[1:].split("\r\n", 1)[1], newline=""))
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\n")) for cell in read)


def test_json_keeps_letters_and_order() -> None:
    assert '{\n  "b": "ə",\n  "a": [\n    1,\n    null\n  ]\n}\n' == to_json({"b": "ə", "a": [1, None]})


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize(("file", "indicators"), [(HARBOUR, 7), ((str(AZERBAIJAN),), 24)])
def test_a_score_has_one_row_for_each_indicator_and_every_column(
    assess: Assess, file: tuple[str, ...], indicators: int, language: str
) -> None:
    out = assess("score", *file, "--format", "csv", "--lang", language).out
    head, *rows = csv.reader(StringIO(out.removeprefix(BYTE_ORDER_MARK), newline=""), strict=True)
    assert list(SCORE_COLUMNS) == head
    assert [len(SCORE_COLUMNS)] * indicators == [len(cells) for cells in rows]
    assert indicators == len({cells[head.index("indicator")] for cells in rows})


@pytest.mark.parametrize("file", [HARBOUR, (str(AZERBAIJAN),)])
def test_no_cell_is_an_id_that_a_spreadsheet_takes_for_a_number_or_a_date(
    assess: Assess, file: tuple[str, ...]
) -> None:
    rows = csv.DictReader(StringIO(assess("score", *file, "--format", "csv").out.removeprefix(BYTE_ORDER_MARK)))
    for cells in rows:
        for name in ("area", "indicator", "instrument", "instrument_version"):
            assert re.search("[A-Za-z]", cells[name])
        for cell in cells.values():
            assert not re.fullmatch(r"\d+[.,]\d+", cell)


def test_statuses_in_csv_are_those_of_json(assess: Assess) -> None:
    rows = csv.DictReader(StringIO(assess("score", *HARBOUR, "--format", "csv", "--lang", "az").out))
    areas = json.loads(assess("score", *HARBOUR, "--format", "json").out)["areas"]
    assert [
        (found["id"], found["dimension"], str(found["level"]), found["status"])
        for area in areas
        for found in area["indicators"]
    ] == [(cells["indicator"], cells["dimension"], cells["level"], cells["status"]) for cells in rows]


def test_line_breaks_stay_inside_a_quoted_cell() -> None:
    assert '\ufeffa,b\r\n"one\n\ntwo",x\r\n' == to_csv(("a", "b"), [("one\n\ntwo", "x")])
