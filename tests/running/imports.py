"""What a run of `assess` imports."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache

from conftest import ROOT
from running.processes import NOTHING, PATIENCE, environment

OURS = "trafficking_indicators"


PROGRAM = f"import sys; sys.argv[0] = 'assess'; from {OURS}.__main__ import main; main()"


HEAVY = {"jinja2", "markupsafe", "pydantic", "pydantic_core", "rich", "yaml"}


COMPLETION = {"_ASSESS_COMPLETE": "complete_bash", "COMP_WORDS": "assess sco", "COMP_CWORD": "1"}


def imported(*arguments: str, more: Mapping[str, str] = NOTHING) -> set[str]:
    """Run `assess`, once for all tests; give the modules that the interpreter imported from beginning to end."""
    return _imported(arguments, tuple(more.items()))


@cache
def _imported(arguments: tuple[str, ...], more: tuple[tuple[str, str], ...]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", PROGRAM, *arguments],
        capture_output=True,
        env=environment(dict(more)),
        timeout=PATIENCE,
        check=False,
        cwd=ROOT,
    )
    assert 0 == done.returncode
    return set(re.findall(r"^import time:.*\| +(\S+)$", done.stderr.decode(), re.MULTILINE))


def packages(modules: set[str]) -> set[str]:
    return {module.split(".")[0] for module in modules}
