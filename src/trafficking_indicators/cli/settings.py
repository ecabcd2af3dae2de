"""Settings that a repository keeps for its commands: `assess.toml`, or `[tool.assess]` in pyproject.toml.

They stand in for options that are not given. Looked for in the folder that the command runs in and those above, up to
the root of the repository and never beyond; outside a repository, in that folder alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, get_args

from trafficking_indicators.cli.settings_lines import FORM, PATHS, UTF_8, line_help
from trafficking_indicators.errors import UsageError, reason
from trafficking_indicators.wording import listing, quote, suggest

OWN, SHARED = "assess.toml", "pyproject.toml"
# Of a larger one nobody keeps settings in it.
MOST_BYTES = 1_000_000
# How what a setting may be begins, where that is one of a few words.
_ONE_OF = "expected one of "
# Most files of that name have none: they need not be understood. Compiled where there is such a file.
_MAY_BE_OURS = rb"""(?m)^\s*\[\s*["']?tool["']?\s*(?:\]|\.\s*["']?assess)|^\s*tool\s*[.=]"""


class Settings(NamedTuple):
    """The settings of a file, by the names of the parameters that they stand in for."""

    file: str
    values: dict[str, Any]


def settings() -> Settings | None:
    """Read the nearest settings; None where there are none.

    Raises UsageError where the file cannot be read, or says what there is not.
    """
    for folder in _folders():
        for name in (OWN, SHARED):
            file = os.path.normpath(os.path.join(folder, name))
            found = _read(file, own=name == OWN) if os.path.isfile(file) else None
            if found is not None:
                return Settings(file, dict(_checked(found, file, folder)))
    return None


def _folders() -> Iterator[str]:
    """Give the folder that we run in, and those above it in the same repository."""
    here = folder = "."
    above: list[str] = []
    path = os.path.abspath(here)
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(path)
        if parent == path:
            return iter((here,))
        folder, path = os.path.join(folder, ".."), parent
        above.append(os.path.normpath(folder))
    return iter((here, *above))


def _read(file: str, *, own: bool) -> dict[str, Any] | None:
    """Read one file; None where it has no settings of ours."""
    try:
        with open(file, "rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"cannot read {file}: {reason(error)}", "check its rights") from error
    if not own and not re.search(_MAY_BE_OURS, raw):
        return None
    if len(raw) > MOST_BYTES:
        raise UsageError(f"cannot read {file}: it is larger than 1 MB", "keep in it what assess reads")
    import tomllib

    try:
        # Notepad begins a file with a mark
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise UsageError(f"cannot read {file}: it is no text in UTF-8", UTF_8) from error
        is_toml = isinstance(error, tomllib.TOMLDecodeError)
        said = str(error).lower() if is_toml else "it is nested too deep"
        help = line_help(raw.decode("utf-8-sig"), said) if is_toml else FORM
        raise UsageError(f"cannot read {file}: {said}", help) from error
    if own:
        return data
    tool = data.get("tool")
    found = tool.get("assess") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise UsageError(f'{file}: "tool.assess" is no table', "write [tool.assess] on a line of its own")
    return found


def _checked(data: dict[str, Any], file: str, folder: str) -> Iterator[tuple[str, Any]]:
    """Give the settings by parameter.

    Raises UsageError for a key that there is not, and for a value that is not of its kind.
    """
    for key, value in data.items():
        if key not in KEYS:
            help = suggest(key, KEYS) or f"settings: {listing(KEYS)}"
            if isinstance(value, dict):
                help = f"take the line in brackets out: in {OWN} settings stand without a heading"
            raise UsageError(f"{file}: no setting {quote(key)}", help)
        parameter, read = KEYS[key]
        found = read(value, folder)
        if found is None:
            said = str(value).lower() if isinstance(value, bool) else value
            raise UsageError(f"{file}: setting {quote(key)} is {quote(said)}", _expected(key, said))
        yield parameter, found


def _expected(key: str, found: object) -> str:
    """Say what a setting may be, and of one of a few words which was meant."""
    expected = EXPECTED[key]()
    words = expected.removeprefix(_ONE_OF)
    near = suggest(str(found), words.split(", ")) if words != expected and isinstance(found, str) else ""
    return f"{expected}; {near}" if near else expected


def _path(value: object, folder: str) -> str | None:
    # a line break or a tab: "C:\new" in double quotes
    if not isinstance(value, str) or not value or min(value) < " ":
        return None
    path = os.path.join(folder, value)
    # as it would be named from here; what begins with a letter of a drive is not
    return path if os.path.isabs(path) or os.path.splitdrive(path)[0] else os.path.relpath(path)


def _paths(value: object, folder: str) -> list[str] | None:
    found = [_path(path, folder) for path in value] if isinstance(value, list) else []
    return [path for path in found if path is not None] if found and None not in found else None


def _names(value: object, _folder: str) -> list[str] | None:
    return value if isinstance(value, list) and all(isinstance(name, str) for name in value) else None


def _severity(value: object, _folder: str) -> str | None:
    from trafficking_indicators.cli.options import FailOn

    return value if isinstance(value, str) and value in get_args(FailOn) else None


def _language(value: object, _folder: str) -> str | None:
    from trafficking_indicators.words import Language

    return value if isinstance(value, str) and value in get_args(Language) else None


def _languages() -> str:
    from trafficking_indicators.words import Language

    return f"{_ONE_OF}{listing(get_args(Language))}"


# Each setting: the parameter that it stands in for, and how its value is read; None where it is not of its kind.
KEYS: dict[str, tuple[str, Callable[[object, str], object]]] = {
    "instrument": ("instrument_folder", _path),
    "paths": ("paths", _paths),
    "fail-on": ("fail_on", _severity),
    "ignore": ("ignore", _names),
    "language": ("lang", _language),
}
EXPECTED: dict[str, Callable[[], str]] = {
    "instrument": lambda: f"expected the name of a folder, in quotes; {PATHS}",
    "paths": lambda: f'expected a list of names, as ["indicators", "assessments"]; {PATHS}',
    "fail-on": lambda: f"{_ONE_OF}error, warning, never",
    "ignore": lambda: 'expected a list of rules, as ["no-ngo-voice"]',
    "language": _languages,
}
