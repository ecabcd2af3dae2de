"""Part of merge: one indicator as each reader has it, side by side, and how it was settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import rating_of
from trafficking_indicators.analysis.merge import MergedCell, Pairing
from trafficking_indicators.documents import Block, Cell, Column, Facts, Heading, Table
from trafficking_indicators.model.assessment import Assessment, Rating, confidence_of
from trafficking_indicators.model.instrument import Cell as Place
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reports.explain_evidence import citation, grounds, status_fact
from trafficking_indicators.reports.parts import Seen, status_cell
from trafficking_indicators.reports.texts import Texts


def square(pairing: Pairing, names: Sequence[str], texts: Texts) -> Table:
    """Show how often two readers have a status each: the rows are the first reader's, the columns the other's."""
    first, second = (names[reader] for reader in pairing.readers)
    given = {status for pair in pairing.counts for status in pair}
    shown = [status for status in STATUSES if status in given]
    columns = [Column(first), *(Column(texts.words.score.statuses[name], second, "right") for name in shown)]
    rows = [
        (
            status_cell(Seen(of_first), texts),
            *(Cell(str(pairing.counts.get((of_first, of_second), 0))) for of_second in shown),
        )
        for of_first in shown
    ]
    return Table(tuple(columns), tuple(rows))


def settled_seen(settled: About, cell: Place) -> Seen:
    """Give what a table shows of how an indicator was settled."""
    rating = rating_of(settled.only.assessment, cell.id)
    if rating is None:
        return Seen("not_assessed", looked_at=cell.area not in settled.only.not_looked_at)
    return Seen(rating.status, confidence_of(rating), cell.area not in settled.only.not_looked_at)


def side_blocks(
    about: About, found: MergedCell, names: Sequence[str], texts: Texts, *, settled: About | None
) -> Iterator[Block]:
    """Show why each reader says what it says, and on what; then how they settled it."""
    cell = found.cell
    yield Heading(f"{cell.id}  {texts.criterion(about.instrument.indicator(cell))}", level=2, anchor=cell.id)
    columns = [Column(texts.words.merge.kinds[found.difference]), *(Column(name, wraps=True) for name in names)]
    statuses = (
        status_cell(Seen(status, None if rating is None else confidence_of(rating)), texts)
        for status, rating in zip(found.statuses, found.ratings, strict=True)
    )
    rows = [(Cell(texts.words.explain.status), *statuses), *_grounds(found, texts), *_evidence(about, found, texts)]
    yield Table(tuple(columns), tuple(rows))
    if settled is not None:
        rating = rating_of(settled.only.assessment, cell.id)
        _, status = status_fact(rating, texts)
        facts = [] if rating is None else [*grounds(rating, texts)]
        yield Facts(((texts.words.merge.settled, status), *facts))


def _grounds(found: MergedCell, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each thing that one of the readings has to say for itself."""
    said = [
        {}
        if rating is None
        else {label: "".join(span.text for span in spans) for label, spans in grounds(rating, texts)}
        for rating in found.ratings
    ]
    words = texts.words.explain
    for label in (words.reason, words.missing, words.tried, words.confidence):
        if any(label in of_one for of_one in said):
            yield Cell(label), *(Cell(of_one.get(label, "")) for of_one in said)


def _evidence(about: About, found: MergedCell, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each citation of a reading, beside one of the others'."""
    readings = (shown.assessment for shown in about.shown)
    cited = [_cited(about, *pair, texts) for pair in zip(readings, found.ratings, strict=True)]
    for number, row in enumerate(zip_longest(*cited, fillvalue="")):
        yield Cell(texts.words.explain.evidence if number == 0 else ""), *map(Cell, row)


def _cited(about: About, assessment: Assessment, rating: Rating | None, texts: Texts) -> list[str]:
    """Word the citations of a rating; the public is not shown what is sensitive."""
    return [
        "".join(span.text for span in citation(assessment, evidence, texts))
        for evidence in (() if rating is None else rating.evidence)
        if about.audience == "internal" or not evidence.sensitive
    ]
