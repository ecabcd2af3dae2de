"""What is recommended, and what of the instrument each recommendation addresses.

Frozen models. No files, no counts.
"""

from typing import Annotated, Literal

from pydantic import Field

from trafficking_indicators.model.fields import (
    Flag,
    Label,
    Letter,
    Localized,
    Model,
    PartId,
    Title,
    Wording,
)

Basis = Literal["source", "inferred"]


class Link(Model):
    """What a recommendation or measure addresses: an area or an indicator, and how we know."""

    to: PartId
    """Id of an area or indicator, as 5.1 or 5.1.F2."""
    basis: Basis
    """How we know."""


class Recommendation(Model):
    """One of the options that participants choose their priorities from."""

    text: Wording
    """The recommendation."""
    short: Title
    """Short title for tables."""
    page: Label | None = None
    """Page on which it stands in the printed source."""
    addresses: tuple[Link, ...] = ()
    """Areas and indicators that it would change. Empty where its subject lies outside the instrument."""
    open: Flag = False
    """true for an option that participants fill in themselves."""
    note: Localized | None = None
    """What a reader should know."""


class Recommendations(Model):
    """The file recommendations.yaml."""

    recommendations: Annotated[dict[Letter, Recommendation], Field(min_length=1)]
    """Recommendations by letter, at least one."""
