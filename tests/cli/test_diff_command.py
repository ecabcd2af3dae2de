"""`assess diff`: whole outputs on the made-up instrument, and what holds for the made-up countries."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from conftest import EXAMPLES, Assess, compare_with_golden
from making.effort import combined
from making.small_files import HEAD, REPORT
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
FIRST = str(EXAMPLES / "assessments" / "harbour-1.yaml")
SECOND = str(EXAMPLES / "assessments" / "harbour.yaml")
HARBOUR = ("diff", FIRST, SECOND, *INSTRUMENT)
BACKWARDS = ("diff", SECOND, FIRST, *INSTRUMENT)
SAME = ("diff", SECOND, SECOND, *INSTRUMENT)
ALTESIA = ("diff", "examples/altesia-2018.yaml", "examples/altesia-2021.yaml")
LATER_ALTESIA = ("diff", "examples/altesia-2021.yaml", "examples/altesia-2024.yaml")
BORLANDIA = ("diff", "examples/borland-2019.yaml", "examples/borland-2023.yaml")
TWO_COUNTRIES = ("diff", "examples/altesia-2024.yaml", "examples/borland-2023.yaml")
PAIRS = {
    "harbour": HARBOUR,
    "backwards": BACKWARDS,
    "same": SAME,
    "altesia": ALTESIA,
    "later altesia": LATER_ALTESIA,
    "borlandia": BORLANDIA,
    "two countries": TWO_COUNTRIES,
}
# Words of the English output of a diff, and of nothing that the made-up files say in it.
ENGLISH = """
    Before After Instrument Scope Limits basis assessors version Changes Kind Indicator before after improved regressed
    re-read became known longer looked applicability evidence unchanged finding correction rated open Possible levels
    paper practice Area cannot tell ahead nothing met unmet partly unknown unassessed indicators compared
    comparable reworded removed Marks exercise Recommendation lists countries reading illustration
