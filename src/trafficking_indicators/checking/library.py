"""The instruments of one run, found by id, read and checked once each."""

from __future__ import annotations

import os

from trafficking_indicators.checking.whole_instruments import check_instrument
from trafficking_indicators.errors import EXHAUSTED, InputError, reason
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.instrument_files import (
    instrument_folder,
    instrument_near,
    is_packaged,
    known_instruments,
    read_instrument,
)
from trafficking_indicators.reading.located import of_path
from trafficking_indicators.wording import listing, number, quote, suggest


class Library:
    """The instruments met in one run, each read and checked once."""

    def __init__(self, folder: str | None, *, measures: bool = False, today: str | None = None) -> None:
        if folder is not None and not os.path.isdir(folder):
            message, help = "no such folder", "name the folder of an instrument, or of several, with --instrument"
            near = suggest(os.path.basename(folder), known_instruments(None))
            help = near or help
            raise InputError((of_path(folder, Problem("unreadable-file", message, help=help)),))
        self._folder = folder
        self._measures = measures
        # the last day that is not in the future; None where nobody asks what is
        self.today = today
        self._instruments: dict[str, Instrument | Problem] = {}

    def instrument_for(self, instrument_id: str, *, beside: str = "") -> Instrument | Problem:
        """Give the instrument of an assessment, or the problem of having none.

        `beside` is the assessment's file: an instrument that lies near it is named in the help.
        """
        if instrument_id not in self._instruments:
            self._instruments[instrument_id] = self._load(instrument_id)
        found = self._instruments[instrument_id]
        if isinstance(found, Problem) and found.rule == "unknown-instrument" and beside:
            folder = instrument_near(beside, instrument_id)
            return found if folder is None else found._replace(help=f"name its folder: --instrument {folder}")
        return found

    def _load(self, instrument_id: str) -> Instrument | Problem:
        path = ("instrument",)
        try:
            folder = instrument_folder(instrument_id, self._folder)
            files = None if folder is None else read_instrument(folder, measures=self._measures)
        except OSError as error:
            if error.errno in EXHAUSTED:
                raise
            place = quote(os.fsdecode(error.filename or self._folder or ""))
            message = f"the instrument cannot be looked for in {place}: {reason(error)}"
            return Problem("broken-instrument", message, path, "check the rights of the folder", depends_on=(path,))
        if folder is None or files is None:
            return self._unknown(instrument_id)
        instrument = files.assemble()
        if instrument is not None and instrument.header.id != instrument_id:
            message = (
                f"the instrument in folder {quote(instrument_id)} says that its id is {quote(instrument.header.id)}"
            )
            return Problem("broken-instrument", message, path, "give the folder the name of the id", depends_on=(path,))
        found = files.problems_of_reading() if is_packaged(folder) else check_instrument(files, instrument)
        broken = [problem for problem in found if problem.severity == "error"]
        if instrument is None or broken:
            message = f"instrument {quote(instrument_id)} has {number(len(broken), 'error')}"
            first = broken[0]
            line = str(first.place).partition(":")[0]
            help = f"the first is {first.rule} in {first.file}:{line}; see assess validate {folder.as_posix()}"
            return Problem("broken-instrument", message, path, help, depends_on=(path,))
        return instrument

    def _unknown(self, instrument_id: str) -> Problem:
        path = ("instrument",)
        known = known_instruments(None)
        if self._folder is not None:
            known = [*known_instruments(self._folder), *known]
        meant = suggest(instrument_id, known) or f"known: {listing(known) or 'none'}"
        other = "another folder" if self._folder is not None else "the folder of one of your own"
        separator = "" if meant.endswith("?") else ";"
        help = meant if self._folder and meant.endswith("?") else f"{meant}{separator} --instrument names {other}"
        return Problem("unknown-instrument", f"no instrument {quote(instrument_id)}", path, help, depends_on=(path,))
