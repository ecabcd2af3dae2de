"""Which files a command looks at: linked folders too, each real one once, and none passed over in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conftest import Assess, Run
from making.small_files import HEAD, write_files
from running.systems import posix
from trafficking_indicators.reading.file_lists import listing_of

REAL_SCANDIR = os.scandir


@pytest.fixture
def folder(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, once `assess` has gone to the checkout."""
    del assess  # it has gone there
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a folder `in/closed` that nobody may look into, whoever runs the tests."""
    write_files(folder, {"in/a.yaml": HEAD, "in/closed/b.yaml": HEAD})

    def refusing(path: str = ".") -> object:
        if os.path.basename(path) == "closed":
            raise PermissionError(13, os.strerror(13), path)
        return REAL_SCANDIR(path)

    monkeypatch.setattr(os, "scandir", refusing)


@posix
def test_a_linked_folder_is_looked_into(folder: Path) -> None:
    write_files(folder, {"elsewhere/b.yaml": HEAD, "in/a.yaml": HEAD})
    Path("in/linked").symlink_to("../elsewhere")

    assert ("in/a.yaml", "in/linked/b.yaml") == listing_of(["in"]).files


@posix
def test_each_real_folder_is_looked_into_once_by_its_own_name(folder: Path) -> None:
    write_files(folder, {"in/real/a.yaml": HEAD})
    Path("in/also").symlink_to("real")
    Path("in/real/round").symlink_to("..")

    assert ("in/real/a.yaml",) == listing_of(["in"]).files
    assert ("in/real/a.yaml",) == listing_of(["in", "in/also"]).files


@posix
@pytest.mark.parametrize("target", ["gone", "nowhere"], ids=["gone", "itself"])
def test_a_link_that_may_have_led_to_a_folder_is_an_error_where_it_leads_nowhere(
    assess: Assess, folder: Path, target: str
) -> None:
    del folder
    write_files(Path(), {"in/a.yaml": HEAD})
    Path("in/nowhere").symlink_to(target)
    Path("in/readme.txt").symlink_to(target)

    run = assess("validate", "in")
    expected = (
        "in/nowhere:1:1: error[unreadable-folder]: this link leads nowhere\n  help: mend the link, or take it away\n"
    )
    assert Run(1, expected, "1 file checked: 1 error, 0 warnings\n") == run


def test_endings_are_known_in_any_case(folder: Path) -> None:
    write_files(folder, {"in/A.YAML": HEAD, "in/b.Yml": HEAD, "in/c.txt": HEAD, "in/.d.yaml": HEAD})

    assert ("in/A.YAML", "in/b.Yml") == listing_of(["in"]).files


@pytest.mark.usefixtures("closed")
def test_a_folder_that_cannot_be_looked_into_is_an_error_beside_the_others(assess: Assess) -> None:
    run = assess("validate", "in")

    assert run.out.startswith(
        "in/closed:1:1: error[unreadable-folder]: this folder cannot be looked into: permission denied\n"
        "  help: check its rights, or name what is to be checked\n"
    )
    assert (1, "1 file checked: 1 error, 0 warnings\n") == (run.code, run.err)


@pytest.mark.usefixtures("closed")
def test_a_folder_that_cannot_be_looked_into_is_not_called_empty(assess: Assess) -> None:
    run = assess("validate", "in/closed")

    assert 1 == run.code
    assert "no YAML file" not in f"{run.out}{run.err}"
    assert "permission denied" in run.out


@pytest.mark.usefixtures("closed")
def test_compare_leaves_out_what_it_cannot_look_into_and_says_so(assess: Assess) -> None:
    run = assess("compare", "in/closed")

    assert (3, "") == (run.code, run.out)
    assert "this folder cannot be looked into: permission denied" in run.err


@posix
def test_a_path_beyond_the_limit_of_the_system_is_an_error(folder: Path) -> None:
    write_files(folder, {"in/a.yaml": HEAD})
    here = os.getcwd()
    os.chdir("in")
    for _ in range(25):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    os.chdir(here)

    found = listing_of(["in"])

    assert ("in/a.yaml",) == found.files
    assert ["this folder cannot be looked into: file name too long"] == [told.message for told in found.unlisted]
