"""Paper and practice, counterparts and counts: one example for each rule, and the real assessment."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import AZERBAIJAN
from making.builders import Statuses, area, area_score, assessment, findings, instrument
from trafficking_indicators.analysis.completions import Completions, MetRange, met_range
from trafficking_indicators.analysis.score import AreaScore, compare_levels, count, possible_relations, score
from trafficking_indicators.checking.whole_assessments import open_assessment
from trafficking_indicators.model.statuses import STATUSES


@pytest.mark.parametrize(
    ("paper", "practice", "expected"),
    [
        ({2}, {1}, "paper_ahead"),
        ({1, 2}, {0}, "paper_ahead"),
        ({0}, {1}, "practice_ahead"),
        ({0, 1}, {2}, "practice_ahead"),
        ({0}, {0}, "same_level"),
        ({2}, {2}, "same_level"),
        ({1, 2}, {1}, "cannot_tell"),
        ({0, 2}, {1}, "cannot_tell"),
        ({0, 2}, {0, 2}, "cannot_tell"),
        (None, {1}, "cannot_tell"),
        ({1}, None, "cannot_tell"),
        (None, None, "cannot_tell"),
    ],
)
def test_paper_and_practice_in_a_word(paper: set[int] | None, practice: set[int] | None, expected: str) -> None:
    assert expected == compare_levels(
        None if paper is None else frozenset(paper), None if practice is None else frozenset(practice)
    )


@pytest.mark.parametrize(
    ("paper", "practice", "expected"),
    [
        ({1, 2}, {1}, ("paper_ahead", "same_level")),
        ({0, 1}, {1}, ("practice_ahead", "same_level")),
        ({0, 2}, {1}, ("paper_ahead", "practice_ahead")),
        ({0, 2}, {0, 2}, ("paper_ahead", "practice_ahead", "same_level")),
        (None, {1}, None),
        ({1}, None, None),
    ],
)
def test_what_the_possible_levels_rule_out_is_not_possible(
    paper: set[int] | None, practice: set[int] | None, expected: tuple[str, ...] | None
) -> None:
    assert expected == possible_relations(
        None if paper is None else frozenset(paper), None if practice is None else frozenset(practice)
    )


LEVELS = st.frozensets(st.integers(0, 3), min_size=1)


@given(LEVELS, LEVELS)
def test_a_relation_is_possible_exactly_where_two_possible_levels_stand_so(
    paper: frozenset[int], practice: frozenset[int]
) -> None:
    pairs = [*product(paper, practice)]
    expected = {
        "paper_ahead": any(one > other for one, other in pairs),
        "practice_ahead": any(one < other for one, other in pairs),
        "same_level": any(one == other for one, other in pairs),
    }
    assert tuple(name for name, holds in expected.items() if holds) == possible_relations(paper, practice)


def paper_and_practice(scored: AreaScore) -> tuple[str | None, tuple[str, ...]]:
    return scored.paper_and_practice, scored.remarks


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({"R1": "met", "D1": "unmet", "D2": "unmet"}, ("paper_ahead", ("nothing_in_practice",))),
        ({"R1": "unmet", "D1": "met", "D2": "unmet"}, ("practice_ahead", ("nothing_on_paper",))),
        ({"R1": "unmet", "D1": "unmet"}, ("same_level", ("nothing_in_practice", "nothing_on_paper"))),
        ({"R1": "met", "D1": "unmet", "D2": "partly_met"}, ("paper_ahead", ())),
        ({"R1": "met", "D1": "unmet", "D2": "unknown"}, ("paper_ahead", ())),
        ({"R1": "met", "D1": "unmet", "D2": "not_applicable"}, ("paper_ahead", ("nothing_in_practice",))),
        ({"R1": "met", "D1": "not_applicable"}, ("cannot_tell", ())),
        ({"R1": "met"}, ("cannot_tell", ())),
    ],
)
def test_remarks_say_where_nothing_is_met_nor_partly(statuses: Statuses, expected: tuple[str, tuple[str]]) -> None:
    assert expected == paper_and_practice(area_score(statuses))


def test_an_open_indicator_that_can_only_be_unmet_is_nothing() -> None:
    scored = area_score({"R1": "met", "D1": "unmet", "D2": "unknown"}, {"D2": ["D1"]})
    expected = ("paper_ahead", ("nothing_in_practice",))
    assert expected == paper_and_practice(scored)


def test_an_open_indicator_held_down_by_a_partly_met_one_is_not_nothing() -> None:
    scored = area_score({"R1": "met", "D1": "partly_met", "D2": "unknown"}, {"D2": ["D1"]})
    expected = ("paper_ahead", ())
    assert expected == paper_and_practice(scored)


def test_without_a_pair_of_dimensions_nothing_is_said_of_paper_and_practice() -> None:
    expected = (None, ())
    assert expected == paper_and_practice(area_score({"R1": "met", "D1": "unmet"}, pair=False))


def test_counterparts_stand_cell_by_cell_as_the_area_crosses_them() -> None:
    statuses = {"R1": "met", "R2": "unmet", "D1": "unknown", "D2": "partly_met"}
    scored = area_score(statuses, level_rule="independent", counterparts={"R1": "D2", "R2": "D1"})
    expected = [("1.R1", "met", "1.D2", "partly_met"), ("1.R2", "unmet", "1.D1", "unknown")]
    assert expected == [
        (rule.cell.id, rule.status, practice.cell.id, practice.status) for rule, practice in scored.counterparts
    ]


def test_rows_that_are_not_parallel_have_no_counterparts() -> None:
    assert not area_score({"R1": "met", "D1": "met"}).counterparts


ONE_OF_EACH = dict(zip(("R1a", "R1b", "R1c", "R1d", "R1e", "R1f", "R1g"), STATUSES, strict=True))


def test_counts_say_how_many_have_each_status() -> None:
    counts = count(findings({**ONE_OF_EACH, "R2": "unmet"}))
    expected = dict.fromkeys(STATUSES, 1) | {"unmet": 2}
    assert (expected, MetRange(1, 3)) == counts


def test_examined_are_rated_unknown_or_disputed() -> None:
    counts = count(findings({**ONE_OF_EACH, "R2": "unmet"}))
    expected = {"indicators": 8, "rated": 4, "examined": 6}
    assert expected == {name: getattr(counts, name) for name in expected}


def test_met_range_counts_what_must_and_what_can_be_met() -> None:
    statuses = {"R1": "unknown", "R2": "met", "D1": "unmet", "D2": "unknown", "D3": "not_assessed"}
    assert MetRange(2, 3) == met_range([Completions(findings(statuses, {"R2": ["R1"], "D2": ["D1"]}))])


def test_nothing_can_be_met_among_no_indicators() -> None:
    assert MetRange(0, 0) == met_range([])


def test_a_scorecard_counts_over_all_and_per_dimension_in_the_instruments_order() -> None:
    both = {"R1": (), "D1": ()}
    card = score(instrument(area("2", both), area("1", both)), assessment({"1": {"R1": "met", "D1": "unmet"}}))
    order = ["2", "1"]
    assert order == [scored.area for scored in card.areas]
    assert {"rules": MetRange(1, 2), "deeds": MetRange(0, 1)} == {
        name: counts.met_range for name, counts in card.by_dimension.items()
    }
    assert (MetRange(1, 3), 4, 2) == (card.all.met_range, card.all.indicators, card.all.by_status["not_assessed"])


def test_the_azerbaijan_assessment_scores_as_worked_out_by_hand() -> None:
    # 4.5 is independent: no levels.
    # 5.1 F1 met, F2 partly: {1}. O1 and O2 unmet: {0}, and nothing in practice.
    # 5.2 F1 met, F2 partly: {1}. O1 met, O2 partly: {1}.
    # 5.3 F1 and F2 met: {2}. O1 met, O2 unmet: {1}.
    # 5.4 F1 met, F2 unknown: {1, 2}. O1 met, O2 unmet: {1}; ahead if F2 is met, else level.
    # 5.5 all unknown, Level 2 implies Level 1: {0, 1, 2} twice.
    # Met are 5.1.F1, 5.2.F1, 5.2.O1, 5.3.F1, 5.3.F2, 5.3.O1, 5.4.F1, 5.4.O1; partly 4.5.O2, 5.1.F2, 5.2.F2, 5.2.O2;
    # unmet 5.1.O1, 5.1.O2, 5.3.O2, 5.4.O2; open three of 4.5, 5.4.F2 and all of 5.5. No open one implies an unmet one
    # or is implied by a met one, so from none to all eight of them can be met.
    instrument, assessment, *_ = open_assessment(str(AZERBAIJAN), None, audience="public")
    card = score(instrument, assessment)
    statuses = {
        "met": 8,
        "partly_met": 4,
        "unmet": 4,
        "unknown": 5,
        "not_assessed": 3,
        "not_applicable": 0,
        "disputed": 0,
    }
    assert (statuses, MetRange(8, 16)) == card.all
    assert {
        "4.5": (None, None, "cannot_tell", ()),
        "5.1": ({1}, {0}, "paper_ahead", ("nothing_in_practice",)),
        "5.2": ({1}, {1}, "same_level", ()),
        "5.3": ({2}, {1}, "paper_ahead", ()),
        "5.4": ({1, 2}, {1}, "cannot_tell", ()),
        "5.5": ({0, 1, 2}, {0, 1, 2}, "cannot_tell", ()),
    } == {
        scored.area: (*(ladder.levels for ladder in scored.ladders.values()), *paper_and_practice(scored))
        for scored in card.areas
    }


def test_what_lies_outside_the_scope_is_not_counted_and_not_open() -> None:
    made_up = instrument(area("1", {"R1": (), "D1": ()}), area("2", {"R1": (), "D1": ()}))
    found = assessment({"1": {"R1": "met"}}).model_copy(update={"scope": ("1",)})

    card = score(made_up, found)

    assert (2, 1, 1) == (card.all.indicators, card.all.by_status["met"], card.all.by_status["not_assessed"])
    assert {1} == {counts.indicators for counts in card.by_dimension.values()}
    assert [True, False] == [found.looked_at for found in card.areas]
    assert (1, 2) == card.all.met_range
