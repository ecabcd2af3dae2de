"""tools/fuzz.py repeats what a seed has tried, sees what is new and what fails, and cuts it down."""

from __future__ import annotations

import importlib
import subprocess
import sys
from itertools import islice
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from hypothesis import strategies as st

from conftest import ROOT
from making.effort import thorough_only
from trafficking_indicators.checking.library import Library
from trafficking_indicators.errors import InputError
from trying.promises import BrokenPromiseError, check_screen
from trying.trials import ASSESSMENT, files_in

TOOLS = ROOT / "tools"


@pytest.fixture
def fuzz(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("fuzz")


@thorough_only()
def test_a_run_says_its_seed_and_how_many_inputs_of_each_kind_it_tried() -> None:
    done = subprocess.run(
        [sys.executable, str(TOOLS / "fuzz.py"), "--seconds", "0", "--seed", "abc"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    first, *rest = done.stdout.splitlines()
    assert (0, "") == (done.returncode, done.stderr)
    assert first.startswith("seed abc; ")
    assert [
        "      0 random bytes, 0 valid, 0 showed something new, 0 failed",
        "      0 random pieces, 0 valid, 0 showed something new, 0 failed",
        "      0 made-up assessments, 0 valid, 0 showed something new, 0 failed",
        "      0 made-up instruments, 0 valid, 0 showed something new, 0 failed",
        "      0 changed assessments, 0 valid, 0 showed something new, 0 failed",
        "      0 changed instruments, 0 valid, 0 showed something new, 0 failed",
        "      0 made-up follow-ups, 0 valid, 0 showed something new, 0 failed",
        "      0 changed follow-ups, 0 valid, 0 showed something new, 0 failed",
        "      0 changed worksheets, 0 valid, 0 showed something new, 0 failed",
        "      0 inputs, 0 ways to fail",
    ] == rest


@pytest.mark.parametrize("kind", ["random_bytes", "random_pieces", "changed_files"])
def test_a_seed_tries_the_same_inputs_again(fuzz: ModuleType, kind: str) -> None:
    kept = fuzz.inputs.real_assessments()
    first, again, other = (
        list(islice(getattr(fuzz.inputs, kind)(Random(seed), kept), 5))  # noqa: S311  # not for secrets
        for seed in ("a", "a", "b")
    )

    assert first == again
    assert first != other


def test_a_seed_makes_the_same_up_again(fuzz: ModuleType) -> None:
    first, again, other = (fuzz.inputs.drawn(st.binary(), seed) for seed in (1, 1, 2))

    assert first == again
    assert first != other


def test_an_input_that_shows_something_new_is_kept_once(fuzz: ModuleType, tmp_path: Path) -> None:
    kind = fuzz.Kind(lambda _random, _kept: iter([{ASSESSMENT: b"a: ~\n"}] * 3), [])
    kind.begin("a")

    for _ in range(3):
        kind.try_next(tmp_path / "input")

    assert [{ASSESSMENT: b"a: ~\n"}] == kind.kept
    assert (3, 0, 1) == (kind.tried, kind.valid, kind.found)


def test_a_broken_promise_is_a_failure_by_its_name(fuzz: ModuleType) -> None:
    with pytest.raises(BrokenPromiseError) as caught:
        check_screen("a\x1b[2J")

    assert "nothing steers a terminal" == fuzz.failure_of(caught.value).where


def test_an_exception_is_a_failure_by_the_line_that_raised_it(fuzz: ModuleType) -> None:
    with pytest.raises(InputError) as caught:
        Library("nowhere")

    line = caught.traceback[-1].lineno + 1
    assert f"InputError at library.py line {line}" == fuzz.failure_of(caught.value).where


def test_what_fails_is_cut_down_to_what_it_needs(fuzz: ModuleType) -> None:
    files = {"a": b"one: 1\ntwo: 2\nthree: 3\n", "b": b"four: 4\n", "c": b"five: 5\n"}

    found = fuzz.smallest(files, lambda files: b"wo" in files.get("a", b"") and b"5" in files.get("c", b""))

    assert {"a": b"wo", "c": b"5"} == found


def test_what_fails_is_saved_as_it_is_read_again(fuzz: ModuleType, tmp_path: Path) -> None:
    alone, several = {ASSESSMENT: b"a"}, {ASSESSMENT: b"a", "areas/1.yaml": b"b"}

    assert alone == files_in(fuzz.save(alone, tmp_path / "1"))
    assert several == files_in(fuzz.save(several, tmp_path / "2"))
