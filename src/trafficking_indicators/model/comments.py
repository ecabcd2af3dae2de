"""The right of reply: comments with their answers, and when they were asked for."""

from typing import Annotated, Literal

from pydantic import Field

from trafficking_indicators.model.fields import (
    YES_OR_NO,
    Date,
    Localized,
    Model,
    Title,
    Voice,
)


class AnswerToComment(Model):
    """What the assessors say to a comment, and whether the finding was changed for it."""

    text: Localized
    """What you say to the comment."""
    changed: Annotated[Literal["yes", "no"], YES_OR_NO]
    """Whether the finding was changed for it: status, reason or evidence."""
    what: Localized | None = None
    """What was changed, as: status, from unmet to partly met. Needed where changed is yes."""


class Comment(Model):
    """A remark by one of those concerned: the right of reply."""

    by: Voice
    """Who remarks."""
    body: Title | None = None
    """The organization or office that remarks. Never a person, an address or a number."""
    date: Date | None = None
    """When the remark was made."""
    text: Localized
    """The remark."""
    answer: AnswerToComment | None = None
    """What you say to it. A remark without one is not answered yet."""


class AskedReply(Model):
    """When those concerned were asked what they say to the findings, whatever came of it."""

    asked: Date
    """When they were asked."""
    of: Annotated[tuple[Voice, ...], Field(min_length=1)]
    """Who was asked, at least one: state, ngo."""
    due: Date | None = None
    """By when they were to reply."""
