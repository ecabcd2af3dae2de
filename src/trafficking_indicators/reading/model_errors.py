"""Turn what pydantic says of a document into problems, worded once."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from trafficking_indicators.model.fields import PATTERNS, Model
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.problems import Cuts, Near, Path, Problem, RuleName, follows_from
from trafficking_indicators.reading.misspelt_names import format_help, odd_letter
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED, Data
from trafficking_indicators.reading.syntax_slips import lacks_a_blank, named
from trafficking_indicators.wording import listing, nearest, quote, suggest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# What a rating of each status must say, worded for the assessor.
_RATING_NEEDS: dict[str, tuple[RuleName, str, str]] = {
    "reason": ("rated-without-reason", "no reason is given", 'say why: add "reason"'),
    "evidence": (
        "rated-without-evidence",
        "no evidence is cited",
        'cite the sources: add "evidence", or set "unknown"',
    ),
    "missing": (
        "partly-met-without-missing",
        "what is missing is not said",
        'name the part that is not met: add "missing"',
    ),
    "tried": (
        "unknown-without-tried",
        "what was tried is not said",
        'say what was looked at: add "tried", or set "not_assessed"',
    ),
}
_RATING_KEYS = frozenset(("status", "confidence", "comments", *_RATING_NEEDS))
_MAPPING, _LIST, _TEXT = (
    ("a mapping", "write it with keys, as {key: value}"),
    ("a list", "write it in brackets, as [one, another]"),
    ("a text", "write one text"),
)
_SHAPES = {
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "string_type": _TEXT,
}
# What to do about what the models refuse themselves, each under the name of its rule.
_NEXT_STEPS: dict[RuleName, str] = {
    "bad-choice": "write true or false, in small letters",
    "bad-date": "check the day and the month",
    "bad-number": "write it in digits",
    "wrong-shape": "write the text alone, or one for each language, as {en: text}",
}
KEY_STEP = "[key]"
# What is said where a text stands for something else.
_NOT_A_TEXT = frozenset((*_SHAPES, "literal_error", "union_tag_invalid", "union_tag_not_found")) - {"string_type"}
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
    problems = [_problem(error, model, data, spelling) for error in errors]
    # a list whose only member is wrong is not empty: what is said of a whole follows from what is wrong in it
    wrong = Cuts(problem.path for problem in problems)
    return [problem for problem in problems if not follows_from(problem, wrong, deeper_than=len(problem.path))]


def _problem(  # noqa: PLR0911  # one for each kind of error
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
    if kind in _SHAPES:
        wanted, help = _SHAPES[kind]
        return Problem("wrong-shape", f"expected {wanted}, found {_found(found)}", path, help)
    if kind == "string_pattern_mismatch":
        return _bad_format(found, path, context["pattern"], on_key=on_key)
    if kind in ("literal_error", "union_tag_invalid"):
        return _choice(found if kind == "literal_error" else context["tag"], path, kind, model, data)
    if kind == "union_tag_not_found":
        return _no_status(found, path, spelling)
    if kind in ("string_too_short", "too_short"):
        return _empty(path, is_text=kind == "string_too_short")
    if kind == "greater_than_equal":
        return Problem("bad-number", f"expected at least {context['ge']}, found {quote(found)}", path, "count again")
    # the rest are our own, raised in the models under the name of their rule
    rule, help = next(step for step in _NEXT_STEPS.items() if step[0] == kind)
    return Problem(rule, f"{error['msg']}, found {_found(found)}", path, help, on_key=on_key)


def _bad_format(found: str, path: Path, pattern: str, *, on_key: bool) -> Problem:
    wanted, example = PATTERNS[pattern]
    help = format_help(found, pattern) or f"write it {example}"
    if on_key and path[:1] == ("ratings",) and found in _RATING_KEYS:
        help = "indent it as the lines of the rating above it"
    return Problem("bad-format", f"{_found(found)} is not {wanted}", path, help, on_key=on_key)


def _unknown_key(path: Path, model: type[Model], data: Data, spelling: _Spelling) -> Problem:
    """Say which key was probably meant: one that is not there yet, else one that this stands beside."""
    key = str(path[-1])
    known, there = sorted(_keys_of(model, path[:-1], data)), _at(data, path[:-1])
    meant = spelling.nearest(key, [name for name in known if name not in there])
    beside = spelling.nearest(key, known) if meant is None else None
    if meant is not None:
        help = odd_letter(key) + f"did you mean {quote(meant)}?"
    elif beside is not None:
        help = f"{quote(beside)} is there already: take this one out, or join the two"
    else:
        help = f"known keys here: {listing(known)}"
    whole = None if meant is None else (*path[:-1], meant)
    return Problem("unknown-key", f"unknown key {quote(key)}", path, help, on_key=True, meant=whole)


def _no_status(rating: Any, path: Path, spelling: _Spelling) -> Problem:
    """Say that nothing tells the kind of a rating; a key that comes near was probably meant to."""
    near = spelling.nearest("status", rating) if isinstance(rating, dict) else None
    if near is None:
        help = f"add it: one of {listing(STATUSES)}"
        return Problem("missing-key", 'missing key "status"', path, help, depends_on=_missing_from(path, "status"))
    message, help = f"unknown key {quote(near)}", odd_letter(str(near)) + 'did you mean "status"?'
    return Problem("unknown-key", message, (*path, near), help, on_key=True, meant=(*path, "status"))


def _said_of_colon(found: str, path: Path) -> tuple[str, Path, str]:
    """Say of a text that it was meant as a key and its value."""
    behind = found[found.index(":") + 1]
    if behind.isspace():
        return f"{named(behind)} after the colon", path, "write a plain space after the colon"
    return "a space is missing after the colon", path, "write a colon and a space"


def _missing(key: str, path: Path, model: type[Model], data: Data) -> Problem:
    if path[:1] == ("ratings",) and key in _RATING_NEEDS:
        status = _at(data, path)
        name = status.get("status", "") if isinstance(status, dict) else status
        if not (key == "reason" and name == "not_applicable"):
            rule, what, help = _RATING_NEEDS[key]
            message = f"{path[1]}.{path[2]} is {name}, and {what}"
            return Problem(rule, message, path, help, depends_on=_missing_from(path, key))
    choices = _choices_in(model, (*path, key))
    help = f"add it: one of {listing(choices)}" if choices else "add it"
    return Problem("missing-key", f"missing key {quote(key)}", path, help, depends_on=_missing_from(path, key))


def _missing_from(path: Path, key: str) -> tuple[Path, ...]:
    """Name what would have held a key: itself, or a refused key that may have been it or brought it in."""
    return ((*path, key), (*path, UNNAMED), (*path, MERGE_KEY))


def _empty(path: Path, *, is_text: bool) -> Problem:
    if path[:1] == ("ratings",) and path[-1] in _RATING_NEEDS:
        rule, _, help = _RATING_NEEDS[str(path[-1])]
        return Problem(rule, f"{quote(path[-1])} is empty", path, help, depends_on=(path,))
    help = "leave the key out" if is_text else "name at least one, or leave the key out where it may be"
    return Problem("empty-value", "no value", path, help, depends_on=(path,))


def _choice(found: Any, path: Path, kind: str, model: type[Model], data: Data) -> Problem:
    options = _choices_in(model, path if kind == "literal_error" else (*path, "status"))
    odd = odd_letter(str(found))
    help = odd + ((suggest(str(found), options) if odd else "") or "choose one of them")
    near = None if odd else Near(str(found), options)
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


def _keys_of(model: type[Model], path: Path, data: Data) -> Iterator[str]:
    """Give the keys that may stand where the path leads, for a suggestion."""
    annotation: Any = model
    here: Any = data
    for step in path:
        here = here[step]
        annotation = _step_into(annotation, step)
    for option in _models_in(annotation):
        tag = option.model_fields.get("status")
        if tag is None or not isinstance(here, dict) or here.get("status") in get_args(tag.annotation):
            yield from option.model_fields


def _choices_in(model: type[Model], path: Path) -> tuple[str, ...]:
    """Give the words that a key may hold, where it holds one of a few."""
    annotation: Any = model
    for step in path:
        annotation = _step_into(annotation, step)
    return _words_of(annotation)


@cache
def _words_of(annotation: Any) -> tuple[str, ...]:
    return tuple(word for part in _parts(annotation) if get_origin(part) is Literal for word in get_args(part))


def _step_into(annotation: Any, step: int | str) -> Any:
    """Follow one step of a path: through the field of a model, or of each of several, a mapping or a list."""
    models = tuple(option for option in _models_in(annotation) if step in option.model_fields)
    return _field_of(models, str(step)) if models else _member_of(annotation)


@cache
def _field_of(models: tuple[type[Model], ...], field: str) -> Any:
    return reduce(or_, [option.model_fields[field].annotation for option in models])


@cache
def _member_of(annotation: Any) -> Any:
    container = next(iter(_parts(annotation)))
    return get_args(container)[1 if get_origin(container) is dict else 0]


@cache
def _models_in(annotation: Any) -> tuple[type[Model], ...]:
    parts = _parts(annotation)
    return tuple(option for option in parts if isinstance(option, type) and issubclass(option, Model))


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
