"""Rules on survey answers: nobody is counted who did not answer."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.checking.survey_options import check_options
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import number, quote

ANSWERS = Rules[[Assessment]]("exercises")


def check_answers(assessment: Assessment) -> list[Problem]:
    """Check survey answers."""
    return [*ANSWERS.problems(assessment), *check_options(assessment)]


@ANSWERS.rule(
    "counts-over-answered",
    text="No more answers are counted than people answered; where each may give several, no option has more "
    "than those.",
    why="Somebody was counted twice, or could give several answers, and shares would be of answers and not of people.",
)
def _counts_over_answered(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        if answer.people is None:
            continue
        path: Path = ("answers", index)
        who = "answered" if answer.answered is not None else "returned the survey"
        if not answer.several:
            total = sum(answer.counts.values()) + sum(answer.unplaced)
            if total > answer.people:
                message = f"{number(total, 'answer')} counted, but {answer.people} {who}"
                help = "count again; where each could give several answers, write several: true"
                yield finding(message, (*path, "counts" if answer.counts else "unplaced"), on_key=True, help=help)
            continue
        counts: list[tuple[Path, int]] = [
            *(((*path, "counts", option), count) for option, count in answer.counts.items()),
            *(((*path, "unplaced", place), count) for place, count in enumerate(answer.unplaced)),
        ]
        for where, count in counts:
            if count > answer.people:
                message = f"{number(count, 'answer')} for one option, but {answer.people} {who}"
                yield finding(message, where, help="count again")


@ANSWERS.rule(
    "answers-do-not-add-up",
    "warning",
    text="The counts of a survey answer add up to those who answered, unless a note on it says why not.",
    why="An answer was lost, and a reader cannot tell which of the counts to believe.",
)
def _answers_add_up(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        total = sum(answer.counts.values()) + sum(answer.unplaced)
        complete = bool(answer.counts or answer.unplaced) and not answer.uncounted
        if answer.answered is not None and total < answer.answered and complete and answer.note is None:
            message = f"the counts of {quote(answer.id)} add up to {total}, but {answer.answered} answered"
            yield finding(message, ("answers", index), help="count again, or say why in a note")
