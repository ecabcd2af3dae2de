"""A run that is ended from outside, at any moment: the old file or the new, no litter, and a code of its own."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import ROOT
from making.effort import all_or, is_thorough
from making.worksheets import SMALL, Sheets, made
from running.processes import COMMAND, HARBOUR, PATIENCE, Ended, environment
from running.systems import posix

SEED = 2016
QUICK, THOROUGH = 2, 200
# How many runs meet at one new thing.
RIVALS = 3 if is_thorough() else 2
OLD = b"what stood here before\n"
# Counts the lines of Python that run from the beginning of a write on, and sends itself a signal at one of them.
PROGRAM = """
import os, signal, sys
# whoever runs the tests in the background may have had them ignore it
signal.signal(signal.SIGINT, signal.default_int_handler)
from trafficking_indicators.cli import output_files
last, number = int(sys.argv[1]), int(sys.argv[2])
seen = 0
def count(frame, event, argument):
    global seen
    if event == "line":
        seen += 1
        if seen == last:
            os.kill(os.getpid(), number)
    return count
def counted(function):
    def call(*arguments, **named):
        sys.settrace(count)
        try:
            return function(*arguments, **named)
        finally:
            sys.settrace(None)
            if not last:
                os.write(2, f"{seen};".encode())
    return call
