"""What the reader gives: every text as it was typed, from files of a bearable size in UTF-8."""

from __future__ import annotations

import pytest
import yaml

from making.effort import thorough_only
from trafficking_indicators.reading import builder, events
from trafficking_indicators.reading.limits import MAX_BYTES, MAX_DEPTH, MAX_NODES
from trafficking_indicators.reading.plain_numbers import is_ambiguous
from trafficking_indicators.reading.yaml_files import read, refused
from trying.readings import found, read_text, rules

# In the place of MAX_NODES.
FEW = 998


def texts(count: int) -> str:
    return "".join(f"- t{number}\n" for number in range(count))


def entries(count: int) -> str:
    return "".join(f"k{number}: text\n" for number in range(count))


@pytest.mark.parametrize(
    "typed", ["NO", "yes", "true", "4.5", "5.1", "1.0", "2016", "2016-06", "2016-06-01", "12:30", "3.1.1", "0x", "="]
)
def test_a_text_stays_what_its_author_typed(typed: str) -> None:
    reading = read_text(f"a{typed}: {typed}\n{typed}: [{typed}]\n")

    assert {f"a{typed}": typed, typed: [typed]} == reading.data
    assert [] == found(reading)


def test_every_way_to_write_a_text_gives_the_text() -> None:
    document = """\
plain: one
  two
single: 'it''s'
double: "a\\tb \\u0259"
literal: |
  one
  two
folded: >-
  one
  two
"""
    reading = read_text(document)

    assert {
        "plain": "one two",
        "single": "it's",
        "double": "a\tb ə",
        "literal": "one\ntwo\n",
        "folded": "one two",
    } == reading.data
    assert [] == found(reading)


def test_mappings_and_lists_keep_their_order_in_both_ways_of_writing() -> None:
    reading = read_text("b: [x, [y], {z: w}]\na:\n  - d: e\n    c: {}\n  - []\n")

    assert {"b": ["x", ["y"], {"z": "w"}], "a": [{"d": "e", "c": {}}, []]} == reading.data
    assert ["b", "a"] == list(reading.data)


@pytest.mark.parametrize("text", ["met", "[met]", "'010'"])
def test_a_document_may_be_a_list_or_a_single_text(text: str) -> None:
    assert yaml.load(text, Loader=yaml.BaseLoader) == read_text(text).data  # noqa: S506  # constructs texts only


def test_a_key_with_the_mark_of_a_complex_one_may_be_a_plain_text() -> None:
    assert {"a": "b"} == read_text("? a\n: b\n").data


AMBIGUOUS = {
    "zeros at the end": ["5.10", "5.00", "-5.10"],
    "zeros in front": ["010", "00", "01.5", "-010"],
    "a sign that says nothing": ["-0", "-0.0", "+5", "+0.5"],
    "a point at an end": [".5", "-.5", "5."],
    "an exponent": ["1e3", "1E3", "1.5e-3", "12e03"],
    "another base": ["0x10", "0b11", "0o17"],
    "underscores": ["1_000", "1_000.5"],
    "infinity and no number": [".inf", "-.inf", "+.INF", ".NaN"],
    "more digits than others keep": ["1234567890123456", "0.1234567890123456"],
}
NOT_AMBIGUOUS = {
    "whole numbers": ["0", "5", "-5", "10", "100", "2016", "123456789012345"],
    "fractions": ["4.5", "-4.5", "0.5", "0.0", "1.0"],
    "dates and times": ["2016-06", "2016-06-01", "12:30"],
    "ids": ["1.2.3", "3.1.1", "5.1.F1"],
    "words": ["NO", "inf", ".nano", "1e", "0x"],
    "signs": ["-", ".", "--5", "-x"],
    "numbers as people write them": ["1 000", "1,5", "5٣", "٣"],
}


@pytest.mark.parametrize("kind", AMBIGUOUS)
def test_a_number_that_other_readers_change_is_ambiguous(kind: str) -> None:
    assert AMBIGUOUS[kind] == [number for number in AMBIGUOUS[kind] if is_ambiguous(number)]


