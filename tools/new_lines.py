"""Tells which lines of the code run for the first time."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

Trace = Callable[[FrameType, str, Any], Any]


class NewLines:
    """Counts lines below a folder as they run first. A function all of whose lines have run costs next to nothing."""

    def __init__(self, folder: str) -> None:
        self.count = 0
        self._folder = folder
        self._left: dict[int, set[int]] = {}
        self._seen: list[CodeType] = []

    def start(self, frame: FrameType, _event: str, _argument: object) -> Trace | None:
        """Look at a call, for sys.settrace."""
        code = frame.f_code
        left = self._left.get(id(code))
        if left is None:
            ours = code.co_filename.startswith(self._folder)
            left = {line for _, _, line in code.co_lines() if line is not None} if ours else set()
            self._left[id(code)] = left
            # or another could get its id
            self._seen.append(code)
        return self._line if left else None

    def _line(self, frame: FrameType, event: str, _argument: object) -> Trace:
        left = self._left[id(frame.f_code)]
        if event == "line" and frame.f_lineno in left:
            left.remove(frame.f_lineno)
            self.count += 1
        return self._line
