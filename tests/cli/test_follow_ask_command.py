"""`assess follow-ask`, its calendar, and `assess plan --followup`."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from icalendar import Component

from conftest import AZERBAIJAN, ROOT, Assess, compare_with_golden
from making.effort import all_or
from running.imports import imported, packages

FOLDER = ROOT / "examples" / "followups"
FIRST, THIRD = (str(FOLDER / f"xal-plan-{name}.yaml") for name in ("2023-2", "2024-2"))
ASK = ("follow-ask", THIRD, "--round", "2025-1")


def days_of(text: str) -> set[tuple[str, str]]:
    """Read a calendar back: its events by what tells them apart, each with its day."""
    calendar = Component.from_ical(text)
    assert isinstance(calendar, Component)
    events = calendar.walk("VEVENT")
    return {(str(event["UID"]), event.decoded("DTSTART").isoformat().replace("-", "")) for event in events}


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_sheet_for_one_body(assess_once: Assess, ending: str) -> None:
    form = {"txt": "table", "md": "markdown"}[ending]
    run = assess_once(*ASK, "--body", "labour", "--format", form, "--lang", "az" if ending == "md" else "en")
    assert 0 == run.code
    compare_with_golden(run.out, f"follow/ask.{ending}")


def test_all_bodies_have_a_sheet_each_and_what_is_closed_is_not_asked(assess_once: Assess) -> None:
    out = assess_once(*ASK, "--format", "markdown").out
    for body in ("the ministry of the interior", "the ministry of labour", "a union of shelters"):
        assert f"Questions to {body}, round 2025-1" in out
    # done, and dropped
    assert "Write rules on how" not in out
    assert "Pay victims" not in out


def test_a_sheet_in_word_holds_the_questions(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "sheet.docx"
    assert 0 == assess(*ASK, "--body", "interior", "--output", str(file)).code
    text = "\n".join(paragraph.text for paragraph in Document(BytesIO(file.read_bytes())).paragraphs)
    assert "Keep comprehensive statistics" in text


def test_a_calendar_is_read_back_with_the_last_day_of_every_deadline_and_checkpoint(assess_once: Assess) -> None:
    run = assess_once(*ASK, "--format", "ics")
    assert 0 == run.code
    days = days_of(run.out)
    assert {
        ("xal-plan/2.3/2023-06-30", "20230630"),
        ("xal-plan/3.1/2023-12-31", "20231231"),
        ("xal-plan/3.1/2024-12-31", "20241231"),
        ("xal-plan/3.2/2024-11-30", "20241130"),
        ("xal-plan/4.2/2024-06-30", "20240630"),
    } == days
    assert run == assess_once(*ASK, "--format", "ics")


def test_a_calendar_is_told_by_the_name_of_its_file(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    assert 0 == assess(*ASK, "--output", str(file)).code
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize(("due", "day"), [('"0000"', "00010101"), ('"9999"', "99991231")])
def test_the_first_and_the_last_year_are_days_too(assess: Assess, tmp_path: Path, due: str, day: str) -> None:
    file = tmp_path / "plan.yaml"
    text = Path(FIRST).read_text(encoding="utf-8")
    file.write_text(text.replace("due: 2022\n", f"due: {due}\n").replace("    start: 2021\n", ""), encoding="utf-8")
    run = assess("follow-ask", str(file), "--round", "x", "--format", "ics")
    assert 0 == run.code
    assert day in {found for _, found in days_of(run.out)}


def test_a_body_that_is_none_is_refused(assess: Assess) -> None:
    run = assess(*ASK, "--body", "interier")
    assert 2 == run.code
    assert 'did you mean "interior"?' in run.err


def test_a_body_without_an_open_item_has_nothing_to_answer(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    text = Path(FIRST).read_text(encoding="utf-8")
    file.write_text(text.replace("    with: [shelter-union]\n", ""), encoding="utf-8")
    run = assess("follow-ask", str(file), "--round", "2024-1", "--body", "shelter-union")
    assert 0 == run.code
    assert "Nothing is open for this body." in run.out


@pytest.fixture
def of_its_plan(tmp_path: Path) -> Path:
    """Give the state of a plan as if it were one of the country assessed."""
    file = tmp_path / "plan.yaml"
    text = Path(THIRD).read_text(encoding="utf-8").replace("country: XAL", "country: AZE")
    file.write_text("".join(line for line in text.splitlines(True) if "territory_name:" not in line), encoding="utf-8")
    return file


def test_a_plan_tells_what_became_of_what_is_linked_to_a_gap(assess: Assess, of_its_plan: Path) -> None:
    run = assess("plan", str(AZERBAIJAN), "--followup", str(of_its_plan), "--format", "markdown")
    assert 0 == run.code
    said = "What became of it, item 4.2: the ministry of the interior says: done. Found: not done."
    assert said in run.out.replace("\\", "")


def test_a_measure_tells_what_became_of_it(assess: Assess, of_its_plan: Path) -> None:
    text = of_its_plan.read_text(encoding="utf-8")
    text = text.replace("- to: 5.2.F2\n        basis: inferred\n", "- to: 3.1.3\n        basis: source\n")
    of_its_plan.write_text(text, encoding="utf-8")
    run = assess("plan", str(AZERBAIJAN), "--followup", str(of_its_plan), "--format", "markdown")
    line = next(line for line in run.out.split("\n") if "3.1.3" in line)
    assert "What became of it, item 4.2" in line


def test_claims_and_findings_are_apart_in_the_json_of_a_plan_and_absent_without_a_follow_up(
    assess: Assess, of_its_plan: Path
) -> None:
    with_it = json.loads(assess("plan", str(AZERBAIJAN), "--followup", str(of_its_plan), "--format", "json").out)
    without = json.loads(assess("plan", str(AZERBAIJAN), "--format", "json").out)
    found = with_it.pop("became")
    assert without == with_it
    assert [{"id": "4.2", "says": "done", "finding": "not_done"}] == found["items"]["5.2.F2"]


def test_a_follow_up_of_another_instrument_is_refused(assess: Assess) -> None:
    examples = ROOT / "tests" / "examples"
    run = assess("plan", str(examples / "assessments" / "harbour.yaml"), "--followup", THIRD,
                 "--instrument", str(examples / "instruments"))  # fmt: skip
    assert run.code in (2, 3)
    assert "iom-2016" in run.err


@pytest.mark.parametrize(("form", "wanted"), all_or([("markdown", False)], [("markdown", False), ("ics", True)]))
def test_only_a_calendar_needs_the_library_for_calendars(form: str, wanted: bool) -> None:
    assert wanted == ("icalendar" in packages(imported(*ASK, "--format", form)))


def test_json_of_a_follow_up_needs_no_words() -> None:
    modules = imported("follow", THIRD, "--format", "json")
    assert not any(name.startswith("trafficking_indicators.words.") for name in modules)


def test_more_questions_than_a_document_can_hold_are_asked_body_by_body(assess: Assess, tmp_path: Path) -> None:
    """An item is repeated to each of its bodies: what is written may be thousands of times what was read."""
    head = Path(FIRST).read_text(encoding="utf-8").partition("bodies:")[0]
    bodies = "".join(f"  b{number}: {{kind: state, title: Made up}}\n" for number in range(300))
    item = "text: {}, from: {{source: s}}, kind: measure, lead: b0, assignment: stated, due: 2023"
    together = f"with: [{', '.join(f'b{number}' for number in range(1, 300))}]"
    items = "".join(f"  x{number}: {{{item.format('long ' * 199)}, {together}}}\n" for number in range(12))
    file = tmp_path / "a.yaml"
    file.write_text(
        f"{head}bodies:\n{bodies}sources: {{s: {{kind: report, voice: ngo, date: 2023}}}}\nitems:\n{items}",
        encoding="utf-8",
    )

    run = assess("follow-ask", str(file), "--round", "2023-2")
    assert (2, "") == run[:2]
    assert run.err.endswith("more bodies than one document can hold\n  help: name one with --body\n")
    assert 0 == assess("follow-ask", str(file), "--round", "2023-2", "--body", "b7").code
