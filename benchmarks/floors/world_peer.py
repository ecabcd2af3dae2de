"""Read files with PyYAML's CSafeLoader and validate them with the models of `assess`: no rules, no places.

Run: python world_peer.py FOLDER. The models want every scalar as the text that stands in the file, so what the loader
has made a number of is made a text again.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from yaml import CSafeLoader

from trafficking_indicators.model.assessment import Assessment


def texts(value: Any) -> Any:  # noqa: ANN401  # YAML nests without end
    """Make texts of all scalars."""
    if isinstance(value, dict):
        return {str(key): texts(child) for key, child in value.items()}
    return [texts(child) for child in value] if isinstance(value, list) else str(value)


def load(file: str) -> None:
    """Read one file and build its model."""
    with open(file, encoding="utf-8") as stream:
        Assessment.model_validate(texts(yaml.load(stream, Loader=CSafeLoader)))


if __name__ == "__main__":
    files = sorted(str(file) for file in Path(sys.argv[1]).glob("*.yaml"))
    for file in files:
        load(file)
    sys.stdout.write(f"{len(files)} files\n")
