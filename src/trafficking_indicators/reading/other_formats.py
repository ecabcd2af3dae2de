"""Files of other programs under the name of a YAML file, told by their first bytes."""

from __future__ import annotations

import re
from typing import NamedTuple


class OtherFormat(NamedTuple):
    """What a file is, and what to do about it."""

    name: str
    help: str


_AS_TEXT = "save it from there as plain text in UTF-8, or write it with a text editor"
_SHEET = "write the YAML file with a text editor; assess new writes one to start from"
_ARCHIVE = OtherFormat("an archive", "unpack it first")
_OF_ZIP = (
    (b"word/", OtherFormat("a Word document", _AS_TEXT)),
    (b"xl/", OtherFormat("an Excel workbook", _SHEET)),
    (b"ppt/", OtherFormat("a PowerPoint presentation", _SHEET)),
    (b"Index/Document.iwa", OtherFormat("a document of Pages or Numbers", _AS_TEXT)),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", OtherFormat("an OpenDocument text", _AS_TEXT)),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", OtherFormat("an OpenDocument spreadsheet", _SHEET)),
)
_OTHERS = (
    (b"{\\rtf", OtherFormat("an RTF document", _AS_TEXT)),
    (b"%PDF-", OtherFormat("a PDF document", "write the YAML file with a text editor; a PDF cannot be read")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OtherFormat("a Word or Excel document of an old version", _AS_TEXT)),
    (b"\x89PNG", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"\xff\xd8\xff", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"GIF8", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"<?xml", OtherFormat("an XML document", _AS_TEXT)),
)
_ZIP = b"PK\x03\x04"
# No text of ours begins with a tag.
_TAG = re.compile(rb"<[!/]?[A-Za-z]")
_PAGE = OtherFormat("a web page", "download the file itself, not the page that shows it")


def other_format(raw: bytes) -> OtherFormat | None:
    """Tell the format of a file that is no text to be read as YAML; None where its first bytes are of none."""
    if raw.startswith(_ZIP):
        return next((found for sign, found in _OF_ZIP if sign in raw), _ARCHIVE)
    start = raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((found for sign, found in _OTHERS if start.startswith(sign)), _PAGE if _TAG.match(start) else None)
