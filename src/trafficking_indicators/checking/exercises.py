"""Rules on priority exercises and survey answers: nobody has more marks than the exercise gave."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trafficking_indicators.analysis.priorities import choices_of, room_for
from trafficking_indicators.checking.rule import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing, number, quote

MARKS = Rules[[Instrument, Priorities]]("exercises")
ANSWERS = Rules[[Assessment]]("exercises")


def check_exercises(instrument: Instrument, assessment: Assessment) -> list[Problem]:
    """Check marks and answers."""
    problems = ANSWERS.problems(assessment)
    if assessment.priorities is not None:
        problems += MARKS.problems(instrument, assessment.priorities)
    return problems


@MARKS.rule(
    "unknown-recommendation",
    text="Marks are on recommendations of the instrument.",
    why="Marks on what is not there are lost, and the order of priorities is no longer that of the participants.",
)
def _unknown_recommendation(instrument: Instrument, priorities: Priorities) -> Iterator[Problem]:
    places: list[tuple[Path, dict[str, int]]] = [
        (("priorities", "exercises", name, "marks"), exercise.marks) for name, exercise in priorities.exercises.items()
    ]
    for path, marks in [*places, (("priorities", "unattributed"), priorities.unattributed)]:
        for letter in marks:
            if letter not in instrument.recommendations:
                message = f"no recommendation {quote(letter)} in instrument {instrument.header.id}"
                help = f"recommendations: {listing(instrument.recommendations)}"
                yield finding(message, (*path, letter), on_key=True, help=help)


@MARKS.rule(
    "participants-out-of-order",
    text="No more take part than returned an answer, and no more return one than were invited.",
    why="How many of those asked took part tells how far a result carries. Numbers that exclude each other leave it "
    "open.",
)
def _participants(_: Instrument, priorities: Priorities) -> Iterator[Problem]:
    for name, exercise in priorities.exercises.items():
        steps = [("invited", exercise.invited), ("returned", exercise.returned), ("answered", exercise.answered)]
        known = [(key, value) for key, value in steps if value is not None]
        for (wide, more), (narrow, fewer) in pairwise(known):
            if fewer > more:
                path = ("priorities", "exercises", name, narrow)
                yield finding(f"{fewer} {narrow}, but {more} {wide}", path, help="one of the two numbers is wrong")


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
    room = 0
    bounded = True
    for name, exercise in priorities.exercises.items():
        if exercise.participants is None:
            bounded = False
            continue
        choices, total = choices_of(instrument, exercise), sum(exercise.marks.values())
        room += exercise.participants * choices - total
        if total > exercise.participants * choices:
            given = f"{number(exercise.participants, 'participant')} with {number(choices, 'choice')} each"
            message = f"{number(total, 'mark')} from {given}"
            yield finding(message, ("priorities", "exercises", name, "marks"), on_key=True, help="count again")
    short = False
    for letter, wanted in priorities.unattributed.items():
        rooms = [
            room_for(exercise, choices_of(instrument, exercise), letter, wanted)
            for exercise in priorities.exercises.values()
        ]
        if sum(rooms) < wanted:
            short = True
            lost = number(wanted, "unattributed mark")
            message = f"{lost} for {letter}, but its participants have room for {sum(rooms)}"
            yield _no_room(message, ("priorities", "unattributed", letter))
    unattributed = sum(priorities.unattributed.values())
    if bounded and unattributed > max(0, room) and not short:
        message = f"{number(unattributed, 'unattributed mark')}, but the exercises have room for {max(0, room)}"
        yield _no_room(message, ("priorities", "unattributed"))


def _no_room(message: str, path: Path) -> Problem:
    rests_on: list[Path] = [("priorities", "exercises")]
    return finding(message, path, on_key=True, help="count again", rests_on=rests_on)


@ANSWERS.rule(
    "answers-do-not-add-up",
    "warning",
    text="The counts of a survey answer add up to those who answered, unless a note on it says why not.",
    why="An answer was lost or counted twice, and a reader cannot tell which of the counts to believe.",
)
def _answers_add_up(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        total = sum(answer.counts.values()) + sum(answer.unplaced)
        if answer.answered is not None and total != answer.answered and not answer.uncounted and answer.note is None:
            message = f"the counts of {quote(answer.id)} add up to {total}, but {answer.answered} answered"
            yield finding(message, ("answers", index), help="count again, or say why in a note")
