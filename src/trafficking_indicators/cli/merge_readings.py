"""Opening readings of one country and round for a command, or telling which of them is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from trafficking_indicators.cli.loading import latest_day, mention_warnings
from trafficking_indicators.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trafficking_indicators.analysis.merge_same import Shared
    from trafficking_indicators.checking.whole_assessments import OpenedFile
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.audiences import Audience
    from trafficking_indicators.model.instrument import Instrument

_WORDS: dict[Shared, str] = {
    "country": "countries",
    "round": "rounds",
    "instrument": "instruments",
    "version": "versions of the instrument",
}
_HELPS: dict[Shared, str] = {
    "country": "merge compares readings of one country; compare puts countries side by side",
    "round": "merge compares readings of one round; diff tells what changed between rounds",
    "instrument": "merge compares readings made with one instrument; compare puts others side by side",
    "version": "merge compares readings made with one version; diff maps the ids of others",
}


class Reading(NamedTuple):
    """A file that was opened, by its name as it may be shown."""

    file: str
    opened: OpenedFile

    @property
    def instrument(self) -> Instrument:
        """The instrument that it was made with."""
        return self.opened.loaded.instrument

    @property
    def assessment(self) -> Assessment:
        """What it holds, by the ids of today."""
        return self.opened.loaded.assessment

    @property
    def as_written(self) -> Assessment:
        """What it holds, by the ids of its version."""
        written = self.opened.document.model
        assert written is not None  # else it is not opened
        return written


def open_readings(files: list[str], folder: str | None, audience: Audience) -> list[Reading]:
    """Load and check files, and those of folders, each once; warnings are mentioned on stderr.

    Raises InputError with the problems of all where one has an error.
    """
    from trafficking_indicators.characters import printable_name
    from trafficking_indicators.checking.library import Library
    from trafficking_indicators.checking.whole_assessments import open_file
    from trafficking_indicators.reading.file_lists import listing_of, no_files

    listed = listing_of(files)
    failed = [InputError((unlisted,)) for unlisted in listed.unlisted]
    if not listed.files and not failed:
        raise InputError((no_files(files),))
    instruments = Library(folder, today=latest_day())
    found: list[Reading] = []
    for file in listed.files:
        try:
            opened = open_file(file, folder, audience=audience, instruments=instruments)
        except InputError as error:
            failed.append(error)
        else:
            found.append(Reading(printable_name(file), opened))
    if failed:
        raise failed[0].together(failed[1:])
    for file, one in zip(listed.files, found, strict=True):
        mention_warnings(file, one.opened.loaded.warnings)
    return found


class Named(Protocol):
    """What check_same looks at: an assessment, and the name of its file as it may be shown."""

    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def assessment(self) -> Assessment: ...  # noqa: D102


def check_same(readings: Sequence[Named]) -> None:
    """Raise UsageError where files are not readings of one another, with what differs."""
    from trafficking_indicators.analysis.merge_same import unlike
    from trafficking_indicators.wording import quote

    found = unlike([reading.assessment for reading in readings])
    if found is not None:
        first, other = (readings[number].file for number in (0, found.number))
        said = f"{quote(found.values[0])} in {first}, {quote(found.values[1])} in {other}"
        raise UsageError(f"these are of different {_WORDS[found.shared]}: {said}", _HELPS[found.shared])
