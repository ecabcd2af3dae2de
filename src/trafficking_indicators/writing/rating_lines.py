"""A rating as the lines of a comment: why it says what it says, and on what."""

from __future__ import annotations

import textwrap

from trafficking_indicators.characters import lines_of
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.ratings import Rating, confidence_of, grounds_of, readings_of, why
from trafficking_indicators.reports.parts import differing, ground_label
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.lines import WIDTH

# What a text stands behind, so that no editor takes it for an instruction to it.
_OLD = "| "
_INDENT = 4


def status_line(rating: Rating, texts: Texts) -> str:
    """Say the status of a rating, and how sure its reader is."""
    words = texts.words
    sure, said = confidence_of(rating), words.statuses.in_sentences[rating.status]
    if readings := readings_of(rating):
        said = differing(readings, texts)
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
    said = [(ground_label(name, texts), text) for name, text in grounds_of(rating).items()]
    differing_for = why(rating) if readings_of(rating) else None
    return said if differing_for is None else [*said, (texts.words.explain.differ_about, differing_for)]


def wrapped(text: str) -> list[str]:
    """Break a text into lines of a comment below `ratings`."""
    width = WIDTH - _INDENT - len("# ")
    return [
        part
        for line in lines_of(text)
        for part in textwrap.wrap(line, width, initial_indent=_OLD, subsequent_indent=_OLD, break_long_words=False)
    ]
