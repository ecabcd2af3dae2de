"""Lines and paragraphs of a text survive in a cell of a table, on screens, on pages and in Word."""

from __future__ import annotations

from making.tables import document, row, screen
from making.word_files import opened
from trafficking_indicators.documents.blocks import Cell, Column, Table
from trafficking_indicators.render.console import to_console
from trafficking_indicators.render.html.file import to_html

TEXT = "the first *line*\nthe second\n\n\na <b>paragraph</b>"
WRAPPING = Table((Column("of"), Column("text", wraps=True)), (row("a", TEXT),))


def lines_of(shown: str) -> list[str]:
    return [line.strip() for line in shown.splitlines()]


def test_a_screen_begins_a_line_for_each() -> None:
    shown = lines_of(screen(WRAPPING, 60))
    at = shown.index("a   the first *line*")
    assert ["the second", "", "a <b>paragraph</b>"] == shown[at + 1 : at + 4]


def test_a_record_on_a_narrow_screen_does_so_too() -> None:
    wide = Table((Column("of"), Column("number"), Column("text", wraps=True)), (row("a" * 30, "b" * 30, TEXT),))
    shown = lines_of(to_console(document(wide), width=30, colour=False))
    at = shown.index("text: the first *line*")
    assert ["the second", "", "a <b>paragraph</b>"] == shown[at + 1 : at + 4]


def test_a_cell_that_does_not_wrap_stays_one_line_of_a_screen() -> None:
    assert "a   b c" in lines_of(screen(Table((Column("of"), Column("text")), (row("a", "b\nc"),)), 60))


def test_a_page_has_a_tag_at_each_end_and_none_of_the_texts() -> None:
    table = Table((Column("of"), Column("text")), ((Cell("a", detail="b\nc"), Cell(TEXT)),))
    shown = to_html(document(table))
    assert "the first *line*<br>the second<br><br>a &lt;b&gt;paragraph&lt;/b&gt;" in shown
    assert "b<br>c" in shown


def test_word_ends_the_lines_of_a_cell() -> None:
    table = Table((Column("of"), Column("text")), ((Cell("a", detail="b\nc"), Cell(TEXT)),))
    first, second = opened(document(table)).tables[0].rows[1].cells
    assert "a\nb\nc" == first.text
    assert "the first *line*\nthe second\n\na <b>paragraph</b>" == second.text
