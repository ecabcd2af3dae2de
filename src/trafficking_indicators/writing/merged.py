"""The starting file of what readers settle: what is read alike is taken over, and every difference is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from trafficking_indicators.analysis.merge_sources import Keys, keys_by_name
from trafficking_indicators.model.assessment import AreaText, Assessment, AssessmentBasis
from trafficking_indicators.model.comments import AskedReply
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.fields import LocalText, last_day
from trafficking_indicators.model.ratings import Rating
from trafficking_indicators.model.survey import Answer
from trafficking_indicators.problems import Path
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.joined import Other, joined_sources, joined_stakeholders, joined_texts
from trafficking_indicators.writing.merged_ratings import Reader, merged_rating, remark_on
from trafficking_indicators.writing.rating_lines import wrapped
from trafficking_indicators.writing.yaml_files import Remark, file_yaml

# From the most cautious to the least: what two readers made is no more official than what either made.
_BASES: tuple[AssessmentBasis, ...] = ("illustration", "desk_reading", "self_assessment", "official")


def merged_file(
    readings: Sequence[Assessment], files: Sequence[str], language: str, *, schema: str | None = None
) -> str:
    """Write the file, with comments in a language: what each reader says of what they read differently.

    Readings are as their files have them, of one country, round, instrument and version. Nothing is accepted.
    """
    return _Merging(readings, files, Texts(language)).text(schema)


class _Merging:
    def __init__(self, readings: Sequence[Assessment], files: Sequence[str], texts: Texts) -> None:
        self.readings, self.files, self.texts = readings, files, texts
        self.words = texts.words.merge
        self.register = joined_sources(readings)
        self.remarks: dict[Path, Remark] = {}

    def text(self, schema: str | None) -> str:
        made_of = self.words.starting.made_of(self.texts.words.list(self.files))
        self.remarks[()] = Remark("\n".join(part.removeprefix("| ") for part in wrapped(made_of)))
        first = self.readings[0]
        update = {
            **_head(self.readings),
            "sources": self.register.sources,
            "stakeholders": joined_stakeholders(self.readings),
            "ratings": self._ratings(),
            "areas": _area_texts(self.readings),
            "priorities": self._priorities(),
            "answers": self._answers(),
            "reply": self._reply(),
            "accepted": (),
        }
        self._remark_on_sources()
        return file_yaml(first.model_copy(update=update), remarks=self.remarks, schema=schema)

    def _ratings(self) -> dict[str, dict[str, Rating]]:
        """Join the ratings of every indicator that one of the readings names, and say who says what."""
        keys = [keys_by_name(reading) for reading in self.readings]
        ratings: dict[str, dict[str, Rating]] = {}
        for area, code in _named(self.readings):
            readers = [*self._readers(area, code, keys)]
            rating, difference = merged_rating(readers)
            ratings.setdefault(area, {})[code] = rating
            if difference != "none" or len(readers) < len(self.readings):
                self.remarks["ratings", area, code] = remark_on(readers, difference, self.texts)
        return ratings

    def _readers(self, area: str, code: str, keys: Sequence[Keys]) -> Iterator[Reader]:
        """Give the readers who looked at an area, with what each says of one of its indicators."""
        for number, reading in enumerate(self.readings):
            if reading.scope is None or area in reading.scope:
                rating = reading.ratings.get(area, {}).get(code)
                yield Reader(number, rating, keys[number], self.register.names[number])

    def _remark_on_sources(self) -> None:
        for name, others in self.register.others.items():
            self.remarks["sources", name] = Remark("\n".join(map(self._otherwise, others)))

    def _otherwise(self, other: Other) -> str:
        """Say how a reader's register has a source; a name that is kept for sensitive evidence is not said."""
        reading, words = self.words.reading(other.reader + 1), self.words.starting
        match other.why:
            case "called":
                return words.called(reading, other.name)
            case "another":
                return words.another(reading, other.name)
            case "kept_back":
                return words.kept_back(reading)
            case _:
                assert_never(other.why)

    def _priorities(self) -> Priorities | None:
        """Take the marks of the first reading that has some; marks are counts of people, and are never joined."""
        found = [
            (number, named) for number, reading in enumerate(self.readings) if (named := reading.priorities) is not None
        ]
        if not found:
            return None
        self._remark_on_firsts("priorities", [number for number, _ in found], [one for _, one in found])
        return found[0][1].model_copy(update={"source": self._source(found[0][0], found[0][1].source)})

    def _answers(self) -> tuple[Answer, ...]:
        """Take the answers of the first reading that has some, likewise."""
        found = [(number, reading.answers) for number, reading in enumerate(self.readings) if reading.answers]
        if not found:
            return ()
        self._remark_on_firsts("answers", [number for number, _ in found], [one for _, one in found])
        number, answers = found[0]
        return tuple(one.model_copy(update={"source": self._source(number, one.source)}) for one in answers)

    def _reply(self) -> AskedReply | None:
        """Take when those concerned were asked from the first reading that says so."""
        found = [(number, asked) for number, one in enumerate(self.readings) if (asked := one.reply) is not None]
        if not found:
            return None
        self._remark_on_firsts("reply", [number for number, _ in found], [asked for _, asked in found])
        return found[0][1]

    def _remark_on_firsts(self, key: str, numbers: list[int], found: list[object]) -> None:
        if any(other != found[0] for other in found[1:]):
            said = self.words.starting.of_first(self.words.reading(numbers[0] + 1))
            self.remarks[key,] = Remark(said)

    def _source(self, number: int, name: str | None) -> str | None:
        return None if name is None else self.register.names[number][name]


def _head(readings: Sequence[Assessment]) -> Mapping[str, object]:
    """Join what stands in the head; a reading whose date is later, or whose basis is more cautious, decides."""
    scopes = [reading.scope for reading in readings]
    shared = None if None in scopes else tuple(dict.fromkeys(area for scope in scopes if scope for area in scope))
    assessors: list[LocalText] = []
    known: set[frozenset[tuple[str, str]]] = set()
    for reading in readings:
        assessors += [assessor for assessor in reading.assessors if frozenset(assessor.items()) not in known]
        known |= {frozenset(assessor.items()) for assessor in reading.assessors}
    return {
        "as_of": max((reading.as_of for reading in readings), key=last_day),
        "basis": min((reading.basis for reading in readings), key=_BASES.index),
        "audience": "internal" if any(reading.audience == "internal" for reading in readings) else "public",
        "assessors": tuple(assessors),
        "limitations": joined_texts(reading.limitations for reading in readings),
        "method": joined_texts(reading.method for reading in readings),
        "scope": shared,
    }


def _area_texts(readings: Sequence[Assessment]) -> dict[str, AreaText]:
    areas = dict.fromkeys(area for reading in readings for area in reading.areas)
    return {
        area: AreaText(
            context=joined_texts(found.context for found in written),
            finding=joined_texts(found.finding for found in written),
        )
        for area in areas
        for written in ([reading.areas[area] for reading in readings if area in reading.areas],)
    }


def _named(readings: Sequence[Assessment]) -> Iterator[tuple[str, str]]:
    """Give the indicators that any of the readings names, by area, in the order of the first that names them."""
    codes: dict[str, dict[str, None]] = {}
    for reading in readings:
        for area, ratings in reading.ratings.items():
            codes.setdefault(area, {}).update(dict.fromkeys(ratings))
    for area, found in codes.items():
        yield from ((area, code) for code in found)
