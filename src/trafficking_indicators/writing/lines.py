"""The lines of a starting file's comments, which nothing breaks out of.

An instrument may be a stranger's. Its texts stand behind `#|`, so that no editor or linter takes one that begins like
an instruction to it (`yaml-language-server: ...`) for ours.
"""

from __future__ import annotations

import textwrap

from trafficking_indicators.characters import printable, without_bad

# Columns, the comment's sign included; a word that is longer has a line of its own.
WIDTH = 100
OURS = "# "
INSTRUMENTS = "#| "


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


def shown(text: str) -> str:
    """Give a text as one line of a comment can show it."""
    return " ".join(word for word in printable(without_bad(text)).split(" ") if word)


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(
        shown(text), WIDTH, initial_indent=lead, subsequent_indent=lead, break_long_words=False, break_on_hyphens=False
    )
