"""Where a result goes: in the format that its name asks for, to standard streams, and never over what is read."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from itertools import product
from pathlib import Path

import pytest

from conftest import Assess
from making.effort import all_or, thorough_only
from running.processes import HARBOUR, shell
from running.systems import linux, posix
from trafficking_indicators.cli import output_files
from trafficking_indicators.cli.formats import ENDINGS

SCORE = ("score", *HARBOUR)
OLD = "what stood here before\n"


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("r.txt", "table"),
        ("r.json", "json"),
        ("r.JSON", "json"),
        ("r.md", "markdown"),
        ("r.markdown", "markdown"),
        ("r.csv", "csv"),
        ("r.html", "html"),
        ("r.htm", "html"),
        ("r", "table"),
        ("r.2026", "table"),
    ],
)
def test_the_format_comes_from_the_name(assess: Assess, tmp_path: Path, name: str, format: str) -> None:
    assert 0 == assess(*SCORE, "--output", str(tmp_path / name)).code
    assert assess(*SCORE, "--format", format).out.encode() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "format"), [("r.txt", "text"), ("r.json", "json"), ("r.sarif", "sarif"), ("r.sarif.json", "sarif")]
)
def test_validate_goes_by_the_name_too(assess: Assess, tmp_path: Path, name: str, format: str) -> None:
    files = ("tests/examples/invalid/tag.yaml",)
    assert 1 == assess("validate", *files, "--output", str(tmp_path / name)).code
    assert assess("validate", *files, "--format", format).out.encode() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    "given", [format for format in ENDINGS if format not in ("text", "sarif", "junit", "ics", "xlsx")]
)
@pytest.mark.parametrize("ending", [".txt", ".json", ".md", ".csv", ".sarif", ".xml", ".docx", ".html", ".yaml"])
def test_a_name_and_a_format_that_disagree_are_refused(assess: Assess, tmp_path: Path, given: str, ending: str) -> None:
    run = assess(*SCORE, "--format", given, "--output", str(tmp_path / f"r{ending}"))
    assert (0 if ending in ENDINGS[given] else 2) == run.code
    assert (tmp_path / f"r{ending}").exists() is (ending in ENDINGS[given])
    assert (run.code == 2) is ("  help: name it ." in run.err)


@pytest.mark.parametrize("ending", [".odt", ".pdf", ".xlsx", ".sarif", ".xml", ".yaml", ".made"])
def test_a_name_of_no_format_of_ours_is_a_usage_error(assess: Assess, tmp_path: Path, ending: str) -> None:
    run = assess(*SCORE, "--output", str(tmp_path / f"r{ending}"))
    assert (2, "") == (run.code, run.out)
    assert "endings of score: .txt .json .md .csv .html .docx" in run.err
    assert [] == list(tmp_path.iterdir())


def test_a_name_of_a_format_that_a_command_lacks_is_a_usage_error(assess: Assess) -> None:
    said = "assess: error: report has no format csv: r.csv\n  help: endings of report: .txt .md .html .docx\n"
    assert (2, "", said) == assess("report", *HARBOUR, "--output", "r.csv")


@posix
@pytest.mark.parametrize("way", ["itself", "hard link", "link"])
@pytest.mark.parametrize("command", ["score", "explain", "plan", "survey", "report", "validate", "compare", "diff"])
def test_no_input_is_written_over(assess: Assess, tmp_path: Path, command: str, way: str) -> None:
    file = tmp_path / "input.txt"
    shutil.copy(HARBOUR[0], file)
    named = file if way == "itself" else tmp_path / "other.md"
    if way == "link":
        named.symlink_to(file)
    elif way == "hard link":
        os.link(file, named)
    files = (str(file),) if command != "diff" else (HARBOUR[0], str(file))
    said = f"assess: error: cannot write {named}: it is the input file {file}\n  help: name another file\n"
    assert (3, "", said) == assess(command, *files, *HARBOUR[1:], "--output", str(named))
    assert Path(HARBOUR[0]).read_bytes() == file.read_bytes()


@posix
def test_no_file_of_a_folder_that_is_read_is_written_over(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    shutil.copy(HARBOUR[0], tmp_path / "folder" / "a.yaml")
    os.link(tmp_path / "folder" / "a.yaml", tmp_path / "report.txt")
    run = assess("validate", str(tmp_path / "folder"), "--output", str(tmp_path / "report.txt"))
    assert (3, f"it is the input file {tmp_path}/folder/a.yaml") == (
        run.code,
        re.findall("it is .*", run.err)[0],
    )


def test_a_dash_is_standard_output(assess: Assess) -> None:
    assert assess(*SCORE) == assess(*SCORE, "--output", "-")
    assert not Path("-").exists()


@pytest.mark.parametrize("ending", [".txt", ".json", ".docx", ".md", ".csv", ".zip", ".html", ""])
def test_a_starting_file_has_the_name_of_a_file_in_yaml(assess: Assess, tmp_path: Path, ending: str) -> None:
    name = tmp_path / f"aze-2030{ending}"

    assert (2, "") == assess("new", "assessment", "AZE", "2030", "--output", str(name))[:2]

    said = assess("new", "assessment", "AZE", "2030", "--output", str(name)).err
    assert f"assess: error: a starting file is YAML: {name}\n  help: name it {tmp_path / 'aze-2030.yaml'}\n" == said
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".json", ".txt", ".zip"])
def test_an_instrument_has_not_the_name_of_a_file(assess: Assess, tmp_path: Path, ending: str) -> None:
    care = tmp_path / "care"

    said = assess("new", "instrument", "care", "--output", f"{care}{ending}")

    assert 2 == said.code
    assert said.err.endswith(f"an instrument is a folder: {care}{ending}\n  help: name it {care}\n")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(("kind", "ending"), [("area", ".yaml"), ("area", ".txt"), ("area", ".xlsx"), ("", ".json")])
def test_a_schema_has_not_the_name_of_another_file(assess: Assess, tmp_path: Path, kind: str, ending: str) -> None:
    said = assess("schema", *filter(None, [kind]), "--output", str(tmp_path / f"s{ending}"))

    assert 2 == said.code
    assert said.err.endswith(f"  help: name it {tmp_path / 's'}{'.json' if kind else '.txt'}\n")
    assert [] == list(tmp_path.iterdir())


def test_a_dash_is_no_folder(assess: Assess) -> None:
    said = "assess: error: a folder cannot go to standard output\n  help: name a folder, or leave --output out\n"
    assert (2, "", said) == assess("new", "instrument", "care", "--output", "-")


@pytest.mark.parametrize("command", all_or(["score"], ["score", "explain", "validate", "compare", "plan"]))
def test_a_dash_is_standard_input(assess_once: Assess, command: str) -> None:
    file, *options = HARBOUR
    plain = assess_once(command, *HARBOUR)
    piped = shell(f"$assess {command} - {shlex.join(options)} < {shlex.quote(file)}")
    assert (plain.code, plain.out) == (piped.code, piped.out)


def test_problems_of_standard_input_are_shown_at_a_dash() -> None:
    ended = shell("printf 'a: b' | $assess validate -")
    assert (1, "-:1:1: error[unknown-kind]: ") == (ended.code, ended.out[:28])
    closed = shell("$assess score - <&-")
    assert (3, "-:1:1: error[unreadable-file]: cannot be read: bad file descriptor") == (
        closed.code,
        closed.err.partition("\n")[0],
    )


@linux
def test_standard_input_without_an_end_is_read_to_the_limit() -> None:
    ended = shell("$assess validate - < /dev/zero")
    assert (1, "-:1:1: error[file-too-large]: ") == (ended.code, ended.out[:30])


def test_standard_input_is_read_once_only(assess: Assess) -> None:
    said = "assess: error: standard input can be read once only\n  help: name a file for one of the two\n"
    assert (2, "", said) == assess("diff", "-", "-")


@posix
def test_a_pipe_that_nobody_reads_is_not_waited_for(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_files, "_PAUSE", 0)
    os.mkfifo(tmp_path / "pipe")
    said = f"cannot write {tmp_path}/pipe: nobody reads this pipe\n  help: start what reads it first\n"
    assert (3, "", f"assess: error: {said}") == assess(*SCORE, "--output", str(tmp_path / "pipe"))


@pytest.mark.parametrize(
    ("name", "reason"), [("folder/", "it names a folder"), ("nowhere/", "it names a folder"), ("", "")]
)
def test_what_names_no_file_is_refused(assess: Assess, tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    run = assess(*SCORE, "--output", f"{tmp_path}/{name}" if name else "")
    assert (3 if name else 2, "") == (run.code, run.out)
    assert reason in run.err
    assert [] == list((tmp_path / "folder").iterdir())


@posix
def test_a_stream_that_is_open_is_added_to_and_not_replaced(assess_once: Assess, tmp_path: Path) -> None:
    whole = f"{OLD}{assess_once(*SCORE).out}{OLD}"
    for device in all_or(["/dev/stdout"], ["/dev/stdout", "/dev/fd/1"]):
        shell(f"(printf '{OLD}'; $assess score $harbour --output {device}; printf '{OLD}') > {tmp_path}/log")
        assert whole == (tmp_path / "log").read_text(encoding="utf-8")


@posix
@thorough_only()
def test_so_is_standard_error(assess_once: Assess, tmp_path: Path) -> None:
    whole = f"{OLD}{assess_once(*SCORE).out}{OLD}"
    shell(f"(printf '{OLD}' >&2; $assess score $harbour --output /dev/stderr; printf '{OLD}' >&2) 2> {tmp_path}/log")
    assert whole == (tmp_path / "log").read_text(encoding="utf-8")


@linux
@pytest.mark.parametrize(
    ("command", "files"),
    all_or(
        [("score $harbour", 3)],
        product(["score $harbour", "validate assessments", "show", "new assessment AZE 1"], [3, 4, 5]),
    ),
)
def test_too_few_files_at_a_time_are_said_to_be(command: str, files: int) -> None:
    """Of those that the interpreter itself needs to start, it says in its own way that they are too few."""
    limit = f"import resource as r; r.setrlimit(r.RLIMIT_NOFILE, ({files}, {files}))"
    program = f"import sys; sys.argv[0] = 'assess'; from trafficking_indicators.__main__ import main; {limit}; main()"
    ended = shell(f"{sys.executable} -c {shlex.quote(program)} {command}")
    assert ended.code in (0, 3)
    assert (ended.code == 3) is ended.err.startswith("assess: error: too many files are open\n  help: ")


@pytest.mark.parametrize("name", ["assess.toml", "pyproject.toml"])
@pytest.mark.parametrize("command", [SCORE, ("validate", "tests/examples/invalid/tag.yaml")])
def test_settings_are_not_written_over(assess: Assess, tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    file = tmp_path / name
    file.write_text(OLD, encoding="utf-8")
    run = assess(*command, "--format", "json", "--output", str(file))
    assert (3, "") == (run.code, run.out)
    assert "settings stand there" in run.err
    assert OLD == file.read_text(encoding="utf-8")
