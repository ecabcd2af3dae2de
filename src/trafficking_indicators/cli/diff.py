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
    from trafficking_indicators.analysis.about import About
    from trafficking_indicators.analysis.revision import Revision
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json
    from trafficking_indicators.words import Language

OldFile = Annotated[
    str,
    typer.Argument(
        metavar="OLD",
        help="The earlier assessment or follow-up (YAML or worksheet), or folder of an instrument.",
        show_default=False,
    ),
]
NewFile = Annotated[
    str | None,
    typer.Argument(
        metavar="[NEW]", help="The later one; left out where --since says what is earlier.", show_default=False
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REVISION",
        help="Compare the folder of an instrument with itself at a revision of git.",
        show_default=False,
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="List unchanged indicators too.")]
ExitCodeOption = Annotated[
    bool,
    typer.Option(
        "--exit-code",
        help="End with exit code 1 where an indicator or item regressed, a text changed that no version tells of, "
        "or a record of a follow-up was removed or rewritten.",
    ),
]


def diff(
    old: OldFile,
    new: NewFile = None,
    since: SinceOption = None,
    all_: AllOption = False,
    exit_code: ExitCodeOption = False,
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
        formats, is_worse = revision_formats(revision, lang, with_unchanged=all_), bool(revision.missing)
    elif new is None:
        raise UsageError("there is nothing to compare it with", "name the later one as NEW, or a revision with --since")
    elif is_followup(old) and is_followup(new):
        formats, is_worse = _of_followups(old, new, instrument_folder, lang)
    else:
        about = open_pair(old, new, instrument_folder, audience)
        formats, is_worse = _of_assessments(about, (old, new), lang, with_unchanged=all_)
    write_format(formats, format, output_path, template)
    if exit_code and is_worse:
        raise typer.Exit(exits.FOUND)


def _of_followups(old: str, new: str, instrument_folder: str | None, lang: Language) -> tuple[Formats, bool]:
    """Compare two states of a follow-up; tell, too, whether an item regressed or a record was removed or rewritten."""
    before, after = open_states(old, new, instrument_folder)
    from trafficking_indicators.analysis.follow_diff import follow_diff

    changed = follow_diff(before, after)
    return diff_formats(before, after, changed, lang), changed.fails


def _of_assessments(
    about: About, files: tuple[str, str], lang: Language, *, with_unchanged: bool
) -> tuple[Formats, bool]:
    """Compare two assessments; tell, too, whether an indicator regressed."""
    from trafficking_indicators.analysis.diff import diff as diff_assessments

    before, after = (shown.assessment for shown in about.shown)
    found = diff_assessments(about.instrument, before, after, with_sensitive=about.audience == "internal")

    def document() -> Document:
        from trafficking_indicators.characters import printable_name
        from trafficking_indicators.reports.diff import diff_report

        old, new = map(printable_name, files)
        return diff_report(about, found, lang, with_unchanged=with_unchanged, files=(old, new))

    def json() -> Json:
        from trafficking_indicators.json_csv.diff import diff_json

        return diff_json(about, found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.diff import DIFF_COLUMNS, diff_rows

        return DIFF_COLUMNS, diff_rows(about, found, language=lang)

    return Formats(document, json, rows), bool(found.summary["regressed"])


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
