"""Markdown, read back by a CommonMark parser with GitHub's tables: every text is the text it was."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conftest import AZERBAIJAN, EXAMPLES, Assess
from making.tables import DOCUMENTS, document, row, tables
from trafficking_indicators.characters import printable
from trafficking_indicators.documents.blocks import (
    Block,
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
from trafficking_indicators.render.markdown import to_markdown

PARSER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
HOSTILE = [
    "| * _ ` < > [ ] # - \\",
    "a | b",
    "# no heading",
    "- no list",
    "-no list",
    "-- no dash",
    "+ no list",
    "1. no list",
    "1) no list",
    "> no quote",
    "no\nbreak",
    "---",
    "***",
    "===",
    "~~~",
    "```",
    "__init__",
    "*no* **emphasis** ~~at all~~",
    "`no code`",
    "<b>no tag</b>",
    "<script>alert(1)</script>",
    "<!-- no comment -->",
    "[no](https://example.org)",
    "![no](picture.png)",
    "<https://example.org>",
    "[no]: https://example.org",
    "&amp; &lt; &#35;",
    "no\\*escape",
    "ends in a backslash\\",
    "$no$ formula",
    "| --- |",
    "[ ] no task",
    "a  two spaces  b",
    "• a bullet of its own",
]
# Whatever Markdown means something by, and letters; texts in files are stripped.
TEXTS = st.text("\\`*_{}[]()#+-.!|~<>&;:=$\"'/ \n1a ə", min_size=1, max_size=12).map(str.strip).filter(bool)


def parsed(block: Block) -> list[Token]:
    """Print a block alone and read it back, without the title."""
    return PARSER.parse(to_markdown(document(block)))[3:]


def text_of(token: Token) -> str:
    """Give the text of an inline token; anything but text, or the emphasis of a label, is told by its name."""
    assert token.children is not None
    return "".join(
        child.content if child.type in ("text", "text_special") else f"<{child.type}>"
        for child in token.children
        if not child.type.startswith("strong_")
    )


def lines_of(block: Block) -> list[str]:
    """Give what a reader of the Markdown sees, inline by inline."""
    return [text_of(token) for token in parsed(block) if token.type == "inline"]


def shape(block: Block) -> list[str]:
    return [token.type for token in parsed(block) if token.nesting >= 0]


def seen(text: str) -> str:
    """Give a text as a browser shows it, but for its line breaks: blanks run together."""
    return " ".join(printable(text.replace("<hardbreak>", " ")).split())


def same(expected: str, actual: str) -> None:
    assert seen(expected) == seen(actual)


@given(TEXTS)
def test_any_text_is_literal_in_a_paragraph(text: str) -> None:
    parts = re.split(r"\n\s*\n", text)
    assert ["paragraph_open", "inline"] * len(parts) == shape(paragraph(text))
    for part, line in zip(parts, lines_of(paragraph(text)), strict=True):
        same(part, line)
        assert part.count("\n") == line.count("<hardbreak>")


@given(TEXTS)
def test_paragraphs_and_lines_of_any_text_stay_inside_their_item(text: str) -> None:
    parts = re.split(r"\n\s*\n", text)
    tokens = shape(Bullets((plain(text), plain("next"))))
    item = ["list_item_open", *["paragraph_open", "inline"] * len(parts)]
    assert ["bullet_list_open", *item, "list_item_open", "paragraph_open", "inline"] == tokens
    same(f"label: {text}", " ".join(lines_of(Facts((("label", plain(text)),)))))


def test_paragraphs_and_lines_are_kept_in_running_text() -> None:
    text = "one\ntwo \n\n\n  - three\n# four"
    assert "# t\n\none\\\ntwo\n\n\\- three\\\n\\# four\n" == to_markdown(document(paragraph(text)))
    assert "# t\n\n* one\\\n  two\n\n  \\- three\\\n  \\# four\n" == to_markdown(document(Bullets((plain(text),))))
    strong = Paragraph((Span("one\n\ntwo", strong=True), Span(": three")))
    assert "# t\n\n**one**\n\n**two**: three\n" == to_markdown(document(strong))


def test_titles_headings_and_cells_stand_on_one_line() -> None:
    table = Table((Column("a\nb"),), (row("c\n\nd"),))
    blocks = (Heading("e\nf"), table, Facts((("g\nh", plain("i")),)))
    assert "# t\n\n## e f\n\n| a b |\n| --- |\n| c  d |\n\n- **g h:** i\n" == to_markdown(document(*blocks))


def test_the_note_of_a_cell_or_a_span_stands_after_its_text() -> None:
    table = Table((Column("a"),), ((Cell("met", mark="full", note="star"),),))
    span = Paragraph((Span("met", strong=True, note="star"),))
    legend = Legend((("star", "low confidence"),))
    expected = "# t\n\n| a |\n| --- |\n| ● met\\* |\n\n**met\\***\n\n\\* low confidence\n"
    assert expected == to_markdown(document(table, span, legend))


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_literal_in_every_block(text: str) -> None:
    blocks: dict[Block, list[str]] = {
        paragraph(text): ["paragraph_open", "inline"],
        Heading(text): ["heading_open", "inline"],
        Heading(text, level=2): ["heading_open", "inline"],
        Bullets((plain(text),)): ["bullet_list_open", "list_item_open", "paragraph_open", "inline"],
    }
    for block, expected in blocks.items():
        assert expected == shape(block)
        same(text, *lines_of(block))
    same(f"label: {text}", *lines_of(Facts((("label", plain(text)),))))
    same(f"{text}: said", *lines_of(Facts(((text, plain("said")),))))
    same(f"● {text}", *lines_of(Legend((("full", text),))))
    same(f"● {text}", *lines_of(Paragraph((Span(text, strong=True, mark="full"),))))
    table = Table((Column(text), Column("b", group=text)), ((Cell(text), Cell(text, mark="full")),))
    assert [seen(told) for told in (text, f"{text}, b", text, f"● {text}")] == [seen(line) for line in lines_of(table)]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_literal_in_the_title(text: str) -> None:
    tokens = PARSER.parse(to_markdown(Document("en", text, ())))
    assert ["heading_open", "inline", "heading_close"] == [token.type for token in tokens]
    same(text, text_of(tokens[1]))


@given(TEXTS, TEXTS)
def test_strong_text_is_strong_and_literal_beside_other_text(strong: str, other: str) -> None:
    block = Paragraph((Span(strong, strong=True), Span(f" {other}")))
    tokens = parsed(block)
    assert tokens[1].children is not None
    assert "strong_open" in [child.type for child in tokens[1].children]
    same(f"{strong} {other}", " ".join(lines_of(block)))


@given(tables())
def test_a_table_keeps_its_columns_rows_and_texts(table: Table) -> None:
    types = [token.type for token in parsed(table)]
    assert len(table.columns) == types.count("th_open")
    assert len(table.columns) * len(table.rows) == types.count("td_open")
    caption, *lines = [seen(line) for line in lines_of(table)] if table.caption else ["", *map(seen, lines_of(table))]
    assert seen(table.caption) == caption
    cells = lines[len(table.columns) :]
    assert [seen(cell.line()) for cells in table.rows for cell in cells] == [
        cell.lstrip("●◐○?·–").strip() for cell in cells
    ]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_is_literal_in_a_table(texts: list[str]) -> None:
    table = Table(tuple(Column(text) for text in texts), (row(*texts), row(*reversed(texts))))
    lines = lines_of(table)
    assert [seen(text) for text in (*texts, *texts, *reversed(texts))] == [seen(line) for line in lines]


@given(DOCUMENTS)
def test_no_document_makes_html(report: Document) -> None:
    tokens = PARSER.parse(to_markdown(report))
    inner = [child.type for token in tokens for child in token.children or ()]
    assert set() == {found for found in (*(token.type for token in tokens), *inner) if "html" in found}


def test_facts_and_what_is_listed_below_them_are_two_lists() -> None:
    """Evidence stands below the status, not among its facts."""
    tokens = PARSER.parse(to_markdown(document(Facts((("Status", plain("met")),)), Bullets((plain("evidence"),)))))
    assert 2 == [token.type for token in tokens].count("bullet_list_open")


def test_entries_of_a_legend_are_not_parted_by_one_of_its_signs() -> None:
    legend = Legend((("question", "looked for"), ("dot", "not looked at"), ("dash", "does not apply")))
    assert 1 == to_markdown(document(legend)).count("·")


def test_every_kind_of_block() -> None:
    blocks = (
        Heading("Section"),
        Paragraph((Span("strong ", strong=True), Span("and plain"))),
        Heading("Part", level=2),
        Bullets((plain("one"), plain("two"))),
        Legend((("full", "met"), ("bar", "a mark"), ("possible", "a mark that may be"), ("question", "unknown"))),
        Legend((("bar", "a mark"),)),
        Table(
            (Column("a"), Column("b", group="g"), Column("c", group="g", align="right"), Column("")),
            ((Cell("x"), Cell("met", mark="full"), Cell("1", meter=Meter(1, 0, 1)), Cell()),),
        ),
        Table((Column("a"),), ()),
        Facts((("label", plain("said")),)),
    )
    assert """\
