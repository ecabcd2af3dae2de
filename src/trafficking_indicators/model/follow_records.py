"""The records of a follow-up: reports, what a body says, and findings, what the keeper of the file concludes.

The two kinds never mix. Frozen models, nothing worked out.
"""

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints
from typing_extensions import TypeAliasType

from trafficking_indicators.model.fields import ROUND, Date, Localized, Model, Name, Title

Says = Literal["done", "partly_done", "under_way", "not_started", "will_not_do", "no_reply", "not_to_the_point"]
SAYS: tuple[Says, ...] = get_args(Says)
FoundStatus = Literal["done", "partly_done", "under_way", "not_done", "unknown", "not_looked_at", "undone", "dropped"]
FOUND_STATUSES: tuple[FoundStatus, ...] = get_args(FoundStatus)
PartState = Literal["shown", "lacking", "unknown", "not_looked_at"]
PART_STATES: tuple[PartState, ...] = get_args(PartState)

RoundName = TypeAliasType("RoundName", Annotated[str, StringConstraints(pattern=ROUND)])


class Reference(Model):
    """A place in a source."""

    source: Name
    """Name of a source of the register."""
    locator: Title | None = None
    """Where in the source: page, paragraph, number."""
    note: Localized | None = None
    """What it says there, in your words."""


class Report(Model):
    """What a body says of the item in a round. Nothing follows from it for a finding."""

    round: RoundName
    """Round in which it was said: a name of rounds."""
    by: Name
    """Body whose word it is."""
    says: Says
    """What it says: the nearest of these."""
    asked: Date | None = None
    """When it was asked. Needed with no_reply."""
    source: Name | None = None
    """Name of the source in which it says so. Needed for all but no_reply."""
    locator: Title | None = None
    """Where in the source."""
    text: Localized | None = None
    """What it says, in your words."""


class Found(Model):
    """What the keeper of the file concludes of the item: a finding."""

    as_of: Date
    """Of when the finding is: no evidence for it is newer."""
    by: Literal["keeper"] = "keeper"
    """Findings are the keeper's alone."""
    status: FoundStatus
    """The finding."""
    parts: dict[Name, PartState] = {}
    """Parts of done_when, each with what was found. One left out was not looked at."""
    tried: Localized | None = None
    """What was looked at. Needed with unknown."""
    reason: Localized | None = None
    """Why this status, in a sentence or two."""
    evidence: tuple[Reference, ...] = ()
    """What it rests on: places in sources."""
    act: Reference | None = None
    """The act by which the item was withdrawn. Needed with dropped."""
