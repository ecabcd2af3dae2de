"""The versions of an instrument: ids then and now, ratings brought up to date, and what two versions do not share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess
from making.builders import assessment
from making.rounds import assessed, with_history
from making.small_files import changed
from trafficking_indicators.model.assessment import AreaText
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.history import (
    Former,
    Gap,
    former_ids,
    ids_at,
    not_comparable,
    removed_ratings,
    updated,
)
from trafficking_indicators.model.instrument import Instrument

INSTRUMENTS = str(EXAMPLES / "instruments")
FIRST_ROUND = EXAMPLES / "assessments" / "harbour-1.yaml"
SECOND_ROUND = EXAMPLES / "assessments" / "harbour.yaml"
# A rating of the first round that its own version knows as P2 and the current one as P2a; it cannot hold without P1.
TOLD = "status: partly_met, reason: Some are told., missing: the others,"


def statuses_now(made_up: Instrument, version: str, ratings: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Bring an assessment of a version up to date; give its statuses by current id."""
    old = assessment(ratings).model_copy(update={"instrument_version": version})
    now = updated(made_up, old).ratings
    return {f"{number}.{code}": rating.status for number, codes in now.items() for code, rating in codes.items()}


def test_the_current_version_has_the_ids_of_today() -> None:
    made_up = with_history("1.R1 1.R2 2.R1", {"added": ["2.R1"]})
    assert {"1.R1", "1.R2", "2.R1"} == ids_at(made_up, "2")


def test_an_older_version_has_its_own_ids() -> None:
    made_up = with_history(
        "1.R1 1.R2a 1.R2b", {"reworded": ["1.R1"], "added": ["1.R2b"], "removed": ["1.R3"], "moved": {"1.R2": "1.R2a"}}
    )
    assert {"1.R1", "1.R2", "1.R3"} == ids_at(made_up, "1")


@pytest.mark.parametrize(("version", "expected"), [("1", "1.R1"), ("2", "1.R2"), ("3", "2.R1")])
def test_an_id_that_moved_twice_has_three_names(version: str, expected: str) -> None:
    made_up = with_history("2.R1", {"moved": {"1.R1": "1.R2"}}, {"moved": {"1.R2": "2.R1"}})
    assert {expected} == ids_at(made_up, version)


@pytest.mark.parametrize(("version", "expected"), [("1", {"1.R1"}), ("2", {"1.R1", "1.R2"}), ("3", {"1.R1"})])
def test_what_was_added_and_later_removed_was_there_in_between(version: str, expected: set[str]) -> None:
    made_up = with_history("1.R1", {"added": ["1.R2"]}, {"removed": ["1.R2"]})
    assert expected == ids_at(made_up, version)


def test_two_ids_that_changed_places_are_both_there_in_each_version() -> None:
    made_up = with_history("1.R1 1.R2", {"moved": {"1.R1": "1.R2", "1.R2": "1.R1"}})
    assert ids_at(made_up, "1") == ids_at(made_up, "2")


def test_a_rating_moves_with_its_indicator_into_another_area() -> None:
    made_up = with_history("1.R1 2.R2", {"moved": {"1.R2": "2.R2"}})
    assert {"1.R1": "unmet", "2.R2": "met"} == statuses_now(made_up, "1", {"1": {"R1": "unmet", "R2": "met"}})


@pytest.mark.parametrize(("version", "then"), [("1", "1.R1"), ("2", "1.R2"), ("3", "1.R3")])
def test_a_rating_follows_a_chain_of_moves_from_where_its_version_stands(version: str, then: str) -> None:
    made_up = with_history("1.R3", {"moved": {"1.R1": "1.R2"}}, {"moved": {"1.R2": "1.R3"}})
    assert {"1.R3": "met"} == statuses_now(made_up, version, {"1": {then.removeprefix("1."): "met"}})


def test_ratings_of_ids_that_changed_places_change_places() -> None:
    made_up = with_history("1.R1 1.R2", {"moved": {"1.R1": "1.R2", "1.R2": "1.R1"}})
    assert {"1.R1": "unmet", "1.R2": "met"} == statuses_now(made_up, "1", {"1": {"R1": "met", "R2": "unmet"}})


