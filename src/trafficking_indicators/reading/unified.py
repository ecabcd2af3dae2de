"""A copy of a text for searching: one sign for all that look alike or mean the same, and none that cannot be seen."""

from __future__ import annotations

from functools import cache

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
    # letters that take a place and show nothing
    **dict.fromkeys("\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800", ""),
}
# Dashes, brackets and quotes of any script; what is invisible, and accents that no letter takes in.
_OF_CATEGORY = {"Pd": "-", "Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"'}
_DROPPED = frozenset(("Cc", "Cf", "Me", "Mn"))


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