# t

## Section

**strong** and plain

### Part

* one
* two

● met; ? unknown

| a | g, b | g, c |   |
| --- | --- | ---: | --- |
| x | ● met | 1 |  |

- **label:** said
""" == to_markdown(document(*blocks))


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize(
    "command", [("score", str(AZERBAIJAN)), ("explain", str(AZERBAIJAN)), ("show",), ("show", "4.5")]
)
def test_the_real_reports_hold_nothing_but_text(assess_once: Assess, command: tuple[str, ...], language: str) -> None:
    tokens = PARSER.parse(assess_once(*command, "--format", "markdown", "--lang", language).out)
    inner = {child.type for token in tokens for child in token.children or ()}
    assert {"text", "text_special", "strong_open", "strong_close"} >= inner
    assert {"code_block", "fence", "blockquote_open", "hr", "html_block"} & {token.type for token in tokens} == set()


@pytest.mark.parametrize(
    "command",
    ["score F", "explain F", "explain F pier.P2a", "explain F A counts", "show", "show dock.P2", "show 1.2 pier"],
)
def test_headings_go_down_one_level_at_a_time(assess_once: Assess, command: str) -> None:
    harbour, instruments = str(EXAMPLES / "assessments" / "harbour.yaml"), str(EXAMPLES / "instruments")
    arguments = [harbour if part == "F" else part for part in command.split()]
    tokens = PARSER.parse(assess_once(*arguments, "--instrument", instruments, "--format", "markdown").out)
    levels = [int(token.tag[1:]) for token in tokens if token.type == "heading_open"]
    assert [1, 2] == levels[:2]
    assert all(2 <= level <= above + 1 for above, level in pairwise(levels))
