"""Where a result goes, settled before anything is read: the format that its name asks for, and that it is no input."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from typer.core import TyperCommand

from trafficking_indicators.cli.formats import ALSO, ENDINGS
from trafficking_indicators.cli.output import is_terminal
from trafficking_indicators.cli.settings import OWN, SHARED
from trafficking_indicators.errors import OutputError, UsageError

STANDARD = "-"
_STDIN = 0
# Its other names, of which a system may lack some: what stands there is added to, not replaced.
_STDOUT = frozenset((STANDARD, *(("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1") if os.name == "posix" else ())))
# Of files that nothing here can make, whatever is asked for.
_OFFICE = frozenset((".doc", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"))
_PAGES = frozenset((".pdf", ".epub", ".tex", ".svg", ".png", ".jpg", ".jpeg", ".gif"))
_FOREIGN = frozenset((*_OFFICE, *_PAGES, ".tsv", ".yaml", ".yml", ".zip"))
_YAML = (".yaml", ".yml")
_LONGEST_ENDING = 9
# Parameters that name one file to read.
_SINGLE = ("file", "old", "new", "previous", "followup", "settled", "returned")
# What a command without formats makes, the endings that it must have or may have, and whether any other may stand.
_MADE: Mapping[str, tuple[str, tuple[str, ...], bool]] = {
    "profile": ("a profile is a web page", (".html", ".htm"), False),
    "assessment": ("a starting file is YAML", (".yaml", ".yml"), False),
    "followup": ("a starting file is YAML or a worksheet", (".yaml", ".yml", ".xlsx"), False),
    "instrument": ("an instrument is a folder", ("",), True),
    "schema": ("a schema is JSON", (".json",), True),
    "schemas": ("the list of schemas is a text", (".txt",), True),
}


class Settled(TyperCommand):
    """A command that is called when it is settled where its result goes."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  # typer's own, whose types it keeps to itself
        """Settle it, and call the function of the command."""
        settle(ctx.params, self.name or "", self._offered(), format_is_given=_is_given(ctx))
        return super().invoke(ctx)

    def _offered(self) -> Sequence[str]:
        return next((getattr(found.type, "choices", ()) for found in self.params if found.name == "format"), ())


def _is_given(ctx: Any) -> bool:  # noqa: ANN401
    source = ctx.get_parameter_source("format")
    return source is not None and source.name != "DEFAULT"


def settle(params: dict[str, Any], command: str, offered: Sequence[str], *, format_is_given: bool) -> None:
    """Settle, among the parameters of a command, where its result goes and in which format.

    Raises UsageError where the name says something else, and OutputError where it is an input.
    """
    if [params.get(name) for name in _SINGLE].count(STANDARD) > 1:
        raise UsageError("standard input can be read once only", "name a file for one of the two")
    output = params.get("output_path")
    if output is None or output in _STDOUT:
        params["output_path"] = None
        _refuse_docx(params, on_screen=is_terminal())
        return
    if not output:
        raise UsageError("the name of the file to write is empty", "name one with --output")
    try:
        found = os.stat(output)
    except (OSError, ValueError):
        found = None
    if found is not None and stat.S_ISREG(found.st_mode):
        _refuse_input(output, found, params)
        if os.path.realpath(output).casefold().endswith(_YAML):
            return  # refused where files are written, whatever the format
    if (command == "merge" or params.get("returned") is not None) and is_starting_file(output):
        # of a merge, the report goes to standard output
        _refuse_docx(params, on_screen=is_terminal())
        return
    made = "schemas" if command == "schema" and params.get("name") is None else command
    if made in _MADE and (found is None or stat.S_ISREG(found.st_mode)):
        check_name(output, made)
    if offered and (found is None or stat.S_ISREG(found.st_mode)):
        params["format"] = format_of(output, params["format"] if format_is_given else None, offered, command)
    _refuse_docx(params, on_screen=False)


def is_starting_file(output: str | None) -> bool:
    """Tell whether a name is that of an assessment to go on with, and not that of a report."""
    return output is not None and output.casefold().endswith(_YAML)


def _refuse_docx(params: Mapping[str, Any], *, on_screen: bool) -> None:
    """Raise UsageError for a Word file on a screen, and for a template of anything else than a Word file."""
    if params.get("format") == "docx":
        if on_screen:
            raise UsageError("a terminal cannot show a Word file", "name one with --output report.docx")
    elif params.get("template") is not None:
        raise UsageError("--template is for Word files only", "add --output report.docx, or leave --template out")


