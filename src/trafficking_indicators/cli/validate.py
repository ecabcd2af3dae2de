"""`assess validate`."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from trafficking_indicators.cli import exits, output, signals
from trafficking_indicators.cli.formats import ProblemFormat
from trafficking_indicators.cli.loading import latest_day
from trafficking_indicators.cli.options import FailOn, InstrumentOption, OutputOption
from trafficking_indicators.cli.shell_offers import rules

if TYPE_CHECKING:
    from trafficking_indicators.checking.validation import Counts
    from trafficking_indicators.problems import Checked, Severity

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Files or folders of YAML and worksheets; without any, the folders indicators, assessments and followups.",
        show_default=False,
    ),
]
ProblemFormatOption = Annotated[ProblemFormat, typer.Option("--format", help="How to print the problems.")]
FailOnOption = Annotated[FailOn, typer.Option("--fail-on", help="Least severity that ends with exit code 1.")]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE",
        help="Rule to leave out; may be repeated.",
        show_default=False,
        autocompletion=rules,
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REVISION",
        help="Annotate files changed since a revision of git first: GitHub shows ten.",
        show_default=False,
    ),
]


def validate(
    paths: Paths = None,
    format: ProblemFormatOption = "text",
    fail_on: FailOnOption = "error",
    ignore: IgnoreOption = None,
    since: SinceOption = None,
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Check instruments, assessments and follow-ups.

    Prints every problem of every file at its line and column. Ends with exit code 1 where there is an error.
    """
    from trafficking_indicators.characters import printable_name
    from trafficking_indicators.checking import validation
    from trafficking_indicators.cli.settings import settings

    read = settings()
    if read is not None:
        output.say(f"settings: {printable_name(read.file)}\n")
        # typer before 0.27 takes settings for options, and none for arguments
        paths = paths or read.values.get("paths")
    counts = validation.Counts()
    ignored = _rules_to_ignore(ignore or ())
    signals.how_far.append(lambda: validation.how_far(counts))
    checking = validation.validate(paths, instrument_folder, today=latest_day(), counts=counts)
    found = (counts.add(checked, ignored) for checked in checking)
    ordered = found if since is None else _changed_first(found, format, since)
    pieces = _rendered(format, ordered, counts, fail_on, show_source=output_path is None and output.is_terminal())
    if output_path is None and format in ("text", "github"):
        # these two tell of each file by itself, as soon as it is checked
        for piece in filter(None, pieces):
            output.write(piece)
    else:
        output.write("".join(pieces), output_path)
    signals.how_far.clear()
    output.say(validation.summary(counts))
    # what could not be looked at was not found to be good: no gate is open for that
    if counts.folders or (counts.errors and fail_on != "never") or (counts.warnings and fail_on == "warning"):
        raise typer.Exit(exits.FOUND)


def _changed_first(found: Iterator[Checked], format: ProblemFormat, since: str) -> Iterator[Checked]:
    """Put what is said of changed files before the rest.

    Raises UsageError for a format in which the order tells nothing.
    """
    if format != "github":
        from trafficking_indicators.errors import UsageError

        raise UsageError("--since is for annotations", "add --format github, or leave it out")
    from trafficking_indicators.cli.git_files import changed_files

    changed = changed_files(since)
    yield from sorted(found, key=lambda checked: os.path.realpath(checked.file) not in changed)


def _rules_to_ignore(names: Iterable[str]) -> frozenset[str]:
    """Look the rules up.

    Raises UsageError for a name that is no rule's, and for a rule without which a file would go unchecked.
    """
    names = frozenset(names)
    if names:
        from trafficking_indicators.checking.all_rules import rule_named
        from trafficking_indicators.errors import UsageError
        from trafficking_indicators.wording import quote

        for name in sorted(names):
            if not rule_named(name).ignorable:
                raise UsageError(f"rule {quote(name)} cannot be ignored", "what it refuses is not checked any further")
    return names


def _rendered(
    format: ProblemFormat, checked: Iterable[Checked], counts: Counts, fail_on: FailOn, *, show_source: bool
) -> Iterator[str]:
    """Render in one of the formats, as text with source lines where asked; counts are whole when all was rendered.

    For other programs, file names are relative to the folder that we run in.
    """
    match format:
        case "text":
            from trafficking_indicators.render.problems.text import to_text

            return (to_text(one.problems, one.text if show_source else "") for one in checked)
        case "github":
            from trafficking_indicators.render.problems.github import rest_of, to_github

            commands = (to_github(one.problems, os.getcwd()) for one in checked)
            rest = (rest_of(whole.errors, whole.warnings) for whole in (counts,))
            return chain(commands, rest)
        case "gitlab":
            from trafficking_indicators.render.problems.gitlab import to_gitlab

            return iter([to_gitlab(checked, os.getcwd())])
        case "json":
            from trafficking_indicators.render.problems.json import to_json

            problems = [problem for one in checked for problem in one.problems]
            return iter([to_json(problems, files=counts.files, ignored=counts.ignored)])
        case "junit":
            from trafficking_indicators.checking.all_rules import all_rules
            from trafficking_indicators.reading.kinds import families_of
            from trafficking_indicators.render.problems.junit import to_junit

            failing: Container[Severity] = ("error", "warning") if fail_on == "warning" else ("error",)
            return iter([to_junit(checked, all_rules(), families_of, failing=failing)])
        case "sarif":
            from trafficking_indicators import __version__
            from trafficking_indicators.checking.all_rules import all_rules
            from trafficking_indicators.render.problems.sarif import to_sarif

            return iter([to_sarif(checked, all_rules(), root=os.getcwd(), version=__version__)])
        case _:
            assert_never(format)
