"""No cell of CSV is a number or a date that it should not be, whatever ids, rounds and texts an instrument has."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trafficking_indicators.model.fields import CODE, DATE, INSTRUMENT_ID, PART_ID, ROUND
from trafficking_indicators.render.csv_cells import guarded
from trafficking_indicators.render.json_csv_text import to_csv
from trying.spreadsheets import SHAPES

CONVERTED = [
    *("1", "010", "4.5", "4,5", "1.E5", "1E5", "1e-5", "1" * 20, "1 000", "1'000", "50%", "$5", "5 \u20ac"),
    *("5 EUR", "AZN 5", "(5)", "-5", "1/2", "1 1/2", "\u00bd", "\u0662\u0660", "\uff11", "2\u00b2"),
    *("3-4", "2016", "2016-06", "2016-06-01", "1.2.2016", "1/2/16", "2016-06-01T10:00Z"),
    *("1:30", "1:30 PM", "5 a", "5 p.m."),
    *("MAR1", "1-MAR", "Mar-16", "march 5, 2016", "SEPT2", "Jun 2016", "5th May", "1. Oktober", "5 avqust"),
    *("1 \u043c\u0430\u0440\u0442\u0430", "2016\u5e746\u6708"),
    # of neighbours, with the words and signs that stand beside years and amounts there
    *("5 მარტი", "12 თებ", "5 մարտի", "5 февраля 2016 г.", "6 липня 2016 р.", "5 GEL", "10 AMD", "5 ман", "令和5年6月"),
    *(
        "TRUE",
        "False",
        "true ",
        "WAHR",
        "YANLI\u015e",
        "5 KASIM",
        "5 N\u0130SAN",
        "DO\u011eRU",
        "\u0418\u0421\u0422\u0418\u041d\u0410",
    ),
]
IDS = [st.from_regex(pattern, fullmatch=True) for pattern in (PART_ID, CODE, DATE, INSTRUMENT_ID, ROUND)]
NEAR = st.lists(
    st.sampled_from([*"0123456789.-/:,% ", "E", "MAR", "jun", "TRUE", "F", "$", "PM", "5.1"]), min_size=1, max_size=6
).map("".join)
CELLS = st.one_of(*IDS, NEAR, st.sampled_from(CONVERTED), st.from_regex(SHAPES, fullmatch=True), st.text())


@pytest.mark.parametrize("cell", CONVERTED)
def test_what_a_spreadsheet_would_convert_is_made_text(cell: str) -> None:
    assert f"'{cell}" == guarded(cell)


@given(CELLS)
@example("area 4.5")
def test_no_text_is_written_as_a_number_or_a_date(cell: str) -> None:
    written = guarded(cell)
    assert not SHAPES.fullmatch(written.strip())
    assert cell == written.removeprefix("'")


@given(st.lists(CELLS.filter(lambda cell: "\r" not in cell), min_size=1, max_size=4), st.integers(0, 10**9))
def test_every_text_of_a_row_is_guarded_and_every_count_is_a_number(cells: list[str], count: int) -> None:
    (read,) = csv.reader(StringIO(to_csv(["x"], [[*cells, count]])[1:].split("\r\n", 1)[1], newline=""), strict=True)
    assert [*(guarded(cell) for cell in cells), str(count)] == read


@pytest.mark.parametrize("text", ["Marks of 9", "Decree 12", "Agenda 2030", "4.5.F1", "may", "round 1", "A1", "XAA"])
def test_what_has_a_word_of_its_own_stays_as_it_is(text: str) -> None:
    assert text == guarded(text)
