"""`assess compare`: groups, order, paths, what is said of each file, and what is left out."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, compare_with_golden
from making.builders import area, assessment, instrument
from making.effort import thorough_only
from making.rounds import with_history
from running.processes import shell
from trafficking_indicators.analysis.change_kinds import ChangeKind
from trafficking_indicators.analysis.compare import Group, compare
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.render.markdown import to_markdown
from trafficking_indicators.reports.compare import compare_report
from trafficking_indicators.words import words_in

INSTRUMENTS = EXAMPLES / "instruments"
INSTRUMENT = ("--instrument", str(INSTRUMENTS))
HARBOUR = tuple(str(EXAMPLES / "assessments" / name) for name in ("harbour.yaml", "harbour-1.yaml"))
REAL = str(AZERBAIJAN)
INTERNAL = str(ROOT / "examples" / "cerenia-2020.yaml")
ALTESIA = tuple(str(ROOT / "examples" / f"altesia-{year}.yaml") for year in (2018, 2021, 2024))
COUNTRIES = (*ALTESIA, *(str(ROOT / "examples" / f"{name}.yaml") for name in ("borland-2019", "cerenia-2024")))
FORMS = {"txt": "table", "md": "markdown", "json": "json", "csv": "csv"}
BAD = "tests/examples/nowhere.yaml"
BAD_SAID = f"{BAD}:1:1: error[unreadable-file]: no such file\n  help: check the path\n"

MADE_UP = instrument(area("1", {"R1": (), "D1": ()}))
# Its history says nothing but that there were versions 1 to 10.
TEN_VERSIONS = with_history("1.R1 1.D1", *[{}] * 9)


def entry(country: str, round: str, as_of: str, version: str = "1") -> Assessment:
    """Make an assessment in which everything is met."""
    met = assessment({"1": {"R1": "met", "D1": "met"}})
    return met.model_copy(update={"country": country, "round": round, "as_of": as_of, "instrument_version": version})


def places(group: Group) -> list[tuple[str, str]]:
    return [(found.assessment.country, found.assessment.round) for found in group.entries]


def test_assessments_stand_by_country_then_date_then_round() -> None:
    given = [
        entry("XBB", "1", "2020"),
        entry("XAA", "b", "2021-06"),
        entry("XAA", "z", "2020-12"),
        entry("XAA", "a", "2021-06"),
    ]
    for order in permutations(given):
        (group,) = compare(((MADE_UP, found) for found in order), audience="public")
        assert [("XAA", "z"), ("XAA", "a"), ("XAA", "b"), ("XBB", "1")] == places(group)


def test_versions_and_instruments_stand_apart_in_the_order_of_the_history() -> None:
    header = MADE_UP.header.model_copy(update={"id": "another"})
    other = Instrument(header, MADE_UP.areas, MADE_UP.recommendations)
    entries = [*((TEN_VERSIONS, entry("XAA", "old", "2021", version)) for version in ("10", "2", "1"))]
    entries.append((other, entry("XAA", "3", "2022")))
    assert [("another", "1"), ("made-up", "1"), ("made-up", "2"), ("made-up", "10")] == [
        (group.about.instrument.header.id, group.version) for group in compare(entries, audience="public")
    ]


def test_a_country_with_several_rounds_has_a_path_in_order_of_time() -> None:
    given = [entry("XAA", "late", "2024"), entry("XBB", "only", "2020"), entry("XAA", "early", "2016")]
    (group,) = compare(((MADE_UP, found) for found in given), audience="public")
    assert [["early", "late"]] == [[found.assessment.round for found in path] for path in group.paths]


def test_readings_of_one_round_are_told_apart_and_are_no_path() -> None:
    given = [entry("XAA", "1", "2020"), entry("XAA", "1", "2020"), entry("XAA", "2", "2021"), entry("XBB", "1", "2020")]
    pairs = [(MADE_UP, found) for found in given]
    (group,) = compare(pairs, audience="public", files=["b/x.yaml", "a/y.yaml", "z.yaml", "x.yaml"])
    assert ["y", "x", None, None] == [found.reading for found in group.entries]
    assert () == group.paths
    (group,) = compare(pairs, audience="public", files=["b/x.yaml", "a/x.yaml", "z.yaml", "x.yaml"])
    assert ["a/x.yaml", "b/x.yaml", None, None] == [found.reading for found in group.entries]


def test_a_code_with_several_names_is_several_territories() -> None:
    names = [{"und": "Examplia"}, {"en": "Examplia", "az": "Nümunə"}, {"en": "Elsewhere"}]
    given = [
        entry("XAA", str(number), "2020").model_copy(update={"territory_name": LocalText(name)})
        for number, name in enumerate(names)
    ]
    (group,) = compare(((MADE_UP, found) for found in given), audience="public")
    assert frozenset({"XAA"}) == group.shared_codes
    assert [["0", "1"], ["2"]] == [[found.assessment.round for found in of_one] for of_one in group.territories]
    assert [["0", "1"]] == [[found.assessment.round for found in path] for path in group.paths]
    text = to_markdown(compare_report([group], "en", left_out=0))
    assert "XAA Elsewhere" in text
    assert "XAA Examplia" in text


@pytest.mark.parametrize("format", ["table", "markdown", "json", "csv"])
def test_every_format_tells_readings_of_one_round_apart(assess: Assess, tmp_path: Path, format: str) -> None:
    for name in ("one", "other"):
        (tmp_path / f"{name}.yaml").write_bytes((EXAMPLES / "assessments" / "harbour.yaml").read_bytes())
    files = [str(tmp_path / f"{name}.yaml") for name in ("one", "other")]
    run = assess("compare", *files, "--instrument", str(EXAMPLES / "instruments"), "--format", format)
    assert 0 == run.code
    assert all(re.search(rf"\b{name}\b", run.out) for name in ("one", "other"))
    assert "over time" not in run.out


def test_nothing_compares_with_nothing() -> None:
    assert () == compare([], audience="public")


@pytest.mark.parametrize("name", ["compare.txt", "compare.md", "compare.json", "compare.csv"])
def test_the_whole_output(assess_once: Assess, name: str) -> None:
    run = assess_once("compare", *HARBOUR, *INSTRUMENT, "--format", FORMS[name.rpartition(".")[2]])
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"compare/harbour/{name}")


def test_a_narrow_screen_and_another_language(assess_once: Assess) -> None:
    compare_with_golden(assess_once("compare", *HARBOUR, *INSTRUMENT, columns=40).out, "compare/harbour/compare-40.txt")
    compare_with_golden(
        assess_once("compare", *HARBOUR, *INSTRUMENT, "--lang", "az").out, "compare/harbour/compare-az.txt"
    )


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_the_order_of_the_files_changes_nothing(assess_once: Assess, form: str) -> None:
    run = assess_once("compare", *COUNTRIES, "--format", form)
    assert 0 == run.code
    assert run == assess_once("compare", *reversed(COUNTRIES), "--format", form)


def test_several_countries_as_json(assess_once: Assess) -> None:
    (group,) = json.loads(assess_once("compare", *COUNTRIES, "--format", "json").out)["groups"]
    assert ("iom-2016", "1.0") == (group["instrument"], group["instrument_version"])
    assert [("XAL", "2018"), ("XAL", "2021"), ("XAL", "2024"), ("XBO", "2019"), ("XCE", "2024")] == [
        (found["assessment"]["country"], found["assessment"]["round"]) for found in group["assessments"]
    ]
    alone = json.loads(assess_once("score", ALTESIA[0], "--format", "json").out)
    assert alone["areas"] == group["assessments"][0]["areas"]
    assert {**group["assessments"][0]["summary"], "dimensions": alone["summary"]["dimensions"]} == alone["summary"]


def test_a_country_with_several_rounds_has_its_path_printed(assess_once: Assess) -> None:
    out = assess_once("compare", *COUNTRIES).out
    assert ["XAL: each indicator over time"] == re.findall(r".*: each indicator over time", out)
    path, _, steps = out.partition("XAL: each indicator over time\n")[2].partition(
        "XAL: kinds of change, step by step\n"
    )
    assert ["Indicator", "2018", "2021", "2024"] == path.split("\n")[0].split()
    assert 24 == len([line for line in path.split("\n")[2:] if line])
    assert ["Indicator", "2018", "to", "2021", "2021", "to", "2024"] == steps.split("\n")[0].split()
    assert re.search(r"(?m)^5\.2\.O1     regressed      improved$", steps)
    assert "\nEach step looks at two rounds alone: steps need not add up to the whole span.\n" in steps


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_steps_have_the_kinds_that_a_diff_of_their_rounds_has(assess_once: Assess, form: str, language: str) -> None:
    out = assess_once("compare", *ALTESIA, "--format", form, "--lang", language).out
    words = words_in(language)
    told = out.partition(words.compare.steps("XAL"))[2]
    for files in pairwise(ALTESIA):
        changes = json.loads(assess_once("diff", *files, "--format", "json").out)["indicators"]
        kinds: set[ChangeKind] = {found["change"] for found in changes}
        assert all(words.diff.kinds[kind] in told for kind in kinds)


def test_programs_have_the_kinds_of_each_step(assess_once: Assess) -> None:
    steps = [
        {
            found["id"]: found["change"]
            for found in json.loads(assess_once("diff", *files, "--format", "json").out)["indicators"]
        }
        for files in pairwise(ALTESIA)
    ]
    (group,) = json.loads(assess_once("compare", *COUNTRIES, "--format", "json").out)["groups"]
    (path,) = group["paths"]
    assert ("XAL", ["2018", "2021", "2024"]) == (path["country"], path["rounds"])
    assert path["indicators"] == [{"id": name, "changes": [step[name] for step in steps]} for name in steps[0]]
    rows = [*csv.DictReader(io.StringIO(assess_once("compare", *COUNTRIES, "--format", "csv").out[1:]))]
    told = {(row["round"].lstrip("'"), row["indicator"]): row["change"] for row in rows if row["country"] == "XAL"}
    assert told == {
        (round, name): step[name]
        for round, step in zip(path["rounds"], [dict.fromkeys(steps[0], ""), *steps], strict=True)
        for name in steps[0]
    }
    assert {""} == {row["change"] for row in rows if row["country"] != "XAL"}


def test_what_is_not_comparable_at_a_step_has_no_kind() -> None:
    given = [entry("XAA", round, as_of, "1") for round, as_of in (("1", "2020"), ("2", "2021"))]
    changed = with_history("1.R1 1.D1", {"added": ["1.D1"]})
    (group,) = compare(((changed, found) for found in given), audience="public")
    (path,) = group.paths
    assert ({"1.R1": "unchanged"},) == group.steps(path)
    assert re.search(r"\| 1\.D1 +\| not comparable +\|", to_markdown(compare_report([group], "en", left_out=0)))


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", ["en", "az"])
def test_several_countries_fit_the_screen(assess_once: Assess, columns: int, language: str) -> None:
    out = assess_once("compare", *COUNTRIES, "--lang", language, columns=columns).out
    assert [] == [line for line in out.split("\n") if cell_len(line) > columns]


@pytest.mark.parametrize("form", ["table", "markdown", "json", "csv"])
def test_countries_are_never_ranked_added_up_or_averaged(assess_once: Assess, form: str) -> None:
    out = assess_once("compare", *COUNTRIES, REAL, "--format", form).out
    assert [] == re.findall(r"(?i)\b(?:rank\w*|total\w*|average\w*|mean|median|percent\w*|score|best|worst)\b|%", out)


def test_an_area_without_a_ladder_has_no_level_here_either(assess_once: Assess) -> None:
    out = assess_once("compare", REAL, "--format", "markdown").out
    (row,) = (line for line in out.partition("### 4.5")[2].partition("###")[0].split("\n") if "| AZE |" in line)
    assert 2 == row.count("| no ladder ")


def test_csv_rows_are_the_indicators_of_each_assessment(assess_once: Assess) -> None:
    rows = list(csv.DictReader(io.StringIO(assess_once("compare", *COUNTRIES, "--format", "csv").out[1:])))
    assert len(COUNTRIES) * 24 == len(rows)
    assert [] == [cell for row in rows for cell in row.values() if re.fullmatch(r"\d+[.,]\d+", cell)]


def test_one_bad_file_does_not_hide_the_others(assess_once: Assess) -> None:
    without = assess_once("compare", *ALTESIA)
    run = assess_once("compare", BAD, *ALTESIA)
    assert (0, "") == (without.code, without.err)
    assert (1, BAD_SAID) == (run.code, run.err)
    assert without.out == run.out.replace("1 file left out, see standard error.\n\n", "")


def test_every_file_that_is_left_out_is_reported(assess_once: Assess) -> None:
    run = assess_once("compare", "LICENSE", *ALTESIA, BAD, INTERNAL)
    assert 1 == run.code
    assert "\n3 files left out, see standard error.\n" in run.out
    assert [("LICENSE", 2), (BAD, 1), (INTERNAL, 1)] == [
        (name, len(re.findall(rf"(?m)^{re.escape(name)}:\d+:\d+: error\[", run.err)))
        for name in ("LICENSE", BAD, INTERNAL)
    ]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_data_holds_the_good_files_alone(assess_once: Assess, form: str) -> None:
    run = assess_once("compare", BAD, *ALTESIA, "--format", form)
    assert (1, BAD_SAID) == (run.code, run.err)
    assert run.out == assess_once("compare", *ALTESIA, "--format", form).out


def test_nothing_but_bad_files_is_an_error(assess_once: Assess) -> None:
    run = assess_once("compare", BAD, INTERNAL)
    assert (3, "") == (run.code, run.out)
    assert run.err.startswith(BAD_SAID)
    assert "error[internal-assessment]: this assessment is internal\n" in run.err


def test_no_file_is_a_usage_error(assess_once: Assess) -> None:
    assert (2, "") == assess_once("compare")[:2]


def test_an_internal_file_is_compared_for_internal_readers_and_the_output_says_so(assess_once: Assess) -> None:
    command = ("compare", INTERNAL, *ALTESIA, "--audience", "internal")
    run = assess_once(*command)
    assert (0, "") == (run.code, run.err)
    assert "Audience: internal, not for publication" == run.out.split("\n")[1]
    (group,) = json.loads(assess_once(*command, "--format", "json").out)["groups"]
    assert ["internal"] * 4 == [found["assessment"]["audience"] for found in group["assessments"]]
    rows = csv.DictReader(io.StringIO(assess_once(*command, "--format", "csv").out))
    assert {("XAL", "internal"), ("XCE", "internal")} == {(row["country"], row["audience"]) for row in rows}


def test_a_file_named_twice_is_compared_or_left_out_once(assess_once: Assess) -> None:
    once = assess_once("compare", BAD, *ALTESIA)
    assert once == assess_once("compare", BAD, *ALTESIA, f"./{BAD}", *ALTESIA)
    assert "\n1 file left out, see standard error.\n" in once.out


def test_a_folder_stands_for_its_files(assess_once: Assess) -> None:
    folder = str(Path(HARBOUR[0]).parent)
    assert assess_once("compare", *HARBOUR, *INSTRUMENT) == assess_once("compare", folder, *INSTRUMENT)


def test_a_folder_without_files_is_an_error_that_is_said(assess: Assess, tmp_path: Path) -> None:
    run = assess("compare", str(tmp_path))
    assert (3, "") == (run.code, run.out)
    assert run.err


def test_the_title_says_whose_finding_the_readings_are_not(assess_once: Assess) -> None:
    iom, harbour = "unofficial reading, not IOM's finding", "made-up example"
    title = "Assessments side by side"
    assert [title, f"{title}: {harbour}", f"{title}: {harbour}; {iom}"] == [
        assess_once("compare", *files, *INSTRUMENT, columns=200).out.split("\n")[0]
        for files in (HARBOUR[:1], HARBOUR, (*HARBOUR, REAL))
    ]


def test_the_title_says_which_assessments_are_illustrations(assess: Assess) -> None:
    made_up, disclaimer = "assessments/azerbaijan-2025.yaml", "unofficial reading, not IOM's finding"
    for files, said in (((REAL, made_up), " (AZE 2025: illustration)"), ((made_up,), " (illustration)"), ((REAL,), "")):
        out = assess("compare", *files, columns=200).out
        assert f"Assessments side by side{said}: {disclaimer}" == out.split("\n")[0]


def test_each_assessment_stands_with_its_country_date_basis_and_what_it_left_out(assess_once: Assess) -> None:
    out = assess_once("compare", REAL, ALTESIA[0], "--format", "markdown").out
    unofficial = "desk reading, unofficial reading, not IOM's finding"
    assert f"- **AZE 2016:** Azerbaijan, as of 2016; {unofficial}\n" in out
    assert f"- **XAL 2018:** Altesia, as of 2018-06; {unofficial}; outside the scope: 5.4, 5.5\n" in out


def test_columns_are_named_as_those_of_a_score_and_an_area_not_looked_at_is_outside(assess_once: Assess) -> None:
    out = assess_once("compare", REAL, ALTESIA[0]).out
    area = out.partition("\n5.4  ")[2].partition("\n5.5  ")[0]
    assert "\nCountry Round  Level 1   Level 2     Level 1   Level 2\n" in area
    assert "\nXAL     2018   – outside – outside   – outside – outside\n" in area
    assert "\n? unknown: looked for, cannot tell   · unassessed: not looked at\n" in out
    assert "– outside: outside the scope of this assessment   * low confidence\n" in out


@pytest.mark.parametrize("folder", [INSTRUMENTS, INSTRUMENTS / "harbour-2020"], ids=["of several", "of one"])
def test_an_instrument_that_the_folder_lacks_is_the_programs_own(assess_once: Assess, folder: Path) -> None:
    run = assess_once("compare", REAL, *HARBOUR, "--instrument", str(folder), "--format", "json")
    assert 0 == run.code
    groups: list[dict[str, Any]] = json.loads(run.out)["groups"]
    assert [("harbour-2020", "1.0", 1), ("harbour-2020", "2.0", 1), ("iom-2016", "1.0", 1)] == [
        (group["instrument"], group["instrument_version"], len(group["assessments"])) for group in groups
    ]


def test_an_older_version_says_what_has_changed_since(assess_once: Assess) -> None:
    out = assess_once("compare", HARBOUR[1], *INSTRUMENT, columns=200).out
    assert re.search(r"dock\.P2 \(reworded\), pier\.P2b \(added\), dock\.P4 \(removed\)", out)


@thorough_only()
def test_a_closed_stderr_changes_nothing() -> None:
    ended, plain = (shell(f"$assess compare $harbour {end}") for end in ("2>&-", ""))
    assert (0, plain.out) == (ended.code, ended.out)
