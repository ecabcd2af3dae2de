"""Follow-ups in other commands: two states compared, and what tells that a file is one."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, Rows
from trafficking_indicators.cli.loading import known_ids, open_followup

if TYPE_CHECKING:
    from trafficking_indicators.analysis.became import Becoming
    from trafficking_indicators.analysis.follow_diff import FollowDiff
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.model.instrument import Instrument
    from trafficking_indicators.model.territories import OfTerritory
    from trafficking_indicators.words import Language

_SIGN = re.compile(rb"""^["']?followup["']?\s*:""", re.MULTILINE)
# Where this is not in a file either, it is none; else the name may stand in braces, or in a text.
_NAME = b"followup"


def is_followup(file: str) -> bool:
    """Tell whether a file calls itself a follow-up; what cannot be read is told of where it is opened."""
    if not os.path.isfile(file):
        return False
    from trafficking_indicators.reading.limits import MAX_BYTES
    from trafficking_indicators.reading.other_formats import ZIP

    try:
        with open(file, "rb") as stream:
            begin = stream.read(MAX_BYTES)
    except OSError:
        return False
    if not begin.startswith(ZIP):
        if _SIGN.search(begin):
            return True
        if _NAME not in begin:
            return False
    from trafficking_indicators.reading.files import read_file
    from trafficking_indicators.reading.opened import recognize

    return recognize(read_file(file).data) == "followup"


def open_states(old: str, new: str, folder: str | None) -> tuple[FollowUp, FollowUp]:
    """Load two states of one follow-up.

    Raises UsageError where they are two follow-ups, or of two territories: their items are not the same.
    """
    before, after = (open_followup(file, folder).followup for file in (old, new))
    if before.followup != after.followup:
        from trafficking_indicators.errors import UsageError
        from trafficking_indicators.wording import quote

        what = f"the files are of different follow-ups, {quote(before.followup)} and {quote(after.followup)}"
        raise UsageError(what, "name two states of one")
    check_territory(after, before)
    return before, after


def check_territory(followup: FollowUp, other: OfTerritory) -> None:
    """Raise UsageError where a follow-up is of another territory than a file that it is held against."""
    from trafficking_indicators.model.territories import is_same_territory

    if not is_same_territory(followup, other):
        from trafficking_indicators.characters import printable
        from trafficking_indicators.errors import UsageError

        codes = [
            " ".join(filter(None, (one.country, *[*(one.territory_name or {}).values()][:1])))
            for one in (followup, other)
        ]
        what = f"the follow-up is of {printable(codes[0])}, the other file of {printable(codes[1])}"
        raise UsageError(what, "name one of the same country or territory")


def open_became(file: str, instrument: Instrument, assessment: Assessment, folder: str | None) -> Becoming:
    """Load a follow-up for a plan made with the same instrument, of the same territory.

    Raises UsageError where it is not.
    """
    return became_of(open_followup(file, folder).followup, instrument, assessment)


def became_of(followup: FollowUp, instrument: Instrument, assessment: Assessment) -> Becoming:
    """Give what became of a plan by what it is linked to.

    Raises UsageError where its links mean another instrument, or it is of another territory.
    """
    from trafficking_indicators.analysis.became import became
    from trafficking_indicators.analysis.follow import follow

    if followup.instrument != instrument.header.id:
        from trafficking_indicators.errors import UsageError
        from trafficking_indicators.wording import quote

        what = f"the follow-up is linked to instrument {quote(followup.instrument)}, not {quote(instrument.header.id)}"
        raise UsageError(what, "name a follow-up with links to the instrument of the assessment")
    check_territory(followup, assessment)
    return became(instrument, follow(followup))


def explained_items(file: str, ids: list[str], folder: str | None, lang: Language) -> Formats:
    """Give what the items of a follow-up that are named, or all, can be made into.

    Raises UsageError for an id that is none of its items.
    """
    from trafficking_indicators.analysis.follow import follow

    opened = open_followup(file, folder)
    known_ids(ids, list(opened.followup.items), where="name an item of the file")
    pair = opened.instrument.header.pair
    paper = None if pair is None else pair.paper
    found = follow(opened.followup, paper=paper)

    def document() -> Document:
        from trafficking_indicators.reports.follow_explain import follow_explain_report

        return follow_explain_report(opened.instrument, found, ids, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.follow_explain import follow_explain_json

        return follow_explain_json(found, ids, paper)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.follow_explain import FOLLOW_EXPLAIN_COLUMNS, follow_explain_rows

        return FOLLOW_EXPLAIN_COLUMNS, follow_explain_rows(found, ids, paper, language=lang)

    return Formats(document, json, rows)


def diff_formats(old: FollowUp, new: FollowUp, found: FollowDiff, lang: Language) -> Formats:
    """Give what a comparison of two states can be made into."""

    def document() -> Document:
        from trafficking_indicators.reports.follow_diff import follow_diff_report

        return follow_diff_report(old, new, found, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.follow_diff import follow_diff_json

        return follow_diff_json(old, new, found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.follow_diff import FOLLOW_DIFF_COLUMNS, follow_diff_rows

        return FOLLOW_DIFF_COLUMNS, follow_diff_rows(old, new, found, language=lang)

    return Formats(document, json, rows)
