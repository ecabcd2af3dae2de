"""Forms of words that take a number or a list: each language has its own plurals and its own order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

List = Callable[[Sequence[str]], str]
Number = Callable[[int], str]
