"""`assess validate --format junit`: a suite for each file, a case for each family, and nothing unread that passes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped
from xmlschema import XMLSchema

from conftest import ROOT, Assess, compare_with_golden
from making.problem_files import RULES, checked_files, output_file, problem, run_on_examples
from trafficking_indicators.problems import Checked, Located
from trafficking_indicators.reading.kinds import families_of
from trafficking_indicators.render.problems.junit import to_junit

SCHEMA = XMLSchema(ROOT / "tests" / "data" / "junit.xsd")
OF_ASSESSMENT = ("reading", "values", "assessments", "evidence", "exercises", "persons")
# What the schema of Ant asks of each suite: more than that of Jenkins, against which we test.
ANT_ATTRIBUTES = ("errors", "failures", "hostname", "id", "name", "package", "skipped", "tests", "time", "timestamp")
ANT_ENDS = ("system-out", "system-err")


def report(checked: Iterable[Checked]) -> str:
    return to_junit(checked, RULES.values(), families_of)


def parsed(text: str) -> ElementTree.Element:
    """Parse a report, which has no entity to be afraid of."""
    return ElementTree.fromstring(text.encode())  # noqa: S314


def objections(text: str) -> list[str | None]:
    """Tell what the schema of Jenkins says. It does not know `file`, by which GitLab links a case, and bears it."""
    known = re.sub(r'(<testcase [^>]*?) file="[^"]*"', r"\1", text)
    return [error.reason for error in SCHEMA.iter_errors(known)]


def suite_of(*problems: Located, kind: str | None = "assessment") -> ElementTree.Element:
    """Give the suite of one file."""
    (suite,) = parsed(report([Checked("a.yaml", kind, problems)]))
    return suite


def outcomes_of(suite: ElementTree.Element) -> dict[str, str]:
    """Tell how each case came out."""
    cases = suite.findall("testcase")
    return {case.get("name", ""): case[0].tag if len(case) else "passed" for case in cases}


def test_the_whole_output_for_the_examples(assess: Assess) -> None:
    run = run_on_examples(assess, "junit")

    assert 1 == run.code
    compare_with_golden(run.out, "problems/problems.junit.xml")


def test_a_file_gets_the_same(assess: Assess, tmp_path: Path) -> None:
    assert run_on_examples(assess, "junit").out.encode() == output_file(assess, tmp_path, "junit")


def test_the_schema_of_jenkins_accepts_it(assess: Assess) -> None:
    assert [] == objections(run_on_examples(assess, "junit").out)


def test_a_suite_has_what_the_schema_of_ant_asks_for_besides(assess: Assess) -> None:
    suites = parsed(run_on_examples(assess, "junit").out)

    assert {} == suites.attrib
    for number, suite in enumerate(suites):
        assert (list(ANT_ATTRIBUTES), str(number)) == (sorted(suite.keys()), suite.get("id"))
        cases = ["testcase"] * int(suite.get("tests", ""))
        assert ["properties", *cases, *ANT_ENDS] == [part.tag for part in suite]
        assert all({"name", "classname", "file", "time"} == set(case.keys()) for case in suite.findall("testcase"))
        assert [] == [skipped.attrib for skipped in suite.iter("skipped") if skipped.attrib]


def test_another_program_reads_it(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "report.xml"
    run_on_examples(assess, "junit", "--output", str(file))

    read = JUnitXml.fromfile(str(file))
    results = {
        (suite.name.rpartition("/")[2], case.name): type(result)
        for suite in read
        for case in suite
        for result in case.result
    }

    assert {
        ("no-files", "reading"): Error,
        ("instrument.yaml", "headers"): Failure,
        ("unknown-key.yaml", "values"): Failure,
        ("yaml-syntax.yaml", "reading"): Error,
        **{("yaml-syntax.yaml", family): Skipped for family in OF_ASSESSMENT[1:]},
        ("unknown-instrument.yaml", "reading"): Error,
        **{("unknown-instrument.yaml", family): Skipped for family in OF_ASSESSMENT[1:]},
    } == results


def test_a_file_without_problems_passes_in_every_family() -> None:
    assert dict.fromkeys(OF_ASSESSMENT, "passed") == outcomes_of(suite_of())


def test_a_broken_rule_fails_its_family_with_all_that_was_found_there() -> None:
    suite = suite_of(problem("unknown-key", "one"), problem("bad-date", "two", help="so"), problem("unused-source"))
    (failure,) = suite.iter("failure")

    assert {**dict.fromkeys(OF_ASSESSMENT, "passed"), "values": "failure"} == outcomes_of(suite)
    assert {"type": "unknown-key", "message": "one (and 1 error more)"} == failure.attrib
    assert "a.yaml:3:1: error[unknown-key]: one\na.yaml:3:1: error[bad-date]: two\n  help: so\n" == failure.text


def test_a_warning_fails_nothing_and_is_told() -> None:
    suite = suite_of(problem("unused-source", "cited nowhere"))

    assert dict.fromkeys(OF_ASSESSMENT, "passed") == outcomes_of(suite)
    assert "a.yaml:3:1: warning[unused-source]: cited nowhere\n" == suite.findtext("system-out")


def test_a_warning_fails_its_family_where_the_gate_fails_on_it() -> None:
    found = [Checked("a.yaml", "assessment", (problem("unused-source", "cited nowhere"),))]
    (suite,) = parsed(to_junit(found, RULES.values(), families_of, failing=("error", "warning")))

    assert {**dict.fromkeys(OF_ASSESSMENT, "passed"), "evidence": "failure"} == outcomes_of(suite)
    assert "1" == suite.get("failures")
    assert not suite.findtext("system-out")


@pytest.mark.parametrize("fail_on", ["error", "warning"])
def test_the_report_is_red_where_the_gate_is(assess: Assess, fail_on: str) -> None:
    for file in ("unused-source.yaml", "unknown-key.yaml"):
        run = assess("validate", f"tests/examples/invalid/{file}", "--format", "junit", "--fail-on", fail_on)

        assert bool(run.code) == bool(parsed(run.out).findall(".//failure"))


def test_what_was_not_checked_is_skipped() -> None:
    suite = suite_of(problem("unknown-instrument"), problem("bad-date"))
    rest = dict.fromkeys(OF_ASSESSMENT[2:], "skipped")

    assert {"reading": "error", "values": "failure", **rest} == outcomes_of(suite)
    assert ("6", "1", "1", "4") == tuple(suite.get(key) for key in ("tests", "errors", "failures", "skipped"))


def test_a_file_of_no_kind_is_in_error_even_where_what_refused_it_is_ignored() -> None:
    assert {"reading": "error"} == outcomes_of(suite_of(kind=None))


def test_a_problem_outside_the_families_of_its_file_has_a_case_too() -> None:
    assert {"reading": "error", "persons": "failure"} == outcomes_of(suite_of(problem("contact-data"), kind=None))


def test_no_clock_and_no_machine_is_in_it(assess: Assess) -> None:
    suites = parsed(run_on_examples(assess, "junit").out)

    assert {("1970-01-01T00:00:00", "localhost", "0")} == {
        (suite.get("timestamp"), suite.get("hostname"), suite.get("time")) for suite in suites
    }


@given(checked_files())
def test_any_text_makes_xml_that_the_schema_accepts(checked: list[Checked]) -> None:
    text = report(checked)

    assert [] == objections(text)
    assert len(checked) == len(parsed(text))


@given(checked_files())
def test_no_file_passes_that_has_an_error_or_was_not_read(checked: list[Checked]) -> None:
    for one, suite in zip(checked, parsed(report(checked)), strict=True):
        outcomes = outcomes_of(suite)
        for found in one.problems:
            if found.severity == "error":
                assert outcomes[RULES[found.rule].family] in ("error", "failure")
        if one.kind is None or any(RULES[found.rule].unchecked == "rest" for found in one.problems):
            assert "error" == outcomes["reading"]
            assert "passed" not in outcomes.values()
