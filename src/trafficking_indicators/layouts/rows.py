"""In which row of a worksheet a part of a file stands, by its path: there its remarks stand too."""

from __future__ import annotations

from trafficking_indicators.layouts.followup import FOLLOWUP_HEAD, FOLLOWUP_SECTIONS
from trafficking_indicators.layouts.worksheet import FILE_REMARK, HEAD, SECTIONS
from trafficking_indicators.problems import Path

# How many steps the path of a row has, by what it begins with; others are rows of one step.
_STEPS = {
    "sources": 2,
    "areas": 2,
    "stakeholders": 2,
    "accepted": 2,
    "assessors": 2,
    "reply": 2,
    "ratings": 3,
    "answers": 2,
    "priorities": 1,
}
_KNOWN = frozenset((*(field.field.partition(".")[0] for field in HEAD), *SECTIONS))


def row_of(path: Path) -> Path:
    """Give the path of the row of a worksheet in which a part of an assessment stands."""
    if not path:
        return ()
    steps = _STEPS.get(str(path[0]), 1)
    if path[0] == "ratings" and path[3:4] and path[3] in ("evidence", "comments") and len(path) > steps + 1:
        steps = 5
    elif path[0] == "ratings" and path[3:4] == ("settlement",):
        # whoever else settled it has a row of their own
        steps = 6 if path[4:5] == ("by",) and path[5:6] not in ((), (0,)) else 4
    elif path[0] == "answers" and path[2:3] and path[2] in ("options", "counts") and len(path) > steps + 1:
        steps = 4
    elif path[0] == "priorities" and len(path) > 1:
        steps = 3 if path[1] == "exercises" and len(path) > 2 else 2 if path[1] in ("source", "locator", "note") else 1  # noqa: PLR2004
    elif path == ("assessors",):
        return ("assessors", 0)
    found = path[:steps]
    return found if found[0] in _KNOWN else ()


# How many steps the path of a row has below an item, by the member that it begins with; others are of the item's row.
_BELOW_ITEM = {"links": 2, "moved": 2, "reports": 2, "findings": 2, "done_when": 2, "budget": 2, "position": 1}
_NAMED = ("rounds", "bodies", "sources", "items", "keeper", "cadence")
_OF_FILE = frozenset((*(field.field.partition(".")[0] for field in FOLLOWUP_HEAD), *FOLLOWUP_SECTIONS, FILE_REMARK))
_ITEM_STEPS = 2


def followup_row_of(path: Path) -> Path:
    """Give the path of the row of a worksheet in which a part of a follow-up stands."""
    if not path or path[0] not in _OF_FILE:
        return ()
    if path == ("keeper",):
        return ("keeper", 0)
    if path[0] not in _NAMED:
        return path[:1]
    if path[0] != "items" or len(path) <= _ITEM_STEPS:
        return path[:2]
    below = path[_ITEM_STEPS:]
    steps = _BELOW_ITEM.get(str(below[0]), 0)
    if len(below) < steps:
        return path[:_ITEM_STEPS]
    evidence = ("findings", "evidence")
    if (below[0], *below[2:3]) == evidence and len(below) > len(("findings", 0, "evidence")):
        steps = len(("findings", 0, "evidence", 0))
    return path[: _ITEM_STEPS + steps]
