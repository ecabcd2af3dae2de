"""The writer of assessments: what it writes reads as what it was, and is what a person would have written."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from conftest import ROOT
from making.effort import all_or, inputs
from making.inputs import MARKS, TEXTS
from making.made_up_assessments import assessments
from making.made_up_instruments import instrument_of, instruments
from trafficking_indicators.characters import STAND_IN, shows_nothing, without_bad
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.lines import WIDTH
from trafficking_indicators.writing.scalars import folded, text_scalar
from trafficking_indicators.writing.yaml_files import Remark, file_yaml

FILES = [*sorted((ROOT / "assessments").glob("*.yaml")), *sorted((ROOT / "examples").glob("*.yaml"))]
SMALL: dict[str, Any] = {
    "instrument": "iom-2016",
    "instrument_version": "1.0",
    "country": "AZE",
    "round": "2016",
    "as_of": "2016",
    "basis": "illustration",
    "assessors": ["a reader"],
    "limitations": "Made up.",
}
# What a model holds: no blanks around it, and nothing that no file may hold.
marked = st.lists(st.sampled_from([*MARKS, "word", "\u00a0", "\u200d", "\u202f", "😀"]), max_size=40).map("".join)
texts = (
    (st.text(max_size=300) | marked | st.sampled_from(TEXTS))
    .map(lambda text: without_bad(text.replace("\r", "\n")).strip())
    .map(lambda text: "x" if not text or shows_nothing(text) else text)
)
prose = st.lists(
    st.lists(st.sampled_from(["a", "of", "the plan", "w" * 120, "x  y", "#", "- a:", "Ölkə"]), max_size=40).map(
        " ".join
    ),
    min_size=1,
    max_size=4,
).map("\n".join)


def read_back(text: str) -> Assessment:
    """Read a file as `assess` does; other readers have to read it too, and every one the same texts."""
    reading = read(text.encode())
    assert [] == [(problem.rule, problem.message) for problem in reading.problems]
    assert reading.data == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # texts only
    return Assessment.model_validate(reading.data)


def loaded(text: str) -> list[Any]:
    """Read with PyYAML's and ruamel.yaml's usual types."""
    return [yaml.safe_load(text), YAML(typ="safe", pure=True).load(io.StringIO(text))]


def check(assessment: Assessment) -> None:
    text = file_yaml(assessment)
    back = read_back(text)
    assert assessment == back
    # order is no part of equality, and is kept all the same
    assert assessment.model_dump_json() == back.model_dump_json()
    assert text == file_yaml(back)


# What a title may hold, which has the least room.
TITLES = (texts | prose).map(lambda text: text[:500].strip() or "x")


def of_text(text: str) -> Assessment:
    """Make an assessment that holds a text wherever it may hold one."""
    entry = {"kind": "report", "voice": "ngo", "title": {"en": text, "az": text}, "url": text}
    rating = {"status": "unknown", "tried": text, "evidence": [{"source": "s", "note": text}]}
    answer = {"id": text, "text": text, "counts": {text: "1"}, "labels": {text: text}, "uncounted": [text]}
    data = {**SMALL, "assessors": [text, {"en": text}], "limitations": text, "sources": {"s": entry}}
    return Assessment.model_validate(
        {**data, "instrument_version": text, "ratings": {"5.1": {"F1": rating}}, "answers": [answer]}
    )


@inputs(100)
@given(st.data())
def test_any_assessment_reads_back_as_it_was(data: st.DataObject) -> None:
    instrument = instrument_of(data.draw(instruments()))
    check(Assessment.model_validate(data.draw(assessments(instrument))))


@given(TITLES)
@example("k" * 500)
@example("a\n\nb c")
@example("=")
@example("%TAG")
@example("... a")
@example("2016-05-31 12:00:00 +01:00")
def test_any_text_reads_back_as_it_was_wherever_it_stands(text: str) -> None:
    check(of_text(text))


@given(TITLES)
def test_a_text_is_a_text_to_other_readers(text: str) -> None:
    for data in loaded(file_yaml(of_text(text))):
        assert [text, {"en": text}] == data["assessors"]
        assert text == data["limitations"] == data["instrument_version"] == data["sources"]["s"]["url"]
        assert [text] == [*data["answers"][0]["counts"]] == data["answers"][0]["uncounted"]


@pytest.mark.parametrize("file", all_or(FILES[::3], FILES), ids=lambda file: file.stem)
def test_every_assessment_of_the_repository_reads_back_as_it_was(file: FilePath) -> None:
    check(Assessment.model_validate(read(file.read_bytes()).data))


@pytest.mark.parametrize("file", all_or(FILES[::3], FILES), ids=lambda file: file.stem)
def test_nothing_stands_in_braces_and_no_line_is_longer_than_need_be(file: FilePath) -> None:
    lines = file_yaml(Assessment.model_validate(read(file.read_bytes()).data)).splitlines()
    assert [] == [line for line in lines if re.search(r"(?:: |- )[\[{]", line)]
    assert [] == [line for line in lines if len(line) > WIDTH and " " in line.strip().partition(": ")[2].strip('"')]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A plan, in force (since 2016); 50% done", "A plan, in force (since 2016); 50% done"),
        ("it's {so} [too], isn't it?", "it's {so} [too], isn't it?"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("Ölkə üzrə şöbə", "Ölkə üzrə şöbə"),
        ("3 of 4 NGOs", "3 of 4 NGOs"),
        ("2016", '"2016"'),
        ("1.0", '"1.0"'),
        ("12:30", '"12:30"'),
        ("-.INF", '"-.INF"'),
        ("0x1F", '"0x1F"'),
        ("No", '"No"'),
        ("~", '"~"'),
        ("null", '"null"'),
        ("The Plan: a reading", '"The Plan: a reading"'),
        ("The Plan:", '"The Plan:"'),
        ("NGO #2", '"NGO #2"'),
        ("# x", '"# x"'),
        ("- x", '"- x"'),
        ("? x", '"? x"'),
        ("@x", '"@x"'),
        ("`x`", '"`x`"'),
        ("%x", '"%x"'),
        ("“quoted”", "“quoted”"),
        ('"quoted"', '"\\"quoted\\""'),
        ("a\u00a0b", '"a\\U000000a0b"'),
        ("a\nb\tc", '"a\\nb\\tc"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("", '""'),
    ],
)
def test_a_text_is_quoted_where_it_must_be(text: str, written: str) -> None:
    assert written == text_scalar(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("one\ntwo", ["one", "", "two"]),
        ("one\n\ntwo", ["one", "", "", "two"]),
        ("wordwordword of it", ["wordwordword", "of it"]),
        ("one  two three", ["one  two", "three"]),
        ("wordwordword", ["wordwordword"]),
        ("one\n two", None),
        ("one \ntwo", None),
        (" one two three", None),
        ("one two three\n", None),
        ("one two\u00a0a three", None),
        ("one two\tthree", None),
    ],
)
def test_a_text_is_folded_where_that_gives_it_back(text: str, lines: list[str] | None) -> None:
    assert lines == folded(text, 8)


RATED = {
    **SMALL,
    "country": "XAA",
    "territory_name": {"en": "Harbourland", "az": "Limaniya"},
    "limitations": "Made up, and " + "said at length, " * 7 + "in two paragraphs.\nThis is the second.",
    "sources": {"plan": {"kind": "policy", "voice": "state", "date": "2016-05"}},
    "reply": {"asked": "2016-09", "of": ["state", "ngo"], "due": "2016-11-30"},
    "ratings": {
        "5.1": {
            "F1": {
                "status": "met",
                "reason": "It says: so.",
                "evidence": [{"source": "plan", "locator": "p. 4", "sensitive": "true"}],
                "comments": [
                    {
                        "by": "state",
                        "body": "A ministry",
                        "date": "2016-10",
                        "text": "We agree.",
                        "answer": {"text": "So do we.", "changed": "no"},
                    }
                ],
            },
            "F2": "not_assessed",
        },
        "5.10": {"F1": {"status": "not_assessed", "comments": [{"by": "ngo", "text": "Look here."}]}},
    },
    "priorities": {"exercises": {"survey": {"unit": "group", "marks": {"A": "2", "N": "1"}}}},
    "answers": [{"id": "Q 1", "text": "How often?", "counts": {"often": "1", "010": "2"}, "unplaced": ["4"]}],
}
REMARKS = {
    (): Remark("A reading of the plan.\n\nNot finished."),
    ("as_of",): Remark(beside="the year of the plan"),
    ("limitations",): Remark("What we did not see", "to be shortened"),
    ("sources",): Remark("Sources"),
    ("sources", "plan"): Remark(beside="seen"),
    ("sources", "plan", "kind"): Remark("a plan or a programme?"),
    ("ratings", "5.1", "F1", "status"): Remark(beside="firm"),
    ("ratings", "5.1", "F1", "evidence", 0): Remark("the first", "the only one"),
    ("ratings", "5.1", "F1", "comments", 0, "by"): Remark("by letter"),
    ("ratings", "5.1", "F2"): Remark(beside="next week"),
    ("ratings", "5.10"): Remark("An area"),
    ("answers", 0, "counts", "010"): Remark("odd", "as printed"),
    ("stakeholders", 3, "id"): Remark("nobody yet", "ask"),
}
WRITTEN = """\
# yaml-language-server: $schema=schemas/assessment.schema.json

