"""The one door for problems: whatever rule they are of, they are placed, follow from nothing and repeat no contact."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Missed, Near, Place, Problem, SheetCell, Span
from trafficking_indicators.reading.located import (
    LONGEST_PATH,
    MOST_OF_A_RULE,
    MOST_SUGGESTED,
    by_place,
    located,
    of_path,
    showable,
)
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.rule_names import RuleName

# A made-up address, and a number of noughts.
MAIL = "nobody@example.org"
PHONE = "00994-12-000-00-00"
SOURCE = ROOT / "src" / "trafficking_indicators"
DOOR = "reading/located.py"
READING = read(f"a: {MAIL}\nb: [x]\n".encode())


def calls_in(file: Path, name: str) -> list[ast.Call]:
    tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [node for node in tree if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name]


def test_no_other_code_makes_a_problem_with_a_place() -> None:
    files = {file.relative_to(SOURCE).as_posix(): file for file in SOURCE.rglob("*.py")}

    assert [DOOR] == [name for name, file in files.items() if calls_in(file, "Located")]


@pytest.mark.parametrize("contact", [MAIL, PHONE])
def test_of_no_rule_a_problem_repeats_contact_data(contact: str) -> None:
    names = [rule.name for rule in all_rules()]
    wordings = [(f"{contact} is wrong", "a"), ("a is wrong", f"not {contact}"), ("a…", "cut short")]
    found = {
        name: located("a.yaml", READING, [Problem(name, message, ("a", contact), help) for message, help in wordings])
        for name in names
    }

    said = "the value holds contact data, or may, and is not repeated here"
    assert {name: [(name, said, "", "")] * 3 for name in names} == {
        name: [(one.rule, one.message, one.help, one.path) for one in problems] for name, problems in found.items()
    }


def test_a_file_without_contact_data_keeps_its_words() -> None:
    (found,) = located("a.yaml", read(b"a: x\n"), [Problem("unknown-key", "cut…", ("a",), "help")])

    assert ("cut…", "help", "/a", Span(1, 4, 1, 5)) == (found.message, found.help, found.path, found.place)


def test_what_follows_from_a_cut_or_from_what_was_lost_elsewhere_stays_out() -> None:
    lost = Missed("id", "5.1")
    problems = [
        Problem("tag", "cut", depends_on=(("b", "c"),)),
        Problem("tag", "lost", misses=(Missed("head", "levels"), lost)),
        Problem("tag", "kept", depends_on=(("a",),), misses=(Missed("id", "5.2"),)),
    ]

    found = located("a.yaml", READING, problems, [("b",)], lambda missed: missed == lost)

    assert ["kept"] == [problem.message for problem in found]
    assert ["lost", "kept"] == [problem.message for problem in located("a.yaml", READING, problems, [("b",)])]


def test_problems_are_sorted_by_line_or_by_sheet_row_and_column() -> None:
    cells: list[Place] = [
        SheetCell("B", "A1"),
        SheetCell("A", "AA2"),
        SheetCell("A", "Z2"),
        SheetCell("A", "A10"),
        SheetCell("A", "B9"),
    ]
    spans: list[Place] = [Span(2, 1, 2, 2), Span(1, 9, 1, 10), Span(1, 9, 1, 11)]
    problem = of_path("a", Problem("no-files", "nothing"))

    ordered = [str(found.place) for found in by_place(problem._replace(place=place) for place in [*cells, *spans])]

    assert ["1:9", "1:9", "2:1", "A!Z2", "A!AA2", "A!B9", "A!A10", "B!A1"] == ordered


@pytest.mark.parametrize(("text", "rule", "shown"), [("a", "tag", "a"), (MAIL, "tag", ""), ("a", "personal-name", "")])
def test_lines_of_a_file_that_names_somebody_are_not_shown(text: str, rule: RuleName, shown: str) -> None:
    assert shown == showable(text, [of_path("a", Problem(rule, "message"))])


def test_of_very_many_problems_of_a_rule_the_rest_are_one_that_counts_them() -> None:
    reading = read(b"a: x\n")
    problems = [Problem("unknown-key", f"number {index}", ("a",), "help") for index in range(MOST_OF_A_RULE + 7)]
    others = [Problem("bad-format", "other", ("a",))]
    found = located("a.yaml", reading, [*problems, *others])
    assert len(found) == MOST_OF_A_RULE + 2
    assert [problem.message for problem in found if problem.times > 1] == ["and 7 more of this rule"]
    assert sum(problem.times for problem in found) == len(problems) + 1


def test_names_are_compared_for_the_first_problems_of_a_rule_only() -> None:
    looked_at = []

    class Names(list[str]):
        def __iter__(self) -> Iterator[str]:
            looked_at.append(len(self))
            return super().__iter__()

    near = Near("sorce", Names(["source"]))
    problems = [Problem("unknown-source", "no source", ("a",), "plain", near=near) for _ in range(MOST_OF_A_RULE)]
    found = located("a.yaml", read(b"a: x\n"), problems)
    assert len(looked_at) == MOST_SUGGESTED
    helps = [problem.help for problem in found]
    assert helps[0] == 'did you mean "source"?'
    assert helps[-1] == "plain"


def test_a_path_that_is_far_too_long_is_left_out() -> None:
    found = located("a.yaml", read(b"a: x\n"), [Problem("unknown-key", "m", ("a" * (LONGEST_PATH + 1),))])
    assert [problem.path for problem in found] == [""]


@pytest.mark.parametrize("above", ["budget", "Order No.", "order", "x"])
def test_a_number_in_a_path_is_not_repeated_whatever_stands_above_it(above: str) -> None:
    text = '"050-123-45-67": x\n'
    problem = Problem("unknown-key", "unknown key", ("items", above, "050-123-45-67"))

    (found,) = located("a", read(text.encode()), [problem])
    assert "" == found.path
