"""Scoring agrees with a slow, obvious version: write out every completion of the open indicators and look at each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from random import Random
from typing import NamedTuple, TypeVar

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from making.builders import Indicators, Statuses, area, assessment, instrument
from making.effort import inputs
from trafficking_indicators.analysis.completions import (
    Change,
    Completions,
    ContradictionError,
    Finding,
    MetRange,
    changes,
    met_range,
    possible_levels,
)
from trafficking_indicators.analysis.disputes import disputes
from trafficking_indicators.analysis.score import OutOfOrder, Scorecard, score
from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.statuses import OPEN, STATUSES, Status
from trying.completions import Drawn, consistent, dimensions, every_completion, found_in, levels_in, ways_of

T = TypeVar("T")

# More examples than hypothesis takes by default, and no stopwatch: other work may share the machine.
thoroughly = inputs(300)


@thoroughly
@given(dimensions())
def test_ratings_contradict_each_other_exactly_where_no_completion_is_left(drawn: Drawn) -> None:
    cells = found_in(drawn)
    possible = bool(every_completion(cells))
    event("possible" if possible else "contradiction")
    calls: list[Callable[[], object]] = [lambda: possible_levels(cells), lambda: met_range([Completions(cells)])]
    for call in calls:
        if possible:
            call()
        else:
            with pytest.raises(ContradictionError):
                call()


@thoroughly
@given(consistent())
def test_possible_levels_are_those_of_all_completions(drawn: Drawn) -> None:
    cells = found_in(drawn)
    expected = levels_in(cells)
    event(f"levels: {expected and sorted(expected)}")
    assert expected == possible_levels(cells)


@thoroughly
@given(consistent())
def test_met_range_is_the_fewest_and_most_of_all_completions(drawn: Drawn) -> None:
    cells = found_in(drawn)
    totals = [sum(completion.values()) for completion in every_completion(cells)]
    assert MetRange(min(totals), max(totals)) == met_range([Completions(cells)])


@thoroughly
@given(consistent(most=5))
def test_changes_are_the_other_findings_that_lead_to_other_levels(drawn: Drawn) -> None:
    cells = found_in(drawn)
    expected = []
    for index, finding in enumerate(cells):
        others: dict[bool, Status] = {True: "met", False: "unmet"}
        ways = ways_of(finding)
        for way, other in others.items() if ways != {None} else ():
            supposed = [*cells[:index], Finding(finding.cell, other), *cells[index + 1 :]]
            levels = levels_in(supposed) if ways != {way} and every_completion(supposed) else None
            if levels is not None and levels != levels_in(cells):
                expected.append(Change(finding.cell.id, way, levels))
    assert tuple(expected) == changes(cells)


@thoroughly
@given(consistent())
def test_meeting_what_was_not_met_lowers_neither_the_lowest_nor_the_highest_level(drawn: Drawn) -> None:
    cells = found_in(drawn)
    for index, finding in enumerate(cells):
        better = [*cells[:index], Finding(finding.cell, "met"), *cells[index + 1 :]]
        if finding.status in ("partly_met", "unmet") and every_completion(better):
            event("raised")
            before, after = possible_levels(cells), possible_levels(better)
            assert before
            assert after
            assert min(before) <= min(after)
            assert max(before) <= max(after)


@thoroughly
@given(consistent(most=6))
def test_a_dispute_matters_exactly_where_the_levels_depend_on_who_is_right(drawn: Drawn) -> None:
    cells = found_in(drawn)
    expected = {}
    for index, finding in enumerate(cells):
        if finding.status == "disputed":
            supposed = [[*cells[:index], Finding(finding.cell, said), *cells[index + 1 :]] for said in finding.readings]
            expected[finding.cell.id] = len({levels_in(found) for found in supposed if every_completion(found)}) > 1
    event(f"matters: {set(expected.values())}")
    assert expected == {found.finding.cell.id: found.matters for found in disputes(cells, has_levels=True)}


class Round(NamedTuple):
    """Two areas, each with rules and deeds and its own level rule."""

    areas: dict[str, tuple[Drawn, Drawn]]
    rules: dict[str, str]

    @property
    def indicators(self) -> dict[str, Indicators]:
        return {name: {**rules.implies, **deeds.implies} for name, (rules, deeds) in self.areas.items()}

    @property
    def ratings(self) -> dict[str, dict[str, str]]:
        return {name: {**rules.statuses, **deeds.statuses} for name, (rules, deeds) in self.areas.items()}


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    names = ("1", "2")
    return Round(
        {name: (draw(consistent("R", 3)), draw(consistent("D", 3))) for name in names},
        {name: draw(st.sampled_from(("cumulative", "independent"))) for name in names},
    )


def says(paper: frozenset[int] | None, practice: frozenset[int] | None) -> str:
    if paper is None or practice is None:
        return "cannot_tell"
    words = {
        "paper_ahead" if rule > deed else "practice_ahead" if rule < deed else "same_level"
        for rule, deed in product(paper, practice)
    }
    return words.pop() if len(words) == 1 else "cannot_tell"


def nothing(cells: Sequence[Finding]) -> bool:
    written = every_completion(cells)
    return any(written) and not any(
        "partly_met" in (finding.status, *finding.readings)
        or any(completion.get(finding.cell.id) for completion in written)
        for finding in cells
    )


@thoroughly
@given(rounds())
def test_a_scorecard_agrees_with_the_completions_of_every_dimension(drawn: Round) -> None:
    made_up = instrument(*(area(name, drawn.indicators[name], level_rule=drawn.rules[name]) for name in drawn.areas))
    card = score(made_up, assessment(drawn.ratings))
    for scored in card.areas:
        rules = [finding for finding in scored.findings if finding.cell.dimension == "rules"]
        deeds = [finding for finding in scored.findings if finding.cell.dimension == "deeds"]
        ladder = scored.level_rule == "cumulative"
        levels = {"rules": levels_in(rules) if ladder else None, "deeds": levels_in(deeds) if ladder else None}
        remarks = {"nothing_in_practice": nothing(deeds), "nothing_on_paper": nothing(rules)}
        expected_order = {
            OutOfOrder(high.cell.id, low.cell.id)
            for cells in (rules, deeds)
            for high, low in product(cells, cells)
            if ladder and high.status == "met" and ways_of(low) == {False}
            if high.cell.level > low.cell.level
        }
        assert levels == {name: found.levels for name, found in scored.ladders.items()}
        assert says(levels["rules"], levels["deeds"]) == scored.paper_and_practice
        assert tuple(remark for remark, true in remarks.items() if true) == scored.remarks
        assert (expected_order, len(expected_order)) == (set(scored.out_of_order), len(scored.out_of_order))


@thoroughly
@given(rounds())
def test_counts_add_up(drawn: Round) -> None:
    made_up = instrument(*(area(name, drawn.indicators[name]) for name in drawn.areas))
    card = score(made_up, assessment(drawn.ratings))
    groups = [
        every_completion([finding for finding in scored.findings if finding.cell.dimension == dimension])
        for scored in card.areas
        for dimension in scored.ladders
    ]
    totals = [sum(sum(part.values()) for part in whole) for whole in product(*groups)]
    given = [
        "disputed" if "/" in status else status for statuses in drawn.ratings.values() for status in statuses.values()
    ]
    every_dimension = card.by_dimension.values()
    assert {status: given.count(status) for status in STATUSES} == card.all.by_status
    assert MetRange(min(totals), max(totals)) == card.all.met_range
    for status in STATUSES:
        assert card.all.by_status[status] == sum(counts.by_status[status] for counts in every_dimension)
    assert card.all.met_range.low == sum(counts.met_range.low for counts in every_dimension)
    assert card.all.met_range.high == sum(counts.met_range.high for counts in every_dimension)
    still_open = sum(card.all.by_status[status] for status in OPEN)
    others = card.all.by_status["not_applicable"] + card.all.by_status["disputed"]
    assert card.all.indicators == card.all.rated + still_open + others == len(given)
    assert card.all.examined == card.all.rated + card.all.by_status["unknown"] + card.all.by_status["disputed"]


@thoroughly
@given(rounds(), st.randoms(use_true_random=False))
def test_the_order_of_ratings_and_of_indicators_in_a_file_does_not_matter(drawn: Round, random: Random) -> None:
    def shuffled(things: Mapping[str, T]) -> dict[str, T]:
        return dict(random.sample(list(things.items()), len(things)))

    def card(indicators: Mapping[str, Indicators], ratings: Mapping[str, Statuses]) -> Scorecard:
        return score(instrument(*(area(name, codes) for name, codes in indicators.items())), assessment(ratings))

    other_indicators = {name: shuffled(codes) for name, codes in drawn.indicators.items()}
    other_ratings = shuffled({name: shuffled(statuses) for name, statuses in drawn.ratings.items()})
    assert card(drawn.indicators, drawn.ratings) == card(other_indicators, other_ratings)


def test_400_open_indicators_take_no_enumeration() -> None:
    # each implies the one before; 100 at each of four levels
    cells = [
        Finding(
            Cell(
                f"1.R{number}", "1", f"R{number}", "rules", number // 100 + 1, (f"1.R{number - 1}",) if number else ()
            ),
            "unknown",
        )
        for number in range(400)
    ]
    assert frozenset({0, 1, 2, 3, 4}) == possible_levels(cells)
    assert MetRange(0, 400) == met_range([Completions(cells)])
    cells[249] = Finding(cells[249].cell, "met")
    assert frozenset({2, 3, 4}) == possible_levels(cells)
    assert MetRange(250, 400) == met_range([Completions(cells)])
