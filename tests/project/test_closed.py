"""What a newcomer forgets, the type checker names: a word, and every place that tells statuses or blocks apart."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from conftest import ROOT
from making.effort import is_thorough
from running.processes import PATIENCE

PACKAGE = Path("src") / "trafficking_indicators"

pytestmark = [
    pytest.mark.skipif(find_spec("mypy") is None, reason="mypy comes with the development extra"),
    pytest.mark.skipif(not is_thorough(), reason="the type checker takes long: only in the thorough suite"),
]


class Change(NamedTuple):
    """A change to one file, by its texts, and the modules in which the type checker must object to it.

    `beside` are the texts of other files that are changed with it.
    """

    file: str
    texts: dict[str, str]
    objecting: set[str]
    beside: Mapping[str, dict[str, str]] = MappingProxyType({})


A_RATING = """\
class Doubted(_Rating):
    \"\"\"Sources contradict each other.\"\"\"

    status: Literal["doubted"]
    evidence: tuple[Evidence, ...] = ()


"""
A_STATUS_MORE = {'"not_applicable", "disputed"]': '"not_applicable", "disputed", "doubted"]'}
ITS_KEY = {"    disputed: T\n": "    disputed: T\n    doubted: T\n"}
# What says of each status what it tells, and how it is shown.
SHOWN = {"model/statuses.py", "reports/statuses.py", "words/az/statuses.py", "words/en/statuses.py"}
CHANGES = {
    "a word less": Change("words/az/score.py", {'    nothing_applies="aid olan yoxdur",\n': ""}, {"words/az/score.py"}),
    "a word less in a table": Change("words/en/explain.py", {'        "ngo": "NGO",\n': ""}, {"words/en/explain.py"}),
    "a subject less": Change("words/az/__init__.py", {"    def plan(": "    def plans("}, {"words/__init__.py"}),
    "a language more": Change("words/__init__.py", {'["en", "az"]': '["en", "az", "ru"]'}, {"words/__init__.py"}),
    "a status more": Change(
        "model/statuses.py",
        A_STATUS_MORE,
        {
            "model/statuses.py",
            "reports/compare.py",
            "reports/explain.py",
            "reports/explain_evidence.py",
            "reports/figures.py",
            "reports/merge_pooled.py",
            "reports/merge_sides.py",
            "reports/parts.py",
            "reports/plan.py",
            "reports/report_guide.py",
            "reports/score.py",
        },
    ),
    "a status more, and a key for it": Change("model/statuses.py", {**A_STATUS_MORE, **ITS_KEY}, SHOWN),
    # all that a status more takes, but for its texts in files, and nothing else
    "a status more, its key and its rating": Change(
        "model/statuses.py",
        {**A_STATUS_MORE, **ITS_KEY},
        {*SHOWN, "model/ratings.py"},
        {"model/ratings.py": {"Rating = Met |": f"{A_RATING}Rating = Doubted | Met |"}},
    ),
    "a kind of change more": Change(
        "analysis/change_kinds.py",
        {'    "unchanged",\n]': '    "unchanged",\n    "withdrawn",\n]'},
        {"reports/compare.py", "reports/diff.py", "reports/diff_reasons.py"},
    ),
    "a kind of change more, and a key for it": Change(
        "analysis/change_kinds.py",
        {
            '    "unchanged",\n]': '    "unchanged",\n    "withdrawn",\n]',
            "    unchanged: T\n": "    unchanged: T\n    withdrawn: T\n",
        },
        {"reports/statuses.py", "words/en/diff.py", "words/az/diff.py"},
    ),
    "a block more": Change(
        "documents/blocks.py",
        {"Block = Part |": "class Quote(NamedTuple):\n    text: str\n\n\nBlock = Quote | Part |"},
        # the tests' own texts_of, too
        {"render/console.py", "render/markdown.py", "render/html/blocks.py", "render/docx/body.py"},
    ),
    "a rule of an unknown name": Change(
        "checking/headers.py", {'    "bad-levels",\n': '    "bad-level",\n'}, {"checking/headers.py"}
    ),
    "a problem of an unknown rule": Change(
        "checking/whole_assessments.py",
        {'"internal-assessment"': '"internal-assesment"'},
        {"checking/whole_assessments.py"},
    ),
    "a format more": Change(
        "cli/formats.py",
        {'Literal["html", "docx"]': 'Literal["html", "docx", "pdf"]'},
        {"cli/formats.py"},
    ),
}


class Scratch:
    """A copy of the package that the type checker is run on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", folder)

    def objections(self) -> dict[str, list[str]]:
        """Run the type checker; give what it says of each module of the package."""
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-context", "--no-pretty"],
            capture_output=True,
            check=False,
            cwd=self.folder,
            text=True,
            timeout=PATIENCE,
        )
        assert "" == done.stderr
        said: dict[str, list[str]] = {}
        for file, message in re.findall(r"^(.+?):\d+: error: (.*)$", done.stdout, re.MULTILINE):
            said.setdefault(Path(file).relative_to(PACKAGE).as_posix(), []).append(message)
        return said


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    return Scratch(tmp_path_factory.mktemp("scratch"))


@pytest.fixture
def changed(scratch: Scratch, request: pytest.FixtureRequest) -> Iterator[tuple[Scratch, Change]]:
    change: Change = request.param
    before: dict[Path, str] = {}
    for name, texts in {change.file: change.texts, **change.beside}.items():
        file = scratch.folder / PACKAGE / name
        text = before[file] = file.read_text(encoding="utf-8")
        for old, new in texts.items():
            assert 1 == text.count(old)
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
    yield scratch, change
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")


def test_the_copy_is_without_objections(scratch: Scratch) -> None:
    assert {} == scratch.objections()


@pytest.mark.parametrize("changed", [pytest.param(change, id=name) for name, change in CHANGES.items()], indirect=True)
def test_the_type_checker_objects_wherever_it_matters(changed: tuple[Scratch, Change]) -> None:
    scratch, change = changed
    assert change.objecting == set(scratch.objections())
