"""The JSON Schemas that come with the program, as files: one for each kind of file."""

from __future__ import annotations

from pathlib import Path

from trafficking_indicators.reading.kinds import Kind


def schema_text(kind: Kind) -> str:
    """Give a schema as it stands: the wheel's own, else the checkout's, as instruments are found."""
    here = Path(__file__).parent.parent
    packaged = here / "schemas"
    folder = packaged if packaged.is_dir() else here.parent.parent / "schemas"
    return (folder / f"{kind}.schema.json").read_text(encoding="utf-8")
