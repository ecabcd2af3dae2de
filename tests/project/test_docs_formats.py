"""The tables of JSON keys and CSV columns in docs/json-formats.md are complete and true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from running.pages import rows, section
from trafficking_indicators.json_csv.articles import ARTICLES_COLUMNS
from trafficking_indicators.json_csv.compare import COMPARE_COLUMNS
from trafficking_indicators.json_csv.diff import DIFF_COLUMNS
from trafficking_indicators.json_csv.explain import EXPLAIN_COLUMNS
from trafficking_indicators.json_csv.merge import MERGE_COLUMNS
from trafficking_indicators.json_csv.plan import PLAN_COLUMNS
from trafficking_indicators.json_csv.reply import REPLY_COLUMNS
from trafficking_indicators.json_csv.score import SCORE_COLUMNS
from trafficking_indicators.json_csv.todo import TODO_COLUMNS
from trafficking_indicators.render.json_csv_text import BYTE_ORDER_MARK

PAGE = "json-formats.md"
HARBOUR = str(EXAMPLES / "assessments" / "harbour.yaml")
HARBOUR_1 = str(EXAMPLES / "assessments" / "harbour-1.yaml")
READINGS = tuple(f"examples/readings/delmaria-2025-{name}.yaml" for name in ("one", "two"))
HARBOUR_READINGS = tuple(f"tests/examples/readings/harbour-{name}.yaml" for name in ("one", "two"))
SETTLED = "examples/delmaria-2025.yaml"
POOLED = "tests/examples/pooled"
WORKSHEET = "tests/examples/mended/cell-formula.xlsx"
OWN = ("--instrument", str(EXAMPLES / "instruments"))
ALTESIA_2018, ALTESIA_2021, ALTESIA_2024, BORLAND_2019, BORLAND_2023 = (
    f"examples/{name}.yaml" for name in ("altesia-2018", "altesia-2021", "altesia-2024", "borland-2019", "borland-2023")
)
ESKARA = "examples/eskara-2023.yaml"
DORANIA, DORANIA_2024 = "examples/dorania-2022.yaml", "examples/dorania-2024.yaml"
# By schema: command lines whose results have every key together.
RUNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "score": (
        ("score", str(AZERBAIJAN)),
        ("score", ESKARA),
        ("score", DORANIA),
        ("score", ALTESIA_2021),
        ("score", HARBOUR, *OWN),
    ),
    "diff": (("diff", ALTESIA_2021, ALTESIA_2024), ("diff", DORANIA, DORANIA_2024), ("diff", HARBOUR_1, HARBOUR, *OWN)),
    "revision": (("diff", "tests/examples/mended/missing-area", "tests/examples/mended/unknown-link"),),
    "compare": (("compare", ALTESIA_2018, ALTESIA_2024), ("compare", HARBOUR_1, HARBOUR, *OWN)),
    "articles": (("articles", str(AZERBAIJAN)), ("articles", "assessments/azerbaijan-2025-cets.yaml")),
    "plan": (("plan", DORANIA), ("plan", ALTESIA_2018), ("plan", ALTESIA_2024), ("plan", BORLAND_2019)),
    "explain": (
        ("explain", str(AZERBAIJAN)),
        ("explain", ESKARA),
        ("explain", DORANIA),
        ("explain", ALTESIA_2021, "--audience", "internal"),
        ("explain", ALTESIA_2024),
        ("explain", HARBOUR_1, *OWN),
        ("explain", HARBOUR, *OWN),
    ),
    "reply": (("reply", ESKARA), ("reply", ALTESIA_2021), ("reply", str(AZERBAIJAN))),
    "todo": (("todo", str(AZERBAIJAN)), ("todo", HARBOUR, *OWN), ("todo", WORKSHEET)),
    "merge": (
        ("merge", *READINGS),
        ("merge", *READINGS, "--settled", SETTLED),
        ("merge", *HARBOUR_READINGS, *OWN),
    ),
    "merge-pooled": (("merge", "--pooled", POOLED), ("merge", "--pooled", POOLED, ALTESIA_2018)),
    "survey": (("survey", BORLAND_2019), ("survey", ALTESIA_2024, "--min-cell", "6"), ("survey", BORLAND_2023)),
}
COLUMNS = {
    "score": SCORE_COLUMNS,
    "diff": DIFF_COLUMNS,
    "compare": COMPARE_COLUMNS,
    "articles": ARTICLES_COLUMNS,
    "explain": EXPLAIN_COLUMNS,
    "plan": PLAN_COLUMNS,
    "merge": MERGE_COLUMNS,
    "todo": TODO_COLUMNS,
    "reply": REPLY_COLUMNS,
}
LANGUAGE = "<language>"
# Lists whose members are texts by language.
LISTS_OF_TEXTS = ("assessors", "by")
# Parts of JSON whose keys are data; the documentation writes them in angle brackets.
DATA_KEYS = {
    **dict.fromkeys(("scope_note", "disclaimer", "territory_name", "limitations", "reason", "text"), LANGUAGE),
    **dict.fromkeys(("missing", "tried", "locator", "note", "title", "publisher", "body", "what", "about"), LANGUAGE),
    **dict.fromkeys(("levels", "partly_met_levels", "dimensions"), "<dimension>"),
    **dict.fromkeys(("marks", "places"), "<exercise>"),
    "counts": "<status>",
    **dict.fromkeys(LISTS_OF_TEXTS, LANGUAGE),
}
# A part that has the same keys as another one; the documentation says which instead of writing them again.
THE_SAME = {
    "assessment": "assessment",
    "before": "assessment",
    "after": "assessment",
    "reply": "reply",
    "groups[].assessments[].assessment": "assessment",
    "readings[].assessment": "assessment",
    "settled.assessment": "assessment",
    "groups[].assessments[].areas[]": "areas[]",
    "groups[].assessments[].summary": "summary",
    "summary.dimensions.<dimension>": "summary",
    "treaties[].articles[].areas[]": "areas[]",
}
# Keys that such a part has besides.
BESIDES = ("treaties[].articles[].areas[].about", "treaties[].articles[].areas[].basis")
SOURCE = ROOT / "src" / "trafficking_indicators"
# Their shapes are told in words.
IN_WORDS = {"follow", "problems"}
TYPES = {"text": str, "number": int, "true or false": bool, "object": dict}
MEMBERS = {"list": dict, "list of texts": str, "list of numbers": int}


def values_in(value: Any, path: str = "", parent: str = "") -> Iterator[tuple[str, Any]]:
    """Give the values of a JSON result with their paths as the documentation writes them."""
    yield path, value
    if isinstance(value, dict):
        for key, child in value.items():
            name = DATA_KEYS.get(parent, str(key))
            yield from values_in(child, f"{path}.{name}".removeprefix("."), name)
    elif isinstance(value, list):
        for child in value:
            yield from values_in(child, f"{path}[]", parent if parent in LISTS_OF_TEXTS else "[]")


def results(assess: Assess, schema: str) -> list[tuple[str, Any]]:
    """Give all values of a schema's runs with their paths; a kind of change is data too."""
    found = [pair for run in RUNS[schema] for pair in values_in(json.loads(assess(*run, "--format", "json").out))]
    if schema == "diff":
        found = [("summary.<kind>" if path.startswith("summary.") else path, value) for path, value in found]
    return found


