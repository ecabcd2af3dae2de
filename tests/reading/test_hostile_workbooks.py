"""Workbooks of strangers: what is no worksheet is refused, whatever it unpacks to, and says what to do."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Assess
from making.effort import all_or, is_thorough, thorough_only
from making.hostile_workbooks import tampered
from making.worksheets import SMALL, Sheets, made, part, with_parts
from running.processes import PATIENCE, environment
from trafficking_indicators.reading import limits
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.reading.places import Reading

FIRST_SHEET = "xl/worksheets/sheet1.xml"
SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def small() -> bytes:
    return Sheets(made(SMALL)).raw()


def with_sheet(content: str) -> bytes:
    return with_parts(small(), {SHEET: f"<worksheet {MAIN}>{content}</worksheet>".encode()})


def bomb(name: str, size: int) -> bytes:
    return with_parts(small(), {name: b"<a>" + b" " * size + b"</a>"})


def many_small_parts() -> bytes:
    return with_parts(small(), {f"xl/x{number}.xml": b"" for number in range(limits.MAX_PARTS + 1)})


def shared_string_bomb() -> bytes:
    """Pack one long text that 40,000 cells share."""
    cells = "".join(f'<row r="{row}">' + '<c t="s"><v>0</v></c>' * 100 + "</row>" for row in range(1, 401))
    text = f"<sst {MAIN}><si><t>{'x' * 32_000}</t></si></sst>"
    return with_parts(small(), {STRINGS: text.encode(), FIRST_SHEET: f"<worksheet {MAIN}>{cells}</worksheet>".encode()})


def many_cells() -> bytes:
    row = '<c t="inlineStr"><is><t>x</t></is></c>' * 100
    return with_sheet("<sheetData>" + f"<row>{row}</row>" * 600 + "</sheetData>")


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    document = f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><worksheet {MAIN}>&l9;</worksheet>'
    return with_parts(small(), {SHEET: document.encode()})


def outside() -> bytes:
    document = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet {MAIN}>&e;</worksheet>'
    return with_parts(small(), {SHEET: document.encode()})


def lying_size() -> bytes:
    """Pack a part that says of itself that it is small."""
    raw = bytearray(bomb(SHEET, limits.MAX_PART))
    size = (limits.MAX_PART + 7).to_bytes(4, "little")
    assert 2 == raw.count(size)
    return bytes(raw.replace(size, (100).to_bytes(4, "little")))


def packed(names: list[str], first: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, first if name == "mimetype" else "<a/>")
    return out.getvalue()


def of_old_program(*streams: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + b"".join(name.encode("utf-16-le") for name in streams)


def in_another_way(method: int) -> bytes:
    out = io.BytesIO()
    raw = small()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return out.getvalue()


def twice() -> bytes:
    out = io.BytesIO(small())
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr(SHEET, b"<a/>")
    return out.getvalue()


def far_out() -> bytes:
    return with_sheet('<sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>')


HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "a bomb in a sheet": (lambda: bomb(SHEET, 30_000_000), "file-too-large", "unpacks to more than"),
    "a bomb in the shared texts": (lambda: bomb(STRINGS, 30_000_000), "file-too-large", "unpacks to more than"),
    "a bomb that says it is small": (lying_size, "unread-workbook", "damaged"),
    "very many parts": (many_small_parts, "file-too-large", "parts"),
    "one text in very many cells": (shared_string_bomb, "file-too-large", "letters"),
    "very many empty cells": (
        lambda: with_sheet("<sheetData>" + "<c/>" * 950_000 + "<x>"),
        "file-too-large",
        "elements",
    ),
    "very many cells": (many_cells, "file-too-large", "cells"),
    "a cell at the far end": (far_out, "file-too-large", "rows"),
    "entities of entities": (laughs, "unread-workbook", "document type"),
    "an entity of another file": (outside, "unread-workbook", "document type"),
    "macros": (lambda: with_parts(small(), {"xl/vbaProject.bin": b"x"}), "unread-workbook", "macros"),
    "a password": (lambda: of_old_program("EncryptedPackage"), "unread-workbook", "a password"),
    "an old workbook": (lambda: of_old_program("Workbook"), "unread-workbook", "of an old version"),
    "an old document": (lambda: of_old_program("WordDocument"), "not-utf8", "a Word document of an old version"),
    "an OpenDocument spreadsheet": (
        lambda: packed(["mimetype"], "application/vnd.oasis.opendocument.spreadsheet"),
        "unread-workbook",
        "OpenDocument",
    ),
    "a Word document": (lambda: packed(["word/document.xml"]), "not-utf8", "a Word document"),
    "no workbook": (lambda: packed(["a.txt"]), "not-utf8", "an archive"),
    "a workbook without its parts": (lambda: packed(["xl/a.xml"]), "unread-workbook", "no Excel workbook"),
    "half of one": (lambda: small()[:3000], "unread-workbook", "damaged"),
    "a sheet that is cut off": (lambda: with_parts(small(), {SHEET: b"<worksheet"}), "unread-workbook", "damaged"),
    "a part that is missing": (lambda: with_parts(small(), {SHEET: None}), "unread-workbook", "damaged"),
    "a part that stands twice": (twice, "unread-workbook", "damaged"),
    "packed with bzip2": (lambda: in_another_way(zipfile.ZIP_BZIP2), "unread-workbook", "damaged"),
    "packed with LZMA": (lambda: in_another_way(zipfile.ZIP_LZMA), "unread-workbook", "damaged"),
    "a number of a shared text that is none": (
        lambda: with_sheet('<sheetData><row><c t="s"><v>999999</v></c></row></sheetData>'),
        "unread-workbook",
        "damaged",
    ),
    "a row that is no number": (
        lambda: with_sheet('<sheetData><row r="x"><c><v>1</v></c></row></sheetData>'),
        "unread-workbook",
        "damaged",
    ),
}


def reading_of(raw: bytes, folder: Path) -> Reading:
    path = folder / "a.xlsx"
    path.write_bytes(raw)
    return read_file(str(path))


@pytest.mark.parametrize("name", all_or([*HOSTILE][::2], HOSTILE))
def test_a_hostile_workbook_is_refused(tmp_path: Path, name: str) -> None:
    make, rule, said = HOSTILE[name]

    reading = reading_of(make(), tmp_path)

    (problem,) = reading.problems
    assert reading.data is None
    assert (rule, True) == (problem.rule, said in problem.message)
    assert problem.help


def test_a_far_dimension_and_empty_cells_far_out_take_nothing(tmp_path: Path) -> None:
    raw = small()
    sheet = part(raw, SHEET).decode()
    start, end = sheet.index("<dimension"), sheet.index("/>") + 2
    sheet = sheet[:start] + '<dimension ref="A1:XFD1048576"/>' + sheet[end:]
    sheet = sheet.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')

    reading = reading_of(with_parts(raw, {SHEET: sheet.encode()}), tmp_path)

    assert () == reading.problems
    assert reading_of(raw, tmp_path).data == reading.data


def test_what_lies_outside_is_never_looked_for(tmp_path: Path) -> None:
    raw = small()
    name = "xl/_rels/workbook.xml.rels"
    relations = part(raw, name).decode()
    linked = relations.replace('Target="worksheets/sheet2.xml"', 'Target="file:///etc/passwd" TargetMode="External"')
    assert linked != relations
    climbing = relations.replace("worksheets/sheet2.xml", "../../../../etc/passwd")

    reading = reading_of(with_parts(raw, {name: linked.encode()}), tmp_path)

    assert reading.data is not None
    assert "ratings" not in reading.data
    (problem,) = reading_of(with_parts(raw, {name: climbing.encode()}), tmp_path).problems
    assert "unread-workbook" == problem.rule


@pytest.mark.parametrize("first", all_or([0], range(0, 400, 10)))
def test_tampered_workbooks_are_refused_or_read(tmp_path: Path, assess: Assess, first: int) -> None:
    files = []
    for seed in range(first, first + 10):
        files.append(tmp_path / f"{seed}.xlsx")
        files[-1].write_bytes(tampered(small(), seed))

    for file in files:
        reading = read_file(str(file))
        assert reading.problems or reading.data is not None
        assert all(problem.message.isprintable() and problem.help for problem in reading.problems), file

    for command in ("validate", "score"):
        for file in files:
            done = assess(command, str(file))
            assert done.code in (0, 1, 3), (file, done.err)
            assert done.code == 0 or done.err or done.out, file


@thorough_only()
@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is counted in other units elsewhere")
def test_all_tampered_workbooks_together_take_a_bounded_memory(tmp_path: Path) -> None:
    files = []
    for seed in range(400):
        files.append(tmp_path / f"{seed}.xlsx")
        files[-1].write_bytes(tampered(small(), seed))

    assert memory_for(files, MEASURE.replace("assert read_file(file).problems", "read_file(file)")) < 200_000


MEASURE = """
import resource, sys, time
from trafficking_indicators.reading.files import read_file
import trafficking_indicators.reading.worksheets
from trafficking_indicators.words import words_in
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for file in sys.argv[1:]:
    assert read_file(file).problems
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(not is_thorough(), reason="to make and read them all takes seconds: only in the thorough suite")
@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is counted in other units elsewhere")
def test_all_hostile_workbooks_together_take_a_bounded_memory(tmp_path: Path) -> None:
    files = []
    for number, (make, _, _) in enumerate(HOSTILE.values()):
        files.append(tmp_path / f"{number}.xlsx")
        files[-1].write_bytes(make())

    assert memory_for(files, MEASURE) < 200_000


def memory_for(files: list[Path], script: str) -> int:
    """Read files in a process of its own; give what it took in kilobytes beyond what it began with."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, files)],
        capture_output=True,
        env=environment(),
        check=True,
        timeout=PATIENCE,
        text=True,
    )
    return int(done.stdout)
