"""The starting file of an assessment: head, every indicator not yet assessed; examples of statuses are in templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.model.countries import country_name
from trafficking_indicators.model.instrument import Area, Cell, Instrument
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.filling import Value, filled
from trafficking_indicators.writing.lines import example, quoted
from trafficking_indicators.writing.scalars import in_quotes, scalar

# How deep an area's indicators stand below `ratings`.
AREA = 2
CODE = 4


class Head(NamedTuple):
    """What an assessment is of. `as_of` is a date as files have it."""

    country: str
    territory_name: str | None
    round: str
    as_of: str


def assessment_file(instrument: Instrument, head: Head, language: str, *, schemas: str | None = None) -> str:
    """Write the file, with comments in the language or in English; `schemas` leads from there to the schemas."""
    schema = None if schemas is None else f"{schemas}/assessment.schema.json"
    return filled("assessment", language, _Starting(instrument, head, language).values(), schema=schema)


class _Starting:
    """What the template is filled in with."""

    def __init__(self, instrument: Instrument, head: Head, language: str) -> None:
        self.instrument = instrument
        self.given = head
        self.texts = Texts(language)

    def values(self) -> dict[str, Value]:
        """Give what stands in the head, and what the instrument has to say."""
        words, header = self.texts.words, self.instrument.header
        return {
            "instrument_facts": self._facts(
                [
                    (f"{words.about.instrument} {header.id} {header.version}", self.texts.of(header.title)),
                    (words.about.scope, self.texts.of(header.scope_note)),
                ]
            ),
            "instrument": scalar(header.id),
            "version": in_quotes(header.version),
            **self._head(),
            "bases": self._choices(words.about.bases.items()),
            "kinds": self._choices(words.explain.kinds.items()),
            "voices": self._choices(words.explain.voices.items()),
            "consulted": self._choices(words.explain.consulted.items()),
            "areas": example("\n".join(f"  - {scalar(area)}" for area in self.instrument.areas)),
            **self._examples(),
            "ratings": self._ratings(),
        }

    def _head(self) -> dict[str, Value]:
        given, name = self.given, self.given.territory_name
        return {
            "country": name or country_name(given.country, self.texts.language) or given.country,
            "country_value": scalar(given.country),
            "territory_name": [f"territory_name: {in_quotes(name)}"] if name is not None else [],
            "round": given.round,
            "round_value": scalar(given.round),
            "as_of": given.as_of,
            "year": given.as_of[: len("2016")],
        }

    def _examples(self) -> dict[str, Value]:
        """Give what examples speak of: the first area, its first indicator, the first recommendation."""
        cell = next(iter(self.instrument.cells.values()))
        recommendations = self.instrument.recommendations
        return {
            "area": scalar(cell.area),
            "code": cell.code,
            "code_that_need_not_apply": cell.code if self.instrument.header.allows_not_applicable else None,
            "choices": str(self.instrument.header.choices),
            "recommendations": self._recommendations() if recommendations else None,
            "letter": next(iter(recommendations), None),
        }

    def _ratings(self) -> list[str]:
        lines: list[str] = []
        for name, cells in self.instrument.cells_by_area.items():
            area = self.instrument.areas[name]
            lines += [*self._area(area), f"{' ' * AREA}{scalar(name)}:"]
            for cell in cells:
                lines += [*self._indicator(area, cell), f"{' ' * CODE}{cell.code}: not_assessed", ""]
        return lines[:-1]

    def _area(self, area: Area) -> list[str]:
        words = self.texts.words.show
        note = [(words.note, self.texts.of(area.note))] if area.note is not None else []
        return [
            *self._facts([(words.area(area.area), self.texts.of(area.title))], AREA),
            *(quoted(words.level_rules[area.level_rule], AREA) if self.instrument.has_ladder else []),
            *self._facts(note, AREA),
        ]

    def _indicator(self, area: Area, cell: Cell) -> list[str]:
        words, indicator = self.texts.words.show, self.instrument.indicator(cell)
        dimension = self.instrument.header.dimensions[cell.dimension]
        place = self.texts.of(dimension.title)
        if self.instrument.has_levels:
            place += f", {self.texts.words.score.level(cell.level)}"
        facts = [(cell.id, place), (words.text, self.texts.criterion(indicator))]
        if indicator.guidance is not None:
            facts.append((f"{words.guidance} ({words.guidance_is_ours})", self.texts.of(indicator.guidance)))
        if cell.implies:
            facts.append((words.implies, self.texts.words.list(cell.implies)))
        counterparts = area.counterparts | {practice: rule for rule, practice in area.counterparts.items()}
        if cell.code in counterparts:
            facts.append((words.counterpart, f"{cell.area}.{counterparts[cell.code]}"))
        if cell.code in area.notes:
            facts.append((words.note, self.texts.of(area.notes[cell.code])))
        return self._facts(facts, CODE)

    def _recommendations(self) -> list[str]:
        answer = f" ({self.texts.words.show.open_answer})"
        return self._facts(
            (letter, self.texts.of(found.text) + (answer if found.open else ""))
            for letter, found in self.instrument.recommendations.items()
        )

    def _facts(self, facts: Iterable[tuple[str, str]], indent: int = 0) -> list[str]:
        return [line for label, text in facts for line in quoted(self.texts.words.colon(label, text), indent)]

    def _choices(self, words: Iterable[tuple[str, object]]) -> str:
        """List the values that a key may have, each with its word where that tells more."""
        told = (f"{value} ({word})" if word != value else value for value, word in words)
        return self.texts.words.list([*told])
