"""The register of an assessment: its sources with what rests on each, and its stakeholders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trafficking_indicators.analysis.about import About
from trafficking_indicators.document import Block, Bullets, Facts, Heading, Span, paragraph, plain
from trafficking_indicators.model.assessment import Evidence
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.reports.links import part_anchor, removed_anchor, source_anchor, to
from trafficking_indicators.reports.texts import Texts

_WEB = ("http://", "https://")


class Citation(NamedTuple):
    """One citation, and what rests on it: the id of an indicator, and the anchor where it is explained."""

    indicator: str
    anchor: str
    evidence: Evidence


def citations(about: About) -> list[Citation]:
    """Give every citation of an assessment, also those of ratings that the instrument has no more."""
    found = [
        Citation(f"{area}.{code}", f"{area}.{code}", evidence)
        for area, ratings in about.only.assessment.ratings.items()
        for code, rating in ratings.items()
        for evidence in rating.evidence
    ]
    found += [
        Citation(removed.id, removed_anchor(removed.id), evidence)
        for removed in about.removed
        for evidence in removed.rating.evidence
    ]
    return found


def told(about: About, found: list[Citation]) -> list[Citation]:
    """Leave of citations those that the reader may see."""
    return [citation for citation in found if about.audience == "internal" or not citation.evidence.sensitive]


def secret_sources(about: About) -> frozenset[str]:
    """Name the sources that nothing but sensitive evidence cites."""
    assessment = about.only.assessment
    cited: dict[str, bool] = {}
    for citation in citations(about):
        name, sensitive = citation.evidence.source, citation.evidence.sensitive
        cited[name] = cited.get(name, True) and sensitive
    openly = {found.source for found in (assessment.priorities, *assessment.answers) if found is not None}
    via = {source.via for source in assessment.sources.values()}
    return frozenset(name for name, sensitive in cited.items() if sensitive and name not in openly | via)


def register_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List sources and stakeholders."""
    yield from source_blocks(about, texts)
    yield from stakeholder_blocks(about, texts)


def source_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List the sources."""
    names = _shown(about)
    if names:
        yield Heading(texts.words.explain.sources)
        items = [
            (Span(name, strong=True), *texts.run(" (", _kind(about, name, texts), ")", *_described(about, name, texts)))
            for name in names
        ]
        secret = secret_sources(about)
        mark = (Span(f" ({texts.words.explain.sensitive})", strong=True),)
        marked = [(*item, *(mark if name in secret else ())) for name, item in zip(names, items, strict=True)]
        yield Bullets(tuple(marked), tuple(source_anchor(name) for name in names))


def annex_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """Tell of each source what it is, and what rests on it as far as the reader may see."""
    words, secret, names = texts.words, secret_sources(about), _shown(about)
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


def _shown(about: About) -> list[str]:
    """Name the sources that the reader may see, in the order of the file."""
    secret = frozenset() if about.audience == "internal" else secret_sources(about)
    return [name for name in about.only.assessment.sources if name not in secret]


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
        parts.append((Span(source.url, link=source.url if source.url.casefold().startswith(_WEB) else ""),))
    if source.note:
        parts.append((source.note,))
    said = [piece for part in parts for piece in ("; ", *part)]
    return [": ", *said[1:]] if said else []


def source_link(name: str, locator: LocalText | None = None) -> tuple[str | LocalText | Span, ...]:
    """Name a source with where in it, so that it leads to its entry."""
    return (Span(name, link=to(source_anchor(name))), *((", ", locator) if locator else ()))


def stakeholder_blocks(about: About, texts: Texts) -> Iterator[Block]:
    """List the organizations whose voice matters, and whether each was consulted."""
    words, found = texts.words.explain, about.only.assessment.stakeholders
    if found:
        yield Heading(words.stakeholders)
        yield Bullets(
            tuple(
                plain(
                    f"{texts.of(stakeholder.title)} ({words.voices[stakeholder.kind]}; "
                    f"{texts.words.list(stakeholder.areas)}): {words.consulted[stakeholder.consulted]}"
                )
                for stakeholder in found
            )
        )


def _uses(about: About, texts: Texts) -> dict[str, list[Span]]:
    """List what rests on each source, as far as the reader may see; nothing stands twice."""
    words, assessment = texts.words.report, about.only.assessment
    uses: dict[str, dict[str, str]] = {name: {} for name in assessment.sources}
    for indicator, anchor, evidence in told(about, citations(about)):
        side = words.cited_for if evidence.says == "for" else words.cited_against
        uses[evidence.source][side(indicator)] = anchor
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
