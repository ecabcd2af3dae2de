"""Questions to bodies, as a document: for each item what was said and found last, and what would show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.follow import Followed
from trafficking_indicators.analysis.follow_ask import Sheet
from trafficking_indicators.documents.blocks import Block, Bullets, Document, Facts, Part, Span, paragraph
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.follow import title
from trafficking_indicators.reports.follow_item import body_name, due_text, item_heading, states_of
from trafficking_indicators.reports.texts import Fact, Texts


def ask_report(
    instrument: Instrument, followup: FollowUp, sheets: Sequence[Sheet], round_: str, language: str
) -> Document:
    """Write the sheets: one alone has its body in the title, several are parts of one document."""
    texts = DocumentTexts(language)
    names = [body_name(followup, sheet.body, texts) for sheet in sheets]
    blocks: list[Block] = [] if sheets else [paragraph(texts.words.follow.ask_nothing)]
    for sheet, name in zip(sheets, names, strict=True):
        if len(sheets) > 1:
            blocks.append(Part(texts.words.follow.ask_title(name, round_)))
        blocks += _sheet(instrument, followup, sheet, round_, texts)
    heading = texts.words.follow.ask_title(texts.words.list(names) or "-", round_)
    return texts.document(heading, blocks, subtitle=title(followup, texts))


def _sheet(instrument: Instrument, followup: FollowUp, sheet: Sheet, round_: str, texts: Texts) -> Iterator[Block]:
    words = texts.words.follow
    facts: list[Fact] = [(words.ask_body, (Span(body_name(followup, sheet.body, texts)),))]
    facts.append((words.ask_round, (Span(round_),)))
    if round_ in followup.rounds:
        facts.append((words.ask_by, (Span(followup.rounds[round_]),)))
    yield Facts(tuple(facts))
    yield paragraph(words.ask_intro)
    for item in sheet.items:
        yield from _question(instrument, followup, item, texts)


def _question(instrument: Instrument, followup: FollowUp, item: Followed, texts: Texts) -> Iterator[Block]:
    words = texts.words.follow
    yield item_heading(item.id, item.item.text, texts, level=2)
    facts: list[Fact] = [
        (words.due, (Span(due_text(followup, item.item, texts)),)),
        (words.last_said, (Span(last_said(followup, item, texts)),)),
        (words.last_found, (Span(last_found(item, texts)),)),
    ]
    if item.found is not None and item.found.reason is not None:
        facts.append((words.reason, texts.spans(item.found.reason)))
    states = states_of(item._replace(look_again=()), texts)
    if states:
        facts.append((words.states_label, (Span("; ".join(states)),)))
    yield Facts(tuple(facts))
    if item.item.done_when:
        yield paragraph(f"{words.would_show}:")
        yield Bullets(tuple((Span(line),) for line in parts_that_would_show(instrument, item, texts)))
    yield Facts(((words.answer_here, (Span("…"),)),))


def last_said(followup: FollowUp, item: Followed, texts: Texts) -> str:
    """Say what a body said last: a claim, with whose it is and of which round."""
    words = texts.words.follow
    if item.report is None:
        return words.no_claim
    name = body_name(followup, item.report.by, texts)
    return f"{words.said_by(name, words.says[item.report.says])} ({item.report.round})"


def last_found(item: Followed, texts: Texts) -> str:
    """Say what was found last, and of when that is."""
    found = texts.words.follow.found[item.finding]
    return found if item.found is None else f"{found} ({item.found.as_of})"


def parts_that_would_show(instrument: Instrument, item: Followed, texts: Texts) -> Iterator[str]:
    """Give each part that would show it, with its side and what was found of it."""
    words = texts.words.follow
    for name, part in item.item.done_when.items():
        dimension = instrument.header.dimensions.get(part.side)
        side = part.side if dimension is None else texts.of(dimension.title)
        yield f"{name}  {texts.of(part.text)} ({side}; {words.part_states[item.parts[name]]})"
