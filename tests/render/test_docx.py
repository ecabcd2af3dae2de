"""Word files: what Word opens without a question, read back and looked at as markup."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from hypothesis import given, settings
from hypothesis import strategies as st

from making.tables import BLOCKS, DOCUMENTS, document, row, texts_of
from making.word_files import body, findings, grid, opened, parts
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
    Note,
    Paragraph,
    Part,
    Span,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.documents.charts import Ticks
from trafficking_indicators.documents.told import Piece, Told, told
from trafficking_indicators.render.docx.file import to_docx
from trafficking_indicators.render.palette import LIGHT

LABELS = Labels(contents="Contents", page="page {page} of {pages}")
SMALL = Table((Column("Area"), Column("Status")), (row("one", "met"), row("two", "unmet")))
GROUPED = Table(
    (Column("Area"), Column("1", "paper"), Column("2", "paper"), Column("1", "practice")),
    (row("5.1", "met", "unmet", "met"), row("5.2", "met", "met", "met")),
)
WHOLE = Document(
    "en",
    "Title <&> of a report",
    (
        Contents(2),
        Part("First part", "first"),
        Heading("A heading", 1, "h1"),
        Note(plain("Careful."), "caution"),
        Paragraph(
            (
                Span("see ", strong=True),
                Span("5.1.F1", link="#item"),
                Span(" and "),
                Span("the law", link="https://a.test/?a=1&b=2"),
            )
        ),
        SMALL._replace(caption="Statuses", summary="Areas with their statuses", anchor="t"),
        Heading("Turned", 2),
        GROUPED._replace(wide=True),
        Legend((("full", "met"), ("question", "unknown: looked for"))),
        Part("Second part"),
        Facts((("label", plain("one")), ("label", plain("two\n\nthree")), ("other", plain("four")))),
        Bullets((plain("point\nline"), plain("again\n\nparagraph")), ("item", "")),
        Figure("A figure", "three of four met", Ticks(("full", "empty"), 1, 1, "1"), SMALL),
        Note(plain("Beside."), "aside"),
    ),
    subtitle="A subtitle",
    marking="not for publication",
    subject="made-up 1.0",
    labels=LABELS,
)


# What is told in Azerbaijani.
def in_az(text: str) -> Told:
    return told(Piece(text, "az"))


TOLD = r'<w:lang w:val="az-Latn-AZ"/></w:rPr><w:t xml:space="preserve">([^<]*)'


def test_a_whole_document_has_no_findings() -> None:
    assert [] == findings(to_docx(WHOLE))


@settings(max_examples=8)
@given(st.lists(BLOCKS, min_size=3, max_size=12))
def test_made_up_documents_have_no_findings(blocks: list[object]) -> None:
    assert [] == findings(to_docx(document(*blocks)))  # type: ignore[arg-type]


@given(DOCUMENTS)
def test_every_word_is_there(made: Document) -> None:
    text = " ".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", body(made))).replace("\u00a0", " ")
    said = Counter(text.split())

    def is_there(words: str) -> bool:
        return all(said[word.strip(":")] or said[word] for word in words.replace(": ", " ").split())

    tables = [block.table if isinstance(block, Figure) else block for block in made.blocks]
    cells = [cell for table in tables if isinstance(table, Table) for row in table.rows for cell in row]
    # where a sheet has no room, the short form of a text stands in
    short = {cell.line(): cell.line(short=True) for cell in cells}
    for block in made.blocks:
        for words in texts_of(block):
            assert is_there(words) or is_there(short.get(words, words)), words


@given(DOCUMENTS)
def test_the_same_document_gives_the_same_bytes(made: Document) -> None:
    assert to_docx(made) == to_docx(made)


def test_parts_have_one_time_and_one_order() -> None:
    with ZipFile(BytesIO(to_docx(WHOLE))) as file:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in file.infolist()}
        names = file.namelist()
    assert ["[Content_Types].xml", "_rels/.rels"] == names[:2]
    assert sorted(names[2:]) == names[2:]


def test_properties_state_title_subject_and_language_and_neither_author_nor_time() -> None:
    core = parts(to_docx(WHOLE))["docProps/core.xml"]
    assert {"title", "subject", "language"} == set(re.findall(r"<(?:dc|cp|dcterms):(\w+)(?! ?xmlns)[ >]", core)) - {
        "coreProperties"
    }
    properties = opened(WHOLE).core_properties
    assert ("Title <&> of a report", "made-up 1.0", "en-GB") == (
        properties.title,
        properties.subject,
        properties.language,
    )


def test_the_language_of_a_file_and_of_a_text_in_another() -> None:
    made = document(Paragraph((Span("metn", language="az"), Span("x", language='"><'))))._replace(language="en")
    content = parts(to_docx(made))
    assert '<w:lang w:val="en-GB"' in content["word/styles.xml"]
    assert ["az-Latn-AZ"] == re.findall(r'<w:lang w:val="([^"]*)"/>', content["word/document.xml"])
    assert '<w:lang w:val="az-Latn-AZ"' in parts(to_docx(made._replace(language="az")))["word/styles.xml"]


def test_the_contents_are_filled_with_links_and_never_update_by_themselves() -> None:
    content = parts(to_docx(WHOLE))
    text = content["word/document.xml"]
    assert "dirty" not in text
    assert "updateFields" not in content["word/settings.xml"]
    listed = re.search(r"<w:sdtContent>(.*)</w:sdtContent>", text)
    assert listed is not None
    links = re.findall(r'<w:hyperlink w:anchor="(b\d+)".*?<w:t [^>]*>([^<]*)<', listed[1])
    assert ["First part", "A heading", "Turned", "Second part"] == [title for _, title in links]
    assert "TOC \\o &quot;1-3&quot; \\h" in listed[1]
    for bookmark, title in links:
        assert re.search(rf'w:name="{bookmark}"/><w:bookmarkEnd [^>]*/><w:r><w:t [^>]*>{title}<', text)


def test_bookmarks_are_short_and_unique_and_links_lead_to_some() -> None:
    text = body(WHOLE)
    names = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]*)"', text)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"b[1-9]\d*", name) for name in names)
    assert set(re.findall(r'w:anchor="([^"]*)"', text)) <= set(names)


@pytest.mark.parametrize(
    "link",
    ["#nowhere", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.test", "https://", "https://a b", "http:x"],
)
def test_a_link_that_leads_nowhere_is_text(link: str) -> None:
    made = document(Paragraph((Span("text", link=link),)), Table((Column("a"),), ((Cell("cell", link=link),),)))
    content = parts(to_docx(made))
    assert "w:hyperlink" not in content["word/document.xml"]
    assert "External" not in content["word/_rels/document.xml.rels"]


def test_links_to_the_web_are_escaped_relationships() -> None:
    content = parts(to_docx(WHOLE))
    assert 'Target="https://a.test/?a=1&amp;b=2" TargetMode="External"' in content["word/_rels/document.xml.rels"]
    assert 1 == content["word/document.xml"].count('<w:hyperlink r:id="link1"')


def test_signs_stand_in_runs_of_their_own_with_four_fonts_and_hold_to_their_word() -> None:
    made = document(Table((Column("a"),), ((Cell("met", "good", "full"),), (Cell("half", "caution", "half"),))))
    text = body(made)
    named = (f'w:{kind}="Segoe UI Symbol"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    font = f"<w:rFonts {' '.join(named)}/>"
    assert 2 == text.count(font)
    assert ["●\u00a0", "◐\u00a0"] == re.findall(r"Segoe UI Symbol\"/>.*?<w:t [^>]*>([^<]*)<", text)


def test_statuses_are_shaded_as_the_palette_says() -> None:
    made = document(Table((Column("a"),), ((Cell("met", "good", "full"),), (Cell("unmet", "bad", "empty"),))))
    assert [LIGHT.tones["good"].fill[1:].upper()] == re.findall(r'<w:shd [^>]*w:fill="(\w+)"', body(made))


def test_titles_are_repeated_and_rows_are_not_parted() -> None:
    rows = re.findall(r"<w:tr>(.*?)</w:tr>", body(document(GROUPED)))
    assert [True, True, False, False] == ["<w:tblHeader/>" in row for row in rows]
    assert all("<w:cantSplit/>" in row for row in rows)


def test_groups_span_their_columns_and_a_cell_goes_on_below() -> None:
    table = Table(
        (Column("Area"), Column("1", "paper"), Column("2", "paper")),
        (row("5.1", "a", "b"), (Cell(goes_on=True), Cell("c"), Cell("d"))),
    )
    assert [
        ["Area", "paper", "paper"],
        ["Area", "1", "2"],
        ["5.1", "a", "b"],
        ["5.1", "c", "d"],
    ] == grid(opened(document(table)).tables[0])


def test_a_table_has_caption_and_description_for_those_who_cannot_see_it() -> None:
    text = body(document(SMALL._replace(caption="The <caption>", summary="What it shows")))
    assert '<w:tblCaption w:val="The &lt;caption&gt;"/><w:tblDescription w:val="What it shows"/></w:tblPr>' in text


def test_titles_and_cells_in_another_language_say_so() -> None:
    rows = ((Cell(in_az("short")), Cell("status", detail=in_az("asked")), Cell("own")),)
    table = Table((Column("a"), Column("b"), Column("c")), rows)
    text = body(document(Heading(in_az("Other")), Contents(), table))
    told = re.findall(TOLD, text)
    assert ["Other", "Other", "short", "asked"] == told


def test_titles_of_parts_columns_and_files_in_another_language_say_so() -> None:
    columns = (Column(in_az("a")), Column("b", in_az("both")), Column("c", in_az("both")))
    made = document(Part(in_az("Other")), Table(columns, (row("1", "2", "3"),)))._replace(
        title=told(Piece("Country: "), Piece("reading", "az")), subtitle=in_az("Beneath")
    )
    content = parts(to_docx(made))
    found = [re.findall(TOLD, content[place]) for place in ("word/document.xml", "word/header-default.xml")]
    assert [["reading", "Beneath", "Other", "a", "both"], ["reading"]] == found


def test_few_words_beside_labels_stay_on_one_page_and_many_may_be_parted() -> None:
    few, many = (body(document(Facts((("a", plain("b")), ("c", plain("d" * length)))))) for length in (9, 2000))
    assert (2, 1) == tuple(text.count("<w:trPr><w:cantSplit/></w:trPr>") for text in (few, many))
    assert (2, 0) == tuple(text.count("<w:keepNext/>") for text in (few, many))


def test_there_is_a_paragraph_behind_each_table() -> None:
    text = body(document(SMALL, SMALL, Facts((("a", plain("b")),)), SMALL))
    assert 4 == len(re.findall("</w:tbl><w:p>", text)) == text.count("</w:tbl>")


def test_a_wide_table_is_turned_with_its_heading_and_legend_and_what_follows_is_upright() -> None:
    file = opened(WHOLE)
    assert [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT] == [
        section.orientation for section in file.sections
    ]
    turned = [block.text for block in file.sections[1].iter_inner_content() if hasattr(block, "text")]
    assert "Turned" == turned[0]
    assert "unknown" in turned[-1]
    assert 2 == len(re.findall(r"<w:sectPr>.*?</w:sectPr></w:pPr>", body(WHOLE)))


def test_a_turned_table_at_the_end_leaves_no_empty_page() -> None:
    file = opened(document(paragraph("text"), SMALL._replace(wide=True)))
    assert [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE] == [section.orientation for section in file.sections]


def test_running_header_and_footer() -> None:
    section = opened(WHOLE).sections[0]
    assert ["not for publication", "Title <&> of a report"] == [found.text for found in section.header.paragraphs]
    assert ["not for publication"] == [found.text for found in section.first_page_header.paragraphs]
    for footer in (section.footer, section.first_page_footer):
        xml = footer._element.xml
        assert [" PAGE ", " NUMPAGES "] == re.findall(r'w:instr="([^"]*)"', xml)
        assert ["page ", "1", " of ", "1"] == re.findall(r"<w:t [^>]*>([^<]*)<", xml)
    assert all(found.header.is_linked_to_previous for found in list(opened(WHOLE).sections)[1:])


def test_lines_and_paragraphs_of_texts_are_kept() -> None:
    file = opened(document(paragraph("one\ntwo\n\n\nthree"), Bullets((plain("a\n\nb"),))))
    assert ["t", "one\ntwo", "three", "a", "b"] == [found.text for found in file.paragraphs]
    (table,) = opened(document(Table((Column("a"),), ((Cell("one\ntwo\n\nthree"),),)))).tables
    assert ["a", "one\ntwo\n\nthree"] == [row.cells[0].text for row in table.rows]


@pytest.mark.parametrize("language", ["en", "az"])
def test_no_column_is_narrower_than_its_longest_word(language: str) -> None:
    words = "Beynəlxalq təşkilatların əməkdaşlığı" if language == "az" else "Institutionalization"
    columns = (Column("Nr"), *(Column("word", f"{words} {number}") for number in range(7)), Column("text"))
    table = Table(columns, (row("5.1", *["met"] * 7, "long text of many words " * 20),))
    file = opened(document(table))
    for found in file.tables:
        widths = [column.width.pt for column in found.columns]
        size = 7
        longest = max(map(len, words.split()))
        assert all(width >= longest * size * 0.45 for width in widths[1:8])
        assert sum(widths) <= (file.sections[-1].page_width or 0) / 12700


def test_weights_share_a_page_among_columns() -> None:
    table = Table((Column("a", weight=1), Column("b", weight=3)), (row("text " * 40, "text " * 40),))
    first, second = (column.width for column in opened(document(table)).tables[0].columns)
    assert 3 == pytest.approx(second / first, rel=0.02)


HOSTILE = "</w:t></w:r><w:evil/>\x00\x07\x1b[31m\ud800\ufffe\uffff\u202e]]>&amp;\"'"


def test_hostile_texts_stay_texts() -> None:
    made = Document(
        "en",
        HOSTILE,
        (
            Contents(),
            Part(HOSTILE, HOSTILE),
            Heading(HOSTILE, 1, HOSTILE),
            Paragraph((Span(HOSTILE, link="#" + HOSTILE, language=HOSTILE),)),
            Bullets((plain(HOSTILE),), (HOSTILE,)),
            Facts(((HOSTILE, plain(HOSTILE)),)),
            Legend((("full", HOSTILE),)),
            Table((Column(HOSTILE, HOSTILE),), ((Cell(HOSTILE, detail=HOSTILE),),), 1, HOSTILE, HOSTILE, HOSTILE),
            Note(plain(HOSTILE)),
        ),
        HOSTILE,
        HOSTILE,
        HOSTILE,
        labels=Labels(HOSTILE, "", HOSTILE + "{page}{pages}{page", ""),
    )
    content = to_docx(made)
    assert [] == findings(content)
    for text in parts(content).values():
        assert "<w:evil" not in text
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u202e]", text)
    assert docx.Document(BytesIO(content)).paragraphs[0].text.startswith("</w:t></w:r><w:evil/>")
