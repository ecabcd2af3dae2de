"""Findings by treaty and article: every entry once, in the treaty's order, and what nothing speaks to."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from making.builders import area, assessment, instrument
from trafficking_indicators.analysis.articles import TreatyFindings, by_article
from trafficking_indicators.analysis.score import score
from trafficking_indicators.model.instrument import Instrument, Treaty, TreatyArticle

ARTICLES = ("2", "5", "5(1)", "5(2)", "5(10)", "10", "10(1)")
TREATY = Treaty.model_validate({"title": "a treaty", "short": "T", "articles": list(ARTICLES)})


def speaking(entries: Sequence[Sequence[Sequence[str]]], known: Sequence[str] = ARTICLES) -> Instrument:
    """Make an instrument with an area for each list of entries, each entry a list of articles."""
    areas = []
    for number, found in enumerate(entries, 1):
        made = [TreatyArticle.model_validate({"treaty": "t", "articles": list(one), "basis": "text"}) for one in found]
        areas.append(area(str(number), {"R1": (), "D1": ()}).model_copy(update={"treaty_articles": tuple(made)}))
    empty = instrument(*areas)
    treaties = {"t": TREATY.model_copy(update={"articles": tuple(known)}), "other": TREATY}
    header = empty.header.model_copy(update={"treaties": treaties})
    return Instrument(header, empty.areas, empty.recommendations)


def arranged(made: Instrument) -> tuple[TreatyFindings, ...]:
    return by_article(made, score(made, assessment({name: {"R1": "met"} for name in made.areas})))


ENTRIES = st.lists(
    st.lists(st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=3, unique=True), max_size=3),
    min_size=1,
    max_size=4,
)


@given(ENTRIES)
def test_every_article_of_every_entry_stands_once_and_in_order(entries: list[list[list[str]]]) -> None:
    found, other = arranged(speaking(entries))
    told = [
        (article.article, one.area.area, tuple(one.entry.articles))
        for article in found.articles
        for one in article.speaking
    ]
    expected = [
        (article, str(number), tuple(entry))
        for number, of_area in enumerate(entries, 1)
        for entry in of_area
        for article in entry
    ]
    assert sorted(expected) == sorted(told)
    places = [ARTICLES.index(article.article) for article in found.articles]
    assert sorted(set(places)) == places
    assert ("other", (), ARTICLES) == other


@given(ENTRIES)
def test_silent_is_what_neither_it_nor_its_article_nor_its_paragraphs_speak_to(entries: list[list[list[str]]]) -> None:
    found, _ = arranged(speaking(entries))
    named = {article for of_area in entries for entry in of_area for article in entry}
    expected = [
        known
        for known in ARTICLES
        if not any(one == known or one.startswith(f"{known}(") or known.startswith(f"{one}(") for one in named)
    ]
    assert expected == list(found.silent)


def test_an_instrument_that_lists_no_articles_names_none_as_silent() -> None:
    found, _ = arranged(speaking([[["5(2)"]]], known=()))
    assert () == found.silent
