"""Findings by treaty and article: which areas speak to an article, and to which articles nothing speaks. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.score import AreaScore, Scorecard
from trafficking_indicators.model.instrument import Instrument, TreatyArticle

_NUMBER = re.compile(r"(\d+)")


class Speaking(NamedTuple):
    """An area that speaks to an article, by the entry of its file that says so."""

    area: AreaScore
    entry: TreatyArticle


class ArticleFindings(NamedTuple):
    """One article, numbered as the instrument numbers it, with what speaks to it in the order of the areas."""

    article: str
    speaking: tuple[Speaking, ...]


class TreatyFindings(NamedTuple):
    """One treaty: its articles in their order; `silent` are those of the instrument's list to which nothing speaks."""

    treaty: str
    articles: tuple[ArticleFindings, ...]
    silent: tuple[str, ...]


def by_article(instrument: Instrument, scorecard: Scorecard) -> tuple[TreatyFindings, ...]:
    """Arrange a scorecard by the treaties of its instrument, in their order there, and by article."""
    found: dict[str, dict[str, list[Speaking]]] = {}
    for area in scorecard.areas:
        for entry in instrument.areas[area.area].treaty_articles:
            of_treaty = found.setdefault(entry.treaty, {})
            for article in entry.articles:
                of_treaty.setdefault(article, []).append(Speaking(area, entry))
    return tuple(_treaty(instrument, found.get(name, {}), name) for name in instrument.header.treaties)


def _treaty(instrument: Instrument, found: dict[str, list[Speaking]], name: str) -> TreatyFindings:
    articles = tuple(ArticleFindings(article, tuple(found[article])) for article in sorted(found, key=_in_order))
    known = instrument.header.treaties[name].articles
    # what speaks to a paragraph speaks to its article, and the other way round
    spoken_to = {part for article in found for part in (article, _whole(article))}
    silent = tuple(article for article in known if article not in spoken_to and _whole(article) not in found)
    return TreatyFindings(name, articles, silent)


def rows_of(treaties: Iterable[TreatyFindings]) -> int:
    """Count the articles with each indicator that speaks to one: an area has as many as both multiplied."""
    speaking = (found.area for treaty in treaties for article in treaty.articles for found in article.speaking)
    return sum(len(area.findings) for area in speaking)


def _whole(article: str) -> str:
    """Give the article that a paragraph is of."""
    return article.partition("(")[0]


def _in_order(article: str) -> list[tuple[int, str]]:
    """Sort numbers as numbers: 5(2) before 5(10), and both before 10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in _NUMBER.split(article)]
