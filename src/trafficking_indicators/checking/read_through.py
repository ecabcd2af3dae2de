"""Sources that were read through others: how new is what somebody had before them, and where that goes round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.checking.registry import finding
from trafficking_indicators.model.assessment import Source
from trafficking_indicators.model.fields import first_day, starts_after
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing, quote


class Newest:
    """Of each source the newest of all that it was read through, itself included."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._newest: dict[str, str] = {}

    def none_after(self, as_of: str) -> bool:
        """Tell whether no source is too late for a date."""
        return not any(self._is_late(name, as_of) for name in self._sources)

    def late(self, name: str, as_of: str) -> str | None:
        """Give the source that is too late for a date, if it is this one, or one that this was read through."""
        if name not in self._sources:
            return None
        if self._is_late(name, as_of):
            return name
        newest = self._found(name)
        return newest if self._is_late(newest, as_of) else None

    def _is_late(self, name: str, as_of: str) -> bool:
        date = self._sources[name].date
        return date is not None and starts_after(date, as_of)

    def _found(self, name: str) -> str:
        """Find it along the way to the first source that is known, or from which nothing leads on."""
        way: dict[str, None] = {}
        here = name
        while here in self._sources and here not in way and here not in self._newest:
            way[here] = None
            here = self._sources[here].via or ""
        newest = self._newest.get(here)
        for step in reversed(way):
            newest = step if newest is None or self._is_newer(step, newest) else newest
            self._newest[step] = newest
        return self._newest[name]

    def _is_newer(self, name: str, other: str) -> bool:
        date, than = self._sources[name].date, self._sources[other].date
        return than is None or (date is not None and first_day(date) > first_day(than))


def late_evidence(
    newest: Newest, sources: Mapping[str, Source], source: str, as_of: str, path: Path
) -> Iterator[Problem]:
    """Say of a citation that it is of a source that is newer than a date, or was read through one."""
    through = newest.late(source, as_of)
    if through is not None:
        which = quote(through) + ("" if through == source else ", through which it was read,")
        message = f"source {which} is of {sources[through].date}, after {as_of}"
        help = "mend the date or as_of, or leave the evidence out"
        yield finding(message, path, help=help, rests_on=[("as_of",)])


def circles(sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Say of each circle of sources, once, that they are read through themselves."""
    followed: set[str] = set()
    for name in sources:
        way: dict[str, int] = {}
        here = name
        while here in sources and here not in followed and here not in way:
            way[here] = len(way)
            here = sources[here].via or ""
        followed.update(way)
        if here in way:
            others = listing(map(quote, list(way)[way[here] + 1 :]))
            message = f"source {quote(here)} is read through itself" + (f", by way of {others}" if others else "")
            yield finding(message, ("sources", here, "via"), help="name what you had before you, or leave via out")
