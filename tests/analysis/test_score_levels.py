"""The possible levels of an area, what is out of order, and what would change them: one example for each rule."""

from __future__ import annotations

import pytest

from making.builders import Indicators, Statuses, area_score, findings
from trafficking_indicators.analysis.completions import Change, ContradictionError, changes, possible_levels
from trafficking_indicators.analysis.score import Ladder, OutOfOrder

STEPS = {"R2": ["R1"]}


def levels_of(statuses: Statuses, implies: Indicators | None = None) -> set[int] | None:
    found = possible_levels(findings(statuses, implies))
    return None if found is None else set(found)


@pytest.mark.parametrize(
    ("statuses", "levels"),
    [
        ({"R1": "met", "R2": "met"}, {2}),
        ({"R1": "met", "R2": "unmet"}, {1}),
        ({"R1": "unmet", "R2": "unmet"}, {0}),
        ({"R1": "met", "R2": "partly_met"}, {1}),
        ({"R1": "partly_met", "R2": "unmet"}, {0}),
        ({"R1": "met", "R2": "unknown"}, {1, 2}),
        ({"R1": "not_assessed", "R2": "unmet"}, {0, 1}),
        ({"R1": "unknown", "R2": "met"}, {0, 2}),
        ({"R1": "unmet", "R2": "unknown"}, {0}),
        ({"R1": "unknown", "R2": "not_assessed"}, {0, 1, 2}),
    ],
)
def test_possible_levels_follow_from_every_completion(statuses: Statuses, levels: set[int]) -> None:
    assert levels == levels_of(statuses)


@pytest.mark.parametrize(
    ("statuses", "levels"),
    [
        ({"R1": "unknown", "R2": "met"}, {2}),
        ({"R1": "unmet", "R2": "unknown"}, {0}),
        ({"R1": "unknown", "R2": "unknown"}, {0, 1, 2}),
        ({"R1": "unknown", "R2": "unmet"}, {0, 1}),
    ],
)
def test_completions_agree_with_implies(statuses: Statuses, levels: set[int]) -> None:
    assert levels == levels_of(statuses, STEPS)


def test_indicators_that_imply_each_other_rise_together() -> None:
    assert {0, 2} == levels_of({"R1": "unknown", "R2": "unknown"}, {"R1": ["R2"], "R2": ["R1"]})


def test_partly_met_gives_no_level_and_is_shown_beside_it() -> None:
    assert (
        Ladder("rules", frozenset({0}), partly=(1,)) == area_score({"R1": "partly_met", "R2": "unmet"}).ladders["rules"]
    )


def test_each_level_with_a_partly_met_indicator_is_shown_once() -> None:
    scored = area_score({"R2b": "partly_met", "R1": "partly_met", "R2a": "partly_met", "R3": "met"})
    assert Ladder("rules", frozenset({0}), partly=(1, 2)) == scored.ladders["rules"]


def test_where_nothing_applies_there_is_no_level() -> None:
    assert levels_of({"R1": "not_applicable", "R2": "not_applicable"}) is None


def test_a_dimension_without_indicators_has_no_level() -> None:
    assert Ladder("deeds", None, partly=()) == area_score({"R1": "met"}).ladders["deeds"]


def test_an_independent_area_has_no_levels_and_nothing_out_of_order() -> None:
    scored = area_score({"R1": "unmet", "R2": "met", "D1": "partly_met", "D2": "met"}, level_rule="independent")
    assert {
        "rules": Ladder("rules", None, partly=()),
        "deeds": Ladder("deeds", None, partly=(1,)),
    } == scored.ladders
    expected = ("independent", "cannot_tell", ())
    assert expected == (scored.level_rule, scored.paper_and_practice, scored.out_of_order)


def test_a_level_where_nothing_applies_is_never_reached_and_hinders_none_above() -> None:
    assert {3} == levels_of({"R1": "met", "R2": "not_applicable", "R3": "met"})
    assert {1} == levels_of({"R1": "met", "R2": "not_applicable", "R3": "unmet"})
    assert {1, 3} == levels_of({"R1": "met", "R2": "not_applicable", "R3": "unknown"})


def test_level_2_is_the_lowest_where_nothing_applies_at_level_1() -> None:
    assert {0, 2} == levels_of({"R1": "not_applicable", "R2": "unknown"})


