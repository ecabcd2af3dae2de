"""Standard streams that are full, closed or gone, and how a run ends."""

from __future__ import annotations

import os
import re
import sys
from io import StringIO
from typing import TextIO

import pytest

from conftest import Assess
from making.effort import all_or
from running.processes import HARBOUR, all_sent, process, shell
from running.systems import linux, posix
from trafficking_indicators import __version__
from trafficking_indicators.cli import output
from trafficking_indicators.errors import OutputError

RESULTS = all_or(
    ["score $harbour", "validate tests/examples/invalid/tag.yaml"],
    ["score $harbour", "validate tests/examples/invalid"],
)
TALK = ["score --help", "--version"]
# One that ends well, one that finds something, one that only talks: where it is quick, one of them for each.
WELL, FOUND, SAID = all_or([RESULTS[0]], RESULTS), all_or([RESULTS[1]], RESULTS), all_or([TALK[1]], TALK)
CANNOT = "assess: error: cannot write to standard output: "


@linux
@pytest.mark.parametrize("command", [*WELL, *SAID])
def test_a_full_disk_behind_stdout_is_an_error(command: str) -> None:
    ended = shell(f"$assess {command} > /dev/full")
    assert (3, f"{CANNOT}no space left on device\n") == (ended.code, ended.err)


@pytest.mark.parametrize("command", FOUND)
def test_a_closed_stdout_is_an_error_and_no_bug(command: str) -> None:
    ended = shell(f"$assess {command} >&-")
    assert (3, CANNOT) == (ended.code, ended.err[: len(CANNOT)])


@pytest.mark.parametrize("command", SAID)
def test_help_and_version_do_not_mind_a_closed_stdout(command: str) -> None:
    ended = shell(f"$assess {command} >&-")
    assert ended.code in (0, 3)
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("command", [*FOUND, *SAID])
def test_a_closed_stderr_changes_nothing(command: str) -> None:
    ended, plain = shell(f"$assess {command} 2>&-"), shell(f"$assess {command}")
    assert (plain.code, plain.out) == (ended.code, ended.out)


@pytest.mark.parametrize(
    ("command", "code"),
    all_or(
        [("score nowhere.yaml", 3)],
        [("score nowhere.yaml", 3), ("score $harbour --format nonsense", 2), ("show zzz", 2)],
    ),
)
def test_errors_keep_their_exit_code_where_nobody_can_be_told(command: str, code: int) -> None:
    assert code == shell(f"$assess {command} 2>&-").code


@pytest.mark.parametrize("command", [*FOUND, *SAID])
def test_a_reader_that_goes_away_is_no_error(command: str) -> None:
    code = 1 if command.startswith("validate") else 0
    ended = shell(f'$assess {command} | true; exit "${{PIPESTATUS[0]}}"')
    assert code == ended.code
    assert "Traceback" not in ended.err
    assert "BrokenPipe" not in ended.err


def test_a_reader_of_a_long_output_that_goes_away_is_no_error() -> None:
    ended = shell('$assess explain assessments/azerbaijan-2016.yaml | head -1; exit "${PIPESTATUS[0]}"')
    assert (0, 1) == (ended.code, ended.out.count("\n"))


def test_the_version_is_told() -> None:
    assert (0, f"assess {__version__}{os.linesep}", "") == process("--version")


def test_the_version_is_told_before_a_command_too(assess: Assess) -> None:
    assert (0, f"assess {__version__}\n", "") == assess("--version", "show")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("xyz",), 'no such command "xyz"'),
        (("score",), 'missing argument "FILE"'),
        (
            ("score", *HARBOUR, "--format", "xml"),
            '"xml" is not one of "table", "json", "markdown", "csv", "html", "docx"\n',
        ),
        (("show", "--format", "json"), '"json" is not one of "table", "markdown", "html", "docx"\n'),
        (("score", *HARBOUR, "--lang", "de"), '"de" is not one of "en", "az"\n'),
        (("score", *HARBOUR, "--audience", "secret"), '"secret" is not one of "public", "internal"\n'),
        (("score", *HARBOUR, "--colour"), "no such option: --colour"),
        (("score", *HARBOUR, "another.yaml"), "(another.yaml)"),
    ],
)
def test_a_wrong_command_line_is_a_usage_error(assess: Assess, arguments: tuple[str, ...], message: str) -> None:
    run = assess(*arguments)
    assert (2, "") == (run.code, run.out)
    assert message in run.err
    assert re.fullmatch(r"assess: error: .*\n  help: .*\n", run.err)


