"""The starting file of what readers settle, made for `assess merge --output FILE.yaml`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trafficking_indicators.cli.loading import schemas_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trafficking_indicators.cli.merge_readings import Reading


def starting_file(readings: Sequence[Reading], output_path: str, language: str) -> str:
    """Make the file; an editor finds its schema where a folder of schemas is near."""
    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.merged import merged_file

    arguments.check_contacts("the name of the file", os.path.basename(output_path))
    schemas = schemas_from(os.path.dirname(output_path), "assessment")
    schema = None if schemas is None else f"{schemas}/assessment.schema.json"
    files = [reading.file for reading in readings]
    return merged_file([reading.as_written for reading in readings], files, language, schema=schema)