@pytest.mark.parametrize("kind", NOT_AMBIGUOUS)
def test_what_stays_the_same_is_not_ambiguous(kind: str) -> None:
    assert [] == [text for text in NOT_AMBIGUOUS[kind] if is_ambiguous(text)]


def test_a_quoted_number_is_a_text() -> None:
    reading = read_text("'010': \"5.10\"\na: |-\n  1e3\n")

    assert {"010": "5.10", "a": "1e3"} == reading.data
    assert [] == found(reading)


def test_the_help_with_a_number_is_as_short_as_the_message() -> None:
    (problem,) = read_text("a: " + "1" * 10_000).problems

    assert len(problem.message) < 200
    assert len(problem.help) < 200


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    reading = read(b"\xef\xbb\xbfa: ~\n")

    assert "a: ~\n" == reading.text
    assert ["1:4 empty-value"] == rules(reading)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"a: caf\xe9\n", "1:7-1:8 not-utf8: not UTF-8: byte 0xe9"),
        (b"a: b\nc\xc9\x99: \xff\n", "2:5-2:6 not-utf8: not UTF-8: byte 0xff"),
        (b"a: b\r\nc: \xa0\r\n", "2:4-2:5 not-utf8: not UTF-8: byte 0xa0"),
        (b"a: \xc9", "1:4-1:5 not-utf8: not UTF-8: byte 0xc9"),
        (b"\xed\xa0\x80: a", "1:1-1:2 not-utf8: not UTF-8: byte 0xed"),
        ("a: ə\n".encode("utf-16"), "1:1-1:1 not-utf8: not UTF-8: it looks like UTF-16"),
        (b"\xfe\xff\x00a", "1:1-1:1 not-utf8: not UTF-8: it looks like UTF-16"),
        (b"\xef\xbb\xbfa: b\xffc\n", "1:5-1:6 not-utf8: not UTF-8: byte 0xff"),
    ],
)
def test_another_encoding_is_refused_at_its_first_byte(raw: bytes, problem: str) -> None:
    reading = read(raw)

    assert None is reading.data
    assert [problem] == found(reading)
    assert ["save the file as UTF-8"] == [problem.help for problem in reading.problems]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32"])
def test_characters_of_two_bytes_or_four_are_another_encoding_with_a_mark_or_without(encoding: str) -> None:
    (problem,) = read("a: \u0259\nb: c\n".encode(encoding)).problems

    assert f"not UTF-8: it looks like {encoding[:6].upper()}" == problem.message


@pytest.mark.parametrize("last", ["\0", "\x1a"])
def test_what_an_old_program_puts_at_the_end_is_one_problem(last: str) -> None:
    assert ["2:1 control-character"] == rules(read(f"a: b\n{last}".encode()))


def test_a_character_that_is_not_allowed_is_refused_and_the_rest_is_read() -> None:
    reading = read(b'a: \x1b[31mred\nb: ~\nc: "\\e[31m"\n"\\b": d\n')

    assert {"a": "\ufffd[31mred", "c": "\x1b[31m", "\b": "d"} == reading.data
    assert [
        "1:4-1:5 control-character: the character U+001B is not allowed in a text",
        "3:4-3:12 control-character: the character U+001B is not allowed in a text",
        "4:1-4:5 control-character: the character U+0008 is not allowed in a text",
        "2:4-2:5 empty-value: no value",
    ] == found(reading)


@pytest.mark.parametrize("raw", [b"a: b\n", b"a: \xc9\x99\n", b'a: "\\u0259"\n', b"a: \x00b\n"])
def test_a_reading_keeps_the_text_of_its_file(raw: bytes) -> None:
    assert raw.decode() == read(raw).text


def test_a_megabyte_is_read() -> None:
    text = "b" * (MAX_BYTES - len("a: "))

    assert {"a": text} == read(f"a: {text}".encode()).data


