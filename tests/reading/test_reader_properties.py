"""Whatever the bytes of a file, the reader says what is wrong or gives what every YAML reader gives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import AZERBAIJAN
from making.effort import inputs
from making.inputs import MARKS, ODD
from trafficking_indicators.characters import STAND_IN, shows_nothing, without_bad
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import Data, Reading
from trafficking_indicators.reading.yaml_files import read
from trying.readings import place_of, read_text, rules

FILE = AZERBAIJAN.read_bytes()
OTHER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
# The same examples in every run, as many as take a second or two.
bounded = inputs(300)

marked_text = st.lists(st.sampled_from([*MARKS, *ODD]), max_size=30).map("".join)
# Short enough that many are documents.
short_text = st.lists(st.sampled_from(MARKS), max_size=4).map("".join)
short_entries = st.dictionaries(st.sampled_from("abcd"), short_text, max_size=3).map(
    lambda entries: "".join(f"{key}: {value}\n" for key, value in entries.items())
)
# What the reader bears in a text: everything but the characters that no text may hold.
free_text = st.text(max_size=12).filter(lambda text: text == without_bad(text) and not shows_nothing(text))
word = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=5, max_size=12)


def nested(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Data]:
    """Make data of texts, lists and mappings."""
    keys = texts.filter(lambda key: key not in {"", "<<"})
    return st.recursive(
        texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
    )


def read_without_libyaml(text: str) -> Reading:
    """Read with PyYAML's own parser, which stands in where libyaml is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", False)
        return read_text(text)


def leaves(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Give every text with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*path, index))
    else:
        for key, value in data.items():
            yield from leaves(value, (*path, key))


def check(reading: Reading) -> None:
    """Assert what is true of every reading: data or problems, each problem at a place, with a message and a help."""
    assert reading.data is not None or reading.problems
    for problem in reading.problems:
        place = place_of(reading, problem)
        assert (1, 1) <= place[:2] <= place[2:]
        assert problem.message
        assert problem.help
    assert all(isinstance(text, str) for _, text in leaves(reading.data or ""))


@bounded
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    check(read(raw))


@bounded
@given(text=marked_text, libyaml=st.booleans())
def test_any_text_full_of_marks_is_read_or_refused_by_both_parsers(text: str, *, libyaml: bool) -> None:
    check(read_text(text) if libyaml else read_without_libyaml(text))


@bounded
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(read_text(text))


@inputs(60)
@given(st.integers(0, len(FILE)), st.integers(0, 40), st.binary(max_size=3) | marked_text.map(str.encode))
def test_a_real_file_with_a_change_is_read_or_refused(start: int, length: int, change: bytes) -> None:
    check(read(FILE[:start] + change + FILE[start + length :]))


@bounded
@given(short_text | short_entries)
def test_a_document_without_problems_is_what_other_readers_make_of_it(text: str) -> None:
    reading = read_text(text)

    if not reading.problems:
        assert yaml.load(text, Loader=OTHER) == reading.data  # noqa: S506  # constructs texts only


@bounded
@given(data=nested(free_text), letters=st.booleans())
def test_quoted_data_come_back_as_they_were(data: Data, *, letters: bool) -> None:
    reading = read_text(yaml.safe_dump(data, default_style='"', allow_unicode=letters, sort_keys=False))

    assert data == reading.data
    assert [] == rules(reading)


@bounded
@given(nested(free_text), st.sampled_from([None, True, False]), st.sampled_from([None, "'", "|", ">"]))
def test_data_written_in_any_style_are_what_other_readers_make_of_them(
    data: Data, flow: bool | None, style: str | None
) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, default_style=style, allow_unicode=True)
    reading = read_text(text)

    if not reading.problems:
        assert yaml.load(text, Loader=yaml.BaseLoader) == reading.data  # noqa: S506  # constructs texts only
    assert {"ambiguous-number"} >= {problem.rule for problem in reading.problems}


@bounded
@given(data=nested(word), flow=st.booleans())
def test_every_word_stands_at_its_place(data: Data, *, flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, width=1_000)
    reading = read_text(text)
    lines = text.split("\n")

    for path, value in leaves(data):
        line, column, end_line, end = reading.span(path)
        assert (line, value) == (end_line, lines[line - 1][column - 1 : end - 1].strip("'\""))
        if path and isinstance(path[-1], str):
            line, column, _, end = reading.span(path, on_key=True)
            assert path[-1] == lines[line - 1][column - 1 : end - 1].strip("'\"")


@inputs(100)
@given(nested(free_text | st.sampled_from(["~", "010", "1e3", "null"])), st.sampled_from([None, "'", '"']))
def test_both_parsers_find_the_same(data: Data, style: str | None) -> None:
    text = yaml.safe_dump(data, default_style=style, allow_unicode=True).replace("'~'", "~").replace("'010'", "010")

    with_libyaml, without = read_text(text), read_without_libyaml(text)

    assert (with_libyaml.data, with_libyaml.cuts, rules(with_libyaml)) == (without.data, without.cuts, rules(without))


@bounded
@given(st.lists(st.text(max_size=8).filter(lambda text: text != without_bad(text)), min_size=1, max_size=5))
def test_a_character_that_is_not_allowed_never_passes_quoted_or_escaped(texts: list[str]) -> None:
    reading = read_text(yaml.safe_dump(texts, default_style='"'))

    assert len(texts) == sum(problem.rule == "control-character" for problem in reading.problems)


def test_the_real_file_is_read_alike_by_both_parsers_and_by_other_readers() -> None:
    reading = read(FILE)

    assert reading.data == read_without_libyaml(FILE.decode()).data == yaml.load(FILE, Loader=yaml.BaseLoader)  # noqa: S506  # texts only
    assert [] == rules(reading)
    assert STAND_IN not in reading.text


@bounded
@given(nested(free_text), st.booleans())
def test_both_parsers_give_the_same_places(data: Data, flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    with_libyaml, without = read_text(text), read_without_libyaml(text)

    for path, _ in leaves(with_libyaml.data or ""):
        for on_key in (False, True):
            assert with_libyaml.span(path, on_key=on_key) == without.span(path, on_key=on_key)
