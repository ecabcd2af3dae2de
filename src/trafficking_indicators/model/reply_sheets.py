"""Sheets that were sent out for comments and came back: what stands in them."""

from trafficking_indicators.model.fields import (
    Date,
    InstrumentId,
    Label,
    Localized,
    Model,
    PartId,
    Text,
    Title,
    Voice,
)


class ReturnedComment(Model):
    """A row of a sheet that came back; `sent` is what was known of the finding when the sheet was sent."""

    of: PartId
    text: Localized
    sent: Text | None = None


class ReturnedSheet(Model):
    """A sheet that was sent out for comments, and came back."""

    instrument: InstrumentId
    country: Label
    round: Label
    by: Voice
    body: Title | None = None
    date: Date | None = None
    comments: tuple[ReturnedComment, ...] = ()
