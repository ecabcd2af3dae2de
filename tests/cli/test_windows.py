"""What Windows does otherwise, seen from any system: its answers are given by the tests."""

from __future__ import annotations

import ctypes
import errno
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from conftest import Assess, Run
from running.processes import HARBOUR
from running.systems import posix
from trafficking_indicators import __main__
from trafficking_indicators.cli import output, windows
from trafficking_indicators.errors import OutputError

SCORE = ("score", *HARBOUR)
OLD = "what stood here before\n"


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "WINDOWS", True)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@posix
def test_what_replaces_a_file_that_others_may_not_read_never_is_readable_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report").write_text(OLD)
    (tmp_path / "report").chmod(0o600)
    modes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: modes.append(os.fstat(descriptor).st_mode & 0o777))
    output.write("a result\n", str(tmp_path / "report"))
    assert [0o600] == modes


def test_a_file_that_another_program_has_open_stays_and_says_what_to_do(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a worksheet program does on Windows; elsewhere nothing stops the renaming."""

    def held(source: str, target: str) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), source, None, target)

    (tmp_path / "report.csv").write_text(OLD)
    monkeypatch.setattr(os, "replace", held)
    expected = (
        f"assess: error: cannot write {tmp_path / 'report.csv'}: permission denied\n"
        "  help: close it where another program has it open, or name another\n"
    )
    assert Run(3, "", expected) == assess(*SCORE, "--output", str(tmp_path / "report.csv"))
    assert OLD == (tmp_path / "report.csv").read_text()
    assert ["report.csv"] == left_in(tmp_path)


def test_a_folder_that_cannot_take_its_name_leaves_nothing(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(source: str, target: str) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), source, None, target)

    monkeypatch.setattr(os, "rename", held)
    run = assess("new", "instrument", "care", "--output", str(tmp_path / "care"))
    assert (3, "") == run[:2]
    assert run.err.startswith(f"assess: error: cannot write {tmp_path / 'care'}: permission denied\n  help: close it ")
    assert [] == left_in(tmp_path)


def test_a_folder_that_may_not_be_opened_is_called_a_folder(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows opens none, neither to read nor to write."""

    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "open", refused)
    expected = f"{tmp_path}:1:1: error[unreadable-file]: this is a folder\n  help: name a YAML file or worksheet\n"
    assert Run(3, "", expected) == assess("score", str(tmp_path))
    with pytest.raises(OutputError) as caught:
        output.write("a result\n", str(tmp_path))
    assert f"cannot write {tmp_path}: it is a folder" == caught.value.message


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.csv", "com1", "LPT9.tar.gz", "prn .txt", "COM²", "CONIN$"])
def test_names_of_devices_are_known_in_any_case_and_before_any_dot(name: str) -> None:
    assert windows.is_device(name)


@pytest.mark.parametrize("name", ["console", "com", "com10", "report.con", "xnul", "", ".aux", "lpt0"])
def test_other_names_are_no_devices(name: str) -> None:
    assert not windows.is_device(name)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("CON", "Windows keeps the name CON for a device"),
        (r"C:\reports\aux.csv", "Windows keeps the name aux.csv for a device"),
        ("nul/report.csv", "Windows keeps the name nul for a device"),
        ("report.csv:hidden", 'Windows has no names with < > : " | ? * or control characters'),
        (r"C:\what?.csv", 'Windows has no names with < > : " | ? * or control characters'),
        ("a\x1b[31m.csv", 'Windows has no names with < > : " | ? * or control characters'),
        (r"C:\reports\2026.csv", None),
        ("C:report.csv", None),
        (r"\\server\share\report.csv", None),
        (r"\\?\C:\reports\report.csv", None),
        (r"..\reports/ə.csv", None),
    ],
)
def test_a_path_that_windows_refuses_is_refused_with_the_reason(path: str, reason: str | None) -> None:
    assert reason == windows.why_no_path(path)


@pytest.mark.usefixtures("on_windows")
def test_a_result_is_not_written_to_a_device_by_its_name(assess: Assess, empty_folder: None, tmp_path: Path) -> None:
    del empty_folder  # it has been made
    kept = (
        "assess: error: cannot write aux.csv: Windows keeps the name aux.csv for a device\n  help: name another file\n"
    )
    assert Run(3, "", kept) == assess(*SCORE, "--output", "aux.csv")
    folder = assess("new", "instrument", "care", "--output", "nul").err
    assert "assess: error: cannot write nul: Windows keeps the name nul for a device\n" in folder
    assert folder.endswith("  help: name another folder\n")
    assert [] == left_in(tmp_path)


