"""Reading a file of any stranger's: what is there, but neither pipes nor devices, and never more than a megabyte."""

from __future__ import annotations

import os
import stat

from trafficking_indicators import yaml_source
from trafficking_indicators.places import Reading


def read_file(file: str) -> Reading:
    """Read a file's YAML; a file that cannot be read is a reading with one problem."""
    try:
        with open(file, "rb", opener=_open_regular) as stream:
            raw = stream.read(yaml_source.MAX_BYTES + 1)
    except _NotRegularError:
        return yaml_source.refused("unreadable-file", "not a regular file", help="name a YAML file")
    except FileNotFoundError:
        return yaml_source.refused("unreadable-file", "no such file", help="check the path")
    except IsADirectoryError:
        return yaml_source.refused("unreadable-file", "this is a folder", help="name a YAML file")
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else "not a path"
        return yaml_source.refused("unreadable-file", f"cannot be read: {reason}", help="check the path and its rights")
    return yaml_source.read(raw)


class _NotRegularError(OSError):
    pass


def _open_regular(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe, and refuse what is neither a file nor a finished stream."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        os.close(descriptor)
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise _NotRegularError
    return descriptor
