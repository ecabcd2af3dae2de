"""The texts of starting files: what they say, that their examples hold, and that no text breaks out of a comment."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import EXAMPLES, ROOT, Assess, compare_with_golden
from making.small_files import write_files
from trafficking_indicators.characters import shows_nothing, without_bad
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.recommendations import Recommendations
from trafficking_indicators.reading import yaml_files as yaml_source
from trafficking_indicators.writing.assessment import Head, assessment_file
from trafficking_indicators.writing.instrument import instrument_files
from trafficking_indicators.writing.lines import WIDTH
from trafficking_indicators.writing.scalars import scalar

HARBOUR = open_only_instrument(str(EXAMPLES / "instruments"))
REAL = open_only_instrument(str(ROOT / "indicators" / "iom-2016"))
HEAD = Head("XAA", "Harbourland", "2026-1", "2026-03-01")
LANGUAGES = pytest.mark.parametrize("language", ["en", "az"])
EXAMPLE_KEYS = ["scope", "sources", "stakeholders", "priorities", "answers"]
OPTIONAL_KEYS = {
    "instrument.yaml": ["source", "treaties"],
    "areas/1.yaml": ["implies", "counterparts", "notes", "treaty_articles"],
    "recommendations.yaml": ["addresses", "B"],
}
# What an instrument's author may write that would be read as YAML, as a line of its own, or as a word to an editor.
TRAPS = [
    "x\n    F1: {status: met}",
    "a\rb\x85c\u2028d\u2029e\x0bf",
    "#| # -- ''' \" \\ {} []: , & * ! ~ %",
    "yaml-language-server: $schema=https://example.org/made-up.json",
    "w" * 300,
    " ".join(["yaml-language-server:"] * 20),
    "\ud800 \ufffe \ufeff \u202e \x1b[2J \x00",
    "Qui\u00a0? \u4e2d\u6587 \u05e9\u05dc\u05d5\u05dd \U0001f600",
]
TEXTS = (st.text(max_size=400) | st.sampled_from(TRAPS)).filter(str.strip)
# What the reader lets pass.
VERSIONS = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(["1.0", '"', "\\n", "a\nb: c", "é #", "1 " + "yaml-language-server: " * 9])
).map(lambda text: "1" if shows_nothing(text) else without_bad(text).strip() or "1")


def uncommented(text: str, key: str) -> str:
    """Take the sign of a comment from the example of a key, and from what stands below the key."""
    (example,) = re.finditer(rf"^( *)# {key}:.*\n(?:\1#  .*\n)*", text, re.MULTILINE)
    indent = example.group(1)
    return text.replace(example.group(), re.sub(rf"^{indent}# ", indent, example.group(), flags=re.MULTILINE))


def rating_examples(text: str) -> dict[str, str]:
    """Give the examples of ratings by status, without the signs of comments."""
    found = re.findall(r"^(    # \w+:\n    #   status: (\w+)\n(?:    #  .*\n)*)", text, re.MULTILINE)
    return {status: re.sub(r"^    # ", "    ", example, flags=re.MULTILINE) for example, status in found}


def rules_broken(assess: Assess, folder: Path, text: str, *options: str) -> list[str]:
    (folder / "assessment.yaml").write_text(text, encoding="utf-8")
    return re.findall(r"\[(.+?)\]: ", assess("validate", str(folder / "assessment.yaml"), *options).out)


def test_an_assessment_of_the_made_up_instrument() -> None:
    compare_with_golden(assessment_file(HARBOUR, HEAD, "en", schemas="../schemas"), "new/harbour.txt")


@LANGUAGES
def test_a_new_instrument(language: str) -> None:
    files = instrument_files("care-2026", language, schemas="../../schemas")
    whole = "".join(f"=== {name}\n{text}" for name, text in files.items())
    compare_with_golden(whole, f"new/instrument-{language}.txt")


@LANGUAGES
def test_all_that_the_instrument_says_of_an_indicator_stands_above_it(language: str) -> None:
    text = assessment_file(REAL, HEAD, language)
    quoted = " ".join(re.sub(r"^ *#\| ", "", line) for line in text.splitlines() if "#| " in line)
    for area in REAL.areas.values():
        told = [area.title, *area.notes.values(), *([area.note] if area.note else [])]
        told += [
            found for indicator in area.indicators.values() for found in (indicator.text, indicator.guidance) if found
        ]
        assert [] == [found[language] for found in told if found[language] not in quoted]
    assert [] == [found for found in REAL.recommendations.values() if found.text[language] not in quoted]


@LANGUAGES
def test_no_line_is_longer_than_an_editor_shows(language: str) -> None:
    files = [assessment_file(REAL, HEAD, language), *instrument_files("care-2026", language).values()]
    assert [] == [line for file in files for line in file.splitlines() if len(line) > WIDTH]


@LANGUAGES
def test_every_example_has_one_entry_a_line(language: str) -> None:
    files = [assessment_file(REAL, HEAD, language), *instrument_files("care-2026", language).values()]
    assert [] == [line for file in files for line in file.splitlines() if re.search(r"(?:: |- )[\[{]", line)]


@LANGUAGES
@pytest.mark.parametrize("instrument", [REAL, HARBOUR], ids=["real", "harbour"])
def test_every_example_of_a_key_validates(
    assess: Assess, tmp_path: Path, instrument: Instrument, language: str
) -> None:
    text = assessment_file(instrument, HEAD, language)
    for key in EXAMPLE_KEYS:
        text = uncommented(text, key)
    folder = () if instrument is REAL else ("--instrument", str(EXAMPLES / "instruments"))
    # nothing is rated yet, so nothing cites a source
    assert ["unused-source"] * 3 == rules_broken(assess, tmp_path, text, *folder)


@LANGUAGES
@pytest.mark.parametrize("status", ["met", "partly_met", "unmet", "unknown"])
def test_every_example_of_a_rating_validates(assess: Assess, tmp_path: Path, language: str, status: str) -> None:
    text = uncommented(assessment_file(REAL, HEAD, language), "sources")
    rated = text.replace("    F1: not_assessed\n", rating_examples(text)[status], 1)
    assert {"unused-source"} == set(rules_broken(assess, tmp_path, rated))


def test_a_status_that_the_instrument_does_not_allow_is_not_offered(assess: Assess, tmp_path: Path) -> None:
    assert "not_applicable" not in assessment_file(REAL, HEAD, "en")
    text = assessment_file(HARBOUR, HEAD, "en")
    rated = text.replace("    P1: not_assessed\n", rating_examples(text)["not_applicable"], 1)
    assert [] == rules_broken(assess, tmp_path, rated, "--instrument", str(EXAMPLES / "instruments"))


@LANGUAGES
def test_every_optional_key_of_a_new_instrument_validates(assess: Assess, tmp_path: Path, language: str) -> None:
    files = instrument_files("care-2026", language)
    for name, keys in OPTIONAL_KEYS.items():
        for key in keys:
            files[name] = uncommented(files[name], key)
    later = re.sub(r"^  # ( *(?:- (?:version|1)|reworded:))", r"  \1", files["instrument.yaml"], flags=re.MULTILINE)
    head = later.replace('\nversion: "1.0"', '\nversion: "1.1"')
    write_files(tmp_path / "care-2026", {**files, "instrument.yaml": head})
    run = assess("validate", str(tmp_path / "care-2026"))
    assert ("", "3 files checked: 0 errors, 0 warnings\n") == (run.out, run.err)


def made_up(text: st.DataObject, version: str) -> Instrument:
    """Make an instrument of one area with such texts wherever it may have some."""

    def any_text() -> str:
        return text.draw(TEXTS)

    header: dict[str, Any] = {
        "id": "made-up",
        "version": version,
        "history": [{"version": version}],
        **{key: any_text() for key in ("title", "scope_note", "disclaimer")},
        "languages": ["en"],
        "dimensions": {"deeds": {"letter": "D", "title": any_text(), "short": "x"}},
        "levels": ["1"],
        "areas": ["5.10"],
    }
    area = {
        "area": "5.10",
        "level_rule": "cumulative",
        **{key: any_text() for key in ("title", "short", "note")},
        "indicators": {"D1": {"text": any_text(), "guidance": any_text()}},
        "notes": {"D1": any_text()},
    }
    options = {"A": {"text": any_text(), "short": any_text()}}
    return Instrument(
        Header.model_validate(header),
        {"5.10": Area.model_validate(area)},
        Recommendations.model_validate({"recommendations": options}).recommendations,
    )


@given(st.data(), VERSIONS)
def test_no_text_of_an_instrument_breaks_out_of_its_comment(data: st.DataObject, version: str) -> None:
    text = assessment_file(made_up(data, version), HEAD, "en")
    reading = yaml_source.read(text.encode())
    expected = {
        "instrument": "made-up",
        "instrument_version": version,
        "country": "XAA",
        "territory_name": "Harbourland",
        "round": "2026-1",
        "as_of": "2026-03-01",
        "basis": "illustration",
        "audience": "public",
        "assessors": ["to be named"],
        "limitations": "To be written. Nothing has been looked at yet.",
        "ratings": {"5.10": {"D1": "not_assessed"}},
    }
    assert ((), expected) == (reading.problems, reading.data)
    assert not re.search(r"#\s+yaml-language-server", text)


@given(VERSIONS | st.sampled_from(["null", "NO", "1e3", "010", "5.10", "0x1F", "y", "2026", "1.0"]))
def test_a_scalar_reads_as_what_it_was(text: str) -> None:
    reading = yaml_source.read(f"key: {scalar(text)}\n".encode())
    assert ((), {"key": text}) == (reading.problems, reading.data)


@pytest.mark.parametrize("text", ["null", "NO", "1e3", "010", "5.10", "0x1F", "y"])
def test_what_another_reader_would_take_for_something_else_is_quoted(text: str) -> None:
    assert f'"{text}"' == scalar(text)


@pytest.mark.parametrize("text", ["2026", "2026-1", "4.5", "AZE", "iom-2016"])
def test_other_ids_are_plain(text: str) -> None:
    assert text == scalar(text)
