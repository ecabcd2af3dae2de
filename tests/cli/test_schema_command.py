"""`assess schema`: the schemas as they are kept, without waiting."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT, Assess
from running.imports import HEAVY, imported, packages
from trafficking_indicators.reading.kinds import KINDS

SCHEMAS = ROOT / "schemas"


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_printed_as_it_is_kept(assess: Assess, name: str) -> None:
    ran = assess("schema", name)

    assert (0, (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"), "") == ran


def test_a_schema_is_written_to_a_file(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "area.schema.json"

    assert (0, "", f"wrote {file}\n") == assess("schema", "area", "--output", str(file))
    assert (SCHEMAS / "area.schema.json").read_bytes() == file.read_bytes()


def test_without_a_name_the_schemas_are_listed(assess: Assess) -> None:
    assert (
        0,
        "instrument       instrument.yaml, the head of an instrument\n"
        "area             a file of areas/, one area with its indicators\n"
        "recommendations  recommendations.yaml of an instrument\n"
        "measures         measures.yaml of an instrument\n"
        "assessment       an assessment, one country and round\n"
        "followup         a follow-up, what became of a plan or of recommendations\n",
        "",
    ) == assess("schema")


def test_every_schema_kept_can_be_asked_for() -> None:
    assert {f"{name}.schema.json" for name in KINDS} == {file.name for file in SCHEMAS.iterdir()}


def test_another_name_is_a_usage_error(assess: Assess) -> None:
    ran = assess("schema", "framework")

    assert (2, "") == (ran.code, ran.out)
    assert '"framework" is not one of "instrument", "area", "recommendations", "measures", "assessment"' in ran.err


@pytest.mark.parametrize("arguments", [("schema",), ("schema", "assessment"), ("schema", "--help")])
def test_a_schema_needs_no_models_no_screen_and_no_yaml(arguments: tuple[str, ...]) -> None:
    assert set() == packages(imported(*arguments)) & HEAVY
