"""Whatever we accept, another reader accepts by its schema: made-up files, valid or spoiled, and single values."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types
from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from conftest import ROOT
from making.effort import inputs
from making.made_up import Data, spoiled, written
from making.made_up_assessments import assessments
from making.made_up_instruments import instrument_of, instruments
from trafficking_indicators.model import fields
from trafficking_indicators.reading.kinds import KINDS, Kind
from trafficking_indicators.reading.yaml_files import read

OF_FILES: dict[str, Kind] = {
    "instrument.yaml": "instrument",
    "recommendations.yaml": "recommendations",
    "measures.yaml": "measures",
}
PATTERNED = [fields.Code, fields.Date, fields.InstrumentId, fields.Language, fields.Letter, fields.Name, fields.PartId]
# What YAML 1.2 readers take for something else than a text, and what 1.1 readers did.
RETYPED = ["true", "False", "no", "Y", "7", "007", "4.5", "1e3", "0x1F", "0o17", "1_000", ".inf", "2016-05-31", "12:30"]
# A few seconds each, the same in every run.
bounded = inputs(40)


class AsText(SafeConstructor):
    """Reads days as texts, as check-jsonschema does: JSON has no days. And truth values.

    Those are the one thing that we take for a text and a schema does not: editors would offer `true` and `false` for
    every text, or put in keys without their colon. Where a truth value is asked for, the word is accepted, too.
    """


for tag in ("timestamp", "bool"):
    AsText.add_constructor(f"tag:yaml.org,2002:{tag}", SafeConstructor.construct_yaml_str)


def as_others_read(raw: bytes) -> Any:
    """Read YAML 1.2 with the types that it gives to plain scalars."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = AsText
    return _with_text_keys(reader.load(BytesIO(raw)))


def _with_text_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(key): _with_text_keys(value) for key, value in data.items()}
    return [_with_text_keys(value) for value in data] if isinstance(data, list) else data


@cache
def schema(name: str) -> Data:
    found = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def errors(name: str, data: Any, part: str = "") -> list[str]:
    """Say what a schema, or one of its definitions, has against data."""
    whole = schema(name)
    asked = {"$ref": f"#/$defs/{part}", "$defs": whole["$defs"]} if part else whole
    checker = Draft202012Validator.FORMAT_CHECKER
    return [error.message for error in Draft202012Validator(asked, format_checker=checker).iter_errors(data)]


def we_accept(name: Kind, raw: bytes) -> bool:
    reading = read(raw)
    try:
        KINDS[name].model.model_validate(reading.data)
    except ValidationError:
        return False
    return not reading.problems


@bounded
@given(data=st.data())
def test_files_of_an_instrument(data: st.DataObject) -> None:
    for file, content in data.draw(instruments()).items():
        kind: Kind = "area" if file.startswith("areas/") else OF_FILES[file]
        raw = data.draw(written(data.draw(spoiled(content))))

        assert not we_accept(kind, raw) or [] == errors(kind, as_others_read(raw))


@bounded
@given(data=st.data())
def test_assessments(data: st.DataObject) -> None:
    instrument = instrument_of(data.draw(instruments()))
    raw = data.draw(written(data.draw(spoiled(data.draw(assessments(instrument))))))

    assert not we_accept("assessment", raw) or [] == errors("assessment", as_others_read(raw))


def both_accept(kind: Any, value: str) -> tuple[bool, bool]:
    """Read a plain value as we do and as others do; tell whether the model and the schema accept it."""
    raw = f"- {value}\n".encode()
    reading = read(raw)
    try:
        TypeAdapter(list[kind]).validate_python(reading.data)
    except ValidationError:
        return False, False
    (other,) = as_others_read(raw)
    return not reading.problems, not errors("assessment", other, kind.__name__)


@pytest.mark.parametrize("kind", PATTERNED, ids=lambda kind: kind.__name__)
@inputs(200)
@given(data=st.data())
def test_plain_values_of_a_pattern(kind: Any, data: st.DataObject) -> None:
    pattern = schema("assessment")["$defs"][kind.__name__]["pattern"]
    ours, others = both_accept(kind, data.draw(st.from_regex(pattern, fullmatch=True)))

    assert others or not ours


@pytest.mark.parametrize("kind", [*PATTERNED, fields.Count, fields.Flag, fields.Localized, fields.Text])
def test_plain_values_that_others_give_a_type(kind: Any) -> None:
    assert [] == [value for value in RETYPED if both_accept(kind, value) == (True, False)]


@pytest.mark.parametrize(("value", "accepted"), [(True, True), ("true", True), ("maybe", False)])
def test_where_a_truth_value_is_asked_for_it_is_accepted_as_such(value: object, accepted: bool) -> None:
    assert accepted == (not errors("assessment", value, "Flag"))


def test_a_truth_value_is_no_text_to_a_schema() -> None:
    assert errors("assessment", True, "Text")
    assert errors("assessment", True, "Localized")


@pytest.mark.parametrize(("kind", "value"), [(fields.Count, '"7"'), (fields.Flag, '"true"'), (fields.Date, '"2016"')])
def test_quoted_values(kind: Any, value: str) -> None:
    assert (True, True) == both_accept(kind, value)
