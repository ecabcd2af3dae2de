"""Filling in the templates of starting files.

A template is YAML with comments, as it will be printed, and a translator needs to know no more than this:

- `$name` is filled in. A comment that then is too long is wrapped, but for examples: lines that begin with blanks or a
  hyphen behind the comment's sign.
- A line `#$name` stands for lines that are made from the instrument, or for none.
- A section, between empty lines, is left out where something in it has no value: what the instrument does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from string import Template

from trafficking_indicators.reading.kinds import Kind
from trafficking_indicators.reading.starting_templates import template
from trafficking_indicators.words import FALLBACK, LANGUAGES
from trafficking_indicators.writing.lines import WIDTH, comment, modeline, shown

# A text, lines as they are to stand, or nothing at all.
Value = str | Sequence[str] | None

_LINES = re.compile(r" *#\$([a-z_]+)")
_WORDS = re.compile(r"( *)# ([^ -].*)")


def filled(kind: Kind, language: str, values: Mapping[str, Value], *, schema: str | None) -> str:
    """Fill in the template of a kind of file, in a language or in English; `schema` is where an editor finds it."""
    filling = _Filling(values)
    sections = template(kind, language if language in LANGUAGES else FALLBACK).rstrip("\n").split("\n\n")
    first = [modeline(schema)] if schema is not None else []
    return "\n\n".join([*first, *(filling.section(section) for section in sections if filling.has(section))]) + "\n"


class _Filling:
    def __init__(self, values: Mapping[str, Value]) -> None:
        self.values = values
        self.texts = {name: value for name, value in values.items() if isinstance(value, str)}
        self.comments = {name: shown(value) for name, value in self.texts.items()}

    def has(self, section: str) -> bool:
        """Tell whether all that a section names has a value."""
        return all(self.values[name] is not None for name in Template(section).get_identifiers())

    def section(self, section: str) -> str:
        """Fill in a section."""
        return "\n".join(line for row in section.split("\n") for line in self._line(row))

    def _line(self, row: str) -> Iterable[str]:
        """Give what one line of a template becomes."""
        lines = _LINES.fullmatch(row)
        if lines:
            return self.values[lines.group(1)] or ()
        if "$" in row:
            row = Template(row).substitute(self.comments if row.lstrip().startswith("#") else self.texts)
        words = _WORDS.fullmatch(row) if len(row) > WIDTH else None
        return [row] if words is None else comment(words.group(2), len(words.group(1)))
