"""How many made-up inputs a property is tried with: few in a contributor's loop, as many as it says in CI."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Enough to notice most slips; the whole suite then takes about a minute.
QUICK = 25
THOROUGH = 100


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
    """Ask for so many inputs when the suite is thorough, and for a few of them when it is quick."""
    return settings(max_examples=count if is_thorough() else min(count, QUICK))
