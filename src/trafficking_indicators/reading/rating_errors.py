"""What a rating lacks that its status asks for, worded for the assessor."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.reading.misspelt_names import odd_letter
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import listing, quote

# What a rating of each status must say, worded for the assessor.
RATING_NEEDS: dict[str, tuple[RuleName, str, str]] = {
    "reason": ("rated-without-reason", "no reason is given", 'say why: add "reason"'),
    "evidence": (
        "rated-without-evidence",
        "no evidence is cited",
        'cite the sources: add "evidence", or set "unknown"',
    ),
    "missing": (
        "partly-met-without-missing",
        "what is missing is not said",
        'name the part that is not met: add "missing"',
    ),
    "tried": (
        "unknown-without-tried",
        "what was tried is not said",
        'say what was looked at: add "tried", or set "not_assessed"',
    ),
    "settlement": (
        "disputed-without-settlement",
        "what the readers said is not said",
        'add "settlement" with the "readings" and "how: unsettled", or give the status that is right',
    ),
}
# How long the path of a key of a rating is.
_KEY_OF_RATING = len(("ratings", "area", "code", "key"))


def is_needed(path: Path) -> bool:
    """Tell whether a path is that of a key that a rating of some status must have."""
    return path[:1] == ("ratings",) and len(path) == _KEY_OF_RATING and path[-1] in RATING_NEEDS


def either(names: Sequence[str]) -> str:
    """Name some of which one is meant."""
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def no_status(rating: object, path: Path, near: str | None) -> Problem:
    """Say that nothing tells the status of a rating; a key that comes near was probably meant to."""
    if near is None and isinstance(rating, dict):
        near = next((key for key in rating if key.startswith("status") and odd_letter(key)), None)
    if near is None:
        help = f"add it: one of {listing(STATUSES)}"
        return Problem("missing-key", 'missing key "status"', path, help, depends_on=missing_from(path, "status"))
    message, help = f"unknown key {quote(near)}", odd_letter(str(near)) + 'did you mean "status"?'
    return Problem("unknown-key", message, (*path, near), help, on_key=True, meant=(*path, "status"))


def lacking(key: str, path: Path, rating: object) -> Problem | None:
    """Say what a rating lacks; None where its status does not ask for it alone."""
    status = rating.get("status", "") if isinstance(rating, dict) else rating
    if key not in RATING_NEEDS or (key == "reason" and status == "not_applicable"):
        return None
    rule, what, help = RATING_NEEDS[key]
    message = f"{path[1]}.{path[2]} is {status}, and {what}"
    return Problem(rule, message, path, help, depends_on=missing_from(path, key))


def empty(path: Path) -> Problem | None:
    """Say that what a rating must have is empty; None where a path leads to something else."""
    if not is_needed(path):
        return None
    rule, _, help = RATING_NEEDS[str(path[-1])]
    return Problem(rule, f"{quote(path[-1])} is empty", path, help, depends_on=(path,))


def missing_from(path: Path, key: str) -> tuple[Path, ...]:
    """Name what would have held a key: itself, or a refused key that may have been it or brought it in."""
    return ((*path, key), (*path, UNNAMED), (*path, MERGE_KEY))
