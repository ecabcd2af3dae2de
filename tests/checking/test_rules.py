"""Every rule of `assess validate` has an example that breaks it and no other, and the same example mended."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from conftest import EXAMPLES, GOLDEN, ROOT, Assess, Run, compare_with_golden
from making.worksheets import SMALL, made, with_parts
from running.processes import PATIENCE, environment
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.checking.registry import twice
from trafficking_indicators.problems import Rule
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.rule_names import RuleName

INVALID = EXAMPLES / "invalid"
MENDED = EXAMPLES / "mended"
RULES: dict[str, Rule] = {rule.name: rule for rule in all_rules()}
# A file for each, or a folder that holds a small instrument.
STORED = {path.stem: path for path in sorted(INVALID.iterdir())}
# A file that is not there cannot be kept, and a folder that nobody may look into neither.
NOT_KEPT = "unreadable-file"
CLOSED = "unreadable-folder"
# Nor a workbook with macros.
MACROS = "unread-workbook"


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
def test_an_example_breaks_its_rule_and_no_other(assess_once: Assess, rule: str) -> None:
    text = outcome(assess_once(*arguments_for(rule, STORED[rule])))

    assert {(RULES[rule].severity, rule)} == found_in(text)
    compare_with_golden(text, f"rules/{rule}.txt")


def test_a_file_that_is_not_there_breaks_the_one_rule_without_an_example(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    text = outcome(assess("validate", f"{NOT_KEPT}.yaml"))

    assert {("error", NOT_KEPT)} == found_in(text)
    compare_with_golden(text, f"rules/{NOT_KEPT}.txt")


def test_a_folder_that_cannot_be_looked_into_breaks_the_other_rule_without_an_example(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(CLOSED).mkdir()

    def refusing(path: str) -> object:
        raise PermissionError(13, "", path)

    monkeypatch.setattr(os, "scandir", refusing)
    text = outcome(assess("validate", CLOSED))

    assert {("error", CLOSED)} == found_in(text)
    compare_with_golden(text, f"rules/{CLOSED}.txt")


def test_a_workbook_with_macros_breaks_the_third_rule_without_an_example(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("macros.xlsx").write_bytes(with_parts(made(SMALL), {"xl/vbaProject.bin": b"x"}))

    text = outcome(assess("validate", "macros.xlsx"))

    assert {("error", MACROS)} == found_in(text)
    compare_with_golden(text, f"rules/{MACROS}.txt")


@pytest.mark.parametrize("rule", STORED)
def test_a_mended_example_has_no_problem(assess_once: Assess, rule: str) -> None:
    run = assess_once(*arguments_for(rule, MENDED / STORED[rule].name))

    assert 0 == run.code
    assert set() == found_in(outcome(run))


def test_every_rule_has_an_example_and_no_example_is_left_over() -> None:
    assert sorted(RULES) == sorted([*STORED, NOT_KEPT, CLOSED, MACROS])


def test_every_example_is_mended_and_no_mended_one_is_left_over() -> None:
    assert [path.name for path in STORED.values()] == sorted(path.name for path in MENDED.iterdir())


def test_there_is_a_message_for_every_rule_and_none_left_over() -> None:
    assert sorted(RULES) == sorted(path.stem for path in (GOLDEN / "rules").iterdir())


def test_every_name_of_a_rule_is_declared_once() -> None:
    assert list(get_args(RuleName)) == [rule.name for rule in all_rules()]


def test_the_prose_of_rules_is_no_docstring_that_python_may_leave_out() -> None:
    program = (
        "from trafficking_indicators.checking.all_rules import all_rules\n"
        "print(ascii([tuple(rule) for rule in all_rules()]))"
    )
    done = subprocess.run(
        [sys.executable, "-OO", "-c", program], capture_output=True, env=environment(), check=True, timeout=PATIENCE
    )

    assert [tuple(rule) for rule in all_rules()] == ast.literal_eval(done.stdout.decode())


def test_a_rule_has_a_name_of_words_and_a_text_that_is_a_sentence() -> None:
    assert [] == [rule for rule in RULES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule)]
    assert [] == [rule for rule in RULES if not re.fullmatch(r"[A-Z`].*\.", RULES[rule].text)]


def test_a_rule_says_why_in_one_sentence_or_two() -> None:
    whole = re.compile(r"[A-Z][^.]+(\d\.\d[^.]+)*\.( [A-Z][^.]+\.)?")
    assert [] == [rule for rule in RULES if not whole.fullmatch(RULES[rule].why)]


@pytest.mark.parametrize("rule", STORED)
def test_a_file_that_breaks_a_rule_says_first_what_is_wrong(assess_once: Assess, rule: str) -> None:
    run = assess_once(*arguments_for(rule, STORED[rule]))

    for name in re.findall(r"(?m)^(tests/[^:]+):", outcome(run)):
        if name.endswith(".xlsx"):
            assert rule == "no-keys" or read_file(str(ROOT / name)).remarks[()]
        else:
            assert (ROOT / name).read_bytes().startswith(b"# ")


def test_an_internal_example_is_no_error_for_validate(assess_once: Assess) -> None:
    run = assess_once("validate", "tests/examples/invalid/internal-assessment.yaml")

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == run


def test_entries_that_say_the_same_are_found_in_lists_of_any_depth() -> None:
    (found,) = twice([["a", ("b",)], ["a", ("c",)], ["a", ("b",)]], ("entries",))

    assert ("the same entry stands twice, as number 1 and 3", ("entries", 2)) == (found.message, found.path)
