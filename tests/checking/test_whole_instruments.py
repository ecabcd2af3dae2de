"""Checking an instrument: its files against each other, which are read, and what a broken part leaves standing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess, Run
from making.small_files import INSTRUMENT, changed, write_files
from trafficking_indicators.checking.library import Library
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading import instrument_files

pytestmark = pytest.mark.usefixtures("empty_folder")

HEADER = INSTRUMENT["instrument.yaml"]
AREA = INSTRUMENT["areas/1.yaml"]
NO_PROBLEM = Run(0, "", "4 files checked: 0 errors, 0 warnings\n")
NO_VALUE = (
    "error[empty-value]: no value\n  help: indent the lines that belong to it, or leave the key out where it may be\n"
)
# With what stands on indicator R1: an implication, an answer, a remark, a link of a recommendation.
REFERRING = "  R1b: {text: Another rule, implies: [R1]}\ncounterparts: {R1: P1}\nnotes: {R1: a remark}\n"
ONE_ERROR = "4 files checked: 1 error, 0 warnings\n"


def instrument_with(**changes: str) -> dict[str, str]:
    """Make the files of the instrument with some of them changed, by the stem of their names."""
    return {name: changes.get(Path(name).stem.replace("1", "area"), text) for name, text in INSTRUMENT.items()}


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("area: [\n", "small/areas/1.yaml:2:1: error[yaml-syntax]"),
        (changed(AREA, "level_rule: cumulative\n", ""), "small/areas/1.yaml:1:1: error[missing-key]"),
        (changed(AREA, "level_rule: cumulative", "level_rule: any"), "small/areas/1.yaml:4:13: error[unknown-choice]"),
    ],
    ids=["no-yaml", "key-missing", "wrong-value"],
)
def test_a_broken_area_is_not_also_a_missing_one(assess: Assess, area: str, expected: str) -> None:
    write_files(Path("small"), instrument_with(area=area))

    run = assess("validate", "small")

    assert run.err == "4 files checked: 1 error, 0 warnings\n"
    assert expected == run.out[: len(expected)]


def test_with_a_broken_header_each_other_file_is_checked_for_itself(assess: Assess) -> None:
    area = changed(AREA, "level_rule: cumulative", "level_rule: any")
    header = changed(INSTRUMENT["instrument.yaml"], "areas: [1]", "areas: []")
    write_files(Path("small"), instrument_with(area=area, instrument=header))

    expected = (
        'small/areas/1.yaml:4:13: error[unknown-choice]: "any" is not one of cumulative, independent\n'
        "  help: choose one of them\n"
        "small/instrument.yaml:13:1: error[empty-value]: no value\n"
        "  help: name at least one, or leave the key out where it may be\n"
    )
    assert Run(1, expected, "4 files checked: 2 errors, 0 warnings\n") == assess("validate", "small")


def test_a_history_names_indicators_of_today_or_of_a_later_change(assess: Assess) -> None:
    history = (
        'history: [{version: "0"}, {version: "0.1", added: [2.R1, 3.R1], moved: {0.R1: 1.R1}},'
        ' {version: "1", reworded: [1.P1], removed: [3.R1], moved: {2.R1: 1.P1}}]'
    )
    header = changed(INSTRUMENT["instrument.yaml"], 'history: [{version: "1"}]', history)
    write_files(Path("small"), instrument_with(instrument=header))

    assert NO_PROBLEM == assess("validate", "small")


@pytest.mark.parametrize("change", ["added: [1.R1]", "moved: {0.R1: 1.R1}"])
def test_what_a_version_removed_is_not_what_it_added(assess: Assess, change: str) -> None:
    history = f'version: "2"\nhistory: [{{version: "1"}}, {{version: "2", removed: [1.R1], {change}}}]'
    header = changed(HEADER, 'version: "1"\nhistory: [{version: "1"}]', history)
    write_files(Path("small"), instrument_with(instrument=header))

    expected = (
        'small/instrument.yaml:3:52: error[unknown-history-id]: "1.R1" is removed and stands for another indicator'
        " in one version\n  help: give the other one a new id\n"
    )
    assert Run(1, expected, ONE_ERROR) == assess("validate", "small")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ('{version: "2", removed: [1.R1]}', '3:52: {rule} "1.R1" is removed, and still there in version 2\n'
         "  help: take it out of one of the two\n"),
        ('{version: "2", moved: {1.R1: 1.P1}}', '3:56: {rule} "1.R1" is moved, and still there in version 2\n'
         "  help: call the new one added\n"),
        ('{version: "2", added: [1.R1], moved: {0.R1: 1.R1}}', '3:71: {rule} "1.R1" is said to be new more than once\n'
         "  help: keep one; the other id was removed\n"),
        ('{version: "2", removed: [1.R9], moved: {1.R9: 1.R1}}',
         '3:52: {rule} "1.R9" is removed and moved in one version\n'
         "  help: take it out of one of the two\n"),
        ('{version: "2", removed: [1]}', '3:52: {rule} "1" is no id of an indicator\n'
         "  help: name an indicator by area and code\n"),
        ('{version: "2", moved: {"1": 1.R1}}', '3:55: {rule} "1" is no id of an indicator\n'
         "  help: name an indicator by area and code\n"),
        ('{version: "2", moved: {1.R9: 1.R9}}', '3:56: {rule} "1.R9" is moved to itself\n'
         "  help: leave it out\n"),
        ('{version: "1.5", added: [1.R1]}, {version: "2", added: [1.R1]}', '3:52: {rule} no indicator "1.R1"\n'
         '  help: did you mean "1.P1"?\n'),
    ],
)  # fmt: skip
def test_a_history_can_have_been(assess: Assess, entries: str, expected: str) -> None:
    history = f'version: "2"\nhistory: [{{version: "1"}}, {entries}]'
    header = changed(HEADER, 'version: "1"\nhistory: [{version: "1"}]', history)
    write_files(Path("small"), instrument_with(instrument=header))

    found = expected.replace("{rule}", "error[unknown-history-id]:")
    assert Run(1, f"small/instrument.yaml:{found}", ONE_ERROR) == assess("validate", "small")


def test_counterparts_need_a_pair(assess: Assess) -> None:
    header = changed(INSTRUMENT["instrument.yaml"], "pair: {paper: rules, practice: practice}\n", "")
    write_files(Path("small"), instrument_with(instrument=header, area=AREA + "counterparts: {R1: P1}\n"))

    expected = (
        "small/areas/1.yaml:8:1: error[bad-counterpart]: counterparts need a pair of dimensions\n"
        "  help: declare the pair\n"
    )
    assert Run(1, expected, "4 files checked: 1 error, 0 warnings\n") == assess("validate", "small")


RULE = "R1: {text: A rule provides for counselling}"


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("R1: {txt: A rule}", ['6:8: error[unknown-key]: unknown key "txt"']),
        ("R1: {text: ~}", ["6:14: error[empty-value]: no value"]),
        ("R1: ~", ["6:7: error[empty-value]: no value"]),
        ("R1: a rule", ['6:7: error[wrong-shape]: expected a mapping, found "a rule"']),
        ("r1: {text: A rule}", ['6:3: error[bad-format]: "r1" is not the letter of a dimension and a level']),
        ("<<: {R1: {text: A rule}}", ["6:3: error[merge-key]: merge keys are not allowed"]),
    ],
)  # fmt: skip
def test_what_names_a_broken_indicator_names_an_indicator(assess: Assess, indicator: str, expected: list[str]) -> None:
    """R1 is there, only miswritten: what implies it, answers it, remarks on it and links to it is right."""
    header = changed(HEADER, '[{version: "1"}]', '[{version: "1", reworded: [1.R1]}]')
    area = changed(AREA, RULE, indicator) + REFERRING
    write_files(Path("small"), instrument_with(area=area, instrument=header))

    found = assess("validate", "small").out.split("\n")

    assert [f"small/areas/1.yaml:{problem}" for problem in expected] == [line for line in found if ": error[" in line]


def test_another_indicator_of_an_area_with_a_broken_one_is_still_missed(assess: Assess) -> None:
    area = changed(AREA, RULE, "R1: ~")
    recommendations = changed(INSTRUMENT["recommendations.yaml"], "to: 1.R1", "to: 1.R2")
    write_files(Path("small"), instrument_with(area=area, recommendations=recommendations))

    expected = (
        f"small/areas/1.yaml:6:7: {NO_VALUE}"
        'small/recommendations.yaml:2:71: error[unknown-link]: no area or indicator "1.R2"\n'
        "  help: indicators of this area: P1\n"
    )
    assert Run(1, expected, "4 files checked: 2 errors, 0 warnings\n") == assess("validate", "small")


# What of an area file rests on the head of its instrument: answers, treaties, languages.
RESTING = {
    "counterparts": AREA + "counterparts: {R1: P1}\n",
    "treaty": AREA + "treaty_articles: [{treaty: made-up, articles: [x], basis: to_check}]\n",
    "languages": changed(AREA, "title: Counselling of survivors", "title: {en: Counselling, az: Məsləhət}"),
    "codes": AREA,
}
TREATIES = "treaties: {made-up: {title: x, short: x}}\n"


@pytest.mark.parametrize(
    ("resting", "old", "new", "expected"),
    [
        ("codes", "letter: P,", "letter: p,", '10:22: error[bad-format]: "p" is not one capital letter'),
        ("codes", "letter: P, ", "", '10:3: error[missing-key]: missing key "letter"'),
        ("codes", "{letter: P, title: in practice, short: in practice}", "~", "10:13: error[empty-value]: no value"),
        ("codes", "levels: [1]", "levels: [~, 2]", "12:10: error[empty-value]: no value"),
        ("codes", "areas: [1]", "areas: [~]", "13:9: error[empty-value]: no value"),
        ("counterparts", "letter: P,", "letter: p,", '10:22: error[bad-format]: "p" is not one capital letter'),
        ("counterparts", ", practice: practice}", "}", '11:1: error[missing-key]: missing key "practice"'),
        ("counterparts", "{paper: rules, practice: practice}", "~", "11:7: error[empty-value]: no value"),
        ("languages", "languages: [en]", "languages: [en, ~]", "7:17: error[empty-value]: no value"),
        ("treaty", "{title: x, short: x}", "{title: x}", '14:12: error[missing-key]: missing key "short"'),
        ("treaty", "{made-up: {title: x, short: x}}", "~", "14:11: error[empty-value]: no value"),
    ],
)  # fmt: skip
def test_what_rests_on_a_broken_part_of_the_head_is_not_called_wrong(
    assess: Assess, resting: str, old: str, new: str, expected: str
) -> None:
    header = changed(changed(HEADER + TREATIES, old, new), '[{version: "1"}]', '[{version: "1", reworded: [1.P1]}]')
    linked = changed(INSTRUMENT["recommendations.yaml"], "to: 1.R1", "to: 1.P1")
    write_files(Path("small"), instrument_with(instrument=header, area=RESTING[resting], recommendations=linked))

    found = assess("validate", "small").out.split("\n")

    assert [f"small/instrument.yaml:{expected}"] == [line for line in found if ": error[" in line]


@pytest.mark.parametrize("key", ["levels", "areas", "languages", "dimensions"])
def test_with_a_head_that_cannot_be_read_nothing_is_checked_against_it(assess: Assess, key: str) -> None:
    lines = [f"{key}: none of a list" if line.startswith(f"{key}:") else line for line in HEADER.split("\n")]
    header = "\n".join(line for line in lines if not (key == "dimensions" and line.startswith("  ")))
    write_files(Path("small"), instrument_with(instrument=header))

    run = assess("validate", "small")

    assert "small/instrument.yaml" == run.out.split(":")[0]
    assert ONE_ERROR == run.err


@pytest.mark.parametrize(("code", "known"), [("AZE", True), ("XAA", False), ("ZZZ", False)])
def test_measures_are_written_for_a_country_that_there_is(assess: Assess, code: str, known: bool) -> None:
    told = f"written_for:\n  country: {code}\n  date: 2016\n{INSTRUMENT['measures.yaml']}"
    write_files(Path("small"), instrument_with(measures=told))

    run = assess("validate", "small")

    problem = f'small/measures.yaml:2:12: error[unknown-country]: "{code}" is no country code\n'
    assert (known, not known) == (run == NO_PROBLEM, problem in run.out)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("measures", "to: 1", "to: 9"),
        ("recommendations", "to: 1.R1", "to: 9"),
        ("instrument", "levels: [1]", "levels: [2]"),
    ],
)
def test_a_part_of_an_instrument_under_another_name_is_never_passed_over(
    assess: Assess, name: str, old: str, new: str
) -> None:
    """Either `.yml` is read like `.yaml` or refused: what no command will read must not pass as checked."""
    files = dict(INSTRUMENT)
    files[f"{name}.yml"] = changed(files.pop(f"{name}.yaml"), old, new)
    write_files(Path("small"), files)

    assert assess("validate", "small").code == 1


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ("P1: none, and it is there", 'missing-indicator]: "P1" is said to be missing, and there is an indicator'),
        ("X1: no such letter", 'unknown-code]: no dimension and level for "X1"'),
        ("R2: no such level", 'unknown-code]: no dimension and level for "R2"'),
    ],
)
def test_places_without_an_indicator_are_places_and_empty(
    assess: Assess, tmp_path: Path, without: str, said: str
) -> None:
    area = INSTRUMENT["areas/1.yaml"] + f"without:\n  {without}\n"
    write_files(tmp_path / "small", {**INSTRUMENT, "areas/1.yaml": area})

    assert f"error[{said}" in assess("validate", str(tmp_path)).out


@pytest.mark.parametrize(
    ("short", "said"),
    [
        ("国" * 12, "24 columns wide, at most 22 fit"),
        ("x" * 23, "23 columns wide, at most 22 fit"),
        ("国" * 11, ""),
        ("Go\u0308mru\u0308k va\u0308 ko\u0308c\u0327u\u0308ru\u0308lma\u0308", ""),
    ],
)
def test_short_titles_are_measured_in_columns(assess: Assess, tmp_path: Path, short: str, said: str) -> None:
    area = changed(INSTRUMENT["areas/1.yaml"], "short: Counselling", f"short: {short}")
    write_files(tmp_path / "small", {**INSTRUMENT, "areas/1.yaml": area})
    out = assess("validate", str(tmp_path)).out

    assert said in out
    assert bool(said) == ("too-long" in out)


@pytest.mark.parametrize(
    ("folder", "area", "expected"),
    [
        ("another", changed(AREA, "  R1:", "  R7:"), "1 error"),
        ("packed", changed(AREA, "  R1:", "  R7:"), ""),
        ("packed/again", "area: [\n", "1 error"),
    ],
    ids=["checked", "packed", "packed-and-no-yaml"],
)
def test_the_wheel_s_own_instruments_are_read_but_their_rules_were_asked_before_they_were_packed(
    monkeypatch: pytest.MonkeyPatch, folder: str, area: str, expected: str
) -> None:
    write_files(Path(folder, "small"), instrument_with(area=area))
    if folder.startswith("packed"):
        monkeypatch.setattr(instrument_files, "_PACKAGED", Path(folder))

    found = Library(folder).instrument_for("small")

    assert expected in (found.message if isinstance(found, Problem) else "")
    assert bool(expected) == isinstance(found, Problem)


def test_each_article_that_is_misspelt_is_said(assess: Assess, tmp_path: Path) -> None:
    folder = tmp_path / "misspelt"
    shutil.copytree(EXAMPLES / "invalid" / "misspelt-article", folder)
    area = folder / "areas" / "1.yaml"
    text = area.read_text(encoding="utf-8")
    area.write_text(changed(text, '["Art. 5(2)"]', '["Art. 5(2)", "Article 5(2)"]'), encoding="utf-8")

    assert 2 == assess("validate", str(folder)).out.count("error[misspelt-article]")
