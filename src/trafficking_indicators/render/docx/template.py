"""An organization's own Word file as the template of a report: its styles, headers, footers and paper are kept."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.errors import TemplateError
from trafficking_indicators.render.docx import frame, own_parts, styles
from trafficking_indicators.render.docx.archive import SAVE_ANEW, Archive, Relationship
from trafficking_indicators.render.docx.markup import NAMESPACES, Markup
from trafficking_indicators.render.docx.own_parts import Look
from trafficking_indicators.render.docx.package import MAIN, Package
from trafficking_indicators.render.docx.runs import tag
from trafficking_indicators.render.docx.template_pages import Setting, setting_of

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What each kind of part is, by its outermost element.
_ROOTS = {
    "theme": "{http://schemas.openxmlformats.org/drawingml/2006/main}theme",
    **{kind: f"{_W}{root}" for kind, root in own_parts.ROOTS.items()},
}
_TAKE_OUT = "take that out in Word, and save it anew"
_LINKS = ("http://", "https://", "mailto:")


def templated_look(package: Package, document: Document, raw: bytes) -> Look:
    """Take the styles, the headers and the paper of a template over; what it lacks is ours.

    Raises TemplateError where it may not be used.
    """
    archive = Archive(raw)
    setting = setting_of(archive)
    template = _Template(package, archive)
    names = template.take_styles(document)
    template.take_theme()
    language = tag(document.language)
    own_parts.add(package, "settings", frame.settings(language, evens=setting.evens, colours=setting.colours))
    own_parts.add_fonts(package)
    if not setting.parts:
        return Look(names, setting.page, list(own_parts.own_frame(package, document, names)), titled=True)
    return Look(names, setting.page, list(template.take_frame(document, names, setting)), setting.titled)


class _Template:
    """Takes parts of an archive over into a file."""

    def __init__(self, package: Package, archive: Archive) -> None:
        self._package = package
        self._archive = archive
        self._of_main = archive.relationships(archive.main)
        self._pictures: dict[str, str] = {}

    def take_styles(self, document: Document) -> dict[str, str]:
        """Take styles and numbering over, in the language of the document, and add what they lack."""
        found = self._single("styles")
        if found is None:
            raise TemplateError("it has no styles", SAVE_ANEW)
        sheet = self._tree(found)
        existing = [
            (_inner(style, "name"), style.get(f"{_W}styleId", ""), style.get(f"{_W}type", ""))
            for style in sheet.iter(f"{_W}style")
        ]
        names = styles.names(existing)
        bullets = self._bullets(needed=names["List Bullet"] not in {id for _, id, _ in existing})
        _speak(sheet, tag(document.language))
        for style in styles.missing(names, existing, bullets=bullets):
            sheet.append(_tree(style))
        self._add(found, "word/styles.xml", sheet)
        return names

    def take_theme(self) -> None:
        """Take the theme over, which styles may speak of."""
        found = self._single("theme")
        if found is None:
            own_parts.add_theme(self._package)
        else:
            self._add(found, "word/theme.xml", self._tree(found))

    def take_frame(self, document: Document, names: styles.Names, setting: Setting) -> Iterator[Markup]:
        """Take headers and footers over, with what every page of a report says; write those that it lacks."""
        kinds = ["default", *(["first"] if setting.titled else []), *(["even"] if setting.evens else [])]
        for part in ("header", "footer"):
            for kind in kinds:
                found = self._of_main.get(setting.parts.get((part, kind), ""))
                if found is None or found.kind != part or found.external:
                    yield own_parts.own_part(self._package, document, names, part, kind)
                    continue
                inner = self._tree(found)
                if part == "header" or not _counts_pages(inner):
                    for line in frame.lines(document, names, part, kind):
                        inner.append(_tree(line))
                yield frame.reference(part, kind, self._add(found, f"word/{part}-{kind}.xml", inner))

    def _bullets(self, *, needed: bool) -> int:
        """Take the numbering over, and add ours if it is needed; give its number."""
        found = self._single("numbering")
        if found is None:
            own_parts.add(self._package, "numbering", styles.numbering(styles.BULLETS))
            return styles.BULLETS
        inner = self._tree(found)
        used = [
            int(number)
            for entry in inner
            for key in ("numId", "abstractNumId")
            if (number := entry.get(f"{_W}{key}", "")).isdecimal()
        ]
        number = max(used, default=0) + 1
        if needed:
            definition, pointer = map(_tree, styles.numbering(number))
            numbers = [at for at, entry in enumerate(inner) if entry.tag == f"{_W}num"]
            end = len(inner)
            inner.insert(numbers[0] if numbers else end, definition)
            inner.insert(numbers[-1] + 2 if numbers else end + 1, pointer)
        self._add(found, "word/numbering.xml", inner)
        return number

    def _single(self, kind: str) -> Relationship | None:
        """Find the part of a kind that a document has once."""
        return next((entry for entry in self._of_main.values() if entry.kind == kind and not entry.external), None)

    def _tree(self, found: Relationship) -> BaseOxmlElement:
        from docx.oxml.parser import parse_xml

        try:
            inner = parse_xml(self._archive.text(found.target))
        except SyntaxError as error:
            raise TemplateError("a part of it cannot be read", SAVE_ANEW) from error
        if inner.tag != _ROOTS[found.kind]:
            raise TemplateError("a part of it is not what it is said to be", SAVE_ANEW)
        return inner

    def _add(self, found: Relationship, place: str, inner: BaseOxmlElement) -> str:
        """Add a part with the pictures and links in it; give the name by which the main part refers to it."""
        from docx.opc.oxml import serialize_part_xml

        self._package.add(place, found.kind, serialize_part_xml(inner))
        for name, one in self._archive.relationships(found.target).items():
            if one.kind == "image" and not one.external:
                self._package.relate(place, "image", self._picture(one.target), name=name)
            elif one.kind == "hyperlink" and one.target.startswith(_LINKS):
                self._package.relate(place, "hyperlink", one.target, name=name, external=True)
            else:
                raise TemplateError(f"its {found.kind} holds what a report cannot take over ({one.kind})", _TAKE_OUT)
        return self._package.relate(MAIN, found.kind, place)

    def _picture(self, target: str) -> str:
        """Take a picture over, once; give its place."""
        if target not in self._pictures:
            type = self._archive.type_of(target)
            if not type.startswith("image/"):
                raise TemplateError("it holds a picture that is none", _TAKE_OUT)
            content = self._archive.text(target) if type.endswith("xml") else self._archive.read(target)
            place = f"word/media/template{len(self._pictures) + 1}{posixpath.splitext(target)[1]}"
            self._package.add(place, "image", content, type=type)
            self._pictures[target] = place
        return self._pictures[target]


def _tree(text: Markup) -> BaseOxmlElement:
    """Build the tree of markup of ours."""
    from docx.oxml.parser import parse_xml

    inner: BaseOxmlElement = parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>")[0]
    return inner


def _inner(style: BaseOxmlElement, name: str) -> str:
    found = style.find(f"{_W}{name}")
    return "" if found is None else found.get(f"{_W}val", "")


def _speak(sheet: BaseOxmlElement, language: str) -> None:
    """Let every style be in one language: what a template says of it is of its own texts."""
    for said in list(sheet.iter(f"{_W}lang")):
        said.getparent().remove(said)
    at = sheet
    for name in ("docDefaults", "rPrDefault", "rPr"):
        inner = at.find(f"{_W}{name}")
        if inner is None:
            inner = at.makeelement(f"{_W}{name}")
            at.insert(0, inner)
        at = inner
    at.append(at.makeelement(f"{_W}lang", {f"{_W}val": language}))


def _counts_pages(footer: BaseOxmlElement) -> bool:
    """Tell whether a footer gives the number of the page already."""
    said = [found.text or "" for found in footer.iter(f"{_W}instrText")]
    said += [found.get(f"{_W}instr", "") for found in footer.iter(f"{_W}fldSimple")]
    return any(text.split()[:1] == ["PAGE"] for text in said)
