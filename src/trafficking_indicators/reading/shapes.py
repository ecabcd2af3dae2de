"""What may stand where in a file, by its model; help where a text, a list or a mapping stands for another of them."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from trafficking_indicators.characters import STAND_IN
from trafficking_indicators.model.fields import CODE, LocalText, Model
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.events import BULLETS
from trafficking_indicators.reading.plain_numbers import is_ambiguous
from trafficking_indicators.wording import listing, quote

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

# Patterns are texts, compiled when a file needs one: most have nothing of the kind.
# How an entry begins that was numbered or marked by hand.
_MARK = (
    r"(\(?[0-9]{1,3}[.)](?=[\sA-Za-z])(?![A-Z][0-9])"
    rf"|\(?[a-z]\)|--+|[{BULLETS}]|o(?= )|[^\w\s\"'(\[{{<$\u20ac-])\s*(?=\S)"
)
_HYPHEN = r"-\S"
_PLAIN = r"[A-Za-z0-9][^\[\]{}:#\"'\n]{0,39}"
# What people write between the entries of a list, and for the numbers from one to another.
_BETWEEN = r"\s*[,;/]\s*(?:and\s+)?|\s+(?:and|or|v\u0259)\s+"
_RANGE = r"([0-9]{1,2}) ?[-\u2013] ?([0-9]{1,2})"
# What people write for an empty list.
_NONE = ("", "none", "no", "nothing", "nil", "n/a", "yoxdur")
# A longer text is no list of words.
_LONGEST_ENTRIES = 200
_ALL = ("all", "every", "everything", "ham\u0131s\u0131")
# of ids alone: 2023-12 is a date
_FROM_TO = r"([0-9]+\.[0-9.]*) ?(?:-|\u2013|to) ?([0-9]+\.[0-9.]*)"
_ENTRY = "begin the entry with a hyphen and a space"
_ENTRIES = "begin each entry with a hyphen and a space"


def said_of_list(found: object, path: Path, model: type[Model]) -> tuple[str, Path, str]:
    """Say of what stands in the place of a list what it is, where, and how the list is written."""
    first = next(iter(found), "") if isinstance(found, dict) else found
    if isinstance(first, str):
        mark = re.match(_MARK, first)
        if mark is not None:
            where = (*path, first) if isinstance(found, dict) else path
            sign = "a sign" if mark[1] == STAND_IN else quote(mark[1])
            return f"{sign} where an entry of a list begins", where, _ENTRIES
        if re.match(_HYPHEN, first):
            return "a space is missing after the hyphen", path, "write a hyphen and a space"
    if isinstance(found, dict):
        member = _member_of(_at(model, path))
        known = {name for option in models_in(member) for name in keys_in(option)}
        example = f"{first}: ..." if first in known else f"{_first_key(member)}: {_as_value(str(first))}"
        if not known:
            value = found.get(str(first))
            example = _as_value(value) if isinstance(value, str) else "..."
        return "expected a list, found a mapping", path, f"{_ENTRIES}, as - {example}"
    message = f"expected a list, found {quote(found)}"
    member = _member_of(_at(model, path))
    key = _key_for(str(found), member)
    if key and str(found).casefold().strip(" -.") in _NONE:
        return message, path, "write [] where there is none, or leave the key out"
    if key:
        return message, path, f"{_ENTRY}, as - {key}: {_value_for(str(found), member, key)}"
    return message, path, _in_brackets(str(found), member)


def _in_brackets(found: str, member: object) -> str:
    """Write a text as the list that it was meant as; what is chosen from a list, or is a number, one by one."""
    words = _words_of(member)
    if words and len(found) <= _LONGEST_ENTRIES:
        parts = [part for part in re.split(_BETWEEN, found.strip()) if part]
        spelled = [part.casefold().replace(" ", "_").replace("-", "_") for part in parts]
        if len(spelled) > 1 and not set(spelled) - set(words):
            return f"write it in brackets: [{listing(spelled)}]"
    ends = re.fullmatch(_RANGE, found.strip())
    if ends is not None and int in _parts(member):
        return f"write each number, in brackets: [{ends[1]}, {ends[2]}]"
    if found.strip().casefold() in _ALL:
        return "name each in brackets, [one, another], or leave the key out where that means all"
    ends = re.fullmatch(_FROM_TO, found.strip())
    if ends is not None:
        return f"write each by itself, in brackets, from {ends[1]} to {ends[2]}: [one, another]"
    found = found.strip().removeprefix("(").removesuffix(")")
    written = found if re.fullmatch(_PLAIN, found) else "one, another"
    lines = ", or each in a line with a hyphen and a space" if " " in written else ""
    return f"write it in brackets: [{written}]{lines}"


def _value_for(found: str, member: object, key: str) -> str:
    """Give what to write as the value of a key in the place of a text: that text, where it may be one."""
    if not re.fullmatch(_PLAIN, found):
        return "..."
    annotation = _field_of(tuple(option for option in models_in(member) if key in keys_in(option)), key)
    words = _words_of(annotation)
    if int in _parts(annotation) and not found.isdecimal():
        return "..."
    may_be = found in words if words else " " not in found or LocalText in _parts(annotation)
    return _as_value(found) if may_be else "..."


def _key_for(found: str, member: object) -> str:
    """Name the key whose value a text probably is: one that may hold this word, a title, else the first."""
    first = _first_key(member)
    for option in models_in(member) if first else ():
        keys = keys_in(option)
        chosen = next((name for name in keys if found in _words_of(_field_of((option,), name))), "")
        is_title = " " in found.strip() and "title" in keys and _value_for(found, member, "title") != "..."
        return chosen or ("title" if is_title else first)
    return first


def _as_value(found: str) -> str:
    """Write a text as the value of a key, quoted where other readers would change it."""
    return quote(found) if is_ambiguous(found) else found


def said_of_mapping(found: object, path: Path, model: type[Model]) -> tuple[str, Path, str]:
    """Say of what stands in the place of a mapping what it is, and how keys are written."""
    if isinstance(found, list):
        if path and isinstance(path[-1], int):
            return "a list in a list", path, "take the second hyphen, or the inner brackets, out"
        if found and all(isinstance(member, dict) for member in found):
            names = [name for name in ("id", "name") if all(name in member for member in found)]
            home = f"its {names[0]}" if names else "its area and code" if path == ("ratings",) else "a name of its own"
            below = f"write each below {home}"
            # what has one key alone has its name there
            is_named = all(len(member) == 1 for member in found)
            below = "write the keys" if is_named or models_in(_at(model, path)) else below
            return "expected a mapping, found a list", path, f"{below}, without hyphens"
        return "expected a mapping, found a list", path, "write each with a key, as key: value"
    message = f"expected a mapping, found {quote(found)}"
    if path[:1] == ("ratings",) and len(path) == len(("ratings", "area")):
        code = str(path[-1]).rpartition(".")[2]
        if re.fullmatch(CODE, code):
            return message, path, f"write the area with a colon, and {code} below it, indented"
    there = _at(model, path)
    key = _key_for(str(found), there)
    if key:
        return message, path, f"write it with its key, as {key}: {_value_for(str(found), there, key)}"
    keys = [name for option in models_in(there) for name in keys_in(option)]
    return message, path, f"write it with its keys: {listing(keys)}" if keys else "write it with keys, as key: value"


def place_of_empty(path: Path, model: type[Model]) -> str:
    """Word the help for a key that has no value: lines that belong to it, or a text."""
    kept = "leave the key out where it may be"
    try:
        annotation = _at(model, path)
    except (IndexError, StopIteration):  # a key that has no place there
        annotation = model
    if models_in(annotation) or _is_list(annotation):
        return f"indent the lines that belong to it, or {kept}"
    return f"write its value after the colon, or {kept}"


def homes_of(key: str, model: type[Model]) -> tuple[str, ...]:
    """Name the keys below which a key has its place, wherever that is in a file."""
    return tuple(dict.fromkeys(above for name, above in _named(model) if name == key and above))


@cache
def _named(model: type[Model], above: str = "") -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for name, field in keys_in(model).items():
        found.append((name, above))
        for inner in _models_below(field.annotation):
            found += _named(inner, name)
    return tuple(found)


def _models_below(annotation: object) -> Iterator[type[Model]]:
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Model):
            yield part
        else:
            for argument in get_args(part):
                yield from _models_below(argument)


def keys_of(model: type[Model], path: Path, here: object) -> Iterator[str]:
    """Give the keys that may stand where the path leads, for a suggestion; `here` is what stands there."""
    for option in models_in(_at(model, path)):
        tag = option.model_fields.get("status")
        if tag is None or not isinstance(here, dict) or here.get("status") in get_args(tag.annotation):
            yield from keys_in(option)


def statuses_with(key: str, model: type[Model], path: Path) -> tuple[str, ...]:
    """Name the statuses of which a rating has a key."""
    options = [option for option in models_in(_at(model, path)) if "status" in option.model_fields]
    return tuple(
        status
        for option in options
        if key in option.model_fields
        for status in get_args(option.model_fields["status"].annotation)
    )


def choices_in(model: type[Model], path: Path) -> tuple[str, ...]:
    """Give the words that a key may hold, where it holds one of a few."""
    return _words_of(_at(model, path))


def _at(model: type[Model], path: Path) -> Any:
    annotation: object = model
    for step in path:
        annotation = _step_into(annotation, step)
    return annotation


@cache
def _words_of(annotation: object) -> tuple[str, ...]:
    return tuple(word for part in _parts(annotation) if get_origin(part) is Literal for word in get_args(part))


def _step_into(annotation: object, step: int | str) -> Any:
    """Follow one step of a path: through the field of a model, or of each of several, a mapping or a list."""
    models = tuple(option for option in models_in(annotation) if step in keys_in(option))
    return _field_of(models, str(step)) if models else _member_of(annotation)


@cache
def _field_of(models: tuple[type[Model], ...], field: str) -> Any:
    return reduce(or_, [keys_in(option)[field].annotation for option in models])


@cache
def _member_of(annotation: object) -> Any:
    container = next(iter(_parts(annotation)))
    return get_args(container)[1 if get_origin(container) is dict else 0]


def _is_list(annotation: object) -> bool:
    return any(get_origin(part) in (tuple, list, dict) for part in _parts(annotation))


def _first_key(annotation: object) -> str:
    """Name the key that what stands there begins with; an empty text where its keys are not ours to name."""
    for option in models_in(annotation):
        return next((name for name, field in keys_in(option).items() if field.is_required()), "")
    return ""


@cache
def models_in(annotation: object) -> tuple[type[Model], ...]:
    """Give the models that may stand there."""
    parts = _parts(annotation)
    return tuple(option for option in parts if isinstance(option, type) and issubclass(option, Model))


@cache
def keys_in(model: type[Model]) -> dict[str, FieldInfo]:
    """Give the fields of a model by their keys in a file: words of Python's own have another name there."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _parts(annotation: Any) -> Iterator[Any]:
    """Take aliases, unions and annotations apart."""
    if hasattr(annotation, "__value__"):
        yield from _parts(annotation.__value__)
    elif hasattr(annotation, "__metadata__"):
        yield from _parts(annotation.__origin__)
    elif get_origin(annotation) in (Union, types.UnionType):
        for option in get_args(annotation):
            yield from _parts(option)
    else:
        yield annotation


def said_of_homes(key: str, model: type[Model], near: Iterable[str | int]) -> str:
    """Say below which keys, of those near, a key has its place; an empty text where it has none."""
    homes = [home for home in homes_of(key, model) if home in near]
    return f'"{key}" has its place below {listing(map(quote, homes))}: check the indentation' if homes else ""
