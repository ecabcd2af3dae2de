"""The files of problems as other programs name them: relative to a folder, with forward slashes."""

from __future__ import annotations

import os


def absolute_path(file: str, root: str) -> str:
    """Give the whole path of a file named from a folder; no file is looked at."""
    return os.path.normpath(os.path.join(root, file))


def relative_path(file: str, root: str) -> str | None:
    """Give the path of a file from a folder, `.` for the folder itself, None for what lies outside."""
    path, folder = absolute_path(file, root), os.path.normpath(root)
    inside = os.path.join(folder, "")
    # Windows knows a path in any case
    named, below = os.path.normcase(path), os.path.normcase(inside)
    if named == os.path.normcase(folder):
        return "."
    return path[len(inside) :].replace(os.sep, "/") if named.startswith(below) else None
