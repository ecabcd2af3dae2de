"""Make Word files that are to be templates of others: an organization's, and hostile ones."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document as WordFile
from docx.shared import Cm, RGBColor

MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def logo() -> bytes:
    """Make a picture of one blue point."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0\0\xff")) + chunk(b"IEND", b"")
    )


def template() -> bytes:
    """Make the file of an organization: a logo in the header, headings in its colour, wide margins, a text."""
    file = docx.Document()
    file.core_properties.author = "Somebody Else"
    file.add_paragraph("What stood in the template")
    file.styles["Heading 1"].font.color.rgb = RGBColor(0x12, 0x34, 0x56)
    section = file.sections[0]
    section.left_margin = section.right_margin = Cm(3)
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    header = section.header.paragraphs[0]
    header.text = "The Organization"
    header.add_run().add_picture(BytesIO(logo()), width=Cm(1))
    section.footer.paragraphs[0].text = "Street 1, Town"
    return saved(file)


def saved(file: WordFile) -> bytes:
    made = BytesIO()
    file.save(made)
    return made.getvalue()


def changed(
    content: bytes, changes: dict[str, Callable[[bytes], bytes]], more: dict[str, bytes] | None = None
) -> bytes:
    """Change parts of a file, and add others."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, changes[name](part) if name in changes else part)
        for name, part in (more or {}).items():
            after.writestr(name, part)
    return made.getvalue()


def replacing(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new)

    return change
