"""Survey answers as counted: what adds up, what cannot be read, and what public output keeps back. Pure.

Answers were promised to be combined and not attributable. Where `min_cell` is more than 1, no count from 1 to
min_cell - 1 is shown, and none can be had by subtraction.
"""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.assessment import Answer

# Below so many answers a share says less than the counts it comes from.
FEWEST_FOR_SHARES = 20


class AnswerCell(NamedTuple):
    """The answers that one option had, or several options together.

    `answers` is None where an option was named without a count, or where counts are kept back.
    """

    options: tuple[str, ...]
    answers: int | None


class AnswerTable(NamedTuple):
    """One question: cells in the order printed, counts whose option cannot be read, and how they add up.

    `counted` is the sum of all counts and `answered` what the source says of it; each is None where it is not known, or
    kept back. `withheld` says that the counts of the whole question are kept back, `joined` that some stand together.
    """

    answer: Answer
    cells: tuple[AnswerCell, ...]
    unplaced: tuple[int, ...]
    counted: int | None
    answered: int | None
    joined: bool
    withheld: bool

    @property
    def adds_up(self) -> bool | None:
        """Whether the counts are as many as those who answered; None where that cannot be known."""
        if self.counted is None or self.answered is None:
            return None
        if self.counted > self.answered:
            return False
        return None if any(cell.answers is None for cell in self.cells) else self.counted == self.answered

    @property
    def has_shares(self) -> bool:
        """Whether shares may be shown: enough answers, all of them counted, and nothing that does not add up."""
        complete = not self.unplaced and all(cell.answers is not None for cell in self.cells)
        return complete and self.adds_up is not False and (self.counted or 0) >= FEWEST_FOR_SHARES


def answer_table(answer: Answer, *, min_cell: int) -> AnswerTable:
    """Count one question, keeping back what is fewer than `min_cell`."""
    counted = sum(answer.counts.values()) + sum(answer.unplaced)
    cells = [AnswerCell((option,), count) for option, count in answer.counts.items()]
    uncounted = [AnswerCell((option,), None) for option in answer.uncounted]
    joined = join_small(cells, min_cell)
    if joined is None or _is_small(sum(answer.unplaced), min_cell) or _is_small(counted, min_cell):
        hidden = [cell._replace(answers=None) for cell in cells]
        return AnswerTable(answer, (*hidden, *uncounted), (), None, None, joined=False, withheld=True)
    # one unreadable count among known options may be told by what is missing: only their sum is shown
    unplaced = answer.unplaced if min_cell == 1 or not answer.unplaced else (sum(answer.unplaced),)
    answered = answer.answered
    if answered is not None and _is_small(abs(answered - counted), min_cell):
        answered = None
    return AnswerTable(
        answer, (*joined, *uncounted), unplaced, counted, answered, joined=len(joined) < len(cells), withheld=False
    )


def join_small(cells: list[AnswerCell], min_cell: int) -> list[AnswerCell] | None:
    """Join options with few answers so that none of their counts can be worked out; None where that cannot be done.

    All small options stand together with all that had no answer, with at least one that is not small, and with
    whatever ties with that one, until there are `min_cell` answers. So a joined option may have had none or many.
    """
    if not any(_is_small(cell.answers or 0, min_cell) for cell in cells):
        return cells
    together = {index for index, cell in enumerate(cells) if (cell.answers or 0) < min_cell}
    others = sorted({cell.answers or 0 for index, cell in enumerate(cells) if index not in together})
    total = sum(cells[index].answers or 0 for index in together)
    for step, answers in enumerate(others):
        if step and total >= min_cell:
            break
        tied = [index for index, cell in enumerate(cells) if index not in together and cell.answers == answers]
        together.update(tied)
        total += answers * len(tied)
    if not others:
        return None
    options = tuple(option for index in sorted(together) for option in cells[index].options)
    return [*(cell for index, cell in enumerate(cells) if index not in together), AnswerCell(options, total)]


def _is_small(count: int, min_cell: int) -> bool:
    return 0 < count < min_cell
