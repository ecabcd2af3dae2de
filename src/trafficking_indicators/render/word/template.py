"""An organization's own Word file as the template of a report: its styles, headers, footers and paper are kept."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from trafficking_indicators.documents import Document
from trafficking_indicators.errors import TemplateError
from trafficking_indicators.render.word import frame, styles
from trafficking_indicators.render.word.archive import SAVE_ANEW, Archive, Relationship
from trafficking_indicators.render.word.look import Look, fill, own_look, own_part, tree
from trafficking_indicators.render.word.markup import Markup
from trafficking_indicators.render.word.runs import tag
from trafficking_indicators.render.word.setting import Setting, setting_of

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = {
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    **{
        kind: f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        for kind in ("styles", "numbering", "header", "footer")
    },
}
_TAKE_OUT = "take that out in Word, and save it anew"
_LINKS = ("http://", "https://", "mailto:")


def templated_look(file: WordFile, document: Document, raw: bytes) -> Look:
    """Put the parts of a template in the place of those that a file has; what it lacks is ours.

    Raises TemplateError where it may not be used.
    """
    archive = Archive(raw)
    setting = setting_of(archive)
    own = own_look(file, document)
    template = _Template(file, archive)
    names = template.take_styles(document)
    template.take_theme()
    fill(file.settings.element, frame.settings(tag(document.language), evens=setting.evens, colours=setting.colours))
    if not setting.parts:
        return own._replace(names=names, page=setting.page)
    for name, relationship in list(file.part.rels.items()):
        if relationship.reltype.endswith(("/header", "/footer")):
            del file.part.rels[name]
    return Look(names, setting.page, list(template.take_frame(document, names, setting)), setting.titled)


class _Template:
    """Takes parts of an archive over into a file."""

    def __init__(self, file: WordFile, archive: Archive) -> None:
        self._file = file
        self._archive = archive
        self._of_main = archive.relationships(archive.main)
        self._pictures: dict[str, Part] = {}
        self._frames = self._related = 0

    def take_styles(self, document: Document) -> dict[str, str]:
        """Take styles and numbering over, in the language of the document, and add what they lack."""
        sheet = self._take("styles")
        if sheet is None:
            raise TemplateError("it has no styles", SAVE_ANEW)
        existing = [
            (_inner(style, "name"), style.get(f"{_W}styleId", ""), style.get(f"{_W}type", ""))
            for style in sheet.iter(f"{_W}style")
        ]
        names = styles.names(existing)
        bullets = self._bullets(needed=names["List Bullet"] not in {id for _, id, _ in existing})
        _speak(sheet, tag(document.language))
        for style in styles.missing(names, existing, bullets=bullets):
            sheet.append(tree(style))
        return names

    def take_theme(self) -> None:
        """Take the theme over, which styles may speak of."""
        self._take("theme")

    def take_frame(self, document: Document, names: styles.Names, setting: Setting) -> Iterator[Markup]:
        """Take headers and footers over, with what every page of a report says; write those that it lacks."""
        kinds = ["default", *(["first"] if setting.titled else []), *(["even"] if setting.evens else [])]
        for part in ("header", "footer"):
            for kind in kinds:
                found = self._of_main.get(setting.parts.get((part, kind), ""))
                if found is None or found.kind != part or found.external:
                    yield own_part(self._file, document, names, part, kind)
                    continue
                self._frames += 1
                taken = self._add(found, f"/word/{part}-of-template{self._frames}.xml")
                inner = _tree_of(taken)
                if part == "header" or not _counts_pages(inner):
                    for line in frame.lines(document, names, part, kind):
                        inner.append(tree(line))
                yield frame.reference(part, kind, self._relate(part, taken))

    def _bullets(self, *, needed: bool) -> int:
        """Take the numbering over, and add ours if it is needed; give its number."""
        taken = self._take("numbering")
        if taken is None:
            return styles.BULLETS
        used = [
            int(number)
            for entry in taken
            for key in ("numId", "abstractNumId")
            if (number := entry.get(f"{_W}{key}", "")).isdecimal()
        ]
        number = max(used, default=0) + 1
        if needed:
            definition, pointer = map(tree, styles.numbering(number))
            first = next((at for at, entry in enumerate(taken) if entry.tag == f"{_W}num"), None)
            taken.insert(len(taken) if first is None else first, definition)
            last = max(at for at, entry in enumerate(taken) if entry.tag in (f"{_W}num", f"{_W}abstractNum"))
            taken.insert(last + 1, pointer)
        return number

    def _take(self, kind: str) -> BaseOxmlElement | None:
        """Take a part over that a document has once, in the place of ours; give its tree."""
        found = next((entry for entry in self._of_main.values() if entry.kind == kind and not entry.external), None)
        if found is None:
            return None
        for name, relationship in list(self._file.part.rels.items()):
            if relationship.reltype.endswith(f"/{kind}"):
                del self._file.part.rels[name]
        taken = self._add(found, f"/word/{kind}.xml")
        self._relate(kind, taken)
        return _tree_of(taken) if kind != "theme" else None

    def _add(self, found: Relationship, place: str) -> Part:
        """Build a part of what the archive has, with the pictures and links in it."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import PartFactory

        package = self._file.part.package
        content = self._archive.text(found.target)
        try:
            built = PartFactory(PackURI(place), _TYPES[found.kind], f"{_KINDS}{found.kind}", content, package)
        except SyntaxError as error:
            raise TemplateError("a part of it cannot be read", SAVE_ANEW) from error
        made = cast("Part", built)
        for name, inner in self._archive.relationships(found.target).items():
            if inner.kind == "image" and not inner.external:
                made.rels.add_relationship(f"{_KINDS}image", self._picture(inner.target), name)
            elif inner.kind == "hyperlink" and inner.target.startswith(_LINKS):
                made.rels.add_relationship(f"{_KINDS}hyperlink", inner.target, name, is_external=True)
            else:
                raise TemplateError(f"its {found.kind} holds what a report cannot take over ({inner.kind})", _TAKE_OUT)
        return made

    def _picture(self, target: str) -> Part:
        """Take a picture over, once."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if target not in self._pictures:
            kind = self._archive.type_of(target)
            if not kind.startswith("image/"):
                raise TemplateError("it holds a picture that is none", _TAKE_OUT)
            content = self._archive.text(target) if kind.endswith("xml") else self._archive.read(target)
            ending = posixpath.splitext(target)[1]
            place = PackURI(f"/word/media/template{len(self._pictures) + 1}{ending}")
            self._pictures[target] = Part(place, kind, content, self._file.part.package)
        return self._pictures[target]

    def _relate(self, kind: str, part: Part) -> str:
        self._related += 1
        name = f"template{self._related}"
        self._file.part.rels.add_relationship(f"{_KINDS}{kind}", part, name)
        return name


def _tree_of(part: Part) -> BaseOxmlElement:
    from docx.opc.part import XmlPart

    assert isinstance(part, XmlPart)  # as python-docx knows its content type
    element: BaseOxmlElement = part.element
    return element


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
