"""Opening an assessment for a command, by the audience that will read the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli import output

if TYPE_CHECKING:
    from trafficking_indicators.assessment import Assessment
    from trafficking_indicators.cli.options import Audience
    from trafficking_indicators.instrument import Instrument


def open_assessment(
    file: str, instrument: str | None, audience: Audience, *, measures: bool = False
) -> tuple[Instrument, Assessment]:
    """Load and check an assessment and its instrument; warnings are mentioned on stderr."""
    from trafficking_indicators import validation

    loaded = validation.open_assessment(file, instrument, audience=audience, measures=measures)
    if loaded.warnings:
        from trafficking_indicators.problems import number, printable

        output.say(f"{number(loaded.warnings, 'warning')} in {printable(file)}: assess validate shows them\n")
    return loaded.instrument, loaded.assessment


def open_instrument(folder: str | None) -> Instrument:
    """Load the one instrument of a folder, by default of those that come with assess.

    Raises UsageError where there is none, or more than one to choose from.
    """
    from trafficking_indicators import validation

    return validation.open_only_instrument(folder)


def known_ids(ids: list[str], known: list[str], *, where: str) -> None:
    """Raise UsageError for an id that names nothing."""
    for name in ids:
        if name not in known:
            from trafficking_indicators.errors import UsageError
            from trafficking_indicators.problems import quote, suggest

            raise UsageError(f"nothing has the id {quote(name)}", suggest(name, known) or where)
