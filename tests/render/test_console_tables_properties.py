"""Any table on any screen: no line too wide, no word lost, no column left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from making.tables import no_extra, screen, tables, words_of
from trafficking_indicators.documents.blocks import Cell, Column, Table
from trafficking_indicators.render.console_tables import fit


@given(tables(), st.integers(20, 140))
def test_no_line_is_wider_than_the_screen_unless_one_word_is(table: Table, width: int) -> None:
    for line in screen(table, width).split("\n"):
        assert cell_len(line) <= width or len(line.split()) == 1


@given(tables(), st.integers(20, 140))
def test_every_word_of_every_cell_is_on_the_screen(table: Table, width: int) -> None:
    shortened = table._replace(
        rows=tuple(tuple(cell._replace(text=cell.short or cell.text) for cell in cells) for cells in table.rows)
    )
    said = words_of(table, columns=False), words_of(shortened, columns=False)
    shown = words_of(document_as_one_text(screen(table, width)))
    assert any(expected <= shown for expected in said)


def document_as_one_text(text: str) -> Table:
    return Table((Column(""),), ((Cell(text),),))


@given(tables(), st.integers(20, 140))
def test_a_wider_screen_never_falls_back_to_records(table: Table, width: int) -> None:
    if fit(table, width, measure=cell_len, extra=no_extra) is not None:
        assert fit(table, width + 1, measure=cell_len, extra=no_extra) is not None


@given(tables(), st.integers(20, 140))
def test_every_column_stands_in_one_fold_and_the_stub_in_each(table: Table, width: int) -> None:
    folds = fit(table, width, measure=cell_len, extra=no_extra)
    if folds is not None:
        stub = tuple(range(table.stub))
        shown = [index for fold in folds for group in fold.groups[1:] for index in group]
        assert all(stub == fold.groups[0] for fold in folds)
        assert list(range(table.stub, len(table.columns))) == shown


@given(tables(), st.integers(1, 19))
def test_however_narrow_it_is_nothing_breaks(table: Table, width: int) -> None:
    joined = "".join(screen(table, width).split())
    for cells in table.rows:
        forms = (cells[0].text, cells[0].short or cells[0].text)
        assert any(all(word in joined for word in form.split()) for form in forms)
