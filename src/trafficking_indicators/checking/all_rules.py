"""Every rule of `assess validate`: collected from the modules that declare them, put in the order of their names."""

from __future__ import annotations

from typing import get_args

from trafficking_indicators.checking import (
    assessments,
    files,
    followups,
    pairs,
    starting_texts,
    values,
    whole_instruments,
)
from trafficking_indicators.checking.registry import declared
from trafficking_indicators.errors import UsageError
from trafficking_indicators.problems import Rule
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import quote, suggest

# What is imported has declared its rules.
_DECLARING = (files, values, pairs, whole_instruments, assessments, starting_texts, followups)


def all_rules() -> tuple[Rule, ...]:
    """List the rules."""
    order = {name: place for place, name in enumerate(get_args(RuleName))}
    return tuple(sorted(declared, key=lambda rule: order[rule.name]))


def rule_named(name: str) -> Rule:
    """Look a rule up.

    Raises UsageError for a name that is no rule's.
    """
    known: dict[str, Rule] = {rule.name: rule for rule in all_rules()}
    if name not in known:
        raise UsageError(f"no rule {quote(name)}", suggest(name, known) or "assess rule lists the rules")
    return known[name]
