"""Opening an assessment for a command, by the audience that will read the result."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from trafficking_indicators.cli import output, signals

if TYPE_CHECKING:
    from trafficking_indicators.analysis.about import About
    from trafficking_indicators.analysis.revision import Revision
    from trafficking_indicators.checking.whole_assessments import Loaded
    from trafficking_indicators.checking.whole_followups import Opening
    from trafficking_indicators.errors import InputError
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.audiences import Audience
    from trafficking_indicators.model.instrument import Instrument
    from trafficking_indicators.problems import Located

# In seconds.
_DAY = 24 * 60 * 60


# As many of the ids that end alike show what is meant.
_MOST_MEANT = 3


def open_assessment(file: str, instrument: str | None, audience: Audience, *, measures: bool = False) -> About:
    """Load and check an assessment and its instrument; warnings are mentioned on stderr."""
    from trafficking_indicators.analysis.about import about
    from trafficking_indicators.checking import whole_assessments

    loaded = whole_assessments.open_assessment(
        file, instrument, audience=audience, measures=measures, today=latest_day()
    )
    mention_warnings(file, loaded.warnings)
    return about(loaded.instrument, loaded.assessment, audience=audience, removed=loaded.removed)


def open_followup(file: str, instrument: str | None) -> Opening:
    """Load and check a follow-up and its instrument; warnings are mentioned on stderr."""
    from trafficking_indicators.checking import whole_followups

    opened = whole_followups.open_followup(file, instrument, today=latest_day())
    mention_warnings(file, opened.warnings)
    return opened


def check_day(day: str | None, *, name: str = "--on") -> None:
    """Raise UsageError where a day of reading is no date."""
    if day is None:
        return
    import re

    from pydantic_core import PydanticCustomError

    from trafficking_indicators.errors import UsageError
    from trafficking_indicators.model.fields import DATE, PATTERNS, existing_day
    from trafficking_indicators.reading.dates_meant import dates_meant
    from trafficking_indicators.wording import quote

    wanted, such_as = PATTERNS[DATE]
    if not re.fullmatch(DATE.removesuffix("$"), day):
        meant = " or ".join(map(quote, dates_meant(day)))
        help = f"did you mean {meant}?" if meant else f"write one {such_as}"
        raise UsageError(f"{name}: {quote(day)} is not {wanted}", help)
    try:
        existing_day(day)
    except PydanticCustomError as error:
        raise UsageError(f"{name}: there is no such day, {quote(day)}", "check the day and the month") from error


def open_pair(old: str, new: str, folder: str | None, audience: Audience) -> About:
    """Load two assessments made with one instrument.

    Raises UsageError where they are made with different ones: their indicators are not the same questions.
    """
    from trafficking_indicators.analysis.about import about

    loaded = _open_both(old, new, folder, audience)
    return about(loaded[new].instrument, loaded[old].assessment, loaded[new].assessment, audience=audience)


def open_with_previous(
    file: str, previous: str | None, folder: str | None, audience: Audience, *, measures: bool
) -> tuple[About, About | None]:
    """Load an assessment, and with it an earlier one made with the same instrument; None where none is named.

    Raises UsageError where they are made with different ones.
    """
    from trafficking_indicators.analysis.about import about

    if previous is None:
        return open_assessment(file, folder, audience, measures=measures), None
    loaded = _open_both(previous, file, folder, audience, measures=measures)
    before, found = loaded[previous], loaded[file]
    alone = about(found.instrument, found.assessment, audience=audience, removed=found.removed)
    return alone, about(found.instrument, before.assessment, found.assessment, audience=audience)


def _open_both(
    old: str, new: str, folder: str | None, audience: Audience, *, measures: bool = False
) -> dict[str, Loaded]:
    from trafficking_indicators.errors import UsageError
    from trafficking_indicators.wording import quote

    loaded, failed = _open_all([old, new], folder, audience, measures=measures)
    if failed:
        raise failed[0].together(failed[1:])
    before, after = loaded[old].instrument.header.id, loaded[new].instrument.header.id
    if before != after:
        raise UsageError(
            f"the assessments are made with different instruments, {quote(before)} and {quote(after)}",
            "compare puts them side by side",
        )
    return loaded


def open_many(
    files: list[str], folder: str | None, audience: Audience
) -> tuple[dict[str, tuple[Instrument, Assessment]], int]:
    """Load what can be loaded, each file once, by file; count what cannot, with its problems on stderr.

    Raises InputError where nothing is left.
    """
    from trafficking_indicators.errors import InputError
    from trafficking_indicators.reading import file_lists
    from trafficking_indicators.render.problems.text import to_text

    found = file_lists.listing_of(files)
    if not found.files and not found.unlisted:
        raise InputError((file_lists.no_files(files),))
    loaded, failed = _open_all(list(found.files), folder, audience)
    failed += [InputError((unlisted,)) for unlisted in found.unlisted]
    if not loaded:
        raise failed[0].together(failed[1:])
    for failure in failed:
        output.say(to_text(failure.problems))
    return {file: (one.instrument, one.assessment) for file, one in loaded.items()}, len(failed)


def _open_all(
    files: list[str], folder: str | None, audience: Audience, *, measures: bool = False
) -> tuple[dict[str, Loaded], list[InputError]]:
    from trafficking_indicators.checking import whole_assessments
    from trafficking_indicators.checking.library import Library
    from trafficking_indicators.errors import InputError

    instruments = Library(folder, measures=measures, today=latest_day())
    loaded: dict[str, Loaded] = {}
    failed: list[InputError] = []
    warnings: dict[str, int] = {}
    progress = output.Progress(len(files))
    signals.how_far.append(lambda: f"{len(loaded) + len(failed):,} of {len(files):,} files")
    for file in files:
        try:
            found = whole_assessments.open_assessment(file, folder, audience=audience, instruments=instruments)
        except InputError as error:
            failed.append(error)
        else:
            warnings[file] = found.warnings
            loaded[file] = found
        progress.step()
    progress.end()
    signals.how_far.clear()
    for file, count in warnings.items():
        mention_warnings(file, count)
    return loaded, failed


def mention_warnings(file: str, warnings: int) -> None:
    """Say on stderr how many warnings a file has, and how to see them."""
    if warnings:
        from trafficking_indicators.characters import printable_name
        from trafficking_indicators.wording import number

        name, them = printable_name(file), "it" if warnings == 1 else "them"
        output.say(f"{number(warnings, 'warning')} in {name}: assess validate {name} shows {them}\n")


def open_instrument(folder: str | None) -> Instrument:
    """Load the one instrument of a folder, by default of those that come with assess.

    Raises UsageError where there is none, or more than one to choose from.
    """
    from trafficking_indicators.checking import whole_assessments

    return whole_assessments.open_only_instrument(folder)


def open_revision(old: str, new: str | None, since: str | None) -> Revision:
    """Load two states of one instrument: two folders, or one and itself at a revision of git.

    Raises UsageError where they are different instruments, and where both ways are asked for.
    """
    from trafficking_indicators.analysis.revision import revise
    from trafficking_indicators.errors import InputError, UsageError
    from trafficking_indicators.wording import quote

    if since is None:
        assert new is not None  # else there is one folder only
        before, after = open_instrument(old), open_instrument(new)
    elif new is not None:
        raise UsageError("--since and NEW both say what to compare with", "leave one of them out")
    elif not os.path.isdir(old):
        raise UsageError(f"--since is for the folder of an instrument, and {old} is none", "name the folder")
    else:
        from trafficking_indicators.cli.git_files import as_it_was

        after = open_instrument(old)
        with as_it_was(old, since) as folder:
            try:
                before = open_instrument(folder)
            except InputError as error:
                named = f"{since}:{old}"
                raise InputError(tuple(_renamed(found, folder, named) for found in error.problems)) from None
    if before.header.id != after.header.id:
        ids = f"{quote(before.header.id)} and {quote(after.header.id)}"
        raise UsageError(f"these are different instruments, {ids}", "compare two states of one")
    return revise(before, after)


def _renamed(problem: Located, folder: str, name: str) -> Located:
    """Name a folder in a problem as the user knows it."""
    texts = {key: getattr(problem, key).replace(folder, name) for key in ("file", "message", "help")}
    return problem._replace(**texts)


def latest_day() -> str:
    """Give the last day that is not in the future, as the clock tells it: anywhere on earth it may be tomorrow."""
    return time.strftime("%Y-%m-%d", time.localtime(time.time() + _DAY))


def known_ids(ids: list[str], known: list[str], *, where: str) -> None:
    """Raise UsageError for an id that names nothing."""
    for name in ids:
        if name not in known:
            from trafficking_indicators.errors import UsageError
            from trafficking_indicators.wording import quote

            raise UsageError(f"nothing has the id {quote(name)}", _meant_id(name, known) or where)


def _meant_id(name: str, known: list[str]) -> str:
    """Word the help for an id that names nothing: a code without its area, a number too high, else one that is near."""
    from trafficking_indicators.wording import listing, quote, suggest

    whole = [other for other in known if other.casefold().endswith(f".{name.casefold()}")]
    if whole and any(map(str.isalpha, name)):
        more = ["..."] if len(whole) > _MOST_MEANT else []
        return f"write it with its area: {listing([*whole[:_MOST_MEANT], *more])}"
    before, dot, last = name.rpartition(".")
    if dot and last.isdecimal():
        beside = [other for other in known if other.startswith(before + dot) and other[len(before) + 1 :].isdecimal()]
        near = min(beside, key=lambda other: abs(int(other[len(before) + 1 :][:9]) - int(last[:9])), default=None)
        if near is not None:
            return f"did you mean {quote(near)}?"
    return suggest(name, known)


def schemas_from(folder: str, *kinds: str) -> str | None:
    """Find the way from a folder to the schemas, if it or one above it has them in a folder `schemas`."""
    for steps in range(os.path.realpath(folder).count(os.sep) + 1):
        way = f"{'../' * steps}schemas"
        if all(os.path.isfile(os.path.join(folder, way, f"{kind}.schema.json")) for kind in kinds):
            return way
    return None
