"""What only Windows does: it keeps names for devices, must be asked to show colours, and ends pipes in its own way."""

from __future__ import annotations

import errno
import os

WINDOWS = os.name == "nt"
# In any case, and whatever stands behind a dot.
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{name}{one}" for name in ("com", "lpt") for one in "123456789¹²³"),
    )
)
_IN_NO_NAME = frozenset(("<", ">", ":", '"', "|", "?", "*", *map(chr, range(32))))
# Of the programming interface of Windows: which stream, and the mode in which a console obeys escape codes.
_STANDARD_OUTPUT = -11
_OBEYS_ESCAPES = 4


def is_device(name: str) -> bool:
    """Tell whether Windows keeps a name of a file or folder for a device, as NUL or con.csv."""
    return name.partition(".")[0].rstrip().casefold() in _DEVICES


def why_no_path(path: str) -> str | None:
    """Say why Windows has no file of this path; None where it may."""
    import ntpath

    # a colon behind the drive would write into a part of a file that nobody sees
    for name in ntpath.splitdrive(path)[1].replace("/", "\\").split("\\"):
        if is_device(name):
            return f"Windows keeps the name {name} for a device"
        if not _IN_NO_NAME.isdisjoint(name):
            return 'Windows has no names with < > : " | ? * or control characters'
    return None


def reader_has_gone(error: OSError) -> bool:
    """Tell whether nobody reads a stream any longer, which Windows calls an invalid argument."""
    return isinstance(error, BrokenPipeError) or (WINDOWS and error.errno == errno.EINVAL)


def shows_colours() -> bool:
    """Switch escape codes on in the console; False where it would print them as they are."""
    if not WINDOWS:
        return True
    import ctypes

    # known to ctypes, and so to type checkers, on Windows only
    kernel = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009
    kernel.GetStdHandle.restype = ctypes.c_void_p
    console = ctypes.c_void_p(kernel.GetStdHandle(_STANDARD_OUTPUT))
    mode = ctypes.c_ulong()
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(console, mode.value | _OBEYS_ESCAPES))
