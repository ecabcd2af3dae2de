"""What holds between any two rounds, read forwards and backwards."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from hypothesis import event, given
from hypothesis import strategies as st

from making.builders import exercise, rating
from making.effort import inputs
from making.rounds import DATES, Data, Entry, assessed, with_history
from trafficking_indicators.analysis.change_kinds import ChangeKind
from trafficking_indicators.analysis.diff import Diff, IndicatorChange, Premises, diff, rating_of
from trafficking_indicators.analysis.score import findings_of, score
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.history import ids_at, updated
from trafficking_indicators.model.statuses import RATED, STATUSES

# More examples than hypothesis takes by default, and no stopwatch: other work may share the machine.
thoroughly = inputs(200)

# Version 2 has reworded one indicator, moved one, added one and removed one.
CHANGED: Entry = {"reworded": ["1.R1"], "added": ["2.D1"], "removed": ["2.R2"], "moved": {"1.D2": "2.R1"}}
MADE_UP = with_history("1.R1 1.R2 1.D1 2.R1 2.D1", CHANGED, recommendations={"A": (), "B": ()})
SHARED = ("1.R2", "1.D1", "2.R1")
EVERY = tuple(MADE_UP.cells)
BACKWARDS: dict[ChangeKind, ChangeKind] = {
    "became_known": "no_longer_known",
    "no_longer_known": "became_known",
    "looked_for": "no_longer_looked_for",
    "no_longer_looked_for": "looked_for",
    "still_unknown": "still_unknown",
    "now_disputed": "settled",
    "settled": "now_disputed",
    "still_disputed": "still_disputed",
    "applicability": "applicability",
    "evidence_only": "evidence_only",
    "unchanged": "unchanged",
}
# When the two rounds end: one after the other, one inside the other, both at once, and in the wrong order.
ENDS = (
    ("2019", "2021"),
    ("2019", "2020-06"),
    ("2020-05", "2020-06"),
    ("2020-05", "2020"),
    ("2020", "2020"),
    ("2020", "2020-05"),
    ("2021", "2019"),
)
FINDINGS = ("improved", "regressed")

counts = st.dictionaries(st.sampled_from("AB"), st.integers(0, 5))


@st.composite
def priorities(draw: st.DrawFn) -> Data:
    names = draw(st.sets(st.sampled_from(("survey", "seminar")), min_size=1))
    exercises = {name: exercise(draw(counts), answered=draw(st.none() | st.integers(5, 9))) for name in sorted(names)}
    lost = {letter: str(count) for letter, count in draw(counts).items()}
    return {"exercises": exercises, "unattributed": lost}


@st.composite
def rounds(draw: st.DrawFn, version: str = "2", as_of: str = "2020") -> Assessment:
    """Draw a round as a checked file is: with no evidence that is newer than the round itself."""
    sources = ["undated", *(f"of-{date}" for date in DATES if not starts_after(date, as_of))]
    statuses: dict[str, object] = {}
    for name in sorted(ids_at(MADE_UP, version)):
        # rated ones more often than all others
        status = draw(st.sampled_from((None, *STATUSES, *sorted(RATED))))
        if status in RATED:
            cited = draw(st.lists(st.sampled_from(sources), min_size=1, max_size=2))
            statuses[name] = {**rating(status), "evidence": [{"source": source} for source in cited]}
        elif status is not None:
            statuses[name] = status
    changes: dict[str, object] = {
        "instrument_version": version,
        "as_of": as_of,
        "basis": draw(st.sampled_from(("official", "illustration"))),
        "country": draw(st.sampled_from(("XAA", "XAB"))),
        "assessors": draw(st.sampled_from((["nobody"], ["somebody"]))),
    }
    scope = draw(st.sampled_from((None, ["1", "2"], ["2", "1"], ["1"])))
    marked = draw(st.none() | priorities())
    changes |= {} if scope is None else {"scope": scope}
    changes |= {} if marked is None else {"priorities": marked}
    return updated(MADE_UP, assessed(statuses, **changes))


class Pair(NamedTuple):
    """Two rounds, made with one version or two, and the ids that both have."""

    old: Assessment
    new: Assessment
    shared: tuple[str, ...]

    @property
    def forwards(self) -> Diff:
        return diff(MADE_UP, self.old, self.new)

    @property
    def backwards(self) -> Diff:
        return diff(MADE_UP, self.new, self.old)


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    before, after = draw(st.sampled_from((("2", "2"), ("1", "2"), ("2", "1"))))
    early, late = draw(st.sampled_from(ENDS))
    old, new = rounds(before, early), rounds(after, late)
    return Pair(draw(old), draw(new), EVERY if before == after else SHARED)


def cites_newer(assessment: Assessment, indicator: str, as_of: str) -> bool:
    """Tell whether a rating rests on any source of after a date."""
    found = rating_of(assessment, indicator)
    dates = [assessment.sources[evidence.source].date for evidence in getattr(found, "evidence", ())]
    return any(date is not None and starts_after(date, as_of) for date in dates)


def is_rated(change: IndicatorChange) -> bool:
    return change.before in RATED and change.after in RATED and change.before != change.after


@thoroughly
@given(rounds())
def test_between_a_round_and_itself_nothing_differs(same: Assessment) -> None:
    found = diff(MADE_UP, same, same)
    assert [
        (name, f"still_{status.status}" if status.status in ("unknown", "disputed") else "unchanged")
        for name, status in findings_of(MADE_UP, same).items()
    ] == [(change.id, change.kind) for change in found.indicators]
    assert Premises(None, assessors=False, scope=None, version=None, country=None, out_of_time=False) == found.premises
    assert ((), ()) == (found.not_comparable, found.marks)
    assert [area.before for area in found.areas] == [area.after for area in found.areas]


@thoroughly
@given(pairs())
def test_every_comparable_indicator_stands_once_with_its_status_in_both_rounds(pair: Pair) -> None:
    before, after = findings_of(MADE_UP, pair.old), findings_of(MADE_UP, pair.new)
    assert [(name, before[name].status, after[name].status) for name in pair.shared] == [
        (change.id, change.before, change.after) for change in pair.forwards.indicators
    ]


@thoroughly
@given(pairs())
def test_transitions_and_kinds_add_up_to_the_indicators_compared(pair: Pair) -> None:
    found = pair.forwards
    counted = {(row.before, row.after): row.indicators for row in found.transitions}
    assert Counter((change.before, change.after) for change in found.indicators) == counted
    assert len(pair.shared) == sum(counted.values()) == sum(found.summary.values())
    assert 0 not in counted.values()


@thoroughly
@given(pairs())
def test_areas_are_those_of_the_two_scores_whose_indicators_are_all_comparable(pair: Pair) -> None:
    found = pair.forwards
    left_out = {gap.id.partition(".")[0] for gap in found.not_comparable}
    for assessed_in, shown in (
        (pair.old, [area.before for area in found.areas]),
        (pair.new, [area.after for area in found.areas]),
    ):
        assert [area for area in score(MADE_UP, assessed_in).areas if area.area not in left_out] == shown


@thoroughly
@given(pairs())
def test_rated_to_rated_is_a_finding_exactly_where_the_new_round_cites_what_the_old_could_not_have(pair: Pair) -> None:
    for change in filter(is_rated, pair.forwards.indicators):
        event(change.kind)
        assert cites_newer(pair.new, change.id, pair.old.as_of) == (change.kind in FINDINGS)


@thoroughly
@given(pairs())
def test_backwards_every_kind_but_findings_mirrors(pair: Pair) -> None:
    mirrored = [
        (
            change.id,
            change.after,
            change.before,
            BACKWARDS[change.kind],
            change.confidence[::-1],
            change.looked_at[::-1],
            change.readings[::-1],
        )
        for change in pair.forwards.indicators
        if not is_rated(change)
    ]
    assert mirrored == [tuple(change) for change in pair.backwards.indicators if not is_rated(change)]


@thoroughly
@given(pairs())
def test_backwards_every_finding_is_re_read(pair: Pair) -> None:
    """It never is the opposite finding.

    What makes a finding begins after the old round ends, and no later than the new one ends: the old round ends first,
    so that nothing it cites can be newer than the new one.
    """
    for forth, back in zip(pair.forwards.indicators, pair.backwards.indicators, strict=True):
        if forth.kind in FINDINGS:
            assert "re_read" == back.kind


@thoroughly
@given(pairs())
def test_backwards_what_was_re_read_is_a_finding_only_where_the_rounds_stood_in_the_wrong_order(pair: Pair) -> None:
    for forth, back in zip(pair.forwards.indicators, pair.backwards.indicators, strict=True):
        if forth.kind == "re_read":
            better = STATUSES.index(forth.before) < STATUSES.index(forth.after)
            finding = "improved" if better else "regressed"
            newer = cites_newer(pair.old, forth.id, pair.new.as_of)
            event("a finding backwards" if newer else "re-read backwards too")
            assert (finding if newer else "re_read") == back.kind


@thoroughly
@given(pairs())
def test_backwards_transitions_marks_levels_and_premises_are_reversed(pair: Pair) -> None:
    forth, back = pair.forwards, pair.backwards
    assert {(row.after, row.before, row.indicators) for row in forth.transitions} == {*back.transitions}
    assert {(row.exercise, row.recommendation, row.after, row.before) for row in forth.marks} == {*back.marks}
    assert [(area.after, area.before) for area in forth.areas] == [*back.areas]
    assert forth.not_comparable == back.not_comparable
    assert forth.premises.assessors == back.premises.assessors
    for name in ("basis", "scope", "version", "country"):
        was, now = getattr(forth.premises, name), getattr(back.premises, name)
        assert (None if was is None else was[::-1]) == now
    assert not (forth.premises.out_of_time and back.premises.out_of_time)
