"""The one-page profile: all that it says, what gives way when there is no room, and what never does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import AZERBAIJAN, EXAMPLES, Assess
from trafficking_indicators.documents.blocks import Labels
from trafficking_indicators.documents.charts import Ticks, Voice, Voices
from trafficking_indicators.documents.profile import Entry, Facing, Profile, Said, Spread
from trafficking_indicators.documents.told import Piece, told
from trafficking_indicators.render.html.profile import (
    HEIGHT,
    LEAST,
    SMALLEST,
    few_words,
    fewer_words,
    fewest_words,
    first_sentence,
    fitted,
    nothing,
    to_sheet,
)

WORDS = st.text("abcdeəğı .", min_size=1, max_size=80)


def made(areas: int = 2, rows: int = 2, reason: str = "Because it is so.", limits: str = "little") -> Profile:
    entry = Entry("F1", "full", "met", reason)
    spread = Spread("5.1", "Plan", "paper ahead", "", (Facing(entry, entry),) * rows, None, None)
    return Profile(
        "en", "Examplia 2020", "desk reading", True, (Said("As of", "2020"),), "Same level in 1 of 2 areas.",
        "on paper", "in practice", (spread,) * areas, Said("of 8 indicators may be met", "2 to 4"),
        Ticks(("full",) * 8, 2, 4, "2 to 4 may be met"), "Who was heard",
        Voices((Voice("State", (True,)),), "not heard"),
        Said("Limits", limits), Said("The State's reply", "no reply asked for"), "How to read.", "made-up 1",
        (("full", "met"),), "The same as a table", "Area", "", Labels(skip="Skip"),
    )  # fmt: skip


def text_of(page: str) -> str:
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return " ".join(" ".join(tree.itertext()).split())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Looked on pp. 47 and 61. Nothing was found.", "Looked on pp. 47 and 61."),
        ("See No. 5 of the list", "See No. 5 of the list"),
        ("It is so (p. 3). Another.", "It is so (p. 3)."),
        ("One\nline", "One line"),
        ("Is it so? Yes.", "Is it so? Yes."),
        ("Is it really? Yes.", "Is it really?"),
    ],
)
def test_a_reason_shortens_to_its_first_sentence(text: str, first: str) -> None:
    assert first == first_sentence(text)


@given(WORDS)
def test_what_is_shortened_is_the_beginning_of_what_is_said(text: str) -> None:
    whole = " ".join(text.split())
    assert whole.startswith(first_sentence(text))
    assert whole.startswith(few_words(text).removesuffix(" \u2026"))
    for shorten, most in ((few_words, 10), (fewer_words, 8), (fewest_words, 6)):
        assert len(shorten(text).removesuffix(" \u2026").split()) <= most
    assert "" == nothing(text)


def test_reasons_give_way_before_letters_do() -> None:
    long = "This is one long sentence with a good many words in it that goes on for two lines at least and then more."
    assert first_sentence is fitted(made()).shorten
    shortened = [fitted(made(areas, reason=long, limits="so " * 500)).shorten for areas in (2, 8, 9)]
    assert [first_sentence, few_words, fewest_words] == shortened
    assert nothing is fitted(made(9, reason=long, limits="so " * 1000)).shorten
    assert fitted(made(2)).text > fitted(made(200)).text >= SMALLEST


@given(st.integers(1, 30), st.integers(1, 4), st.text(max_size=300), st.text(min_size=1, max_size=3000))
def test_limits_stand_in_full_and_reasons_wholly_in_the_table(areas: int, rows: int, reason: str, limits: str) -> None:
    profile = made(areas, rows, reason, limits)
    page = text_of(to_sheet(profile))
    shown = " ".join(re.sub(r"[^\w\s]|_", " ", limits).split())
    assert shown in " ".join(re.sub(r"[^\w\s]|_", " ", page).split())
    assert HEIGHT > LEAST


def test_lines_of_limits_and_of_reasons_in_the_table_stand_by_themselves() -> None:
    page = to_sheet(made(areas=1, rows=1, reason="one\ntwo", limits="first\nsecond\n\nthird"))
    assert "first<br>second<br><br>third" in page
    assert "one<br>two" in page[page.index("<tbody") :]
    assert fitted(made(20, 4, limits="a" + "\n" * 60)).text < fitted(made(20, 4, limits="a")).text


def test_texts_in_another_language_say_so() -> None:
    whole = made(areas=1, rows=1)
    (spread,) = whole.spreads
    entry = Entry("F1", "full", "met", "deyil", language="az")
    spread = spread._replace(facing=(Facing(entry, None),), title=told(Piece("Plan", "az")))
    limits, left = Said("Limits", told(Piece("az", "az"))), told(Piece("on paper", "az"))
    whole = whole._replace(spreads=(spread,), limits=limits, left=left)
    tree = html5lib.parse(to_sheet(whole), namespaceHTMLElements=False)
    found = ["".join(found.itertext()) for found in tree.iter() if found.get("lang") == "az"]
    assert ["on paper", "on paper", "deyil", "Plan", "az", "on paper", "Plan", "deyil"] == found


def test_markup_in_texts_is_text() -> None:
    page = to_sheet(made(limits="<script>alert(1)</script> {{ 7 * 7 }}"))
    assert "<script" not in page
    assert "{{ 7 * 7 }}" in text_of(page)


@pytest.mark.parametrize("language", ["en", "az"])
def test_every_status_of_score_stands_on_the_sheet_and_in_its_table(assess: Assess, language: str) -> None:
    scored = json.loads(assess("score", str(AZERBAIJAN), "--format", "json").out)
    page = assess("profile", str(AZERBAIJAN), "--lang", language).out
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (book,) = (found for found in tree.iter("div") if "book" in found.get("class", "").split())
    marks = [found.get("class", "").split()[1] for found in book.iter("p") if "entry" in found.get("class", "").split()]
    sign = {"met": "full", "partly_met": "half", "unmet": "empty", "unknown": "question", "not_assessed": "dot"}
    statuses = [found["status"] for area in scored["areas"] if area["looked_at"] for found in area["indicators"]]
    assert sorted(sign[status] for status in statuses) == sorted(marks)
    cells = [cell for cell in tree.iter("td") if "".join(cell.itertext()).strip()]
    assert len(statuses) == len(cells)
    met = scored["summary"]["met_range"]
    assert {str(met["low"]), str(met["high"])} <= set(re.findall(r"\d+", "".join(next(tree.iter("strong")).itertext())))


def test_an_instrument_without_a_pair_and_an_internal_reader(assess: Assess) -> None:
    harbour = ("profile", str(EXAMPLES / "assessments" / "harbour.yaml"), "--instrument", str(EXAMPLES / "instruments"))
    page = assess(*harbour).out
    assert "single" in page
    assert "Leaflets are being printed." in text_of(page)
    internal = assess(*harbour, "--audience", "internal").out
    assert "internal, not for publication" in text_of(internal)


def test_a_profile_is_a_web_page(assess: Assess) -> None:
    run = assess("profile", str(AZERBAIJAN), "--output", "profile.docx")
    assert (2, "") == (run.code, run.out)


def test_without_ladders_nothing_is_said_of_levels(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    head = "country: AZE\nround: 2025\nas_of: 2025\nbasis: illustration\nassessors: [nobody]\nlimitations: made up\n"
    file.write_text(f'instrument: cets-197\ninstrument_version: "1.0"\n{head}', encoding="utf-8")
    page = text_of(assess("profile", str(file)).out).partition("}")[2]
    assert "Cannot be told" not in page
    assert "ladders" not in page


def test_where_many_areas_are_all_looked_at_they_are_counted(assess: Assess) -> None:
    file = str(AZERBAIJAN.with_name("azerbaijan-2025-cets.yaml"))
    count = len(json.loads(assess("score", file, "--format", "json").out)["areas"])
    page = text_of(assess("profile", file).out)
    assert f"Areas looked at all {count}" in " ".join(page.split())
    assert "4.5, 5.1, 5.2, 5.3, 5.4, 5.5" in text_of(assess("profile", str(AZERBAIJAN)).out)
