"""What differs between two readings beside the ratings: premises, versions, levels, marks; and several side by side."""

from __future__ import annotations

import pytest

from making.builders import exercise
from making.rounds import HEAD, Data, Entry, assessed, citing, with_history
from trafficking_indicators.analysis.compare import compare
from trafficking_indicators.analysis.diff import Diff, MarkChange, Premises, diff
from trafficking_indicators.analysis.marks import Marks
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import Gap, updated

MADE_UP = with_history("1.R1 1.R2 1.D1 1.D2 2.R1", recommendations={"A": (), "B": ()})
NOTHING_DIFFERS = Premises(basis=None, assessors=False, scope=None, version=None, country=None, out_of_time=False)


def premises(old: Data, new: Data) -> Premises:
    """Compare two rounds without ratings that are changed in these respects."""
    before, after = (Assessment.model_validate({**HEAD, **changes}) for changes in (old, new))
    return diff(MADE_UP, before, after).premises


def test_two_rounds_read_alike_differ_in_no_premise() -> None:
    later = {"round": "2", "as_of": "2022", "limitations": "other limits", "audience": "internal"}
    assert NOTHING_DIFFERS == premises({}, later)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {"basis": "official"}, {"basis": ("illustration", "official")}),
        ({}, {"assessors": ["somebody"]}, {"assessors": True}),
        ({}, {"assessors": ["nobody", "somebody"]}, {"assessors": True}),
        ({}, {"country": "XAB"}, {"country": ("XAA", "XAB")}),
        ({}, {"territory_name": "Elsewhere"}, {"country": ("XAA", "XAA")}),
        ({}, {"territory_name": {"en": "Examplia", "az": "Nümunə"}}, {}),
        ({}, {"scope": ["2"]}, {"scope": (("1", "2"), ("2",))}),
        ({"scope": ["1"]}, {}, {"scope": (("1",), ("1", "2"))}),
        ({}, {"as_of": "2019"}, {"out_of_time": True}),
        ({"as_of": "2020-06"}, {"as_of": "2020-05-31"}, {"out_of_time": True}),
    ],
)
def test_a_difference_between_the_readings_is_a_premise(old: Data, new: Data, expected: Data) -> None:
    assert {**NOTHING_DIFFERS._asdict(), **expected} == premises(old, new)._asdict()


@pytest.mark.parametrize("scope", [["1", "2"], ["2", "1"]])
def test_a_scope_of_all_areas_is_that_of_a_file_that_names_none(scope: list[str]) -> None:
    assert NOTHING_DIFFERS == premises({"scope": scope}, {})


def test_a_date_inside_the_other_is_not_out_of_time() -> None:
    assert NOTHING_DIFFERS == premises({"as_of": "2020-06"}, {"as_of": "2020"})
    assert NOTHING_DIFFERS == premises({"as_of": "2020"}, {"as_of": "2020-06"})


def between(versions: tuple[str, str], ids: str, entry: Entry, before: Data, after: Data) -> Diff:
    """Compare two rounds made with these versions of an instrument; the entry is what the second version changed."""
    made_up = with_history(ids, entry)
    old, new = (
        updated(made_up, assessed(statuses, instrument_version=version))
        for version, statuses in zip(versions, (before, after), strict=True)
    )
    return diff(made_up, old, new)


def test_indicators_of_two_versions_are_compared_by_the_ids_of_today_or_listed_as_not_comparable() -> None:
    entry: Entry = {"reworded": ["1.R1"], "added": ["1.R2b"], "moved": {"1.R2": "1.R2a"}}
    before, after = {"1.R1": "met", "1.R2": "unmet"}, {"1.R1": "unmet", "1.R2a": citing("met", "2021")}
    found = between(("1", "2"), "1.R1 1.R2a 1.R2b", entry, before, after)
    assert [("1.R2a", "unmet", "met", "improved")] == [change[:4] for change in found.indicators]
    assert (Gap("1.R1", "reworded", "2"), Gap("1.R2b", "added", "2")) == found.not_comparable
    assert ("1", "2") == found.premises.version


def test_an_id_that_passed_to_another_indicator_is_compared_under_it() -> None:
    entry: Entry = {"moved": {"1.R3": "1.R2", "1.R2": "1.R3"}}
    found = between(("1", "2"), "1.R1 1.R2 1.R3", entry, {"1.R2": "met", "1.R3": "unknown"}, {"1.R2": "unmet"})
    assert ["1.R1", "1.R2", "1.R3"] == [change.id for change in found.indicators]
    assert ["became_known", "no_longer_known"] == [change.kind for change in found.indicators[1:]]


def test_an_indicator_is_compared_under_an_id_that_an_earlier_version_took_from_another() -> None:
    made_up = with_history("1.R1 1.R2", {"removed": ["1.R2"]}, {"moved": {"1.R3": "1.R2"}})
    old = updated(made_up, assessed({"1.R2": "met", "1.R3": "unknown"}))
    found = diff(made_up, old, assessed({"1.R2": "unmet"}, instrument_version="3"))
    assert [("1.R1", "unchanged"), ("1.R2", "became_known")] == [
        (change.id, change.kind) for change in found.indicators
    ]
    assert (Gap("1.R2", "removed", "2"),) == found.not_comparable