output_files.write_file = counted(output_files.write_file)
output_files.write_folder = counted(output_files.write_folder)
sys.argv[:] = ["assess", *sys.argv[3:]]
from trafficking_indicators.__main__ import main
main()
"""


READINGS = [str(ROOT / "examples" / "readings" / f"delmaria-2025-{name}.yaml") for name in ("one", "two")]
ALTESIA, ESKARA, PLAN = (
    str(ROOT / "examples" / name)
    for name in ("altesia-2024.yaml", "eskara-2023.yaml", "followups/xal-plan-2023-2.yaml")
)


class Write(NamedTuple):
    """A command that writes, what it writes, and what stands there before, if anything does.

    `prints` says that something stands on standard output besides.
    """

    arguments: tuple[str, ...]
    name: str
    before: bytes | None = None
    prints: bool = False

    @property
    def is_there(self) -> bool:
        """Whether something is replaced."""
        return self.before is not None


WRITES = (
    Write(("score", *HARBOUR, "--output", "report.txt"), "report.txt", OLD),
    Write(("new", "assessment", "AZE", "2026", "--output", "new.yaml"), "new.yaml"),
    Write(("new", "instrument", "care", "--output", "care"), "care"),
    Write(("report", *HARBOUR, "--output", "report.html"), "report.html", OLD),
    Write(("report", *HARBOUR, "--output", "report.docx"), "report.docx", OLD),
    Write(("convert", "../made.xlsx", "--output", "new.yaml"), "new.yaml"),
    Write(("new", "worksheet", "AZE", "2026", "--output", "new.xlsx"), "new.xlsx"),
    Write(
        ("convert", "../made.xlsx", "--onto", "old.yaml", "--output", "old.yaml"),
        "old.yaml",
        SMALL.replace("reason: stated", "reason: said").encode(),
    ),
    Write(("merge", *READINGS, "--output", "settling.yaml"), "settling.yaml", prints=True),
    Write(("reply", ESKARA, "--ask", "--output", "reply.xlsx"), "reply.xlsx"),
    Write(("reply", ESKARA, "--ask", "--output", "reply.docx"), "reply.docx"),
    Write(
        ("reply", "file.yaml", "--returned", "../returned.xlsx", "--output", "file.yaml"),
        "file.yaml",
        Path(ESKARA).read_bytes(),
    ),
    Write(("new", "assessment", "XAL", "2027", "--from", ALTESIA, "--output", "next.yaml"), "next.yaml"),
    Write(("new", "worksheet", "--from", ALTESIA, "--output", "next.xlsx"), "next.xlsx"),
    Write(("convert", PLAN, "--output", "plan.xlsx"), "plan.xlsx"),
    Write(("follow-ask", PLAN, "--round", "2024-1", "--body", "interior", "--output", "ask.xlsx"), "ask.xlsx"),
    Write(("follow-ask", PLAN, "--round", "2024-1", "--output", "days.ics"), "days.ics", OLD),
    Write(("profile", *HARBOUR, "--output", "profile.html"), "profile.html", OLD),
    Write(("schema", "assessment", "--output", "assessment.schema.json"), "assessment.schema.json", OLD),
)


NEW = [write for write in WRITES if not write.is_there and "../made.xlsx" not in write.arguments]


def returned() -> bytes:
    """Make a sheet that came back with a comment."""
    done = subprocess.run(
        [*COMMAND, "reply", ESKARA, "--ask", "--format", "xlsx"], capture_output=True, env=environment(), check=True
    )
    sheet = Sheets(done.stdout)
    at, column = sheet.find("Findings", "5.1.F1").rpartition("!")[2], sheet.column("Findings", "replies.comment")
    return sheet.put(f"Findings!{column}{at.lstrip('ABC')}", "Seen.").raw()


def ended(write: Write, folder: Path, line: int, number: int = 0) -> Ended:
    """Run a command in a folder, and send it a signal at a line of its write; none at line 0."""
    command = [sys.executable, "-c", PROGRAM, str(line), str(number), *write.arguments]
    done = subprocess.run(
        command, capture_output=True, env=environment(), timeout=PATIENCE, check=False, cwd=folder, text=True
    )
    # what was found in the input is said before anything is written
    said = re.sub(r"(?m)^(?:\d+ warnings? in .* shows them|1 comment put in)\n", "", done.stderr)
    return Ended(done.returncode, done.stdout, said)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def prepared(write: Write, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    if write.before is not None:
        (folder / write.name).write_bytes(write.before)
    return contents(folder)


@posix
def test_a_write_that_is_ended_at_any_moment_leaves_the_old_or_the_new_and_no_litter(tmp_path: Path) -> None:
    moments = random.Random(SEED)  # noqa: S311  # the same ones in every run
    (tmp_path / "made.xlsx").write_bytes(made(SMALL))
    # where it has to be quick: a file in the place of another, a new one, and a folder
    chosen = WRITES if is_thorough() else WRITES[:3]
    turns = [moments.choice(chosen) for _ in range(THOROUGH if is_thorough() else QUICK)]
    if any("--returned" in write.arguments for write in turns):
        (tmp_path / "returned.xlsx").write_bytes(returned())
    whole: dict[Write, tuple[int, dict[str, bytes], str]] = {}
    for write in dict.fromkeys(turns):
        folder = tmp_path / f"whole-{write.name}-{len(whole)}"
        prepared(write, folder)
        run = ended(write, folder, 0)
        assert (0, write.prints) == (run.code, bool(run.out)), run.err
        whole[write] = (int(run.err.rpartition(";")[0].rpartition("\n")[2]), contents(folder), run.out)
    for turn, write in enumerate(turns):
        number = moments.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        lines, new, out = whole[write]
        line = moments.randint(1, lines)
        folder = tmp_path / str(turn)
        old = prepared(write, folder)
        run = ended(write, folder, line, number)
        left = sorted(path.name for path in folder.iterdir() if path.name != write.name)
        kept = {name: content for name, content in contents(folder).items() if not name.startswith(".assess-")}
        said = f"signal {number} at line {line} of {write.name}: {run}, {left}"
        assert kept in (old, new), said
        if number == signal.SIGKILL:
            assert (-number, "") == (run.code, run.err), said
            assert len(left) <= 1, said
            # the next run of the same output clears it away, whether it writes or finds that all is there
            again = subprocess.run([*COMMAND, *write.arguments], capture_output=True, cwd=folder, check=False)
            assert again.returncode == (3 if kept == new and not write.is_there else 0), said
            assert new == contents(folder), said
        else:
            assert (128 + number, "") == (run.code, run.err), said
        assert run.out in ("", out), said
        assert contents(folder) in (old, new), said
        assert not list(folder.glob(".*")), said


# Sends itself a signal at one of its imports.
IMPORTS = """
import os, signal, sys
from trafficking_indicators.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)
left, number = int(sys.argv[1]), int(sys.argv[2])
def count(event, arguments):
    global left
    if event == "import":
        left -= 1
        if left == 0:
            os.kill(os.getpid(), number)
