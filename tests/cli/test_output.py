"""Where results go: --output whole or not at all, streams that are full, closed or gone, and exit codes."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import Assess
from making.effort import all_or, thorough_only
from running.processes import HARBOUR, PATIENCE, shell
from running.systems import linux, posix
from trafficking_indicators.cli import output
from trafficking_indicators.errors import OutputError, UsageError

SCORE = ("score", *HARBOUR)
TITLE = "Harbourland 2: self-assessment\n"
OLD = "what stood here before\n"
MAY_WRITE = "name a file in a folder that you may write to"
GO_ON = f"  help: {MAY_WRITE}\n"


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("format", ["table", "json", "markdown", "csv", "html"])
def test_a_file_holds_the_bytes_that_a_pipe_gets(assess: Assess, tmp_path: Path, format: str) -> None:
    piped = assess(*SCORE, "--format", format)
    run = assess(*SCORE, "--format", format, "--output", str(tmp_path / "report"))
    assert (0, "", f"wrote {tmp_path / 'report'}\n") == run
    assert piped.out.encode() == (tmp_path / "report").read_bytes()
    assert ["report"] == left_in(tmp_path)


@pytest.mark.parametrize("command", [("explain", *HARBOUR), ("show", *HARBOUR[1:])])
def test_other_commands_write_files_too(assess: Assess, tmp_path: Path, command: tuple[str, ...]) -> None:
    said = f"wrote {tmp_path / 'report'}\n"
    assert (0, "", said) == assess(*command, "--output", str(tmp_path / "report"))
    assert assess(*command).out.encode() == (tmp_path / "report").read_bytes()


def test_the_report_is_written_in_utf8_where_the_terminal_knows_ascii_only(tmp_path: Path) -> None:
    ascii_only = "PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 LC_ALL=C"
    ended = shell(f"{ascii_only} $assess score $harbour --lang az --output {tmp_path}/report")
    assert 0 == ended.code
    assert "özünüqiymətləndirmə" in (tmp_path / "report").read_text(encoding="utf-8")


@posix
def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(assess: Assess, tmp_path: Path) -> None:
    report = tmp_path / "report"
    report.write_text(OLD * 1000)
    report.chmod(0o640)
    assert 0 == assess(*SCORE, "--output", str(report)).code
    assert report.read_text(encoding="utf-8").startswith(TITLE)
    assert OLD not in report.read_text(encoding="utf-8")
    assert 0o640 == stat.S_IMODE(report.stat().st_mode)


@pytest.mark.parametrize(("umask", "mode"), all_or([(0o077, 0o600)], [(0o022, 0o644), (0o077, 0o600)]))
def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path: Path, umask: int, mode: int) -> None:
    assert 0 == shell(f"umask {umask:o}; $assess score $harbour --output {tmp_path}/report").code
    assert mode == stat.S_IMODE((tmp_path / "report").stat().st_mode)


@posix
def test_behind_a_link_the_file_is_replaced_and_the_link_stays(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "report").write_text(OLD)
    (tmp_path / "link").symlink_to("kept/report")
    assert 0 == assess(*SCORE, "--output", str(tmp_path / "link")).code
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept" / "report").read_text(encoding="utf-8").startswith(TITLE)
    assert ["report"] == left_in(tmp_path / "kept")


@posix
def test_a_link_to_nothing_makes_the_file_that_it_names(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("report")
    assert 0 == assess(*SCORE, "--output", str(tmp_path / "link")).code
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report").read_text(encoding="utf-8").startswith(TITLE)


@posix
@pytest.mark.parametrize(
    ("path", "reason", "help"),
    [
        ("nowhere/report", "no such file or directory", "make the folder {0}/nowhere first, or name another"),
        ("file/report", "not a directory", MAY_WRITE),
        ("folder", "it is a folder", "add the name of a file"),
        ("loop", "too many levels of symbolic links", MAY_WRITE),
        ("x" * 300, "file name too long", MAY_WRITE),
    ],
)
def test_where_nothing_can_be_written_nothing_is(
    assess: Assess, tmp_path: Path, path: str, reason: str, help: str
) -> None:
    (tmp_path / "file").write_text(OLD)
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    before = left_in(tmp_path)
    run = assess(*SCORE, "--output", str(tmp_path / path))
    said = f"assess: error: cannot write {tmp_path / path}: {reason}\n  help: {help.format(tmp_path)}\n"
    assert (3, "", said) == run
    assert before == left_in(tmp_path)
    assert OLD == (tmp_path / "file").read_text()
    assert [] == left_in(tmp_path / "folder")


@posix
def test_a_path_that_holds_an_escape_cannot_steer_the_terminal(assess: Assess, tmp_path: Path) -> None:
    run = assess(*SCORE, "--output", str(tmp_path / "\x1b[31m" / "report"))
    assert 3 == run.code
    assert "\x1b" not in run.err
    assert "\ufffd[31m/report: no such file or directory\n" in run.err


@contextmanager
def full_disk() -> Iterator[None]:
    """Stand in for a full disk by a limit on the size of files, as short as can be: pytest writes some too."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@posix
