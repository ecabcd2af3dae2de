"""Lines of settings that are no TOML: what was probably meant, for people who write none otherwise."""

from __future__ import annotations

import re

from trafficking_indicators.wording import CURLY

PATHS = "in a path write / in place of \\"
_LINE = r"at line ([0-9]+)"
_COLON = r"\s*([\w-]+)\s*:"
_UNQUOTED = r"\s*([\w-]+)\s*=\s*([A-Za-z][\w./-]*)\s*$"
_KEY = r"\s*([\w-]+)\s*="
FORM = "settings are TOML: key = value"
UTF_8 = "save it as UTF-8"


def line_help(text: str, said: str) -> str:
    """Word the help for a text that is no TOML, by what its reader says and the line that it names."""
    if "unclosed array" in said:
        return "close the list with ]"
    lines = text.splitlines()
    named = re.search(_LINE, said)
    # some versions of the reader name the end of the document
    line = lines[min(int(named[1]), len(lines)) - 1] if named is not None and lines else "".join(lines[-1:])
    twice = re.match(_KEY, line) if "overwrite" in said else None
    if twice is not None:
        return f"{twice[1]} stands twice: keep one"
    return f"{FORM}; {PATHS}" if "\\" in line else _of_line(line)


def _of_line(line: str) -> str:
    """Word the help for a line by what it looks like."""
    colon, unquoted = re.match(_COLON, line), re.match(_UNQUOTED, line)
    if any(quote in line for quote in CURLY):
        return 'write straight quotes, as language = "az"'
    if colon is not None:
        return f"write = in place of the colon: {colon[1]} = ..."
    if unquoted is not None:
        return f'quote the value: {unquoted[1]} = "{unquoted[2]}"'
    return "begin a comment with #" if line.lstrip().startswith(("//", "--", ";")) else FORM
