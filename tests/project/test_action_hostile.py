"""Nothing that a pull request or an input holds steers the runner, the shell, Python or the summary."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from conftest import EXAMPLES
from making.effort import all_or, thorough_only
from making.small_files import changed
from running.workflow_runner import Cells, Workflow

BROKEN = EXAMPLES / "invalid" / "unknown-indicator.yaml"
HOSTILE = (
    """$(touch made) `touch made`; touch made; " && touch made && " ' && touch made && '""",
    "--help",
    "::set-output name=made::made\n::add-mask::error\n##[add-mask]error",
    "${{ github.token }} <img src=x onerror=alert(1)> ](https://example.org) | @everyone | **bold**",
)
# How a step may end where an input of this name is one of those.
CODES = {"paths": {1}, "instrument": {3}, "fail-on": {2}, "ignore": {2}, "since": {0}, "sarif-file": {0, 3}}
# A file name can hold anything but a slash and NUL.
NAMES = (
    "assessments/$(touch made) `touch made`; touch made.yaml",
    "assessments/a\n::error file=x::made.yaml",
    "assessments/b ##[add-mask]error.yaml",
    "assessments/::c::,line=1.yaml",
    "assessments/<script>d|`e`**f**&amp;@everyone [x](y).yaml",
    "assessments/--help.yaml",
)
# What an action of ours runs, under the names of modules that it needs.
SHADOWS = (
    "json.py",
    "secrets.py",
    "venv.py",
    "pip.py",
    "typer.py",
    "html/__init__.py",
    "trafficking_indicators/__init__.py",
)


@pytest.fixture
def workflow(tmp_path: Path) -> Workflow:
    workflow = Workflow(tmp_path)
    workflow.install_this_checkout()
    return workflow


def left_behind(workflow: Workflow) -> list[str]:
    """Name what only an obeyed text could have made or written."""
    written = [name for name, file in workflow.steering.items() if file.read_bytes()]
    return [*written, *(str(path) for path in workflow.workspace.rglob("made"))]


@pytest.mark.parametrize(
    ("name", "value"),
    all_or(list(zip(CODES, [*HOSTILE, *HOSTILE], strict=False))[::3], product(CODES, HOSTILE)),
    ids=lambda said: said if said in CODES else str(HOSTILE.index(said)),
)
def test_an_input_is_never_a_command_or_an_option(workflow: Workflow, name: str, value: str) -> None:
    workflow.put("assessments/good.yaml", "../../examples/altesia-2018.yaml")

    ran = workflow.run("Validate", {name: value})

    assert [] == left_behind(workflow)
    assert ran.code in CODES[name]
    assert [] == [line for line in ran.commands if not line.startswith("::error file=")]
    assert {"table", "tr", "th", "td", "code", "pre"} >= Cells(ran.summary).tags


def test_a_file_name_is_never_a_command(workflow: Workflow) -> None:
    for number, name in enumerate(NAMES):
        (workflow.workspace / name).parent.mkdir(exist_ok=True)
        text = changed(BROKEN.read_text(encoding="utf-8"), "round: 2020", f"round: {number}")
        (workflow.workspace / name).write_text(text, encoding="utf-8")

    ran = workflow.validate()

    assert (1, []) == (ran.code, left_behind(workflow))
    # the last says how many there are, since a run shows ten of them
    *errors, notice = ran.commands
    assert 2 * len(NAMES) == len(errors)
    assert notice.startswith("::notice ")
    assert [] == [line for line in errors if not re.match(r"::error file=assessments/[^:,]+,line=1[45],", line)]
    assert ran.cells[3::4] == [
        f"{name.replace(chr(10), chr(92) + 'n')}:{place}" for name in sorted(NAMES) for place in ("14:5", "15:3")
    ]


def test_the_text_of_a_file_is_neither_html_nor_markdown_in_the_summary(workflow: Workflow) -> None:
    keys = [
        "<b>a</b>",
        "**b**",
        "`c`",
        "d | e",
        "[f](https://example.org)",
        "https://example.org/e",
        "</table><h1>g",
        "::error::h",
    ]
    lines = "".join(f"{key!r}: text\n" for key in keys)
    (workflow.workspace / "bad.yaml").write_text(BROKEN.read_text(encoding="utf-8") + lines, encoding="utf-8")

    ran = workflow.validate(paths="bad.yaml")

    assert [key for key in keys if any(f'"{key}"' in cell for cell in ran.cells)] == keys
    assert {"table", "tr", "th", "td", "code", "pre"} == Cells(ran.summary).tags
    blocks = {token.type for token in MarkdownIt("commonmark").parse(ran.summary)}
    assert {"heading_open", "inline", "heading_close", "html_block"} == blocks


def test_a_module_in_the_workspace_is_never_python_s_own(workflow: Workflow) -> None:
    workflow.put("assessments/good.yaml", "../../examples/altesia-2018.yaml")
    for name in SHADOWS:
        (workflow.workspace / name).parent.mkdir(exist_ok=True)
        (workflow.workspace / name).write_text("open('made', 'w')\nraise SystemExit\n", encoding="utf-8")

    ran = workflow.validate(sarif_file="found.sarif")

    assert (0, []) == (ran.code, left_behind(workflow))
    assert (workflow.workspace / "found.sarif").exists()


@thorough_only()
def test_a_long_list_is_cut_and_its_rest_is_counted(workflow: Workflow) -> None:
    lines = "".join(f"key{number}: text\n" for number in range(250))
    (workflow.workspace / "long.yaml").write_text(BROKEN.read_text(encoding="utf-8") + lines, encoding="utf-8")

    ran = workflow.validate(paths="long.yaml")

    # of one rule 200, and one more for the rest; the last line says how many there are
    assert 204 == len(ran.commands)
    assert 200 == sum("long.yaml:" in cell for cell in ran.cells)
    assert ran.summary.endswith("And 52 more problems: see the log of the step.\n")
