"""`assess report`: its parts, its earlier round, the assessors' own words, and what stays hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, Assess, compare_with_golden
from making.small_files import HEAD
from trafficking_indicators.reports.report_parts import REPORT_PARTS

INSTRUMENTS = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR = str(EXAMPLES / "assessments" / "harbour.yaml")
HARBOUR_1 = str(EXAMPLES / "assessments" / "harbour-1.yaml")
ALTESIA = "examples/altesia-2024.yaml"
SENSITIVE = "One was."
WORDS = """\
method: |-
  The log was read.

  Two readers agreed.
areas:
  pier:
    context: Ships come in summer.
    finding:
      en: Most is told.
      az: Çoxu deyilir.
"""


@pytest.mark.parametrize(("format", "golden"), [("table", "report.txt"), ("markdown", "report.md")])
def test_the_report_on_the_made_up_instrument(assess_once: Assess, format: str, golden: str) -> None:
    run = assess_once("report", HARBOUR, "--previous", HARBOUR_1, *INSTRUMENTS, "--format", format)
    assert 0 == run.code
    compare_with_golden(run.out, f"harbour/{golden}")


@pytest.mark.parametrize("asked", ["zzz", "counts,zzz", "", "counts,", "Counts"])
def test_a_part_that_the_report_has_not_is_a_usage_error(assess: Assess, asked: str) -> None:
    run = assess("report", ALTESIA, "--with", asked)
    name = asked.rpartition(",")[2]
    meant = 'did you mean "counts"? ' if name == "Counts" else ""
    said = f'assess: error: the report has no part "{name}"\n  help: {meant}parts: {", ".join(REPORT_PARTS)}\n'
    assert (2, "", said) == run


def test_changes_need_an_earlier_round(assess: Assess) -> None:
    said = "assess: error: changes need an earlier round\n  help: name its file with --previous\n"
    assert (2, "", said) == assess("report", ALTESIA, "--with", "changes")


def test_the_help_names_every_part(assess: Assess) -> None:
    out = " ".join(assess("report", "--help").out.split())
    assert ", ".join(REPORT_PARTS) in out


def test_an_earlier_round_of_another_instrument_is_a_usage_error(assess: Assess) -> None:
    run = assess("report", ALTESIA, "--previous", HARBOUR, *INSTRUMENTS)
    assert (2, "") == (run.code, run.out)
    assert 'made with different instruments, "harbour-2020" and "iom-2016"' in run.err


def test_standard_input_is_read_once(assess: Assess) -> None:
    run = assess("report", "-", "--previous", "-")
    assert (2, "") == (run.code, run.out)
    assert "standard input can be read once only" in run.err


def test_the_earlier_round_is_not_written_over(assess: Assess, tmp_path: Path) -> None:
    old = tmp_path / "old.md"
    old.write_text(Path(HARBOUR_1).read_text(encoding="utf-8"), encoding="utf-8")
    run = assess("report", HARBOUR, "--previous", str(old), *INSTRUMENTS, "--output", str(old))
    assert (3, "") == (run.code, run.out)
    assert "it is the input file" in run.err


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
@pytest.mark.parametrize(
    "command", [("report", HARBOUR), ("report", HARBOUR_1, "--previous", HARBOUR)], ids=["new", "old"]
)
def test_no_public_report_holds_sensitive_evidence(assess_once: Assess, command: tuple[str, ...], form: str) -> None:
    assert SENSITIVE not in assess_once(*command, *INSTRUMENTS, "--format", form, columns=120).out


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_sensitive_evidence_is_shown_to_those_inside(assess_once: Assess, form: str) -> None:
    command = "report" if form == "table" else "explain"
    public, inside = (
        assess_once(command, HARBOUR, *INSTRUMENTS, "--format", form, "--audience", audience).out
        for audience in ("public", "internal")
    )
    assert SENSITIVE not in public
    assert SENSITIVE in inside


def secret(tmp_path: Path) -> str:
    """Write a file one of whose sources is cited by nothing but sensitive evidence."""
    text = Path(HARBOUR_1).read_text(encoding="utf-8")
    removed = "evidence: [{source: paper, says: against}]}\npriorities"
    hidden = "evidence: [{source: ghost, says: against, sensitive: true}]}\npriorities"
    assert removed in text
    file = tmp_path / "a.yaml"
    added = "sources:\n  ghost: {kind: media, voice: media, title: Hidden paper, via: paper}\n"
    file.write_text(text.replace(removed, hidden).replace("sources:\n", added), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("command", "form"),
    [("report", "table"), ("report", "markdown"), ("report", "html"), ("explain", "json"), ("explain", "csv")],
)
def test_a_source_that_only_sensitive_evidence_names_is_in_no_public_output(
    assess: Assess, tmp_path: Path, command: str, form: str
) -> None:
    run = (command, secret(tmp_path), *INSTRUMENTS, "--format", form)
    public, inside = assess(*run).out, assess(*run, "--audience", "internal").out
    assert "ghost" not in public
    assert "Hidden paper" not in public
    assert "ghost" in inside


def test_json_and_csv_explain_ratings_alone(assess_once: Assess) -> None:
    for form in ("json", "csv"):
        run = assess_once("explain", HARBOUR, "A", *INSTRUMENTS, "--format", form)
        assert (2, "") == (run.code, run.out)
        assert 'JSON and CSV hold ratings with their evidence, and "A" is none' in run.err


def test_a_former_id_is_explained_by_what_became_of_it_in_json_too(assess_once: Assess) -> None:
    out = assess_once("explain", HARBOUR_1, "pier.P2", "dock.P4", *INSTRUMENTS, "--format", "json").out
    assert '"id": "pier.P2a"' in out
    assert '"id": "dock.P4",\n      "version": "2.0"' in out
    assert '"id": "pier.P1"' not in out


def with_words(tmp_path: Path, file: str = HARBOUR, words: str = WORDS) -> str:
    """Copy an assessment with the assessors' own words."""
    copy = tmp_path / "words.yaml"
    copy.write_text(
        Path(file).read_text(encoding="utf-8").replace("\nratings:", f"\n{words}ratings:"), encoding="utf-8"
    )
    return str(copy)


