"""What is recommended: recommendations, objectives with their measures, and what of the instrument each addresses.

Frozen models. No files, no counts.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from trafficking_indicators.model.fields import (
    COUNTRY,
    Date,
    Flag,
    Letter,
    Localized,
    Model,
    PartId,
    Text,
    starts_after,
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

    text: Localized
    """The recommendation."""
    short: Localized
    """Short title for tables."""
    page: Text | None = None
    """Page on which it stands in the printed source."""
    addresses: tuple[Link, ...] = ()
    """Areas and indicators that it would change. Empty where its subject lies outside the instrument."""
    open: Flag = False
    """true for an option that participants fill in themselves."""
    note: Localized | None = None
    """What a reader should know."""


class Measure(Model):
    """One detailed action."""

    text: Localized
    """The measure."""
    page: Text | None = None
    """Page on which it begins in the printed source."""
    addresses: tuple[Link, ...] = ()
    """Areas and indicators that it would change. Empty where its subject lies outside the instrument."""
    note: Localized | None = None
    """What a reader should know."""


class Objective(Model):
    """An aim, and the measures under it."""

    text: Localized
    """Who is invited to consider the measures, and what for."""
    page: Text | None = None
    """Page on which it begins in the printed source."""
    measures: Annotated[dict[PartId, Measure], Field(min_length=1)]
    """Measures by id, as 3.1.1, at least one."""


class Recommendations(Model):
    """The file recommendations.yaml."""

    recommendations: Annotated[dict[Letter, Recommendation], Field(min_length=1)]
    """Recommendations by letter, at least one."""


class WrittenFor(Model):
    """For which country measures were written, and when."""

    country: Annotated[str, StringConstraints(pattern=COUNTRY)]
    """ISO 3166-1 alpha-3 code, as AZE."""
    date: Date
    """When they were written, as 2016."""

    def is_for(self, country: str, as_of: str) -> bool:
        """Tell whether they were written for a round of this country, and not before it."""
        return country == self.country and not starts_after(as_of, self.date)


class Measures(Model):
    """The file measures.yaml."""

    written_for: WrittenFor | None = None
    """For whom and when the measures were written. Leave it out where they are for any country."""
    objectives: Annotated[dict[PartId, Objective], Field(min_length=1)]
    """Objectives by id, as 3.1-1, at least one."""
