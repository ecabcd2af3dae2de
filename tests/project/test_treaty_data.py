"""The duties of CETS 197: each paragraph is there once, as strong as the treaty words it; no option reads as a duty."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT, Assess
from making.small_files import HEAD, REPORT, changed
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.instrument import Cell, Instrument

# Read from the English text, without the data: paragraphs that ask something of a State, by the verb that asks it.
# "Where appropriate" leaves the occasion to the State and stays a duty; "to the extent possible" is a duty of effort.
# Article 32 asks for cooperation to the widest extent, which is more than a duty and not less.
# 16(5) has both: programmes shall be established, and best effort should be made for reintegration.
WORDED = {
    "shall": """
        3 4 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 6 7(3) 7(4) 7(5) 7(6) 8 9 10(1) 10(2) 10(3) 10(4) 11(1) 11(2)
        12(1) 12(2) 12(3) 12(4) 12(5) 12(6) 12(7) 13 14 15(1) 15(2) 15(3) 15(4) 16(1) 16(2) 16(3) 16(4) 16(5) 16(6)
        16(7) 17 18 20 21 22 23(1) 23(2) 23(3) 23(4) 24 25 26 27(1) 27(2) 27(3) 28(1) 28(2) 28(3) 28(4) 29(1) 29(2)
        29(3) 30 31(1) 31(3) 31(4) 32 33(1) 34(1) 34(3) 34(4) 35 38(2)
    """,
    "shall_consider": "11(3) 19 28(5) 29(4)",
    "endeavour": "7(1) 7(2) 16(5)",
    "may": "33(2) 34(2)",
}
ASKED = {(strength, article) for strength, articles in WORDED.items() for article in articles.split()}

LONGEST_CRITERION = 200
LONGEST_GUIDANCE = 800
PARTS = {
    "en": r"Met: .+ Partly met: .+ Unmet: .+ Unknown: .+ Where to look: .+\.",
    "az": r"Ödənilir: .+ Qismən ödənilir: .+ Ödənilmir: .+ Naməlum: .+ Baxılacaq mənbələr: .+\.",
}


@cache
def the_instrument() -> Instrument:
    return open_only_instrument(str(ROOT / "indicators" / "cets-197"))


def cells(*strengths: str) -> list[Cell]:
    return [cell for cell in the_instrument().cells.values() if not strengths or cell.strength in strengths]


def in_order(articles: list[str]) -> list[str]:
    return sorted(articles, key=lambda article: [int(number) for number in re.findall(r"\d+", article)])


def articles_of(area: str) -> list[str]:
    return [article for entry in the_instrument().areas[area].treaty_articles for article in entry.articles]


def said(text: LocalText) -> dict[str, str]:
    """Give a text by language."""
    assert {"en", "az"} == set(text)
    return dict(text)


def test_each_paragraph_is_asked_as_strongly_as_the_treaty_words_it() -> None:
    found = {(cell.strength, article) for cell in cells() for article in articles_of(cell.area)}
    assert ASKED == found


def test_an_area_asks_all_its_questions_with_one_strength() -> None:
    strengths = {area: {cell.strength for cell in cells() if cell.area == area} for area in the_instrument().areas}
    assert not {area: found for area, found in strengths.items() if len(found) != 1}


def test_articles_are_those_with_duties_and_stand_in_their_order() -> None:
    expected = in_order([*{article for _, article in ASKED}])
    found = [article for area in the_instrument().areas for article in articles_of(area)]
    assert in_order(found) == found
    assert expected == list(the_instrument().header.treaties["cets-197"].articles)
    numbers = {int(article.partition("(")[0]) for article in found if article != "38(2)"}
    assert numbers == set(range(3, 36))


def test_areas_are_titled_by_their_articles() -> None:
    for area in the_instrument().areas.values():
        for text in said(area.title).values():
            told = re.match(r"(?:Article|Maddə) (\d+)(?:\((\d)\)(?:-\((\d)\))?)?: ", text)
            assert told, text
            article, first, last = told.groups()
            paragraphs = range(int(first), int(last or first) + 1) if first else ()
            expected = [f"{article}({number})" for number in paragraphs] or [article]
            assert expected == articles_of(area.area), text


def test_each_duty_is_asked_on_paper_and_in_practice_but_for_the_questionnaire() -> None:
    areas = the_instrument().areas
    assert {name: {"P1": "O1"} for name in areas if name != "38-2"} | {"38-2": {}} == {
        name: area.counterparts for name, area in areas.items()
    }
    assert ["38-2.P1"] == [f"{name}.{code}" for name, area in areas.items() for code in area.without]


def test_articles_are_no_ladder_and_nothing_is_recommended() -> None:
    instrument = the_instrument()
    assert (1,) == instrument.header.levels
    assert {"independent"} == {area.level_rule for area in instrument.areas.values()}
    assert instrument.header.allows_not_applicable
    assert not instrument.recommendations
    assert not instrument.objectives


@pytest.mark.parametrize("language", ["en", "az"])
def test_each_criterion_has_guidance_in_five_parts(language: str) -> None:
    for cell in cells():
        guidance = the_instrument().indicator(cell).guidance
        assert guidance, cell.id
        assert re.fullmatch(PARTS[language], said(guidance)[language]), cell.id


@pytest.mark.parametrize("language", ["en", "az"])
def test_no_text_is_longer_than_a_table_bears(language: str) -> None:
    for cell in cells():
        indicator = the_instrument().indicator(cell)
        assert len(said(indicator.text)[language]) <= LONGEST_CRITERION, cell.id
        assert indicator.guidance
        assert len(said(indicator.guidance)[language]) <= LONGEST_GUIDANCE, cell.id


def guidance_of(cell: Cell) -> dict[str, str]:
    guidance = the_instrument().indicator(cell).guidance
    assert guidance
    return said(guidance)


def test_what_was_considered_and_not_adopted_meets_the_duty_to_consider() -> None:
    found = cells("shall_consider")
    assert 2 * len(WORDED["shall_consider"].split()) == len(found)
    for cell in found:
        told = guidance_of(cell)
        if cell.dimension == "paper":
            assert "What was considered and not adopted meets the duty." in told["en"], cell.id
            assert "Nəzərdən keçirilib qəbul edilməyən də vəzifəni ödəyir." in told["az"], cell.id
        else:
            assert "Not having adopted anything is no breach." in told["en"], cell.id
            assert "Heç nə qəbul etməmək pozuntu deyil." in told["az"], cell.id


def test_an_option_that_is_not_taken_is_said_to_be_no_breach() -> None:
    found = cells("may")
    assert 2 * len(WORDED["may"].split()) == len(found)
    for cell in found:
        told = guidance_of(cell)
        assert "it is left to the State, and not using it is no breach" in told["en"], cell.id
        assert "bu, dövlətin ixtiyarındadır, istifadə etməmək pozuntu deyil" in told["az"], cell.id


def test_no_question_about_a_rule_can_be_without_application() -> None:
    """Where nothing was to be done, practice may not apply; that a rule is lacking can always be told."""
    on_paper = [guidance_of(cell) for cell in cells() if cell.dimension == "paper"]
    assert on_paper
    assert not [told for told in on_paper if "not applicable" in told["en"] or "tətbiq olunmur" in told["az"]]


def test_both_languages_name_the_same_numbers_and_let_the_same_be_without_application() -> None:
    for cell in cells():
        indicator = the_instrument().indicator(cell)
        assert indicator.guidance
        for text in (said(indicator.text), said(indicator.guidance)):
            english, azerbaijani = (sorted(re.findall(r"\d+", text[language])) for language in ("en", "az"))
            assert english == azerbaijani, cell.id
            assert text["en"].count("not applicable") == text["az"].count("tətbiq olunmur"), cell.id


@pytest.fixture
def options_not_taken(tmp_path: Path) -> str:
    """Write an assessment in which everything that is less than a duty to have is unmet."""
    rating = "{status: unmet, confidence: high, reason: made up, evidence: [{source: report}]}"
    asked: dict[str, list[str]] = {}
    for cell in cells("shall_consider", "endeavour", "may"):
        asked.setdefault(f'  "{cell.area}":\n', []).append(f"    {cell.code}: {rating}\n")
    lines = [changed(HEAD, "iom-2016", "cets-197"), REPORT, "ratings:\n"]
    lines += [line for area, ratings in asked.items() for line in (area, *ratings)]
    file = tmp_path / "options.yaml"
    file.write_text("".join(lines), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("command", ["score", "articles", "explain", "plan", "report", "profile", "todo"])
@pytest.mark.parametrize(
    ("language", "breach"), [("en", r"(?<!\bno )\bbreach"), ("az", r"pozuntu(?!\w)(?!\W+deyil)")], ids=["en", "az"]
)
def test_no_screen_calls_what_was_not_adopted_a_breach(
    assess: Assess, options_not_taken: str, command: str, language: str, breach: str
) -> None:
    # so wide that no cell is broken between its words
    run = assess(command, options_not_taken, "--lang", language, columns=4000)
    assert 0 == run.code, run.err
    assert "33-2" in run.out or "33(2)" in run.out
    assert not re.search(breach, " ".join(run.out.split()))


def test_articles_gives_each_paragraph_once_and_finds_none_without_an_answer(
    assess: Assess, options_not_taken: str
) -> None:
    (treaty,) = json.loads(assess("articles", options_not_taken, "--format", "json").out)["treaties"]
    told = [article["article"] for article in treaty["articles"]]
    assert in_order([*{article for _, article in ASKED}]) == told
    assert [] == treaty["silent"]
