"""The JSON Schemas are those of the models, and another reader accepts all that we accept."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from conftest import ROOT

SCHEMAS = ROOT / "schemas"
EXAMPLES = ROOT / "tests" / "examples"
FILES = {
    "area": ["indicators/*/areas/*.yaml", "tests/examples/instruments/*/areas/*.yaml"],
    "assessment": ["assessments/*.yaml", "examples/*.yaml", "tests/examples/assessments/*.yaml"],
    "instrument": ["indicators/*/instrument.yaml", "tests/examples/instruments/*/instrument.yaml"],
    "measures": ["indicators/*/measures.yaml", "tests/examples/instruments/*/measures.yaml"],
    "recommendations": ["indicators/*/recommendations.yaml", "tests/examples/instruments/*/recommendations.yaml"],
}


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_schemas", ROOT / "tools" / "generate_schemas.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def accepts(schema: str, *files: Path) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMAS / f"{schema}.schema.json")]
    done = subprocess.run([*command, *map(str, files)], check=False, capture_output=True)
    return done.returncode == 0


@pytest.mark.parametrize("name", FILES)
def test_a_schema_has_the_properties_of_its_model(name: str) -> None:
    # pydantic words schemas a little differently from version to version: what an editor offers must not differ
    made, kept = (
        text.count('"title"') for text in (generator().render(name), (SCHEMAS / f"{name}.schema.json").read_text())
    )

    assert made == kept


@pytest.mark.parametrize(("name", "patterns"), FILES.items())
def test_another_reader_accepts_all_that_we_accept(name: str, patterns: list[str]) -> None:
    files = [file for pattern in patterns for file in sorted(ROOT.glob(pattern))]

    assert files
    assert accepts(name, *files)


@pytest.mark.parametrize("example", ["unknown-key", "unknown-choice", "rated-without-evidence", "wrong-shape"])
def test_another_reader_refuses_what_has_another_shape(example: str) -> None:
    assert not accepts("assessment", EXAMPLES / "invalid" / f"{example}.yaml")


def test_every_modeline_leads_to_a_schema() -> None:
    files = [file for patterns in FILES.values() for pattern in patterns for file in ROOT.glob(pattern)]
    named = [(file, line.partition("$schema=")[2]) for file in files for line in file.read_text().splitlines()[:1]]
    led = [(file.parent / schema).resolve() for file, schema in named if schema]

    assert led
    assert led == [schema for schema in led if schema.is_file()]