def documented(schema: str) -> dict[str, str]:
    """Give the keys that the table of a schema has, with their types."""
    return {path.strip("`"): kind for path, kind, *_ in rows(PAGE, f"{schema}/v1")}


def is_of_type(value: Any, kind: str) -> bool:
    """Tell whether a value is of a type as the documentation names it."""
    if value is None:
        return kind.endswith(" or null")
    kind = kind.removesuffix(" or null")
    if kind in MEMBERS:
        return type(value) is list and all(type(item) is MEMBERS[kind] for item in value)
    return type(value) is TYPES[kind]


def same_part(path: str, schema: str) -> tuple[str, str] | None:
    """Give the part of a path that has the keys of another part, and that other part, if score/v1 has it elsewhere."""
    for part, other in THE_SAME.items():
        if other == "summary" and schema.startswith("merge"):
            continue  # readings have counts of their own
        if path.startswith(BESIDES):
            continue
        if path.startswith((f"{part}.", f"{part}[]")) and (part != other or schema != "score"):
            return part, other
    return None


def test_every_schema_is_listed_and_has_a_section_that_is_held_against_its_output() -> None:
    named = {
        name
        for file in SOURCE.rglob("*.py")
        for name in re.findall(r'"(trafficking-indicators/[a-z-]+/v\d+)"', file.read_text(encoding="utf-8"))
    }
    listed = {name.strip("`") for _, name in rows(PAGE, "What is promised")}
    assert named == listed | {"trafficking-indicators/problems/v1"}
    assert {name.split("/")[1] for name in named} == RUNS.keys() | IN_WORDS
    assert all(section(PAGE, name.partition("/")[2]) for name in named)


@pytest.mark.parametrize("schema", RUNS)
def test_the_table_of_json_keys_is_complete(assess_once: Assess, schema: str) -> None:
    paths = {path.removesuffix("[]") for path, _ in results(assess_once, schema) if path}
    own = {path for path in paths if same_part(path, schema) is None}
    said = {path.removesuffix("[]") for path in documented(schema)}

    # a part that is an object or may be null has a row of its own, or its keys have
    assert own - {path for path in own - said if any(other.startswith(f"{path}.") for other in said)} == said


@pytest.mark.parametrize("schema", RUNS)
def test_a_part_said_to_have_the_keys_of_another_has_them(assess_once: Assess, schema: str) -> None:
    known = {path.removesuffix("[]") for path, _ in results(assess_once, "score")}
    for path, _ in results(assess_once, schema):
        found = same_part(path, schema)
        if found is not None:
            part, other = found
            assert f"{other}{path.removeprefix(part)}".removesuffix("[]") in known


@pytest.mark.parametrize("schema", RUNS)
def test_every_value_is_of_the_type_said(assess_once: Assess, schema: str) -> None:
    said = {path.removesuffix("[]"): kind for path, kind in documented(schema).items()}

    found = [(path, value, said[path]) for path, value in results(assess_once, schema) if path in said]

    assert [] == [path for path, value, kind in found if not is_of_type(value, kind)]
    assert set(said) == {path for path, *_ in found}


@pytest.mark.parametrize("schema", RUNS)
def test_the_name_of_a_schema_is_said(assess_once: Assess, schema: str) -> None:
    run = RUNS[schema][0]

    name = json.loads(assess_once(*run, "--format", "json").out)["schema"]

    assert f"`{name}`" in section(PAGE, f"{schema}/v1")


@pytest.mark.parametrize("command", COLUMNS)
def test_the_table_of_csv_columns_is_complete(assess_once: Assess, command: str) -> None:
    header = assess_once(*RUNS[command][0], "--format", "csv").out.partition("\r\n")[0]

    said = ",".join(name.strip("`") for name, *_ in rows(PAGE, f"Columns of assess {command}"))

    assert ",".join(COLUMNS[command]) == header.removeprefix(BYTE_ORDER_MARK) == said
