"""How often the same was asked is counted along same_as, with a step for each link however long the chain is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from making.made_up_followups import FOLLOWUPS
from trafficking_indicators.analysis import follow_asked
from trafficking_indicators.analysis.follow import follow
from trafficking_indicators.analysis.follow_asked import asked_before, asked_of
from trafficking_indicators.model.followup import FollowUp


def chain(links: dict[str, list[str]]) -> FollowUp:
    """Give a follow-up whose items are alike, but for what they were asked before by."""
    item = {"text": "t", "from": {"source": "s"}, "kind": "measure", "assignment": "none", "due": "none_stated"}
    return FollowUp.model_validate(
        {
            "followup": "made-up", "country": "AZE", "title": "t", "instrument": "x", "instrument_version": "1",
            "basis": "illustration", "keeper": ["k"], "independence": "independent", "as_of": "2024",
            "limitations": "l", "sources": {"s": {"kind": "report", "voice": "ngo", "date": "2017"}},
            "items": {name: {**item, "same_as": others} for name, others in links.items()},
        }
    )  # fmt: skip


def line_of(length: int) -> dict[str, list[str]]:
    return {str(number): [str(number - 1), f"other/{number}"] if number else [] for number in range(length)}


@pytest.mark.parametrize("length", [50, 400])
def test_a_chain_takes_a_step_for_each_link(monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    made, steps = chain(line_of(length)), 0
    known = follow_asked.own_name

    def counted(*arguments: Any) -> str:
        nonlocal steps
        steps += 1
        return known(*arguments)

    monkeypatch.setattr(follow_asked, "own_name", counted)
    found = follow(made)

    assert steps == 2 * (length - 1)
    assert 2 * length - 1 == found.items[-1].asked


def test_what_is_reached_on_two_ways_is_counted_once() -> None:
    found = asked_of(chain({"1": [], "2": ["1"], "3": ["1", "x/1"], "4": ["2", "3", "made-up/2"]}))
    assert {"1": 1, "2": 2, "3": 3, "4": 5} == {name: asked.times for name, asked in found.items()}


def test_a_circle_is_counted_too_though_it_breaks_a_rule() -> None:
    found = asked_of(chain({"1": ["3"], "2": ["1"], "3": ["2"], "4": ["3"], "5": []}))
    assert {"1": 3, "2": 3, "3": 3, "4": 4, "5": 1} == {name: asked.times for name, asked in found.items()}


@given(FOLLOWUPS)
def test_every_count_is_that_of_a_walk(made: FollowUp) -> None:
    assert {name: len(asked_before(made, name)) for name in made.items} == {
        name: asked.times for name, asked in asked_of(made).items()
    }
