"""Survey answers as counted: what adds up, what cannot be read, and which small cells are joined. Pure."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.assessment import Answer

# Below so many answers a share says less than the counts it comes from.
FEWEST_FOR_SHARES = 20


class AnswerCell(NamedTuple):
    """The answers that one option had, or several options joined because they had few.

    `answers` is None where an option was named without a count.
    """

    options: tuple[str, ...]
    answers: int | None


class AnswerTable(NamedTuple):
    """One question: cells in the order printed, counts whose option cannot be read, and how they add up.

    `counted` is the sum of all counts, `answered` what the source says of it (None where it says nothing).
    """

    answer: Answer
    cells: tuple[AnswerCell, ...]
    unplaced: tuple[int, ...]
    counted: int
    answered: int | None

    @property
    def adds_up(self) -> bool:
        """Whether the counts are as many as those who answered, as far as both are known."""
        return (
            self.answered is None or self.counted == self.answered or any(cell.answers is None for cell in self.cells)
        )

    @property
    def has_shares(self) -> bool:
        """Whether there are enough answers for shares to be shown, and all of them are counted."""
        return self.counted >= FEWEST_FOR_SHARES and self.adds_up and not self.unplaced


def answer_table(answer: Answer, *, min_cell: int) -> AnswerTable:
    """Count one question; options with fewer than `min_cell` answers are joined with the next smallest."""
    cells = [AnswerCell((option,), count) for option, count in answer.counts.items()]
    cells += [AnswerCell((option,), None) for option in answer.uncounted]
    return AnswerTable(
        answer=answer,
        cells=tuple(join_small(cells, min_cell)),
        unplaced=answer.unplaced,
        counted=sum(answer.counts.values()) + sum(answer.unplaced),
        answered=answer.answered,
    )


def join_small(cells: list[AnswerCell], min_cell: int) -> list[AnswerCell]:
    """Join cells that have some answers, but fewer than `min_cell`.

    One cell alone is joined with the smallest of the others, or its number could be had by subtraction. The joined cell
    stands at the end.
    """
    small = [cell for cell in cells if cell.answers is not None and 0 < cell.answers < min_cell]
    if not small:
        return cells
    others = sorted(
        (cell for cell in cells if cell not in small and cell.answers), key=lambda cell: cell.answers or 0, reverse=True
    )
    while others and (len(small) == 1 or sum(cell.answers or 0 for cell in small) < min_cell):
        small.append(others.pop())
    joined = [cell for cell in cells if cell in small]
    options = tuple(option for cell in joined for option in cell.options)
    kept = [cell for cell in cells if cell not in small]
    return [*kept, AnswerCell(options, sum(cell.answers or 0 for cell in joined))]
