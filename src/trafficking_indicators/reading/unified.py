"""A copy of a text for searching: one sign for all that look alike or mean the same, and none that cannot be seen."""

from __future__ import annotations

import re
from functools import cache

from trafficking_indicators.characters import BLANK_LETTERS

# What of UTF-8 is ASCII. Deleting it leaves the other characters, a small part of most files, to look at.
_ASCII = bytes(range(0x80))
# Of more kinds of sign than this it is cheaper to look at each character once.
_FEW = 24
# Signs that are written for another; those not here are told by their category.
_FOR = {
    **dict.fromkeys("\u2212\u00b7\u2022\u2027\u2043\u02d7\u30fb\u2219\u22c5", "-"),
    **dict.fromkeys("\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032", "'"),
    **dict.fromkeys("\u201a\u201e\u201f", '"'),
    **dict.fromkeys("\u2044\u2215\u29f8", "/"),
    "\u2795": "+",
    "\u3002": ".",
    # what takes a place and shows nothing, or stands for an object, or for what could not be read
    **dict.fromkeys(f"{BLANK_LETTERS}\ufffc\ufffd", ""),
}
# Dashes, brackets and quotes of any script; what is invisible, and accents that no letter takes in.
_OF_CATEGORY = {"Pd": "-", "Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"'}
_DROPPED = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn"))
# Letters that are typed for a nought or a one, of any script that has such.
NOUGHTS, ONES = "Oo\u041e\u043e\u039f\u03bf\u0555\u0585", "lI\u0406\u0456\u0399\u03b9"
_DIGITS_MEANT = str.maketrans(NOUGHTS + ONES, "0" * len(NOUGHTS) + "1" * len(ONES))
_MISTYPED = rf"[0-9][{NOUGHTS}{ONES}]|[{NOUGHTS}{ONES}][0-9]"
# Letters that nobody sees to be others, and those that they look like.
ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u051b\u051d"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd"
    "\u0555\u054d\u0578\u0585\u057d\u0570",
    "ABESIJKMHOPCTYXaeopcyxsijdqwABEZHIKMNOPTYXovOSnouh",
)
_CYRILLIC = str.maketrans(
    "ABEKMHOPCTXaeopcyxi",
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456",
)
_OTHER_SCRIPT = "[\u0370-\u058f]"
_MIXED = rf"{_OTHER_SCRIPT}(?:(?<=[A-Za-z].)|(?=[A-Za-z]))"
_WORD = r"[^\W\d_]+"
# The code of an indicator, and how far off another stands in a list of some.
_CODE = r"[A-Z][1-9][0-9]{0,2}"
_CODE_BEHIND, _CODE_BEFORE = r"[ ,;/-]{1,3}[A-Z][1-9]", r"[A-Z][1-9][0-9]{0,2}[ ,;/-]{1,3}$"
_NEAR = 7
# What holds nothing but digits and such letters; behind a dot it is the code of an indicator, as 5.1.O1.
_OF_DIGITS = rf"(?<![^\W_])(?<!\.)[0-9{NOUGHTS}{ONES}]++(?![^\W_])"


def unified(text: str) -> str:
    """Copy a text in compatibility form (NFKC), with dashes, digits, quotes, brackets and blanks of one kind."""
    text = " ".join(text.split())
    if text.isascii() and text.isprintable():
        return text
    import unicodedata

    text = unicodedata.normalize("NFKC", text)
    others = text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8", "replace")
    odd = {character: other for character in set(others) if (other := plain(character)) != character}
    if not text.isprintable():
        odd |= dict.fromkeys((chr(code) for code in (*range(0x20), 0x7F)), "")
    if len(odd) > _FEW:
        text = text.translate({ord(character): other for character, other in odd.items()})
    else:
        for character, other in odd.items():
            text = text.replace(character, other)
    return " ".join(text.split())


def with_digits(text: str) -> str:
    """Copy a unified text with digits for letters that were typed for them, as in O5O; nothing changes its place."""
    if re.search(_MISTYPED, text) is None:
        return text
    return re.sub(_OF_DIGITS, _digits_meant, text)


def _digits_meant(found: re.Match[str]) -> str:
    """Give the digits, but leave codes of indicators that stand beside others."""
    said, (start, end) = found[0], found.span()
    if re.search("[0-9]", said) is None:
        return said
    if re.fullmatch(_CODE, said) and (
        re.match(_CODE_BEHIND, found.string[end : end + _NEAR])
        or re.search(_CODE_BEFORE, found.string[max(0, start - _NEAR) : start])
    ):
        return said
    return said.translate(_DIGITS_MEANT)


def in_one_script(text: str) -> str:
    """Copy a text with each word of two scripts in the one that it was meant in, as Mr with a Cyrillic M."""
    if text.isascii() or re.search(_MIXED, text) is None:
        return text
    return re.sub(_WORD, lambda found: _of_one_script(found[0]), text)


def _of_one_script(word: str) -> str:
    if re.search(_MIXED, word) is None:
        return word
    latin = word.translate(ALIKE)
    return word.translate(_CYRILLIC) if re.search(_OTHER_SCRIPT, latin) else latin


@cache
def plain(character: str) -> str:
    """Give what stands for a character in the copy."""
    import unicodedata

    if character in _FOR:
        return _FOR[character]
    category = unicodedata.category(character)
    if category in _DROPPED:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    return _OF_CATEGORY.get(category, character)
