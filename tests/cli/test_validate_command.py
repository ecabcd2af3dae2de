"""`assess validate` as a command: which files it takes, what goes where, and how it ends. Its rules: test_rules.py."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import EXAMPLES, ROOT, Assess
from running.systems import link, posix

HARBOUR_FILE = EXAMPLES / "assessments" / "harbour.yaml"
INSTRUMENTS = ("--instrument", str(EXAMPLES / "instruments"))
UNUSED_SOURCE = "  unused: {kind: law, voice: state, title: Never cited, date: 2020}\nratings:"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assess: Assess) -> Path:  # noqa: ARG001  # moves there last
    """Give an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def copy_of_harbour(file: Path, *, old: str = "", new: str = "") -> None:
    """Copy the harbour assessment, with a piece of its text replaced."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = HARBOUR_FILE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) if old else text, encoding="utf-8")


def test_the_projects_own_files_are_found_without_being_named(assess: Assess) -> None:
    run = assess("validate")
    assert (0, "") == (run.code, "".join(line for line in run.out.split("\n") if "error[" in line))
    files = [file for folder in ("indicators", "assessments", "followups") for file in (ROOT / folder).rglob("*.yaml")]
    assert run.err.startswith(f"{len(files)} files checked: 0 errors, ")


def test_the_made_up_instrument_and_its_assessments_have_no_problem(assess: Assess) -> None:
    run = assess("validate", "tests/examples/instruments", "tests/examples/assessments", *INSTRUMENTS)
    assert (0, "") == (run.code, run.out)
    assert run.err.endswith(" files checked: 0 errors, 0 warnings\n")


def test_problems_go_to_stdout_and_counts_to_stderr(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "a.yaml", old="country: XHA", new="country: Harbourland")
    run = assess("validate", "a.yaml", *INSTRUMENTS)
    assert (1, "1 file checked: 1 error, 0 warnings\n") == (run.code, run.err)
    assert run.out.startswith("a.yaml:4:10: error[bad-format]: ")


def test_warnings_alone_are_no_failure(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "a.yaml", old="ratings:", new=UNUSED_SOURCE)
    run = assess("validate", "a.yaml", *INSTRUMENTS)
    assert (0, "1 file checked: 0 errors, 1 warning\n") == (run.code, run.err)
    assert run.out.startswith("a.yaml:14:3: warning[unused-source]: ")


def test_all_problems_of_all_files_are_told_in_the_order_of_names_and_places(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "files" / "b.yaml", old="country: XHA", new="country: Harbourland")
    copy_of_harbour(folder / "files" / "a.yml", old="ratings:", new=UNUSED_SOURCE)
    copy_of_harbour(folder / "files" / "deep" / "c.yaml", old="marks: {A: 2, C: 1}", new="marks: {Y: 2, Z: 1}")
    copy_of_harbour(folder / "files" / "good.yaml", old='round: "2"', new='round: "3"')
    run = assess("validate", "files", *INSTRUMENTS)
    assert (1, "4 files checked: 3 errors, 1 warning\n") == (run.code, run.err)
    assert [
        "files/a.yml:14:3: warning[unused-source]",
        "files/b.yaml:4:10: error[bad-format]",
        "files/deep/c.yaml:30:61: error[unknown-recommendation]",
        "files/deep/c.yaml:30:67: error[unknown-recommendation]",
    ] == [": ".join(line.split(": ")[:2]) for line in run.out.split("\n") if line.startswith("files")]


def test_a_file_named_twice_is_checked_once(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "files" / "a.yaml")
    link(Path("link.yaml"), Path("files/a.yaml"))
    run = assess("validate", "files", "files/a.yaml", "./files/../files/a.yaml", "link.yaml", *INSTRUMENTS)
    assert "1 file checked: 0 errors, 0 warnings\n" == run.err


def test_hidden_folders_and_other_files_are_left_alone(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "files" / "a.yaml")
    copy_of_harbour(folder / "files" / ".git" / "b.yaml", old="country: XHA", new="country: Harbourland")
    (folder / "files" / "notes.txt").write_text("not: yaml: at: all")
    assert "1 file checked: 0 errors, 0 warnings\n" == assess("validate", "files", *INSTRUMENTS).err


def test_a_file_that_is_named_is_checked_whatever_it_is_called(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / ".hidden.txt")
    assert "1 file checked: 0 errors, 0 warnings\n" == assess("validate", ".hidden.txt", *INSTRUMENTS).err


def test_a_file_that_is_not_there_is_an_error_among_the_others(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "a.yaml", old="country: XHA", new="country: Harbourland")
    run = assess("validate", "nowhere.yaml", "a.yaml", *INSTRUMENTS)
    assert (1, "2 files checked: 2 errors, 0 warnings\n") == (run.code, run.err)
    assert run.out.endswith("nowhere.yaml:1:1: error[unreadable-file]: no such file\n  help: check the path\n")


@pytest.mark.parametrize(
    ("arguments", "where"),
    [((), "indicators, assessments, followups"), (("empty",), "empty"), (("empty", "empty"), "empty, empty")],
)
def test_nothing_to_check_is_never_a_success(
    assess: Assess, folder: Path, arguments: tuple[str, ...], where: str
) -> None:
    (folder / "empty").mkdir()
    run = assess("validate", *arguments)
    expected = (
        f"assess: error[no-files]: no YAML file or worksheet in {where}\n"
        "  help: files to check end in .yaml, .yml or .xlsx\n"
    )
    assert (3, "", expected) == run


def test_one_of_the_default_folders_is_enough(assess: Assess, folder: Path) -> None:
    copy_of_harbour(folder / "assessments" / "a.yaml")
    assert "1 file checked: 0 errors, 0 warnings\n" == assess("validate", *INSTRUMENTS).err


def test_a_file_of_an_instrument_is_checked_against_its_neighbours(assess: Assess, folder: Path) -> None:
    shutil.copytree(EXAMPLES / "instruments" / "harbour-2020", folder / "harbour")
    measures = folder / "harbour" / "measures.yaml"
    measures.write_text(measures.read_text(encoding="utf-8").replace("pier.P2b", "pier.P9"), encoding="utf-8")
    run = assess("validate", "harbour/measures.yaml")
    assert (1, "1 file checked: 1 error, 0 warnings\n") == (run.code, run.err)
    assert run.out.startswith("harbour/measures.yaml:10:26: error[unknown-link]: ")


def test_an_area_file_by_itself_is_read_alone(assess: Assess, folder: Path) -> None:
    shutil.copy(EXAMPLES / "instruments" / "harbour-2020" / "areas" / "pier.yaml", folder / "pier.yaml")
    assert (0, "", "1 file checked: 0 errors, 0 warnings\n") == assess("validate", "pier.yaml")


@posix
def test_a_file_name_cannot_steer_the_terminal(assess: Assess, folder: Path) -> None:
    name = "a\x1b[31m\u202eb.yaml"
    copy_of_harbour(folder / name, old="country: XHA", new="country: Harbourland")
    run = assess("validate", name, *INSTRUMENTS)
    assert run.out.startswith("a\ufffd[31m\ufffdb.yaml:4:10: error[bad-format]: ")
    assert "\x1b" not in run.out + run.err
