"""English words of the one-page profile."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.profile import ProfileWords
from trafficking_indicators.words.en.plurals import number


def _sentence(paper_ahead: int, practice_ahead: int, same_level: int, cannot_tell: int, areas: int) -> str:
    counted = (
        (paper_ahead, "On paper ahead of practice", "on paper ahead of practice"),
        (practice_ahead, "In practice ahead of paper", "in practice ahead of paper"),
        (same_level, "Same level", "same level"),
        (cannot_tell, "Cannot be told", "cannot be told"),
    )
    parts: list[str] = []
    for count, first, later in counted:
        if count:
            said = f"{later} in {count}" if parts else f"{first} in {count} of {number(areas, 'area', 'areas')}"
            parts.append(said)
    return f"{', '.join(parts) or 'Nothing is said of paper and practice'}."


WORDS = ProfileWords(
    looked_at="Areas looked at",
    all_areas=lambda count: f"all {count}",
    sentence=_sentence,
    range=lambda low, high: str(low) if low == high else f"{low} to {high}",
    of_all=lambda count: f"of {number(count, 'indicator', 'indicators')} may be met",
    reply="The State's reply",
    no_reply="no reply asked for",
    how_to_read=(
        "Each sign is one reader's or team's reading of what sources state, for one indicator; ladders show the levels "
        "that can be, filled where it is sure. Nothing here is a grade, a rank or an average."
    ),
    how_to_read_without_ladders=(
        "Each sign is one reader's or team's reading of what sources state, for one indicator. Nothing here is a "
        "grade, a rank or an average."
    ),
    table="The same as a table",
)
