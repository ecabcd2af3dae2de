"""The whole report in one: what every other report says of an assessment, in one order, with links across."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple, assert_never

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.plan import Need, Plan
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.reply import reply_of
from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.analysis.survey import AnswerTable
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Contents,
    Document,
    Note,
    Paragraph,
    Part,
    Span,
    paragraph,
)
from trafficking_indicators.reports.comments import with_reply
from trafficking_indicators.reports.disputes import dispute_blocks
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.figures import (
    ladders_figure,
    panels_figure,
    squares_figure,
    ticks_figure,
    voices_blocks,
)
from trafficking_indicators.reports.links import part_anchor, to
from trafficking_indicators.reports.parts import areas_shown, seen_in, signs_legend
from trafficking_indicators.reports.plan import plan_blocks
from trafficking_indicators.reports.priorities import marks_blocks
from trafficking_indicators.reports.register import annex_blocks, origin, stakeholder_blocks
from trafficking_indicators.reports.report_chapters import chapter_blocks
from trafficking_indicators.reports.report_guide import guide_blocks
from trafficking_indicators.reports.report_parts import REPORT_PARTS, ReportPart
from trafficking_indicators.reports.score import counted, out_of_order, printed_table
from trafficking_indicators.reports.survey import answer_blocks
from trafficking_indicators.reports.texts import Texts

if TYPE_CHECKING:
    # of a report with an earlier round alone
    from trafficking_indicators.analysis.diff import Diff


class Reported(NamedTuple):
    """All that a report tells: the results of one assessment, and the differences from an earlier round.

    `plan` is None where nobody asked for it, `changes` where there is no earlier round. Answers below `min_cell` are
    kept back.
    """

    about: About
    scorecard: Scorecard
    tally: Tally | None
    answers: tuple[AnswerTable, ...]
    min_cell: int
    plan: Plan | None
    changes: tuple[About, Diff] | None


def parts_with_content(found: Reported) -> tuple[ReportPart, ...]:
    """Give the parts that have something to tell."""
    empty: set[ReportPart] = set()
    if found.tally is None:
        empty.add("priorities")
    if not found.answers:
        empty.add("survey")
    if found.plan is None:
        empty.add("plan")
    if found.changes is None:
        empty.add("changes")
    if not found.about.instrument.has_ladder:
        empty.add("levels")
    return tuple(part for part in REPORT_PARTS if part not in empty)


def report_document(found: Reported, language: str, *, parts: Collection[ReportPart] = ()) -> Document:
    """Report on all of it, or on the parts named, in one order."""
    texts = DocumentTexts(language)
    shown = [part for part in REPORT_PARTS if part in parts] if parts else list(parts_with_content(found))
    head = texts.head(found.about, with_limits="method" not in shown)
    blocks: list[Block] = [with_reply(head, reply_of(found.about), texts)]
    if "reading" in shown:
        blocks.append(Paragraph((Span(texts.words.report.how_to_read, link=to(part_anchor("reading"))),)))
    blocks.append(Contents(depth=1))
    report = _Report(found, texts, shown)
    for part in shown:
        blocks += [Part(report.title_of(part), part_anchor(part)), *report.part(part)]
    subtitle = found.about.instrument.header.title
    return texts.document(texts.title(found.about.only), blocks, abouts=[found.about], subtitle=subtitle)


class _Report:
    def __init__(self, found: Reported, texts: Texts, parts: Collection[ReportPart]) -> None:
        self.found = found
        self.about = found.about
        self.instrument = found.about.instrument
        self.scorecard = found.scorecard
        self.shown = areas_shown(found.about, found.scorecard)
        self.texts = texts
        self.parts = parts

    def title_of(self, part: ReportPart) -> str:
        """Give the title of a part: two readings of one round are no changes."""
        words, changes = self.texts.words.report, self.found.changes
        if part == "changes" and changes is not None:
            from trafficking_indicators.analysis.merge_same import are_readings

            if are_readings(*(of.assessment for of in changes[0].shown)):
                return words.between_readings
        return words.parts[part]

    def part(self, part: ReportPart) -> Iterator[Block]:  # noqa: C901, PLR0911  # one case a part
        texts, about, scorecard = self.texts, self.about, self.scorecard
        match part:
            case "method":
                return self._method()
            case "indicators":
                return self._indicators()
            case "levels":
                return iter([ladders_figure(self.instrument, self.shown, texts), *out_of_order(scorecard, texts)])
            case "counts":
                figure = ticks_figure(self.instrument, scorecard, texts)
                return iter([*counted(scorecard, texts), figure, *dispute_blocks(scorecard, texts)])
            case "areas":
                return chapter_blocks(about, self.shown, texts, gaps=self._gaps())
            case "priorities":
                return self._priorities()
            case "survey":
                return self._survey()
            case "plan":
                assert self.found.plan is not None  # who asks for the part makes it
                return plan_blocks(about, self.found.plan, self.found.tally, texts)
            case "changes":
                assert self.found.changes is not None
                return self._changes(*self.found.changes)
            case "sources":
                return annex_blocks(about, texts)
            case "reading":
                return guide_blocks(self.instrument, self.shown, texts, self.parts)
            case _:
                assert_never(part)

    def _changes(self, about: About, diff: Diff) -> Iterator[Block]:
        from trafficking_indicators.reports.report_changes import change_blocks

        return change_blocks(about, diff, self.texts)

    def _gaps(self) -> dict[str, Need]:
        """Give the gaps that the plan speaks of, where it is shown."""
        remedies = self.instrument.recommendations or self.instrument.objectives
        plan = self.found.plan if "plan" in self.parts and remedies else None
        return {} if plan is None else {need.finding.cell.id: need for need in plan.needs}

    def _method(self) -> Iterator[Block]:
        words, assessment = self.texts.words, self.about.only.assessment
        if assessment.method is None:
            yield paragraph(words.report.no_method)
        else:
            yield Paragraph(self.texts.spans(assessment.method))
        limits = Span(words.colon(words.about.limits, ""), strong=True)
        yield Note((limits, *self.texts.spans(assessment.limitations)))
        yield from voices_blocks(self.about, self.texts)
        yield from stakeholder_blocks(self.about, self.texts)

    def _indicators(self) -> Iterator[Block]:
        words, seen = self.texts.words, (seen for area in self.shown.areas for seen in seen_in(area))
        table = printed_table(self.instrument, self.shown, self.texts)
        # before the table, which may take a turned page for itself
        leveled = self.instrument.has_ladder
        summary = words.report.indicators_summary if leveled else words.report.indicators_summary_without_levels
        yield paragraph(summary)
        yield from signs_legend(seen, self.texts)
        yield table._replace(caption=words.report.indicators_caption, summary=summary)

    def _priorities(self) -> Iterator[Block]:
        texts, tally, instrument = self.texts, self.found.tally, self.instrument
        priorities = self.about.only.assessment.priorities
        if tally is None or priorities is None:
            yield paragraph(texts.words.report.no_priorities)
            return
        yield from marks_blocks(
            instrument, tally, texts, drawn=lambda table: panels_figure(instrument, tally, table, texts)
        )
        where = origin(priorities, texts)
        if where:
            yield Bullets(tuple(where))

    def _survey(self) -> Iterator[Block]:
        texts = self.texts
        return answer_blocks(
            self.found.answers,
            texts,
            self.found.min_cell,
            drawn=lambda answers, names, table: squares_figure(answers, names, table, texts),
        )
