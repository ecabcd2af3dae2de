"""Items of a follow-up explained: claims and findings with all that they rest on, and why what follows holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.analysis.follow_reasons import Fact, Reason, reasons
from trafficking_indicators.documents.blocks import Block, Document, Facts, Heading, Span, paragraph
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.follow import head, title
from trafficking_indicators.reports.follow_item import ItemReport, body_name, item_heading
from trafficking_indicators.reports.texts import Fact as Pair
from trafficking_indicators.reports.texts import Texts


def follow_explain_report(instrument: Instrument, found: Follow, ids: Sequence[str], language: str) -> Document:
    """Explain the items named, or all; ids must be items of the follow-up."""
    texts = DocumentTexts(language)
    words = texts.words.follow_explain
    blocks: list[Block] = [paragraph(texts.words.follow.never), head(found, instrument, texts)]
    items = {item.id: item for item in found.items}
    for name in ids or items:
        blocks += _item(instrument, found, items[name], texts)
    made = texts.document(words.title(title(found.followup, texts)), blocks)
    version = texts.words.about.instrument_and_version(instrument.header.id, found.followup.instrument_version)
    return made._replace(subject=version, as_of=found.on)


def _item(instrument: Instrument, found: Follow, item: Followed, texts: Texts) -> Iterator[Block]:
    words = texts.words.follow_explain
    told = ItemReport(instrument, found.followup, item, texts)
    yield item_heading(item.id, item.item.text, texts)
    yield Facts(tuple(told.facts()))
    if item.item.done_when:
        yield Heading(texts.words.follow.parts, level=2)
        yield told.parts()
    yield Heading(words.records, level=2)
    yield told.records()
    for index, finding in enumerate(item.item.findings):
        yield Heading(words.finding(index + 1, finding.as_of), level=3)
        yield Facts(tuple(told.finding_facts(finding)))
    pair = instrument.header.pair
    why = reasons(found, item, None if pair is None else pair.paper)
    yield Heading(words.follows, level=2)
    if why:
        yield Facts(tuple(_reason(found.followup, reason, texts) for reason in why))
    else:
        yield paragraph(words.nothing_follows)


def _reason(followup: FollowUp, reason: Reason, texts: Texts) -> Pair:
    """Say that a state holds, and why."""
    words = texts.words.follow_explain
    told = {name: _told(followup, name, fact, texts) for name, fact in reason.facts.items()}
    return words.states[reason.state], (Span(_sentence(reason, told, texts)),)


def _told(followup: FollowUp, name: str, fact: Fact, texts: Texts) -> str:
    """Put a fact in words: bodies, sources and statuses by what they are called."""
    follow = texts.words.follow
    lists: Mapping[str, Mapping[str, object]] = {
        "finding": follow.found,
        "says": follow.says,
        "assignment": follow.assignments,
    }
    if isinstance(fact, tuple):
        return texts.words.list([_source(followup, one, texts) if name == "sources" else one for one in fact])
    if name in ("by", "lead"):
        return body_name(followup, fact, texts) if fact else ""
    return str(lists[name][fact]) if name in lists else fact


def _source(followup: FollowUp, name: str, texts: Texts) -> str:
    source = followup.sources[name]
    said = name if source.title is None else texts.of(source.title)
    return texts.words.follow.cited(said, texts.words.explain.voices[source.voice])


def _sentence(reason: Reason, told: Mapping[str, str], texts: Texts) -> str:
    """Say why a state holds."""
    why = texts.words.follow_explain.why[reason.state]
    return why({name: told.get(name, "") for name in _NAMES})


# What a sentence may speak of; empty where the state has no such fact.
_NAMES = (
    "due", "on", "finding", "first", "term", "after", "by", "round", "as_of", "says", "lead", "sources", "shown",
    "in_practice", "assignment", "items", "times", "since", "links",
)  # fmt: skip
