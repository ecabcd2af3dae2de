"""`assess validate --format json`: a list of problems that any reader of JSON gets back as they are."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from conftest import Assess, compare_with_golden
from making.problem_files import json_of, located, output_file, problem, run_on_examples
from running.pages import rows
from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import Located, Span
from trafficking_indicators.render.problems.json import PROBLEMS_SCHEMA

DOUBTFUL = "tests/examples/invalid/unused-source.yaml"


def test_the_whole_output_for_the_examples(assess: Assess) -> None:
    run = run_on_examples(assess, "json")

    assert 1 == run.code
    compare_with_golden(run.out, "problems/problems.json")


def test_a_file_gets_the_same(assess: Assess, tmp_path: Path) -> None:
    assert run_on_examples(assess, "json").out.encode() == output_file(assess, tmp_path, "json")


def test_without_problems_it_says_what_was_checked_and_left_out(assess: Assess) -> None:
    good = assess("validate", "examples/altesia-2018.yaml", "--format", "json")
    ignored = assess("validate", DOUBTFUL, "--format", "json", "--ignore", "unused-source")
    empty = {"schema": PROBLEMS_SCHEMA, "files": 1, "errors": 0, "warnings": 0, "ignored": {}, "problems": []}

    assert (0, empty) == (good.code, json.loads(good.out))
    assert (0, {**empty, "ignored": {"unused-source": 1}}) == (ignored.code, json.loads(ignored.out))


def test_a_problem_that_stands_for_many_counts_as_many() -> None:
    found = json.loads(json_of([problem("unused-source")._replace(times=7), problem("unknown-key")]))

    assert (1, 7) == (found["errors"], found["warnings"])


def test_one_problem_is_an_object_of_ten_members() -> None:
    found = problem(
        "unknown-key", 'unknown key "ü"', place=Span(3, 1, 4, 8), help='did you mean "ö"?', path="/ratings/5.1"
    )
    expected = {
        "file": "a.yaml",
        "line": 3,
        "column": 1,
        "end_line": 4,
        "end_column": 8,
        "rule": "unknown-key",
        "severity": "error",
        "message": 'unknown key "ü"',
        "help": 'did you mean "ö"?',
        "path": "/ratings/5.1",
    }

    text = json_of([found])

    assert [list(expected.items())] == [list(member.items()) for member in json.loads(text)["problems"]]
    assert "ü" in text


def test_the_members_are_those_of_the_documentation(assess: Assess) -> None:
    kinds = {"text": str, "number": int, "text or null": str | None}
    table = rows("json-formats.md", "problems/v1")
    said = {key.strip("`"): kinds[kind] for key, kind, *_ in table if kind in kinds and key != "`schema`"}

    for member in json.loads(run_on_examples(assess, "json").out)["problems"]:
        # the count stands only where one member stands for many
        assert [key for key in said if key != "count"] == list(member)
        assert all(isinstance(member[key], kind) for key, kind in said.items() if key in member)


def test_without_help_it_is_null() -> None:
    assert [None] == [member["help"] for member in json.loads(json_of([problem(help="")]))["problems"]]


@given(st.lists(located(), max_size=3))
def test_any_problem_comes_back_as_it_was(problems: list[Located]) -> None:
    read = json.loads(json_of(problems))["problems"]

    assert problems == [
        Located(
            member["file"],
            Span(member["line"], member["column"], member["end_line"], member["end_column"]),
            member["rule"],
            member["severity"],
            member["message"],
            member["help"] or "",
            member["path"],
        )
        for member in read
    ]


@given(st.lists(located(), max_size=3))
def test_no_text_steers_a_terminal(problems: list[Located]) -> None:
    text = json_of(problems)

    assert "" == "".join(character for character in text if character != "\n" and not is_printable(character))
    assert text.endswith("}\n")
