"""`assess articles`: an assessment in the order of treaties."""

from __future__ import annotations

import csv
import io
import json

import pytest

from conftest import AZERBAIJAN, Assess
from trafficking_indicators.results.articles import ARTICLES_COLUMNS

REAL = ("articles", str(AZERBAIJAN))


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
