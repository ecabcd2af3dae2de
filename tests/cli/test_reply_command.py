"""`assess reply`: comments with their answers, the sheet to send out, and the one that comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import ROOT, Assess, Run
from making.worksheets import Sheets, Stored
from trafficking_indicators.cli import exits
from trafficking_indicators.reading import files
from trafficking_indicators.reading.yaml_files import read

EXAMPLE = "examples/eskara-2023.yaml"
TEXT = (ROOT / EXAMPLE).read_text(encoding="utf-8")
CONFIDENTIAL = "The form is filled in afterwards."
NOT_ASKED = "assessments/azerbaijan-2016.yaml"
SENT: list[bytes] = []
EITHER = pytest.mark.parametrize("language", ["en", "az"])


@pytest.fixture
def sheet(assess: Assess, tmp_path: Path) -> Sheets:
    """Give the sheet of the example, as it is sent out; it is made once, and read anew for each test."""
    if not SENT:
        assert 0 == assess("reply", EXAMPLE, "--ask", "--output", str(tmp_path / "sheet.xlsx")).code
        SENT.append((tmp_path / "sheet.xlsx").read_bytes())
    return Sheets(SENT[0])


def row_of(sheet: Sheets, page: str, name: str) -> int:
    return int("".join(filter(str.isdigit, sheet.find(page, name).rpartition("!")[2])))


def comment(sheet: Sheets, indicator: str, text: str | Stored) -> Sheets:
    column = sheet.column("Findings", "replies.comment")
    return sheet.put(f"Findings!{column}{row_of(sheet, 'Findings', indicator)}", text)


def say(sheet: Sheets, field: str, text: str | Stored) -> Sheets:
    column = sheet.column("Your reply", "reply.value")
    return sheet.put(f"Your reply!{column}{row_of(sheet, 'Your reply', field)}", text)


def put_in(assess: Assess, tmp_path: Path, sheet: Sheets, text: str = TEXT, *more: str) -> tuple[Run, str]:
    """Take a sheet in; give what was said, and the file as it is then."""
    file, returned = tmp_path / "file.yaml", sheet.write(tmp_path / "returned.xlsx")
    file.write_text(text, encoding="utf-8")
    run = assess("reply", str(file), "--returned", str(returned), "--output", str(file), *more)
    return run, file.read_text(encoding="utf-8")


def test_what_came_of_the_reply_is_said_by_voice(assess_once: Assess) -> None:
    out = " ".join(assess_once("reply", EXAMPLE).out.split())
    assert "asked for in 2023-07 (State, NGO), due 2023-09" in out
    assert "State replied to 4 of 8 findings; 2 answered, 1 changed" in out
    assert "NGO replied to 1 of 8 findings; 1 answered, 0 changed" in out
    assert "No comment on: 5.1.F1, 5.1.O2, 5.2.F1" in out


@pytest.mark.parametrize("command", ["score", "report", "profile", "reply"])
@EITHER
def test_where_nobody_was_asked_it_is_said(assess_once: Assess, command: str, language: str) -> None:
    said = {"en": "no reply asked for", "az": "istənilməyib"}
    assert said[language] in assess_once(command, NOT_ASKED, "--lang", language).out


def without_comments(text: str) -> str:
    """Take the comments out of the example, answers and all."""
    kept, is_comment = [], False
    for line in text.splitlines():
        indent = len(line) - len(line.lstrip())
        if line.strip() == "comments:":
            is_comment = True
        elif is_comment and (indent <= 6 and line.strip()):
            is_comment = False
        if not is_comment or not line.strip():
            kept.append(line)
    return "\n".join(kept) + "\n"


@pytest.mark.parametrize("command", ["score", "report", "reply", "profile"])
def test_a_reply_that_did_not_come_is_said(assess: Assess, tmp_path: Path, command: str) -> None:
    file = tmp_path / "silent.yaml"
    file.write_text(without_comments(TEXT), encoding="utf-8")
    assert "asked for in 2023-07, none received (State, NGO)" in " ".join(assess(command, str(file)).out.split())


@pytest.mark.parametrize("command", ["score", "profile"])
@EITHER
def test_score_and_profile_say_what_came_of_it(assess: Assess, command: str, language: str) -> None:
    said = {"en": "State replied to 4 of 8 findings; 2 answered, 1 changed", "az": "dövlət: 8 nəticədən 4 üzrə rəy"}
    assert said[language] in " ".join(assess(command, EXAMPLE, "--lang", language).out.split())


def test_the_report_has_answers_beside_the_finding(assess_once: Assess) -> None:
    out = assess_once("report", EXAMPLE, "--format", "markdown").out
    finding = out.partition("5.1.F2")[2]
    assert "Office of the Coordinator of Eskara (invented), 2023-09**: The annex" in out
    assert (
        "The annex has been read. It provides for bilateral cooperation. (changed: status, from partly met" in finding
    )


def test_explain_says_what_is_not_answered(assess_once: Assess) -> None:
    out = " ".join(assess_once("explain", EXAMPLE, "5.2.F2").out.split())
    assert "2023-09: The decree is attached to this reply. • Answer: not answered" in out


def test_json_has_every_comment_and_its_answer(assess_once: Assess) -> None:
    found = json.loads(assess_once("reply", EXAMPLE, "--format", "json").out)
    assert ["5.1.F2", "5.1.O1", "5.2.F2", "5.2.O1", "5.2.O2"] == [one["id"] for one in found["comments"]]
    assert {"text": {"und": "Training after May 2023 is for the next round."}, "changed": False, "what": None} == (
        found["comments"][1]["answer"]
    )
    assert found["comments"][2]["answer"] is None


def test_one_voice_alone(assess_once: Assess) -> None:
    found = json.loads(assess_once("reply", EXAMPLE, "--by", "ngo", "--format", "json").out)
    assert ["5.2.O1"] == [one["id"] for one in found["comments"]]
    assert ["ngo"] == [one["by"] for one in found["reply"]["voices"]]


def test_rows_have_each_finding(assess_once: Assess) -> None:
    out = assess_once("reply", EXAMPLE, "--format", "csv").out
    assert 9 == len(out.splitlines())


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
@pytest.mark.parametrize("audience", ["public", "internal"])
def test_no_sheet_has_sensitive_evidence(assess: Assess, form: str, audience: str) -> None:
    assert CONFIDENTIAL in assess("explain", EXAMPLE, "--audience", "internal", "--format", "json").out
    out = " ".join(assess("reply", EXAMPLE, "--ask", "--format", form, "--audience", audience).out.split())
    assert CONFIDENTIAL not in out
    assert "interview-c" not in out
    assert "Evidence that is not shown here was heard in confidence." in out


def test_a_workbook_has_no_sensitive_evidence_either(sheet: Sheets) -> None:
    said = " ".join(str(text) for cells in sheet.cells.values() for text in cells.values())
    assert "A year in the shelters" in said
    assert CONFIDENTIAL not in said
    assert "interview-c" not in said


def test_an_internal_file_asks_to_be_opened_as_such(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "internal.yaml"
    file.write_text(TEXT.replace("audience: public", "audience: internal"), encoding="utf-8")
    assert exits.NOTHING_DONE == assess("reply", str(file), "--ask").code
    assert "internal" in assess("reply", str(file), "--ask", "--audience", "internal").out


@EITHER
def test_comments_come_into_the_file_and_all_else_stays(assess: Assess, tmp_path: Path, language: str) -> None:
    path = tmp_path / "sheet.xlsx"
    assess("reply", EXAMPLE, "--ask", "--lang", language, "--output", str(path))
    sheet = Sheets(path.read_bytes())
    if language == "en":
        comment(say(say(sheet, "body", "A ministry"), "date", "2023-09-04"), "5.1.F1", 'It is "extended": #1.')
        run, text = put_in(assess, tmp_path, sheet)
        added = """\
      comments:
        - by: state
          body: A ministry
          date: 2023-09-04
          text: "It is \\"extended\\": #1."
