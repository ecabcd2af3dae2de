"""Instruments that are not rectangular, have no ladder, or nothing that could address a gap: in every command."""

from __future__ import annotations

import json

import pytest

from conftest import EXAMPLES, Assess, compare_with_golden

FOLDER = EXAMPLES / "uneven"
OWN = ("--instrument", str(FOLDER))
MEADOW, STEPS = str(FOLDER / "meadow.yaml"), str(FOLDER / "steps.yaml")
# Words of levels and ladders, in both languages.
LEVELS = ("Level", "level", "ladder", "Səviyyə", "səviyyə", "pillə")


@pytest.mark.parametrize("name", ["meadow", "steps"])
@pytest.mark.parametrize("command", ["score", "plan", "compare", "explain"])
def test_the_whole_output(assess: Assess, command: str, name: str) -> None:
    run = assess(command, str(FOLDER / f"{name}.yaml"), *OWN)

    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"uneven/{name}-{command}.txt")


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("command", ["score", "plan", "compare", "explain", "diff", "report"])
def test_without_a_ladder_no_report_speaks_of_levels(assess: Assess, command: str, language: str) -> None:
    files = [MEADOW, MEADOW] if command == "diff" else [MEADOW]
    out = assess(command, *files, *OWN, "--lang", language).out

    assert out
    assert [] == [word for word in LEVELS if word in out]


def test_nor_does_the_instrument_s_own_text_or_a_starting_file(assess: Assess) -> None:
    own = ("--instrument", str(FOLDER / "meadow-2022"))
    shown = assess("show", "shelter", "law", *own).out
    started = assess("new", "assessment", "AZE", "2022", *own).out

    assert "law.B1  no indicator: a definition is not carried out" in shown
    assert [] == [word for word in LEVELS if word in shown]
    assert "A10: not_assessed" in started
    assert "ladder" not in started


def test_what_is_missing_is_counted_nowhere(assess: Assess) -> None:
    score = json.loads(assess("score", STEPS, *OWN, "--format", "json").out)
    areas = {area["area"]: area for area in score["areas"]}

    assert 9 == score["summary"]["indicators"]
    assert ["hole.R1", "hole.R2", "hole.P2"] == [found["id"] for found in areas["hole"]["indicators"]]
    assert {"rules": [1, 2], "practice": [2]} == areas["hole"]["levels"]
    assert {"rules": [1], "practice": None} == areas["paper"]["levels"]


def test_codes_are_in_the_order_of_their_numbers(assess: Assess) -> None:
    score = json.loads(assess("score", MEADOW, *OWN, "--format", "json").out)

    assert ["A1", "A2", "A10", "B11"] == [found["id"].partition(".")[2] for found in score["areas"][0]["indicators"]]


@pytest.mark.parametrize("name", ["meadow", "steps"])
@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize("command", ["score", "compare", "plan", "report"])
def test_every_face_takes_it(assess: Assess, command: str, format: str, name: str) -> None:
    run = assess(command, str(FOLDER / f"{name}.yaml"), *OWN, "--format", format, "--lang", "az")

    assert (0, True) == (run.code, "XAB" in run.out or "Meadowland" in run.out)


def test_a_report_without_a_ladder_has_no_part_on_levels(assess: Assess) -> None:
    report = assess("report", MEADOW, *OWN).out

    assert "Possible level" not in report
    assert 1 == report.count("nothing in it addresses")
    assert "nothing in the instrument addresses it" not in report


def test_an_indicator_that_is_not_there_cannot_be_rated(rules_broken: object, assess: Assess) -> None:
    assert callable(rules_broken)
    text = (FOLDER / "steps.yaml").read_text(encoding="utf-8").replace("    P2: {", "    P1: {")
    with open("a.yaml", "w", encoding="utf-8") as file:
        file.write(text)

    assert "error[unknown-indicator]" in assess("validate", "a.yaml", *OWN).out
