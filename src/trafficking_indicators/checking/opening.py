"""Open an assessment with its instrument, both checked."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Literal, NamedTuple

from trafficking_indicators.checking.assessments import check_assessment
from trafficking_indicators.checking.whole_instruments import check_instrument, masked, own_problems
from trafficking_indicators.errors import InputError, UsageError
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import updated
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import START, Located, Problem
from trafficking_indicators.reading.instrument_files import (
    instrument_folder,
    instrument_in,
    known_instruments,
    read_instrument,
)
from trafficking_indicators.reading.opened import Document, load_as
from trafficking_indicators.wording import listing, number, quote, suggest


class Library:
    """The instruments met in one run, each read and checked once."""

    def __init__(self, folder: str | None, *, measures: bool = False) -> None:
        if folder is not None and not os.path.isdir(folder):
            message, help = "no such folder", "name the folder of an instrument, or of several, with --instrument"
            raise InputError((Located(folder, START, "unreadable-file", "error", message, help, ""),))
        self._folder = folder
        self._measures = measures
        self._instruments: dict[str, Instrument | Problem] = {}

    def instrument_for(self, instrument_id: str) -> Instrument | Problem:
        """Give the instrument of an assessment, or the problem of having none."""
        if instrument_id not in self._instruments:
            self._instruments[instrument_id] = self._load(instrument_id)
        return self._instruments[instrument_id]

    def _load(self, instrument_id: str) -> Instrument | Problem:
        path = ("instrument",)
        folder = instrument_folder(instrument_id, self._folder)
        if folder is None:
            known = known_instruments(None)
            if self._folder is not None:
                known = [*known_instruments(self._folder), *known]
            help = (
                suggest(instrument_id, known) or f"known: {listing(known) or 'none'}; --instrument names another folder"
            )
            message = f"no instrument {quote(instrument_id)}"
            return Problem("unknown-instrument", message, path, help, depends_on=(path,))
        files = read_instrument(folder, measures=self._measures)
        instrument = files.assemble()
        if instrument is not None and instrument.header.id != instrument_id:
            message = (
                f"the instrument in folder {quote(instrument_id)} says that its id is {quote(instrument.header.id)}"
            )
            return Problem("broken-instrument", message, path, "give the folder the name of the id", depends_on=(path,))
        broken = [problem for problem in check_instrument(files, instrument) if problem.severity == "error"]
        if instrument is None or broken:
            message = f"instrument {quote(instrument_id)} has {number(len(broken), 'error')}"
            first = broken[0]
            help = f"the first is {first.rule} in {first.file}:{first.span.line}; see assess validate {folder}"
            return Problem("broken-instrument", message, path, help, depends_on=(path,))
        return instrument


def open_only_instrument(folder: str | None) -> Instrument:
    """Load the one instrument of a folder, by default of those that come with the program, with its measures.

    Raises UsageError where there is none or more than one, InputError where it has errors.
    """
    own = instrument_in(folder)
    known = [own] if own is not None else known_instruments(folder)
    if len(known) != 1:
        where = "here" if folder is None else f"in {quote(folder)}"
        what = f"{number(len(known), 'instrument')} {where}" + (f": {listing(known)}" if known else "")
        raise UsageError(what, "name the folder of one with --instrument")
    found = Library(folder, measures=True).instrument_for(known[0])
    if isinstance(found, Problem):
        located = Located(folder or known[0], START, found.rule, found.severity, found.message, found.help, "")
        raise InputError((located,))
    return found


class Loaded(NamedTuple):
    """An assessment that can be worked with, its instrument, and how many warnings its file has."""

    instrument: Instrument
    assessment: Assessment
    warnings: int


def open_assessment(
    file: str,
    folder: str | None,
    *,
    audience: Literal["public", "internal"],
    measures: bool = False,
    instruments: Library | None = None,
) -> Loaded:
    """Load an assessment with its instrument, checked; `instruments` remembers those of a longer run.

    Raises InputError with all problems of the file where it has an error, and where it is internal and the audience is
    public.
    """
    document = load_as(file, "assessment", Assessment)
    instruments = instruments or Library(folder, measures=measures)
    problems = check_assessment_file(document, instruments)
    if document.model is None or any(problem.severity == "error" for problem in problems):
        raise InputError(tuple(problems))
    instrument = instruments.instrument_for(document.model.instrument)
    assert isinstance(instrument, Instrument)  # its absence is an error
    if document.model.audience == "internal" and audience == "public":
        message = "this assessment is internal"
        help = "--audience internal opens it; what comes out is internal too"
        raise InputError((document.locate_one(Problem("internal-assessment", message, ("audience",), help)),))
    return Loaded(instrument, updated(instrument, document.model), len(problems))


def check_assessment_file(document: Document[Assessment], instruments: Library) -> list[Located]:
    """Give all problems of one assessment file, sorted by place."""
    located = own_problems(document)
    if document.model is not None:
        instrument = instruments.instrument_for(document.model.instrument)
        if isinstance(instrument, Problem):
            located += masked(document.reading, document.locate((instrument,)))
        else:
            found = document.locate(tuple(check_assessment(instrument, document.model)))
            located += masked(document.reading, found)
    return by_place(located)


def by_place(problems: Iterable[Located]) -> list[Located]:
    """Sort problems as a reader meets them."""
    return sorted(problems, key=lambda problem: (problem.span, problem.severity, problem.rule, problem.message))
