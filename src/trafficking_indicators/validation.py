"""Check whole files: read, check against each other, collect, sort and count what is wrong."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Literal, NamedTuple, cast

from trafficking_indicators import checks, library
from trafficking_indicators.assessment import Assessment
from trafficking_indicators.errors import InputError, UsageError
from trafficking_indicators.fields import Model
from trafficking_indicators.history import updated
from trafficking_indicators.instrument import Instrument
from trafficking_indicators.instrument_validation import check_instrument, masked, own_problems
from trafficking_indicators.library import Document
from trafficking_indicators.problems import START, Located, Problem, listing, number, quote, suggest

DEFAULT_PATHS = ("indicators", "assessments")


class Counts:
    """What a validation has seen so far."""

    def __init__(self) -> None:
        self.files = 0
        self.errors = 0
        self.warnings = 0

    def add(self, problems: Iterable[Located]) -> None:
        """Count one more file with its problems."""
        self.files += 1
        for problem in problems:
            if problem.severity == "error":
                self.errors += 1
            else:
                self.warnings += 1


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
    document = library.load_as(file, "assessment", Assessment)
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


def validate(paths: Iterable[str] | None, folder: str | None) -> Iterator[tuple[str, list[Located]]]:
    """Validate files and folders, by default DEFAULT_PATHS: each file with its problems, by path and place.

    Memory does not grow with the number of assessments; the files of one instrument are held together, since they are
    checked against each other.
    """
    instruments = Library(folder)
    files = list(files_under(_existing_defaults() if paths is None else paths))
    by_root: dict[FilePath, dict[str, list[Located]]] = {}
    for file in files:
        document = library.load(file)
        if document.kind == "assessment":
            yield file, check_assessment_file(cast("Document[Assessment]", document), instruments)
            continue
        root = _root_of(file)
        problems = own_problems(document)
        if root is not None:
            if root not in by_root:
                by_root[root] = _problems_by_file(root)
            together = by_root[root].get(_key(file))
            problems = [*problems, _unread(document, root)] if together is None else together
        yield file, _sorted(problem._replace(file=file) for problem in problems)


def _unread(document: Document[Model], root: FilePath) -> Located:
    message = f"no command reads this file of instrument folder {quote(root.name)}"
    help = "an instrument has instrument, recommendations and measures.yaml, and areas/*.yaml"
    return document.locate_one(Problem("unread-file", message, (), help, "warning"))


def no_files(paths: Iterable[str] | None) -> Located:
    """Say that there was nothing to check: an empty folder is never a success."""
    where = listing(DEFAULT_PATHS if paths is None else paths)
    return Located("", START, "no-files", "error", f"no YAML file in {where}", "name a file or folder", "")


def summary(counts: Counts) -> str:
    """Say in a line what was checked."""
    errors, warnings = number(counts.errors, "error"), number(counts.warnings, "warning")
    return f"{number(counts.files, 'file')} checked: {errors}, {warnings}\n"


def _existing_defaults() -> list[str]:
    return [path for path in DEFAULT_PATHS if os.path.isdir(path)]


def files_under(paths: Iterable[str]) -> Iterator[str]:
    """List the files named and the YAML files of the folders named, each once, folders in the order of names."""
    seen = set()
    for path in paths:
        for file in _yaml_files_below(FilePath(path)) if os.path.isdir(path) else [path]:
            if _key(file) not in seen:
                seen.add(_key(file))
                yield file


def _yaml_files_below(folder: FilePath) -> list[str]:
    found = [
        str(file)
        for file in folder.rglob("*")
        if file.suffix in (".yaml", ".yml")
        and not os.path.isdir(file)
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]
    return sorted(found)


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


def _problems_by_file(root: FilePath) -> dict[str, list[Located]]:
    files = library.read_instrument(root)
    found: dict[str, list[Located]] = {_key(document.file): [] for document in files.documents}
    for problem in check_instrument(files, files.assemble()):
        found[_key(problem.file)].append(problem)
    return found


def _root_of(file: str) -> FilePath | None:
    """Find the folder of the instrument that a file lies in, if there is one: its own or the nearest above."""
    return next((parent for parent in FilePath(_key(file)).parents if library.has_header(parent)), None)


def _key(file: str) -> str:
    try:
        return str(FilePath(file).resolve())
    except (OSError, ValueError, RuntimeError):
        return file


def _sorted(problems: Iterable[Located]) -> list[Located]:
    return sorted(problems, key=lambda problem: (problem.span, problem.severity, problem.rule, problem.message))
