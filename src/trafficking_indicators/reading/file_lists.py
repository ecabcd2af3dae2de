"""Which files a command is to look at: those named, and those of the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from trafficking_indicators.problems import Located
from trafficking_indicators.reading.kinds import DEFAULT_PATHS
from trafficking_indicators.reading.located import of_path
from trafficking_indicators.wording import listing


def existing_defaults() -> list[str]:
    """List those of the default folders that are there."""
    return [path for path in DEFAULT_PATHS if os.path.isdir(path)]


def files_under(paths: Iterable[str]) -> Iterator[str]:
    """List the files named and the YAML files of the folders named, each once, folders in the order of names."""
    seen = set()
    for path in paths:
        for file in _yaml_files_below(path) if os.path.isdir(path) else [path]:
            key = key_of(file)
            if key not in seen:
                seen.add(key)
                yield file


def _yaml_files_below(folder: str) -> list[str]:
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.normpath(os.path.join(parent, name)).replace(os.sep, "/")
            for name in files
            if name.casefold().endswith((".yaml", ".yml")) and not name.startswith(".")
        ]
    return sorted(found)


def empty_folders(paths: Iterable[str]) -> list[str]:
    """List the folders named that hold no YAML file: a misspelt or an empty one is never a success."""
    return sorted({path for path in paths if os.path.isdir(path) and not _yaml_files_below(path)})


def no_files(paths: Iterable[str]) -> Located:
    """Say that there was nothing to check: an empty folder is never a success."""
    message = f"no YAML file in {listing(paths)}"
    return of_path("", "no-files", message, "files to check end in .yaml or .yml")


def key_of(file: str) -> str:
    """Give what tells a file from every other, however it is named."""
    try:
        return os.path.realpath(file)
    except ValueError:  # a null byte in it: no path at all
        return file
