"""Survey answers as published.

Frozen models. No files, no arithmetic.
"""

from trafficking_indicators.model.fields import Count, Localized, Model, Name, Text


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
