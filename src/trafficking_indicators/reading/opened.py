"""One file of whatever kind: recognized by its keys, built into its model, and what is wrong with it at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from trafficking_indicators.model.fields import Model
from trafficking_indicators.problems import Cuts, Located, Missed, Path, Place, Problem, Span, follows_from
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.reading.kinds import ASSESSMENT, FOLLOWUP, KINDS, SIGNS, Kind, KindOfFile
from trafficking_indicators.reading.located import located, nothing_lost
from trafficking_indicators.reading.places import NO_ENTRY, NO_VALUE, UNNAMED, Data, Reading
from trafficking_indicators.reading.shapes import place_of_empty
from trafficking_indicators.wording import listing, quote, suggest

M = TypeVar("M", bound=Model)
N = TypeVar("N", bound=Model)

_SIGN_PATHS = frozenset((key,) for key in SIGNS)
# Each round of cutting takes out what the round before has left broken; two are enough for all that models say.
_ROUNDS = 4


class Opened(NamedTuple, Generic[M]):
    """One file as read: the model, None where too much is wrong, and all problems so far."""

    file: str
    kind: Kind | None
    model: M | None
    reading: Reading
    problems: tuple[Problem, ...]
    cuts: tuple[Path, ...]

    def locate(self, problems: Iterable[Problem], lost: Callable[[Missed], bool] = nothing_lost) -> list[Located]:
        """Put problems at their places in the file, as `located` does."""
        return located(self.file, self.reading, problems, self.cuts, lost)


def load(file: str) -> Opened[Model]:
    """Load a file of whatever kind it is."""
    reading = read_file(file)
    kind = recognize(reading.data)
    if kind is None:
        problems = reading.problems
        # a key that would have told the kind may have been cut out
        if (reading.data is not None or () in reading.cuts) and not any(cut[:1] in _SIGN_PATHS for cut in reading.cuts):
            problems += (_unknown_kind(reading.data),)
        return Opened(file, None, None, reading, problems, reading.cuts)
    return _build(file, KINDS[kind], reading)


def load_as(file: str, wanted: KindOfFile[M]) -> Opened[M]:
    """Load a file that must be of one kind."""
    return _as(file, read_file(file), wanted)


def _as(file: str, reading: Reading, wanted: KindOfFile[M]) -> Opened[M]:
    found = recognize(reading.data)
    if reading.data is not None and found != wanted.kind:
        what = f"this holds {KINDS[found].held if found else 'something else'}, not {wanted.held}"
        signs = " or ".join(map(quote, wanted.signs))
        is_other = found in (ASSESSMENT.kind, FOLLOWUP.kind) or (found and wanted is ASSESSMENT)
        help = f"name the file of {wanted.held}" if is_other else f"it needs the key {signs}"
        problem = Problem("unknown-kind", what, help=_misspelt_sign(reading.data) or help)
        return Opened(file, found, None, reading, (*reading.problems, problem), reading.cuts)
    return _build(file, wanted, reading)


def load_either(file: str, usual: KindOfFile[M], other: KindOfFile[N]) -> Opened[M] | Opened[N]:
    """Load a file of one of two kinds; of what is neither, it is said that it is not of the usual one."""
    reading = read_file(file)
    return _as(file, reading, other) if recognize(reading.data) == other.kind else _as(file, reading, usual)


def recognize(data: Data | None) -> Kind | None:
    """Tell the kind of a file by its content."""
    if isinstance(data, dict):
        return next((kind for key, kind in SIGNS.items() if key in data), None)
    return None


def _unknown_kind(data: Data | None) -> Problem:
    signs = listing(quote(key) for key in SIGNS)
    help = _misspelt_sign(data) or f"write one of the keys that tell what a file is: {signs}"
    return Problem("unknown-kind", "this is no file of an instrument or assessment", help=help)


def _misspelt_sign(data: Data | None) -> str:
    """Suggest the key that would have told the kind of a file, where one of its keys comes near."""
    near = (suggest(key, SIGNS) for key in data) if isinstance(data, dict) and not SIGNS.keys() & data.keys() else ()
    return next(filter(None, near), "")


def _build(file: str, kind: KindOfFile[M], reading: Reading) -> Opened[M]:
    """Validate; where that fails, cut out what is wrong and validate the rest, so that it can be checked too."""
    cuts, gone = list(reading.cuts), Cuts(reading.cuts)
    data, model = reading.data, kind.model
    problems = _empty_by_shape(reading, model)
    for _ in range(_ROUNDS if data is not None else 0):
        try:
            built = model.model_validate(data)
        except ValidationError as error:
            from trafficking_indicators.reading import model_errors

            assert data is not None
            found = model_errors.problems_from(error.errors(include_url=False), model, data)
            meant = [problem.meant for problem in found if problem.meant is not None]
            gone.add(meant)
            # those that are kept follow from nothing
            kept: Iterable[Problem] = [problem for problem in found if not follows_from(problem, gone)]
            kept = _as_seen(reading, kept) if reading.is_worksheet else kept
            problems += [problem._replace(depends_on=()) for problem in kept]
            fresh = [_cut_for(problem, kind.stand_ins) for problem in found]
            # a key that is none may have been any
            unnamed = [
                (*problem.path[:-1], UNNAMED) for problem in found if problem.on_key and problem.rule == "bad-format"
            ]
            gone.add((*fresh, *unnamed))
            cuts += (*meant, *fresh, *unnamed)
            if () in fresh:
                break
            data = _without(data, frozenset((*fresh, *meant)), kind.stand_ins)
        else:
            return Opened(file, kind.kind, built, reading, tuple(problems), tuple(cuts))
    return Opened(file, kind.kind, None, reading, tuple(problems), tuple(cuts))


def _empty_by_shape(reading: Reading, model: type[Model]) -> list[Problem]:
    """Say of keys without a value, by what they may hold, what belongs to them; a text cut off at its start is none."""
    if not any(problem.help == NO_VALUE for problem in reading.problems):
        return list(reading.problems)
    cut_off = {_line_of(problem) for problem in reading.problems if problem.rule == "unquoted-text"}
    named = [path for path in reading.cuts if path and path[-1] != UNNAMED]
    helps: dict[Place | None, str] = {reading.span(path): place_of_empty(path, model) for path in named}
    return [
        problem._replace(help=helps.get(problem.place, NO_ENTRY)) if problem.help == NO_VALUE else problem
        for problem in reading.problems
        if problem.help != NO_VALUE or _line_of(problem) not in cut_off
    ]


def _as_seen(reading: Reading, problems: Iterable[Problem]) -> Iterable[Problem]:
    """Word what a worksheet lacks by what people see of it; a column that is not there once, not for each row."""
    from trafficking_indicators.reading.worksheet_words import of_lack

    said: dict[tuple[str, Place | None], Problem] = {}
    for problem in (of_lack(reading, problem) for problem in problems):
        said.setdefault((problem.message, problem.place or reading.place(problem)), problem)
    return said.values()


def _line_of(problem: Problem) -> int:
    return problem.place.line if isinstance(problem.place, Span) else 0


def _cut_for(problem: Problem, stand_ins: Mapping[str, Data]) -> Path:
    """Choose what to cut out: the node itself, but a whole list for its member, so that places keep their numbers."""
    path = problem.path
    if path == () and problem.rule == "missing-key" and problem.depends_on[0][0] in stand_ins:
        return problem.depends_on[0]
    for index, step in enumerate(path):
        if isinstance(step, int):
            return path[:index]
    return path


def _without(data: Data, cuts: frozenset[Path], stand_ins: Mapping[str, Data]) -> Data:
    """Copy the data without the nodes at the paths; keys that the model cannot do without get a stand-in."""

    def copy(value: Data, path: Path) -> Data:
        if isinstance(value, dict):
            return {key: copy(child, (*path, key)) for key, child in value.items() if (*path, key) not in cuts}
        return value

    needed = {key: value for key, value in stand_ins.items() if (key,) in cuts}
    kept = copy(data, ())
    return {**kept, **needed} if isinstance(kept, dict) else kept
