"""The pictures of the report and the profile show what is written today."""

from __future__ import annotations

import importlib.util
import re
from types import ModuleType

import pytest

from conftest import ROOT
from making.effort import thorough_only
from running.pages import TEXTS


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    path = ROOT / "tools" / "generate_report_pictures.py"
    spec = importlib.util.spec_from_file_location("generate_report_pictures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@thorough_only()
def test_the_pictures_show_the_reports_of_today(generator: ModuleType) -> None:
    noted = generator.NOTE.read_text(encoding="utf-8")
    assert generator.note() == noted, "stale: run python tools/generate_report_pictures.py, and look at them"


def test_every_picture_is_shown_with_words(generator: ModuleType) -> None:
    shown = re.findall(r"!\[[^\]]+\]\(pictures/([a-z-]+)\.png\)", TEXTS["making-a-report.md"])
    assert sorted(generator.SHOWN) == sorted(shown)
    assert [] == [name for name in shown if not (generator.PICTURES / f"{name}.png").is_file()]
