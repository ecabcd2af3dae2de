"""XML of strangers, looked through before a tree is built of it: no document types, no endless depth or number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from trafficking_indicators.errors import TemplateError

Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]

MAX_ELEMENTS = 250_000
_MAX_DEPTH, _MAX_ATTRIBUTES = 100, 100
# Fields that load, link or run something.
_FIELDS = re.compile(
    r"(?<![A-Za-z])(DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|RD|DATABASE|MACROBUTTON)(?![A-Za-z])",
    re.IGNORECASE,
)
_SOURCES = ("src", "href", "althref")
_TAKE_OUT = "take that out in Word, and save it anew"


def scan(
    content: bytes, most: int = MAX_ELEMENTS, *, start: Start | None = None, end: Callable[[str], None] | None = None
) -> int:
    """Look through the XML of a part, of so many elements at most, and count them.

    `start` and `end` are told elements and attributes without their namespaces. Raises TemplateError where it is no
    XML, or holds what no template of a report needs.
    """
    if b"\0" in content:
        _refuse_encoding("", "utf-16", 0)
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    watch = _Watch(most, start, end)
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    parser.CharacterDataHandler = watch.text
    parser.StartDoctypeDeclHandler = _refuse_type
    parser.XmlDeclHandler = _refuse_encoding
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise TemplateError("a part of it cannot be read", "open it in Word and save it anew") from error
    watch.finish()
    return watch.count


def _refuse_type(*_: object) -> None:
    raise TemplateError("it declares a document type", "open it in Word and save it anew")


def _refuse_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    """Refuse what another reader would take for other signs than were looked through here."""
    if encoding is not None and encoding.casefold() not in ("utf-8", "utf8", "us-ascii"):
        raise TemplateError("a part of it is not in UTF-8", "open it in Word and save it anew")


class _Watch:
    """Counts elements, and gathers the instructions of fields."""

    def __init__(self, most: int, start: Start | None, end: Callable[[str], None] | None) -> None:
        self._most = most
        self._told_start, self._told_end = start, end
        self.count = self._depth = 0
        self._in_field = False
        self._fields: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        self._depth += 1
        if self.count > self._most or self._depth > _MAX_DEPTH or len(attributes) > _MAX_ATTRIBUTES:
            raise TemplateError("a part of it is far larger than a template", "take out its pages")
        name = tag.rpartition(" ")[2]
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._in_field = name in ("instrText", "delInstrText")
        if name == "fldSimple":
            self._fields.append(f" {plain.get('instr', '')} ")
        for key, value in plain.items():
            if key.casefold() in _SOURCES and (":" in value or value.startswith(("\\", "//"))):
                raise TemplateError("it loads something outside", _TAKE_OUT)
        if self._told_start is not None:
            self._told_start(name, plain)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._in_field = False
        if self._told_end is not None:
            self._told_end(tag.rpartition(" ")[2])

    def text(self, text: str) -> None:
        if self._in_field:
            self._fields.append(text)

    def finish(self) -> None:
        found = _FIELDS.search("".join(self._fields))
        if found:
            raise TemplateError(f"it has a field that loads something ({found[0].upper()})", _TAKE_OUT)
