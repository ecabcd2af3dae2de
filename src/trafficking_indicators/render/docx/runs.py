"""Spans as runs: signs by themselves, lines and paragraphs kept, links that lead somewhere, and languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trafficking_indicators.characters import printable_lines
from trafficking_indicators.documents.blocks import (
    Bar,
    Block,
    Bullets,
    Contents,
    Figure,
    Heading,
    Part,
    Span,
    Table,
    Tone,
)
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.documents.told import Told
from trafficking_indicators.render.docx.markup import NOTHING, Markup, colour, element, escaped, joined
from trafficking_indicators.render.palette import LIGHT
from trafficking_indicators.render.signs import UNICODE

# Word's own fonts lack some of the signs; a run of signs names one that has them, for every kind of letter.
SIGNS = "Segoe UI Symbol"
NO_BREAK = "\u00a0"
_SIGN_FONT = element("w:rFonts", ascii=SIGNS, hAnsi=SIGNS, eastAsia=SIGNS, cs=SIGNS)
_BREAK = Markup("<w:r><w:br/></w:r>")
# Language tags as Word knows them; others stand as they are.
TAGS = {"en": "en-GB", "az": "az-Latn-AZ"}
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_SCHEMES = ("http://", "https://")
# Longer addresses are refused by Word.
_LONGEST_ADDRESS = 2000


class Targets:
    """Where links lead: bookmarks by anchor, and addresses by the relationships that Word wants for them."""

    def __init__(self, blocks: Iterable[Block], others: Iterable[str] = ()) -> None:
        anchors = [anchor for block in blocks for anchor in _anchors(block) if anchor]
        self._numbers = {anchor: number for number, anchor in enumerate(dict.fromkeys([*anchors, *others]), 1)}
        self._set: set[str] = set()
        self.addresses: dict[str, str] = {}

    def mark(self, anchor: str) -> Markup:
        """Set the bookmark of an anchor, where it has one that is not set yet."""
        if anchor not in self._numbers or anchor in self._set:
            return NOTHING
        self._set.add(anchor)
        number = self._numbers[anchor]
        return Markup(f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/><w:bookmarkEnd w:id="{number}"/>')

    def linked(self, link: str, runs: Markup) -> Markup:
        """Make runs a link, if it leads to an anchor of the document or to an address of the web."""
        if not self.leads(link):
            return runs
        if link.startswith("#"):
            return Markup(f'<w:hyperlink w:anchor="b{self._numbers[link[1:]]}" w:history="1">{runs}</w:hyperlink>')
        relationship = self.addresses.setdefault(link, f"link{len(self.addresses) + 1}")
        return Markup(f'<w:hyperlink r:id="{relationship}" w:history="1">{runs}</w:hyperlink>')

    def leads(self, link: str) -> bool:
        """Tell whether a link leads anywhere."""
        if link.startswith("#"):
            return link[1:] in self._numbers
        if not link.startswith(_SCHEMES) or link in _SCHEMES or len(link) > _LONGEST_ADDRESS:
            return False
        return link.isprintable() and " " not in link


def _anchors(block: Block) -> Iterator[str]:
    match block:
        case Part() | Heading() | Table():
            yield block.anchor
        case Bullets():
            yield from block.anchors
        case Figure():
            yield block.table.anchor
        case Contents() | _:
            pass


def tag(language: str) -> str:
    """Give a language as Word names it, or nothing where it is none."""
    return TAGS.get(language, language) if _TAG.fullmatch(language) else ""


def run(text: str, *properties: Markup) -> Markup:
    """Build a run of one line, or one for each of its pieces."""
    if not text:
        return NOTHING
    if isinstance(text, Told):
        return joined(*(run(found, *properties, in_language(language)) for found, language in text.pieces))
    wanted = "".join(properties)
    shown = wanted and f"<w:rPr>{wanted}</w:rPr>"
    return Markup(f'<w:r>{shown}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>')


def runs_on_lines(text: str, *properties: Markup) -> Markup:
    """Build runs of a text, each line of it on a line of its own."""
    if text.isprintable():
        return run(text, *properties)
    if isinstance(text, Told):
        return joined(*(runs_on_lines(found, *properties, in_language(language)) for found, language in text.pieces))
    first, *others = printable_lines(text).split("\n")
    return joined(run(first, *properties), *(joined(_BREAK, run(line, *properties)) for line in others))


@lru_cache(maxsize=256)
def sign(mark: Mark | Bar, *, ink: str = "", size: Markup = NOTHING) -> Markup:
    """Build the run of a sign, with a no-break space that holds it to the word behind it."""
    glyph = UNICODE.sign(mark)
    if not glyph:
        return NOTHING
    return run(f"{glyph}{NO_BREAK}", _SIGN_FONT, Markup(f'<w:color w:val="{ink}"/>') if ink else NOTHING, size)


def bar(sure: int, possible: int) -> Markup:
    """Build the run of a bar: what is sure, then what may be."""
    return run(UNICODE.bar * sure + UNICODE.possible * possible, _SIGN_FONT, Markup("<w:noProof/>"))


def ink(tone: Tone) -> str:
    """Give the colour in which a tone is written; nothing where it is that of the page."""
    found = LIGHT.tones[tone].ink
    return "" if found == LIGHT.ink else colour(found)


def in_language(language: str) -> Markup:
    """Build the property of a run in another language, the last of all."""
    known = tag(language) if language else ""
    return Markup(f'<w:lang w:val="{known}"/>') if known else NOTHING


# A report has a thousand runs, and a dozen looks of them.
@lru_cache(maxsize=256)
def properties(*, strong: bool = False, ink: str = "", style: str = "", language: str = "") -> Markup:
    """Build the properties of a run, in the schema's order."""
    parts = (
        f'<w:rStyle w:val="{escaped(style)}"/>' if style else "",
        "<w:b/><w:bCs/>" if strong else "",
        f'<w:color w:val="{ink}"/>' if ink else "",
        in_language(language),
    )
    return Markup("".join(parts))


def paragraphs(spans: Iterable[Span], targets: Targets, link_style: str) -> list[Markup]:
    """Build the runs of spans, a paragraph after another: an empty line parts two."""
    whole: list[list[Markup]] = [[]]
    for span in spans:
        if span == Span(span.text) and span.text.isprintable():
            whole[-1].append(run(span.text))
            continue
        linked = targets.leads(span.link)
        wanted = properties(
            strong=span.strong,
            ink="" if linked else ink(span.tone),
            style=link_style if linked else "",
            language=span.language,
        )
        pieces = printable_lines(span.text).split("\n\n")
        for number, piece in enumerate(pieces):
            runs = [sign(span.mark, ink=ink(span.tone))] if number == 0 and span.mark else []
            runs.append(runs_on_lines(piece, wanted))
            if number == len(pieces) - 1 and span.note:
                runs.append(run(UNICODE.marks[span.note], wanted))
            if number:
                whole.append([])
            whole[-1].append(targets.linked(span.link, joined(*runs)) if linked else joined(*runs))
    filled = [joined(*runs) for runs in whole]
    return [runs for runs in filled if runs] or [NOTHING]
