"""`assess articles`: an assessment in the order of treaties."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, Assess
from running.web_pages import WebPage, text_of
from trafficking_indicators.json_csv.articles import ARTICLES_COLUMNS

REAL = ("articles", str(AZERBAIJAN))
CETS = ("articles", str(AZERBAIJAN.with_name("azerbaijan-2025-cets.yaml")))


def test_json_says_of_each_area_what_score_says(assess_once: Assess) -> None:
    found = json.loads(assess_once(*REAL, "--format", "json").out)
    scored = {
        area["area"]: area
        for area in json.loads(assess_once("score", str(AZERBAIJAN), "--format", "json").out)["areas"]
    }
    assert "trafficking-indicators/articles/v1" == found["schema"]
    told = [area for treaty in found["treaties"] for article in treaty["articles"] for area in article["areas"]]
    assert {area["area"] for area in told} == set(scored)
    for area in told:
        assert scored[area["area"]].items() <= area.items()


def test_csv_has_a_row_for_each_article_and_indicator_and_one_for_each_silent_article(assess_once: Assess) -> None:
    found = json.loads(assess_once(*REAL, "--format", "json").out)
    head, *rows = csv.reader(io.StringIO(assess_once(*REAL, "--format", "csv").out.removeprefix("\ufeff")))
    assert list(ARTICLES_COLUMNS) == head
    expected = [
        (
            treaty["treaty"],
            f"article {article['article']}",
            indicator["id"],
            indicator["status"] if area["looked_at"] else "",
        )
        for treaty in found["treaties"]
        for article in treaty["articles"]
        for area in article["areas"]
        for indicator in area["indicators"]
    ]
    silent = [
        (treaty["treaty"], f"article {name}", "", "") for treaty in found["treaties"] for name in treaty["silent"]
    ]
    places = [head.index(name) for name in ("treaty", "article", "indicator", "status")]
    assert sorted([*expected, *silent]) == sorted(tuple(row[place] for place in places) for row in rows)


@pytest.mark.parametrize(
    ("language", "silent"),
    [("en", "Articles to which no indicator speaks"), ("az", "Heç bir göstəricinin aid olmadığı maddələr")],
)
def test_each_indicator_is_told_once_and_articles_without_one_are_named(
    assess_once: Assess, language: str, silent: str
) -> None:
    out = assess_once(*REAL, "--lang", language, "--format", "markdown").out
    assert 1 == out.count("# 5.2.F1  ")
    assert f"### {silent}\n" in out
    assert "CETS 197" in out.partition(f"### {silent}\n")[2]


def test_an_overview_leads_each_article_to_where_it_is_told(assess_once: Assess) -> None:
    page = WebPage(assess_once(*CETS, "--format", "html").out)
    rows = [row for row in page.all("tr") if row.find("td") is not None]
    told = {heading.get("id", ""): text_of(heading) for heading in page.all("h3")}
    links = [link for row in rows for link in row.iter("a")]
    assert len(links) > 70
    for link in links:
        assert f"CETS 197, {text_of(link)}" == told[link.get("href", "").removeprefix("#")]
    found = json.loads(assess_once(*CETS, "--format", "json").out)
    areas = [area["area"] for article in found["treaties"][0]["articles"] for area in article["areas"]]
    assert len(areas) == len(rows)


def test_without_ladders_the_statuses_say_how_rule_and_practice_stand(assess_once: Assess) -> None:
    told = assess_once(*CETS, "--format", "markdown").out
    assert "Paper and practice" not in told
    assert "- **Rule and practice:** 35.P1: rule met; 35.O1: practice met\n" in told
    assert "Rule and practice" not in assess_once(*REAL, "--format", "markdown").out


@pytest.mark.parametrize("file", [AZERBAIJAN, AZERBAIJAN.with_name("azerbaijan-2025-cets.yaml")])
def test_evidence_leads_to_its_source_at_the_end(assess_once: Assess, file: Path) -> None:
    page = WebPage(assess_once("articles", str(file), "--format", "html").out)
    sources = {item.get("id", "") for item in page.all("li")} - {""}
    cited = {link.get("href", "").removeprefix("#") for item in page.all("li") for link in item.iter("a")}
    assert cited
    assert {name for name in cited if "source-" in name} == cited & sources
    evidence = [
        item for item in page.all("li") if not item.get("id") and text_of(item).startswith(("for ", "against "))
    ]
    assert evidence
    assert all(item.find(".//a") is not None for item in evidence)


@pytest.fixture
def few(assess: Assess, tmp_path: Path) -> str:
    """Make an assessment of two areas of the many that an instrument has."""
    path = tmp_path / "few.yaml"
    assert 0 == assess("new", "assessment", "AZE", "2026", "--instrument", "cets-197", "--output", str(path)).code
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nratings:", '\nscope: ["10-1", "13"]\nratings:'), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("command", ["articles", "score", "report"])
def test_where_few_of_many_areas_are_looked_at_the_others_take_no_room(command: str, few: str, assess: Assess) -> None:
    out = assess(command, few, "--format", "markdown").out
    assert "only these areas: 10-1, 13" in out
    assert "13.P1" in out or "13 |" in out
    assert "Art. 14\n" not in out
    assert "14.P1" not in out
    assert "Residence permit" not in out


def test_articles_outside_the_scope_are_named_together(few: str, assess: Assess) -> None:
    out = assess("articles", few, "--format", "markdown").out
    assert "### Articles outside the scope of this assessment\n\nCETS 197, Art. 3, 4, 5(1)" in out
    assert 1 == out.count("14,")
    # an article to which an area in the scope speaks names the one outside
    assert "- **Scope:** outside the scope of this assessment\n" in out.partition("CETS 197, Art. 10(2)")[2]


def test_more_rows_than_are_written_are_refused_with_their_number(
    assess: Assess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trafficking_indicators.cli.articles.MOST_ROWS", 3)
    ended = assess(*REAL)
    assert 3 == ended.code
    assert "by article this would have" in ended.err
    assert "and at most 3 are written" in ended.err
