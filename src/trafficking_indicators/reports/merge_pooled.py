"""Readings of several countries counted together, as a document: how far they agree, and the coefficient if any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.agreement import CATEGORIES, LEAST_CELLS
from trafficking_indicators.analysis.merge import DIFFERENCES, Agreement
from trafficking_indicators.analysis.merge_pooled import Pool
from trafficking_indicators.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.texts import Texts


def pooled_report(about: About, files: Sequence[str], found: Pool, language: str) -> Document:
    """Report on readings of several countries; `about` has all of them, in the order of their files."""
    texts = DocumentTexts(language)
    title = texts.words.merge.pooled.title(len(found.rounds))
    title = title if about.disclaimer is None else texts.words.colon(title, texts.of(about.disclaimer))
    blocks = [*_head(about, texts), *_agreement(about, found, texts), *_coefficient(found, texts)]
    if found.alone:
        named = texts.words.list([files[number] for number in found.alone])
        blocks.append(paragraph(texts.words.merge.pooled.alone(named)))
    return texts.document(title, blocks, abouts=[about])


def _head(about: About, texts: Texts) -> Iterator[Block]:
    words = texts.words.about
    scope = (words.scope, texts.spans(about.scope_note))
    yield Facts((*texts.marking(about), (words.instrument, plain(about.instrument.header.id)), scope))


def _agreement(about: About, found: Pool, texts: Texts) -> Iterator[Block]:
    words, merging = texts.words.merge.pooled, texts.words.merge
    titles = (words.readings, merging.indicators, words.alike, words.all_rated, words.all_rated_alike)
    columns = (Column(words.country), Column(words.round), *(Column(title, align="right") for title in titles))
    rows = []
    for one in found.rounds:
        first = about.shown[one.numbers[0]].assessment
        name = first.country if first.territory_name is None else f"{first.country} {texts.country(first)}"
        rows.append((Cell(name), Cell(first.round), Cell(str(len(one.numbers))), *_counts(one.found.all)))
    readings = sum(len(one.numbers) for one in found.rounds)
    rows.append((Cell(words.together), Cell(), Cell(str(readings)), *_counts(found.all)))
    yield Heading(merging.agreement)
    yield Table(columns, tuple(rows), stub=2)
    counts = found.all.differences
    kinds = [kind for kind in DIFFERENCES if counts[kind] and kind != "none"]
    if kinds:
        yield Heading(merging.differences)
        yield Table(
            (
                Column(merging.difference),
                Column(merging.indicators, align="right"),
                Column(merging.meaning, wraps=True),
            ),
            tuple((Cell(merging.kinds[kind]), Cell(str(counts[kind])), Cell(merging.meanings[kind])) for kind in kinds),
        )


def _counts(counts: Agreement) -> Iterator[Cell]:
    for count in (counts.cells, counts.alike, counts.both_rated, counts.both_rated_alike):
        yield Cell(str(count))


def _coefficient(found: Pool, texts: Texts) -> Iterator[Block]:
    words = texts.words.merge.pooled
    yield Heading(words.coefficient)
    if not found.is_enough:
        yield paragraph(words.too_few(found.rated_twice, LEAST_CELLS))
        return
    if found.coefficient is None:
        yield paragraph(words.same_ratings)
        return
    alpha, interval = found.coefficient
    said = words.no_interval if interval is None else words.interval(*(f"{bound:.2f}" for bound in interval))
    categories = texts.words.list([texts.words.statuses.names[category] for category in CATEGORIES])
    yield Facts(
        (
            (words.alpha, plain(f"{alpha:.2f}; {said}")),
            (words.categories, plain(words.in_order(categories))),
            (words.twice, plain(str(found.rated_twice))),
        )
    )
    yield paragraph(words.caution)
