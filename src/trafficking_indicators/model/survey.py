"""Survey answers as published: questions, each with its own scale: the options that a file says were offered.

Frozen models. No files, no arithmetic.
"""

import unicodedata

from trafficking_indicators.model.fields import Count, Flag, Label, Localized, Model, Name, Option, Title, Wording


def folded(option: str) -> str:
    """Bring what a reader takes for the same option to one form: letters composed, of one case, single blanks.

    Joiners and other formatting, which nobody sees, are left out.
    """
    seen = option if option.isascii() else "".join(one for one in option if unicodedata.category(one) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen.casefold()).casefold().split())


class Answer(Model):
    """One survey question as published.

    `unplaced` are counts whose option cannot be read, `uncounted` options that were named without a count.
    """

    id: Label
    """Id of the question as printed, or yours; used once in this file."""
    text: Wording
    """The question."""
    options: tuple[Wording, ...] = ()
    """All options that were offered."""
    several: Flag = False
    """Whether each person could give several answers. Default: false, one each."""
    returned: Count | None = None
    """How many returned the survey. Leave it out where it is not known."""
    answered: Count | None = None
    """How many answered this question. Leave it out where it is not known."""
    counts: dict[Option, Count] = {}
    """Answers counted, by option."""
    labels: dict[Option, Wording] = {}
    """Texts by language for the options: those counted, named without a count, or offered."""
    unplaced: tuple[Count, ...] = ()
    """Counts whose option cannot be read."""
    uncounted: tuple[Option, ...] = ()
    """Options that are named without a count."""
    source: Name | None = None
    """Name of the source that publishes the answers."""
    locator: Title | None = None
    """Where in the source: page, question."""
    note: Localized | None = None
    """Why counts do not add up, and what else a reader should know."""

    @property
    def people(self) -> int | None:
        """How many may have answered: those who answered, else those who returned anything; None if not known."""
        return self.answered if self.answered is not None else self.returned
