"""`assess validate` as a gate: what fails, what can be left out, and that nothing unchecked passes."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, Assess, Run
from making.effort import all_or
from making.small_files import HEAD, INSTRUMENT, changed, write_files
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Rule

pytestmark = pytest.mark.usefixtures("empty_folder")

UNUSED = "sources: {law: {kind: law, voice: state}}\n"
OUTSIDE = "scope: [5.1]\nratings: {5.2: {F1: {status: unknown, tried: the law}}}\n"
# An error of a rule that can be ignored, a warning, and a file without problems.
FILES = {
    "bad.yaml": HEAD + OUTSIDE,
    "doubtful.yaml": changed(HEAD, "round: 2020", "round: 2021") + UNUSED,
    "good.yaml": changed(HEAD, "round: 2020", "round: 2022"),
}
OUTSIDE_PROBLEM = (
    "error[outside-scope]: area 5.2 is outside the scope\n  help: add the area to scope, or take the rating out\n"
)
UNUSED_PROBLEM = 'warning[unused-source]: source "law" is cited nowhere\n  help: cite it, or take it out\n'
NO_KIND = "error[unknown-kind]: this is no file of an instrument or assessment\n"
NO_FILES = "error[no-files]: no YAML file or worksheet in empty\n  help: files to check end in .yaml, .yml or .xlsx\n"
SIGNS = '"followup", "country", "ratings", "as_of", "dimensions", "area", "recommendations", "objectives"'
IGNORABLE = [rule.name for rule in all_rules() if rule.ignorable]
STANDING = [rule for rule in all_rules() if not rule.ignorable]


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("bad.yaml", "error", 1),
        ("bad.yaml", "warning", 1),
        ("bad.yaml", "never", 0),
        ("doubtful.yaml", "error", 0),
        ("doubtful.yaml", "warning", 1),
        ("doubtful.yaml", "never", 0),
        ("good.yaml", "error", 0),
        ("good.yaml", "warning", 0),
        ("good.yaml", "never", 0),
    ],
)
def test_the_least_severity_that_fails_can_be_chosen(assess: Assess, name: str, fail_on: str, code: int) -> None:
    """What is printed stays the same."""
    write_files(Path(), FILES)
    run = assess("validate", name)

    assert Run(code, run.out, run.err) == assess("validate", name, "--fail-on", fail_on)


def test_by_default_errors_fail(assess: Assess) -> None:
    write_files(Path(), FILES)

    assert [1, 0, 0] == [assess("validate", name).code for name in ("bad.yaml", "doubtful.yaml", "good.yaml")]


def test_a_severity_that_is_none_is_a_usage_error(assess: Assess) -> None:
    write_files(Path(), FILES)

    run = assess("validate", "good.yaml", "--fail-on", "sometimes")

    assert (2, "") == (run.code, run.out)
    assert "sometimes" in run.err


@pytest.mark.parametrize(
    ("ignored", "expected"),
    [
        (("outside-scope",), Run(0, "", "1 file checked: 0 errors, 0 warnings, 1 problem ignored\n")),
        (("outside-scope", "outside-scope"), Run(0, "", "1 file checked: 0 errors, 0 warnings, 1 problem ignored\n")),
        (("unused-source",), Run(1, f"bad.yaml:11:17: {OUTSIDE_PROBLEM}", "1 file checked: 1 error, 0 warnings\n")),
    ],
)
def test_an_ignored_problem_is_neither_printed_nor_an_error_and_is_counted(
    assess: Assess, ignored: tuple[str, ...], expected: Run
) -> None:
    write_files(Path(), FILES)

    assert expected == assess("validate", "bad.yaml", *(word for rule in ignored for word in ("--ignore", rule)))


def test_several_rules_can_be_ignored(assess: Assess) -> None:
    write_files(Path(), FILES)

    expected = Run(0, "", "3 files checked: 0 errors, 0 warnings, 2 problems ignored\n")
    assert expected == assess("validate", ".", "--ignore", "unused-source", "--ignore", "outside-scope")


def test_an_ignored_warning_does_not_fail_where_warnings_do(assess: Assess) -> None:
    write_files(Path(), FILES)

    run = assess("validate", "doubtful.yaml", "--fail-on", "warning", "--ignore", "unused-source")

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings, 1 problem ignored\n") == run


@pytest.mark.parametrize("format", ["json", "github", "sarif", "junit"])
def test_an_ignored_problem_is_in_no_format(assess: Assess, format: str) -> None:
    write_files(Path(), FILES)

    run = assess("validate", "doubtful.yaml", "--format", format, "--ignore", "unused-source")

    assert "cited nowhere" in assess("validate", "doubtful.yaml", "--format", format).out
    assert "cited nowhere" not in run.out


@pytest.mark.parametrize("rules", all_or([IGNORABLE], [IGNORABLE, *([rule] for rule in IGNORABLE)]))
def test_rules_that_leave_nothing_unchecked_can_be_ignored(assess: Assess, rules: list[str]) -> None:
    write_files(Path(), FILES)
    ignored = [f"--ignore={rule}" for rule in rules]

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == assess("validate", "good.yaml", *ignored)


@pytest.mark.parametrize("rule", STANDING, ids=lambda rule: rule.name)
def test_a_rule_that_leaves_a_part_of_a_file_unchecked_cannot_be_ignored(assess: Assess, rule: Rule) -> None:
    write_files(Path(), FILES)

    expected = (
        f'assess: error: rule "{rule.name}" cannot be ignored\n  help: what it refuses is not checked any further\n'
    )
    assert Run(2, "", expected) == assess("validate", ".", "--ignore", "unused-source", "--ignore", rule.name)


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("bad-imlies", 'did you mean "bad-implies"?'),
        ("Unused-Source", 'did you mean "unused-source"?'),
        ("everything", "assess rule lists the rules"),
        ("", "assess rule lists the rules"),
    ],
)
def test_a_rule_that_is_none_cannot_be_ignored(assess: Assess, name: str, help: str) -> None:
    write_files(Path(), FILES)

    expected = Run(2, "", f'assess: error: no rule "{name}"\n  help: {help}\n')
    assert expected == assess("validate", "bad.yaml", "--ignore", name, "--ignore", "unused-source")


@pytest.mark.parametrize("path", ["files", "files/a.yaml"])
@pytest.mark.parametrize("text", ["title: made up\n", "- country\n", "a text\n"])
def test_a_file_of_no_known_kind_is_an_error_named_or_found(assess: Assess, path: str, text: str) -> None:
    write_files(Path("files"), {"a.yaml": text})

    run = assess("validate", path)

    expected = f"files/a.yaml:1:1: {NO_KIND}  help: write one of the keys that tell what a file is: {SIGNS}\n"
    assert Run(1, expected, "1 file checked: 1 error, 0 warnings\n") == run


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("~\n", "1:1: error[empty-value]: no value\n  help: assess new writes a file to start from\n"),
        (
            "*a\n",
            "1:1: error[alias]: aliases are not allowed\n  help: write the value out; quote a text that begins so\n",
        ),
    ],
)
def test_a_file_that_holds_only_what_is_refused_is_of_no_known_kind_as_well(
    assess: Assess, text: str, refusal: str
) -> None:
    write_files(Path(), {"a.yaml": text})

    run = assess("validate", "a.yaml")

    kind = f"a.yaml:1:1: {NO_KIND}  help: write one of the keys that tell what a file is: {SIGNS}\n"
    assert Run(1, f"a.yaml:{refusal}{kind}", "1 file checked: 2 errors, 0 warnings\n") == run


def test_where_the_file_of_no_known_kind_holds_a_tag_that_is_ignored_it_is_an_error_still(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": "!made-up ~\n"})

    run = assess("validate", "a.yaml", "--ignore", "tag")

    assert (1, "1 file checked: 1 error, 0 warnings, 1 problem ignored\n") == (run.code, run.err)


def test_an_empty_folder_beside_a_good_file_is_an_error(assess: Assess) -> None:
    write_files(Path(), {**FILES, "empty/notes.txt": ""})

    expected = Run(1, f"empty:1:1: {NO_FILES}", "1 file checked: 1 error, 0 warnings\n")
    assert expected == assess("validate", "good.yaml", "empty")
    assert expected == assess("validate", "empty", "good.yaml")


@pytest.mark.parametrize("more", [(), ("--fail-on", "never"), ("--format", "json")])
def test_a_folder_without_any_file_is_never_green(assess: Assess, more: tuple[str, ...]) -> None:
    Path("empty").mkdir()

    assert Run(3, "", f"assess: {NO_FILES}") == assess("validate", "empty", *more)


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif", "junit"])
def test_the_same_files_give_the_same_bytes_in_whichever_order_they_are_named(assess: Assess, format: str) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path(), FILES)
    paths = ("good.yaml", "small", "bad.yaml", "doubtful.yaml")

    few = [tuple(sorted(paths, reverse=turn)) for turn in (False, True)]
    (run,) = {assess("validate", *order, "--format", format) for order in all_or([paths, *few], permutations(paths))}

    assert 1 == run.code


def test_the_files_of_one_run_come_in_the_order_of_their_paths(assess: Assess) -> None:
    write_files(Path(), {**FILES, "a/z.yaml": HEAD + UNUSED})

    run = assess("validate", "doubtful.yaml", "bad.yaml", "a")

    expected = f"a/z.yaml:10:11: {UNUSED_PROBLEM}bad.yaml:11:17: {OUTSIDE_PROBLEM}doubtful.yaml:10:11: {UNUSED_PROBLEM}"
    assert Run(1, expected, "3 files checked: 1 error, 2 warnings\n") == run


@pytest.mark.parametrize("fail_on", ["error", "warning", "never"])
def test_an_empty_folder_beside_others_fails_whatever_the_gate(assess: Assess, fail_on: str) -> None:
    paths = (str(EXAMPLES / "invalid" / "no-files"), str(AZERBAIJAN))
    run = assess("validate", *paths, "--fail-on", fail_on)

    assert 1 == run.code
    assert "error[no-files]" in run.out
