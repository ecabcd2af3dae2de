"""The made-up countries show what their README says, and every kind of change but two between their rounds."""

from __future__ import annotations

import json
import re

import pytest

from conftest import ROOT, Assess
from making.effort import combined
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS

EXAMPLES = ROOT / "examples"

# improved, regressed, re_read, became_known, no_longer_known, looked_for, no_longer_looked_for, still_unknown,
# now_disputed, settled, still_disputed, applicability, evidence_only, unchanged: worked out by hand from the two files
CHANGES = {
    ("altesia-2018", "altesia-2021"): (3, 1, 1, 5, 0, 4, 0, 0, 0, 0, 0, 0, 6, 4),
    ("altesia-2021", "altesia-2024"): (5, 2, 1, 3, 1, 2, 1, 0, 0, 0, 0, 0, 8, 1),
    ("borland-2019", "borland-2023"): (2, 3, 1, 3, 3, 0, 2, 0, 0, 0, 0, 0, 7, 3),
    ("cerenia-2020", "cerenia-2024"): (3, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 3, 13),
    ("dorania-2022", "dorania-2024"): (2, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 0, 1, 17),
}


@pytest.mark.parametrize(("rounds", "counts"), CHANGES.items())
def test_each_pair_of_rounds_differs_as_worked_out_by_hand(
    assess: Assess, rounds: tuple[str, str], counts: tuple[int, ...]
) -> None:
    files = [f"examples/{name}.yaml" for name in rounds]

    summary = json.loads(assess("diff", *files, "--format", "json", "--audience", "internal").out)["summary"]

    assert dict(zip(CHANGE_KINDS, counts, strict=True)) == summary


def test_files_that_people_may_copy_have_one_key_on_a_line() -> None:
    """And show it in what a rule's example changes."""
    folders = (EXAMPLES, *(ROOT / name for name in ("assessments", "followups", "indicators", "tests/examples/mended")))
    files = [file for folder in folders for file in sorted(folder.rglob("*.yaml"))]
    braces = re.compile(r"^[^#\n]*(?:: |- )\[?\{(?!\})", re.MULTILINE)

    assert [] == [str(file) for file in files if braces.search(file.read_text(encoding="utf-8"))]


def test_the_examples_have_the_one_warning_that_they_mean_to_have(assess: Assess) -> None:
    run = assess("validate", "examples")

    assert run.out.count("warning[implied-open]") == 1
    assert run.out.count("warning[unverifiable-item]") == 6
    assert run.err == "16 files checked: 0 errors, 7 warnings\n"


def test_every_example_stands_in_the_readme() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    files = [file.name for file in sorted(EXAMPLES.glob("*.yaml"))]

    assert [name for name in files if name in readme] == files
    assert files


@pytest.mark.parametrize(
    ("command", "lang", "name"),
    combined(
        ["score", "explain", "plan", "survey"], ["en", "az"], sorted(file.name for file in EXAMPLES.glob("*.yaml"))
    ),
)
def test_every_command_takes_every_example(assess: Assess, command: str, lang: str, name: str) -> None:
    run = assess(command, f"examples/{name}", "--lang", lang, "--audience", "internal")

    assert run.code == 0
    assert run.out
