"""Parts that several reports share: a status, levels, paper and practice, an exercise."""

from __future__ import annotations

from trafficking_indicators.analysis.priorities import ExerciseTally, Marks
from trafficking_indicators.analysis.score import AreaScore, Ladder
from trafficking_indicators.document import Cell
from trafficking_indicators.model.statuses import Status
from trafficking_indicators.reports.signs import MARKS, TONES
from trafficking_indicators.reports.texts import Texts


def status_cell(status: Status, texts: Texts) -> Cell:
    """Show a status as sign and word."""
    return Cell(texts.words.score.statuses[status], TONES[status], MARKS[status])


def levels_text(ladder: Ladder, *, has_ladder: bool, texts: Texts) -> str:
    """Word the possible levels, with what is partly met beside them."""
    words = texts.words.score
    if not has_ladder:
        return words.no_ladder
    if ladder.levels is None:
        return words.nothing_applies
    levels = words.levels(sorted(ladder.levels))
    return f"{levels}, {words.partly_at(ladder.partly)}" if ladder.partly else levels


def comparison_text(area: AreaScore, texts: Texts) -> str:
    """Word paper and practice, with its remarks."""
    words = texts.words.score
    assert area.paper_and_practice is not None
    return "; ".join([words.comparisons[area.paper_and_practice], *(words.remarks[remark] for remark in area.remarks)])


def exercise_name(exercise: ExerciseTally, texts: Texts) -> str:
    """Name an exercise by its title; without one by its id, as a word of the language where there is one."""
    if exercise.title is not None:
        return texts.of(exercise.title)
    return texts.words.priorities.exercises.get(exercise.exercise, exercise.exercise)


def marks_text(marks: Marks, texts: Texts) -> str:
    """Write marks as a number, or as a range where they are not known."""
    return texts.words.score.range(marks.low, marks.high)


def participants_text(exercise: ExerciseTally, texts: Texts) -> str:
    """Say who took part, and what is not known of it."""
    words = texts.words.priorities
    who = f"{exercise_name(exercise, texts)} ({words.units[exercise.unit]})"
    return words.participants(who, exercise.invited, exercise.returned, exercise.answered, exercise.choices)
