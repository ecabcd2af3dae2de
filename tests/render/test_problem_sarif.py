"""`assess validate --format sarif`: what GitHub code scanning asks for, and alerts that stay the same."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator  # type: ignore[import-untyped]  # it has no types
from sarif_pydantic import Sarif  # type: ignore[import-untyped]  # it does not say that it has types

from conftest import ROOT as CHECKOUT
from conftest import Assess, compare_with_golden
from making.problem_files import ROOT, RULES, checked_files, output_file, problem, run_on_examples
from running.systems import posix
from trafficking_indicators import __version__
from trafficking_indicators.characters import is_printable
from trafficking_indicators.problems import OF_FOLDERS, Checked, Located, Span
from trafficking_indicators.render.problems.sarif import to_sarif

SCHEMA = Draft4Validator(json.loads((CHECKOUT / "tests" / "data" / "sarif-2.1.0-rtm.5.json").read_bytes()))
# GitHub's limits.
LONGEST_NAME = 255
LONGEST_DESCRIPTION = 1024
TEXT = "one\ntwo\nthree {3}\n"


def log_of(checked: Iterable[Checked]) -> Any:
    return json.loads(to_sarif(checked, list(RULES.values()), root=ROOT, version="1.0"))


@cache
def rules_of_no_problems() -> Any:
    return log_of([])["runs"][0]["tool"]["driver"]["rules"]


def results_of(*problems: Located, text: str = TEXT) -> Any:
    """Give the results for one file's problems."""
    return log_of([Checked(problems[0].file, "assessment", problems, text)])["runs"][0]["results"]


def place_of(result: Any) -> Any:
    (location,) = result["locations"]
    return location["physicalLocation"]


def fingerprints_of(log: Any) -> list[str]:
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in log["runs"][0]["results"]]


def test_the_whole_output_for_the_examples_but_the_rules(assess: Assess) -> None:
    run = run_on_examples(assess, "sarif")
    log = json.loads(run.out)
    driver = log["runs"][0]["tool"]["driver"]
    rules = driver["rules"]
    # a new rule or release is no new format
    driver |= {"rules": [rule for rule in rules if rule["id"] == "unused-source"], "version": "0.0.0"}
    named = [rules[result.pop("ruleIndex")]["id"] for result in log["runs"][0]["results"]]

    assert 1 == run.code
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == named
    compare_with_golden(json.dumps(log, indent=2) + "\n", "problems/problems.sarif")


def test_a_file_gets_the_same(assess: Assess, tmp_path: Path) -> None:
    assert run_on_examples(assess, "sarif").out.encode() == output_file(assess, tmp_path, "sarif")


def test_the_schema_accepts_it(assess: Assess) -> None:
    assert [] == [error.message for error in SCHEMA.iter_errors(json.loads(run_on_examples(assess, "sarif").out))]


def test_another_program_reads_it(assess: Assess) -> None:
    (run,) = Sarif.model_validate_json(run_on_examples(assess, "sarif").out).runs

    assert ("trafficking-indicators", __version__) == (run.tool.driver.name, run.tool.driver.version)
    assert [rule.id for rule in run.tool.driver.rules or ()] == list(RULES)
    assert run.invocations is not None
    (notes,) = (invocation.toolExecutionNotifications for invocation in run.invocations)
    said = json.loads(run_on_examples(assess, "json").out)["problems"]
    assert [member["rule"] for member in said] == ["no-files", *(result.rule_id for result in run.results or ())]
    assert 1 == len(notes)


def test_no_problem_is_no_result(assess: Assess) -> None:
    run = assess("validate", "examples/altesia-2018.yaml", "--format", "sarif")

    assert (0, []) == (run.code, json.loads(run.out)["runs"][0]["results"])


def test_a_rule_has_what_github_asks_for() -> None:
    rules = {rule["id"]: rule for rule in rules_of_no_problems()}
    assert list(RULES) == list(rules)
    for name, rule in rules.items():
        assert 0 < len(name) <= LONGEST_NAME
        short, full = rule["shortDescription"]["text"], rule["fullDescription"]["text"]
        assert 0 < len(short) <= len(full) <= LONGEST_DESCRIPTION, name
        assert RULES[name].text in rule["help"]["text"], name
        assert RULES[name].why in rule["help"]["markdown"], name
        assert "<" not in rule["help"]["markdown"], name
        assert RULES[name].severity == rule["defaultConfiguration"]["level"], name


def test_a_rule_says_whether_it_can_be_left_out() -> None:
    rules = {rule["id"]: rule["help"]["text"] for rule in rules_of_no_problems()}

    assert rules["unused-source"].endswith("`--ignore unused-source`")
    assert ["unknown-key", "yaml-syntax"] == [
        name for name in ("unknown-key", "unused-source", "yaml-syntax") if "cannot be ignored" in rules[name]
    ]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("assessments/a.yaml", "assessments/a.yaml"),
        ("/checkout/a.yaml", "a.yaml"),
        ("a b/ü:1.yaml", "a%20b/%C3%BC%3A1.yaml"),
        pytest.param("\udcff.yaml", "%FF.yaml", marks=posix),
        ("/checkout", "."),
        pytest.param("../a b.yaml", "file:///a%20b.yaml", marks=posix),  # no drive has that root
    ],
)
def test_a_file_is_a_uri_relative_to_the_folder_if_it_can_be(file: str, expected: str) -> None:
    (result,) = results_of(problem(file=file))

    assert expected == place_of(result)["artifactLocation"]["uri"]


