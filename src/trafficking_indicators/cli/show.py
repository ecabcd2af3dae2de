"""`assess show`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli.formats import Formats, write_format
from trafficking_indicators.cli.loading import known_ids, open_instrument
from trafficking_indicators.cli.options import (
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
    TextFormatOption,
)
from trafficking_indicators.cli.shell_offers import instrument_ids


def show(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="Areas, indicators, recommendations, objectives, measures; without any, the contents.",
            show_default=False,
            autocompletion=instrument_ids,
        ),
    ] = None,
    format: TextFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Show the instrument's own text.

    Prints indicators with guidance, areas, recommendations, objectives and measures; without any id, the contents.
    """
    instrument = open_instrument(instrument_folder)
    from trafficking_indicators.reports.show import show_report, showable

    known_ids(ids or [], showable(instrument), where="assess show lists them")
    write_format(Formats(lambda: show_report(instrument, ids or [], lang)), format, output_path, template)
