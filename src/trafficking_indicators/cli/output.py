"""Writing: the only place that puts bytes on a stream or into a file."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
import time
from collections.abc import Mapping
from typing import BinaryIO

from trafficking_indicators.cli import windows
from trafficking_indicators.errors import OutputError

# Seconds without a word that a person at a terminal takes for work.
PATIENCE = 1.0
# For a file that is not there yet; bytes as they are.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write(text: str, output: str | None = None) -> None:
    """Write a whole result: to stdout, or to a file that is then complete or as it was.

    Raises OutputError where it cannot be written. A reader of stdout that has gone away is no error.
    """
    # a terminal gets its own encoding; pipes and files are always UTF-8
    encoding = sys.stdout.encoding if output is None and is_terminal() else "utf-8"
    content = text.encode(encoding or "utf-8", "replace")
    if output is None:
        _write_stdout(content)
    else:
        _write_file(content, output)


def refuse_existing(output: str | None) -> None:
    """Raise OutputError where a file is there already: what people may have worked on is never replaced."""
    if output is not None and os.path.isfile(output):
        raise _there_already(output, "file")


def write_folder(files: Mapping[str, str], folder: str) -> None:
    """Write files, by their paths below it, into a new folder that is there whole or not at all.

    Raises OutputError where it cannot be made, or something is there already.
    """
    _refuse_name(folder, "folder")
    if os.path.lexists(folder):
        raise _there_already(folder, "folder")
    try:
        # beside the target, so that the last step is a renaming
        beside = _name_beside(os.path.abspath(folder))
        os.mkdir(beside)
        try:
            for name, text in files.items():
                file = os.path.join(beside, name)
                os.makedirs(os.path.dirname(file), exist_ok=True)
                with open(file, "xb") as stream:
                    _fill(stream, text.encode())
            os.rename(beside, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except (OSError, ValueError) as error:
        raise _cannot_write(folder, error) from error


def say(text: str) -> None:
    """Talk to the user on stderr; contact data are masked, whoever says it."""
    from trafficking_indicators.reading.contacts import without_contacts

    try:
        sys.stderr.write("".join(map(without_contacts, text.splitlines(keepends=True))))
        sys.stderr.flush()
    except OSError:
        pass  # nobody listens, and there is nowhere else to say so


class Progress:
    """Say on stderr how far a long run is: at a terminal only, and only past the first second."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = False
        self._next = time.monotonic() + PATIENCE
        self._live = sys.stderr is not None and sys.stderr.isatty()

    def step(self) -> None:
        """Count one more."""
        self._done += 1
        if self._live and time.monotonic() >= self._next:
            self._next = time.monotonic() + PATIENCE / 10
            self._shown = True
            say(f"\r{self._line()}")

    def end(self) -> None:
        """Take the line away again."""
        if self._shown:
            say(f"\r{' ' * len(self._line())}\r")

    def _line(self) -> str:
        return f"{self._done} of {self._total}"


def cannot_write(error: OSError | ValueError) -> str:
    """Word why standard output took nothing."""
    return f"cannot write to standard output: {_reason(error)}"


def is_terminal() -> bool:
    """Tell whether stdout is a person's screen."""
    return sys.stdout is not None and sys.stdout.isatty()


def _write_stdout(content: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("cannot write to standard output: it is closed")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        abandon_stdout()
        if not windows.reader_has_gone(error):
            raise OutputError(cannot_write(error)) from error


def abandon_stdout() -> None:
    """Give what is left in the stream somewhere to go, or Python would complain of it again at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_file(content: bytes, output: str) -> None:
    _refuse_name(output, "file")
    try:
        mode = os.stat(output).st_mode
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as error:
        raise _cannot_write(output, error) from error
    # a link is kept, and what it leads to replaced
    target = os.path.realpath(output)
    if mode is not None and stat.S_ISREG(mode) and target.casefold().endswith((".yaml", ".yml")):
        raise OutputError(f"cannot write {output}: it holds YAML, which is written by hand", "name another file")
    try:
        if mode is None or stat.S_ISREG(mode):
            _replace(content, target, mode)
        elif stat.S_ISDIR(mode):
            # said here, since Windows calls it a lack of rights
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        else:
            with open(output, "wb") as stream:
                stream.write(content)
    except BrokenPipeError:
        return
    except OSError as error:
        raise _cannot_write(output, error) from error


def _replace(content: bytes, target: str, mode: int | None) -> None:
    """Write beside the target and rename, so that the target is never half written."""
    if mode is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = _name_beside(target)
    # what replaces a file that others may not read is never readable to them either
    descriptor = os.open(beside, _NEW, 0o666 if mode is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            _fill(stream, content)
            # Windows knows one right only, that to write, which was asked for above
            if mode is not None and os.chmod in os.supports_fd:
                os.chmod(stream.fileno(), stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def _name_beside(target: str) -> str:
    # not by tempfile, which on Windows goes on and on where a folder cannot be written to
    return os.path.join(os.path.dirname(target), f".assess-{os.urandom(8).hex()}")


def _fill(stream: BinaryIO, content: bytes) -> None:
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def _refuse_name(output: str, kind: str) -> None:
    reason = windows.why_no_path(output) if windows.WINDOWS else None
    if reason is not None:
        raise OutputError(f"cannot write {output}: {reason}", f"name another {kind}")


def _there_already(output: str, kind: str) -> OutputError:
    return OutputError(f"cannot write {output}: it is there already", f"name another {kind}")


def _cannot_write(output: str, error: OSError | ValueError) -> OutputError:
    help = "name a file in a folder that you may write to"
    # only a renaming has two names: its folder took a new file, and the old one is held
    if isinstance(error, PermissionError) and error.filename2 is not None:
        help = "close it where another program has it open, or name another"
    return OutputError(f"cannot write {output}: {_reason(error)}", help)


def _reason(error: OSError | ValueError) -> str:
    return os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else str(error)
