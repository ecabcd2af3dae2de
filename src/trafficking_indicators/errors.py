"""What stops a command: one base error, with the problems that explain it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable

from trafficking_indicators.problems import Located

# Of the system: no more files at a time, for this process or for all, and no more memory.
EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class AssessError(Exception):
    """A command cannot go on, for a reason that its user can mend."""


class InputError(AssessError):
    """A file cannot be read, or does not hold what the command needs; carries the problems found."""

    def __init__(self, problems: tuple[Located, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems

    def together(self, others: Iterable[InputError]) -> InputError:
        """Hold the problems of several files as one error, each problem once."""
        found = [*self.problems, *(problem for other in others for problem in other.problems)]
        return InputError(tuple(dict.fromkeys(found)))


class UsageError(AssessError):
    """The command line names something that does not exist: an unknown id, say."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class OutputError(AssessError):
    """A result cannot be written."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class TemplateError(AssessError):
    """A Word file cannot be the template of another: it is none, or holds what no report may take over."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def reason(error: OSError | ValueError) -> str:
    """Say in the words of the system why something failed."""
    return os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else str(error)
