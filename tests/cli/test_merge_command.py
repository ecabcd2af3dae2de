"""`assess merge`: readings held against each other in every format, and the file to settle in."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import EXAMPLES, ROOT, Assess, compare_with_golden
from running.imports import OURS, imported
from trafficking_indicators.cli import exits
from trafficking_indicators.cli.app import COMMANDS

FOLDER = ROOT / "examples" / "readings"
ONE, TWO = (str(FOLDER / f"delmaria-2025-{name}.yaml") for name in ("one", "two"))
HARBOUR = tuple(f"tests/examples/readings/harbour-{name}.yaml" for name in ("one", "two"))
OWN = ("--instrument", str(EXAMPLES / "instruments"))
SETTLED = "examples/delmaria-2025.yaml"
POOLED = "tests/examples/pooled"
FORMS = {"txt": "table", "md": "markdown", "json": "json", "csv": "csv"}


def shape(assess: Assess, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(assess("merge", *arguments, "--format", "json").out)
    return found


@pytest.fixture
def changed(tmp_path: Path) -> Any:
    """Write another reading beside the first one, with a text changed."""

    def write(old: str, new: str, name: str = "other.yaml") -> str:
        text = Path(TWO).read_text(encoding="utf-8")
        assert old in text
        (tmp_path / name).write_text(text.replace(old, new), encoding="utf-8")
        return str(tmp_path / name)

    return write


@pytest.mark.parametrize("name", ["merge.txt", "merge.md", "merge.json", "merge.csv"])
def test_the_whole_output(assess_once: Assess, name: str) -> None:
    run = assess_once("merge", *HARBOUR, *OWN, "--format", FORMS[name.rpartition(".")[2]])
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"merge/harbour/{name}")


def test_a_narrow_screen_and_another_language(assess_once: Assess) -> None:
    for columns, language in ((40, "en"), (80, "az")):
        out = assess_once("merge", "examples/readings", "--lang", language, columns=columns).out
        compare_with_golden(out, f"merge/delmaria-{language}-{columns}.txt")


def test_the_report_counts_and_lists_the_worst_first(assess_once: Assess) -> None:
    out = assess_once("merge", ONE, TWO).out
    assert "\nAll indicators  8 of 12 alike; both rated 9, alike in 7\n" in out
    assert "\non paper        5 of 6 alike; both rated 6, alike in 5\n" in out
    assert "\nin practice     3 of 6 alike; both rated 3, alike in 2\n" in out
    listed = re.findall(r"(?m)^(opposite|neighbour|knowledge|procedure|reason) +(\d\.\d\.[FO]\d)", out)
    assert ["opposite", "neighbour", "knowledge", "procedure", "reason", "reason"] == [kind for kind, _ in listed]
    assert "No coefficient of agreement is given" in out
    assert not re.search(r"(?i)alpha|kappa|percent|%", out)


def test_the_square_adds_up_and_follows_the_order_of_the_files(assess_once: Assess) -> None:
    there, back = shape(assess_once, ONE, TWO), shape(assess_once, TWO, ONE)
    assert there["summary"]["cells"] == sum(found["count"] for found in there["square"])
    turned = sorted((found["second"], found["first"], found["count"]) for found in back["square"])
    assert sorted((found["first"], found["second"], found["count"]) for found in there["square"]) == turned
    assert there["summary"] == back["summary"]
    assert [cell["difference"] for cell in there["cells"]] == [cell["difference"] for cell in back["cells"]]
    assert [ONE, TWO] == [reading["file"] for reading in there["readings"]]


def test_rows_have_every_indicator_of_every_reading(assess_once: Assess) -> None:
    out = assess_once("merge", ONE, TWO, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out[1:])))
    assert [("reading 1", ONE), ("reading 2", TWO)] * 12 == [(row["reading"], row["file"]) for row in rows]
    assert {"met", "unmet"} == {row["status"] for row in rows if row["indicator"] == "5.2.O1"}


def test_three_readings_have_a_square_for_each_two(assess_once: Assess, changed: Any) -> None:
    third = changed("a second reader at another invented institute", "a third reader")
    found = shape(assess_once, ONE, TWO, third)
    assert [[0, 1], [0, 2], [1, 2]] == sorted(
        {tuple(pair["readings"]): pair["readings"] for pair in found["square"]}.values()
    )
    assert 3 * found["summary"]["cells"] == sum(pair["count"] for pair in found["square"])
    out = assess_once("merge", ONE, TWO, third).out
    assert "8 of 12 alike; all rated 9, alike in 7" in out


def test_a_folder_stands_for_its_readings(assess_once: Assess) -> None:
    of_folder, of_files = assess_once("merge", "examples/readings").out, assess_once("merge", ONE, TWO).out
    # what is found below a folder has one kind of slash on every system
    root = ROOT.as_posix()
    below = of_folder.replace("examples/", f"{root}/examples/")
    assert below.split() == of_files.replace(str(ROOT), root).replace(os.sep, "/").split()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("country: XDE", "country: XBO", "countries: "),
        ("territory_name: Delmaria", "territory_name: Elsewhere", "countries: "),
        ("round: 2025", "round: 2026", 'rounds: "2025" in '),
    ],
)
def test_what_is_no_reading_of_the_same_is_named_with_what_differs(
    assess: Assess, changed: Any, old: str, new: str, said: str
) -> None:
    run = assess("merge", ONE, changed(old, new))
    assert (exits.USAGE, "") == (run.code, run.out)
    assert f"these are of different {said}" in run.err
    assert "\n  help: merge compares readings of one " in run.err


def test_readings_of_two_instruments_or_versions_are_refused(assess_once: Assess) -> None:
    first = str(EXAMPLES / "assessments" / "harbour-1.yaml")
    run = assess_once("merge", first, HARBOUR[0], *OWN)
    assert (exits.USAGE, "") == (run.code, run.out)
    assert 'these are of different rounds: "1" in ' in run.err


def test_one_reading_is_not_enough_however_often_it_is_named(assess_once: Assess) -> None:
    run = assess_once("merge", ONE, ONE)
    assert (exits.USAGE, "") == (run.code, run.out)
    assert "one reading alone has nothing to be compared with" in run.err


def test_more_readings_than_can_be_held_against_each_other_are_refused(
    assess: Assess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trafficking_indicators.cli.merge._MOST", 1)
    run = assess("merge", ONE, TWO)
    assert (exits.USAGE, "") == (run.code, run.out)
    assert "2 readings, and at most 1 are held against each other" in run.err


def test_every_file_that_cannot_be_read_is_reported(assess_once: Assess) -> None:
    run = assess_once("merge", ONE, "tests/examples/nowhere.yaml", "examples/cerenia-2020.yaml")
    assert (exits.NOTHING_DONE, "") == (run.code, run.out)
    assert ["unreadable-file", "internal-assessment"] == re.findall(r"error\[([a-z-]+)\]", run.err)


def test_an_area_that_one_reader_left_out_is_not_compared(assess: Assess, changed: Any) -> None:
    other = changed("scope: [5.1, 5.2, 5.3]", "scope: [5.1, 5.2, 5.3, 5.4]")
    assert ["5.4"] == shape(assess, ONE, other)["not_compared"]
    assert "\nNot compared, since not every reader looked there: 5.4.\n" in assess("merge", ONE, other).out


def test_readings_without_an_area_in_common_are_refused(assess: Assess, tmp_path: Path) -> None:
    for name, area in (("a", "5.4"), ("b", "5.5")):
        text = Path(ONE).read_text(encoding="utf-8").partition("\nratings:")[0]
        (tmp_path / f"{name}.yaml").write_text(text.replace("[5.1, 5.2, 5.3]", f"[{area}]"), encoding="utf-8")
    run = assess("merge", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"))
    assert (exits.USAGE, "") == (run.code, run.out)
    assert "the readings have no area in common" in run.err


def test_a_yaml_name_asks_for_the_file_to_settle_in_beside_the_report(assess: Assess, tmp_path: Path) -> None:
    output = tmp_path / "settling.yaml"
    run = assess("merge", ONE, TWO, "--format", "json", "--output", str(output))
    assert (0, "trafficking-indicators/merge/v1") == (run.code, json.loads(run.out)["schema"])
    assert f"wrote {output}\n" == run.err
    assert (0, "1 file checked: 0 errors, 0 warnings\n") == assess("validate", str(output))[::2]
    assert output.read_text(encoding="utf-8").startswith("# Made from ")


def test_the_file_to_settle_in_replaces_none(assess: Assess, tmp_path: Path) -> None:
    output = tmp_path / "settling.yaml"
    output.write_text("kept", encoding="utf-8")
    run = assess("merge", ONE, TWO, "--output", str(output))
    assert (exits.NOTHING_DONE, "", "kept") == (run.code, run.out, output.read_text(encoding="utf-8"))
    assert (exits.NOTHING_DONE, "") == assess("merge", ONE, TWO, "--output", TWO)[:2]


def test_any_other_name_is_that_of_the_report(assess: Assess, tmp_path: Path) -> None:
    output = tmp_path / "merge.json"
    assert "" == assess("merge", ONE, TWO, "--output", str(output)).out
    assert "trafficking-indicators/merge/v1" == json.loads(output.read_text(encoding="utf-8"))["schema"]
    assert exits.USAGE == assess("merge", ONE, TWO, "--output", str(tmp_path / "merge.xlsx")).code


def test_the_report_says_how_each_difference_was_settled(assess_once: Assess) -> None:
    out = assess_once("merge", ONE, TWO, "--settled", SETTLED).out
    assert "\nSettled  by the text 2, by discussion 1, unsettled 1\n" in out
    assert re.search(r"(?m)^opposite +5\.2\.O1 +● met +○ unmet +○ unmet ", out)
    _, _, told = out.partition("\n5.2.O1  ")
    assert re.search(r"(?m)^Settlement +by discussion; both readers; 2025-07$", told.partition("\n5.1.F2  ")[0])
    _, _, told = out.partition("\n5.1.O2  ")
    assert "they differ, and it makes no difference to the level" in told.partition("\n5.3.O2  ")[0]
    # what was read alike needs no settlement
    assert "the file does not say how" not in out


def test_programs_are_told_how_each_difference_was_settled(assess_once: Assess) -> None:
    found = shape(assess_once, ONE, TWO, "--settled", SETTLED)
    assert SETTLED == found["settled"]["file"]
    settled = {cell["id"]: cell["settled"] for cell in found["cells"]}
    assert ("unmet", "discussion") == (settled["5.2.O1"]["status"], settled["5.2.O1"]["settlement"]["how"])
    assert ["unmet", "unknown"] == settled["5.1.O2"]["settlement"]["readings"]
    assert {"status": "met", "looked_at": True, "settlement": None} == settled["5.1.F1"]
    assert {None} == {cell["settled"] for cell in shape(assess_once, ONE, TWO)["cells"]}
    rows = csv.DictReader(io.StringIO(assess_once("merge", ONE, TWO, "--settled", SETTLED, "--format", "csv").out[1:]))
    assert {"disputed"} == {row["settled"] for row in rows if row["indicator"] == "5.1.O2"}


def test_a_folder_is_no_settled_file(assess_once: Assess) -> None:
    run = assess_once("merge", ONE, TWO, "--settled", "examples/readings")
    assert (exits.NOTHING_DONE, "") == (run.code, run.out)
    assert "examples/readings:1:1: error[unreadable-file]: this is a folder\n" in run.err


def test_a_settled_file_that_says_nothing_of_settling_is_told_so(assess_once: Assess) -> None:
    out = assess_once("merge", ONE, TWO, "--settled", ONE).out
    assert "\nSettled  the file does not say how 4\n" in out
    assert 4 == len(re.findall(r"(?m)^Settlement +the file does not say how$", out))


def test_a_settled_file_is_of_the_same_country_and_round(assess_once: Assess) -> None:
    run = assess_once("merge", ONE, TWO, "--settled", "examples/altesia-2018.yaml")
    assert (exits.USAGE, "") == (run.code, run.out)
    assert 'these are of different countries: "XDE Delmaria" in ' in run.err


def test_the_file_to_settle_in_is_unsettled_where_the_readers_differ(assess: Assess, tmp_path: Path) -> None:
    output = str(tmp_path / "settling.yaml")
    assess("merge", ONE, TWO, "--output", output)
    found = shape(assess, ONE, TWO, "--settled", output)
    unsettled = [cell["id"] for cell in found["cells"] if cell["settled"]["status"] == "disputed"]
    differing = [cell["id"] for cell in found["cells"] if cell["difference"] not in ("reason", "none")]
    assert ["5.1.F2", "5.1.O2", "5.2.O1", "5.3.O2"] == unsettled == differing
    assert "4 disputed" in assess("score", output).out


def test_counted_together_a_hundred_indicators_have_a_coefficient(assess_once: Assess) -> None:
    found = json.loads(assess_once("merge", "--pooled", POOLED, "--format", "json").out)
    assert {"alpha": "0.71", "low": "0.54", "high": "0.82"}.items() <= found["agreement"].items()
    assert ["unmet", "partly_met", "met"] == found["agreement"]["categories"]
    assert (120, 110) == (found["summary"]["cells"], found["summary"]["rated_twice"])
    compare_with_golden(assess_once("merge", "--pooled", POOLED).out, "merge/pooled.txt")
    compare_with_golden(assess_once("merge", "--pooled", POOLED, "--lang", "az").out, "merge/pooled-az.txt")
    rows = list(csv.DictReader(io.StringIO(assess_once("merge", "--pooled", POOLED, "--format", "csv").out[1:])))
    assert [("XPA", "22"), ("XPB", "21")] == [(row["country"], row["both_rated"]) for row in rows[:2]]


def test_fewer_than_a_hundred_have_none_and_it_is_said_how_many_there_are(assess_once: Assess) -> None:
    run = assess_once("merge", "--pooled", ONE, TWO, "examples/altesia-2018.yaml")
    assert "No coefficient is given: 9 of at least 100 indicators are rated twice or more." in run.out
    assert "Left out, since no second reading stands beside it: examples/altesia-2018.yaml." in run.out
    assert json.loads(assess_once("merge", "--pooled", ONE, TWO, "--format", "json").out)["agreement"] is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((ONE, "examples/altesia-2018.yaml"), "no two of these files are readings of one country and round"),
        ((ONE, TWO, *HARBOUR, *OWN), 'different instruments, "iom-2016", "harbour-2020"'),
        ((ONE, TWO, "--output", "never-made.yaml"), "a starting file and --settled are of one country and round"),
    ],
)
def test_what_cannot_be_counted_together_is_refused(assess_once: Assess, arguments: tuple[str, ...], said: str) -> None:
    run = assess_once("merge", "--pooled", *arguments)
    assert (exits.USAGE, "") == (run.code, run.out)
    assert said in run.err


def test_only_the_words_of_its_subjects_are_read_and_no_writer() -> None:
    modules = imported("merge", *HARBOUR, *OWN)
    subjects = {name.rpartition(".")[2] for name in modules if name.startswith(f"{OURS}.words.en.")} - {"plurals"}
    assert {"about", "score", "statuses", "explain", "show", "merge"} >= subjects
    assert set() == {name for name in modules if name.startswith(f"{OURS}.writing")}


def test_it_stands_in_the_list_of_commands() -> None:
    assert "Compare readings of one country and round." == COMMANDS["merge"]
