"""What became of a difference between readings of one indicator, as the file of an assessment has it."""

from typing import Annotated, Literal

from pydantic import Field

from trafficking_indicators.model.fields import Date, Localized, Model, Title
from trafficking_indicators.model.statuses import ReadStatus

# How two readings that differ became one status, or that nothing settled it.
HowSettled = Literal["text", "discussion", "third_reader", "unsettled"]


class Settlement(Model):
    """What readers said who did not say the same, and how that was settled."""

    readings: Annotated[tuple[ReadStatus, ...], Field(min_length=1)]
    """Statuses that the readers gave, one for each reader."""
    how: HowSettled
    """What settled it: the text of the source, a discussion, a third reader; or unsettled, with the status disputed."""
    by: tuple[Title, ...] = ()
    """Organizations or roles that settled it. Never persons."""
    date: Date | None = None
    """When it was settled, or last talked about."""
    reason: Localized | None = None
    """What decided it; of what is unsettled, what the readers differ about."""
