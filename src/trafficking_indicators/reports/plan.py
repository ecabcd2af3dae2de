"""Gaps and what speaks to them, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.plan import GAPS, Need, Plan, Remedy, are_own
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.documents.blocks import Block, Bullets, Document, Heading, Span, paragraph, plain
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Cell as InstrumentCell
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.links import gap_anchor
from trafficking_indicators.reports.parts import exercise_name, marks_text, status_text
from trafficking_indicators.reports.texts import Texts

if TYPE_CHECKING:
    # of a plan with a follow-up alone, whose models and words no other needs
    from trafficking_indicators.analysis.became import Becoming
    from trafficking_indicators.analysis.follow import Followed


def plan_report(
    about: About, plan: Plan, tally: Tally | None, language: str, *, followed: Becoming | None = None
) -> Document:
    """Report on a plan."""
    texts = DocumentTexts(language)
    heading = texts.words.plan.title(texts.title(about.only))
    blocks = [texts.head(about), *plan_blocks(about, plan, tally, texts, followed=followed)]
    return texts.document(heading, blocks, abouts=[about])


def plan_blocks(
    about: About, plan: Plan, tally: Tally | None, texts: Texts, *, followed: Becoming | None = None
) -> Iterator[Block]:
    """Show the gaps with what addresses each, and what the joining leaves over."""
    return _Report(about.instrument, about.only.assessment, plan, tally, texts, followed).blocks()


class _Report:
    def __init__(
        self,
        instrument: Instrument,
        assessment: Assessment,
        plan: Plan,
        tally: Tally | None,
        texts: Texts,
        followed: Becoming | None,
    ) -> None:
        self.followed = followed
        self.instrument = instrument
        self.assessment = assessment
        self.plan = plan
        self.tally = tally
        self.texts = texts
        self.words = texts.words.plan
        # said once where there is nothing that could address any gap
        self.has_remedies = bool(instrument.recommendations or instrument.objectives)

    def blocks(self) -> Iterator[Block]:
        order = self.words.order if self.instrument.has_levels else self.words.order_without_levels
        yield paragraph(order if self.plan.needs else self.words.no_gaps)
        if not self.has_remedies:
            yield paragraph(self.words.no_remedies)
        yield from self._measures()
        if self.followed is not None:
            from trafficking_indicators.reports.follow import title

            yield paragraph(title(self.followed.followup, self.texts))
        for status in GAPS:
            needs = [need for need in self.plan.needs if need.finding.status == status]
            if needs:
                yield Heading(f"{self.texts.words.statuses.in_headings[status]} ({len(needs)})")
                for need in needs:
                    yield from self._need(need)
        if self.tally is not None:
            yield from self._left_over(self.words.marked_outside, self.plan.marked_outside)
            yield from self._left_over(self.words.marked_without_gap, self.plan.marked_without_gap)
        if self.plan.options:
            yield Heading(self.words.options)
            yield Bullets(tuple(self._option(found) for found in self.plan.options))
        if not self.has_remedies:
            return
        yield Heading(self.words.unaddressed)
        unaddressed = [
            self.texts.run(f"{found.cell.id}  ", *self.texts.criterion_spans(self.instrument.indicator(found.cell)))
            for found in self.plan.unaddressed
        ]
        yield Bullets(tuple(unaddressed) or (plain(self.words.none),))

    def _option(self, found: Finding) -> tuple[Span, ...]:
        asked = self.texts.criterion_spans(self.instrument.indicator(found.cell))
        return self.texts.run(f"{found.cell.id}  ", *asked, f": {status_text(found, self.texts)}")

    def _measures(self) -> Iterator[Block]:
        """Say for whom and when the measures were written, and how many are left out for it."""
        written_for = self._written_for()
        if written_for is None:
            return
        if self.plan.left_out:
            yield paragraph(self.words.measures_left_out(self.plan.left_out, written_for))
        elif any(need.measures for need in self.plan.needs):
            own = are_own(self.instrument, self.assessment)
            yield paragraph((self.words.measures_own if own else self.words.measures_of_others)(written_for))

    def _written_for(self) -> str | None:
        found = self.instrument.written_for
        return None if found is None else self.words.written_for(self.texts.country_of(found.country), found.date)

    def _need(self, need: Need) -> Iterator[Block]:
        cell = need.finding.cell
        low = f" ({self.texts.words.score.low_confidence})" if need.finding.confidence == "low" else ""
        heading = self.texts.criterion_heading(cell.id, self.instrument.indicator(cell), anchor=gap_anchor(cell.id))
        yield heading._replace(text=f"{heading.text}{low}")
        if need.finding.readings:
            yield paragraph(status_text(need.finding, self.texts))
        items = [self._recommendation(remedy) for remedy in need.recommendations]
        items += [self._measure(remedy) for remedy in need.measures]
        if not self.has_remedies:
            return
        yield Bullets((*items, *self._concerning(cell)) or (plain(self.words.nothing),))

    def _concerning(self, cell: InstrumentCell) -> Iterator[tuple[Span, ...]]:
        """Give the items of the follow-up that concern an indicator itself, or its area as a whole."""
        if self.followed is None:
            return
        for target in (cell.id, cell.area):
            for item in self._followed(target):
                words = self.texts.words.follow
                yield self.texts.run(
                    f"{item.id}  ", item.item.text, f" ({words.links}: {target}). {self._became(item)}"
                )

    def _followed(self, target: str) -> tuple[Followed, ...]:
        return () if self.followed is None else self.followed.items.get(target, ())

    def _became(self, item: Followed) -> str:
        """Say what became of an item: the claim as a claim, the finding as a finding."""
        assert self.followed is not None
        words = self.texts.words.follow
        said = words.no_claim
        if item.report is not None:
            from trafficking_indicators.reports.follow_item import body_name

            body = body_name(self.followed.followup, item.report.by, self.texts)
            said = words.said_by(body, words.says[item.report.says])
        return words.became(item.id, said, self.texts.words.colon(words.state, words.found[item.finding]))

    def _all_became(self, target: str) -> str:
        return "".join(f" {self._became(item)}" for item in self._followed(target))

    def _recommendation(self, remedy: Remedy) -> tuple[Span, ...]:
        text = self.instrument.recommendations[remedy.id].text
        named = self.texts.around(lambda asked: self.words.recommendation(remedy.id, asked), text)
        said = [self._basis(remedy)]
        if self.tally is not None:
            row = next(found for found in self.tally.recommendations if found.id == remedy.id)
            said.append(self._marks(row) if row.printed else self.words.no_marks)
        return (
            *(span._replace(strong=True) for span in named),
            Span(f" ({'; '.join(said)}){self._all_became(remedy.id)}"),
        )

    def _measure(self, remedy: Remedy) -> tuple[Span, ...]:
        _, measure = self.instrument.measures[remedy.id]
        said = self._basis(remedy)
        if not remedy.is_own:
            said = f"{self._written_for()}; {said}"
        named = self.texts.around(lambda asked: self.words.measure(remedy.id, asked), measure.text)
        return self.texts.run(*named, f" ({said}){self._all_became(remedy.id)}")

    def _basis(self, remedy: Remedy) -> str:
        words = self.texts.words.show
        basis = words.by_source if remedy.basis == "source" else words.by_inference
        whole = remedy.addresses in self.instrument.areas
        return f"{self.words.whole_area(remedy.addresses)}; {basis}" if whole else basis

    def _marks(self, row: RecommendationTally) -> str:
        assert self.tally is not None
        by_exercise = [
            self.words.by_exercise(
                exercise_name(exercise, self.texts), marks_text(row.marks[exercise.exercise], self.texts)
            )
            for exercise in self.tally.exercises
        ]
        return self.words.marks(row.printed, self.texts.words.list(by_exercise))

    def _left_over(self, title: str, rows: tuple[RecommendationTally, ...]) -> Iterator[Block]:
        texts = ((row, self.instrument.recommendations[row.id].text) for row in rows)
        items = [self.texts.run(f"{row.id}  ", text, f" ({self._marks(row)})") for row, text in texts]
        yield Heading(title)
        yield Bullets(tuple(items) or (plain(self.words.none),))