def test_a_rating_of_what_was_removed_is_left_out_also_after_a_move() -> None:
    made_up = with_history("1.R1", {"moved": {"1.R3": "1.R2"}}, {"removed": ["1.R2"]})
    assert {"1.R1": "met"} == statuses_now(made_up, "1", {"1": {"R1": "met", "R3": "unmet"}})


def test_a_rating_does_not_pass_to_a_new_indicator_under_the_id_of_a_removed_one() -> None:
    made_up = with_history("1.R1 1.R2", {"removed": ["1.R2"]}, {"added": ["1.R2"]})
    assert {"1.R1": "met"} == statuses_now(made_up, "1", {"1": {"R1": "met", "R2": "met"}})


def test_the_version_that_an_assessment_was_made_with_stays_known() -> None:
    made_up = with_history("1.R2", {"moved": {"1.R1": "1.R2"}})
    assert "1" == updated(made_up, assessment({"1": {"R1": "met"}})).instrument_version


@pytest.mark.parametrize("version", ["1", "2"])
def test_nothing_differs_where_no_id_changed(version: str) -> None:
    made_up = with_history("1.R1 1.R2", {"added": ["1.R2"], "reworded": ["1.R1"]})
    same = assessment({"1": {"R1": "met"}}).model_copy(update={"instrument_version": version})
    assert same == updated(made_up, same)


ONE_STEP = with_history(
    "1.R1 1.R2a 1.R2b", {"reworded": ["1.R1"], "added": ["1.R2b"], "removed": ["1.R3"], "moved": {"1.R2": "1.R2a"}}
)
CHANGES: dict[str, tuple[Instrument, tuple[Gap, ...]]] = {
    "one step: what moved is comparable": (
        ONE_STEP, (Gap("1.R1", "reworded", "2"), Gap("1.R2b", "added", "2"), Gap("1.R3", "removed", "2"))
    ),
    "moves alone": (with_history("2.R1", {"moved": {"1.R1": "1.R2"}}, {"moved": {"1.R2": "2.R1"}}), ()),
    "moved, then reworded": (
        with_history("1.R2", {"moved": {"1.R1": "1.R2"}}, {"reworded": ["1.R2"]}), (Gap("1.R2", "reworded", "3"),)
    ),
    "reworded, then moved: by its id of today": (
        with_history("1.R2", {"reworded": ["1.R1"]}, {"moved": {"1.R1": "1.R2"}}), (Gap("1.R2", "reworded", "2"),)
    ),
    "moved and reworded at once: by its new id": (
        with_history("1.R2", {"moved": {"1.R1": "1.R2"}, "reworded": ["1.R2"]}), (Gap("1.R2", "reworded", "2"),)
    ),
    "added, then moved": (
        with_history("1.R1 1.R3", {"added": ["1.R2"]}, {"moved": {"1.R2": "1.R3"}}), (Gap("1.R3", "added", "2"),)
    ),
    "reworded twice: once, by the first": (
        with_history("1.R1", {"reworded": ["1.R1"]}, {"reworded": ["1.R1"]}), (Gap("1.R1", "reworded", "2"),)
    ),
    "reworded, then removed": (
        with_history("1.R1", {"reworded": ["1.R2"]}, {"removed": ["1.R2"]}), (Gap("1.R2", "removed", "3"),)
    ),
    "moved, then removed: by its last id": (
        with_history("1.R1", {"moved": {"1.R2": "1.R3"}}, {"removed": ["1.R3"]}), (Gap("1.R3", "removed", "3"),)
    ),
    "added, then removed: neither version has it": (
        with_history("1.R1", {"added": ["1.R2"]}, {"removed": ["1.R2"]}), ()
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_what_the_first_and_the_last_version_do_not_share(case: str) -> None:
    made_up, expected = CHANGES[case]
    assert expected == not_comparable(made_up, "1", made_up.header.version)


@pytest.mark.parametrize("case", CHANGES)
def test_both_directions_have_the_same_gaps(case: str) -> None:
    made_up, _ = CHANGES[case]
    last = made_up.header.version
    assert not_comparable(made_up, "1", last) == not_comparable(made_up, last, "1")


def test_the_current_version_and_itself_have_no_gap() -> None:
    assert () == not_comparable(ONE_STEP, "2", "2")


def test_an_older_version_and_itself_lack_what_was_added_since_and_lose_what_was_removed() -> None:
    """Both are scored by the instrument of today; that it was reworded since makes no difference between the two."""
    assert (Gap("1.R2b", "added", "2"), Gap("1.R3", "removed", "2")) == not_comparable(ONE_STEP, "1", "1")


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("1", "3"), ("3", "3")])
def test_what_came_and_went_between_is_no_gap(first: str, second: str) -> None:
    made_up = with_history("1.R1", {"added": ["1.R2"]}, {"removed": ["1.R2"]})
    assert () == not_comparable(made_up, first, second)


