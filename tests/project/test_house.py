"""docs/house.md is made from what the modules say of themselves, and few of them stand beside the rooms."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from conftest import ROOT
from running.pages import TEXTS

HOUSE = ROOT / "src" / "trafficking_indicators"
# More names than this nobody takes in at a glance.
MOST_LOOSE = 9


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_map", ROOT / "tools" / "generate_map.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_map_is_what_the_modules_say() -> None:
    assert generator().render() == TEXTS["house.md"], "stale: run python tools/generate_map.py"


def test_every_module_is_on_the_map() -> None:
    names = [file.name for file in HOUSE.rglob("*.py") if file.name != "__init__.py"]

    assert [] == [name for name in names if f"`{name}`: " not in TEXTS["house.md"]]


def test_few_modules_stand_beside_the_rooms() -> None:
    assert MOST_LOOSE >= len(list(HOUSE.glob("*.py")))
