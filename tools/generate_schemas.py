"""Write schemas/*.schema.json from the models, for editors and for checkers that know nothing of this project.

Other YAML readers give plain scalars a type, so what is a text here may be a number or a truth value there: the schemas
accept all three. The rules beyond the shape of a file are those of `assess validate` alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from trafficking_indicators.assessment import Assessment
from trafficking_indicators.fields import Model
from trafficking_indicators.instrument import Area, Header, Measures, Recommendations

TARGET = Path(__file__).resolve().parent.parent / "schemas"
MODELS: dict[str, type[Model]] = {
    "area": Area,
    "assessment": Assessment,
    "instrument": Header,
    "measures": Measures,
    "recommendations": Recommendations,
}


def loosened(schema: Any) -> Any:  # noqa: ANN401  # a JSON Schema nests without end
    """Accept a number or a truth value wherever a free text is asked for; leave out what stands for a key left out."""
    if isinstance(schema, list):
        return [loosened(member) for member in schema if member != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    loose = {key: loosened(value) for key, value in schema.items() if not (key == "default" and value is None)}
    is_text = schema.get("type") == "string" and not {"enum", "const"} & schema.keys()
    return {**loose, "type": ["string", "number", "boolean"]} if is_text else loose


def render(name: str) -> str:
    """Return one schema as text."""
    schema = loosened(MODELS[name].model_json_schema())
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2) + "\n"


if __name__ == "__main__":
    TARGET.mkdir(exist_ok=True)
    for model in MODELS:
        (TARGET / f"{model}.schema.json").write_text(render(model), encoding="utf-8")
