"""The evidence annex: everything behind what a score prints, or behind the parts named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Completions, Finding
from trafficking_indicators.analysis.explainable import COUNTS
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.documents.blocks import Block, Bullets, Document, Facts, Heading, Paragraph, Span, plain
from trafficking_indicators.model.history import Removed, former_ids, moved_since
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.explain_evidence import disputes_by_id, indicator_blocks, removed_blocks
from trafficking_indicators.reports.explain_levels import area_blocks
from trafficking_indicators.reports.parts import exercise_name, marks_text, participants_text
from trafficking_indicators.reports.register import origin, register_blocks
from trafficking_indicators.reports.statuses import TONES
from trafficking_indicators.reports.texts import Texts


def explain_report(
    about: About, scorecard: Scorecard, tally: Tally | None, *, ids: Sequence[str], language: str
) -> Document:
    """Explain the parts named, or all; ids must be among `explainable`."""
    texts = DocumentTexts(language)
    annex = _Annex(about, scorecard, tally, texts)
    blocks: list[Block] = [texts.head(about)]
    blocks += [block for name in ids for block in annex.part(name)] if ids else annex.whole()
    title = texts.words.explain.title(texts.title(about.only))
    return texts.document(title, blocks, abouts=[about])


class _Annex:
    def __init__(self, about: About, scorecard: Scorecard, tally: Tally | None, texts: Texts) -> None:
        self.about = about
        self.instrument = about.instrument
        self.assessment = about.only.assessment
        self.scorecard = scorecard
        self.tally = tally
        self.exercises = {found.exercise: found for found in tally.exercises} if tally else {}
        self.texts = texts
        self.removed = about.removed
        self.disputed = disputes_by_id(about)
        self.moved = moved_since(self.instrument, self.assessment.instrument_version)

    def whole(self) -> Iterator[Block]:
        yield from self._counts()
        for area in self.instrument.areas:
            yield from self._area(area)
        if self.removed:
            yield Heading(self.texts.words.explain.no_more)
            yield from self._removed(self.removed)
        if self.tally is not None:
            yield Heading(self.texts.words.priorities.priorities)
            for exercise in self.tally.exercises:
                yield from self._exercise(exercise.exercise)
            for row in self.tally.recommendations:
                if row.printed:
                    yield from self._recommendation(row)
        yield from register_blocks(self.about, self.texts)

    def part(self, name: str) -> Iterator[Block]:
        if name == COUNTS:
            yield from self._counts()
        if name in self.instrument.areas:
            yield from self._area(name)
        if name in self.instrument.cells:
            yield from self._indicators([name])
        for row in self.tally.recommendations if self.tally else ():
            if row.id == name:
                yield from self._recommendation(row)
        for exercise in self.tally.exercises if self.tally else ():
            if exercise.exercise == name:
                yield from self._exercise(name)

        yield from self._former(name)

    def _former(self, name: str) -> Iterator[Block]:
        """Explain what the instrument has no more, by what became of it."""
        former = former_ids(self.instrument).get(name)
        if former is not None:
            said_below = any(self.moved.get(now, ("",))[0] == name for now in former.now)
            if not said_below and (former.now or not self._removed_of(name)):
                yield Paragraph(plain(self.texts.former(name, former)))
            for now in former.now:
                yield from self.part(now)
        yield from self._removed(self._removed_of(name))

    def _removed_of(self, name: str) -> list[Removed]:
        """Give the removed ratings of an indicator, or of an area."""
        return [found for found in self.removed if name in (found.id, found.id.rpartition(".")[0])]

    def _removed(self, ratings: Iterable[Removed]) -> Iterator[Block]:
        for found in ratings:
            yield from removed_blocks(self.about, found, self.texts)

    def _indicators(self, ids: Iterable[str]) -> Iterator[Block]:
        for name in ids:
            heading, *blocks = indicator_blocks(self.about, self.instrument.cells[name], self.disputed, self.texts)
            yield heading
            if name in self.moved:
                yield Paragraph(plain(self.texts.former(*self.moved[name])))
            yield from blocks

    def _area(self, name: str) -> Iterator[Block]:
        score = next(area for area in self.scorecard.areas if area.area == name)
        title = self.instrument.areas[name].title
        yield Heading(f"{name}  {self.texts.of(title)}")
        yield from area_blocks(self.instrument, score, self.texts)
        yield from self._indicators(cell.id for cell in self.instrument.cells_by_area[name])

    def _counts(self) -> Iterator[Block]:
        """Name the indicators behind each number of the scorecard."""
        words = self.texts.words
        yield Heading(words.explain.counted)
        findings = [finding for area in self.scorecard.areas if area.looked_at for finding in area.findings]
        yield Facts(
            tuple(
                (words.statuses.names[status], (Span(f"{len(ids)}: {words.list(ids)}", tone=TONES[status]),))
                for status in STATUSES
                if (ids := [finding.cell.id for finding in findings if finding.status == status])
            )
        )
        sure, possible = _completed(findings)
        lines = [words.explain.surely_met(len(sure), words.list(sure) or words.score.none)]
        if possible:
            lines.append(words.explain.can_be_met(len(sure) + len(possible), words.list(possible)))
        yield Bullets(tuple(plain(line) for line in lines))

    def _recommendation(self, row: RecommendationTally) -> Iterator[Block]:
        words = self.texts.words.explain
        recommendation = self.instrument.recommendations[row.id]
        yield self.texts.heading(f"{row.id}  ", recommendation.text, level=2)
        items = [plain(self._marks(name, row)) for name in row.marks]
        if row.unattributed:
            items.append(plain(words.unattributed(row.unattributed)))
        items.append(plain(words.printed(row.printed)))
        links = [link.to for link in recommendation.addresses if self.instrument.in_scope(link)]
        addressed = self.texts.words.list(links) or words.addresses_nothing
        items.append(plain(self.texts.words.colon(words.addresses, addressed)))
        yield Bullets(tuple(items))

    def _marks(self, exercise: str, row: RecommendationTally) -> str:
        words, marks = self.texts.words.explain, row.marks[exercise]
        name = exercise_name(self.exercises[exercise], self.texts)
        if marks.exact:
            said = words.marks_exact(name, marks.low)
        elif marks.possible is not None:
            said = words.marks_either(name, marks_text(marks, self.texts))
        else:
            said = words.marks_range(name, marks.low, marks.high)
        place = row.places[exercise]
        if place is not None:
            return f"{said}, {words.place(place)}"
        if self.exercises[exercise].top is not None:
            return f"{said}; {words.no_mark}"
        return f"{said}; {words.no_place if marks.exact else words.no_place_for_it}"

    def _exercise(self, name: str) -> Iterator[Block]:
        assert self.tally is not None
        assert self.assessment.priorities is not None
        words = self.texts.words.explain
        exercise = self.exercises[name]
        participants = self.assessment.priorities.exercises[name].participants
        marks = [
            f"{row.id} {marks_text(row.marks[name], self.texts)}"
            for row in self.tally.recommendations
            if row.marks[name].high
        ]
        bound = words.unbounded if participants is None else words.bounded_by(participants * exercise.choices)
        said = [participants_text(exercise, self.texts), bound, self.texts.words.list(marks)]
        items = [plain(item) for item in said if item]
        items += origin(self.assessment.priorities, self.texts)
        yield Heading(exercise_name(exercise, self.texts), level=2)
        yield Bullets(tuple(items))


def _completed(findings: Sequence[Finding]) -> tuple[list[str], list[str]]:
    """Give the indicators that are met in every completion, and those that are in some."""
    completions = Completions(findings)
    sure = [name for name in completions.applicable if name in completions.surely_met]
    possible = [
        name
        for name in completions.applicable
        if name not in completions.surely_met and name not in completions.surely_not_met
    ]
    return sure, possible
