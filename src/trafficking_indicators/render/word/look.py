"""How a Word file looks where no template says otherwise: our styles, numbering, settings, headers and footers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from trafficking_indicators.documents import Document
from trafficking_indicators.render.word import frame, styles
from trafficking_indicators.render.word.markup import Markup
from trafficking_indicators.render.word.page import Page
from trafficking_indicators.render.word.runs import tag

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.oxml.xmlchemy import BaseOxmlElement


class Look(NamedTuple):
    """What the body of a file goes by: the ids of its styles, its page, its headers and footers.

    `titled` says that the first page has a header and a footer of its own.
    """

    names: styles.Names
    page: Page
    references: list[Markup]
    titled: bool


def own_look(file: WordFile, document: Document) -> Look:
    """Put our styles, numbering and settings in the place of those that python-docx begins with."""
    language = tag(document.language)
    names = styles.names(())
    sheet = [styles.document_defaults(language), *styles.missing(names, ())]
    fill(file.styles.element, sheet)
    fill(file.part.numbering_part.element, styles.numbering(styles.BULLETS))
    fill(file.settings.element, frame.settings(language))
    return Look(names, Page(), list(own_frame(file, document, names)), titled=True)


def own_frame(file: WordFile, document: Document, names: styles.Names) -> Iterator[Markup]:
    """Write headers and footers; the first page, which begins with the title, does not repeat it in its header."""
    for part in ("header", "footer"):
        for kind in ("default", "first"):
            yield own_part(file, document, names, part, kind)


def own_part(file: WordFile, document: Document, names: styles.Names, part: str, kind: str) -> Markup:
    """Write one header or footer, and refer to it."""
    made, name = (
        file.part.add_header_part()  # type: ignore[no-untyped-call]
        if part == "header"
        else file.part.add_footer_part()  # type: ignore[no-untyped-call]
    )
    fill(made.element, frame.lines(document, names, part, kind))
    return frame.reference(part, kind, name)


def fill(inner: BaseOxmlElement, content: Iterable[Markup]) -> None:
    """Put other content in the place of that of an element."""
    for child in list(inner):
        inner.remove(child)
    for part in content:
        inner.append(tree(part))


def tree(text: Markup | bytes) -> BaseOxmlElement:
    """Build the tree of markup."""
    from docx.oxml.parser import parse_xml

    return parse_xml(text)
