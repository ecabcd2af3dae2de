"""What a rule is: a function from models to problems, named by the function and explained by its docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ParamSpec

from trafficking_indicators.problems import Family, Missed, Path, Problem, Rule, Severity, Unchecked

P = ParamSpec("P")


def finding(
    message: str,
    path: Path,
    *,
    help: str = "",
    on_key: bool = False,
    rests_on: Iterable[Path] = (),
    misses: str | None = None,
) -> Problem:
    """Make what a rule yields; the rule's name and severity are added by `rule`.

    A finding rests on its own place, and on the other parts of the document named. `misses` is the id of an area or
    indicator that it misses: it may stand in a file that could not be read.
    """
    missed = () if misses is None else (Missed("id", misses),)
    return Problem("", message, path, help, on_key=on_key, depends_on=(path, *rests_on), misses=missed)


class Rules:
    """The rules of one family, in the order of their definition."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self.all: list[Rule] = []

    def rule(
        self,
        name: str,
        severity: Severity = "error",
        *,
        unchecked: Unchecked = "nothing",
        head: Iterable[str] = (),
    ) -> Callable[[Callable[P, Iterable[Problem]]], Callable[P, list[Problem]]]:
        """Register a check under a rule name: its docstring says what holds, and in a second paragraph why.

        `head` names the parts of an instrument's head that findings in its other files rest on.
        """
        missed = tuple(Missed("head", part) for part in head)

        def register(check: Callable[P, Iterable[Problem]]) -> Callable[P, list[Problem]]:
            text, _, why = (" ".join(part.split()) for part in (check.__doc__ or "").partition("\n\n"))
            self.all.append(Rule(name, severity, text, why, self.family, unchecked))

            def named(*args: P.args, **kwargs: P.kwargs) -> list[Problem]:
                return [
                    problem._replace(rule=name, severity=severity, misses=missed + problem.misses)
                    for problem in check(*args, **kwargs)
                ]

            return named

        return register
