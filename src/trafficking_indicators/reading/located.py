"""The one door for problems: each at its place, none that only follows from a cut, none that repeats people's data.

Nothing else makes a `Located`: what is said of a file's content passes through here, whichever rule says it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from trafficking_indicators.problems import (
    START,
    Cuts,
    Located,
    Missed,
    Path,
    Place,
    Problem,
    Span,
    follows_from,
    pointer,
)
from trafficking_indicators.reading.contacts import holds_contact, may_hold_contacts
from trafficking_indicators.reading.identities import identity_of
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import suggest

# Nobody reads more of one kind; the rest are counted.
MOST_OF_A_RULE = 200
# So many misspelt names of a rule are held against those that may have been meant.
MOST_SUGGESTED = 50
# A longer path leads nowhere that the place does not.
LONGEST_PATH = 1000
# What is said of a line that was read otherwise than it stands.
_OF_MENDED: frozenset[RuleName] = frozenset(
    ("yaml-syntax", "control-character", "contact-data", "personal-name", "possible-name")
)
# What may only follow from a line that was read so.
_MISSING: frozenset[RuleName] = frozenset(
    (
        "empty-value",
        "missing-key",
        "rated-without-reason",
        "rated-without-evidence",
        "partly-met-without-missing",
        "unknown-without-tried",
    )
)
# Where one of these is broken, no line of the file is shown.
_NAMING: frozenset[RuleName] = frozenset(("personal-name", "possible-name"))


_NAMED = "the value may hold the name of a person, and is not repeated here"


# What is wrong with the value of a number, whichever way it is written.
_OF_NUMBERS: frozenset[RuleName] = frozenset(
    ("bad-format", "bad-date", "bad-number", "unknown-area", "unknown-indicator", "unknown-key")
)


def nothing_lost(_: Missed) -> bool:
    """Tell of a file that stands alone that nothing it could miss was lost elsewhere."""
    return False


def located(
    file: str,
    reading: Reading,
    problems: Iterable[Problem],
    cuts: Iterable[Path] = (),
    lost: Callable[[Missed], bool] = nothing_lost,
) -> list[Located]:
    """Put problems of a file's content at their places.

    Left out are those that rest on what was cut out of the file, and those that miss what was lost of another. Wording
    goes where it might repeat contact data, whole or cut short.
    """
    gone = Cuts(cuts)
    by_rule: dict[tuple[RuleName | None, str], list[Problem]] = {}
    for problem in problems:
        if not (follows_from(problem, gone) or any(map(lost, problem.misses)) or _may_follow(problem, reading)):
            by_rule.setdefault((problem.rule, problem.severity), []).append(problem)
    found = [
        _placed(file, *_in_words(reading, problem))._replace(
            times=times, identity=identity_of(reading.data, problem.path)
        )
        for several in by_rule.values()
        for problem, times in _said(several)
    ]
    if found and may_hold_contacts(reading.text):
        found = [_masked(problem) for problem in found]
    return [_without_names(problem) for problem in found]


def _in_words(reading: Reading, problem: Problem) -> tuple[Problem, Place]:
    place = problem.place or reading.place(problem)
    if reading.is_worksheet:
        from trafficking_indicators.reading.worksheet_words import in_words_of_sheets

        problem = in_words_of_sheets(reading, problem, place)
    return problem, place


def _said(problems: Sequence[Problem]) -> Iterator[tuple[Problem, int]]:
    """Give what is said of the problems of one rule, each with how many it stands for: of very many, the rest as one.

    Names are only compared for the first of them: all with all would take more than the file deserves.
    """
    for index, problem in enumerate(problems[:MOST_OF_A_RULE]):
        near = problem.near if index < MOST_SUGGESTED else None
        help = suggest(near.name, near.options) if near else ""
        yield (problem._replace(help=help) if help else problem), 1
    rest = problems[MOST_OF_A_RULE:]
    if len(rest) == 1:
        yield rest[0], 1
    elif rest:
        help = "mend those above, and run this again"
        yield rest[0]._replace(message=f"and {len(rest):,} more of this rule", help=help), len(rest)


def _may_follow(problem: Problem, reading: Reading) -> bool:
    """Tell whether a problem may only follow from how a line was read."""
    if not reading.mended or problem.rule in _OF_MENDED:
        return False
    place = problem.place or reading.place(problem)
    line = place.line if isinstance(place, Span) else 0
    return line in reading.mended or (problem.rule in _MISSING and line in reading.above_mended)


def of_path(path: str, problem: Problem) -> Located:
    """Say what is wrong with a file or folder of which nothing was read."""
    return _placed(path, problem._replace(path=()), START)


def showable(text: str, problems: Iterable[Located]) -> str:
    """Give the text of a file where lines of it may be shown, else none."""
    if any(problem.rule in _NAMING or problem.message == _NAMED for problem in problems):
        return ""
    return "" if may_hold_contacts(text) else text


def by_place(problems: Iterable[Located]) -> list[Located]:
    """Sort problems as a reader meets them; how a number is written that is wrong in itself is nothing to mend."""
    found = list(problems)
    wrong = {(problem.file, problem.place) for problem in found if problem.rule in _OF_NUMBERS}
    kept = [
        problem for problem in found if problem.rule != "ambiguous-number" or (problem.file, problem.place) not in wrong
    ]
    return sorted(kept, key=lambda found: (found.place.order, found.severity, found.rule, found.message))


def _placed(file: str, problem: Problem, place: Place) -> Located:
    assert problem.rule is not None  # the registry of its rule has named it
    path = pointer(problem.path)
    path = path if len(path) <= LONGEST_PATH else ""
    return Located(file, place, problem.rule, problem.severity, problem.message, problem.help, path)


def _masked(problem: Located) -> Located:
    # each step by itself: after a slash a number would pass for a part of an address on the web, after a word for what
    # that numbers
    steps = [step.replace("~1", "/").replace("~0", "~") for step in problem.path.split("/")]
    if any(map(_may_repeat, (*steps, problem.path.replace("/", " "), problem.identity))):
        problem = problem._replace(path="", identity="")
    if _may_repeat(f"{problem.message} {problem.help}"):
        said = "the value holds contact data, or may, and is not repeated here"
        problem = problem._replace(message=said, help="")
    return problem


def _without_names(problem: Located) -> Located:
    """Say nothing of a value that is a title with a name, whatever else is wrong with it."""
    # imported here because most files have no problem
    from trafficking_indicators.reading.personal_titles import names_person

    # as in a link, where other signs than blanks part the words: ids and names have them
    if names_person(f"{problem.path} {problem.identity}", in_link=True) == "surely":
        problem = problem._replace(path="", identity="")
    if names_person(f"{problem.message} / {problem.help}", in_link=True) == "surely":
        problem = problem._replace(message=_NAMED, help="")
    return problem


def _may_repeat(text: str) -> bool:
    return "@" in text or "\u2026" in text or holds_contact(text)
