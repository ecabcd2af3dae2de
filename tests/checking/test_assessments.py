"""What an assessment is checked for beyond its shape: dates, citations, implications, versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Assess, RulesBroken
from making.small_files import HEAD, INSTRUMENT, MET, REPORT, SMALL_HEAD, changed, write_files
from trafficking_indicators.model.exercises import Exercise
from trafficking_indicators.model.fields import starts_after

LATE = "sources:\n  late: {kind: report, voice: igo, date: 2021}\n"
UNMET = "{status: unmet, reason: stated, evidence: [{source: report, says: against}]}"


@pytest.mark.parametrize(
    ("date", "other", "expected"),
    [
        ("2016-06", "2016", False),
        ("2016", "2016-06", False),
        ("2016-12-31", "2016", False),
        ("2017", "2016-12-31", True),
        ("2017", "2016", True),
        ("2016-07", "2016-06-30", True),
        ("2016-06", "2016-06-01", False),
        ("2016-06-02", "2016-06-01", True),
        ("2016-02-29", "2016-02", False),
        ("2016-03-01", "2016-02", True),
        ("2015", "2016", False),
    ],
)
def test_a_date_is_after_another_when_its_first_day_follows_the_others_last(
    date: str, other: str, expected: bool
) -> None:
    assert expected is starts_after(date, other)


@pytest.mark.parametrize(
    ("returned", "answered", "expected"), [(None, None, None), (7, None, 7), (7, 6, 6), (None, 6, 6), (7, 0, 0)]
)
def test_those_who_answered_are_the_participants_else_those_who_returned(
    returned: int | None, answered: int | None, expected: int | None
) -> None:
    exercise = Exercise.model_construct(unit="respondent", returned=returned, answered=answered)

    assert expected == exercise.participants


@pytest.mark.parametrize(("as_of", "expected"), [("2019", []), ("2018-12-31", ["14:59 evidence-after-as-of"])])
def test_evidence_is_not_newer_than_the_assessment(rules_broken: RulesBroken, as_of: str, expected: list[str]) -> None:
    head = changed(HEAD, "as_of: 2020", f"as_of: {as_of}")

    assert expected == rules_broken(f"{head}{REPORT}ratings:\n  5.1:\n    F1: {MET}\n")


def test_undated_evidence_is_never_too_new(rules_broken: RulesBroken) -> None:
    head = changed(HEAD, "as_of: 2020", "as_of: 1990")
    report = changed(REPORT, ", date: 2019", "")

    assert not rules_broken(f"{head}{report}ratings:\n  5.1:\n    F1: {MET}\n")


def test_only_what_is_too_new_is_called_so(rules_broken: RulesBroken) -> None:
    evidence = "[{source: report}, {source: law}, {source: report, locator: p. 1}]"
    sources = REPORT + "  law: {kind: law, voice: state, date: 2021}\n"

    expected = ["15:78 evidence-after-as-of"]
    rating = f"{{status: unknown, tried: both, evidence: {evidence}}}"
    assert expected == rules_broken(f"{HEAD}{sources}ratings:\n  5.1:\n    F1: {rating}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sources: {talk: {kind: interview, voice: igo, via: raport}}\nanswers: [{id: Q 1, text: x, source: talk}]\n",
         ["10:52 unknown-source"]),
        ("priorities: {source: raport, exercises: {survey: {unit: group}}}\n", ["10:22 unknown-source"]),
        ("answers: [{id: Q 1, text: x}, {id: Q 2, text: x, source: raport}]\n", ["10:58 unknown-source"]),
        (f"{REPORT}answers: [{{id: Q 1, text: x, source: report}}]\n", []),
        (f"{REPORT}priorities: {{source: report, exercises: {{survey: {{unit: group}}}}}}\n", []),
        (f"{REPORT}  talk: {{kind: interview, voice: igo, via: report}}\n", ["12:3 unused-source"]),
        (f"{LATE}answers: [{{id: Q 1, text: x, source: late}}]\n", ["12:38 evidence-after-as-of"]),
        (f"{LATE}priorities: {{source: late, exercises: {{survey: {{unit: group}}}}}}\n",
         ["12:22 evidence-after-as-of"]),
        (f"{LATE}  talk: {{kind: survey, voice: igo, via: late}}\nanswers: [{{id: Q 1, text: x, source: talk}}]\n",
         ["13:38 evidence-after-as-of"]),
    ],
    ids=["via", "priorities", "answer", "cited-by-an-answer", "cited-by-priorities", "cited-by-a-source", "late-answer",
         "late-marks", "answer-read-in-what-is-late"],
)  # fmt: skip
def test_marks_answers_and_sources_cite_the_register_too(
    rules_broken: RulesBroken, text: str, expected: list[str]
) -> None:
    assert expected == rules_broken(HEAD + text)


# R1c implies R1b, which implies R1.
CHAIN = "  R1b: {text: A second rule, implies: [R1]}\n  R1c: {text: A third rule, implies: [R1b, R1]}\n"
FIRST_UNMET = f"{SMALL_HEAD}{REPORT}ratings:\n  1:\n    R1: {UNMET}\n    R1c: {MET}\n"


def test_what_follows_from_a_met_indicator_is_followed_to_the_end(rules_broken: RulesBroken, tmp_path: Path) -> None:
    """The one in the middle is left out, which is said at the one that is met."""
    write_files(tmp_path / "small", {**INSTRUMENT, "areas/1.yaml": INSTRUMENT["areas/1.yaml"] + CHAIN})

    expected = ["15:5 implies-contradiction", "15:5 implied-open"]
    assert expected == rules_broken(FIRST_UNMET, "--instrument", "small")


def test_nothing_follows_through_an_indicator_that_does_not_apply(rules_broken: RulesBroken, tmp_path: Path) -> None:
    header = INSTRUMENT["instrument.yaml"] + "allows_not_applicable: true\n"
    area = INSTRUMENT["areas/1.yaml"] + changed(CHAIN, "[R1b, R1]", "[R1b]")
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": header, "areas/1.yaml": area})
    second = "    R1b: {status: not_applicable, reason: there is no second rule}\n"

    assert not rules_broken(FIRST_UNMET + second, "--instrument", "small")


def test_what_was_not_looked_at_may_stand_outside_the_scope(rules_broken: RulesBroken) -> None:
    ratings = "ratings:\n  5.1: {F1: {status: unknown, tried: the law}}\n  5.2: {F1: not_assessed}\n"

    assert not rules_broken(f"{HEAD}scope: [5.1]\n{ratings}")


def test_an_assessment_of_an_older_version_names_what_there_was_then(rules_broken: RulesBroken, tmp_path: Path) -> None:
    history = 'version: "2"\nhistory: [{version: "1"}, {version: "2", moved: {0.R1: 1.R1, 0.P1: 1.P1}}]'
    header = changed(INSTRUMENT["instrument.yaml"], 'version: "1"\nhistory: [{version: "1"}]', history)
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": header})
    ratings = "scope: [0]\nratings:\n  0: {R1: not_assessed}\n  1: {R1: not_assessed}\n"

    expected = ["13:7 unknown-indicator"]
    assert expected == rules_broken(SMALL_HEAD + ratings, "--instrument", "small")


# R1 stood in area 0 once, and R1b, which implies it, in area 1.
MOVED = {
    "instrument.yaml": changed(
        INSTRUMENT["instrument.yaml"],
        'version: "1"\nhistory: [{version: "1"}]',
        'version: "2"\nhistory: [{version: "1"}, {version: "2", moved: {0.R1: 1.R1}}]',
    ),
    "areas/1.yaml": INSTRUMENT["areas/1.yaml"] + "  R1b: {text: A second rule, implies: [R1]}\n",
}


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (f"  0: {{R1: {UNMET}}}\n",
         "14:7: error[implies-contradiction]: 1.R1b is met, and 0.R1, without which it cannot be, is unmet\n"
         "  help: one of the two ratings is wrong\n"),
        ("  0: {R1: not_assessed}\n",
         "13:7: warning[implied-open]: 0.R1 is not_assessed, though 1.R1b, which cannot be without it, is met\n"
         "  help: rate 0.R1 met, or change the other rating\n"),
        ("  0: {}\n",
         "14:7: warning[implied-open]: 0.R1 is not_assessed, though 1.R1b, which cannot be without it, is met\n"
         "  help: rate 0.R1 met, or change the other rating\n"),
    ],
    ids=["unmet", "open", "left-out"],
)  # fmt: skip
def test_what_moved_to_another_area_is_named_as_the_version_of_the_assessment_names_it(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = f"{SMALL_HEAD}{REPORT}ratings:\n{first}  1: {{R1b: {MET}}}\n"
    write_files(tmp_path, {"a.yaml": text, **{f"small/{name}": part for name, part in {**INSTRUMENT, **MOVED}.items()}})

    found = assess("validate", "a.yaml", "--instrument", "small").out

    assert expected == found.replace("a.yaml:", "")


def test_what_a_version_did_not_have_is_not_asked_of_it(rules_broken: RulesBroken, tmp_path: Path) -> None:
    """R1b was added between R1c, which implies it, and R1, which it implies."""
    history = 'version: "2"\nhistory: [{version: "1"}, {version: "2", added: [1.R1b]}]'
    header = changed(INSTRUMENT["instrument.yaml"], 'version: "1"\nhistory: [{version: "1"}]', history)
    area = INSTRUMENT["areas/1.yaml"] + changed(CHAIN, "[R1b, R1]", "[R1b]")
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": header, "areas/1.yaml": area})

    assert ["15:5 implies-contradiction"] == rules_broken(FIRST_UNMET, "--instrument", "small")
