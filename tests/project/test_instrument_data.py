"""The real instrument: what its source prints, and what may not slip into its texts."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, ROOT
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.reading.places import Data

FOLDER = ROOT / "indicators" / "iom-2016"
SOURCE = ROOT / "src" / "trafficking_indicators"
# What is looked at together: the files of each instrument, and each assessment.
TEXTS = {
    "iom-2016": sorted(FOLDER.rglob("*.yaml")),
    "cets-197": sorted(FOLDER.with_name("cets-197").rglob("*.yaml")),
    "azerbaijan-2016": [AZERBAIJAN],
    "azerbaijan-2025": [AZERBAIJAN.with_name("azerbaijan-2025.yaml")],
    "azerbaijan-2025-cets": [AZERBAIJAN.with_name("azerbaijan-2025-cets.yaml")],
}
AREAS = ["4.5", "5.1", "5.2", "5.3", "5.4", "5.5"]
# How many measures each objective of a chapter introduces.
OBJECTIVES = {
    "3.1": (7, 3, 3),
    "3.2": (6, 4, 3, 1, 2),
    "3.3": (3, 2, 4, 4, 1),
    "3.4": (3, 2, 3, 3, 4),
    "3.5": (3, 3, 2),
}
# The Azerbaijani alphabet. No text needs a letter beyond it; a foreign name might (w), and would be listed here.
ALPHABET = frozenset("abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ")

ADDRESS = re.compile(r"https?://\S+")
# Words that stand for something our texts have another word for: state bodies, prevention, meeting, unofficial reading.
OTHER_WORDS = re.compile("[Dd]övlət (?:təşkilat|orqan)|[Hh]ökumət təşkilat|qarşısıalma|toplantı|oxunuş")


@cache
def texts_of(name: str) -> list[tuple[str, str]]:
    """Give every text of some files with its language, without web addresses."""
    found = [read_file(str(file)).data for file in TEXTS[name]]
    assert None not in found
    return [text for data in found if data is not None for text in texts_by_language(data)]


@cache
def the_instrument() -> Instrument:
    return open_only_instrument(str(FOLDER))


def texts_by_language(data: Data, language: str = "") -> Iterator[tuple[str, str]]:
    """Give every text, without the web addresses in it, with the language key that it stands under, if any."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from texts_by_language(value, key if key in ("en", "az") else "")
    elif isinstance(data, list):
        for value in data:
            yield from texts_by_language(value)
    else:
        yield language, ADDRESS.sub("", data)


def test_it_has_6_areas_with_24_indicators_in_printed_order() -> None:
    codes = ("F1", "F2", "O1", "O2")
    assert list(the_instrument().areas) == AREAS
    assert [f"{area}.{code}" for area in AREAS for code in codes] == list(the_instrument().cells)


def test_framework_is_on_paper_and_operational_is_in_practice_at_two_levels() -> None:
    header = the_instrument().header
    letters = {"framework": "F", "operational": "O"}
    assert letters == {name: dimension.letter for name, dimension in header.dimensions.items()}
    assert header.pair
    assert [header.pair.paper, header.pair.practice] == list(letters)
    assert header.levels == (1, 2)
    assert not header.allows_not_applicable


def test_each_participant_chooses_three_recommendations() -> None:
    assert the_instrument().header.choices == 3


def test_level_2_implies_level_1_exactly_where_it_cannot_hold_without_it() -> None:
    expected = {f"{area}.{letter}2": (f"{area}.{letter}1",) for area in ("5.1", "5.4", "5.5") for letter in "FO"}
    # 5.3.O1 is read as at least case by case; a mechanism (F2) need not rest on a law (F1).
    expected["5.3.O2"] = ("5.3.O1",)
    assert expected == {cell.id: cell.implies for cell in the_instrument().cells.values() if cell.implies}


def test_counterparts_stand_where_rows_are_parallel_and_cross_in_4_5() -> None:
    parallel = {"F1": "O1", "F2": "O2"}
    expected = {
        "4.5": {"F1": "O2", "F2": "O1"},
        "5.1": {},
        "5.2": parallel,
        "5.3": parallel,
        "5.4": {},
        "5.5": parallel,
    }
    assert expected == {name: area.counterparts for name, area in the_instrument().areas.items()}


def test_only_4_5_is_no_ladder() -> None:
    expected = {**dict.fromkeys(AREAS, "cumulative"), "4.5": "independent"}
    assert expected == {name: area.level_rule for name, area in the_instrument().areas.items()}


def test_only_the_articles_of_the_directive_are_still_to_be_compared() -> None:
    found = {
        (name, link.treaty)
        for name, area in the_instrument().areas.items()
        for link in area.treaty_articles
        if link.basis == "to_check"
    }
    assert {("5.1", "eu-2011-36"), ("5.2", "eu-2011-36")} == found


