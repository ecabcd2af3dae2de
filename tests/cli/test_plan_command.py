"""`assess plan`: whole outputs of the made-up instrument, and the agenda of the real file and of the examples."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, compare_with_golden
from making.small_files import HEAD, changed

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR_FILE = EXAMPLES / "assessments" / "harbour.yaml"
HARBOUR = ("plan", str(HARBOUR_FILE), *INSTRUMENT)
EARLIER = ("plan", str(EXAMPLES / "assessments" / "harbour-1.yaml"), *INSTRUMENT)
REAL = ("plan", str(AZERBAIJAN))
LATER = ("plan", str(ROOT / "assessments" / "azerbaijan-2025.yaml"))
FORMS = {"txt": "table", "md": "markdown", "json": "json"}
STATUSES = ("unmet", "partly_met", "unknown", "not_assessed")


def example(name: str) -> tuple[str, str]:
    return "plan", str(ROOT / "examples" / f"{name}.yaml")


def found(assess: Assess, command: tuple[str, ...]) -> dict[str, Any]:
    run = assess(*command, "--format", "json")
    assert 0 == run.code
    plan = json.loads(run.out)
    assert isinstance(plan, dict)
    return plan


def letters(rows: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for row in rows]


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.json"])
def test_the_whole_output(assess_once: Assess, name: str) -> None:
    run = assess_once(*HARBOUR, "--format", FORMS[name.rpartition(".")[2]])
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"plan/harbour/{name}")


def test_the_whole_output_for_an_assessment_of_an_older_version(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*EARLIER).out, "plan/harbour/earlier.txt")


def test_a_narrow_screen_and_another_language(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*HARBOUR, columns=40).out, "plan/harbour/plan-40.txt")
    compare_with_golden(assess_once(*HARBOUR, "--lang", "az").out, "plan/harbour/plan-az.txt")


def test_the_gaps_of_the_real_file(assess_once: Assess) -> None:
    gaps = [(gap["status"], gap["id"]) for gap in found(assess_once, REAL)["gaps"]]
    assert 16 == len(gaps)
    assert {"unmet": 4, "partly_met": 4, "unknown": 5, "not_assessed": 3} == {
        status: len([gap for gap in gaps if gap[0] == status]) for status, _ in gaps
    }
    assert [("unmet", "5.1.O1"), ("unmet", "5.1.O2"), ("unmet", "5.3.O2"), ("unmet", "5.4.O2")] == gaps[:4]


def test_what_was_marked_in_the_real_file(assess_once: Assess) -> None:
    plan = found(assess_once, REAL)
    assert (["J", "A", "B", "E", "L", "G"], []) == (
        letters(plan["marked_outside"]),
        letters(plan["marked_without_gap"]),
    )
    assert {"5.3.O2": [{"addresses": "5.3", "basis": "source", "id": "N"}]} == {
        gap["id"]: [
            {key: remedy[key] for key in ("addresses", "basis", "id")}
            for remedy in gap["recommendations"]
            if remedy["id"] == "N"
        ]
        for gap in plan["gaps"]
        if "N" in letters(gap["recommendations"])
    }


def test_marks_stand_beside_a_recommendation_by_exercise_and_never_as_one_electorate(assess_once: Assess) -> None:
    out = assess_once(*REAL, columns=200).out.replace("\n  ", " ")
    assert "(area 5.3; subject named in the source; the link is ours; 2 marks: survey 0 or 2, seminar 0 or 2)\n" in out
    assert "(6 marks: survey 3, seminar 3)\n" in out


def test_json_has_the_marks_beside_a_recommendation_too(assess_once: Assess) -> None:
    (gap,) = (gap for gap in found(assess_once, REAL)["gaps"] if gap["id"] == "5.3.O2")
    marks = {name: {"low": 0, "high": 2, "possible": [0, 2]} for name in ("survey", "seminar")}
    link = {"id": "N", "addresses": "5.3", "basis": "source"}
    assert [{**link, "marks": marks, "printed": 2}] == gap["recommendations"]


def test_json_tells_nobody_was_asked_from_nobody_marked_it(assess: Assess, tmp_path: Path) -> None:
    unasked = tmp_path / "unasked.yaml"
    unasked.write_text(HEAD, encoding="utf-8")
    told = [
        (remedy["marks"], remedy["printed"])
        for command in (REAL, ("plan", str(unasked)))
        for gap in found(assess, command)["gaps"]
        for remedy in gap["recommendations"]
        if (remedy["id"], gap["id"]) == ("M", "5.2.O2")
    ]
    nothing = {"low": 0, "high": 0, "possible": None}
    assert [({"survey": nothing, "seminar": nothing}, 0), (None, None)] == told


def test_a_recommendation_that_nobody_marked_says_so_where_somebody_was_asked(assess_once: Assess) -> None:
    out = assess_once(*REAL, columns=200).out
    assert "Recommendation M: Improve cooperation between state organizations at national level (our" in out
    assert "our inference; no marks)\n" in out.replace("\n  ", " ")


def test_where_nobody_was_asked_nothing_is_said_of_marks(assess: Assess, tmp_path: Path) -> None:
    text, _, rest = HARBOUR_FILE.read_text(encoding="utf-8").partition("priorities:\n")
    assert rest
    file = tmp_path / "unasked.yaml"
    file.write_text(text, encoding="utf-8")
    run = assess("plan", str(file), *INSTRUMENT)
    assert (0, True) == (run.code, "Recommendation B: " in run.out)
    assert "mark" not in run.out.lower()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["There is no gap.", "Gaps that nothing addresses\n• none\n"]),
        ("az", ["Boşluq yoxdur.", "Heç nəyin yönəlmədiyi boşluqlar\n• yoxdur\n"]),
    ],
    ids=["en", "az"],
)
def test_nothing_to_do_says_so(assess: Assess, tmp_path: Path, language: str, said: list[str]) -> None:
    law = "sources:\n  law: {kind: law, voice: state}\n"
    met = "{status: met, reason: It says so., evidence: [{source: law}]}"
    rated = "".join(
        f"  {area}: {{{', '.join(f'{code}: {met}' for code in ('F1', 'F2', 'O1', 'O2'))}}}\n"
        for area in ("4.5", "5.1", "5.2", "5.3", "5.4", "5.5")
    )
    file = tmp_path / "met.yaml"
    file.write_text(f"{HEAD}{law}ratings:\n{rated}", encoding="utf-8")
    run = assess("plan", str(file), "--lang", language)
    assert (0, said) == (run.code, run.out.split("\n\n")[-2:])
    plan = found(assess, ("plan", str(file)))
    assert ([], [], [], []) == tuple(
        plan[key] for key in ("gaps", "marked_outside", "marked_without_gap", "unaddressed")
    )


def test_an_empty_list_says_so_where_somebody_was_asked(assess_once: Assess) -> None:
    assert "\nMarked, on these areas, but without a gap there\n• none\n" in assess_once(*REAL).out


def test_an_assessment_of_nothing_is_all_gaps(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "empty.yaml"
    file.write_text(HEAD, encoding="utf-8")
    gaps = found(assess, ("plan", str(file)))["gaps"]
    assert (24, {"not_assessed"}) == (len(gaps), {gap["status"] for gap in gaps})
    assert "Unassessed (24)\n" in assess("plan", str(file)).out


def test_the_examples_show_every_list(assess_once: Assess) -> None:
    plan = found(assess_once, example("borland-2019"))
    assert "N" in letters(plan["marked_without_gap"])
    assert plan["marked_outside"]
    assert plan["unaddressed"]
    gaps = [gap["status"] for gap in found(assess_once, example("altesia-2024"))["gaps"]]
    assert STATUSES == tuple(dict.fromkeys(gaps))


@pytest.mark.parametrize("name", ["altesia-2018", "altesia-2021", "altesia-2024", "borland-2019", "cerenia-2024"])
def test_the_three_lists_share_nothing_with_what_stands_beside_the_gaps(assess_once: Assess, name: str) -> None:
    plan = found(assess_once, example(name))
    beside = {remedy["id"] for gap in plan["gaps"] for remedy in gap["recommendations"]}
    outside, without = set(letters(plan["marked_outside"])), set(letters(plan["marked_without_gap"]))
    assert set() == (beside & outside) | (beside & without) | (outside & without)
    bare = [gap["id"] for gap in plan["gaps"] if not gap["recommendations"] and not gap["measures"]]
    assert bare == plan["unaddressed"]


def test_the_basis_of_every_link_is_said(assess_once: Assess) -> None:
    plan = found(assess_once, REAL)
    links = [remedy for gap in plan["gaps"] for kind in ("recommendations", "measures") for remedy in gap[kind]]
    assert {"source", "inferred"} == {link["basis"] for link in links}
    bullets = assess_once(*REAL, "--format", "markdown").out.split("\n")
    said = [line for line in bullets if line.startswith(("* **Recommendation", "* Measure"))]
    assert len(links) == len(said)
    assert [] == [
        line
        for line in said
        if "our inference" not in line and "subject named in the source; the link is ours" not in line
    ]


def test_an_indicator_comes_before_its_area(assess: Assess, tmp_path: Path) -> None:
    folder = tmp_path / "harbour-2020"
    for file in (EXAMPLES / "instruments" / "harbour-2020").rglob("*.yaml"):
        copy = folder / file.relative_to(EXAMPLES / "instruments" / "harbour-2020")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    options = folder / "recommendations.yaml"
    link = "addresses: [{to: dock, basis: inferred}]"
    both = "addresses: [{to: dock, basis: inferred}, {to: dock.P2, basis: source}]"
    options.write_text(changed(options.read_text(encoding="utf-8"), link, both), encoding="utf-8")
    plan = found(assess, ("plan", str(HARBOUR_FILE), "--instrument", str(tmp_path)))
    assert {"dock.P2": ("dock.P2", "source"), "dock.P1": ("dock", "inferred")} == {
        gap["id"]: (remedy["addresses"], remedy["basis"])
        for gap in plan["gaps"]
        for remedy in gap["recommendations"]
        if remedy["id"] == "B"
    }


def test_measures_say_for_whom_they_were_written(assess_once: Assess) -> None:
    own, later = (assess_once("plan", f"assessments/azerbaijan-{year}.yaml", columns=300).out for year in (2016, 2025))
    assert "\nMeasures: written for Azerbaijan, 2016.\n" in own
    assert 1 == own.count("written for")
    assert "\nMeasures: written for Azerbaijan, 2016, not for this assessment; each of them says so.\n" in later
    lines = [
        line for line in assess_once(*LATER, "--format", "markdown").out.split("\n") if line.startswith("* Measure ")
    ]
    assert lines
    assert [] == [line for line in lines if "(written for Azerbaijan, 2016; " not in line]


def test_measures_written_for_others_are_left_out_where_only_own_ones_are_asked_for(assess_once: Assess) -> None:
    every, own = found(assess_once, LATER), found(assess_once, (*LATER, "--measures", "own"))
    ids = {measure["id"] for gap in every["gaps"] for measure in gap["measures"]}
    assert {False} == {measure["own"] for gap in every["gaps"] for measure in gap["measures"]}
    assert [{"country": "AZE", "date": "2016"}] * 2 == [plan["measures_written_for"] for plan in (every, own)]
    assert [0, len(ids)] == [plan["measures_left_out"] for plan in (every, own)]
    assert [] == [measure for gap in own["gaps"] for measure in gap["measures"]]
    out = assess_once(*LATER, "--measures", "own", columns=300).out
    assert f"\n{len(ids)} measures left out: written for Azerbaijan, 2016, not for this assessment.\n" in out
    assert "Measure 3." not in out
    assert found(assess_once, REAL) == found(assess_once, (*REAL, "--measures", "own"))


def test_a_gap_says_where_its_reader_is_not_sure(assess_once: Assess) -> None:
    headings = re.findall(r"### (5\.1\.O\d) .*Plan(.*)\n", assess_once(*LATER, "--format", "markdown").out)
    assert {("5.1.O2", " (low confidence)")} <= set(headings)


def test_csv_has_a_row_for_every_answer_to_a_gap(assess_once: Assess) -> None:
    data = json.loads(assess_once(*REAL, "--format", "json").out)
    rows = list(csv.DictReader(StringIO(assess_once(*REAL, "--format", "csv").out.removeprefix("\ufeff"), newline="")))
    expected = [
        (gap["id"], answer["id"])
        for gap in data["gaps"]
        for answer in [*gap["recommendations"], *gap["measures"]] or [{"id": ""}]
    ]
    expected += [("", found["id"]) for name in ("marked_outside", "marked_without_gap") for found in data[name]]
    assert expected == [(row["indicator"], row["id"].removeprefix("'")) for row in rows]
    assert {gap["id"] for gap in data["gaps"]} - {""} == {row["indicator"] for row in rows if row["list"] == "gaps"}


def test_an_internal_file_is_opened_only_for_internal_readers(assess_once: Assess) -> None:
    assert (3, "") == assess_once(*example("cerenia-2020"))[:2]
    run = assess_once(*example("cerenia-2020"), "--audience", "internal")
    assert 0 == run.code
    assert "Audience     internal, not for publication\n" in run.out
