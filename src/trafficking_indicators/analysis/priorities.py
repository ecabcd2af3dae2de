"""Tally the priority exercises: marks, ranges where a mark's exercise is lost, places and their ties. Pure.

Respondents and groups are different electorates: their marks stand side by side and are never ranked together.
"""

from typing import NamedTuple

from trafficking_indicators.analysis.marks import Marks, choices_of, marks_of, unattributed
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.exercises import Exercise, Priorities, Unit
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.instrument import Instrument


class ExerciseTally(NamedTuple):
    """One electorate: `choices` marks for each participant; counts are None where not known.

    `top` are the recommendations with marks whose place is not beyond the number of choices, ties included; None where
    there are no places.
    """

    exercise: str
    title: LocalText | None
    unit: Unit
    choices: int
    invited: int | None
    returned: int | None
    answered: int | None
    top: tuple[str, ...] | None


class RecommendationTally(NamedTuple):
    """One recommendation: marks and place per exercise, unattributed marks, and all marks printed.

    A place is a competition place (1, 2, 2, 4) among all recommendations; None without marks, and wherever a mark's
    exercise is not known.
    """

    id: str
    marks: dict[str, Marks]
    places: dict[str, int | None]
    unattributed: int
    printed: int
    in_scope: bool


class Tally(NamedTuple):
    """All exercises of an assessment; recommendations by marks printed, then in the instrument's order.

    `in_every_exercise` are the recommendations that surely have a mark in each exercise; `in_every_top` those in the
    top of each, None where an exercise has no places.
    """

    exercises: tuple[ExerciseTally, ...]
    recommendations: tuple[RecommendationTally, ...]
    unattributed: int
    printed: int
    in_every_exercise: tuple[str, ...]
    in_every_top: tuple[str, ...] | None


def tally_of(instrument: Instrument, assessment: Assessment) -> Tally | None:
    """Tally an assessment's exercises, if it has any."""
    return None if assessment.priorities is None else tally(instrument, assessment.priorities)


def tally(instrument: Instrument, priorities: Priorities) -> Tally:
    """Tally marks over the instrument's recommendations."""
    marks = {letter: marks_of(instrument, priorities, letter) for letter in instrument.recommendations}
    places = {name: _places({letter: marks[letter][name] for letter in marks}) for name in priorities.exercises}
    rows = [
        RecommendationTally(
            id=letter,
            marks=marks[letter],
            places={name: (found or {}).get(letter) for name, found in places.items()},
            unattributed=unattributed(priorities, letter),
            printed=printed(priorities, letter),
            in_scope=any(instrument.in_scope(link) for link in recommendation.addresses),
        )
        for letter, recommendation in instrument.recommendations.items()
    ]
    rows.sort(key=lambda row: -row.printed)
    exercises = tuple(
        _exercise(instrument, name, exercise, places[name]) for name, exercise in priorities.exercises.items()
    )
    return Tally(
        exercises=exercises,
        recommendations=tuple(rows),
        unattributed=sum(row.unattributed for row in rows),
        printed=sum(row.printed for row in rows),
        in_every_exercise=tuple(row.id for row in rows if all(found.low > 0 for found in row.marks.values())),
        in_every_top=_in_every_top([exercise.top for exercise in exercises], [row.id for row in rows]),
    )


def printed(priorities: Priorities, letter: str) -> int:
    """Count all marks printed for a recommendation, whichever exercise they belong to."""
    certain = sum(exercise.marks.get(letter, 0) for exercise in priorities.exercises.values())
    return certain + unattributed(priorities, letter)


def _places(marks: dict[str, Marks]) -> dict[str, int | None] | None:
    """Give competition places, ties sharing the better one; no places at all where a number is not known."""
    if not all(found.exact for found in marks.values()):
        return None
    counts = sorted((found.low for found in marks.values()), reverse=True)
    return {letter: counts.index(found.low) + 1 if found.low else None for letter, found in marks.items()}


def _exercise(
    instrument: Instrument, name: str, exercise: Exercise, places: dict[str, int | None] | None
) -> ExerciseTally:
    choices = choices_of(instrument, exercise)
    top = None
    if places is not None:
        top = tuple(letter for letter, place in places.items() if place is not None and place <= choices)
    return ExerciseTally(
        exercise=name,
        title=exercise.title,
        unit=exercise.unit,
        choices=choices,
        invited=exercise.invited,
        returned=exercise.returned,
        answered=exercise.answered,
        top=top,
    )


def _in_every_top(tops: list[tuple[str, ...] | None], order: list[str]) -> tuple[str, ...] | None:
    known = [top for top in tops if top is not None]
    if len(known) < len(tops):
        return None
    return tuple(letter for letter in order if all(letter in top for top in known))
