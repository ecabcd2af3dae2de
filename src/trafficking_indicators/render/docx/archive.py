"""The parts of a stranger's Word file, read within bounds: nothing of it is taken that loads or runs anything."""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from trafficking_indicators.errors import TemplateError
from trafficking_indicators.render.docx.scanning import MAX_ELEMENTS, Attributes, Start, scan

# Templates with a logo and a hundred styles have half a megabyte.
MAX_BYTES = 16_000_000
_MAX_ENTRIES = 2000
_MAX_READ = 32_000_000
_MAX_TEXT = 6_000_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = b"PK\x01\x02"
_MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_STRICT = "http://purl.oclc.org/ooxml/"
# Where Word looks for the template that a file was begun with: a place on a disk says nothing to others.
_ON_A_DISK = re.compile(r"(file:///)?[A-Za-z]:[\\/]|[^\\/:]+$")
SAVE_ANEW = "open it in Word and save it as a new Word document (.docx)"


class Relationship(NamedTuple):
    """What a part refers to: a kind, and another part, or an address outside."""

    kind: str
    target: str
    external: bool


class Archive:
    """A Word file that may be used as a template.

    Raises TemplateError for whatever may not be: macros, links that load something, sizes beyond all templates.
    """

    def __init__(self, raw: bytes) -> None:
        if raw.startswith(_OLD):
            raise TemplateError("it is of an old version of Word, or locked by a password", SAVE_ANEW)
        if len(raw) > MAX_BYTES or raw.count(_ENTRY) > _MAX_ENTRIES:
            raise _too_large()
        self._left, self._elements = _MAX_READ, MAX_ELEMENTS
        with _refusing():
            self._zip = ZipFile(BytesIO(raw))
        self._entries: dict[str, ZipInfo] = {}
        for entry in self._zip.infolist():
            if entry.filename.casefold() in self._entries or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise _broken()
            self._entries[entry.filename.casefold()] = entry
        self._types = self._content_types()
        self.main = self._main()
        for name in list(self._entries):
            if name.endswith(".rels"):
                self._refuse_loading(name)

    def read(self, name: str) -> bytes:
        """Give the bytes of a part."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise _broken()
        with _refusing(), self._zip.open(entry) as part:
            content = part.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise _too_large()
        return content

    def text(self, name: str, *, start: Start | None = None, end: Callable[[str], None] | None = None) -> bytes:
        """Give the XML of a part, looked through for what it may not hold."""
        content = self.read(name)
        if len(content) > _MAX_TEXT:
            raise _too_large()
        self._elements -= scan(content, self._elements, start=start, end=end)
        return content

    def type_of(self, name: str) -> str:
        """Give the content type of a part."""
        return self._types.get("/" + name.casefold()) or self._types.get(name.casefold().rpartition(".")[2], "")

    def relationships(self, name: str) -> dict[str, Relationship]:
        """Give what a part refers to, by the names it uses."""
        folder, file = posixpath.split(name)
        inner = posixpath.join(folder, "_rels", f"{file}.rels")
        return dict(self._relationships(inner, folder)) if inner.casefold() in self._entries else {}

    def _relationships(self, inner: str, folder: str) -> Iterator[tuple[str, Relationship]]:
        found: list[Attributes] = []
        self.text(inner, start=lambda tag, attributes: found.append(attributes) if tag == "Relationship" else None)
        for attributes in found:
            kind, target = attributes.get("Type", ""), attributes.get("Target", "")
            if kind.startswith(_STRICT):
                raise TemplateError("it is in the strict variant of the format", SAVE_ANEW)
            external = attributes.get("TargetMode", "") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield attributes.get("Id", ""), Relationship(kind.rpartition("/")[2], target, external)

    def _refuse_loading(self, name: str) -> None:
        """Refuse what refers to anything outside that Word would load."""
        for _, found in self._relationships(name, ""):
            local = found.kind == "attachedTemplate" and _ON_A_DISK.match(found.target)
            if found.external and found.kind != "hyperlink" and not local:
                what = "another template" if found.kind == "attachedTemplate" else f"something outside ({found.kind})"
                raise TemplateError(f"it loads {what}", "take that out in Word, and save it anew")

    def _content_types(self) -> dict[str, str]:
        """Give content types by the names of parts and by endings."""
        types: dict[str, str] = {}

        def start(_: str, attributes: Attributes) -> None:
            name = attributes.get("PartName") or attributes.get("Extension") or ""
            types[name.casefold()] = attributes.get("ContentType", "")

        self.text("[Content_Types].xml", start=start)
        macros = any("macroenabled" in kind.casefold() or "vba" in kind.casefold() for kind in types.values())
        if macros or any("vbaproject" in name for name in self._entries):
            raise TemplateError("it holds macros", "save it in Word as a document without macros (.docx)")
        return types

    def _main(self) -> str:
        for _, found in self._relationships("_rels/.rels", ""):
            if found.kind == "officeDocument" and not found.external:
                if self.type_of(found.target) not in _MAIN_TYPES:
                    raise TemplateError("it is no Word document", "name a .docx file")
                return found.target
        raise _broken()


class _refusing:  # noqa: N801  # used as contextlib's are
    """Take everything that a broken archive can raise for what it is."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Refuse the archive, if anything was raised."""
        broken = (
            BadZipFile,
            NotImplementedError,
            RuntimeError,
            zlib.error,
            struct.error,
            EOFError,
            OSError,
            ValueError,
        )
        if isinstance(error, broken):
            raise _broken() from error


def _broken() -> TemplateError:
    return TemplateError("it is no Word document, or a broken one", SAVE_ANEW)


def _too_large() -> TemplateError:
    return TemplateError("it is far larger than a template", "take out its pages and large pictures")
