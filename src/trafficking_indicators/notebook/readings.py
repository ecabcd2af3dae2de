"""The calls on readings and replies: merge, reply and todo, each as the command of its name does."""

from __future__ import annotations

import os
from typing import NamedTuple

from trafficking_indicators.analysis import about as heads
from trafficking_indicators.analysis import merge as merging
from trafficking_indicators.analysis import reply as replies
from trafficking_indicators.characters import printable_name
from trafficking_indicators.checking.todo import open_todo
from trafficking_indicators.cli.loading import latest_day
from trafficking_indicators.cli.merge_readings import check_same
from trafficking_indicators.errors import UsageError
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.notebook.masking import masked
from trafficking_indicators.notebook.results import LeftToDo, LoadedAssessment, Merged, Replies

Path = str | os.PathLike[str]
# Fewer are nothing to hold against each other.
_LEAST = 2


class _Named(NamedTuple):
    file: str
    assessment: Assessment


def merge(*readings: LoadedAssessment, settled: LoadedAssessment | None = None) -> Merged:
    """Hold readings of one country and round against each other; `settled` is the file in which they were settled.

    Raises UsageError where there are fewer than two, and where they are not readings of one another.
    """
    if len(readings) < _LEAST:
        raise UsageError("one reading alone has nothing to be compared with", "name two or more")
    every = readings if settled is None else (*readings, settled)
    named = [_Named(printable_name(one.file), one.assessment) for one in every]
    check_same(named)
    audience: Audience = "internal" if any(one.about.audience == "internal" for one in every) else "public"
    instrument = readings[0].instrument
    about = heads.about(instrument, *(one.assessment for one in readings), audience=audience)
    agreed = None if settled is None else heads.about(instrument, settled.assessment, audience=audience)
    shown = [one.assessment for one in about.shown]
    found = merging.merge(instrument, shown, with_sensitive=audience == "internal")
    if not found.cells:
        raise UsageError("the readings have no area in common", "the key scope says which areas each reader looked at")
    files = tuple(one.file for one in named[: len(readings)])
    return Merged(about, files, found, agreed, "" if settled is None else named[-1].file)


def reply(loaded: LoadedAssessment, *, by: Voice | None = None) -> Replies:
    """Show what was said to which finding, what was answered and what was changed; of one voice, where it is named."""
    return Replies(loaded.about, replies.reply_of(loaded.about, by))


def todo(file: Path, *, instrument: Path | None = None, audience: Audience = "public") -> LeftToDo:
    """List what is left to do in the file of an assessment, each with its place in it.

    `instrument` and `audience` are as for `load`. Raises InputError as it does.
    """
    folder = None if instrument is None else os.fspath(instrument)
    with masked():
        found = open_todo(os.fspath(file), folder, audience=audience, today=latest_day())
    loaded = found.loaded
    about = heads.about(loaded.instrument, loaded.assessment, audience=audience, removed=loaded.removed)
    return LeftToDo(about, found.items)
