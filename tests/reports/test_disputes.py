"""What readers differ about, in every format: a cell with all their statuses, a row of its own, a word on the level."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import ROOT, Assess, compare_with_golden
from making.builders import area, assessment, instrument
from trafficking_indicators.analysis.score import score
from trafficking_indicators.documents.blocks import Bullets
from trafficking_indicators.reports.disputes import dispute_blocks
from trafficking_indicators.reports.parts import seen_in, status_cell
from trafficking_indicators.reports.texts import Texts

OLD, NEW = (str(ROOT / "examples" / f"dorania-{year}.yaml") for year in (2022, 2024))


@pytest.mark.parametrize("command", ["score", "explain", "plan", "todo", "diff"])
def test_the_whole_output(assess: Assess, command: str) -> None:
    run = assess(command, *([OLD, NEW] if command == "diff" else [OLD]))

    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"disputes/{command}.txt")


@pytest.mark.parametrize(("command", "ids"), [("score", ()), ("explain", ("5.1.O2", "5.2.O1"))])
def test_the_whole_output_in_azerbaijani(assess: Assess, command: str, ids: tuple[str, ...]) -> None:
    compare_with_golden(assess(command, OLD, *ids, "--lang", "az").out, f"disputes/{command}-az.txt")


def lines(statuses: dict[str, str], implies: dict[str, tuple[str, ...]], language: str = "en") -> list[str]:
    made_up = instrument(area("1", {code: implies.get(code, ()) for code in statuses}))
    blocks = dispute_blocks(score(made_up, assessment({"1": statuses})), Texts(language))
    return [
        "".join(span.text for span in item) for block in blocks if isinstance(block, Bullets) for item in block.items
    ]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({"R1": "met/unmet"}, ["possible level 1 if met; possible level 0 if unmet"]),
        ({"R1": "met/partly_met/unmet"}, ["possible level 1 if met; possible level 0 if partly met or unmet"]),
        ({"R1": "partly_met/unmet"}, ["they differ, and it makes no difference to the level"]),
        ({"R1": "unmet", "R2": "met/unknown"}, ["they differ, and it makes no difference to the level"]),
        ({"R1": "met", "R2": "met/unknown"}, ["possible level 2 if met; possible level 1 or 2 if unknown"]),
        ({"R1": "unmet/not_applicable"}, ["possible level 0 if unmet; no level if n/a"]),
        ({"R1": "met"}, []),
    ],
)
def test_a_report_says_whether_it_makes_a_difference_who_is_right(
    statuses: dict[str, str], expected: list[str]
) -> None:
    assert expected == [line.partition("(readers differ); ")[2] for line in lines(statuses, {})]


def test_a_reading_that_cannot_be_right_makes_no_difference() -> None:
    (line,) = lines({"R1": "met/unmet", "R2": "met"}, {"R2": ("R1",)})

    assert line.endswith("(readers differ); they differ, and it makes no difference to the level")


def test_a_cell_has_every_status_and_where_there_is_no_room_one_word() -> None:
    made_up = instrument(area("1", {"R1": ()}))
    (scored,) = score(made_up, assessment({"1": {"R1": "unmet/partly_met"}})).areas
    cells = [status_cell(seen_in(scored)[0], Texts(language)) for language in ("en", "az")]

    assert ["partly met / unmet (readers differ)", "qismən ödənilir / ödənilmir (fikirlər fərqlidir)"] == [
        cell.text for cell in cells
    ]
    assert ["disputed", "mübahisəli"] == [cell.short for cell in cells]
    assert ["diamond"] * 2 == [cell.mark for cell in cells]


@pytest.mark.parametrize("lang", ["en", "az"])
@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize("command", ["score", "report", "compare", "diff"])
def test_every_face_has_the_whole_cell(assess: Assess, command: str, format: str, lang: str) -> None:
    files = [OLD, NEW] if command in ("compare", "diff") else [OLD]
    out = assess(command, *files, "--format", format, "--lang", lang).out

    assert ("readers differ" if lang == "en" else "fikirlər fərqlidir") in out


def test_a_profile_has_sign_and_word(assess: Assess) -> None:
    out = assess("profile", OLD).out

    assert "partly met / unmet (readers differ)" in out
    assert "sign-diamond" in out


def test_json_has_the_readings_of_what_is_disputed_and_of_nothing_else(assess: Assess) -> None:
    found = json.loads(assess("score", OLD, "--format", "json").out)
    indicators = {entry["id"]: entry for part in found["areas"] for entry in part["indicators"]}

    assert {"5.1.F1": ["met", "partly_met"], "5.1.O2": ["partly_met", "unmet"], "5.2.F2": ["met", "unknown"]} == {
        name: entry["readings"] for name, entry in indicators.items() if "readings" in entry
    }
    summary = found["summary"]
    assert (3, 8, 4) == (summary["counts"]["disputed"], summary["examined"], summary["rated"])
    assert {"low": 1, "high": 4} == summary["met_range"]


def test_explain_tells_how_what_is_settled_was_settled(assess: Assess) -> None:
    found = json.loads(assess("explain", OLD, "5.2.O1", "5.2.F1", "--format", "json").out)["indicators"]
    by_id = {entry["id"]: entry for entry in found}

    assert {
        "readings": ["met", "unmet"],
        "how": "third_reader",
        "by": [{"und": "a third reader of the Harbour Institute (invented)"}],
        "date": "2022-10",
        "reason": {"und": "Each reader had read of one of the two ports."},
    } == by_id["5.2.O1"]["settlement"]
    assert "settlement" not in by_id["5.2.F1"]


@pytest.mark.parametrize(
    ("command", "column", "expected"),
    [
        ("score", "readings", {"met / partly_met", "partly_met / unmet", "met / unknown", ""}),
        ("plan", "readings", {"met / partly_met", "partly_met / unmet", "met / unknown", ""}),
        ("explain", "settled", {"unsettled", "text", "third_reader", "discussion", ""}),
        ("articles", "readings", {"met / partly_met", "partly_met / unmet", "met / unknown", ""}),
    ],
)
def test_rows_have_the_readings(assess: Assess, command: str, column: str, expected: set[str]) -> None:
    out = assess(command, OLD, "--format", "csv").out

    assert expected == {row[column] for row in csv.DictReader(io.StringIO(out.lstrip("\ufeff")))}


def test_rows_of_a_diff_have_the_readings_of_both_sides(assess: Assess) -> None:
    out = assess("diff", OLD, NEW, "--format", "csv").out
    rows = {row["indicator"]: row for row in csv.DictReader(io.StringIO(out.lstrip("\ufeff")))}

    assert ("met / partly_met", "") == (rows["5.1.F1"]["readings_before"], rows["5.1.F1"]["readings_after"])
    assert ("settled", "now_disputed", "still_disputed") == tuple(
        rows[name]["change"] for name in ("5.1.F1", "5.1.F2", "5.1.O2")
    )


def test_a_worksheet_and_back_is_the_same_file_and_onto_it_changes_nothing(assess: Assess, tmp_path: Path) -> None:
    sheet, back, onto = tmp_path / "a.xlsx", tmp_path / "b" / "a.yaml", tmp_path / "c" / "a.yaml"
    back.parent.mkdir()
    onto.parent.mkdir()
    text = Path(OLD).read_text(encoding="utf-8").replace("by: [both readers]", "by: [one reader, another reader]")
    onto.write_text(text, encoding="utf-8")

    assess("convert", str(onto), "--output", str(sheet), "--lang", "az")
    assess("convert", str(sheet), "--output", str(back))
    assess("convert", str(sheet), "--onto", str(onto))

    assert text == onto.read_text(encoding="utf-8")
    assert assess("explain", str(onto)).out == assess("explain", str(back)).out
    assert "one reader; another reader" in assess("explain", str(back)).out
