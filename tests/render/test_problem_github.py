"""`assess validate --format github`: one workflow command for each problem, and none that a text has made."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Assess, compare_with_golden
from making.problem_files import ROOT, located, output_file, problem, run_on_examples
from running.systems import posix
from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import Located, Span
from trafficking_indicators.render.problems.github import MOST_SHOWN, rest_of, to_github


class Command(NamedTuple):
    """A workflow command as the runner takes it apart."""

    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Command:
    """Take a line apart as the runner does: the first two colons after the beginning end the properties."""
    head, colons, message = line.removeprefix("::").partition("::")
    assert line.startswith("::")
    assert colons
    name, _, properties = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return Command(name, {key: unescaped(value, in_property=True) for key, value in pairs}, unescaped(message))


def unescaped(text: str, *, in_property: bool = False) -> str:
    """Undo the escapes in the runner's order."""
    more = [("%3A", ":"), ("%2C", ",")] if in_property else []
    for escape, character in [("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")]:
        text = text.replace(escape, character)
    return text


def read_all(text: str) -> list[Command]:
    """Read an output; the runner takes a carriage return for the end of a line, too."""
    lines = re.split("\r\n|\r|\n", text)
    assert "" == lines.pop()
    return [read(line) for line in lines]


def harmless(text: str) -> str:
    """Put U+FFFD for what must not reach a screen, but for line breaks, which are escaped."""
    return "".join(c if c in "\r\n\t" or is_printable(c) else "\ufffd" for c in text)


def test_the_whole_output_for_the_examples(assess: Assess) -> None:
    run = run_on_examples(assess, "github")

    assert 1 == run.code
    compare_with_golden(run.out, "problems/problems.github.txt")


def test_a_file_gets_the_same(assess: Assess, tmp_path: Path) -> None:
    assert run_on_examples(assess, "github").out.encode() == output_file(assess, tmp_path, "github")


def test_no_problem_is_no_line(assess: Assess) -> None:
    run = assess("validate", "examples/altesia-2018.yaml", "--format", "github")

    assert (0, "") == (run.code, run.out)


def test_the_whole_line_of_a_problem_with_help() -> None:
    found = problem("unknown-key", "100 %: no", file="a,b:c.yaml", place=Span(3, 1, 3, 8), help="say\nso")

    assert (
        "::error file=a%2Cb%3Ac.yaml,line=3,endLine=3,col=1,endColumn=8,title=unknown-key"
        "::100 %25: no%0Ahelp: say%0Aso\n"
    ) == to_github([found], ROOT)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(3, 1, 3, 8), {"line": "3", "endLine": "3", "col": "1", "endColumn": "8"}),
        (Span(3, 5, 4, 2), {"line": "3", "endLine": "4"}),
        (Span(3, 5, 6, 1), {"line": "3", "endLine": "5"}),
    ],
    ids=["one line", "columns of several lines mean nothing to GitHub", "an end before a line ends the line above"],
)
def test_a_place_as_github_understands_it(span: Span, expected: dict[str, str]) -> None:
    (command,) = read_all(to_github([problem(place=span)], ROOT))

    assert expected == {name: value for name, value in command.properties.items() if name not in ("file", "title")}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("assessments/a.yaml", "assessments/a.yaml"),
        ("./assessments//a.yaml", "assessments/a.yaml"),
        ("/checkout/assessments/a.yaml", "assessments/a.yaml"),
        (".", "."),
        ("/checkout", "."),
        ("../elsewhere/a.yaml", os.path.normpath("/elsewhere/a.yaml")),
        ("/checkout-2/a.yaml", os.path.normpath("/checkout-2/a.yaml")),
    ],
)
def test_a_file_below_the_folder_is_named_from_there(file: str, expected: str) -> None:
    (command,) = read_all(to_github([problem(file=file)], ROOT))

    assert expected == command.properties["file"]


@posix  # elsewhere a backslash in a name parts folders
@given(st.lists(located(), max_size=4))
def test_any_problem_is_one_command_with_its_own_text(problems: list[Located]) -> None:
    commands = read_all(to_github(problems, ROOT))

    assert [
        (found.severity, harmless(found.file), found.rule, harmless(found.message), harmless(found.help))
        for found in problems
    ] == [
        (command.name, command.properties["file"], command.properties["title"], *said(command.message, found))
        for command, found in zip(commands, problems, strict=True)
    ]


def said(message: str, found: Located) -> tuple[str, str]:
    """Take the help from a message, where the problem has one; both may hold any text."""
    if not found.help:
        return message, ""
    cut = len(message) - len(found.help)
    assert message[:cut].endswith("\nhelp: ")
    return message[:cut].removesuffix("\nhelp: "), message[cut:]


@given(st.lists(located(), max_size=4))
def test_no_text_steers_a_terminal(problems: list[Located]) -> None:
    text = to_github(problems, ROOT)

    assert "" == "".join(character for character in text if character not in "\n\t" and not is_printable(character))


@pytest.mark.parametrize(
    ("errors", "warnings", "rest"), [(10, 10, ""), (11, 10, "1 more problem:"), (12, 15, "7 more problems:")]
)
def test_a_notice_counts_what_github_does_not_show(errors: int, warnings: int, rest: str) -> None:
    assert [rest] == re.findall(r"::notice title=assess::(\d+ \w+ \w+:)", rest_of(errors, warnings)) or not rest


def test_a_run_with_many_problems_ends_with_the_notice(assess: Assess) -> None:
    run = assess("validate", "tests/examples/invalid", "--format", "github")
    count = len(re.findall("^::error ", run.out, re.MULTILINE))

    assert run.out.splitlines()[-1].startswith("::notice title=assess::")
    assert count > MOST_SHOWN
