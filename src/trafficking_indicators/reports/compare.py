"""Assessments side by side, in which order: a table for each area, whose rows are countries and rounds; no ranks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS
from trafficking_indicators.analysis.compare import Entry, Group
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
from trafficking_indicators.model.instrument import Cell as Place
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.parts import area_tail, seen_in, signs_legend, status_cell
from trafficking_indicators.reports.score import counted_statuses, tail_columns
from trafficking_indicators.reports.statuses import CHANGE_TONES
from trafficking_indicators.reports.texts import Texts

_MADE_UP: Final = "illustration"


def compare_report(groups: Sequence[Group], language: str, *, left_out: int) -> Document:
    """Report on assessments side by side."""
    texts = DocumentTexts(language)
    words = texts.words.compare
    blocks: list[Block] = []
    # said once, whichever group it comes from
    if any(group.about.audience == "internal" for group in groups):
        blocks.append(paragraph(texts.words.colon(texts.words.about.audience, texts.words.about.internal)))
    blocks.append(paragraph(words.order))
    if left_out:
        blocks.append(paragraph(words.left_out(left_out)))
    for group in groups:
        blocks += _Group(group, texts).blocks()
    disclaimers = {texts.of(group.about.disclaimer): None for group in groups if group.about.disclaimer is not None}
    title = words.title + _illustrations([entry for group in groups for entry in group.entries], texts)
    title = texts.words.colon(title, "; ".join(disclaimers)) if disclaimers else title
    return texts.document(title, blocks, abouts=[group.about for group in groups])


def _illustrations(entries: Sequence[Entry], texts: Texts) -> str:
    """Say in the title which assessments are illustrations; an empty text where none is."""
    made_up = [texts.label(entry.shown.assessment) for entry in entries if entry.shown.assessment.basis == _MADE_UP]
    if not made_up:
        return ""
    said = texts.words.about.bases[_MADE_UP]
    return f" ({said})" if len(made_up) == len(entries) else f" ({texts.words.colon(texts.words.list(made_up), said)})"


class _Group:
    def __init__(self, group: Group, texts: Texts) -> None:
        self.group = group
        self.texts = texts
        self.about = group.about
        self.instrument = group.about.instrument
        self.words = texts.words.compare
        self.shared_codes = group.shared_codes

    def blocks(self) -> Iterator[Block]:
        header = self.instrument.header
        yield Heading(self.words.group(header.id, self.group.version))
        words = self.texts.words.about
        facts = [(words.scope, self.texts.spans(self.about.scope_note))]
        # made with one version, all of them
        changed = self.texts.changed(self.about, self.about.shown[0])
        facts += [(words.instrument, plain(text)) for text in changed]
        facts += [(" ".join(self._named(entry)), plain(self._about(entry))) for entry in self.group.entries]
        yield Facts(tuple(facts))
        for area in self.instrument.areas:
            yield self.texts.heading(f"{area}  ", self.instrument.areas[area].title, level=2)
            yield self._area(area)
        areas = (area for entry in self.group.entries for area in entry.scorecard.areas)
        if any(entry.reading is not None for entry in self.group.entries):
            yield paragraph(self.words.readings)
        yield from signs_legend((seen for area in areas for seen in seen_in(area)), self.texts)
        yield Heading(self.words.counts, level=2)
        yield self._counts()
        for entries in self.group.paths:
            yield Heading(self.words.paths(self._named(entries[0])[0]), level=2)
            yield self._path(entries)
            yield from self._steps(entries)

    def _about(self, entry: Entry) -> str:
        shown, colon = entry.shown, self.texts.words.colon
        basis = self.texts.basis(shown)
        said = [self.words.of_round(self.texts.country(shown.assessment), shown.assessment.as_of, basis)]
        if entry.reading is not None:
            assessors = "; ".join(self.texts.of(assessor) for assessor in shown.assessment.assessors)
            said.append(colon(self.texts.words.about.assessors, assessors))
        return "; ".join([*said, *self.texts.not_looked_at(shown)])

    def _named(self, entry: Entry) -> tuple[str, str]:
        """Name the territory by its code, and by its name where the code is not enough; and the round."""
        found = entry.assessment
        shared = found.country in self.shared_codes
        territory = f"{found.country} {self.texts.country(found)}" if shared else found.country
        return territory, found.round if entry.reading is None else f"{found.round} ({entry.reading})"

    def _stub(self, entry: Entry) -> tuple[Cell, Cell]:
        territory, name = self._named(entry)
        return Cell(territory), Cell(name)

    def _area(self, name: str) -> Table:
        header = self.instrument.header
        cells = self.instrument.cells_by_area[name]
        columns = [Column(self.words.country), Column(self.words.round)]
        columns += [self.texts.grouped(self._place(name, cell), header.dimensions[cell.dimension]) for cell in cells]
        columns += tail_columns(self.instrument, self.texts)
        rows = []
        for entry in self.group.entries:
            score = next(area for area in entry.scorecard.areas if area.area == name)
            shown = (status_cell(found, self.texts) for found in seen_in(score))
            rows.append((*self._stub(entry), *shown, *area_tail(self.instrument, score, self.texts)))
        return Table(tuple(columns), tuple(rows), stub=2)

    def _place(self, area: str, cell: Place) -> str:
        """Name an indicator's column by its level, as a scorecard does; by its code, too, where several share it."""
        if not self.instrument.has_levels:
            return cell.code
        level = self.texts.words.score.level(cell.level)
        places = [(other.dimension, other.level) for other in self.instrument.cells_by_area[area]]
        return level if places.count((cell.dimension, cell.level)) == 1 else f"{level} {cell.code}"

    def _counts(self) -> Table:
        words = self.texts.words.score
        shown = counted_statuses(self.instrument, [entry.scorecard.all for entry in self.group.entries])
        columns = [Column(self.words.country), Column(self.words.round)]
        columns += [Column(self.texts.words.statuses.names[status], align="right") for status in shown]
        columns += [Column(title, align="right") for title in (words.rated, words.examined, words.met_range)]
        rows = []
        for entry in self.group.entries:
            counts = entry.scorecard.all
            row = [*self._stub(entry), *(Cell(str(counts.by_status[status])) for status in shown)]
            row += [Cell(words.of(part, counts.indicators)) for part in (counts.rated, counts.examined)]
            row.append(Cell(words.range(counts.met_range.low, counts.met_range.high)))
            rows.append(tuple(row))
        return Table(tuple(columns), tuple(rows), stub=2)

    def _path(self, entries: Sequence[Entry]) -> Table:
        columns = [Column(self.words.indicator), *(Column(entry.assessment.round) for entry in entries)]
        shown = [
            {
                found.cell.id: status_cell(status, self.texts)
                for area in entry.scorecard.areas
                for found, status in zip(area.findings, seen_in(area), strict=True)
            }
            for entry in entries
        ]
        rows = [(Cell(name), *(cells[name] for cells in shown)) for name in self.instrument.cells]
        return Table(tuple(columns), tuple(rows))

    def _steps(self, entries: Sequence[Entry]) -> Iterator[Block]:
        """Say of each step what kind of change each indicator shows, and what the kinds mean."""
        words, steps = self.texts.words.diff, self.group.steps(entries)
        rounds = [entry.assessment.round for entry in entries]
        columns = [Column(self.words.indicator), *(Column(self.words.step(*pair)) for pair in pairwise(rounds))]
        cells = {kind: Cell(words.kinds[kind], CHANGE_TONES[kind]) for kind in CHANGE_KINDS}
        none = Cell(self.words.not_comparable, "absent")
        rows = [
            (Cell(name), *(cells[step[name]] if name in step else none for step in steps))
            for name in self.instrument.cells
        ]
        yield Heading(self.words.steps(self._named(entries[0])[0]), level=2)
        yield Table(tuple(columns), tuple(rows))
        found = {kind for step in steps for kind in step.values()}
        yield Facts(tuple((words.kinds[kind], plain(words.meanings[kind])) for kind in CHANGE_KINDS if kind in found))
        if len(steps) > 1:
            yield paragraph(self.words.each_step)
