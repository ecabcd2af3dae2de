"""The JSON Schemas that come with the program, as files: one for each kind of file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

SchemaName = Literal["instrument", "area", "recommendations", "measures", "assessment"]
SCHEMA_NAMES: tuple[SchemaName, ...] = get_args(SchemaName)


def schema_text(name: SchemaName) -> str:
    """Give a schema as it stands: the wheel's own, else the checkout's, as instruments are found."""
    here = Path(__file__).parent.parent
    packaged = here / "schemas"
    folder = packaged if packaged.is_dir() else here.parent.parent / "schemas"
    return (folder / f"{name}.schema.json").read_text(encoding="utf-8")
