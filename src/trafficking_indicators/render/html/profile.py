"""A profile as a web page that prints on one side of A4: reasons give way, the limits never do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from math import ceil
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from trafficking_indicators.documents.profile import Entry, Profile
from trafficking_indicators.render.html.file import environment

FILE = Path(__file__).parent / "templates" / "profile.css"
# Of the sheet, in millimetres: what is inside its margins, and the least that the spread keeps of it.
HEIGHT, WIDTH, LEAST = 277.0, 190.0, 60.0
# How high a line is and how many letters it takes a millimetre, at a size of one point; letters run a little wide.
LINE, LETTERS = 0.46, 5.1
# In points: running text below, running text of the spread, and the smallest that is still read; where there is room,
# the spread has larger letters.
SMALL, TEXT, SMALLEST = 7.0, 7.6, 5.6
LARGER = (10.0, 9.4, 8.8, 8.2)
# What stands between: the relation of paper and practice is to be read from afar.
RELATION, TIMES = 11.0, 1.3
# Of the facts at the top: the size of their letters, and how far they are apart; squares of a voice on a line, and in
# all, since more can no longer be counted by eye.
FACTS, APART, SQUARES, MOST_SQUARES = 8.0, 5.0, 19, 60
# In millimetres: what stands between all that is not the open book.
SPACES = 25.0
# In millimetres: a page of the spread without its ladder, what stands between, and the air around a line and an area.
PAGE, BETWEEN, AIR, AROUND = 64.0, 34.0, 0.7, 1.5
# More areas than this stand in columns, without reasons.
MOST_IN_FULL = 10
COLUMNS = 3
# As many words say why where a whole sentence has no room; then fewer.
FEW_WORDS, FEWER_WORDS, FEWEST_WORDS = 10, 8, 6
# A stop behind a short word is that of an abbreviation, and before a small letter or a number it ends nothing.
_STOP = re.compile(r"(?<=\w\w\w\w)[.!?](?=\s)|(?<=[\d)\]\"\u201d%])[.!?](?=\s)")

Shorten = Callable[[str], str]


class Fit(NamedTuple):
    """How a sheet is filled: how reasons are shortened, and the sizes of its texts in points."""

    shorten: Shorten
    text: float
    small: float


def to_sheet(profile: Profile) -> str:
    """Render a profile as a web page."""
    fit = fitted(profile)
    return (
        environment()
        .get_template("profile.html")
        .render(
            profile=profile,
            fit=fit,
            in_columns=len(profile.spreads) > MOST_IN_FULL,
            most_squares=MOST_SQUARES,
            ticks=list(_ticks(profile)),
            style=Markup(FILE.read_text(encoding="utf-8")),  # noqa: S704  # our own style sheet
        )
    )


def fitted(profile: Profile) -> Fit:
    """Choose what still fits on one page: first sentences, then ever fewer words, then none, then smaller letters."""
    below, small = _below(profile, SMALL), SMALL
    if HEIGHT - below < LEAST:
        small = SMALLEST
        below = _below(profile, small)
    room = max(HEIGHT - below, LEAST)
    for size in LARGER:
        if _spread(profile, first_sentence, size) <= room:
            return Fit(first_sentence, size, small)
    for shorten in (first_sentence, few_words, fewer_words, fewest_words, nothing):
        if _spread(profile, shorten, TEXT) <= room:
            return Fit(shorten, TEXT, small)
    size = TEXT
    while size > SMALLEST and _spread(profile, nothing, size) > room:
        size -= 0.2
    return Fit(nothing, max(size, SMALLEST), small)


def first_sentence(text: str) -> str:
    """Give the first sentence of a text."""
    ends = (stop.end() for stop in _STOP.finditer(text))
    end = next((end for end in ends if text[end:].lstrip()[:1].isupper()), len(text))
    return " ".join(text[:end].split())


def few_words(text: str) -> str:
    """Give the first words of a text, and a sign that there are more."""
    return _first_words(text, FEW_WORDS)


def fewer_words(text: str) -> str:
    """Give fewer of its first words."""
    return _first_words(text, FEWER_WORDS)


def fewest_words(text: str) -> str:
    """Give as few of its first words as still say something."""
    return _first_words(text, FEWEST_WORDS)


def _first_words(text: str, number: int) -> str:
    words = first_sentence(text).split()
    return " ".join(words) if len(words) <= number else f"{' '.join(words[:number])} \u2026"


def nothing(_text: str) -> str:
    """Give none of a text."""
    return ""


def _lines(text: str, width: float, size: float) -> int:
    """Count the lines that a text takes in a width, and never too few."""
    return max(1, ceil(len(text) * size / (LETTERS * width)))


def _spread(profile: Profile, shorten: Shorten, size: float) -> float:
    """Tell how high the open book is, in millimetres."""
    line, relation = size * LINE, max(RELATION, size * TIMES)
    if len(profile.spreads) > MOST_IN_FULL:
        rows = ceil(len(profile.spreads) / COLUMNS)
        longest = max(len(spread.facing) for spread in profile.spreads)
        return rows * (longest * line + line + AIR) + 12
    height = 12.0
    for spread in profile.spreads:
        lines = [
            max(_entry_lines(pair.left, shorten, size), _entry_lines(pair.right, shorten, size))
            for pair in spread.facing
        ]
        # all lines of an area are as high as its highest
        facing = len(lines) * (max(lines, default=0) * line + AIR)
        titles = 1 + sum(_lines(text, BETWEEN, size) for text in (spread.title, spread.remark) if text)
        between = titles * line + _lines(spread.between, BETWEEN, relation) * relation * LINE
        height += max(facing, between) + 2 * AROUND
    return height


def _entry_lines(entry: Entry | None, shorten: Shorten, size: float) -> int:
    if entry is None:
        return 1
    return _lines(f"{entry.code} xx {entry.word} {shorten(entry.reason)}", PAGE, size)


def _below(profile: Profile, size: float) -> float:
    """Tell how high everything but the open book is, in millimetres."""
    title = _lines(f"{profile.title} {profile.whose}", WIDTH, 15) * 15 * LINE
    facts = _rows([len(f"{fact.label} {fact.text}") * FACTS / LETTERS for fact in profile.facts]) * FACTS * LINE
    sentence = _lines(profile.sentence, WIDTH, 11) * 11 * LINE if profile.sentence else 0.0
    heard = sum(max(1, ceil((min(len(row.speaks), MOST_SQUARES) + 2) / SQUARES)) for row in profile.heard.rows)
    known = max(30.0, heard * 3.4 + 6)
    # the lines of limits stand by themselves
    texts = [
        *f"{profile.limits.label} {profile.limits.text}".split("\n"),
        f"{profile.reply.label} {profile.reply.text}",
    ]
    texts.append(f"{profile.how_to_read} {profile.made_with}")
    return title + facts + sentence + known + sum(_lines(text, WIDTH, size) * size * LINE for text in texts) + SPACES


def _rows(widths: Iterable[float]) -> int:
    """Count the rows of what stands side by side for as long as it fits, and never too few."""
    rows, taken = 1, 0.0
    for width in widths:
        if taken and taken + width > WIDTH:
            rows, taken = rows + 1, 0.0
        rows += max(0, ceil(width / WIDTH) - 1)
        taken += width + APART
    return rows


class Tick(NamedTuple):
    """One indicator of the bar: its sign, whether the bracket is below it, and the number that it ends with there."""

    mark: str
    inside: bool
    end: int


def _ticks(profile: Profile) -> Iterator[Tick]:
    found = profile.ticks
    for number, mark in enumerate(found.marks, 1):
        yield Tick(mark, found.low < number <= found.high, number if number in (found.low, found.high) else 0)
