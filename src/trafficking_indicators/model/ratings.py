"""Ratings: a class for each status, with what it says for itself and the evidence that it cites."""

from typing import Annotated, ClassVar, Literal, assert_never, get_args

from pydantic import BeforeValidator, Field
from typing_extensions import TypeAliasType

from trafficking_indicators.model.comments import Comment
from trafficking_indicators.model.fields import Flag, Localized, LocalText, Model, Name, Title
from trafficking_indicators.model.settlements import Settlement
from trafficking_indicators.model.statuses import READ_STATUSES, ReadStatus


class Evidence(Model):
    """A citation of a source, for or against the indicator holding. `sensitive` hides it from public output."""

    source: Name
    """Name of a source of the register."""
    locator: Title | None = None
    """Where in the source: page, paragraph, question."""
    note: Localized | None = None
    """What it says there, in your words."""
    says: Literal["for", "against"] = "for"
    """Whether it speaks for or against the indicator holding."""
    sensitive: Flag = False
    """true hides this citation from public output, never the status."""


Confidence = Literal["high", "medium", "low"]


class _Rating(Model):
    comments: tuple[Comment, ...] = ()
    """Right of reply: remarks by those concerned."""
    settlement: Settlement | None = None
    """Where readers differed: what each said, and how that was settled."""


class _Rated(_Rating):
    reason: Localized
    """Why this status, in a sentence or two."""
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    """Citations that the status rests on, at least one."""
    confidence: Confidence | None = None
    """How sure you are of your reading. Printed, never counted."""


class Met(_Rated):
    """A source states that the indicator holds."""

    status: Literal["met"]
    """A source states it."""


class PartlyMet(_Rated):
    """A named part holds, and another, `missing`, does not."""

    status: Literal["partly_met"]
    """A source states a named part of it; another part is not stated, or stated to be lacking."""
    missing: Localized
    """The part that is not met."""


class Unmet(_Rated):
    """A source states the lack."""

    status: Literal["unmet"]
    """A source states the lack, or asks that it be created and nothing says that it exists."""


class Unknown(_Rating):
    """Looked for, and cannot tell: `tried` says what was looked at."""

    status: Literal["unknown"]
    """It was looked for, and no source settles it."""
    tried: Localized
    """What was looked at, so that nobody looks there again."""
    evidence: tuple[Evidence, ...] = ()
    """Citations of what was looked at."""
    confidence: Confidence | None = None
    """How sure you are of your reading. Printed, never counted."""


class NotAssessed(_Rating):
    """Not looked at."""

    evidence: ClassVar[tuple[Evidence, ...]] = ()
    status: Literal["not_assessed"]
    """It was not looked at."""


class NotApplicable(_Rating):
    """The indicator has no meaning here; only where the instrument allows it."""

    status: Literal["not_applicable"]
    """It has no meaning here, and the instrument allows this status."""
    reason: Localized
    """Why the indicator has no meaning here."""
    evidence: tuple[Evidence, ...] = ()
    """Citations that show it."""


class Disputed(_Rating):
    """Readers differ and nothing settled it: the indicator has the set of statuses in `settlement.readings`."""

    status: Literal["disputed"]
    """Readers differ and nothing settled it; settlement says what each of them said."""
    settlement: Settlement
    """What each reader said, and how: unsettled."""
    evidence: tuple[Evidence, ...] = ()
    """Citations that the readers rest on."""


def _long_form(value: object) -> object:
    return {"status": value} if isinstance(value, str) else value


Rating = Met | PartlyMet | Unmet | Unknown | NotAssessed | NotApplicable | Disputed


def confidence_of(rating: Rating) -> Confidence | None:
    """Tell how sure the reader is of a rating, where it can and does say so."""
    match rating:
        case Met() | PartlyMet() | Unmet() | Unknown():
            return rating.confidence
        case NotAssessed() | NotApplicable() | Disputed():
            return None
        case _:
            assert_never(rating)


# What a rating says for itself, by the key that it stands under.
Ground = Literal["reason", "missing", "tried"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)


def grounds_of(rating: Rating) -> dict[Ground, LocalText]:
    """Give what a rating says for itself."""
    match rating:
        case Met() | Unmet() | NotApplicable():
            return {"reason": rating.reason}
        case PartlyMet():
            return {"reason": rating.reason, "missing": rating.missing}
        case Unknown():
            return {"tried": rating.tried}
        case NotAssessed() | Disputed():
            return {}
        case _:
            assert_never(rating)


def why(rating: Rating) -> LocalText | None:
    """Give the text that says why a rating is as it is: of what readers differ about, why they do."""
    if isinstance(rating, Disputed):
        return rating.settlement.reason
    return next(iter(grounds_of(rating).values()), None)


def readings_of(rating: Rating) -> tuple[ReadStatus, ...]:
    """Give the statuses that readers gave who differ and whom nothing brought together, each once and in order."""
    if isinstance(rating, Disputed):
        return tuple(status for status in READ_STATUSES if status in rating.settlement.readings)
    return ()


def statuses_of(rating: Rating) -> tuple[ReadStatus, ...]:
    """Give the statuses that a rating leaves: its own, or those of the readers who differ."""
    return (rating.status,) if not isinstance(rating, Disputed) else readings_of(rating)


# The short form `F1: not_assessed` is a status alone; its location in the file is the same.
RatingOrStatus = TypeAliasType(
    "RatingOrStatus",
    Annotated[
        Annotated[Rating, Field(discriminator="status")],
        BeforeValidator(_long_form, json_schema_input_type=Rating | Literal["not_assessed"]),
    ],
)
