"""The commands put together, and every end of a run but a bug."""

from __future__ import annotations

import sys
from inspect import getdoc
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from trafficking_indicators.cli import exits, output, windows
from trafficking_indicators.cli.destinations import Settled
from trafficking_indicators.errors import (
    EXHAUSTED,
    AssessError,
    InputError,
    OutputError,
    TemplateError,
    UsageError,
    reason,
)

# Every command, a module of this folder each, with the line that the list of commands has of it.
COMMANDS = {
    "score": "Score one assessment.",
    "diff": "Tell what changed between two assessments.",
    "compare": "Put assessments side by side.",
    "merge": "Compare readings of one country and round.",
    "plan": "Join the gaps of an assessment with what addresses them.",
    "follow": "Tell what became of a plan or of recommendations.",
    "follow-ask": "Write down what bodies are to be asked in a round.",
    "explain": "Explain what a score or a follow-up prints.",
    "articles": "Arrange findings by treaty and article.",
    "report": "Put the whole report together.",
    "profile": "Put one assessment on one sheet of paper.",
    "reply": "Show comments on findings with their answers, or ask for them.",
    "todo": "List what is left to do in an assessment.",
    "survey": "Print survey answers.",
    "show": "Show the instrument's own text.",
    "validate": "Check instruments, assessments and follow-ups.",
    "rule": "Tell what a rule of validate asks for, and why.",
    "schema": "Print a JSON Schema for editors.",
    "convert": "Turn a YAML file into a worksheet, or back.",
    "new": "Write a starting file: an assessment, worksheet, follow-up or instrument.",
}


# Of the classes that an error of typer's belongs to, the one of all that is wrong with a command line.
_WRONG_COMMAND_LINES = cast("type[Exception]", typer.BadParameter.__mro__[2])


class Commands(TyperGroup):
    """Every command by its line in the list; the one that is called, or asked for its help, is built then."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401  # typer's own, whose types it keeps to itself
        super().__init__(**attributes)
        for name, line in COMMANDS.items():
            self.add_command(TyperCommand(name, help=line, rich_markup_mode=None))

    def resolve_command(
        self,
        ctx: Any,  # noqa: ANN401
        args: list[str],
    ) -> tuple[str | None, Any, list[str]]:
        """Find the command that the arguments begin with, and build it."""
        name, command, rest = super().resolve_command(ctx, args)
        if name is None or command is None:
            return name, None, rest
        if not ctx.resilient_parsing and "--help" not in rest:
            ctx.default_map = {name: _defaults(name)}
        return name, built(name), rest


def _defaults(name: str) -> dict[str, Any]:
    """Give what the settings of the repository put in the place of options that are not given."""
    from trafficking_indicators.cli.settings import settings

    found = settings()
    values = {} if found is None else found.values
    # `paths` of other commands are files that somebody names
    return {**values, "assessment": values, "followup": values, "instrument": values} if name == "new" else values


def built(name: str) -> TyperCommand | TyperGroup:
    """Build one command, or group of commands, with its arguments and options."""
    module = name.replace("-", "_")
    # as a statement does it, so that -X importtime counts it
    found = getattr(__import__(f"trafficking_indicators.cli.{module}", fromlist=(module,)), module)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(rich_markup_mode=None, add_completion=False)
        # under -OO no function has a text of its own
        alone.command(name, cls=Settled, help=getdoc(found) or COMMANDS[name])(found)
        found = alone
    command = get_command(found)
    assert isinstance(command, TyperCommand | TyperGroup)
    return command


def _main(
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    if version:
        from trafficking_indicators import __version__

        output.write(f"assess {__version__}\n")
        raise typer.Exit


def app() -> typer.Typer:
    """Put the command line together."""
    # plain help: rich's panels would triple the time of --help
    return typer.Typer(
        name="assess",
        cls=Commands,
        callback=_main,
        help="Score a country's response to human trafficking against an indicator set.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        # nobody asks for the options of completion together with a command
        add_completion=not sys.argv[1:] or sys.argv[1] not in COMMANDS,
    )


def run() -> int:
    """Run the command line; give the exit code."""
    stdout = sys.stdout
    try:
        code = app()(prog_name="assess", standalone_mode=False)
    except _WRONG_COMMAND_LINES as error:
        return _wrong_command_line(error)
    except InputError as error:
        from trafficking_indicators.render.problems.text import to_text

        output.say(to_text(error.problems))
        return exits.NOTHING_DONE
    except (UsageError, OutputError, TemplateError) as error:
        what = "cannot use the template: " if isinstance(error, TemplateError) else ""
        code = exits.USAGE if isinstance(error, UsageError) else exits.NOTHING_DONE
        return _said(f"{what}{error.message}", error.help, code)
    except AssessError as error:  # pragma: no cover  # every error of ours is one of the kinds above
        raise RuntimeError("an error without an exit code") from error
    except OSError as error:
        return _ended_by(error)
    except SystemExit as end:
        # typer puts another stream in the place of a stdout whose reader has gone away, which is no error
        return end.code if isinstance(end.code, int) and sys.stdout is stdout else 0
    return code if isinstance(code, int) else exits.FINE


def _said(message: str, help: str, code: int) -> int:
    """Say what stopped a run, with the next step where there is one; give the exit code."""
    from trafficking_indicators.characters import printable_name

    output.say(f"assess: error: {printable_name(message)}\n")
    output.say(f"  help: {printable_name(help)}\n" if help else "")
    return code


def _wrong_command_line(error: Any) -> int:  # noqa: ANN401  # typer's own, whose types it keeps to itself
    """Say what is wrong with the command line, as all errors are said; give the exit code."""
    message = error.format_message()
    if message.startswith("Usage:"):
        # a command without any arguments: its help is shown
        error.show()
        return exits.USAGE
    from trafficking_indicators.cli.command_lines import said_of

    return _said(*said_of(error, sys.argv[1:]), exits.USAGE)


def _ended_by(error: OSError) -> int:
    """Say what could not be done, and where; give the exit code.

    Raises the error where the last to say so needs neither files nor memory for it.
    """
    if error.errno in EXHAUSTED:
        raise error
    if isinstance(error.filename, str):
        from trafficking_indicators.characters import printable_name

        # gone, or closed to us, between one look and the next
        what = f"cannot use {printable_name(error.filename)}: {reason(error)}"
        output.say(f"assess: error: {what}\n  help: check that it is there, and its rights\n")
        return exits.NOTHING_DONE
    # typer's own help could not be written: everything of ours raises errors of ours
    output.abandon_stdout()
    if windows.reader_has_gone(error):
        return exits.FINE
    output.say(f"assess: error: {output.cannot_write(error)}\n")
    return exits.NOTHING_DONE
