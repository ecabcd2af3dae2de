"""`assess schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.options import OutputOption
from trafficking_indicators.reading.schemas import SCHEMA_NAMES, SchemaName, schema_text

# What each schema is of, for who does not know which to ask for.
HELD: dict[SchemaName, str] = {
    "instrument": "instrument.yaml, the head of an instrument",
    "area": "a file of areas/, one area with its indicators",
    "recommendations": "recommendations.yaml of an instrument",
    "measures": "measures.yaml of an instrument",
    "assessment": "an assessment, one country and round",
}


def schema(
    name: Annotated[
        SchemaName | None,
        typer.Argument(
            metavar="NAME", help=f"One of {', '.join(SCHEMA_NAMES)}. Without it, they are listed.", show_default=False
        ),
    ] = None,
    output_path: OutputOption = None,
) -> None:
    """Print a JSON Schema for editors.

    Prints the schema of one kind of file, in JSON Schema 2020-12. Checkers of JSON Schemas read it too; the rules
    beyond the shape of a file are those of validate.
    """
    if name is None:
        width = max(map(len, SCHEMA_NAMES))
        output.write("".join(f"{kind:{width}}  {HELD[kind]}\n" for kind in SCHEMA_NAMES), output_path)
    else:
        output.write(schema_text(name), output_path)
