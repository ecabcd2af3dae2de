"""The kinds of change that docs/comparing.md gives examples of are those that `assess diff` finds."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import pytest

from conftest import EXAMPLES, ROOT, Assess
from running.pages import TEXTS
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS

PAGE = TEXTS["comparing.md"]
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ")]


class Example(NamedTuple):
    """An indicator named as an example of a kind of change between two rounds."""

    country: str
    old: str
    new: str
    indicator: str
    kind: str


def examples() -> list[Example]:
    found = []
    for row in ROWS:
        named = re.search(r"(\w+) (\d+) to (\d+), ([\w.]+\.[A-Z]\w+)", row)
        kind = re.search(r"`(\w+)`", row)
        if named and kind:
            country, old, new, indicator = named.groups()
            found.append(Example(country, old, new, indicator, kind.group(1)))
    return found


def files_of(example: Example) -> tuple[str, ...]:
    if example.country == "Harbourland":
        rounds = (str(EXAMPLES / "assessments" / name) for name in ("harbour-1.yaml", "harbour.yaml"))
        return (*rounds, "--instrument", str(EXAMPLES / "instruments"))
    folder = "assessments" if example.country == "Azerbaijan" else "examples"
    return tuple(str(ROOT / folder / f"{example.country.lower()}-{year}.yaml") for year in (example.old, example.new))


@pytest.mark.parametrize("example", examples(), ids=lambda example: f"{example.indicator}-{example.kind}")
def test_an_example_of_a_kind_is_one(assess_once: Assess, example: Example) -> None:
    changes = json.loads(assess_once("diff", *files_of(example), "--format", "json").out)["indicators"]

    assert [example.kind] == [change["change"] for change in changes if change["id"] == example.indicator]


def test_every_kind_is_explained_with_an_example() -> None:
    assert list(CHANGE_KINDS) == [example.kind for example in examples()][: len(CHANGE_KINDS)]


def test_a_circular_of_the_year_of_the_round_is_not_newer(assess_once: Assess) -> None:
    assert "Cerenia 2020 to 2024, 5.3.F1 a `re_read`" in PAGE.replace("\n  ", " ")
    files = (str(ROOT / "examples" / f"cerenia-{year}.yaml") for year in (2020, 2024))

    changes = json.loads(assess_once("diff", *files, "--audience", "internal", "--format", "json").out)["indicators"]

    assert ["re_read"] == [change["change"] for change in changes if change["id"] == "5.3.F1"]