"""
        before, _, after = TEXT.partition("      confidence: high\n")
        assert (0, f"wrote {tmp_path / 'file.yaml'}\n1 comment put in\n") == (run.code, run.err)
        assert f"{before}      confidence: high\n{added}{after}" == text
    else:
        column = sheet.column("Nəticələr", "replies.comment")
        row = row_of(sheet, "Nəticələr", "5.1.F1")
        run, text = put_in(assess, tmp_path, sheet.put(f"Nəticələr!{column}{row}", "Plan uzadılıb."))
        assert 0 == run.code
        assert "- by: state\n          text: Plan uzadılıb.\n" in text


def test_without_an_output_the_file_is_printed_and_stays(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    returned = comment(sheet, "5.1.F1", "Seen.").write(tmp_path / "returned.xlsx")
    run = assess("reply", EXAMPLE, "--returned", str(returned))
    assert TEXT == (ROOT / EXAMPLE).read_text(encoding="utf-8")
    assert {**read(TEXT.encode()).data, "ratings": None} == {**read(run.out.encode()).data, "ratings": None}  # type: ignore[dict-item]
    assert "text: Seen." in run.out


def test_a_comment_that_is_there_is_not_put_in_twice(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    _, once = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen."))
    run, again = put_in(assess, tmp_path, sheet, once)
    assert (once, f"wrote {tmp_path / 'file.yaml'}\n0 comments put in, 1 there already\n") == (again, run.err)


def test_a_finding_that_was_changed_since_is_said(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    text = TEXT.replace("status: partly_met\n", "status: unmet\n").replace(
        "      missing: a procedure for the shelters\n", ""
    )
    run, _ = put_in(assess, tmp_path, comment(sheet, "5.1.O1", "They have one."), text)
    said = "finding 5.1.O1 was changed after the sheet was sent, partly_met then and unmet now\n"
    assert f"returned.xlsx:Findings!F5: {said}" in run.err
    assert run.err.endswith("1 comment put in\n")


def test_only_the_reason_was_changed(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    run, _ = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen."), TEXT.replace("in force until", "valid until"))
    assert "finding 5.1.F1 was changed after the sheet was sent\n" in run.err


def test_a_finding_that_is_no_longer_there_takes_the_comment(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    before, _, rest = TEXT.partition("    O2:\n      status: unmet\n      reason: The council")
    run, text = put_in(assess, tmp_path, comment(sheet, "5.2.O2", "It met."), before)
    assert "unmet then and not_assessed now" in run.err
    assert rest
    assert text.endswith(
        "    O2:\n      status: not_assessed\n      comments:\n        - by: state\n          text: It met.\n"
    )


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("date", "August", 'C8: error[bad-format]: "August" is not a date'),
        ("date", "2023-02-30", "C8: error[bad-date]: there is no such day"),
        ("date", "9998-01", "C8: error[reply-in-future]: 9998-01 has not begun yet"),
        ("by", "the King", 'C6: error[unknown-choice]: "the King" is not one of state, ngo, '),
        ("body", "Mr. Nobody", "C7: error[personal-name]: a personal title with a name, of who comments"),
        ("body", "write to a@example.org", "C7: error[contact-data]: contact data in a text"),
        ("country", Stored("formula", "=1+1"), "C4: error[cell-formula]: this cell holds a formula"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(
    assess: Assess, tmp_path: Path, sheet: Sheets, field: str, text: str | Stored, said: str
) -> None:
    run, file = put_in(assess, tmp_path, say(comment(sheet, "5.1.F1", "Seen."), field, text))
    assert f"returned.xlsx:Your reply!{said}" in run.err
    assert (exits.NOTHING_DONE, TEXT) == (run.code, file)


def test_what_is_wrong_with_a_comment_is_said_at_its_cell(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    comment(sheet, "5.1.F1", Stored("formula", "=A1"))
    comment(sheet, "5.1.F2", "call +994 50 123 45 67")
    comment(sheet, "5.1.O1", "x\u202ey")
    comment(sheet, "5.1.O2", "To be written.")
    run, file = put_in(assess, tmp_path, sheet)
    assert TEXT == file
    assert "returned.xlsx:Findings!F3: error[cell-formula]" in run.err
    assert "returned.xlsx:Findings!F4: error[contact-data]" in run.err
    assert "123 45" not in run.err
    assert "returned.xlsx:Findings!F5: error[control-character]" in run.err
    assert "returned.xlsx:Findings!F6: error[placeholder]" in run.err


def test_a_comment_on_no_indicator_is_refused(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    run, file = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen.").put("Findings!A3", "5.1.F9"))
    assert 'returned.xlsx:Findings!A3: error[unknown-indicator]: no indicator "5.1.F9"' in run.err
    assert TEXT == file


def test_a_row_without_its_indicator_is_refused(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    run, _ = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen.").empty("Findings!A3"))
    assert 'returned.xlsx:Findings!A3: error[missing-key]: nothing stands in the column "id" of this row' in run.err


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        ("A7", "bodies", 'A7: error[unknown-key]: unknown field "bodies"'),
        ("A8", "body", 'A8: error[duplicate-key]: "body" stands twice'),
        ("C9", "more", 'A9: error[missing-key]: nothing stands in the column "field" of this row'),
    ],
)
def test_the_head_of_a_sheet_is_read_strictly(
    assess: Assess, tmp_path: Path, sheet: Sheets, place: str, text: str, said: str
) -> None:
    run, _ = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen.").put(f"Your reply!{place}", text))
    assert f"returned.xlsx:Your reply!{said}" in run.err


def test_a_sheet_of_another_assessment_is_refused(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    run, _ = put_in(assess, tmp_path, say(sheet, "round", "2020"))
    assert exits.USAGE == run.code
    assert "assess: error: the sheet is of XES 2020, made with iom-2016\n" in run.err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.yaml", TEXT.encode(), "error[unread-workbook]: this is no workbook"),
        ("none.xlsx", None, "error[unreadable-file]: no such file"),
    ],
)
def test_what_is_no_sheet_is_refused(
    assess: Assess, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    run = assess("reply", EXAMPLE, "--returned", str(tmp_path / name))
    assert exits.NOTHING_DONE == run.code
    assert said in run.err


def test_a_worksheet_is_no_sheet_that_came_back(assess: Assess, tmp_path: Path) -> None:
    worksheet = str(tmp_path / "worksheet.xlsx")
    assess("convert", EXAMPLE, "--output", worksheet)
    assert "error[no-keys]: this workbook has no row of keys" in assess("reply", EXAMPLE, "--returned", worksheet).err


def test_comments_go_into_a_new_worksheet_where_the_assessment_is_one(
    assess: Assess, tmp_path: Path, sheet: Sheets
) -> None:
    old, new, returned = (str(tmp_path / name) for name in ("old.xlsx", "new.xlsx", "returned.xlsx"))
    assess("convert", EXAMPLE, "--output", old)
    comment(sheet, "5.1.F1", "Seen.").write(Path(returned))

    run = assess("reply", old, "--returned", returned, "--output", new)

    assert (0, "") == (run.code, run.out)
    assert run.err == (
        f"wrote {new}\n1 comment put in\ncolumns and sheets of your own are in the old worksheet alone\n"
    )
    with_it = assess("reply", EXAMPLE, "--returned", returned).out
    (tmp_path / "a.yaml").write_text(with_it, encoding="utf-8")
    assert assess("reply", new).out == assess("reply", str(tmp_path / "a.yaml")).out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("new.yaml", "help: name it {new}, or turn the file into YAML with assess convert first\n"),
        ("old.xlsx", "it is there already\n"),
    ],
)
def test_a_worksheet_is_never_replaced(assess: Assess, tmp_path: Path, sheet: Sheets, name: str, said: str) -> None:
    old, returned = str(tmp_path / "old.xlsx"), str(sheet.write(tmp_path / "returned.xlsx"))
    assess("convert", EXAMPLE, "--output", old)
    run = assess("reply", old, "--returned", returned, "--output", str(tmp_path / name))
    assert said.format(new=tmp_path / "new.xlsx") in run.err


def test_no_other_file_is_replaced(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    returned = str(comment(sheet, "5.1.F1", "Seen.").write(tmp_path / "returned.xlsx"))
    other = tmp_path / "other.yaml"
    other.write_text("kept", encoding="utf-8")
    run = assess("reply", EXAMPLE, "--returned", returned, "--output", str(other))
    assert exits.NOTHING_DONE == run.code
    assert "kept" == other.read_text(encoding="utf-8")
    assert exits.USAGE == assess("reply", EXAMPLE, "--returned", returned, "--output", str(tmp_path / "x.docx")).code
    assert 0 == assess("reply", EXAMPLE, "--returned", returned, "--output", str(tmp_path / "new.yaml")).code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--returned", "x.xlsx", "--ask"), "--ask is not for a sheet that came back"),
        (("--returned", "x.xlsx", "--by", "ngo"), "--by is not for a sheet that came back"),
        (("--ask", "--format", "json"), "a sheet to send out has no format json"),
        (("--format", "xlsx"), "comments with their answers have no format xlsx"),
    ],
)
def test_options_that_do_not_go_together_are_refused(assess: Assess, arguments: tuple[str, ...], said: str) -> None:
    run = assess("reply", EXAMPLE, *arguments)
    assert (exits.USAGE, "") == (run.code, run.out)
    assert f"assess: error: {said}\n" in run.err


def test_a_file_in_braces_is_refused(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    data = json.dumps(read(TEXT.encode()).data)
    run, file = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen."), data)
    assert "assess: error: the file of the assessment stands in braces as a whole\n" in run.err
    assert data == file


def test_the_same_file_makes_the_same_sheet(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    again = tmp_path / "again.xlsx"
    assess("reply", EXAMPLE, "--ask", "--output", str(again))
    assert SENT == [again.read_bytes()]
    assert sheet.cells


def test_a_next_round_has_the_old_comments_beside_the_old_rating(assess: Assess) -> None:
    out = assess("new", "assessment", "XES", "2025", "--from", EXAMPLE).out
    assert "# | Comment, State: The annex of the Plan names three treaties with neighbours." in out
    assert "# | Answer: The annex has been read." in out
    assert "reply" not in read(out.encode()).data  # type: ignore[operator]


def test_a_file_from_standard_input_is_printed(
    assess: Assess, tmp_path: Path, sheet: Sheets, monkeypatch: pytest.MonkeyPatch
) -> None:
    returned = comment(sheet, "5.1.F1", "Seen.").write(tmp_path / "returned.xlsx")
    monkeypatch.setattr(files, "_read_standard_input", TEXT.encode)
    run = assess("reply", "-", "--returned", str(returned))
    assert (0, "1 comment put in\n") == (run.code, run.err)
    assert "text: Seen." in run.out


def test_the_mark_at_the_start_of_a_file_stays(assess: Assess, tmp_path: Path, sheet: Sheets) -> None:
    _, text = put_in(assess, tmp_path, comment(sheet, "5.1.F1", "Seen."), f"\ufeff{TEXT}")
    assert text.startswith("\ufeff# yaml-language-server")


def test_what_readers_differ_about_is_sent_out_and_shown_as_such(assess: Assess, tmp_path: Path) -> None:
    before, _, after = TEXT.partition("      status: partly_met\n")
    settlement = "      settlement: {readings: [partly_met, unmet], how: unsettled, reason: a procedure of one body}\n"
    missing = "      missing: a procedure for the shelters\n"
    reason = "      reason: The police have a procedure; the shelters have none.\n"
    after = after.replace(missing, "").replace(reason, "").replace("      confidence: medium\n", "", 1)
    file = tmp_path / "differ.yaml"
    file.write_text(f"{before}      status: disputed\n{settlement}{after}", encoding="utf-8")
    assert "partly met / unmet (readers differ)" in assess("reply", str(file), "--format", "markdown").out
    path = tmp_path / "differ.xlsx"
    assert 0 == assess("reply", str(file), "--ask", "--output", str(path)).code
    assert "partly met / unmet (readers differ)" in Sheets(path.read_bytes()).cells["Findings"].values()
