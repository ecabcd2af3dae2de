"""The command line on an input, inside this process: it ends with an exit code, and never with an exception.

An exception that leaves `run` is what ends a process with exit code 70.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from random import Random

from trafficking_indicators.cli import app, exits
from trying.promises import promise

# What is printed of a file, and in which formats; a Word file goes through the same pipe.
_DOCUMENT, _DATA = ("table", "markdown", "html", "docx"), ("json", "csv")
_FORMATS = {
    "validate": ("text", "json", "github", "gitlab", "sarif", "junit"),
    **dict.fromkeys(
        ("score", "explain", "plan", "todo", "compare", "diff", "articles", "follow"), (*_DOCUMENT, *_DATA)
    ),
    "survey": (*_DOCUMENT, "json"),
    "report": _DOCUMENT,
    "profile": ("html", "docx"),
    "follow-ask": (*_DOCUMENT, "ics"),
    "convert": (),
}
_PAIRS = ("diff",)
_WIDTHS = ("20", "80", "200")
_FINE = (exits.FINE, exits.FOUND, exits.USAGE, exits.NOTHING_DONE)


def try_command_lines(file: str, folder: str, choice: Random) -> None:
    """Run each command on a file, in a format, language, audience and width that are left to chance."""
    for command in _FORMATS:
        arguments = command_line(command, file, folder, choice)
        code = run_here(arguments, choice.choice(_WIDTHS))
        promise("a command ends with an exit code of its own", code in _FINE, (code, arguments))


def command_line(command: str, file: str, folder: str, choice: Random) -> list[str]:
    """Give the arguments of a command; a worksheet is the one thing that goes to a file."""
    if command == "convert":
        turned = ".yaml" if file.endswith(".xlsx") else ".xlsx"
        return [command, file, "--instrument", folder, "--output", f"{file}{turned}", *_language(choice)]
    arguments = [command, file, *([file] if command in _PAIRS else []), "--instrument", folder]
    if command == "profile":
        return [*arguments, "--output", "-", *_told(choice)]
    arguments += ["--format", choice.choice(_FORMATS[command])]
    if command == "follow-ask":
        return [*arguments, "--round", choice.choice(("r1", "r2", "2024-1")), *_language(choice)]
    if command == "follow":
        return [*arguments, *_language(choice)]
    return arguments if command == "validate" else [*arguments, *_told(choice)]


def _language(choice: Random) -> list[str]:
    return ["--lang", choice.choice(("en", "az"))]


def _told(choice: Random) -> list[str]:
    return [*_language(choice), "--audience", choice.choice(("public", "internal"))]


def run_here(arguments: list[str], width: str) -> int:
    """Run the command line on arguments; give its exit code."""
    said, printed = io.StringIO(), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with _arguments(arguments, width), redirect_stdout(printed), redirect_stderr(said):
        return app.run()


@contextmanager
def _arguments(arguments: list[str], width: str) -> Iterator[None]:
    before, columns = sys.argv, os.environ.get("COLUMNS")
    sys.argv, os.environ["COLUMNS"] = ["assess", *arguments], width
    try:
        yield
    finally:
        sys.argv = before
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns
