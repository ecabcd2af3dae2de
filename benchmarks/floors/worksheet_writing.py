"""Time the writing of a worksheet and a bare XlsxWriter script with as many cells, in turn.

Prints a pair of seconds for each round, as JSON. Arguments: rounds, the assessment.
"""

from __future__ import annotations

import gc
import io
import json
import sys
import time

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from trafficking_indicators.checking.library import Library
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.writing.worksheet import worksheet


def main() -> None:
    """Time both, round by round."""
    rounds, file = int(sys.argv[1]), sys.argv[2]
    model = load_as(file, ASSESSMENT).model
    assert model is not None
    instrument = Library(None).instrument_for(model.instrument)
    raw = worksheet(model, instrument, "en")  # type: ignore[arg-type]
    cells = [[(cell.row, cell.column, cell.value.text) for cell in sheet.cells] for sheet in read_workbook(raw)]
    bare(cells)
    gc.disable()
    pairs = []
    for _ in range(rounds):
        start = time.perf_counter()
        worksheet(model, instrument, "en")  # type: ignore[arg-type]
        between = time.perf_counter()
        bare(cells)
        pairs.append((between - start, time.perf_counter() - between))
        gc.collect()
    print(json.dumps(pairs))  # noqa: T201


def bare(sheets: list[list[tuple[int, int, str]]]) -> None:
    """Write texts into cells that are formatted as texts, and nothing else."""
    with Workbook(io.BytesIO(), {"in_memory": True}) as workbook:
        look = workbook.add_format({"num_format": "@", "text_wrap": True})
        for cells in sheets:
            page = workbook.add_worksheet()
            for row, column, text in cells:
                page.write_string(row - 1, column - 1, text, look)


main()
