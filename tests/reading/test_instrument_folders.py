"""Finding the instrument of an assessment: in the folder named, else among the program's own, and never elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Assess, Run, rules_in
from making.small_files import HEAD, INSTRUMENT, SMALL_HEAD, changed, write_files
from running.systems import posix
from trafficking_indicators.checking import library
from trafficking_indicators.checking.validation import validate
from trafficking_indicators.errors import EXHAUSTED
from trafficking_indicators.reading import instrument_files

pytestmark = pytest.mark.usefixtures("empty_folder")


def made_with(id: str) -> str:
    """Make an assessment with the instrument of this id."""
    return changed(SMALL_HEAD, "instrument: small", f"instrument: {id}")


@pytest.mark.parametrize("where", ["small", "instruments"])
def test_a_folder_is_an_instrument_or_holds_some(assess: Assess, where: str) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("instruments/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("small")})

    expected = Run(0, "", "1 file checked: 0 errors, 0 warnings\n")
    assert expected == assess("validate", "a.yaml", "--instrument", where)


@pytest.mark.parametrize(
    ("where", "id", "help"),
    [
        ("instruments", "smal", 'did you mean "small"?'),
        ("instruments", "iom-2061", 'did you mean "iom-2016"?'),
        ("instruments", "other", "known: small, cets-197, iom-2016; --instrument names another folder"),
        ("instruments/small", "smal", 'did you mean "small"?'),
        ("instruments/notes", "small", "known: cets-197, iom-2016; --instrument names another folder"),
    ],
)
def test_an_instrument_that_is_not_there_is_said_with_those_that_are(
    assess: Assess, where: str, id: str, help: str
) -> None:
    write_files(Path("instruments/small"), INSTRUMENT)
    write_files(Path("instruments/notes"), {"readme.txt": ""})
    write_files(Path(), {"a.yaml": made_with(id)})

    expected = f'a.yaml:1:13: error[unknown-instrument]: no instrument "{id}"\n  help: {help}\n'
    assert expected == assess("validate", "a.yaml", "--instrument", where).out


@pytest.mark.parametrize("command", ["validate", "score"])
@pytest.mark.parametrize("where", ["nowhere", "a.yaml"])
def test_a_folder_of_instruments_that_is_not_there_is_said_to_be_missing(
    assess: Assess, command: str, where: str
) -> None:
    write_files(Path(), {"a.yaml": HEAD})

    expected = (
        f"{where}:1:1: error[unreadable-file]: no such folder\n"
        "  help: name the folder of an instrument, or of several, with --instrument\n"
    )
    assert Run(3, "", expected) == assess(command, "a.yaml", "--instrument", where)


@pytest.mark.parametrize("where", ["small", "instruments", "empty"])
def test_what_the_folder_named_lacks_is_looked_for_among_the_programs_own(assess: Assess, where: str) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("instruments/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": HEAD, "empty/readme.txt": ""})

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == assess("validate", "a.yaml", "--instrument", where)


def test_the_folder_named_goes_before_the_programs_own(assess: Assess) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], "id: small", "id: iom-2016")
    write_files(Path("iom-2016"), {**INSTRUMENT, "instrument.yaml": header})
    write_files(Path(), {"a.yaml": HEAD})

    expected = 'a.yaml:2:21: error[unknown-version]: no version "1.0" of instrument iom-2016\n  help: versions: 1\n'
    assert expected == assess("validate", "a.yaml", "--instrument", ".").out


def test_an_instrument_in_a_folder_of_another_name_is_not_taken_for_the_one_of_that_name(assess: Assess) -> None:
    write_files(Path("other"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("other")})

    expected = (
        'a.yaml:1:13: error[broken-instrument]: the instrument in folder "other" says that its id is "small"\n'
        "  help: give the folder the name of the id\n"
    )
    assert expected == assess("validate", "a.yaml", "--instrument", ".").out


def test_an_instrument_named_itself_may_stand_in_a_folder_of_any_name(assess: Assess) -> None:
    write_files(Path("other"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("small")})

    assert assess("validate", "a.yaml", "--instrument", "other").code == 0


def test_an_instrument_is_never_looked_for_in_the_working_folder(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("indicators/small"), INSTRUMENT)
    write_files(Path(), {"a.yaml": made_with("small")})

    assert rules_in(assess("validate", "a.yaml")) == ["a.yaml:1 unknown-instrument"]


def test_an_id_cannot_lead_out_of_the_folder(assess: Assess) -> None:
    write_files(Path("small"), INSTRUMENT)
    write_files(Path("instruments"), {"readme.txt": ""})
    write_files(Path(), {"a.yaml": made_with("../small")})

    assert rules_in(assess("validate", "a.yaml", "--instrument", "instruments")) == ["a.yaml:1 bad-format"]


def test_an_instrument_needs_no_measures_and_no_recommendations(assess: Assess) -> None:
    write_files(Path("small"), {name: INSTRUMENT[name] for name in ("instrument.yaml", "areas/1.yaml")})

    assert assess("validate", "small").code == 0
    assert assess("show", "--instrument", "small").code == 0


def test_an_instrument_without_areas_says_which_are_missing(assess: Assess) -> None:
    write_files(Path("small"), {"instrument.yaml": INSTRUMENT["instrument.yaml"]})

    assert rules_in(assess("validate", "small")) == ["small/instrument.yaml:13 missing-area"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("two", 'assess: error: 2 instruments in "two": one, two\n  help: name the folder of one with --instrument\n'),
        ("nowhere", 'assess: error: 0 instruments in "nowhere"\n  help: name the folder of one with --instrument\n'),
        ("none", 'assess: error: 0 instruments in "none"\n  help: name the folder of one with --instrument\n'),
    ],
)
def test_a_command_that_needs_one_instrument_says_how_many_there_are(assess: Assess, where: str, expected: str) -> None:
    write_files(Path("two/one"), INSTRUMENT)
    write_files(Path("two/two"), INSTRUMENT)
    Path("none").mkdir()

    assert Run(2, "", expected) == assess("show", "--instrument", where)


def test_a_command_that_needs_a_sound_instrument_says_what_is_wrong_with_it(assess: Assess) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], '\nversion: "1"', '\nversion: "2"')
    write_files(Path("small"), {**INSTRUMENT, "instrument.yaml": header})

    message = 'small:1:1: error[broken-instrument]: instrument "small" has 1 error\n'
    help = "  help: the first is version-without-history in small/instrument.yaml:2; see assess validate small\n"
    assert Run(3, "", message + help) == assess("show", "--instrument", "small")


def test_an_internal_assessment_is_opened_for_an_internal_audience(assess: Assess) -> None:
    write_files(Path(), {"a.yaml": HEAD + "audience: internal\n"})

    assert assess("score", "a.yaml", "--audience", "internal").code == 0


def of_packaged() -> Path:
    """Make an assessment with an instrument that comes with the program, too: what else would be taken in silence."""
    write_files(Path(), {"a.yaml": HEAD})
    return Path("own")


@posix
@pytest.mark.parametrize("command", ["validate", "score", "todo", "articles"])
@pytest.mark.parametrize("where", ["own", "own/iom-2016"])
@pytest.mark.parametrize("target", ["gone", "itself"])
def test_a_folder_that_nobody_can_look_into_is_not_one_without_the_instrument(
    assess: Assess, command: str, where: str, target: str
) -> None:
    folder = of_packaged()
    folder.mkdir()
    (folder / "iom-2016").symlink_to("iom-2016" if target == "itself" else target)
    if where == "own":
        folder = folder / "iom-2016"

    run = assess(command, "a.yaml", "--instrument", "own")
    assert (1 if command == "validate" else 3) == run.code
    said = run.out if command == "validate" else run.err
    assert 'a.yaml:1:13: error[broken-instrument]: the instrument cannot be looked for in "own/iom-2016": ' in said


@posix
@pytest.mark.parametrize("command", ["validate", "score"])
def test_a_folder_of_areas_that_nobody_can_look_into_is_said(assess: Assess, command: str) -> None:
    write_files(Path("small"), INSTRUMENT)
    for file in Path("small/areas").iterdir():
        file.unlink()
    Path("small/areas").rmdir()
    Path("small/areas").symlink_to("gone")
    write_files(Path(), {"a.yaml": made_with("small")})

    run = assess(command, "a.yaml", "--instrument", "small")
    assert (1 if command == "validate" else 3) == run.code
    assert 'the instrument cannot be looked for in "small/areas": no such file or directory' in run.out + run.err
    both = assess("validate", "small", "a.yaml")
    assert 1 == both.code
    assert "error[unreadable-file]: the areas beside it cannot be looked into: no such file or directory" in both.out
    assert "a.yaml:1:13: error[unknown-instrument]" in both.out


@posix
def test_a_header_that_cannot_be_read_is_not_a_missing_one(assess: Assess) -> None:
    folder = of_packaged()
    folder.mkdir()
    (folder / "instrument.yaml").symlink_to("gone")

    expected = (
        'a.yaml:1:13: error[broken-instrument]: instrument "iom-2016" has 1 error\n'
        "  help: the first is unreadable-file in own/instrument.yaml:1; see assess validate own\n"
    )
    assert expected == assess("validate", "a.yaml", "--instrument", "own").out
    shown = assess("show", "--instrument", "own")
    assert (3, "own/instrument.yaml:1:1: error[unreadable-file]: no such file\n  help: check the path\n") == shown[::2]


@pytest.mark.parametrize("text", ["id: [\n", "- id\n", "title: x\n"])
def test_a_header_without_an_id_is_not_passed_over(assess: Assess, text: str) -> None:
    write_files(of_packaged(), {"instrument.yaml": text})

    assert ["a.yaml:1 broken-instrument"] == rules_in(assess("validate", "a.yaml", "--instrument", "own"))


@pytest.mark.parametrize("ending", [".YAML", ".yml", ".YML", ".Yaml"])
def test_an_instrument_is_known_by_either_ending_in_any_case(assess: Assess, ending: str) -> None:
    files = {name.replace(".yaml", ending): text for name, text in INSTRUMENT.items()}
    write_files(Path("small"), files)
    write_files(Path(), {"a.yaml": made_with("small")})

    expected = Run(0, "", "1 file checked: 0 errors, 0 warnings\n")
    assert expected == assess("validate", "a.yaml", "--instrument", "small")
    assert 0 == assess("show", "--instrument", "small").code


@pytest.mark.parametrize("number", EXHAUSTED)
def test_a_lack_of_files_or_memory_is_not_the_fault_of_a_folder(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise OSError(number, "made up")

    write_files(Path("lacking/small"), INSTRUMENT)
    for module in (instrument_files, library):
        monkeypatch.setattr(module, "read_instrument", exhausted)
    with pytest.raises(OSError, match="made up"):
        library.Library("lacking").instrument_for("small")
    with pytest.raises(OSError, match="made up"):
        list(validate(["lacking/small"], None))
