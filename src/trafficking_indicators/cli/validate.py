"""`assess validate`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.options import InstrumentOption

FOUND_ERRORS = 1


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders of YAML; without any, the folders indicators and assessments.",
            show_default=False,
        ),
    ] = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Check instruments and assessments.

    Prints every problem of every file at its line and column. Ends with exit code 1 where there is an error.
    """
    from trafficking_indicators import validation
    from trafficking_indicators.errors import InputError
    from trafficking_indicators.render.problem_text import to_text

    counts = validation.Counts()
    for _, problems in validation.validate(paths, instrument_folder):
        counts.add(problems)
        if problems:
            output.write(to_text(problems))
    if not counts.files:
        raise InputError((validation.no_files(paths),))
    output.say(validation.summary(counts))
    if counts.errors:
        raise typer.Exit(FOUND_ERRORS)
