"""The sequences of inputs that are tried, each repeatable by its seed, and the files that some of them begin with."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import cycle
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from pydantic import ValidationError

from conftest import EXAMPLES, ROOT
from making.changes import changed, hostile
from making.made_up_assessments import assessment_files
from making.made_up_followups import followup_files
from making.made_up_instruments import instrument_files
from making.worksheets import Sheets, Stored, made, part, with_parts
from trafficking_indicators.characters import without_bad
from trafficking_indicators.checking.library import Library
from trafficking_indicators.model.instrument import Instrument
from trying.trials import ASSESSMENT, INSTRUMENTS, WORKSHEET, Files, files_in

# Inputs that hypothesis makes up in a row.
ROW = 40
LONGEST_BYTES = 300
MOST_PIECES = 40
# A file shorter than this, in bytes, is no better to change than another.
SHORT = 2_000
# What spreadsheets make of what people type.
STORED = (
    Stored("number", 44_927, "yyyy-mm-dd"), Stored("number", 1e300), Stored("number", -3), Stored("number", 0.1),
    Stored("boolean", True), Stored("error", "#N/A"),
)  # fmt: skip


def random_bytes(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Give bytes without any sense."""
    while True:
        yield {ASSESSMENT: random.randbytes(random.randrange(LONGEST_BYTES))}


def random_pieces(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Give signs of YAML, words of ours and hostile texts, one after another."""
    while True:
        yield {ASSESSMENT: b"".join(hostile(random) for _ in range(random.randrange(MOST_PIECES)))}


def changed_files(random: Random, kept: list[Files]) -> Iterator[Files]:
    """Change one file of one input: a real one, any kept, or one of the latest; the longer one is, the more seldom."""
    real = list(kept)
    while True:
        among = random.choice([real, kept, kept[-20:]])
        sizes = [sum(map(len, files.values())) for files in among]
        (files,) = random.choices(among, [1 / (SHORT + size) for size in sizes])
        name = random.choice(sorted(files))
        others = [raw for other in random.choices(kept, k=5) for raw in other.values()]
        yield {**files, name: changed(files[name], others, random)}


def made_up_assessments(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Make up assessments with a small instrument and with the real one."""
    library = Library(str(INSTRUMENTS))
    for name in cycle(["harbour-2020", "harbour-2020", "iom-2016"]):
        instrument = library.instrument_for(name)
        assert isinstance(instrument, Instrument)  # a test says so
        yield from drawn(assessment_files(instrument), random.randrange(2**32))


def made_up_instruments(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Make up instruments, each with an assessment."""
    while True:
        yield from drawn(instrument_files(), random.randrange(2**32))


def made_up_followups(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Make up follow-ups of the real instrument, few of which break no rule."""
    while True:
        yield from drawn(followup_files(), random.randrange(2**32))


def drawn(strategy: st.SearchStrategy[Files], seed: int) -> list[Files]:
    """Have hypothesis make up a row of inputs."""
    found: list[Files] = []

    @settings(
        max_examples=ROW, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @seeded(seed)
    @given(strategy)
    def gather(files: Files) -> None:
        found.append(files)

    gather()
    return found


def real_assessments() -> list[Files]:
    """Give the assessments that there are, and those that once failed."""
    folders = (ROOT / "assessments", ROOT / "examples", EXAMPLES / "assessments", EXAMPLES / "crashes")
    return [files_in(file) for folder in folders for file in sorted(folder.glob("*.yaml"))]


def real_followups() -> list[Files]:
    """Give the follow-ups that there are."""
    folders = (ROOT / "followups", ROOT / "examples" / "followups")
    return [files_in(file) for folder in folders for file in sorted(folder.glob("*.yaml"))]


def changed_worksheets(random: Random, _kept: list[Files]) -> Iterator[Files]:
    """Change some cells of a worksheet, or the bytes of one of its parts."""
    made_of = [raw for files in real_assessments()[:4] for raw in files.values()]
    raws = [sheet for raw in made_of if (sheet := _as_worksheet(raw)) is not None]
    while True:
        raw = random.choice(raws)
        if random.randrange(4):
            yield {WORKSHEET: _with_other_cells(raw, random)}
        else:
            with zipfile.ZipFile(io.BytesIO(raw)) as packed:
                name = random.choice(packed.namelist())
            yield {WORKSHEET: with_parts(raw, {name: changed(part(raw, name), [raw], random)})}


def _as_worksheet(raw: bytes) -> bytes | None:
    try:
        return made(raw.decode())
    except (UnicodeDecodeError, ValidationError):
        return None


def _with_other_cells(raw: bytes, random: Random) -> bytes:
    sheets = Sheets(raw)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        cells = sheets.cells[random.choice(sorted(sheets.cells))]
        at = random.choice(sorted(cells) or [(1, 1)])
        if random.randrange(4) == 0:
            at = (random.randrange(1, 60), random.randrange(1, 20))
        others = list(cells.values()) or [""]
        hostile_text = without_bad(hostile(random).decode("utf-8", "replace"))
        cells[at] = random.choice((random.choice(others), hostile_text, "", *STORED))
    return sheets.raw()


def real_instruments() -> list[Files]:
    """Give a small instrument and the real one, each with an assessment made with it."""
    harbour = files_in(INSTRUMENTS / "harbour-2020") | files_in(EXAMPLES / "assessments" / "harbour.yaml")
    return [harbour, files_in(ROOT / "indicators" / "iom-2016") | files_in(ROOT / "examples" / "cerenia-2020.yaml")]
