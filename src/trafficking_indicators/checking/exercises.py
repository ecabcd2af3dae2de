"""Rules on priority exercises, and on who took part: nobody has more marks than the exercise gave."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trafficking_indicators.analysis.marks import choices_of, divisions, holds, room_for, unattributed
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.fields import UNDETERMINED
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing, number, quote

PEOPLE = Rules[[Assessment]]("exercises")
MARKS = Rules[[Instrument, Priorities]]("exercises")


def check_exercises(instrument: Instrument, assessment: Assessment) -> list[Problem]:
    """Check marks, and who took part."""
    problems = PEOPLE.problems(assessment)
    if assessment.priorities is not None:
        problems += MARKS.problems(instrument, assessment.priorities)
        problems += _same_titles(assessment.priorities)
    return problems


def _same_titles(priorities: Priorities) -> Iterator[Problem]:
    """Find exercises that are called as others are: respondents and groups would stand in one column."""
    known: dict[str, set[str]] = {}
    for name, exercise in priorities.exercises.items():
        title = {UNDETERMINED: name} if exercise.title is None else exercise.title
        named = {language: " ".join(text.casefold().split()) for language, text in title.items()}
        for language, text in named.items():
            others = (
                known.values() if language == UNDETERMINED else (known.get(language, ()), known.get(UNDETERMINED, ()))
            )
            if any(text in texts for texts in others):
                message = f"exercise {quote(name)} is called {quote(title[language])}, as another is"
                path: Path = ("priorities", "exercises", name, *(() if exercise.title is None else ("title",)))
                found = finding(message, path, on_key=exercise.title is None, help="give each a title of its own")
                yield found._replace(rule="duplicate-id")
                break
        for language, text in named.items():
            known.setdefault(language, set()).add(text)


@MARKS.rule(
    "unknown-recommendation",
    text="Marks are on recommendations of the instrument.",
    why="Marks on what is not there are lost, and the order of priorities is no longer that of the participants.",
)
def _unknown_recommendation(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    places: list[tuple[Path, dict[str, int]]] = [
        (("priorities", "exercises", name, "marks"), exercise.marks) for name, exercise in priorities.exercises.items()
    ]
    places.append((("priorities", "unattributed"), priorities.unattributed))
    for index, cell in enumerate(priorities.unattributed_cells):
        places.append((("priorities", "unattributed_cells", index), cell))
    for path, marks in places:
        for letter in marks:
            if letter not in instrument.recommendations:
                message = f"no recommendation {quote(letter)} in instrument {instrument.header.id}"
                help = f"recommendations: {listing(instrument.recommendations)}"
                yield finding(message, (*path, letter), on_key=True, help=help)


@PEOPLE.rule(
    "participants-out-of-order",
    text="No more take part than returned an answer, and no more return one than were invited.",
    why="How many of those asked took part tells how far a result carries. Numbers that exclude each other "
    "leave it open.",
)
def _participants(assessment: Assessment) -> Iterator[Problem]:
    steps: list[tuple[Path, list[tuple[str, int | None]]]] = [
        (("answers", index), [("returned", answer.returned), ("answered", answer.answered)])
        for index, answer in enumerate(assessment.answers)
    ]
    exercises = {} if assessment.priorities is None else assessment.priorities.exercises
    for name, held in exercises.items():
        path: Path = ("priorities", "exercises", name)
        steps.append((path, [("invited", held.invited), ("returned", held.returned), ("answered", held.answered)]))
    for where, numbers in steps:
        known = [(key, value) for key, value in numbers if value is not None]
        for (wide, more), (narrow, fewer) in pairwise(known):
            if fewer > more:
                message = f"{fewer} {narrow}, but {more} {wide}"
                yield finding(message, (*where, narrow), help="one of the two numbers is wrong")


@MARKS.rule(
    "marks-over-participants",
    text="A recommendation has at most one mark from each participant, where their number is known.",
    why="More marks than people come from a slip in counting or copying, and priorities would rest on it.",
)
def _marks_over_participants(_: Instrument, priorities: Priorities) -> Iterator[Problem]:
    for name, exercise in priorities.exercises.items():
        if exercise.participants is not None:
            for letter, marks in exercise.marks.items():
                if marks > exercise.participants:
                    message = (
                        f"{number(marks, 'mark')} for {letter} from {number(exercise.participants, 'participant')}"
                    )
                    yield finding(message, ("priorities", "exercises", name, "marks", letter), help="count again")


@MARKS.rule(
    "marks-over-choices",
    text="An exercise has at most as many marks as its participants had choices; unattributed marks need room too.",
    why="Marks beyond what could be given were counted twice or belong elsewhere, and priorities would rest on them.",
)
def _marks_over_choices(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    for name, exercise in priorities.exercises.items():
        if exercise.participants is None:
            continue
        choices, total = choices_of(instrument, exercise), sum(exercise.marks.values())
        if total > exercise.participants * choices:
            given = f"{number(exercise.participants, 'participant')} with {number(choices, 'choice')} each"
            message = f"{number(total, 'mark')} from {given}"
            yield finding(message, ("priorities", "exercises", name, "marks"), on_key=True, help="count again")
    # a cell without room says it already for its recommendations and for all
    short = list(_cells_without_room(instrument, priorities)) or list(_letters_without_room(instrument, priorities))
    yield from short or _all_without_room(instrument, priorities)


def _cells_without_room(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    exercises = [(held, choices_of(instrument, held)) for held in priorities.exercises.values()]
    for index, cell in enumerate(priorities.unattributed_cells):
        if not any(holds(held, choices, cell) for held, choices in exercises):
            message = f"{number(sum(cell.values()), 'mark')} of one cell, but no exercise has room for all of them"
            yield _no_room(message, ("priorities", "unattributed_cells", index))


def _letters_without_room(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    for letter, path in _unattributed_letters(priorities).items():
        wanted = unattributed(priorities, letter)
        rooms = [
            room_for(exercise, choices_of(instrument, exercise), letter, wanted)
            for exercise in priorities.exercises.values()
        ]
        lost = number(wanted, "unattributed mark")
        if sum(rooms) < wanted:
            yield _no_room(f"{lost} for {letter}, but its participants have room for {sum(rooms)}", path)
        elif divisions(instrument, priorities, letter) == set():
            yield _no_room(f"{lost} for {letter}, but its cells cannot be divided over the exercises", path)


def _all_without_room(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    room = 0
    for exercise in priorities.exercises.values():
        if exercise.participants is None:
            return
        room += exercise.participants * choices_of(instrument, exercise) - sum(exercise.marks.values())
    wanted = sum(unattributed(priorities, letter) for letter in _unattributed_letters(priorities))
    if wanted > max(0, room):
        message = f"{number(wanted, 'unattributed mark')}, but the exercises have room for {max(0, room)}"
        key = "unattributed" if priorities.unattributed else "unattributed_cells"
        yield _no_room(message, ("priorities", key))


def _unattributed_letters(priorities: Priorities) -> dict[str, Path]:
    """Give the recommendations with unattributed marks, each with its first place."""
    places: dict[str, Path] = {letter: ("priorities", "unattributed", letter) for letter in priorities.unattributed}
    for index, cell in enumerate(priorities.unattributed_cells):
        for letter in cell:
            places.setdefault(letter, ("priorities", "unattributed_cells", index, letter))
    return places


def _no_room(message: str, path: Path) -> Problem:
    rests_on: list[Path] = [("priorities", "exercises")]
    on_key = not isinstance(path[-1], int)
    return finding(message, path, on_key=on_key, help="count again", rests_on=rests_on)
