"""Which style a part of a Word file takes: the template's where it has one, by the names that Word knows; else ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trafficking_indicators.render.docx.markup import Markup, colour, escaped
from trafficking_indicators.render.palette import LIGHT

FONT = "Arial"
# The id of each style by the name that Word knows it by; a template's ids are of its own language.
Names = Mapping[str, str]
# Of a style that a template has: name, id, kind.
Existing = tuple[str, str, str]
INK, QUIET, RULE, ACCENT = map(colour, (LIGHT.ink, LIGHT.quiet, LIGHT.rule, LIGHT.accent))
LINK, HEAD = colour(LIGHT.link), colour(LIGHT.tones["absent"].fill)
DEEPEST = 6
BULLETED, BULLETS = "List Bullet", 1


class Style(NamedTuple):
    """A style of ours: what it builds upon, and its properties of paragraphs, of runs, and of tables."""

    name: str
    kind: str = "paragraph"
    basis: str = "Normal"
    paragraph: str = ""
    run: str = ""
    table: str = ""
    following: str = ""


def _spaced(before: int, after: int, line: int = 0) -> str:
    rule = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{rule}/>'


def _font(size: int, ink: str = INK, *, bold: bool = False, italic: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    slant = "<w:i/><w:iCs/>" if italic else ""
    return f'{weight}{slant}<w:color w:val="{ink}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _heading(level: int) -> Style:
    size = (32, 26, 22, 20, 20, 20)[level - 1]
    before = (360, 320, 240, 200, 160, 160)[level - 1]
    ink = (INK, INK, INK, INK, QUIET, QUIET)[level - 1]
    return Style(
        f"heading {level}",
        paragraph=f'<w:keepNext/><w:keepLines/>{_spaced(before, 100)}<w:outlineLvl w:val="{level - 1}"/>',
        run=_font(size, ink, bold=True),
        following="Normal",
    )


def _contents(level: int) -> Style:
    indent = 284 * (level - 1)
    return Style(
        f"toc {level}",
        paragraph=f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs>'
        f'{_spaced(60 if level == 1 else 0, 40)}<w:ind w:left="{indent}" w:right="567"/>',
    )


# High enough for signs, whose font is higher than others: rows with and without one are of one height.
_IN_TABLES = '<w:spacing w:before="0" w:after="0" w:line="236" w:lineRule="atLeast"/>'
_NOTE_RULE = '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{}"/></w:pBdr>'
_LINE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="{}"/>'
_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)


def _lines(*sides: str) -> str:
    return f"<w:tblBorders>{''.join(_LINE.format(side, RULE) for side in sides)}</w:tblBorders>"


STYLES: tuple[Style, ...] = (
    Style("Title", paragraph=f"<w:keepNext/>{_spaced(0, 160, 252)}", run=_font(40, bold=True), following="Normal"),
    Style("Subtitle", paragraph=f"<w:keepNext/>{_spaced(0, 240)}", run=_font(24, QUIET), following="Normal"),
    *(_heading(level) for level in range(1, DEEPEST + 1)),
    Style(
        BULLETED,
        paragraph=f'{_spaced(0, 60)}<w:ind w:left="340" w:hanging="227"/>',
    ),
    Style("List Continue", paragraph=f'{_spaced(0, 60)}<w:ind w:left="340"/>'),
    Style("caption", paragraph=f"<w:keepNext/>{_spaced(160, 80)}", run=_font(19, bold=True)),
    Style("TOC Heading", paragraph=f"<w:keepNext/>{_spaced(240, 100)}", run=_font(26, bold=True)),
    *(_contents(level) for level in range(1, DEEPEST + 1)),
    Style("Hyperlink", "character", "Default Paragraph Font", run=f'<w:color w:val="{LINK}"/><w:u w:val="single"/>'),
    Style("header", paragraph=_spaced(0, 0), run=_font(16, QUIET)),
    Style("footer", paragraph=f'{_spaced(0, 0)}<w:jc w:val="right"/>', run=_font(16, QUIET)),
    Style("Assessment Marking", basis="header", paragraph=_spaced(0, 40), run=_font(18, ACCENT, bold=True)),
    Style("Assessment Note", paragraph=f'{_NOTE_RULE.format(ACCENT)}{_spaced(80, 120)}<w:ind w:left="227"/>'),
    Style(
        "Assessment Aside",
        paragraph=f'{_NOTE_RULE.format(RULE)}{_spaced(80, 120)}<w:ind w:left="227"/>',
        run=_font(19, QUIET),
    ),
    Style("Assessment Legend", paragraph=_spaced(60, 120), run=_font(17, QUIET)),
    Style("Assessment Gap", paragraph='<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>'),
    Style("Table Text", paragraph=_IN_TABLES, run='<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    Style(
        "Table Detail",
        basis="Table Text",
        paragraph='<w:spacing w:before="0" w:after="0" w:line="196" w:lineRule="atLeast"/>',
        run='<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    Style("Table Heading", basis="Table Text", paragraph="<w:keepNext/>", run="<w:b/><w:bCs/>"),
    Style(
        "Assessment Table",
        "table",
        "Normal Table",
        table=f"<w:tblPr>{_lines('top', 'left', 'bottom', 'right', 'insideH', 'insideV')}{_MARGINS}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD}"/>'
        "</w:tcPr></w:tblStylePr>",
    ),
    Style(
        "Assessment Facts",
        "table",
        "Normal Table",
        table=f"<w:tblPr>{_lines('top', 'bottom', 'insideH')}{_MARGINS}</w:tblPr>",
    ),
)
# What every file has in any case, before all others.
DEFAULTS = (
    ("Normal", "paragraph", ""),
    ("Default Paragraph Font", "character", '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>'),
    (
        "Normal Table",
        "table",
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    ("No List", "numbering", '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'),
)

_WANTED = {**{name: kind for name, kind, _ in DEFAULTS}, **{style.name: style.kind for style in STYLES}}


def names(existing: Iterable[Existing]) -> dict[str, str]:
    """Give the id of each style that is needed: that of the template's style of this name and kind, or ours."""
    existing = list(existing)
    theirs = {(name.casefold(), kind): id for name, id, kind in existing}
    taken = {id for _, id, _ in existing}
    found: dict[str, str] = {}
    for name, kind in _WANTED.items():
        own = "".join(part[:1].upper() + part[1:] for part in name.split())
        while own in taken:
            own += "0"
        found[name] = theirs.get((name.casefold(), kind), own)
    return found