"""


def shaped(assess: Assess, *arguments: str) -> dict[str, Any]:
    """Give the JSON of a diff."""
    shape: dict[str, Any] = json.loads(assess(*arguments, "--format", "json").out)
    return shape


@pytest.mark.parametrize(
    ("format", "golden"),
    [("table", "harbour.txt"), ("markdown", "harbour.md"), ("json", "harbour.json"), ("csv", "harbour.csv")],
)
def test_the_whole_output_for_two_rounds_of_two_versions(assess_once: Assess, format: str, golden: str) -> None:
    run = assess_once(*HARBOUR, "--format", format)
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"diff/{golden}")


def test_the_whole_output_backwards(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*BACKWARDS).out, "diff/harbour-backwards.txt")


def test_the_whole_output_for_a_file_and_itself(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*SAME).out, "diff/harbour-same.txt")


@pytest.mark.parametrize("file", [SECOND, FIRST])
def test_a_file_and_itself_make_a_short_output_that_says_so(assess_once: Assess, file: str) -> None:
    out = assess_once("diff", file, file, *INSTRUMENT).out
    assert "\nSame basis, assessors, scope and instrument version.\n" in out
    assert "\nNo indicator differs.\n" in out
    assert "Possible levels" not in out
    assert "Marks" not in out
    # no longer than a screen
    assert out.count("\n") <= 24


@pytest.mark.parametrize(("name", "language", "width"), combined(list(PAIRS), ("en", "az"), (40, 80, 120)))
def test_no_line_is_wider_than_the_screen(assess_once: Assess, name: str, language: str, width: int) -> None:
    run = assess_once(*PAIRS[name], "--all", "--lang", language, columns=width)
    assert 0 == run.code
    assert [] == [line for line in run.out.split("\n") if cell_len(line) > width]


@pytest.mark.parametrize("name", PAIRS)
def test_json_has_the_members_that_it_promises_in_either_language(assess_once: Assess, name: str) -> None:
    shape = shaped(assess_once, *PAIRS[name])
    assert "trafficking-indicators/diff/v1" == shape["schema"]
    assert {("id", "before", "after", "change", "confidence", "looked_at")} == {
        tuple(found) for found in shape["indicators"]
    }
    levels = [area["levels"][name] for area in shape["areas"] for name in area["levels"]]
    # every area of the made-up instrument has an indicator that its two versions do not share
    assert (name in ("harbour", "backwards")) == (levels == [])
    assert {("before", "after")} >= {tuple(found) for found in levels}
    assert all(found is None or found == sorted(set(found)) for pair in levels for found in pair.values())
    assert list(CHANGE_KINDS) == list(shape["summary"])
    assert {("before", "after", "count")} == {tuple(found) for found in shape["transitions"]}
    assert all(found["id"] and found["reason"] and found["version"] for found in shape["not_comparable"])
    assert shape == shaped(assess_once, *PAIRS[name], "--lang", "az")


@pytest.mark.parametrize("name", PAIRS)
def test_json_adds_up(assess_once: Assess, name: str) -> None:
    shape = shaped(assess_once, *PAIRS[name])
    kinds = [found["change"] for found in shape["indicators"]]
    assert {kind: kinds.count(kind) for kind in CHANGE_KINDS} == shape["summary"]
    assert len(kinds) == sum(found["count"] for found in shape["transitions"])


@pytest.mark.parametrize("name", PAIRS)
def test_csv_has_the_indicators_of_json(assess_once: Assess, name: str) -> None:
    rows = list(csv.DictReader(StringIO(assess_once(*PAIRS[name], "--format", "csv").out.removeprefix("\ufeff"))))
    assert [
        (*list(found.values())[:4], *(found["confidence"][side] or "" for side in ("before", "after")))
        for found in shaped(assess_once, *PAIRS[name])["indicators"]
    ] == [
        tuple(row[name] for name in ("indicator", "before", "after", "change", "confidence_before", "confidence_after"))
        for row in rows
    ]


@pytest.mark.parametrize("name", PAIRS)
def test_unchanged_indicators_are_counted_and_listed_only_on_request(assess_once: Assess, name: str) -> None:
    shape = shaped(assess_once, *PAIRS[name])
    unchanged = [found["id"] for found in shape["indicators"] if found["change"] == "unchanged"]
    short, whole = assess_once(*PAIRS[name]).out, assess_once(*PAIRS[name], "--all").out
    plural = "indicator" if len(unchanged) == 1 else "indicators"
    assert bool(unchanged) == (f"\n{len(unchanged)} {plural} unchanged, not listed.\n" in short)
    assert "not listed" not in whole
    listed = [set(re.findall(r"^unchanged +(\S+)", text, re.MULTILINE)) for text in (short, whole)]
    assert [set(), set(unchanged)] == listed


@pytest.mark.parametrize(("pair", "code"), [(HARBOUR, 1), (ALTESIA, 1), (SAME, 0), (BACKWARDS, 0)])
@pytest.mark.parametrize("format", ["table", "json", "markdown", "csv"])
def test_the_exit_code_tells_of_a_regression_on_request(
    assess_once: Assess, pair: tuple[str, ...], code: int, format: str
) -> None:
    plain = assess_once(*pair, "--format", format)
    asked = assess_once(*pair, "--format", format, "--exit-code")
    assert (0, code) == (plain.code, asked.code)
    assert (plain.out, plain.err) == (asked.out, asked.err)


def test_a_file_is_written_also_where_the_exit_code_is_1(assess: Assess, tmp_path: Path) -> None:
    output = tmp_path / "diff.md"
    run = assess(*HARBOUR, "--exit-code", "--format", "markdown", "--output", str(output))
    assert (1, "", f"wrote {output}\n") == run
    assert assess(*HARBOUR, "--format", "markdown").out == output.read_text(encoding="utf-8")


def test_rounds_in_the_wrong_order_are_said_to_be(assess_once: Assess) -> None:
    warning = "The first assessment is the later round"
    assert [False, True] == [warning in assess_once(*pair).out for pair in (HARBOUR, BACKWARDS)]


def test_a_changed_scope_stands_before_the_changes(assess_once: Assess) -> None:
    out = assess_once(*ALTESIA).out
    assert "• scope: 4.5, 5.1, 5.2, 5.3, then all areas\n" in out.split("\nChanges by kind\n")[0]


@pytest.mark.parametrize("name", ["altesia", "later altesia", "borlandia", "two countries"])
@pytest.mark.parametrize("format", ["table", "markdown"])
def test_no_english_word_is_left_in_the_other_language(assess_once: Assess, name: str, format: str) -> None:
    run = assess_once(*PAIRS[name], "--all", "--lang", "az", "--format", format, columns=160)
    assert 0 == run.code
    assert "əvvəl" in run.out
    # what the files themselves say in English only, as their reasons are
    own = run.out.partition("Əsaslandırma: əvvəl və sonra")[0]
    said = [line for line in own.split("\n") if "Made up." not in line and not line.startswith("     ")]
    english = re.compile(rf"\b({'|'.join(ENGLISH.split())})\b")
    assert [] == english.findall("\n".join(said))


@pytest.mark.parametrize("name", ["altesia", "later altesia", "borlandia"])
def test_those_words_are_in_the_english_output(assess_once: Assess, name: str) -> None:
    assert len(set(ENGLISH.split()) & set(re.findall(r"[\w-]+", assess_once(*PAIRS[name], "--all").out))) > 30


def test_an_illustration_says_so_in_the_title(assess_once: Assess) -> None:
    title = assess_once("diff", "assessments/azerbaijan-2016.yaml", "assessments/azerbaijan-2025.yaml", columns=160).out
    assert title.startswith("From Azerbaijan 2016 to Azerbaijan 2025 (illustration): unofficial reading, ")


def test_an_area_outside_the_scope_of_a_round_is_outside_and_not_unassessed(assess_once: Assess) -> None:
    out = assess_once(*ALTESIA).out
    rows = [line for line in out.split("\n") if re.search(r" 5\.[45]\.[FO][12] ", line)]
    assert rows
    assert all("– outside" in row and "unassessed" not in row for row in rows)
    assert "– outside: outside the scope of this assessment" in out


def test_an_exercise_stands_by_its_title(assess_once: Assess) -> None:
    table = assess_once(*HARBOUR).out.split("\nExercise   Recommendation        before  after\n")[1]
    assert ["the crew"] * 3 == re.findall(r"^the crew\b", table, re.MULTILINE)


def test_the_reasons_of_both_rounds_and_what_is_new_in_their_evidence_are_told(assess_once: Assess) -> None:
    out = assess_once(*PAIRS["later altesia"]).out.partition("Reasons, before and after\n")[2]
    told = out[out.index("5.1.O1") : out.index("5.2.F2")]
    assert re.search(r"^before, 2021 +○ unmet\nReason +The institute asks", told, re.MULTILINE)
    assert re.search(r"^No longer cited +against institute-2017 ", told, re.MULTILINE)
    assert re.search(r"^New evidence +for procedures-2023 \(policy, State\)\n +for review-2024 ", told, re.MULTILINE)


def test_sensitive_evidence_is_new_to_internal_readers_alone(assess: Assess, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    sources = "  told: {kind: interview, voice: ngo, date: 2021}\n"
    cited = ["{source: report}", "{source: report}, {source: told, sensitive: true, note: a secret}"]
    for file, status, evidence in ((old, "unmet", cited[0]), (new, "met", cited[1])):
        rating = f"{{status: {status}, reason: stated, evidence: [{evidence}]}}"
        text = HEAD.replace("2020", "2021" if file == new else "2020") + REPORT + (sources if file == new else "")
        file.write_text(f"{text}ratings:\n  5.1:\n    F1: {rating}\n", encoding="utf-8")
    assert "a secret" not in assess("diff", str(old), str(new)).out
    assert "a secret" in assess("diff", str(old), str(new), "--audience", "internal").out


READINGS = tuple(f"examples/readings/delmaria-2025-{name}.yaml" for name in ("one", "two"))


def test_two_files_of_one_round_and_date_are_readings_and_none_is_before_the_other(assess_once: Assess) -> None:
    out = assess_once("diff", *READINGS, columns=200).out
    assert out.startswith("Two readings of Delmaria 2025: ")
    for label, name in (("First", "one"), ("Second", "two")):
        file = rf"examples/readings/delmaria-2025-{name}\.yaml"
        assert re.search(rf"(?m)^{label} reading +{file}; [^:]+:[^:]+:\s+a\s+{label.lower()}\s+reader", out)
    assert "\nBoth files are of one country, round and date. They are readings: " in out
    assert "Kind                 Indicator  first         second " in out
    assert [] == re.findall(r"(?m)^(?:Before|After)|\b(?:before|after) +(?:before|after)\b", out)


@pytest.mark.parametrize(
    ("files", "expected"), [(READINGS, True), (READINGS[:1] * 2, False), ((FIRST, SECOND, *INSTRUMENT), False)]
)
def test_programs_are_told_whether_two_files_are_readings(
    assess_once: Assess, files: tuple[str, ...], expected: bool
) -> None:
    assert expected is json.loads(assess_once("diff", *files, "--format", "json").out)["premises"]["readings"]


def test_readings_are_called_so_in_azerbaijani(assess_once: Assess) -> None:
    out = assess_once("diff", *READINGS, "--lang", "az", columns=200).out
    assert out.startswith("Delmaria 2025 üzrə iki şərh: ")
    assert "\nBirinci şərh " in out
