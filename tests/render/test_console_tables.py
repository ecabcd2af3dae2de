"""How a table gives way to a narrow screen: short forms, folding, wrapping, records, and never a letter lost."""

from __future__ import annotations

import pytest

from making.tables import no_extra, row, screen
from trafficking_indicators.documents.blocks import Cell, Column, Table
from trafficking_indicators.render.console_tables import NARROWEST, Fold, fit, groups_of

# Full, the table takes 35 columns; with short forms 26.
FERRIES = Table(
    (Column(""), Column("ferry"), Column("summer", group="sails"), Column("winter", group="sails"), Column("deck")),
    (
        (Cell("1"), Cell("Aurora"), Cell("daily", short="d"), Cell("on Sundays", short="Sun"), Cell("open", short="o")),
        (Cell("2"), Cell("Borealis"), Cell("hourly", short="h"), Cell("never", short="-"), Cell("closed", short="c")),
    ),
    stub=2,
)


def test_where_there_is_room_texts_are_full() -> None:
    expected = """\
            sails
  ferry     summer winter      deck
─────────────────────────────────────
1 Aurora    daily  on Sundays  open
2 Borealis  hourly never       closed
"""
    assert expected == screen(FERRIES, 37)


def test_where_there_is_too_little_short_forms_stand_in() -> None:
    expected = """\
            sails
  ferry     summer winter  deck
───────────────────────────────
1 Aurora    d      Sun     o
2 Borealis  h      -       c
"""
    assert expected == screen(FERRIES, 36)
    assert expected == screen(FERRIES, 31)


def test_where_even_those_do_not_fit_the_table_folds_between_groups_and_repeats_its_stub() -> None:
    expected = """\
            sails
  ferry     summer winter
─────────────────────────────
1 Aurora    daily  on Sundays
2 Borealis  hourly never

  ferry     deck
──────────────────
1 Aurora    open
2 Borealis  closed
"""
    assert expected == screen(FERRIES, 30)
    assert expected == screen(FERRIES, 29)


def test_folds_too_take_short_forms() -> None:
    expected = """\
            sails
  ferry     summer winter
─────────────────────────
1 Aurora    d      Sun
2 Borealis  h      -

  ferry     deck
────────────────
1 Aurora    o
2 Borealis  c
"""
    assert expected == screen(FERRIES, 28)
    assert expected == screen(FERRIES, 25)


def test_where_a_group_does_not_fit_every_row_is_a_record() -> None:
    expected = """\
1 Aurora
  sails, summer: daily
  sails, winter: on
    Sundays
  deck: open

2 Borealis
  sails, summer:
    hourly
  sails, winter: never
  deck: closed
"""
    assert expected == screen(FERRIES, 24)


WRAPPING = Table(
    (Column("port"), Column("remark", wraps=True), Column("since", align="right")),
    (row("Harbour", "the northern quay has been closed to ferries", "1999"), row("Haven", "open", "2020")),
)


def test_a_column_that_wraps_gives_way_first() -> None:
    expected = """\
port     remark               since
───────────────────────────────────
Harbour  the northern quay     1999
         has been closed to
         ferries
Haven    open                  2020
"""
    assert expected == screen(WRAPPING, 35)


def test_a_column_that_wraps_stays_wide_enough_to_be_read() -> None:
    table = Table((Column("port"), Column("remark", wraps=True)), (row("Harbour", "closed to ferries since 1999"),))
    least = len("Harbour") + 2 + NARROWEST
    assert [Fold(((0,), (1,)), {0: 7, 1: NARROWEST}, short=False)] == fit(table, least, measure=len, extra=no_extra)
    assert fit(table, least - 1, measure=len, extra=no_extra) is None


def test_the_widest_of_two_wrapping_columns_shrinks_first() -> None:
    table = Table((Column("a"), Column("b", wraps=True), Column("c", wraps=True)), (row("x", "y " * 20, "z " * 15),))
    folds = fit(table, 60, measure=len, extra=no_extra)
    assert folds is not None
    assert [{0: 1, 1: 27, 2: 28}] == [fold.widths for fold in folds]


@pytest.mark.parametrize(
    ("columns", "groups"),
    [
        ((Column("a"), Column("b"), Column("c")), [(0,), (1,), (2,)]),
        ((Column("a"), Column("b", "g"), Column("c", "g"), Column("d", "h")), [(0,), (1, 2), (3,)]),
        ((Column("a"), Column("b", "g"), Column("c", "h"), Column("d", "g")), [(0,), (1,), (2,), (3,)]),
        ((Column("a"), Column("b", "g"), Column("c", "g", wraps=True), Column("d", "g")), [(0,), (1,), (2,), (3,)]),
    ],
)
def test_neighbours_under_one_title_are_not_parted(columns: tuple[Column, ...], groups: list[tuple[int, ...]]) -> None:
    assert groups == groups_of(Table(columns, ()))


def test_a_title_over_columns_has_room() -> None:
    table = Table((Column("a"), Column("b", "a long title"), Column("c", "a long title")), (row("1", "2", "3"),))
    expected = """\
   a long title
a  b c
───────────────
1  2 3
"""
    assert expected == screen(table, 20)


def test_a_title_over_a_column_that_wraps_has_room_too() -> None:
    table = Table((Column("a"), Column("b", "one title of many words", wraps=True)), (row("x", "y " * 30),))
    assert max(len(line) for line in screen(table, 24).split("\n")) <= 24


def test_a_table_of_its_stub_alone_is_printed() -> None:
    table = Table((Column("a"), Column("b")), (row("one", "two"),), stub=2)
    assert "a   b\n───────\none two\n" == screen(table, 20)
    assert "one\ntwo\n" == screen(table, 4)


def test_a_row_that_goes_on_elsewhere_is_left_out_of_a_fold() -> None:
    table = Table(
        (Column("port"), Column("ferries"), Column("warehouses")), (row("Haven", "many", "one"), row("", "", "two"))
    )
    expected = """\
port   ferries
──────────────
Haven  many

port   warehouses
─────────────────
Haven  one
       two
"""
    assert expected == screen(table, 20)


def test_the_record_of_a_row_that_goes_on_repeats_the_head_above() -> None:
    """A cell with two indicators takes two rows; the second has no stub of its own."""
    table = Table((Column("port"), Column("a long title of ferries")), (row("Haven", "Aurora"), row("", "Borealis")))
    expected = """\
Haven
  a long title of
    ferries: Aurora

Haven
  a long title of
    ferries: Borealis
"""
    assert expected == screen(table, 22)


def test_a_column_without_a_title_leaves_no_colon_in_a_record() -> None:
    table = Table((Column("port"), Column("")), (row("Haven", "a long word about ferries"),))
    assert "Haven\n  a long word\n    about ferries\n" == screen(table, 20)
