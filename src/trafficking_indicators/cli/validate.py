"""`assess validate`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from trafficking_indicators.cli import exits, output, signals
from trafficking_indicators.cli.loading import latest_day
from trafficking_indicators.cli.options import FailOn, InstrumentOption, OutputOption, ProblemFormat

if TYPE_CHECKING:
    from trafficking_indicators.problems import Checked


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders of YAML; without any, the folders indicators and assessments.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[ProblemFormat, typer.Option("--format", help="How to print the problems.")] = "text",
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="Least severity that ends with exit code 1.")] = "error",
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="RULE", help="Rule to leave out; may be repeated.", show_default=False),
    ] = None,
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Check instruments and assessments.

    Prints every problem of every file at its line and column. Ends with exit code 1 where there is an error.
    """
    from trafficking_indicators.checking import validation

    counts = validation.Counts()
    ignored = _rules_to_ignore(ignore or ())
    signals.how_far.append(lambda: validation.how_far(counts))
    checking = validation.validate(paths, instrument_folder, today=latest_day(), counts=counts)
    found = (counts.add(checked, ignored) for checked in checking)
    if output_path is None and format in ("text", "github"):
        # these two tell of each file by itself, as soon as it is checked
        for checked in found:
            if checked.problems:
                output.write("".join(_rendered(format, [checked], show_source=output.is_terminal())))
    else:
        output.write("".join(_rendered(format, found)), output_path)
    signals.how_far.clear()
    output.say(validation.summary(counts))
    if (counts.errors and fail_on != "never") or (counts.warnings and fail_on == "warning"):
        raise typer.Exit(exits.FOUND)


def _rules_to_ignore(names: Iterable[str]) -> frozenset[str]:
    """Look the rules up.

    Raises UsageError for a name that is no rule's, and for a rule without which a file would go unchecked.
    """
    names = frozenset(names)
    if names:
        from trafficking_indicators.checking.rules import all_rules
        from trafficking_indicators.errors import UsageError
        from trafficking_indicators.wording import quote, suggest

        known = {rule.name: rule for rule in all_rules()}
        for name in sorted(names):
            if name not in known:
                help = suggest(name, known) or "docs/rules.md lists the rules"
                raise UsageError(f"no rule {quote(name)}", help)
            if not known[name].ignorable:
                raise UsageError(f"rule {quote(name)} cannot be ignored", "what it refuses is not checked any further")
    return names


def _rendered(format: ProblemFormat, checked: Iterable[Checked], *, show_source: bool = False) -> Iterator[str]:
    """Render in one of the formats, as text with source lines where asked.

    For other programs, file names are relative to the folder that we run in.
    """
    match format:
        case "text":
            from trafficking_indicators.render.problems.text import to_text

            return (to_text(one.problems, one.text if show_source else "") for one in checked)
        case "github":
            from trafficking_indicators.render.problems.github import to_github

            return (to_github(one.problems, os.getcwd()) for one in checked)
        case "json":
            from trafficking_indicators.render.problems.json import to_json

            return iter([to_json(problem for one in checked for problem in one.problems)])
        case "junit":
            from trafficking_indicators.checking.rules import all_rules
            from trafficking_indicators.reading.kinds import families_of
            from trafficking_indicators.render.problems.junit import to_junit

            return iter([to_junit(checked, all_rules(), families_of)])
        case "sarif":
            from trafficking_indicators import __version__
            from trafficking_indicators.checking.rules import all_rules
            from trafficking_indicators.render.problems.sarif import to_sarif

            return iter([to_sarif(checked, all_rules(), root=os.getcwd(), version=__version__)])
        case _:
            assert_never(format)
