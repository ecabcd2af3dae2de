"""`assess score`: whole outputs of the made-up instrument, and what holds for every output of the real file."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, Assess, compare_with_golden

INSTRUMENTS = str(EXAMPLES / "instruments")
HARBOUR_FILE = EXAMPLES / "assessments" / "harbour.yaml"
HARBOUR = ("score", str(HARBOUR_FILE), "--instrument", INSTRUMENTS)
REAL = ("score", str(AZERBAIJAN))
COUNTRY = {"en": "Azerbaijan", "az": "Azərbaycan"}
# The title of what follows the head of a report.
SECTION = {"en": " Indicators ", "az": " Göstəricilər "}


def with_lines(tmp_path: Path, *changes: tuple[str, str]) -> str:
    """Copy the harbour assessment with some of its text replaced; give the name of the copy."""
    text = HARBOUR_FILE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    copy = tmp_path / "copy.yaml"
    copy.write_text(text, encoding="utf-8")
    return str(copy)


@pytest.mark.parametrize(
    ("format", "golden"),
    [("table", "score.txt"), ("markdown", "score.md"), ("json", "score.json"), ("csv", "score.csv")],
)
def test_the_whole_output_of_the_made_up_instrument(assess_once: Assess, format: str, golden: str) -> None:
    run = assess_once(*HARBOUR, "--format", format)
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"harbour/{golden}")


@pytest.mark.parametrize("width", [40, 120])
def test_a_narrow_and_a_wide_screen(assess_once: Assess, width: int) -> None:
    compare_with_golden(assess_once(*HARBOUR, columns=width).out, f"harbour/score-{width}.txt")


def test_a_round_made_with_an_older_version_says_what_cannot_be_compared(assess_once: Assess) -> None:
    older = str(EXAMPLES / "assessments" / "harbour-1.yaml")
    compare_with_golden(assess_once("score", older, "--instrument", INSTRUMENTS).out, "harbour/score-older.txt")


def test_another_language_where_the_instrument_has_only_one(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*HARBOUR, "--lang", "az").out, "harbour/score-az.txt")


def test_the_score_of_the_real_assessment_as_json(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*REAL, "--format", "json").out, "azerbaijan-2016/score.json")


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_whose_reading_it_is_stands_first_and_its_scope_below(assess_once: Assess, language: str, width: int) -> None:
    said = json.loads(assess_once(*REAL, "--format", "json").out)
    text = " ".join(assess_once(*REAL, "--lang", language, columns=width).out.split())
    assert text.startswith(f"{COUNTRY[language]} 2016: {said['disclaimer'][language]} ")
    assert f" {said['scope_note'][language]} " in text.split(SECTION[language])[0]


@pytest.mark.parametrize("language", ["en", "az"])
def test_markdown_says_the_same_in_its_title(assess_once: Assess, language: str) -> None:
    said = json.loads(assess_once(*REAL, "--format", "json").out)
    lines = assess_once(*REAL, "--lang", language, "--format", "markdown").out.split("\n")
    assert f"# {COUNTRY[language]} 2016: {said['disclaimer'][language]}" == lines[0]
    assert any(line.endswith(f":** {said['scope_note'][language]}") for line in lines)


@pytest.mark.parametrize("language", ["en", "az"])
def test_csv_carries_them_in_every_row(assess_once: Assess, language: str) -> None:
    said = json.loads(assess_once(*REAL, "--format", "json").out)
    rows = list(csv.DictReader(StringIO(assess_once(*REAL, "--format", "csv", "--lang", language).out)))
    assert 24 == len(rows)
    assert {(said["disclaimer"][language], said["scope_note"][language])} == {
        (row["disclaimer"], row["scope_note"]) for row in rows
    }


@pytest.mark.parametrize(
    ("basis", "title"),
    [
        ("official", "Harbourland 2: official finding"),
        ("self_assessment", "Harbourland 2: self-assessment"),
        ("desk_reading", "Harbourland 2: made-up example"),
        ("illustration", "Harbourland 2: illustration, made-up example"),
    ],
)
def test_the_title_says_whose_finding_it_is(assess: Assess, tmp_path: Path, basis: str, title: str) -> None:
    file = with_lines(tmp_path, ("basis: self_assessment", f"basis: {basis}"))
    assert title == assess("score", file, "--instrument", INSTRUMENTS).out.split("\n")[0]


@pytest.mark.parametrize(("basis", "expected"), [("official", None), ("illustration", {"und": "made-up example"})])
def test_json_has_a_disclaimer_only_where_the_reading_is_not_official(
    assess: Assess, tmp_path: Path, basis: str, expected: object
) -> None:
    file = with_lines(tmp_path, ("basis: self_assessment", f"basis: {basis}"))
    run = assess("score", file, "--instrument", INSTRUMENTS, "--format", "json")
    assert expected == json.loads(run.out)["disclaimer"]


def test_json_does_not_depend_on_the_language(assess_once: Assess) -> None:
    english = assess_once(*REAL, "--format", "json", "--lang", "en")
    assert english == assess_once(*REAL, "--format", "json", "--lang", "az")


def test_a_country_stands_by_its_name_and_a_territory_by_the_one_given(assess: Assess, tmp_path: Path) -> None:
    named = with_lines(tmp_path, ("country: XHA", "country: AZE"), ("territory_name: Harbourland\n", ""))
    assert "Azerbaijan 2: self-assessment" == assess("score", named, "--instrument", INSTRUMENTS).out.split("\n")[0]


def test_areas_that_were_not_looked_at_are_named(assess: Assess, tmp_path: Path) -> None:
    text = HARBOUR_FILE.read_text(encoding="utf-8")
    start, rest = text.split("  dock:\n")
    copy = tmp_path / "pier.yaml"
    copy.write_text(start.replace("ratings:", "scope: [pier]\nratings:") + "priorities:" + rest.split("priorities:")[1])
    out = assess("score", str(copy), "--instrument", INSTRUMENTS).out
    assert "Scope        two made-up areas, not any real place; outside the scope: dock\n" in out
    assert re.search(r"\ndock Working conditions +– outside +– outside +– outside +–\n", out)
    assert "– outside: outside the scope of this assessment" in out
    assert "\n3 indicators in areas outside the scope are not counted.\n" in out
    for name, said in (("dock", "\nScope  outside the scope"), ("dock.P1", "\nStatus  – outside the scope")):
        explained = assess("explain", str(copy), name, "--instrument", INSTRUMENTS).out
        assert f"{said} of this assessment\n" in explained
        assert "unassessed" not in explained
    assert "dock" not in assess("explain", str(copy), "counts", "--instrument", INSTRUMENTS).out.partition("How the")[2]


def test_an_assessment_without_priorities_has_no_tally(assess: Assess, tmp_path: Path) -> None:
    text = HARBOUR_FILE.read_text(encoding="utf-8").split("priorities:")[0]
    copy = tmp_path / "copy.yaml"
    copy.write_text(text, encoding="utf-8")
    assert "Priorities" not in assess("score", str(copy), "--instrument", INSTRUMENTS).out
    run = assess("score", str(copy), "--instrument", INSTRUMENTS, "--format", "json")
    assert json.loads(run.out)["priorities"] is None


def test_what_has_nothing_to_explain_has_no_legend(assess: Assess, tmp_path: Path) -> None:
    """Nothing is open and everything applies, so no sign of the table needs words."""
    p3 = "    P3: {status: unmet, reason: Nobody may., evidence: [{source: log, says: against}]}\n  dock:\n"
    unmet = "{status: unmet, reason: They may not., evidence: [{source: log, says: against}]}"
    file = with_lines(
        tmp_path,
        ("  dock:\n", p3),
        ("{status: not_applicable, reason: All speak one language.}", unmet),
        ("P1: {status: unknown, tried: the harbour law, confidence: low}", f"P1: {unmet}"),
    )
    out = assess("score", file, "--instrument", INSTRUMENTS).out
    assert "0, L2 partly\n\nA level is reached " in out


def test_warnings_of_the_file_are_mentioned_but_do_not_stop(assess: Assess, tmp_path: Path) -> None:
    unused = "  unused: {kind: law, voice: state, title: Never cited, date: 2020}\nratings:"
    run = assess("score", with_lines(tmp_path, ("ratings:", unused)), "--instrument", INSTRUMENTS)
    assert (0, 1) == (run.code, run.err.count("\n"))
    assert run.err.startswith("1 warning in ")
    assert run.err.endswith("copy.yaml shows it\n")


def test_errors_of_the_file_stop_with_every_problem(assess: Assess, tmp_path: Path) -> None:
    file = with_lines(tmp_path, ("status: unmet", "status: unmett"), ("marks: {A: 2, C: 1}", "marks: {A: 2, Z: 1}"))
    run = assess("score", file, "--instrument", INSTRUMENTS)
    assert (3, "") == (run.code, run.out)
    assert ["error[unknown-choice]", "error[unknown-recommendation]"] == [
        line.split(": ")[1] for line in run.err.split("\n") if "copy.yaml:" in line
    ]


@pytest.mark.parametrize("command", ["score", "explain"])
def test_an_instrument_that_is_not_there_stops_with_a_hint(assess_once: Assess, command: str) -> None:
    run = assess_once(command, str(HARBOUR_FILE))
    assert (3, "") == (run.code, run.out)
    assert (
        '2:13: error[unknown-instrument]: no instrument "harbour-2020"\n  help: known: cets-197, iom-2016;' in run.err
    )


def test_the_folder_of_one_instrument_is_taken_as_well_as_the_folder_of_several(assess_once: Assess) -> None:
    one = assess_once("score", str(HARBOUR_FILE), "--instrument", f"{INSTRUMENTS}/harbour-2020")
    assert assess_once(*HARBOUR) == one


@pytest.mark.parametrize(("language", "said"), [("en", "5 of 16 in scope met"), ("az", "Əhatədəki 16 göstərici üzrə")])
def test_counts_of_a_part_of_the_instrument_say_that_they_are_of_what_is_in_scope(
    assess_once: Assess, language: str, said: str
) -> None:
    out = assess_once("score", "examples/altesia-2018.yaml", "--lang", language, columns=120).out
    assert said in out
    assert "in scope" not in assess_once("score", str(AZERBAIJAN), "--lang", language).out
