"""What differs between two states of a follow-up: single changes, each by itself."""

from __future__ import annotations

from typing import Any

import pytest

from trafficking_indicators.analysis.follow_diff import follow_diff
from trafficking_indicators.model.fields import last_day
from trafficking_indicators.model.followup import FollowUp

PARTS = {"a": {"text": "one", "side": "operational"}, "b": {"text": "two", "side": "operational"}}


def state(**item: Any) -> FollowUp:
    """Make a follow-up of one item."""
    return FollowUp.model_validate(
        {
            "followup": "made-up",
            "country": "XAA",
            "territory_name": "Examplia",
            "title": "made up",
            "instrument": "iom-2016",
            "instrument_version": "1.0",
            "basis": "illustration",
            "keeper": ["nobody"],
            "independence": "independent",
            "as_of": "2024-12",
            "limitations": "made up",
            "rounds": {"r": "2024-12"},
            "bodies": {"interior": {"kind": "state", "title": "a ministry"}},
            "sources": {"plan": {"kind": "policy", "voice": "state"}},
            "items": {
                "1": {
                    "text": "something",
                    "from": {"source": "plan"},
                    "kind": "commitment",
                    "lead": "interior",
                    "assignment": "stated",
                    "due": "2024",
                    "done_when": PARTS,
                    **item,
                }
            },
        }
    )


def found(status: str, a: str, b: str) -> dict[str, Any]:
    said = {"as_of": "2024-12", "by": "keeper", "status": status, "parts": {"a": a, "b": b}, "reason": "x"}
    return {**said, "tried": "x", "evidence": [{"source": "plan"}]}


def kinds(old: FollowUp, new: FollowUp) -> list[str]:
    (item,) = follow_diff(old, new).items
    return [change.kind for change in item.changes]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (PARTS, []),
        ({"a": PARTS["a"]}, ["reworded"]),
        ({**PARTS, "b": {"text": "two", "side": "framework"}}, ["reworded"]),
        ({**PARTS, "b": {"text": "three", "side": "operational"}}, ["reworded"]),
    ],
)
def test_what_would_show_it_is_part_of_the_wording(parts: dict[str, Any], expected: list[str]) -> None:
    assert expected == kinds(state(), state(done_when=parts))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("partly_done", "shown", "lacking"), ("partly_done", "lacking", "shown"), ["found_otherwise"]),
        (("unknown", "unknown", "shown"), ("unknown", "unknown", "lacking"), ["found_worse"]),
        (("unknown", "unknown", "lacking"), ("unknown", "unknown", "unknown"), ["found_otherwise"]),
        (("partly_done", "shown", "lacking"), ("partly_done", "shown", "lacking"), []),
    ],
)
def test_with_one_status_the_parts_tell(
    before: tuple[str, str, str], after: tuple[str, str, str], expected: list[str]
) -> None:
    first, second = found(*before), {**found(*after), "as_of": "2024-12-31"}
    assert expected == kinds(state(findings=[first]), state(findings=[first, second]))


def test_a_finding_on_another_wording_is_not_compared() -> None:
    first, second = found("partly_done", "shown", "lacking"), {**found("done", "shown", "shown"), "as_of": "2024-12-31"}
    old, new = state(findings=[first]), state(findings=[first, second], text="something else")
    assert ["reworded"] == kinds(old, new)


def test_records_in_another_order_are_rewritten() -> None:
    first, second = found("not_done", "lacking", "lacking"), {**found("done", "shown", "shown"), "as_of": "2024-12-31"}
    assert "record_rewritten" in kinds(state(findings=[first, second]), state(findings=[second, first]))


def test_a_move_of_a_deadline_is_a_record_too() -> None:
    moved = {"from": "2022", "to": "2024", "by": "interior", "source": "plan"}
    assert ["record_removed"] == kinds(state(moved=[moved]), state())


def test_a_whole_day_is_its_own_last_day() -> None:
    assert "2024-02-29" == last_day("2024-02")
    assert "2024-02-03" == last_day("2024-02-03")
    assert "2024-12-31" == last_day("2024")