# What comes nearest to formats that nothing is made in, and what to do with it.
_INSTEAD = {
    ".doc": ("docx", "name it .docx"),
    ".odt": ("docx", "name it .docx, and save it as .odt from there"),
    ".rtf": ("docx", "name it .docx, and save it as .rtf from there"),
    ".pdf": ("docx", "name it .docx or .html, and print that as PDF"),
    ".xlsx": ("csv", "name it .csv, which spreadsheets open"),
    ".xls": ("csv", "name it .csv, which spreadsheets open"),
    ".ods": ("csv", "name it .csv, which spreadsheets open"),
    ".htm": ("html", "name it .html"),
}


def check_name(output: str, command: str) -> None:
    """Refuse the name of another kind of file than a command makes, whatever is asked for.

    Raises UsageError with a name that would do.
    """
    what, endings, others_too = _MADE[command]
    root, ending = os.path.splitext(output)
    foreign = ending.casefold() in _FOREIGN or any(ending.casefold() in named for named in ENDINGS.values())
    is_folder = output.endswith(("/", os.sep))  # refused where files are written
    if ending.casefold() not in endings and (foreign or not others_too) and not is_folder:
        raise UsageError(f"{what}: {output}", f"name it {root}{endings[0]}")


def format_of(output: str, given: str | None, offered: Sequence[str], command: str) -> str:
    """Give the format of a file by its name, or as it was asked for, where the two agree.

    Raises UsageError where they do not, and where no format has files of that name.
    """
    ending = os.path.splitext(os.path.basename(output))[1].casefold()
    if not ending[1:2].isalpha() or len(ending) > _LONGEST_ENDING:
        return given or offered[0]
    whose = [format for format, endings in ENDINGS.items() if ending in endings]
    whose.sort(key=lambda name: name not in offered)
    if given is None:
        if output.casefold().endswith(".sarif.json") and "sarif" in offered:
            return "sarif"
        fitting = [format for format in whose if format in offered]
        if fitting:
            return fitting[0]
        known = " ".join(dict.fromkeys(ENDINGS[format][0] for format in offered if format in ENDINGS))
        what = f"{command} has no format {whose[0]}" if whose else f'no format has the ending "{ending}"'
        orders = "" if ending in _FOREIGN or whose else ", or say which with --format"
        instead = _INSTEAD.get(ending)
        if instead is not None and instead[0] in offered:
            raise UsageError(f"{what}: {output}", f"{instead[1]}; endings of {command}: {known}")
        raise UsageError(f"{what}: {output}", f"endings of {command}: {known}{orders}")
    own = ENDINGS.get(given, ())
    if ending not in (*own, *ALSO.get(given, ())) and (whose or ending in _FOREIGN):
        what = f"{whose[0]} has the ending" if whose else "no format has the ending"
        help = f"name it {own[0]}, or leave --format out" if own and whose else f"name it {(*own, '.txt')[0]}"
        raise UsageError(f'the format is {given}, and {what} "{ending}": {output}', help)
    return given


def _refuse_input(output: str, found: os.stat_result, params: Mapping[str, Any]) -> None:
    """Raise OutputError where a file is read by the same run, under whatever name, and for files of settings."""
    if os.path.basename(os.path.realpath(output)).casefold() in (OWN, SHARED):
        raise OutputError(f"cannot write {output}: settings stand there", "name another file")
    for name in _inputs(params):
        with suppress(OSError, ValueError):
            if os.path.samestat(found, os.fstat(_STDIN) if name == STANDARD else os.stat(name)):
                raise OutputError(f"cannot write {output}: it is the input file {name}", "name another file")


def _inputs(params: Mapping[str, Any]) -> Iterator[str]:
    # comments of a sheet that came back may go into the file that is read
    own = "file" if params.get("returned") is not None else ""
    named = [params.get(name) for name in (*_SINGLE, "template") if name != own]
    yield from filter(None, named)
    folders: list[Iterable[str]] = [params.get("files") or (), params.get("paths") or ()]
    folders += [[params["instrument_folder"]]] if params.get("instrument_folder") else []
    from trafficking_indicators.reading.file_lists import existing_defaults, listing_of

    if "paths" in params and params["paths"] is None:
        folders.append(existing_defaults())
    for paths in folders:
        yield from listing_of(paths).files
