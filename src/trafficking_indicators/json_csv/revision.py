"""What differs between two states of an instrument as JSON (revision/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.revision import Revision
from trafficking_indicators.json_csv.parts import Json, area_name

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

REVISION_SCHEMA = "trafficking-indicators/revision/v1"


def revision_json(revision: Revision) -> Json:
    """Shape a revision as revision/v1."""
    return {
        "schema": REVISION_SCHEMA,
        "instrument": revision.new.header.id,
        "versions": {"before": revision.old.header.version, "after": revision.new.header.version},
        "version_is_listed": revision.is_listed,
        "changes": [
            {
                "id": change.id,
                "change": change.kind,
                "now": change.now or None,
                "parts": list(change.parts),
                "record": change.record,
            }
            for change in revision.changes
        ],
        "unchanged": list(revision.unchanged),
        "missing": len(revision.missing),
    }


REVISION_COLUMNS = ("instrument", "version_before", "version_after", "id", "change", "now", "parts", "record")


def revision_rows(revision: Revision) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each change, in the order of REVISION_COLUMNS."""
    for change in revision.changes:
        name = area_name(change.id) if change.id in {**revision.old.areas, **revision.new.areas} else change.id
        yield (
            revision.new.header.id,
            f"version {revision.old.header.version}",
            f"version {revision.new.header.version}",
            name,
            change.kind,
            change.now,
            " ".join(change.parts),
            change.record,
        )
