"""One input, tried: written into a folder, read, validated, and put through every command where it is valid."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path
from random import Random

from conftest import EXAMPLES
from trafficking_indicators.checking import whole_assessments
from trafficking_indicators.problems import Checked
from trying.command_lines import try_command_lines
from trying.commands import WIDTHS, check_file, check_instrument, has_errors
from trying.followups import check_followup_file
from trying.promises import check_paths, check_reader

INSTRUMENTS = EXAMPLES / "instruments"
CRASHES = EXAMPLES / "crashes"

# The files of one input by name: an assessment or follow-up alone, or the files of an instrument, perhaps with one.
Files = dict[str, bytes]
ASSESSMENT = "assessment.yaml"
# In the place of an assessment, alone.
WORKSHEET = "assessment.xlsx"
# Where the files of an instrument are written.
FOLDER = "instrument"
# The command line takes much longer than all that it calls.
_ONE_IN = 4


def files_in(path: Path) -> Files:
    """Read an input as it is kept: one file, or a folder of them."""
    if path.is_file():
        return {ASSESSMENT: path.read_bytes()}
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in sorted(path.rglob("*.yaml"))}


def write(files: Files, folder: Path) -> None:
    """Write an input into a folder that then holds nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, raw in files.items():
        file = folder / name if name in (ASSESSMENT, WORKSHEET) else folder / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)


def try_validation(files: Files, folder: Path) -> list[Checked]:
    """Validate what was written, the instrument first; a broken promise or any other exception is a bug of ours."""
    own = _instrument(files, folder)
    found = check_paths([own], None) if own else []
    if ASSESSMENT in files:
        check_reader(files[ASSESSMENT])
        found += check_paths([str(folder / ASSESSMENT)], own or str(INSTRUMENTS))
    if WORKSHEET in files:
        found += check_paths([str(folder / WORKSHEET)], str(INSTRUMENTS))
    return found


def try_commands(files: Files, folder: Path, found: list[Checked]) -> None:
    """Put what has no errors through every command."""
    # not the same width for all, and always the same for one
    width = WIDTHS[zlib.crc32(b"".join(files.values())) % len(WIDTHS)]
    own = _instrument(files, folder)
    _try_command_lines(files, folder, own)
    of_instrument, of_assessment = (found[:-1], found[-1:]) if _subject(files) else (found, [])
    if own and not has_errors(of_instrument):
        check_instrument(whole_assessments.open_only_instrument(own), width)
    for checked in of_assessment:
        if checked.kind == "assessment" and not has_errors([checked]):
            measures = not has_errors(of_instrument)
            check_file(checked.file, own or str(INSTRUMENTS), width, measures=measures)
        elif checked.kind == "followup" and not has_errors([checked]):
            check_followup_file(checked.file, own or str(INSTRUMENTS), width)


def _try_command_lines(files: Files, folder: Path, own: str | None) -> None:
    """Run the command line on one input in so many: always the same ones, in the same way."""
    choice = Random(zlib.adler32(b"".join(files.values())))  # noqa: S311  # not for secrets
    subject = _subject(files)
    if subject and choice.randrange(_ONE_IN) == 0:
        try_command_lines(str(folder / subject), own or str(INSTRUMENTS), choice)


def try_input(files: Files, folder: Path) -> list[Checked]:
    """Try one input; what was found tells whether it was valid."""
    write(files, folder)
    found = try_validation(files, folder)
    try_commands(files, folder, found)
    return found


def _subject(files: Files) -> str | None:
    return next((name for name in (ASSESSMENT, WORKSHEET) if name in files), None)


def _instrument(files: Files, folder: Path) -> str | None:
    return str(folder / FOLDER) if files.keys() - {ASSESSMENT, WORKSHEET} else None