def test_two_rounds_of_an_older_version_do_not_lose_what_was_removed_since() -> None:
    found = between(("1", "1"), "1.R1", {"removed": ["1.R2"]}, {"1.R2": "unmet"}, {"1.R2": citing("met", "2021")})
    assert (Gap("1.R2", "removed", "2"),) == found.not_comparable


def test_two_rounds_of_an_older_version_are_not_compared_on_what_was_added_since() -> None:
    found = between(("1", "1"), "1.R1 1.R2", {"added": ["1.R2"]}, {"1.R1": "met"}, {"1.R1": "met"})
    assert ["1.R1"] == [change.id for change in found.indicators]


def test_an_area_with_an_indicator_that_is_not_comparable_has_no_levels_to_compare() -> None:
    entry: Entry = {"reworded": ["1.R1"], "moved": {"2.R1": "2.R2"}}
    found = between(("1", "2"), "1.R1 1.D1 2.R2", entry, {"1.D1": "met", "2.R1": "met"}, {"1.D1": "met"})
    assert ["2"] == [change.before.area for change in found.areas]


def test_assessors_named_in_another_order_are_the_same() -> None:
    assert NOTHING_DIFFERS == premises({"assessors": ["nobody", "somebody"]}, {"assessors": ["somebody", "nobody"]})


def test_levels_stand_before_and_after_as_sets_also_where_they_are_the_same() -> None:
    old = assessed({"1.R1": "met", "1.R2": "unknown", "1.D1": "met", "1.D2": "unmet"})
    new = assessed({"1.R1": "met", "1.R2": "partly_met", "1.D1": "met", "1.D2": "unmet"})
    change, other = diff(MADE_UP, old, new).areas
    assert ("1", "2") == (change.before.area, other.after.area)
    levels = {
        name: (ladder.levels, change.after.ladders[name].levels) for name, ladder in change.before.ladders.items()
    }
    assert {"rules": (frozenset({1, 2}), frozenset({1})), "deeds": (frozenset({1}), frozenset({1}))} == levels
    assert ("cannot_tell", "same_level") == (change.before.paper_and_practice, change.after.paper_and_practice)


def marks(before: Data | None, after: Data | None) -> tuple[MarkChange, ...]:
    """Compare the marks of two rounds with these priorities; None for a round without."""
    old, new = (assessed() if found is None else assessed(priorities=found) for found in (before, after))
    return diff(MADE_UP, old, new).marks


def test_marks_are_compared_in_each_exercise_that_both_rounds_have_where_they_differ() -> None:
    before = {"exercises": {"survey": exercise({"A": 1, "B": 2}), "seminar": exercise({"A": 3})}}
    after = {"exercises": {"survey": exercise({"A": 4, "B": 2}), "workshop": exercise({"A": 5})}}
    assert (MarkChange("survey", "A", Marks(1, 1), Marks(4, 4)),) == marks(before, after)


def test_marks_whose_exercise_is_lost_are_compared_as_ranges() -> None:
    both = {"survey": exercise({"A": 1}), "seminar": exercise({"A": 1}, unit="group")}
    found = marks({"exercises": both, "unattributed": {"A": "2"}}, {"exercises": both})
    assert [(name, "A", Marks(1, 3), Marks(1, 1)) for name in ("survey", "seminar")] == list(found)


def test_a_mark_that_came_or_went_altogether_is_a_difference() -> None:
    before, after = ({"exercises": {"survey": exercise({letter: 1})}} for letter in ("A", "B"))
    assert [("A", 1, 0), ("B", 0, 1)] == [
        (row.recommendation, row.before.low, row.after.low) for row in marks(before, after)
    ]


def test_a_round_without_priorities_has_no_marks_to_compare() -> None:
    marked: Data = {"exercises": {"survey": exercise({"A": 1})}}
    assert () == marks(marked, None)
    assert () == marks(None, marked)


def test_side_by_side_rounds_stand_by_country_then_by_date() -> None:
    rounds = [("XAB", "2020", "1"), ("XAA", "2021", "b"), ("XAA", "2020", "c"), ("XAA", "2020", "a")]
    (group,) = compare(
        ((MADE_UP, assessed(country=country, as_of=as_of, round=name)) for country, as_of, name in rounds),
        audience="public",
    )
    found = [(entry.assessment.country, entry.assessment.as_of, entry.assessment.round) for entry in group.entries]
    assert sorted(rounds) == found


def test_side_by_side_only_countries_with_several_rounds_have_a_path() -> None:
    rounds = [("XAB", "1"), ("XAA", "2"), ("XAA", "1")]
    (group,) = compare(
        ((MADE_UP, assessed(country=country, round=name)) for country, name in rounds), audience="public"
    )
    assert [("XAA", ["1", "2"])] == [
        (entries[0].assessment.country, [entry.assessment.round for entry in entries]) for entries in group.paths
    ]


def test_side_by_side_versions_stand_apart_and_each_has_its_scores() -> None:
    made_up = with_history("1.R1 1.R2", {"added": ["1.R2"]})
    groups = compare(
        ((made_up, assessed({"1.R1": "met"}, instrument_version=version)) for version in ("2", "1", "2")),
        audience="public",
    )
    assert [("1", 1), ("2", 2)] == [(group.version, len(group.entries)) for group in groups]
    assert {1} == {entry.scorecard.all.by_status["met"] for group in groups for entry in group.entries}


def test_side_by_side_nothing_makes_no_group() -> None:
    assert () == compare([], audience="public")
