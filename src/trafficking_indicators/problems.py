"""Problems found in files: what is wrong, where in the document, and what to do next.

A reader, a model or a check makes a `Problem`, which knows its place as a path in the document; `Located` is the same
with file, line and column, made once when the file's places are known.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from trafficking_indicators.rule_names import RuleName

Severity = Literal["error", "warning"]
# What of a file is not checked where a rule is broken.
Unchecked = Literal["nothing", "part", "rest"]
# Rules of one family are about the same part of the work.
Family = Literal[
    "reading", "values", "headers", "instruments", "assessments", "evidence", "exercises", "followups", "persons"
]
Path = tuple[str | int, ...]
# What is said of a folder, which is no file.
OF_FOLDERS: frozenset[RuleName] = frozenset(("no-files", "unreadable-folder"))


class Span(NamedTuple):
    """A place in a text: lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"

    @property
    def order(self) -> tuple[str, int, int, int, int]:
        """What places of one file are sorted by."""
        return ("", *self)


class SheetCell(NamedTuple):
    """A place in a worksheet: the name of the sheet, and the cell as people write it, E11."""

    sheet: str
    cell: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"

    @property
    def order(self) -> tuple[str, int, int, int, int]:
        """What places of one file are sorted by: sheets, rows, columns."""
        column = self.cell.rstrip("0123456789")
        number = sum((ord(letter) - ord("A") + 1) * 26**power for power, letter in enumerate(reversed(column)))
        return self.sheet, int(self.cell[len(column) :]), number, 0, 0


Place = Span | SheetCell


class Missed(NamedTuple):
    """What a finding misses in another file of an instrument: a part of the head, or what has an id."""

    kind: Literal["head", "id"]
    name: str


START = Span(1, 1, 1, 1)


class Near(NamedTuple):
    """A misspelt name with those that may have been meant: to compare them takes time, so it waits until it is said."""

    name: str
    options: Iterable[str]


class Problem(NamedTuple):
    """One finding in one document, of the rule named; None where the registry of its rules will name it.

    `path` leads to the value; `on_key` points at its key instead. `place` is set where the reader knows it itself.
    `depends_on` names the parts of the document that the finding rests on, `misses` what it misses in other files:
    where one of them was refused and cut out, the finding may only follow from the cut and is dropped. `meant` is the
    part that a misspelt key probably was: it counts as cut out, too. `near` goes before `help` where a name comes near.
    """

    rule: RuleName | None
    message: str
    path: Path = ()
    help: str = ""
    severity: Severity = "error"
    on_key: bool = False
    place: Place | None = None
    depends_on: tuple[Path, ...] = ()
    misses: tuple[Missed, ...] = ()
    meant: Path | None = None
    near: Near | None = None


class Located(NamedTuple):
    """A problem at its place in a file. `path` is a JSON Pointer (RFC 6901) into the document.

    Of very many of one rule in a file, the last stands for `times` of them, at the place of the first of these.
    `identity` is the path with members of lists by what they are, not by number; empty where the path has none.
    """

    file: str
    place: Place
    rule: RuleName
    severity: Severity
    message: str
    help: str
    path: str
    times: int = 1
    identity: str = ""


class Checked(NamedTuple):
    """One file that was checked, with its problems by place.

    `kind` is what its keys say that it is, None where they say nothing or it could not be read. `text` is its text
    where lines of it may be shown, and empty where they may not: it may hold contact data.
    """

    file: str
    kind: str | None
    problems: tuple[Located, ...]
    text: str = ""


class Rule(NamedTuple):
    """A rule as the documentation shows it: what holds, and why.

    Where a rule is broken, a part of the file or the rest of
    it may go unchecked: a gate that ignored such a rule would be open.
    """

    name: RuleName
    severity: Severity
    text: str
    why: str
    family: Family
    unchecked: Unchecked = "nothing"

    @property
    def ignorable(self) -> bool:
        """Whether all else is checked where the rule is broken."""
        return self.unchecked == "nothing"


def pointer(path: Path) -> str:
    """Write a path as a JSON Pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


class Cuts:
    """The parts that were cut out of a document; to look one up takes no longer where there are many."""

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self._cut: set[Path] = set()
        self._above: set[Path] = set()
        self.add(paths)

    def add(self, paths: Iterable[Path]) -> None:
        """Take in further parts; the whole of a document is none."""
        for path in paths:
            if path:
                self._cut.add(path)
                self._above.update(path[:length] for length in range(len(path)))

    def touch(self, part: Path, *, deeper_than: int = 0) -> bool:
        """Tell whether a part holds, is or lies in one of them, of more steps than so many."""
        return part in self._above or any(part[:end] in self._cut for end in range(deeper_than + 1, len(part) + 1))


def follows_from(problem: Problem, cuts: Cuts, *, deeper_than: int = 0) -> bool:
    """Tell whether a finding rests on a part of the document that was cut out, as a whole or in something below it."""
    return any(cuts.touch(part, deeper_than=deeper_than) for part in problem.depends_on)
