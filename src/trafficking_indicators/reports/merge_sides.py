"""Part of merge: one indicator as each reader has it, side by side, and how it was settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import rating_of
from trafficking_indicators.analysis.disputes import Dispute
from trafficking_indicators.analysis.merge import ALIKE, MergedCell, Pairing
from trafficking_indicators.analysis.score import score
from trafficking_indicators.documents.blocks import Block, Cell, Column, Facts, Table, plain
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Cell as Place
from trafficking_indicators.model.ratings import GROUNDS, Rating, confidence_of, readings_of
from trafficking_indicators.model.settlements import HowSettled
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reports.disputes import difference
from trafficking_indicators.reports.explain_evidence import citation, grounds, status_fact
from trafficking_indicators.reports.parts import Seen, ground_label, status_cell
from trafficking_indicators.reports.texts import Fact, Texts


def square(pairing: Pairing, names: Sequence[str], texts: Texts) -> Table:
    """Show how often two readers have a status each: the rows are the first reader's, the columns the other's."""
    first, second = (names[reader] for reader in pairing.readers)
    given = {status for pair in pairing.counts for status in pair}
    shown = [status for status in STATUSES if status in given]
    columns = [Column(first), *(Column(texts.words.statuses.names[name], second, "right") for name in shown)]
    rows = [
        (
            status_cell(Seen(of_first), texts),
            *(Cell(str(pairing.counts.get((of_first, of_second), 0))) for of_second in shown),
        )
        for of_first in shown
    ]
    return Table(tuple(columns), tuple(rows))


def seen_of_rating(rating: Rating | None, *, looked_at: bool = True) -> Seen:
    """Give what a table shows of a rating."""
    if rating is None:
        return Seen("not_assessed", looked_at=looked_at)
    return Seen(rating.status, confidence_of(rating), looked_at, readings=readings_of(rating))


class Settled(NamedTuple):
    """The file in which differences were settled, and what is disputed in it, by indicator."""

    about: About
    disputes: Mapping[str, Dispute]

    def how(self, cell: Place) -> HowSettled | None:
        """Say how an indicator was settled; None where the file does not."""
        rating = rating_of(self.about.only.assessment, cell.id)
        return None if rating is None or rating.settlement is None else rating.settlement.how

    def seen(self, cell: Place) -> Seen:
        """Give what a table shows of how an indicator was settled."""
        shown = self.about.only
        return seen_of_rating(rating_of(shown.assessment, cell.id), looked_at=cell.area not in shown.not_looked_at)


def settled_in(about: About) -> Settled:
    """Find what is still disputed in the file in which differences were settled."""
    areas = score(about.instrument, about.only.assessment).areas
    return Settled(about, {dispute.finding.cell.id: dispute for area in areas for dispute in area.disputes})


def side_blocks(
    about: About, found: MergedCell, names: Sequence[str], texts: Texts, *, settled: Settled | None
) -> Iterator[Block]:
    """Show why each reader says what it says, and on what; then how they settled it."""
    cell = found.cell
    yield texts.criterion_heading(cell.id, about.instrument.indicator(cell), anchor=cell.id)
    columns = [Column(texts.words.merge.kinds[found.difference]), *(Column(name, wraps=True) for name in names)]
    statuses = (status_cell(seen_of_rating(rating), texts) for rating in found.ratings)
    rows = [(Cell(texts.words.explain.status), *statuses), *_grounds(found, texts), *_evidence(about, found, texts)]
    yield Table(tuple(columns), tuple(rows))
    if settled is not None:
        yield _settled(settled, found, texts)


def _settled(settled: Settled, merged: MergedCell, texts: Texts) -> Facts:
    """Say how an indicator was settled; of one that was not, whether it makes a difference to a level."""
    words, cell = texts.words, merged.cell
    rating = rating_of(settled.about.only.assessment, cell.id)
    facts: list[Fact] = [(words.merge.settled, status_fact(rating, texts)[1])]
    if merged.difference not in ALIKE and (rating is None or rating.settlement is None):
        facts.append((words.explain.settlement, plain(words.merge.no_settlement)))
    if rating is not None:
        facts += grounds(rating, texts)
    if cell.id in settled.disputes:
        facts += [(words.score.possible_level, plain(said)) for said in difference(settled.disputes[cell.id], texts)]
    return Facts(tuple(facts))


def _grounds(found: MergedCell, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each thing that one of the readings has to say for itself."""
    said = [
        {} if rating is None else {label: texts.in_one(spans) for label, spans in grounds(rating, texts)}
        for rating in found.ratings
    ]
    words = texts.words.explain
    first = (*(ground_label(name, texts) for name in GROUNDS), words.confidence)
    for label in dict.fromkeys((*first, *(label for of_one in said for label in of_one))):
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
        texts.in_one(citation(assessment, evidence, texts))
        for evidence in (() if rating is None else rating.evidence)
        if about.audience == "internal" or not evidence.sensitive
    ]
