"""What people were asked: priority exercises with their marks, and survey answers as published.

Frozen models. No files, no arithmetic.
"""

from typing import Annotated, Literal

from pydantic import Field

from trafficking_indicators.fields import Count, Letter, Localized, Model, Name, Text


class Exercise(Model):
    """One electorate's choice of priorities. Counts are left out where they are not known."""

    unit: Literal["respondent", "group"]
    """Who answers: each respondent alone, or each group as one."""
    title: Localized | None = None
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
    locator: Localized | None = None
    """Where in the source: page, table, question."""
    note: Localized | None = None
    """What is odd about the marks."""
    exercises: Annotated[dict[Name, Exercise], Field(min_length=1)]
    """Exercises by name, at least one."""
    unattributed: dict[Letter, Count] = {}
    """Marks by letter of the recommendation, where the exercise cannot be read."""


class Answer(Model):
    """One survey question as published.

    `unplaced` are counts whose option cannot be read, `uncounted` options that were named without a count.
    """

    id: Text
    """Id of the question as printed, or yours; used once in this file."""
    text: Localized
    """The question."""
    options: tuple[Localized, ...] = ()
    """All options that were offered."""
    returned: Count | None = None
    """How many returned the survey. Leave it out where it is not known."""
    answered: Count | None = None
    """How many answered this question. Leave it out where it is not known."""
    counts: dict[Text, Count] = {}
    """Answers counted, by option."""
    labels: dict[Text, Localized] = {}
    """Texts by language for the options that are keys of counts."""
    unplaced: tuple[Count, ...] = ()
    """Counts whose option cannot be read."""
    uncounted: tuple[Text, ...] = ()
    """Options that are named without a count."""
    source: Name | None = None
    """Name of the source that publishes the answers."""
    locator: Localized | None = None
    """Where in the source: page, question."""
    note: Localized | None = None
    """Why counts do not add up, and what else a reader should know."""
