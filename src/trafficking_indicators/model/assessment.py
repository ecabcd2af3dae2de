"""An assessment: one country, one round, with its sources, ratings, priority exercises and survey answers.

Frozen models and the meaning of dates. No files, no arithmetic.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.comments import AskedReply
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.fields import (
    COUNTRY,
    ROUND,
    YES_OR_NO,
    Address,
    Code,
    Date,
    InstrumentId,
    Label,
    Localized,
    LocalText,
    Model,
    Name,
    PartId,
    Title,
    Voice,
)
from trafficking_indicators.model.ratings import RatingOrStatus
from trafficking_indicators.model.survey import Answer

AssessmentBasis = Literal["official", "self_assessment", "desk_reading", "illustration"]
# A reading of one of these kinds is not the finding of whoever made the instrument, and every output says so.
UNOFFICIAL: frozenset[AssessmentBasis] = frozenset(("desk_reading", "illustration"))
SourceKind = Literal[
    "law", "policy", "agreement", "report", "statistics", "interview", "survey", "workshop", "website", "media", "other"
]
# Sources that are people: they stand in the register by code, without names.
CODED: frozenset[SourceKind] = frozenset(("interview", "survey", "workshop"))


class Source(Model):
    """An entry of the register. `via` names the source through which this one was read."""

    kind: SourceKind
    """What sort of source this is."""
    voice: Voice
    """Whose word it is."""
    title: Title | None = None
    """Title. Leave it out for interviews, surveys and workshops that have only a code."""
    publisher: Title | None = None
    """The organization that published it."""
    date: Date | None = None
    """When it was published or held. Leave it out where it is not known: a date is never guessed."""
    url: Address | None = None
    """Where it can be read."""
    via: Name | None = None
    """Name of the source through which this one was read, if you did not see it yourself."""
    note: Localized | None = None
    """What else a reader should know: edition, pages seen."""


class Stakeholder(Model):
    """An organization whose voice matters for some areas: kind and role, never a contact."""

    id: Name
    """Name of the entry, used once in this file."""
    kind: Voice
    """Whose voice it is."""
    title: Title
    """The organization, or its kind and role. Never a person, an address or a number."""
    areas: Annotated[tuple[PartId, ...], Field(min_length=1)]
    """Areas for which its voice matters, at least one."""
    consulted: Annotated[Literal["yes", "no", "unknown"], YES_OR_NO]
    """Whether it was consulted for this assessment."""


def _both(first: LocalText | None, second: LocalText | None) -> LocalText | None:
    if first is None or second is None:
        return first or second
    languages = dict.fromkeys((*first, *second))
    return LocalText({tag: "\n\n".join(text[tag] for text in (first, second) if tag in text) for tag in languages})


class AreaText(Model):
    """What the assessors write of an area in their own words: printed in the report, never counted."""

    context: Localized | None = None
    """What a reader must know of the country to understand the findings. An empty line parts paragraphs."""
    finding: Localized | None = None
    """What the findings on the area come to, in your words. An empty line parts paragraphs."""

    def followed_by(self, other: "AreaText") -> "AreaText":
        """Join two texts on what has become one area, a paragraph each."""
        return AreaText(context=_both(self.context, other.context), finding=_both(self.finding, other.finding))


class Accepted(Model):
    """A warning that stays true and is accepted, with the reason: it is printed in reports and no longer warned of."""

    rule: Label
    """Name of the rule that warns."""
    at: Address
    """Place of the warning, as validate --format json gives it in path: /ratings/5.1/O1."""
    reason: Localized
    """Why the file is right as it stands. Stands in every report."""


class Assessment(Model):
    """The file of one country and round."""

    instrument: InstrumentId
    """Id of the instrument, as iom-2016."""
    instrument_version: Label
    """Version of the instrument that the ratings were made with. Quote it: "1.0"."""
    country: Annotated[str, StringConstraints(pattern=COUNTRY)]
    """ISO 3166-1 alpha-3 code, as AZE; or a user-assigned code, XAA to XZZ, with territory_name."""
    territory_name: Title | None = None
    """Name of the territory: with user-assigned codes, and only with them."""
    round: Annotated[str, StringConstraints(pattern=ROUND)]
    """Name of the round: letters, digits, dots, hyphens and underscores, at most 32. As 2016, 2020-1."""
    as_of: Date
    """No evidence is newer than this."""
    basis: AssessmentBasis
    """Whose word the assessment is."""
    audience: Audience = "public"
    """Who may read it."""
    assessors: Annotated[tuple[Title, ...], Field(min_length=1)]
    """Organizations or roles that made the ratings, at least one. Never persons."""
    limitations: Localized
    """What this reading could not see. Stands in every report."""
    method: Localized | None = None
    """How the assessment was made: what was read, who was asked, who decided. An empty line parts paragraphs."""
    scope: Annotated[tuple[PartId, ...], Field(min_length=1)] | None = None
    """Areas looked at, at least one. Default: all areas of the instrument."""
    sources: dict[Name, Source] = {}
    """The register of sources, by name. Names begin with a letter."""
    stakeholders: tuple[Stakeholder, ...] = ()
    """Organizations whose voice matters, consulted or not."""
    reply: AskedReply | None = None
    """When those concerned were asked for comments on the findings, and who. Left out, no reply was asked for."""
    ratings: dict[PartId, dict[Code, RatingOrStatus]] = {}
    """Ratings by area, then by code: 5.1, then F1. An indicator left out is not assessed."""
    areas: dict[PartId, AreaText] = {}
    """Texts on areas for the report, by area: context and finding. Never counted."""
    priorities: Priorities | None = None
    """What participants chose as their priorities."""
    answers: tuple[Answer, ...] = ()
    """Survey answers as published, in totals."""
    accepted: tuple[Accepted, ...] = ()
    """Warnings that stay true and are accepted, each with its reason."""
