"""The rules of the priority tally, one example each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from conftest import AZERBAIJAN
from making.builders import area, assessment, exercise, instrument, priorities
from trafficking_indicators.analysis.marks import Marks
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally, tally
from trafficking_indicators.checking.exercises import check_exercises
from trafficking_indicators.checking.whole_assessments import open_assessment
from trafficking_indicators.model.instrument import Instrument

LETTERS = "ABCDE"


def options(choices: int = 3) -> Instrument:
    """Make an instrument of five recommendations: B addresses an area, D an indicator, the others nothing here."""
    links: dict[str, Sequence[str]] = dict.fromkeys(LETTERS, ())
    return instrument(
        area("1.1", {"R1": (), "D1": ()}),
        recommendations=links | {"B": ["1.1"], "D": ["1.1.D1"]},
        choices=choices,
    )


def tallied(
    exercises: Mapping[str, Mapping[str, object]],
    unattributed: Mapping[str, int] | None = None,
    cells: Sequence[Mapping[str, int]] = (),
) -> Tally:
    return tally(options(), priorities(exercises, unattributed or {}, cells))


def row(found: Tally, letter: str) -> RecommendationTally:
    return next(row for row in found.recommendations if row.id == letter)


def places(found: Tally, name: str) -> dict[str, int | None]:
    return {letter: row(found, letter).places[name] for letter in LETTERS}


def test_marks_are_exact_where_every_column_is_read() -> None:
    found = tallied({"survey": exercise({"A": 3, "C": 1})})
    expected = {"A": Marks(3, 3), "B": Marks(0, 0), "C": Marks(1, 1), "D": Marks(0, 0), "E": Marks(0, 0)}
    assert expected == {letter: row(found, letter).marks["survey"] for letter in LETTERS}


def test_marks_are_a_range_while_unattributed_marks_may_belong_to_the_exercise() -> None:
    found = tallied({"survey": exercise({"A": 1}), "seminar": exercise()}, {"A": 2})
    expected = {"survey": Marks(1, 3), "seminar": Marks(0, 2)}
    assert expected == row(found, "A").marks


def test_marks_are_exact_where_the_range_is_one_number() -> None:
    assert Marks(2, 2).exact
    assert not Marks(2, 3).exact


@pytest.mark.parametrize(
    ("survey", "expected"),
    [
        pytest.param(exercise({"A": 1}, answered=2), Marks(1, 2), id="no participant marks a recommendation twice"),
        pytest.param(exercise({"A": 2}, answered=2), Marks(2, 2), id="all participants have marked it"),
        pytest.param(exercise({"B": 2, "C": 2, "D": 1}, answered=2), Marks(0, 1), id="one choice is left"),
        pytest.param(exercise({"B": 1}, answered=2, choices=1), Marks(0, 1), id="an exercise has its own choices"),
        pytest.param(exercise(returned=1), Marks(0, 1), id="no more answered than returned"),
        pytest.param(exercise(returned=3, answered=1), Marks(0, 1), id="answered goes before returned"),
        pytest.param(exercise(answered=0), Marks(0, 0), id="nobody took part"),
        pytest.param(exercise(invited=1), Marks(0, 3), id="invitations bound nothing"),
    ],
)
def test_unattributed_marks_are_no_more_than_there_is_room_for(survey: dict[str, object], expected: Marks) -> None:
    found = tallied({"survey": survey, "seminar": exercise()}, {"A": 3})
    assert expected == row(found, "A").marks["survey"]


def test_what_has_no_room_in_one_exercise_belongs_to_the_other() -> None:
    found = tallied({"survey": exercise({"A": 1}, answered=2), "seminar": exercise()}, {"A": 3})
    expected = {"survey": Marks(1, 2), "seminar": Marks(2, 3)}
    assert expected == row(found, "A").marks


def test_marks_of_one_cell_move_together() -> None:
    found = tallied({"survey": exercise({"A": 1}), "seminar": exercise()}, cells=[{"A": 3}])
    expected = {"survey": Marks(1, 4, (1, 4)), "seminar": Marks(0, 3, (0, 3))}
    assert expected == row(found, "A").marks
    assert (3, 4, 3) == (row(found, "A").unattributed, row(found, "A").printed, found.unattributed)


@pytest.mark.parametrize(
    ("loose", "cells", "expected"),
    [
        ({}, [{"A": 2}, {"A": 3}], Marks(0, 5, (0, 2, 3, 5))),
        ({"A": 1}, [{"A": 3}], Marks(0, 4, (0, 1, 3, 4))),
        ({"A": 2}, [{"A": 3}], Marks(0, 5)),
        ({}, [{"A": 1}], Marks(0, 1)),
        ({}, [{"A": 2, "B": 1}], Marks(0, 2, (0, 2))),
        ({"A": 9}, [{"A": 30}], Marks(0, 39)),
        ({}, [{"A": 1 + 2**power} for power in range(9)], Marks(0, 520)),
        ({}, [{"A": 2}] * 21, Marks(0, 42)),
        ({"A": 4}, [{"B": 9}], Marks(0, 4)),
    ],
    ids=[
        "two cells",
        "a cell and a mark",
        "a cell and so many marks that none is missing between",
        "a cell of one",
        "a cell of two recommendations",
        "too many numbers to list",
        "too many ways to divide",
        "too many cells",
        "a cell of another recommendation",
    ],
)
def test_marks_of_cells_are_listed_where_not_every_number_between_can_be(
    loose: Mapping[str, int], cells: Sequence[Mapping[str, int]], expected: Marks
) -> None:
    found = tallied({"survey": exercise(), "seminar": exercise()}, loose, cells)
    assert expected == row(found, "A").marks["survey"]


def test_a_cell_belongs_where_there_is_room_for_all_of_it() -> None:
    exercises = {"survey": exercise(answered=2), "seminar": exercise({"B": 2}, answered=5)}
    found = tallied(exercises, cells=[{"A": 3}, {"C": 1, "B": 2}])
    expected = {"A": (Marks(0, 0), Marks(3, 3)), "C": (Marks(0, 1), Marks(0, 1))}
    assert expected == {letter: tuple(row(found, letter).marks.values()) for letter in expected}


def test_cells_that_have_no_place_are_bounded_as_single_marks_would_be() -> None:
    found = tallied({"survey": exercise(answered=3), "seminar": exercise(answered=3)}, cells=[{"A": 2}] * 3)
    assert Marks(3, 3) == row(found, "A").marks["survey"]


def test_marks_on_a_recommendation_that_fit_into_no_exercise_are_refused() -> None:
    # both of the survey's participants have marked A, so only the two of the seminar can make the three lost marks
    held = priorities({"survey": exercise({"A": 2}, answered=2), "seminar": exercise(answered=2)}, {"A": 3})
    problems = check_exercises(options(), assessment({}).model_copy(update={"priorities": held}))
    assert [problem for problem in problems if problem.severity == "error"]


def test_with_a_single_exercise_it_is_known_where_every_mark_belongs() -> None:
    found = tallied({"survey": exercise({"A": 1})}, {"A": 2, "B": 1})
    expected = {"A": 1, "B": 2, "C": None, "D": None, "E": None}
    assert Marks(3, 3) == row(found, "A").marks["survey"]
    assert expected == places(found, "survey")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"A": 4, "B": 3, "C": 3, "D": 1, "E": 0}, [1, 2, 2, 4, None]),
        ({"A": 1, "B": 5, "C": 2, "D": 3, "E": 4}, [5, 1, 4, 3, 2]),
        ({"A": 2, "B": 2, "C": 2}, [1, 1, 1, None, None]),
        ({}, [None, None, None, None, None]),
    ],
)
def test_places_are_competition_places_and_none_without_marks(
    marks: dict[str, int], expected: list[int | None]
) -> None:
    assert expected == list(places(tallied({"survey": exercise(marks)}), "survey").values())


def test_there_are_no_places_where_any_number_is_not_exact() -> None:
    found = tallied({"survey": exercise({"A": 2}), "seminar": exercise({"A": 1})}, {"B": 1})
    expected = {"survey": None, "seminar": None}
    assert expected == row(found, "A").places
    assert expected == {held.exercise: held.top for held in found.exercises}


def test_an_exercise_without_room_for_unattributed_marks_keeps_its_places() -> None:
    full = exercise({"A": 1, "C": 1}, answered=1, choices=2)
    found = tallied({"survey": full, "seminar": exercise(), "letters": exercise()}, {"B": 2})
    expected = {"A": 1, "B": None, "C": 1, "D": None, "E": None}
    assert expected == places(found, "survey")


@pytest.mark.parametrize(
    ("marks", "choices", "top"),
    [
        ({"A": 4, "B": 3, "C": 2, "D": 1}, 3, ("A", "B", "C")),
        ({"A": 4, "B": 3, "C": 2, "D": 2}, 3, ("A", "B", "C", "D")),
        ({"A": 4, "B": 3, "C": 3, "D": 3, "E": 1}, 2, ("A", "B", "C", "D")),
        ({"A": 1, "B": 2, "C": 3, "D": 3}, 2, ("C", "D")),
        ({"B": 1}, 3, ("B",)),
        ({}, 3, ()),
    ],
)
def test_the_top_is_cut_with_its_ties(marks: dict[str, int], choices: int, top: tuple[str, ...]) -> None:
    (held,) = tally(options(choices), priorities({"survey": exercise(marks)})).exercises
    assert (choices, top) == (held.choices, held.top)


def test_an_exercise_may_have_its_own_number_of_choices() -> None:
    (held,) = tallied({"survey": exercise({"A": 3, "B": 2, "C": 1}, choices=1)}).exercises
    expected = (1, ("A",))
    assert expected == (held.choices, held.top)


def test_an_exercise_says_who_was_asked_and_leaves_open_what_is_not_known() -> None:
    found = tallied({"survey": exercise(invited=9, returned=7, answered=6), "seminar": exercise(unit="group")})
    expected = [("survey", "respondent", 9, 7, 6), ("seminar", "group", None, None, None)]
    assert expected == [
        (held.exercise, held.unit, held.invited, held.returned, held.answered) for held in found.exercises
    ]


def test_recommendations_stand_by_marks_printed_then_in_the_instruments_order() -> None:
    exercises = {"survey": exercise({"E": 2, "C": 1}), "seminar": exercise({"C": 1, "A": 1})}
    found = tallied(exercises, {"D": 3, "A": 1})
    expected = [("D", 3), ("A", 2), ("C", 2), ("E", 2), ("B", 0)]
    assert expected == [(row.id, row.printed) for row in found.recommendations]


def test_marks_printed_add_up_over_exercises_and_unattributed_marks() -> None:
    found = tallied({"survey": exercise({"A": 2}), "seminar": exercise({"A": 1})}, {"A": 1, "B": 4})
    expected = RecommendationTally(
        id="A",
        marks={"survey": Marks(2, 3), "seminar": Marks(1, 2)},
        places={"survey": None, "seminar": None},
        unattributed=1,
        printed=4,
        in_scope=False,
    )
    totals = {"printed": 8, "unattributed": 5}
    assert expected == row(found, "A")
    assert totals == {"printed": found.printed, "unattributed": found.unattributed}


def test_in_every_exercise_are_those_that_surely_have_a_mark_in_each() -> None:
    exercises = {"survey": exercise({"A": 1, "B": 1, "C": 2}), "seminar": exercise({"A": 2, "C": 1})}
    expected = ("A", "C")
    assert expected == tallied(exercises, {"B": 1}).in_every_exercise


def test_in_every_exercise_is_also_what_cannot_belong_to_one_alone() -> None:
    exercises = {"survey": exercise(answered=1), "seminar": exercise(answered=1)}
    expected = ("B",)
    assert expected == tallied(exercises, {"A": 1, "B": 2}).in_every_exercise


def test_in_every_top_are_those_in_the_top_of_each_exercise_by_marks_printed() -> None:
    exercises = {"survey": exercise({"A": 4, "B": 5, "C": 3, "D": 1}), "seminar": exercise({"A": 1, "B": 3, "D": 2})}
    expected = ("B", "A")
    assert expected == tallied(exercises).in_every_top


def test_in_every_top_is_not_known_where_one_exercise_has_no_places() -> None:
    full = exercise({"A": 1}, answered=1, choices=1)
    found = tallied({"survey": full, "seminar": exercise({"A": 1}), "letters": exercise()}, {"B": 1})
    expected = {"survey": ("A",), "seminar": None, "letters": None}
    assert expected == {held.exercise: held.top for held in found.exercises}
    assert found.in_every_top is None


def test_in_scope_is_what_addresses_an_area_or_indicator_of_the_instrument() -> None:
    found = tallied({"survey": exercise()})
    expected = {"A": False, "B": True, "C": False, "D": True, "E": False}
    assert expected == {row.id: row.in_scope for row in found.recommendations}


def test_the_azerbaijan_priorities_tally_as_counted_by_hand() -> None:
    # printed: A, B and E 3 each, G and N 2 each, without a column; J 3 and 3, L 1 and 2. Of the 22, only the 2 of N
    # lie inside this instrument
    real = open_assessment(str(AZERBAIJAN), None, audience="public")
    assert real.assessment.priorities
    found = tally(real.instrument, real.assessment.priorities)
    totals = {"printed": 22, "unattributed": 13, "outside": 20}
    outside = sum(row.printed for row in found.recommendations if not row.in_scope)
    assert totals == {"printed": found.printed, "unattributed": found.unattributed, "outside": outside}
    marked = {
        "J": ((3, 3), (3, 3)),
        "A": ((0, 3), (0, 3)),
        "B": ((0, 3), (0, 3)),
        "E": ((0, 3), (0, 3)),
        "L": ((1, 1), (2, 2)),
        "G": ((0, 2), (0, 2)),
        "N": ((0, 2), (0, 2)),
    }
    assert marked == {
        row.id: (row.marks["survey"][:2], row.marks["seminar"][:2]) for row in found.recommendations if row.printed
    }
    order = "JABELGNCDFHIKMOPQ"
    assert order == "".join(row.id for row in found.recommendations)
    agreement = {"tops": [None, None], "in every exercise": ("J", "L"), "in every top": None}
    assert agreement == {
        "tops": [held.top for held in found.exercises],
        "in every exercise": found.in_every_exercise,
        "in every top": found.in_every_top,
    }
