"""Reading a file of any stranger's: what is there, but neither pipes nor devices, and no more than the limits say."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.errors import EXHAUSTED
from trafficking_indicators.reading.kinds import STANDARD_INPUT
from trafficking_indicators.reading.limits import MAX_BYTES
from trafficking_indicators.reading.other_formats import ZIP, is_workbook
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.yaml_files import read, refused

if TYPE_CHECKING:
    from trafficking_indicators.reading.answer_sheets import AnswerSheet


def read_file(file: str, reader: Callable[[bytes], Reading] | None = None) -> Reading:
    """Read a file's YAML, its worksheet, or standard input; what cannot be read is a reading with one problem.

    `reader` makes something else of its bytes.

    Raises OSError where the system has no more files or memory to give.
    """
    try:
        raw = _read_regular(file) if file != STANDARD_INPUT else _read_standard_input()
    except _NotRegularError:
        return refused("unreadable-file", "not a regular file", help="name a YAML file or worksheet")
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in EXHAUSTED:
            raise  # the fault is not with the file
        return _unreadable(file, error)
    return (reader or read_bytes)(raw)


def _unreadable(file: str, error: OSError | ValueError) -> Reading:
    """Say why a file could not be opened."""
    # Windows opens no folder, and calls it a lack of rights
    if isinstance(error, IsADirectoryError) or (not isinstance(error, FileNotFoundError) and os.path.isdir(file)):
        return refused("unreadable-file", "this is a folder", help="name a YAML file or worksheet")
    code = error.errno if isinstance(error, OSError) else None
    # Windows has names that no file may bear
    if code in (errno.ENOENT, errno.EINVAL):
        # imported here because most files are there
        from trafficking_indicators.reading.file_paths import path_help

        return refused("unreadable-file", "no such file", help=path_help(file))
    reason = os.strerror(code).lower() if code else "not a path"
    return refused("unreadable-file", f"cannot be read: {reason}", help="check the path and its rights")


def read_answers(file: str) -> AnswerSheet | None:
    """Read a body's own sheet; None where a file is none, or cannot be read: that is told where it is opened."""
    if file == STANDARD_INPUT:
        return None
    try:
        raw = _read_regular(file)
    except (OSError, ValueError):
        return None
    if not raw.startswith(ZIP) or not is_workbook(raw):
        return None
    from trafficking_indicators.reading.answer_sheets import read_answer_sheet

    return read_answer_sheet(raw)


def read_bytes(raw: bytes) -> Reading:
    """Read a worksheet or YAML, told by the first bytes."""
    if raw.startswith(ZIP) and is_workbook(raw):
        # imported here because most files are none
        from trafficking_indicators.reading.worksheets import read_worksheet

        return read_worksheet(raw)
    return read(raw)


class _NotRegularError(OSError):
    pass


_STDIN = 0
# Not to wait for the other end of a pipe; bytes as they are.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def _read_regular(path: str) -> bytes:
    """Read a file, and no more than shows that it is too large; refuse what is neither a file nor a finished stream."""
    descriptor = os.open(path, _FLAGS)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if not stat.S_ISREG(mode):
            raise _NotRegularError
        return _read_all(descriptor)
    finally:
        os.close(descriptor)


def _read_standard_input() -> bytes:
    """Read what is piped in, to its end: whoever names it says that it has one."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return _read_all(_STDIN)


def _read_all(descriptor: int) -> bytes:
    raw = bytearray()
    while len(raw) <= MAX_BYTES:
        part = os.read(descriptor, MAX_BYTES + 1 - len(raw))
        if not part:
            break
        raw += part
    return bytes(raw)
