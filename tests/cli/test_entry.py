"""The entry of the program, in this process: it leaves at once, whatever its streams are, and owns up to bugs."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import entry_points

import pytest

from making.effort import all_or
from running.processes import process
from running.systems import linux
from trafficking_indicators.__main__ import guarded_run, leave, main
from trafficking_indicators.cli import app, output, windows

FULL = "assess: error: cannot write to standard output: no space left on device\n"


class LeftError(Exception):
    """The process would have ended here."""


@pytest.fixture
def leaves(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the end of the process be an exception, and undo what a short run does to this long one."""

    def leave(code: int) -> None:
        raise LeftError(code)

    handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}
    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    yield
    gc.enable()
    for number, handler in handlers.items():
        if signal.getsignal(number) is not handler:
            signal.signal(number, handler)


@pytest.mark.parametrize(("argument", "code"), [("--version", 0), ("--help", 0), ("--nonsense", 2)])
@pytest.mark.usefixtures("leaves")
def test_the_process_ends_at_once_with_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argument: str, code: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["assess", argument])
    with pytest.raises(LeftError, match=rf"^{code}$"):
        main()
    captured = capsys.readouterr()
    assert captured.out or captured.err


@contextmanager
def stdout_of(descriptor: int) -> Iterator[None]:
    """Put a real stream in the place of stdout: within the test, since pytest changes streams before it."""
    before = sys.stdout
    with os.fdopen(descriptor, "w") as stream:
        sys.stdout = stream
        try:
            yield
        finally:
            sys.stdout = before
        # what is left in the stream would be a complaint when it closes
        os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


@pytest.mark.usefixtures("leaves")
def test_last_words_that_nobody_reads_do_not_keep_it() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with stdout_of(writer), pytest.raises(LeftError, match=r"^0$"):
        leave(0, "nobody reads this\n")


@linux
@pytest.mark.usefixtures("leaves")
def test_last_words_that_cannot_be_written_change_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with stdout_of(os.open("/dev/full", os.O_WRONLY)), pytest.raises(LeftError, match=r"^3$"):
        leave(0, "no room for this\n")
    assert FULL == capsys.readouterr().err


@pytest.mark.usefixtures("leaves")
@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_without_streams_it_ends_all_the_same(monkeypatch: pytest.MonkeyPatch, argument: str) -> None:
    for name, value in (("argv", ["assess", argument]), ("stdout", None), ("stderr", None)):
        monkeypatch.setattr(sys, name, value)
    with pytest.raises(LeftError, match=r"^[03]$"):
        main()
    sys.stderr.close()


@linux
def test_help_that_cannot_be_written_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["assess", "--help"])
    with stdout_of(os.open("/dev/full", os.O_WRONLY)):
        assert 3 == app.run()
    assert FULL == capsys.readouterr().err


def test_a_bug_ends_with_its_traceback_and_a_code_of_its_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> int:
        raise ZeroDivisionError("made up by a test")

    monkeypatch.setattr(app, "run", broken)
    assert 70 == guarded_run()
    said = capsys.readouterr().err
    assert said.startswith("Traceback (most recent call last):\n")
    assert said.endswith(
        "ZeroDivisionError: made up by a test\nassess: this is a bug; please report it with the lines above\n"
    )


def test_without_a_bug_the_code_is_the_run_s_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["assess", "score", "nowhere.yaml"])
    assert 3 == guarded_run()
    assert "error[unreadable-file]" in capsys.readouterr().err


def raised_over(error: Exception, other: Exception) -> Exception:
    """Give an error that was raised while another one was handled, or what that one was raised over."""
    first: BaseException = error
    while first.__context__ is not None:
        first = first.__context__
    first.__context__ = other
    return error


def raised_from(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        SystemError("error return without exception set"),
        ImportError(),
        raised_over(SystemError("made up"), KeyError("a")),
        # it has a cause, which says what it was raised from
        raised_from(raised_over(SystemError("made up"), MemoryError()), KeyError("a")),
    ],
)
def test_what_may_be_anything_is_not_called_a_lack(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken() -> int:
        raise error

    monkeypatch.setattr(app, "run", broken)
    assert 70 == guarded_run()
    assert capfd.readouterr().err.endswith("assess: this is a bug; please report it with the lines above\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "too little memory\n  help: allow more, as with ulimit -v, or name fewer files at a time\n"),
        (raised_over(SystemError("error return without exception set"), MemoryError()), "too little memory\n"),
        (raised_over(raised_over(ImportError("made up"), KeyError("a")), MemoryError()), "too little memory\n"),
        (raised_from(SystemError("made up"), raised_from(ValueError(), MemoryError())), "too little memory\n"),
        (OSError(errno.ENOMEM, "", "a"), "too little memory\n"),
        (OSError(errno.EMFILE, "", "a"), "too many files are open\n  help: allow more at a time, as with ulimit -n\n"),
        (ImportError("made up: failed to map segment from shared object"), "too little memory\n"),
        (PermissionError(errno.EACCES, "", "some/a.yaml"), "cannot use some/a.yaml: permission denied\n  help: check"),
        (PermissionError(errno.EACCES, "", "x@made-up.example"), "cannot use ***@made-up.example: permission denied\n"),
    ],
)
def test_what_the_system_does_not_give_is_said(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def lacking() -> None:
        raise error

    monkeypatch.setattr(app, "app", lambda: lambda **_: lacking())
    assert 3 == guarded_run()
    assert capfd.readouterr().err.startswith(f"assess: error: {said}")


def test_help_whose_reader_has_gone_is_no_error_as_windows_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OSError(errno.EINVAL, "")

    monkeypatch.setattr(app, "app", lambda: lambda **_: gone())
    monkeypatch.setattr(output, "abandon_stdout", lambda: None)
    monkeypatch.setattr(windows, "WINDOWS", True)
    assert 0 == app.run()


def test_the_package_s_own_name_is_a_command_too() -> None:
    """As uvx looks for it."""
    scripts = {point.name: point.value for point in entry_points(group="console_scripts")}

    assert scripts["assess"] == scripts["trafficking-indicators"] == "trafficking_indicators.__main__:main"


@pytest.mark.parametrize("command", all_or(["score", "follow"], app.COMMANDS))
def test_help_says_what_a_command_does_without_docstrings(command: str) -> None:
    done = process(command, "--help", more={"PYTHONOPTIMIZE": "2"})

    assert app.COMMANDS[command] in done.out
