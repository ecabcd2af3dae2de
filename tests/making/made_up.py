"""Parts of made-up files, drawn by hypothesis: texts, dates, counts, what is wrong, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from hypothesis import strategies as st

from making.inputs import CONTACTS, KEYS, ODD, TEXTS, WORDS
from trafficking_indicators.characters import shows_nothing, without_bad
from trafficking_indicators.reading.contacts import holds_contact

Draw = Callable[[st.SearchStrategy[Any]], Any]
Data = dict[str, Any]


def _is_allowed(text: str) -> bool:
    return bool(text.strip()) and text == without_bad(text) and not (shows_nothing(text) or holds_contact(text))


# A choice or two for each: hypothesis gives up on inputs that take thousands.
texts = st.sampled_from(list(filter(_is_allowed, TEXTS))) | st.characters(exclude_categories=["Cc", "Cs"]).filter(
    _is_allowed
)
localized = texts | st.dictionaries(st.sampled_from(["en", "az", "de", "zh-Hant"]), texts, min_size=1, max_size=2)
counts = st.integers(0, 30) | st.just(999_999_999)
dates = st.builds(
    lambda year, month, day: "-".join(part for part in (year, month, month and day) if part),
    st.integers(1990, 2030).map(str),
    st.sampled_from(["", "01", "06", "12"]),
    st.sampled_from(["", "01", "28"]),
)


# By kind, so that one of few members is as likely as one of many.
_wrong_texts = st.one_of([st.sampled_from(kind) for kind in (KEYS, WORDS, CONTACTS, ODD, TEXTS, ["", "-1", "1" * 12])])
# New ones each time: what is drawn is changed further.
_wrong_shapes: st.SearchStrategy[Any] = (
    st.builds(list) | st.builds(dict) | st.builds(lambda: ["x"]) | st.builds(lambda: {"x": "y"})
)


def sometimes(draw: Draw, key: str, values: st.SearchStrategy[Any]) -> Data:
    """Draw an entry, or none."""
    return {key: draw(values)} if draw(st.booleans()) else {}


def subset(values: list[str]) -> st.SearchStrategy[list[str]]:
    """Choose some of the values, in any order, each at most once."""
    return st.lists(st.sampled_from(values), unique=True, max_size=4) if values else st.just([])


def some(values: list[str]) -> st.SearchStrategy[list[str]]:
    """Choose one or more of the values."""
    return st.lists(st.sampled_from(values), unique=True, min_size=1, max_size=4)


def places_in(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """List the path of every value below the top."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for key, value in items for found in ((*path, key), *places_in(value, (*path, key)))]


@st.composite
def spoiled(draw: Draw, data: Data) -> Data:
    """Break a place or two of the data: a key dropped or misnamed, a value of another kind."""
    for _ in range(draw(st.integers(0, 2))):
        *path, key = draw(st.sampled_from(places_in(data)))
        parent: Any = data
        for step in path:
            parent = parent[step]
        match draw(st.sampled_from(["drop", "change", "rename"])):
            case "drop":
                del parent[key]
            case "rename" if isinstance(parent, dict):
                parent[draw(_wrong_texts)] = parent.pop(key)
            case _:
                parent[key] = draw(_wrong_texts | _wrong_shapes)
        if not data:
            break
    return data


@st.composite
def written(draw: Draw, data: Data) -> bytes:
    """Write data as YAML in one of its styles."""
    text = yaml.safe_dump(
        data,
        default_style=draw(st.sampled_from([None, "'", '"'])),
        default_flow_style=draw(st.sampled_from([None, True, False])),
        allow_unicode=draw(st.booleans()),
        width=draw(st.sampled_from([40, 10_000])),
        sort_keys=False,
    )
    assert isinstance(text, str)
    return text.encode("utf-8", "surrogatepass")
