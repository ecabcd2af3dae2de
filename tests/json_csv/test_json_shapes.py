"""The shapes of JSON: what is known, what is not, and what a reader may rely on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from making.builders import NO_COUNTERPARTS, Indicators, Statuses, area, assessment, exercise, instrument, priorities
from trafficking_indicators.analysis.about import About, about
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.analysis.score import score
from trafficking_indicators.json_csv.score import SCORE_COLUMNS, score_json, score_rows
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument

TWO_AND_TWO: Indicators = {"R1": (), "R2": ("R1",), "D1": (), "D2": ("D1",)}


def public(made_up: Instrument, assessed: Assessment) -> About:
    """Tell what stands on an output for everybody."""
    return about(made_up, assessed, audience="public")


def shaped(made_up: Instrument, statuses: Mapping[str, Statuses]) -> dict[str, Any]:
    """Score, shape and read back: only what JSON knows survives."""
    assessed = assessment(statuses)
    data: dict[str, Any] = json.loads(json.dumps(score_json(public(made_up, assessed), score(made_up, assessed), None)))
    return data


def one_area(
    statuses: Statuses,
    *,
    level_rule: str = "cumulative",
    pair: bool = True,
    counterparts: Mapping[str, str] = NO_COUNTERPARTS,
) -> dict[str, Any]:
    made_up = instrument(area("1", TWO_AND_TWO, level_rule=level_rule, counterparts=counterparts), pair=pair)
    (found,) = shaped(made_up, {"1": statuses})["areas"]
    assert isinstance(found, dict)
    return found


def test_possible_levels_are_sorted_lists() -> None:
    found = one_area({"R1": "met"})
    assert {"rules": [1, 2], "deeds": [0, 1, 2]} == found["levels"]


def test_what_is_partly_met_stands_beside_the_levels() -> None:
    found = one_area({"R1": "met", "R2": "partly_met", "D1": "unmet", "D2": "unmet"})
    assert {"rules": [2], "deeds": []} == found["partly_met_levels"]
    assert {"rules": [1], "deeds": [0]} == found["levels"]
    assert ("paper_ahead", ["nothing_in_practice"]) == (found["paper_and_practice"], found["remarks"])


def test_without_a_ladder_levels_are_null() -> None:
    found = one_area({"R1": "met"}, level_rule="independent")
    assert {"rules": None, "deeds": None} == found["levels"]
    assert "cannot_tell" == found["paper_and_practice"]


def test_without_a_pair_there_is_no_paper_and_practice() -> None:
    assert one_area({"R1": "met"}, pair=False)["paper_and_practice"] is None


def test_an_indicator_out_of_order_is_named_once() -> None:
    made_up = instrument(area("1", {"R1": (), "R2": (), "R3": ()}))
    (found,) = shaped(made_up, {"1": {"R1": "unmet", "R2": "unmet", "R3": "met"}})["areas"]
    assert ["1.R3"] == found["out_of_order"]


def test_counterparts_name_rule_and_practice() -> None:
    found = one_area({}, counterparts={"R1": "D2", "R2": "D1"})
    assert [{"paper": "1.R1", "practice": "1.D2"}, {"paper": "1.R2", "practice": "1.D1"}] == found["counterparts"]


def test_counts_add_up_over_all_and_in_each_dimension() -> None:
    statuses = {"R1": "met", "R2": "unknown", "D1": "not_applicable"}
    summary = shaped(instrument(area("1", TWO_AND_TWO)), {"1": statuses})["summary"]
    assert {
        "indicators": 4,
        "counts": {
            "met": 1, "partly_met": 0, "unmet": 0, "unknown": 1, "not_assessed": 1, "not_applicable": 1,
            "disputed": 0,
        },
        "examined": 2,
        "rated": 1,
        "met_range": {"low": 1, "high": 3},
    } == {name: value for name, value in summary.items() if name != "dimensions"}  # fmt: skip
    for name in ("indicators", "examined", "rated"):
        assert summary[name] == sum(part[name] for part in summary["dimensions"].values())


def test_without_priorities_there_is_null_and_no_empty_list() -> None:
    assert shaped(instrument(area("1", TWO_AND_TWO)), {})["priorities"] is None


def test_unattributed_marks_make_ranges_and_leave_no_places() -> None:
    made_up = instrument(area("1", TWO_AND_TWO), recommendations={"A": ("1",), "B": ("elsewhere",)})
    tallied = tally(
        made_up,
        priorities(
            {"survey": exercise({"A": 2}, returned=7), "seminar": exercise({"A": 1}, unit="group")}, {"A": 1, "B": 2}
        ),
    )
    assessed = assessment({})
    assert {
        "exercises": [
            {
                "exercise": "survey", "unit": "respondent", "choices": 3,
                "invited": None, "answered": None, "returned": 7, "top": None,
            },
            {
                "exercise": "seminar", "unit": "group", "choices": 3,
                "invited": None, "answered": None, "returned": None, "top": None,
            },
        ],
        "recommendations": [
            {
                "id": "A", "marks": {
                    "survey": {"low": 2, "high": 3, "possible": None},
                    "seminar": {"low": 1, "high": 2, "possible": None},
                },
                "places": {"survey": None, "seminar": None}, "unattributed": 1, "printed": 4, "in_scope": True,
            },
            {
                "id": "B", "marks": {
                    "survey": {"low": 0, "high": 2, "possible": None},
                    "seminar": {"low": 0, "high": 2, "possible": None},
                },
                "places": {"survey": None, "seminar": None}, "unattributed": 2, "printed": 2, "in_scope": False,
            },
        ],
    } == score_json(public(made_up, assessed), score(made_up, assessed), tallied)["priorities"]  # fmt: skip


def test_numbers_are_numbers_and_names_of_versions_rounds_and_dates_are_texts() -> None:
    head = shaped(instrument(area("1", TWO_AND_TWO)), {})["assessment"]
    assert {
        "country": "XAA",
        "territory_name": {"und": "Examplia"},
        "round": "2020",
        "as_of": "2020",
        "basis": "illustration",
        "audience": "public",
        "scope": None,
        "instrument": "made-up",
        "instrument_version": "1",
        "limitations": {"und": "made up"},
        "accepted": [],
    } == head


def test_csv_has_a_row_also_for_an_indicator_that_the_assessment_leaves_out() -> None:
    made_up, assessed = instrument(area("1", TWO_AND_TWO)), assessment({"1": {"R1": "met"}})
    rows = [
        dict(zip(SCORE_COLUMNS, cells, strict=True))
        for cells in score_rows(public(made_up, assessed), score(made_up, assessed), language="az")
    ]
    assert [("1.R1", "met"), ("1.R2", "not_assessed"), ("1.D1", "not_assessed"), ("1.D2", "not_assessed")] == [
        (cells["indicator"], cells["status"]) for cells in rows
    ]
