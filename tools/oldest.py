"""Print the oldest versions that pyproject.toml admits, as pip takes them: what the program and its tests need.

Run: python tools/oldest.py > oldest.txt, then python -m pip install --requirement oldest.txt .
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
EXTRA = "test"


def oldest(dependencies: list[str]) -> list[str]:
    """Turn each lower bound into the one version that may be installed.

    Raises ValueError for a dependency without a lower bound.
    """
    pinned = []
    for dependency in dependencies:
        found = re.match(r"([A-Za-z0-9._-]+)>=([0-9][0-9.]*)", dependency)
        if found is None:
            raise ValueError(f"{dependency} has no lower bound")
        pinned.append("==".join(found.groups()))
    return pinned


def main() -> None:
    """Read pyproject.toml and print a requirement a line."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    print("\n".join(oldest([*project["dependencies"], *project["optional-dependencies"][EXTRA]])))


if __name__ == "__main__":
    main()
