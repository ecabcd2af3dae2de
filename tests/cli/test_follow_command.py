"""`assess follow`, and `assess diff` of two states of a follow-up: whole outputs of the made-up plan, and its gate."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import ROOT, Assess, compare_with_golden

FOLDER = ROOT / "examples" / "followups"
FIRST, SECOND, THIRD = (str(FOLDER / f"xal-plan-{name}.yaml") for name in ("2023-2", "2024-1", "2024-2"))
FORMS = {"txt": "table", "md": "markdown", "json": "json", "csv": "csv", "html": "html"}


@pytest.mark.parametrize("ending", ["txt", "md", "json", "csv"])
def test_a_follow_up_in_every_format(assess_once: Assess, ending: str) -> None:
    run = assess_once("follow", THIRD, "--format", FORMS[ending])
    assert 0 == run.code
    compare_with_golden(run.out, f"follow/plan.{ending}")


@pytest.mark.parametrize("by", ["body", "area", "due", "finding"])
def test_items_in_groups(assess_once: Assess, by: str) -> None:
    run = assess_once("follow", THIRD, "--by", by, "--lang", "az", "--format", "markdown")
    assert 0 == run.code
    heads = [line for line in run.out.split("\n") if line.startswith(("#", "- **Nəticələr", "- **Bəyanatlar"))]
    compare_with_golden("\n".join(heads) + "\n", f"follow/by-{by}.txt")


def test_the_first_lines_are_the_counts_of_findings_and_the_claims_apart(assess_once: Assess) -> None:
    out = assess_once("follow", THIRD, columns=120).out
    line = out.index("Said done 2: of these shown 1, not shown 1")
    assert out.index("Findings") < line < out.index("Past their date") < out.index("Kept by")


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_a_claim_and_a_finding_stand_in_columns_of_their_own_names(assess_once: Assess, form: str) -> None:
    out = assess_once("follow", THIRD, "--format", form, columns=200).out
    assert out.count("Claim: what a body says") == out.count("Finding: what the keeper concludes") == 7
    assert "the ministry of labour says: done" in out
    assert "Found: done" in out


def test_the_day_of_reading_decides_what_is_overdue_and_never_the_clock(assess: Assess) -> None:
    counts = []
    for day in ("2024-06-30", "2024-12", "2030"):
        run = assess("follow", THIRD, "--on", day, "--format", "json")
        counts.append(json.loads(run.out)["summary"]["overdue"])
    assert [1, 3, 3] == [counts[0], counts[1], counts[2]]


@pytest.mark.parametrize(("day", "said"), [("tomorrow", "is not a date"), ("2024-02-30", "there is no such day")])
def test_a_day_that_is_none_is_refused(assess: Assess, day: str, said: str) -> None:
    run = assess("follow", THIRD, "--on", day)
    assert 2 == run.code
    assert said in run.err


def test_csv_has_claims_and_findings_in_columns_apart(assess_once: Assess) -> None:
    out = assess_once("follow", THIRD, "--format", "csv").out
    rows = {row["item"]: row for row in csv.DictReader(StringIO(out[1:], newline=""))}
    row = rows["item 4.2"]
    assert ("done", "not_done", "yes") == (row["claim"], row["finding"], row["said_not_shown"])


def test_a_file_of_those_responsible_says_so_in_its_title(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    text = Path(THIRD).read_text(encoding="utf-8")
    file.write_text(text.replace("independence: independent", "independence: lead_body"), encoding="utf-8")
    for form in ("table", "markdown", "html"):
        run = assess("follow", str(file), "--format", form, columns=200)
        assert "as reported by those responsible" in run.out[: run.out.index("Findings")].replace("\n", " ")


def test_an_assessment_is_no_follow_up(assess: Assess) -> None:
    run = assess("follow", str(ROOT / "assessments" / "azerbaijan-2016.yaml"))
    assert 3 == run.code
    assert "this holds an assessment, not a follow-up" in run.err


@pytest.mark.parametrize("ending", ["txt", "json", "csv", "md"])
def test_what_was_added_in_every_format(assess_once: Assess, ending: str) -> None:
    run = assess_once("diff", SECOND, THIRD, "--format", FORMS[ending])
    assert 0 == run.code
    compare_with_golden(run.out, f"follow/diff.{ending}")


@pytest.mark.parametrize(("old", "new", "code"), [(FIRST, SECOND, 0), (SECOND, THIRD, 1), (SECOND, FIRST, 1)])
def test_the_gate_fails_on_a_regression_and_on_a_record_that_is_gone(
    assess: Assess, old: str, new: str, code: int
) -> None:
    assert code == assess("diff", old, new, "--exit-code").code


def test_a_record_that_is_written_over_fails_the_gate(assess: Assess, tmp_path: Path) -> None:
    text = Path(SECOND).read_text(encoding="utf-8")
    was = "says: partly_done\n        source: note-2023-2"
    assert was in text
    file = tmp_path / "plan.yaml"
    file.write_text(text.replace(was, was.replace("partly_done", "not_started")), encoding="utf-8")
    run = assess("diff", SECOND, str(file), "--exit-code", "--format", "json")
    assert 1 == run.code
    changes = {item["id"]: item["changes"] for item in json.loads(run.out)["items"]}
    assert ["reported", "record_rewritten"] == changes["4.2"]


def test_a_deadline_that_is_written_over_fails_the_gate(assess: Assess, tmp_path: Path) -> None:
    text = Path(FIRST).read_text(encoding="utf-8")
    file = tmp_path / "plan.yaml"
    file.write_text(text.replace("    due: 2022\n", "    due: 2026\n"), encoding="utf-8")
    run = assess("diff", FIRST, str(file), "--exit-code", "--format", "json")
    assert 1 == run.code
    changes = {item["id"]: item["changes"] for item in json.loads(run.out)["items"]}
    assert ["deadline_moved", "record_rewritten"] == changes["4.2"]


def test_a_translation_that_is_added_is_no_other_wording(assess: Assess, tmp_path: Path) -> None:
    text = Path(FIRST).read_text(encoding="utf-8")
    file = tmp_path / "plan.yaml"
    was = "      en: Open a shelter"
    assert was in text
    file.write_text(text.replace(was, f"      ka: made up\n{was}"), encoding="utf-8")
    assert "Nothing was added or changed." in assess("diff", FIRST, str(file)).out


def test_two_follow_ups_are_not_compared(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "other.yaml"
    text = Path(FIRST).read_text(encoding="utf-8")
    file.write_text(text.replace("followup: xal-plan", "followup: other"), encoding="utf-8")
    run = assess("diff", FIRST, str(file))
    assert 2 == run.code
    assert 'different follow-ups, "xal-plan" and "other"' in run.err


def test_an_item_of_another_follow_up_is_looked_for_where_that_is_validated_too(assess: Assess, tmp_path: Path) -> None:
    text = Path(FIRST).read_text(encoding="utf-8")
    here, other = tmp_path / "here.yaml", tmp_path / "other.yaml"
    here.write_text(text, encoding="utf-8")
    other.write_text(text.replace("followup: xal-plan", "followup: xal-experts-2014"), encoding="utf-8")
    assert "unknown-item" not in assess("validate", str(here)).err + assess("validate", str(here)).out
    run = assess("validate", str(tmp_path))
    assert 'no item "7" in follow-up "xal-experts-2014"' in run.out + run.err


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("country: GEO", "of GEO, the other file of XAL Altesia"),
        ("country: XAL\nterritory_name: Borlandia", "of XAL Borlandia, the other file of XAL Altesia"),
        ("country: XAB\nterritory_name: Altesia", "of XAB Altesia, the other file of XAL Altesia"),
    ],
)
def test_a_follow_up_of_another_territory_is_not_held_against_a_file(
    assess: Assess, tmp_path: Path, head: str, said: str
) -> None:
    file = tmp_path / "other.yaml"
    text = Path(THIRD).read_text(encoding="utf-8")
    file.write_text(text.replace("country: XAL\nterritory_name: Altesia", head), encoding="utf-8")
    for command in (("plan", "examples/altesia-2024.yaml", "--followup", str(file)), ("diff", THIRD, str(file))):
        run = assess(*command)
        assert (2, "") == (run.code, run.out)
        assert f"assess: error: the follow-up is {said}\n" in run.err


def test_a_starting_file_validates_in_both_languages(assess: Assess, tmp_path: Path) -> None:
    for lang in ("en", "az"):
        file = tmp_path / f"{lang}.yaml"
        run = assess("new", "followup", "XAL", "xal-plan", "--territory-name", "Altesia", "--lang", lang,
                     "--output", str(file))  # fmt: skip
        assert 0 == run.code
        assert 0 == assess("validate", str(file), "--fail-on", "warning").code
        assert 0 == assess("follow", str(file), "--lang", lang).code


def test_an_id_of_a_follow_up_has_small_letters(assess: Assess) -> None:
    run = assess("new", "followup", "AZE", "Plan 2020")
    assert 2 == run.code
    assert "no id of a follow-up" in run.err


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["en", "az"])
@pytest.mark.parametrize(
    "command",
    [("follow", THIRD, "--by", "area"), ("follow-ask", THIRD, "--round", "2025-1"), ("diff", SECOND, THIRD)],
    ids=lambda command: command[0],
)
def test_no_line_is_wider_than_the_screen(
    assess_once: Assess, command: tuple[str, ...], lang: str, columns: int
) -> None:
    run = assess_once(*command, "--lang", lang, columns=columns)
    assert 0 == run.code
    assert [] == [line for line in run.out.split("\n") if cell_len(line) > columns]


def test_what_a_stranger_writes_is_no_markup(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    text = Path(THIRD).read_text(encoding="utf-8")
    file.write_text(text.replace("Train inspectors every year", "<b>=1+1</b> *x* [y](z)"), encoding="utf-8")
    assert "<b>=1+1" not in assess("follow", str(file), "--format", "html").out
    assert "[y](z)" not in assess("follow", str(file), "--format", "markdown").out
