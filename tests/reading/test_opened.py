"""Reading one file: of which kind it is, and why it cannot be read."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from conftest import Assess, Run, rules_in
from making.small_files import HEAD, INSTRUMENT, write_files
from running.systems import posix
from trafficking_indicators.reading import opened as documents
from trafficking_indicators.reading.places import Data

pytestmark = pytest.mark.usefixtures("empty_folder")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("country", "assessment"),
        ("ratings", "assessment"),
        ("as_of", "assessment"),
        ("dimensions", "instrument"),
        ("area", "area"),
        ("recommendations", "recommendations"),
        ("objectives", "measures"),
    ],
)
def test_a_file_is_recognized_by_a_key_of_its_own(key: str, kind: str) -> None:
    assert kind == documents.recognize({"id": "x", key: "y"})


@pytest.mark.parametrize("data", [None, "text", ["country"], {}, {"name": "country"}])
def test_anything_else_is_of_no_kind(data: Data | None) -> None:
    assert documents.recognize(data) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- country\n", "a.yaml:1 unknown-kind"),
        ("text\n", "a.yaml:1 unknown-kind"),
        ("a: [\n", "a.yaml:2 yaml-syntax"),
        ("# nothing\n", "a.yaml:1 empty-file"),
    ],
)
def test_what_is_of_no_kind_has_one_problem(assess: Assess, text: str, expected: str) -> None:
    write_files(Path(), {"a.yaml": text})

    assert [expected] == rules_in(assess("validate", "a.yaml"))


def test_a_command_says_what_kind_of_file_it_was_given(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)

    expected = (
        "small/areas/1.yaml:1:1: error[unknown-kind]: this holds an area, not an assessment\n"
        "  help: name the file of an assessment\n"
    )
    assert Run(3, "", expected) == assess("score", "small/areas/1.yaml")


def test_the_file_of_another_part_of_an_instrument_is_named(assess: Assess) -> None:
    write_files(Path("small"), {**INSTRUMENT, "recommendations.yaml": INSTRUMENT["areas/1.yaml"]})

    expected = (
        "small/recommendations.yaml:1:1: error[unknown-kind]: this holds an area, not recommendations\n"
        '  help: it needs the key "recommendations"\n'
    )
    assert expected == assess("validate", "small").out


@pytest.mark.parametrize("key", ["country", "ratings", "as_of"])
def test_an_assessment_without_one_of_its_signs_is_still_an_assessment(assess: Assess, key: str) -> None:
    text = f"{HEAD}ratings: {{}}\n"
    write_files(Path(), {"a.yaml": re.sub(f"(?m)^{key}:.*\n", "", text)})

    expected = {"country": ["a.yaml:1 missing-key"], "as_of": ["a.yaml:1 missing-key"], "ratings": []}
    assert expected[key] == rules_in(assess("validate", "a.yaml"))


def test_an_area_file_that_holds_something_else_is_a_problem_of_that_file(assess: Assess) -> None:
    write_files(Path("small"), {**INSTRUMENT, "areas/1.yaml": INSTRUMENT["recommendations.yaml"]})

    expected = ["small/areas/1.yaml:1 unknown-kind"]
    assert expected == rules_in(assess("validate", "small"))


@posix
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.yaml", "no such file\n  help: check the path"),
        ("folder.yaml/none.yaml", "cannot be read: not a directory\n  help: check the path and its rights"),
        ("folder.yaml", "this is a folder\n  help: name a YAML file or worksheet"),
        ("pipe.yaml", "not a regular file\n  help: name a YAML file or worksheet"),
        ("x" * 300, "cannot be read: file name too long\n  help: check the path and its rights"),
        ("a\0b", "cannot be read: not a path\n  help: check the path and its rights"),
    ],
    ids=["missing", "below-a-file", "folder", "pipe", "long-name", "nul"],
)
def test_a_file_that_cannot_be_read_says_why(assess: Assess, name: str, message: str) -> None:
    if name == "folder.yaml":
        Path(name).mkdir()
    if name.startswith("folder.yaml/"):
        Path("folder.yaml").write_text("", encoding="utf-8")
    if name == "pipe.yaml":
        os.mkfifo(name)

    shown = name.replace("\0", "\ufffd")
    assert Run(3, "", f"{shown}:1:1: error[unreadable-file]: {message}\n") == assess("score", name)
