"""docs/following-up.md: two half-years of an office, every command as it is written there, one after another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from conftest import ROOT, Assess
from making.worksheets import Sheets
from running.pages import TEXTS
from trafficking_indicators import load_followup

PAGE = TEXTS["following-up.md"]
BLOCKS = re.findall(r"```bash\n(.*?)```", PAGE, re.DOTALL)
# What is in a repository of git only.
OF_GIT = "git show"
_ROUNDS = "rounds:\n  2023-2: 2023-12\n"


def answered(file: Path, says: str) -> None:
    """Answer on the first item of a body's sheet."""
    sheets = Sheets(file.read_bytes())
    name = next(name for name, cells in sheets.cells.items() if cells.get((1, 1)) == "answers.item")
    sheets.put(f"{name}!{sheets.column(name, 'answers.says')}3", says).write(file)


def test_two_half_years_as_they_are_written(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples" / "followups", tmp_path / "examples" / "followups")
    monkeypatch.chdir(tmp_path)
    plan, lines = (
        tmp_path / "plan.yaml",
        [line for block in BLOCKS if OF_GIT not in block for line in block.splitlines()],
    )
    assert 15 == len(lines)
    for line in lines:
        program, *arguments = line.split()
        if program == "cp":
            shutil.copy(*arguments)
            if arguments[1] != plan.name:
                continue
            text = plan.read_text(encoding="utf-8").replace("as_of: 2023-12\n", "as_of: 2024-12\n", 1)
            plan.write_text(text.replace(_ROUNDS, _ROUNDS + "  2024-1: 2024-06\n  2024-2: 2024-12\n"), "utf-8")
            continue
        if "interior.xlsx" in line and "convert" in line:
            answered(tmp_path / "interior.xlsx", "icra olunub")
        if "labour.xlsx" in line and "convert" in line:
            answered(tmp_path / "labour.xlsx", "not started")
        assert "assess" == program
        run = assess(*arguments)
        assert 0 == run.code, (line, run.err)
    said = [(report.round, report.by, report.says) for report in load_followup(plan).followup.items["1.1"].reports]
    assert ("2024-1", "interior", "done") == said[-1]
    assert {"note-1.docx", "note-1-az.html", "note-2.docx", "days.ics", "questions.docx"} <= {
        file.name for file in tmp_path.iterdir()
    }
