"""What a worksheet says, put onto the YAML file that it came from: only what differs is changed."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from trafficking_indicators.errors import OutputError
from trafficking_indicators.layouts.rows import followup_row_of
from trafficking_indicators.layouts.rows import row_of as assessment_row_of
from trafficking_indicators.model.fields import Model
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import Mapping, Reading, Sequence
from trafficking_indicators.reading.remarks import FoundComment, remarks_in
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.edits import Edits, dash_before
from trafficking_indicators.writing.paired import by_part, changes_of, lies_in
from trafficking_indicators.writing.yaml_files import Node, Remark, entry_lines, file_data, member_lines

M = TypeVar("M", bound=Model)


def changed(old: Reading, before: M, new: Reading, after: M, *, what: str = "the file of --onto") -> str:
    """Give the text of a file changed into what a worksheet says; `what` is what messages call that file.

    Raises OutputError where the file is written in a way that does not allow it.
    """
    if not isinstance(old.node, Mapping) or old.node.start.flow_style:
        raise OutputError(f"{what} stands in braces as a whole", "convert to a new file")
    row_of = followup_row_of if isinstance(after, FollowUp) else assessment_row_of
    change = _Change(old, {path: Remark(text) for path, text in remarks_in(new).items()}, row_of)
    data = file_data(after)
    change.mapping(old.node, file_data(before), data, (), ())
    if new.has_remarks:
        change.remarks()
    text = change.edits.changed()
    again = read(text.encode())
    if any(problem.rule == "file-too-large" for problem in again.problems):
        raise OutputError(f"with this, {what} would be larger than what is read", "split the file first")
    if again.problems or not _is_same(type(after).model_validate(again.data), after):
        raise OutputError(f"{what} is written in a way that this cannot change", "convert to a new file")
    return text


def _is_same(one: Model, other: Model) -> bool:
    """Tell whether two files hold the same: what is said not to be stated is said."""
    return one == other and file_data(one) == file_data(other)


class _Change:
    """One walk over what was, what is to be, and where it stands."""

    def __init__(self, old: Reading, remarks: dict[Path, Remark], row_of: Callable[[Path], Path]) -> None:
        self.row_of = row_of
        self.edits = Edits(old)
        self.old = old
        self.new_remarks = remarks
        self.remarks_below = by_part((path, (path, found)) for path, found in remarks.items())
        self.comments_below = by_part((found.path, (at, found)) for at, found in self.edits.comments)
        # what is gone, and what is written anew with the remarks on what it holds; which row became which
        self.gone: list[Path] = []
        self.anew: dict[Path, tuple[int, int]] = {}
        self.became: dict[Path, Path] = {(): ()}
        self.starts: dict[Path, int] = {}

    def mapping(self, node: Mapping, before: dict[str, Node], after: dict[str, Node], old: Path, new: Path) -> None:
        """Change a mapping in block style, entry by entry."""
        for name, value in before.items():
            if name not in node.children:
                continue  # a default that is always written, and is not written here
            key, child = node.children[name]
            here = (*old, name)
            self.became[here] = (*new, name)
            self.starts[here] = self.edits.start(key)
            if name not in after:
                self._delete_entry(node, name, here)
            else:
                self._value(key, child, value, after[name], here, (*new, name))
        last = None
        for name, value in after.items():
            if name in node.children:
                last = name
                if name not in before:
                    # written out though it was the default
                    key, child = node.children[name]
                    self._replace(key, child, value, (*old, name), (*new, name))
                continue
            if before.get(name) != value:
                self._insert_entry(node, name, value, last, new)

    def _value(self, key: Any, child: Any, before: Node, after: Node, old: Path, new: Path) -> None:  # noqa: ANN401
        if before == after:
            self._note(child, before, old, new)
        elif (
            after
            and _is_block(child)
            and isinstance(child, Mapping)
            and isinstance(before, dict)
            and isinstance(after, dict)
        ):
            self.mapping(child, before, after, old, new)
        elif _is_block(child) and isinstance(child, Sequence) and isinstance(before, list) and isinstance(after, list):
            self._sequence(child, before, after, old, new)
        else:
            self._replace(key, child, after, old, new)

    def _note(self, node: Any, data: Node, old: Path, new: Path) -> None:  # noqa: ANN401
        """Note where the rows of a part stand that stays as it is."""
        if isinstance(node, Mapping) and isinstance(data, dict):
            for name, (key, child) in node.children.items():
                self.starts[*old, name] = self.edits.start(key)
                self.became[*old, name] = (*new, name)
                if name in data:
                    self._note(child, data[name], (*old, name), (*new, name))
        elif isinstance(node, Sequence) and isinstance(data, list):
            for index, (child, member) in enumerate(zip(node.children, data, strict=True)):
                self._note_member(child, (*old, index), (*new, index))
                self._note(child, member, (*old, index), (*new, index))

    def _note_member(self, child: Any, old: Path, new: Path) -> None:  # noqa: ANN401
        self.became[old] = new
        start = self.edits.start(child.start if isinstance(child, Mapping | Sequence) else child)
        self.starts[old] = start

    def _sequence(self, node: Sequence, before: list[Node], after: list[Node], old: Path, new: Path) -> None:
        for first, end, to_first, to_end in changes_of([*map(_flat, before)], [*map(_flat, after)]):
            pairs = min(end - first, to_end - to_first)
            for step in range(pairs):
                here, there = (*old, first + step), (*new, to_first + step)
                self._member(node.children[first + step], before[first + step], after[to_first + step], here, there)
            for index in range(first + pairs, end):
                self._delete_member(node.children[index], (*old, index))
            for index in range(to_first + pairs, to_end):
                self._insert_member(node, first + pairs, after[index], (*new, index))

    def _member(self, child: Any, before: Node, after: Node, old: Path, new: Path) -> None:  # noqa: ANN401
        self._note_member(child, old, new)
        if before == after:
            self._note(child, before, old, new)
        elif (
            after
            and _is_block(child)
            and isinstance(child, Mapping)
            and isinstance(before, dict)
            and isinstance(after, dict)
        ):
            if next(iter(child.children)) in after:
                self.mapping(child, before, after, old, new)
                return
            self._replace_member(child, after, old, new)
        else:
            self._replace_member(child, after, old, new)

    def _replace(self, key: Any, child: Any, value: Node, old: Path, new: Path) -> None:  # noqa: ANN401
        """Write an entry anew, its key as it was."""
        start, end = self.edits.start(key), self.edits.end(child)
        key_end = self.edits.end(key)
        lines = entry_lines(str(new[-1]), value, new[:-1], key.start_mark.column, self._kept(new, start, end))
        lines = [*lines]
        while lines and not lines[0]:
            lines.pop(0)
        # the key stands in the first line that is no comment; it is kept as its author wrote it
        written = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines[written] = self._with_key(lines[written], self.edits.text[start:key_end], str(new[-1]), value, new)
        lines[0] = lines[0].lstrip(" ")
        behind = self.edits.behind(end)
        self._replaced(old, start, self.edits.line_end(end) if behind else end, lines)

    def _with_key(self, line: str, key: str, name: str, value: Node, new: Path) -> str:
        own = entry_lines(name, value, new[:-1], 0, {})
        own_key = next(found for found in own if found).partition(":")[0]
        return line if own_key.startswith(("?", '"')) else line.replace(own_key, key, 1)

    def _kept(self, new: Path, start: int, end: int) -> dict[Path, Remark]:
        """Give the remarks of what is written anew: those inside it, and that behind it."""
        remarks = {path: found for path, found in self.remarks_below.get(new, ()) if path != new}
        inside = "\n".join(found.text.removeprefix("#").strip() for found in self.edits.inside(start, end))
        behind = self.edits.behind(end)
        remarks[new] = Remark(inside, behind)
        return {path: found for path, found in remarks.items() if any(found)}

    def _replace_member(self, child: Any, value: Node, old: Path, new: Path) -> None:  # noqa: ANN401
        start = self.edits.start(child.start if isinstance(child, Mapping | Sequence) else child)
        dash, end = dash_before(self.edits, start), self.edits.end(child)
        indent = dash - self.edits.line_of(dash)
        lines = member_lines(value, new, indent, self._kept(new, dash, end))
        lines[0] = lines[0].lstrip(" ")
        behind = self.edits.behind(end)
        self._replaced(old, dash, self.edits.line_end(end) if behind else end, lines)

    def _replaced(self, old: Path, start: int, end: int, lines: list[str]) -> None:
        self.edits.replace(start, end, lines)
        self.anew[old] = (start, end)

    def _delete_entry(self, node: Mapping, name: str, old: Path) -> None:
        key, child = node.children[name]
        self._delete(old, self.edits.start(key), self.edits.end(child))

    def _delete_member(self, child: Any, old: Path) -> None:  # noqa: ANN401
        start = self.edits.start(child.start if isinstance(child, Mapping | Sequence) else child)
        self._delete(old, dash_before(self.edits, start), self.edits.end(child))

    def _delete(self, old: Path, start: int, end: int) -> None:
        """Take out what the worksheet does not have, and the comments on it, which it does not have either."""
        for at, comment in self.comments_below.get(old, ()) if self.row_of(old) == old else ():
            if not start <= at <= end:
                self.edits.delete_comment(at, comment)
        self.edits.delete_lines(start, end)
        self.gone.append(old)

    def _insert_entry(self, node: Mapping, name: str, value: Node, after: str | None, new: Path) -> None:
        first = next(iter(node.children))
        _, child = node.children[after if after is not None else first]
        indent = node.children[first][0].start_mark.column
        path = (*new, name)
        self.edits.insert_after(self.edits.end(child), entry_lines(name, value, new, indent, self._below(path)))

    def _insert_member(self, node: Sequence, before: int, value: Node, new: Path) -> None:
        first = node.children[0]
        start = self.edits.start(first.start if isinstance(first, Mapping | Sequence) else first)
        dash = dash_before(self.edits, start)
        indent = dash - self.edits.line_of(dash)
        lines = member_lines(value, new, indent, self._below(new))
        if before:
            self.edits.insert_after(self.edits.end(node.children[before - 1]), lines)
        else:
            self.edits.insert_before(dash, lines)

    def _below(self, new: Path) -> dict[Path, Remark]:
        return dict(self.remarks_below.get(new, ()))

    def remarks(self) -> None:
        """Change the remarks of rows that are there in both."""
        were: dict[Path, list[str]] = {}
        for path, text in remarks_in(self.old).items():
            were.setdefault(self.row_of(path), []).append(text)
        comments: dict[Path, list[tuple[int, FoundComment]]] = {}
        for at, comment in self.edits.comments:
            comments.setdefault(self.row_of(comment.path), []).append((at, comment))
        gone, anew = set(self.gone), set(self.anew)
        rows = {self.row_of(path) for path in self.became} | {()}
        for row in sorted(rows, key=repr):
            if lies_in(row, gone) or lies_in(row[:-1], anew):
                continue
            was = "\n".join(were.get(row, ()))
            found = self.new_remarks.get(self.became.get(row, row))
            now = "" if found is None else found.before
            if was != now:
                self._change_remark(row, was, now, comments.get(row, ()))

    def _change_remark(self, row: Path, was: str, now: str, comments: Iterable[tuple[int, FoundComment]]) -> None:
        start = self.starts.get(row, 0)
        indent = start - self.edits.line_of(start)
        text = now
        if was and now.startswith(f"{was}\n"):
            text = now[len(was) + 1 :]
        else:
            for at, comment in comments:
                if not self._is_anew(at):
                    self.edits.delete_comment(at, comment)
        if text:
            lines = [f"{' ' * indent}# {line}".rstrip() for line in text.split("\n")]
            self.edits.insert_before(start, lines)

    def _is_anew(self, at: int) -> bool:
        """Tell whether a character lies in what is written anew."""
        before = bisect_right(self._written, (at, sys.maxsize)) - 1
        return before >= 0 and at < self._written[before][1]

    @cached_property
    def _written(self) -> list[tuple[int, int]]:
        """Where what is written anew stood: when all is."""
        return sorted(self.anew.values())


def _is_block(node: Any) -> bool:  # noqa: ANN401
    return isinstance(node, Mapping | Sequence) and not node.start.flow_style


def _flat(node: Node) -> str:
    return json.dumps(node, sort_keys=True)
