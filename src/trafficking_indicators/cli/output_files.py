"""Files and folders that are written: whole or not at all, and never over what people work on."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import BinaryIO

from trafficking_indicators.cli import temporaries, windows
from trafficking_indicators.errors import OutputError, reason

_OPEN_ALREADY = re.compile(r"/(?:dev|proc/self)/fd/(\d+)|/dev/stderr")
_STDERR = 2
# A reader that is started beside us gets this long to open its end of a pipe: tries, and seconds between them.
_TRIES, _PAUSE = 50, 0.05
_DEVICE = os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
# Of a system or a disk without hard links.
_NO_LINKS = (errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EACCES)


def refuse_existing(output: str | None) -> None:
    """Raise OutputError where a file is there already: what people may have worked on is never replaced."""
    if output is not None:
        temporaries.clear_abandoned(os.path.realpath(output))
        if os.path.isfile(output):
            raise _there_already(output, "file")


def write_folder(files: Mapping[str, str], folder: str) -> None:
    """Write files, by their paths below it, into a new folder that is there whole or not at all.

    Raises OutputError where it cannot be made, or something is there already.
    """
    _refuse_name(folder, "folder")
    try:
        # beside the target, so that the last step is a renaming
        target = os.path.abspath(folder)
        temporaries.clear_abandoned(target)
        if os.path.lexists(folder):
            raise _there_already(folder, "folder")
        with temporaries.folder_beside(target) as beside:
            for name, text in files.items():
                file = os.path.join(beside, name)
                os.makedirs(os.path.dirname(file), exist_ok=True)
                with open(file, "xb") as stream:
                    _fill(stream, text.encode())
            _rename_to_new(beside, target)
    except FileExistsError as error:
        raise _there_already(folder, "folder") from error
    except (OSError, ValueError) as error:
        raise _cannot_write(folder, error) from error


def _rename_to_new(beside: str, target: str) -> None:
    """Give a folder its name, unless another run was quicker."""
    try:
        os.rename(beside, target)
    except OSError as error:
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        raise


def write_file(content: bytes, output: str, *, new: bool, over_yaml: bool = False) -> bool:
    """Write a file that is then complete or as it was; `new` where nothing may be replaced.

    What is written by hand is replaced with `over_yaml` only: where somebody has asked for just that. Tells whether
    there is a file now: what goes to a stream, a pipe or a device leaves none.
    """
    _refuse_name(output, "file")
    try:
        mode = _mode(output)
        # a link is kept, and what it leads to replaced
        target = os.path.realpath(output)
        by_hand = target.casefold().endswith((".yaml", ".yml", ".xlsx")) and not over_yaml
        if mode is not None and stat.S_ISREG(mode) and by_hand and not new:
            if target.casefold().endswith(".xlsx"):
                raise OutputError(
                    f"cannot write {output}: it is a workbook, which is filled in by hand", "name another file"
                )
            raise OutputError(f"cannot write {output}: it holds YAML, which is written by hand", "name another file")
        descriptor = _open_already(output)
        if descriptor is not None:
            with os.fdopen(os.dup(descriptor), "wb") as stream:
                stream.write(content)
        elif mode is None or stat.S_ISREG(mode):
            _place(content, target, mode, new=new)
            return True
        elif stat.S_ISDIR(mode):
            # said here, since Windows calls it a lack of rights
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        else:
            _write_device(content, output)
    except BrokenPipeError:
        pass
    except FileExistsError as error:
        raise _there_already(output, "file") from error
    except (OSError, ValueError) as error:
        raise _cannot_write(output, error) from error
    return False


def _mode(output: str) -> int | None:
    try:
        return os.stat(output).st_mode
    except FileNotFoundError:
        return None


def _open_already(output: str) -> int | None:
    """Give the number of a stream that the caller has opened for us, which is not ours to replace."""
    found = _OPEN_ALREADY.fullmatch(output) if os.name == "posix" else None
    return None if found is None else int(found[1] or _STDERR)


def _write_device(content: bytes, output: str) -> None:
    """Write to a pipe or device; to a pipe that nobody reads, not at all."""
    descriptor = _opened(output)
    with os.fdopen(descriptor, "wb") as stream:
        if hasattr(os, "set_blocking"):
            os.set_blocking(descriptor, True)
        stream.write(content)


def _opened(output: str) -> int:
    for _ in range(_TRIES):
        try:
            return os.open(output, _DEVICE)
        except OSError as error:
            if error.errno != errno.ENXIO or not stat.S_ISFIFO(os.stat(output).st_mode):
                raise
        time.sleep(_PAUSE)
    raise OutputError(f"cannot write {output}: nobody reads this pipe", "start what reads it first")


def _place(content: bytes, target: str, mode: int | None, *, new: bool) -> None:
    """Write beside the target and rename, so that the target is never half written."""
    if new and mode is not None:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporaries.clear_abandoned(target)
    # what replaces a file that others may not read is never readable to them either
    with temporaries.file_beside(target, 0o666 if mode is None else 0o600) as (beside, descriptor):
        with os.fdopen(descriptor, "wb", closefd=False) as stream:
            _fill(stream, content)
        # Windows knows one right only, that to write, which was asked for above
        if mode is not None and os.chmod in os.supports_fd:
            os.chmod(descriptor, stat.S_IMODE(mode))
        if windows.WINDOWS:
            # it renames no file that is open
            os.close(descriptor)
        if new:
            _name_new(beside, target)
        else:
            os.replace(beside, target)


def _name_new(beside: str, target: str) -> None:
    """Give a file its name; of several runs that do so, the first alone succeeds."""
    if windows.WINDOWS:
        os.rename(beside, target)  # which replaces nothing there
        return
    try:
        os.link(beside, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # the name is taken first, and what is written put in its place
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        try:
            os.replace(beside, target)
        except OSError:
            with suppress(OSError):
                os.unlink(target)
            raise


def _fill(stream: BinaryIO, content: bytes) -> None:
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def _refuse_name(output: str, kind: str) -> None:
    why = windows.why_no_path(output) if windows.WINDOWS else None
    if why is not None:
        raise OutputError(f"cannot write {output}: {why}", f"name another {kind}")
    if kind == "file" and output.endswith(("/", os.sep)):
        raise OutputError(f"cannot write {output}: it names a folder", "add the name of a file")


def _there_already(output: str, kind: str) -> OutputError:
    return OutputError(f"cannot write {output}: it is there already", f"name another {kind}")


def _cannot_write(output: str, error: OSError | ValueError) -> OutputError:
    help = "name a file in a folder that you may write to"
    if isinstance(error, IsADirectoryError) or os.path.isdir(output):
        return OutputError(f"cannot write {output}: it is a folder", "add the name of a file")
    folder = os.path.dirname(output)
    if isinstance(error, FileNotFoundError) and folder and not os.path.isdir(folder):
        help = f"make the folder {folder} first, or name another"
    # only a renaming has two names: its folder took a new file, and the old one is held
    if isinstance(error, PermissionError) and error.filename2 is not None:
        help = "close it where another program has it open, or name another"
    return OutputError(f"cannot write {output}: {reason(error)}", help)
