"""Check whole files: read, check against each other, collect, sort and count what is wrong."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, cast

from trafficking_indicators.checking.library import Library
from trafficking_indicators.checking.pairs import Pairs
from trafficking_indicators.checking.whole_assessments import check_assessment_file
from trafficking_indicators.checking.whole_followups import Others, check_followup_file
from trafficking_indicators.checking.whole_instruments import STRAYS, check_instrument, own_problems
from trafficking_indicators.errors import EXHAUSTED, InputError, reason
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import Model
from trafficking_indicators.problems import OF_FOLDERS, Checked, Located, Problem
from trafficking_indicators.reading import instrument_files as library
from trafficking_indicators.reading import opened as documents
from trafficking_indicators.reading.contacts import without_contacts
from trafficking_indicators.reading.file_lists import (
    existing_defaults,
    key_of,
    listing_of,
    no_files,
)
from trafficking_indicators.reading.kinds import DEFAULT_PATHS, STANDARD_INPUT
from trafficking_indicators.reading.located import by_place, showable
from trafficking_indicators.reading.opened import Opened
from trafficking_indicators.wording import number

if TYPE_CHECKING:
    from trafficking_indicators.model.followup import FollowUp


class Counts:
    """What a validation has seen so far."""

    def __init__(self) -> None:
        self.expected = 0
        self.files = 0
        self.folders = 0
        self.errors = 0
        self.warnings = 0
        self.ignored: Counter[str] = Counter()

    def add(self, checked: Checked, ignored: Container[str] = ()) -> Checked:
        """Count one more file with its problems; give it without those of ignored rules."""
        kept = tuple(problem for problem in checked.problems if problem.rule not in ignored)
        errors = sum(problem.times for problem in kept if problem.severity == "error")
        of_folder = any(problem.rule in OF_FOLDERS for problem in checked.problems)
        self.files += not of_folder
        self.folders += of_folder
        self.errors += errors
        self.warnings += sum(problem.times for problem in kept) - errors
        for problem in checked.problems:
            if problem.rule in ignored:
                self.ignored[problem.rule] += problem.times
        return checked._replace(problems=kept)


def validate(
    paths: Iterable[str] | None, folder: str | None, *, today: str | None = None, counts: Counts | None = None
) -> Iterator[Checked]:
    """Validate files and folders, by default DEFAULT_PATHS: each file with its problems, by path and place.

    A folder without any file, or that cannot be looked into, comes first, as an error of its own. Memory does not grow
    with the number of assessments; the files of one instrument are held together, since they are checked against each
    other.

    Raises InputError where there is no file at all.
    """
    instruments, folders = Library(folder, today=today), _Folders()
    asked = existing_defaults() if paths is None else list(paths)
    found = listing_of(asked)
    if not found.files and not found.unlisted:
        raise InputError((no_files(DEFAULT_PATHS if paths is None else asked),))
    if counts is not None:
        counts.expected = len(found.files)
    for empty in found.empty:
        yield _without_contacts(Checked(empty, None, (no_files([empty])._replace(file=empty),)))
    for unlisted in found.unlisted:
        yield _without_contacts(Checked(unlisted.file, None, (unlisted,)))
    # links of follow-ups may mean measures, which assessments need not
    with_measures, others = Library(folder, measures=True, today=today), Others(sorted(found.files))
    pairs = Pairs()
    for file in sorted(found.files):
        document = documents.load(file)
        root = None if file == STANDARD_INPUT else folders.root_of(file)
        together = None if root is None else folders.problems_in(root).get(key_of(file))
        if together is not None:
            # a part of the instrument, or what stands in the place of one
            problems = [problem._replace(file=file) for problem in together]
        elif document.kind == "assessment":
            assessment = cast("Opened[Assessment]", document)
            problems = check_assessment_file(assessment, instruments) + document.locate(pairs.problems_of(assessment))
        elif document.kind == "followup":
            followup = cast("Opened[FollowUp]", document)
            problems = check_followup_file(followup, with_measures, others.for_(followup.model))
            problems += document.locate(pairs.problems_of(followup))
        else:
            problems = own_problems(document)
            if root is not None:
                problems += document.locate(STRAYS.problems(root))
        yield _checked(document, problems)


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
            self._problems[root] = _problems_in(root)
        return self._problems[root]


def _problems_in(root: FilePath) -> dict[str, list[Located]]:
    try:
        files = library.read_instrument(root)
    except OSError as error:
        if error.errno in EXHAUSTED:
            raise
        problem = Problem("unreadable-file", f"the areas beside it cannot be looked into: {reason(error)}")
        header = library.read_header(root)
        return {key_of(header.file): header.locate([*header.problems, problem])}
    found: dict[str, list[Located]] = {key_of(document.file): [] for document in files.documents}
    for located in check_instrument(files, files.assemble()):
        found[key_of(located.file)].append(located)
    return found


def _checked(document: Opened[Model], problems: Iterable[Located]) -> Checked:
    """Tell what was found in a file, with its text where lines of that may be shown."""
    problems = tuple(by_place(problems))
    is_shown = problems and not document.reading.is_worksheet
    text = showable(document.reading.text, problems) if is_shown else ""
    return _without_contacts(Checked(document.file, document.kind, problems, text))


def _without_contacts(checked: Checked) -> Checked:
    """Mask contact data in the name of the file, and in what is said of others that are named."""
    masked = cache(without_contacts)  # many problems say the same
    problems = tuple(
        problem._replace(
            file=masked(problem.file),
            message=masked(problem.message),
            help=masked(problem.help),
            path=masked(problem.path),
        )
        for problem in checked.problems
    )
    return checked._replace(file=masked(checked.file), problems=problems)


def how_far(counts: Counts) -> str:
    """Say how many files of all have been checked."""
    return f"{counts.files:,} of {counts.expected:,} {'file' if counts.expected == 1 else 'files'}"


def summary(counts: Counts) -> str:
    """Say in a line what was checked."""
    errors, warnings = number(counts.errors, "error"), number(counts.warnings, "warning")
    ignored = f", {number(counts.ignored.total(), 'problem')} ignored" if counts.ignored else ""
    return f"{number(counts.files, 'file')} checked: {errors}, {warnings}{ignored}\n"
