"""Part of explain: one rating with all that stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.citations import evidence_told
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.disputes import Dispute, disputes
from trafficking_indicators.analysis.score import findings_of
from trafficking_indicators.documents.blocks import Block, Bullets, Facts, Heading, Span, plain
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.history import Removed
from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.ratings import Evidence, Ground, Rating, confidence_of, grounds_of, readings_of
from trafficking_indicators.model.settlements import Settlement
from trafficking_indicators.model.statuses import Status
from trafficking_indicators.reports.comments import comment_items
from trafficking_indicators.reports.disputes import difference
from trafficking_indicators.reports.links import removed_anchor, source_anchor, to
from trafficking_indicators.reports.parts import differing, ground_label
from trafficking_indicators.reports.statuses import LOW, MARKS, OUTSIDE, TONES
from trafficking_indicators.reports.texts import Fact, Texts

# What a rating says for itself: what lacks stands before the reason.
_IN_ORDER: tuple[Ground, ...] = ("missing", "reason", "tried")


def disputes_by_id(about: About) -> dict[str, Dispute]:
    """Give what readers differ about where levels are steps, by indicator: worked out once for all of a report."""
    ladders: dict[tuple[str, str], list[Finding]] = {}
    for found in findings_of(about.instrument, about.only.assessment).values():
        if about.instrument.areas[found.cell.area].level_rule == "cumulative":
            ladders.setdefault((found.cell.area, found.cell.dimension), []).append(found)
    every = (dispute for ladder in ladders.values() for dispute in disputes(ladder, has_levels=True))
    return {dispute.finding.cell.id: dispute for dispute in every}


def indicator_blocks(about: About, cell: Cell, disputed: Mapping[str, Dispute], texts: Texts) -> list[Block]:
    """Explain one indicator: status, reason, evidence for and against, comments."""
    heading = texts.criterion_heading(cell.id, about.instrument.indicator(cell), anchor=cell.id)
    if cell.area in about.only.not_looked_at:
        outside = Span(texts.words.score.outside_scope, tone="absent", mark=OUTSIDE)
        return [heading, Facts(((texts.words.explain.status, (outside,)),))]
    rating = about.only.assessment.ratings.get(cell.area, {}).get(cell.code)
    effect: list[Fact] = []
    if cell.id in disputed:
        said = plain("; ".join(difference(disputed[cell.id], texts)))
        effect = [(texts.words.explain.effect_on_level, said)]
    return [heading, *_rating_blocks(about, rating, texts, effect)]


def removed_blocks(about: About, removed: Removed, texts: Texts) -> list[Block]:
    """Explain a rating of an indicator that the instrument has no more."""
    title = f"{removed.id}  {texts.words.show.removed(removed.version)}"
    heading = Heading(title, level=2, anchor=removed_anchor(removed.id))
    return [heading, *_rating_blocks(about, removed.rating, texts)]


def _rating_blocks(about: About, rating: Rating | None, texts: Texts, effect: Sequence[Fact] = ()) -> list[Block]:
    fact = status_fact(rating, texts)
    if rating is None:
        return [Facts((fact,))]
    blocks: list[Block] = [Facts((fact, *grounds(rating, texts), *effect))]
    items = [*_evidence(about, rating, texts), *comment_items(rating, texts)]
    if items:
        blocks.append(Bullets(tuple(items)))
    return blocks


def status_fact(rating: Rating | None, texts: Texts) -> tuple[str, tuple[Span, ...]]:
    """Say the status of a rating, and of one that was not looked at what that means."""
    words = texts.words.explain
    status: Status = "not_assessed" if rating is None else rating.status
    word = texts.words.statuses.names[status]
    if rating is not None and (readings := readings_of(rating)):
        word = differing(readings, texts)
    note: Mark = LOW if rating is not None and confidence_of(rating) == "low" else ""
    said = Span(word, strong=True, tone=TONES[status], mark=MARKS[status], note=note)
    not_looked_at = (Span(f" ({words.not_assessed})"),) if status == "not_assessed" else ()
    return words.status, (said, *not_looked_at)


def grounds(rating: Rating, texts: Texts) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Say what a rating says for itself, how sure its reader is, and what readers said who differed."""
    words = texts.words.explain
    confidence = confidence_of(rating)
    said = grounds_of(rating)
    yield from ((ground_label(name, texts), texts.spans(said[name])) for name in _IN_ORDER if name in said)
    if confidence is not None:
        note: Mark = LOW if confidence == "low" else ""
        yield words.confidence, (Span(words.confidences[confidence], note=note),)
    if rating.settlement is not None:
        yield from _settled(rating.settlement, texts)


def _settled(settlement: Settlement, texts: Texts) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Say what each reader said, and how that was settled, by whom, when and why."""
    words, statuses = texts.words.explain, texts.words.statuses.in_sentences
    yield words.readings, (Span(texts.words.list([statuses[status] for status in settlement.readings])),)
    said: list[str | LocalText] = [words.ways_to_settle[settlement.how]]
    for who in settlement.by:
        said += ["; ", who]
    if settlement.date is not None:
        said += ["; ", settlement.date]
    yield words.settlement, texts.run(*said)
    if settlement.reason is not None:
        label = words.differ_about if settlement.how == "unsettled" else words.decided
        yield label, texts.spans(settlement.reason)


def _evidence(about: About, rating: Rating, texts: Texts) -> Iterator[tuple[Span, ...]]:
    shown, withheld = evidence_told(about, rating)
    for entry in shown:
        yield citation(about.only.assessment, entry, texts)
    if withheld:
        yield (Span(texts.words.explain.withheld(withheld)),)


def citation(assessment: Assessment, entry: Evidence, texts: Texts) -> tuple[Span, ...]:
    """Show one citation: the side that it speaks for, its source, where in it, and what it says."""
    words, source = texts.words.explain, assessment.sources[entry.source]
    side = words.evidence_for if entry.says == "for" else words.evidence_against
    mark = (Span(f" ({words.sensitive})", strong=True),) if entry.sensitive else ()
    told = texts.run(
        " ",
        Span(entry.source, link=to(source_anchor(entry.source))),
        f" ({words.kinds[source.kind]}, {words.voices[source.voice]})",
        *((", ", entry.locator) if entry.locator else ()),
        *((": ", entry.note) if entry.note else ()),
    )
    return (Span(side, strong=True, tone="good" if entry.says == "for" else "bad"), *mark, *told)
