"""`assess rule`: what a rule asks for, why, and its two examples, without the repository."""

from __future__ import annotations

import re

import pytest

from conftest import Assess, compare_with_golden
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Rule

RULES: dict[str, Rule] = {rule.name: rule for rule in all_rules()}


def test_the_whole_output_of_one(assess: Assess) -> None:
    run = assess("rule", "missing-area")

    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, "rule/shown.txt")


@pytest.mark.parametrize("name", RULES)
def test_every_rule_is_told_with_its_reason_and_its_example(assess: Assess, name: str) -> None:
    out = assess("rule", name).out
    flat = " ".join(out.split())

    assert out.startswith(f"{name} ({RULES[name].severity})\n\n")
    assert f"Why: {RULES[name].why}" in flat
    assert f"[{name}]: " in out
    assert [] == re.findall(r"```|\]\(|###", out)


def test_without_a_name_they_are_listed(assess: Assess) -> None:
    listed = re.findall(r"^([a-z0-9-]+) \((error|warning)\)$", assess("rule").out, re.MULTILINE)

    assert [(rule.name, rule.severity) for rule in RULES.values()] == listed


def test_a_misspelt_name_is_a_usage_error(assess: Assess) -> None:
    run = assess("rule", "unused-sourc")

    assert (2, 'assess: error: no rule "unused-sourc"\n  help: did you mean "unused-source"?\n') == (run.code, run.err)


def test_a_name_like_no_other_leads_to_the_list(assess: Assess) -> None:
    assert "assess rule lists the rules" in assess("rule", "xyzzy").err