def test_a_folder_is_no_artifact() -> None:
    log = log_of([Checked("some/folder", None, (problem("no-files", "no YAML file", file="some/folder"),))])
    (run,) = log["runs"]

    assert [] == run["results"]
    assert ["some/folder: no YAML file"] == [
        note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]
    ]
    assert [] == [error.message for error in SCHEMA.iter_errors(log)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(1, 2, 1, 4), (1, 2, 1, 4)),
        (Span(1, 2, 3, 2), (1, 2, 3, 2)),
        (Span(1, 2, 3, 1), (1, 2, 2, 4)),
        (Span(1, 2, 9, 1), (1, 2, 8, 1)),
    ],
    ids=["one line", "several", "an end before a line ends the line above", "in a text that is not shown"],
)
def test_a_region_has_all_four_numbers(span: Span, expected: tuple[int, ...]) -> None:
    (result,) = results_of(problem(place=span))

    assert expected == tuple(
        place_of(result)["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")
    )


def test_a_message_makes_no_link_and_no_placeholder() -> None:
    (result,) = results_of(problem(message='unknown key "[x](http://example.org) {0}"', help="{1}"))

    assert 'unknown key "[x] (http://example.org) {{0}}".\nhelp: {{1}}' == result["message"]["text"]


def test_a_fingerprint_is_made_of_the_rule_the_file_and_the_path() -> None:
    same = problem(path="/a")
    others = [same._replace(rule="bad-date"), same._replace(file="b.yaml"), same._replace(path="/b")]

    (expected,) = fingerprints_of(log_of([Checked("a.yaml", None, (same,))]))

    assert [expected] == fingerprints_of(log_of([Checked("a.yaml", None, (same._replace(message="reworded"),))]))
    for other in others:
        assert [expected] != fingerprints_of(log_of([Checked(other.file, None, (other,))]))


def test_without_a_path_the_line_stands_for_it() -> None:
    first, second = problem(place=Span(1, 1, 1, 2)), problem(place=Span(2, 1, 2, 2))

    one, two = (result["partialFingerprints"] for result in results_of(first, second))

    assert one != two
    assert [two] == [result["partialFingerprints"] for result in results_of(first, text="two\none\n")]


def test_fingerprints_survive_members_put_in_before(assess: Assess, tmp_path: Path) -> None:
    text = (CHECKOUT / "tests" / "examples" / "invalid" / "answers-do-not-add-up.yaml").read_text(encoding="utf-8")
    assert "answers:\n" in text
    more = "answers:\n  - id: first\n    text: put in before\n    answered: 1\n    counts: {yes: 1}\n"
    found = []
    for number, content in enumerate((text, text.replace("answers:\n", more))):
        file = tmp_path / str(number) / "a.yaml"
        file.parent.mkdir()
        file.write_text(content, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(file.parent)
            found.append(fingerprints_of(json.loads(assess("validate", "a.yaml", "--format", "sarif").out)))

    assert found[0]
    assert found[0] == found[1]


def test_equal_problems_are_counted() -> None:
    one, two = fingerprints_of(log_of([Checked("a.yaml", None, (problem(), problem()))]))

    assert (one.removesuffix(":1"), "2") == (two.removesuffix(":2"), two[-1])
    assert one.endswith(":1")


@given(checked_files(), st.integers(1, 3))
def test_fingerprints_survive_moved_lines(checked: list[Checked], lines: int) -> None:
    def moved(found: Located) -> Located:
        span = found.place
        assert isinstance(span, Span)
        return found._replace(place=span._replace(line=span.line + lines, end_line=span.end_line + lines))

    after = [
        one._replace(problems=tuple(map(moved, one.problems)), text="# new\n" * lines + one.text) for one in checked
    ]
    fingerprints = fingerprints_of(log_of(checked))

    assert fingerprints == fingerprints_of(log_of(after))
    assert len(fingerprints) == len(set(fingerprints))


@posix  # elsewhere a backslash in a name parts folders
@given(checked_files())
def test_any_text_makes_a_log_that_the_schema_accepts(checked: list[Checked]) -> None:
    of_files = [found for one in checked for found in one.problems if found.rule not in OF_FOLDERS]
    used = [RULES[rule] for rule in {found.rule: None for one in checked for found in one.problems}]

    text = to_sarif(checked, used, root=ROOT, version="1.0")
    log = json.loads(text)

    assert [] == [error.message for error in SCHEMA.iter_errors(log)]
    assert "" == "".join(character for character in text if character != "\n" and not is_printable(character))
    for found, result in zip(of_files, log["runs"][0]["results"], strict=True):
        uri = urlsplit(place_of(result)["artifactLocation"]["uri"])
        assert ("", "", os.fsencode(found.file)) == (uri.scheme, uri.netloc, unquote_to_bytes(uri.path))
        assert found.rule == used[result["ruleIndex"]].name
        assert not set("{}") & set(result["message"]["text"].replace("{{", "").replace("}}", ""))
        assert "](" not in result["message"]["text"]
