"""Worksheets on the command line: a new one, filled in, scored and validated, with problems at their cells."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, ROOT, Assess
from making.worksheets import SMALL, Sheets, made


@pytest.fixture
def new(assess: Assess, tmp_path: Path) -> Path:
    path = tmp_path / "geo.xlsx"
    assert 0 == assess("new", "worksheet", "GEO", "2026", "--output", str(path)).code
    return path


def test_a_new_worksheet_has_no_problem_and_says_what_a_new_yaml_file_says(
    assess: Assess, new: Path, tmp_path: Path
) -> None:
    yaml = tmp_path / "other" / "geo.yaml"
    yaml.parent.mkdir()
    assess("new", "assessment", "GEO", "2026", "--output", str(yaml))

    assert (0, "1 file checked: 0 errors, 0 warnings\n") == assess("validate", str(new), "--fail-on", "warning")[::2]
    assert assess("score", str(yaml)) == assess("score", str(new))


def test_a_worksheet_of_duties_says_how_strong_they_are_and_nothing_of_levels(assess: Assess, tmp_path: Path) -> None:
    path = tmp_path / "geo.xlsx"
    assert 0 == assess("new", "worksheet", "GEO", "2026", "--instrument", "cets-197", "--output", str(path)).code
    with zipfile.ZipFile(path) as book:
        cells, comments = (book.read(f"xl/{name}.xml").decode() for name in ("sharedStrings", "comments1"))

    for texts in (cells, comments):
        # two options, each on paper and in practice
        assert 4 == texts.count("[an option: not taking it is no breach]")
        assert "Level 1" not in texts
        assert "ladder" not in texts


def test_a_worksheet_that_is_filled_in_is_scored(assess: Assess, new: Path) -> None:
    sheets = Sheets(new.read_bytes())
    sheets.put("Sources!A3", "plan").put("Sources!B3", "policy").put("Sources!C3", "State").put(
        f"Sources!{sheets.column('Sources', 'sources.title@en')}3", "The plan"
    )
    sheets.put("Ratings!E9", "met").put(f"Ratings!{sheets.column('Ratings', 'ratings.reason@en')}9", "There is one.")
    sheets.put("Evidence!A3", "5.1.F1").put("Evidence!B3", "plan")
    sheets.write(new)

    scored = assess("score", str(new), "--format", "csv")

    assert 0 == scored.code
    assert 1 == len([line for line in scored.out.splitlines() if "5.1" in line and ",met," in line])


def test_a_problem_stands_at_its_cell_in_all_formats(assess: Assess, tmp_path: Path) -> None:
    path = tmp_path / "geo.xlsx"
    sheets = Sheets(made(SMALL))
    place = "Ratings!E9"
    assert "met" == sheets.get(place)
    sheets.put(place, "mett").write(path)

    def validate(format: str) -> str:
        return assess("validate", str(path), "--format", format).out

    assert f"geo.xlsx:{place}: error[unknown-choice]" in validate("text")
    (problem,) = json.loads(validate("json"))["problems"]
    assert ("Ratings", "E9", None) == (problem["sheet"], problem["cell"], problem["line"])
    assert "/ratings/5.1/F1/status" == problem["path"]
    (result,) = json.loads(validate("sarif"))["runs"][0]["results"]
    assert {"name": "E9", "fullyQualifiedName": place} in result["locations"][0]["logicalLocations"]
    assert place in validate("junit")
    assert re.search(f"::error file=.*geo.xlsx.*::{place}: ", validate("github"))


def test_a_worksheet_of_a_file_says_the_same(assess: Assess, tmp_path: Path) -> None:
    path = tmp_path / "aze.xlsx"

    assert 0 == assess("new", "worksheet", "--from", str(AZERBAIJAN), "--lang", "az", "--output", str(path)).code

    assert assess("score", str(AZERBAIJAN)) == assess("score", str(path))
    assert assess("explain", str(AZERBAIJAN)) == assess("explain", str(path))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "a worksheet is of a country and round, or of a file"),
        (("GEO",), "a worksheet is of a country and round, or of a file"),
        (("GEO", "2026", "--from", "x.yaml"), "a worksheet is of a country and round, or of a file"),
        (("GEO", "2026", "--output", "x.ods"), 'a worksheet has the ending .xlsx, not ".ods"'),
        (("GE", "2026", "--output", "x.xlsx"), '"GE" is no country code'),
        (("--from", "x.yaml", "--territory-name", "X"), "the name of a territory stands in the file"),
    ],
)
def test_what_a_worksheet_cannot_be_made_of_is_said(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)

    run = assess("new", "worksheet", *arguments)

    assert 2 == run.code
    assert said in run.err
    assert [] == [*tmp_path.iterdir()]


def test_a_worksheet_is_never_replaced(assess: Assess, new: Path) -> None:
    before = new.read_bytes()

    assert 3 == assess("new", "worksheet", "GEO", "2026", "--output", str(new)).code

    assert before == new.read_bytes()


def test_a_folder_with_worksheets_is_checked_and_what_excel_leaves_there_is_not(assess: Assess, new: Path) -> None:
    (new.parent / "~$geo.xlsx").write_bytes(b"nobody")

    assert "1 file checked: 0 errors, 0 warnings\n" == assess("validate", str(new.parent)).err


def test_a_worksheet_and_a_yaml_file_of_one_country_and_round_are_said_to_be_two(
    assess: Assess, tmp_path: Path
) -> None:
    Sheets(made(SMALL)).write(tmp_path / "b.xlsx")
    (tmp_path / "a.yaml").write_text(SMALL)
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 xl/")
    (tmp_path / "other.yaml").write_text(SMALL.replace("Harbourland", "Landing"))
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "a.yaml").write_text(SMALL)

    run = assess("validate", str(tmp_path))

    assert 1 == run.code
    (line,) = (line for line in run.out.splitlines() if "worksheet-beside-yaml" in line)
    assert re.search(r"b\.xlsx:Assessment!C\d+: warning\[", line)
    assert "a.yaml" in line


def test_a_worksheet_goes_to_standard_output_where_that_is_asked_for(
    assess: Assess, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["assess", "new", "worksheet", "GEO", "2026", "--output", "-"])
    monkeypatch.chdir(ROOT)
    from trafficking_indicators.cli.app import run

    assert 0 == run()
    assert capsysbinary.readouterr().out.startswith(b"PK\x03\x04")
    assert callable(assess)
