"""`assess rule`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.options import OutputOption
from trafficking_indicators.cli.shell_offers import rules


def rule(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="A rule, as it stands in brackets. Without it, they are listed.",
            show_default=False,
            autocompletion=rules,
        ),
    ] = None,
    output_path: OutputOption = None,
) -> None:
    """Tell what a rule of validate asks for, and why.

    Prints what holds, why, whether the rule can be left out, an example that breaks it, and the change that mends it.
    """
    from trafficking_indicators.checking.all_rules import all_rules, rule_named
    from trafficking_indicators.render.rule_text import rule_list, rule_text

    if name is None:
        output.write(rule_list(all_rules()), output_path)
    else:
        from trafficking_indicators.reading.packaged_docs import section_of

        found = rule_named(name)
        output.write(rule_text(found, section_of(found.name)), output_path)
