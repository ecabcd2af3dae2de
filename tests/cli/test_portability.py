"""On any system: functions that are not there, consoles of any encoding, line ends and cases of either kind."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, Run
from making.effort import all_or, thorough_only
from making.small_files import HEAD, INSTRUMENT, write_files
from running.processes import HARBOUR, environment, process
from running.systems import posix
from trafficking_indicators.cli import output, windows

SCORE = ("score", *HARBOUR)
TITLE = "Harbourland 2: self-assessment\n"
OLD = "what stood here before\n"
# What Python offers on Linux and on macOS, and not on Windows before 3.13.
LACKING = ("fchmod", "mkfifo", "O_NONBLOCK", "O_CLOEXEC", "fchown", "fork", "openpty", "getuid", "set_blocking")
MODULES = ("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty")
# A program's first lines; rights of an open file cannot be changed there either.
NOT_THERE = f"""
import os, sys
for name in {LACKING}:
    if hasattr(os, name):
        delattr(os, name)
os.supports_fd.discard(os.chmod)
sys.modules.update(dict.fromkeys({MODULES}))
"""
ENCODINGS = ("cp1252", "cp866", "cp437", "ascii", "utf-8")


@pytest.mark.parametrize("before", all_or([OLD], [None, OLD]))
def test_a_file_is_written_without_what_windows_lacks(tmp_path: Path, before: str | None) -> None:
    report = tmp_path / "report.txt"
    if before is not None:
        report.write_text(before)
    program = f"{NOT_THERE}\nimport runpy\nrunpy.run_module('trafficking_indicators', run_name='__main__')"
    command = [sys.executable, "-c", program, *SCORE, "--output", str(report)]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False, cwd=ROOT)
    assert (0, b"", f"wrote {report}{os.linesep}".encode()) == (done.returncode, done.stdout, done.stderr)
    assert report.read_text(encoding="utf-8").startswith(TITLE)
    assert ["report.txt"] == [path.name for path in tmp_path.iterdir()]


@thorough_only()
def test_the_tests_can_be_collected_without_what_windows_lacks() -> None:
    program = f"{NOT_THERE}\nimport pytest\nsys.exit(pytest.main(['--collect-only', '-q', '-p', 'no:cacheprovider']))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment(), check=False, cwd=ROOT
    )
    assert 0 == done.returncode, done.stdout[-2000:]


def test_files_are_found_whatever_the_case_of_their_endings(assess: Assess, empty_folder: None) -> None:
    del empty_folder  # it has been made
    for name in ("a.YAML", "b.Yml"):
        Path(name).write_bytes(HEAD.replace("round: 2020", f"round: {name[0]}").encode())
    assert Run(0, "", "2 files checked: 0 errors, 0 warnings\n") == assess("validate", ".")
    write_files(Path("small"), INSTRUMENT)
    Path("small", "areas", "1.yaml").rename(Path("small", "areas", "1.YAML"))
    assert Run(0, "", f"{len(INSTRUMENT)} files checked: 0 errors, 0 warnings\n") == assess("validate", "small")


@pytest.mark.parametrize("file", [AZERBAIJAN, EXAMPLES / "assessments" / "harbour.yaml"], ids=lambda file: file.stem)
def test_line_ends_of_windows_change_nothing(assess: Assess, tmp_path: Path, file: Path) -> None:
    unix, dos = tmp_path / "unix", tmp_path / "dos"
    for folder, content in ((unix, file.read_bytes()), (dos, file.read_bytes().replace(b"\n", b"\r\n"))):
        folder.mkdir()
        (folder / "a.yaml").write_bytes(content)
    for command in (("validate",), ("score", "--format", "json"), ("explain",), ("plan", "--format", "markdown")):
        first, *more = command
        runs = [assess(first, str(folder / "a.yaml"), *HARBOUR[1:], *more) for folder in (unix, dos)]
        assert runs[0] == Run(runs[1].code, *(text.replace(str(dos), str(unix)) for text in runs[1][1:]))


def test_results_have_the_same_bytes_where_text_has_other_line_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    output.write("one\nə\n")
    assert "one\nə\n".encode() == raw.getvalue()


class Console(io.TextIOWrapper):
    """A screen that shows the letters of an encoding."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("command", "encoding"),
    [*(("score", encoding) for encoding in ENCODINGS), ("explain", "cp437"), ("plan", "cp866"), ("survey", "cp1252")],
)
def test_a_console_of_any_encoding_is_shown_a_whole_report(
    monkeypatch: pytest.MonkeyPatch, assess: Assess, command: str, encoding: str
) -> None:
    arguments = (command, *HARBOUR, "--lang", "az")
    raw = io.BytesIO()
    console = Console(raw, encoding=encoding)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", console)
        patch.setattr(windows, "shows_colours", lambda: False)
        assert 0 == assess(*arguments).code
    last = assess(*arguments).out.split()[-1]
    assert raw.getvalue().decode(encoding).endswith(f"{last.encode(encoding, 'replace').decode(encoding)}\n")


@pytest.mark.parametrize("encoding", ["cp866", "ascii"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--help",), 0),
        (("score", "--help"), 0),
        (("score", "ə●.yaml"), 3),
        (("show", "ə●"), 2),
        (("--ə●",), 2),
        (("new", "instrument", "ə●"), 2),
        (("validate", str(EXAMPLES / "invalid" / "not-utf8.yaml")), 1),
    ],
)
def test_streams_of_any_encoding_are_no_bug(
    monkeypatch: pytest.MonkeyPatch, assess: Assess, arguments: tuple[str, ...], code: int, encoding: str
) -> None:
    said = io.BytesIO()
    # as Python makes it
    stderr = io.TextIOWrapper(said, encoding=encoding, errors="backslashreplace")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
        patch.setattr(sys, "stderr", stderr)
        assert code == assess(*arguments).code
    stderr.flush()
    assert (code != 0) == bool(said.getvalue())


def test_without_a_stdout_a_file_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As under pythonw, which has no streams."""
    monkeypatch.setattr(sys, "stdout", None)
    output.write("a result\n", str(tmp_path / "report"))
    output.abandon_stdout()
    assert "a result\n" == (tmp_path / "report").read_text()


@posix
@pytest.mark.parametrize("arguments", all_or([SCORE], [SCORE, ("validate",), ("show",), ("new", "instrument", "care")]))
def test_a_current_folder_that_is_gone_is_no_bug(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Windows does not let it go."""
    program = f"import os, sys\nos.chdir({str(tmp_path)!r})\nos.rmdir({str(tmp_path)!r})\n"
    program += "from trafficking_indicators.__main__ import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
        cwd=ROOT,
    )
    expected = (
        "assess: error: the current folder cannot be used: no such file or directory\n  help: go to another folder\n"
    )
    assert (3, "", expected) == (done.returncode, done.stdout, done.stderr)


def test_a_pipe_gets_the_same_bytes_whatever_the_encoding(assess_once: Assess) -> None:
    ended = process(*SCORE, "--lang", "az", more={"PYTHONIOENCODING": "cp866"})
    assert [*assess_once(*SCORE, "--lang", "az")] == [*ended]
