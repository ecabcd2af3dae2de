"""The starting files of an instrument: one area of placeholders, in two dimensions and two levels."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.checking.instruments import (
    AREA_SHORT,
    DIMENSION_SHORT,
    DIMENSION_TITLE,
    RECOMMENDATION_SHORT,
)
from trafficking_indicators.words import starting_words_in
from trafficking_indicators.words.starting import InstrumentFileWords
from trafficking_indicators.writing.lines import comment, example, modeline, scalar

# How deep the keys of an indicator, and those of a recommendation, stand.
INNER = 4
CHOICES = 3


def instrument_files(instrument_id: str, language: str, *, schemas: str | None = None) -> dict[str, str]:
    """Write the files of an instrument, by their paths in its folder, for texts in one language.

    Comments and placeholders are in that language, or in English. `schemas` leads from the folder to the schemas.
    """
    words = starting_words_in(language).instrument
    return {
        "instrument.yaml": _file(_header(words, instrument_id, language), schemas, "instrument"),
        "areas/1.yaml": _file(_area(words), f"../{schemas}" if schemas is not None else None, "area"),
        "recommendations.yaml": _file(_recommendations(words), schemas, "recommendations"),
    }


def _file(sections: Sequence[Sequence[str]], schemas: str | None, kind: str) -> str:
    first = [[modeline(f"{schemas}/{kind}.schema.json")]] if schemas is not None else []
    return "\n\n".join("\n".join(section) for section in [*first, *sections]) + "\n"


def _header(words: InstrumentFileWords, instrument_id: str, language: str) -> list[list[str]]:
    return [
        [*comment(words.nothing_yet), *comment(words.comments), *comment(words.more(instrument_id))],
        [*comment(words.id), f"id: {scalar(instrument_id)}"],
        [
            *comment(words.version),
            'version: "1.0"',
            "history:",
            '  - version: "1.0"',
            *comment(words.history, 2),
            *example('- {version: "1.1", reworded: [1.F1]}', 2),
        ],
        [*comment(words.title), f"title: {words.a_title}"],
        [
            *comment(words.source),
            *example(f"source: {{title: {words.a_source}, publisher: {words.a_publisher}, date: 2020}}"),
        ],
        [*comment(words.scope_note), f"scope_note: {words.a_scope_note}"],
        [*comment(words.disclaimer), f"disclaimer: {words.a_disclaimer}"],
        [*comment(words.languages), f"languages: [{scalar(language)}]"],
        [
            *comment(words.dimensions(DIMENSION_TITLE, DIMENSION_SHORT)),
            "dimensions:",
            f"  framework: {{letter: F, title: {words.on_paper}, short: {words.on_paper}}}",
            f"  operational: {{letter: O, title: {words.in_practice}, short: {words.in_practice}}}",
        ],
        [*comment(words.pair), "pair: {paper: framework, practice: operational}"],
        [*comment(words.levels), "levels: [1, 2]"],
        [*comment(words.choices), f"choices: {CHOICES}"],
        [*comment(words.allows_not_applicable), "allows_not_applicable: false"],
        [*comment(words.areas), "areas: [1]"],
        [*comment(words.treaties), *example(f"treaties:\n  cets-197: {{title: {words.a_treaty}, short: CETS 197}}")],
    ]


def _area(words: InstrumentFileWords) -> list[list[str]]:
    return [
        [
            *comment(words.area),
            "area: 1",
            f"title: {words.area_title}",
            *comment(words.short(AREA_SHORT)),
            f"short: {words.to_be_written}",
        ],
        [*comment(words.level_rule), "level_rule: cumulative"],
        [
            *comment(words.indicators),
            "indicators:",
            "  F1:",
            *comment(words.text, INNER),
            f"    text: {words.criterion_on_paper(1)}",
            *comment(words.guidance, INNER),
            f"    guidance: {words.a_guidance}",
            "  F2:",
            f"    text: {words.criterion_on_paper(2)}",
            *comment(words.implies, INNER),
            *example("implies: [F1]", INNER),
            "  O1:",
            f"    text: {words.criterion_in_practice(1)}",
            "  O2:",
            f"    text: {words.criterion_in_practice(2)}",
        ],
        [*comment(words.counterparts), *example("counterparts: {F1: O1, F2: O2}")],
        [*comment(words.notes), *example(f"notes: {{F1: {words.a_note}}}")],
        [
            *comment(words.treaty_articles),
            *example('treaty_articles:\n  - {treaty: cets-197, articles: ["5"], basis: to_check}'),
        ],
    ]


def _recommendations(words: InstrumentFileWords) -> list[list[str]]:
    return [
        [*comment(words.recommendations), *comment(words.measures)],
        [
            "recommendations:",
            "  A:",
            f"    text: {words.a_recommendation}",
            *comment(words.short(RECOMMENDATION_SHORT), INNER),
            f"    short: {words.to_be_written}",
            *comment(words.addresses, INNER),
            *example("addresses: [{to: 1.F1, basis: source}, {to: 1, basis: inferred}]", INNER),
            *comment(words.open_answer, 2),
            *example(f"B: {{text: {words.anything_else}, short: {words.anything_else}, open: true}}", 2),
        ],
    ]
