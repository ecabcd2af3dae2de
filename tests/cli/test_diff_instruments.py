"""`assess diff` of two states of an instrument, and of one with itself at a revision of git."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from conftest import Assess, compare_with_golden
from making.small_files import INSTRUMENT, changed, write_files
from trafficking_indicators.analysis.revision import TEXT_CHANGE_KINDS

SAME = ("diff", "indicators/iom-2016", "indicators/iom-2016")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
NAMED = {
    "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t", "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def later_files() -> dict[str, str]:
    """Reword, add, remove and move: part of it told, part not."""
    head = changed(
        INSTRUMENT["instrument.yaml"],
        'version: "1"\nhistory: [{version: "1"}]',
        'version: "2"\nhistory: [{version: "1"}, {version: "2", moved: {1.P1: 1.P1b}}]',
    )
    area = changed(INSTRUMENT["areas/1.yaml"], "A rule provides", "A law provides")
    area = changed(area, "  P1: {", "  P1b: {")
    return {**INSTRUMENT, "instrument.yaml": head, "areas/1.yaml": area}


@pytest.fixture
def two(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an instrument in two states, and go there."""
    assert callable(assess)
    write_files(tmp_path / "1" / "small", INSTRUMENT)
    write_files(tmp_path / "2" / "small", later_files())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("format", "language"), [("table", "en"), ("table", "az"), ("json", "en"), ("csv", "en")])
def test_the_whole_output(assess: Assess, format: str, language: str) -> None:
    run = assess("diff", "1/small", "2/small", "--all", "--format", format, "--lang", language)

    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"diff/instruments-{language}.{format}")


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(("new", "code"), [("1/small", 0), ("2/small", 1)])
def test_the_gate_fails_on_what_is_not_recorded(assess: Assess, new: str, code: int) -> None:
    assert code == assess("diff", "1/small", new, "--exit-code").code


@pytest.mark.usefixtures("two")
def test_the_wrong_way_round_is_said(assess: Assess) -> None:
    assert "The first one is the later" in assess("diff", "2/small", "1/small").out


@pytest.mark.usefixtures("two")
def test_a_version_that_is_not_listed_is_said(assess: Assess) -> None:
    file = Path("2/small/instrument.yaml")
    file.write_text(changed(file.read_text(encoding="utf-8"), '{version: "1"}, ', ""), encoding="utf-8")
    file.write_text(changed(file.read_text(encoding="utf-8"), ", moved: {1.P1: 1.P1b}", ""), encoding="utf-8")

    assert "does not list version 1" in assess("diff", "1/small", "2/small").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("indicators/iom-2016",), "there is nothing to compare it with"),
        (("examples/altesia-2018.yaml",), "there is nothing to compare it with"),
        (("indicators/iom-2016", "indicators/iom-2016", "--since", "HEAD"), "--since and NEW both say"),
        (("examples/altesia-2018.yaml", "--since", "HEAD"), "--since is for the folder of an instrument"),
        (("indicators/iom-2016", "tests/examples/instruments/harbour-2020"), "these are different instruments"),
        (("docs", "docs"), '0 instruments in "docs"'),
    ],
)
def test_what_cannot_be_compared_is_a_usage_error(assess: Assess, arguments: tuple[str, ...], said: str) -> None:
    run = assess("diff", *arguments)

    assert (2, "") == (run.code, run.out)
    assert said in run.err


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env={**os.environ, **NAMED})  # noqa: S607


@pytest.fixture
def repository(two: Path) -> Path:
    """Keep the first state in a commit that has a tag, and the second in the work tree."""
    root = two / "repository"
    write_files(root / "indicators" / "small", INSTRUMENT)
    git(two, "init", "--quiet", "repository")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "first")
    git(root, "tag", "v1")
    write_files(root / "indicators" / "small", later_files())
    return root


@needs_git
def test_since_a_revision_is_as_from_a_folder(
    assess: Assess, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = assess("diff", "1/small", "2/small").out
    monkeypatch.chdir(repository)
    before = sorted(Path(tempfile.gettempdir()).glob("assess-*"))

    assert expected == assess("diff", "indicators/small", "--since", "v1").out
    assert expected == assess("diff", "indicators/small", "--since", "HEAD").out
    assert before == sorted(Path(tempfile.gettempdir()).glob("assess-*"))


@needs_git
@pytest.mark.parametrize("revision", ["nothing", "--help", "", "HEAD:indicators"])
def test_a_revision_that_is_none_is_said(assess: Assess, repository: Path, revision: str) -> None:
    run = assess("diff", str(repository / "indicators" / "small"), "--since", revision)

    assert 2 == run.code
    assert "git knows no revision" in run.err


@needs_git
def test_a_folder_that_was_not_there_is_said(assess: Assess, repository: Path) -> None:
    write_files(repository / "new" / "small", INSTRUMENT)

    assert "there was no YAML file in" in assess("diff", str(repository / "new" / "small"), "--since", "v1").err


@needs_git
def test_what_was_broken_then_is_named_by_the_revision(assess: Assess, repository: Path) -> None:
    small = repository / "indicators" / "small"
    whole = (small / "areas" / "1.yaml").read_text(encoding="utf-8")
    (small / "areas" / "1.yaml").write_text(whole.replace("short:", "shart:"), encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "--message", "broken")
    (small / "areas" / "1.yaml").write_text(whole, encoding="utf-8")
    run = assess("diff", str(small), "--since", "HEAD")

    assert 3 == run.code
    assert "assess-" not in run.err
    assert f"HEAD:{small}" in run.err


@needs_git
def test_outside_a_repository_that_is_said(assess: Assess, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(two.parent))

    assert "is in no repository of git" in assess("diff", "1/small", "--since", "HEAD").err


@pytest.mark.usefixtures("two")
def test_without_git_that_is_said(assess: Assess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "git is not installed here" in assess("diff", "1/small", "--since", "HEAD").err


def test_a_report_has_a_word_for_every_kind(assess: Assess) -> None:
    assert 0 == assess(*SAME).code
    assert {"reworded", "added", "removed", "moved", "changed"} == set(TEXT_CHANGE_KINDS)
    assert [] == json.loads(assess(*SAME, "--format", "json").out)["changes"]


@needs_git
def test_annotations_begin_with_the_files_changed_since(
    assess: Assess, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(repository, {"assessments/a.yaml": "earlier: 1\n", "assessments/z.yaml": "first: 1\n"})
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "two")
    write_files(repository, {"assessments/z.yaml": "second: 1\n"})
    git(repository, "commit", "--quiet", "--all", "--message", "changed")
    monkeypatch.chdir(repository)

    def files(*more: str) -> list[str]:
        return re.findall(r"file=([^,]+),", assess("validate", "assessments", "--format", "github", *more).out)

    assert ["assessments/a.yaml", "assessments/z.yaml"] == files()
    assert ["assessments/z.yaml", "assessments/a.yaml"] == files("--since", "HEAD~1")
    assert 2 == assess("validate", "assessments", "--since", "HEAD~1").code
