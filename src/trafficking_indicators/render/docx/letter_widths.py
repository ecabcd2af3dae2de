"""How wide letters are: those of Arial, which most other fonts keep below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

# Characters from which on a line is measured by their number alone, and how wide they are then.
_LONG, _USUAL = 40, 520
# Words are parted by blanks; a long one, at hyphens and strokes in it.
_BLANKS, _INNER = re.compile(r"[ \n\t]+"), re.compile(r"(?<=[-\u2013/])(?=\w)")
_PARTED_FROM = 18
# Widths of Arial's bold letters in thousandths of their size; an accent makes none wider.
_WIDTHS = {
    278: " \u00a0ijlI.,/\\|'\u0131",
    340: 'ft()[]{}:;!-`"',
    390: "r*",
    500: "z",
    560: "aceksvxyJ$#_\u0259\u2013" + "0123456789",
    615: "bdghnopquFLTZ?<>=+~^",
    670: "EPSVXY",
    725: "ABCDHKNRU&\u018f",
    780: "GOQ",
    890: "mwM%",
    1000: "W@\u2026\u2014",
}
_BOLD = {character: width for width, characters in _WIDTHS.items() for character in characters}
# Letters that are not bold are narrower; digits and signs are not.
_PLAIN = {character: int(width * 0.93) if character.isalpha() else width for character, width in _BOLD.items()}
# Of other letters: those of alphabets, and those that are as wide as they are high.
_OTHER, _SQUARE, _SQUARES_FROM = 640, 1000, "\u1100"


@lru_cache(maxsize=4096)
def measure(word: str, *, bold: bool = True) -> int:
    """Give the width of a word in thousandths of its size."""
    widths = _BOLD if bold else _PLAIN
    return sum(widths.get(character) or _of_other(character, widths) for character in word)


def _of_other(character: str, widths: Mapping[str, int]) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    return widths.get(base, _OTHER if base < _SQUARES_FROM else _SQUARE)


def extent(text: str, *, bold: bool = True) -> tuple[int, int]:
    """Give the widths of its longest word and of its longest line."""
    longest = max((measure(word, bold=bold) for word in words(text)), default=0)
    lines = (measure(line, bold=bold) if len(line) < _LONG else _USUAL * len(line) for line in text.split("\n"))
    return longest, max(lines, default=0)


def words(text: str) -> Iterator[str]:
    """Give the words of a text that no line may part."""
    for word in _BLANKS.split(text):
        if len(word) < _PARTED_FROM:
            yield word
        else:
            yield from _INNER.split(word)
