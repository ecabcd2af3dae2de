"""The kinds of files: what each holds and where it lies, the keys that tell it, its model, its rules.

Each is listed here and nowhere else. Models are looked up when a file is built: help and completion need none.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar, cast

from trafficking_indicators.problems import Family

if TYPE_CHECKING:
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.fields import Model
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.model.instrument import Area, Header
    from trafficking_indicators.model.measures import Measures
    from trafficking_indicators.model.recommendations import Recommendations
    from trafficking_indicators.reading.places import Data

Kind = Literal["instrument", "area", "recommendations", "measures", "assessment", "followup"]
M_co = TypeVar("M_co", bound="Model", covariant=True)

_OF_INSTRUMENT: tuple[Family, ...] = ("reading", "values", "headers", "instruments", "persons")
_OF_ASSESSMENT: tuple[Family, ...] = ("reading", "values", "assessments", "evidence", "exercises", "persons")
_OF_FOLLOWUP: tuple[Family, ...] = ("reading", "values", "assessments", "evidence", "followups", "persons")


class KindOfFile(NamedTuple, Generic[M_co]):
    """One kind: `held` says what such a file holds, `described` says it to who looks for its schema.

    `signs` are the keys that only this kind has. `stand_ins` stand for a broken or missing key, so that the rest of the
    file is checked; findings on them are dropped. `folder` is looked into where no path is named, `name` is what such a
    file is called there, where it has a name of its own.
    """

    kind: Kind
    model_name: str
    held: str
    described: str
    folder: str
    signs: tuple[str, ...]
    families: tuple[Family, ...]
    name: str = ""
    stand_ins: dict[str, Data] = {}  # noqa: RUF012  # nobody writes into it

    @property
    def model(self) -> type[M_co]:
        """Its model."""
        module, _, name = self.model_name.partition(":")
        return cast("type[M_co]", getattr(import_module(f"trafficking_indicators.model.{module}"), name))


INSTRUMENT: KindOfFile[Header] = KindOfFile(
    "instrument",
    "instrument:Header",
    held="the head of an instrument",
    described="instrument.yaml, the head of an instrument",
    folder="indicators",
    name="instrument.yaml",
    signs=("dimensions",),
    families=_OF_INSTRUMENT,
)
AREA: KindOfFile[Area] = KindOfFile(
    "area",
    "instrument:Area",
    held="an area",
    described="a file of areas/, one area with its indicators",
    folder="indicators",
    signs=("area",),
    families=_OF_INSTRUMENT,
)
RECOMMENDATIONS: KindOfFile[Recommendations] = KindOfFile(
    "recommendations",
    "recommendations:Recommendations",
    held="recommendations",
    described="recommendations.yaml of an instrument",
    folder="indicators",
    name="recommendations.yaml",
    signs=("recommendations",),
    families=_OF_INSTRUMENT,
)
MEASURES: KindOfFile[Measures] = KindOfFile(
    "measures",
    "measures:Measures",
    held="measures",
    described="measures.yaml of an instrument",
    folder="indicators",
    name="measures.yaml",
    signs=("objectives",),
    families=_OF_INSTRUMENT,
)
ASSESSMENT: KindOfFile[Assessment] = KindOfFile(
    "assessment",
    "assessment:Assessment",
    held="an assessment",
    described="an assessment, one country and round",
    folder="assessments",
    signs=("country", "ratings", "as_of"),
    families=_OF_ASSESSMENT,
    stand_ins={
        "instrument_version": "?",
        "country": "XXX",
        "round": "0",
        "as_of": "9999",
        "basis": "illustration",
        "assessors": ["?"],
        "limitations": "?",
    },
)
FOLLOWUP: KindOfFile[FollowUp] = KindOfFile(
    "followup",
    "followup:FollowUp",
    held="a follow-up",
    described="a follow-up, what became of a plan or of recommendations",
    folder="followups",
    signs=("followup",),
    families=_OF_FOLLOWUP,
    stand_ins={
        "followup": "none",
        "instrument_version": "?",
        "country": "XXX",
        "title": "?",
        "basis": "illustration",
        "keeper": ["?"],
        "independence": "independent",
        "as_of": "9999",
        "limitations": "?",
    },
)
_ALL: tuple[KindOfFile[Model], ...] = (INSTRUMENT, AREA, RECOMMENDATIONS, MEASURES, ASSESSMENT, FOLLOWUP)
KINDS: dict[Kind, KindOfFile[Model]] = {found.kind: found for found in _ALL}
# The kind that a key tells, those of follow-ups and assessments first: of a file that mixes two, they say more.
SIGNS: dict[str, Kind] = {key: found.kind for found in (FOLLOWUP, ASSESSMENT, *_ALL) for key in found.signs}
# What stands for it in the place of a file.
STANDARD_INPUT = "-"
# Where files lie if nobody says where.
DEFAULT_PATHS = tuple(dict.fromkeys(found.folder for found in _ALL))


def families_of(kind: str | None) -> tuple[Family, ...]:
    """Name the families of rules that a file of a kind is checked by; of no kind, it can only be read."""
    return next((found.families for found in _ALL if found.kind == kind), ("reading",))
