"""Check whole files: read, check against each other, collect, sort and count what is wrong."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path as FilePath
from typing import Literal, NamedTuple, cast

from trafficking_indicators import checks, documents, library
from trafficking_indicators.assessment import Assessment
from trafficking_indicators.checks.persons import may_hold_contacts
from trafficking_indicators.documents import Document
from trafficking_indicators.errors import InputError, UsageError
from trafficking_indicators.fields import Model
from trafficking_indicators.file_lists import (
    DEFAULT_PATHS,
    empty_folders,
    existing_defaults,
    files_under,
    key_of,
    no_files,
)
from trafficking_indicators.history import updated
from trafficking_indicators.instrument import Instrument
from trafficking_indicators.instrument_validation import check_instrument, masked, own_problems
from trafficking_indicators.problems import START, Checked, Located, Problem, listing, number, quote, suggest


class Counts:
    """What a validation has seen so far."""

    def __init__(self) -> None:
        self.files = 0
        self.errors = 0
        self.warnings = 0
        self.ignored = 0

    def add(self, checked: Checked, ignored: Container[str] = ()) -> Checked:
        """Count one more file with its problems; give it without those of ignored rules."""
        kept = tuple(problem for problem in checked.problems if problem.rule not in ignored)
        errors = sum(problem.severity == "error" for problem in kept)
        self.files += not any(problem.rule == "no-files" for problem in kept)
        self.errors += errors
        self.warnings += len(kept) - errors
        self.ignored += len(checked.problems) - len(kept)
        return checked._replace(problems=kept)


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
        folder = library.instrument_folder(instrument_id, self._folder)
        if folder is None:
            known = library.known_instruments(None)
            if self._folder is not None:
                known = [*library.known_instruments(self._folder), *known]
            help = (
                suggest(instrument_id, known) or f"known: {listing(known) or 'none'}; --instrument names another folder"
            )
            message = f"no instrument {quote(instrument_id)}"
            return Problem("unknown-instrument", message, path, help, depends_on=(path,))
        files = library.read_instrument(folder, measures=self._measures)
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
    own = library.instrument_in(folder)
    known = [own] if own is not None else library.known_instruments(folder)
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
    document = documents.load_as(file, "assessment", Assessment)
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


def validate(paths: Iterable[str] | None, folder: str | None) -> Iterator[Checked]:
    """Validate files and folders, by default DEFAULT_PATHS: each file with its problems, by path and place.

    A folder without any file comes first, as an error of its own. Memory does not grow with the number of assessments;
    the files of one instrument are held together, since they are checked against each other.

    Raises InputError where there is no file at all.
    """
    instruments, folders = Library(folder), _Folders()
    asked = existing_defaults() if paths is None else list(paths)
    files = sorted(files_under(asked))
    if not files:
        raise InputError((no_files(DEFAULT_PATHS if paths is None else asked),))
    for empty in empty_folders(asked):
        yield Checked(empty, None, (no_files([empty])._replace(file=empty),))
    for file in files:
        document = documents.load(file)
        root = folders.root_of(file)
        together = None if root is None else folders.problems_in(root).get(key_of(file))
        if together is not None:
            # a part of the instrument, or what stands in the place of one
            problems = [problem._replace(file=file) for problem in together]
        elif document.kind == "assessment":
            problems = check_assessment_file(cast("Document[Assessment]", document), instruments)
        else:
            problems = own_problems(document)
            if root is not None:
                problems.append(_unread(document, root))
        yield _checked(document, _sorted(problems))


class _Folders:
    """The folders of instruments met in one run, each checked once."""

    def __init__(self) -> None:
        self._roots: dict[str, FilePath | None] = {}
        self._problems: dict[FilePath, dict[str, list[Located]]] = {}

    def root_of(self, file: str) -> FilePath | None:
        """Find the folder of the instrument that a file lies in, if there is one: its own or the nearest above."""
        folder = os.path.dirname(file)
        # a link may lead from this folder to any other
        if os.path.islink(file):
            return self._nearest(key_of(file))
        if folder not in self._roots:
            self._roots[folder] = self._nearest(key_of(file))
        return self._roots[folder]

    def _nearest(self, key: str) -> FilePath | None:
        return next((parent for parent in FilePath(key).parents if library.has_header(parent)), None)

    def problems_in(self, root: FilePath) -> dict[str, list[Located]]:
        """Give the problems of each file that an instrument consists of, by its key."""
        if root not in self._problems:
            files = library.read_instrument(root)
            found: dict[str, list[Located]] = {key_of(document.file): [] for document in files.documents}
            for problem in check_instrument(files, files.assemble()):
                found[key_of(problem.file)].append(problem)
            self._problems[root] = found
        return self._problems[root]


def _checked(document: Document[Model], problems: Iterable[Located]) -> Checked:
    """Tell what was found in a file, with its text where lines of that may be shown."""
    problems = tuple(problems)
    text = document.reading.text if problems else ""
    secret = may_hold_contacts(text) or any(problem.rule == "personal-name" for problem in problems)
    return Checked(document.file, document.kind, problems, "" if secret else text)


def _unread(document: Document[Model], root: FilePath) -> Located:
    message = f"no command reads this file of instrument folder {quote(root.name)}"
    help = "an instrument has instrument.yaml, recommendations.yaml, measures.yaml and areas/*.yaml"
    return document.locate_one(Problem("unread-file", message, (), help, "warning"))


def summary(counts: Counts) -> str:
    """Say in a line what was checked."""
    errors, warnings = number(counts.errors, "error"), number(counts.warnings, "warning")
    ignored = f", {number(counts.ignored, 'problem')} ignored" if counts.ignored else ""
    return f"{number(counts.files, 'file')} checked: {errors}, {warnings}{ignored}\n"


def check_assessment_file(document: Document[Assessment], instruments: Library) -> list[Located]:
    """Give all problems of one assessment file, sorted by place."""
    located = own_problems(document)
    if document.model is not None:
        instrument = instruments.instrument_for(document.model.instrument)
        if isinstance(instrument, Problem):
            located += masked(document.reading, document.locate((instrument,)))
        else:
            found = document.locate(tuple(checks.check_assessment(instrument, document.model)))
            located += masked(document.reading, found)
    return _sorted(located)


def _sorted(problems: Iterable[Located]) -> list[Located]:
    return sorted(problems, key=lambda problem: (problem.span, problem.severity, problem.rule, problem.message))
