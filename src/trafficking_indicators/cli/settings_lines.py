"""Lines of settings that are no TOML: what was probably meant, for people who write none otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable

from trafficking_indicators.wording import CURLY

PATHS = "in a path write / in place of \\"
# Patterns are texts, compiled when there is a slip: most settings have none.
_LONGEST_LINE = 200
_LINE = r"at line ([0-9]+)"
_COLON = r"\s*([\w-]+)\s*:"
_UNQUOTED = r"\s*([\w-]+)\s*=\s*([A-Za-z][\w./-]*)\s*$"
_KEY_OF_WORDS = r"\s*([A-Za-z]+(?: [A-Za-z]+)+)\s*="
_LIST = r"\s*([\w-]+)\s*=\s*\[([^\"']*)\]\s*$"
_NO_COMMA = r"[\"'] +[\"']"
_NO_VALUE = r"\s*([\w-]+)\s*=\s*$"
_UNCLOSED = r"\s*[\w-]+\s*=\s*([\"'])[^\"']*$"
_UNOPENED = r"\s*([\w-]+)\s*=\s*([A-Za-z][\w./-]*)[\"']\s*$"
_ENDS_WITH = r"=.*[\"'\]]\s*([;,.])\s*$"
_TWO = r"=\s*(?:\"[^\"]*\"|'[^']*'|\[[^\]]*\])\s*[\w-]+\s*="
_KEY = r"\s*([\w-]+)\s*="
FORM = "settings are TOML: key = value"
UTF_8 = "save it as UTF-8"


def line_help(text: str, said: str) -> str:
    """Word the help for a text that is no TOML, by what its reader says and the line that it names."""
    lines = text.splitlines()
    named = re.search(_LINE, said)
    # some versions of the reader name the end of the document
    line = lines[min(int(named[1]), len(lines)) - 1] if named is not None and lines else "".join(lines[-1:])
    if "unclosed array" in said:
        return "put a comma between the names" if re.search(_NO_COMMA, line) else "close the list with ]"
    twice = re.match(_KEY, line) if "overwrite" in said else None
    if twice is not None:
        return f"{twice[1]} stands twice: keep one"
    return f"{FORM}; {PATHS}" if "\\" in line else _of_line(line)


def _of_line(line: str) -> str:
    """Word the help for a line by what it looks like; a longer one nobody wrote by hand."""
    line = line[:_LONGEST_LINE]
    colon, unquoted = re.match(_COLON, line), re.match(_UNQUOTED, line)
    if any(quote in line for quote in CURLY):
        return 'write straight quotes, as language = "az"'
    if colon is not None:
        return f"write = in place of the colon: {colon[1]} = ..."
    if unquoted is not None:
        return f'quote the value: {unquoted[1]} = "{unquoted[2]}"'
    if line.lstrip().startswith(("//", "--", ";")):
        return "begin a comment with #"
    return next((said for pattern, say in _SLIPS if (found := re.match(pattern, line)) and (said := say(found))), FORM)


def _quoted_names(found: re.Match[str]) -> str:
    names = [f'"{name.strip()}"' for name in found[2].split(",") if name.strip()]
    return f"quote each name: {found[1]} = [{', '.join(names)}]" if names else ""


# A line that is no setting, and what is said of it.
_SLIPS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (_KEY_OF_WORDS, lambda found: f"write the setting in one word: {found[1].replace(' ', '-')} = ..."),
    (_NO_VALUE, lambda found: f'write a value behind it, as {found[1]} = "..."'),
    (_UNOPENED, lambda found: f'quote the value: {found[1]} = "{found[2]}"'),
    (_UNCLOSED, lambda found: f"close the value with {found[1]}"),
    (_LIST, _quoted_names),
    (rf".*{_ENDS_WITH}", lambda found: f"take the {found[1]} at the end out"),
    (rf".*{_TWO}", lambda _: "write each setting in a line of its own"),
    (r"\s*([a-z]+(?:-[a-z]+)*)\s*$", lambda found: f"write = and a value behind it: {found[1]} = ..."),
)
