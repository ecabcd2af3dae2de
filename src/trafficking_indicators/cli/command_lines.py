"""What is wrong with a command line, and the next step: worded from the errors of typer, by what they say."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Any

from trafficking_indicators.characters import printable_name
from trafficking_indicators.reading.misspelt_names import likeness
from trafficking_indicators.wording import nearest, quote, suggest

# Nobody reads more of an argument that is repeated.
_LONGEST_MESSAGE = 400
# Some versions of typer put them around the names of arguments.
_NO_BRACES = str.maketrans("", "", "{}")
# So like are names of which one is the other misspelt.
_SURELY = 0.75
# What typer adds of its own to what is wrong.
_ITS_HELP = re.compile(r"\.? (?:Did you mean (.*)\?|\((?:Possible options: |Did you mean )(.*?)\??\))$")
_CHOICES = re.compile(r'"([^"]*)" is not one of (.*)$')
_EXTRA = re.compile(r"got unexpected extra arguments? ?\(s?\)? ?\(?(.*?)\)?$", re.IGNORECASE)
# What no command prints, and what to do instead.
_PDF = "write html or docx, and print that as PDF"
# Commands as people call them, and what does that.
_COMMANDS = {
    "help": "assess --help", "version": "assess --version", "check": "assess validate", "lint": "assess validate",
    "verify": "assess validate", "test": "assess validate", "init": "assess new", "create": "assess new",
    "start": "assess new", "add": "assess new", "export": "assess convert", "import": "assess convert",
    "print": "assess report", "list": "assess show", "indicators": "assess show", "status": "assess score",
    "result": "assess score", "results": "assess score", "history": "assess diff", "settle": "assess merge",
    "comments": "assess reply", "treaties": "assess articles", "gaps": "assess plan", "progress": "assess follow",
}  # fmt: skip
_NO_COMMAND = re.compile(r'No such command "(.*)"$')
_AT_LEAST = re.compile(r" is not in the range x>=([0-9]+)$")
_DASHES = re.compile(r"[\u2010-\u2015\u2212-]+")
# Formats as people call them, and the one that comes nearest.
_CALLED = {"word": "docx", "doc": "docx", "excel": "csv", "xls": "csv", "xlsx": "csv", "text": "table", "txt": "table"}
_CALLED |= {
    "md": "markdown",
    "htm": "html",
    "web": "html",
    "xml": "junit",
    "english": "en",
    "azerbaijani": "az",
}


def said_of(error: Any, arguments: Sequence[str]) -> tuple[str, str]:  # noqa: ANN401  # typer keeps its types to itself
    """Say what is wrong with a command line, and what to do about it."""
    message = error.format_message().rstrip(".").replace("'", '"').replace("a valid int range", "a whole number")
    found = _ITS_HELP.search(message)
    meant = "" if found is None else next(filter(None, found.groups()))
    message = message[: found.start()] if found is not None else message
    message = _AT_LEAST.sub(r" is too few: expected at least \1", message)
    context = getattr(error, "ctx", None)
    command = context.command_path if context else _command_in(arguments)
    help = _help(error, message, meant, command) or f"{command} --help lists what there is"
    said = printable_name(message)
    said = said if len(said) <= _LONGEST_MESSAGE else f"{said[:_LONGEST_MESSAGE]}\u2026"
    return f"{said[:1].lower()}{said[1:]}", help


def _command_in(arguments: Sequence[str]) -> str:
    """Name the command that arguments begin with; typer leaves it out of some errors."""
    name = next(iter(arguments), "")
    return f"assess {name}" if name.replace("-", "").isalpha() and not name.startswith("-") else "assess"


def _help(error: Any, message: str, meant: str, command: str) -> str:  # noqa: ANN401
    option = str(getattr(error, "option_name", None) or "")
    param = getattr(error, "param", None)
    if message.startswith("Missing") and param is not None:
        is_option = param.param_type_name == "option"
        named = [f"{param.opts[0]} ..."] if is_option else error.ctx.command.collect_usage_pieces(error.ctx)[1:]
        written = " ".join((command, *named)).translate(_NO_BRACES)
        return f"write it behind the command: {written}; {command} --help lists what there is"
    if "requires an argument" in message and option:
        return f"write its value behind it; {command} --help says which"
    if message.startswith("No such option"):
        return _of_option(option, meant, command, getattr(error, "ctx", None))
    choice = _CHOICES.search(message)
    if choice is not None:
        return _of_choice(choice[1], re.findall(r'"([^"]*)"', choice[2]))
    extra, none = _EXTRA.match(message), _NO_COMMAND.match(message)
    said = _of_extra(extra[1], command) if extra is not None else _instead_of(none[1]) if none is not None else ""
    if said:
        return said
    return f"did you mean {meant.partition(', ')[0]}?" if meant else ""


def _of_choice(found: str, options: Sequence[str]) -> str:
    called = found.casefold()
    if called == "pdf" and "html" in options:
        return _PDF
    # a language with its region: az-AZ
    for meant in (_CALLED.get(called, ""), re.split("[-_]", called)[0]):
        if meant in options:
            return f"did you mean {quote(meant)}?"
    near = suggest(found, options)
    if not near:
        from trafficking_indicators.reading.other_words import choice_meant

        other = choice_meant(found, options)
        near = f"did you mean {quote(other)}?" if other is not None else ""
    return near


def _instead_of(name: str) -> str:
    """Say which command does what another name asks for; of a file, that a command comes before it."""
    if name.casefold().endswith((".yaml", ".yml", ".xlsx")):
        return f"write a command before the file: assess score {printable_name(name)}"
    meant = _COMMANDS.get(name.casefold(), "")
    return f"did you mean {meant}?" if meant else ""


def _of_option(option: str, meant: str, command: str, context: Any) -> str:  # noqa: ANN401
    if command == "assess":
        return "write options behind the command, as assess score FILE --format json"
    known = [name for param in (context.command.params if context else ()) for name in param.opts]
    near = nearest(option, known) if known else meant
    if near and likeness(option, near) >= _SURELY:
        return f"did you mean {near}?"
    parted = next((name for name in known if option.startswith(f"{name}-")), "")
    if parted:
        return f"write a space before the value: {parted} {option[len(parted) + 1 :]}"
    first = [name for name in known if len(option) > 1 and name.lstrip("-").startswith(option.lstrip("-"))]
    return f"did you mean {first[0]}? options begin with two hyphens" if len(first) == 1 else ""


def _of_extra(extra: str, command: str) -> str:
    first = extra.partition(" ")[0]
    dashes = _DASHES.match(first)
    if dashes is not None and not dashes[0].isascii():
        return f"begin an option with two hyphens: --{first[dashes.end() :]}"
    if command == "assess convert" and first.casefold().endswith((".yaml", ".yml", ".xlsx")):
        return f"write --output before what is to be written: --output {printable_name(first)}"
    if os.path.lexists(first):
        several = "" if "compare" in command else "; assess compare takes several"
        return f"take {printable_name(first)} out{several}"
    return "take it out; put straight quotes around a name with blanks in it"
