"""Texts without quotes that a # cuts off or that other YAML readers refuse, and no such file among ours."""

from __future__ import annotations

import shutil
import subprocess

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, RulesBroken
from making.effort import all_or, inputs
from making.small_files import HEAD, changed
from running.processes import PATIENCE
from trafficking_indicators.reading.yaml_files import read

LIMIT = "limitations: made up for a test"


def found_in(text: str) -> list[str]:
    """Give place and rule of each problem of a text as YAML."""
    return [f"{problem.place} {problem.rule}" for problem in read(text.encode()).problems]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: Three of four (NGO #2, #5) did", "1:23"),
        ("a: b #c", "1:6"),
        ("a: b #1: c", "1:6"),
        ("a: (b # c) d", "1:7"),
        ("a: [b, c #1]\n  ]", "1:10"),
        ('a: the "Law # 5" of 2005', "1:13"),
        ("a: “Law # 5” of 2005", "1:9"),
        ("- x #1", "1:5"),
        ("a: x\n  y #2 z", "2:5"),
        ("a #b: c", "1:3"),
        ("a: {b: c, d: e, f: g #h\n  }", "1:22"),
        ("a:\n  - {b: c}   # a comment\n  - d #e", "3:7"),
        ("a: b  # a comment\rc: d #e\r", "2:6"),
        ("a: [b, #2\n  c]", "1:8"),
        ("a: ['b',  #2\n  c]", "1:11"),
        ("a: {b: c, #d: e\n  f: g}", "1:11"),
        ("a: b, #2", "1:7"),
        ("a: see case\n  #2 and more", "2:3"),
        ("a:\n  - see case\n    #2 and more\n  - b", "3:5"),
        ("a: „Law # 5“ of 2005", "1:9"),
        ("a: ‘Law # 5’ of 2005", "1:9"),
        ("a: ‹Law # 5› of 2005", "1:9"),
        ("a: it's the 'Law # 5' of 2005", "1:18"),
        ("a: the law {Law # 5} of 2005", "1:17"),
        ("a: the law\uff08Law # 5\uff09of 2005", "1:16"),
    ],
)
def test_a_text_that_a_sign_cuts_off_is_an_error_at_the_sign(text: str, place: str) -> None:
    assert [f"{place} unquoted-text"] == found_in(text)


def test_an_alias_before_a_comment_is_an_alias_alone() -> None:
    assert ["1:4 alias"] == found_in("a: *b # a comment\n")


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c", "a: b ## c", "a: b  #", "a: b#c", "a: 'b' #c", 'a: "b (" #c', "a: |\n  x #1\n", "a: >-\n  x (#1\n",
        "a:\n  # b #c\n  d: e", "a: (b) # c", "a: it isn't # so", "a:  # why\n  b: c", "a: {b: 'x, #y'}",
        "a: |\n  x, #y", "a: b\n#c", "x:\n  a: b\n  #c\nd: e", "x:\n  - a\n  #- b\n  - c", "a: 'b'\n  #c", "a: „b“ # c",
        "a: “b” # c", "a: the ministries' plan # c", "a: b # x, #y", "# x, #y\na: b", "a: b  # c\n  #d", "a: b\n  # c",
        "a:\n  #b\n  c: d",
    ],
)  # fmt: skip
def test_a_comment_stays_a_comment(text: str) -> None:
    assert [] == found_in(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: {b: c?d}", ["1:8"]),
        ("a: {b?: c}", ["1:5"]),
        ("a: [x?y, 'z?', w?]", ["1:5", "1:16"]),
        ("a: {url: https://example.org/a?b=c}", ["1:10"]),
        ("a: [{b: {c: d?}}]", ["1:13"]),
    ],
)
def test_a_question_mark_in_braces_is_quoted(text: str, places: list[str]) -> None:
    assert [f"{place} unquoted-text" for place in places] == found_in(text)


@pytest.mark.parametrize("text", ["a: b?", "a?: b", "- is it?", 'a: {b: "c?"}', "a: {b: 'c?d'}", "? a\n: b"])
def test_a_question_mark_elsewhere_needs_no_quotes(text: str) -> None:
    assert [] == found_in(text)


