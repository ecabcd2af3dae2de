"""`assess schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.options import OutputOption
from trafficking_indicators.reading.kinds import KINDS, Kind
from trafficking_indicators.reading.schemas import schema_text


def schema(
    name: Annotated[
        Kind | None,
        typer.Argument(
            metavar="NAME", help=f"One of {', '.join(KINDS)}. Without it, they are listed.", show_default=False
        ),
    ] = None,
    output_path: OutputOption = None,
) -> None:
    """Print a JSON Schema for editors.

    Prints the schema of one kind of file, in JSON Schema 2020-12. Checkers of JSON Schemas read it too; the rules
    beyond the shape of a file are those of validate.
    """
    if name is None:
        width = max(map(len, KINDS))
        output.write("".join(f"{kind:{width}}  {found.described}\n" for kind, found in KINDS.items()), output_path)
    else:
        output.write(schema_text(name), output_path)
