"""Rules on settlements: what readers differed about is one status with a reason, or stays a set of them."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.checking.evidence import ratings_of
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.ratings import Rating
from trafficking_indicators.model.settlements import Settlement
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing

ALONE = Rules[[Assessment]]("assessments")
_TWO = 2


def check_settlements(assessment: Assessment) -> list[Problem]:
    """Check how differences between readings were settled."""
    # most files have none, and each rule goes through all ratings
    return ALONE.problems(assessment) if next(_settled(assessment), None) is not None else []


def _settled(assessment: Assessment) -> Iterator[tuple[Path, str, Rating, Settlement]]:
    """Give each settlement with its place, the name of its indicator, and the rating that it stands in."""
    for area, code, rating in ratings_of(assessment):
        if rating.settlement is not None:
            yield ("ratings", area, code, "settlement"), f"{area}.{code}", rating, rating.settlement


@ALONE.rule(
    "readings-alike",
    text="A settlement has the statuses of at least two readings; those of one that is unsettled are not all the same.",
    why="Readers who say the same do not differ, and one reader alone has nobody to differ from.",
)
def _readings_alike(assessment: Assessment) -> Iterator[Problem]:
    for path, name, _, settlement in _settled(assessment):
        if len(settlement.readings) < _TWO:
            message = f"the settlement of {name} has one reading alone"
            yield finding(message, (*path, "readings"), help="name the status that each reader gave")
        elif settlement.how == "unsettled" and len(set(settlement.readings)) < _TWO:
            message = f"{name} is unsettled, and every reader says {settlement.readings[0]}"
            help = f"give {name} that status, or mend what the readers said"
            yield finding(message, (*path, "readings"), help=help)


@ALONE.rule(
    "settled-without-reason",
    text="A settlement that settles something says what decided it.",
    why="Another reader said something else. Without the reason nobody can tell whether their finding was weighed or "
    "dropped.",
)
def _without_reason(assessment: Assessment) -> Iterator[Problem]:
    for path, name, _, settlement in _settled(assessment):
        if settlement.how != "unsettled" and settlement.reason is None:
            message = f"{name} is settled, and no reason is given"
            help = 'say what decided it: add "reason" to the settlement'
            yield finding(message, path, on_key=True, help=help, rests_on=[(*path, "reason")])


@ALONE.rule(
    "settled-outside-readings",
    text="The status that readers settled on is one that a reader gave, unless a third reader settled it.",
    why="Two readers who talk choose between what they found. A third value is the finding of somebody else, who has "
    "to be said.",
)
def _outside_readings(assessment: Assessment) -> Iterator[Problem]:
    for path, name, rating, settlement in _settled(assessment):
        is_free = settlement.how in ("third_reader", "unsettled") or rating.status == "disputed"
        if not is_free and rating.status not in settlement.readings:
            message = f"{name} is settled as {rating.status}, and no reader says so"
            help = f"readings: {listing(dict.fromkeys(settlement.readings))}; another status needs how: third_reader"
            yield finding(message, (*path, "readings"), help=help, rests_on=[(*path[:-1], "status"), (*path, "how")])


@ALONE.rule(
    "unsettled-not-disputed",
    text="A rating is disputed where its settlement is unsettled, and nowhere else.",
    why="A status beside an open quarrel takes a side in silence; a quarrel that is settled has a status.",
)
def _not_disputed(assessment: Assessment) -> Iterator[Problem]:
    for path, name, rating, settlement in _settled(assessment):
        if settlement.how == "unsettled" and rating.status != "disputed":
            message = f"{name} is {rating.status}, and its settlement is unsettled"
            help = "set the status disputed, or say how it was settled"
        elif settlement.how != "unsettled" and rating.status == "disputed":
            message = f"{name} is disputed, and its settlement is not unsettled"
            help = "give the status that was settled on, or write how: unsettled"
        else:
            continue
        yield finding(message, (*path, "how"), help=help, rests_on=[(*path[:-1], "status")])
