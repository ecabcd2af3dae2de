"""Time, in one process, reading files to plain data with places and draining libyaml's events of the same bytes.

Run: python reading.py ROUNDS FILE...; prints, as JSON, a list of pairs of seconds for each file.
"""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is the extension's
from yaml.events import StreamEndEvent

from trafficking_indicators.reading.yaml_files import read


def drain(raw: bytes) -> None:
    """Take every event, and keep none."""
    get = CParser(raw.decode()).get_event
    while type(get()) is not StreamEndEvent:
        pass


def seconds(work: Callable[[bytes], object], raw: bytes) -> float:
    """Time one call."""
    begin = perf_counter()
    work(raw)
    return perf_counter() - begin


def rounds(number: int, raw: bytes) -> list[tuple[float, float]]:
    """Read and drain in turn; the first round only warms up."""
    return [(seconds(read, raw), seconds(drain, raw)) for _ in range(number + 1)][1:]


gc.disable()
json.dump([rounds(int(sys.argv[1]), Path(file).read_bytes()) for file in sys.argv[2:]], sys.stdout)
