"""A body's answers as new reports of a follow-up: added behind those that stand there, which stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from trafficking_indicators.checking.starting_texts import kept_texts
from trafficking_indicators.errors import UsageError
from trafficking_indicators.model.fields import LONGEST_TITLE, starts_after
from trafficking_indicators.model.follow_records import Report
from trafficking_indicators.model.followup import FollowSource, FollowUp, Item
from trafficking_indicators.problems import Near, Problem
from trafficking_indicators.reading.answer_sheets import Answered, AnswerSheet
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.wording import quote
from trafficking_indicators.words import FALLBACK, LANGUAGES

_LONGEST_NAME = 40


def check_answer(followup: FollowUp, sheet: AnswerSheet) -> None:
    """Raise UsageError where a sheet is not an answer to this follow-up, or was brought in before."""
    if sheet.followup != followup.followup:
        message = f"--onto names another follow-up, {followup.followup}"
        raise UsageError(message, f"the sheet answers the questions of {quote(sheet.followup)}")
    if sheet.round not in followup.rounds:
        raise UsageError(f"the follow-up has no round {quote(sheet.round)}", "declare it under rounds with its date")
    if sheet.body not in followup.bodies:
        raise UsageError(f"the follow-up has no body {quote(sheet.body)}", "correct it on the first sheet")
    if not sheet.answers:
        raise UsageError("nothing is answered on this sheet", "enter no_reply under reports if nothing else comes")
    if source_name(sheet) in followup.sources:
        message = f"an answer of {sheet.body} in round {sheet.round} is there already"
        raise UsageError(message, f"it is source {source_name(sheet)}; a second one is entered by hand under reports")


def source_name(sheet: AnswerSheet) -> str:
    """Name the source that an answer is."""
    end = f"-{sheet.round}".replace(".", "-")
    return f"answer-{sheet.body}"[: _LONGEST_NAME - len(end)] + end


def problems_of_answer(followup: FollowUp, sheet: AnswerSheet) -> Iterator[Problem]:
    """Check the answers against the follow-up, each at its cell."""
    for answered in sheet.answers:
        item = followup.items.get(answered.item)
        if item is None:
            message = f"an answer on item {quote(answered.item)}, which is not there"
            near, help = Near(answered.item, followup.items), "correct the number, or empty the row"
            yield Problem("row-of-nothing", message, help=help, near=near, place=answered.place)
        elif item.bodies and sheet.body not in item.bodies:
            message = f"item {answered.item}: {quote(sheet.body)} is neither its lead nor with it"
            yield Problem("report-by-stranger", message, help="take the row out", place=answered.place)
        for _, text in kept_texts(answered.text):
            message = f"{quote(text)} is a text of a starting file"
            yield Problem("placeholder", message, help="write what is meant, or empty the cell", place=answered.place)
    if _source(followup, sheet) is None:
        message = f"expected a date, as 2016, 2016-05 or 2016-05-31, found {quote(str(sheet.date))}"
        yield Problem("bad-date", message, help="correct it, or leave it empty", place=sheet.places["date"])
    elif sheet.date is not None and starts_after(sheet.date, followup.as_of):
        message = f"the answer is of {sheet.date}, after {followup.as_of}, the date of the follow-up"
        help = "bring as_of of the follow-up up to date first"
        yield Problem("evidence-after-as-of", message, help=help, place=sheet.places["date"])


def with_answers(followup: FollowUp, sheet: AnswerSheet) -> FollowUp:
    """Add the answers, which have no problems: a source for all of them, and a report for each."""
    source = _source(followup, sheet)
    assert source is not None
    said = {answered.item: answered for answered in sheet.answers}
    items = {
        name: _with_report(item, said[name], sheet) if name in said else item for name, item in followup.items.items()
    }
    sources = {**followup.sources, source_name(sheet): source}
    return followup.model_copy(update={"items": items, "sources": sources})


def _with_report(item: Item, answered: Answered, sheet: AnswerSheet) -> Item:
    data = {"round": sheet.round, "by": sheet.body, "says": answered.says, "source": source_name(sheet)}
    if answered.text is not None:
        data["text"] = answered.text
    return item.model_copy(update={"reports": (*item.reports, Report.model_validate(data))})


def _source(followup: FollowUp, sheet: AnswerSheet) -> FollowSource | None:
    """Give the source that the answer is; None where its date is none."""
    body = followup.bodies[sheet.body]
    tags = [tag for tag in LANGUAGES if tag in followup.title] or [FALLBACK]
    titles = {tag: _title(Texts(tag), Texts(tag).of(body.title), sheet.round) for tag in tags}
    data = {"kind": "report", "voice": body.kind, "by": sheet.body, "title": titles}
    try:
        return FollowSource.model_validate(data if sheet.date is None else {**data, "date": sheet.date})
    except ValidationError:
        return None


def _title(texts: Texts, body: str, round_: str) -> str:
    """Word the title of the source that the answer is; the name of a body gives way where it would be too long."""
    worded = texts.words.followup_sheet.answer.source_title
    over = len(worded(body, round_)) - LONGEST_TITLE
    return worded(body if over <= 0 else f"{body[: -over - 1]}\u2026", round_)
