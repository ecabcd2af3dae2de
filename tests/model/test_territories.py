"""A territory is its code and, for user-assigned codes, its name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from making.rounds import assessed
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.territories import is_same_territory, territories

NAMES = st.dictionaries(st.sampled_from(["en", "az", "und"]), st.sampled_from(["A", "a", "B", "C"]), min_size=1)
PLACES = st.tuples(st.sampled_from(["XAA", "XAB"]), NAMES) | st.tuples(st.sampled_from(["AZE", "GEO"]), st.none())
ASSESSMENTS = st.lists(
    PLACES.map(lambda place: assessed(country=place[0], territory_name=place[1])), min_size=1, max_size=6
)


@given(ASSESSMENTS)
def test_every_assessment_is_of_one_territory_with_what_shares_a_name(
    found: list[Assessment],
) -> None:
    parts = territories(found)
    assert list(range(len(found))) == sorted(number for part in parts for number in part)
    assert sorted(part[0] for part in parts) == [part[0] for part in parts]
    for part in parts:
        assert 1 == len({found[number].country for number in part})
        for place, number in enumerate(part[1:], 1):
            assert any(is_same_territory(found[number], found[other]) for other in part[:place])
    firsts = [found[part[0]] for part in parts]
    assert not any(is_same_territory(one, other) for one in firsts for other in firsts if one is not other)


def test_a_country_needs_no_name() -> None:
    aze = assessed(country="AZE", territory_name=None)
    assert is_same_territory(aze, aze)
    assert not is_same_territory(aze, assessed(country="GEO", territory_name=None))
