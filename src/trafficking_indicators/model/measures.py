"""Detailed measures under their objectives, and for whom and when they were written.

Frozen models. No files, no counts.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from trafficking_indicators.model.fields import COUNTRY, Date, Label, Localized, Model, PartId, Wording, starts_after
from trafficking_indicators.model.recommendations import Link


class Measure(Model):
    """One detailed action."""

    text: Wording
    """The measure."""
    page: Label | None = None
    """Page on which it begins in the printed source."""
    addresses: tuple[Link, ...] = ()
    """Areas and indicators that it would change. Empty where its subject lies outside the instrument."""
    note: Localized | None = None
    """What a reader should know."""


class Objective(Model):
    """An aim, and the measures under it."""

    text: Wording
    """Who is invited to consider the measures, and what for."""
    page: Label | None = None
    """Page on which it begins in the printed source."""
    measures: Annotated[dict[PartId, Measure], Field(min_length=1)]
    """Measures by id, as 3.1.1, at least one."""


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
