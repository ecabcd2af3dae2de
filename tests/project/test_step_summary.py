"""tools/step_summary.py: places lead to their lines where the runner says what repository and commit they are of."""

from __future__ import annotations

import importlib.util
import re
from typing import Any

import pytest

from conftest import ROOT


def summary(*files: str) -> str:
    spec = importlib.util.spec_from_file_location("step_summary", ROOT / "tools" / "step_summary.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    problems = [
        {"file": file, "line": 3, "column": 1, "rule": "x", "severity": "error", "message": "m", "help": None}
        for file in files
    ]
    return str(module.summary("said", problems))


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "owner/name")
    monkeypatch.setenv("GITHUB_SHA", "0123abc")


@pytest.mark.usefixtures("runner")
def test_a_place_leads_to_its_line() -> None:
    (link,) = re.findall(r'<td><a href="([^"]*)"><code>([^<]*)</code></a></td>', summary("assessments/a b.yaml"))

    assert (
        "https://github.example/owner/name/blob/0123abc/assessments/a%20b.yaml#L3",
        "assessments/a b.yaml:3:1",
    ) == link


@pytest.mark.usefixtures("runner")
@pytest.mark.parametrize("file", ['"><img src=x>.yaml', "a\n::error::b.yaml", "</code>.yaml", "javascript:alert(1)"])
def test_no_name_steers_a_link(file: str) -> None:
    (target,) = re.findall(r'<a href="([^"]*)">', summary(file))

    assert re.fullmatch(r"https://github\.example/owner/name/blob/0123abc/[\w%./~()#-]+", target)


@pytest.mark.usefixtures("runner")
@pytest.mark.parametrize("file", ["/elsewhere/a.yaml", "../a.yaml"])
def test_what_lies_elsewhere_has_no_link(file: str) -> None:
    assert "<a " not in summary(file)


def test_without_a_runner_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_SHA", raising=False)

    assert "<a " not in summary("a.yaml")
