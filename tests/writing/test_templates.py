"""The templates of starting files: the same in every language but for the words, whole, and part of the package."""

from __future__ import annotations

import re
from string import Template
from typing import get_args

import pytest
import yaml

from conftest import EXAMPLES, ROOT
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reading.kinds import Kind
from trafficking_indicators.reading.starting_templates import FOLDER, placeholders, template
from trafficking_indicators.words import LANGUAGES
from trafficking_indicators.writing.assessment import Head, assessment_file
from trafficking_indicators.writing.lines import WIDTH

# Measures are written by few, and start from the documentation.
NAMES: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind != "measures")
EVERY = pytest.mark.parametrize("name", NAMES)
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
HARBOUR = open_only_instrument(str(EXAMPLES / "instruments"))


def keys(text: str) -> list[str]:
    """Give the keys in their places, those of examples too, but for the made-up options of a survey."""
    key = re.compile(r"( *(?:# )? *(?:- )?)([a-z_]+\d?|[A-Z]\d?|[a-z]+-\d+):(?: |$)")
    return [found.group() for line in text.partition("counts:")[0].splitlines() if (found := key.match(line))]


def test_every_language_has_every_template_and_nothing_else() -> None:
    expected = {f"{language}/{name}.yaml" for language in LANGUAGES for name in NAMES}
    assert expected == {file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.*")}


@EVERY
def test_all_languages_have_the_same_keys_and_the_same_to_fill_in(name: Kind) -> None:
    first, *others = (Template(template(name, language)).get_identifiers() for language in LANGUAGES)
    assert [first] * len(others) == others
    first, *others = (keys(template(name, language)) for language in LANGUAGES)
    assert [first] * len(others) == others


@EVERY
@IN_EVERY_LANGUAGE
def test_a_template_is_yaml_as_it_stands(name: Kind, language: str) -> None:
    assert isinstance(yaml.safe_load(template(name, language)), dict)


@EVERY
@IN_EVERY_LANGUAGE
def test_only_a_comment_that_is_filled_in_is_longer_than_a_line(name: Kind, language: str) -> None:
    long = [line for line in template(name, language).splitlines() if len(line) > WIDTH]
    assert [] == [line for line in long if not Template(line).get_identifiers()]


@IN_EVERY_LANGUAGE
def test_an_assessment_has_an_example_of_every_status_with_what_it_means(language: str) -> None:
    text = template("assessment", language)
    told = re.findall(r"^# (\w+): \S.*\n(?:# .*\n)*    # \$\w+:(?:\n    #   status: (\w+)| (\w+))$", text, re.MULTILINE)
    assert sorted(STATUSES) == sorted(status for status, *_ in told)
    assert all(status in examples for status, *examples in told)


@IN_EVERY_LANGUAGE
def test_the_choices_of_a_key_are_all_of_the_models(language: str) -> None:
    """What the code lists from the catalogue of words, which mypy holds to be complete, stands in a line of its own."""
    lines = template("assessment", language).splitlines()
    assert [1, 1, 1, 1] == [
        lines.count(line) for line in ("# $bases", "# kind: $kinds", "# voice: $voices", "# consulted: $consulted")
    ]


@IN_EVERY_LANGUAGE
def test_placeholders_are_the_texts_of_a_starting_file_that_are_to_be_written(language: str) -> None:
    text = assessment_file(HARBOUR, Head("AZE", None, "2026", "2026-03-01"), language)
    data = yaml.safe_load(text)
    assert {*data["assessors"], data["limitations"]} <= placeholders()
    reasons = re.findall(r"^    #   (?:reason|missing|tried): (.*)$", text, re.MULTILINE)
    assert len(reasons) > len(STATUSES) - 2
    assert set(reasons) <= placeholders()


def test_placeholders_are_nothing_that_a_file_may_well_say() -> None:
    assert set() == placeholders() & {"plan", "review", "p. 4", "s. 4", "often", "never", "met", "unknown", "Q 1"}
    texts = (ROOT / "assessments" / "azerbaijan-2016.yaml").read_text(encoding="utf-8")
    assert [] == [text for text in placeholders() if f": {text}\n" in texts]
