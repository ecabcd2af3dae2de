"""Texts as YAML: plain where every reader gives the same text back, else quoted, or folded where they are long.

What this writes is one line of a block mapping or list; braces and brackets are never written, so commas may stand.
"""

from __future__ import annotations

import re

from trafficking_indicators.characters import is_printable
from trafficking_indicators.reading.plain_numbers import is_ambiguous

# Ids that need no quotes, unless a reader of YAML takes them for something else.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# What a plain text may not begin with, hold or end with.
_MARKED = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|.*?(?:: |:$| #| $)| ")
# Words that readers of YAML 1.1 or 1.2 take for no text.
_TAKEN = frozenset(("null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"))
# Whatever may be a number, a time or a date to one of them.
_NUMBER = re.compile(r"[-+]?[0-9.][-+0-9a-zA-Z_.:]*(?: +[-+0-9.:]+Z?)*")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
# A blank with no other beside it: where a folded text may be broken.
_BREAK = re.compile(r"(?<=\S) (?=\S)")


def scalar(text: str) -> str:
    """Write an id, a date or a number as a value or key, in quotes where it needs them."""
    plain = _ID.fullmatch(text) and text.casefold() not in _TAKEN and not is_ambiguous(text)
    return text if plain else in_quotes(text)


def text_scalar(text: str) -> str:
    """Write any other text as a value or key in one line."""
    plain = (
        text
        and not _MARKED.match(text)
        and _all_seen(text)
        and text.casefold() not in _TAKEN
        and not _NUMBER.fullmatch(text)
    )
    return text if plain else in_quotes(text)


def in_quotes(text: str) -> str:
    """Write a value in double quotes; what cannot be seen is escaped."""
    inside = "".join(
        _ESCAPES.get(character) or (character if _is_seen(character) else f"\\U{ord(character):08x}")
        for character in text
    )
    return f'"{inside}"'


def folded(text: str, width: int) -> list[str] | None:
    """Break a text into the lines of a folded one; None where they would not give it back.

    A line break in the text is an empty line. A word that is longer than the width has a line of its own.
    """
    paragraphs = text.split("\n")
    if any(paragraph != paragraph.strip() for paragraph in paragraphs) or not (paragraphs[0] and paragraphs[-1]):
        return None
    if not all(map(_all_seen, paragraphs)):
        return None
    lines = _wrapped(paragraphs[0], width)
    for paragraph in paragraphs[1:]:
        lines += ["", *(_wrapped(paragraph, width) if paragraph else [])]
    return lines


def _wrapped(paragraph: str, width: int) -> list[str]:
    first, *words = _BREAK.split(paragraph)
    lines = [first]
    for word in words:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _all_seen(text: str) -> bool:
    # of blanks, the space alone is printable
    return text.isprintable() or all(map(_is_seen, text))


def _is_seen(character: str) -> bool:
    """Tell whether a reader of the file sees a character for what it is: a blank is a space, and no other."""
    return is_printable(character) and (character == " " or not character.isspace())
