"""What stops a command: one base error, with the problems that explain it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable

from trafficking_indicators.characters import printable
from trafficking_indicators.problems import Located
from trafficking_indicators.wording import in_a_line, number

# Of the system: no more files at a time, for this process or for all, and no more memory.
EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


class AssessError(Exception):
    """A command cannot go on, for a reason that its user can mend."""


class InputError(AssessError):
    """A file cannot be read, or does not hold what the command needs; carries the problems found."""

    def __init__(self, problems: tuple[Located, ...]) -> None:
        super().__init__(number(len(problems), "problem"))
        self.problems = problems

    def __str__(self) -> str:
        """Say what is wrong, a line for each problem and one for its help."""
        helps = {problem: f"  help: {printable(problem.help)}" for problem in self.problems if problem.help}
        return "\n".join(line for problem in self.problems for line in (in_a_line(problem), helps.get(problem)) if line)

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

    def __str__(self) -> str:
        """Say what is wrong, and what to do next."""
        return f"{self.message}; {self.help}" if self.help else self.message


class OutputError(AssessError):
    """A result cannot be written."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help

    def __str__(self) -> str:
        """Say what is wrong, and what to do next."""
        return f"{self.message}; {self.help}" if self.help else self.message


class TemplateError(AssessError):
    """A Word file cannot be the template of another: it is none, or holds what no report may take over."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def reason(error: OSError | ValueError) -> str:
    """Say in the words of the system why something failed."""
    return os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else str(error)
