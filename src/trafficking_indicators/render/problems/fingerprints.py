"""What problems are known by when lines above them come and go, and members of lists before them too."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from trafficking_indicators.problems import Located, Place, SheetCell

# GitHub writes 16 digits, too.
FINGERPRINT_LENGTH = 16


class Fingerprints:
    """The fingerprints of one run, each once: of several problems that are known by the same, each has its number."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, problem: Located, uri: str, lines: Sequence[str]) -> str:
        """Give the fingerprint of a problem in a file, by its rule and where in the document it is."""
        known_by = problem.identity or problem.path or _stands_at(problem.place, lines)
        content = "\0".join((problem.rule, uri, known_by)).encode("utf-8", "surrogatepass")
        identity = hashlib.sha256(content).hexdigest()[:FINGERPRINT_LENGTH]
        self._seen[identity] += 1
        return f"{identity}:{self._seen[identity]}"


def _stands_at(place: Place, lines: Sequence[str]) -> str:
    if isinstance(place, SheetCell):
        return str(place)
    return lines[place.line - 1] if place.line <= len(lines) else ""
