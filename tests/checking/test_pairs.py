"""Files of one country and round side by side: readings are known by their folder, and warned of anywhere else."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest

from conftest import Assess
from making.small_files import HEAD, changed, write_files
from making.worksheets import made
from trafficking_indicators.checking.validation import validate
from trafficking_indicators.model.ratings import Met

pytestmark = pytest.mark.usefixtures("empty_folder")

OTHER = changed(HEAD, "assessors: [", "assessors: [another, ")


def warned(assess: Assess, *paths: str) -> list[tuple[str, str]]:
    out = assess("validate", *paths, "--ignore", "no-ngo-voice").out
    return re.findall(r"(?m)^([\w/.]+?):\S* warning\[([a-z-]+)\]", out)


def test_a_second_reading_in_a_folder_is_warned_of_once_for_each_file(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD, "b.yaml": OTHER, "c.yaml": OTHER})
    assert [("b.yaml", "reading-beside-reading"), ("c.yaml", "reading-beside-reading")] == warned(assess, ".")


@pytest.mark.parametrize(
    "other",
    [
        changed(HEAD, "round: 2020", "round: 2021"),
        changed(HEAD, "as_of: 2020", "as_of: 2019"),
        changed(HEAD, "territory_name: Harbourland", "territory_name: Elsewhere"),
        changed(changed(HEAD, "instrument: iom-2016", "instrument: cets-197"), '"1.0"', '"0.1"'),
    ],
    ids=["round", "date", "territory", "instrument"],
)
def test_what_is_no_reading_of_the_same_is_not_warned_of(assess: Assess, other: str) -> None:
    write_files(Path(), {"a.yaml": HEAD, "b.yaml": other})
    assert "reading-beside-reading" not in [rule for _, rule in warned(assess, ".")]


def test_a_folder_of_readings_beside_what_was_settled_is_as_it_should_be(
    assess: Assess, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(Path(), {"x/a.yaml": HEAD, "x/readings/a.yaml": HEAD, "x/readings/b.yaml": OTHER})
    assert [] == warned(assess, "x")
    # however the folder is named
    monkeypatch.chdir("x/readings")
    assert [] == warned(assess, ".")
    assert [] == warned(assess, "a.yaml", "b.yaml")


def test_one_reader_may_have_a_worksheet_and_another_one_a_file(assess: Assess) -> None:
    write_files(Path(), {"readings/a.yaml": HEAD, "other/a.yaml": HEAD})
    for folder in ("readings", "other"):
        (Path(folder) / "b.xlsx").write_bytes(made(OTHER))
    assert [] == warned(assess, "readings")
    assert ["worksheet-beside-yaml"] == [rule for _, rule in warned(assess, "other")]
    Path("readings/c.xlsx").write_bytes(made(HEAD))
    assert ["worksheet-beside-yaml"] == [rule for _, rule in warned(assess, "readings")]


def test_of_files_that_were_checked_no_rating_is_held() -> None:
    """Memory does not grow with the files of a run."""
    rated = f"{HEAD}sources: {{law: {{kind: law, voice: state, date: 2019}}}}\nratings:\n  5.1:\n    F1: "
    rated += "{status: met, reason: stated, evidence: [{source: law}]}\n"
    write_files(
        Path(), {f"{name}.yaml": changed(rated, "round: 2020", f"round: {name}") for name in ("r1", "r2", "r3")}
    )
    gc.collect()
    before = len([one for one in gc.get_objects() if type(one) is Met])
    run = validate(["."], None)
    for _ in range(3):
        next(run)
    gc.collect()

    # of the last one, which is at work
    assert len([one for one in gc.get_objects() if type(one) is Met]) <= before + 1
