"""Rules on the head of an instrument: dimensions, levels, versions and areas fit each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from trafficking_indicators.checking.doubles import doubles_of_head
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.fields import CODE
from trafficking_indicators.model.instrument import Header, Instrument, Version
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.reading.located import MOST_SUGGESTED
from trafficking_indicators.wording import listing, quote

# A level is one digit of an indicator's code.
MOST_LEVELS = 9
_BY_CODE = "name an indicator by area and code"

HEAD = Rules[[Header]]("headers")
WHOLE = Rules[[Instrument]]("headers")


def check_head(instrument: Instrument) -> list[Problem]:
    """Check instrument.yaml against itself and the areas found."""
    return [*HEAD.problems(instrument.header), *doubles_of_head(instrument.header), *WHOLE.problems(instrument)]


@HEAD.rule(
    "duplicate-letter",
    text="Each dimension has a letter of its own.",
    why="Indicators are named by the letter: where two dimensions share it, R1 may be a finding on law or on practice.",
)
def _duplicate_letter(header: Header) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, dimension in header.dimensions.items():
        if dimension.letter in seen:
            message = f"{quote(dimension.letter)} is the letter of {quote(seen[dimension.letter])} already"
            yield finding(message, ("dimensions", name, "letter"), help="choose another")
        seen.setdefault(dimension.letter, name)


@HEAD.rule(
    "unknown-dimension",
    text="The pair names two dimensions of the instrument.",
    why="Reports set what stands on paper beside what is done in practice, and have to know which dimension is which.",
)
def _unknown_dimension(header: Header) -> Iterator[Problem]:
    if header.pair is None:
        return
    for key, name in (("paper", header.pair.paper), ("practice", header.pair.practice)):
        if name not in header.dimensions:
            yield finding(
                f"no dimension {quote(name)}",
                ("pair", key),
                near=Near(name, header.dimensions),
                help=f"dimensions: {listing(header.dimensions)}",
                rests_on=[("dimensions",)],
            )
    if header.pair.paper == header.pair.practice:
        yield finding("a pair needs two dimensions", ("pair",), help="leave the pair out where there is one dimension")


def levels_are_counted(header: Header) -> bool:
    """Tell whether the levels are 1, 2 and so on; else no code has a place in them."""
    return header.levels == tuple(range(1, len(header.levels) + 1)) and len(header.levels) <= MOST_LEVELS


@HEAD.rule(
    "bad-levels",
    text="Levels are counted 1, 2 and so on, at most 9.",
    why="A level is reached where everything up to it is met. A gap leaves open what that is.",
)
def _bad_levels(header: Header) -> Iterator[Problem]:
    if not levels_are_counted(header):
        found = listing(str(level) for level in header.levels)
        message = f"levels are {found}, and not 1, 2 and so on up to {MOST_LEVELS} at most"
        yield finding(message, ("levels",), help="count them, as [1, 2]")


@HEAD.rule(
    "version-without-history",
    text="The version of an instrument is the last one in its history, and stands there once.",
    why="An assessment names the version that it was made with; the history tells what it may be compared with.",
)
def _version_without_history(header: Header) -> Iterator[Problem]:
    versions = [version.version for version in header.history]
    seen: set[str] = set()
    if versions[-1] != header.version:
        message = f"version {quote(header.version)} is not the last one in the history"
        yield finding(
            message, ("version",), help="add it to the history, with the ids that changed", rests_on=[("history",)]
        )
    for index, version in enumerate(versions):
        if version in seen:
            yield finding(f"version {quote(version)} stands twice", ("history", index, "version"), help="keep one")
        seen.add(version)


@WHOLE.rule(
    "unknown-history-id",
    text="What a version reworded, added or moved is an indicator of that version; what it removed or moved away is "
    "none. No two ids become one, and an id that a version removes is not given to another indicator in the same "
    "version.",
    why="Two rounds are compared along the history. A wrong id there sets different questions beside each other, and a "
    "change of the questionnaire looks like a change in the country.",
    head=("dimensions", "levels"),
)
def _unknown_history_id(instrument: Instrument) -> Iterator[Problem]:
    ids = set(instrument.cells)
    found: list[list[Problem]] = []
    count = 0
    # from today backwards, since today's ids are the ones that are known
    for index, entry in reversed(list(enumerate(instrument.header.history))):
        found.append(list(_history_problems(entry, index, ids, with_names=count < MOST_SUGGESTED)))
        count += len(found[-1])
        ids -= {*entry.added, *entry.moved.values()}
        ids |= {*entry.removed, *entry.moved}
    for problems in reversed(found):
        yield from problems


def _history_problems(entry: Version, index: int, ids: set[str], *, with_names: bool) -> Iterator[Problem]:
    """Compare one entry with the ids of its own version."""
    fresh = Counter((*entry.added, *entry.moved.values()))
    for step, message, help in (*_removed(entry, ids, fresh), *_moved(entry, ids, fresh)):
        yield finding(message, ("history", index, *step), help=help)
    named: list[tuple[Path, str]] = [(("reworded", number), name) for number, name in enumerate(entry.reworded)]
    named += [(("added", number), name) for number, name in enumerate(entry.added)]
    named += [(("moved", old), new) for old, new in entry.moved.items() if old != new]
    known: frozenset[str] = frozenset()
    for step, name in named:
        if name not in ids:
            # the ids go on to change: what may have been meant is kept as they are here
            known = known or frozenset(ids if with_names else ())
            path: Path = ("history", index, *step)
            yield finding(f"no indicator {quote(name)}", path, near=Near(name, known), help=_BY_CODE, misses=name)


def _removed(entry: Version, ids: set[str], fresh: Counter[str]) -> Iterator[tuple[Path, str, str]]:
    for number, name in enumerate(entry.removed):
        path: Path = ("removed", number)
        if not _is_indicator(name):
            yield path, f"{quote(name)} is no id of an indicator", _BY_CODE
        elif name in entry.moved:
            yield path, f"{quote(name)} is removed and moved in one version", "take it out of one of the two"
        elif name in fresh:
            message = f"{quote(name)} is removed and stands for another indicator in one version"
            yield path, message, "give the other one a new id"
        elif name in ids:
            message = f"{quote(name)} is removed, and still there in version {entry.version}"
            yield path, message, "take it out of one of the two"


def _moved(entry: Version, ids: set[str], fresh: Counter[str]) -> Iterator[tuple[Path, str, str]]:
    for old, new in entry.moved.items():
        path: Path = ("moved", old)
        if old == new:
            yield path, f"{quote(old)} is moved to itself", "leave it out"
        elif not _is_indicator(old):
            yield path, f"{quote(old)} is no id of an indicator", _BY_CODE
        elif old in ids and old not in fresh:
            message = f"{quote(old)} is moved, and still there in version {entry.version}"
            yield path, message, "call the new one added"
        elif fresh[new] > 1:
            yield path, f"{quote(new)} is said to be new more than once", "keep one; the other id was removed"


def _is_indicator(name: str) -> bool:
    """Tell whether an id has an area and a code: an area itself is neither removed nor moved, its indicators are."""
    area, _, code = name.rpartition(".")
    return bool(area) and re.match(CODE, code) is not None


@WHOLE.rule(
    "missing-area",
    text="Each area that the header lists has a file, and is listed once.",
    why="An area without its file is missing from every report, though the instrument counts it among its own.",
)
def _missing_area(instrument: Instrument) -> Iterator[Problem]:
    listed: set[str] = set()
    for index, area in enumerate(instrument.header.areas):
        if area not in instrument.areas:
            yield finding(
                f"no file for area {quote(area)}", ("areas", index), help=f"add areas/{area}.yaml", misses=area
            )
        elif area in listed:
            yield finding(f"area {quote(area)} is listed twice", ("areas", index), help="keep one")
        listed.add(area)
