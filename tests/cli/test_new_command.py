"""`assess new`: starting files that validate at once, written whole or not at all, and never over anything."""

from __future__ import annotations

import re
import stat
from datetime import date
from pathlib import Path

import pytest

from conftest import EXAMPLES, ROOT, Assess, Run
from making.small_files import INSTRUMENT, changed, write_files
from running.processes import shell
from running.systems import link, posix
from trafficking_indicators.reading import yaml_files as yaml_source

HARBOUR = ("--instrument", str(EXAMPLES / "instruments"))
NEW = ("new", "assessment", "AZE", "2026")
FINE = "1 file checked: 0 errors, 0 warnings\n"
OLD = "what stood here before\n"


@pytest.fixture(autouse=True)
def in_an_empty_folder(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, once `assess` has gone to the checkout."""
    del assess  # it has gone there
    monkeypatch.chdir(tmp_path)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("instrument", [(), HARBOUR], ids=["real", "harbour"])
def test_a_new_assessment_validates_and_has_nothing_rated(
    assess: Assess, instrument: tuple[str, ...], language: str
) -> None:
    assert (0, "", "wrote new.yaml\n") == assess(*NEW, "--lang", language, "--output", "new.yaml", *instrument)
    assert (0, "", FINE) == assess("validate", "new.yaml", *instrument)
    score = assess("score", "new.yaml", *instrument).out
    indicators = 7 if instrument else 24
    assert f"0 of {indicators} met, 0 partly met, 0 unmet, {indicators} open. Examined 0 of {indicators}" in score


def test_a_new_assessment_says_no_more_than_that_nothing_is_known(assess: Assess) -> None:
    data = yaml_source.read(assess(*NEW, *HARBOUR).out.encode()).data
    assert {
        "instrument": "harbour-2020",
        "instrument_version": "2.0",
        "country": "AZE",
        "round": "2026",
        "as_of": date.today().isoformat(),
        "basis": "illustration",
        "audience": "public",
        "assessors": ["to be named"],
        "limitations": "To be written. Nothing has been looked at yet.",
        "ratings": {
            "pier": dict.fromkeys(["P1", "P2a", "P2b", "P3"], "not_assessed"),
            "dock": dict.fromkeys(["P1", "P2", "P3"], "not_assessed"),
        },
    } == data


@pytest.mark.parametrize("contact", ["jane.doe@example.org", "+994501234567", "0501234567", "994-50-123-45-67"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("assessment", "XAA", "2026", "--territory-name", "{}"),
        ("assessment", "AZE", "{}"),
        ("assessment", "AZE", "2026", "--output", "{}.yaml"),
        ("instrument", "{}"),
        ("instrument", "care", "--output", "{}"),
    ],
)
def test_nothing_is_made_of_contact_data(
    assess: Assess, tmp_path: Path, contact: str, arguments: tuple[str, ...]
) -> None:
    said = assess("new", *(argument.replace("{}", contact) for argument in arguments))

    assert (2, "") == said[:2]
    assert contact not in said.err
    assert [] == list(tmp_path.iterdir())


def test_a_file_holds_what_is_printed_without_one(assess: Assess, tmp_path: Path) -> None:
    assess(*NEW, "--output", "new.yaml")
    assert assess(*NEW) == Run(0, (tmp_path / "new.yaml").read_text(encoding="utf-8"), "")


@pytest.mark.parametrize("name", ["old.yaml", "old.yml"])
def test_no_file_is_replaced(assess: Assess, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(OLD)
    message = f"assess: error: cannot write {name}: it is there already\n  help: name another file\n"
    assert (3, "", message) == assess(*NEW, "--output", name)
    assert OLD == (tmp_path / name).read_text()


@pytest.mark.parametrize("code", ["aze", "AZR", "Azerbaijan", "Azərbaycan"])
def test_a_code_that_is_none_brings_up_the_one_meant(assess: Assess, code: str) -> None:
    run = assess("new", "assessment", code, "2026")
    assert (2, "") == run[:2]
    assert f'assess: error: "{code}" is no country code\n  help: did you mean AZE (Azerbaijan)?\n' == run.err


def test_a_code_like_no_other_brings_up_what_a_code_is(assess: Assess) -> None:
    help = "  help: ISO 3166-1 alpha-3, as AZE; XAA to XZZ for a territory without one\n"
    assert (2, "", f'assess: error: "QQQ" is no country code\n{help}') == assess("new", "assessment", "QQQ", "2026")


def test_a_user_assigned_code_needs_a_name(assess: Assess) -> None:
    message = 'assess: error: "XAA" is user-assigned and says no name\n  help: add --territory-name NAME\n'
    assert (2, "", message) == assess("new", "assessment", "XAA", "2026")


@pytest.mark.parametrize("name", ["Harbourland", 'a: "b" # c', "Ölkə \\ é"])
def test_a_territory_has_the_name_that_was_given(assess: Assess, name: str) -> None:
    assess("new", "assessment", "XAA", "2026", "--territory-name", name, "--output", "new.yaml")
    assert (0, "", FINE) == assess("validate", "new.yaml")
    assert assess("score", "new.yaml").out.startswith(f"{name} 2026: illustration, ")


@pytest.mark.parametrize("name", ["", " ", "a\x1b[2Jb", "a\u202eb"])
def test_a_name_that_a_file_may_not_hold_is_refused(assess: Assess, name: str) -> None:
    run = assess("new", "assessment", "XAA", "2026", "--territory-name", name)
    assert (2, "") == run[:2]
    assert "is no name of a territory" in run.err


@pytest.mark.parametrize("name", ["1e3", "010", "null", "no", "2026.10", "2026_1", "2026-01-31"])
def test_a_round_is_called_what_it_was_called(assess: Assess, name: str) -> None:
    assess("new", "assessment", "AZE", name, "--output", "new.yaml")
    assert (0, "", FINE) == assess("validate", "new.yaml")
    assert assess("score", "new.yaml").out.startswith(f"Azerbaijan {name}: ")


@pytest.mark.parametrize("name", ["20 26", "2026\n", "../2026", ""])
def test_a_round_that_a_file_may_not_hold_is_refused(assess: Assess, name: str) -> None:
    run = assess("new", "assessment", "AZE", name)
    assert (2, "") == run[:2]
    assert re.search(r"is no name of a round\n  help: (the name of a round, of|did you mean \"20-?26\"\?)", run.err)


def french(folder: Path) -> tuple[str, str]:
    """Write an instrument in French and Azerbaijani; give the option that names it."""
    texts = {
        name: re.sub(r"((?:title|short|text|scope_note|disclaimer): )([^,{}\n]+)", r"\1{fr: \2é, az: \2}", text)
        for name, text in INSTRUMENT.items()
    }
    head = changed(texts["instrument.yaml"], "languages: [en]", "languages: [fr, az]")
    write_files(folder / "small", {**texts, "instrument.yaml": head})
    return ("--instrument", "small")


def test_texts_are_in_any_language_of_the_instrument(assess: Assess, tmp_path: Path) -> None:
    out = assess(*NEW, "--lang", "fr", *french(tmp_path)).out
    assert "    #| Text: A rule provides for counsellingé\n" in out


def test_texts_that_lack_the_language_fall_back_and_say_so(assess: Assess, tmp_path: Path) -> None:
    assert "    #| Text: A rule provides for counselling (az)\n" in assess(*NEW, *french(tmp_path)).out


def test_a_language_of_neither_is_refused(assess: Assess, tmp_path: Path) -> None:
    message = 'assess: error: neither comments nor texts are in "de"\n  help: languages: en, az, fr\n'
    assert (2, "", message) == assess(*NEW, "--lang", "de", *french(tmp_path))


def test_one_of_several_instruments_is_asked_for(assess: Assess) -> None:
    assess("new", "instrument", "one")
    assess("new", "instrument", "two")
    run = assess(*NEW, "--instrument", ".")
    assert (2, "") == run[:2]
    assert "2 instruments" in run.err


@pytest.mark.parametrize(("output", "way"), [("new.yaml", ""), ("a/new.yaml", "../"), ("a/b/new.yaml", "../../")])
def test_an_editor_is_told_of_schemas_that_are_above_the_file(
    assess: Assess, tmp_path: Path, output: str, way: str
) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    link(tmp_path / "schemas", ROOT / "schemas")
    assess(*NEW, "--output", output)
    first = (tmp_path / output).read_text(encoding="utf-8").partition("\n")[0]
    assert f"# yaml-language-server: $schema={way}schemas/assessment.schema.json" == first


def test_an_editor_is_told_of_nothing_that_is_not_there(assess: Assess, tmp_path: Path) -> None:
    assess(*NEW, "--output", "new.yaml")
    assert "yaml-language-server" not in assess(*NEW).out + (tmp_path / "new.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "az", "fr", "no", "zh-Hant"])
def test_a_new_instrument_validates_and_so_does_its_assessment(assess: Assess, language: str) -> None:
    assert (0, "", "care-2026: 3 files written\n") == assess("new", "instrument", "care-2026", "--lang", language)
    assert (0, "", "3 files checked: 0 errors, 0 warnings\n") == assess("validate", "care-2026")
    assess(*NEW, "--instrument", "care-2026", "--output", "new.yaml", "--lang", language)
    assert (0, "", FINE) == assess("validate", "new.yaml", "--instrument", "care-2026")
    assert "0 of 4 met, 0 partly met, 0 unmet, 4 open." in assess("score", "new.yaml", "--instrument", "care-2026").out


def test_an_instrument_without_recommendations_has_no_priorities(assess: Assess, tmp_path: Path) -> None:
    assess("new", "instrument", "care-2026")
    (tmp_path / "care-2026" / "recommendations.yaml").unlink()
    assert (0, "", "2 files checked: 0 errors, 0 warnings\n") == assess("validate", "care-2026")
    assert "priorities" not in assess(*NEW, "--instrument", "care-2026").out


def test_a_new_instrument_is_three_files_with_the_rights_of_any(tmp_path: Path) -> None:
    assert 0 == shell(f"cd {tmp_path}; umask 027; $assess new instrument care --output sets").code
    files = sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.yaml"))
    assert ["sets/areas/1.yaml", "sets/instrument.yaml", "sets/recommendations.yaml"] == files
    assert {0o640} == {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.rglob("*.yaml")}
    assert 0o750 == stat.S_IMODE((tmp_path / "sets").stat().st_mode)
    assert ["sets"] == left_in(tmp_path)


def test_an_editor_is_told_of_the_schemas_of_an_instrument(assess: Assess, tmp_path: Path) -> None:
    link(tmp_path / "schemas", ROOT / "schemas")
    (tmp_path / "indicators").mkdir()
    assess("new", "instrument", "care", "--output", "indicators/care")
    files = {file.stem: file.read_text(encoding="utf-8") for file in (tmp_path / "indicators").rglob("*.yaml")}
    ways = {name: re.findall(r"\$schema=(.*)/\w+\.schema\.json", text) for name, text in files.items()}
    expected = {"instrument": "../../schemas", "recommendations": "../../schemas", "1": "../../../schemas"}
    assert {name: [way] for name, way in expected.items()} == ways


def make_folder(path: Path) -> None:
    path.mkdir()


def make_file(path: Path) -> None:
    path.write_text(OLD)


def make_dangling_link(path: Path) -> None:
    link(path, Path("nowhere"))


@pytest.mark.parametrize("make", [make_folder, make_file, make_dangling_link])
def test_nothing_is_replaced_by_an_instrument(assess: Assess, tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "care")
    message = "assess: error: cannot write care: it is there already\n  help: name another folder\n"
    assert (3, "", message) == assess("new", "instrument", "care")
    assert ["care"] == left_in(tmp_path)


@posix
def test_an_instrument_that_cannot_be_written_leaves_nothing(assess: Assess, tmp_path: Path) -> None:
    run = assess("new", "instrument", "care", "--output", "no/such/folder")
    assert (3, "") == run[:2]
    assert "assess: error: cannot write no/such/folder: no such file or directory\n" in run.err
    assert 3 == shell(f"cd {tmp_path}; ulimit -f 1; trap '' XFSZ; $assess new instrument care").code
    assert [] == left_in(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("Care",),
            '"Care" is no id of an instrument\n  help: did you mean "care"?\n',
        ),
        (("../care",), '"../care" is no id of an instrument\n'),
        (("iom-2016",), 'an instrument "iom-2016" comes with assess\n  help: choose another id\n'),
        (("care", "--lang", "english"), '"english" is no language\n  help: did you mean "en"?\n'),
    ],
)
def test_an_id_or_language_that_is_none_is_refused(
    assess: Assess, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    run = assess("new", "instrument", *arguments)
    assert (2, "") == run[:2]
    assert f"assess: error: {message}" in run.err
    assert [] == left_in(tmp_path)


@pytest.mark.parametrize("kind", [("assessment", "2026"), ("worksheet", "2026"), ("followup", "geo-plan")])
def test_a_country_has_no_name_beside_its_code(assess: Assess, tmp_path: Path, kind: tuple[str, str]) -> None:
    command, name = kind
    output = tmp_path / ("new.xlsx" if command == "worksheet" else "new.yaml")
    run = assess("new", command, "GEO", name, "--territory-name", "Armenia", "--output", str(output))
    assert (2, False) == (run.code, output.exists())
    assert 'error: "GEO" names its country by itself\n' in run.err
