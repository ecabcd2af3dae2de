"""docs/python.md: every call on it runs, prints what it shows, and is all that the package promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

import pytest

import trafficking_indicators
from conftest import ROOT
from running.pages import TEXTS

PAGE = TEXTS["python.md"]
CALLS = re.findall(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def printed() -> Iterator[list[str]]:
    """Run the blocks of the page in their order, as one notebook does; give what each prints."""
    names: dict[str, object] = {}
    outputs = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for code, _ in CALLS:
            output = StringIO()
            with redirect_stdout(output):
                exec(compile(code, "docs/python.md", "exec"), names)  # noqa: S102  # our own page
            outputs.append(output.getvalue())
        yield outputs


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_a_block_prints_what_the_page_shows(printed: list[str], number: int) -> None:
    assert CALLS[number][1] == printed[number]


def test_the_page_names_what_is_promised() -> None:
    named = re.findall(r"^\| `(\w+)(?:\([^`]*\))?` \|", PAGE, re.MULTILINE)

    assert sorted(trafficking_indicators.__all__) == sorted(named)


def test_the_page_calls_what_is_promised() -> None:
    code = "".join(code for code, _ in CALLS)

    assert [] == [
        name
        for name in trafficking_indicators.__all__
        if not name.startswith("__") and not re.search(rf"\b{name}\b", code)
    ]