@pytest.mark.parametrize(("first", "second"), [("2", "2"), ("2", "3"), ("3", "2"), ("1", "2"), ("2", "1")])
def test_what_one_of_the_two_had_and_today_has_not_is_a_gap(first: str, second: str) -> None:
    made_up = with_history("1.R1", {"added": ["1.R2"]}, {"removed": ["1.R2"]})
    assert (Gap("1.R2", "removed", "3"),) == not_comparable(made_up, first, second)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("1", "2", (Gap("1.R2", "added", "2"),)), ("2", "3", (Gap("1.R1", "reworded", "3"),))],
)
def test_only_the_versions_between_the_two_count(first: str, second: str, expected: tuple[Gap, ...]) -> None:
    made_up = with_history("1.R1 1.R2", {"added": ["1.R2"]}, {"reworded": ["1.R1"]})
    assert expected == not_comparable(made_up, first, second)


def validated(assess: Assess, tmp_path: Path, text: str) -> tuple[int, list[str]]:
    """Validate a text as a file; give the exit code and the problems without their place and help."""
    file = tmp_path / "round.yaml"
    file.write_text(text, encoding="utf-8")
    run = assess("validate", str(file), "--instrument", INSTRUMENTS)
    return run.code, [line.split(": ", 1)[1] for line in run.out.split("\n") if line.startswith(str(file))]


def test_an_id_of_the_version_that_the_file_names_is_accepted(assess: Assess, tmp_path: Path) -> None:
    assert (0, []) == validated(assess, tmp_path, FIRST_ROUND.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("file", "id", "other"),
    [
        (FIRST_ROUND, "P2:", "P2a:"),
        (FIRST_ROUND, "P4:", "P5:"),
        (SECOND_ROUND, "P2a:", "P2:"),
        (SECOND_ROUND, "P3:", "P4:"),
    ],
    ids=["of a later version", "of none, in the first", "of an earlier version", "of one that was removed"],
)
def test_an_id_that_the_version_does_not_have_is_refused(
    assess: Assess, tmp_path: Path, file: Path, id: str, other: str
) -> None:
    text = file.read_text(encoding="utf-8")
    start, rest = text.split(f"    {id}", 1)
    code, problems = validated(assess, tmp_path, f"{start}    {other}{rest}")
    name = f"{'pier' if other.startswith('P2') else 'dock'}.{other.removesuffix(':')}"
    assert (1, [f'error[unknown-indicator]: no indicator "{name}" in instrument harbour-2020']) == (code, problems)


def test_ratings_under_ids_that_moved_contradict_each_other_all_the_same(assess: Assess, tmp_path: Path) -> None:
    text = changed(FIRST_ROUND.read_text(encoding="utf-8"), TOLD, "status: met, reason: They are told.,")
    code, problems = validated(assess, tmp_path, text)
    message = "pier.P2 is met, and pier.P1, without which it cannot be, is unmet"
    assert (1, [f"error[implies-contradiction]: {message}"]) == (code, problems)


def test_what_is_left_open_under_ids_that_moved_is_told_by_them(assess: Assess, tmp_path: Path) -> None:
    text = changed(FIRST_ROUND.read_text(encoding="utf-8"), TOLD, "status: met, reason: They are told.,")
    text = changed(text, "status: unmet, reason: Nobody came.", "status: unknown, tried: the log")
    message = "pier.P1 is unknown, though pier.P2, which cannot be without it, is met"
    assert (0, [f"warning[implied-open]: {message}"]) == validated(assess, tmp_path, text)


