"""`assess new`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from trafficking_indicators.cli import output, output_files, windows
from trafficking_indicators.cli.destinations import STANDARD, Settled, check_name
from trafficking_indicators.cli.loading import open_instrument, schemas_from
from trafficking_indicators.cli.options import InstrumentOption, OutputOption
from trafficking_indicators.errors import UsageError
from trafficking_indicators.words import LANGUAGES

# Those that starting files have words in, as help names them.
_OURS = ", ".join(LANGUAGES)

new = typer.Typer(
    name="new",
    help="Write a starting file: an assessment, worksheet, follow-up or instrument.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
)

CommentsLanguageOption = Annotated[
    str,
    typer.Option("--lang", metavar="TAG", help=f"Language of the comments: {_OURS} or one of the instrument's."),
]
SheetLanguageOption = Annotated[
    str,
    typer.Option("--lang", metavar="TAG", help=f"Language of titles and guidance: {_OURS} or the instrument's."),
]
TerritoryNameOption = Annotated[
    str | None,
    typer.Option(
        "--territory-name", metavar="NAME", help="What a code from XAA to XZZ stands for.", show_default=False
    ),
]


@new.command(cls=Settled)
def assessment(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="Country code, as AZE.", show_default=False)],
    round: Annotated[str, typer.Argument(metavar="ROUND", help="Name of the round, as 2026.", show_default=False)],
    old: Annotated[
        str | None,
        typer.Option("--from", metavar="OLD", help="Assessment of an earlier round to go on from.", show_default=False),
    ] = None,
    territory_name: TerritoryNameOption = None,
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="TAG", help=f"Language of the comments: {_OURS} or one of the instrument's."),
    ] = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Write a starting file for an assessment.

    Lists every indicator as not_assessed, with its text and guidance as comments; with --from, the sources and
    stakeholders of an earlier round are kept, and its ratings are the comments. Never replaces a file.
    """
    output_files.refuse_existing(output_path)
    if old is not None:
        from trafficking_indicators.cli.next_round import next_round

        if territory_name is not None:
            raise UsageError("the name of a territory stands in the file", "leave --territory-name out")
        content = next_round(old, country, round, lang, instrument_folder, output_path)
        output.write(content, output_path, new=True)
        return
    instrument = open_instrument(instrument_folder)
    from datetime import date

    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.assessment import Head, assessment_file

    arguments.check_contacts("the name of the file", os.path.basename(output_path or ""))
    arguments.check_country(country, territory_name)
    arguments.check_round(round)
    arguments.check_language(lang, instrument)
    head = Head(country, territory_name, round, date.today().isoformat())
    schemas = None if output_path is None else schemas_from(os.path.dirname(output_path), "assessment")
    output.write(assessment_file(instrument, head, lang, schemas=schemas), output_path, new=True)


@new.command(cls=Settled)
def worksheet(
    country: Annotated[
        str | None, typer.Argument(metavar="[COUNTRY]", help="Country code, as AZE.", show_default=False)
    ] = None,
    round: Annotated[
        str | None, typer.Argument(metavar="[ROUND]", help="Name of the round, as 2026.", show_default=False)
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="An assessment that there is already.", show_default=False),
    ] = None,
    territory_name: TerritoryNameOption = None,
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="TAG", help=f"Language of titles and guidance: {_OURS} or the instrument's."),
    ] = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Write a worksheet to fill in with a spreadsheet.

    A workbook (.xlsx) in the place of a YAML file, which every command reads. Lists every indicator with its guidance.
    Never replaces a file.
    """
    if (file is None) == (country is None) or (file is None and round is None):
        raise UsageError(
            "a worksheet is of a country and round, or of a file", "name COUNTRY and ROUND, or --from FILE"
        )
    if file is not None and territory_name is not None:
        raise UsageError("the name of a territory stands in the file", "leave --territory-name out")
    ending = os.path.splitext(output_path or "x.xlsx")[1]
    if ending.casefold() != ".xlsx":
        raise UsageError(
            f'a worksheet has the ending .xlsx, not "{ending}"',
            f"name it {os.path.splitext(output_path or 'x')[0]}.xlsx",
        )
    output_files.refuse_existing(output_path)
    from trafficking_indicators.cli.convert_files import worksheet_of_file, worksheet_to_start

    if file is not None:
        content = worksheet_of_file(file, lang, instrument_folder)
    else:
        assert country is not None
        assert round is not None
        content = worksheet_to_start(country, territory_name, round, lang, instrument_folder)
    output.write_bytes(content, output_path, new=True)


@new.command(cls=Settled)
def followup(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="Country code, as AZE.", show_default=False)],
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of the follow-up, as aze-plan-2020.", show_default=False)],
    territory_name: TerritoryNameOption = None,
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="TAG", help=f"Language of the comments: {_OURS} or one of the instrument's."),
    ] = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Write a starting file for a follow-up.

    Holds the head and one item to be written, with comments that explain the keys; with --output FILE.xlsx, a worksheet
    of the same. Never replaces a file.
    """
    output_files.refuse_existing(output_path)
    instrument = open_instrument(instrument_folder)
    from datetime import date

    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.followup import Head, followup_file

    arguments.check_country(country, territory_name)
    arguments.check_followup(id)
    arguments.check_language(lang, instrument)
    head = Head(id, country, territory_name, date.today().isoformat())
    if os.path.splitext(output_path or "")[1].casefold() == ".xlsx":
        from trafficking_indicators.cli.convert_files import followup_to_start

        output.write_bytes(followup_to_start(instrument, head, lang), output_path, new=True)
        return
    schemas = None if output_path is None else schemas_from(os.path.dirname(output_path), "followup")
    output.write(followup_file(instrument, head, lang, schemas=schemas), output_path, new=True)


@new.command()
def instrument(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of the instrument, as care-2026.", show_default=False)],
    lang: Annotated[str, typer.Option("--lang", metavar="TAG", help="Language of its texts.")] = "en",
    folder: Annotated[
        str | None,
        typer.Option(
            "--output", metavar="FOLDER", help="Folder to make; by default one of that id, here.", show_default=False
        ),
    ] = None,
) -> None:
    """Write the starting files of an instrument.

    Makes a folder, whole or not at all: one area with placeholders for all texts, and comments that explain the keys.
    """
    from trafficking_indicators.characters import printable_name
    from trafficking_indicators.reading.instrument_files import known_instruments
    from trafficking_indicators.wording import number
    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.instrument import instrument_files

    arguments.check_new_instrument(id, lang, known_instruments(None))
    arguments.check_contacts("the name of the folder", os.path.basename(folder or ""))
    if windows.is_device(id):
        raise UsageError(f'"{id}" is no name of a folder on Windows', "choose another id")
    if folder == STANDARD:
        raise UsageError("a folder cannot go to standard output", "name a folder, or leave --output out")
    check_name((folder or id).rstrip("/" + os.sep), "instrument")
    folder = folder or id
    schemas = schemas_from(os.path.dirname(os.path.abspath(folder)), "instrument", "area", "recommendations")
    files = instrument_files(id, lang, schemas=None if schemas is None else f"../{schemas}")
    output_files.write_folder(files, folder)
    output.say(f"{printable_name(folder)}: {number(len(files), 'file')} written\n")
