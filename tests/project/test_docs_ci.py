"""docs/ci.md: its configurations are what their readers accept, and its lists are the program's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from conftest import ROOT
from running.pages import TEXTS, rows
from running.schema_checker import FITS, check_jsonschema
from running.workflow_runner import INPUTS
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.cli import exits
from trafficking_indicators.cli.formats import ProblemFormat

PAGE = TEXTS["ci.md"]
# Each begins with a comment that names its file.
CONFIGURATIONS: list[tuple[str, str]] = re.findall(r"```yml\n(# (\S+)\n.*?)```", PAGE, flags=re.DOTALL)
SCHEMAS = {".github/workflows/assess.yml": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


def configurations(file: str) -> list[Any]:
    return [yaml.safe_load(text) for text, name in CONFIGURATIONS if name == file]


def cells(heading: str) -> list[str]:
    return [row[0].strip("`") for row in rows("ci.md", heading)]


@pytest.mark.parametrize(("text", "name"), [(text, name) for text, name in CONFIGURATIONS if name in SCHEMAS])
def test_a_configuration_shown_fits_its_schema(text: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "shown.yml").write_text(text, encoding="utf-8")

    assert FITS == check_jsonschema("--builtin-schema", SCHEMAS[name], str(tmp_path / "shown.yml"))


def test_every_configuration_shown_names_a_file_that_is_known() -> None:
    assert PAGE.count("```yml\n") == len(CONFIGURATIONS)
    assert {*SCHEMAS, ".pre-commit-config.yaml"} == {name for _text, name in CONFIGURATIONS}


def test_the_workflows_shown_give_the_action_inputs_that_it_has() -> None:
    steps = [
        step
        for workflow in configurations(".github/workflows/assess.yml")
        for step in workflow["jobs"]["validate"]["steps"]
        if step["uses"] == "OWNER/trafficking-indicators@REVISION"
    ]

    assert 3 == len(steps)
    assert set(INPUTS) == {name for step in steps for name in step.get("with", {})}


def test_the_hooks_shown_are_the_project_s() -> None:
    hooks = [
        hook
        for configuration in configurations(".pre-commit-config.yaml")
        for repository in configuration["repos"]
        for hook in repository["hooks"]
    ]

    assert {HOOK["id"]} == {hook["id"] for hook in hooks}
    assert {"id", "files", "args", "pass_filenames"} == {key for hook in hooks for key in hook}


def test_the_tables_are_the_programs() -> None:
    assert list(INPUTS) == cells("Inputs of the action")
    assert [*map(str, exits.CODES), *get_args(ProblemFormat)] == cells("Anywhere else")


def test_the_rules_that_cannot_be_ignored_are_listed() -> None:
    (listed,) = re.findall(r"cannot be ignored: ((?:`[a-z0-9-]+`,?\s)*`[a-z0-9-]+`)\.", PAGE)

    assert [rule.name for rule in all_rules() if not rule.ignorable] == re.findall(r"[a-z0-9-]+", listed)


def test_no_line_installs_from_a_host_that_is_not_the_reader_s() -> None:
    assert {"HOST"} == set(re.findall(r"https://([^/\s\"]+)", PAGE))
