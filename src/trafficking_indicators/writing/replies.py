"""Comments of a sheet that came back, put into the file of the assessment: all else of its text stays as it is."""

from __future__ import annotations

import json
from typing import NamedTuple

from trafficking_indicators.analysis.reply import sent_mark
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.comments import Comment
from trafficking_indicators.model.history import current_ids
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import NotAssessed, Rating
from trafficking_indicators.model.reply_sheets import ReturnedComment, ReturnedSheet
from trafficking_indicators.model.statuses import Status
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.writing.onto import changed


class ChangedSince(NamedTuple):
    """A comment, by its number on the sheet, from 0, on a finding that has changed since the sheet was sent."""

    number: int
    indicator: str
    then: str
    now: Status


class Put(NamedTuple):
    """The assessment with the comments of a sheet: how many were put in, and how many were there already."""

    assessment: Assessment
    new: int
    known: int
    changed: tuple[ChangedSince, ...]


def put_in(instrument: Instrument, assessment: Assessment, sheet: ReturnedSheet) -> Put:
    """Put the comments of a sheet beside the ratings of an assessment, as its file has them.

    A sheet names indicators as the instrument does today; the file has the ids of its own version.
    """
    then = {now: old for old, now in current_ids(instrument, assessment.instrument_version).items()}
    ratings: dict[str, dict[str, Rating]] = {area: dict(codes) for area, codes in assessment.ratings.items()}
    new, known, moved = 0, 0, []
    for name, said in _by_indicator(sheet).items():
        area, _, code = then.get(name, name).rpartition(".")
        rating = ratings.get(area, {}).get(code) or NotAssessed(status="not_assessed")
        mark = sent_mark(rating)
        there = {_known_by(comment): comment for comment in rating.comments}
        before = len(there)
        for number, returned in said:
            if returned.sent not in (None, mark):
                moved.append(ChangedSince(number, name, str(returned.sent).partition(" ")[0], rating.status))
            comment = Comment(by=sheet.by, body=sheet.body, date=sheet.date, text=returned.text)
            there.setdefault(_known_by(comment), comment)
        added = [*there.values()][before:]
        new, known = new + len(added), known + len(said) - len(added)
        if added:
            comments = (*rating.comments, *added)
            ratings.setdefault(area, {})[code] = rating.model_copy(update={"comments": comments})
    return Put(assessment.model_copy(update={"ratings": ratings}), new, known, tuple(moved))


def _by_indicator(sheet: ReturnedSheet) -> dict[str, list[tuple[int, ReturnedComment]]]:
    """Give the comments of a sheet by indicator, each with its number."""
    found: dict[str, list[tuple[int, ReturnedComment]]] = {}
    for number, comment in enumerate(sheet.comments):
        found.setdefault(comment.of, []).append((number, comment))
    return found


def _known_by(comment: Comment) -> str:
    """Give what a comment is known by, whatever was answered."""
    return json.dumps(comment.model_dump(mode="json", exclude={"answer"}), sort_keys=True)


def text_with(old: Reading, before: Assessment, sheet: Reading, after: Assessment) -> str:
    """Give the text of a file with comments put in.

    Raises OutputError where the file is written in a way that does not allow it.
    """
    return changed(old, before, sheet, after, what="the file of the assessment")
