"""The pages of rules in docs/ are made from the rules and their examples, and leave none out."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from conftest import EXAMPLES, GOLDEN, ROOT
from running.pages import TEXTS
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Rule

NAMES = ("rules.md", "rules-of-instruments.md")
BOTH = "".join(TEXTS[page] for page in NAMES)
RULES = [rule.name for rule in all_rules()]
STORED = sorted((EXAMPLES / "invalid").iterdir())
# As many as two parts of an item have with what was found of them, each key on a line of its own.
MOST_CHANGED = 12


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_rules", ROOT / "tools" / "generate_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def section_of(rule: str) -> str:
    """Give what the page says of a rule, down to the next heading."""
    return re.split(r"^##+ ", BOTH.partition(f"\n### `{rule}`\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def blocks_of(rule: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)```", section_of(rule), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", NAMES)
def test_a_page_is_that_of_the_rules(generator: ModuleType, page: str) -> None:
    assert generator.render(page) == TEXTS[page], "stale: run python tools/generate_rules.py"


@pytest.mark.parametrize("page", NAMES)
def test_the_table_of_a_page_leads_to_its_sections(page: str) -> None:
    rows = re.findall(r"^\| \[`([a-z0-9-]+)`\]\(#([a-z0-9-]+)\) \|", TEXTS[page], re.MULTILINE)
    sections = re.findall(r"^### `([a-z0-9-]+)`$", TEXTS[page], re.MULTILINE)

    assert rows
    assert [(name, name) for name in sections] == rows


def test_every_rule_has_a_section_on_one_page() -> None:
    assert sorted(RULES) == sorted(re.findall(r"^### `([a-z0-9-]+)`$", BOTH, re.MULTILINE))


@pytest.mark.parametrize("page", NAMES)
def test_a_page_begins_with_its_families(page: str) -> None:
    listed = re.findall(r"^- \[(.+)\]\(#.+\)$", TEXTS[page].partition("\n## Overview\n")[2], re.MULTILINE)

    assert listed == re.findall(r"^## (?!Overview)(.+)$", TEXTS[page], re.MULTILINE)


def test_the_first_page_names_every_rule() -> None:
    named = re.findall(r"\[`([a-z0-9-]+)`\]\((?:rules-of-instruments\.md)?#\1\)", TEXTS["rules.md"])

    assert sorted(RULES) == sorted(named)


def test_what_only_an_instrument_can_break_stands_on_the_page_of_instruments(generator: ModuleType) -> None:
    apart = [rule.name for rule in all_rules() if rule.family in {"headers", "instruments"}]
    found = re.findall(r"^### `([a-z0-9-]+)`$", TEXTS["rules-of-instruments.md"], re.MULTILINE)

    assert sorted({*apart, *generator.OF_AN_INSTRUMENT}) == sorted(found)


def test_a_section_shows_a_problem_of_its_rule() -> None:
    shown = {rule: blocks_of(rule, "text") for rule in RULES}

    assert {rule: [{rule}] for rule in RULES} == {
        rule: [set(re.findall(r"(?:error|warning)\[([a-z0-9-]+)\]: ", block)) for block in blocks]
        for rule, blocks in shown.items()
    }


def test_every_problem_of_an_example_says_the_next_step() -> None:
    problem = re.compile(r"^.+: (?:error|warning)\[[a-z0-9-]+\]: .+\n(  help: .+)?", re.MULTILINE)
    helps = {rule: problem.findall((GOLDEN / "rules" / f"{rule}.txt").read_text(encoding="utf-8")) for rule in RULES}

    assert [] == [rule for rule, found in helps.items() if not found or not all(found)]


@pytest.mark.parametrize("example", STORED, ids=lambda path: path.stem)
def test_a_section_leads_to_its_example_and_shows_what_mends_it(example: Path) -> None:
    section = section_of(example.stem)

    assert f"](../tests/examples/invalid/{example.name})" in section
    assert f"](../tests/examples/mended/{example.name})" in section
    assert blocks_of(example.stem, "diff") or re.search(r"^(Rename|Delete) `", section, re.MULTILINE)


def test_the_one_rule_without_an_example_says_why_it_has_none(generator: ModuleType) -> None:
    assert set(RULES) - {path.stem for path in STORED} == generator.NOT_KEPT.keys()
    assert [] == [name for name, reason in generator.NOT_KEPT.items() if reason not in section_of(name)]


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if not rule.ignorable], ids=lambda rule: rule.name)
def test_a_section_says_of_a_rule_that_it_cannot_be_ignored(rule: Rule) -> None:
    assert "cannot be ignored" in section_of(rule.name)


@pytest.mark.parametrize("example", STORED, ids=lambda path: path.stem)
def test_a_mended_example_differs_in_few_lines(generator: ModuleType, example: Path) -> None:
    before = generator.files_of(example)
    after = generator.files_of(EXAMPLES / "mended" / example.name)
    lines = [
        line
        for name in before.keys() & after.keys()
        for line in generator.changed_lines(before[name], after[name])
        if line[0] in "+-"
    ]

    assert len(lines) <= MOST_CHANGED
    assert lines or before.keys() != after.keys()


def test_no_page_shows_a_character_that_has_no_sign() -> None:
    assert [] == [character for character in BOTH if not (character == "\n" or character.isprintable())]