@pytest.mark.parametrize("contact", ["jane.doe@example.org", "+994 50 123 45 67", "0501234567"])
@pytest.mark.parametrize(
    "arguments", [("{}",), ("score", *HARBOUR, "--format", "{}"), ("score", "a", "{}"), ("schema", "{}"), ("--{}",)]
)
def test_no_wrong_command_line_repeats_contact_data(assess: Assess, contact: str, arguments: tuple[str, ...]) -> None:
    run = assess(*(argument.replace("{}", contact) for argument in arguments))

    assert (2, "") == run[:2]
    assert contact not in run.err


def test_a_long_argument_is_not_repeated_whole(assess: Assess) -> None:
    assert len(assess("x" * 5000).err) < 600


def test_without_a_command_the_help_is_shown(assess: Assess) -> None:
    run = assess()
    assert 2 == run.code
    assert "Usage: assess [OPTIONS] COMMAND" in run.out + run.err


@pytest.mark.parametrize("file", ["nowhere.yaml", "tests", "/dev/null", "LICENSE/x", "\x00", "x" * 300])
@pytest.mark.parametrize("command", ["score", "explain"])
def test_a_file_that_cannot_be_read_is_an_error(assess: Assess, command: str, file: str) -> None:
    run = assess(command, file)
    assert (3, "") == (run.code, run.out)
    assert re.match(r".*:1:1: error\[(unreadable-file|empty-file)\]: ", run.err)


def stdout_of(descriptor: int, monkeypatch: pytest.MonkeyPatch, encoding: str = "utf-8") -> TextIO:
    """Put a real stream in the place of stdout."""
    stream = os.fdopen(descriptor, "w", encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    return stream


@linux
def test_stdout_that_is_full_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with stdout_of(os.open("/dev/full", os.O_WRONLY), monkeypatch), pytest.raises(OutputError) as caught:
        output.write("a result\n")
    assert "cannot write to standard output: no space left on device" == caught.value.message


def test_stdout_that_is_closed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError) as caught:
        output.write("a result\n")
    assert "cannot write to standard output: it is closed" == caught.value.message


def test_stdout_whose_reader_has_gone_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with stdout_of(writer, monkeypatch):
        output.write("a result\n")


@linux
def test_stderr_that_is_full_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        output.say("a word\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@posix
def test_a_terminal_gets_its_own_encoding_and_is_told_what_that_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import pty

    ours, theirs = pty.openpty()
    with stdout_of(theirs, monkeypatch, encoding="iso8859-9"):
        output.write("ğ ə\n")
    assert b"\xf0 e\r\n" == all_sent(ours)
    assert capsys.readouterr().err.startswith("this terminal, in iso8859-9, lacks some letters")
    os.close(ours)


@posix
def test_a_long_run_says_how_far_it_is_at_a_terminal_and_takes_that_away(monkeypatch: pytest.MonkeyPatch) -> None:
    import pty

    monkeypatch.setattr(output, "PATIENCE", 0)
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        progress = output.Progress(2)
        progress.step()
        progress.step()
        progress.end()
    first, second, *blank = all_sent(ours).decode().split("\r")[1:]
    assert ("1 of 2", "2 of 2", "") == (first, second, "".join(blank).replace("\x1b[K", "").strip())
    os.close(ours)


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    progress = output.Progress(1)
    progress.step()
    progress.end()
    assert "" == stream.getvalue()
