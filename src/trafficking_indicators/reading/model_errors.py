"""Turn what pydantic says of a document into problems, worded once."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from trafficking_indicators.model.fields import CODE, PATTERNS, Model
from trafficking_indicators.problems import Cuts, Near, Path, Problem, follows_from
from trafficking_indicators.reading.long_texts import too_long
from trafficking_indicators.reading.misspelt_names import (
    RATING_KEYS,
    choice_help,
    is_open,
    likeness,
    name_help,
    odd_letter,
)
from trafficking_indicators.reading.numbers_meant import number_help
from trafficking_indicators.reading.other_words import choice_meant, key_meant
from trafficking_indicators.reading.parted_entries import joined_entries
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.rating_errors import (
    RATING_NEEDS,
    either,
    empty,
    is_needed,
    lacking,
    missing_from,
    no_status,
)
from trafficking_indicators.reading.shapes import (
    choices_in,
    keys_of,
    said_of_homes,
    said_of_list,
    said_of_mapping,
    statuses_with,
)
from trafficking_indicators.reading.syntax_slips import lacks_a_blank, named
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import listing, nearest, quote, suggest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# Where each of these stands, one of the others was wanted.
_LISTS = frozenset(("list_type", "tuple_type"))
_MAPPINGS = frozenset(("dict_type", "model_type", "model_attributes_type"))
# What to do about what the models refuse themselves, each under the name of its rule.
_NEXT_STEPS: dict[RuleName, str] = {
    "bad-choice": "write true or false",
    "bad-date": "check the day and the month",
    "bad-number": "write it in digits",
    "wrong-shape": "write the text alone, or one for each language, as {en: text}",
}
KEY_STEP = "[key]"
_SURELY = 0.85
# What is said where a text stands for something else.
_NOT_A_TEXT = _LISTS | _MAPPINGS | {"literal_error", "union_tag_invalid", "union_tag_not_found"}
# Different slips of one file that are held against the keys there are; of more, nobody would read what was meant.
MOST_SLIPS = 300


class _Spelling:
    """Looks for the keys that were probably meant, for so many slips of one file: each takes time."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], str | None] = {}

    def nearest(self, word: str, options: Iterable[str]) -> str | None:
        slip = (word, *options)
        if slip not in self._found:
            if len(self._found) == MOST_SLIPS:
                return None
            self._found[slip] = nearest(word, slip[1:])
        return self._found[slip]


def problems_from(errors: Iterable[ErrorDetails], model: type[Model], data: Data) -> list[Problem]:
    """Word each error; its path leads into `data`, without the steps that only the model knows."""
    spelling = _Spelling()
    problems = list(dict.fromkeys(problem for error in errors for problem in _problems(error, model, data, spelling)))
    # what stands below a key that is none of its kind was meant for another place
    none = {problem.path for problem in problems if problem.on_key and problem.rule == "bad-format"}
    if none:
        problems = [problem for problem in problems if problem.on_key or not _is_below(problem.path, none)]
    problems = joined_entries(problems, data)
    # a list whose only member is wrong is not empty: what is said of a whole follows from what is wrong in it
    wrong = Cuts(problem.path for problem in problems)
    return [problem for problem in problems if not follows_from(problem, wrong, deeper_than=len(problem.path))]


def _is_below(path: Path, above: Container[Path]) -> bool:
    return any(path[:length] in above for length in range(1, len(path) + 1))


def _problems(error: ErrorDetails, model: type[Model], data: Data, spelling: _Spelling) -> Iterator[Problem]:
    """Word one error, and where it kept the rest from being looked at, what can be said of that."""
    yield _problem(error, model, data, spelling)
    if error["type"] == "union_tag_not_found" and isinstance(found := error["input"], dict):
        path = _path_in(data, error["loc"])[0]
        for key in (key for key in found if key not in RATING_KEYS):
            near = spelling.nearest(key, RATING_NEEDS)
            if near is not None and near not in found and spelling.nearest("status", (key,)) is None:
                help = f"{odd_letter(key)}did you mean {quote(near)}?"
                yield Problem("unknown-key", f"unknown key {quote(key)}", (*path, key), help, on_key=True)


