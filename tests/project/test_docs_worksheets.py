"""The page on worksheets: its pictures show what is written today, and its words are those of the sheets."""

from __future__ import annotations

import importlib.util
import re
from types import ModuleType

import pytest

from conftest import ROOT
from running.pages import TEXTS
from trafficking_indicators.words import words_in

PAGE = TEXTS["worksheets.md"]
PICTURES = ROOT / "docs" / "pictures"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    path = ROOT / "tools" / "generate_worksheet_pictures.py"
    spec = importlib.util.spec_from_file_location("generate_worksheet_pictures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_show_the_worksheets_of_today(generator: ModuleType) -> None:
    noted = (PICTURES / "worksheet.txt").read_text(encoding="utf-8")

    assert generator.note() == noted, "stale: run python tools/generate_worksheet_pictures.py, and look at them"


def test_every_picture_is_shown_and_every_one_shown_is_there(generator: ModuleType) -> None:
    shown = re.findall(r"!\[[^\]]+\]\(pictures/([a-z-]+)\.png\)", PAGE)

    assert sorted(name for pages in generator.PAGES.values() for name in pages) == sorted(shown)
    assert sorted(shown) == sorted(file.stem for file in PICTURES.glob("worksheet-*.png"))
    assert all((PICTURES / f"{name}.png").read_bytes().startswith(b"\x89PNG") for name in shown)


def test_the_tables_name_every_sheet() -> None:
    of_assessments, of_followups = (
        [name for row in re.findall(r"^\| ([A-Z][^|]+) \|", part, re.MULTILINE) for name in row.split(", ")]
        for part in PAGE.split("## Follow-ups\n")
    )

    assert sorted(of_assessments) == sorted(map(str, words_in("en").worksheet.sheets.values()))
    assert sorted(of_followups) == sorted(map(str, words_in("en").followup_sheet.sheets.values()))
