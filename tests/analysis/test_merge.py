"""Readings held against each other: how far two statuses are apart, what grounds are the same, and what is counted."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from making.builders import area, assessment, instrument
from trafficking_indicators.analysis.merge import DIFFERENCES, Difference, between_statuses, merge
from trafficking_indicators.analysis.merge_same import unlike
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.statuses import READ_STATUSES, ReadStatus

MADE_UP = instrument(area("1", {"R1": (), "R2": (), "D1": ()}), area("2", {"R1": (), "D1": ()}))
SOURCES: dict[str, Any] = {
    "plan": {"kind": "policy", "voice": "state", "title": "The Plan", "date": "2019-05"},
    "report": {"kind": "report", "voice": "ngo", "title": {"en": "A  Report", "az": "Hesabat"}, "date": "2020"},
    "talk": {"kind": "interview", "voice": "ngo", "date": "2020"},
    "page": {"kind": "website", "voice": "media", "title": "A page", "url": "https://example.org/page"},
}
APART: dict[tuple[ReadStatus, ReadStatus], Difference] = {
    ("met", "unmet"): "opposite",
    ("met", "partly_met"): "neighbour",
    ("partly_met", "unmet"): "neighbour",
    ("met", "unknown"): "knowledge",
    ("partly_met", "not_assessed"): "knowledge",
    ("unmet", "not_applicable"): "knowledge",
    ("unknown", "not_assessed"): "procedure",
    ("unknown", "not_applicable"): "procedure",
    ("not_assessed", "not_applicable"): "procedure",
}


def reading(sources: dict[str, Any], *evidence: dict[str, str], **changes: Any) -> Assessment:
    """Make a reading that cites evidence for 1.R1 alone."""
    rating = {"status": "met", "reason": "it says so", "evidence": list(evidence)}
    data = {**assessment({}).model_dump(mode="json"), "sources": sources, "ratings": {"1": {"R1": rating}}}
    return Assessment.model_validate({**{key: value for key, value in data.items() if value is not None}, **changes})


def difference(one: Assessment, other: Assessment) -> Difference:
    found = {cell.cell.id: cell.difference for cell in merge(MADE_UP, [one, other]).cells}
    assert {"none"} == {found[name] for name in found if name != "1.R1"}
    return found["1.R1"]


@pytest.mark.parametrize(("pair", "expected"), APART.items(), ids=lambda value: "-".join(value) if value else "")
def test_how_far_two_statuses_are_apart_whichever_reader_is_named_first(
    pair: tuple[ReadStatus, ReadStatus], expected: Difference
) -> None:
    one, other = pair
    assert (expected, expected) == (between_statuses(one, other), between_statuses(other, one))


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("plan", {**SOURCES["plan"], "date": "2019", "note": "Another edition."}),
        ("nap", {**SOURCES["plan"], "title": "the  plan"}),
        ("nap", {**SOURCES["plan"], "title": {"en": "The Plan", "az": "Plan"}}),
    ],
    ids=["another note", "another name", "another language"],
)
def test_one_source_is_known_by_its_title_whatever_it_is_called(name: str, entry: dict[str, Any]) -> None:
    mine, others = reading(SOURCES, {"source": "plan"}), reading({name: entry}, {"source": name})
    assert "none" == difference(mine, others)


@pytest.mark.parametrize(
    ("source", "entry"),
    [
        ("plan", {**SOURCES["plan"], "date": "2020-01"}),
        ("plan", {**SOURCES["plan"], "title": "Another plan"}),
        ("plan", {**SOURCES["plan"], "voice": "igo"}),
        ("talk", {**SOURCES["talk"], "date": "2019"}),
    ],
    ids=["another year", "another title", "another voice", "another talk"],
)
def test_what_is_called_alike_may_be_another_source(source: str, entry: dict[str, Any]) -> None:
    mine, others = reading(SOURCES, {"source": source}), reading({source: entry}, {"source": source})
    assert ("reason", "reason") == (difference(mine, others), difference(others, mine))


def test_one_without_a_title_is_known_by_its_name_and_one_on_the_web_by_its_address() -> None:
    page = {**SOURCES["page"], "title": "The page"}
    assert "none" == difference(reading(SOURCES, {"source": "talk"}), reading(SOURCES, {"source": "talk"}))
    assert "none" == difference(reading(SOURCES, {"source": "page"}), reading({"p": page}, {"source": "p"}))


def test_titles_that_two_entries_share_tell_nothing() -> None:
    twice = {"a": SOURCES["plan"], "b": SOURCES["plan"]}
    assert "reason" == difference(reading(twice, {"source": "a"}), reading({"c": SOURCES["plan"]}, {"source": "c"}))
    assert "none" == difference(reading(twice, {"source": "a"}), reading(twice, {"source": "a"}))


def test_a_source_that_is_turned_round_is_another_reason_though_others_are_shared() -> None:
    both = reading(SOURCES, {"source": "plan"}, {"source": "report"})
    turned = reading(SOURCES, {"source": "plan"}, {"source": "report", "says": "against"})
    on_both_sides = reading(SOURCES, {"source": "report"}, {"source": "report", "says": "against"})
    assert "reason" == difference(both, turned)
    assert "none" == difference(both, on_both_sides)


def test_no_difference_rests_on_evidence_that_the_public_does_not_see() -> None:
    open_ = reading(SOURCES, {"source": "plan"})
    secret = reading(SOURCES, {"source": "report", "sensitive": "true"})
    assert "none" == difference(open_, secret)
    (found, *_) = merge(MADE_UP, [open_, secret], with_sensitive=True).cells
    assert "reason" == found.difference


def test_of_three_readers_the_two_who_are_furthest_apart_decide() -> None:
    statuses = [("met", "partly_met", "met"), ("unmet", "partly_met", "met"), ("met", "unknown", "not_assessed")]
    readings = [
        assessment({"1": {code: of_all[reader] for code, of_all in zip(("R1", "R2", "D1"), statuses, strict=True)}})
        for reader in range(3)
    ]
    found = merge(MADE_UP, readings)
    assert ["neighbour", "opposite", "knowledge", "none", "none"] == [cell.difference for cell in found.cells]
    assert ["1.R2", "1.R1", "1.D1"] == [cell.cell.id for cell in found.worst_first]
    assert [(0, 1), (0, 2), (1, 2)] == [pairing.readers for pairing in found.pairings]
    assert (5, 2, 2, 0) == found.all[:4]


def test_what_is_disputed_already_is_as_far_away_as_the_furthest_of_its_statuses() -> None:
    readings = [
        Assessment.model_validate(
            {
                **assessment({}).model_dump(mode="json", exclude_none=True),
                "ratings": {"1": {code: {"status": "disputed", "settlement": {"readings": found, "how": "unsettled"}}}},
            }
        )
        for code, found in (("R1", ["met", "unmet"]), ("R1", ["unmet", "met"]), ("R1", ["met", "partly_met"]))
    ]
    rated = assessment({"1": {"R1": "met"}})
    pairs = [(0, 1), (0, 2), (2, 2)]
    assert ["none", "opposite", "none"] == [difference(readings[one], readings[other]) for one, other in pairs]
    assert ["opposite", "neighbour"] == [difference(readings[number], rated) for number in (0, 2)]


def test_counts_stand_over_all_and_for_each_dimension() -> None:
    first = assessment({"1": {"R1": "met", "R2": "unmet", "D1": "unknown"}, "2": {"R1": "met", "D1": "met"}})
    second = assessment({"1": {"R1": "met", "R2": "met", "D1": "unknown"}, "2": {"R1": "unknown", "D1": "met"}})
    found = merge(MADE_UP, [first, second])
    assert (5, 3, 3, 2) == found.all[:4]
    assert {"rules": (3, 1, 2, 1), "deeds": (2, 2, 1, 1)} == {
        name: counts[:4] for name, counts in found.by_dimension.items()
    }
    (pairing,) = found.pairings
    assert {
        ("met", "met"): 2,
        ("met", "unknown"): 1,
        ("unmet", "met"): 1,
        ("unknown", "unknown"): 1,
    } == pairing.counts


def test_areas_that_one_of_the_readers_did_not_look_at_are_not_compared() -> None:
    first = assessment({"1": {"R1": "met"}}).model_copy(update={"scope": ("1",)})
    second = assessment({"1": {"R1": "met"}, "2": {"R1": "met"}})
    found = merge(MADE_UP, [first, second])
    assert ({"1"}, ("2",)) == ({cell.cell.area for cell in found.cells}, found.elsewhere)


def test_what_readings_must_have_in_common() -> None:
    one = assessment({})
    others: dict[str, dict[str, Any]] = {
        "country": {"country": "XBB"},
        "round": {"round": "2021"},
        "instrument": {"instrument": "other"},
        "version": {"instrument_version": "2"},
    }
    for shared, update in others.items():
        found = unlike([one, one, one.model_copy(update=update)])
        assert found is not None
        assert (shared, 2) == (found.shared, found.number)
    assert unlike([one, one.model_copy(update={"as_of": "2019", "basis": "official"})]) is None


def test_every_two_statuses_have_a_difference_of_the_list() -> None:
    found = {between_statuses(one, other) for one, other in product(READ_STATUSES, repeat=2)}
    assert set(DIFFERENCES) - {"reason"} == found
