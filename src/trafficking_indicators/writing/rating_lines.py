"""A rating as the lines of a comment: why it says what it says, and on what."""

from __future__ import annotations

import textwrap

from trafficking_indicators.characters import lines_of
from trafficking_indicators.model.assessment import (
    Disputed,
    Met,
    NotApplicable,
    NotAssessed,
    PartlyMet,
    Rating,
    Unknown,
    Unmet,
    confidence_of,
    statuses_of,
)
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.reports.parts import differing
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.lines import WIDTH

# What a text stands behind, so that no editor takes it for an instruction to it.
_OLD = "| "
_INDENT = 4


def status_line(rating: Rating, texts: Texts) -> str:
    """Say the status of a rating, and how sure its reader is."""
    words = texts.words
    sure, said = confidence_of(rating), words.score.in_sentences[rating.status]
    if isinstance(rating, Disputed):
        said = differing(statuses_of(rating), texts)
    return (
        said if sure is None else f"{said} ({words.colon(words.explain.confidence, words.explain.confidences[sure])})"
    )


def ground_lines(rating: Rating, texts: Texts) -> list[str]:
    """Give the texts of a rating, and the sources that it cites but for sensitive evidence."""
    words = texts.words
    lines = [line for label, text in _texts(rating, texts) for line in wrapped(words.colon(label, texts.of(text)))]
    sources = list(dict.fromkeys(cited.source for cited in rating.evidence if not cited.sensitive))
    if sources:
        lines += wrapped(words.colon(words.explain.evidence, words.list(sources)))
    return lines


def _texts(rating: Rating, texts: Texts) -> list[tuple[str, LocalText]]:
    words = texts.words.explain
    match rating:
        case PartlyMet():
            return [(words.reason, rating.reason), (words.missing, rating.missing)]
        case Met() | Unmet() | NotApplicable():
            return [(words.reason, rating.reason)]
        case Unknown():
            return [(words.tried, rating.tried)]
        case NotAssessed():
            return []
        case Disputed():
            reason = rating.settlement.reason
            return [] if reason is None else [(words.differ_about, reason)]


def wrapped(text: str) -> list[str]:
    """Break a text into lines of a comment below `ratings`."""
    width = WIDTH - _INDENT - len("# ")
    return [
        part
        for line in lines_of(text)
        for part in textwrap.wrap(line, width, initial_indent=_OLD, subsequent_indent=_OLD, break_long_words=False)
    ]
