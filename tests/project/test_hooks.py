""".pre-commit-hooks.yaml: what can be seen without running pre-commit, which tools/try_hooks.py does."""

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
        ("assessments/old/azerbaijan-2009.yml", True),
        ("examples/altesia-2018.yaml", False),
        ("tests/assessments/x.yaml", False),
        ("assessments.yaml", False),
    ],
)
def test_the_hook_takes_the_folders_that_validate_takes(file: str, is_taken: bool) -> None:
    assert is_taken == bool(re.search(HOOK["files"], file))
    assert is_taken == file.startswith(tuple(f"{folder}/" for folder in DEFAULT_PATHS))


def test_the_hook_takes_yaml_only_and_all_its_files_at_once() -> None:
    assert (["yaml"], True) == (HOOK["types"], HOOK["require_serial"])
    assert HOOK.get("pass_filenames", True)


def test_one_file_of_an_instrument_is_checked_against_the_files_beside_it(assess: Assess) -> None:
    """As the hook does where a commit changes this file alone."""
    found = assess("validate", str(EXAMPLES / "invalid" / "unknown-link" / "recommendations.yaml"))

    assert 1 == found.code
    assert "error[unknown-link]" in found.out
    assert "1 file checked: 1 error" in found.err
