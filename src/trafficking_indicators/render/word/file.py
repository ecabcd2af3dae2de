"""A document as the bytes of a Word file: the same input, the same bytes, without author and without a clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trafficking_indicators.characters import printable
from trafficking_indicators.documents import Document
from trafficking_indicators.render.word import frame, styles
from trafficking_indicators.render.word.body import Body, Line
from trafficking_indicators.render.word.markup import NAMESPACES, Markup, joined
from trafficking_indicators.render.word.page import Page
from trafficking_indicators.render.word.runs import tag

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.oxml.xmlchemy import BaseOxmlElement

_BODY = "word/document.xml"
# Before which no zip file knows a time.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# What a reader of such files looks for before all else.
_FIRST = ("[Content_Types].xml", "_rels/.rels")
# No property may be longer.
_LONGEST_PROPERTY = 255
# What a file needs of the parts that python-docx begins with, by the end of their kind's name.
_KEPT = frozenset(
    ("officeDocument", "core-properties", "styles", "numbering", "settings", "header", "footer", "fontTable", "theme")
)


def to_docx(document: Document) -> bytes:
    """Render a document as a Word file."""
    import docx

    file = docx.Document()
    _drop_others(file)
    names = _own_styles(file, document)
    references = _own_frame(file, document, names)
    page = Page()
    body = Body(document, names, page)
    text = _text(body, page, references)
    _relate(file, body.targets.addresses)
    _state_properties(file, document)
    return _packed(file, text)


def _drop_others(file: WordFile) -> None:
    """Drop the parts that have nothing to say in a report."""
    for rels in (file.part.package.rels, file.part.rels):
        for name, relationship in list(rels.items()):
            if relationship.reltype.rpartition("/")[2] not in _KEPT:
                del rels[name]


def _own_styles(file: WordFile, document: Document) -> dict[str, str]:
    """Put our styles, numbering and settings in the place of those that python-docx begins with."""
    language = tag(document.language)
    ids = styles.names(())
    sheet = [styles.document_defaults(language), *styles.missing(ids, ())]
    _fill(file.styles.element, sheet)
    _fill(file.part.numbering_part.element, styles.numbering(styles.BULLETS))
    _fill(file.settings.element, frame.settings(language))
    return ids


def _own_frame(file: WordFile, document: Document, names: styles.Names) -> list[Markup]:
    """Write headers and footers; the first page, which begins with the title, does not repeat it in its header."""
    references = []
    for kind, titled in (("default", True), ("first", False)):
        header, name = file.part.add_header_part()
        _fill(header.element, frame.header_lines(document, names, titled=titled))
        references.append(frame.reference("header", kind, name))
    for kind in ("default", "first"):
        footer, name = file.part.add_footer_part()
        _fill(footer.element, frame.footer_lines(document, names))
        references.append(frame.reference("footer", kind, name))
    return references


def _fill(inner: BaseOxmlElement, content: Iterable[Markup]) -> None:
    """Put other content in the place of that of an element."""
    from docx.oxml.parser import parse_xml

    for child in list(inner):
        inner.remove(child)
    for part in content:
        inner.append(parse_xml(part))


def _text(body: Body, page: Page, references: list[Markup]) -> bytes:
    """Build the main part: sections, each of which is ended by its last paragraph, the last by the body itself."""
    parts: list[Markup] = []
    sections = body.sections()
    for number, (turned, lines) in enumerate(sections):
        first, last = number == 0, number == len(sections) - 1
        section = frame.section(page._replace(turned=turned), references if first else (), titled=first)
        *before, end = (line.markup() if isinstance(line, Line) else line for line in lines)
        if not last:
            ending = lines[-1]
            assert isinstance(ending, Line)  # a section ends with a paragraph
            end = ending.markup(section)
        parts += [*before, end, *([section] if last else [])]
    whole = f"<w:document {NAMESPACES}><w:body>{joined(*parts)}</w:body></w:document>"
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{whole}'.encode()


def _relate(file: WordFile, addresses: Mapping[str, str]) -> None:
    """Name the addresses that links lead to."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    for address, name in addresses.items():
        file.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True)


def _state_properties(file: WordFile, document: Document) -> None:
    """State title, subject and language, and neither who made the file nor when."""
    properties = file.core_properties
    _fill(properties._element, ())  # python-docx has no other way to take a property away
    properties.title = printable(document.title)[:_LONGEST_PROPERTY]
    if document.subject:
        properties.subject = printable(document.subject)[:_LONGEST_PROPERTY]
    properties.language = tag(document.language)


def _packed(file: WordFile, text: bytes) -> bytes:
    """Pack the parts in one order and with one time, the main part as it was built."""
    made, packed = BytesIO(), BytesIO()
    file.save(made)
    with ZipFile(made) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name not in _FIRST, name)):
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            after.writestr(entry, text if name == _BODY else before.read(name))
    return packed.getvalue()
