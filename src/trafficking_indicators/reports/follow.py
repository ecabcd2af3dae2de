"""What became of a plan, as a document: findings and claims counted apart, then each item with both side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.analysis.follow import Follow, Followed, summary_of
from trafficking_indicators.analysis.follow_groups import By, groups
from trafficking_indicators.documents.blocks import Block, Document, Facts, Heading, Span, paragraph
from trafficking_indicators.model.follow_records import FOUND_STATUSES
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.history import targets_now
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.follow_item import item_blocks
from trafficking_indicators.reports.texts import Fact, Texts


def follow_report(instrument: Instrument, found: Follow, language: str, *, by: By | None = None) -> Document:
    """Report on a follow-up."""
    texts = DocumentTexts(language)
    blocks: list[Block] = [
        counts(found.items, texts),
        paragraph(texts.words.follow.never),
        head(found, instrument, texts),
    ]
    blocks += _grouped(instrument, found, by, texts)
    made = texts.document(title(found.followup, texts), blocks)
    version = texts.words.about.instrument_and_version(instrument.header.id, found.followup.instrument_version)
    return made._replace(subject=version, as_of=found.on)


def title(followup: FollowUp, texts: Texts) -> str:
    """Title a report: whose plan, whose word, and that those responsible report on themselves where they do."""
    words, about = texts.words.follow, texts.words.about
    name = texts.of(followup.territory_name) if followup.territory_name else texts.country_of(followup.country)
    basis = about.bases[followup.basis]
    if followup.independence == "lead_body":
        basis = f"{basis}, {words.as_reported}"
    return words.title(name, texts.of(followup.title), basis)


def counts(items: tuple[Followed, ...], texts: Texts) -> Facts:
    """Count findings, then claims with what of them was shown, then what is past its date or has none."""
    words, summary = texts.words.follow, summary_of(items)
    found = [words.counted(words.found[status], summary.findings[status]) for status in FOUND_STATUSES
             if summary.findings[status]]  # fmt: skip
    not_shown = summary.said_done - summary.said_done_shown
    said = words.said_done(summary.said_done, summary.said_done_shown, not_shown)
    late = words.past_date_moved(summary.overdue, summary.overdue_by_first_date)
    rest = (
        (words.past_date, late),
        (words.moved, str(summary.moved)),
        (words.no_date, str(summary.no_deadline)),
        (words.nobody, str(summary.nobody_responsible)),
        (words.cannot_check, str(summary.cannot_be_checked)),
        (words.reports_due, str(summary.report_due)),
    )
    pairs: list[Fact] = [
        (words.findings, (Span(f"{words.items_of(summary.items)}: {texts.words.list(found)}", strong=True),)),
        (words.claims, (Span(said, strong=True),)),
    ]
    return Facts((*pairs, *((label, (Span(text),)) for label, text in rest)))


def head(found: Follow, instrument: Instrument, texts: Texts) -> Facts:
    """Say who keeps the file, how it stands to those who are to act, on which day it is read, and its limits."""
    words, about, followup = texts.words.follow, texts.words.about, found.followup
    version = about.instrument_and_version(instrument.header.id, followup.instrument_version)
    keepers = [piece for keeper in followup.keeper for piece in ("; ", keeper)][1:]
    return Facts(
        (
            (words.keeper, texts.run(*keepers)),
            (words.independence, (Span(words.independences[followup.independence]),)),
            (about.basis, (Span(about.bases[followup.basis]),)),
            (about.as_of, (Span(followup.as_of),)),
            (words.read_on, (Span(found.on),)),
            (about.instrument, (Span(version),)),
            (about.limits, texts.spans(followup.limitations)),
        )
    )


def _grouped(instrument: Instrument, found: Follow, by: By | None, texts: Texts) -> Iterator[Block]:
    words = texts.words.follow
    if by is None:
        yield Heading(words.items)
        for item in found.items:
            yield from item_blocks(instrument, found.followup, item, texts)
        return
    targets = targets_now(instrument, found.followup.instrument_version)
    for key, items in groups(found, by, tuple(instrument.areas), targets).items():
        yield _heading_of(instrument, found.followup, by, key, texts)
        yield counts(items, texts)
        for item in items:
            yield from item_blocks(instrument, found.followup, item, texts)


def _heading_of(instrument: Instrument, followup: FollowUp, by: By, key: str, texts: Texts) -> Heading:
    """Title a group of items."""
    words = texts.words.follow
    match by:
        case "body":
            return texts.heading("", followup.bodies[key].title) if key else Heading(words.no_body)
        case "area":
            area = instrument.areas.get(key)
            if not key:
                return Heading(words.no_area)
            return Heading(texts.words.show.area(key)) if area is None else texts.heading(f"{key} ", area.title)
        case "due":
            return Heading(_word(words.due_groups, key))
        case "finding":
            return Heading(_word(words.found, key))


def _word(words: Mapping[str, object], key: str) -> str:
    return str(words[key])