def test_nobody_is_told_to_rate_an_indicator_that_the_version_does_not_have(assess: Assess, tmp_path: Path) -> None:
    text = changed(FIRST_ROUND.read_text(encoding="utf-8"), TOLD, "status: met, reason: They are told.,")
    text = changed(text, "status: unmet, reason: Nobody came.", "status: met, reason: Somebody came.")
    text = changed(text, "[{source: paper, says: against}]}\n    P2", "[{source: paper}]}\n    P2")
    alone = "P3: {status: not_applicable, reason: Nobody travels alone.}"
    text = changed(text, alone, "P3: {status: met, reason: They choose., evidence: [{source: talk}]}")
    assert (0, []) == validated(assess, tmp_path, text)


MOVED_AREAS = with_history(
    "art-5.R1 art-6.R1 art-6.R2 art-7.R1",
    {"moved": {"1.R1": "art-5.R1", "1.R2": "art-6.R1", "2.R1": "art-6.R2"}, "removed": ["2.R2", "3.R1"]},
    {"added": ["art-7.R1"]},
)


def test_scope_and_stakeholders_follow_their_areas() -> None:
    voice = {"id": "one", "kind": "ngo", "title": "one", "areas": ["2", "1"], "consulted": "no"}
    old = assessed({}, instrument_version="1", scope=["1", "3"], stakeholders=[voice])

    now = updated(MOVED_AREAS, old)

    assert ("art-5", "art-6") == now.scope
    assert [("art-5", "art-6")] == [found.areas for found in now.stakeholders]
    assert updated(MOVED_AREAS, assessed({}, instrument_version="1")).scope is None


def test_what_became_of_every_former_id_and_area_is_known() -> None:
    assert {
        "1.R1": Former(("art-5.R1",), "2"),
        "1.R2": Former(("art-6.R1",), "2"),
        "2.R1": Former(("art-6.R2",), "2"),
        "2.R2": Former((), "2"),
        "3.R1": Former((), "2"),
        "1": Former(("art-5", "art-6"), "2"),
        "2": Former(("art-6",), "2"),
        "3": Former((), "2"),
    } == former_ids(MOVED_AREAS)


def test_an_id_that_moved_twice_is_followed_to_today() -> None:
    made_up = with_history("2.R1", {"moved": {"1.R1": "1.R2"}}, {"moved": {"1.R2": "2.R1"}})

    assert {"1.R1": Former(("2.R1",), "3"), "1.R2": Former(("2.R1",), "3"), "1": Former(("2",), "3")} == former_ids(
        made_up
    )


def test_ratings_of_removed_indicators_are_kept_apart() -> None:
    old = assessed({"2.R1": "met", "2.R2": "unmet", "3.R1": "not_assessed"}, instrument_version="1")

    assert [("2.R2", "2", "unmet"), ("3.R1", "2", "not_assessed")] == [
        (found.id, found.version, found.rating.status) for found in removed_ratings(MOVED_AREAS, old)
    ]
    assert () == removed_ratings(MOVED_AREAS, assessed({"art-5.R1": "met"}, instrument_version="3"))


def test_texts_on_areas_follow_their_indicators_and_meet_where_these_do() -> None:
    made_up = with_history("3.R1 3.R2", {"moved": {"1.R1": "3.R1", "2.R1": "3.R2"}})
    words = {
        "1": AreaText(context=LocalText({"en": "first"})),
        "2": AreaText(context=LocalText({"en": "second", "az": "ikinci"}), finding=LocalText({"und": "of the second"})),
    }
    old = assessment({}).model_copy(update={"instrument_version": "1", "areas": words})
    both = AreaText(
        context=LocalText({"en": "first\n\nsecond", "az": "ikinci"}), finding=LocalText({"und": "of the second"})
    )
    assert {"3": both} == updated(made_up, old).areas
    turned = old.model_copy(update={"areas": {"2": words["2"], "1": words["1"]}})
    assert LocalText({"en": "second\n\nfirst", "az": "ikinci"}) == updated(made_up, turned).areas["3"].context
