"""Run `assess` as a process of its own: what only a real stream, terminal or interpreter shows."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from conftest import EXAMPLES, ROOT
from running.systems import needs_posix

COMMAND = (sys.executable, "-m", "trafficking_indicators")
HARBOUR = (
    str(EXAMPLES / "assessments" / "harbour.yaml"),
    "--instrument",
    str(EXAMPLES / "instruments"),
)
# In seconds, of a run that takes a quarter of one: only what hangs is ended, on a machine however slow and busy.
PATIENCE = 600
# What a shell hands on that would change the output.
IN_THE_WAY = ("NO_COLOR", "COLUMNS", "LINES", "TERM", "PYTHONUTF8", "PYTHONIOENCODING", "LC_ALL", "LANG")
NOTHING: Mapping[str, str] = {}


class Ended(NamedTuple):
    """How a process ended."""

    code: int
    out: str
    err: str


def environment(more: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """Give the environment without what would change the output, and with what is asked for."""
    kept = {name: value for name, value in os.environ.items() if name not in IN_THE_WAY}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


def process(*arguments: str, more: Mapping[str, str] = NOTHING) -> Ended:
    """Run `assess`, its output caught in pipes."""
    done = subprocess.run(
        [*COMMAND, *arguments], capture_output=True, env=environment(more), timeout=PATIENCE, check=False, cwd=ROOT
    )
    # remarks are text, which has other line ends on Windows; results are bytes
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode().replace(os.linesep, "\n"))


@cache
def process_once(*arguments: str) -> Ended:
    """Run `assess` as `process` does, once for all tests: on files that no test changes."""
    return process(*arguments)


def shell(line: str) -> Ended:
    """Run a line of bash in which $assess stands for the command; the code is the line's own."""
    needs_posix("shell with these signs")
    done = subprocess.run(
        ["bash", "-c", line],  # noqa: S607  # whichever bash there is
        capture_output=True,
        env=environment({"assess": " ".join(COMMAND), "harbour": " ".join(HARBOUR)}),
        timeout=PATIENCE,
        check=False,
        cwd=ROOT,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def terminal(*arguments: str, columns: int = 80, more: Mapping[str, str] = NOTHING) -> str:
    """Run `assess` on a terminal of its own; give what that terminal was sent."""
    ours, theirs = opened_terminal(columns)
    with subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env=environment(more), cwd=ROOT
    ) as child:
        os.close(theirs)
        sent = all_sent(ours)
        assert 0 == child.wait(PATIENCE)
    os.close(ours)
    return as_shown(sent)


def opened_terminal(columns: int) -> tuple[int, int]:
    """Open a terminal so many columns wide; give our side of it, and that of a command."""
    needs_posix("terminals of this kind")
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    return ours, theirs


def as_shown(sent: bytes) -> str:
    """Give what a terminal was sent as text."""
    return sent.decode(errors="replace").replace("\r\n", "\n")


def all_sent(descriptor: int) -> bytes:
    """Read what a terminal was sent until its other side is closed: one read may give a part of it."""
    sent = b""
    while chunk := _read(descriptor):
        sent += chunk
    return sent


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""
