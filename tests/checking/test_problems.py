"""The wording that all problems share: quoting, suggesting, counting, and what follows from what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.effort import inputs
from trafficking_indicators.characters import printable
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Cuts, Path, Problem, follows_from, pointer
from trafficking_indicators.wording import QUOTED_LENGTH, listing, nearest, number, quote, suggest


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "0 warnings"), (1, "1 warning"), (2, "2 warnings"), (21, "21 warnings")]
)
def test_a_number_agrees_with_its_noun(count: int, expected: str) -> None:
    assert expected == number(count, "warning")


def test_a_listing_keeps_the_order() -> None:
    expected = "F1, F2, O1"

    assert expected == listing(["F1", "F2", "O1"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("met", '"met"'),
        (0, '"0"'),
        ("two\nlines\tand a tab", '"two lines and a tab"'),
        ("\x1b[2J", '"\ufffd[2J"'),
        ("right to left: \u202e", '"right to left: \ufffd"'),
        ("Azərbaycan: ığüşçö", '"Azərbaycan: ığüşçö"'),
    ],
)
def test_a_quoted_value_is_one_line_that_cannot_steer_a_terminal(value: object, expected: str) -> None:
    assert expected == quote(value)


def test_a_value_as_long_as_a_message_bears_is_quoted_whole() -> None:
    assert f'"{"x" * QUOTED_LENGTH}"' == quote("x" * QUOTED_LENGTH)


def test_a_longer_value_is_cut_and_shows_it() -> None:
    assert f'"{"x" * (QUOTED_LENGTH - 1)}…"' == quote("x" * (QUOTED_LENGTH + 1))


def test_what_a_screen_cannot_show_is_replaced_character_by_character() -> None:
    expected = "a\ufffdb c"

    assert expected == printable("a\x07b\nc")


@pytest.mark.parametrize(
    ("word", "options", "expected"),
    [
        ("evidenc", ["evidence", "reason"], 'did you mean "evidence"?'),
        ("parlty_met", ["met", "partly_met"], 'did you mean "partly_met"?'),
        ("Met", ["met", "unmet"], 'did you mean "met"?'),
        ("5.6", ["4.5", "5.1", "5.5"], 'did you mean "5.5"?'),
        ("f1", ["F1", "O1"], 'did you mean "F1"?'),
        ("5.1.F3", ["5.1", "5.1.F1"], 'did you mean "5.1.F1"?'),
        ("labour", ["4.5", "5.1"], ""),
        ("met", [], ""),
    ],
)
def test_the_nearest_name_is_suggested_if_one_is_near(word: str, options: list[str], expected: str) -> None:
    assert expected == suggest(word, options)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bad-imlies", "bad-implies"),
        ("emmpty-file", "empty-file"),
        ("unused-sources", "unused-source"),
        ("UNKNOWN_AREA", "unknown-area"),
        ("nothing-like-it", None),
    ],
)
def test_of_several_near_names_the_nearest_is_taken(word: str, expected: str | None) -> None:
    names = [rule.name for rule in all_rules()]

    assert [expected, expected] == [nearest(word, names), nearest(word, reversed(names))]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("ratings", "5.1", "F1", "evidence", 0), "/ratings/5.1/F1/evidence/0"),
        (("counts", "yes/no", "a~b"), "/counts/yes~1no/a~0b"),
    ],
)
def test_a_path_is_written_as_a_json_pointer(path: Path, expected: str) -> None:
    assert expected == pointer(path)


@pytest.mark.parametrize(
    ("rests_on", "expected"),
    [
        (("sources", "law"), True),
        (("sources",), True),
        (("sources", "report"), False),
        (("ratings",), False),
    ],
)
def test_a_finding_follows_from_a_cut_in_a_part_that_it_rests_on(rests_on: Path, expected: bool) -> None:
    finding = Problem("unknown-source", "", depends_on=(rests_on,))

    assert expected is follows_from(finding, Cuts([("sources", "law")]))


def test_a_finding_that_rests_on_nothing_never_follows_from_a_cut() -> None:
    assert follows_from(Problem("unknown-key", ""), Cuts([()])) is False


paths = st.lists(st.sampled_from(["a", "b", 0, 1]), max_size=4).map(tuple)


@inputs(200)
@given(st.lists(paths, max_size=5), paths, st.integers(0, 3))
def test_a_part_is_touched_where_a_cut_holds_it_or_lies_in_it(cuts: list[Path], part: Path, deeper_than: int) -> None:
    # what lies below a part is deeper than the part itself
    deeper_than = min(deeper_than, len(part))
    slow = any(cut[: len(part)] == part[: len(cut)] for cut in cuts if len(cut) > deeper_than or len(cut) > len(part))

    assert Cuts(cuts).touch(part, deeper_than=deeper_than) is (slow and any(cuts))
