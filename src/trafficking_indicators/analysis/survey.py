"""Survey answers as counted: what adds up, what cannot be read, and what public output keeps back. Pure.

Answers were promised to be combined and not attributable. What is promised where `min_cell`, here N, is more than 1, to
a reader who knows the output of one question, N and these rules, and everything of the file but its numbers:

- An option whose count does not stand alone may have had 0, 1, ... or N - 1 answers, and may have had N or more: none
  of these can be ruled out.
- A number of people (answered, returned) that is not told lies within no range narrower than N: what is greatest and
  what is least possible are at least N apart. Those that are told leave no number from 1 to N - 1 by subtraction.
- Of counts whose option cannot be read, each may have had none, and may have had N or more.

It holds by construction; a test tries it on every small table. A zero is a small count like others: it says of
everybody what they did not answer, and where one option has all, what they did.

- Options with fewer than N answers are joined with the next larger ones until the options joined, j of them with s
  answers, might as well be j - 1 small ones and a single larger one, whichever of them is which: s is at least
  2N - 1, so that one may have N - 1 and another N; and the smallest option apart has more than s - (j - 2)(N - 1),
  so that one may have none and a single one the rest. Either table would be joined and printed the same.
- A question with answers to one option only, or with fewer than 2N - 1 answers of which some are small, is withheld.
- Of people more than those counted, or than those who answered, the number is told only from N + 2 on, or where there
  are none.
- Where each may give several answers, options cannot be joined, since nobody knows how many people the two have
  together: then all of a question stands as counted, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from trafficking_indicators.model.survey import Answer, folded

# Below so many answers a share says less than the counts it comes from.
FEWEST_FOR_SHARES = 20


class AnswerCell(NamedTuple):
    """The answers that one option had, or several options together.

    `answers` is None where an option was named without a count, or where its count is kept back.
    """

    options: tuple[str, ...]
    answers: int | None
    kept_back: bool = False


class AnswerTable(NamedTuple):
    """One question: cells in the order printed, counts whose option cannot be read, and how they add up.

    `counted` is the sum of all counts, `answered` and `returned` what the source says of it; each is None where it is
    not known, or kept back. `withheld` says that the counts of the whole question are kept back, `changed` that
    anything is not as the file has it.
    """

    answer: Answer
    cells: tuple[AnswerCell, ...]
    unplaced: tuple[int, ...]
    counted: int | None
    answered: int | None
    returned: int | None
    withheld: bool
    changed: bool

    @property
    def adds_up(self) -> bool | None:
        """Whether the counts are as many as those who answered; None where that cannot be known."""
        if self.counted is None or self.answered is None or self.answer.several:
            return None
        if self.counted > self.answered:
            return False
        return None if any(cell.answers is None for cell in self.cells) else self.counted == self.answered

    @property
    def whole(self) -> int | None:
        """Whom shares are of: all who answered; None where there are too few, or not all are counted.

        Who may give several answers is not counted by them, so that only the source can say how many people there were.
        """
        complete = not self.unplaced and all(cell.answers is not None for cell in self.cells)
        whole = self.answered if self.answer.several else self.counted
        if not complete or self.adds_up is False or whole is None or whole < FEWEST_FOR_SHARES:
            return None
        return whole


def answer_table(answer: Answer, *, min_cell: int) -> AnswerTable:
    """Count one question, keeping back what is fewer than `min_cell`."""
    cells = tuple(AnswerCell((option,), count) for option, count in answer.counts.items())
    uncounted = tuple(AnswerCell((option,), None) for option in answer.uncounted)
    counted = sum(answer.counts.values()) + sum(answer.unplaced) if answer.counts or answer.unplaced else None
    raw = AnswerTable(
        answer,
        (*cells, *uncounted),
        answer.unplaced,
        counted,
        answer.answered,
        answer.returned,
        withheld=False,
        changed=False,
    )
    if min_cell == 1:
        return raw
    cells = _as_offered(answer, cells)
    shown = _several(answer, cells, min_cell) if answer.several else _joined(answer, cells, min_cell)
    if shown is None:
        hidden = tuple(cell._replace(answers=None, kept_back=True) for cell in cells)
        return AnswerTable(answer, (*hidden, *uncounted), (), None, None, None, withheld=True, changed=True)
    answered, returned = _people(answer, counted or 0, min_cell)
    # one unreadable count among known options may be told by what is missing: only their sum is shown
    unplaced = (sum(answer.unplaced),) if answer.unplaced else ()
    public = raw._replace(cells=(*shown, *uncounted), unplaced=unplaced, answered=answered, returned=returned)
    return public._replace(changed=public != raw._replace(cells=(*cells, *uncounted)))


def _as_offered(answer: Answer, cells: Sequence[AnswerCell]) -> tuple[AnswerCell, ...]:
    """Put the cells in the order and under the names of the options offered, with those that nobody chose.

    An option offered that is neither counted nor named without a count had no answer, unless some cannot be read; from
    its place or its name nobody may tell it from one that was counted.
    """
    counted = {folded(cell.options[0]): cell for cell in cells}
    uncounted = {folded(option) for option in answer.uncounted}
    offered = []
    for option in answer.options:
        names = [folded(text) for text in option.values()]
        cell = next((counted.pop(name) for name in names if name in counted), None)
        if cell is None and (answer.unplaced or not uncounted.isdisjoint(names)):
            continue
        offered.append(AnswerCell((next(iter(option.values())),), 0 if cell is None else cell.answers))
    return (*offered, *counted.values())


def join_small(cells: Sequence[AnswerCell], min_cell: int) -> tuple[AnswerCell, ...] | None:
    """Join options with few answers, or none, so that nothing is known of any of them; None where that cannot be done.

    All small options stand together with the smallest that are not, and with whatever ties with them: as few as the
    promise of this module allows.
    """
    counts = sorted(cell.answers or 0 for cell in cells)
    if not counts or counts[0] >= min_cell:
        return tuple(cells)
    together = 0
    for number, count in enumerate(counts, 1):
        together += count
        following = counts[number] if number < len(counts) else None
        if following is not None and (count < min_cell or following == count):
            continue
        none_possible = following is None or following > together - (number - 2) * (min_cell - 1)
        if number > 1 and none_possible and together >= 2 * min_cell - 1:
            options = tuple(option for cell in cells if (cell.answers or 0) <= count for option in cell.options)
            return (*(cell for cell in cells if (cell.answers or 0) > count), AnswerCell(options, together))
    return None


def _joined(answer: Answer, cells: Sequence[AnswerCell], min_cell: int) -> tuple[AnswerCell, ...] | None:
    """Join what is small where each gives one answer; None where the question is withheld."""
    if len(cells) == 1 or (answer.unplaced and sum(answer.unplaced) < 2 * min_cell - 1):
        return None
    return join_small(cells, min_cell)


def _several(answer: Answer, cells: Sequence[AnswerCell], min_cell: int) -> tuple[AnswerCell, ...] | None:
    """Show all cells where each may give several answers; None where few gave one, or all but few, or few gave more."""
    counts = [cell.answers or 0 for cell in cells]
    people = answer.people
    few = [count for count in counts if count < min_cell or (people is not None and people - count < min_cell)]
    few_more = people is not None and bool(counts) and abs(sum(counts) - people) < min_cell
    return None if few or few_more or answer.unplaced or len(cells) == 1 else tuple(cells)


def _people(answer: Answer, counted: int, min_cell: int) -> tuple[int | None, int | None]:
    """Tell how many answered, and returned the survey, where what is missing to either is none or not few.

    Nobody missing to those counted tells nothing, unless an option has no count: then nobody chose it.
    """
    if answer.several:
        least, none_tells = answer.people or 0, False
    else:
        least, none_tells = counted, bool(answer.uncounted)
    told: list[int | None] = []
    for number in (answer.answered, answer.returned):
        if number is not None and (number >= least + min_cell + 2 or (number == least and not none_tells)):
            least, none_tells = number, False
            told.append(number)
        else:
            told.append(None)
    return told[0], told[1]