def test_the_assessors_own_words_stand_where_they_belong(assess: Assess, tmp_path: Path) -> None:
    file = with_words(tmp_path)
    out = assess("report", file, *INSTRUMENTS).out
    assert "\n\nThe log was read.\n\nTwo readers agreed.\n\n" in out
    assert "\nContext\nShips come in summer.\n\nFindings in the assessors' words\nMost is told.\n" in out
    assert out.index("pier  ") < out.index("Ships come") < out.index("dock  ")
    assert "Çoxu deyilir." in assess("report", file, *INSTRUMENTS, "--lang", "az").out
    assert "does not say how it was made" in assess("report", HARBOUR, *INSTRUMENTS).out


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_words_are_never_counted(assess: Assess, tmp_path: Path, form: str) -> None:
    file = with_words(tmp_path)
    assert (
        assess("score", HARBOUR, *INSTRUMENTS, "--format", form).out
        == assess("score", file, *INSTRUMENTS, "--format", form).out
    )
    assert "No indicator differs." in assess("diff", HARBOUR, file, *INSTRUMENTS).out


def test_texts_on_an_area_that_has_become_two_stand_in_both(assess: Assess, tmp_path: Path) -> None:
    out = assess("report", with_words(tmp_path, HARBOUR_1), *INSTRUMENTS).out
    assert "Ships come in summer." in out


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("areas: {quay: {context: made up}}\n", "unknown-area"),
        ("method: nobody@example.org asked\n", "contact-data"),
        ("areas: {pier: {finding: 'nobody (at) example.org'}}\n", "contact-data"),
        ("method: Mr Example was asked.\n", "possible-name"),
        ("areas: {pier: {context: Mr Example said so.}}\n", "possible-name"),
        ("areas: {pier: {text: made up}}\n", "unknown-key"),
    ],
)
def test_words_are_held_to_the_rules_of_other_texts(assess: Assess, tmp_path: Path, words: str, rule: str) -> None:
    run = assess("validate", with_words(tmp_path, words=words), *INSTRUMENTS)
    assert f"[{rule}]: " in run.out
    assert "example.org" not in run.out


def test_a_report_reads_the_measures_only_for_the_plan(assess: Assess) -> None:
    out = assess("report", str(AZERBAIJAN), "--with", "counts").out
    assert "Measure" not in out


def test_an_assessment_of_nothing_has_a_report(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(HEAD, encoding="utf-8")
    out = assess("report", str(file)).out
    assert "\nThe assessment has no sources.\n" in out
    assert "0 of 24 met, 0 partly met, 0 unmet, 24 open." in out
    assert "\nNo indicator differs.\n" in assess("report", str(file), "--previous", str(file)).out


def test_an_internal_round_before_is_refused_unless_it_is_asked_for(assess: Assess) -> None:
    command = ("report", "examples/cerenia-2024.yaml", "--previous", "examples/cerenia-2020.yaml")
    run = assess(*command)
    assert (3, "") == (run.code, run.out)
    assert "error[internal-assessment]" in run.err
    inside = assess(*command, "--audience", "internal")
    assert 0 == inside.code
    assert "internal, not for publication" in inside.out.split("\n\n")[0]


def test_a_round_before_that_is_unofficial_says_so(assess: Assess) -> None:
    command = ("report", "examples/altesia-2021.yaml", "--previous", "examples/altesia-2018.yaml")
    out = assess(*command, "--with", "changes", columns=120).out
    assert "unofficial reading, not IOM's finding" in out
    assert "unofficial" not in out.split("\n")[0]


def test_of_two_readings_the_chart_calls_none_of_them_by_the_round(assess_once: Assess) -> None:
    one, two = (f"examples/readings/delmaria-2025-{name}.yaml" for name in ("one", "two"))
    out = assess_once("report", two, "--previous", one, "--format", "markdown").out
    assert "| Indicator | first | second |" in out
    assert "Both files are of one country, round and date." in out


def test_two_readings_of_a_round_are_no_earlier_round(assess: Assess) -> None:
    one, two = (f"examples/readings/delmaria-2025-{name}.yaml" for name in ("one", "two"))
    printed = assess("report", two, "--previous", one).out
    assert "\nDifferences from another reading of the round\n" in printed
    assert "Changes since the earlier round" not in printed
