"""Turn what pydantic says of a document into problems, worded once."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from trafficking_indicators.assessment import STATUSES
from trafficking_indicators.fields import PATTERNS, Model
from trafficking_indicators.places import MERGE_KEY, UNNAMED, Data
from trafficking_indicators.problems import Path, Problem, follows_from, listing, quote, suggest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# What a rating of each status must say, worded for the assessor.
_RATING_NEEDS = {
    "reason": ("rated-without-reason", 'a rated indicator says why: add "reason"'),
    "evidence": ("rated-without-evidence", 'a rated indicator cites its sources: add "evidence", or set "unknown"'),
    "missing": ("partly-met-without-missing", 'name the part that is not met: add "missing"'),
    "tried": ("unknown-without-tried", 'say what was looked at: add "tried", or set "not_assessed"'),
}
_SHAPES = {
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "tuple_type": "a list",
    "string_type": "a text",
}
KEY_STEP = "[key]"


def problems_from(errors: Iterable[ErrorDetails], model: type[Model], data: Data) -> list[Problem]:
    """Word each error; its path leads into `data`, without the steps that only the model knows."""
    problems = [_problem(error, model, data) for error in errors]
    # a list whose only member is wrong is not empty: what is said of a whole follows from what is wrong in it
    paths = [problem.path for problem in problems]
    return [
        problem
        for problem in problems
        if not problem.depends_on
        or not follows_from(problem, [path for path in paths if len(path) > len(problem.path)])
    ]


def _problem(error: ErrorDetails, model: type[Model], data: Data) -> Problem:  # noqa: PLR0911  # one for each kind of error
    kind, context = error["type"], error.get("ctx", {})
    path, on_key = _path_in(data, error["loc"])
    found = error["input"]
    if kind == "missing":
        return _missing(str(error["loc"][-1]), path, data)
    if kind == "extra_forbidden":
        key = str(error["loc"][-1])
        known = sorted(_keys_of(model, path[:-1], data))
        help = suggest(key, known) or f"known keys here: {listing(known)}"
        return Problem("unknown-key", f"unknown key {quote(key)}", path, help, on_key=True)
    if kind in _SHAPES:
        return Problem("wrong-shape", f"expected {_SHAPES[kind]}, found {_found(found)}", path)
    if kind == "string_pattern_mismatch":
        wanted = PATTERNS.get(context["pattern"], context["pattern"])
        return Problem("bad-format", f"{_found(found)} is not {wanted}", path, on_key=on_key)
    if kind in ("literal_error", "union_tag_invalid"):
        return _choice(found if kind == "literal_error" else context["tag"], context, path, kind, data)
    if kind == "union_tag_not_found":
        help = f"one of {listing(STATUSES)}"
        return Problem("missing-key", 'missing key "status"', path, help, depends_on=_missing_from(path, "status"))
    if kind in ("string_too_short", "too_short"):
        return _empty(path, is_text=kind == "string_too_short")
    if kind == "greater_than_equal":
        return Problem("bad-number", f"expected at least {context['ge']}, found {quote(found)}", path)
    # the rest are our own, raised in the models under the name of their rule
    return Problem(kind, f"{error['msg']}, found {_found(found)}", path, on_key=on_key)


def _missing(key: str, path: Path, data: Data) -> Problem:
    if path[:1] == ("ratings",) and key in _RATING_NEEDS:
        status = _at(data, path)
        name = status.get("status", "") if isinstance(status, dict) else status
        if not (key == "reason" and name == "not_applicable"):
            rule, help = _RATING_NEEDS[key]
            return Problem(rule, f"{quote(name)} without {quote(key)}", path, help, depends_on=_missing_from(path, key))
    return Problem("missing-key", f"missing key {quote(key)}", path, depends_on=_missing_from(path, key))


def _missing_from(path: Path, key: str) -> tuple[Path, ...]:
    """Name what would have held a key: itself, or a refused key that may have been it or brought it in."""
    return ((*path, key), (*path, UNNAMED), (*path, MERGE_KEY))


def _empty(path: Path, *, is_text: bool) -> Problem:
    if path[:1] == ("ratings",) and path[-1] in _RATING_NEEDS:
        rule, help = _RATING_NEEDS[str(path[-1])]
        return Problem(rule, f"{quote(path[-1])} is empty", path, help, depends_on=(path,))
    help = "leave the key out" if is_text else "name at least one, or leave the key out where it may be"
    return Problem("empty-value", "no value", path, help, depends_on=(path,))


def _choice(found: Any, context: dict[str, Any], path: Path, kind: str, data: Data) -> Problem:
    wanted = context["expected"] if kind == "literal_error" else context["expected_tags"]
    options = [option.strip().strip("'") for option in wanted.replace(" or ", ", ").split(",")]
    help = suggest(str(found), options)
    if kind == "union_tag_invalid" and isinstance(_at(data, path), dict):
        path = (*path, "status")
        found = _at(data, path)
    return Problem("unknown-choice", f"{_found(found)} is not one of {listing(options)}", path, help)


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


def _step_into(annotation: Any, step: int | str) -> Any:
    """Follow one step of a path that leads to an unknown key: through a model's field, a mapping or a list."""
    model = next((option for option in _models_in(annotation) if step in option.model_fields), None)
    if model is not None:
        return model.model_fields[str(step)].annotation
    container = next(iter(_parts(annotation)))
    return get_args(container)[1 if get_origin(container) is dict else 0]


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    for option in _parts(annotation):
        if isinstance(option, type) and issubclass(option, Model):
            yield option


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
