"""Comments of a sheet that came back, put into the file of the assessment: all else of its text stays as it is."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.analysis.reply import sent_mark
from trafficking_indicators.model.assessment import Assessment, NotAssessed, Rating
from trafficking_indicators.model.comments import Comment, ReturnedSheet
from trafficking_indicators.model.history import current_ids
from trafficking_indicators.model.instrument import Instrument
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
    for index, said in enumerate(sheet.comments):
        area, _, code = then.get(said.of, said.of).rpartition(".")
        rating = ratings.get(area, {}).get(code) or NotAssessed(status="not_assessed")
        if said.sent is not None and said.sent != sent_mark(rating):
            moved.append(ChangedSince(index, said.of, said.sent.partition(" ")[0], rating.status))
        comment = Comment(by=sheet.by, body=sheet.body, date=sheet.date, text=said.text)
        if any(comment == other.model_copy(update={"answer": None}) for other in rating.comments):
            known += 1
        else:
            new += 1
            comments = (*rating.comments, comment)
            ratings.setdefault(area, {})[code] = rating.model_copy(update={"comments": comments})
    return Put(assessment.model_copy(update={"ratings": ratings}), new, known, tuple(moved))


def text_with(old: Reading, before: Assessment, sheet: Reading, after: Assessment) -> str:
    """Give the text of a file with comments put in.

    Raises OutputError where the file is written in a way that does not allow it.
    """
    return changed(old, before, sheet, after, what="the file of the assessment")
