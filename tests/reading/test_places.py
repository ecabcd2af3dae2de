"""Every key and value keeps its place: lines and columns from 1, in characters, the end exclusive."""

from __future__ import annotations

import pytest

from trafficking_indicators.problems import START, Path
from trafficking_indicators.reading.places import Reading
from trying.readings import place_of, read_text, shown

DOCUMENT = """\
# a remark
country: XAA
"round": '2016'
ratings:
  5.1:
    F1: {status: met, evidence: [{source: law}, {source: plan}]}
  5.2:
    - one
    -   two
    -
      - three
      - a: b
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("country",), "2:10-2:13"),
        (("round",), "3:10-3:16"),
        (("ratings", "5.1", "F1", "status"), "6:18-6:21"),
        (("ratings", "5.1", "F1", "evidence", 0, "source"), "6:43-6:46"),
        (("ratings", "5.1", "F1", "evidence", 1, "source"), "6:58-6:62"),
        (("ratings", "5.2", 0), "8:7-8:10"),
        (("ratings", "5.2", 1), "9:9-9:12"),
        (("ratings", "5.2", 2, 0), "11:9-11:14"),
        (("ratings", "5.2", 2, 1, "a"), "12:12-12:13"),
    ],
)
def test_a_text_stands_where_it_was_typed_with_its_quotes(path: Path, place: str) -> None:
    assert place == shown(read_text(DOCUMENT).span(path))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("country",), "2:1-2:8"),
        (("round",), "3:1-3:8"),
        (("ratings",), "4:1-4:8"),
        (("ratings", "5.1", "F1"), "6:5-6:7"),
        (("ratings", "5.1", "F1", "evidence", 1, "source"), "6:50-6:56"),
        (("ratings", "5.2", 2, 1, "a"), "12:9-12:10"),
    ],
)
def test_a_key_has_a_place_of_its_own(path: Path, place: str) -> None:
    assert place == shown(read_text(DOCUMENT).span(path, on_key=True))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("ratings",), "4:1-4:8"),
        (("ratings", "5.1", "F1"), "6:5-6:7"),
        (("ratings", "5.1", "F1", "evidence"), "6:23-6:31"),
    ],
)
def test_a_mapping_or_list_is_shown_at_its_key(path: Path, place: str) -> None:
    assert place == shown(read_text(DOCUMENT).span(path))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "2:1-2:2"),
        (("ratings", "5.1", "F1", "evidence", 1), "6:49-6:50"),
        (("ratings", "5.2", 2), "11:7-11:8"),
        (("ratings", "5.2", 2, 1), "12:9-12:10"),
    ],
)
@pytest.mark.parametrize("on_key", [False, True])
def test_a_mapping_or_list_without_a_key_is_shown_at_its_first_character(
    path: Path, place: str, *, on_key: bool
) -> None:
    assert place == shown(read_text(DOCUMENT).span(path, on_key=on_key))


@pytest.mark.parametrize(
    ("path", "on_key", "place"),
    [
        (("population",), False, "2:1-2:2"),
        (("ratings", "5.1", "F9"), False, "5:3-5:6"),
        (("ratings", "5.1", "F9"), True, "5:3-5:6"),
        (("country", "en"), False, "2:10-2:13"),
        (("country", "en"), True, "2:1-2:8"),
        (("country", 0), False, "2:10-2:13"),
        (("ratings", "5.2", 7), False, "7:3-7:6"),
        (("ratings", "5.2", "F1"), False, "7:3-7:6"),
        (("ratings", 0), False, "4:1-4:8"),
    ],
)
def test_a_path_that_leaves_the_document_ends_at_its_last_known_step(path: Path, place: str, *, on_key: bool) -> None:
    assert place == shown(read_text(DOCUMENT).span(path, on_key=on_key))


def test_columns_count_characters_not_bytes() -> None:
    reading = read_text("ölkə: {ş: “ə”, 😀: x}\n")

    assert ["1:8-1:9", "1:11-1:14", "1:16-1:17", "1:19-1:20"] == [
        shown(reading.span(("ölkə", "ş"), on_key=True)),
        shown(reading.span(("ölkə", "ş"))),
        shown(reading.span(("ölkə", "😀"), on_key=True)),
        shown(reading.span(("ölkə", "😀"))),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_their_author_ends_them(end: str) -> None:
    reading = read_text(f"a: b{end}c:{end}  - d{end}  - {end}")

    assert "3:5-3:6" == shown(reading.span(("c", 0)))
    assert ["4:4-4:4"] == [shown(place_of(reading, problem)) for problem in reading.problems]


def test_a_byte_order_mark_takes_no_column() -> None:
    assert "1:4-1:5" == shown(read_text("\ufeffa: b\n").span(("a",)))


def test_a_text_over_several_lines_ends_where_its_last_line_ends() -> None:
    reading = read_text('a: "one\n  two"\nb: c\n')

    assert "1:4-2:7" == shown(reading.span(("a",)))


def test_a_refused_value_keeps_its_place_and_its_key() -> None:
    reading = read_text("a:\n  b: ~\n  c: *d\n")

    assert "2:6-2:7" == shown(reading.span(("a", "b")))
    assert "3:3-3:4" == shown(reading.span(("a", "c"), on_key=True))


def test_the_members_after_a_refused_one_are_found_by_their_new_numbers() -> None:
    reading = read_text("- a\n- ~\n- b\n")

    assert ["a", "b"] == reading.data
    assert "3:3-3:4" == shown(reading.span((1,)))


def test_a_doubled_key_stands_where_it_stood_first() -> None:
    assert "1:4-1:5" == shown(read_text("a: b\na: c\n").span(("a",)))


def test_where_nothing_could_be_read_every_place_is_the_start() -> None:
    assert START == Reading(None, None, (), ()).span(("ratings", "5.1"))
