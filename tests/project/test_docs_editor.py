"""What docs/editor.md sets up works: the lines to type, and the places that a click leads to."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from conftest import Assess
from running.pages import FILES, TEXTS

PAGE = TEXTS["editor.md"]


def fenced(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_lines_to_type_make_a_file_that_names_its_schema(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (typed,) = fenced("powershell")
    for line in typed.splitlines():
        program, *arguments = shlex.split(line)
        if program == "mkdir":
            Path(*arguments).mkdir()
        elif program == "cd":
            monkeypatch.chdir(*arguments)
        else:
            assert "assess" == program
            assert 0 == assess(*arguments).code

    (modeline,) = re.findall(r"^# yaml-language-server: .+$", PAGE, re.MULTILINE)
    first = Path("harbourland-2026.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert modeline == first
    assert Path(first.partition("$schema=")[2]).is_file()
    assert 0 == assess("validate", "harbourland-2026.yaml").code


def test_the_settings_are_those_that_the_table_explains() -> None:
    settings = json.loads(fenced("json")[0])
    table = PAGE.partition("| setting | does |")[2].partition("\n\n")[0]
    named = re.findall(r"`([\w.]+)`", "".join(row.split(" | ")[0] for row in table.splitlines()[2:]))

    assert {".".join(key.split(".")[1:]) if key.startswith("editor.") else key for key in settings} >= {
        name for name in named if name not in {"unicodeHighlight", "yaml.format", "yaml.schemaStore"}
    }
    assert [] == [key for key in settings if not any(name in key for name in [*named, "wordWrap"])]


def test_the_task_finds_every_problem_at_its_place(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mistakes.yaml").write_text(FILES["mistakes.yaml"].text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (task,) = json.loads(fenced("json")[1])["tasks"]
    pattern = task["problemMatcher"]["pattern"]

    printed = assess(*(argument.replace("${file}", "mistakes.yaml") for argument in task["args"])).out
    told = json.loads(assess("validate", "mistakes.yaml", "--format", "json").out)["problems"]

    parts = ("file", "line", "column", "severity", "code", "message")
    found = [match for line in printed.splitlines() if (match := re.match(pattern["regexp"], line))]
    assert [[match[pattern[part]] for part in parts] for match in found] == [
        [str(problem[key]) for key in ("file", "line", "column", "severity", "rule", "message")] for problem in told
    ]
    assert 5 == len(found)
