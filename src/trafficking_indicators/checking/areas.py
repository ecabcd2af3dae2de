"""Rules on an area: its indicators stand at places that the head declares, imply and answer each other soundly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from trafficking_indicators.checking.registry import Rules, finding, twice
from trafficking_indicators.model.instrument import Area, Header, level_in
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.wording import listing, quote

# As many of one dimension of an area may imply each other, directly or further on.
MOST_LINKED = 100

AREAS = Rules[[Header, Area]]("instruments")


@AREAS.rule(
    "undeclared-area",
    text="The header lists every area that has a file.",
    why="The list says what an instrument covers and in which order. An area beside it may be a draft, or one "
    "forgotten.",
    head=("areas",),
)
def _undeclared_area(header: Header, area: Area) -> Iterator[Problem]:
    if area.area not in header.areas:
        message = f"area {quote(area.area)} is not listed in instrument.yaml"
        yield finding(message, ("area",), help="add it to areas in instrument.yaml, or mend the id")


@AREAS.rule(
    "unknown-code",
    text="An indicator's code is a dimension's letter and a level, or any number where there is one level; notes are "
    "on indicators of the area.",
    why="The code places an indicator in its dimension and at its level. Without a place it belongs to no count and no "
    "table.",
    head=("dimensions", "levels"),
)
def _unknown_code(header: Header, area: Area) -> Iterator[Problem]:
    letters = [dimension.letter for dimension in header.dimensions.values()]
    for code in area.indicators:
        if code[0] not in letters or level_in(code, header) not in header.levels:
            yield _no_place(header, code, ("indicators", code))
    for code in area.without:
        if code not in _grid(header):
            yield _no_place(header, code, ("without", code))
    for code in area.notes:
        if code not in area.indicators:
            yield _no_code(area, code, ("notes", code))._replace(on_key=True)


@AREAS.rule(
    "missing-indicator",
    text="An area has an indicator for each dimension and level, or says in `without` why it has none.",
    why="An area with a gap would reach a level without the question that belongs to it.",
    head=("dimensions", "levels"),
)
def _missing_indicator(header: Header, area: Area) -> Iterator[Problem]:
    filled = {f"{code[0]}{level_in(code, header)}" for code in area.indicators}
    for place in _grid(header):
        if place not in filled and place not in area.without:
            help = f"add it, or say in without why there is none, as {place}: reason"
            yield finding(f"no indicator {quote(place)}", ("indicators",), on_key=True, help=help)
        elif place in filled and place in area.without:
            message = f"{quote(place)} is said to be missing, and there is an indicator"
            yield finding(message, ("without", place), on_key=True, help="keep one of the two")


def _grid(header: Header) -> list[str]:
    """Name every place that an area may have an indicator at."""
    return [f"{dimension.letter}{level}" for dimension in header.dimensions.values() for level in header.levels]


def _no_place(header: Header, code: str, path: Path) -> Problem:
    letters = listing(dimension.letter for dimension in header.dimensions.values())
    help = f"letters: {letters}; levels: {listing(str(level) for level in header.levels)}"
    return finding(f"no dimension and level for {quote(code)}", path, help=help, on_key=True)


@AREAS.rule(
    "bad-implies",
    text="`implies` names other indicators of the same area and dimension, each once, and never goes round; "
    "at most 100 indicators of a dimension are linked so.",
    why="Contradictions and possible levels follow from what implies what. A wrong link would call a sound rating a "
    "mistake.",
)
def _bad_implies(_: Header, area: Area) -> Iterator[Problem]:
    for code, indicator in area.indicators.items():
        for index, other in enumerate(indicator.implies):
            path: Path = ("indicators", code, "implies", index)
            if other not in area.indicators:
                yield _no_code(area, other, path)
            elif other == code or other[0] != code[0]:
                why = "itself" if other == code else f"{quote(other)}, which is of another dimension"
                help = "name another indicator of the same dimension"
                yield finding(f"{quote(code)} cannot imply {why}", path, help=help)
        yield from twice(indicator.implies, ("indicators", code, "implies"))
    yield from _too_many_linked(area)
    yield from _implied_in_a_circle(area)


def _too_many_linked(area: Area) -> Iterator[Problem]:
    """Refuse more links than can be followed: what each may come to depends on all the others."""
    linked: dict[str, set[str]] = {}
    for code, indicator in area.indicators.items():
        if indicator.implies:
            linked.setdefault(code[0], set()).update((code, *indicator.implies))
    for letter, codes in linked.items():
        if len(codes) > MOST_LINKED:
            message = f"implies links {len(codes):,} indicators of dimension {quote(letter)}, at most {MOST_LINKED}"
            help = "part them over areas, or leave links out that follow from others"
            yield finding(message, ("indicators",), on_key=True, help=help)


def _implied_in_a_circle(area: Area) -> Iterator[Problem]:
    """Say of indicators that imply each other in a circle that they do, once for those that hang together."""
    done: set[str] = set()
    for start in area.indicators:
        # a way down from here: each step with what is still to be followed from it
        way: list[tuple[str, Iterator[str]]] = []
        on_way: dict[str, None] = {}
        here: str | None = start
        while here is not None or way:
            if here is None:
                left, _ = way.pop()
                del on_way[left]
            elif here in on_way:
                round_it = listing(map(quote, list(on_way)[list(on_way).index(here) + 1 :]))
                message = f"{quote(here)} implies itself" + (f", by way of {round_it}" if round_it else "")
                yield finding(message, ("indicators", here, "implies"), help="leave one of the links out", on_key=True)
                done.update(area.indicators)
                return
            elif here not in done and here in area.indicators:
                done.add(here)
                on_way[here] = None
                way.append((here, iter([other for other in area.indicators[here].implies if other != here])))
            here = next(way[-1][1], None) if way else None


@AREAS.rule(
    "bad-counterpart",
    text="Counterparts answer each other across the pair of dimensions: a rule first, then its practice.",
    why="A report sets a rule beside the practice that answers it. A wrong pair shows a gap that is not there, or "
    "hides one.",
    head=("dimensions", "pair"),
)
def _bad_counterpart(header: Header, area: Area) -> Iterator[Problem]:
    if area.counterparts and header.pair is None:
        yield finding("counterparts need a pair of dimensions", ("counterparts",), on_key=True, help="declare the pair")
        return
    for rule, practice in area.counterparts.items():
        path = ("counterparts", rule)
        for code, name, on_key in (
            (rule, header.pair and header.pair.paper, True),
            (practice, header.pair and header.pair.practice, False),
        ):
            if code not in area.indicators:
                yield _no_code(area, code, path)._replace(on_key=on_key)
            elif name in header.dimensions and code[0] != header.dimensions[name].letter:
                help = "write the rule before the colon, and its practice after it"
                yield finding(f"{quote(code)} is not of dimension {quote(name)}", path, on_key=on_key, help=help)


@AREAS.rule(
    "unknown-treaty",
    text="Treaty articles are of treaties that the header names.",
    why="An article helps a reader only where it is clear of which treaty it is.",
    head=("treaties",),
)
def _unknown_treaty(header: Header, area: Area) -> Iterator[Problem]:
    for index, entry in enumerate(area.treaty_articles):
        if entry.treaty not in header.treaties:
            message, path = f"no treaty {quote(entry.treaty)}", ("treaty_articles", index, "treaty")
            help = "add it to treaties in instrument.yaml"
            yield finding(message, path, near=Near(entry.treaty, header.treaties), help=help)


_WORDS_FOR_ARTICLES = frozenset(
    ("art", "arts", "article", "articles", "par", "para", "paragraph", "madd\u0259", "b\u0259nd", "artikel", "artigo")
)


@AREAS.rule(
    "misspelt-article",
    text="An article that the header lists is written as it is there: without a word before it, and with its signs.",
    why="Articles are joined by what is written. One written otherwise stands apart in a report, which then says that "
    "no indicator speaks to the article that was meant.",
    head=("treaties",),
)
def _misspelt_article(header: Header, area: Area) -> Iterator[Problem]:
    listed: dict[str, _Listed] = {}
    for index, entry in enumerate(area.treaty_articles):
        if entry.treaty not in header.treaties:
            continue
        if entry.treaty not in listed:
            listed[entry.treaty] = _listed(header.treaties[entry.treaty].articles)
        articles, meant = listed[entry.treaty], dict[str, str | None]()
        here = frozenset(entry.articles)
        for number, article in enumerate(entry.articles):
            if article in articles.each:
                continue
            signs = _signs(article)
            if signs not in meant:
                alike = reversed(articles.by_signs.get(signs, ()))
                meant[signs] = next((other for other in alike if other not in here), None)
            if meant[signs] is not None:
                message = f"article {quote(article)} is not written as {entry.treaty} lists it"
                path = ("treaty_articles", index, "articles", number)
                yield finding(message, path, help=f"write {quote(meant[signs])}")


class _Listed(NamedTuple):
    """The articles that the header lists of a treaty, and by what tells them from others."""

    each: frozenset[str]
    by_signs: dict[str, list[str]]


# One list is asked for by every area, of which there may be many.
@lru_cache(maxsize=8)
def _listed(articles: tuple[str, ...]) -> _Listed:
    by_signs: dict[str, list[str]] = {}
    for article in articles:
        by_signs.setdefault(_signs(article), []).append(article)
    return _Listed(frozenset(articles), by_signs)


def _signs(article: str) -> str:
    """Leave of an article what tells it from others: its numbers and letters, however they are parted."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", article.casefold())
    return ".".join(part for part in parts if part not in _WORDS_FOR_ARTICLES)


def _no_code(area: Area, code: str, path: Path) -> Problem:
    help = f"indicators of this area: {listing(area.indicators)}"
    rests_on: list[Path] = [("indicators", key) for key in (code, UNNAMED, MERGE_KEY)]
    message = f"no indicator {quote(code)} in area {area.area}"
    return finding(message, path, near=Near(code, area.indicators), help=help, rests_on=rests_on)
