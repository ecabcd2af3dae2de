"""Reading one file of whatever kind, finding instruments, and what is still checked when a part is cut out."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from conftest import Assess, Run
from small_files import HEAD, INSTRUMENT, SMALL_HEAD, changed, write_files
from trafficking_indicators import library
from trafficking_indicators.places import Data

REPORT = """\
sources:
  report: {kind: report, voice: igo, date: 2019}
"""
MET = "{status: met, reason: stated, evidence: [{source: report}]}"
RATED = f"ratings:\n  5.1:\n    F1: {MET}\n"


@pytest.fixture(autouse=True)
def work_in_an_empty_folder(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the checkout, to which `assess` goes."""
    assert callable(assess)
    monkeypatch.chdir(tmp_path)


def rules_in(run: Run) -> list[str]:
    """Give `file:line rule` for each problem."""
    return [f"{place} {rule}" for place, rule in re.findall(r"(?m)^(\S+:\d+):\d+: \w+\[([a-z-]+)\]", run.out)]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("country", "assessment"),
        ("dimensions", "instrument"),
        ("area", "area"),
        ("recommendations", "recommendations"),
        ("objectives", "measures"),
    ],
)
def test_a_file_is_recognized_by_a_key_of_its_own(key: str, kind: str) -> None:
    assert kind == library.recognize({"id": "x", key: "y"})


@pytest.mark.parametrize("data", [None, "text", ["country"], {}, {"name": "country"}])
def test_anything_else_is_of_no_kind(data: Data | None) -> None:
    assert library.recognize(data) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- country\n", "a.yaml:1 unknown-kind"),
        ("text\n", "a.yaml:1 unknown-kind"),
        ("a: [\n", "a.yaml:2 yaml-syntax"),
        ("# nothing\n", "a.yaml:1 empty-file"),
    ],
)
def test_what_is_of_no_kind_has_one_problem(assess: Assess, text: str, expected: str) -> None:
    write_files(Path(), {"a.yaml": text})

    assert [expected] == rules_in(assess("validate", "a.yaml"))


def test_a_command_says_what_kind_of_file_it_was_given(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)

    expected = (
        "small/areas/1.yaml:1:1: error[unknown-kind]: this is an area file, not an assessment file\n"
        "  help: name the file of an assessment\n"
    )
    assert Run(3, "", expected) == assess("score", "small/areas/1.yaml")


def test_the_file_of_another_part_of_an_instrument_is_named(assess: Assess) -> None:
    write_files(Path("small"), {**INSTRUMENT, "recommendations.yaml": INSTRUMENT["areas/1.yaml"]})

    expected = "small/recommendations.yaml:1:1: error[unknown-kind]: this is an area file, not a recommendations file\n"
    assert expected == assess("validate", "small").out


def test_an_area_file_that_holds_something_else_is_a_problem_of_that_file(assess: Assess) -> None:
    write_files(Path("small"), {**INSTRUMENT, "areas/1.yaml": INSTRUMENT["recommendations.yaml"]})

    expected = ["small/areas/1.yaml:1 unknown-kind"]
    assert expected == rules_in(assess("validate", "small"))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.yaml", "no such file\n  help: check the path"),
        ("folder.yaml/none.yaml", "cannot be read: not a directory\n  help: check the path and its rights"),
        ("folder.yaml", "this is a folder\n  help: name a YAML file"),
        ("pipe.yaml", "not a regular file\n  help: name a YAML file"),
        ("x" * 300, "cannot be read: file name too long\n  help: check the path and its rights"),
        ("a\0b", "cannot be read: not a path\n  help: check the path and its rights"),
    ],
    ids=["missing", "below-a-file", "folder", "pipe", "long-name", "nul"],
)
def test_a_file_that_cannot_be_read_says_why(assess: Assess, name: str, message: str) -> None:
    if name == "folder.yaml":
        Path(name).mkdir()
    if name.startswith("folder.yaml/"):
        Path("folder.yaml").write_text("", encoding="utf-8")
    if name == "pipe.yaml":
        os.mkfifo(name)

    shown = name.replace("\0", "\ufffd")
    assert Run(3, "", f"{shown}:1:1: error[unreadable-file]: {message}\n") == assess("score", name)


def test_a_broken_key_of_an_assessment_leaves_the_rest_to_be_checked(assess: Assess) -> None:
    """The stand-ins for what is broken give no problems of their own."""
    head = changed(HEAD, "country: XAA\nterritory_name: Harbourland\nround: 2020\nas_of: 2020\nbasis: illustration",
                   "country: X\nround: a b\nas_of: soon\nbasis: none")  # fmt: skip
    head = changed(changed(head, "[a made-up evaluation team]", "[]"), "limitations: made up for a test\n", "")
    write_files(Path(), {"a.yaml": f"{head}{REPORT}{RATED}    F3: not_assessed\n"})

    expected = [
        "a.yaml:1 missing-key",
        "a.yaml:3 bad-format",
        "a.yaml:4 bad-format",
        "a.yaml:5 bad-format",
        "a.yaml:6 unknown-choice",
        "a.yaml:7 empty-value",
        "a.yaml:13 unknown-indicator",
    ]
    assert expected == rules_in(assess("validate", "a.yaml"))


