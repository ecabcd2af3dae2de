"""Contact data: e-mail addresses and telephone numbers, found wherever they stand."""

from __future__ import annotations

import re
from functools import cache

# Digits in groups: six at least, since the rest of a number may stand before them.
_DIGITS = re.compile(r"[0-9](?:[\s().\-/]*[0-9]){5,}")


# Any digit becomes a nought, separators go, and six noughts in a row are left wherever the expression above may match:
# a gate at a hundredth of its cost.
_NOUGHTS = bytes(ord("0") if byte in b"0123456789" else ord(".") for byte in range(256))


_SEPARATORS = b" \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f().-/" + bytes(range(0x80, 0x100))


# How far before its digits a telephone number may announce itself.
_BEFORE = 24


@cache
def email() -> re.Pattern[str]:
    """Match what every e-mail address has."""
    return re.compile(r"[\w.+-]@[\w-]+\.\w")


@cache
def _phone() -> re.Pattern[str]:
    # an international number; a code in brackets, which is no year; a word for telephone, but not before years; a
    # national number in groups of 3-3-2-2
    years = r"(?!(?:19|20)[0-9]{2}(?![0-9])\s?[-/,)])"
    return re.compile(
        r"(?<![\w/])(?:\+\s?|00)[0-9](?:[\s().\-]{0,3}[0-9]){8,}"
        r"|\(\s?(?!(?:19|20)[0-9]{2}\s?\))\+?[0-9]{2,5}\s?[0-9]*\s?\)[\s-]?" + years + r"[0-9](?:[\s-]?[0-9]){5,}"
        r"|\b(?:telephone|telefon\w*|phone|tel|fax|faks\w*|mob|mobile|mobil)\b[\s:.=\u2116#(-]{1,6}"
        + years
        + r"[0-9](?:[\s()-]{0,3}[0-9]){5,}"
        r"|\b0[0-9]{2}[\s-][0-9]{3}[\s-][0-9]{2}[\s-][0-9]{2}\b",
        re.IGNORECASE,
    )


def may_hold_contacts(text: str) -> bool:
    """Tell whether contact data may stand somewhere in the text of a file; False is certain."""
    if "@" in text or "\\" in text:
        return True
    if b"000000" not in text.encode("utf-8", "replace").translate(_NOUGHTS, _SEPARATORS):
        return False
    # a number may be folded over lines
    found = (text[max(0, digits.start() - _BEFORE) : digits.end() + 1] for digits in _DIGITS.finditer(text))
    return any(_phone().search(" ".join(window.split())) for window in found)


def holds_contact(text: str) -> bool:
    """Tell whether a text holds an e-mail address or a telephone number."""
    text = " ".join(text.split())
    return email().search(text) is not None or _phone().search(text) is not None
