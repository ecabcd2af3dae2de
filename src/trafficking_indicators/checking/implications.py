"""Rules on what follows from ratings: a met indicator makes those met that it implies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trafficking_indicators.checking.evidence import ratings_of
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import current_ids, ids_at
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import statuses_of
from trafficking_indicators.model.statuses import Outcome, ReadStatus, outcomes
from trafficking_indicators.problems import Problem


class Implied(NamedTuple):
    """Area and code of a met indicator, those of one that it implies, and the statuses that this may have."""

    met: tuple[str, str]
    implied: tuple[str, str]
    statuses: tuple[ReadStatus, ...]

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """What the implied one may come to by its own rating."""
        return outcomes(self.statuses)

    @property
    def named(self) -> tuple[str, str, str]:
        """The ids of the two, and the statuses of the second in words of the file."""
        return ".".join(self.met), ".".join(self.implied), " or ".join(self.statuses)


IMPLIED = Rules[[Assessment, list[Implied]]]("assessments")


def check_implications(instrument: Instrument, assessment: Assessment) -> list[Problem]:
    """Check that no rating says otherwise than what follows from another."""
    return IMPLIED.problems(assessment, list(_implied_by_met(instrument, assessment)))


@IMPLIED.rule(
    "implies-contradiction",
    text="A met indicator does not stand beside a rated and not met one that it implies, directly or further on.",
    why="With both ratings a report contradicts itself, and no level can be worked out.",
)
def _contradiction(_: Assessment, implied_by_met: list[Implied]) -> Iterator[Problem]:
    for found in implied_by_met:
        if found.outcomes == {"not_met"}:
            met, implied, status = found.named
            message = f"{met} is met, and {implied}, without which it cannot be, is {status}"
            path, other = ("ratings", *found.met), ("ratings", *found.implied)
            yield finding(message, path, on_key=True, help="one of the two ratings is wrong", rests_on=[other])


@IMPLIED.rule(
    "implied-open",
    "warning",
    text="An indicator that a met one implies is not left open, nor do readers differ on whether it is met.",
    why="The answer follows from the other rating. Left open, a report says less than the assessor knows.",
)
def _implied_open(assessment: Assessment, implied_by_met: list[Implied]) -> Iterator[Problem]:
    for found in implied_by_met:
        if "not_met" in found.outcomes and found.outcomes != {"not_met"}:
            met, name, status = found.named
            message = f"{name} is {status}, though {met}, which cannot be without it, is met"
            area, code = found.implied
            path = ("ratings", *(found.implied if code in assessment.ratings.get(area, {}) else found.met))
            yield finding(
                message,
                path,
                on_key=True,
                help=f"rate {name} met, or change the other rating",
                rests_on=[("ratings", area)],
            )


def ids_then(instrument: Instrument, assessment: Assessment) -> frozenset[str]:
    """Give the ids of the version that an assessment was made with; none where there is no such version."""
    known = assessment.instrument_version in instrument.versions
    return ids_at(instrument, assessment.instrument_version) if known else frozenset()


def _implied_by_met(instrument: Instrument, assessment: Assessment) -> Iterator[Implied]:
    """Give each met indicator with each that it implies.

    They are those of the version that the assessment was made with; what that version did not have is not asked of it.
    """
    ids = ids_then(instrument, assessment)
    now = current_ids(instrument, assessment.instrument_version) if ids else {}
    then = {current: name for name, current in now.items()}
    for area, code, rating in ratings_of(assessment):
        cell = instrument.cells.get(now.get(f"{area}.{code}", "")) if rating.status == "met" else None
        waiting = list(cell.implies) if cell is not None else []
        seen = set(waiting)
        while waiting:
            implied = instrument.cells[waiting.pop(0)]
            found, statuses = then.get(implied.id), _NOBODY
            if found is not None:
                found_area, _, found_code = found.rpartition(".")
                other = assessment.ratings.get(found_area, {}).get(found_code)
                statuses = _NOBODY if other is None else statuses_of(other)
                yield Implied((area, code), (found_area, found_code), statuses)
            # nothing follows through what does not apply, or may not
            if "not_applicable" not in statuses:
                waiting += [name for name in implied.implies if name not in seen]
                seen.update(implied.implies)


_NOBODY: tuple[ReadStatus, ...] = ("not_assessed",)
