"""`assess show`: the instrument's own text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import EXAMPLES, ROOT, Assess, compare_with_golden
from trafficking_indicators.reading.instrument_files import read_instrument
from trafficking_indicators.reports.show import showable

INSTRUMENTS = EXAMPLES / "instruments"
HARBOUR = ("show", "--instrument", str(INSTRUMENTS))
# Lines of a report before the part that was asked for.
HEAD = 4


@pytest.mark.parametrize(("format", "golden"), [("table", "contents.txt"), ("markdown", "contents.md")])
def test_the_contents_of_the_made_up_instrument(assess_once: Assess, format: str, golden: str) -> None:
    run = assess_once(*HARBOUR, "--format", format)
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"harbour/{golden}")


@pytest.mark.parametrize(
    ("name", "golden"),
    [
        ("pier", "area"),
        ("dock.P2", "indicator"),
        ("B", "recommendation"),
        ("1-1", "objective"),
        ("1.2", "measure"),
    ],
)
def test_one_of_each_kind(assess_once: Assess, name: str, golden: str) -> None:
    compare_with_golden(assess_once(*HARBOUR, name).out, f"harbour/show-{golden}.txt")
    compare_with_golden(assess_once(*HARBOUR, name, "--format", "markdown").out, f"harbour/show-{golden}.md")


def test_parts_stand_in_the_order_in_which_they_are_named(assess_once: Assess) -> None:
    out = assess_once(*HARBOUR, "1.2", "A", "pier.P1").out
    at = [out.index(heading) for heading in ("Measure 1.2\n", "Recommendation A\n", "Indicator pier.P1:")]
    assert sorted(at) == at


def test_everything_in_the_real_instrument_can_be_shown_in_both_languages(assess_once: Assess) -> None:
    instrument = read_instrument(ROOT / "indicators" / "iom-2016").assemble()
    assert instrument is not None
    known = showable(instrument)
    assert 6 + 24 + 17 + 21 + 66 == len(set(known))
    for language in ("en", "az"):
        run = assess_once("show", *known, "--lang", language)
        assert (0, "") == (run.code, run.err)
        assert f"({'en' if language == 'az' else 'az'})" not in run.out


def test_what_an_indicator_of_the_real_instrument_stands_on(assess_once: Assess) -> None:
    out = assess_once("show", "5.1.F2").out
    for label in ("Text ", "Page ", "Guidance ", "Cannot hold without  5.1.F1\n"):
        assert f"\n{label}" in out
    assert "this toolkit's own, not the source's" in " ".join(out.split())


def test_where_the_source_is_odd_a_note_says_so(assess_once: Assess) -> None:
    assert "\nNote " in assess_once("show", "5.4.O2").out


def test_an_area_of_the_real_instrument_names_its_treaty_articles_as_unchecked(assess_once: Assess) -> None:
    out = " ".join(assess_once("show", "5.1").out.split())
    assert "Treaty articles" in out
    assert "(to be checked against the treaty's text)" in out


def test_rule_and_practice_name_each_other(assess_once: Assess) -> None:
    assert " Counterpart 4.5.O2 " in " ".join(assess_once("show", "4.5.F1").out.split())
    assert " Counterpart 4.5.F1 " in " ".join(assess_once("show", "4.5.O2").out.split())


def test_the_open_answer_is_named_as_such(assess_once: Assess) -> None:
    assert "(open answer)" in assess_once("show", "Q").out


@pytest.mark.parametrize(
    ("name", "help"),
    [("peir.P1", 'did you mean "pier.P1"?'), ("zzz", "assess show lists them"), ("crew", "assess show lists them")],
)
def test_an_unknown_id_is_a_usage_error(assess_once: Assess, name: str, help: str) -> None:
    run = assess_once(*HARBOUR, name)
    assert (2, "", f'assess: error: nothing has the id "{name}"\n  help: {help}\n') == run


def test_of_several_instruments_one_must_be_named(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("harbour-2020", "harbour-2021"):
        shutil.copytree(INSTRUMENTS / "harbour-2020", tmp_path / "ports" / name)
    run = assess("show", "--instrument", "ports")
    assert (
        2,
        "",
        'assess: error: 2 instruments in "ports": harbour-2020, harbour-2021\n'
        "  help: name the folder of one with --instrument\n",
    ) == run
    assert 0 == assess("show", "--instrument", "ports/harbour-2020").code


def test_a_folder_of_instruments_holds_each_under_its_id(assess: Assess, tmp_path: Path) -> None:
    shutil.copytree(INSTRUMENTS / "harbour-2020", tmp_path / "harbour")
    run = assess("show", "--instrument", str(tmp_path))
    assert (3, "") == (run.code, run.out)
    assert "  help: give the folder the name of the id\n" in run.err
    assert 0 == assess("show", "--instrument", str(tmp_path / "harbour")).code


@pytest.mark.parametrize("folder", ["nowhere", "docs", "LICENSE"])
def test_a_folder_without_an_instrument_is_a_usage_error(assess_once: Assess, folder: str) -> None:
    run = assess_once("show", "--instrument", folder)
    assert (2, "", f'assess: error: 0 instruments in "{folder}"') == (run.code, run.out, run.err.split("\n")[0])


def test_an_instrument_with_errors_is_not_shown(assess: Assess, tmp_path: Path) -> None:
    harbour = tmp_path / "harbour"
    shutil.copytree(INSTRUMENTS / "harbour-2020", harbour)
    measures = harbour / "measures.yaml"
    measures.write_text(measures.read_text().replace("to: pier.P1", "to: pier.P9"), encoding="utf-8")
    run = assess("show", "--instrument", str(harbour))
    assert (3, "") == (run.code, run.out)
    assert (
        f'{harbour}:1:1: error[broken-instrument]: instrument "harbour-2020" has 1 error\n'
        f"  help: the first is unknown-link in {measures.as_posix()}:7; see assess validate {harbour.as_posix()}\n"
    ) == run.err


def test_an_instrument_without_recommendations_and_measures_has_only_areas(assess: Assess, tmp_path: Path) -> None:
    shutil.copytree(INSTRUMENTS / "harbour-2020", tmp_path / "harbour-2020")
    for name in ("recommendations.yaml", "measures.yaml"):
        (tmp_path / "harbour-2020" / name).unlink()
    out = assess("show", "--instrument", str(tmp_path)).out
    assert "Recommendations" not in out
    assert "Objectives" not in out
    assert out.endswith("dock.P3  Findings are published\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("pier.P2", ["pier.P2: now pier.P2a, since version 2.0", "Indicator pier.P2a"]),
        ("dock.P4", ["dock.P4: removed in version 2.0"]),
    ],
)
def test_a_former_id_leads_to_what_became_of_it(assess_once: Assess, name: str, told: list[str]) -> None:
    run = assess_once("show", name, "--instrument", str(EXAMPLES / "instruments" / "harbour-2020"))
    assert 0 == run.code
    assert [] == [line for line in told if line not in run.out]
