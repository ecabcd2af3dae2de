"""Time, in one process, what each of many assessments costs, beside draining libyaml's events of the same bytes.

Run: python world_times.py FOLDER; prints, as JSON, for each way of working a list of seconds, one for each file.
"""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from world_peer import load
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is the extension's
from yaml.events import StreamEndEvent

from trafficking_indicators.analysis.score import score
from trafficking_indicators.checking.library import Library
from trafficking_indicators.checking.validation import validate
from trafficking_indicators.checking.whole_assessments import open_assessment
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.reading.files import read_file

# Files that warm up, and are not counted.
WARM = 50


def drain(raw: bytes) -> None:
    """Take every event, and keep none."""
    get = CParser(raw.decode()).get_event
    while type(get()) is not StreamEndEvent:
        pass


def beside(
    work: Callable[[str], object], files: list[str], other: Callable[[str], None] | None = None
) -> list[list[float]]:
    """Time each file together with other work on it, by default the parsing of its bytes: pairs of seconds."""
    pairs = []
    for file in files:
        raw = Path(file).read_bytes()
        begin = perf_counter()
        work(file)
        done = perf_counter()
        drain(raw) if other is None else other(file)
        pairs.append([done - begin, perf_counter() - done])
    return pairs[WARM:]


def built(file: str) -> None:
    """Read a file as `assess` does, and build its model."""
    Assessment.model_validate(read_file(file).data)


def loaded(file: str) -> None:
    """Load a file with PyYAML's CSafeLoader, the garbage collector on as in any script, and build the same model."""
    gc.enable()
    load(file)
    gc.disable()


def main() -> None:
    """Measure each way of working over all files."""
    files = sorted(str(file) for file in Path(sys.argv[1]).glob("*.yaml"))
    validating, instruments = validate(files, None), Library(None)

    def scored(file: str) -> None:
        loaded = open_assessment(file, None, audience="public", instruments=instruments)
        score(loaded.instrument, loaded.assessment)

    result = {
        "validate": beside(lambda _: next(validating), files),
        "score": beside(scored, files),
        "build": beside(built, files, loaded),
    }
    json.dump(result, sys.stdout)


gc.disable()
main()
