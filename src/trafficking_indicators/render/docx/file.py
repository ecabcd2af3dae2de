"""A document as the bytes of a Word file: the same input, the same bytes, without author and without a clock."""

from __future__ import annotations

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.docx import frame
from trafficking_indicators.render.docx.body import Body, Line
from trafficking_indicators.render.docx.markup import NAMESPACES, Markup, escaped, joined
from trafficking_indicators.render.docx.own_parts import Look, own_look
from trafficking_indicators.render.docx.package import MAIN, Package
from trafficking_indicators.render.docx.runs import tag

# No property may be longer.
_LONGEST_PROPERTY = 255
_PROPERTIES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def to_docx(document: Document, template: bytes | None = None) -> bytes:
    """Render a document as a Word file, in the look of a template if there is one.

    Raises TemplateError where it may not be used.
    """
    package = Package()
    if template is None:
        look = own_look(package, document)
    else:
        # python-docx reads what others wrote; its import takes longer than all that is written here
        from trafficking_indicators.render.docx.template import templated_look

        look = templated_look(package, document, template)
    body = Body(document, look.names, look.page)
    package.add(MAIN, "document", _text(body, look))
    package.relate("", "document", MAIN)
    for address, name in body.targets.addresses.items():
        package.relate(MAIN, "hyperlink", address, name=name, external=True)
    package.add("docProps/core.xml", "core-properties", _properties(document))
    package.relate("", "core-properties", "docProps/core.xml")
    return package.packed()


def _text(body: Body, look: Look) -> Markup:
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
    return Markup(f"<w:document {NAMESPACES}><w:body>{joined(*parts)}</w:body></w:document>")


def _properties(document: Document) -> Markup:
    """State title, subject and language, and neither who made the file nor when."""
    stated = {"title": document.title, "subject": document.subject, "language": tag(document.language)}
    inner = "".join(
        f"<dc:{name}>{escaped(value[:_LONGEST_PROPERTY])}</dc:{name}>" for name, value in stated.items() if value
    )
    return Markup(f"<cp:coreProperties {_PROPERTIES}>{inner}</cp:coreProperties>")
