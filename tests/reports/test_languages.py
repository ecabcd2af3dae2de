"""Texts in another language than the report say so wherever they stand, and our own words never do.

Every text of a file, whatever its language, falls back to one that no report is in; each of its words bears a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from making.effort import in_turn
from running.web_pages import WebPage, name_of
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.reports.texts import Texts

OTHER, MARK = "tt", "\u01c2"
OWN = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR_1, HARBOUR = (str(EXAMPLES / "assessments" / f"{name}.yaml") for name in ("harbour-1", "harbour"))
EARLIER, LATER = (str(ROOT / "examples" / f"altesia-{year}.yaml") for year in (2021, 2024))
COMMENTED, DISPUTED = (str(ROOT / "examples" / f"{name}.yaml") for name in ("eskara-2023", "delmaria-2025"))
FOLLOWED = str(ROOT / "examples" / "followups" / "xal-plan-2024-1.yaml")
BEFORE = str(ROOT / "examples" / "followups" / "xal-plan-2023-2.yaml")
INSTRUMENTS = tuple(str(EXAMPLES / "mended" / name) for name in ("missing-area", "unknown-link"))
READINGS = str(ROOT / "examples" / "readings")
REPORTS = {
    "report": ("report", LATER, "--previous", EARLIER, "--audience", "internal"),
    "report of harbours": ("report", HARBOUR, "--previous", HARBOUR_1, *OWN),
    "score": ("score", str(AZERBAIJAN)),
    "explain": ("explain", COMMENTED),
    "explain of what is disputed": ("explain", DISPUTED),
    "explain of harbours": ("explain", HARBOUR, *OWN),
    "plan": ("plan", str(AZERBAIJAN), "--followup", str(ROOT / "followups" / "azerbaijan-greta.yaml")),
    "plan of harbours": ("plan", HARBOUR, *OWN),
    "articles": ("articles", str(AZERBAIJAN)),
    "todo": ("todo", str(AZERBAIJAN)),
    "merge": ("merge", READINGS),
    "merge of several": ("merge", READINGS, "--pooled"),
    "reply": ("reply", COMMENTED),
    "survey": ("survey", LATER),
    "show": ("show",),
    "show of parts": ("show", "5.1", "5.1.F1", "A", "3.1-1"),
    "compare": ("compare", EARLIER, LATER),
    "diff": ("diff", HARBOUR_1, HARBOUR, *OWN),
    "follow": ("follow", FOLLOWED),
    "what is asked": ("follow-ask", FOLLOWED, "--round", "2025-1"),
    "what is asked for": ("reply", COMMENTED, "--ask"),
    "diff of follow-ups": ("diff", BEFORE, FOLLOWED),
    "diff of instruments": ("diff", *INSTRUMENTS),
    "items explained": ("explain", FOLLOWED),
    "profile": ("profile", LATER),
    "profile of harbours": ("profile", HARBOUR, *OWN),
}
# Profiles are pages alone.
WAYS = (("html", "az"), ("docx", "en"), ("html", "en"), ("docx", "az"))
WRITTEN = [(name, way if "profile" not in name else ("html", way[1])) for name, way in in_turn(REPORTS, WAYS)]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every text fall back."""

    def missing(text: LocalText, _language: str) -> str:
        return re.sub(r"(?<!\S)(?=\S)", MARK, next(iter(text.values())))

    monkeypatch.setattr(LocalText, "__missing__", missing, raising=False)
    monkeypatch.setattr(Texts, "_language_of", lambda _texts, _text: OTHER)


def told_in_page(element: Element, language: str) -> Iterator[tuple[str, str]]:
    """Give what stands on a page with the language of its element; the title of a window has but one."""
    language = element.get("lang") or language
    if name_of(element) in ("head", "style", "symbol"):
        return
    yield element.text or "", language
    for child in element:
        yield from told_in_page(child, language)
        yield child.tail or "", language


def told_in_file(file: Path, language: str) -> Iterator[tuple[str, str]]:
    """Give what stands in a Word file with the language of its run."""
    with ZipFile(file) as content:
        for part in ("word/document.xml", "word/header-default.xml"):
            for run in fromstring(content.read(part)).iter(f"{_W}r"):  # noqa: S314  # our own
                own = run.find(f"{_W}rPr/{_W}lang")
                said = "".join(text.text or "" for text in run.iter(f"{_W}t"))
                yield said, language if own is None else own.get(f"{_W}val", "")


def is_told_wrongly(text: str, language: str) -> bool:
    """Whether a text of a file is not told to be one, or a word of ours is; letters and ids are in no language."""
    return any(
        language != OTHER if MARK in word else language == OTHER and re.search(r"[^\W\d_]{3}", word)
        for word in text.split()
    )


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize(("name", "way"), WRITTEN)
def test_whatever_falls_back_says_so_and_nothing_else(
    assess: Assess, tmp_path: Path, name: str, way: tuple[str, str]
) -> None:
    format, language = way
    file = tmp_path / f"report.{format}"
    assert 0 == assess(*REPORTS[name], "--lang", language, "--output", str(file)).code
    if format == "html":
        told = [*told_in_page(WebPage(file.read_text(encoding="utf-8")).root, language)]
    else:
        told = [*told_in_file(file, language)]
    assert any(found == OTHER for _, found in told)
    assert [] == [(text, found) for text, found in told if is_told_wrongly(text, found)]


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize(("name", "format"), in_turn(["report", "merge", "follow", "todo"], ("table", "markdown")))
def test_where_no_language_can_be_told_nothing_is_left_of_it(assess: Assess, name: str, format: str) -> None:
    run = assess(*REPORTS[name], "--format", format)
    assert MARK in run.out
    assert not re.search("[\\x00-\\x09\\x0b-\\x1f\ufffd]", run.out)
