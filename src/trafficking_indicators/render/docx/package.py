"""The parts of a Word file, what each refers to, and their bytes: packed in one order, and with one time."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from trafficking_indicators.render.docx.markup import Markup, escaped

MAIN = "word/document.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "document": f"{_WORD}document.main+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    **{kind: f"{_WORD}{kind}+xml" for kind in ("styles", "numbering", "settings", "fontTable", "header", "footer")},
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KINDS = {
    "document": f"{_RELATIONSHIPS}officeDocument",
    "core-properties": f"{_PACKAGE}relationships/metadata/core-properties",
}
# Half the time of the usual level, for a fifth more bytes.
_LEVEL = 3
# Before which no zip file knows a time.
_EPOCH = (1980, 1, 1, 0, 0, 0)

# What a reader of such files looks for before all else.
_FIRST = ("[Content_Types].xml", "_rels/.rels")


class Package:
    """Gathers parts, each of a kind, and the relationships between them."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._relationships: dict[str, list[str]] = {}

    def add(self, name: str, kind: str, content: Markup | bytes, *, type: str = "") -> None:
        """Add a part, or put another in its place; a picture says its own content type."""
        self._parts[name] = content if isinstance(content, bytes) else f"{HEAD}{content}".encode()
        self._types[name] = type or _TYPES[kind]

    def relate(self, source: str, kind: str, target: str, *, name: str = "", external: bool = False) -> str:
        """Let a part refer to another, or to an address; the package itself is "". Give the name of that."""
        found = self._relationships.setdefault(source, [])
        name = name or f"rId{len(found) + 1}"
        if not external and source:
            target = target.removeprefix("word/")
        mode = ' TargetMode="External"' if external else ""
        kind = _KINDS.get(kind, f"{_RELATIONSHIPS}{kind}")
        found.append(f'<Relationship Id="{escaped(name)}" Type="{escaped(kind)}" Target="{escaped(target)}"{mode}/>')
        return name

    def packed(self) -> bytes:
        """Pack it: the same parts, the same bytes."""
        parts = {"[Content_Types].xml": self._content_types(), **self._parts}
        for source, found in self._relationships.items():
            folder, _, file = source.rpartition("/")
            place = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
            inner = f'<Relationships xmlns="{_PACKAGE}relationships">{"".join(found)}</Relationships>'
            parts[place] = f"{HEAD}{inner}".encode()
        made = BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as archive:
            for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
                entry = ZipInfo(name, _EPOCH)
                entry.create_system = 0
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, parts[name], compresslevel=_LEVEL)
        return made.getvalue()

    def _content_types(self) -> bytes:
        types = ['<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>']
        types += [
            f'<Override PartName="/{escaped(name)}" ContentType="{escaped(type)}"/>'
            for name, type in sorted(self._types.items())
        ]
        return f'{HEAD}<Types xmlns="{_PACKAGE}content-types">{"".join(types)}</Types>'.encode()
