"""Temporary files and folders beside what is being written: known as ours, and as somebody's at work or nobody's.

Whoever writes one holds a lock on it, which ends with the process, however that ends. What nobody holds is abandoned,
and cleared away by the next run that writes into the same folder.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from trafficking_indicators.cli import signals

_NAME = re.compile(r"\.assess-[0-9a-f]{16}")
# Seconds. Windows has no such locks, and lets nobody remove what another program has open; it may be closed already.
_SURELY_ABANDONED = 60.0
# For a file that is not there yet; bytes as they are.
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def file_beside(target: str, mode: int) -> Iterator[tuple[str, int]]:
    """Make a temporary file in the folder of a target; give its name and descriptor, and take away what is left."""
    while True:
        path = _name_beside(target)
        with _cleared(path):
            descriptor = os.open(path, _NEW, mode)
            try:
                if _is_held(path, descriptor):
                    yield path, descriptor
                    return
            finally:
                with suppress(OSError):  # on Windows it is closed before it is renamed
                    os.close(descriptor)


@contextmanager
def folder_beside(target: str) -> Iterator[str]:
    """Make a temporary folder beside a target; give its name, and take away what is left."""
    while True:
        path = _name_beside(target)
        with _cleared(path):
            os.mkdir(path)
            descriptor = _look(path)
            try:
                if descriptor is None or _is_held(path, descriptor):
                    yield path
                    return
            finally:
                if descriptor is not None:
                    os.close(descriptor)


def clear_abandoned(target: str) -> None:
    """Take away the temporary files and folders beside a target that nobody is writing any longer."""
    folder = os.path.dirname(target)
    try:
        names = os.listdir(folder or ".")
    except (OSError, ValueError):
        return  # whatever is to be done there says so
    for name in filter(_NAME.fullmatch, names):
        _clear_if_abandoned(os.path.join(folder, name))


def _clear_if_abandoned(path: str) -> None:
    descriptor = _look(path)
    if descriptor is None:
        return
    try:
        lock = _lock(descriptor)
        if lock:
            _remove(path)
    finally:
        os.close(descriptor)
    if lock is None and os.name == "nt":
        with suppress(OSError):
            if time.time() - os.lstat(path).st_mtime > _SURELY_ABANDONED:
                _remove(path)


def _look(path: str) -> int | None:
    try:
        return os.open(path, _LOOK)
    except OSError:  # it has just gone, belongs to another, or is a folder on Windows, which opens none
        return None


def _is_held(path: str, descriptor: int) -> bool:
    """Take the lock on what was just made; False where a run that clears away was quicker."""
    lock = _lock(descriptor)
    try:
        return lock is None or (lock and os.path.samestat(os.fstat(descriptor), os.lstat(path)))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> bool | None:
    """Tell whether the lock is ours now; None where the system or the disk has no such locks."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True


@contextmanager
def _cleared(path: str) -> Iterator[None]:
    """Take a path away at the end, also at the end by a signal."""

    def clear() -> None:
        _remove(path)

    signals.unfinished.append(clear)
    try:
        yield
    finally:
        clear()
        signals.unfinished.remove(clear)


def _remove(path: str) -> None:
    with suppress(OSError):
        if stat.S_ISDIR(os.lstat(path).st_mode):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)


def _name_beside(target: str) -> str:
    # not by tempfile, which on Windows goes on and on where a folder cannot be written to
    return os.path.join(os.path.dirname(target), f".assess-{os.urandom(8).hex()}")
