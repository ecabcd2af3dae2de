"""Krippendorff's alpha: as the package of that name has it, and an interval that is one."""

from __future__ import annotations

from importlib.util import find_spec
from math import isnan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.effort import inputs
from trafficking_indicators.analysis.agreement import CATEGORIES, coefficient, units_of
from trafficking_indicators.model.statuses import Status

NAN = float("nan")
# Cells, each with what two to four readers make of it; None where a reader left it open.
readers = st.integers(2, 4)
cells = readers.flatmap(
    lambda count: st.lists(
        st.lists(st.sampled_from([*CATEGORIES, None]), min_size=count, max_size=count), min_size=1, max_size=30
    )
)


def test_alpha_is_what_the_package_gives() -> None:
    """Each cell is a word, each reader a letter of it; the values are those of krippendorff 0.9."""
    letters: dict[str, Status] = {"m": "met", "p": "partly_met", "u": "unmet", ".": "unknown"}
    known = {
        "mm mm mm p. mp uu pp m.": 0.7962962962962963,
        "mm pp mm .p pp pm um mm mu mm uu mm": 0.3823529411764707,
        "mpp uuu .pp ppp mpm .pp p.p uup ppm mmm": 0.6622334455667789,
        "mmmm mmmm pp.m mmpm mpmu mm.m ppup pmum mpup mmmm mmmp p.pm mumm mmpm mmmm": 0.2319387112919291,
    }
    for readings, alpha in known.items():
        found = coefficient(units_of([[letters[letter] for letter in cell] for cell in readings.split()]))
        assert found is not None
        assert alpha == pytest.approx(found.alpha)


@pytest.mark.skipif(find_spec("krippendorff") is None, reason="krippendorff comes with the development extra")
@inputs(200)
@given(cells)
def test_alpha_is_that_of_the_package(found: list[list[Status | None]]) -> None:
    import krippendorff

    rated = [[status or "unknown" for status in of_one] for of_one in found]
    mine = coefficient(units_of(rated))
    codes = [[CATEGORIES.index(status) if status in CATEGORIES else NAN for status in of_one] for of_one in rated]
    pairable = [of_one for of_one in codes if sum(not isnan(code) for code in of_one) > 1]
    if len({code for of_one in pairable for code in of_one if not isnan(code)}) < 2:
        assert mine is None
        return
    assert mine is not None
    data = [list(reader) for reader in zip(*codes, strict=True)]
    theirs = krippendorff.alpha(
        reliability_data=data, level_of_measurement="ordinal", value_domain=list(range(len(CATEGORIES)))
    )
    assert theirs == pytest.approx(mine.alpha)


def pairs(random: Random, count: int, right: float) -> list[tuple[Status, Status]]:
    """Make pairs of readings, each of which is right so often."""

    def read(truth: Status) -> Status:
        others = [category for category in CATEGORIES if category != truth]
        return truth if random.random() < right else random.choice(others)

    truths = random.choices(CATEGORIES, (0.3, 0.25, 0.45), k=count)
    return [(read(truth), read(truth)) for truth in truths]


def test_the_interval_holds_the_true_value_about_as_often_as_it_says() -> None:
    random = Random(1)  # noqa: S311  # nothing here is secret
    truth = coefficient(units_of(pairs(random, 20_000, 0.9)))
    assert truth is not None
    held = 0
    for _ in range(100):
        found = coefficient(units_of(pairs(random, 100, 0.9)))
        assert found is not None
        assert found.interval is not None
        low, high = found.interval
        assert low < found.alpha < high < 1
        held += low < truth.alpha < high
    assert 88 <= held <= 100


def test_over_the_cells_of_one_country_alpha_may_be_nearly_anything() -> None:
    random = Random(1)  # noqa: S311  # nothing here is secret
    found = sorted(found.alpha for _ in range(200) if (found := coefficient(units_of(pairs(random, 24, 0.9)))))
    assert found[5] < 0.6
    assert found[-6] > 0.9


def test_where_all_ratings_are_the_same_there_is_none() -> None:
    assert coefficient(units_of([("met", "met")] * 100)) is None
    assert coefficient(units_of([])) is None
    assert coefficient(units_of([("met", "unknown")] * 100)) is None


def test_one_cell_that_differs_tells_no_interval() -> None:
    alike: list[tuple[Status, Status]] = [("met", "met"), ("unmet", "unmet")] * 50
    for more, has_interval in (([], False), ([("met", "unmet")], False), ([("met", "unmet")] * 2, True)):
        found = coefficient(units_of([*alike, *more]))  # type: ignore[list-item]  # an empty list has no type
        assert found is not None
        assert has_interval == (found.interval is not None)
