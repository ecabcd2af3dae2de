"""Whatever is in a file, `validate` says what is wrong with it, and where nothing is, every command works with it.

A bounded number of inputs, the same in every run; tools/fuzz.py tries others for as long as it is asked to.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import EXAMPLES, ROOT
from making.changes import HOSTILE, changed
from making.effort import inputs
from making.made_up import written
from making.made_up_assessments import assessment_files, assessments
from making.made_up_followups import followup_files
from making.made_up_instruments import instrument_files, instrument_of, instruments
from trafficking_indicators.checking.library import Library
from trafficking_indicators.model.instrument import Instrument
from trying.commands import has_errors
from trying.trials import ASSESSMENT, CRASHES, INSTRUMENTS, Files, files_in, try_input

HARBOUR = files_in(INSTRUMENTS / "harbour-2020") | files_in(EXAMPLES / "assessments" / "harbour.yaml")
PLAN = ROOT / "examples" / "followups" / "xal-plan-2024-2.yaml"
# Each input is written into the folder anew.
FUNCTION_SCOPED = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.large_base_example]


def harbour() -> Instrument:
    found = Library(str(INSTRUMENTS)).instrument_for("harbour-2020")
    assert isinstance(found, Instrument)
    return found


@settings(inputs(10), suppress_health_check=FUNCTION_SCOPED)
@given(data=st.data())
def test_what_is_made_up_is_valid_before_it_is_spoiled(tmp_path: Path, data: st.DataObject) -> None:
    made = data.draw(instruments())
    files = {name: data.draw(written(part)) for name, part in made.items()}
    files[ASSESSMENT] = data.draw(written(data.draw(assessments(instrument_of(made)))))

    found = try_input(files, tmp_path / "input")
    assert not has_errors(found), [problem for one in found for problem in one.problems if problem.severity == "error"]


@settings(inputs(100), suppress_health_check=FUNCTION_SCOPED)
@given(pieces=st.lists(st.one_of([st.sampled_from(kind) for kind in HOSTILE]), max_size=30))
def test_pieces_of_yaml_keep_the_promises(tmp_path: Path, pieces: list[bytes]) -> None:
    try_input({ASSESSMENT: b"".join(pieces)}, tmp_path / "input")


@settings(inputs(15), suppress_health_check=FUNCTION_SCOPED)
@given(files=assessment_files(harbour()))
def test_a_made_up_assessment_keeps_the_promises(tmp_path: Path, files: Files) -> None:
    try_input(files, tmp_path / "input")


@settings(inputs(10), suppress_health_check=FUNCTION_SCOPED)
@given(files=instrument_files())
def test_a_made_up_instrument_keeps_the_promises(tmp_path: Path, files: Files) -> None:
    try_input(files, tmp_path / "input")


@settings(inputs(20), suppress_health_check=FUNCTION_SCOPED)
@given(files=followup_files())
def test_a_made_up_follow_up_keeps_the_promises(tmp_path: Path, files: Files) -> None:
    try_input(files, tmp_path / "input")


@settings(inputs(20), suppress_health_check=FUNCTION_SCOPED)
@given(seed=st.integers(0, 2**32))
def test_a_changed_follow_up_keeps_the_promises(tmp_path: Path, seed: int) -> None:
    raw = PLAN.read_bytes()

    try_input({ASSESSMENT: changed(raw, [raw], Random(seed))}, tmp_path / "input")  # noqa: S311  # not for secrets


@settings(inputs(60), suppress_health_check=FUNCTION_SCOPED)
@given(name=st.sampled_from(sorted(HARBOUR)), seed=st.integers(0, 2**32))
def test_a_changed_file_keeps_the_promises(tmp_path: Path, name: str, seed: int) -> None:
    change = changed(HARBOUR[name], list(HARBOUR.values()), Random(seed))  # noqa: S311  # not for secrets

    try_input({**HARBOUR, name: change}, tmp_path / "input")


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in sorted(CRASHES.iterdir())])
def test_what_once_failed_keeps_the_promises(tmp_path: Path, path: Path) -> None:
    try_input(files_in(path), tmp_path / "input")
