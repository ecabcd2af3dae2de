"""Warnings that an assessment accepts, each at its place and with a reason: never in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.problems import Near, Problem, pointer
from trafficking_indicators.wording import MOST_LISTED, listing, quote

ACCEPTED = Rules[[Assessment, set[tuple[str, str]]]]("assessments")


def without_accepted(
    assessment: Assessment, found: Iterable[Problem], others: Iterable[tuple[str, str]] = ()
) -> list[Problem]:
    """Leave out the warnings that are accepted, and say of those that are accepted and not there.

    `others` are the warnings, by rule and place, that something else has found in the file.
    """
    found = list(found)
    if not assessment.accepted:
        return found
    accepted = {(entry.rule, entry.at) for entry in assessment.accepted}
    warned = {*others, *(_place(problem) for problem in found if problem.severity == "warning")}
    kept = [problem for problem in found if problem.severity == "error" or _place(problem) not in accepted]
    return [*kept, *ACCEPTED.problems(assessment, warned)]


def _place(problem: Problem) -> tuple[str, str]:
    return str(problem.rule), pointer(problem.path)


@ACCEPTED.rule(
    "nothing-to-accept",
    text="What is accepted is a warning that the file has, at that place.",
    why="An entry that outlives its warning, or was never one, would tell readers of a flaw that is not there.",
)
def _nothing_to_accept(assessment: Assessment, warned: set[tuple[str, str]]) -> Iterator[Problem]:
    places: dict[str, list[str]] = {}
    rules: dict[str, list[str]] = {}
    for rule, place in sorted(warned):
        places.setdefault(rule, []).append(place)
        rules.setdefault(place, []).append(rule)
    for index, entry in enumerate(assessment.accepted):
        if (entry.rule, entry.at) not in warned:
            message = f"no warning {quote(entry.rule)} at {quote(entry.at)}"
            named = entry.rule.rpartition("[")[2].rstrip("]")
            key, near = "rule", None
            help = "take the entry out, or name rule and path as validate --format json gives them"
            if named in places and named != entry.rule:
                help = f"did you mean {quote(named)}?"
            elif named in places:
                key, help = "at", f"its places in this file: {listing(_meant(entry.at, places[named]))}"
            elif entry.at in rules:
                near, help = Near(entry.rule, rules[entry.at]), f"warnings at this place: {listing(rules[entry.at])}"
            # whatever was refused may have had the warning
            yield finding(message, ("accepted", index, key), near=near, help=help, rests_on=[()])


def _meant(at: str, places: list[str]) -> Iterator[str]:
    """Give the places that were probably meant, some of them if none comes near."""
    pointed = "/" + at.strip().replace("\\", "/").strip("/")
    some = places[: MOST_LISTED + 1]
    near = [place for place in some if place in (pointed, f"/ratings{pointed}")]
    return map(quote, near or some)
