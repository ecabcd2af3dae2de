"""Part of explain: why an area's possible levels are what they are, by rule, and what would change them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trafficking_indicators.analysis.completions import Change, Completions, Finding, changes
from trafficking_indicators.analysis.disputes import Dispute
from trafficking_indicators.analysis.score import AreaScore
from trafficking_indicators.documents.blocks import Block, Bullets, Facts, Heading, plain
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.disputes import dispute_line
from trafficking_indicators.reports.parts import comparison_text, out_of_order_items, status_text
from trafficking_indicators.reports.texts import Texts


def area_blocks(instrument: Instrument, area: AreaScore, texts: Texts, *, level: int = 2) -> Iterator[Block]:
    """Explain the levels of an area, dimension by dimension, and its paper and practice, with headings of a level."""
    words = texts.words.explain
    if not area.looked_at:
        yield Facts(((texts.words.about.scope, plain(texts.words.score.outside_scope)),))
        return
    cumulative = area.level_rule == "cumulative"
    if not instrument.has_ladder:
        yield from _counterparts(area, texts, level)
        return
    facts = [(words.rule, plain(words.rule_cumulative if cumulative else words.rule_independent))]
    if area.paper_and_practice is not None:
        facts.append((texts.words.score.paper_and_practice, plain(comparison_text(area, texts))))
    yield Facts(tuple(facts))
    if cumulative:
        disputes = area.disputes
        for name, dimension in instrument.header.dimensions.items():
            findings = [finding for finding in area.findings if finding.cell.dimension == name]
            if not findings:
                continue
            yield Heading(texts.of(dimension.title), level)
            disputed = [dispute for dispute in disputes if dispute.finding.cell.dimension == name]
            lines = _ladder(area.ladders[name].levels, findings, disputed, texts)
            yield Bullets(tuple(plain(line) for line in lines))
    yield from _out_of_order(area, texts, level)
    yield from _counterparts(area, texts, level)


def _counterparts(area: AreaScore, texts: Texts, level: int) -> Iterator[Block]:
    words = texts.words.explain
    if area.counterparts:
        yield Heading(words.rule_and_practice, level)
        yield Bullets(
            tuple(
                plain(
                    words.rule_met_practice(
                        rule.cell.id, status_text(rule, texts), practice.cell.id, status_text(practice, texts)
                    )
                )
                for rule, practice in area.counterparts
            )
        )


def _ladder(
    levels: frozenset[int] | None, findings: Sequence[Finding], disputes: Iterable[Dispute], texts: Texts
) -> Iterator[str]:
    words = texts.words.explain
    if levels is None:
        yield texts.words.score.nothing_applies
        return
    yield words.result(texts.words.score.levels(sorted(levels)))
    completions = Completions(findings)
    for level in sorted({finding.cell.level for finding in completions.applicable.values()}):
        here = [finding for finding in completions.applicable.values() if finding.cell.level <= level]
        why = texts.words.list([f"{found.cell.code} {status_text(found, texts)}" for found in here])
        level_name = texts.words.score.level(level)
        if level <= min(levels):
            yield words.reached(level_name, why)
        elif level > max(levels):
            yield words.not_reached(level_name, why)
        else:
            yield words.may_be_reached(level_name, why)
    yield from _forced(completions, texts)
    yield from (dispute_line(dispute, texts) for dispute in disputes)
    found = changes(findings)
    yield from (_change(change, texts) for change in found)
    if not found:
        yield words.nothing_would_change


def _forced(completions: Completions, texts: Texts) -> Iterator[str]:
    """Name the indicators that may be met or not by themselves, and that the rated ones decide."""
    still_open = [name for name, found in completions.applicable.items() if {"met", "not_met"} <= found.outcomes]
    met = [name for name in still_open if name in completions.surely_met]
    not_met = [name for name in still_open if name in completions.surely_not_met]
    if met:
        yield texts.words.explain.forced_met(texts.words.list(met))
    if not_met:
        yield texts.words.explain.forced_not_met(texts.words.list(not_met))


def _change(change: Change, texts: Texts) -> str:
    status = texts.words.statuses.names["met" if change.met else "unmet"]
    return texts.words.explain.would_change(
        f"{change.indicator} {status}", texts.words.score.levels(sorted(change.levels))
    )


def _out_of_order(area: AreaScore, texts: Texts, level: int) -> Iterator[Block]:
    if area.out_of_order:
        yield Heading(texts.words.score.out_of_order, level)
        yield Bullets(tuple(out_of_order_items(area, texts)))