@pytest.mark.parametrize("line", ["%YAML 1.1", "%YAML 1.2", "%TAG ! tag:example.org,2020:"])
def test_a_directive_is_refused_and_the_rest_checked(rules_broken: RulesBroken, line: str) -> None:
    text = changed(HEAD, "country: XAA", "country: 7")

    assert ["1:1 directive"] == [found for found in rules_broken(f"{line}\n---\n{text}") if "directive" in found]
    assert any("bad-format" in found for found in rules_broken(f"{line}\n---\n{text}"))


def test_a_directive_that_nobody_knows_is_an_error() -> None:
    assert [] != found_in(f"%WHATEVER x\n---\n{HEAD}")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\t\n", "1:5"),
        ("a: b\tc", "1:5"),
        ("a:\tb", "1:3"),
        ("a\t: b", "1:2"),
        ("a: b\t# c\td", "1:5"),
        ("a: 'b\tc'\t# d", "1:9"),
        ("a: {b: c,\td: e}", "1:10"),
        ("a: {b: c,\n\td: e}", "2:1"),
        ("a: [b\t, c]", "1:6"),
        ("a:\t\n  b: c", "1:3"),
        ("a: |\t\n  b\tc\n", "1:5"),
        ("a: b\n  c\td\te\n", "2:4"),
        ("---\t\na: b", "1:4"),
        ("a: &b 'c\td'\ne: 'f'\t", "2:7"),
    ],
)
def test_a_tab_outside_quotes_is_an_error_at_the_first_of_its_line(text: str, place: str) -> None:
    assert [f"{place} unquoted-text"] == [found for found in found_in(text) if not found.endswith("alias")]


@pytest.mark.parametrize(
    "text", ["a: 'b\tc'", 'a: "b\t"', 'a: "b\n\t  c"', "a: |\n  b\tc\t\n", "a: b  # c\td", "# a\tb\na: c"]
)
def test_a_tab_in_quotes_blocks_and_comments_is_text(text: str) -> None:
    assert [] == found_in(text)


PIECES = st.sampled_from(
    ["a", "b", "key", "5.1", " ", "\n", "\n  ", "\n- ", ": ", ":", "- ", "-", "?", "? ", "{", "}", "[", "]", ", ", ",",
     "#", " #", " # ", "'", '"', "|\n  ", ">-\n  ", "|2\n", "!", "@", "`", "%", "&", "*", "\\", "\\n", "\\x41", "\\/",
     "\t", "\u0259", "\xa0", "\u2028", "\x85", "\ufeff", "\U0001f600", "~", "=", "<<", "---", "...", "\r\n", "\r",
     "\n\n", "\n\t", "http://x?y=1"]
)  # fmt: skip
AROUND = st.sampled_from(["a: {}\n", "a: {{b: {}}}\n", 'a: "{}"\n', "a: |\n  {}\nb: c\n", "- [{}, b]\n", "{}"])


@inputs(300)
@given(AROUND, st.lists(PIECES, min_size=1, max_size=8))
def test_whatever_is_taken_is_the_same_to_both_parsers(around: str, pieces: list[str]) -> None:
    text = around.format("".join(pieces))
    if read(text.encode()).problems == ():
        assert both_ways(text)[0] == both_ways(text)[1]


def both_ways(text: str) -> list[list[tuple[object, object]]]:
    """Give the events of a text as PyYAML's own parser reads it, and as libyaml does."""
    loaders = (yaml.SafeLoader, yaml.CSafeLoader)
    return [[(type(event), getattr(event, "value", None)) for event in yaml.parse(text, Loader=one)] for one in loaders]


def test_every_yaml_file_of_the_project_is_the_same_to_both_parsers() -> None:
    """What libyaml takes and PyYAML's own parser refuses, or reads in another way, others cannot use."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed here")
    listed = subprocess.run(
        ["git", "ls-files", "*.yaml", "*.yml"],  # noqa: S607  # whichever git there is
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=PATIENCE,
    ).stdout.split()
    if not listed:
        pytest.skip("no checkout of git")
    for name in all_or(listed[::4], listed):
        if "tests/examples/invalid" in name or "tests/examples/crashes" in name:
            continue
        text = (ROOT / name).read_text(encoding="utf-8")
        pure, fast = both_ways(text)
        assert pure == fast, name