def missing(ids: Names, existing: Iterable[Existing], *, bullets: int = BULLETS) -> list[Markup]:
    """Build the styles that a template lacks, each as a document of its own; `bullets` is the number of theirs."""
    existing = list(existing)
    theirs = {(name.casefold(), kind) for name, _, kind in existing}
    others = {name.casefold() for name, _, _ in existing}
    found = []
    for name, kind, inner in DEFAULTS:
        if (name.casefold(), kind) not in theirs:
            found.append(_default(name, kind, inner, id=ids[name]))
    for style in STYLES:
        if (style.name.casefold(), style.kind) not in theirs:
            shown = f"{style.name} (report)" if style.name.casefold() in others else style.name
            found.append(_built(style, ids, shown, bullets))
    return found


def _default(name: str, kind: str, inner: str, *, id: str) -> Markup:
    return Markup(
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{escaped(id)}"><w:name w:val="{name}"/>'
        f"{inner}{'<w:qFormat/>' if kind == 'paragraph' else ''}</w:style>"
    )


def _built(style: Style, ids: Names, name: str, bullets: int) -> Markup:
    """Build a style, its parts in the schema's order."""
    custom = ' w:customStyle="1"' if style.name.startswith(("Assessment ", "Table ")) else ""
    listed = f'<w:numPr><w:numId w:val="{bullets}"/></w:numPr>' if style.name == BULLETED else ""
    paragraph = listed + style.paragraph
    parts = [
        f'<w:style w:type="{style.kind}"{custom} w:styleId="{escaped(ids[style.name])}">',
        f'<w:name w:val="{name}"/><w:basedOn w:val="{escaped(ids[style.basis])}"/>',
        f'<w:next w:val="{escaped(ids[style.following])}"/>' if style.following else "",
        "<w:qFormat/>",
        f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
        f"<w:rPr>{style.run}</w:rPr>" if style.run else "",
        f"{style.table}</w:style>",
    ]
    return Markup("".join(parts))


def document_defaults(language: str) -> Markup:
    """Build what holds for every run and paragraph of a file that has no template."""
    return Markup(
        f"<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{escaped(language)}" w:eastAsia="{escaped(language)}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def numbering(number: int) -> tuple[Markup, Markup]:
    """Build the numbering of bullets: its definition, and the number that points to it."""
    definition = Markup(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:hint="default"/>'
        "</w:rPr></w:lvl></w:abstractNum>"
    )
    return definition, Markup(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
