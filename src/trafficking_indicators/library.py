"""Find, recognize and load instruments and assessments. The only owner of paths and of the packaged data."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Generic, Literal, NamedTuple, TypeVar

from pydantic import ValidationError

from trafficking_indicators import model_errors
from trafficking_indicators.assessment import Assessment
from trafficking_indicators.fields import Model
from trafficking_indicators.file_source import read_file
from trafficking_indicators.instrument import Area, Header, Instrument, Measures, Recommendations
from trafficking_indicators.places import UNNAMED, Data, Reading
from trafficking_indicators.problems import Located, Path, Problem, follows_from, listing, pointer, quote, suggest

Kind = Literal["instrument", "area", "recommendations", "measures", "assessment"]
M = TypeVar("M", bound=Model)

_MODELS: dict[Kind, type[Model]] = {
    "instrument": Header,
    "area": Area,
    "recommendations": Recommendations,
    "measures": Measures,
    "assessment": Assessment,
}
_HELD: dict[Kind, str] = {
    "instrument": "the head of an instrument",
    "area": "an area",
    "recommendations": "recommendations",
    "measures": "measures",
    "assessment": "an assessment",
}
# Keys that only one kind of file has.
_SIGNS: dict[str, Kind] = {
    "country": "assessment",
    "ratings": "assessment",
    "as_of": "assessment",
    "dimensions": "instrument",
    "area": "area",
    "recommendations": "recommendations",
    "objectives": "measures",
}
_SIGN_PATHS = frozenset((key,) for key in _SIGNS)
HEADER_FILE = "instrument.yaml"
AREAS_FOLDER = "areas"
RECOMMENDATIONS_FILE = "recommendations.yaml"
MEASURES_FILE = "measures.yaml"
# What stands for a broken or missing key, so that the rest of the file is checked; findings on them are dropped.
_STAND_INS: dict[Kind, dict[str, Data]] = {
    "assessment": {
        "instrument_version": "?",
        "country": "XXX",
        "round": "0",
        "as_of": "9999",
        "basis": "illustration",
        "assessors": ["?"],
        "limitations": "?",
    }
}
# Each round of cutting takes out what the round before has left broken; two are enough for all that models say.
_ROUNDS = 4


class Document(NamedTuple, Generic[M]):
    """One file as read: the model, None where too much is wrong, and all problems so far."""

    file: str
    kind: Kind | None
    model: M | None
    reading: Reading
    problems: tuple[Problem, ...]
    cuts: tuple[Path, ...]

    def locate(self, problems: tuple[Problem, ...]) -> Iterator[Located]:
        """Put problems at their places in the file, without those that only follow from what was cut out."""
        for problem in problems:
            if not follows_from(problem, self.cuts):
                yield locate(self.file, self.reading, problem)

    def locate_one(self, problem: Problem) -> Located:
        """Put one problem at its place in the file."""
        return locate(self.file, self.reading, problem)

    @property
    def located(self) -> tuple[Located, ...]:
        """The problems of the file itself."""
        return tuple(locate(self.file, self.reading, problem) for problem in self.problems)


def locate(file: str, reading: Reading, problem: Problem) -> Located:
    """Put one problem at its place in a file."""
    span = problem.span or reading.span(problem.path, on_key=problem.on_key)
    return Located(file, span, problem.rule, problem.severity, problem.message, problem.help, pointer(problem.path))


def load(file: str) -> Document[Model]:
    """Load a file of whatever kind it is."""
    reading = read_file(file)
    kind = recognize(reading.data)
    if kind is None:
        problems = reading.problems
        # a key that would have told the kind may have been cut out
        if (reading.data is not None or () in reading.cuts) and not any(cut[:1] in _SIGN_PATHS for cut in reading.cuts):
            problems += (_unknown_kind(reading.data),)
        return Document(file, None, None, reading, problems, reading.cuts)
    return _build(file, kind, _MODELS[kind], reading)


def load_as(file: str, kind: Kind, model: type[M]) -> Document[M]:
    """Load a file that must be of one kind."""
    reading = read_file(file)
    found = recognize(reading.data)
    if reading.data is not None and found != kind:
        what = f"this holds {_HELD[found] if found else 'something else'}, not {_HELD[kind]}"
        signs = " or ".join(quote(key) for key, sign in _SIGNS.items() if sign == kind)
        help = "name the file of an assessment" if kind == "assessment" and found else f"it needs the key {signs}"
        problem = Problem("unknown-kind", what, help=_misspelt_sign(reading.data) or help)
        return Document(file, found, None, reading, (*reading.problems, problem), reading.cuts)
    return _build(file, kind, model, reading)


def recognize(data: Data | None) -> Kind | None:
    """Tell the kind of a file by its content."""
    if isinstance(data, dict):
        return next((kind for key, kind in _SIGNS.items() if key in data), None)
    return None


def _unknown_kind(data: Data | None) -> Problem:
    signs = listing(quote(key) for key in _SIGNS)
    help = _misspelt_sign(data) or f"write one of the keys that tell what a file is: {signs}"
    return Problem("unknown-kind", "this is no file of an instrument or assessment", help=help)


def _misspelt_sign(data: Data | None) -> str:
    """Suggest the key that would have told the kind of a file, where one of its keys comes near."""
    near = (suggest(key, _SIGNS) for key in data) if isinstance(data, dict) and not _SIGNS.keys() & data.keys() else ()
    return next(filter(None, near), "")


def _build(file: str, kind: Kind, model: type[M], reading: Reading) -> Document[M]:
    """Validate; where that fails, cut out what is wrong and validate the rest, so that it can be checked too."""
    problems, cuts = list(reading.problems), list(reading.cuts)
    data = reading.data
    for _ in range(_ROUNDS if data is not None else 0):
        try:
            built = model.model_validate(data)
        except ValidationError as error:
            assert data is not None
            found = model_errors.problems_from(error.errors(include_url=False), model, data)
            cuts += [problem.meant for problem in found if problem.meant is not None]
            problems += [problem for problem in found if not follows_from(problem, cuts)]
            fresh = [_cut_for(problem, kind) for problem in found]
            cuts += fresh
            # a key that is none may have been any
            cuts += [
                (*problem.path[:-1], UNNAMED) for problem in found if problem.on_key and problem.rule == "bad-format"
            ]
            if () in fresh:
                break
            data = _without(data, frozenset(fresh), kind)
        else:
            return Document(file, kind, built, reading, tuple(problems), tuple(cuts))
    return Document(file, kind, None, reading, tuple(problems), tuple(cuts))


def _cut_for(problem: Problem, kind: Kind) -> Path:
    """Choose what to cut out: the node itself, but a whole list for its member, so that places keep their numbers."""
    path = problem.path
    if path == () and problem.rule == "missing-key" and problem.depends_on[0][0] in _STAND_INS.get(kind, {}):
        return problem.depends_on[0]
    for index, step in enumerate(path):
        if isinstance(step, int):
            return path[:index]
    return path


def _without(data: Data, cuts: frozenset[Path], kind: Kind) -> Data:
    """Copy the data without the nodes at the paths; keys that the model cannot do without get a stand-in."""

    def copy(value: Data, path: Path) -> Data:
        if isinstance(value, dict):
            return {key: copy(child, (*path, key)) for key, child in value.items() if (*path, key) not in cuts}
        return value

    stand_ins = {key: value for key, value in _STAND_INS.get(kind, {}).items() if (key,) in cuts}
    kept = copy(data, ())
    return {**kept, **stand_ins} if isinstance(kept, dict) else kept


class InstrumentFiles(NamedTuple):
    """The files of one instrument as read. `measures` is None where they were not asked for, or there are none."""

    folder: FilePath
    header: Document[Header]
    areas: tuple[Document[Area], ...]
    recommendations: Document[Recommendations] | None
    measures: Document[Measures] | None

    @property
    def documents(self) -> tuple[Document[Model], ...]:
        """Every file, in the order of reading."""
        found = (self.header, *self.areas, self.recommendations, self.measures)
        return tuple(document for document in found if document is not None)  # type: ignore[misc]  # narrowed by filter

    def assemble(self) -> Instrument | None:
        """Hold the parts together, areas in the order of the header; None where the header cannot be read."""
        header = self.header.model
        if header is None:
            return None
        areas = {document.model.area: document.model for document in self.areas if document.model is not None}
        order = [area for area in header.areas if area in areas] + [area for area in areas if area not in header.areas]
        recommendations = self.recommendations.model if self.recommendations else None
        measures = self.measures.model if self.measures else None
        return Instrument(
            header=header,
            areas={area: areas[area] for area in order},
            recommendations=recommendations.recommendations if recommendations else {},
            objectives=measures.objectives if measures else None,
        )


def read_instrument(folder: FilePath, *, measures: bool = True) -> InstrumentFiles:
    """Read the files of an instrument. Measures are the largest of them, and most commands need none."""
    recommendations = _file(folder, RECOMMENDATIONS_FILE)
    measures_file = _file(folder, MEASURES_FILE)
    return InstrumentFiles(
        folder,
        load_as(str(_file(folder, HEADER_FILE)), "instrument", Header),
        tuple(load_as(str(file), "area", Area) for file in yaml_files(folder / AREAS_FOLDER)),
        load_as(str(recommendations), "recommendations", Recommendations) if os.path.lexists(recommendations) else None,
        load_as(str(measures_file), "measures", Measures) if measures and os.path.lexists(measures_file) else None,
    )


def has_header(folder: FilePath) -> bool:
    """Tell whether a folder is an instrument's."""
    return os.path.isfile(_file(folder, HEADER_FILE))


