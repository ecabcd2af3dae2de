"""The one-page profile: paper and practice facing each other, what is known, who was heard, and the limits in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.reply import reply_of
from trafficking_indicators.analysis.score import AreaScore, Scorecard
from trafficking_indicators.documents.blocks import Figure, Labels
from trafficking_indicators.documents.charts import Ladder, Mark
from trafficking_indicators.documents.profile import Entry, Facing, Profile, Said, Spread
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.ratings import why
from trafficking_indicators.model.statuses import BY_GROUP
from trafficking_indicators.reports.comments import reply_text
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.figures import ladders_figure, ticks_figure, voices_blocks
from trafficking_indicators.reports.parts import Seen, comparison_text, seen_of, status_cell
from trafficking_indicators.reports.texts import MOST_NAMED, Texts, few_of_many


def profile_of(about: About, scorecard: Scorecard, language: str) -> Profile:
    """Lay out one assessment on one sheet."""
    texts = DocumentTexts(language)
    return texts.told(_Sheet(about, scorecard, texts).profile())


class _Sheet:
    def __init__(self, about: About, scorecard: Scorecard, texts: Texts) -> None:
        self.about = about
        self.instrument = about.instrument
        self.assessment = about.only.assessment
        self.areas = [area for area in scorecard.areas if area.looked_at]
        self.scorecard = scorecard
        self.texts = texts
        self.words = texts.words.profile
        header = self.instrument.header
        names = list(header.dimensions)
        # without a pair nothing faces anything
        self.left = header.pair.paper if header.pair is not None else names[0]
        self.right = header.pair.practice if header.pair is not None else (names[1] if len(names) > 1 else None)

    def profile(self) -> Profile:
        texts, words, shown = self.texts, self.words, self.about.only
        ticks = ticks_figure(self.instrument, self.scorecard, texts)
        counts = self.scorecard.all
        voices = next(block for block in voices_blocks(self.about, texts) if isinstance(block, Figure))
        made_with = texts.words.about.instrument_and_version(
            self.instrument.header.id, self.assessment.instrument_version
        )
        return Profile(
            texts.language,
            f"{texts.country(self.assessment)} {self.assessment.round}",
            texts.basis(shown),
            shown.disclaimer is not None,
            tuple(self._facts()),
            self._sentence(),
            self._heading(self.left),
            "" if self.right is None else self._heading(self.right),
            tuple(self._spreads()),
            Said(words.of_all(counts.indicators), self._range()),
            ticks.chart,  # type: ignore[arg-type]  # ticks_figure draws ticks
            texts.words.report.voices_caption,
            voices.chart,  # type: ignore[arg-type]  # and voices_blocks voices
            self._said(texts.words.about.limits, self.assessment.limitations),
            Said(words.reply, self._reply()),
            words.how_to_read if self.instrument.has_ladder else words.how_to_read_without_ladders,
            f"{made_with} \u00b7 {texts.of(self.about.scope_note)}",
            tuple(self._signs()),
            words.table,
            texts.words.score.area,
            texts.words.about.internal if self.about.audience == "internal" else "",
            Labels(skip=texts.words.about.skip),
        )

    def _said(self, label: str, text: LocalText) -> Said:
        return Said(label, self.texts.of(text))

    def _heading(self, dimension: str) -> str:
        return self.texts.of(self.instrument.header.dimensions[dimension].title)

    def _facts(self) -> Iterator[Said]:
        texts, about, shown = self.texts, self.texts.words.about, self.about.only
        yield Said(about.as_of, self.assessment.as_of)
        yield Said(about.assessors, "; ".join(texts.of(assessor) for assessor in self.assessment.assessors))
        names = [area.area for area in self.areas]
        named = len(names) <= MOST_NAMED or len(names) < len(self.scorecard.areas)
        looked_at = texts.words.list(names) if named else self.words.all_areas(len(names))
        yield Said(
            self.words.looked_at,
            looked_at if few_of_many(shown) else "; ".join([looked_at, *texts.not_looked_at(shown)]),
        )

    def _sentence(self) -> str:
        """Say where paper and practice stand to each other, and where it cannot be told."""
        found: Counter[str] = Counter(
            area.paper_and_practice for area in self.areas if area.paper_and_practice is not None
        )
        if not found or not self.instrument.has_ladder:
            return ""
        return self.words.sentence(
            found["paper_ahead"],
            found["practice_ahead"],
            found["same_level"],
            found["cannot_tell"],
            len(self.areas),
        )

    def _range(self) -> str:
        found = self.scorecard.all.met_range
        return self.words.range(found.low, found.high)

    def _spreads(self) -> Iterator[Spread]:
        ladders = {}
        figure = ladders_figure(self.instrument, self.scorecard, self.texts)
        for area, (_, drawn) in zip(self.areas, figure.chart.rows, strict=True):  # type: ignore[union-attr]
            ladders[area.area] = dict(zip(self.instrument.header.dimensions, drawn, strict=True))
        for area in self.areas:
            between = (
                ""
                if area.paper_and_practice is None or not self.instrument.has_ladder
                else comparison_text(area._replace(remarks=()), self.texts)
            )
            remark = "; ".join(self.texts.words.score.remarks[name] for name in area.remarks)
            short = self.instrument.areas[area.area].short
            edges: list[Ladder | None] = []
            for side in (self.left, self.right):
                ladder = None if side is None else ladders[area.area][side]
                edges.append(ladder if ladder is not None and ladder.steps else None)
            left, right = edges
            yield Spread(area.area, self.texts.of(short), between, remark, tuple(self._facing(area)), left, right)

    def _facing(self, area: AreaScore) -> Iterator[Facing]:
        """Set counterparts opposite each other, and what has none where it stands in its own order."""
        left = [found for found in area.findings if found.cell.dimension == self.left]
        right = [found for found in area.findings if found.cell.dimension == self.right]
        partner = {paper.cell.id: practice for paper, practice in area.counterparts}
        placed = {practice.cell.id for practice in partner.values()}
        free = [found for found in right if found.cell.id not in placed]
        for found in left:
            opposite = partner.get(found.cell.id) or (free.pop(0) if free else None)
            yield Facing(self._entry(area, found), self._entry(area, opposite))
        for found in free:
            yield Facing(None, self._entry(area, found))

    def _entry(self, area: AreaScore, finding: Finding | None) -> Entry | None:
        if finding is None:
            return None
        rating = self.assessment.ratings.get(finding.cell.area, {}).get(finding.cell.code)
        reason = None if rating is None else why(rating)
        cell = status_cell(seen_of(finding, looked_at=area.looked_at), self.texts)
        entry = Entry(finding.cell.code, cell.mark, cell.text, "", finding.confidence == "low")
        if reason is None:
            return entry
        return entry._replace(reason=self.texts.of(reason), language=self.texts.language_of(reason))

    def _reply(self) -> str:
        """Say what came of the reply, and give what the State said to the findings, in its own words."""
        reply = reply_of(self.about)
        if reply.asked is None and not reply.remarks:
            return self.words.no_reply
        said = [
            f"{remark.indicator}: {self.texts.of(remark.comment.text)}"
            for remark in reply.remarks
            if remark.comment.by == "state"
        ]
        return " ".join([f"{reply_text(reply, self.texts)}.", *said])

    def _signs(self) -> Iterator[tuple[Mark, str]]:
        found = {finding.status for area in self.areas for finding in area.findings}
        for status in BY_GROUP:
            if status in found:
                cell = status_cell(Seen(status), self.texts)
                yield cell.mark, cell.text
