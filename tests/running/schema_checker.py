"""What another reader of JSON Schemas says of files: check-jsonschema, in this process, as its start takes longest."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout

# older versions of it subclass what newer versions of click will take away
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from check_jsonschema import main  # type: ignore[import-untyped]  # it ships no types
    from check_jsonschema.schema_loader import SchemaLoader  # type: ignore[import-untyped]

# to look whether a schema is one takes most of the time: tests/reading/test_schemas.py does, once for each
SchemaLoader.validate_schema = False

FITS = (0, "ok -- validation done\n")


def check_jsonschema(*arguments: str) -> tuple[int, str]:
    """Run check-jsonschema with arguments; give its exit code and what it printed."""
    with redirect_stdout(io.StringIO()) as printed:
        code: int = main.main([*arguments], standalone_mode=False)
    return code, printed.getvalue()
