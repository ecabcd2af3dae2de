"""Documents on a screen: signs, colours, bars, and the real reports at every width."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from conftest import AZERBAIJAN, ROOT
from making.effort import all_or
from making.tables import DOCUMENTS, document, row, words_of
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.analysis.score import score
from trafficking_indicators.checking.whole_assessments import open_assessment
from trafficking_indicators.documents.blocks import (
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Legend,
    Meter,
    Paragraph,
    Span,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.reading.instrument_files import read_instrument
from trafficking_indicators.render.console import LONGEST_BAR, WIDEST_TEXT, to_console
from trafficking_indicators.render.signs import ASCII, STYLES, UNICODE
from trafficking_indicators.reports.explain import explain_report
from trafficking_indicators.reports.score import score_report
from trafficking_indicators.reports.show import show_report, showable

COLOUR_CODE = re.compile("\x1b\\[[0-9;]*m")


@cache
def reports(language: str) -> dict[str, Document]:
    """Make every report on the real files."""
    loaded = open_assessment(str(AZERBAIJAN), str(ROOT / "indicators"), audience="public")
    instrument, assessment = loaded.instrument, loaded.assessment
    whole = read_instrument(ROOT / "indicators" / "iom-2016").assemble()
    assert whole is not None
    assert assessment.priorities is not None
    shown = about(instrument, assessment, audience="public")
    scorecard, tallied = score(instrument, assessment), tally(instrument, assessment.priorities)
    return {
        "score": score_report(shown, scorecard, tallied, language),
        "explain": explain_report(shown, scorecard, tallied, ids=[], language=language),
        "contents": show_report(whole, [], language),
        "show": show_report(whole, showable(whole), language),
    }


@pytest.mark.parametrize(("language", "width"), all_or([("az", 40)], product(["en", "az"], [40, 60, 80, 120])))
def test_no_real_report_loses_a_word_or_leaves_the_screen(language: str, width: int) -> None:
    for name, report in reports(language).items():
        text = to_console(report, width=width, colour=False)
        for line in text.split("\n"):
            assert cell_len(line) <= width, (name, line)
        assert Counter() == words_missing(report, text), name


def words_missing(report: Document, text: str) -> Counter[str]:
    """Count the words that the screen lacks; one too long for its column may be broken over lines."""
    said = sum((words_of(block) for block in report.blocks), Counter(report.title.split()))
    missing = said - Counter(text.split())
    joined = "".join(text.split())
    return Counter({word: count for word, count in missing.items() if joined.count(word) < said[word]})


def test_every_kind_of_block() -> None:
    blocks = (
        Heading("Section"),
        Paragraph((Span("strong", strong=True), Span(" and plain"))),
        Heading("Part", level=2),
        Bullets((plain("one"), plain("two words that go on and on"))),
        Facts((("short", plain("said")), ("a longer label", plain("what is said of it")))),
        Facts((("same", plain("first")), ("same", plain("second")), ("other", plain("third")))),
        Legend((("full", "met"), ("bar", "a mark"))),
        Table((Column("a"), Column("b", align="right")), (row("x", "1"), row("y", "10"))),
    )
    expected = """\
t
Section
strong and plain

Part
• one
• two words that go on and
  on

short           said
a longer label  what is
                said of it

same   first
       second
other  third

● met   █ a mark

a   b
─────
x   1
y  10
"""
    assert expected == to_console(document(*blocks), width=26, colour=False)


def test_paragraphs_and_lines_are_kept_in_running_text() -> None:
    text = "one\ntwo that goes on\n\n\nthree\x1b\r\nfour"
    blocks = (paragraph(text), Bullets((plain(text, ", five"),)), Facts((("label", plain(text)),)))
    expected = """\
t
one
two that
goes on

three\ufffd
four

• one
  two that
  goes on

  three\ufffd
  four, five

label  one
       two that
       goes on

       three\ufffd
       four
