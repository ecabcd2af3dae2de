"""`assess convert`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from trafficking_indicators.cli import output, output_files
from trafficking_indicators.cli.options import InstrumentOption, OutputOption
from trafficking_indicators.errors import UsageError
from trafficking_indicators.words import Language

_YAML = (".yaml", ".yml")


def convert(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="Assessment or follow-up: YAML or worksheet; or a body's answer.", show_default=False
        ),
    ],
    output_path: OutputOption = None,
    onto: Annotated[
        str | None,
        typer.Option(
            "--onto",
            metavar="OLD",
            help="YAML file of which only what differs is changed; every other byte stays.",
            show_default=False,
        ),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of a worksheet's titles and guidance.")] = "en",
    instrument_folder: InstrumentOption = None,
) -> None:
    """Turn a YAML file into a worksheet, or back.

    By the ending of --output; without one, a worksheet is printed as YAML. Nothing is lost, comments are remarks of
    rows. With --onto, a body's answer to the questions of follow-ask becomes new reports of a follow-up. Replaces no
    file but the one that --onto names.
    """
    from trafficking_indicators.cli import convert_files

    ending = "" if output_path is None else os.path.splitext(output_path)[1].casefold()
    if ending == ".xlsx":
        if onto is not None:
            raise UsageError("--onto is for YAML", "leave it out, or name a YAML file with --output")
        output_files.refuse_existing(output_path)
        output.write_bytes(
            convert_files.worksheet_of_file(file, lang, instrument_folder, of="yaml"), output_path, new=True
        )
        return
    if ending not in ("", *_YAML):
        root = os.path.splitext(str(output_path))[0]
        # what is YAML becomes a worksheet, and what is one becomes YAML
        help = f"name it {root}.xlsx" if file.casefold().endswith(_YAML) else f"name it {root}.yaml"
        raise UsageError(f'such a file has the ending .yaml or .xlsx, not "{ending}"', help)
    is_onto = onto is not None and output_path is not None and _is_same(onto, output_path)
    if not is_onto:
        output_files.refuse_existing(output_path)
    text = convert_files.yaml_of_file(file, onto, output_path)
    output.write(text, output_path, new=not is_onto, over_yaml=is_onto)


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
