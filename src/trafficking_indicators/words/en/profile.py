"""English words of the one-page profile."""

from __future__ import annotations

from collections.abc import Mapping

from trafficking_indicators.words.catalogue.profile import ProfileWords
from trafficking_indicators.words.en.plurals import number


def _sentence(found: Mapping[str, int], areas: int) -> str:
    texts = {
        "paper_ahead": "on paper ahead of practice in",
        "practice_ahead": "in practice ahead of paper in",
        "same_level": "same level in",
        "cannot_tell": "cannot be told in",
    }
    counted = [(text, found[name]) for name, text in texts.items() if found.get(name)]
    parts = [f"{text} {count}" for text, count in counted]
    parts[0] = f"{parts[0][:1].upper()}{parts[0][1:]} of {number(areas, 'area', 'areas')}"
    return f"{', '.join(parts)}."


WORDS = ProfileWords(
    looked_at="Areas looked at",
    sentence=_sentence,
    range=lambda low, high: str(low) if low == high else f"{low} to {high}",
    of_all=lambda count: f"of {number(count, 'indicator', 'indicators')} may be met",
    reply="The State's reply",
    no_reply="no reply asked for",
    how_to_read=(
        "Each sign is one reader's or team's reading of what sources state, for one indicator; ladders show the levels "
        "that can be, filled where it is sure. Nothing here is a grade, a rank or an average."
    ),
    table="The same as a table",
)
