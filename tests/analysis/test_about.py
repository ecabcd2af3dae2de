"""What stands on every output: the audience, the disclaimer, the areas not looked at, what is not comparable."""

from __future__ import annotations

import pytest

from making.builders import area, assessment, instrument
from trafficking_indicators.analysis.about import about
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience

MADE_UP = instrument(area("1", {"R1": (), "D1": ()}), area("2", {"R1": (), "D1": ()}))
READING = assessment({"1": {"R1": "met"}})
OFFICIAL = READING.model_copy(update={"basis": "official"})
INTERNAL = READING.model_copy(update={"audience": "internal"})


@pytest.mark.parametrize(
    ("audience", "one", "expected"),
    [("public", READING, "public"), ("internal", READING, "internal"), ("public", INTERNAL, "internal")],
)
def test_an_output_is_internal_where_it_was_asked_for_or_one_of_its_files_is(
    audience: Audience, one: Assessment, expected: Audience
) -> None:
    found = about(MADE_UP, OFFICIAL, one, audience=audience)
    assert expected == found.audience
    assert {expected} == {shown.audience for shown in found.shown}


def test_the_disclaimer_is_of_an_unofficial_reading_and_of_all_that_shows_one() -> None:
    disclaimer = MADE_UP.header.disclaimer
    assert disclaimer == about(MADE_UP, READING, audience="public").only.disclaimer
    assert about(MADE_UP, OFFICIAL, audience="public").disclaimer is None
    both = about(MADE_UP, OFFICIAL, READING, audience="public")
    assert (disclaimer, [None, disclaimer]) == (both.disclaimer, [shown.disclaimer for shown in both.shown])


def test_areas_outside_the_scope_were_not_looked_at() -> None:
    assert () == about(MADE_UP, READING, audience="public").only.not_looked_at
    part = READING.model_copy(update={"scope": ("2",)})
    assert ("1",) == about(MADE_UP, part, audience="public").only.not_looked_at


def test_nothing_is_said_to_be_changed_since_the_version_that_stands() -> None:
    assert about(MADE_UP, READING, audience="public").only.not_comparable is None
