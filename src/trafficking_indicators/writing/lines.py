"""The lines of a starting file: comments that nothing breaks out of, and scalars that read as what they were.

An instrument may be a stranger's. Its texts stand behind `#|`, so that no editor or linter takes one that begins like
an instruction to it (`yaml-language-server: ...`) for ours.
"""

from __future__ import annotations

import re
import textwrap

from trafficking_indicators.characters import printable, without_bad
from trafficking_indicators.reading.plain_numbers import is_ambiguous

# Columns, the comment's sign included; a word that is longer has a line of its own.
WIDTH = 100
OURS = "# "
INSTRUMENTS = "#| "

# Texts that need no quotes, unless a reader of YAML takes them for something else.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TAKEN = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def modeline(schema: str) -> str:
    """Tell an editor where the schema is."""
    return f"# yaml-language-server: $schema={schema}"


def comment(text: str, indent: int = 0) -> list[str]:
    """Wrap words of ours as a comment."""
    return _wrapped(text, " " * indent + OURS)


def quoted(text: str, indent: int = 0) -> list[str]:
    """Wrap a text of the instrument as a comment."""
    return _wrapped(text, " " * indent + INSTRUMENTS)


def example(text: str, indent: int = 0) -> list[str]:
    """Put a comment's sign before each line: taking it away leaves YAML in its place."""
    return [f"{' ' * indent}{OURS}{line}" for line in text.splitlines()]


def scalar(text: str) -> str:
    """Write a value or key, in quotes where it needs them."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _TAKEN and not is_ambiguous(text)
    return text if plain else in_quotes(text)


def in_quotes(text: str) -> str:
    """Write a value in double quotes; what cannot be seen is escaped."""
    inside = "".join(
        f"\\{character}" if character in '"\\' else character if character.isprintable() else _escaped(character)
        for character in text
    )
    return f'"{inside}"'


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08x}"


def shown(text: str) -> str:
    """Give a text as one line of a comment can show it."""
    return " ".join(word for word in printable(without_bad(text)).split(" ") if word)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(
        shown(text), WIDTH, initial_indent=lead, subsequent_indent=lead, break_long_words=False, break_on_hyphens=False
    )
