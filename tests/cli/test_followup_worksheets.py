"""Follow-ups as worksheets at the command line, and the sheet that a body is sent and sends back."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, Assess
from making.effort import all_or
from making.worksheets import SMALL, SMALL_FOLLOWUP, Sheets, Stored, made, made_followup

PLAN = ROOT / "examples" / "followups" / "xal-plan-2024-1.yaml"
FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assess: Assess) -> Path:
    assert callable(assess)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.yaml").write_bytes(PLAN.read_bytes())
    return tmp_path


def added(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def asked(assess: Assess, folder: Path, *more: str) -> Sheets:
    """Give the sheet that the ministry of the interior is sent."""
    arguments = ("follow-ask", "f.yaml", "--round", "2024-1", "--body", "interior", "--output", "ask.xlsx", *more)
    assert 0 == assess(*arguments).code
    sheets = Sheets((folder / "ask.xlsx").read_bytes())
    (folder / "ask.xlsx").unlink()
    return sheets


def test_there_and_back(assess: Assess, folder: Path) -> None:
    assert 0 == assess("convert", "f.yaml", "--output", "f.xlsx", "--lang", "az").code
    assert 0 == assess("convert", "f.xlsx", "--output", "g.yaml").code

    assert assess("follow", "f.yaml").out == assess("follow", "g.yaml").out == assess("follow", "f.xlsx").out
    assert "Nothing was added or changed." in assess("diff", "f.xlsx", "g.yaml").out
    assert PLAN.read_text(encoding="utf-8") == assess("convert", "f.xlsx", "--onto", "f.yaml").out
    assert 0 == assess("convert", "f.xlsx", "--onto", "f.yaml", "--output", "f.yaml").code
    assert PLAN.read_bytes() == (folder / "f.yaml").read_bytes()


def test_a_new_finding_entered_in_the_worksheet_is_all_that_changes(assess: Assess, folder: Path) -> None:
    sheets = Sheets(made_followup(PLAN.read_text(encoding="utf-8")))
    row = max(at for at, _ in sheets.cells["Findings"]) + 1
    for key, text in {"item": "3.2", "number": "1", "as_of": "2024-06", "status": "partly done"}.items():
        sheets.put(f"Findings!{sheets.column('Findings', f'findings.{key}')}{row}", text)
    sheets.put(f"Findings!{sheets.column('Findings', 'findings.reason')}{row}", "A rule says who asks.")
    parts = {at: text for (at, column), text in sheets.cells["Parts"].items() if column == 1 and text == "3.2"}
    found = sheets.column("Parts", "parts.found")
    for at, text in zip(sorted(parts), ("shown", "lacking"), strict=True):
        sheets.put(f"Parts!{found}{at}", text)
    last = max(at for at, _ in sheets.cells["Evidence"]) + 1
    for key, text in {"item": "3.2", "finding": "1", "source": "decree-2024"}.items():
        sheets.put(f"Evidence!{sheets.column('Evidence', f'grounds.{key}')}{last}", text)
    sheets.write(folder / "f.xlsx")

    assert 0 == assess("convert", "f.xlsx", "--onto", "f.yaml", "--output", "f.yaml").code

    lines = added(PLAN.read_text(encoding="utf-8"), (folder / "f.yaml").read_text(encoding="utf-8"))
    assert lines == [
        "+    findings:",
        "+      - as_of: 2024-06",
        "+        status: partly_done",
        "+        parts:",
        "+          a: shown",
        "+          b: lacking",
        "+        reason: A rule says who asks.",
        "+        evidence:",
        "+          - source: decree-2024",
    ]


# Where it is quick, every other one is tried.
SLIPS: list[tuple[Any, ...]] = [
    ("Items!L3", "mesure", "Items!L3: error[unknown-choice]"),
    ("Items!A4", "1", "Items!A4: error[duplicate-key]"),
    ("Items!C4", "report", "Items!A4: error[missing-key]"),
    ("Reports!A3", "2", "Reports!A3: error[row-of-nothing]"),
    ("Reports!C9", "2024", "Reports!A9: error[missing-key]"),
    ("Reports!E3", "dnoe", "Reports!E3: error[unknown-choice]"),
    ("Parts!A3", "2", "Parts!A3: error[row-of-nothing]"),
    ("Parts!A4", "1", "Parts!B4: error[missing-key]"),
    ("Parts!F3", "practice", "Parts!F3: error[unknown-side]"),
    ("Parts!G3", "shown", "Parts!G3: error[row-of-nothing]"),
    ("Findings!A3", "2", "Findings!A3: error[row-of-nothing]"),
    ("Evidence!A3", "1", "Evidence!C3: error[missing-key]"),
    ("Links!A3", "3", "Links!A3: error[row-of-nothing]"),
    ("Positions!A3", "3", "Positions!A3: error[row-of-nothing]"),
    ("Moved!A3", "3", "Moved!A3: error[row-of-nothing]"),
    ("Budgets!A3", "3", "Budgets!A3: error[row-of-nothing]"),
    ("Rounds!B3", Stored("number", 2024.1, "0.00"), "Rounds!B3: error[cell-number]"),
    ("Rounds!A4", "2025", "Rounds!B4: error[missing-key]"),
    ("Bodies!B3", Stored("formula", "=A1"), "Bodies!B3: error[cell-formula]"),
    ("Sources!D3", "ministry", "Sources!D3: error[unknown-body]"),
    ("Follow-up!C4", "", "Follow-up!C4: error[missing-key]"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "value", "expected"), all_or(SLIPS[::2], SLIPS))
def test_a_slip_is_said_at_its_cell(
    assess: Assess, folder: Path, place: str, value: str | Stored, expected: str
) -> None:
    sheets = Sheets(made_followup(SMALL_FOLLOWUP)).put(place, value)
    sheets.write(folder / "s.xlsx")
    assert f"s.xlsx:{expected}" in assess("validate", "s.xlsx").out


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Findings!A3": "1", "Findings!C3": "2"}, "Findings!C3: error[row-of-nothing]: finding \"2\" of item 1"),
        ({"Evidence!A3": "1", "Evidence!C3": "1"}, "Evidence!C3: error[row-of-nothing]: finding \"1\" of item 1"),
        ({"Positions!A3": "1", "Positions!A4": "1", "Positions!B3": "noted", "Positions!B4": "noted",
          "Positions!C3": "plan"}, "Positions!A4: error[duplicate-key]"),
        ({"Budgets!A3": "1", "Budgets!B3": "spent", "Budgets!A4": "1", "Budgets!B4": "spent"},
         "Budgets!B4: error[duplicate-key]"),
        ({"Budgets!A3": "1", "Budgets!C3": "5"}, "Budgets!B3: error[missing-key]"),
        ({"Parts!A4": "1", "Parts!B4": "a", "Parts!C4": "again"}, "Parts!B4: error[duplicate-key]"),
    ],
)  # fmt: skip
def test_a_slip_of_several_cells(assess: Assess, folder: Path, cells: dict[str, str], expected: str) -> None:
    sheets = Sheets(made_followup(SMALL_FOLLOWUP))
    for place, value in cells.items():
        sheets.put(place, value)
    sheets.write(folder / "s.xlsx")
    assert f"s.xlsx:{expected}" in assess("validate", "s.xlsx").out


@pytest.mark.parametrize("form", FORMATS)
def test_a_cell_is_a_place_in_every_format(assess: Assess, folder: Path, form: str) -> None:
    Sheets(made_followup(SMALL_FOLLOWUP)).put("Items!L3", "mesure").write(folder / "s.xlsx")
    out = assess("validate", "s.xlsx", "--format", form).out
    assert ('"sheet":"Items","cell":"L3"' if form == "json" else "Items!L3") in out.replace("\n", "").replace(" ", "")


def test_the_starting_file_is_written_as_a_worksheet(assess: Assess, folder: Path) -> None:
    arguments = ("new", "followup", "XAL", "xal-plan", "--territory-name", "Altesia")
    assert 0 == assess(*arguments, "--output", "n.xlsx", "--lang", "az").code
    assert 0 == assess(*arguments, "--output", "n.yaml", "--lang", "az").code
    assert assess("validate", "n.yaml").code == assess("validate", "n.xlsx").code == 0
    assert assess("follow", "n.yaml").out == assess("follow", "n.xlsx").out
    assert 0 == assess("new", "worksheet", "--from", "f.yaml", "--output", "w.xlsx").code
    assert {"f.yaml", "n.yaml", "n.xlsx", "w.xlsx"} == {file.name for file in folder.iterdir()}


def test_a_worksheet_beside_its_yaml_is_a_warning(assess: Assess, folder: Path) -> None:
    (folder / "f.xlsx").write_bytes(made_followup(PLAN.read_text(encoding="utf-8")))
    out = assess("validate", ".").out
    assert "warning[worksheet-beside-yaml]: xal-plan stands here twice: in f.xlsx too" in out


def test_answers_become_reports_and_nothing_else_changes(assess: Assess, folder: Path) -> None:
    sheets = asked(assess, folder).put("Answers!G3", "done").put("Answers!H3", "Published; see the gazette.")
    sheets.put("Answers!G4", "icradadır").put("Who answers!C6", "2024-06-10").write(folder / "back.xlsx")

    assert 0 == assess("convert", "back.xlsx", "--onto", "f.yaml", "--output", "f.yaml").code

    lines = added(PLAN.read_text(encoding="utf-8"), (folder / "f.yaml").read_text(encoding="utf-8"))
    assert lines == [
        "+  answer-interior-2024-1:",
        "+    kind: report",
        "+    voice: state",
        "+    title:",
        "+      en: Answer of the ministry of the interior, round 2024-1",
        '+      az: "daxili işlər nazirliyi: cavab, dövr 2024-1"',
        "+    date: 2024-06-10",
        "+    by: interior",
        "+      - round: 2024-1",
        "+        by: interior",
        "+        says: done",
        "+        source: answer-interior-2024-1",
        "+        text: Published; see the gazette.",
        "+    reports:",
        "+      - round: 2024-1",
        "+        by: interior",
        "+        says: under_way",
        "+        source: answer-interior-2024-1",
    ]
    assert 0 == assess("diff", str(PLAN), "f.yaml", "--exit-code").code
    assert 0 == assess("validate", "f.yaml").code
    again = assess("convert", "back.xlsx", "--onto", "f.yaml")
    assert (2, True) == (again.code, "an answer of interior in round 2024-1 is there already" in again.err)


def test_the_sheet_of_a_body_holds_its_items_only_in_both_languages(assess: Assess, folder: Path) -> None:
    for language, name in (("en", "Answers"), ("az", "Cavablar")):
        cells = asked(assess, folder, "--lang", language).cells[name]
        assert ["answers.item", "4.2", "3.2"] == [
            text for (row, column), text in sorted(cells.items()) if column == 1 and row != 2
        ]


@pytest.mark.parametrize(
    ("cells", "code", "said"),
    [
        ({}, 2, "nothing is answered on this sheet"),
        ({"Answers!H3": "it is"}, 3, "b.xlsx:Answers!G3: error[missing-key]: the answer on item 4.2 is missing"),
        ({"Answers!G3": "perhaps"}, 3, "b.xlsx:Answers!G3: error[unknown-choice]"),
        ({"Answers!G3": "no reply"}, 3, "b.xlsx:Answers!G3: error[unknown-choice]"),
        ({"Answers!G3": "done", "Answers!A3": "4.3"}, 3, "b.xlsx:Answers!A3: error[row-of-nothing]"),
        ({"Answers!G3": "done", "Answers!A3": "2.3"}, 3, "b.xlsx:Answers!A3: error[report-by-stranger]"),
        ({"Answers!G3": "done", "Answers!A4": "4.2", "Answers!G4": "done"}, 3, "Answers!A4: error[duplicate-key]"),
        ({"Answers!G9": "done"}, 3, "b.xlsx:Answers!A9: error[missing-key]"),
        ({"Answers!G3": "done", "Answers!H3": "ask nobody@example.org"}, 3, "Answers!H3: error[contact-data]"),
        ({"Answers!G3": "done", "Who answers!C6": "soon"}, 3, "b.xlsx:Who answers!C6: error[bad-date]"),
        ({"Answers!G3": "done", "Who answers!C6": "2031"}, 3, "b.xlsx:Who answers!C6: error[evidence-after-as-of]"),
        ({"Answers!G3": "done", "Answers!H3": "To be written."}, 3, "error[placeholder]"),
        ({"Answers!G3": "done", "Who answers!C4": ""}, 3, "b.xlsx:Who answers!C4: error[missing-key]"),
        ({"Answers!G3": "done", "Who answers!C3": "other"}, 2, "--onto names another follow-up, xal-plan"),
        ({"Answers!G3": "done", "Who answers!C4": "2030"}, 2, 'the follow-up has no round "2030"'),
        ({"Answers!G3": "done", "Who answers!C5": "nobody"}, 2, 'the follow-up has no body "nobody"'),
        ({"Answers!G3": Stored("formula", "=A1")}, 3, "b.xlsx:Answers!G3: error[cell-formula]"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_an_answer_is_said_at_its_cell(
    assess: Assess, folder: Path, cells: dict[str, str | Stored], code: int, said: str
) -> None:
    sheets = asked(assess, folder)
    for place, value in cells.items():
        sheets.put(place, value)
    sheets.write(folder / "b.xlsx")

    run = assess("convert", "b.xlsx", "--onto", "f.yaml", "--output", "f.yaml")

    assert (code, True) == (run.code, said in run.err), run.err
    assert "nobody@" not in run.err
    assert PLAN.read_bytes() == (folder / "f.yaml").read_bytes()


def test_the_title_of_an_answer_is_no_longer_than_a_title_may_be(assess: Assess, folder: Path) -> None:
    plan = folder / "f.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("the ministry of the interior", "x" * 500), encoding="utf-8"
    )
    asked(assess, folder).put("Answers!G3", "done").write(folder / "back.xlsx")

    assert 0 == assess("convert", "back.xlsx", "--onto", "f.yaml", "--output", "f.yaml").code

    cut = len("Answer of , round 2024-1\u2026")
    assert f"Answer of {'x' * (500 - cut)}\u2026, round 2024-1" in " ".join(plan.read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("follow-ask", "f.yaml", "--round", "2024-1", "--output", "all.xlsx"), "a workbook is for one body"),
        (("follow-ask", "f.yaml", "--round", "2024-1", "--body", "shelter-union", "--output", "new.xlsx"),
         "nothing is open for this body"),
        (("follow-ask", "f.yaml", "--round", "2024-1", "--body", "interior", "--output", "f.xlsx"), "there already"),
        (("convert", "ask.xlsx", "--onto", "a.yaml"), "this is a body's answer, and --onto names an assessment"),
        (("convert", "a.xlsx", "--onto", "f.yaml"), "one of the two files is a follow-up"),
        (("convert", "f.xlsx", "--onto", "s.yaml"), "--onto names another follow-up, small"),
        (("convert", "f.xlsx", "--onto", "f.xlsx"), "--onto names a worksheet"),
        (("convert", "ask.xlsx"), "error[unknown-kind]: this is a body's answer to questions"),
        (("follow", "ask.xlsx"), "error[unknown-kind]: this is a body's answer to questions"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(assess: Assess, folder: Path, arguments: tuple[str, ...], said: str) -> None:
    asked(assess, folder).write(folder / "ask.xlsx")
    (folder / "a.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "a.xlsx").write_bytes(made(SMALL))
    (folder / "s.yaml").write_text(SMALL_FOLLOWUP, encoding="utf-8")
    (folder / "f.xlsx").write_bytes(made_followup(PLAN.read_text(encoding="utf-8")))

    run = assess(*arguments)

    assert run.code in (2, 3)
    assert said in run.err
