"""`assess diff`: which files it compares, which it refuses, and what it says of them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
FIRST = str(EXAMPLES / "assessments" / "harbour-1.yaml")
SECOND = str(EXAMPLES / "assessments" / "harbour.yaml")
ALTESIA = ("diff", "examples/altesia-2018.yaml", "examples/altesia-2021.yaml")
TWO_COUNTRIES = ("diff", "examples/altesia-2024.yaml", "examples/borland-2023.yaml")
INTERNAL = ("diff", "examples/cerenia-2020.yaml", "examples/cerenia-2024.yaml")


def with_text(tmp_path: Path, file: str, old: str, new: str) -> str:
    """Copy an assessment with some of its text replaced; give the name of the copy."""
    text = Path(file).read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / Path(file).name
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return str(copy)


def test_different_instruments_are_refused(assess: Assess) -> None:
    run = assess("diff", "examples/altesia-2021.yaml", SECOND, *INSTRUMENT)
    assert (2, "") == (run.code, run.out)
    assert 'the assessments are made with different instruments, "iom-2016" and "harbour-2020"' in run.err
    assert "compare puts them side by side" in run.err


@pytest.mark.parametrize(
    ("language", "warning"),
    [
        ("en", "Two countries, Altesia and Borlandia: the differences are no change over time."),
        ("az", "İki ayrı ölkə, Altesiya və Borlandiya: fərqlər zaman üzrə dəyişiklik deyil."),
    ],
)
def test_different_countries_are_compared_with_a_warning_before_anything_else(
    assess: Assess, language: str, warning: str
) -> None:
    run = assess(*TWO_COUNTRIES, "--lang", language, columns=120)
    assert 0 == run.code
    assert warning in run.out.split("\n\n")[1]
    assert json.loads(assess(*TWO_COUNTRIES, "--format", "json").out)["premises"]["country"]


def test_one_country_makes_no_such_warning(assess: Assess) -> None:
    assert "Two countries" not in assess(*ALTESIA).out


@pytest.mark.parametrize("broken", [0, 1])
def test_a_file_with_an_error_stops_it(assess: Assess, tmp_path: Path, broken: int) -> None:
    files = [FIRST, SECOND]
    files[broken] = with_text(tmp_path, files[broken], "basis: ", "bases: ")
    run = assess("diff", *files, *INSTRUMENT)
    assert (3, "") == (run.code, run.out)
    assert "error[unknown-key]" in run.err
    assert f"{files[broken]}:" in run.err
    assert f"{files[1 - broken]}:" not in run.err


@pytest.mark.parametrize("missing", [0, 1])
def test_a_file_that_is_not_there_stops_it(assess: Assess, missing: int) -> None:
    files = [FIRST, SECOND]
    files[missing] = "nowhere.yaml"
    run = assess("diff", *files, *INSTRUMENT)
    assert (3, "", "nowhere.yaml:1:1: error[unreadable-file]: no such file\n  help: check the path\n") == run


def test_problems_of_both_files_are_told_at_once(assess: Assess, tmp_path: Path) -> None:
    files = [with_text(tmp_path, file, "basis: ", "bases: ") for file in (FIRST, SECOND)]
    run = assess("diff", *files, *INSTRUMENT)
    assert (3, "") == (run.code, run.out)
    assert [True, True] == [f"{file}:" in run.err for file in files]


def test_an_internal_file_is_compared_for_an_internal_audience_only(assess: Assess) -> None:
    assert (3, "") == assess(*INTERNAL)[:2]
    assert 0 == assess(*INTERNAL, "--audience", "internal").code


@pytest.mark.parametrize(("audience", "marked"), [("public", False), ("internal", True)])
def test_what_is_made_for_an_internal_audience_says_that_it_is_internal(
    assess: Assess, audience: str, marked: bool
) -> None:
    assert marked == ("internal, not for publication" in assess(*ALTESIA, "--audience", audience).out)


def test_every_row_of_csv_says_that_one_of_the_files_is_internal(assess: Assess) -> None:
    found = assess(*INTERNAL, "--audience", "internal", "--format", "csv").out.removeprefix("\ufeff")
    assert {"internal"} == {row["audience"] for row in csv.DictReader(StringIO(found))}


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_what_comes_of_an_internal_file_says_that_it_is_internal(assess: Assess, format: str) -> None:
    assert "internal, not for publication" in assess(*INTERNAL, "--audience", "internal", "--format", format).out