def _problem(  # noqa: C901, PLR0911  # one for each kind of error
    error: ErrorDetails, model: type[Model], data: Data, spelling: _Spelling
) -> Problem:
    kind, context = error["type"], error.get("ctx", {})
    path, on_key = _path_in(data, error["loc"])
    found = error["input"]
    text = context["tag"] if kind == "union_tag_invalid" else found
    if kind in _NOT_A_TEXT and isinstance(text, str) and lacks_a_blank(text):
        return Problem("wrong-shape", *_said_of_colon(text, path))
    if kind == "missing":
        return _missing(str(error["loc"][-1]), path, model, data)
    if kind == "extra_forbidden":
        return _unknown_key(path, model, data, spelling)
    if kind in _LISTS or kind in _MAPPINGS or kind == "string_type":
        return _shape(kind, found, path, model)
    if kind == "string_pattern_mismatch":
        return _bad_format(found, path, context["pattern"], data, on_key=on_key)
    if kind in ("literal_error", "union_tag_invalid"):
        return _choice(found if kind == "literal_error" else context["tag"], path, kind, model, data)
    if kind == "union_tag_not_found":
        near = spelling.nearest("status", found) if isinstance(found, dict) else None
        return no_status(found, path, near)
    if kind == "string_too_long":
        return too_long(found, path, context["max_length"], model, _at(data, path[:-1]), on_key=on_key)
    if kind in ("string_too_short", "too_short"):
        return _empty(path, is_text=kind == "string_too_short")
    if kind == "duplicate-key":
        tag, first = context["key"], context["first"]
        message = f"language {quote(tag)} stands twice: {quote(first)} is the same"
        return Problem("duplicate-key", message, (*path, tag), "keep one", on_key=True)
    if kind == "greater_than_equal":
        return Problem("bad-number", f"expected at least {context['ge']}, found {quote(found)}", path, "count again")
    # the rest are our own, raised in the models under the name of their rule
    rule, help = next(step for step in _NEXT_STEPS.items() if step[0] == kind)
    help = number_help(found, path[-1]) if rule == "bad-number" else help
    return Problem(rule, f"{error['msg']}, found {_found(found)}", path, help, on_key=on_key)


def _shape(kind: str, found: object, path: Path, model: type[Model]) -> Problem:
    """Say of what has not the shape that was wanted how that is written."""
    if kind == "string_type":
        return Problem("wrong-shape", f"expected a text, found {_found(found)}", path, "write one text")
    said = said_of_list if kind in _LISTS else said_of_mapping
    message, where, help = said(found, path, model)
    # where an entry is told of by its sign, the list is what cannot be read
    meant = None if where == path else path
    return Problem("wrong-shape", message, where, help, on_key=where != path, meant=meant)


def _bad_format(found: str, path: Path, pattern: str, data: Data, *, on_key: bool) -> Problem:
    above = str(path[1]) if on_key and path[:1] == ("ratings",) and found in RATING_KEYS else ""
    area, _, code = above.rpartition(".")
    if area and re.fullmatch(CODE, code):
        help = f"write {area}: and below it, indented, {code}:"
        return Problem("bad-format", f"{quote(above)} is an area and a code in one", path[:2], help, on_key=True)
    wanted, example = PATTERNS[pattern]
    help = name_help(found, path, pattern, data, on_key=on_key) or f"write one such {example}"
    return Problem("bad-format", f"{_found(found)} is not {wanted}", path, help, on_key=on_key)


