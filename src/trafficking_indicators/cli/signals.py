"""A run that is stopped from outside: it clears away what it was writing, says how far it came, and ends at once.

No exception is raised, which whatever runs just then could catch, or print as a bug: the handler itself ends the run.
"""

from __future__ import annotations

# built into the interpreter, and what it has imported itself: until the handlers are set, a signal ends in a traceback
import _signal as signal  # type: ignore[import-not-found]  # what the module `signal` is made of
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

# What a shell adds to the number of the signal that a program ended by.
STOPPED = 128
# Ctrl-C, a polite request to end, a terminal that is closed, and what Windows has of these.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_STDERR = 2

# What is to be cleared away, the newest last, and what there is to say of a long run.
unfinished: list[Callable[[], None]] = []
how_far: list[Callable[[], str]] = []


def obey() -> None:
    """End in our own way from now on; signals that the caller has the process ignore, as nohup does, stay ignored."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    for clear in reversed(unfinished):
        clear()
    if how_far:
        # past the stream, which may just have been written to
        try:  # noqa: SIM105  # without an import
            os.write(_STDERR, f"stopped after {how_far[-1]()}\n".encode())
        except OSError:
            pass  # perhaps nobody listens
    os._exit(STOPPED + number)
