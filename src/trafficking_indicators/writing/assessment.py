"""The starting file of an assessment: a whole head, every indicator `not_assessed`, and all that helps to go on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.model.countries import country_name
from trafficking_indicators.model.instrument import Area, Cell, Instrument
from trafficking_indicators.model.statuses import Status
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.words import starting_words_in
from trafficking_indicators.writing.lines import comment, example, in_quotes, modeline, quoted, scalar

# How deep an area's indicators stand below `ratings`.
AREA = 2
CODE = 4
# How many take part in the made-up exercise and survey: small numbers, so that any number of choices has room for them.
PARTICIPANTS = 9


class Head(NamedTuple):
    """What an assessment is of. `as_of` is a date as files have it."""

    country: str
    territory_name: str | None
    round: str
    as_of: str


def assessment_file(instrument: Instrument, head: Head, language: str, *, schemas: str | None = None) -> str:
    """Write the file, with comments in the language or in English; `schemas` leads from there to the schemas."""
    starting = _Starting(instrument, head, language)
    sections = [
        [modeline(f"{schemas}/assessment.schema.json")] if schemas is not None else [],
        starting.about(),
        starting.head(),
        starting.sources(),
        starting.stakeholders(),
        starting.how_to_rate(),
        starting.ratings(),
        starting.priorities(),
        starting.answers(),
    ]
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


class _Starting:
    def __init__(self, instrument: Instrument, head: Head, language: str) -> None:
        self.instrument = instrument
        self.given = head
        self.texts = Texts(language)
        self.words = starting_words_in(language).assessment
        # examples speak of the first area and its first indicator
        self.cell = next(iter(instrument.cells.values()))

    def about(self) -> list[str]:
        header, words = self.instrument.header, self.texts.words
        country = (
            self.given.territory_name or country_name(self.given.country, self.texts.language) or self.given.country
        )
        facts = [
            (f"{words.about.instrument} {header.id} {header.version}", self.texts.of(header.title)),
            (words.about.scope, self.texts.of(header.scope_note)),
        ]
        return [
            *comment(f"{country} {self.given.round}"),
            "#",
            *comment(self.words.nothing_yet),
            *comment(self.words.comments),
            *comment(self.words.more),
            "#",
            *self._facts(facts),
        ]

    def head(self) -> list[str]:
        given, words, territory = self.given, self.words, self.given.territory_name
        return [
            f"instrument: {scalar(self.instrument.header.id)}",
            f"instrument_version: {in_quotes(self.instrument.header.version)}",
            f"country: {scalar(given.country)}",
            *([f"territory_name: {in_quotes(territory)}"] if territory is not None else []),
            f"round: {scalar(given.round)}",
            "",
            *comment(words.as_of),
            f"as_of: {given.as_of}",
            "",
            *comment(words.basis),
            *comment(self._choices(self.texts.words.about.bases.items())),
            "basis: illustration",
            "",
            *comment(words.audience),
            "audience: public",
            "",
            *comment(words.assessors),
            f"assessors: [{words.assessor}]",
            "",
            *comment(words.limitations),
            f"limitations: {words.limitation}",
            "",
            *comment(words.scope),
            *example(f"scope: [{', '.join(scalar(area) for area in self.instrument.areas)}]"),
        ]

    def sources(self) -> list[str]:
        explain, words = self.texts.words.explain, self.words
        year = self.given.as_of[: len("2016")]
        return [
            *comment(words.sources),
            *comment(f"kind: {self._choices(explain.kinds.items())}"),
            *comment(f"voice: {self._choices(explain.voices.items())}"),
            *example(f"""\
