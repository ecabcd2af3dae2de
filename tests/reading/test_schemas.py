"""The JSON Schemas are those of the models; other readers accept all that we accept, and refuse another shape."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from conftest import EXAMPLES, ROOT
from making.effort import all_or, thorough_only
from making.small_files import HEAD
from running.schema_checker import FITS, check_jsonschema
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.model.fields import Model
from trafficking_indicators.reading.kinds import KINDS
from trafficking_indicators.reading.opened import Opened, load

SCHEMAS = ROOT / "schemas"
FOLDERS = ("indicators", "assessments", "examples", "tests/examples")
FILES = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.yaml"))
VALUES = [rule.name for rule in all_rules() if rule.family == "values"]
# Of a part of a schema, what is kept and what it is changed to.
CHANGES = {
    "description": ("Whose word the assessment is.", "Whose word it is."),
    "member": ('"met"', '"met_in_part"'),
    "key": ('"limitations": {', '"limits": {'),
    "required": ('    "limitations"\n', '    "limitations", "sources"\n'),
    "pattern": ("^[A-Z]{3}$", "^[A-Z]{2}$"),
}
EVERY_SCHEMA = pytest.mark.parametrize("name", KINDS)


def schema(name: str) -> dict[str, Any]:
    found = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def refused(name: str, *files: Path) -> dict[str, list[str]]:
    """Run check-jsonschema; give its messages by file."""
    schemafile = str(SCHEMAS / f"{name}.schema.json")
    _code, printed = check_jsonschema("--output-format", "json", "--schemafile", schemafile, *map(str, files))
    said = json.loads(printed)
    found: dict[str, list[str]] = {}
    for error in [*said.get("errors", []), *said.get("parse_errors", [])]:
        found.setdefault(error["filename"], []).append(error.get("message", "cannot be read"))
    return found


@cache
def documents() -> dict[Path, Opened[Model]]:
    """Read every file once."""
    return {file: load(str(file)) for file in FILES}


def accepted_files(name: str) -> list[Path]:
    """Give the files of a kind that we accept."""
    return [file for file, document in documents().items() if document.kind == name and not document.problems]


def generate(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the generator in a process of its own: it has to prepare the models before they are made."""
    return subprocess.run(
        [sys.executable, str(root / "tools" / "generate_schemas.py"), *arguments],
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the generator and the schemas."""
    for folder in ("tools", "schemas"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Give every part of a schema that is a mapping."""
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(part)


def test_the_schemas_say_what_the_models_say() -> None:
    done = generate(ROOT, "--check")

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("part", all_or(["pattern"], CHANGES))
def test_a_schema_that_says_something_else_is_stale(copy: Path, part: str) -> None:
    kept, changed = CHANGES[part]
    file = copy / "schemas" / "assessment.schema.json"
    text = file.read_text(encoding="utf-8")
    assert kept in text
    file.write_text(text.replace(kept, changed), encoding="utf-8")

    done = generate(copy, "--check")

    assert (1, "assessment.schema.json is stale: run python tools/generate_schemas.py\n") == (
        done.returncode,
        done.stdout,
    )


@thorough_only()
def test_a_schema_in_another_layout_is_not_stale(copy: Path) -> None:
    file = copy / "schemas" / "area.schema.json"
    file.write_text(json.dumps(schema("area"), sort_keys=True), encoding="utf-8")

    assert 0 == generate(copy, "--check").returncode


def test_the_generator_writes_what_is_kept(copy: Path) -> None:
    shutil.rmtree(copy / "schemas")

    assert 0 == generate(copy).returncode
    assert {file.name: file.read_bytes() for file in SCHEMAS.iterdir()} == {
        file.name: file.read_bytes() for file in (copy / "schemas").iterdir()
    }


def only_asks(part: dict[str, Any]) -> bool:
    """Tell whether a part asks which status a rating has: what holds for it is said elsewhere."""
    return part.keys() == {"const"}


@EVERY_SCHEMA
def test_every_key_and_definition_has_a_title_and_a_description(name: str) -> None:
    whole = schema(name)
    described = [whole, *whole["$defs"].values()]
    described += [key for part in parts(whole) for key in part.get("properties", {}).values()]

    lacking = [part for part in described if not (part.get("title") and part.get("description"))]
    assert [] == [part for part in lacking if not only_asks(part)]


@EVERY_SCHEMA
def test_every_member_of_a_choice_has_a_description(name: str) -> None:
    listed = [part for part in parts(schema(name)) if "enum" in part]
    assert [part["enum"] for part in listed] == [[member["const"] for member in part["oneOf"]] for part in listed]
    lacking = [part for part in parts(schema(name)) if "const" in part and not part.get("description")]
    assert [] == [part for part in lacking if not only_asks(part)]


@EVERY_SCHEMA
def test_every_reference_leads_to_a_definition_and_every_definition_is_used(name: str) -> None:
    whole = schema(name)
    references = {part["$ref"] for part in parts(whole) if "$ref" in part}

    assert {f"#/$defs/{definition}" for definition in whole["$defs"]} == references


@EVERY_SCHEMA
def test_editors_do_not_offer_truth_values_where_a_text_is_asked_for(name: str) -> None:
    named = [title for title, part in schema(name)["$defs"].items() if "boolean" in part.get("type", "")]

    assert [] == [title for title in named if title != "Flag"]


@EVERY_SCHEMA
def test_a_schema_is_one_of_its_draft(name: str) -> None:
    assert FITS == check_jsonschema("--check-metaschema", str(SCHEMAS / f"{name}.schema.json"))


@EVERY_SCHEMA
def test_another_reader_accepts_all_that_we_accept(name: str) -> None:
    """Files with mistakes that only `assess validate` finds are among them."""
    accepted = accepted_files(name)
    small = sorted(accepted, key=lambda file: file.stat().st_size)[: -(-len(accepted) // 6)]

    assert accepted
    assert {} == refused(name, *all_or(small, accepted))


def test_another_reader_refuses_every_example_of_a_broken_value() -> None:
    examples = [EXAMPLES / "invalid" / f"{rule}.yaml" for rule in VALUES]

    found = refused("assessment", *examples)

    assert VALUES
    assert sorted(map(str, examples)) == sorted(found)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("scope: []", "[] should be non-empty"),
        ("answers: [{id: a, text: ' '}]", "does not match"),
        ("answers: [{id: a, text: b, returned: -1}]", "-1 is less than the minimum of 0"),
        ("answers: [{id: a, text: b, returned: 1234567890}]", "1234567890 is greater than the maximum of 999999999"),
        ("sources: {a: {kind: law, voice: state, date: 20200}}", "20200 is greater than the maximum of 9999"),
        ("sources: {a: {kind: law, voice: state, date: 2019-02-29}}", "'2019-02-29' is not a 'date'"),
        ("sources: {a: {kind: law, voice: state, via: 5}}", "5 is not of type 'string'"),
        ("sources: {5: {kind: law, voice: state}}", "'5' does not match"),
        ("priorities: {exercises: {a: {unit: group, choices: 0}}}", "0 is less than the minimum of 1"),
        ("ratings: {5.1: {F1: unknown}}", "'not_assessed' was expected"),
        ("ratings: {5.1: {F1: met}}", "'not_assessed' was expected"),
        ("ratings: {5.1: {F1: {status: met, reason: a}}}", "'evidence' is a required property"),
        ("ratings: {5.1: {F1: {status: unknown}}}", "'tried' is a required property"),
        ("ratings: {5.1: {F1: {status: mett}}}", "'mett' is not one of ['met', 'partly_met', 'unmet', 'unknown',"),
        ("ratings: {5.1: {F1: {reason: a}}}", "'status' is a required property"),
    ],
)
def test_another_reader_refuses_other_values_too(tmp_path: Path, more: str, message: str) -> None:
    file = tmp_path / "shown.yaml"
    file.write_text(f"{HEAD}{more}\n", encoding="utf-8")

    assert load(str(file)).problems
    assert message in refused("assessment", file)[str(file)][0]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("answers: [{id: a, text: b, returned: 3.0}]", id="to a JSON Schema 3.0 is a whole number"),
        pytest.param("answers: [{id: a, text: b, returned: 0x1F}]", id="a YAML reader makes it 31"),
        pytest.param("sources: {a: {kind: law, voice: state, date: 201}}", id="a YAML reader may have had 0201"),
    ],
)
def test_another_reader_cannot_see_how_a_number_is_written(tmp_path: Path, more: str) -> None:
    """All that our rules on values refuse and no schema can."""
    file = tmp_path / "shown.yaml"
    file.write_text(f"{HEAD}{more}\n", encoding="utf-8")

    assert load(str(file)).problems
    assert {} == refused("assessment", file)


def test_every_modeline_leads_to_the_schema_of_its_kind() -> None:
    firsts = {file: file.read_bytes().partition(b"\n")[0].decode(errors="replace") for file in FILES}
    led = {
        file: (file.parent / first.partition("$schema=")[2]).resolve()
        for file, first in firsts.items()
        if "$schema=" in first
    }

    assert led
    assert {file: SCHEMAS / f"{documents()[file].kind}.schema.json" for file in led} == led
