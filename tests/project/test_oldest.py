"""tools/oldest.py: every dependency has a lower bound, and it is that version which CI tries."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from conftest import ROOT
from running.processes import PATIENCE

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


@pytest.mark.parametrize("dependency", [*PROJECT["dependencies"], *EXTRAS["test"], *EXTRAS["dev"]])
def test_every_dependency_has_a_lower_bound(dependency: str) -> None:
    assert re.match(r"[A-Za-z0-9-]+>=[0-9]", dependency) or dependency == "trafficking-indicators[test]"


def test_the_oldest_versions_are_printed_as_pip_takes_them() -> None:
    done = subprocess.run(
        [sys.executable, "tools/oldest.py"], capture_output=True, text=True, check=True, cwd=ROOT, timeout=PATIENCE
    )

    printed = done.stdout.splitlines()
    assert len(PROJECT["dependencies"]) + len(EXTRAS["test"]) == len(printed)
    assert "pydantic==2.11.5" in printed
    assert [] == [line for line in printed if not re.fullmatch(r"[A-Za-z0-9-]+==[0-9][0-9.]*", line)]