sources:
  plan: {{kind: policy, voice: state, title: {words.plan}, date: {year}}}
  review: {{kind: report, voice: academic, title: {words.review}, url: https://example.org/review}}
  interview-1: {{kind: interview, voice: ngo, date: {year}}}"""),
        ]

    def stakeholders(self) -> list[str]:
        words, area = self.words, scalar(self.cell.area)
        return [
            *comment(words.stakeholders),
            *comment(f"consulted: {self._choices(self.texts.words.explain.consulted.items())}"),
            *example(f"""\
stakeholders:
  - {{id: ngo-shelters, kind: ngo, title: {words.stakeholder}, areas: [{area}], consulted: unknown}}"""),
        ]

    def how_to_rate(self) -> list[str]:
        lines = comment(self.words.ratings)
        for status, keys in self._keys_of_statuses().items():
            lines += ["", *comment(f"{status}: {self.words.meanings[status]}")]
            lines += example("\n".join([f"{self.cell.code}:", f"  status: {status}", *keys]), CODE)
        not_assessed = f"not_assessed: {self.words.meanings['not_assessed']}. {self.words.not_assessed}"
        return [*lines, "", *comment(not_assessed), *example(f"{self.cell.code}: not_assessed", CODE)]

    def _keys_of_statuses(self) -> dict[Status, list[str]]:
        """Give the lines that a rating of each status has besides."""
        words = self.words
        reason = f"  reason: {words.reason}"
        found = f"locator: {words.locator}, note: {words.note}"
        keys: dict[Status, list[str]] = {
            "met": [reason, f"  evidence: [{{source: plan, {found}}}]"],
            "partly_met": [
                reason,
                f"  missing: {words.missing}",
                "  evidence:",
                f"    - {{source: plan, {found}}}",
                f"    - {{source: review, {found}, says: against}}",
            ],
            "unmet": [reason, f"  evidence: [{{source: review, {found}, says: against}}]"],
            "unknown": [f"  tried: {words.tried}", f"  evidence: [{{source: interview-1, note: {words.note}}}]"],
        }
        if self.instrument.header.allows_not_applicable:
            keys["not_applicable"] = [reason]
        return keys

    def ratings(self) -> list[str]:
        lines = ["ratings:"]
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
            *quoted(words.level_rules[area.level_rule], AREA),
            *self._facts(note, AREA),
        ]

    def _indicator(self, area: Area, cell: Cell) -> list[str]:
        words, indicator = self.texts.words.show, self.instrument.indicator(cell)
        dimension = self.instrument.header.dimensions[cell.dimension]
        place = f"{self.texts.of(dimension.title)}, {self.texts.words.score.level(cell.level)}"
        facts = [(cell.id, place), (words.text, self.texts.of(indicator.text))]
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

    def priorities(self) -> list[str]:
        recommendations = self.instrument.recommendations
        if not recommendations:
            return []
        answer = f" ({self.texts.words.show.open_answer})"
        facts = [
            (letter, self.texts.of(found.text) + (answer if found.open else ""))
            for letter, found in recommendations.items()
        ]
        marks = f"{next(iter(recommendations))}: {PARTICIPANTS}"
        return [
            *comment(self.words.priorities(self.instrument.header.choices)),
            *self._facts(facts),
            *example(f"""\
priorities:
  exercises:
    survey: {{unit: respondent, returned: {PARTICIPANTS}, marks: {{{marks}}}}}"""),
        ]

    def answers(self) -> list[str]:
        words = self.words
        return [
            *comment(words.answers),
            *example(f"""\
answers:
  - id: Q 1
    text: {words.question}
    answered: {PARTICIPANTS}
    counts: {{{words.often}: {PARTICIPANTS - 2}, {words.never}: 2}}"""),
        ]

    def _facts(self, facts: Iterable[tuple[str, str]], indent: int = 0) -> list[str]:
        return [line for label, text in facts for line in quoted(self.texts.words.colon(label, text), indent)]

    def _choices(self, words: Iterable[tuple[str, object]]) -> str:
        """List the values that a key may have, each with its word where that tells more."""
        told = (f"{value} ({word})" if word != value else value for value, word in words)
        return self.texts.words.list([*told])
