"""The texts of a starting file, in whatever calls itself more than an illustration."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import EXAMPLES, Assess
from making.rounds import assessed
from making.small_files import HEAD as SMALL
from trafficking_indicators.checking.starting_texts import check_starting_instrument, check_starting_texts
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.fields import Localized, LocalText, Model, Title, Wording
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.starting_templates import FOLDER, instrument_placeholders, placeholders, template
from trafficking_indicators.writing.assessment import Head, assessment_file

HARBOUR = open_only_instrument(str(EXAMPLES / "instruments"))
PLACEHOLDERS = st.sampled_from(sorted(placeholders()))
PLACES = st.recursive(
    st.just(()),
    lambda inner: st.tuples(st.sampled_from(["note", "en", 0]), inner).map(lambda pair: (pair[0], *pair[1])),
)


def nested(path: tuple[str | int, ...], text: str) -> Data:
    """Put a text at a place."""
    if not path:
        return text
    inner = nested(path[1:], text)
    return {path[0]: inner} if isinstance(path[0], str) else [inner]


@given(PLACEHOLDERS, PLACES, st.sampled_from(["", " ", "\n"]), st.sampled_from(["official", "desk_reading"]))
def test_whatever_starting_text_is_found_wherever_it_stands(
    text: str, place: tuple[str | int, ...], around: str, basis: str
) -> None:
    data = {"basis": basis, "reason": nested(place, f"{around}{text}{around}")}
    assert [("placeholder", ("reason", *place))] == [(found.rule, found.path) for found in check_starting_texts(data)]
    assert [] == check_starting_texts({**data, "basis": "illustration"})
    assert [] == check_starting_texts({**data, "reason": nested(place, f"{text} And more.")})


@given(PLACEHOLDERS, st.sampled_from([str.upper, str.title, lambda text: text.rstrip("."), lambda text: f"{text}..."]))
def test_another_case_and_other_stops_make_no_text_of_ones_own(text: str, changed: Callable[[str], str]) -> None:
    data: dict[str, Data] = {"basis": "official", "reason": changed(text)}
    assert ["placeholder"] == [found.rule for found in check_starting_texts(data)]


@pytest.mark.parametrize("text", ["To be written.", "Nothing has been looked at yet", "Yaz\u0131lmal\u0131d\u0131r"])
def test_a_sentence_of_a_starting_text_is_one_too(text: str) -> None:
    assert ["placeholder"] == [found.rule for found in check_starting_texts({"basis": "official", "note": text})]


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize(("basis", "rules"), [("official", 2), ("self_assessment", 2), ("illustration", 0)])
def test_a_starting_file_is_no_finding(assess: Assess, tmp_path: Path, language: str, basis: str, rules: int) -> None:
    text = assessment_file(HARBOUR, Head("AZE", None, "2026", "2026-03-01"), language)
    file = tmp_path / "a.yaml"
    file.write_text(text.replace("basis: illustration", f"basis: {basis}"), encoding="utf-8")
    run = assess("validate", str(file), "--instrument", str(EXAMPLES / "instruments"))
    assert rules == run.out.count("error[placeholder]")
    assert (1 if rules else 0) == run.code


LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir())
# A value that holds words, in a comment too: neither what the program fills in nor words to choose from.
VALUE = re.compile(r"^ *(?:# +)?(?:- )?([a-z_]+): ([^\s{\[\"$#][^,$\n]* [^$\n]*)$", re.MULTILINE)


def models(parent: type[Model]) -> Iterator[type[Model]]:
    """Give every model there is."""
    for model in parent.__subclasses__():
        yield model
        yield from models(model)


# The keys of a file that hold texts by language; a page can be the one of an example.
TEXTS = {
    name
    for model in models(Model)
    for name, field in model.model_fields.items()
    if {Localized, Title, Wording} & {field.annotation, *get_args(field.annotation)}
} - {"locator"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["assessment", "followup"])
def test_every_text_of_a_template_is_known(language: str, kind: Literal["assessment", "followup"]) -> None:
    found = [text for key, text in VALUE.findall(template(kind, language)) if key in TEXTS]
    assert len(found) > len(["title", "limitations"])
    assert [] == [text for text in found if text not in placeholders()]


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n"])
def test_a_starting_text_among_paragraphs_is_found(between: str) -> None:
    data: dict[str, Data] = {"basis": "official", "limitations": f"Nobody was asked.{between}To be written."}
    assert ["placeholder"] == [found.rule for found in check_starting_texts(data)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_instrument_that_is_still_to_be_written_bears_no_finding(
    assess: Assess, tmp_path: Path, language: str
) -> None:
    folder = str(tmp_path / "own")
    assert 0 == assess("new", "instrument", "own", "--lang", language, "--output", folder).code
    text = SMALL.replace("iom-2016", "own")
    file = tmp_path / "a.yaml"
    said = []
    for basis in ("illustration", "official"):
        file.write_text(text.replace("basis: illustration", f"basis: {basis}"), encoding="utf-8")
        said.append(assess("validate", str(file), "--instrument", folder).out)
    assert "" == said[0]
    assert 1 == said[1].count("error[placeholder]: instrument own is a starting file in part")


@pytest.mark.parametrize("text", sorted(instrument_placeholders()))
def test_each_text_of_a_starting_instrument_is_enough(text: str) -> None:
    head = HARBOUR.header.model_copy(update={"title": LocalText({"en": text})})
    found = Instrument(head, HARBOUR.areas, HARBOUR.recommendations)
    official = assessed(basis="official")
    assert ["placeholder"] == [problem.rule for problem in check_starting_instrument(found, official)]
    assert [] == check_starting_instrument(HARBOUR, official)