@pytest.mark.parametrize("id", ["aux", "com1"])
def test_an_instrument_is_not_called_what_windows_has_no_folder_for(
    assess: Assess, empty_folder: None, tmp_path: Path, id: str
) -> None:
    """On no system: whoever has the folder from here may be on Windows."""
    del empty_folder  # it has been made
    expected = f'assess: error: "{id}" is no name of a folder on Windows\n  help: choose another id\n'
    assert Run(2, "", expected) == assess("new", "instrument", id)
    assert [] == left_in(tmp_path)


@pytest.mark.usefixtures("empty_folder")
def test_a_name_that_no_file_may_bear_is_of_no_file(assess: Assess, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.yaml").touch()

    def refused(path: str, *_: object) -> int:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)

    monkeypatch.setattr(os, "open", refused)
    assert assess("score", '"a.yaml"').err.endswith('no such file\n  help: did you mean "a.yaml"?\n')


class ClosedPipe(io.RawIOBase):
    """A pipe of Windows whose reader has gone away; after the test it takes what is left in the streams before it."""

    # with the streams before it, which would complain when Python throws them away before the test has ended
    made: ClassVar[list[tuple[ClosedPipe, io.TextIOWrapper]]] = []
    is_closed = True

    def writable(self) -> bool:
        return True

    def write(self, content: Any, /) -> int:
        if self.is_closed:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        return len(memoryview(content))


@pytest.fixture(autouse=True)
def emptied() -> Iterator[None]:
    """Leave no stream that complains when Python throws it away, whenever that is."""
    yield
    while ClosedPipe.made:
        pipe, stream = ClosedPipe.made.pop()
        pipe.is_closed = False
        stream.close()


class LeftError(Exception):
    """The process would have ended here."""


@pytest.fixture
def leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(code: int) -> None:
        raise LeftError(code)

    monkeypatch.setattr(os, "_exit", leave)
    # there is no descriptor to give away
    monkeypatch.setattr(output, "abandon_stdout", lambda: None)


def closed_pipe() -> io.TextIOWrapper:
    pipe = ClosedPipe()
    stream = io.TextIOWrapper(io.BufferedWriter(pipe), write_through=True)
    ClosedPipe.made.append((pipe, stream))
    return stream


@pytest.mark.usefixtures("on_windows", "leaves")
def test_a_reader_that_goes_away_is_no_error_on_windows_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", closed_pipe())
    output.write("a result\n")
    with pytest.raises(LeftError, match=r"^0$"):
        __main__.leave(0, "last words\n")


@pytest.mark.usefixtures("leaves")
def test_elsewhere_an_invalid_argument_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(windows, "WINDOWS", False)
    monkeypatch.setattr(sys, "stdout", closed_pipe())
    with pytest.raises(OutputError) as caught:
        output.write("a result\n")
    with pytest.raises(LeftError, match=r"^3$"):
        __main__.leave(0, "last words\n")
    assert "cannot write to standard output: invalid argument" == caught.value.message
    assert "assess: error: cannot write to standard output: invalid argument\n" == capsys.readouterr().err


class Handle:
    """Which stream a program is asked for by its number."""

    restype: object = None

    def __call__(self, number: int) -> int:
        return {-11: 7}[number]


class Kernel:
    """The part of Windows that consoles are asked through; `mode` is None where there is no console."""

    def __init__(self, mode: int | None, *, takes_escapes: bool = True) -> None:
        self.mode = mode
        self.GetStdHandle = Handle()
        self._takes_escapes = takes_escapes

    def GetConsoleMode(self, console: ctypes.c_void_p, mode: Any) -> int:  # noqa: N802  # as Windows calls it
        assert 7 == console.value
        mode._obj.value = self.mode or 0
        return int(self.mode is not None)

    def SetConsoleMode(self, console: ctypes.c_void_p, mode: int) -> int:  # noqa: N802  # as Windows calls it
        assert 7 == console.value
        if self._takes_escapes:
            self.mode = mode
        return int(self._takes_escapes)


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    ("kernel", "shows", "mode"),
    [
        (Kernel(3), True, 7),
        (Kernel(7), True, 7),
        (Kernel(3, takes_escapes=False), False, 3),
        (Kernel(None), False, None),
    ],
    ids=["asked", "already", "too old", "no console"],
)
def test_a_console_of_windows_gets_colour_only_where_it_takes_it(
    monkeypatch: pytest.MonkeyPatch, kernel: Kernel, shows: bool, mode: int | None
) -> None:
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: kernel, raising=False)
    assert shows == windows.shows_colours()
    assert mode == kernel.mode


def test_elsewhere_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "WINDOWS", False)
    assert windows.shows_colours()
