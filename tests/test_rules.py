"""Every rule of `assess validate` has an example that breaks it and no other, and its message is read by people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import EXAMPLES, ROOT, Assess, Run, compare_with_golden
from trafficking_indicators.rules import all_rules
from trafficking_indicators.yaml_source import MAX_BYTES

INVALID = EXAMPLES / "invalid"
RULES = {rule.name: rule for rule in all_rules()}
# A file for each, or a folder that holds a small instrument.
STORED = {path.stem: path for path in sorted(INVALID.iterdir())}
# What cannot be kept, or not be read, as text.
MADE_HERE = {"not-utf8": b"round: \xff\n", "file-too-large": b"#" * (MAX_BYTES + 1), "unreadable-file": None}


def outcome(run: Run) -> str:
    return f"{run.out}{run.err}exit code {run.code}\n"


def found_in(text: str) -> set[tuple[str, str]]:
    """Find the severity and rule of every problem in an output."""
    return set(re.findall(r": (error|warning)\[([a-z0-9-]+)\]: ", text))


def arguments_for(rule: str, path: Path) -> tuple[str, ...]:
    """Give the command that shows the rule: two of them do not speak in a plain `assess validate`."""
    name = path.relative_to(ROOT).as_posix()
    if rule == "internal-assessment":
        return ("score", name)
    if rule == "broken-instrument":
        return ("validate", f"{name}/assessment.yaml", "--instrument", name)
    return ("validate", name)


@pytest.mark.parametrize("rule", STORED)
def test_an_example_breaks_its_rule_and_no_other(assess: Assess, rule: str) -> None:
    text = outcome(assess(*arguments_for(rule, STORED[rule])))

    assert {(RULES[rule].severity, rule)} == found_in(text)
    compare_with_golden(text, f"rules/{rule}.txt")


@pytest.mark.parametrize("rule", MADE_HERE)
def test_a_file_that_cannot_be_read_says_why(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    monkeypatch.chdir(tmp_path)
    content = MADE_HERE[rule]
    if content is not None:
        Path(f"{rule}.yaml").write_bytes(content)

    text = outcome(assess("validate", f"{rule}.yaml"))

    assert {(RULES[rule].severity, rule)} == found_in(text)
    compare_with_golden(text, f"rules/{rule}.txt")


def test_every_rule_has_an_example_and_no_example_is_left_over() -> None:
    assert sorted(RULES) == sorted([*STORED, *MADE_HERE])


def test_no_rule_stands_twice() -> None:
    assert len(RULES) == len(all_rules())


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_name_of_words_and_a_text_that_is_a_sentence(rule: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule)
    assert re.fullmatch(r"[A-Z`].*\.", RULES[rule].text)


@pytest.mark.parametrize("rule", STORED)
def test_a_file_that_breaks_a_rule_says_first_what_is_wrong(assess: Assess, rule: str) -> None:
    run = assess(*arguments_for(rule, STORED[rule]))

    for name in re.findall(r"(?m)^(tests/[^:]+):", outcome(run)):
        assert (ROOT / name).read_text(encoding="utf-8").startswith("# ")


def test_an_internal_example_is_no_error_for_validate(assess: Assess) -> None:
    run = assess("validate", "tests/examples/invalid/internal-assessment.yaml")

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == run
