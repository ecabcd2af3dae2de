"""A problem in a worksheet: every format names the sheet and the cell, and no line of a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from xml.etree import ElementTree

from making.problem_files import ROOT, RULES, json_of, problem
from trafficking_indicators.problems import Checked, SheetCell
from trafficking_indicators.render.problems.github import to_github
from trafficking_indicators.render.problems.junit import to_junit
from trafficking_indicators.render.problems.sarif import to_sarif
from trafficking_indicators.render.problems.text import to_text

FOUND = problem(file="a.xlsx", place=SheetCell("Ratings, all", "E11"), help="mend it", path="/ratings/5.1")
STEERING = problem(file="a.xlsx", place=SheetCell("\x1b[2J\n", "E11"))
LINE = "a.xlsx:Ratings, all!E11: error[unknown-key]: unknown key\n  help: mend it\n"


def results_of(found: Sequence[Checked]) -> list[dict[str, object]]:
    sarif = json.loads(to_sarif(found, list(RULES.values()), root=ROOT, version="1.0"))
    results = sarif["runs"][0]["results"]
    assert isinstance(results, list)
    return results


def test_a_line_of_text_names_the_cell_and_shows_no_line_of_the_file() -> None:
    assert LINE == to_text([FOUND], "one\ntwo\n")


def test_an_annotation_names_the_cell_in_its_text() -> None:
    expected = "::error file=a.xlsx,title=unknown-key::Ratings, all!E11: unknown key%0Ahelp: mend it\n"

    assert expected == to_github([FOUND], ROOT)


def test_json_has_two_members_more_and_no_lines() -> None:
    (member,) = json.loads(json_of([FOUND]))["problems"]
    (other,) = json.loads(json_of([problem()]))["problems"]

    place = {"line": None, "column": None, "end_line": None, "end_column": None, "sheet": "Ratings, all", "cell": "E11"}
    assert place == {key: member[key] for key in place}
    assert {"sheet", "cell"} == member.keys() - other.keys()


def test_junit_names_the_cell() -> None:
    checked = Checked("a.xlsx", "assessment", (FOUND,))
    suites = ElementTree.fromstring(to_junit([checked], RULES.values(), lambda _: ("values",)))  # noqa: S314  # ours

    assert [LINE] == [failure.text for failure in suites.iter("failure")]


def test_sarif_gives_the_cell_as_a_logical_place() -> None:
    (result,) = results_of([Checked("a.xlsx", "assessment", (FOUND,))])

    assert [
        {
            "physicalLocation": {"artifactLocation": {"uri": "a.xlsx"}},
            "logicalLocations": [
                {"name": "E11", "fullyQualifiedName": "Ratings, all!E11"},
                {"fullyQualifiedName": "/ratings/5.1"},
            ],
        }
    ] == result["locations"]


def test_sarif_tells_cells_apart_where_there_is_no_path() -> None:
    problems = tuple(problem(file="a.xlsx", place=SheetCell("A", cell)) for cell in ("E11", "E12"))
    first, second = results_of([Checked("a.xlsx", "assessment", problems)])

    assert [":1", ":1"] == [str(found["fingerprints"])[-4:-2] for found in (first, second)]
    assert first["fingerprints"] != second["fingerprints"]


def test_the_name_of_a_sheet_steers_no_terminal() -> None:
    checked = Checked("a.xlsx", "assessment", (STEERING,))
    texts = (to_text([STEERING]), to_github([STEERING], ROOT), json_of([STEERING]))
    sarif = to_sarif([checked], list(RULES.values()), root=ROOT, version="1.0")
    junit = to_junit([checked], RULES.values(), lambda _: ("values",))

    assert ["a.xlsx:\ufffd[2J !E11: error[unknown-key]: unknown key\n"] == [texts[0]]
    assert [] == [text for text in (*texts, sarif, junit) if "\x1b" in text]
