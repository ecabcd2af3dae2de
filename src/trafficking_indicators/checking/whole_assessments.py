"""Open an assessment with its instrument, both checked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import NamedTuple

from trafficking_indicators.checking.assessments import check_assessment
from trafficking_indicators.checking.library import Library
from trafficking_indicators.checking.starting_texts import check_starting_texts
from trafficking_indicators.checking.whole_instruments import own_problems
from trafficking_indicators.errors import InputError, UsageError
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.history import Removed, removed_ratings, updated
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Located, Problem
from trafficking_indicators.reading.instrument_files import (
    default_instrument,
    has_header,
    instrument_in,
    known_instruments,
    look_into,
    read_header,
)
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.located import by_place, of_path
from trafficking_indicators.reading.opened import Opened, load_as
from trafficking_indicators.wording import listing, number, quote

_NOT_PUBLIC = r"""audience["']?\s*:\s*(?!\s|["']?public)"""


def open_only_instrument(folder: str | None) -> Instrument:
    """Load the one instrument of a folder, or the one of an id that comes with the program, with its measures.

    Where nobody names one, it is the first that the program came with.

    Raises UsageError where there is none or more than one, InputError where it has errors.
    """
    if folder is None:
        folder = default_instrument()
    shipped = folder in known_instruments(None) and not os.path.lexists(folder)
    own = folder if shipped else instrument_in(folder)
    known = [own] if own is not None else known_instruments(folder)
    if not known and os.path.isdir(folder):
        _refuse_unread(FilePath(folder))
    if len(known) != 1:
        what = f"{number(len(known), 'instrument')} in {quote(folder)}" + (f": {listing(known)}" if known else "")
        raise UsageError(what, "name the folder of one with --instrument")
    found = Library(None if shipped else folder, measures=True).instrument_for(known[0])
    if isinstance(found, Problem):
        raise InputError((of_path(folder or known[0], found),))
    return found


def _refuse_unread(folder: FilePath) -> None:
    """Say why there is no instrument in a folder, where it is that something cannot be read.

    Raises InputError for a header, OSError for a folder.
    """
    if has_header(folder) and (found := read_header(folder).problems):
        raise InputError(tuple(read_header(folder).locate(found)))
    for child in sorted(folder.iterdir()):
        look_into(child)


class Loaded(NamedTuple):
    """An assessment that can be worked with, its instrument, and how many warnings its file has.

    It is brought up to date; `removed` are the ratings that this leaves out.
    """

    instrument: Instrument
    assessment: Assessment
    warnings: int
    removed: tuple[Removed, ...]


class OpenedFile(NamedTuple):
    """An assessment that can be worked with, the file that it stands in, and the warnings of that."""

    loaded: Loaded
    document: Opened[Assessment]
    problems: list[Located]


def open_assessment(
    file: str,
    folder: str | None,
    *,
    audience: Audience,
    measures: bool = False,
    instruments: Library | None = None,
    today: str | None = None,
) -> Loaded:
    """Load an assessment with its instrument, checked.

    `instruments` remembers those of a longer run, `today` is the last day that is not in the future.

    Raises InputError with all problems of the file where it has an error, and where it is internal and the audience is
    public.
    """
    opened = open_file(file, folder, audience=audience, measures=measures, instruments=instruments, today=today)
    return opened.loaded


def open_file(
    file: str,
    folder: str | None,
    *,
    audience: Audience,
    measures: bool = False,
    instruments: Library | None = None,
    today: str | None = None,
) -> OpenedFile:
    """Load an assessment as `open_assessment` does, and keep its file."""
    document = load_as(file, ASSESSMENT)
    instruments = instruments or Library(folder, measures=measures, today=today)
    problems = check_assessment_file(document, instruments)
    if document.model is None or any(problem.severity == "error" for problem in problems):
        raise InputError(tuple(masked(problems) if audience == "public" and _may_be_internal(document) else problems))
    instrument = instruments.instrument_for(document.model.instrument)
    assert isinstance(instrument, Instrument)  # its absence is an error
    if document.model.audience == "internal" and audience == "public":
        message = "this assessment is internal"
        help = "--audience internal opens it; what comes out is internal too"
        raise InputError(tuple(document.locate([Problem("internal-assessment", message, ("audience",), help)])))
    removed = removed_ratings(instrument, document.model)
    loaded = Loaded(instrument, updated(instrument, document.model), len(problems), removed)
    return OpenedFile(loaded, document, problems)


def _may_be_internal(document: Opened[Assessment]) -> bool:
    """Tell whether a file may say that it is internal, however much of it cannot be read."""
    data = document.reading.data
    if ("audience",) in document.reading.cuts:
        return True
    said = data.get("audience", "public") if isinstance(data, dict) else "public"
    return said != "public" or re.search(_NOT_PUBLIC, document.reading.text) is not None


def masked(problems: Iterable[Located]) -> list[Located]:
    """Leave of problems their rules and places alone: what they quote is not for everybody."""
    message, help = "a problem in an internal file", "assess validate says what it is"
    return [problem._replace(message=message, help=help, path="") for problem in problems]


def check_assessment_file(document: Opened[Assessment], instruments: Library) -> list[Located]:
    """Give all problems of one assessment file, sorted by place."""
    problems = own_problems(document) + document.locate(check_starting_texts(document.reading.data))
    if document.model is not None:
        warned = {(problem.rule, problem.path) for problem in problems if problem.severity == "warning"}
        accepted = {(entry.rule, entry.at) for entry in document.model.accepted} & warned
        problems = [problem for problem in problems if (problem.rule, problem.path) not in accepted]
        instrument = instruments.instrument_for(document.model.instrument, beside=document.file)
        if isinstance(instrument, Problem):
            problems += document.locate([instrument])
        else:
            problems += document.locate(
                check_assessment(instrument, document.model, today=instruments.today, warned=warned)
            )
    return by_place(problems)
