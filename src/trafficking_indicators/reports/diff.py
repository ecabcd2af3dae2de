"""What differs between two assessments, as a document: first the readings themselves, then the indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS
from trafficking_indicators.analysis.diff import Diff, IndicatorChange
from trafficking_indicators.analysis.merge_same import are_readings
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Span,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reports.diff_marks import mark_blocks
from trafficking_indicators.reports.diff_reasons import reason_blocks
from trafficking_indicators.reports.diff_words import diff_words
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.parts import (
    Seen,
    area_tail,
    sides_of,
    signs_legend,
    status_cell,
)
from trafficking_indicators.reports.statuses import CHANGE_TONES
from trafficking_indicators.reports.texts import Fact, Texts

# What a table of transitions tells apart: the statuses, and what was not looked at.
_EVERY = (*map(Seen, STATUSES), Seen("not_assessed", looked_at=False))


def diff_report(
    about: About, diff: Diff, language: str, *, with_unchanged: bool, files: tuple[str, ...] = ()
) -> Document:
    """Report on the difference between two rounds, or between readings of one, which their files tell apart."""
    texts = DocumentTexts(language)
    report = _Report(about, diff, texts, files)
    return texts.document(report.heading(), report.whole(with_unchanged=with_unchanged), abouts=[about])


def diff_title(about: About, diff: Diff, texts: Texts) -> str:
    """Title the difference between two rounds, with the disclaimer where one of them is unofficial."""
    return _Report(about, diff, texts).heading()


def diff_blocks(about: About, diff: Diff, texts: Texts) -> Iterator[Block]:
    """Show what two rounds are, and what differs between them."""
    report = _Report(about, diff, texts)
    yield Facts(report.sides())
    yield from report.blocks(with_unchanged=False)


class _Report:
    def __init__(self, about: About, diff: Diff, texts: Texts, files: tuple[str, ...] = ()) -> None:
        self.about = about
        self.instrument = about.instrument
        self.old, self.new = (shown.assessment for shown in about.shown)
        self.diff = diff
        self.files = files if are_readings(self.old, self.new) else ()
        self.texts = texts
        self.words = diff_words(about, texts)

    def whole(self, *, with_unchanged: bool) -> Iterator[Block]:
        yield self._head()
        yield from self.blocks(with_unchanged=with_unchanged)
        yield from reason_blocks(self.about, self._in_order(), self.texts)

    def blocks(self, *, with_unchanged: bool) -> Iterator[Block]:
        yield from self._premises()
        yield from self._changes(with_unchanged=with_unchanged)
        yield from self._levels()
        yield from self._transitions()
        yield from self._gaps()
        yield from mark_blocks(self.about, self.diff, self.texts)

    def heading(self) -> str:
        title = self.words.title(*(self._named(found) for found in (self.old, self.new)))
        if self.about.disclaimer is not None:
            title = self.texts.words.colon(title, self.texts.of(self.about.disclaimer))
        return title

    def _named(self, assessment: Assessment) -> str:
        """Name a round in the title; one that is an illustration says so."""
        name = f"{self.texts.country(assessment)} {assessment.round}"
        if assessment.basis != "illustration":
            return name
        return f"{name} ({self.texts.words.about.bases['illustration']})"

    def _head(self) -> Facts:
        words = self.texts.words.about
        return Facts(
            (
                *self.texts.marking(self.about),
                (words.instrument, plain(self.instrument.header.id)),
                (words.scope, self.texts.spans(self.about.scope_note)),
                *self.sides(),
            )
        )

    def sides(self) -> tuple[Fact, ...]:
        old, new = self.about.shown
        said = [self._about(old), self._about(new)]
        if self.files:
            said = [self.texts.run(f"{file}; ", *spans) for file, spans in zip(self.files, said, strict=True)]
        return (self.words.old, said[0]), (self.words.new, said[1])

    def _about(self, shown: Shown) -> tuple[Span, ...]:
        """Say what newer evidence is measured by, whose reading it is, and what it could not see."""
        words, colon, assessment = self.texts.words.about, self.texts.words.colon, shown.assessment
        whose = [colon(words.as_of, assessment.as_of), words.bases[assessment.basis], colon(words.assessors, "")]
        seen = ["", *self.texts.not_looked_at(shown), colon(words.limits, "")]
        assessors = self.texts.assessors(assessment)
        return self.texts.run("; ".join(whose), *assessors, "; ".join(seen), assessment.limitations)

    def _premises(self) -> Iterator[Block]:
        found, bases = self.diff.premises, self.texts.words.about.bases
        if found.country is not None:
            yield paragraph(self.words.other_country(self.texts.country(self.old), self.texts.country(self.new)))
        if are_readings(self.old, self.new):
            yield paragraph(self.words.of_readings.said)
        if found.out_of_time:
            yield paragraph(self.words.out_of_time)
        said = [self.words.other_basis(*(bases[basis] for basis in found.basis))] if found.basis else []
        said += [self.words.other_assessors] if found.assessors else []
        if found.scope is not None:
            said.append(self.words.other_scope(*(self._scope(scope) for scope in found.scope)))
        said += [self.words.other_version(*found.version)] if found.version else []
        if said:
            yield Heading(self.words.premises)
            yield Bullets(tuple(plain(text) for text in said))
        else:
            yield paragraph(self.words.same_premises)

    def _scope(self, scope: tuple[str, ...]) -> str:
        if len(scope) == len(self.instrument.areas):
            return self.words.whole
        return self.texts.words.list(scope) or self.texts.words.score.none

    def _changes(self, *, with_unchanged: bool) -> Iterator[Block]:
        summary = self.diff.summary
        yield Heading(self.words.changes)
        kinds = [kind for kind in CHANGE_KINDS if summary[kind] and kind != "unchanged"]
        if set(kinds) <= {"still_unknown", "still_disputed"}:
            yield paragraph(self.words.no_change)
        else:
            rows = [
                (
                    Cell(self.words.kinds[kind], CHANGE_TONES[kind]),
                    Cell(str(summary[kind])),
                    Cell(self.words.meanings[kind]),
                )
                for kind in kinds
            ]
            yield Table(
                (
                    Column(self.words.kind),
                    Column(self.words.indicators, align="right"),
                    Column(self.words.meaning, wraps=True),
                ),
                tuple(rows),
            )
        shown = [change for change in self._in_order() if with_unchanged or change.kind != "unchanged"]
        if shown:
            yield self._indicators(shown)
            yield from signs_legend((side for change in shown for side in sides_of(change)), self.texts)
        if summary["unchanged"] and not with_unchanged:
            yield paragraph(self.words.unchanged_hidden(summary["unchanged"]))

    def _in_order(self) -> list[IndicatorChange]:
        return sorted(self.diff.indicators, key=lambda change: CHANGE_KINDS.index(change.kind))

    def _indicators(self, changes: list[IndicatorChange]) -> Table:
        columns = (
            Column(self.words.kind),
            Column(self.words.indicator),
            Column(self.words.before),
            Column(self.words.after),
            Column(self.texts.words.show.text, wraps=True),
        )
        rows = [
            (
                Cell(self.words.kinds[change.kind], CHANGE_TONES[change.kind]),
                Cell(change.id, link=to(change.id)),
                *(status_cell(shown, self.texts) for shown in sides_of(change)),
                self.texts.criterion_cell(self.instrument.indicator(self.instrument.cells[change.id])),
            )
            for change in changes
        ]
        return Table(columns, tuple(rows), stub=2)

    def _levels(self) -> Iterator[Block]:
        """Show the levels of the areas in which they or paper and practice differ."""
        header, words = self.instrument.header, self.words
        if not self.instrument.has_ladder:
            return
        columns = [Column(""), Column(self.texts.words.score.area)]
        for dimension in header.dimensions.values():
            title = self.texts.of(dimension.short)
            columns += [Column(when, title) for when in (words.before, words.after)]
        if header.pair is not None:
            group = self.texts.words.score.paper_and_practice
            columns += [Column(words.before, group=group, wraps=True), Column(words.after, group=group, wraps=True)]
        rows = []
        for change in self.diff.areas:
            tails = (area_tail(self.instrument, area, self.texts) for area in change)
            cells = [cell for pair in zip(*tails, strict=True) for cell in pair]
            if any(was != now for was, now in zip(cells[::2], cells[1::2], strict=True)):
                short = self.texts.cell(self.instrument.areas[change.before.area].short)
                rows.append((Cell(change.before.area), short, *cells))
        if rows:
            yield Heading(words.levels)
            yield Table(tuple(columns), tuple(rows), stub=2)

    def _transitions(self) -> Iterator[Block]:
        """Count from status to status; where nothing differs there is nothing to tell."""
        words = self.words
        counts = Counter(tuple(map(_unsaid, sides_of(change))) for change in self.diff.indicators)
        if any(before != after for before, after in counts):
            yield Heading(words.transitions)
            columns = (Column(words.before), Column(words.after), Column(words.indicators, align="right"))
            rows = [
                (status_cell(before, self.texts), status_cell(after, self.texts), Cell(str(counts[before, after])))
                for before in _EVERY
                for after in _EVERY
                if (before, after) in counts
            ]
            yield Table(columns, tuple(rows), stub=1)
        yield paragraph(words.adds_up(len(self.diff.indicators), len(self.instrument.cells)))

    def _gaps(self) -> Iterator[Block]:
        if self.diff.not_comparable:
            reasons = self.texts.words.about.reasons
            yield Heading(self.words.not_comparable)
            yield Bullets(
                tuple(
                    plain(self.words.gap(gap.id, reasons[gap.reason], gap.version)) for gap in self.diff.not_comparable
                )
            )


def _unsaid(shown: Seen) -> Seen:
    """Give a status as transitions count it: no matter how sure, and only whether looked at where it was not."""
    return Seen(shown.status) if shown.looked_at else _EVERY[-1]
