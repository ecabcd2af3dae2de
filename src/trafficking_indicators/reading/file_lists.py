"""Which files a command is to look at: those named, and those of the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.problems import Located, Problem
from trafficking_indicators.reading.kinds import DEFAULT_PATHS, STANDARD_INPUT
from trafficking_indicators.reading.located import of_path
from trafficking_indicators.wording import listing

_ENDINGS = (".yaml", ".yml", ".xlsx")
# Hidden files, and those that Excel makes beside a workbook that is open.
_PASSED_OVER = (".", "~$")


def existing_defaults() -> list[str]:
    """List those of the default folders that are there."""
    return [path for path in DEFAULT_PATHS if os.path.isdir(path)]


class Listing(NamedTuple):
    """What the paths of a command lead to: files, each once, folders in the order of names.

    `empty` are the folders named that hold no such file, `unlisted` says of each folder that could not be looked into
    why: neither is ever a success.
    """

    files: tuple[str, ...]
    empty: tuple[str, ...]
    unlisted: tuple[Located, ...]


def listing_of(paths: Iterable[str]) -> Listing:
    """List the files named, and YAML files and worksheets of the folders named, linked ones too, each folder once."""
    files: dict[str, str] = {}
    empty: set[str] = set()
    unlisted: list[Located] = []
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            files.setdefault(key_of(path), path)
            continue
        walk = _Walk()
        found = walk.files_below(path)
        unlisted += walk.unlisted
        if not found and not walk.unlisted:
            empty.add(path)
        for file in found:
            files.setdefault(key_of(file), file)
    return Listing(tuple(files.values()), tuple(sorted(empty)), tuple(unlisted))


class _Walk:
    """One walk over a folder: real folders first, so that a link names what nothing else does."""

    def __init__(self) -> None:
        self.unlisted: list[Located] = []
        self._seen: set[str] = set()
        self._links: list[str] = []

    def files_below(self, folder: str) -> list[str]:
        found = self._below(folder)
        while self._links:
            found += self._below(self._links.pop(0))
        return sorted(found)

    def _below(self, folder: str) -> list[str]:
        found: list[str] = []
        for parent, folders, files in os.walk(folder, onerror=self._refuse) if self._is_new(folder) else ():
            shown = [os.path.join(parent, name) for name in sorted(folders) if not name.startswith(".")]
            self._links += filter(os.path.islink, shown)
            folders[:] = [os.path.basename(path) for path in shown if not os.path.islink(path) and self._is_new(path)]
            seen = [name for name in files if not name.startswith(_PASSED_OVER)]
            found += [_shown(os.path.join(parent, name)) for name in seen if name.casefold().endswith(_ENDINGS)]
            self._refuse_links_to_nowhere(os.path.join(parent, name) for name in seen if "." not in name)
        return found

    def _refuse_links_to_nowhere(self, paths: Iterable[str]) -> None:
        """Say of links that may have led to folders, by their names, that there is nothing: a file's is read later."""
        for path in sorted(paths):
            if os.path.islink(path) and not os.path.exists(path):
                help = "mend the link, or take it away"
                problem = Problem("unreadable-folder", "this link leads nowhere", help=help)
                self.unlisted.append(of_path(_shown(path), problem))

    def _is_new(self, folder: str) -> bool:
        """Tell whether a real folder is met for the first time."""
        key = key_of(folder)
        is_new = key not in self._seen
        self._seen.add(key)
        return is_new

    def _refuse(self, error: OSError) -> None:
        reason = os.strerror(error.errno).lower() if error.errno else "it cannot be read"
        folder = os.fsdecode(error.filename or "")
        message = f"this folder cannot be looked into: {reason}"
        help = "check its rights, or name what is to be checked"
        self.unlisted.append(of_path(_shown(folder), Problem("unreadable-folder", message, help=help)))


def _shown(path: str) -> str:
    """Give a path as all are shown that were found in a folder: as short as it can be, on every system with `/`."""
    return os.path.normpath(path).replace(os.sep, "/")


def no_files(paths: Iterable[str]) -> Located:
    """Say that there was nothing to check: an empty folder is never a success."""
    message = f"no YAML file or worksheet in {listing(paths)}"
    return of_path("", Problem("no-files", message, help="files to check end in .yaml, .yml or .xlsx"))


def key_of(file: str) -> str:
    """Give what tells a file from every other, however it is named."""
    if file == STANDARD_INPUT:
        return file
    try:
        return os.path.realpath(file)
    except ValueError:  # a null byte in it: no path at all
        return file
