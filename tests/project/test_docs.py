"""The pages in docs/ name everything that there is, and lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from conftest import Assess
from running.pages import FILES, PAGES, TEXTS, rows
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.cli import exits
from trafficking_indicators.model import assessment, instrument, measures, recommendations
from trafficking_indicators.model.fields import Model


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    for target, _, anchor in (link.partition("#") for link in re.findall(r"\]\(([^)]+)\)", TEXTS[page.name])):
        file = page.parent / target if target else page
        assert file.exists()
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_the_index_names_every_page() -> None:
    linked = set(re.findall(r"\]\((\w[^)/#]+)[)#]", TEXTS["README.md"]))

    assert set(TEXTS) - {"README.md"} == linked


def test_every_command_and_option_is_named(assess: Assess) -> None:
    names = re.findall(r"^  ([\w-]+)  ", assess("--help").out.partition("Commands:")[2], re.MULTILINE)
    helps = [assess("--help").out, *(assess(name, "--help").out for name in names)]
    options = {option for help_text in helps for option in re.findall(r"^ +(--[a-z-]+)", help_text, re.MULTILINE)}
    written = "\n".join(TEXTS.values())

    assert names
    assert {"--format", "--version"} <= options
    assert [] == [name for name in (f"`assess {name}" for name in names) if name not in written]
    assert [] == [option for option in sorted(options) if not re.search(rf"`{option}\b", written)]


def test_each_option_stands_in_a_table_of_options(assess: Assess) -> None:
    """With the command that has it, or among those of several."""
    tables = rows("getting-started.md", "Other options")
    of_one = {row[0].strip("`"): re.findall(r"--[a-z-]+", row[1]) for row in tables if "--" not in row[0]}
    of_several = [
        "--format",
        "--lang",
        "--output",
        *(option for row in tables for option in re.findall(r"--[a-z-]+", row[0])),
    ]
    commands = re.findall(r"^  ([\w-]+)  ", assess("--help").out.partition("Commands:")[2], re.MULTILINE)
    asked = [*((name, [name]) for name in commands), *(("new", ["new", what]) for what in ("assessment", "worksheet"))]
    has = {name: re.findall(r"^ +(--[a-z-]+)", assess(*words, "--help").out, re.MULTILINE) for name, words in asked}

    assert {name: sorted(options) for name, options in of_one.items()} == {
        name: found for name in has if (found := sorted({*has[name]} - {*of_several}))
    }


def test_the_table_of_formats_is_the_programs(assess: Assess) -> None:
    table = re.findall(r"^\| `assess ([\w-]+)[^`]*` \| (.+) \|$", TEXTS["getting-started.md"], re.MULTILINE)
    said = {command: re.findall(r"`(\w+)`", formats) for command, formats in table}
    helps = {command: re.search(r"--format [<\[]([a-z|]+)[>\]]", assess(command, "--help").out) for command in said}

    assert {command: found.group(1).split("|") if found else [] for command, found in helps.items()} == said
    assert set(re.findall(r"^  ([\w-]+)  ", assess("--help").out.partition("Commands:")[2], re.MULTILINE)) == set(said)


def test_the_table_of_exit_codes_is_the_programs() -> None:
    assert list(exits.CODES) == [
        int(code) for code in re.findall(r"^\| (\d+) \|", TEXTS["getting-started.md"], re.MULTILINE)
    ]


def test_the_table_of_areas_is_the_instruments() -> None:
    rows = [
        f"| {area.area} | {area.level_rule} | "
        + ", ".join(f"{code} implies {other}" for code, found in area.indicators.items() for other in found.implies)
        + " | "
        + ", ".join(f"{rule} and {practice}" for rule, practice in area.counterparts.items())
        + " |"
        for area in open_only_instrument(None).areas.values()
    ]

    assert "\n".join(rows).replace("|  |", "| |") in TEXTS["the-instrument.md"]


def models_of(root: type[Model]) -> Iterator[type[Model]]:
    """Give a model and those in its fields."""

    def inside(annotation: Any) -> Iterator[type[Model]]:
        annotation = getattr(annotation, "__value__", annotation)
        if isinstance(annotation, type) and issubclass(annotation, Model):
            yield from models_of(annotation)
        for argument in get_args(annotation):
            yield from inside(argument)

    yield root
    for field in root.model_fields.values():
        yield from inside(field.annotation)


def test_every_key_of_an_assessment_is_explained() -> None:
    keys = {key for model in models_of(assessment.Assessment) for key in model.model_fields}
    page = TEXTS["writing-an-assessment.md"]

    assert {"via", "sensitive", "uncounted", "tried"} <= keys
    assert [] == [key for key in sorted(keys) if f"`{key}`" not in page]


def test_every_key_of_an_instrument_is_shown() -> None:
    roots = (instrument.Header, instrument.Area, recommendations.Recommendations, measures.Measures)
    keys = {key for root in roots for model in models_of(root) for key in model.model_fields}
    shown = "".join(block.text for name, block in FILES.items() if name.startswith("landing-2020/"))

    assert {"moved", "counterparts", "open"} <= keys
    assert [] == [key for key in sorted(keys) if not re.search(rf"\b{key}:", shown)]
