"""Reports as web pages, read back: every number and status is that of the JSON, and every text that of the document."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, compare_with_golden
from making.effort import in_turn
from running.web_pages import WebPage, text_of
from trafficking_indicators.model.statuses import STATUSES, Status
from trafficking_indicators.words import words_in
from trafficking_indicators.words.catalogue import Words
from trafficking_indicators.words.catalogue.score import ScoreWords

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR = (str(EXAMPLES / "assessments" / "harbour.yaml"), *INSTRUMENT)
HARBOUR_1 = (str(EXAMPLES / "assessments" / "harbour-1.yaml"), *INSTRUMENT)
FILES = {
    "azerbaijan": (str(AZERBAIJAN),),
    **{name: (str(ROOT / "examples" / f"{name}.yaml"),) for name in ("altesia-2024", "borland-2019")},
    "cerenia-2020": (str(ROOT / "examples" / "cerenia-2020.yaml"), "--audience", "internal"),
    "harbour": HARBOUR,
    "harbour-1": HARBOUR_1,
}
COMMANDS = {
    "score": ("score", *FILES["azerbaijan"]),
    "explain": ("explain", *FILES["azerbaijan"]),
    "plan": ("plan", *FILES["azerbaijan"]),
    "survey": ("survey", *FILES["azerbaijan"]),
    "show": ("show",),
    "compare": ("compare", *FILES["altesia-2024"], *FILES["borland-2019"]),
    "diff": ("diff", str(ROOT / "examples" / "altesia-2021.yaml"), *FILES["altesia-2024"]),
    "harbour score": ("score", *HARBOUR),
    "harbour explain": ("explain", *HARBOUR),
    "harbour diff": ("diff", HARBOUR_1[0], *HARBOUR),
    "harbour show": ("show", *INSTRUMENT),
    "harbour survey": ("survey", *HARBOUR_1),
}
LANGUAGE = pytest.mark.parametrize("language", ["en", "az"])
FILE = pytest.mark.parametrize("file", FILES.values(), ids=FILES)


def page_of(assess: Assess, *arguments: str) -> WebPage:
    run = assess(*arguments, "--format", "html")
    assert 0 == run.code
    return WebPage(run.out)


@LANGUAGE
@FILE
def test_every_number_and_status_is_that_of_the_data(assess: Assess, file: tuple[str, ...], language: str) -> None:
    data = json.loads(assess("score", *file, "--format", "json").out)
    page = page_of(assess, "score", *file, "--lang", language)
    words = words_in(language)
    indicators, counts, *others = page.tables()
    check_statuses(data, indicators, words)
    check_counts(data["summary"], {line[0]: line[1:] for line in counts}, words)
    if data["priorities"] is not None:
        (marks,) = others
        check_marks(data["priorities"], {line[0]: line[1:] for line in marks}, words.score)


def check_statuses(data: Any, table: list[list[str]], words: Words) -> None:
    """Compare each place of the table with the indicators of its dimension and level, one a row."""
    levels = sorted({found["level"] for area in data["areas"] for found in area["indicators"]})
    columns = [(dimension, level) for dimension in data["summary"]["dimensions"] for level in levels]
    for area in data["areas"]:
        lines = [line[2:] for line in table if line[0] == area["area"]]
        for place in columns:
            found = [one for one in area["indicators"] if (one["dimension"], one["level"]) == place]
            expected = [status_text(one, area, words, coded=len(lines) > 1) for one in found]
            expected += [""] * (len(lines) - len(found))
            assert expected == [line[columns.index(place)] for line in lines]


def status_text(indicator: Any, area: Any, words: Words, *, coded: bool) -> str:
    word = words.statuses.names[cast(Status, indicator["status"])]
    if not area["looked_at"]:
        word = words.score.outside
    elif indicator["confidence"] == "low":
        word += " *"
    return f"{indicator['id'].removeprefix(area['area'] + '.')} {word}" if coded else word


def check_counts(summary: Any, shown: dict[str, list[str]], words: Words) -> None:
    dimensions = list(summary["dimensions"].values()) if len(summary["dimensions"]) > 1 else []
    kinds = [*dimensions, summary]
    for status in STATUSES:
        if words.statuses.names[status] in shown:
            assert [str(kind["counts"][status]) for kind in kinds] == shown[words.statuses.names[status]]
        else:
            assert 0 == summary["counts"][status]
    assert [words.score.of(kind["rated"], kind["indicators"]) for kind in kinds] == shown[words.score.rated]
    assert [words.score.of(kind["examined"], kind["indicators"]) for kind in kinds] == shown[words.score.examined]
    ranges = [kind["met_range"] for kind in kinds]
    assert [words.score.range(found["low"], found["high"]) for found in ranges] == shown[words.score.met_range]


def check_marks(priorities: Any, shown: dict[str, list[str]], words: ScoreWords) -> None:
    for found in priorities["recommendations"]:
        if found["id"] not in shown:
            assert 0 == found["printed"]
            continue
        said = shown[found["id"]]
        assert str(found["printed"]) == said[1]
        texts = [
            words.range(marks["low"], marks["high"]) if marks["possible"] is None else words.levels(marks["possible"])
            for marks in found["marks"].values()
        ]
        assert texts == [text for text in said[3:] if text in texts][: len(texts)]


@pytest.mark.parametrize(("command", "language"), in_turn(COMMANDS.values(), ("en", "az")))
def test_a_page_says_what_the_screen_says_and_all_its_links_lead_somewhere(
    assess: Assess, command: tuple[str, ...], language: str
) -> None:
    page = page_of(assess, *command, "--lang", language)
    screen = assess(*command, "--lang", language, columns=10_000).out
    said = set(text_of(page.one("body")).replace("*", " ").split())
    words = {word for word in screen.replace("*", " ").split() if any(map(str.isalnum, word))}
    # a detail stands on a line of its own, not behind a colon
    assert set() == {word for word in words if word not in said and word.rstrip(":,;") not in said}
    assert language == page.one("html").get("lang")
    ids = page.ids()
    assert len(ids) == len(set(ids))
    assert set() == {address[1:] for address in page.addresses() if address.startswith("#")} - set(ids)
    assert [] == [address for address in page.addresses() if not address.startswith(("#", "https://", "http://"))]


@pytest.mark.parametrize("command", ["score", "explain", "plan", "survey"])
def test_what_was_opened_as_internal_says_so_above_the_page(assess: Assess, command: str) -> None:
    for audience, said in (("public", []), ("internal", ["internal, not for publication"])):
        page = page_of(assess, command, *FILES["azerbaijan"], "--audience", audience)
        assert said == [text_of(found) for found in page.all("p") if found.get("class") == "marking"]


def test_sensitive_evidence_is_on_no_public_page(assess: Assess) -> None:
    pages = [
        assess("explain", *HARBOUR, "--audience", audience, "--format", "html").out
        for audience in ("public", "internal")
    ]
    assert [False, True] == ["One was." in page for page in pages]


def test_the_whole_page_of_the_made_up_instrument(assess: Assess) -> None:
    compare_with_golden(assess("score", *HARBOUR, "--format", "html").out, "harbour/score.html")
