"""What another reader of JSON Schemas says of files: check-jsonschema, in this process, as its start takes longest."""

from __future__ import annotations

import io
from contextlib import redirect_stdout

from check_jsonschema import main  # type: ignore[import-untyped]  # it ships no types

FITS = (0, "ok -- validation done\n")


def check_jsonschema(*arguments: str) -> tuple[int, str]:
    """Run check-jsonschema with arguments; give its exit code and what it printed."""
    with redirect_stdout(io.StringIO()) as printed:
        code: int = main.main([*arguments], standalone_mode=False)
    return code, printed.getvalue()
