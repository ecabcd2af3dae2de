"""The plan: gaps in their order, the closest link of what addresses them, and what the joining leaves over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from making.builders import Statuses, area, assessment, exercise, instrument, priorities
from making.effort import inputs
from trafficking_indicators.analysis.plan import Plan, Remedy, plan
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.measures import Measure, Objective, WrittenFor
from trafficking_indicators.model.recommendations import Link, Recommendation
from trafficking_indicators.model.statuses import STATUSES

# By id: what it addresses, each with the basis of the link.
Links = Mapping[str, Sequence[tuple[str, str]]]
NO_LINKS: Links = {}
NO_MARKS: Mapping[str, int] = {}
# The codes of each of the two areas below, in the order of reading: level, then rules before deeds.
CODES = ("R1", "D1", "R2", "D2")
ALL_MET: Statuses = dict.fromkeys(CODES, "met")
GAPS_IN_ORDER = ("unmet", "partly_met", "disputed", "unknown", "not_assessed")


def two_areas(recommendations: Links, measures: Links, written_for: Mapping[str, str] | None = None) -> Instrument:
    """Make an instrument of two areas, `1` and `2`, with the indicators of CODES each."""
    made = instrument(*(area(name, dict.fromkeys(CODES, ())) for name in ("1", "2")))

    def linked(links: Sequence[tuple[str, str]]) -> tuple[Link, ...]:
        return tuple(Link.model_validate({"to": to, "basis": basis}) for to, basis in links)

    text = {"und": "made up"}
    options = {
        letter: Recommendation.model_validate({"text": text, "short": text, "addresses": linked(links)})
        for letter, links in recommendations.items()
    }
    actions = {
        name: Measure.model_validate({"text": text, "addresses": linked(links)}) for name, links in measures.items()
    }
    objectives = {"1-1": Objective.model_validate({"text": text, "measures": actions})} if actions else None
    told = None if written_for is None else WrittenFor.model_validate(written_for)
    return Instrument(made.header, made.areas, options, objectives, told)


def planned(
    first: Statuses,
    second: Statuses = ALL_MET,
    *,
    recommendations: Links = NO_LINKS,
    measures: Links = NO_LINKS,
    marks: Mapping[str, int] = NO_MARKS,
    written_for: Mapping[str, str] | None = None,
    own_measures: bool = False,
) -> Plan:
    """Plan from the statuses of two areas; what is marked, is marked in one exercise."""
    made = two_areas(recommendations, measures, written_for)
    tallied = tally(made, priorities({"survey": exercise(marks)})) if marks else None
    return plan(made, assessment({"1": first, "2": second}), tallied, own_measures=own_measures)


def gaps_of(found: Plan) -> list[tuple[str, str]]:
    return [(need.finding.cell.id, need.finding.status) for need in found.needs]


def recommended(found: Plan, gap: str) -> tuple[Remedy, ...]:
    (need,) = (need for need in found.needs if need.finding.cell.id == gap)
    return need.recommendations


def test_gaps_stand_by_status_then_area_then_level_then_dimension() -> None:
    first = {"R1": "unknown", "R2": "unmet", "D1": "unmet", "D2": "partly_met"}
    second = {"R1": "unmet", "R2": "met", "D1": "not_assessed", "D2": "not_applicable"}
    assert [
        ("1.D1", "unmet"),
        ("1.R2", "unmet"),
        ("2.R1", "unmet"),
        ("1.D2", "partly_met"),
        ("1.R1", "unknown"),
        ("2.D1", "not_assessed"),
    ] == gaps_of(planned(first, second))


def test_at_one_level_the_first_dimension_stands_first() -> None:
    everything = ["1.R1", "1.D1", "1.R2", "1.D2"]
    assert everything == [gap for gap, _ in gaps_of(planned(dict.fromkeys(CODES, "unmet")))]


def test_an_indicator_that_the_file_leaves_out_is_a_gap() -> None:
    assert [("1.D2", "not_assessed")] == gaps_of(planned({"R1": "met", "D1": "met", "R2": "met"}))


def test_what_is_met_or_does_not_apply_is_no_gap() -> None:
    assert Plan((), (), (), (), (), 0) == planned({**ALL_MET, "D1": "not_applicable"})


def test_a_link_to_the_indicator_comes_before_one_to_its_area() -> None:
    links = {"A": [("1", "source"), ("1.R1", "inferred")]}
    found = planned({**ALL_MET, "R1": "unmet", "R2": "unmet"}, recommendations=links)
    assert (Remedy("A", "1.R1", "inferred"),) == recommended(found, "1.R1")
    assert (Remedy("A", "1", "source"),) == recommended(found, "1.R2")


def test_a_link_elsewhere_addresses_nothing_here() -> None:
    links = {"A": [("1.R2", "source")], "B": [("2", "source")], "C": [("9.R1", "source")]}
    assert () == recommended(planned({**ALL_MET, "R1": "unmet"}, recommendations=links), "1.R1")


def test_recommendations_and_measures_stand_in_the_instruments_order() -> None:
    links = {"B": [("1", "inferred")], "A": [("1.R1", "source")]}
    actions = {"3.1.10": [("1", "source")], "3.1.9": [("1.R1", "inferred")], "3.1.8": [("2", "source")]}
    (need,) = planned({**ALL_MET, "R1": "unmet"}, recommendations=links, measures=actions).needs
    assert (Remedy("B", "1", "inferred"), Remedy("A", "1.R1", "source")) == need.recommendations
    assert (Remedy("3.1.10", "1", "source"), Remedy("3.1.9", "1.R1", "inferred")) == need.measures


def test_a_marked_recommendation_is_outside_or_without_a_gap_or_beside_one() -> None:
    links = {"A": [("1.R1", "source")], "B": [("2", "source")], "C": [("9", "source")], "D": []}
    found = planned({**ALL_MET, "R1": "unmet"}, recommendations=links, marks={"A": 1, "B": 2, "C": 3, "D": 4})
    assert ["A"] == [remedy.id for remedy in recommended(found, "1.R1")]
    assert [("D", 4), ("C", 3)] == [(row.id, row.printed) for row in found.marked_outside]
    assert [("B", 2)] == [(row.id, row.printed) for row in found.marked_without_gap]


def test_a_recommendation_that_nobody_marked_is_in_no_list_of_marked_ones() -> None:
    links = {"A": [("1.R1", "source")], "B": [("2", "source")], "C": [("9", "source")]}
    found = planned({**ALL_MET, "R1": "unmet"}, recommendations=links, marks={"A": 1, "B": 0})
    assert ((), ()) == (found.marked_outside, found.marked_without_gap)


def test_a_mark_whose_exercise_is_lost_is_a_mark() -> None:
    made = two_areas({"A": []}, NO_LINKS)
    lost = tally(made, priorities({"survey": exercise()}, {"A": 1}))
    (row,) = plan(made, assessment({"1": ALL_MET, "2": ALL_MET}), lost).marked_outside
    assert ("A", 1) == (row.id, row.unattributed)


def test_nothing_is_marked_where_nobody_was_asked() -> None:
    found = planned({**ALL_MET, "R1": "unmet"}, recommendations={"A": [("1.R1", "source")], "B": []})
    assert ["A"] == [remedy.id for remedy in recommended(found, "1.R1")]
    assert ((), ()) == (found.marked_outside, found.marked_without_gap)


def test_a_measure_alone_addresses_a_gap() -> None:
    first = {**ALL_MET, "R1": "unmet", "R2": "unknown"}
    found = planned(first, measures={"3.1.1": [("1.R1", "source")]})
    assert ["1.R2"] == [finding.cell.id for finding in found.unaddressed]


@pytest.mark.parametrize(
    ("country", "date", "is_own"),
    [("XAA", "2020", True), ("XAA", "2021", True), ("XAA", "2019", False), ("XAB", "2020", False)],
)
def test_measures_are_of_a_round_of_their_country_that_ends_no_later_than_they_were_written(
    country: str, date: str, is_own: bool
) -> None:
    told = {"country": country, "date": date}
    (need,) = planned({**ALL_MET, "R1": "unmet"}, measures={"3.1.1": [("1", "source")]}, written_for=told).needs
    assert [is_own] == [remedy.is_own for remedy in need.measures]


def test_measures_that_say_nothing_of_a_country_are_for_any() -> None:
    (need,) = planned({**ALL_MET, "R1": "unmet"}, measures={"3.1.1": [("1", "source")]}, own_measures=True).needs
    assert [True] == [remedy.is_own for remedy in need.measures]


def test_measures_written_for_others_are_left_out_where_asked_and_counted_once() -> None:
    links, actions = {"A": [("1.R2", "source")]}, {"3.1.1": [("1", "source")], "3.1.2": [("2", "source")]}
    told = {"country": "XAB", "date": "2016"}
    first = {**ALL_MET, "R1": "unmet", "R2": "unmet"}
    found = planned(first, recommendations=links, measures=actions, written_for=told, own_measures=True)
    assert [(), ()] == [need.measures for need in found.needs]
    assert 1 == found.left_out
    assert ["1.R1"] == [finding.cell.id for finding in found.unaddressed]


def test_own_measures_stay_where_only_own_ones_are_asked_for() -> None:
    told = {"country": "XAA", "date": "2020"}
    actions = {"3.1.1": [("1", "source")]}
    found = planned({**ALL_MET, "R1": "unmet"}, measures=actions, written_for=told, own_measures=True)
    assert (1, 0) == (len(found.needs[0].measures), found.left_out)


class Drawn(NamedTuple):
    """What goes into a plan, and the plan."""

    first: Statuses
    second: Statuses
    recommendations: Links
    measures: Links
    marks: Mapping[str, int]
    plan: Plan


STATUSES_OF_AN_AREA = st.fixed_dictionaries(dict.fromkeys(CODES, st.sampled_from(STATUSES)))
# What begins with 9 is outside the instrument.
TARGETS = st.sampled_from(["1", "2", "1.R1", "1.D2", "2.R2", "9", "9.R1"])
LINKS = st.lists(
    st.tuples(TARGETS, st.sampled_from(["source", "inferred"])), max_size=3, unique_by=lambda link: link[0]
)


@st.composite
def drawn_plans(draw: st.DrawFn) -> Drawn:
    first, second = draw(STATUSES_OF_AN_AREA), draw(STATUSES_OF_AN_AREA)
    recommendations = draw(st.fixed_dictionaries(dict.fromkeys("ABC", LINKS)))
    measures = draw(st.fixed_dictionaries(dict.fromkeys(["1.1", "1.2"], LINKS)))
    marks = draw(st.fixed_dictionaries(dict.fromkeys("ABC", st.integers(0, 2))))
    found = planned(first, second, recommendations=recommendations, measures=measures, marks=marks)
    return Drawn(first, second, recommendations, measures, marks, found)


thoroughly = inputs(200)


@thoroughly
@given(drawn_plans())
def test_every_gap_stands_once_and_in_its_place(drawn: Drawn) -> None:
    assert [
        (f"{name}.{code}", status)
        for status in GAPS_IN_ORDER
        for name, statuses in (("1", drawn.first), ("2", drawn.second))
        for code in CODES
        if statuses[code] == status
    ] == gaps_of(drawn.plan)


@thoroughly
@given(drawn_plans())
def test_every_gap_has_the_closest_link_of_all_that_addresses_it(drawn: Drawn) -> None:
    for need in drawn.plan.needs:
        gap, within = need.finding.cell.id, need.finding.cell.area
        for links, remedies in ((drawn.recommendations, need.recommendations), (drawn.measures, need.measures)):
            closest = [
                (name, to, dict(targets)[to])
                for name, targets in links.items()
                for to in [gap if gap in dict(targets) else within]
                if to in dict(targets)
            ]
            assert closest == [remedy[:3] for remedy in remedies]


@thoroughly
@given(drawn_plans())
def test_everything_marked_and_every_gap_has_one_place(drawn: Drawn) -> None:
    found = drawn.plan
    helping = {remedy.id for need in found.needs for remedy in need.recommendations}
    inside = {name for name, links in drawn.recommendations.items() if any(to[0] != "9" for to, _ in links)}
    marked = {name for name, count in drawn.marks.items() if count}
    event(f"marked outside: {bool(found.marked_outside)}, without a gap: {bool(found.marked_without_gap)}")
    assert marked - inside == {row.id for row in found.marked_outside}
    assert (marked & inside) - helping == {row.id for row in found.marked_without_gap}
    without = [need.finding for need in found.needs if not need.recommendations and not need.measures]
    assert without == list(found.unaddressed)


def test_an_area_outside_the_scope_shows_no_gap() -> None:
    made_up = instrument(area("1", {"R1": (), "D1": ()}), area("2", {"R1": (), "D1": ()}))
    found = assessment({"1": {"R1": "met"}}).model_copy(update={"scope": ("1",)})

    agenda = plan(made_up, found, None)

    assert ["1.D1"] == [need.finding.cell.id for need in agenda.needs]
    assert ["1.D1"] == [finding.cell.id for finding in agenda.unaddressed]
