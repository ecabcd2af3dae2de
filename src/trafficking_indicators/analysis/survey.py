"""Survey answers as counted: what adds up, what cannot be read, and what public output keeps back. Pure.

Answers were promised to be combined and not attributable. Where `min_cell` is more than 1, no count from 1 to
min_cell - 1 is shown, and none can be had by subtraction.
"""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.model.survey import Answer

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
    if joined is None or _is_small(sum(answer.unplaced), min_cell):
        hidden = [cell._replace(answers=None) for cell in cells]
        return AnswerTable(answer, (*hidden, *uncounted), (), None, None, None, withheld=True, changed=True)
    # one unreadable count among known options may be told by what is missing: only their sum is shown
    unplaced = answer.unplaced if min_cell == 1 or not answer.unplaced else (sum(answer.unplaced),)
    # so may an option without a count, by how many there were in all
    answered, returned = (
        None if total is not None and _is_small(abs(total - counted), min_cell) else total
        for total in (answer.answered, answer.returned)
    )
    raw = (tuple(cells), answer.unplaced, answer.answered, answer.returned)
    return AnswerTable(
        answer,
        (*joined, *uncounted),
        unplaced,
        counted,
        answered,
        returned,
        withheld=False,
        changed=(tuple(joined), unplaced, answered, returned) != raw,
    )


def join_small(cells: list[AnswerCell], min_cell: int) -> list[AnswerCell] | None:
    """Join options with few answers so that none of their counts can be worked out; None where that cannot be done.

    All small options stand together with all that had no answer, with the smallest that is not small, and with whatever
    ties with it: a joined option may have had none or many.
    """
    if not any(_is_small(cell.answers or 0, min_cell) for cell in cells):
        return cells
    large = [cell.answers or 0 for cell in cells if (cell.answers or 0) >= min_cell]
    if not large:
        return None
    together = [cell for cell in cells if (cell.answers or 0) <= min(large)]
    options = tuple(option for cell in together for option in cell.options)
    return [
        *(cell for cell in cells if cell not in together),
        AnswerCell(options, sum(cell.answers or 0 for cell in together)),
    ]


def _is_small(count: int, min_cell: int) -> bool:
    return 0 < count < min_cell
