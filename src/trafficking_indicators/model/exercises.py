"""What people were asked in priority exercises, with their marks.

Frozen models. No files, no arithmetic.
"""

from typing import Annotated, Literal

from pydantic import Field

from trafficking_indicators.model.fields import Count, Letter, Localized, Model, Name, Title

Unit = Literal["respondent", "group"]


class Exercise(Model):
    """One electorate's choice of priorities. Counts are left out where they are not known."""

    unit: Unit
    """Who answers: each respondent alone, or each group as one."""
    title: Title | None = None
    """Name of the exercise in output."""
    invited: Count | None = None
    """How many were invited. Leave it out where it is not known."""
    returned: Count | None = None
    """How many returned anything. Leave it out where it is not known."""
    answered: Count | None = None
    """How many took part in this question. Leave it out where it is not known."""
    choices: Annotated[Count, Field(ge=1)] | None = None
    """Marks that each participant has, 1 or more. Default: the instrument's number of choices."""
    marks: dict[Letter, Count] = {}
    """Marks by letter of the recommendation."""

    @property
    def participants(self) -> int | None:
        """How many may have taken part: those who answered, else those who returned anything; None if not known."""
        return self.answered if self.answered is not None else self.returned


class Priorities(Model):
    """The priority exercises, and marks whose exercise cannot be read."""

    source: Name | None = None
    """Name of the source in which the marks stand."""
    locator: Title | None = None
    """Where in the source: page, table, question."""
    note: Localized | None = None
    """What is odd about the marks."""
    exercises: Annotated[dict[Name, Exercise], Field(min_length=1)]
    """Exercises by name, at least one."""
    unattributed: dict[Letter, Count] = {}
    """Marks by letter of the recommendation, where the exercise cannot be read."""
    unattributed_cells: tuple[Annotated[dict[Letter, Count], Field(min_length=1)], ...] = ()
    """Marks that stand in one printed cell whose exercise cannot be read: those of a cell belong together."""
