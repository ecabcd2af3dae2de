"""`assess diff`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli import exits
from trafficking_indicators.cli.follow_formats import diff_formats, is_followup, open_states
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import open_pair, open_revision
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)
from trafficking_indicators.errors import UsageError

if TYPE_CHECKING:
    from trafficking_indicators.analysis.revision import Revision
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json
    from trafficking_indicators.words import Language


def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="The earlier assessment or follow-up (YAML), or folder of an instrument.",
            show_default=False,
        ),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="[NEW]", help="The later one; left out where --since says what is earlier.", show_default=False
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="Compare the folder of an instrument with itself at a revision of git.",
            show_default=False,
        ),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="List unchanged indicators too.")] = False,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help="End with exit code 1 where an indicator or item regressed, a text changed that no version tells of, "
            "or a record of a follow-up was removed or rewritten.",
        ),
    ] = False,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Tell what changed between two assessments.

    Sorts every indicator into one kind of change, so that findings on newer evidence, corrections, and better or lesser
    knowledge are never taken for each other. Of two states of an instrument, tells which texts and ids changed, and
    whether its history says so. Of two states of a follow-up, tells what was added, and which records were rewritten.
    """
    if since is not None or (os.path.isdir(old) and new is not None and os.path.isdir(new)):
        revision = open_revision(old, new, since)
        write_format(revision_formats(revision, lang, with_unchanged=all_), format, output_path, template)
        if exit_code and revision.missing:
            raise typer.Exit(exits.FOUND)
        return
    if new is None:
        raise UsageError("there is nothing to compare it with", "name the later one as NEW, or a revision with --since")
    if is_followup(old) and is_followup(new):
        before_, after_ = open_states(old, new, instrument_folder)
        from trafficking_indicators.analysis.follow_diff import follow_diff

        changed = follow_diff(before_, after_)
        write_format(diff_formats(before_, after_, changed, lang), format, output_path, template)
        if exit_code and changed.fails:
            raise typer.Exit(exits.FOUND)
        return
    about = open_pair(old, new, instrument_folder, audience)
    from trafficking_indicators.analysis.diff import diff as diff_assessments

    before, after = (shown.assessment for shown in about.shown)
    found = diff_assessments(about.instrument, before, after, with_sensitive=audience == "internal")

    def document() -> Document:
        from trafficking_indicators.characters import printable_name
        from trafficking_indicators.reports.diff import diff_report

        files = (printable_name(old), printable_name(new))
        return diff_report(about, found, lang, with_unchanged=all_, files=files)

    def json() -> Json:
        from trafficking_indicators.json_csv.diff import diff_json

        return diff_json(about, found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.diff import DIFF_COLUMNS, diff_rows

        return DIFF_COLUMNS, diff_rows(about, found, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
    if exit_code and found.summary["regressed"]:
        raise typer.Exit(exits.FOUND)


def revision_formats(revision: Revision, lang: Language, *, with_unchanged: bool) -> Formats:
    """Give what a comparison of two states of an instrument can be made into."""

    def document() -> Document:
        from trafficking_indicators.reports.revision import revision_report

        return revision_report(revision, lang, with_unchanged=with_unchanged)

    def json() -> Json:
        from trafficking_indicators.json_csv.revision import revision_json

        return revision_json(revision)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.revision import REVISION_COLUMNS, revision_rows

        return REVISION_COLUMNS, revision_rows(revision)

    return Formats(document, json, rows)
