"""action.yml: what it declares, and what its steps do."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import ROOT
from making.effort import all_or, is_thorough, thorough_only
from running.schema_checker import FITS, check_jsonschema
from running.workflow_runner import ACTION, INPUTS, STEPS, Workflow

NOTHING_FOUND = "1 file checked: 0 errors, 0 warnings"
BROKEN = "invalid/unknown-indicator.yaml"
WARNED = "invalid/unused-source.yaml"
GOOD = "../../examples/altesia-2018.yaml"


@pytest.fixture
def workflow(tmp_path: Path) -> Workflow:
    workflow = Workflow(tmp_path)
    workflow.install_this_checkout()
    return workflow


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.github-workflows", ".github/workflows/ci.yml")],
)
def test_github_would_accept_the_file(schema: str, file: str) -> None:
    assert FITS == check_jsonschema("--builtin-schema", schema, str(ROOT / file))


def test_no_script_holds_an_expression_and_every_step_says_its_shell() -> None:
    assert [] == [name for name, step in STEPS.items() if "${{" in step["run"] or step["shell"] != "bash"]
    assert len(STEPS) == len(ACTION["runs"]["steps"])


def test_every_input_is_described_and_used() -> None:
    environments = [step.get("env", {}) for step in STEPS.values()]
    variables = [(name, step["run"]) for step in STEPS.values() for name in step.get("env", {})]

    assert [f"${{{{ inputs.{name} }}}}" for name in INPUTS] == [
        value for each in environments for value in each.values()
    ]
    assert [] == [name for name, declared in INPUTS.items() if not declared["description"] or "default" not in declared]
    assert [] == [name for name, script in variables if f"${name}" not in script]


def test_the_first_step_installs_the_action_s_own_checkout(tmp_path: Path) -> None:
    workflow = Workflow(tmp_path)
    workflow.program(
        tmp_path / "bin" / "python3",
        'echo "$@"; mkdir -p "$4/bin"; printf "#!/bin/sh\\necho \\$@\\n" >"$4/bin/python"; chmod +x "$4/bin/python"',
    )
    workflow.path = f"{tmp_path / 'bin'}:{workflow.path}"

    ran = workflow.run("Install assess", {})

    assert 0 == ran.code
    assert [
        f"-I -m venv {workflow.temporary}/assess-validate",
        f"-I -m pip install --quiet --disable-pip-version-check {ROOT}",
    ] == ran.log.splitlines()


def test_without_inputs_the_two_folders_are_checked(workflow: Workflow) -> None:
    workflow.put("assessments/good.yaml", GOOD)
    workflow.put("elsewhere/broken.yaml", BROKEN)

    ran = workflow.validate()

    assert (0, []) == (ran.code, ran.commands)
    assert NOTHING_FOUND in ran.log
    assert f"## assess validate\n\n<pre>{NOTHING_FOUND}</pre>\n" == ran.summary


def test_a_problem_is_annotated_at_its_line_and_stands_in_the_summary(workflow: Workflow) -> None:
    workflow.put("assessments/broken.yaml", BROKEN)
    message = 'no indicator "5.1.F3" in instrument iom-2016'

    ran = workflow.validate()

    assert 1 == ran.code
    assert ["file=assessments/broken.yaml,line=14", "file=assessments/broken.yaml,line=15"] == [
        match.group() for line in ran.commands for match in re.finditer(r"file=[^,]+,line=\d+", line)
    ]
    assert all(line.startswith("::error ") for line in ran.commands)
    assert message in ran.commands[0]
    assert ["error", "unknown-indicator", "2"] == ran.cells[:3]
    assert ["assessments/broken.yaml:14:5", "error[unknown-indicator]", message] == ran.cells[3:6]


@pytest.mark.parametrize(
    ("fail_on", "example", "code"),
    all_or([("never", BROKEN, 0)], [("never", BROKEN, 0), ("error", WARNED, 0), ("warning", WARNED, 1)]),
)
def test_the_gate_is_set_by_fail_on(workflow: Workflow, fail_on: str, example: str, code: int) -> None:
    workflow.put("assessments/broken.yaml", example)

    ran = workflow.validate(fail_on=fail_on)

    assert code == ran.code
    assert ran.commands
    assert ran.cells


def test_rules_are_ignored_one_in_a_line(workflow: Workflow) -> None:
    workflow.put("assessments/broken.yaml", BROKEN)

    ran = workflow.validate(ignore="unknown-indicator\n  no-ngo-voice \n\n", fail_on="warning")

    assert (0, []) == (ran.code, ran.commands)
    assert "2 problems ignored" in ran.summary


def test_paths_stand_one_in_a_line_and_may_hold_blanks(workflow: Workflow) -> None:
    workflow.put("one of these/good.yaml", GOOD)
    workflow.put("two.yaml", BROKEN)
    workflow.put("assessments/not-named.yaml", BROKEN)

    ran = workflow.validate(paths="  one of these \n\n  two.yaml\n")

    assert 1 == ran.code
    assert "2 files checked: 2 errors" in ran.summary


def test_an_instrument_of_one_s_own_is_named(workflow: Workflow) -> None:
    workflow.put("our sets/harbour-2020", "instruments/harbour-2020")
    workflow.put("assessments/harbour.yaml", "assessments/harbour.yaml")

    if is_thorough():
        assert 1 == workflow.validate().code
    assert 0 == workflow.validate(instrument="our sets").code


@pytest.mark.parametrize(
    ("inputs", "code", "says"),
    all_or(
        [({"ignore": "no-such-rule"}, 2, 'no rule "no-such-rule"')],
        [
            ({}, 3, "no YAML file or worksheet in indicators, assessments, followups"),
            ({"ignore": "no-such-rule"}, 2, 'no rule "no-such-rule"'),
            ({"fail-on": "sometimes"}, 2, "sometimes"),
        ],
    ),
)
def test_where_nothing_can_be_checked_the_step_fails_and_says_why(
    workflow: Workflow, inputs: dict[str, str], code: int, says: str
) -> None:
    ran = workflow.run("Validate", inputs)

    assert code == ran.code
    assert says in ran.log
    assert says in ran.summary.replace("&quot;", '"')
    assert ran.summary.endswith("Nothing was checked.\n")


def test_sarif_is_written_where_asked_and_what_was_found_still_fails(workflow: Workflow) -> None:
    workflow.put("assessments/broken.yaml", BROKEN)

    ran = workflow.validate(sarif_file="found.sarif")

    assert 1 == ran.code
    assert 1 == ran.log.count("1 file checked")
    assert 2 == len(json.loads((workflow.workspace / "found.sarif").read_text(encoding="utf-8"))["runs"][0]["results"])


@pytest.mark.parametrize(
    "name", all_or(["found.sarif.xml"], ["found.txt", "found.sarif.xml", "found.yaml", "found.TXT"])
)
def test_sarif_under_a_name_of_something_else_is_refused_in_the_words_of_the_input(
    workflow: Workflow, name: str
) -> None:
    workflow.put("assessments/good.yaml", GOOD)

    ran = workflow.validate(sarif_file=name)

    assert 2 == ran.code
    assert "sarif-file: a file in SARIF is named .sarif or .json, as found.sarif" in ran.log
    assert not (workflow.workspace / name).exists()


@thorough_only()
def test_sarif_that_cannot_be_written_fails_the_step(workflow: Workflow) -> None:
    workflow.put("assessments/good.yaml", GOOD)

    ran = workflow.validate(sarif_file="no such folder/found.sarif")

    assert 3 == ran.code
    assert "cannot write no such folder/found.sarif" in ran.log
    assert NOTHING_FOUND in ran.summary
