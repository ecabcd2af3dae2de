"""What a part of a document is known by when members of a list before it come and go."""

from __future__ import annotations

from trafficking_indicators.problems import Path, pointer
from trafficking_indicators.reading.places import Data

# The keys by which a member of a list is known, the first that it has.
NAMING = ("id", "source", "rule", "treaty", "to", "by")
# As many digits as tell the members of one list apart.
DIGITS = 12


def identity_of(data: Data | None, path: Path) -> str:
    """Give a path with members of lists by their id, or by a digest of what they hold; empty where it meets no list.

    What was refused, and so is not in the data, keeps its number.
    """
    if not any(isinstance(step, int) for step in path):
        return ""
    known: list[str | int] = []
    for step in path:
        known.append(step)
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            known[-1] = _name_of(data)
        else:
            data = None
    return pointer(tuple(known))


def _name_of(member: Data) -> str:
    if isinstance(member, dict):
        named = next((f"{key}={member[key]}" for key in NAMING if isinstance(member.get(key), str)), None)
        if named is not None:
            return named
    # it brings a library of ciphers along, a hundredth of a run, and most members have names
    from hashlib import sha256

    return sha256(repr(member).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