def test_pages_are_those_of_the_print() -> None:
    areas = {**dict.fromkeys(AREAS, "49"), "4.5": "45"}
    recommendations = dict.fromkeys("ABCDEFGH", "51") | dict.fromkeys("IJKLMNOPQ", "52")
    assert areas == {name: area.page for name, area in the_instrument().areas.items()}
    assert recommendations == {letter: option.page for letter, option in the_instrument().recommendations.items()}


def test_recommendations_are_a_to_q_and_q_is_the_open_answer() -> None:
    options = the_instrument().recommendations
    expected = [*"ABCDEFGHIJKLMNOP", "Q open"]
    assert expected == [f"{letter} open" if option.open else letter for letter, option in options.items()]


@pytest.mark.parametrize("letter", "ABEGJL")
def test_the_recommendations_marked_most_address_nothing_here(letter: str) -> None:
    assert not the_instrument().recommendations[letter].addresses


def test_66_measures_under_21_objectives_are_counted_through_each_chapter() -> None:
    expected = {}
    for chapter, sizes in OBJECTIVES.items():
        numbers = iter(range(1, sum(sizes) + 1))
        for number, size in enumerate(sizes, 1):
            expected[f"{chapter}-{number}"] = [f"{chapter}.{next(numbers)}" for _ in range(size)]
    objectives = the_instrument().objectives
    assert objectives
    assert expected == {name: list(objective.measures) for name, objective in objectives.items()}
    assert list(expected) == list(objectives)
    assert len(objectives) == 21
    assert len(the_instrument().measures) == 66


def test_measures_begin_on_the_pages_of_the_print() -> None:
    # bullets on each printed page
    expected = {"52": 3, "53": 8, "54": 7, "55": 8, "56": 7, "57": 9, "58": 6, "59": 9, "60": 7, "61": 2}
    pages = [measure.page for _, measure in the_instrument().measures.values()]
    assert [page for page, count in expected.items() for _ in range(count)] == pages


def test_links_lead_to_areas_and_indicators_of_the_instrument() -> None:
    links: list[Link] = [link for option in the_instrument().recommendations.values() for link in option.addresses]
    links += [link for _, measure in the_instrument().measures.values() for link in measure.addresses]
    assert links
    assert not [link.to for link in links if not the_instrument().in_scope(link)]


@pytest.mark.parametrize("name", TEXTS)
def test_azerbaijani_texts_use_the_letters_of_their_alphabet(name: str) -> None:
    texts = [text for language, text in texts_of(name) if language == "az"]
    strange = {(letter, text) for text in texts for letter in text if letter.isalpha() and letter not in ALPHABET}
    assert texts
    assert not strange


@pytest.mark.parametrize("name", TEXTS)
def test_azerbaijani_texts_have_one_word_for_one_thing(name: str) -> None:
    texts = [text for language, text in texts_of(name) if language == "az"]
    assert texts
    assert not [text for text in texts if OTHER_WORDS.search(text)]


@pytest.mark.parametrize("name", TEXTS)
def test_no_file_has_a_look_alike_letter_or_a_loose_accent(name: str) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in TEXTS[name])
    letters = {letter for letter in text if letter.isalpha() and not letter.isascii()}
    assert unicodedata.normalize("NFC", text) == text
    assert not [character for character in text if unicodedata.category(character).startswith("M")]
    assert letters <= ALPHABET


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_holds_contact_data(name: str) -> None:
    # a number of nine digits or more with nothing but what stands inside telephone numbers between them
    telephone = re.compile(r"[0-9](?:[ ().-]{0,2}[0-9]){8,}")
    assert not [text for _, text in texts_of(name) if "@" in text or telephone.search(text)]


@cache
def strings_of(file: Path) -> list[str]:
    """Give every string of a module that is not a docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]
    return [node.value for node in constants if isinstance(node.value, str)]


def test_no_code_names_the_instrument_but_as_an_example_of_an_id() -> None:
    name = the_instrument().header.id
    assert {"as iom-2016"} == {text for file in SOURCE.rglob("*.py") for text in strings_of(file) if name in text}


def test_no_code_tests_for_a_dimension_an_area_or_an_indicator() -> None:
    header = the_instrument().header
    data = {
        *header.dimensions,
        *(dimension.letter for dimension in header.dimensions.values()),
        *the_instrument().areas,
        *the_instrument().cells,
        *(cell.code for cell in the_instrument().cells.values()),
        *the_instrument().measures,
    }
    # letters that stand in for others are letters, and no codes
    files = [file for file in SOURCE.rglob("*.py") if file.name != "other_letters.py"]
    assert not [(file.name, text) for file in files for text in strings_of(file) if text in data]
