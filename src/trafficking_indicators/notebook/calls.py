"""The calls: load, check and compute, each as the command of its name does, without a word on any stream."""

from __future__ import annotations

import os
from typing import overload

from trafficking_indicators.analysis import about as heads
from trafficking_indicators.analysis import compare as comparing
from trafficking_indicators.analysis import diff as changes
from trafficking_indicators.analysis import follow as follows
from trafficking_indicators.analysis import follow_diff as additions
from trafficking_indicators.analysis import plan as agendas
from trafficking_indicators.analysis import score as scoring
from trafficking_indicators.analysis import survey as surveys
from trafficking_indicators.analysis.priorities import Tally, tally_of
from trafficking_indicators.characters import printable_name
from trafficking_indicators.checking import validation, whole_assessments, whole_followups
from trafficking_indicators.cli.follow_formats import became_of
from trafficking_indicators.cli.loading import check_day, latest_day
from trafficking_indicators.errors import UsageError
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.notebook.masking import masked
from trafficking_indicators.notebook.results import (
    Added,
    Comparison,
    Difference,
    FollowedUp,
    LoadedAssessment,
    LoadedFollowUp,
    Planned,
    Score,
    Surveyed,
    Tallied,
    Validation,
)
from trafficking_indicators.reading.instrument_files import known_instruments, packaged_instruments
from trafficking_indicators.wording import quote

Path = str | os.PathLike[str]


def load(file: Path, *, instrument: Path | None = None, audience: Audience = "public") -> LoadedAssessment:
    """Load an assessment with its instrument, both checked.

    `instrument` is the folder of an instrument, or of several, instead of those that come with the program. Raises
    InputError with all problems of the file where it has an error, and where it is internal and the audience public.
    """
    name = os.fspath(file)
    with masked():
        found = whole_assessments.open_assessment(
            name, _folder(instrument), audience=audience, measures=True, today=latest_day()
        )
    about = heads.about(found.instrument, found.assessment, audience=audience, removed=found.removed)
    return LoadedAssessment(name, about, found.warnings)


def load_instrument(name: Path | None = None) -> Instrument:
    """Load an instrument with its measures: one that comes with the program, by its id, or that of a folder.

    Raises UsageError where there is none, or more than one to choose from, and InputError where it has errors.
    """
    folder = _folder(name)
    if folder is not None and not os.path.isdir(folder) and folder in known_instruments(None):
        folder = str(packaged_instruments() / folder)
    with masked():
        return whole_assessments.open_only_instrument(folder)


def load_followup(file: Path, *, instrument: Path | None = None) -> LoadedFollowUp:
    """Load a follow-up with its instrument, both checked.

    `instrument` is as for `load`. Raises InputError with all problems of the file where it has an error.
    """
    name = os.fspath(file)
    with masked():
        found = whole_followups.open_followup(name, _folder(instrument), today=latest_day())
    return LoadedFollowUp(name, found.followup, found.instrument, found.warnings)


def follow(loaded: LoadedFollowUp, *, on: str | None = None) -> FollowedUp:
    """Tell what became of a plan, on the day of the file or on another; the clock is never asked.

    Raises UsageError where the day is no date.
    """
    check_day(on, name="on")
    pair = loaded.instrument.header.pair
    found = follows.follow(loaded.followup, on, paper=None if pair is None else pair.paper)
    return FollowedUp(loaded.instrument, found)


def score(loaded: LoadedAssessment) -> Score:
    """Score an assessment: counts, possible levels, paper and practice, and its priority exercises."""
    return Score(loaded.about, scoring.score(loaded.instrument, loaded.assessment), _tally(loaded))


def tally(loaded: LoadedAssessment) -> Tallied:
    """Tally the priority exercises of an assessment."""
    return Tallied(loaded.about, _tally(loaded))


@overload
def diff(old: LoadedAssessment, new: LoadedAssessment) -> Difference: ...


@overload
def diff(old: LoadedFollowUp, new: LoadedFollowUp) -> Added: ...


