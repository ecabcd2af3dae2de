"""`assess merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.destinations import is_starting_file
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.merge_readings import check_same, open_reading, open_readings
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    TemplateOption,
)
from trafficking_indicators.cli.output_files import refuse_existing
from trafficking_indicators.errors import UsageError

if TYPE_CHECKING:
    from trafficking_indicators.cli.merge_readings import Reading
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json
    from trafficking_indicators.model.audiences import Audience
    from trafficking_indicators.words import Language

# Fewer are nothing to hold against each other.
_LEAST = 2
# Each is held against each other one: of more, the squares of two alone would be thousands.
_MOST = 50

ReadingFiles = Annotated[
    list[str],
    typer.Argument(metavar="READING...", help="Readings of one country and round, two or more.", show_default=False),
]
SettledOption = Annotated[
    str | None,
    typer.Option("--settled", metavar="FILE", help="File in which the differences were settled.", show_default=False),
]
PooledOption = Annotated[
    bool,
    typer.Option("--pooled", help="Count readings of several countries or rounds together, with a coefficient."),
]
OutputOrStartOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="PATH",
        help="Write the report to a file, in the format of its ending; or, named .yaml, a starting file in which "
        "every difference is open, beside the report on standard output.",
        show_default=False,
    ),
]


def merge(
    files: ReadingFiles,
    settled: SettledOption = None,
    pooled: PooledOption = False,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOrStartOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Compare readings of one country and round.

    Prints how far they agree, each difference with the reasons and evidence of all, and how it was settled. Neither
    reading is before the other. The starting file holds what is read alike, and leaves open what is not. Of one country
    no coefficient is given; with --pooled there is one, from 100 indicators on that were rated twice.
    """
    starting = output_path if is_starting_file(output_path) else None
    if pooled and (starting or settled):
        raise UsageError(
            "a starting file and --settled are of one country and round", "leave them out, or leave --pooled out"
        )
    refuse_existing(starting)
    readings = open_readings(files, instrument_folder, audience)
    if len(readings) < _LEAST:
        raise UsageError("one reading alone has nothing to be compared with", "name two or more")
    if pooled:
        from trafficking_indicators.cli.merge_pooled import pooled_formats

        write_format(pooled_formats(readings, audience, lang), format, output_path, template)
        return
    if len(readings) > _MOST:
        message = f"{len(readings):,} readings, and at most {_MOST} are held against each other"
        raise UsageError(message, "name fewer; --pooled counts those of several countries together")
    agreed = None if settled is None else open_reading(settled, instrument_folder, audience)
    check_same(readings if agreed is None else [*readings, agreed])
    formats = merge_formats(readings, agreed, audience, lang)
    if starting is not None:
        from trafficking_indicators.cli.merge_files import starting_file

        content = starting_file(readings, starting, lang)
        write_format(formats, format, None, template)
        output.write(content, starting, new=True)
    else:
        write_format(formats, format, output_path, template)


def merge_formats(readings: list[Reading], agreed: Reading | None, audience: Audience, lang: Language) -> Formats:
    """Give what readings held against each other can be made into."""
    from trafficking_indicators.analysis.about import about as tell
    from trafficking_indicators.analysis.merge import merge as hold_together

    instrument, files = readings[0].instrument, tuple(reading.file for reading in readings)
    about = tell(instrument, *(reading.assessment for reading in readings), audience=audience)
    settled = None if agreed is None else tell(instrument, agreed.assessment, audience=audience)
    settled_file = "" if agreed is None else agreed.file
    shown = [one.assessment for one in about.shown]
    found = hold_together(instrument, shown, with_sensitive=audience == "internal")
    if not found.cells:
        raise UsageError("the readings have no area in common", "the key scope says which areas each reader looked at")

    def document() -> Document:
        from trafficking_indicators.reports.merge import Readings, merge_report

        return merge_report(Readings(about, files, found, settled, settled_file), lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.merge import merge_json

        return merge_json(about, files, found, settled, settled_file)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.merge import MERGE_COLUMNS, merge_rows

        return MERGE_COLUMNS, merge_rows(about, files, found, settled, language=lang)

    return Formats(document, json, rows)