# A reading of the plan.
#
# Not finished.
# nobody yet
# ask

instrument: iom-2016
instrument_version: "1.0"
country: XAA
territory_name:
  en: Harbourland
  az: Limaniya
round: 2016
as_of: 2016  # the year of the plan
basis: illustration
audience: public

assessors:
  - a reader

# What we did not see
limitations: >-  # to be shortened
  Made up, and said at length, said at length, said at length, said at length, said at length, said
  at length, said at length, in two paragraphs.

  This is the second.

# Sources
sources:
  plan:  # seen
    # a plan or a programme?
    kind: policy
    voice: state
    date: 2016-05

reply:
  asked: 2016-09
  of:
    - state
    - ngo
  due: 2016-11-30

ratings:
  5.1:
    F1:
      status: met  # firm
      reason: "It says: so."
      evidence:
        # the first
        -  # the only one
          source: plan
          locator: p. 4
          sensitive: true
      comments:
        -
          # by letter
          by: state
          body: A ministry
          date: 2016-10
          text: We agree.
          answer:
            text: So do we.
            changed: "no"
    F2: not_assessed  # next week

  # An area
  "5.10":
    F1:
      status: not_assessed
      comments:
        - by: ngo
          text: Look here.

priorities:
  exercises:
    survey:
      unit: group
      marks:
        A: 2
        "N": 1