def diff(old: LoadedAssessment | LoadedFollowUp, new: LoadedAssessment | LoadedFollowUp) -> Difference | Added:
    """Tell what changed between two assessments, or what was added to a follow-up.

    Raises UsageError where they are made with different instruments, whose indicators are not the same questions, and
    where they are two follow-ups, or an assessment and a follow-up.
    """
    if isinstance(old, LoadedFollowUp) and isinstance(new, LoadedFollowUp):
        return _added(old, new)
    if isinstance(old, LoadedFollowUp) or isinstance(new, LoadedFollowUp):
        raise UsageError("one of the two is a follow-up, and the other an assessment", "name two of one kind")
    if (old.instrument.header, old.instrument.areas) != (new.instrument.header, new.instrument.areas):
        ids = f"{quote(old.instrument.header.id)} and {quote(new.instrument.header.id)}"
        help = "compare puts them side by side; one instrument has to be loaded from the same folder"
        raise UsageError(f"the assessments are made with different instruments, {ids}", help)
    audience = _audience(old, new)
    about = heads.about(new.instrument, old.assessment, new.assessment, audience=audience)
    found = changes.diff(
        new.instrument, old.assessment, new.assessment, with_sensitive=_audience(old, new) == "internal"
    )
    return Difference(about, found)


def _added(old: LoadedFollowUp, new: LoadedFollowUp) -> Added:
    if old.followup.followup != new.followup.followup:
        ids = f"{quote(old.followup.followup)} and {quote(new.followup.followup)}"
        raise UsageError(f"these are different follow-ups, {ids}", "name two states of one")
    return Added(old.followup, new.followup, additions.follow_diff(old.followup, new.followup))


def compare(*loaded: LoadedAssessment) -> Comparison:
    """Put assessments side by side, by country code and date; nothing is ranked.

    Raises UsageError where there is none.
    """
    if not loaded:
        raise UsageError("there is nothing to compare", "name at least one assessment that load has given")
    pairs = [(one.instrument, one.assessment) for one in loaded]
    names = [printable_name(one.file) for one in loaded]
    return Comparison(tuple(comparing.compare(pairs, audience=_audience(*loaded), files=names)))


def plan(loaded: LoadedAssessment, *, own_measures: bool = False, followup: LoadedFollowUp | None = None) -> Planned:
    """Join the gaps of an assessment with what addresses them, and with what became of it where a follow-up is named.

    With `own_measures`, measures written for another country or an earlier round are left out. Raises UsageError where
    the links of the follow-up mean another instrument.
    """
    marks = _tally(loaded)
    found = agendas.plan(loaded.instrument, loaded.assessment, marks, own_measures=own_measures)
    became = None if followup is None else became_of(followup.followup, loaded.instrument)
    return Planned(loaded.about, found, marks, became)


def survey(loaded: LoadedAssessment, *, min_cell: int = 1) -> Surveyed:
    """Count survey answers; for public readers, counts below `min_cell` are kept back by joining options.

    Raises UsageError where `min_cell` is less than 1.
    """
    if min_cell < 1:
        raise UsageError(f"the least count to print is {min_cell}", "name 1 or more with min_cell")
    smallest = min_cell if loaded.about.audience == "public" else 1
    tables = tuple(surveys.answer_table(answer, min_cell=smallest) for answer in loaded.assessment.answers)
    return Surveyed(loaded.about, tables, smallest)


def validate(*paths: Path, instrument: Path | None = None) -> Validation:
    """Check files and folders; without any, the folders indicators, assessments and followups.

    Raises InputError where there is no file at all.
    """
    named = [os.fspath(path) for path in paths] or None
    with masked():
        return Validation(tuple(validation.validate(named, _folder(instrument), today=latest_day())))


def _tally(loaded: LoadedAssessment) -> Tally | None:
    return tally_of(loaded.instrument, loaded.assessment)


def _audience(*loaded: LoadedAssessment) -> Audience:
    return "internal" if any(one.about.audience == "internal" for one in loaded) else "public"


def _folder(instrument: Path | None) -> str | None:
    return None if instrument is None else os.fspath(instrument)
