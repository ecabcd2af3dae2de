"""The register of an assessment: its sources with what rests on each, and its stakeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.citations import citations_told, secret_sources, sources_told
from trafficking_indicators.documents.blocks import Block, Bullets, Facts, Heading, Span, paragraph, plain
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.reports.links import part_anchor, removed_anchor, source_anchor, to
from trafficking_indicators.reports.texts import Texts

_WEB = re.compile("https?://", re.IGNORECASE)


def register_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List sources and stakeholders."""
    yield from source_blocks(about, texts)
    yield from stakeholder_blocks(about, texts)


def source_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List the sources."""
    if sources_told(about):
        yield Heading(texts.words.explain.sources)
        yield source_list(about, texts)


def source_list(about: About, texts: Texts) -> Bullets:
    """Give each source a line of its own, which links to it lead to."""
    names, secret = sources_told(about), secret_sources(about)
    items = [
        (Span(name, strong=True), *texts.run(" (", _kind(about, name, texts), ")", *_described(about, name, texts)))
        for name in names
    ]
    mark = (Span(f" ({texts.words.explain.sensitive})", strong=True),)
    marked = [(*item, *(mark if name in secret else ())) for name, item in zip(names, items, strict=True)]
    return Bullets(tuple(marked), tuple(source_anchor(name) for name in names))


def annex_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """Tell of each source what it is, and what rests on it as far as the reader may see."""
    words, secret, names = texts.words, secret_sources(about), sources_told(about)
    if not names:
        yield paragraph(words.report.no_sources)
        return
    uses, through = _uses(about, texts), _read_through(about, names)
    yield Heading(words.explain.sources)
    for name in names:
        mark = (Span(f" ({words.explain.sensitive})", strong=True),) if name in secret else ()
        said = texts.run(_kind(about, name, texts), *_described(about, name, texts))
        yield Heading(name, level=2, anchor=source_anchor(name))
        facts = [
            (words.report.source, (*said, *mark)),
            (words.report.rests, tuple(uses[name]) or plain(words.report.nothing_rests)),
        ]
        if name in through:
            facts.append((words.report.read_through, tuple(through[name])))
        yield Facts(tuple(facts))


def _kind(about: About, name: str, texts: Texts) -> str:
    words, source = texts.words.explain, about.only.assessment.sources[name]
    return ", ".join(part for part in (words.kinds[source.kind], words.voices[source.voice], source.date or "") if part)


def _described(about: About, name: str, texts: Texts) -> list[str | LocalText | Span]:
    """Give what the register says of a source behind what kind it is."""
    words, source = texts.words.explain, about.only.assessment.sources[name]
    parts: list[tuple[str | LocalText | Span, ...]] = [(text,) for text in (source.title, source.publisher) if text]
    if source.via:
        parts.append(texts.around(words.via, *source_link(source.via)))
    if source.url:
        parts.append((Span(source.url, link=source.url if _WEB.match(source.url) else ""),))
    if source.note:
        parts.append((source.note,))
    said = [piece for part in parts for piece in ("; ", *part)]
    return [": ", *said[1:]] if said else []


def source_link(name: str, locator: LocalText | None = None) -> tuple[str | LocalText | Span, ...]:
    """Name a source with where in it, so that it leads to its entry."""
    return (Span(name, link=to(source_anchor(name))), *((", ", locator) if locator else ()))


def origin(priorities: Priorities, texts: Texts) -> list[tuple[Span, ...]]:
    """Say where the marks stand, and what is odd about them."""
    said = [] if priorities.source is None else [texts.run(*source_link(priorities.source, priorities.locator))]
    return said if priorities.note is None else [*said, texts.spans(priorities.note)]


def stakeholder_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List the organizations whose voice matters, and whether each was consulted."""
    words, found = texts.words.explain, about.only.assessment.stakeholders
    if found:
        yield Heading(words.stakeholders)
        yield Bullets(
            tuple(
                texts.run(
                    stakeholder.title,
                    f" ({words.voices[stakeholder.kind]}; {texts.words.list(texts.areas(about, stakeholder.areas))}): ",
                    words.consulted[stakeholder.consulted],
                )
                for stakeholder in found
            )
        )


def _uses(about: About, texts: Texts) -> dict[str, list[Span]]:
    """List what rests on each source, as far as the reader may see; nothing stands twice."""
    words, assessment = texts.words.report, about.only.assessment
    uses: dict[str, dict[str, str]] = {name: {} for name in assessment.sources}
    for indicator, removed, evidence in citations_told(about):
        side = words.cited_for if evidence.says == "for" else words.cited_against
        uses[evidence.source][side(indicator)] = removed_anchor(indicator) if removed else indicator
    if assessment.priorities is not None and assessment.priorities.source in uses:
        uses[assessment.priorities.source][words.uses_priorities] = part_anchor("priorities")
    for answer in assessment.answers:
        if answer.source in uses:
            uses[answer.source][words.uses_answer(answer.id)] = part_anchor("survey")
    return {name: _listed(found) for name, found in uses.items()}


def _read_through(about: About, names: Iterable[str]) -> dict[str, list[Span]]:
    """List, of each source, those that were read through it."""
    found: dict[str, dict[str, str]] = {}
    for name in names:
        via = about.only.assessment.sources[name].via
        if via is not None:
            found.setdefault(via, {})[name] = source_anchor(name)
    return {via: _listed(others) for via, others in found.items()}


def _listed(found: dict[str, str]) -> list[Span]:
    """List texts that lead to anchors."""
    spans = [piece for text, anchor in found.items() for piece in (Span(", "), Span(text, link=to(anchor)))]
    return spans[1:]
