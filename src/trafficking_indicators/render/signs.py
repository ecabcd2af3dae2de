"""The signs of reports as characters, in Unicode and in ASCII; those of web pages are drawn in html/templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypedDict, TypeVar

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Bar
    from trafficking_indicators.documents.charts import Mark

# A sign for each mark; one of them has no name.
ByMark = TypedDict(
    "ByMark",
    {
        "": str,
        "full": str,
        "half": str,
        "empty": str,
        "question": str,
        "dot": str,
        "dash": str,
        "star": str,
        "diamond": str,
    },
)


T = TypeVar("T")


class ByTone(TypedDict, Generic[T]):
    """One thing for each tone."""

    neutral: T
    good: T
    caution: T
    bad: T
    open: T
    absent: T


class Glyphs(NamedTuple):
    """One set of signs, each a column wide."""

    marks: ByMark
    bar: str
    possible: str
    rule: str
    bullet: str

    def sign(self, name: Mark | Bar) -> str:
        """Give the sign of a mark or of a part of bars."""
        match name:
            case "bar":
                return self.bar
            case "possible":
                return self.possible
            case _:
                return self.marks[name]


UNICODE = Glyphs(
    {
        "": "",
        "full": "●",
        "half": "◐",
        "empty": "○",
        "question": "?",
        "dot": "·",
        "dash": "\u2013",
        "star": "*",
        "diamond": "◇",
    },
    "█",
    "▒",
    "─",
    "•",
)
ASCII = Glyphs(
    {
        "": "",
        "full": "+",
        "half": "~",
        "empty": "-",
        "question": "?",
        "dot": ".",
        "dash": "/",
        "star": "*",
        "diamond": "!",
    },
    "#",
    ":",
    "-",
    "*",
)

# Colour repeats what sign and word say. No green: the printed source uses it for "improvement possible".
STYLES: ByTone[str] = {
    "neutral": "",
    "good": "cyan",
    "caution": "yellow",
    "bad": "red",
    "open": "magenta",
    "absent": "dim",
}
