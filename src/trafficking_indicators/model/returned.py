"""Sheets that were sent out for comments and came back: what stands in them."""

from trafficking_indicators.model.fields import Date, InstrumentId, Localized, Model, PartId, Text, Voice


class ReturnedComment(Model):
    """A row of a sheet that came back; `sent` is what was known of the finding when the sheet was sent."""

    of: PartId
    text: Localized
    sent: Text | None = None


class ReturnedSheet(Model):
    """A sheet that was sent out for comments, and came back."""

    instrument: InstrumentId
    country: Text
    round: Text
    by: Voice
    body: Localized | None = None
    date: Date | None = None
    comments: tuple[ReturnedComment, ...] = ()
