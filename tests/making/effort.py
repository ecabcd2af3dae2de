"""How much is tried: little in a contributor's loop, all that a test asks for in CI."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Enough to notice most slips; the whole suite then takes little more than a minute.
QUICK = 8
THOROUGH = 100
# The part of what a test asks for that is tried when the suite is quick.
_PART = 10


def load_profiles() -> None:
    """Declare the profiles `quick`, the default, and `thorough`, for pytest's --hypothesis-profile.

    The same inputs in every run, on a machine however slow: a test is red for a reason. tools/fuzz.py tries others.
    """
    for name, examples in (("quick", QUICK), ("thorough", THOROUGH)):
        settings.register_profile(
            name,
            max_examples=examples,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
    settings.load_profile("quick")


def is_thorough() -> bool:
    """Tell whether the suite is to be thorough."""
    return settings().max_examples > QUICK


def inputs(count: int) -> settings:
    """Ask for so many inputs when the suite is thorough, and for a part of them when it is quick."""
    return settings(max_examples=count if is_thorough() else min(-(-count // _PART), QUICK))


def thorough_only() -> pytest.MarkDecorator:
    """Leave a test out when the suite is quick."""
    return pytest.mark.skipif(not is_thorough(), reason="takes long: only in the thorough suite")


def all_or(few: Sequence[Any], everything: Iterable[Any]) -> list[Any]:
    """Give all cases when the suite is thorough, and few of them when it is quick."""
    return list(everything if is_thorough() else few)


def combined(*axes: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Give every combination when the suite is thorough; when it is quick, so many that any two values meet once."""
    every = list(product(*axes))
    if is_thorough():
        return every
    left = {pair for case in every for pair in _pairs(case)}
    chosen = []
    while left:
        case = max(every, key=lambda case: len(left & _pairs(case)))
        chosen.append(case)
        left -= _pairs(case)
    return sorted(chosen, key=every.index)


def in_turn(first: Iterable[Any], second: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Give every combination when the suite is thorough, and when it is quick each of the first with one in turn."""
    every = list(first)
    few = [(one, second[number % len(second)]) for number, one in enumerate(every)]
    return all_or(few, product(every, second))


def _pairs(case: tuple[Any, ...]) -> set[tuple[tuple[int, Any], ...]]:
    """Give the pairs of values of a case, each value with its axis."""
    return set(combinations(enumerate(case), 2))
