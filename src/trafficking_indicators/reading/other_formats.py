"""Files of other programs under the name of a YAML file, told by their first bytes."""

from __future__ import annotations

import re
from typing import NamedTuple

from trafficking_indicators.rule_names import RuleName


class OtherFormat(NamedTuple):
    """What a file is, and what to do about it."""

    name: str
    help: str
    rule: RuleName = "not-utf8"


_AS_TEXT = "save it from there as plain text in UTF-8, or write it with a text editor"
_SHEET = "write the YAML file with a text editor; assess new writes one to start from"
_AS_WORKBOOK = "save it from there as an Excel workbook (.xlsx), without a password"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What the streams of such a file are called.
_OF_OLE = (
    ("EncryptedPackage", OtherFormat("a document with a password", _AS_WORKBOOK, "unread-workbook")),
    ("WordDocument", OtherFormat("a Word document of an old version", _AS_TEXT)),
    ("Workbook", OtherFormat("an Excel workbook of an old version", _AS_WORKBOOK, "unread-workbook")),
    ("Book", OtherFormat("an Excel workbook of an old version", _AS_WORKBOOK, "unread-workbook")),
)
_ARCHIVE = OtherFormat("an archive", "unpack it first")
_OF_ZIP = (
    (b"word/", OtherFormat("a Word document", _AS_TEXT)),
    (b"ppt/", OtherFormat("a PowerPoint presentation", _SHEET)),
    (b"Index/Document.iwa", OtherFormat("a document of Pages or Numbers", _AS_TEXT)),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", OtherFormat("an OpenDocument text", _AS_TEXT)),
    (
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        OtherFormat("an OpenDocument spreadsheet", _AS_WORKBOOK, "unread-workbook"),
    ),
)
_OTHERS = (
    (b"{\\rtf", OtherFormat("an RTF document", _AS_TEXT)),
    (b"%PDF-", OtherFormat("a PDF document", "write the YAML file with a text editor; a PDF cannot be read")),
    (_OLE, OtherFormat("a Word or Excel document of an old version", _AS_TEXT)),
    (b"\x89PNG", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"\xff\xd8\xff", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"GIF8", OtherFormat("a picture", "write the YAML file with a text editor")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"<?xml", OtherFormat("an XML document", _AS_TEXT)),
)
ZIP = b"PK\x03\x04"
# No text of ours begins with a tag.
_TAG = re.compile(rb"<[!/]?[A-Za-z]")
_PAGE = OtherFormat("a web page", "download the file itself, not the page that shows it")


def is_workbook(raw: bytes) -> bool:
    """Tell whether a packed file is a workbook: neither a text, nor a presentation, nor of another program."""
    return b"xl/" in raw and not any(sign in raw for sign, _ in _OF_ZIP)


def other_format(raw: bytes) -> OtherFormat | None:
    """Tell the format of a file that is no text to be read as YAML; None where its first bytes are of none."""
    if raw.startswith(ZIP):
        return next((found for sign, found in _OF_ZIP if sign in raw), _ARCHIVE)
    if raw.startswith(_OLE):
        found = next((found for name, found in _OF_OLE if name.encode("utf-16-le") in raw), None)
        if found is not None:
            return found
    start = raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((found for sign, found in _OTHERS if start.startswith(sign)), _PAGE if _TAG.match(start) else None)
