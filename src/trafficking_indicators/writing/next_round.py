"""The starting file of a next round: sources and stakeholders of the old one, its ratings as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.characters import lines_of
from trafficking_indicators.model.assessment import (
    Assessment,
    Met,
    NotApplicable,
    NotAssessed,
    PartlyMet,
    Rating,
    Unknown,
    Unmet,
    confidence_of,
)
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.assessment import Head, assessment_file
from trafficking_indicators.writing.assessment_yaml import Remark, assessment_yaml
from trafficking_indicators.writing.lines import WIDTH

# What an old text stands behind, so that no editor takes it for an instruction to it.
_OLD = "| "
_INDENT = 4


def next_round_file(
    instrument: Instrument, old: Assessment, round: str, as_of: str, language: str, *, schema: str | None = None
) -> str:
    """Write the file of a next round, with comments in a language: every indicator in scope is `not_assessed`.

    Nobody has been consulted yet, no reply asked for, and nothing is accepted.
    Assessors and limitations are those of a starting file.
    """
    territory = None if old.territory_name is None else next(iter(old.territory_name.values()))
    start = read(assessment_file(instrument, Head(old.country, territory, round, as_of), language).encode()).data
    areas = areas_looked_at(instrument, old)
    found = Assessment.model_validate(start).model_copy(
        update={
            "territory_name": old.territory_name,
            "audience": old.audience,
            "scope": old.scope,
            "sources": old.sources,
            "stakeholders": tuple(one.model_copy(update={"consulted": "no"}) for one in old.stakeholders),
            "ratings": {
                area: {cell.code: NotAssessed(status="not_assessed") for cell in instrument.cells_by_area[area]}
                for area in areas
            },
        }
    )
    texts = Texts(language)
    remarks: dict[Path, Remark] = {
        ("ratings", area, code): _remark(old, rating, texts)
        for area in areas
        for code, rating in old.ratings.get(area, {}).items()
    }
    return assessment_yaml(found, remarks=remarks, schema=schema)


def _remark(old: Assessment, rating: Rating, texts: Texts) -> Remark:
    """Say beside an indicator what it was, and before it why."""
    words = texts.words
    sure = confidence_of(rating)
    said = words.score.in_sentences[rating.status]
    if sure is not None:
        said += f" ({words.colon(words.explain.confidence, words.explain.confidences[sure])})"
    lines = [line for label, text in _texts(rating, texts) for line in _wrapped(words.colon(label, texts.of(text)))]
    sources = list(dict.fromkeys(cited.source for cited in rating.evidence if not cited.sensitive))
    if sources:
        lines += _wrapped(words.colon(words.explain.evidence, words.list(sources)))
    lines += [line for said_of_it in _comments(rating, texts) for line in _wrapped(said_of_it)]
    return Remark("\n".join(lines), words.colon(old.round, said))


def _comments(rating: Rating, texts: Texts) -> Iterator[str]:
    """Give what was said to the old rating, and what was answered."""
    words = texts.words
    for comment in rating.comments:
        whose = f"{words.explain.comments}, {words.explain.voices[comment.by]}"
        yield words.colon(whose, texts.of(comment.text))
        if comment.answer is not None:
            yield words.colon(words.reply.answer, texts.of(comment.answer.text))


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


def _wrapped(text: str) -> list[str]:
    width = WIDTH - _INDENT - len("# ")
    return [
        part
        for line in lines_of(text)
        for part in textwrap.wrap(line, width, initial_indent=_OLD, subsequent_indent=_OLD, break_long_words=False)
    ]