sys.argv[:] = ["assess", *sys.argv[3:]]
sys.addaudithook(count)
main()
"""


@posix
def test_a_run_that_is_stopped_during_its_imports_ends_with_the_code_of_the_signal() -> None:
    moments = random.Random(SEED)  # noqa: S311  # the same ones in every run
    for _ in range(40 if is_thorough() else 1):
        moment, number = moments.randint(1, 150), moments.choice([signal.SIGINT, signal.SIGTERM])
        command = [sys.executable, "-c", IMPORTS, str(moment), str(number), "explain", *HARBOUR]
        done = subprocess.run(command, capture_output=True, env=environment(), timeout=PATIENCE, check=False, cwd=ROOT)
        assert (128 + number, b"", b"") == (done.returncode, done.stdout, done.stderr), f"{moment}"


def test_signals_are_obeyed_before_anything_else_is_imported() -> None:
    program = "import sys; before = set(sys.modules); from trafficking_indicators.cli import signals; "
    program += "print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    entry = (ROOT / "src" / "trafficking_indicators" / "__main__.py").read_text(encoding="utf-8")

    ours = {"trafficking_indicators", "trafficking_indicators.cli", "trafficking_indicators.cli.signals"}
    assert {*done.stdout.split()} <= {"__future__", *ours}
    assert ["trafficking_indicators.cli"] == re.findall(r"^(?:from|import) (\S+)", entry, re.MULTILINE)[1:2]
    assert "    signals.obey()\n" == entry.partition("def main")[2].splitlines(keepends=True)[2]


@posix
@pytest.mark.parametrize("write", all_or(NEW[:1], NEW), ids=lambda write: write.name)
def test_of_several_runs_that_make_one_new_thing_one_does(tmp_path: Path, write: Write) -> None:
    begun = [
        subprocess.Popen(
            [*COMMAND, *write.arguments],
            env=environment(),
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(RIVALS)
    ]
    said = [run.communicate(timeout=PATIENCE)[1] for run in begun]
    assert [0, *[3] * (RIVALS - 1)] == sorted(run.returncode for run in begun)
    expected = f"assess: error: cannot write {write.name}: it is there already\n"
    assert RIVALS - 1 == sum(expected in text for text in said)
    assert [write.name] == [path.name for path in tmp_path.iterdir()]


@posix
def test_what_another_run_is_writing_is_not_cleared_away(tmp_path: Path) -> None:
    """One run waits in the middle of its write for the other, which clears away what is abandoned."""
    import fcntl

    at_work, abandoned, other = (tmp_path / f".assess-{letter * 16}" for letter in "abz")
    for path in (at_work, abandoned, other):
        path.write_bytes(OLD)
    folder = tmp_path / f".assess-{'c' * 16}"
    folder.mkdir()
    (folder / "instrument.yaml").write_bytes(OLD)
    with at_work.open("rb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        run = subprocess.run([*COMMAND, *WRITES[0].arguments], env=environment(), cwd=tmp_path, check=False)
    assert 0 == run.returncode
    # z is no digit of ours
    assert sorted([at_work.name, other.name, "report.txt"]) == sorted(path.name for path in tmp_path.iterdir())


@posix
@pytest.mark.parametrize("number", all_or([signal.SIGINT], [signal.SIGINT, signal.SIGTERM]))
def test_a_long_validation_says_how_far_it_came(tmp_path: Path, number: signal.Signals) -> None:
    for name in range(2000):
        (tmp_path / f"{name:04}.yaml").write_text("made up: no\n", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "0", "0", "validate", str(tmp_path)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as run:
        assert run.stdout is not None
        # it is at work from the first line on, and cannot end before the pipe is read
        run.stdout.readline()
        run.send_signal(number)
        _, said = run.communicate(timeout=PATIENCE)
    assert 128 + number == run.returncode
    assert said.startswith("stopped after ")
    assert said.endswith(" of 2,000 files\n")
