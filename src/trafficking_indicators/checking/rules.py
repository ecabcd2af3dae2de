"""Every rule of `assess validate`, in the order in which a file is read, built, and checked against others."""

from __future__ import annotations

from typing import get_args

from trafficking_indicators.checking import assessments, pairs, reading_rules, starting_texts, whole_instruments
from trafficking_indicators.checking.rule import declared
from trafficking_indicators.problems import Rule, RuleName

# What is imported has declared its rules.
_DECLARING = (reading_rules, pairs, whole_instruments, assessments, starting_texts)


def all_rules() -> tuple[Rule, ...]:
    """List the rules."""
    order = {name: place for place, name in enumerate(get_args(RuleName))}
    return tuple(sorted(declared, key=lambda rule: order[rule.name]))
