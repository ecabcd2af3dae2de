"""Names of files that are not there: quotes pasted with them, another ending, the folder that they lie in."""

from __future__ import annotations

import os
import re
from itertools import islice

from trafficking_indicators.reading.contacts import holds_contact
from trafficking_indicators.wording import nearest, quote

_QUOTES = "\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_ENDINGS = (".yaml", ".yml", ".xlsx")
# Where the files of a repository lie.
_FOLDERS = ("assessments", "followups", "indicators", "examples")
# An indicator, and an area.
_ID = re.compile(r"[0-9]+(?:\.[0-9]+)+(?:\.[A-Z][0-9]+[a-z]?)?")
# Of so many names in a folder the nearest is looked for.
_MOST_NAMES = 2000


def path_help(file: str) -> str:
    """Word the help for a path that leads nowhere: the file that was probably meant."""
    if _ID.fullmatch(file):
        return f"this is an id: name a file before it, as FILE {file}"
    meant = _meant(file)
    return "check the path" if meant is None or holds_contact(meant) else f"did you mean {quote(meant)}?"


def _meant(file: str) -> str | None:
    unquoted = file.strip().strip(_QUOTES)
    if unquoted != file and os.path.lexists(unquoted):
        return unquoted
    folder, name = os.path.split(unquoted)
    if not name:
        return None
    if not folder:
        for other in _FOLDERS:
            if os.path.isfile(os.path.join(other, name)):
                return os.path.join(other, name)
    try:
        with os.scandir(folder or ".") as found:
            names = sorted(entry.name for entry in islice(found, _MOST_NAMES))
    except OSError:
        return None
    # all names are alike by their endings; one of the same name is a link that leads nowhere
    stems = {os.path.splitext(other)[0]: other for other in names if other.casefold().endswith(_ENDINGS)}
    near = nearest(os.path.splitext(name)[0], stems)
    return None if near is None or stems[near] == name else os.path.join(folder, stems[near])
