"""Rules as text for people: a list of them, or one with its examples."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from trafficking_indicators.problems import Rule

WIDTH = 79
_INDENT = "    "


def rule_list(rules: Iterable[Rule]) -> str:
    """List rules in the order given: the name, the severity, and what holds."""
    return "".join(f"{rule.name} ({rule.severity})\n{_folded(rule.text, _INDENT)}" for rule in rules)


def rule_text(rule: Rule, section: str) -> str:
    """Show what a page says of a rule: blocks as they stand, indented, and of links their texts."""
    parts = [f"{rule.name} ({rule.severity})\n"]
    for prose, block in re.findall(r"(.*?)(?:^```\w+\n(.*?)^```\n|\Z)", section, re.MULTILINE | re.DOTALL):
        plain = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", prose).replace("*Why:*", "Why:")
        parts += [_folded(paragraph) for paragraph in plain.split("\n\n") if paragraph.strip()]
        parts += [textwrap.indent(block, _INDENT)] if block else []
    return "\n".join(parts)


def _folded(text: str, indent: str = "") -> str:
    return (
        textwrap.fill(
            " ".join(text.split()),
            WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        + "\n"
    )