"""
    assert expected == to_console(document(*blocks), width=12, colour=False).replace(" " * 19, "")


def test_a_long_label_stands_above_its_text_where_there_is_no_room_beside_it() -> None:
    facts = Facts((("a label of more than twenty letters", plain("said of it")),))
    assert "t\na label of more than twenty letters  said of it\n" == to_console(document(facts), width=47, colour=False)
    expected = "t\na label of more than twenty\nletters\n    said of it\n"
    assert expected == to_console(document(facts), width=30, colour=False)


def test_titles_headings_and_cells_stand_on_one_line() -> None:
    table = Table((Column("a\nb"),), (row("c\nd"),))
    assert "t\ne f\na b\n───\nc d\n" == to_console(document(Heading("e\nf"), table), width=40, colour=False)


def test_the_note_of_a_cell_or_a_span_stands_after_its_text() -> None:
    table = Table((Column("a"), Column("b")), ((Cell("met", mark="full", note="star"), Cell("x")),))
    blocks = (table, Paragraph((Span("met", mark="full", note="star"),)))
    assert "t\na       b\n─────────\n● met*  x\n\n● met*\n" == to_console(document(*blocks), width=40, colour=False)
    assert "t\n● met*\n  b: x\n\n● met*\n" == to_console(document(*blocks), width=7, colour=False)


def test_a_sign_alone_is_a_cell() -> None:
    table = Table((Column("a"), Column("b")), ((Cell("x"), Cell("", mark="dash")),))
    assert "t\na  b\n─────\nx  –\n" == to_console(document(table), width=40, colour=False)


def test_running_text_is_never_wider_than_can_be_read() -> None:
    text = to_console(document(paragraph("word " * 100)), width=300, colour=False)
    assert WIDEST_TEXT - len("word ") < max(len(line) for line in text.split("\n")) <= WIDEST_TEXT


def test_a_table_without_rows_is_not_printed() -> None:
    assert "t\n" == to_console(document(Table((Column("a"),), ())), width=80, colour=False)


def test_a_legend_without_entries_is_not_printed() -> None:
    text = to_console(document(paragraph("above"), Legend(()), paragraph("below")), width=80, colour=False)
    assert "t\nabove\n\nbelow\n" == text


def test_an_entry_of_a_legend_is_not_parted_from_its_sign() -> None:
    legend = Legend((("question", "looked for, cannot tell"), ("dot", "not looked at")))
    expected = "t\n? looked for, cannot tell\n· not looked at\n"
    assert expected == to_console(document(legend), width=30, colour=False)


def bars(*meters: Meter, unicode: bool = True) -> list[str]:
    """Print a column of bars; give what stands right of the numbers."""
    table = Table((Column("n"),), tuple((Cell("1", meter=meter),) for meter in meters))
    lines = to_console(document(table), width=80, colour=False, unicode=unicode).split("\n")[3:-1]
    return [line[2:] for line in lines]


def test_a_bar_shows_what_is_sure_and_what_is_possible() -> None:
    assert ["███▒▒", "█", "▒▒▒▒▒", ""] == bars(Meter(3, 2, 5), Meter(1, 0, 5), Meter(0, 5, 5), Meter(0, 0, 5))
    assert ["###::"] == bars(Meter(3, 2, 5), unicode=False)


def test_bars_of_many_marks_are_scaled() -> None:
    assert ["█" * LONGEST_BAR, "█" * (LONGEST_BAR // 2), "█" * 3 + "▒" * 3] == bars(
        Meter(100, 0, 100), Meter(50, 0, 100), Meter(25, 25, 100)
    )


def test_where_nothing_has_a_mark_there_is_no_bar() -> None:
    assert [""] == bars(Meter(0, 0, 0))


@given(DOCUMENTS, st.integers(20, 140), st.booleans())
def test_colour_only_repeats_what_the_text_says(report: Document, width: int, unicode: bool) -> None:
    coloured = to_console(report, width=width, colour=True, unicode=unicode)
    plain_text = to_console(report, width=width, colour=False, unicode=unicode)
    assert "\x1b" not in plain_text
    assert plain_text == COLOUR_CODE.sub("", coloured)


@pytest.mark.parametrize("language", all_or(["en"], ["en", "az"]))
def test_colour_only_repeats_what_the_real_reports_say(language: str) -> None:
    for report in reports(language).values():
        coloured = to_console(report, width=80, colour=True)
        assert "\x1b[" in coloured
        assert to_console(report, width=80, colour=False) == COLOUR_CODE.sub("", coloured)


def test_every_status_has_a_sign_of_its_own_in_both_sets() -> None:
    for glyphs in (UNICODE, ASCII):
        signs = [*map(str, glyphs.marks.values()), glyphs.bar, glyphs.possible]
        assert len(set(signs)) == len(signs)
        assert {0, 1} == {cell_len(sign) for sign in signs}
    others = (ASCII.bar, ASCII.possible, ASCII.rule, ASCII.bullet)
    assert all(str(sign).isascii() for sign in (*ASCII.marks.values(), *others))


def test_no_status_is_green_which_the_printed_source_uses_for_what_can_be_improved() -> None:
    assert "green" not in " ".join(map(str, STYLES.values()))


def test_hostile_text_cannot_steer_the_terminal() -> None:
    hostile = "a\x1b[31m\x07b\u202ec\u200bd\x9be"
    said = (Span(hostile, strong=True),)
    blocks = (
        Heading(hostile),
        Paragraph(said),
        Bullets((said,)),
        Facts(((hostile, said),)),
        Legend((("full", hostile),)),
        Table((Column(hostile, group=hostile), Column("b", wraps=True)), ((Cell(hostile), Cell(hostile)),)),
    )
    screens = [to_console(Document("en", hostile, blocks), width=width, colour=False) for width in (10, 80)]
    for text in screens:
        assert set() == set(text) & set("\x1b\x07\u202e\u200b\x9b")
    assert 10 == screens[-1].count("a\ufffd[31m\ufffdb\ufffdc\ufffdd")


def test_markup_of_the_screen_library_is_text() -> None:
    assert "t\n[bold]x[/bold] :smile: [link=a]b\n" == to_console(
        document(paragraph("[bold]x[/bold] :smile: [link=a]b")), width=80, colour=False
    )


def test_facts_of_nothing_take_no_line() -> None:
    document = Document("en", "Title", (Heading("Counts"), Facts(()), Bullets((plain("none"),))))

    assert "Title\nCounts\n• none\n" == to_console(document, width=40, colour=False)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2007"])
def test_no_line_is_broken_at_a_no_break_space(blank: str) -> None:
    words = [f"No.{blank}{number}" for number in range(10, 60)]
    lines = to_console(
        Document("en", "t", (paragraph(" and ".join(words)),)), width=40, colour=False, unicode=True
    ).splitlines()

    assert words == re.findall(rf"No\.{blank}\d+", "\n".join(lines))
    assert [] == [line for line in lines if line.endswith("No.")]
