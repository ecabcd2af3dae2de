"""Write docs/house.md, a map of src/trafficking_indicators, from the first lines of the modules' own docstrings.

Run: python tools/generate_map.py
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "src" / "trafficking_indicators"
TARGET = ROOT / "docs" / "house.md"
HEAD = """\
# The house

What each room and each module of `src/trafficking_indicators` owns, in its own words: made from the docstrings by
`python tools/generate_map.py`. Imports point one way; the contract in `pyproject.toml` holds the order. How to change
something is in [CONTRIBUTING](../CONTRIBUTING.md).
"""
# From what a person sees down to what everything stands on.
ROOMS = (
    "notebook",
    "cli",
    "writing",
    "reports",
    "json_csv",
    "checking",
    "words",
    "reading",
    "render",
    "analysis",
    "model",
    "layouts",
    "documents",
)


def first_line(file: Path) -> str:
    """Give what a module says of itself.

    Raises ValueError for a module that says nothing.
    """
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    if not text:
        raise ValueError(f"{file.relative_to(ROOT)} does not say what it owns")
    return " ".join(text.partition("\n\n")[0].split())


def entries(folder: Path, depth: int = 0) -> Iterator[str]:
    """List the modules of a folder, and of the folders in it, one a line."""
    for file in sorted(folder.glob("*.py")):
        if file.name != "__init__.py" and not file.name.startswith("."):
            yield f"{'  ' * depth}- `{file.name}`: {first_line(file)}"
    for inner in sorted(path for path in folder.iterdir() if (path / "__init__.py").is_file()):
        yield f"{'  ' * depth}- `{inner.name}/`: {first_line(inner / '__init__.py')}"
        yield from entries(inner, depth + 1)


def render() -> str:
    """Make the page.

    Raises ValueError where a room is missing in ROOMS.
    """
    found = {path.name for path in HOUSE.iterdir() if (path / "__init__.py").is_file()}
    if found != set(ROOMS):
        raise ValueError(f"rooms that are listed or there, not both: {sorted(found ^ set(ROOMS))}")
    parts = [HEAD]
    for room in ROOMS:
        parts.append(
            "\n".join([f"## {room}/", "", first_line(HOUSE / room / "__init__.py"), "", *entries(HOUSE / room)])
        )
    loose = [f"- `{file.name}`: {first_line(file)}" for file in sorted(HOUSE.glob("*.py"))]
    parts.append("\n".join(["## Beside the rooms", "", *loose]))
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
