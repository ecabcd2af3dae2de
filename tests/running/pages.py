"""What the pages in docs/ show, taken apart for the tests.

A comment before a YAML block says what becomes of it: `<!-- validates -->`, `<!-- fails: rule ... -->` or
`<!-- warns: rule ... -->`; `file: NAME` puts it where the commands shown find it, and `part of: PATH` says which file
of the checkout holds it, word for word. A block that is no whole assessment is completed from the one marked `base`. In
a console block every line of output stands for itself, and `...` for any number of others.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple

from conftest import ROOT, Assess, Run

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
# Pages whose commands build on each other: tests of their own run them.
IN_ORDER = ("alternative-report.md", "new-instrument.md", "the-whole-work.md")
TEXTS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}


class Block(NamedTuple):
    """A fenced block of YAML with what the comment before it says."""

    text: str
    marks: dict[str, str]

    @property
    def rules(self) -> set[str]:
        return {*self.marks.get("fails", "").split(), *self.marks.get("warns", "").split()}

    @property
    def is_whole(self) -> bool:
        return self.text.startswith("instrument: ")


class Command(NamedTuple):
    """A command line of a console block, the output shown, and the exit code shown, else 0."""

    line: str
    output: list[str]
    code: int


def _yaml_blocks() -> Iterator[Block]:
    for text in TEXTS.values():
        for comment, content in re.findall(r"(?:<!-- ([^>]+) -->\n)?```yaml\n(.*?)```", text, flags=re.DOTALL):
            marks = dict(part.strip().partition(":")[::2] for part in comment.split(";") if part)
            yield Block(content, {key: value.strip() for key, value in marks.items()})


def commands_of(text: str) -> Iterator[Command]:
    """Give the commands of a text's console blocks."""
    for console in re.findall(r"```console\n(.*?)```", text, flags=re.DOTALL):
        for command in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
            line, *output = command.splitlines()
            if line != "echo $?":
                shown = re.search(rf"\$ {re.escape(command)}\$ echo \$\?\n(\d+)\n", console)
                yield Command(line, output, int(shown.group(1)) if shown else 0)


BLOCKS = list(_yaml_blocks())
FILES = {block.marks["file"]: block for block in BLOCKS if "file" in block.marks}
PARTS = [block for block in BLOCKS if "part of" in block.marks]
BASE = next(block.text for block in BLOCKS if "base" in block.marks)
ASSESSMENTS = [block for block in BLOCKS if block.marks.keys() & {"validates", "fails", "warns"}]
COMMANDS = [command for name, text in TEXTS.items() if name not in IN_ORDER for command in commands_of(text)]


def section(page: str, heading: str) -> str:
    """Give what stands below a heading of a page, down to the next heading."""
    below = re.split(rf"^#+ {re.escape(heading)}\n", TEXTS[page], maxsplit=1, flags=re.MULTILINE)[1]
    return re.split(r"^#+ ", below, maxsplit=1, flags=re.MULTILINE)[0]


def rows(page: str, heading: str) -> list[list[str]]:
    """Give the cells of the tables below a heading, without the heads and their rules."""
    tables = re.findall(r"^\|.*\n\| ---.*\n((?:\|.*\n)+)", section(page, heading), re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for table in tables for line in table.splitlines()]


ELLIPSIS = "..."


def is_abridged_by(printed: str, shown: list[str]) -> bool:
    """Tell whether the lines printed are those shown, where an ellipsis stands for any lines."""
    lines = (r"(?:.*\n)*?" if line == ELLIPSIS else re.escape(f"{line}\n") for line in shown)
    return re.fullmatch("".join(lines), printed) is not None


def run_line(assess: Assess, line: str) -> Run:
    """Run a command line as a shell would, with COLUMNS before it or not."""
    *variables, _program = line[: line.index("assess") + len("assess")].split()
    columns = int(variables[0].removeprefix("COLUMNS=")) if variables else 80
    return assess(*shlex.split(line.partition("assess ")[2]), columns=columns)
