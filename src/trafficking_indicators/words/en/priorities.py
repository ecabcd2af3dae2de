"""English words of the priority tally."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.priorities import PriorityWords
from trafficking_indicators.words.en.plurals import number


def _participants(unit: str, invited: int | None, returned: int | None, answered: int | None, choices: int) -> str:
    known = [
        text
        for text in (
            f"{invited} invited" if invited is not None else "",
            f"{returned} returned" if returned is not None else "",
            f"{answered} answered" if answered is not None else "how many answered is not known",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; {number(choices, 'choice', 'choices')} each"


WORDS = PriorityWords(
    priorities="Priorities: marks on the recommendations",
    recommendation="Recommendation",
    marks="Marks",
    place="Place",
    outside="outside",
    inside="inside",
    no_marks=lambda letters: f"No marks: {letters}.",
    exercises={"survey": "survey", "seminar": "seminar"},
    units={"respondent": "respondents", "group": "groups, each answering as one"},
    areas="These areas",
    participants=_participants,
    lost=lambda count: (
        f"{number(count, 'mark', 'marks')} cannot be told apart by exercise: what is possible is shown, "
        "and no places are given."
    ),
    in_every_exercise=lambda letters: f"Surely marked in every exercise: {letters}.",
    top=lambda exercise, choices, letters: f"{exercise}, top {choices} with ties: {letters}.",
    in_every_top=lambda letters: f"In the top of every exercise: {letters}.",
    legend_bar="marks; bars are drawn to the scale of their exercise",
    legend_possible="marks whose exercise is not known",
)
