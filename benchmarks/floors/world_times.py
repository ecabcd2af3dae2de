"""Time, in one process, what each of many assessments costs, beside draining libyaml's events of the same bytes.

Run: python world_times.py FOLDER; prints, as JSON, for each way of working a list of seconds, one for each file.
"""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is the extension's
from yaml.events import StreamEndEvent

from trafficking_indicators.scoring import score
from trafficking_indicators.validation import Library, open_assessment, validate

# Files that warm up, and are not counted.
WARM = 50


def drain(raw: bytes) -> None:
    """Take every event, and keep none."""
    get = CParser(raw.decode()).get_event
    while type(get()) is not StreamEndEvent:
        pass


def beside(work: Callable[[str], object], files: list[str]) -> list[list[float]]:
    """Time each file together with the parsing of the same file: pairs of seconds."""
    pairs = []
    for file in files:
        begin = perf_counter()
        work(file)
        done = perf_counter()
        raw = Path(file).read_bytes()
        before = perf_counter()
        drain(raw)
        pairs.append([done - begin, perf_counter() - before])
    return pairs[WARM:]


def main() -> None:
    """Measure each way of working over all files."""
    files = sorted(str(file) for file in Path(sys.argv[1]).glob("*.yaml"))
    validating, instruments = validate(files, None), Library(None)

    def scored(file: str) -> None:
        loaded = open_assessment(file, None, audience="public", instruments=instruments)
        score(loaded.instrument, loaded.assessment)

    result = {"validate": beside(lambda _: next(validating), files), "score": beside(scored, files)}
    json.dump(result, sys.stdout)


gc.disable()
main()
