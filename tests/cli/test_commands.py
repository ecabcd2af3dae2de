"""The list of commands, and that only the one that is called is built."""

from __future__ import annotations

import inspect
from importlib import import_module

import pytest
import typer

from running.imports import COMPLETION, OURS, imported
from running.processes import HARBOUR
from trafficking_indicators.cli.app import COMMANDS


def commands_of(modules: set[str]) -> set[str]:
    """Give the modules of commands among those that a run has imported."""
    ours = {module.removeprefix(f"{OURS}.cli.") for module in modules if module.startswith(f"{OURS}.cli.")}
    return ours & set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_command_s_own(name: str) -> None:
    module = name.replace("-", "_")
    command = getattr(import_module(f"{OURS}.cli.{module}"), module)
    said = command.info.help if isinstance(command, typer.Typer) else inspect.getdoc(command)
    assert COMMANDS[name] == (said or "").split("\n")[0]


@pytest.mark.parametrize("arguments", [("score", *HARBOUR), ("score", "--help"), ("new", "assessment", "--help")])
def test_only_the_command_that_is_called_is_built(arguments: tuple[str, ...]) -> None:
    assert {arguments[0]} == commands_of(imported(*arguments))


def test_the_list_of_commands_and_completion_build_none() -> None:
    assert set() == commands_of(imported("--help"))
    assert set() == commands_of(imported(more=COMPLETION))
