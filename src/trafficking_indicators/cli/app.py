"""The commands put together, and every end of a run but a bug."""

from __future__ import annotations

import sys

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.compare import compare
from trafficking_indicators.cli.diff import diff
from trafficking_indicators.cli.explain import explain
from trafficking_indicators.cli.new import new
from trafficking_indicators.cli.plan import plan
from trafficking_indicators.cli.schema import schema
from trafficking_indicators.cli.score import score
from trafficking_indicators.cli.show import show
from trafficking_indicators.cli.survey import survey
from trafficking_indicators.cli.validate import validate
from trafficking_indicators.errors import AssessError, InputError, OutputError, UsageError

# Exit codes: docs/exit-codes in the README's table, and DESIGN of the project.
USAGE = 2
NOTHING_DONE = 3

# plain help: rich's panels would triple the time of --help
app = typer.Typer(
    name="assess",
    help="Score a country's response to human trafficking against an indicator set.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
for command in (score, diff, compare, plan, explain, survey, show, validate, schema):
    app.command()(command)
app.add_typer(new)


@app.callback()
def _main(
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    if version:
        from trafficking_indicators import __version__

        output.write(f"assess {__version__}\n")
        raise typer.Exit


def run() -> int:
    """Run the command line; give the exit code."""
    stdout = sys.stdout
    try:
        app(prog_name="assess")
    except InputError as error:
        from trafficking_indicators.render.problems.text import to_text

        output.say(to_text(error.problems))
        return NOTHING_DONE
    except (UsageError, OutputError) as error:
        from trafficking_indicators.characters import printable_name

        output.say(f"assess: error: {printable_name(error.message)}\n")
        output.say(f"  help: {printable_name(error.help)}\n" if error.help else "")
        return USAGE if isinstance(error, UsageError) else NOTHING_DONE
    except AssessError as error:  # pragma: no cover  # every error of ours is one of the kinds above
        raise RuntimeError("an error without an exit code") from error
    except OSError as error:
        # typer's own help could not be written: everything of ours raises errors of ours
        output.abandon_stdout()
        output.say(f"assess: error: {output.cannot_write(error)}\n")
        return NOTHING_DONE
    except SystemExit as end:
        # typer puts another stream in the place of a stdout whose reader has gone away, which is no error
        return end.code if isinstance(end.code, int) and sys.stdout is stdout else 0
    return 0
