"""What a rule is: a function that finds what breaks it, with its name, its prose and its severity, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, ParamSpec

from trafficking_indicators.model.fields import Model
from trafficking_indicators.problems import Family, Missed, Near, Path, Problem, Rule, Severity, Unchecked
from trafficking_indicators.rule_names import RuleName

P = ParamSpec("P")

# Every rule, as far as its module has been imported.
declared: list[Rule] = []


def finding(
    message: str,
    path: Path,
    *,
    help: str = "",
    near: Near | None = None,
    on_key: bool = False,
    rests_on: Iterable[Path] = (),
    misses: str | None = None,
) -> Problem:
    """Make what the function of a rule yields; the registry adds the rule's name and severity.

    A finding rests on its own place, and on the other parts of the document named. `misses` is the id of an area or
    indicator that it misses: it may stand in a file that could not be read.
    """
    missed = () if misses is None else (Missed("id", misses),)
    return Problem(None, message, path, help, on_key=on_key, depends_on=(path, *rests_on), misses=missed, near=near)


def twice(entries: Sequence[object], path: Path) -> Iterator[Problem]:
    """Find the entries of a list that stand in it before; the order of languages in a text makes no difference."""
    if len(entries) > 1 and not _differ_in_a_text(entries):
        first: dict[object, int] = {}
        for index, entry in enumerate(entries):
            before = first.setdefault(_content(entry), index)
            if before != index:
                message = f"the same entry stands twice, as number {before + 1} and {index + 1}"
                yield finding(message, (*path, index), help="keep one")


def _differ_in_a_text(entries: Sequence[object]) -> bool:
    """Tell at little cost that no two entries are the same: nearly all of them differ in what one field says."""
    if not isinstance(entries[0], Model):
        return False
    texts = {tuple([text if type(text) is str else None for text in vars(entry).values()]) for entry in entries}
    return len(texts) == len(entries)


def _content(entry: object) -> object:
    """Give what an entry says in a form that is known again by its hash."""
    match entry:
        case Model():
            return tuple(map(_content, vars(entry).values()))
        case dict():
            return frozenset((key, _content(value)) for key, value in entry.items())
        case tuple() | list():
            return tuple(map(_content, entry))
        case _:
            return entry


class Rules(Generic[P]):
    """The rules of one family on the same things: what is declared here is what is run."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self._checks: list[tuple[Rule, tuple[Missed, ...], Callable[P, Iterable[Problem]]]] = []

    def rule(
        self,
        name: RuleName,
        severity: Severity = "error",
        *,
        text: str,
        why: str,
        unchecked: Unchecked = "nothing",
        head: Iterable[str] = (),
    ) -> Callable[[Callable[P, Iterable[Problem]]], Callable[P, Iterable[Problem]]]:
        """Declare a rule by its function: `text` says what holds, `why` what for.

        `head` names the parts of an instrument's head that findings in its other files rest on.
        """
        rule = self.elsewhere(name, severity, text=text, why=why, unchecked=unchecked)
        missed = tuple(Missed("head", part) for part in head)

        def declare(check: Callable[P, Iterable[Problem]]) -> Callable[P, Iterable[Problem]]:
            self._checks.append((rule, missed, check))
            return check

        return declare

    def elsewhere(
        self, name: RuleName, severity: Severity = "error", *, text: str, why: str, unchecked: Unchecked = "nothing"
    ) -> Rule:
        """Declare a rule without a function: what else there is to do finds it broken."""
        rule = Rule(name, severity, text, why, self._family, unchecked)
        declared.append(rule)
        return rule

    def problems(self, *args: P.args, **kwargs: P.kwargs) -> list[Problem]:
        """Give what breaks the rules."""
        return [
            found._replace(rule=rule.name, severity=rule.severity, misses=missed + found.misses)
            for rule, missed, check in self._checks
            for found in check(*args, **kwargs)
        ]
