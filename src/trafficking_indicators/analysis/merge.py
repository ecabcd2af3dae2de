"""Readings of one country and round held against each other: where they differ, and how far apart. Pure.

Neither is before the other: nothing here is a change, and no reading is the right one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Generic, Literal, NamedTuple, TypedDict, TypeVar, get_args

from trafficking_indicators.analysis.diff import rating_of, without_sensitive
from trafficking_indicators.analysis.merge_sources import Keys, keys_by_name, sides_by_source
from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Cell, Instrument
from trafficking_indicators.model.ratings import Rating, statuses_of
from trafficking_indicators.model.statuses import RATED, SCALE, STATUSES, ReadStatus, Status

T = TypeVar("T")

# The worst first.
Difference = Literal["opposite", "neighbour", "knowledge", "procedure", "reason", "none"]
DIFFERENCES: tuple[Difference, ...] = get_args(Difference)
# Same status: those that read it so are alike, whatever they rest on.
ALIKE: frozenset[Difference] = frozenset(("reason", "none"))


class ByDifference(TypedDict, Generic[T]):
    """Something for each difference: a key that lacks, here or in a table, is a type error."""

    opposite: T
    neighbour: T
    knowledge: T
    procedure: T
    reason: T
    none: T


class MergedCell(NamedTuple):
    """One indicator as each reader has it. `ratings` are None where a file leaves it out."""

    cell: Cell
    statuses: tuple[Status, ...]
    ratings: tuple[Rating | None, ...]
    difference: Difference

    @property
    def is_rated(self) -> bool:
        """Tell whether every reader rated it."""
        return all(status in RATED for status in self.statuses)


class Agreement(NamedTuple):
    """How many indicators were read by all, how many of them alike, and the same of those that all have rated."""

    cells: int
    alike: int
    both_rated: int
    both_rated_alike: int
    differences: dict[Difference, int]


class Pairing(NamedTuple):
    """How often two readers, by their numbers, have a status each."""

    readers: tuple[int, int]
    counts: dict[tuple[Status, Status], int]


class Merge(NamedTuple):
    """Readings held against each other, in the instrument's order.

    `elsewhere` are the areas that some of the readers did not look at: nothing in them is compared.
    """

    cells: tuple[MergedCell, ...]
    elsewhere: tuple[str, ...]
    dimensions: tuple[str, ...]

    @property
    def all(self) -> Agreement:
        """Count over all indicators."""
        return agreement_of(self.cells)

    @property
    def by_dimension(self) -> dict[str, Agreement]:
        """Count by dimension: on paper and in practice readers do not agree equally well."""
        return {
            name: agreement_of([found for found in self.cells if found.cell.dimension == name])
            for name in self.dimensions
        }

    @property
    def pairings(self) -> tuple[Pairing, ...]:
        """Count statuses against statuses, for each two of the readers."""
        readers = range(len(self.cells[0].statuses)) if self.cells else ()
        return tuple(
            Pairing(
                (one, other), _in_order(Counter((found.statuses[one], found.statuses[other]) for found in self.cells))
            )
            for one, other in combinations(readers, 2)
        )

    @property
    def worst_first(self) -> tuple[MergedCell, ...]:
        """Give what differs in anything, the worst first."""
        differing = (found for found in self.cells if found.difference != "none")
        return tuple(sorted(differing, key=lambda found: DIFFERENCES.index(found.difference)))


def merge(instrument: Instrument, readings: Sequence[Assessment], *, with_sensitive: bool = False) -> Merge:
    """Hold readings of one country, round, instrument and version against each other.

    All must be of the instrument, with their ids brought up to date. Without sensitive evidence no difference depends
    on it: public output would tell that there is some.
    """
    if not with_sensitive:
        readings = [without_sensitive(reading) for reading in readings]
    looked_at = [areas_looked_at(instrument, reading) for reading in readings]
    shared = {area for area in instrument.areas if all(area in areas for areas in looked_at)}
    keys = [keys_by_name(reading) for reading in readings]
    return Merge(
        tuple(_cell(cell, readings, keys) for cell in instrument.cells.values() if cell.area in shared),
        tuple(area for area in instrument.areas if area not in shared and any(area in areas for areas in looked_at)),
        tuple(instrument.header.dimensions),
    )


def agreement_of(cells: Iterable[MergedCell]) -> Agreement:
    """Count how many indicators are read alike."""
    cells = tuple(cells)
    rated = [found for found in cells if found.is_rated]
    counts = Counter(found.difference for found in cells)
    return Agreement(
        len(cells),
        sum(found.difference in ALIKE for found in cells),
        len(rated),
        sum(found.difference in ALIKE for found in rated),
        {difference: counts[difference] for difference in DIFFERENCES},
    )


def difference_of(pairs: Sequence[tuple[Keys, Rating | None]]) -> Difference:
    """Tell how far readers are apart on one indicator: of more than two, the two who are furthest apart.

    Each rating stands with what tells the sources of its reader apart.
    """
    found = (_between(one, other) for one, other in combinations(pairs, 2))
    return min(found, key=DIFFERENCES.index, default="none")


def status_of(rating: Rating | None) -> Status:
    """Give the status of a rating; an indicator that a file leaves out is not assessed."""
    return "not_assessed" if rating is None else rating.status


def left_by(rating: Rating | None) -> tuple[ReadStatus, ...]:
    """Give the statuses that a rating leaves: of one that is disputed already, a set."""
    return ("not_assessed",) if rating is None else statuses_of(rating)


def between_statuses(first: ReadStatus, second: ReadStatus) -> Difference:
    """Tell how far two statuses are apart.

    Of two rated ones, how many steps; else whether one of the readers has a finding at all. What is not applicable is
    none: who says so and who rates differ in what they know, who says so and who leaves it open in procedure.
    """
    if first == second:
        return "none"
    match sum(status in RATED for status in (first, second)):
        case 2:
            return "neighbour" if abs(SCALE.index(first) - SCALE.index(second)) == 1 else "opposite"
        case 1:
            return "knowledge"
        case _:
            return "procedure"


def _cell(cell: Cell, readings: Sequence[Assessment], keys: Sequence[Keys]) -> MergedCell:
    ratings = tuple(rating_of(reading, cell.id) for reading in readings)
    statuses = tuple(status_of(rating) for rating in ratings)
    return MergedCell(cell, statuses, ratings, difference_of(list(zip(keys, ratings, strict=True))))


def _between(one: tuple[Keys, Rating | None], other: tuple[Keys, Rating | None]) -> Difference:
    sets = left_by(one[1]), left_by(other[1])
    if sets[0] != sets[1]:
        # of a set, the status that is furthest from those of the other reader
        return min((between_statuses(*pair) for pair in product(*sets)), key=DIFFERENCES.index)
    first, second = ({} if rating is None else sides_by_source(keys, rating.evidence) for keys, rating in (one, other))
    shared = first.keys() & second.keys()
    # who cites nothing, as of what is unknown, has no other grounds either
    if first and second and (not shared or any(first[key].isdisjoint(second[key]) for key in shared)):
        return "reason"
    return "none"


def _in_order(counts: Counter[tuple[Status, Status]]) -> dict[tuple[Status, Status], int]:
    return {
        (first, second): counts[first, second] for first in STATUSES for second in STATUSES if counts[first, second]
    }
