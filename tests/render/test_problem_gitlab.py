"""`assess validate --format gitlab`: a Code Quality report, and problems that are known again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import given

from conftest import Assess, compare_with_golden
from making.problem_files import ROOT, checked_files, output_file, problem, run_on_examples
from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import Checked, SheetCell
from trafficking_indicators.render.problems.gitlab import to_gitlab

# What GitLab asks of each entry.
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def entries_of(checked: Iterable[Checked]) -> Any:
    return json.loads(to_gitlab(checked, ROOT))


def test_the_whole_output_for_the_examples(assess: Assess) -> None:
    run = run_on_examples(assess, "gitlab")

    assert 1 == run.code
    compare_with_golden(run.out, "problems/problems.gitlab.json")


def test_a_file_gets_the_same(assess: Assess, tmp_path: Path) -> None:
    assert run_on_examples(assess, "gitlab").out.encode() == output_file(assess, tmp_path, "gitlab")


def test_no_problem_is_an_empty_list(assess: Assess) -> None:
    assert "[]\n" == assess("validate", "examples/altesia-2018.yaml", "--format", "gitlab").out


def test_a_problem_in_a_worksheet_names_its_cell() -> None:
    (entry,) = entries_of([Checked("a.xlsx", None, (problem(file="a.xlsx", place=SheetCell("Ratings", "E11")),))])

    assert ("Ratings!E11: unknown key", 1) == (entry["description"], entry["location"]["lines"]["begin"])


@given(checked_files())
def test_any_problem_is_an_entry_that_gitlab_takes(checked: list[Checked]) -> None:
    text = to_gitlab(checked, ROOT)
    entries = json.loads(text)
    problems = [found for one in checked for found in one.problems]

    assert [found.rule for found in problems] == [entry["check_name"] for entry in entries]
    assert {entry["severity"] for entry in entries} <= SEVERITIES
    assert len(entries) == len({entry["fingerprint"] for entry in entries})
    assert all({"path", "lines"} == entry["location"].keys() for entry in entries)
    assert "" == "".join(character for character in text if character != "\n" and not is_printable(character))
