"""Words of messages: quoted values, names that were probably meant, lists and numbers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from trafficking_indicators.characters import printable, printable_name
from trafficking_indicators.problems import Located

# Longer values tell a reader of the message nothing more.
QUOTED_LENGTH = 60
# Nobody reads the hundredth name in a line.
MOST_LISTED = 40
# A word is compared with no more names, letter by letter, and with none that is longer.
MOST_COMPARED = 100
LONGEST_NAME = 200


def quote(value: object) -> str:
    """Quote a value from a file for a message: one line, bounded, harmless."""
    text = printable(str(value))
    return f'"{text}"' if len(text) <= QUOTED_LENGTH else f'"{text[: QUOTED_LENGTH - 1]}…"'


# Quotes that word processors put, and that YAML takes for letters.
CURLY = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00ab\u00bb"


def quoting(text: str) -> str:
    """Say how to quote a text so that what it holds does not end it."""
    if text[:1] in CURLY and text:
        return "put straight quotes around it: curly ones are a part of the text"
    breaks_double, breaks_single = '"' in text or "\\" in text, "'" in text
    if breaks_double and breaks_single:
        return "quote the text with single quotes, and write '' for each ' in it"
    if breaks_double:
        return "quote the text with single quotes"
    return "quote the text with double quotes" if breaks_single else "quote the text"


def nearest(word: str, options: Iterable[str]) -> str | None:
    """Find the name that was probably meant by a misspelt one."""
    # imported here because most runs never need it
    from difflib import SequenceMatcher, get_close_matches

    word = word.casefold()
    # a name that is far longer or shorter was not meant
    longest = LONGEST_NAME if len(word) <= LONGEST_NAME else 0
    folded: dict[str, str] = {}
    for option in options:
        if len(option) <= longest and 3 * abs(len(option) - len(word)) <= 4 * len(word):
            folded.setdefault(option.casefold(), option)
    compared = _like(word, folded) if len(folded) > MOST_COMPARED else folded

    def likeness(match: str) -> tuple[float, int]:
        # of two as near, one as long as the word is more likely meant: ids differ by a digit
        return SequenceMatcher(None, match, word).ratio(), -abs(len(match) - len(word))

    best = max(get_close_matches(word, compared, n=5, cutoff=0.6), key=likeness, default=None)
    return None if best is None else folded[best]


def _like(word: str, options: Iterable[str]) -> list[str]:
    """Choose, of very many names, those that begin and end as the word does: to look at the ends is cheap."""
    # imported here because most runs never need it
    from heapq import nlargest
    from os.path import commonprefix

    backwards = word[::-1]

    def shared(option: str) -> int:
        # it is letters that are meant
        return len(commonprefix((word, option))) + len(commonprefix((backwards, option[::-1])))  # noqa: RUF071

    return nlargest(MOST_COMPARED, options, key=shared)


def suggest(word: str, options: Iterable[str]) -> str:
    """Word the help for a misspelt name: `did you mean "x"?`, or an empty text."""
    best = nearest(word, options)
    return "" if best is None else f"did you mean {quote(best)}?"


def listing(options: Iterable[str]) -> str:
    """Join names for a message: `a, b, c`; of very many, the first and how many more."""
    first = list(islice(iterator := iter(options), MOST_LISTED))
    more = sum(1 for _ in iterator)
    return ", ".join([*first, *([f"and {more:,} more"] if more else [])])


def number(count: int, noun: str) -> str:
    """Write a number with its noun: 1 problem, 2 problems."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def in_a_line(problem: Located) -> str:
    """Say in a line what is wrong: `file:line:column: severity[rule]: message`."""
    where = f"{printable_name(problem.file)}:{printable(str(problem.place))}" if problem.file else "assess"
    return f"{where}: {problem.severity}[{problem.rule}]: {printable(problem.message)}"
