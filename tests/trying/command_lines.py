"""The command line on an input, inside this process: it ends with an exit code, and never with an exception.

An exception that leaves `run` is what ends a process with exit code 70.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random

from trafficking_indicators.cli import app, exits, follow_formats
from trying.promises import patience_for, promise

_REPORTS = ("report", "articles", "score", "explain", "plan", "todo", "reply", "survey", "compare", "diff", "merge")
_FORMATS = {
    "validate": ("text", "json", "github", "gitlab", "sarif", "junit"),
    "score": ("table", "json", "csv", "markdown", "html", "docx"),
    "articles": ("table", "json", "csv", "markdown", "html", "docx"),
    "report": ("table", "markdown", "html", "docx"),
    "explain": ("table", "json", "csv", "markdown", "html", "docx"),
    "plan": ("table", "json", "csv", "markdown", "html", "docx"),
    "todo": ("table", "json", "csv", "markdown", "html", "docx"),
    "reply": ("table", "json", "csv", "markdown", "html", "docx"),
    "survey": ("table", "json", "markdown", "html", "docx"),
    "compare": ("table", "json", "csv", "markdown", "html", "docx"),
    "diff": ("table", "json", "csv", "markdown", "html", "docx"),
    "merge": ("table", "json", "csv", "markdown", "html", "docx"),
}
_OF_FOLLOWUPS = {
    "validate": _FORMATS["validate"],
    "follow": ("table", "json", "csv", "markdown", "html", "docx"),
    "follow-ask": ("table", "markdown", "html", "docx", "ics"),
    "explain": ("table", "json", "csv", "markdown", "html"),
    "diff": ("table", "json", "csv", "markdown", "html"),
}
# Workbooks take longer than reports.
_ONE_IN = 4
# What else is made of a file, in this order: files with these endings come and go beside it.
_FILES = (
    ("profile", "{file}", "--output", "{new}.html"),
    ("reply", "{file}", "--by", "ngo", "--ask", "--output", "{ask}.xlsx"),
    ("reply", "{file}", "--returned", "{ask}.xlsx", "--output", "{back}.yaml"),
    ("merge", "{file}", "{other}.yaml", "--output", "{settle}.yaml"),
)
_SHEETS = (
    ("convert", "{file}", "--output", "{sheet}.xlsx"),
    ("convert", "{sheet}.xlsx", "--output", "{again}.yaml"),
    ("convert", "{sheet}.xlsx", "--onto", "{file}", "--output", "{onto}.yaml"),
)
_MADE = ("{new}.html", "{ask}.xlsx", "{back}.yaml", "{other}.yaml", "{settle}.yaml", "{sheet}.xlsx", "{again}.yaml",
         "{onto}.yaml")  # fmt: skip
_MORE = {"follow": ("--on", "2024-06"), "follow-ask": ("--round", "2024-1")}
_WIDTHS = ("20", "80", "200")
_FINE = (exits.FINE, exits.FOUND, exits.USAGE, exits.NOTHING_DONE)


def try_command_lines(file: str, folder: str, choice: Random) -> None:
    """Run each command on a file, in a format, language, audience and width that are left to chance."""
    is_followup = follow_formats.is_followup(file)
    for command, formats in (_OF_FOLLOWUPS if is_followup else _FORMATS).items():
        arguments = [command, file, *([file] if command == "diff" else []), *_MORE.get(command, ())]
        if command == "merge":
            arguments.append(shutil.copy(file, f"{file}.other.yaml"))
        arguments += ["--format", choice.choice(formats), "--instrument", folder]
        if is_followup and command != "validate":
            arguments += ["--lang", choice.choice(("en", "az"))]
        elif command in _REPORTS:
            arguments += ["--lang", choice.choice(("en", "az")), "--audience", choice.choice(("public", "internal"))]
        _try(arguments, choice, file)
        if command == "merge":
            os.remove(arguments[2])
    if choice.randrange(_ONE_IN) == 0:
        _try_files(file, folder, choice, is_followup=is_followup)


def _try(arguments: list[str], choice: Random, file: str) -> int:
    start = time.process_time()
    code = run_here(arguments, choice.choice(_WIDTHS))
    took, patience = time.process_time() - start, patience_for([file])
    promise("a command ends with an exit code of its own", code in _FINE, (code, arguments))
    promise("a command takes no longer than a file of this size may", took < patience, (took, patience, arguments))
    return code


def _try_files(file: str, folder: str, choice: Random, *, is_followup: bool) -> None:
    """Make files of a file, and of these the file again."""
    made = {name: name.replace("{", f"{file}.").replace("}", "") for name in _MADE}
    shutil.copy(file, made["{other}.yaml"])
    try:
        for command in (*(() if is_followup else _FILES), *(_SHEETS if file.endswith(".yaml") else ())):
            arguments = [file if word == "{file}" else made.get(word, word) for word in command]
            _try([*arguments, "--instrument", folder], choice, file)
    finally:
        for path in made.values():
            Path(path).unlink(missing_ok=True)


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
