"""The starting file of a next round: sources and stakeholders of the old one, its ratings as comments."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.citations import sources_told
from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.model.assessment import Assessment, Stakeholder
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import NotAssessed, Rating
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.assessment import Head, assessment_file
from trafficking_indicators.writing.rating_lines import ground_lines, status_line, wrapped
from trafficking_indicators.writing.yaml_files import Remark, file_yaml


def next_round_file(before: About, round: str, as_of: str, language: str, *, schema: str | None = None) -> str:
    """Write the file of a next round, with comments in a language: every indicator in scope is `not_assessed`.

    Nobody has been consulted yet, no reply asked for, and nothing is accepted.
    Assessors and limitations are those of a starting file. Nothing in the new file marks as sensitive what only
    sensitive evidence named: a public register would list it.
    """
    instrument, old, told = before.instrument, before.only.assessment, sources_told(before)
    territory = None if old.territory_name is None else next(iter(old.territory_name.values()))
    start = read(assessment_file(instrument, Head(old.country, territory, round, as_of), language).encode()).data
    areas = areas_looked_at(instrument, old)
    kept = tuple(_stakeholders(instrument, old))
    found = Assessment.model_validate(start).model_copy(
        update={
            "territory_name": old.territory_name,
            "audience": old.audience,
            "scope": old.scope if areas else None,
            "sources": {name: old.sources[name] for name in told},
            "stakeholders": kept,
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
    if len(told) < len(old.sources):
        remarks["sources",] = Remark(texts.words.explain.sources_left_out(len(old.sources) - len(told)))
    lost = [one.id for one in old.stakeholders if one.id not in {stakeholder.id for stakeholder in kept}]
    if lost:
        said = texts.words.explain.stakeholders_left_out(texts.words.list(lost))
        remarks[("stakeholders",) if kept else ()] = Remark(said)
    return file_yaml(found, remarks=remarks, schema=schema)


def _stakeholders(instrument: Instrument, old: Assessment) -> Iterator[Stakeholder]:
    """Take the stakeholders over whose voice matters for areas that there still are, and for those alone."""
    for one in old.stakeholders:
        areas = tuple(area for area in one.areas if area in instrument.areas)
        if areas:
            yield one.model_copy(update={"consulted": "no", "areas": areas})


def _comments(rating: Rating, texts: Texts) -> Iterator[str]:
    """Give what was said to the old rating, and what was answered."""
    words = texts.words
    for comment in rating.comments:
        whose = f"{words.explain.comments}, {words.explain.voices[comment.by]}"
        yield words.colon(whose, texts.of(comment.text))
        if comment.answer is not None:
            yield words.colon(words.reply.answer, texts.of(comment.answer.text))


def _remark(old: Assessment, rating: Rating, texts: Texts) -> Remark:
    """Say beside an indicator what it was, and before it why."""
    said = texts.words.colon(old.round, status_line(rating, texts))
    lines = [*ground_lines(rating, texts), *(line for text in _comments(rating, texts) for line in wrapped(text))]
    return Remark("\n".join(lines), said)