answers:
  - id: Q 1
    text: How often?
    counts:
      often: 1
      # odd
      "010": 2  # as printed
    unplaced:
      - 4
"""


def test_a_whole_file_with_remarks() -> None:
    assessment = Assessment.model_validate(RATED)
    text = file_yaml(assessment, remarks=REMARKS, schema="schemas/assessment.schema.json")
    assert WRITTEN == text
    assert assessment == read_back(text)


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    """Give the path of everything in the data."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from paths(value, (*path, key))


PLACES = [*paths(RATED), ("stakeholders", 1), ("ratings", "5.1", "F2", "status"), ("nowhere",)]
remarks = st.dictionaries(
    st.sampled_from(PLACES), st.builds(Remark, st.text(max_size=40), st.text(max_size=20) | marked), max_size=8
)


def words_of(text: str) -> list[str]:
    """Give what a remark says, without its blanks and line breaks."""
    return without_bad(text).split()


@given(remarks)
def test_no_remark_is_lost_or_becomes_part_of_what_is_said(said: dict[Path, Remark]) -> None:
    assessment = Assessment.model_validate(RATED)
    text = file_yaml(assessment, remarks=said)
    assert assessment == read_back(text)
    signs = " ".join(re.findall(r"(?m)(?:^ *|  )# ?(.*)$", text)).split()
    for remark in said.values():
        for part in remark:
            words = words_of(part)
            assert [] == [word for word in words if word not in signs], text


@given(texts, marked)
@example("one (of two", "x")
@example("an “open quote", "x)")
def test_a_remark_beside_a_text_does_not_cut_it_off(text: str, beside: str) -> None:
    places = [("limitations",), ("assessors", 0), ("ratings", "5.1", "F1", "tried"), ("answers", 0, "counts", text)]
    said = dict.fromkeys(places, Remark(beside=beside))
    assert of_text(text) == read_back(file_yaml(of_text(text), remarks=said))


def test_what_no_file_may_hold_does_not_come_in_by_a_remark() -> None:
    text = file_yaml(Assessment.model_validate(SMALL), remarks={("round",): Remark("a\x1b[2J", "\u202eb")})
    assert 2 == text.count(STAND_IN)
    assert text == without_bad(text)
