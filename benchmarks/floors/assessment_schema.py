"""Print the JSON Schema of an assessment, for the peer that checks files by one.

Other YAML readers give plain scalars a type, so `2016` and `4.5` reach the peer as numbers, and the short form of a
rating as a text: what is a text here may be a number or true or false there.
"""

import json
import sys
from typing import Any

from trafficking_indicators.assessment import Assessment


def loosened(schema: Any) -> Any:  # noqa: ANN401  # a JSON Schema nests without end
    """Accept a number or a boolean wherever a text is asked for."""
    if isinstance(schema, dict):
        loose = {key: loosened(value) for key, value in schema.items()}
        return {**loose, "type": ["string", "number", "boolean"]} if schema.get("type") == "string" else loose
    return [loosened(member) for member in schema] if isinstance(schema, list) else schema


json.dump(loosened(Assessment.model_json_schema()), sys.stdout)
