"""Hostile input to a real process: bounded memory and time, files that never end, a reader that has read enough."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, Assess
from making.effort import all_or
from making.small_files import HEAD
from running.processes import HARBOUR, Ended, process, shell
from running.systems import linux, posix
from trafficking_indicators.reading.limits import MAX_BYTES, MAX_NODES

# In units of 1024 bytes: far more than a run needs, less than the largest file below would take.
MEMORY = 900_000
# Seconds of the processor, not of the clock: a run takes a quarter of one, and one with many problems one or two; a
# slow machine has its time, and what is out of all proportion has not.
TIME = 60
# Just below what is too much to be looked at.
MANY = MAX_NODES // 2 - 100
RATINGS = f"{HEAD}ratings:\n  5.1:\n"
GIGABYTE = 1_000_000_000
SUMMARY = "1 file checked: 1 error, 0 warnings\n"


def within_limits(command: str, file: Path) -> Ended:
    return shell(f"ulimit -v {MEMORY} -t {TIME}; $assess {command} {shlex.quote(str(file))}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


@linux
def test_a_file_beyond_all_measure_is_not_read(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(GIGABYTE)

    problem = f"{file}:1:1: error[file-too-large]: larger than 1,000,000 bytes\n"
    help = "  help: split the file, or check that it is the right one\n"
    assert Ended(1, problem + help, SUMMARY) == within_limits("validate", file)
    assert Ended(3, "", problem + help) == within_limits("score", file)


BEARABLE = {
    "brackets": lambda: "[" * MAX_BYTES,
    "lists": lambda: "- " * (MAX_BYTES // 2),
    "complex keys": lambda: "? " * (MAX_BYTES // 2),
    "aliases": lambda: "a: &a [*a,\n" + "*a,\n" * MAX_NODES,
    "one key again and again": lambda: "a: b\n" * (MAX_BYTES // 5),
    "unknown keys": lambda: HEAD + "".join(f"k{key}: text\n" for key in range(MANY)),
    "unknown indicators": lambda: RATINGS + "".join(f"    k{key}: text\n" for key in range(MANY)),
    "cuts and unknown keys": lambda: HEAD + "".join(f"k{key}: ~\nq{key}: text\n" for key in range(MANY // 2)),
    "one long number": lambda: f"{HEAD}a: {'1' * (MAX_BYTES - len(HEAD) - 3)}",
    "control characters": lambda: "\x01\n" * (MAX_BYTES // 10),
    "what could be an address": lambda: f"{HEAD}a: {'a-' * 100_000}@",
    "what could be a telephone number": lambda: f"{HEAD}a: '@ +994 {'1 ' * 100_000}'",
}


@linux
@pytest.mark.parametrize("kind", all_or(["what could be an address"], BEARABLE))
def test_a_file_of_bearable_size_takes_bearable_time_and_memory(file: Path, kind: str) -> None:
    file.write_bytes(BEARABLE[kind]().encode())

    ended = within_limits("validate", file)

    assert 1 == ended.code
    assert ended.out.startswith(f"{file}:")
    assert ended.err.startswith("1 file checked: ")


@pytest.mark.parametrize("path", all_or(["/dev/zero"], ["/dev/zero", "/dev/random", "/dev/null", "/dev/tty"]))
def test_a_device_is_not_read(path: str) -> None:
    if not os.path.exists(path):
        pytest.skip(f"there is no {path}")

    ended = process("score", path)

    assert (3, "") == (ended.code, ended.out)
    assert ended.err.startswith(f"{path}:1:1: error[unreadable-file]: ")
    assert "Traceback" not in ended.err


@posix
def test_a_named_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    expected = f"{pipe}:1:1: error[unreadable-file]: not a regular file\n  help: name a YAML file or worksheet\n"
    assert Ended(3, "", expected) == process("score", str(pipe))
    assert Ended(1, expected, SUMMARY) == process("validate", str(pipe))


def test_a_file_as_standard_input_can_be_named(assess_once: Assess) -> None:
    file, *options = HARBOUR

    assert [*assess_once("score", *HARBOUR)] == [
        *shell(f"$assess score /dev/stdin {shlex.join(options)} < {shlex.quote(file)}")
    ]


def test_a_reader_may_take_the_first_characters_only(assess_once: Assess) -> None:
    file = shlex.quote(str(AZERBAIJAN))

    ended = shell(f"$assess score {file} | head -c 10; exit ${{PIPESTATUS[0]}}")

    assert (0, "Azerbaijan") == (ended.code, ended.out)
    assert assess_once("score", str(AZERBAIJAN)).err == ended.err
