"""A broken internal file is quoted by no public command, however broken it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR = EXAMPLES / "assessments" / "harbour.yaml"
QUOTED = "hushed"
BROKEN = {
    "a status": ("ratings:\n", f"ratings:\n  pier2: {{P1: {QUOTED}}}\n"),
    "a source": ("source: log", f"source: {QUOTED}"),
    "a key": ("limitations:", f"{QUOTED}: x\nlimitations:"),
    "a country": ("country: XHA", f"country: {QUOTED}"),
    "yaml": ("limitations:", f"- {QUOTED}: [\nlimitations:"),
    "an unquoted text": ("limitations:", f"{QUOTED}: a: b {QUOTED}\nlimitations:"),
}
SPELT = [
    "audience: internal",
    "Audience: internal",
    "audince: Internal",
    "audience: 'internal'",
    'audience: "internal"',
    "audience: Internal",
    "audience:  intrenal",
]


def broken(tmp_path: Path, how: str, audience: str) -> str:
    text = HARBOUR.read_text(encoding="utf-8")
    old, new = BROKEN[how]
    assert old in text
    file = tmp_path / "a.yaml"
    file.write_text(text.replace(old, new, 1).replace("as_of:", f"{audience}\nas_of:", 1), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("audience", SPELT)
@pytest.mark.parametrize("command", ["score", "compare"])
def test_a_public_command_gives_rules_and_places_alone(
    assess: Assess, tmp_path: Path, how: str, audience: str, command: str
) -> None:
    run = assess(command, broken(tmp_path, how, audience), *INSTRUMENT)
    assert 3 == run.code
    assert QUOTED not in run.out + run.err
    assert "]: a problem in an internal file\n  help: assess validate says what it is\n" in run.err


@pytest.mark.parametrize("how", BROKEN)
def test_those_inside_and_readers_of_a_public_file_are_told(assess: Assess, tmp_path: Path, how: str) -> None:
    file = broken(tmp_path, how, "audience: internal")
    assert "a problem in an internal file" not in assess("score", file, *INSTRUMENT, "--audience", "internal").err
    file = broken(tmp_path, how, "audience: public")
    assert "a problem in an internal file" not in assess("score", file, *INSTRUMENT).err


@pytest.mark.parametrize("command", [("convert",), ("new", "assessment", "XHA", "2099", "--from")])
def test_who_makes_a_file_to_work_on_is_told_what_is_wrong_with_it(
    assess: Assess, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Whoever runs these is at work on the file itself, as with `assess validate`."""
    file = broken(tmp_path, "a country", "audience: internal")
    more = () if command[0] == "new" else ("--output", str(tmp_path / "a.xlsx"))
    run = assess(*command, file, *more, *INSTRUMENT)

    assert 3 == run.code
    assert f'"{QUOTED}" is not a code of three capital letters' in run.err
