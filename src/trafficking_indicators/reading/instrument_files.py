"""Find instruments, and read the files of one. The only owner of paths and of the packaged data."""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, NamedTuple

from trafficking_indicators.model.fields import Model
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.recommendations import Recommendations
from trafficking_indicators.problems import Located
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.reading.kinds import AREA, INSTRUMENT, MEASURES, RECOMMENDATIONS
from trafficking_indicators.reading.opened import Opened, load_as

if TYPE_CHECKING:
    from trafficking_indicators.model.measures import Measures

AREAS_FOLDER = "areas"
# Holds the id of the one that is meant where nobody names one.
_DEFAULT = "default.txt"
_ENDINGS = (".yml", ".yaml")
# As cameras, old systems and people write them.
_OTHER_ENDINGS = tuple(
    "".join(letters) for ending in _ENDINGS for letters in product(*zip(ending, ending.upper(), strict=True))
)
# Where a wheel has its instruments.
_PACKAGED = FilePath(__file__).parent.parent / "indicators"


class InstrumentFiles(NamedTuple):
    """The files of one instrument as read. `measures` is None where they were not asked for, or there are none."""

    folder: FilePath
    header: Opened[Header]
    areas: tuple[Opened[Area], ...]
    recommendations: Opened[Recommendations] | None
    measures: Opened[Measures] | None

    @property
    def documents(self) -> tuple[Opened[Model], ...]:
        """Every file, in the order of reading."""
        found = (self.header, *self.areas, self.recommendations, self.measures)
        return tuple(document for document in found if document is not None)  # type: ignore[misc]  # narrowed by filter

    def problems_of_reading(self) -> list[Located]:
        """Give what is wrong with the files for the reader and the models, which is not all that rules ask for."""
        return [problem for document in self.documents for problem in document.locate(document.problems)]

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
            written_for=measures.written_for if measures else None,
        )


def read_instrument(folder: FilePath, *, measures: bool = True) -> InstrumentFiles:
    """Read the files of an instrument. Measures are the largest of them, and most commands need none.

    Raises OSError where nobody may look into the folder of its areas.
    """
    recommendations, measures_file = _file(folder, RECOMMENDATIONS.name), _file(folder, MEASURES.name)
    return InstrumentFiles(
        folder,
        read_header(folder),
        tuple(load_as(file.as_posix(), AREA) for file in yaml_files(folder / AREAS_FOLDER)),
        load_as(recommendations.as_posix(), RECOMMENDATIONS) if os.path.lexists(recommendations) else None,
        load_as(measures_file.as_posix(), MEASURES) if measures and os.path.lexists(measures_file) else None,
    )


def read_header(folder: FilePath) -> Opened[Header]:
    """Read the head of an instrument."""
    return load_as(_file(folder, INSTRUMENT.name).as_posix(), INSTRUMENT)


def has_header(folder: FilePath) -> bool:
    """Tell whether a folder is an instrument's, be its header readable or not."""
    return _is_file(_file(folder, INSTRUMENT.name))


def look_into(folder: FilePath) -> None:
    """Raise OSError where there is a folder that nobody may look into: what lies in it is not known to be missing."""
    try:
        os.stat(folder / os.curdir)
    except NotADirectoryError:
        pass
    except FileNotFoundError:
        if os.path.islink(folder):
            raise


def _file(folder: FilePath, name: str) -> FilePath:
    """Give a file of an instrument by its name, whichever of the two endings it has, in whatever case."""
    file = folder / name
    if _is_file(file):
        return file
    # asked for one by one: a folder may hold thousands of others
    return next((other for ending in _OTHER_ENDINGS if _is_file(other := file.with_suffix(ending))), file)


def _is_file(path: FilePath) -> bool:
    """Tell whether something stands at a path that may be a file: a link that leads nowhere, too."""
    return os.path.lexists(path) and not os.path.isdir(path)


def yaml_files(folder: FilePath) -> list[FilePath]:
    """List the YAML files of a folder by name.

    Raises OSError where nobody may look into it.
    """
    look_into(folder)
    if not os.path.isdir(folder):
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.casefold() in _ENDINGS and _is_file(file))


def packaged_instruments() -> FilePath:
    """Give the folder of instruments that comes with the program: the wheel's own, else the checkout's.

    Both are found from this file: an editable install runs from the checkout, which has no copy beside the code, and so
    never shows one that has gone stale.
    """
    return _PACKAGED if _PACKAGED.is_dir() else _PACKAGED.parent.parent.parent / "indicators"


def is_packaged(folder: FilePath) -> bool:
    """Tell whether an instrument is the wheel's own copy, which was checked before it was packed."""
    return folder.parent == _PACKAGED


def default_instrument() -> str:
    """Give the id of the instrument that is meant where nobody names one."""
    return (packaged_instruments() / _DEFAULT).read_text(encoding="utf-8").strip()


def instrument_folder(instrument_id: str, folder: str | None) -> FilePath | None:
    """Find an instrument by id in the folder given, else among those that come with the program.

    The folder given may hold instruments, each in a folder of its id, or be one itself; what it lacks is looked for
    among the program's own. An id is a plain name (the models see to it), so it never leads out of the folder. A header
    that says no id may be that of any instrument: it is given, so that what is wrong with it is said.

    Raises OSError where nobody may look into a folder that may be the instrument's.
    """
    base = FilePath(folder) if folder is not None else packaged_instruments()
    look_into(base)
    if has_header(base) and instrument_in(folder) in (instrument_id, None):
        return base
    look_into(base / instrument_id)
    if has_header(base / instrument_id):
        return base / instrument_id
    return None if folder is None else instrument_folder(instrument_id, None)


def instrument_near(file: str, instrument_id: str) -> str | None:
    """Find the folder of an instrument beside the file of an assessment, or beside that file's folder."""
    here = os.path.dirname(file)
    for folder in (here, os.path.join(here, "indicators"), os.path.join(here, "..", "indicators")):
        path = os.path.join(folder, instrument_id)
        if has_header(FilePath(path)):
            return os.path.normpath(path).replace(os.sep, "/")
    return None


def instrument_in(folder: str | None) -> str | None:
    """Tell the id of the instrument that a folder itself is, if it is one."""
    if folder is None or not has_header(FilePath(folder)):
        return None
    data = read_file(str(_file(FilePath(folder), INSTRUMENT.name))).data
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
