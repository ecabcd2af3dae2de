"""Open a follow-up with its instrument, both checked; and what other follow-ups of a run hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, cast

from trafficking_indicators.checking.assessments import check_country
from trafficking_indicators.checking.library import Library
from trafficking_indicators.checking.starting_texts import check_starting_texts
from trafficking_indicators.checking.whole_instruments import own_problems
from trafficking_indicators.errors import InputError
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Located, Problem
from trafficking_indicators.reading.kinds import FOLLOWUP, STANDARD_INPUT
from trafficking_indicators.reading.located import by_place
from trafficking_indicators.reading.opened import Opened, load, load_as

if TYPE_CHECKING:
    from trafficking_indicators.model.followup import FollowUp


class Opening(NamedTuple):
    """A follow-up that can be worked with, its instrument, and how many warnings its file has."""

    instrument: Instrument
    followup: FollowUp
    warnings: int


def open_followup(file: str, folder: str | None, *, today: str | None = None) -> Opening:
    """Load a follow-up with its instrument, checked.

    Raises InputError with all problems of the file where it has an error.
    """
    document = load_as(file, FOLLOWUP)
    instruments = Library(folder, measures=True, today=today)
    problems = check_followup_file(document, instruments, {})
    if document.model is None or any(problem.severity == "error" for problem in problems):
        raise InputError(tuple(problems))
    instrument = instruments.instrument_for(document.model.instrument)
    assert isinstance(instrument, Instrument)  # its absence is an error
    return Opening(instrument, document.model, len(problems))


def check_followup_file(
    document: Opened[FollowUp], instruments: Library, others: Mapping[str, Collection[str]]
) -> list[Located]:
    """Give all problems of one follow-up, sorted by place; `others` are the items of those validated with it."""
    # imported here because most files are assessments, and validate looks at every kind
    from trafficking_indicators.checking.followups import check_followup

    problems = own_problems(document) + document.locate(check_starting_texts(document.reading.data))
    if document.model is not None:
        problems += document.locate(check_country(document.model, today=instruments.today))
        instrument = instruments.instrument_for(document.model.instrument, beside=document.file)
        if isinstance(instrument, Problem):
            problems += document.locate([instrument])
        else:
            problems += document.locate(check_followup(instrument, document.model, others))
    return by_place(problems)


class Others:
    """The items of every follow-up of a run, by its id: read when the first file names one of another."""

    def __init__(self, files: Iterable[str]) -> None:
        self._files = tuple(files)
        self._items: dict[str, set[str]] | None = None

    def for_(self, followup: FollowUp | None) -> Mapping[str, Collection[str]]:
        """Give what a follow-up may name; nothing where it names no other."""
        if followup is None or not any("/" in other for item in followup.items.values() for other in item.same_as):
            return {}
        if self._items is None:
            self._items = {}
            for file in self._files:
                found = None if file == STANDARD_INPUT else load(file)
                if found is not None and found.kind == "followup" and found.model is not None:
                    model = cast("FollowUp", found.model)
                    self._items.setdefault(model.followup, set()).update(model.items)
        return self._items
