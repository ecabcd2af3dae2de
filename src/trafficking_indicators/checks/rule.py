"""What a rule is: a function from models to problems, named by the function and explained by its docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, ParamSpec

from trafficking_indicators.problems import Path, Problem, Severity

P = ParamSpec("P")


class Rule(NamedTuple):
    """A rule as the documentation shows it."""

    name: str
    severity: Severity
    text: str


def finding(
    message: str, path: Path, *, help: str = "", on_key: bool = False, rests_on: Iterable[Path] = ()
) -> Problem:
    """Make what a rule yields; the rule's name and severity are added by `rule`.

    A finding rests on its own place, and on the other parts of the document named.
    """
    return Problem("", message, path, help, on_key=on_key, depends_on=(path, *rests_on))


class Rules:
    """The rules of one subject, in the order of their definition."""

    def __init__(self) -> None:
        self.all: list[Rule] = []

    def rule(
        self, name: str, severity: Severity = "error"
    ) -> Callable[[Callable[P, Iterable[Problem]]], Callable[P, list[Problem]]]:
        """Register a check under a rule name."""

        def register(check: Callable[P, Iterable[Problem]]) -> Callable[P, list[Problem]]:
            self.all.append(Rule(name, severity, " ".join((check.__doc__ or "").split())))

            def named(*args: P.args, **kwargs: P.kwargs) -> list[Problem]:
                return [problem._replace(rule=name, severity=severity) for problem in check(*args, **kwargs)]

            return named

        return register
