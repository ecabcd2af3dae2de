"""What the reader refuses: at its place, with help, and the rest of the document kept.

Every example goes through libyaml and through PyYAML's own parser, which stands in where libyaml is missing.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
import yaml

from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import Data
from trying.readings import found, read_text, rules

WHERE_NEEDED = "write the value out; quote a text that begins so"
OUT = "write the value out; quote a text that begins so"
OUT_OF_KEY = "write it out"
ONE_TEXT = "write one text before the colon"
NO_TAG = "leave the tag out; quote a text that begins so"
NO_KEY = "leave the key out"
START_ANEW = "assess new writes a file to start from"
NAME_IT = "name it, or leave it out"
COMMA = "a comma in braces starts a new entry: quote a text, and write numbers without one"
ONE = "take the line --- out, or put what follows in a file of its own"


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with libyaml, and as if it were not there."""
    name: str = request.param
    if name == "libyaml" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml, "__with_libyaml__", name == "libyaml")
    return name


class Refused(NamedTuple):
    """A document, what is left of it, and each problem with its help."""

    text: str
    data: Data | None
    problems: list[tuple[str, str]]
    cuts: tuple[Path, ...] = ()


REFUSALS = {
    "anchor of a text": Refused("a: &x b\n", {"a": "b"}, [("1:4-1:8 alias: anchors are not allowed", WHERE_NEEDED)]),
    "anchor of a mapping": Refused(
        "a: &x {b: c}\n", {"a": {"b": "c"}}, [("1:4-1:8 alias: anchors are not allowed", WHERE_NEEDED)]
    ),
    "anchor of a list": Refused(
        "a: &x [b]\n", {"a": ["b"]}, [("1:4-1:8 alias: anchors are not allowed", WHERE_NEEDED)]
    ),
    "anchor of a key": Refused("&x a: b\n", {"a": "b"}, [("1:1-1:5 alias: anchors are not allowed", WHERE_NEEDED)]),
    "alias of a value": Refused(
        "a: b\nc: *a\n", {"a": "b"}, [("2:4-2:6 alias: aliases are not allowed", OUT)], (("c",),)
    ),
    "alias in a list": Refused("- x\n- *a\n", ["x"], [("2:3-2:5 alias: aliases are not allowed", OUT)], (("?",),)),
    "alias in a list below a key": Refused(
        "a: [x, *a]\n", {"a": ["x"]}, [("1:8-1:10 alias: aliases are not allowed", OUT)], (("a", "?"),)
    ),
    "alias in place of a key": Refused(
        "*a : b\nc: d\n", {"c": "d"}, [("1:1-1:3 alias: a key must be a plain text", OUT_OF_KEY)], (("?",),)
    ),
    "alias and nothing else": Refused("*a\n", None, [("1:1-1:3 alias: aliases are not allowed", OUT)], ((),)),
    "tag of YAML": Refused("a: !!str b\n", {"a": "b"}, [('1:4-1:11 tag: tags are not allowed: "!!str"', NO_TAG)]),
    "tag of one's own": Refused(
        "a: !b {c: d}\n", {"a": {"c": "d"}}, [('1:4-1:8 tag: tags are not allowed: "!b"', NO_TAG)]
    ),
    "tag of a key": Refused("!a b: c\n", {"b": "c"}, [('1:1-1:5 tag: tags are not allowed: "!a"', NO_TAG)]),
    "tag without a name": Refused("a: ! b\n", {"a": "b"}, [('1:4-1:7 tag: tags are not allowed: "!"', NO_TAG)]),
    "merge key": Refused(
        "<<: {a: b}\nc: d\n",
        {"c": "d"},
        [("1:1-1:3 merge-key: merge keys are not allowed", "write the keys out")],
        (("<<",),),
    ),
    "doubled key": Refused(
        "a: b\nc: d\na: e\n",
        {"a": "b", "c": "d"},
        [('3:1-3:2 duplicate-key: key "a" stands twice', "keep one; the first is in line 1")],
        (("a",),),
    ),
    "doubled key in braces": Refused(
        "a:\n  b: {c: d, c: {e: ~}}\n",
        {"a": {"b": {"c": "d"}}},
        [('2:13-2:14 duplicate-key: key "c" stands twice', "keep one; the first is in line 2")],
        (("a", "b", "c"),),
    ),
    "list as a key": Refused(
        "? [a, b]\n: c\nd: e\n", {"d": "e"}, [("1:3-1:4 complex-key: a key must be a plain text", ONE_TEXT)], (("?",),)
    ),
    "mapping as a key": Refused(
        "a:\n  {b: c}: d\n  e: f\n",
        {"a": {"e": "f"}},
        [("2:3-2:4 complex-key: a key must be a plain text", ONE_TEXT)],
        (("a", "?"),),
    ),
    "empty text as a key": Refused(
        '"": a\nb: c\n', {"b": "c"}, [("1:1-1:3 empty-value: a key is empty", NAME_IT)], (("?",),)
    ),
    "no key": Refused("?\n: a\nb: c\n", {"b": "c"}, [("1:2-1:2 empty-value: a key is empty", NAME_IT)], (("?",),)),
    "key without a value": Refused("a:\nb: c\n", {"b": "c"}, [("1:3-1:3 empty-value: no value", NO_KEY)], (("a",),)),
    "tilde": Refused("a: ~\nb: c\n", {"b": "c"}, [("1:4-1:5 empty-value: no value", NO_KEY)], (("a",),)),
    "null": Refused("a: null\nb: c\n", {"b": "c"}, [("1:4-1:8 empty-value: no value", NO_KEY)], (("a",),)),
    "Null": Refused("a: Null\nb: c\n", {"b": "c"}, [("1:4-1:8 empty-value: no value", NO_KEY)], (("a",),)),
    "NULL": Refused("a: NULL\nb: c\n", {"b": "c"}, [("1:4-1:8 empty-value: no value", NO_KEY)], (("a",),)),
    "null in a list": Refused("[a, null, b]\n", ["a", "b"], [("1:5-1:9 empty-value: no value", NO_KEY)], (("?",),)),
    "null in braces": Refused("a: {b: null}\n", {"a": {}}, [("1:8-1:12 empty-value: no value", NO_KEY)], (("a", "b"),)),
    "null and nothing else": Refused("~\n", None, [("1:1-1:2 empty-value: no value", START_ANEW)], ((),)),
    "start of a document and nothing else": Refused(
        "---\n", None, [("2:1-2:1 empty-value: no value", START_ANEW)], ((),)
    ),
    "comma in braces": Refused(
        "a: {b: one, two, c: d}\n",
        {"a": {"b": "one", "c": "d"}},
        [("1:16-1:16 empty-value: no value", COMMA)],
        (("a", "two"),),
    ),
    "comma in braces in a list": Refused(
        "- {a: b, c}\n", [{"a": "b"}], [("1:11-1:11 empty-value: no value", COMMA)], ((0, "c"),)
    ),
    "second document": Refused(
        "a: b\n---\nc: d\n", {"a": "b"}, [("2:1-2:4 several-documents: a second document begins here", ONE)]
    ),
    "second document, broken": Refused(
        "--- a\n--- [\n", "a", [("2:1-2:4 several-documents: a second document begins here", ONE)]
    ),
    "number that others change": Refused(
        "a: 5.10\n",
        {"a": "5.10"},
        [('1:4-1:8 ambiguous-number: other YAML readers change the number "5.10"', 'quote it: "5.10"')],
    ),
    "number that others change, as a key": Refused(
        "010: a\n",
        {"010": "a"},
        [('1:1-1:4 ambiguous-number: other YAML readers change the number "010"', 'quote it: "010"')],
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_says_what_where_and_what_to_do_and_keeps_the_rest(name: str) -> None:
    refused = REFUSALS[name]

    reading = read_text(refused.text)

    helps = [problem.help for problem in reading.problems]
    assert refused == Refused(refused.text, reading.data, list(zip(found(reading), helps, strict=True)), reading.cuts)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing but a remark\n", "\ufeff"])
def test_an_empty_file_is_no_document(text: str) -> None:
    reading = read_text(text)

    assert None is reading.data
    assert ["1:1-1:1 empty-file: the file is empty"] == found(reading)


@pytest.mark.parametrize("text", ["a: '~'\n", 'a: "null"\n', "a: ''\n", "a: nul\n", "a: nULL\n", "a: |\n  ~\n"])
def test_a_quoted_text_or_another_word_is_no_null(text: str) -> None:
    assert [] == found(read_text(text))


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n"])
def test_one_document_may_say_where_it_begins_and_ends(text: str) -> None:
    reading = read_text(text)

    assert ({"a": "b"}, []) == (reading.data, found(reading))


def test_what_stands_below_a_refused_key_is_not_reported_again() -> None:
    reading = read_text("<<: {a: ~, b: [*c, !d 010], a: e}\nf: g\n")

    assert ["1:1-1:3 merge-key: merge keys are not allowed"] == found(reading)
    assert (("<<",),) == reading.cuts


def test_all_problems_of_a_document_are_found_at_once_in_their_order() -> None:
    reading = read_text("a: &x 010\nb: ~\na: c\nd:\n  - *x\n  - !e f\n")

    assert {"a": "010", "d": ["f"]} == reading.data
    assert [
        "1:4-1:10 alias: anchors are not allowed",
        '1:4-1:10 ambiguous-number: other YAML readers change the number "010"',
        "2:4-2:5 empty-value: no value",
        '3:1-3:2 duplicate-key: key "a" stands twice',
        "5:5-5:7 alias: aliases are not allowed",
        '6:5-6:9 tag: tags are not allowed: "!e"',
    ] == found(reading)
    assert (("b",), ("a",), ("d", "?")) == reading.cuts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a\nb: c\n", "2:1"),
        ("a: @b\n", "1:4"),
        ("a:\n\tb: c\n", "2:1"),
        ("a: [b\nc: d\n", "1:4"),
        ("a: {b: c\n", "1:4"),
        ("a: 'b\n", "1:4"),
        ("a: b\n}\n", "2:1"),
        ("%YAML 2.0\n---\na: b\n", "1:1"),
    ],
)
def test_a_document_that_is_not_well_formed_says_where(text: str, place: str) -> None:
    assert [f"{place} yaml-syntax"] == rules(read_text(text))


def test_a_colon_inside_a_plain_text_is_called_so() -> None:
    reading = read_text("a: b: c\n")

    assert ["1:5-1:6 yaml-syntax: a colon and a space inside a text"] == found(reading)
    assert ["quote the text"] == [problem.help for problem in reading.problems]


def test_problems_before_a_syntax_error_are_kept() -> None:
    assert ["1:4 empty-value", "2:5 yaml-syntax"] == rules(read_text("a: ~\nb: c: d\n"))


# What people get wrong most: a tab, a brace or bracket left open.
@pytest.mark.parametrize("text", ["a:\n\tb: c\n", "a: {b: c\n", "a: [b\n"])
def test_what_the_parser_says_is_not_cut_short(text: str) -> None:
    (problem,) = read_text(text).problems

    assert "…" not in problem.message
