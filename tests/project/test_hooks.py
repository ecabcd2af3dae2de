"""The hook for others, and the project's own, as far as seen without pre-commit; tools/try_hooks.py runs the first."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
import yaml

from conftest import EXAMPLES, ROOT, Assess
from trafficking_indicators.reading.kinds import DEFAULT_PATHS

HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


def test_the_hook_runs_a_command_that_is_installed_with_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    program, command = HOOK["entry"].split()

    assert ("python", "assess-validate", "validate") == (HOOK["language"], HOOK["id"], command)
    assert program in project["scripts"]


@pytest.mark.parametrize(
    ("file", "is_taken"),
    [
        ("indicators/iom-2016/areas/5.1.yaml", True),
        ("assessments/azerbaijan-2016.yaml", True),
        ("assessments/georgia-2026.xlsx", True),
        ("assessments/old/azerbaijan-2009.yml", True),
        ("examples/altesia-2018.yaml", False),
        ("tests/assessments/x.yaml", False),
        ("assessments.yaml", False),
    ],
)
def test_the_hook_takes_the_folders_that_validate_takes(file: str, is_taken: bool) -> None:
    assert is_taken == bool(re.search(HOOK["files"], file))
    assert is_taken == file.startswith(tuple(f"{folder}/" for folder in DEFAULT_PATHS))


def test_the_hook_takes_yaml_and_worksheets_only_and_all_its_files_at_once() -> None:
    taken = ["a.yaml", "a/b.YML", "a.xlsx"]
    others = ["a.md", "yaml", "a.xlsx.txt", "assessments/~$a.xlsx", "~$a.xlsx"]

    assert taken == [name for name in (*taken, *others) if not re.search(HOOK["exclude"], name)]
    assert HOOK["require_serial"]
    assert HOOK.get("pass_filenames", True)


def test_one_file_of_an_instrument_is_checked_against_the_files_beside_it(assess: Assess) -> None:
    """As the hook does where a commit changes this file alone."""
    found = assess("validate", str(EXAMPLES / "invalid" / "unknown-link" / "recommendations.yaml"))

    assert 1 == found.code
    assert "error[unknown-link]" in found.out
    assert "1 file checked: 1 error" in found.err


OWN: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
OWN_HOOKS: list[dict[str, Any]] = [hook for repository in OWN["repos"] for hook in repository["hooks"]]


def test_the_project_s_own_hooks_fetch_nothing_and_run_what_its_developers_have() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = {
        *project["scripts"],
        *(re.split("[>=<\\[]", name)[0] for name in project["optional-dependencies"]["dev"]),
    }
    programs = {hook["entry"].split()[0] for hook in OWN_HOOKS if hook["language"] == "system"}

    assert {"local"} == {repository["repo"] for repository in OWN["repos"]}
    assert {"system", "pygrep"} == {hook["language"] for hook in OWN_HOOKS}
    assert programs <= installed


@pytest.mark.parametrize(
    ("id", "text", "is_refused"),
    [
        ("blanks-at-ends-of-lines", "a line \n", True),
        ("blanks-at-ends-of-lines", "a line\n\n", False),
        ("end-of-the-last-line", "a line\nno end", True),
        ("end-of-the-last-line", "a line\n\nan end\n", False),
        ("conflict", "<<<<<<< ours\n", True),
        ("conflict", "=======\n", False),
    ],
)
def test_what_a_pattern_of_the_project_s_own_hooks_refuses(id: str, text: str, is_refused: bool) -> None:
    """As pre-commit does it: line by line, or the whole text at once where it says so."""
    (hook,) = [hook for hook in OWN_HOOKS if hook["id"] == id]
    pattern = re.compile(hook["entry"], re.MULTILINE if "args" in hook else 0)

    parts = [text] if "args" in hook else text.splitlines()

    assert is_refused == any(pattern.search(part) for part in parts)