def test_a_file_stays_as_it_was_when_the_disk_fills_up(tmp_path: Path) -> None:
    (tmp_path / "report").write_text(OLD)
    with pytest.raises(OutputError) as caught, full_disk():
        output.write("a long result\n" * 100, str(tmp_path / "report"))
    assert f"cannot write {tmp_path}/report: file too large" == caught.value.message
    assert OLD == (tmp_path / "report").read_text()
    assert ["report"] == left_in(tmp_path)


def test_a_file_that_must_not_be_written_is_kept(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write to anything, so the system's answer is given by the test."""
    (tmp_path / "report").write_text(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)
    run = assess(*SCORE, "--output", str(tmp_path / "report"))
    assert (3, f"assess: error: cannot write {tmp_path / 'report'}: permission denied\n{GO_ON}") == (run.code, run.err)
    assert OLD == (tmp_path / "report").read_text()


@posix
@pytest.mark.parametrize("name", ["own.yaml", "own.yml"])
@pytest.mark.parametrize("via_link", [False, True])
def test_no_command_writes_over_yaml(assess: Assess, tmp_path: Path, name: str, via_link: bool) -> None:
    own, named = tmp_path / name, tmp_path / ("link" if via_link else name)
    shutil.copy(HARBOUR[0], own)
    if via_link:
        named.symlink_to(name)
    error = f"cannot write {named}: it holds YAML, which is written by hand\n  help: name another file\n"
    assert (3, "", f"assess: error: {error}") == assess(*SCORE, "--format", "table", "--output", str(named))
    assert Path(HARBOUR[0]).read_bytes() == own.read_bytes()


@pytest.mark.parametrize("name", ["new", "new.log", "new.2026", ".new"])
def test_a_new_file_may_have_any_name_that_is_no_other_format_s(assess: Assess, tmp_path: Path, name: str) -> None:
    assert 0 == assess(*SCORE, "--format", "table", "--output", str(tmp_path / name)).code
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(TITLE)


@posix
def test_a_named_pipe_is_written_through(assess: Assess, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    assert 0 == assess(*SCORE, "--output", str(pipe)).code
    reader.join(timeout=PATIENCE)
    assert assess(*SCORE).out == read[0]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@linux
@pytest.mark.parametrize("device", all_or(["/dev/fd/1"], ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]))
def test_a_pipe_named_as_a_device_is_written_through(device: str) -> None:
    ended = shell(f"$assess score $harbour --output {device} | cat")
    assert ("", TITLE) == (ended.err, ended.out[: len(TITLE)])


@linux
@thorough_only()
def test_a_file_named_as_a_device_is_written(tmp_path: Path) -> None:
    assert 0 == shell(f"$assess score $harbour --output /dev/stdout > {tmp_path}/report").code
    assert (tmp_path / "report").read_text(encoding="utf-8").startswith(TITLE)


@linux
def test_a_full_device_is_an_error() -> None:
    assert (3, "", f"assess: error: cannot write /dev/full: no space left on device\n{GO_ON}") == shell(
        "$assess score $harbour --output /dev/full"
    )


@posix
def test_a_reader_of_a_named_pipe_that_goes_away_is_no_error(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def read_a_little() -> None:
        with pipe.open("rb", buffering=0) as stream:
            stream.read(1)

    reader = threading.Thread(target=read_a_little, daemon=True)
    reader.start()
    # more than a pipe holds, so that the writer is still at it when its reader leaves
    output.write("a long result\n" * 100_000, str(pipe))
    reader.join(timeout=PATIENCE)


class Screen(io.TextIOWrapper):
    """Standard output as a person's screen."""

    def isatty(self) -> bool:
        return True


def test_what_is_no_text_is_not_sent_to_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", screen)
    with pytest.raises(UsageError, match="a terminal cannot show such a file"):
        output.write(b"PK")
    assert b"" == screen.detach().read()


def test_what_is_no_text_is_written_as_it_is(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    output.write(b"PK\xff\r\n", str(tmp_path / "report"))
    assert b"PK\xff\r\n" == (tmp_path / "report").read_bytes()
    assert (b"", f"wrote {tmp_path / 'report'}\n".encode()) == capfdbinary.readouterr()


@posix
def test_only_a_file_is_confirmed(assess: Assess) -> None:
    assert (0, "") == assess(*SCORE, "--output", os.devnull)[::2]
