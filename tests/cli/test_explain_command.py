"""`assess explain`: everything behind a score, and what stays hidden."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, Assess, compare_with_golden
from making.effort import all_or
from trafficking_indicators.analysis.explainable import explainable
from trafficking_indicators.analysis.priorities import tally
from trafficking_indicators.reading.instrument_files import read_instrument
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as

INSTRUMENTS = str(EXAMPLES / "instruments")
HARBOUR_FILE = EXAMPLES / "assessments" / "harbour.yaml"
HARBOUR_1 = EXAMPLES / "assessments" / "harbour-1.yaml"
HARBOUR = ("explain", str(HARBOUR_FILE), "--instrument", INSTRUMENTS)
SENSITIVE = "One was."
# Lines of a report before the part that was asked for.
HEAD = 8


def internal(tmp_path: Path) -> str:
    """Copy the harbour assessment as an internal one; give the name of the copy."""
    text = HARBOUR_FILE.read_text(encoding="utf-8")
    copy = tmp_path / "internal.yaml"
    copy.write_text(text.replace("as_of:", "audience: internal\nas_of:"), encoding="utf-8")
    return str(copy)


@pytest.mark.parametrize(("format", "golden"), [("table", "explain.txt"), ("markdown", "explain.md")])
def test_everything_behind_the_score_of_the_made_up_instrument(assess_once: Assess, format: str, golden: str) -> None:
    run = assess_once(*HARBOUR, "--format", format)
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"harbour/{golden}")


@pytest.mark.parametrize("name", ["counts", "pier", "pier.P2a", "dock.P1", "dock.P2", "crew", "masters", "A", "B", "C"])
def test_a_part_named_is_the_same_as_in_the_whole(assess_once: Assess, name: str) -> None:
    whole = assess_once(*HARBOUR).out
    head, part = whole.split("\n")[:HEAD], assess_once(*HARBOUR, name).out.split("\n")
    assert head == part[:HEAD]
    assert "\n".join(part[HEAD:]) in whole


def test_parts_stand_in_the_order_in_which_they_are_named(assess_once: Assess) -> None:
    out = assess_once(*HARBOUR, "A", "dock.P1", "counts").out
    at = [out.index(heading) for heading in ("A  Meet every ship", "dock.P1  Inspectors", "How the counts come about")]
    assert sorted(at) == at


def test_whatever_the_score_of_the_real_assessment_prints_can_be_explained(assess_once: Assess) -> None:
    made_by = read_instrument(Path(AZERBAIJAN).parent.parent / "indicators" / "iom-2016", measures=False).assemble()
    assessment = load_as(str(AZERBAIJAN), ASSESSMENT).model
    assert made_by is not None
    assert assessment is not None
    assert assessment.priorities is not None
    known = explainable(made_by, tally(made_by, assessment.priorities))
    assert {*made_by.areas, *made_by.cells, *made_by.recommendations, "survey", "seminar", "counts"} == set(known)
    for language, name in all_or([("en", known[0]), ("az", known[-1])], product(("en", "az"), known)):
        run = assess_once("explain", str(AZERBAIJAN), name, "--lang", language)
        assert 0 == run.code
        assert len(run.out.split("\n")) > HEAD
    for language in ("en", "az"):
        blocks = len(assess_once("explain", str(AZERBAIJAN), *known, "--lang", language).out.split("\n\n"))
        assert blocks > len(known)


def test_sensitive_evidence_is_counted_but_not_shown(assess_once: Assess) -> None:
    out = assess_once(*HARBOUR, "pier.P2a").out
    assert SENSITIVE not in out
    assert "• 1 piece of sensitive evidence withheld\n" in out
    assert "Status  ○ unmet\n" in out


def test_sensitive_evidence_is_shown_to_those_inside(assess_once: Assess) -> None:
    out = assess_once(*HARBOUR, "pier.P2a", "--audience", "internal").out
    assert f"• for (sensitive) log (statistics, State): {SENSITIVE}\n" in out
    assert "withheld" not in out


def test_a_source_that_only_sensitive_evidence_names_is_marked_inside_and_left_out_of_public_output(
    assess: Assess, tmp_path: Path
) -> None:
    text = HARBOUR_1.read_text(encoding="utf-8")
    removed = "evidence: [{source: paper, says: against}]}\npriorities"
    hidden = "evidence: [{source: ghost, says: against, sensitive: true}]}\npriorities"
    file = tmp_path / "a.yaml"
    file.write_text(
        text.replace(removed, hidden).replace("sources:\n", "sources:\n  ghost: {kind: media, voice: media}\n"),
        encoding="utf-8",
    )
    command = ("explain", str(file), "--instrument", INSTRUMENTS)
    public, inside = assess(*command).out, assess(*command, "--audience", "internal").out
    assert "ghost" not in public
    assert "1 piece of sensitive evidence withheld" in public
    assert "--audience" not in public
    assert ["• against (sensitive) ghost (media, media)", "• ghost (media, media) (sensitive)"] == [
        line for line in inside.split("\n") if "ghost" in line
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("pier.P2", ["pier.P2: now pier.P2a, since version 2.0", "pier.P2a  ", "Reason   Some are told."]),
        ("dock.P4", ["dock.P4  removed in version 2.0", "Reason  No office.", "• against paper (media, media)"]),
        ("dock", ["dock.P4  removed in version 2.0"]),
    ],
)
def test_a_former_id_leads_to_what_became_of_it(assess_once: Assess, name: str, told: list[str]) -> None:
    out = assess_once("explain", str(HARBOUR_1), name, "--instrument", INSTRUMENTS).out
    assert [] == [line for line in told if line not in out]
    assert 1 == out.count(told[0])


@pytest.mark.parametrize("names", [(), ("pier",), ("pier.P2a",), ("pier.P2",)])
def test_a_moved_indicator_shows_its_former_id_wherever_it_stands(assess: Assess, names: tuple[str, ...]) -> None:
    out = assess("explain", str(HARBOUR_1), *names, "--instrument", INSTRUMENTS).out
    assert re.search(r"^pier\.P2a  .*(\n.+)*\npier\.P2: now pier\.P2a, since version 2\.0\n\nStatus", out, re.MULTILINE)
    assert 1 == out.count("since version 2.0")
    # of today's version nothing has moved
    assert "since version" not in assess(*HARBOUR).out


def test_a_rating_of_a_removed_indicator_stands_in_the_whole(assess_once: Assess) -> None:
    out = assess_once("explain", str(HARBOUR_1), "--instrument", INSTRUMENTS).out
    assert "Indicators that the instrument has no more\ndock.P4  removed in version 2.0\n" in out
    assert "removed in version" not in assess_once(*HARBOUR).out


def test_a_removed_indicator_that_was_not_rated_is_said_to_be_removed(assess_once: Assess) -> None:
    assert "dock.P4: removed in version 2.0\n" in assess_once(*HARBOUR, "dock.P4").out


@pytest.mark.parametrize(
    "command",
    [
        ("score",),
        ("score", "--format", "json"),
        ("score", "--format", "csv"),
        ("explain",),
        ("explain", "--format", "csv"),
    ],
)
def test_no_public_output_holds_sensitive_evidence(assess_once: Assess, command: tuple[str, ...]) -> None:
    assert SENSITIVE not in assess_once(*command, str(HARBOUR_FILE), "--instrument", INSTRUMENTS).out


@pytest.mark.parametrize("command", ["score", "explain"])
def test_an_internal_assessment_is_refused_unless_it_is_asked_for(assess: Assess, tmp_path: Path, command: str) -> None:
    file = internal(tmp_path)
    run = assess(command, file, "--instrument", INSTRUMENTS)
    assert (3, "") == (run.code, run.out)
    assert (
        f"{file}:7:11: error[internal-assessment]: this assessment is internal\n"
        "  help: --audience internal opens it; what comes out is internal too\n"
    ) == run.err
    assert 0 == assess(command, file, "--instrument", INSTRUMENTS, "--audience", "internal").code


def test_an_internal_assessment_can_be_validated(assess: Assess, tmp_path: Path) -> None:
    assert 0 == assess("validate", internal(tmp_path), "--instrument", INSTRUMENTS).code


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("pier.p2a", 'did you mean "pier.P2a"?'),
        ("crw", 'did you mean "crew"?'),
        ("zzz", "assess show lists the instrument's"),
        ("1.1", "assess show lists the instrument's"),
    ],
)
def test_an_unknown_id_is_a_usage_error(assess_once: Assess, name: str, help: str) -> None:
    run = assess_once(*HARBOUR, name)
    assert (2, "", f'assess: error: nothing has the id "{name}"\n  help: {help}\n') == run


def test_without_priorities_there_are_no_recommendations_to_explain(assess: Assess, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_text(HARBOUR_FILE.read_text(encoding="utf-8").split("priorities:")[0], encoding="utf-8")
    assert 2 == assess("explain", str(copy), "A", "--instrument", INSTRUMENTS).code
    assert "Meet every ship" not in assess("explain", str(copy), "--instrument", INSTRUMENTS).out


def test_where_nothing_more_can_be_met_only_what_is_met_is_listed(assess: Assess, tmp_path: Path) -> None:
    unmet = "{status: unmet, reason: They may not., evidence: [{source: log, says: against}]}"
    file = changed(tmp_path, ("{status: unknown, tried: the harbour law, confidence: low}", unmet))
    out = assess(*file, "counts").out
    assert "\n\n• met whatever the others turn out to be, 2: pier.P1, dock.P3\n" in out
    assert out.endswith("dock.P3\n")


def test_levels_that_the_open_indicators_leave_are_explained(assess_once: Assess) -> None:
    out = assess_once("explain", str(AZERBAIJAN), "5.5").out
    assert "• possible level: 0, 1 or 2\n• Level 1 open: F1 unknown (low confidence)\n" in out
    assert "• if 5.5.F1 met: possible level 1 or 2\n" in out


def changed(tmp_path: Path, *changes: tuple[str, str]) -> tuple[str, ...]:
    """Copy the harbour assessment with some of its text replaced; give the command that explains the copy."""
    text = HARBOUR_FILE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    copy = tmp_path / "copy.yaml"
    copy.write_text(text, encoding="utf-8")
    return ("explain", str(copy), "--instrument", INSTRUMENTS)


def test_paragraphs_and_line_breaks_of_texts_are_kept_in_every_format(assess: Assess, tmp_path: Path) -> None:
    head, _, rest = (EXAMPLES / "assessments" / "harbour.yaml").read_text(encoding="utf-8").partition("limitations: ")
    said = "limitations: |-\n  The first paragraph\n  with a second line.\n\n  The second.\n"
    reason = "reason: >-\n        The log says so.\n\n        Twice.\n"
    file = tmp_path / "copy.yaml"
    ratings = rest.partition("\n")[2].replace(
        "P1: {status: met, reason: The log says so., evidence:",
        f"P1:\n      status: met\n      {reason}      evidence:",
    )
    file.write_text(head + said + ratings.replace("was met.}]}", "was met.}]"), encoding="utf-8")
    table = assess("explain", str(file), "pier.P1", "--instrument", INSTRUMENTS).out
    assert "\nLimits       The first paragraph\n             with a second line.\n\n             The second.\n" in table
    assert "\nReason  The log says so.\n        Twice.\n" in table
    markdown = assess("explain", str(file), "pier.P1", "--instrument", INSTRUMENTS, "--format", "markdown").out
    assert "\n- **Limits:** The first paragraph\\\n  with a second line.\n\n  The second.\n" in markdown
    assert "\n- **Reason:** The log says so.\\\n  Twice.\n" in markdown


MET = "{status: met, reason: The log says so., evidence: [{source: log, locator: p. 2, note: Each ship was met.}]}"


def test_what_a_met_indicator_implies_can_only_be_met(assess: Assess, tmp_path: Path) -> None:
    file = changed(tmp_path, ("status: unmet", "status: met"), (f"P1: {MET}", "P1: {status: unknown, tried: the log}"))
    out = assess(*file, "pier").out
    assert "• Level 1 reached: P1 unknown\n" in out
    assert "• pier.P1 can only be met, since a met indicator implies it\n" in out


def test_where_nothing_applies_there_is_no_level(assess: Assess, tmp_path: Path) -> None:
    start, rest = HARBOUR_FILE.read_text(encoding="utf-8").split("  pier:\n")
    none = "{status: not_applicable, reason: There is no pier.}"
    copy = tmp_path / "copy.yaml"
    copy.write_text(
        f"{start}  pier: {{P1: {none}, P2a: {none}, P2b: {none}, P3: {none}}}\n  dock:\n" + rest.split("  dock:\n")[1]
    )
    assert "\nwhat is done\n• none applies\n\n" in assess("explain", str(copy), "pier", *HARBOUR[2:]).out
    assert " none applies\n" in assess("score", str(copy), *HARBOUR[2:]).out


def test_where_no_single_finding_would_change_the_level_that_is_said(assess: Assess, tmp_path: Path) -> None:
    start, rest = HARBOUR_FILE.read_text(encoding="utf-8").split("  pier:\n")
    none = "{status: not_applicable, reason: No ships.}"
    unmet = "{status: unmet, reason: No., evidence: [{source: log, says: against}]}"
    copy = tmp_path / "copy.yaml"
    copy.write_text(
        f"{start}  pier: {{P1: {none}, P2a: {unmet}, P2b: {unmet}, P3: {unmet}}}\n  dock:\n"
        + rest.split("  dock:\n")[1]
    )
    out = assess("explain", str(copy), "pier", *HARBOUR[2:]).out
    assert "• possible level: 0\n" in out
    assert "• no single indicator would change it\n" in out


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("{az: Yalnız şimal}", "en", "Limits       Yalnız şimal (az)\n"),
        ("{az: Yalnız şimal}", "az", "  Yalnız şimal\n"),
        ("{en: North only, az: Yalnız şimal}", "en", "Limits       North only\n"),
        ("{en: North only}", "az", "  North only (en)\n"),
        ("North only", "az", "  North only\n"),
    ],
)
def test_a_text_that_lacks_the_language_falls_back_and_says_so(
    assess: Assess, tmp_path: Path, written: str, language: str, expected: str
) -> None:
    file = changed(tmp_path, ("limitations: Only the northern quay was looked at.", f"limitations: {written}"))
    assert expected in assess(*file, "counts", "--lang", language).out


def test_what_only_insiders_may_read_says_so(assess: Assess, tmp_path: Path) -> None:
    marking = "Audience     internal, not for publication\n"
    assert marking in assess(*HARBOUR, "--audience", "internal").out
    assert marking not in assess(*HARBOUR).out
    assert marking in assess("score", internal(tmp_path), *HARBOUR[2:], "--audience", "internal").out


def test_a_source_that_only_sensitive_evidence_cites_is_not_in_the_public_register(
    assess: Assess, tmp_path: Path
) -> None:
    file = changed(
        tmp_path,
        ("{source: sailors, note: Nobody was told.", "{source: sailors, sensitive: true, note: N."),
        ("evidence: [{source: sailors}]", "evidence: [{source: log}]"),
    )
    assert "• sailors (" not in assess(*file).out
    assert "• sailors (" in assess(*file, "--audience", "internal").out
