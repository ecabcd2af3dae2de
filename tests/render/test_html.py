"""Web pages, read back by a strict parser: every text is there, none is markup, every id and link leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.effort import inputs
from making.made_charts import charts, texts_in
from making.tables import CHARTS, DOCUMENTS, document, row, tables, words_of
from running.web_pages import WebPage, name_of, text_of
from trafficking_indicators.characters import is_printable, printable
from trafficking_indicators.documents.blocks import (
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Labels,
    Legend,
    Meter,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.documents.charts import Chart, Panel, Panels, Pile, Range, Squares, Ticks, Voice, Voices
from trafficking_indicators.documents.told import Piece, Told, told
from trafficking_indicators.render.html.blocks import MOST
from trafficking_indicators.render.html.file import to_html

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><b>",
    "<!-- no comment -->",
    "]]>",
    "\" onclick='alert(1)' x=\"",
    "&amp; &lt; &#35; &nosuch;",
    "{{ 7 * 7 }} {% raw %}",
    "javascript:alert(1)",
    "#",
    "\x00\x07\x1b[31m\x7f\x85\ufffe\uffff\ud800",
    "\u202eback to front\u2066",
    "שלום עולם (abc)",
    "\\22 } body { display: none",
    "two\n\nparagraphs\nand\ta line",
    "x" * 300,
]
TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=20)
SMALL = Table((Column("what"), Column("number", align="right")), (row("some", "3"), row("more", "4")))


def seen(text: str) -> str:
    return " ".join(printable(text).split())


def drawn(chart: Chart) -> WebPage:
    return WebPage(to_html(document(Figure("caption", "what is to be seen", chart, SMALL))))


def shapes(page: WebPage, look: str) -> int:
    return sum(look in found.get("class", "").split() for found in page.all("rect"))


@given(DOCUMENTS)
def test_every_text_of_a_document_is_on_its_page(report: Document) -> None:
    page = WebPage(to_html(report))
    said: Counter[str] = Counter()
    for block in report.blocks:
        # a detail stands on a line of its own
        said += Counter({word.rstrip(":"): count for word, count in words_of(block).items()})
    assert Counter() == said - Counter(text_of(page.one("body")).split())


@given(tables())
def test_a_table_is_the_table_that_it_was(table: Table) -> None:
    expected = [[seen(" ".join((cell.text, cell.detail))) for cell in cells] for cells in table.rows]
    assert [expected] == WebPage(to_html(document(table))).tables()


def hostile_document(text: str, chart: Chart) -> Document:
    """Put a text wherever one can stand."""
    span = Span(text, link=text, language=text)
    cells = (Cell(text, detail=text, link=f"#{text}", short=text), Cell(text))
    table = Table((Column(text, text), Column(text)), (cells,), caption=text, summary=text, anchor=text)
    return Document(
        "en",
        text,
        (
            Part(text, text),
            Contents(2),
            Heading(text, 1, f"{text} "),
            Paragraph((span, span._replace(link=f"http://{text}"), span._replace(link=f"#{text}"))),
            Note((span,)),
            Bullets(((span,), (span,)), (f"{text}1", "")),
            Facts(((text, (span,)),)),
            Legend((("full", text),)),
            table,
            Figure(text, text, chart, table),
        ),
        text,
        text,
        text,
        text,
        Labels(text, text, f"{text} {{page}} {{pages}}", text),
    )


@given(TEXTS, charts(TEXTS))
def test_no_text_is_markup_wherever_it_stands(text: str, chart: Chart) -> None:
    html = to_html(hostile_document(text, chart))
    page = WebPage(html)
    harmless = WebPage(to_html(hostile_document("harmless", Squares(()))))
    drawing = {"rect", "line", "use", "text", "bdi", "br", "p", "a"}
    assert page.names_used() <= harmless.names_used() | drawing
    assert {"script"} & page.names_used() == set()
    names = {name for found in page.root.iter() for name in found.keys()}  # noqa: SIM118  # an element is no mapping
    assert [] == [name for name in names if name.startswith("on") or name in ("src", "srcdoc", "srcset", "action")]
    assert all(character == "\n" or is_printable(character) for character in html)
    assert seen(text) == text_of(page.one("h1"))
    assert seen(text) == seen(page.all("title")[0].text or "")


@given(TEXTS, charts(TEXTS))
def test_every_id_is_there_once_and_every_link_leads_somewhere(text: str, chart: Chart) -> None:
    page = WebPage(to_html(hostile_document(text, chart)))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    inner = {address[1:] for address in page.addresses() if address.startswith("#")}
    inner |= {found.get("href", "")[1:] for found in page.all("use")}
    for found in page.root.iter():
        inner |= {*found.get("aria-labelledby", "").split(), *found.get("aria-describedby", "").split()}
    assert set() == inner - set(ids)
    assert all(re.match("#|https?://", address) for address in page.addresses())


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("#here", "#a-here"),
        ("#elsewhere", None),
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("http://example.org", "http://example.org"),
        ("HTTPS://example.org", "HTTPS://example.org"),
        ("javascript:alert(1)", None),
        (" https://example.org", None),
        ("https://", None),
        ("https://example.org/ onclick=x", None),
        ('https://example.org/"x', None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("mailto:a", None),
        ("", None),
    ],
)
def test_links_lead_to_anchors_of_the_document_and_to_web_pages(link: str, leads: str | None) -> None:
    page = WebPage(to_html(document(Heading("h", anchor="here"), Paragraph((Span("text", link=link),)))))
    assert [leads] * (leads is not None) == page.addresses()
    assert "text" in text_of(page.one("main"))


def test_ids_from_data_are_told_apart_and_never_the_pages_own() -> None:
    anchors = ["report", "5.1.F1", "5_1", "5_2e_1", "a b", "a\u00a0b", "ə", "Ə", "h-0"]
    page = WebPage(to_html(document(*(Heading(anchor, anchor=anchor) for anchor in anchors))))
    ids = [found.get("id", "") for found in page.all("h2")]
    assert len(anchors) == len(set(ids))
    assert [] == [id for id in ids if re.fullmatch("a-[A-Za-z0-9._-]+", id) is None]
    assert "report" == page.one("main").get("id")


def test_an_anchor_that_stands_twice_is_where_it_stands_first() -> None:
    page = WebPage(to_html(document(Heading("one", anchor="x"), Heading("two", anchor="x"), paragraph("."))))
    assert "a-x" == page.all("h2")[0].get("id")


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    html = to_html(document(paragraph("text")))
    page = WebPage(html)
    (policy,) = (found for found in page.all("meta") if found.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'; style-src 'unsafe-inline'" == policy.get("content")
    assert {"script", "link", "img", "iframe", "object", "form"} & page.names_used() == set()
    assert re.findall(r"url\(|@import|https?://", html) == []


def test_the_frame() -> None:
    labels = Labels("Contents", "Skip to the report", "page {page} of {pages}", "The same as a table")
    blocks = (Heading("One"), Heading("Two"), Heading("Under two", 2), Heading("Three"))
    page = WebPage(to_html(Document("az", "Title", blocks, "Subtitle", "internal", "made-up 1.0", "2026", labels)))
    assert "az" == page.one("html").get("lang")
    assert "Title" == text_of(page.all("title")[0])
    assert "internal Title Subtitle made-up 1.0 · 2026" == text_of(page.one("header"))
    first = page.one("body").find("a")
    assert first is not None
    assert ("#report", "Skip to the report") == (first.get("href"), text_of(first))
    assert "report" == page.one("main").get("id")
    assert "Contents One Two Under two Three" == text_of(page.one("nav"))
    assert "Contents" == page.one("nav").get("aria-label")
    assert ["internal"] == [text_of(found) for found in page.all("p") if found.get("class") == "marking"]


def test_a_short_page_needs_no_contents_and_an_empty_frame_is_left_out() -> None:
    page = WebPage(to_html(document(Heading("One"), Heading("Two"))))
    assert [] == page.all("nav")
    assert "t One Two" == text_of(page.one("body"))


def test_contents_go_down_as_far_as_they_are_asked_to() -> None:
    blocks = (Contents(1), Part("Part"), Heading("One"), Heading("Under one", 2))
    assert "Part One" == text_of(WebPage(to_html(document(*blocks))).one("nav"))


def test_contents_that_nobody_asked_for_go_less_deep_where_they_would_be_too_long() -> None:
    above = (Part("Part"), Heading("One"), Heading("Two"))
    for count, deep in ((MOST - 3, True), (MOST - 2, False)):
        under = [Heading(f"under {number}", 2) for number in range(count)]
        listed = text_of(WebPage(to_html(document(*above, *under))).one("nav"))
        assert deep == ("under 0" in listed)
        assert listed.startswith("Part One Two")


def test_what_stands_on_every_printed_page_is_a_string_of_css() -> None:
    html = to_html(Document("en", 'a "b" </style>', (), labels=Labels(page="{page} / {pages}")))
    assert '@top-left { content: "a \\22 b\\22  \\3c \\2f style\\3e "; }' in html
    assert '@bottom-right { content: "" counter(page) " \\2f  " counter(pages) ""; }' in html


@given(DOCUMENTS)
@inputs(50)
def test_headings_go_down_one_level_at_a_time(report: Document) -> None:
    found = WebPage(to_html(report)).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(name_of(heading)[1]) for heading in found]
    assert 1 == levels[0]
    assert all(2 <= level <= above + 1 for above, level in pairwise(levels))


def test_lines_and_paragraphs_of_a_text_are_kept() -> None:
    text = "first\nsecond\n\nthird"
    page = WebPage(to_html(document(Paragraph((Span(text), Span(" goes on", strong=True))), Bullets((plain(text),)))))
    assert ["first second", "third goes on"] == [text_of(found) for found in page.one("main").findall("p")]
    assert ["first second", "third"] == [text_of(found) for found in page.one("li")]
    assert 2 == len(page.all("br"))
    # in a cell, an empty line stands between paragraphs
    assert "first<br>second<br><br>third" in to_html(document(Table((Column(""),), ((Cell(text),),))))


def test_a_text_in_another_language_says_so() -> None:
    spans = (Span("nəticə", language="az"), Span("x", language='"><b>'))
    page = WebPage(to_html(document(Paragraph(spans))))
    assert ["nəticə"] == [text_of(found) for found in page.all("span") if found.get("lang") == "az"]
    assert 1 == len([found for found in page.one("main").iter() if found.get("lang") is not None])


def test_a_text_from_right_to_left_turns_nothing_around_it() -> None:
    page = WebPage(to_html(document(Paragraph((Span("(שלום)"), Span("plain"))), Table((Column(""),), (row("שלום"),)))))
    assert ["(שלום)", "שלום"] == [text_of(found) for found in page.all("bdi")]


def test_titles_span_their_columns_and_cells_their_rows() -> None:
    columns = (Column("Area"), Column("L1", "on paper"), Column("L2", "on paper"), Column(""))
    rows = (
        (Cell("5.1"), Cell("met"), Cell(goes_on=True), Cell("x")),
        (Cell(goes_on=True), Cell("unmet"), Cell("unknown"), Cell(goes_on=True)),
        (Cell("5.2"), Cell(goes_on=True), Cell(""), Cell("y")),
    )
    page = WebPage(to_html(document(Table(columns, rows, caption="All"))))
    upper, lower = page.one("thead")
    assert [("Area", None, "2"), ("on paper", "2", None), ("", None, "2")] == [
        (text_of(title), title.get("colspan"), title.get("rowspan")) for title in upper
    ]
    assert ["L1", "L2"] == [text_of(title) for title in lower]
    assert ["col", "colgroup", "col", "col", "rowgroup", "row"] == [found.get("scope") for found in page.all("th")]
    assert [["5.1", "met", "", "x"], ["5.1", "unmet", "unknown", "x"], ["5.2", "unmet", "", "y"]] == page.tables()[0]
    assert "All" == text_of(page.one("caption"))


def test_a_column_is_spanned_by_a_cell_however_many_rows_it_belongs_to() -> None:
    rows = (row("a", "0"), *((Cell(goes_on=True), Cell(str(number))) for number in range(1, 2000)))
    page = WebPage(to_html(document(Table((Column("x"), Column("y")), rows))))
    assert [["a", str(number)] for number in range(2000)] == page.tables()[0]


def test_a_wide_table_is_printed_on_a_turned_page_with_its_titles_and_the_words_right_below() -> None:
    wide, legend = SMALL._replace(wide=True), Legend((("full", "met"),))
    blocks = (
        paragraph("before"),
        Part("Part"),
        Heading("Indicators"),
        wide,
        legend,
        paragraph("below"),
        Heading("Next"),
    )
    page = WebPage(to_html(document(*blocks, wide._replace(rows=()), paragraph("after"))))
    turned = [text_of(found) for found in page.all("div") if found.get("class") == "turned"]
    assert ["Part Indicators Indicators what number some 3 more 4 met below"] == turned


def test_words_between_a_title_and_its_wide_table_stand_on_the_turned_page_with_both() -> None:
    wide = SMALL._replace(wide=True)
    blocks = (
        Heading("Before"),
        paragraph("upright"),
        Heading("Indicators"),
        paragraph("how"),
        Legend((("full", "met"),)),
        wide,
    )
    page = WebPage(to_html(document(*blocks)))
    (turned,) = [text_of(found) for found in page.all("div") if found.get("class") == "turned"]
    assert turned.startswith("Indicators how met")


def in_en(text: str) -> Told:
    return told(Piece(text, "en"))


def test_titles_and_cells_in_another_language_say_so() -> None:
    rows = ((Cell(in_en("short")), Cell("status", detail=in_en("asked")), Cell("own")),)
    table = Table((Column("a"), Column("b"), Column("c")), rows)
    page = WebPage(to_html(document(Contents(), Heading(in_en("Other")), Heading(told(Piece("x", "<b>"))), table)))
    found = [text_of(found) for found in page.one("body").iter() if found.get("lang") is not None]
    assert ["Other", "Other", "short", "asked"] == found


def test_titles_of_parts_columns_and_pages_in_another_language_say_so() -> None:
    columns = (Column(in_en("a")), Column("b", in_en("both")), Column("c", in_en("both")))
    made = document(Part(in_en("Other")), Table(columns, (row("1", "2", "3"),)))._replace(
        language="az",
        title=told(Piece("Ölkə: "), Piece("reading", "en")),
        subtitle=in_en("Beneath"),
    )
    page = WebPage(to_html(made))
    assert ["reading", "Beneath", "Other", "Other", "a", "both"] == [
        text_of(found) for found in page.root.iter() if found.get("lang") == "en"
    ]
    assert "Ölkə: reading" == text_of(page.one("h1"))


def test_a_label_that_says_several_things_stands_once() -> None:
    facts = Facts(
        (("Source", plain("one")), ("Source", plain("two")), ("Note", plain("three")), ("Source", plain("x")))
    )
    page = WebPage(to_html(document(facts)))
    assert ["Source one two", "Note three", "Source x"] == [text_of(found) for found in page.one("dl")]


def test_a_table_that_scrolls_can_be_reached_and_has_a_name() -> None:
    page = WebPage(to_html(document(Heading("Counts"), SMALL._replace(summary="in short"), Table((Column("x"),), ()))))
    (region,) = (found for found in page.all("div") if found.get("role") == "group")
    name = next(found for found in page.root.iter() if found.get("id") == region.get("aria-labelledby"))
    assert ("0", "Counts") == (region.get("tabindex"), text_of(name))
    assert "in short" == text_of(
        next(found for found in page.root.iter() if found.get("id") == page.one("table").get("aria-describedby"))
    )


def test_a_sign_is_held_to_the_word_behind_it() -> None:
    text = to_html(document(Table((Column(""),), ((Cell("met", mark="full"),),))))
    page = WebPage(text)
    (held,) = (found for found in page.all("span") if found.get("class") == "held")
    assert ["svg"] == [name_of(found) for found in held]
    assert ".held { white-space: nowrap; }" in text


def test_signs_are_silent_beside_their_words_which_a_compact_cell_keeps() -> None:
    cells = (Cell("met", "good", "full"), Cell("unknown", "open", "question", compact=True), Cell("unmet", note="star"))
    page = WebPage(to_html(document(Table((Column(""),) * 3, (cells,)), Legend((("bar", "a mark"),)))))
    assert {"true"} == {found.get("aria-hidden") for found in page.all("svg")}
    assert [["met", "unknown", "unmet *"]] == page.tables()[0]
    assert {"unknown"} == {text_of(found) for found in page.all("span") if found.get("class") == "unseen"} - {"t"}
    assert ["good left", "open left", "neutral left"] == [found.get("class") for found in page.all("th", "td")]


def test_a_bar_has_what_is_sure_and_what_may_be() -> None:
    table = Table((Column(""),), ((Cell("3", meter=Meter(1, 2, 6)),), (Cell("0", meter=Meter(0, 0, 0)),)))
    page = WebPage(to_html(document(table)))
    assert [("possible", "3"), ("sure", "1")] == [
        (found.get("class"), found.get("width")) for found in page.all("rect") if found.get("class")
    ]


def test_weights_share_the_width() -> None:
    columns = (Column("a", weight=1), Column("b", weight=3))
    page = WebPage(
        to_html(document(Table(columns, (row("x", "y"),)), Table((Column("a"), columns[1]), (row("x", "y"),))))
    )
    assert ["width: 25.00%", "width: 75.00%"] == [found.get("style") for found in page.all("col")]


@given(CHARTS)
def test_a_chart_shows_all_its_texts_with_a_title_and_what_is_to_be_seen(chart: Chart) -> None:
    page = drawn(chart)
    (svg,) = (found for found in page.all("svg") if found.get("role") == "img")
    said = text_of(svg)
    assert said.startswith("caption what is to be seen")
    words = Counter(word for text in texts_in(chart) for word in text.split())
    assert Counter() == words - Counter(said.split())
    assert [["some", "3"], ["more", "4"]] == page.tables()[0]


@given(CHARTS)
def test_a_chart_is_no_larger_than_its_words_and_all_of_it_is_on_its_ground(chart: Chart) -> None:
    page = drawn(chart)
    assert len(page.all("rect")) < 4 * 300 + 100
    (svg,) = (found for found in page.all("svg") if found.get("role") == "img")
    width, height = float(svg.get("width", "")), float(svg.get("height", ""))
    boxes = [
        tuple(float(found.get(name, "")) for name in ("x", "y", "width", "height")) for found in page.all("rect")[2:]
    ]
    assert [] == [box for box in boxes if box[0] < -1 or box[0] + box[2] > width + 1 or box[1] + box[3] > height + 1]


def test_ticks_stand_in_the_order_of_the_table_above_a_bracket() -> None:
    page = drawn(Ticks(("full", "half", "empty", "question", "dot"), 1, 3, "1 to 3 may be met"))
    looks = [found.get("class") for found in page.all("rect") if "tick" in found.get("class", "")]
    assert ["tick full", "tick half", "tick full", "tick empty", "tick question", "tick dot"] == looks
    assert 1 == shapes(page, "bracket")
    assert 0 == shapes(page, "dense")


def test_many_ticks_are_told_apart_by_their_height() -> None:
    page = drawn(Ticks(("full", "half", "empty") * 100, 100, 200, "100 to 200 may be met"))
    assert 300 == shapes(page, "dense")
    assert 3 == len({found.get("height") for found in page.all("rect") if "dense" in found.get("class", "")})


def test_marks_have_a_panel_for_each_electorate_with_ranges_hollow() -> None:
    page = drawn(
        Panels(
            (Panel("25 persons", (Range("J", 3, 3), Range("A", 1, 3)), 25), Panel("5 groups", (Range("J", 0, 0),), 5))
        )
    )
    assert (4, 2) == (shapes(page, "sure"), shapes(page, "possible"))
    said = [text_of(found) for found in page.all("text")]
    assert ["25 persons", "J", "3", "A", "1\u20133", "0", "25", "5 groups", "J", "0", "0", "5"] == said


def test_a_bar_of_more_units_than_can_be_told_apart_is_one() -> None:
    page = drawn(Panels((Panel("p", (Range("J", 50, 70),), 100),)))
    assert (1, 1) == (shapes(page, "sure"), shapes(page, "possible"))


def test_answers_are_squares_and_what_cannot_be_read_lies_apart() -> None:
    page = drawn(
        Squares(
            (Pile("sometimes", 5, ""), Pile("kept back", 0, "fewer than 3"), Pile("many", 5000, "")),
            Pile("unreadable", 4, "1 and 3"),
        )
    )
    assert (5, 4, 1) == (shapes(page, "sure"), shapes(page, "possible"), shapes(page, "tray"))
    assert {"5", "fewer than 3", "5000", "1 and 3"} <= {text_of(found) for found in page.all("text")}


def test_voices_against_are_hollow_and_who_was_not_heard_keeps_a_row() -> None:
    page = drawn(Voices((Voice("State", (True, True, False)), Voice("NGO", ())), "nobody"))
    assert (2, 1) == (shapes(page, "sure"), shapes(page, "possible"))
    assert ["State", "NGO", "nobody"] == [text_of(found) for found in page.all("text")]
