"""Readings held against each other, as a document: how far they agree, and every difference side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.analysis.merge import ALIKE, DIFFERENCES, Agreement, Merge, MergedCell
from trafficking_indicators.documents.blocks import Block, Cell, Column, Document, Facts, Heading, Table, paragraph
from trafficking_indicators.documents.blocks import plain as plain_spans
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.settlements import HowSettled
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.merge_sides import Settled, seen_of_rating, settled_in, side_blocks, square
from trafficking_indicators.reports.parts import Seen, signs_legend, status_cell
from trafficking_indicators.reports.texts import Fact, Texts

_WAYS: tuple[HowSettled, ...] = get_args(HowSettled)


class Readings(NamedTuple):
    """What a report on readings shows: the readings, the files they stand in, what was found, and what was settled.

    `about` has the readings alone. `settled` is the file in which the differences were settled, None where none is
    named.
    """

    about: About
    files: tuple[str, ...]
    found: Merge
    settled: About | None
    settled_file: str


def merge_report(readings: Readings, language: str) -> Document:
    """Report on readings of one country and round."""
    return _Report(readings, DocumentTexts(language)).document()


def merge_title(about: About, texts: Texts) -> str:
    """Title a report on readings, with the disclaimer where one of them is unofficial."""
    first, words = about.shown[0].assessment, texts.words
    of = f"{texts.country(first)} {first.round}"
    if any(shown.assessment.basis == "illustration" for shown in about.shown):
        of += f" ({words.about.bases['illustration']})"
    title = words.merge.title(len(about.shown), of)
    return title if about.disclaimer is None else words.colon(title, texts.of(about.disclaimer))


class _Report:
    def __init__(self, readings: Readings, texts: DocumentTexts) -> None:
        self.readings = readings
        self.about, self.found = readings.about, readings.found
        self.settled = None if readings.settled is None else settled_in(readings.settled)
        self.texts = texts
        self.words = texts.words.merge
        self.names = [self.words.reading(number + 1) for number in range(len(readings.files))]

    def document(self) -> Document:
        blocks = [self._head(), *self._agreement(), *self._squares(), *self._differences()]
        abouts = [self.about] if self.readings.settled is None else [self.about, self.readings.settled]
        return self.texts.document(merge_title(self.about, self.texts), blocks, abouts=abouts)

    def _head(self) -> Facts:
        words, header = self.texts.words.about, self.about.instrument.header
        first = self.about.shown[0]
        made_with = words.instrument_and_version(header.id, first.assessment.instrument_version)
        facts: list[Fact] = [
            *self.texts.marking(self.about),
            (words.instrument, plain_spans("; ".join([made_with, *self.texts.changed(self.about, first)]))),
            (words.scope, self.texts.spans(self.about.scope_note)),
        ]
        for name, file, shown in zip(self.names, self.readings.files, self.about.shown, strict=True):
            facts.append((name, self.texts.run(f"{file}; ", *self._about(shown))))
        if self.readings.settled is not None:
            shown = self.readings.settled.only
            facts.append((self.words.settled, self.texts.run(f"{self.readings.settled_file}; ", *self._about(shown))))
        return Facts(tuple(facts))

    def _about(self, shown: Shown) -> list[str | LocalText]:
        """Say whose reading it is, of when, and what it could not see."""
        words, colon, assessment = self.texts.words.about, self.texts.words.colon, shown.assessment
        whose = [colon(words.as_of, assessment.as_of), words.bases[assessment.basis], colon(words.assessors, "")]
        seen = ["", *self.texts.not_looked_at(shown), colon(words.limits, "")]
        return ["; ".join(whose), *self.texts.assessors(assessment), "; ".join(seen), assessment.limitations]

    def _agreement(self) -> Iterator[Block]:
        words = self.words
        yield paragraph(words.order)
        yield Heading(words.agreement)
        found = [(words.all, self.found.all)]
        for name, counts in self.found.by_dimension.items():
            found.append((self.texts.of(self.about.instrument.header.dimensions[name].short), counts))
        yield Facts(tuple((label, plain_spans(self._agree(counts))) for label, counts in found))
        if self.found.elsewhere:
            yield paragraph(words.elsewhere(self.texts.words.list(self.found.elsewhere)))
        yield paragraph(words.no_coefficient)

    def _agree(self, counts: Agreement) -> str:
        alike = (counts.alike, counts.cells, counts.both_rated, counts.both_rated_alike)
        return self.words.agree(*alike, len(self.names))

    def _squares(self) -> Iterator[Block]:
        pairings = self.found.pairings
        if pairings:
            yield Heading(self.words.square)
            for pairing in pairings:
                yield square(pairing, self.names, self.texts)

    def _differences(self) -> Iterator[Block]:
        words, listed = self.words, self.found.worst_first
        yield Heading(words.differences)
        if not listed:
            yield paragraph(words.no_difference)
            return
        counts = self.found.all.differences
        kinds = [kind for kind in DIFFERENCES if counts[kind] and kind != "none"]
        yield Table(
            (Column(words.difference), Column(words.indicators, align="right"), Column(words.meaning, wraps=True)),
            tuple((Cell(words.kinds[kind]), Cell(str(counts[kind])), Cell(words.meanings[kind])) for kind in kinds),
        )
        if self.settled is not None:
            yield Facts(((words.settled, plain_spans(self._ways(self.settled, listed))),))
        yield self._list(listed)
        yield from signs_legend((seen for found in listed for seen in self._seen(found)), self.texts)
        yield Heading(words.side_by_side)
        for cell in listed:
            yield from side_blocks(self.about, cell, self.names, self.texts, settled=self.settled)

    def _ways(self, settled: Settled, listed: Sequence[MergedCell]) -> str:
        """Count in which ways the differences of status were settled."""
        how = [settled.how(found.cell) for found in listed if found.difference not in ALIKE]
        ways = self.texts.words.explain.ways_to_settle
        said = [f"{ways[way]} {how.count(way)}" for way in _WAYS if way in how]
        said += [f"{self.words.no_settlement} {how.count(None)}"] if None in how else []
        return self.texts.words.list(said) or self.texts.words.score.none

    def _list(self, listed: Sequence[MergedCell]) -> Table:
        settled = [] if self.readings.settled is None else [Column(self.words.settled)]
        columns = (
            Column(self.words.difference),
            Column(self.words.indicator),
            *map(Column, self.names),
            *settled,
            Column(self.texts.words.show.text, wraps=True),
        )
        rows = [
            (
                Cell(self.words.kinds[found.difference]),
                Cell(found.cell.id, link=to(found.cell.id)),
                *(status_cell(seen, self.texts) for seen in self._seen(found)),
                self.texts.criterion_cell(self.about.instrument.indicator(found.cell)),
            )
            for found in listed
        ]
        return Table(columns, tuple(rows), stub=2)

    def _seen(self, found: MergedCell) -> Iterator[Seen]:
        """Give what a table shows of each reading of an indicator, then of how it was settled."""
        yield from map(seen_of_rating, found.ratings)
        if self.settled is not None:
            yield self.settled.seen(found.cell)
