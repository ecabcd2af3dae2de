"""What shells offer for an argument: rules, and ids of the instrument and the assessment named."""

from __future__ import annotations

import subprocess
import sys

import pytest

from conftest import EXAMPLES, ROOT
from making.effort import all_or
from running.imports import HEAVY, PROGRAM, imported, packages
from running.processes import PATIENCE, environment

UNEVEN = EXAMPLES / "uneven"
OF_A_RULE = ("assess rule unused", ["unused-source"])
OF_AN_INSTRUMENT = (
    f"assess show --instrument {(UNEVEN / 'meadow-2022').as_posix()} shelter.A",
    ["shelter.A1", "shelter.A2", "shelter.A10"],
)
OF_NONE: tuple[str, list[str]] = ("assess explain nowhere.yaml 5", [])


def asked(words: str) -> dict[str, str]:
    """Give the environment in which bash asks for what the last word may become."""
    return {"_ASSESS_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}


def offered(words: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        env=environment(asked(words)),
        check=False,
        timeout=PATIENCE,
        cwd=ROOT,
    )
    assert b"" == done.stderr
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("words", "expected"),
    all_or(
        [OF_A_RULE, OF_AN_INSTRUMENT, OF_NONE],
        [
            OF_A_RULE,
            ("assess validate --ignore no-ngo", ["no-ngo-voice"]),
            ("assess show 5.2.", ["5.2.F1", "5.2.F2", "5.2.O1", "5.2.O2"]),
            OF_AN_INSTRUMENT,
            ("assess explain assessments/azerbaijan-2016.yaml surv", ["survey"]),
            OF_NONE,
            ("assess show --instrument nowhere 5", []),
        ],
    ),
)
def test_what_may_be_meant_is_offered(words: str, expected: list[str]) -> None:
    assert expected == offered(words)


def test_rules_need_no_models_no_screen_and_no_yaml() -> None:
    assert set() == packages(imported(more=asked("assess rule unused"))) & HEAVY