@pytest.mark.parametrize(
    ("sources", "rating", "expected"),
    [
        # the broken entry is there: citing it is no error, and nor is the entry that nothing cites any more
        ("report: {kind: reprt, voice: igo}", MET, ["unknown-choice"]),
        ("report: {kind: report}", MET, ["missing-key"]),
        ("report: ~", MET, ["empty-value"]),
        ("report: text", MET, ["wrong-shape"]),
        ("report: {kind: report, voice: igo}", MET.replace("stated", '""'), ["rated-without-reason"]),
        ("report: {kind: report, voice: igo}", MET.replace("evidence", "evidenc"),
         ["rated-without-evidence", "unknown-key"]),
        ("report: {kind: report, voice: igo}", "~", ["empty-value"]),
        ("report: {kind: report, voice: igo}", "met", ["rated-without-evidence", "rated-without-reason"]),
        # what is broken elsewhere does not hide a misspelt citation, nor a source that nothing cites
        ("report: {kind: report, voice: igo, date: soon}", MET.replace("report", "raport"),
         ["bad-format", "unknown-source"]),
        ("report: {kind: report, voice: igo}, law: {kind: laws, voice: state}", MET.replace("report", "lav"),
         ["unused-source", "unknown-choice", "unknown-source"]),
    ],
)  # fmt: skip
def test_what_only_follows_from_a_cut_is_not_said_and_the_rest_is(
    assess: Assess, sources: str, rating: str, expected: list[str]
) -> None:
    write_files(Path(), {"a.yaml": f"{HEAD}sources: {{{sources}}}\nratings:\n  5.1:\n    F1: {rating}\n"})

    found = rules_in(assess("validate", "a.yaml"))

    assert sorted(expected) == sorted(problem.split()[1] for problem in found)


def made_with(id: str) -> str:
    """Make an assessment with the instrument of this id."""
    return changed(SMALL_HEAD, "instrument: small", f"instrument: {id}")


@pytest.mark.parametrize("where", ["small", "instruments"])
def test_a_folder_is_an_instrument_or_holds_some(assess: Assess, where: str) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("instruments/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("small")})

    expected = Run(0, "", "1 file checked: 0 errors, 0 warnings\n")
    assert expected == assess("validate", "a.yaml", "--instrument", where)


@pytest.mark.parametrize(
    ("where", "id", "help"),
    [
        ("instruments", "smal", 'did you mean "small"?'),
        ("instruments", "other", "known: small; --instrument names another folder"),
        ("instruments/small", "smal", 'did you mean "small"?'),
        ("nowhere", "small", "known: none; --instrument names another folder"),
    ],
)
def test_an_instrument_that_is_not_there_is_said_with_those_that_are(
    assess: Assess, where: str, id: str, help: str
) -> None:
    write_files(Path("instruments/small"), INSTRUMENT)
    write_files(Path("instruments/notes"), {"readme.txt": ""})
    write_files(Path(), {"a.yaml": made_with(id)})

    expected = f'a.yaml:1:13: error[unknown-instrument]: no instrument "{id}"\n  help: {help}\n'
    assert expected == assess("validate", "a.yaml", "--instrument", where).out


def test_an_instrument_is_never_looked_for_in_the_working_folder(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("indicators/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("small")})

    assert rules_in(assess("validate", "a.yaml")) == ["a.yaml:1 unknown-instrument"]


def test_an_id_cannot_lead_out_of_the_folder(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("instruments"), {"readme.txt": ""})
    write_files(Path(), {"a.yaml": made_with("../small")})

    assert rules_in(assess("validate", "a.yaml", "--instrument", "instruments")) == ["a.yaml:1 bad-format"]


def test_an_instrument_needs_no_measures_and_no_recommendations(assess: Assess) -> None:
    write_files(Path("small"), {name: INSTRUMENT[name] for name in ("instrument.yaml", "areas/1.yaml")})

    assert assess("validate", "small").code == 0
    assert assess("show", "--instrument", "small").code == 0


def test_an_instrument_without_areas_says_which_are_missing(assess: Assess) -> None:
    write_files(Path("small"), {"instrument.yaml": INSTRUMENT["instrument.yaml"]})

    assert rules_in(assess("validate", "small")) == ["small/instrument.yaml:13 missing-area"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("two", 'assess: error: 2 instruments in "two": one, two\n  help: name the folder of one with --instrument\n'),
        ("none", 'assess: error: 0 instruments in "none"\n  help: name the folder of one with --instrument\n'),
    ],
)
def test_a_command_that_needs_one_instrument_says_how_many_there_are(assess: Assess, where: str, expected: str) -> None:
    write_files(Path("two/one"), INSTRUMENT)
    write_files(Path("two/two"), INSTRUMENT)

    assert Run(2, "", expected) == assess("show", "--instrument", where)


def test_a_command_that_needs_a_sound_instrument_says_what_is_wrong_with_it(assess: Assess) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], '\nversion: "1"', '\nversion: "2"')
    write_files(Path("small"), {**INSTRUMENT, "instrument.yaml": header})

    message = 'small:1:1: error[broken-instrument]: instrument "small" has 1 error\n'
    help = "  help: the first is version-without-history in small/instrument.yaml:2; see assess validate small\n"
    assert Run(3, "", message + help) == assess("show", "--instrument", "small")


def test_an_internal_assessment_is_opened_for_an_internal_audience(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD + "audience: internal\n"})

    assert assess("score", "a.yaml", "--audience", "internal").code == 0
