"""`assess convert`: YAML as a worksheet and back, and what a worksheet says put onto the YAML file it came from."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, Assess
from making.worksheets import SMALL, Sheets, made
from trafficking_indicators.writing import worksheet_book

COMMENTED = f"# made up\n\n{SMALL}".replace("    F1: {status", "    # read twice\n    F1: {status").replace(
    "as_of: 2020\n", "as_of: 2020  # the newest page\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assess: Assess) -> Path:
    assert callable(assess)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_bytes(COMMENTED.encode())
    (tmp_path / "a.xlsx").write_bytes(made(COMMENTED))
    return tmp_path


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_there_and_back(assess: Assess, folder: Path) -> None:
    assert 0 == assess("convert", str(AZERBAIJAN), "--output", "b.xlsx", "--lang", "az").code
    assert 0 == assess("convert", "b.xlsx", "--output", "b.yaml").code

    assert assess("score", str(AZERBAIJAN)) == assess("score", "b.yaml")
    assert AZERBAIJAN.read_text(encoding="utf-8") == assess("convert", "b.xlsx", "--onto", str(AZERBAIJAN)).out
    assert {"a.yaml", "a.xlsx", "b.xlsx", "b.yaml"} == {file.name for file in folder.iterdir()}


@pytest.mark.usefixtures("folder")
def test_a_file_that_was_written_is_named(assess: Assess) -> None:
    assert ["wrote b.yaml\n", "wrote b.xlsx\n", "wrote a.yaml\n"] == [
        assess("convert", *arguments).err
        for arguments in (
            ("a.xlsx", "--output", "b.yaml"),
            ("a.yaml", "--output", "b.xlsx"),
            ("a.xlsx", "--onto", "a.yaml", "--output", "a.yaml"),
        )
    ]


def test_only_what_differs_is_changed_in_the_old_file(assess: Assess, folder: Path) -> None:
    sheets = Sheets((folder / "a.xlsx").read_bytes())
    sheets.put("Ratings!E9", "unmet").put(f"Ratings!{sheets.column('Ratings', 'ratings.#')}9", "read twice\nand again")
    sheets.put(sheets.find("Ratings", "the report"), "the report: twice").write(folder / "a.xlsx")

    assert 0 == assess("convert", "a.xlsx", "--onto", "a.yaml", "--output", "a.yaml").code

    assert [
        "-    F1: {status: met, reason: stated, evidence: [{source: report, locator: p. 3}]}",
        "-    O1: {status: unknown, tried: the report}",
        "+    # and again",
        "+    F1:",
        "+      status: unmet",
        "+      reason: stated",
        "+      evidence:",
        "+        - source: report",
        "+          locator: p. 3",
        "+    O1:",
        "+      status: unknown",
        '+      tried: "the report: twice"',
    ] == changed_lines(COMMENTED, (folder / "a.yaml").read_text(encoding="utf-8"))


def test_a_file_with_other_line_ends_and_a_mark_at_its_start_keeps_both(assess: Assess, folder: Path) -> None:
    block = COMMENTED.replace("basis: illustration", "basis: illustration  # for a test")
    raw = b"\xef\xbb\xbf" + block.replace("\n", "\r\n").encode()
    (folder / "a.yaml").write_bytes(raw)
    assess("convert", "a.yaml", "--output", "c.xlsx")
    sheets = Sheets((folder / "c.xlsx").read_bytes())
    sheets.put(sheets.find("Assessment", "made up for a test"), "none").write(folder / "c.xlsx")

    assert 0 == assess("convert", "c.xlsx", "--onto", "a.yaml", "--output", "a.yaml").code

    assert raw.replace(b"made up for a test", b"none") == (folder / "a.yaml").read_bytes()


def test_a_remark_that_is_taken_out_or_written_over_is_so_in_the_file(assess: Assess, folder: Path) -> None:
    sheets = Sheets((folder / "a.xlsx").read_bytes())
    sheets.empty(sheets.find("Ratings", "read twice")).put(sheets.find("Assessment", "made up"), "invented")
    sheets.empty(sheets.find("Assessment", "the newest page")).write(folder / "a.xlsx")

    text = assess("convert", "a.xlsx", "--onto", "a.yaml").out

    assert ["-# made up", "+# invented", "-as_of: 2020  # the newest page", "+as_of: 2020", "-    # read twice"] == (
        changed_lines(COMMENTED, text)
    )


def test_comments_stay_where_the_column_of_remarks_is_gone(assess: Assess, folder: Path) -> None:
    sheets = Sheets((folder / "a.xlsx").read_bytes())
    sheets.empty(f"Ratings!{sheets.column('Ratings', 'ratings.#')}1").write(folder / "a.xlsx")

    assert COMMENTED == assess("convert", "a.xlsx", "--onto", "a.yaml").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("a.yaml", "--output", "a.xlsx"), 3, "cannot write a.xlsx: it is there already"),
        (("a.xlsx", "--output", "a.yaml"), 3, "cannot write a.yaml: it is there already"),
        (("a.xlsx", "--onto", "a.yaml", "--output", "z.yaml"), 3, "cannot write z.yaml: it is there already"),
        (("a.yaml",), 2, "this is YAML already"),
        (("a.yaml", "--output", "b.yaml"), 2, "this is YAML already"),
        (("a.xlsx", "--output", "b.xlsx"), 2, "this is a worksheet already"),
        (("a.xlsx", "--output", "b.ods"), 2, 'such a file has the ending .yaml or .xlsx, not ".ods"'),
        (("a.yaml", "--onto", "a.yaml", "--output", "b.xlsx"), 2, "--onto is for YAML"),
        (("a.xlsx", "--onto", "a.xlsx"), 2, "--onto names a worksheet"),
        (("a.xlsx", "--onto", str(AZERBAIJAN)), 2, "--onto names another assessment, AZE 2016"),
        (("braces.xlsx", "--onto", "braces.yaml"), 3, "stands in braces as a whole"),
        (("none.yaml", "--output", "b.xlsx"), 3, "no such file"),
        (("broken.yaml", "--output", "b.xlsx"), 3, "error[unknown-choice]"),
        (("long.yaml", "--output", "b.xlsx"), 3, "a text of 32,768 letters does not fit a cell of a worksheet"),
        (("other.yaml", "--output", "b.xlsx"), 3, "error[unknown-instrument]"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    assess: Assess, folder: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    (folder / "z.yaml").write_text("mine")
    (folder / "broken.yaml").write_text(SMALL.replace("met", "mett", 1))
    (folder / "long.yaml").write_text(SMALL.replace("reason: stated", f"reason: {'x' * 32_768}"))
    (folder / "other.yaml").write_text(SMALL.replace("iom-2016", "iom-2061"))
    (folder / "braces.yaml").write_text("{" + ", ".join(SMALL.partition("sources:")[0].strip().split("\n")) + "}")
    (folder / "braces.xlsx").write_bytes(made(SMALL))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    run = assess("convert", *arguments)

    assert (code, True) == (run.code, said in run.err)
    assert before == {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_file_that_breaks_rules_can_be_converted(assess: Assess, folder: Path) -> None:
    (folder / "b.yaml").write_text(SMALL.replace("source: report", "source: reprot"))

    assert 0 == assess("convert", "b.yaml", "--output", "b.xlsx").code
    assert "reprot" in assess("convert", "b.xlsx").out


def test_no_other_command_writes_over_a_worksheet(assess: Assess, folder: Path) -> None:
    before = (folder / "a.xlsx").read_bytes()

    assert 2 <= assess("score", "a.yaml", "--output", "a.xlsx").code
    assert before == (folder / "a.xlsx").read_bytes()


def test_contact_data_are_found_in_every_cell_and_repeated_nowhere(assess: Assess, folder: Path) -> None:
    sheets = Sheets((folder / "a.xlsx").read_bytes())
    sheets.put(f"Ratings!{sheets.column('Ratings', 'ratings.#')}9", "ask nobody@example.org")
    sheets.put(f"Ratings!{sheets.column('Ratings', 'ratings.reason')}9", "nobody@example.org said so")
    sheets.put("Notes!B2", "nobody@example.org").put("Notes!B3", "https://example.org/1234567890")
    sheets.write(folder / "a.xlsx")

    run = assess("validate", "a.xlsx")

    assert 3 == run.out.count("error[contact-data]")
    assert "nobody" not in f"{run.out}{run.err}"
    assert "a.xlsx:Notes!B2: error[contact-data]: contact data in a cell" in run.out


def test_an_internal_worksheet_is_opened_for_internal_use_only(assess: Assess, folder: Path) -> None:
    sheets = Sheets((folder / "a.xlsx").read_bytes())
    sheets.put(sheets.find("Assessment", "public"), "daxili istifadə üçün").write(folder / "a.xlsx")

    assert "error[internal-assessment]" in assess("score", "a.xlsx").err
    assert 0 == assess("score", "a.xlsx", "--audience", "internal").code
    assert "a problem in an internal file" in assess("score", str(_broken(sheets, folder))).err


def _broken(sheets: Sheets, folder: Path) -> Path:
    from making.worksheets import Stored

    place = sheets.find("Assessment", "daxili istifadə üçün")
    return sheets.put(place, Stored("formula", "=A1")).write(folder / "b.xlsx")


def test_a_worksheet_of_more_cells_than_are_read_is_not_written(
    assess: Assess, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worksheet_book, "MAX_CELLS", 5)

    run = assess("convert", "a.yaml", "--output", "large.xlsx")

    assert 3 == run.code
    assert re.search(r"the worksheet would have [\d,]+ cells\n  help: of a worksheet 5 are read", run.err)
    assert not (folder / "large.xlsx").exists()


@pytest.mark.parametrize(("limit", "what"), [("MAX_ROWS", "rows"), ("MAX_COLUMNS", "columns")])
def test_a_worksheet_that_nobody_could_read_back_is_not_written(
    assess: Assess, folder: Path, monkeypatch: pytest.MonkeyPatch, limit: str, what: str
) -> None:
    monkeypatch.setattr(worksheet_book, limit, 5)

    run = assess("convert", "a.yaml", "--output", "large.xlsx")

    assert 3 == run.code
    assert re.search(rf'the sheet "\w+" would have \d+ {what}\n  help: of a worksheet 5 are read', run.err)
    assert not (folder / "large.xlsx").exists()