def test_a_level_needs_all_its_indicators() -> None:
    assert {0} == levels_of({"R1a": "met", "R1b": "unmet", "R2": "met"})
    assert {0, 1, 2} == levels_of({"R1a": "met", "R1b": "unknown", "R2a": "unknown", "R2b": "met"})
    assert {2} == levels_of({"R1a": "met", "R1b": "not_applicable", "R2": "met"})


def test_three_levels_are_climbed_one_after_another() -> None:
    assert {1} == levels_of({"R1": "met", "R2": "unmet", "R3": "met"})
    assert {0, 1, 2, 3} == levels_of({"R1": "unknown", "R2": "unknown", "R3": "unknown"})
    assert {1, 3} == levels_of({"R1": "met", "R2": "unknown", "R3": "met"})


def test_nothing_follows_through_an_indicator_that_does_not_apply() -> None:
    chain = {"R3": ["R2"], "R2": ["R1"]}
    assert {0, 3} == levels_of({"R1": "unknown", "R2": "not_applicable", "R3": "met"}, chain)
    assert {0} == levels_of({"R1": "unmet", "R2": "not_applicable", "R3": "met"}, chain)


def test_ratings_that_disagree_with_implies_are_a_contradiction() -> None:
    with pytest.raises(ContradictionError, match=r"^1\.R1, 1\.R2$"):
        levels_of({"R1": "unmet", "R2": "met"}, STEPS)


def test_a_contradiction_shows_through_an_open_indicator() -> None:
    with pytest.raises(ContradictionError):
        area_score({"R1": "partly_met", "R2": "unknown", "R3": "met"}, {"R3": ["R2"], "R2": ["R1"]})


@pytest.mark.parametrize(
    ("statuses", "pairs"),
    [
        ({"R1": "unmet", "R2": "met"}, [("R2", "R1")]),
        ({"R1": "partly_met", "R2": "met"}, [("R2", "R1")]),
        ({"R1": "unmet", "R2": "met", "D1": "partly_met", "D2": "met"}, [("R2", "R1"), ("D2", "D1")]),
        ({"R1": "unmet", "R2": "partly_met", "R3": "met"}, [("R3", "R1"), ("R3", "R2")]),
        ({"R1a": "unmet", "R1b": "met", "R2a": "met", "R2b": "met"}, [("R2a", "R1a"), ("R2b", "R1a")]),
        ({"R1": "unknown", "R2": "met"}, []),
        ({"R1": "not_assessed", "R2": "met"}, []),
        ({"R1": "not_applicable", "R2": "met"}, []),
        ({"R1": "unmet", "R2": "partly_met"}, []),
        ({"R1": "unmet", "D2": "met"}, []),
        ({"R1a": "unmet", "R1b": "met"}, []),
    ],
)
def test_out_of_order_is_met_above_rated_and_not_met(statuses: Statuses, pairs: list[tuple[str, str]]) -> None:
    expected = tuple(OutOfOrder(f"1.{met}", f"1.{not_met}") for met, not_met in pairs)
    assert expected == area_score(statuses).out_of_order


def test_of_many_that_are_out_of_order_a_few_are_named_and_the_rest_is_counted() -> None:
    lower: Statuses = {f"R1{letter}": "unmet" for letter in "abcdefghijk"}
    found = area_score({**lower, "R2": "met"}).out_of_order
    assert [(f"1.R1{letter}", 0) for letter in "abcdefg"] == [(pair.not_met, pair.others) for pair in found[:-1]]
    assert OutOfOrder("1.R2", "1.R1h", 3) == found[-1]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({"R1": "met", "R2": "unknown"}, [("R1", False, {0}), ("R2", True, {2}), ("R2", False, {1})]),
        ({"R1": "unmet", "R2": "unknown"}, [("R1", True, {1, 2})]),
        ({"R1": "partly_met", "R2": "unmet"}, [("R1", True, {1})]),
        ({"R1": "met", "R2": "not_applicable"}, [("R1", False, {0})]),
        ({"R1": "not_applicable"}, []),
    ],
)
def test_changes_name_each_single_finding_that_would_change_the_levels(
    statuses: Statuses, expected: list[tuple[str, bool, set[int]]]
) -> None:
    named = tuple(Change(f"1.{code}", met, frozenset(levels)) for code, met, levels in expected)
    assert named == changes(findings(statuses))


def test_a_finding_that_would_contradict_the_others_is_no_change() -> None:
    assert (Change("1.R2", met=False, levels=frozenset({1})),) == changes(
        findings({"R1": "met", "R2": "met"}, STEPS),
    )
