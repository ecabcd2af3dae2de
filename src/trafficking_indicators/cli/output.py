"""Writing: results to standard output or a file, and what is said beside them."""

from __future__ import annotations

import os
import sys
import time

from trafficking_indicators.characters import printable_name
from trafficking_indicators.cli import windows
from trafficking_indicators.errors import OutputError, UsageError, reason

# Seconds without a word that a person at a terminal takes for work.
PATIENCE = 1.0


def write(result: str | bytes, output: str | None = None, *, new: bool = False, over_yaml: bool = False) -> None:
    """Write a whole result: to stdout, or to a file that is then complete or as it was; `new` replaces none.

    What is written by hand is replaced with `over_yaml` only: where somebody has asked for just that.
    A file that was written is confirmed on stderr. Raises OutputError where it cannot be written, and UsageError where
    a terminal would have to show what is no text. A reader of stdout that has gone away is no error.
    """
    if output is None:
        _write_stdout(_content(result, screen=is_terminal()))
        return
    from trafficking_indicators.cli import output_files

    if output_files.write_file(_content(result, screen=False), output, new=new, over_yaml=over_yaml):
        say(f"wrote {printable_name(output)}\n")


def _content(result: str | bytes, *, screen: bool) -> bytes:
    """Encode a text: in the encoding of a terminal for a terminal; for pipes and files always in UTF-8."""
    if isinstance(result, str):
        encoding = (screen and sys.stdout.encoding) or "utf-8"
        try:
            return result.encode(encoding)
        except UnicodeEncodeError:
            from trafficking_indicators.render.other_letters import in_letters_of

            if screen:
                say(f"this terminal, in {encoding}, lacks some letters: they are written otherwise\n")
                say("  help: set it to UTF-8, or write to a file with --output\n")
            return in_letters_of(encoding, result)
    if screen:
        raise UsageError("a terminal cannot show such a file", "name a file to write with --output")
    return result


def write_bytes(content: bytes, output: str | None, *, new: bool) -> None:
    """Write a worksheet, which is no text: as `write` does, but with advice of its own at a terminal.

    Raises OutputError where it cannot be written.
    """
    if output is None and is_terminal():
        raise OutputError("a worksheet is no text for a screen", "name a file with --output")
    write(content, output, new=new)


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
    return f"cannot write to standard output: {reason(error)}"


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
