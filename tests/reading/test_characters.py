"""No text holds characters that steer a screen, reorder a line or hide in it."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache

import pytest

from making.effort import is_thorough
from trafficking_indicators.characters import (
    STAND_IN,
    bad_in_data,
    bad_in_source,
    is_printable,
    may_be_unseen,
    may_hold_bad,
    printable_name,
    shows_nothing,
    unseen_in_data,
    without_bad,
)
from trafficking_indicators.problems import Problem, Span
from trafficking_indicators.reading.places import Data

# Where it is quick, of the planes in which nothing stands, or ideographs alone, the ends.
WHOLE_PLANES = range(17) if is_thorough() else (0, 1, 14)
EVERY_CHARACTER = "".join(
    chr(code) for code in range(sys.maxunicode + 1) if code >> 16 in WHOLE_PLANES or not 0x10 <= code & 0xFFFF < 0xFFF0
)


@cache
def bad_ones() -> frozenset[str]:
    """Find every bad character, when a test asks for them: there are a million to look at."""
    kept = zip(EVERY_CHARACTER, without_bad(EVERY_CHARACTER), strict=True)
    return frozenset(character for character, other in kept if character != other)


def in_category(*categories: str) -> set[str]:
    return {character for character in EVERY_CHARACTER if unicodedata.category(character) in categories}


def problem(character: str, span: Span) -> Problem:
    return Problem(
        "control-character",
        f"the character U+{ord(character):04X} is not allowed in a text",
        help="delete it",
        place=span,
    )


def test_every_control_character_is_bad_but_tab_and_line_ends() -> None:
    assert in_category("Cc") - {"\t", "\n", "\r"} == in_category("Cc") & bad_ones()


def test_every_line_and_paragraph_separator_and_every_surrogate_is_bad() -> None:
    assert in_category("Zl", "Zp", "Cs") <= bad_ones()


def test_every_character_that_turns_the_direction_of_a_line_is_bad() -> None:
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}

    assert {character for character in EVERY_CHARACTER if unicodedata.bidirectional(character) in turning} <= bad_ones()


def test_byte_order_marks_invisible_operators_and_tags_are_bad() -> None:
    assert {"\ufeff", "\u200b", "\u2060", "\u2063", "\ufff9", "\U000e0001", "\U000e0041"} <= bad_ones()


def test_no_letter_accent_digit_sign_or_space_is_bad() -> None:
    controls_formats_private_use_unassigned_and_separators_of_lines = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}

    assert controls_formats_private_use_unassigned_and_separators_of_lines == {
        unicodedata.category(bad) for bad in bad_ones()
    }


def test_every_formatting_and_private_character_of_any_plane_is_bad_but_those_that_languages_need() -> None:
    needed = set("\u00ad\u061c\u200c\u200d\u200e\u200f\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f")
    needed |= set("\u0890\u0891\u08e2\U000110bd\U000110cd")

    assert needed == in_category("Cf", "Co") - bad_ones()
    assert {"\ue000", "\U000f0000", "\U0010fffd", "\U0001d173", "\U0001bca0", "\U00013430", "\U0001343f"} <= bad_ones()


def test_what_may_stand_in_no_text_reaches_no_screen_and_all_else_does() -> None:
    assert bad_ones() | {"\t", "\n", "\r"} == {
        character for character in EVERY_CHARACTER if not is_printable(character)
    }


def test_variation_selectors_stay_since_emoji_and_names_have_them() -> None:
    assert not {"\ufe0f", "\ufe0e", "\u180b", "\U000e0100"} & bad_ones()


def test_ends_of_planes_and_places_kept_for_formatting_are_bad() -> None:
    assert {"\ufdd0", "\ufffe", "\U0001ffff", "\U0010fffe", "\u2065", "\U000e0fff"} <= bad_ones()


def test_a_tab_or_line_break_in_the_name_of_a_file_is_shown_as_such() -> None:
    assert r"a\tb\nc\rd" + f"{STAND_IN}.yaml" == printable_name("a\tb\nc\rd\x1b.yaml")


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c"])
def test_joiners_and_marks_of_direction_stay_since_languages_are_written_with_them(character: str) -> None:
    assert character not in bad_ones()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "country: AZE\r\n\tround: 2016\n",
        "Azərbaycan “ığüşçö İ” – 漢字 😀\n",
        "one\u00a0space",
        "\u200cjoined",
        'a: "a line that\\\n  goes on, \\"quoted\\""',
    ],
)
def test_a_common_text_holds_nothing_bad(text: str) -> None:
    assert not may_hold_bad(text.encode())


def test_no_bad_character_passes_the_quick_look() -> None:
    assert set() == {
        character for character in bad_ones() if not may_hold_bad(character.encode("utf-8", "surrogatepass"))
    }


def test_a_text_with_a_backslash_may_hold_a_bad_character_by_an_escape() -> None:
    assert may_hold_bad(rb'a: "\e"')


def test_a_text_that_only_looks_suspect_has_no_problem() -> None:
    assert may_hold_bad(rb"a: 'C:\\folder'")
    assert [] == list(bad_in_source(r"a: 'C:\\folder'"))


def test_stand_ins_take_the_places_of_bad_characters() -> None:
    assert f"a{STAND_IN}b\tc\n{STAND_IN}{STAND_IN}d" == without_bad("a\x1bb\tc\n\u202e\x00d")


def test_the_first_bad_character_of_each_line_is_reported_at_its_place() -> None:
    text = "a: b\nəə\x1b\x07\nc: d\n\u202e"

    assert [problem("\x1b", Span(2, 3, 2, 4)), problem("\u202e", Span(4, 1, 4, 2))] == list(bad_in_source(text))


@pytest.mark.parametrize("text", ["", "a: b\r\n\tc\n", "a: \\x1b"])
def test_a_source_without_bad_characters_has_no_problem(text: str) -> None:
    assert [] == list(bad_in_source(text))


@pytest.mark.parametrize("data", [None, "a", ["a", {"b": ["c"]}], {"a": "b", "c": []}])
def test_data_without_bad_characters_have_no_problem(data: Data | None) -> None:
    assert [] == list(bad_in_data(data))


def test_bad_characters_in_data_are_reported_by_their_paths_first_of_each_text() -> None:
    data: Data = {"a": ["b", "\x00\x1b", {"\x07": "\u202e"}], "c": "d"}

    assert [
        (("a", 1), False, "the character U+0000 is not allowed in a text"),
        (("a", 2, "\x07"), True, "the character U+0007 is not allowed in a text"),
        (("a", 2, "\x07"), False, "the character U+202E is not allowed in a text"),
    ] == [(problem.path, problem.on_key, problem.message) for problem in bad_in_data(data)]


def test_a_bad_character_that_is_the_whole_document_stands_at_its_root() -> None:
    assert [()] == [problem.path for problem in bad_in_data("\x1b")]


def test_of_a_binary_file_only_the_first_hundred_lines_are_told() -> None:
    assert 100 == len(list(bad_in_source("\x01\n" * 200)))


UNSEEN = "\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800\U0001d159\U00013441\ufffc\u00ad\u200c\u200d\u200e\u034f\ufe0f"


def test_a_text_of_what_shows_nothing_is_empty() -> None:
    texts = [text for character in UNSEEN for text in (character, f" {character}\u00a0\n{character}", UNSEEN)]

    assert [] == [text for text in texts if not (shows_nothing(text) and may_be_unseen(text.encode()))]


@pytest.mark.parametrize(
    "text", ["", " ", "a", "a\u3164", "\u200da", "\u0301", "\u2801\u2800", "\ufffd", "1\ufe0f\u20e3"]
)
def test_a_text_with_something_to_see_is_not(text: str) -> None:
    assert not shows_nothing(text)


def test_such_texts_are_found_as_keys_and_as_values() -> None:
    data: Data = {"a": ["b", "\u3164"], "\u2800": "c", "d": {"e": "\u200d"}}

    assert [(("a", 1), False), (("\u2800",), True), (("d", "e"), False)] == [
        (problem.path, problem.on_key) for problem in unseen_in_data(data)
    ]
    assert may_be_unseen(b'a: "\\u3164"')