def _unknown_key(path: Path, model: type[Model], data: Data, spelling: _Spelling) -> Problem:
    """Say which key was probably meant: one that is not there yet, else one that this stands beside."""
    key = str(path[-1])
    there = _at(data, path[:-1])
    known = sorted(keys_of(model, path[:-1], there))
    if lacks_a_blank(key) and (name := re.split("[:= ]", key)[0]) in known:
        said, _, help = _said_of_colon(key, path)
        return Problem("unknown-key", said, path, f"{help}, and quote the text", on_key=True, meant=(*path[:-1], name))
    free = [name for name in known if name not in there]
    meant = spelling.nearest(key, free) or key_meant(key, free)
    place = _place_of(key, path, model, known)
    if meant is not None and place and key_meant(key, free) is None and likeness(key, meant) < _SURELY:
        meant = None  # what is the name of another key is not misspelt
    beside = spelling.nearest(key, known) if meant is None and not place else None
    if meant is not None:
        help = odd_letter(key) + f"did you mean {quote(meant)}?"
    elif beside is not None:
        help = f"{quote(beside)} is there already: take this one out, or join the two"
    else:
        help = place or f"known keys here: {listing(known)}"
    whole = None if meant is None else (*path[:-1], meant)
    return Problem("unknown-key", f"unknown key {quote(key)}", path, help, on_key=True, meant=whole)


def _place_of(key: str, path: Path, model: type[Model], known: Sequence[str]) -> str:
    """Say of a key that has no place here where it has one; an empty text where it has none."""
    if is_needed(path):
        return f"only a rating that is {either(statuses_with(key, model, path[:-1]))} has it"
    if len(path) == 1 and "ratings" in model.model_fields and key[:1].isdecimal():
        return 'indent it below "ratings"'
    return said_of_homes(key, model, (*path[:-1], *known))


def _said_of_colon(found: str, path: Path) -> tuple[str, Path, str]:
    """Say of a text that it was meant as a key and its value."""
    behind = found.partition(":")[2][:1]
    if behind.isspace():
        return f"{named(behind)} after the colon", path, "write a plain space after the colon"
    return "a space is missing after the colon", path, "write a colon and a space"


def _missing(key: str, path: Path, model: type[Model], data: Data) -> Problem:
    if path[:1] == ("ratings",) and (said := lacking(key, path, _at(data, path))):
        return said
    choices = choices_in(model, (*path, key))
    help = f"add it: one of {listing(choices)}" if choices else "add it"
    return Problem("missing-key", f"missing key {quote(key)}", path, help, depends_on=missing_from(path, key))


def _empty(path: Path, *, is_text: bool) -> Problem:
    if said := empty(path):
        return said
    help = "leave the key out" if is_text else "name at least one, or leave the key out where it may be"
    return Problem("empty-value", "no value", path, help, depends_on=(path,))


def _choice(found: Any, path: Path, kind: str, model: type[Model], data: Data) -> Problem:
    options = choices_in(model, path if kind == "literal_error" else (*path, "status"))
    odd = odd_letter(str(found))
    help = odd + (
        (suggest(str(found), options) if odd else "")
        or choice_help(str(found), options, of_several=isinstance(path[-1], int))
    )
    other = None if odd else choice_meant(str(found), options)
    if other is not None:
        help = f"did you mean {quote(other)}?"
    near = None if odd or other or is_open(str(found), options) else Near(str(found), options)
    if kind == "union_tag_invalid" and isinstance(_at(data, path), dict):
        path = (*path, "status")
        found = _at(data, path)
    return Problem("unknown-choice", f"{_found(found)} is not one of {listing(options)}", path, help, near=near)


def _found(value: object) -> str:
    """Name what was found: a text by itself, anything else by its shape."""
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else quote(value)


def _path_in(data: Data, location: tuple[int | str, ...]) -> tuple[Path, bool]:
    """Keep the steps that lead through the data: a union's tag and a text's language are the model's own."""
    on_key = location[-1:] == (KEY_STEP,)
    path: list[int | str] = []
    here: Any = data
    steps = location[:-1] if on_key else location
    for index, step in enumerate(steps):
        if isinstance(here, dict) and step in here:
            here = here[str(step)]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        elif isinstance(here, dict | list) and index < len(steps) - 1:
            continue
        else:
            break
        path.append(step)
    return tuple(path), on_key


def _at(data: Data, path: Path) -> Any:
    here: Any = data
    for step in path:
        here = here[step]
    return here