def _file(folder: FilePath, name: str) -> FilePath:
    """Give a file of an instrument by its name, whichever of the two endings it has."""
    file = folder / name
    other = file.with_suffix(".yml")
    return other if os.path.isfile(other) and not os.path.isfile(file) else file


def yaml_files(folder: FilePath) -> list[FilePath]:
    """List the YAML files of a folder by name."""
    if not os.path.isdir(folder):
        return []
    return sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml") and os.path.isfile(file))


def packaged_instruments() -> FilePath:
    """Give the folder of instruments that comes with the program: the wheel's own, else the checkout's.

    Both are found from this file: an editable install runs from the checkout, which has no copy beside the code, and so
    never shows one that has gone stale.
    """
    here = FilePath(__file__).parent
    packaged = here / "indicators"
    return packaged if packaged.is_dir() else here.parent.parent / "indicators"


def instrument_folder(instrument_id: str, folder: str | None) -> FilePath | None:
    """Find an instrument by id in the folder given, else among those that come with the program.

    The folder given may hold instruments, each in a folder of its id, or be one itself; what it lacks is looked for
    among the program's own. An id is a plain name (the
    models see to it), so it never leads out of the folder.
    """
    base = FilePath(folder) if folder is not None else packaged_instruments()
    if instrument_in(folder) == instrument_id:
        return base
    if has_header(base / instrument_id):
        return base / instrument_id
    return None if folder is None else instrument_folder(instrument_id, None)


def instrument_in(folder: str | None) -> str | None:
    """Tell the id of the instrument that a folder itself is, if it is one."""
    if folder is None or not has_header(FilePath(folder)):
        return None
    data = read_file(str(_file(FilePath(folder), HEADER_FILE))).data
    found = data.get("id") if isinstance(data, dict) else None
    return found if isinstance(found, str) else None


def known_instruments(folder: str | None) -> list[str]:
    """List the ids of the instruments in a folder, by default of those that come with the program."""
    base = FilePath(folder) if folder is not None else packaged_instruments()
    own = instrument_in(folder)
    if own is not None:
        return [own]
    if not os.path.isdir(base):
        return []
    return sorted(child.name for child in base.iterdir() if has_header(child))