def test_more_than_a_megabyte_is_not_looked_at() -> None:
    reading = read(b"\xff" * (MAX_BYTES + 1))

    assert None is reading.data
    assert ["1:1-1:1 file-too-large: larger than 1,000,000 bytes"] == found(reading)
    assert ["split the file, or check that it is the right one"] == [problem.help for problem in reading.problems]


@pytest.mark.parametrize(
    ("fits", "exceeds", "place"),
    [
        # the list or mapping is a node, too, and so is every key
        pytest.param(texts(FEW - 1), texts(FEW), f"{FEW}:3", id="list"),
        pytest.param(entries(FEW // 2 - 1), entries(FEW // 2), f"{FEW // 2}:7", id="mapping"),
        pytest.param(f"[{'a,' * (FEW - 1)}]", f"[{'a,' * FEW}]", f"1:{2 * FEW}", id="list in brackets"),
        pytest.param("- b: c\n" * (FEW // 3), "- b: c\n" * (FEW // 3 + 1), f"{FEW // 3 + 1}:6", id="list of mappings"),
    ],
)
def test_a_document_has_at_most_so_many_values_of_whatever_kind(
    monkeypatch: pytest.MonkeyPatch, fits: str, exceeds: str, place: str
) -> None:
    for module in (builder, events):
        monkeypatch.setattr(module, "MAX_NODES", FEW)
    assert [] == rules(read_text(fits))

    reading = read_text(exceeds)
    assert None is reading.data
    assert [f"{place} file-too-large"] == rules(reading)


@thorough_only()
def test_a_document_has_at_most_so_many_values() -> None:
    assert [] == rules(read_text(f"[{'a,' * (MAX_NODES - 1)}]"))

    reading = read_text(f"[{'a,' * MAX_NODES}]")
    assert [f"1:{2 * MAX_NODES} file-too-large"] == rules(reading)
    assert ["more than 50,000 values"] == [problem.message for problem in reading.problems]


def test_a_text_full_of_colons_and_commas_is_still_one_value() -> None:
    text = "a:b,c-" * 60_000

    assert {"a": text} == read_text(f"a: {text}\n").data


@pytest.mark.parametrize(
    ("fits", "exceeds", "place"),
    [
        pytest.param("[" * 32 + "]" * 32, "[" * 33 + "]" * 33, "1:33", id="brackets"),
        pytest.param("{a: " * 31 + "{}" + "}" * 31, "{a: " * 32 + "{}" + "}" * 32, "1:129", id="braces"),
        pytest.param("{a: " + "[" * 31 + "]" * 31 + "}", "{a: " + "[" * 32 + "]" * 32 + "}", "1:36", id="both"),
        pytest.param("- " * 32 + "a", "- " * 33 + "a", "1:65", id="list"),
        pytest.param("- " * 31 + "a: b", "- " * 32 + "a: b", "1:65", id="mapping"),
    ],
)
def test_a_document_nests_at_most_so_deep(fits: str, exceeds: str, place: str) -> None:
    assert [] == rules(read_text(fits))

    reading = read_text(exceeds)
    assert None is reading.data
    assert [f"{place} file-too-large"] == rules(reading)
    assert [f"nested deeper than {MAX_DEPTH} levels"] == [problem.message for problem in reading.problems]


def test_a_refused_file_has_its_problem_at_its_start() -> None:
    reading = refused("unreadable-file", "no such file", help="check the path")

    assert (None, "", ()) == (reading.data, reading.text, reading.cuts)
    assert ["1:1-1:1 unreadable-file: no such file"] == found(reading)
    assert ["check the path"] == [problem.help for problem in reading.problems]


# U+FFFE is no character, and a text may not hold surrogates or numbers beyond the last character.
@pytest.mark.parametrize("text", ["a: \ufffe\n", 'a: "\\U00110000"\n', 'a: "\\ud800"\n'])
@pytest.mark.parametrize("libyaml", [True, False])
def test_what_is_no_character_is_refused_by_both_parsers(
    monkeypatch: pytest.MonkeyPatch, text: str, *, libyaml: bool
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", libyaml)

    assert [] != rules(read_text(text))
