"""The signs of reports, in Unicode and in ASCII."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.document import Mark, Tone


class Glyphs(NamedTuple):
    """One set of signs, each a column wide."""

    marks: dict[Mark, str]
    bar: str
    possible: str
    rule: str
    bullet: str

    @property
    def signs(self) -> dict[str, str]:
        """The marks, under any name."""
        return {str(mark): sign for mark, sign in self.marks.items()}


UNICODE = Glyphs(
    {"": "", "full": "●", "half": "◐", "empty": "○", "question": "?", "dot": "·", "dash": "\u2013"}, "█", "▒", "─", "•"
)
ASCII = Glyphs(
    {"": "", "full": "+", "half": "~", "empty": "-", "question": "?", "dot": ".", "dash": "/"}, "#", ":", "-", "*"
)

# Colour repeats what sign and word say. No green: the printed source uses it for "improvement possible".
STYLES: dict[Tone, str] = {
    "neutral": "",
    "good": "cyan",
    "caution": "yellow",
    "bad": "red",
    "open": "magenta",
    "absent": "dim",
}
