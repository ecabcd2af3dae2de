"""What became of an instrument: every change is found, and whether version and history tell it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from making.small_files import INSTRUMENT, changed, write_files
from trafficking_indicators.analysis.revision import Revision, TextChange, revise
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.instrument_files import read_instrument

Edit = tuple[str, str, str]
NEXT = ("instrument.yaml", 'version: "1"\nhistory: [{version: "1"}]', 'version: "2"\nhistory: [{version: "1"}, %s]')
REWORDED = ("areas/1.yaml", "A rule provides for counselling", "A law provides for counselling")


def next_version(entry: str = '{version: "2"}') -> Edit:
    file, old, new = NEXT
    return file, old, new % entry


def instrument(folder: Path, edits: Iterable[Edit] = ()) -> Instrument:
    """Make the small instrument, changed."""
    files = dict(INSTRUMENT)
    for file, old, new in edits:
        files[file] = changed(files[file], old, new)
    write_files(folder, files)
    found = read_instrument(folder).assemble()
    assert found is not None
    return found


def revision(folder: Path, *edits: Edit) -> Revision:
    return revise(instrument(folder / "old"), instrument(folder / "new", edits))


def test_nothing_differs_from_itself(tmp_path: Path) -> None:
    found = revision(tmp_path)

    assert ((), ("1.R1", "1.P1"), True) == (found.changes, found.unchanged, found.is_listed)


def test_blanks_and_a_language_more_are_no_change(tmp_path: Path) -> None:
    more = ("areas/1.yaml", "text: Counselling takes place", "text: {en: Counselling  takes  place, az: x}")
    before = ("areas/1.yaml", "text: Counselling takes place", "text: {en: Counselling takes place}")
    found = revise(instrument(tmp_path / "old", [before]), instrument(tmp_path / "new", [more]))

    assert () == found.changes


def test_a_text_that_changes_in_silence_is_missing(tmp_path: Path) -> None:
    found = revision(tmp_path, REWORDED)

    assert (TextChange("1.R1", "reworded", "missing", parts=("text",)),) == found.changes == found.missing
    assert ("1.P1",) == found.unchanged


def test_a_new_version_without_the_id_does_not_tell_of_it(tmp_path: Path) -> None:
    assert ["1.R1"] == [change.id for change in revision(tmp_path, REWORDED, next_version()).missing]


def test_a_history_that_names_it_does(tmp_path: Path) -> None:
    found = revision(tmp_path, REWORDED, next_version('{version: "2", reworded: [1.R1]}'))

    assert ["recorded"] == [change.record for change in found.changes]


def test_a_rewording_that_is_none_is_needless(tmp_path: Path) -> None:
    (change,) = revision(tmp_path, next_version('{version: "2", reworded: [1.R1]}')).changes

    assert ("1.R1", "reworded", "needless", ()) == (change.id, change.kind, change.record, change.parts)


def test_guidance_needs_a_new_version_alone(tmp_path: Path) -> None:
    guided = ("areas/1.yaml", "text: Counselling takes place", "text: Counselling takes place, guidance: ask")
    silent = revision(tmp_path / "a", guided)
    told = revision(tmp_path / "b", guided, next_version())

    assert [("changed", "missing", ("guidance",))] == [(one.kind, one.record, one.parts) for one in silent.changes]
    assert ["recorded"] == [one.record for one in told.changes]


@pytest.mark.parametrize(
    ("entry", "record"), [('{version: "2", added: [1.P1b]}', "recorded"), ('{version: "2"}', "missing")]
)
def test_an_indicator_more(tmp_path: Path, entry: str, record: str) -> None:
    more = ("areas/1.yaml", "  P1: {", "  P1b: {text: It is free}\n  P1: {")
    found = revision(tmp_path, more, next_version(entry))

    assert [("1.P1b", "added", record)] == [(one.id, one.kind, one.record) for one in found.changes]


@pytest.mark.parametrize(
    ("entry", "record"), [('{version: "2", removed: [1.P1]}', "recorded"), ('{version: "2"}', "missing")]
)
def test_an_indicator_less(tmp_path: Path, entry: str, record: str) -> None:
    less = ("areas/1.yaml", "  P1: {text: Counselling takes place}\n", "")
    found = revision(tmp_path, less, next_version(entry))

    assert [("1.P1", "removed", record)] == [(one.id, one.kind, one.record) for one in found.changes]


def test_an_indicator_that_moved_and_was_reworded(tmp_path: Path) -> None:
    moved = ("areas/1.yaml", "  P1: {text: Counselling takes place}", "  P2: {text: Counselling happens}")
    levels = ("instrument.yaml", "levels: [1]", "levels: [1, 2]")
    entry = '{version: "2", moved: {1.P1: 1.P2}, reworded: [1.P2]}'
    found = revision(tmp_path, moved, levels, next_version(entry))

    assert [
        ("1.P2", "reworded", "recorded", ""),
        ("1.P1", "moved", "recorded", "1.P2"),
        ("instrument", "changed", "recorded", ""),
    ] == [(one.id, one.kind, one.record, one.now) for one in found.changes]


def test_an_id_that_the_history_calls_new_and_that_was_there_is_compared(tmp_path: Path) -> None:
    found = revision(tmp_path, REWORDED, next_version('{version: "2", added: [1.R1]}'))

    assert [("1.R1", "reworded", "missing")] == [(one.id, one.kind, one.record) for one in found.changes]


def test_other_parts_are_compared_too(tmp_path: Path) -> None:
    found = revision(
        tmp_path,
        ("areas/1.yaml", "level_rule: cumulative", "level_rule: independent"),
        ("areas/1.yaml", "short: Counselling", "short: Counsel"),
        ("recommendations.yaml", "text: Provide counselling", "text: Fund counselling"),
        ("measures.yaml", "text: Train counsellors", "text: Pay counsellors"),
        ("measures.yaml", "text: Counselling for all", "text: Counselling for everybody"),
        ("instrument.yaml", "disclaimer: made up for a test", "disclaimer: made up"),
    )

    assert {
        "instrument": ("free", ("disclaimer",)),
        "1": ("missing", ("short", "level_rule")),
        "A": ("missing", ("text",)),
        "2-1": ("missing", ("text",)),
        "2.1": ("missing", ("text",)),
    } == {one.id: (one.record, one.parts) for one in found.changes}


def test_parts_come_and_go(tmp_path: Path) -> None:
    renamed = ("measures.yaml", "      2.1: {", "      2.2: {")
    silent, told = revision(tmp_path / "a", renamed), revision(tmp_path / "b", renamed, next_version())

    assert [("2.2", "added", "missing"), ("2.1", "removed", "missing")] == [
        (one.id, one.kind, one.record) for one in silent.changes
    ]
    assert () == told.missing


def test_a_version_that_is_not_listed_records_nothing(tmp_path: Path) -> None:
    other = ("instrument.yaml", 'version: "1"\nhistory: [{version: "1"}]', 'version: "2"\nhistory: [{version: "2"}]')
    found = revision(tmp_path, other, REWORDED)

    assert (False, False, ["1.R1"]) == (found.is_listed, found.backwards, [one.id for one in found.missing])


def test_the_wrong_way_round_is_noticed(tmp_path: Path) -> None:
    later, earlier = instrument(tmp_path / "later", [next_version()]), instrument(tmp_path / "earlier")

    assert revise(later, earlier).backwards
