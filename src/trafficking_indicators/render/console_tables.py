"""Fit a table into a width without losing a letter.

The order of retreat: full texts, short forms, folding between groups of columns, wrapping, and at last one record a
row. Columns that wrap give way first of all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from trafficking_indicators.documents.blocks import Cell, Column, Table

# Between neighbours of a group, and between groups.
GAP = 1
GROUP_GAP = 2
# A column that wraps stays this wide at least, or it cannot be read.
NARROWEST = 16

Measure = Callable[[str], int]


class Fold(NamedTuple):
    """One part of a folded table: the columns to print side by side, each with its width, and short forms or not."""

    groups: tuple[tuple[int, ...], ...]
    widths: dict[int, int]
    short: bool


def groups_of(table: Table) -> list[tuple[int, ...]]:
    """Group neighbouring columns: the stub, and runs with the same group title; a wrapping column stands alone."""
    groups: list[tuple[int, ...]] = [tuple(range(table.stub))]
    last: Column | None = None
    for index in range(table.stub, len(table.columns)):
        column = table.columns[index]
        if last is not None and column.group and column.group == last.group and not column.wraps and not last.wraps:
            groups[-1] = (*groups[-1], index)
        else:
            groups.append((index,))
        last = column
    return groups


def fit(table: Table, width: int, *, measure: Measure, extra: Callable[[Cell], int]) -> list[Fold] | None:
    """Choose the folds that print a table within a width; None where only records do.

    `measure` counts the columns that a text takes on the screen; `extra` those of a cell's sign or bar.
    """
    groups = groups_of(table)
    for short in (False, True):
        natural = _natural(table, groups, short=short, measure=measure, extra=extra)
        fitted = _shrink(table, groups, natural, width, measure=measure)
        if fitted is not None:
            return [Fold(tuple(groups), fitted, short)]
    natural = _natural(table, groups, short=False, measure=measure, extra=extra)
    folds = _folded(table, groups, natural, width, short=False, measure=measure)
    if folds is None:
        natural = _natural(table, groups, short=True, measure=measure, extra=extra)
        folds = _folded(table, groups, natural, width, short=True, measure=measure)
    return folds


def _natural(
    table: Table, groups: Sequence[tuple[int, ...]], *, short: bool, measure: Measure, extra: Callable[[Cell], int]
) -> dict[int, int]:
    widths = {
        index: max(
            [
                measure(column.title),
                *(measure(row[index].line(short=short)) + extra(row[index]) for row in table.rows),
            ]
        )
        for index, column in enumerate(table.columns)
    }
    for group in groups:
        missing = measure(table.columns[group[-1]].group) - _width([group], widths)
        if missing > 0:
            widths[group[-1]] += missing
    return widths


def _width(groups: Sequence[tuple[int, ...]], widths: dict[int, int]) -> int:
    inside = sum(sum(widths[index] for index in group) + GAP * (len(group) - 1) for group in groups)
    return inside + GROUP_GAP * (len(groups) - 1)


def _shrink(
    table: Table, groups: Sequence[tuple[int, ...]], natural: dict[int, int], width: int, *, measure: Measure
) -> dict[int, int] | None:
    """Take what is too much from the columns that wrap, the widest first; None where that is not enough."""
    widths = {index: natural[index] for group in groups for index in group}
    over = _width(groups, widths) - width
    least = {index: _narrowest(table.columns[index], measure) for index in widths if table.columns[index].wraps}
    while over > 0:
        wide = [index for index in least if widths[index] > least[index]]
        if not wide:
            return None
        top = max(widths[index] for index in wide)
        widest = [index for index in wide if widths[index] == top]
        # all of them down to the next in width: a long text takes no more steps than a short one
        lowest = max([*(least[index] for index in widest), *(widths[index] for index in wide if widths[index] < top)])
        taken = min(top - lowest, over // len(widest)) or 1
        for index in widest[:over]:
            widths[index] -= taken
            over -= taken
    return widths


def _narrowest(column: Column, measure: Measure) -> int:
    return max(NARROWEST, measure(column.title), measure(column.group))


def _folded(
    table: Table, groups: list[tuple[int, ...]], natural: dict[int, int], width: int, *, short: bool, measure: Measure
) -> list[Fold] | None:
    stub, *rest = groups
    folds: list[Fold] = []
    part = [stub]
    fitted: dict[int, int] | None = None
    for group in rest:
        wider = _shrink(table, [*part, group], natural, width, measure=measure)
        if wider is None and len(part) > 1 and fitted is not None:
            folds.append(Fold(tuple(part), fitted, short))
            part = [stub]
            wider = _shrink(table, [stub, group], natural, width, measure=measure)
        if wider is None:
            return None
        part, fitted = [*part, group], wider
    if fitted is None:
        return None
    return [*folds, Fold(tuple(part), fitted, short)]
