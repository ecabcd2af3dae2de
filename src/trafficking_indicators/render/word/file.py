"""A document as the bytes of a Word file: the same input, the same bytes, without author and without a clock."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trafficking_indicators.characters import printable
from trafficking_indicators.documents import Document
from trafficking_indicators.render.word import frame
from trafficking_indicators.render.word.body import Body, Line
from trafficking_indicators.render.word.look import Look, fill, own_look
from trafficking_indicators.render.word.markup import NAMESPACES, Markup, joined
from trafficking_indicators.render.word.runs import tag

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_BODY = "word/document.xml"
# Before which no zip file knows a time.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# What a reader of such files looks for before all else.
_FIRST = ("[Content_Types].xml", "_rels/.rels")
# No property may be longer.
_LONGEST_PROPERTY = 255
# What a file needs of the parts that python-docx begins with, by the end of their kind's name.
_KEPT = frozenset(("officeDocument", "core-properties", "styles", "numbering", "settings", "fontTable", "theme"))


def to_docx(document: Document, template: bytes | None = None) -> bytes:
    """Render a document as a Word file, in the look of a template if there is one.

    Raises TemplateError where it may not be used.
    """
    import docx

    file = docx.Document()
    _drop_others(file)
    if template is None:
        look = own_look(file, document)
    else:
        from trafficking_indicators.render.word.template import templated_look

        look = templated_look(file, document, template)
    body = Body(document, look.names, look.page)
    text = _text(body, look)
    _relate(file, body.targets.addresses)
    _state_properties(file, document)
    return _packed(file, text)


def _drop_others(file: WordFile) -> None:
    """Drop the parts that have nothing to say in a report."""
    for rels in (file.part.package.rels, file.part.rels):
        for name, relationship in list(rels.items()):
            if relationship.reltype.rpartition("/")[2] not in _KEPT:
                del rels[name]


def _text(body: Body, look: Look) -> bytes:
    """Build the main part: sections, each of which is ended by its last paragraph, the last by the body itself."""
    parts: list[Markup] = []
    sections = body.sections()
    for number, (turned, lines) in enumerate(sections):
        first = number == 0
        references = look.references if first else ()
        section = frame.section(look.page._replace(turned=turned), references, titled=first and look.titled)
        *before, end = lines
        assert isinstance(end, Line)  # a section ends with a paragraph
        parts += [line.markup() if isinstance(line, Line) else line for line in before]
        parts += [end.markup(), section] if number == len(sections) - 1 else [end.markup(section)]
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
    fill(properties._element, ())  # python-docx has no other way to take a property away
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
