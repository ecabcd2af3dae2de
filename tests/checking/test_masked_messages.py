"""A file that holds contact data has problems of other kinds too: no message of any rule repeats the data."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Assess
from making.small_files import HEAD, INSTRUMENT, changed, write_files

# As a text, as the name of a source, and as the id of an area: each is allowed there but for what it says.
MAIL = "nobody@example.org"
NAME = "tel-0000000"
AREA = "00994-12-000-00-00"
LAW = "{kind: law, voice: state}"


def in_place_of(key: str, value: str) -> str:
    return "".join(f"{key}: {value}\n" if line.startswith(f"{key}:") else line for line in HEAD.splitlines(True))


def rated_met(area: str) -> str:
    met = "{status: met, reason: stated, evidence: [{source: report, says: against}]}"
    return f"sources: {{report: {{kind: report, voice: igo}}}}\nratings: {{{area}: {{F1: {met}}}}}\n"


def cited(source: str) -> str:
    return f"ratings: {{5.1: {{F1: {{status: unknown, tried: x, evidence: [{{source: {source}}}]}}}}}}\n"


ASSESSMENTS = {
    "unknown-key": f"{HEAD}{MAIL}: x\n",
    "duplicate-key": f"{HEAD}{MAIL}: x\n{MAIL}: y\n",
    "tag": f"{HEAD}audience: !{MAIL} public\n",
    "ambiguous-number": in_place_of("limitations", "+994120000000"),
    "bad-format": in_place_of("country", MAIL),
    "unknown-choice": in_place_of("basis", MAIL),
    "wrong-shape": in_place_of("assessors", MAIL),
    "bad-number": f"{HEAD}priorities: {{exercises: {{survey: {{unit: group, answered: {MAIL}}}}}}}\n",
    "bad-choice": HEAD + cited(f"law, sensitive: {MAIL}"),
    "unknown-instrument": in_place_of("instrument", AREA),
    "unknown-version": in_place_of("instrument_version", MAIL),
    "unknown-area": f"{HEAD}scope: [{AREA}]\n",
    "unknown-indicator": f"{HEAD}ratings: {{{AREA}: {{F1: not_assessed}}}}\n",
    "outside-scope": f"{HEAD}scope: [5.1]\n{rated_met(AREA)}",
    "evidence-against-status": HEAD + rated_met(AREA),
    "evidence-after-as-of": f"{HEAD}sources: {{{NAME}: {{kind: law, voice: state, date: 2021}}}}\n"
    + cited(NAME),
    "no-ngo-voice": f"{HEAD}stakeholders: [{{id: a, kind: ngo, title: x, areas: [{AREA}], consulted: no}}]\n"
    + rated_met(AREA),
    "unused-source": f"{HEAD}sources: {{{NAME}: {LAW}}}\n",
    "unknown-source": f"{HEAD}sources: {{law: {{kind: law, voice: state, via: {NAME}}}}}\n",
    "duplicate-id": f"{HEAD}answers: [{{id: {MAIL}, text: x}}, {{id: {MAIL}, text: x}}]\n",
    "answers-do-not-add-up": f"{HEAD}answers: [{{id: {MAIL}, text: x, answered: 2, counts: {{a: 1}}}}]\n",
    "option-twice": f"{HEAD}answers: [{{id: q, text: x, uncounted: [{MAIL}, {MAIL}]}}]\n",
    "option-not-offered": f"{HEAD}answers: [{{id: q, text: x, options: [{MAIL}], uncounted: [b]}}]\n",
    "label-of-no-option": f"{HEAD}answers: [{{id: q, text: x, labels: {{{MAIL}: x}}}}]\n",
}  # fmt: skip
HEADER, ONE_AREA = INSTRUMENT["instrument.yaml"], INSTRUMENT["areas/1.yaml"]
INSTRUMENTS = {
    "missing-area": ("instrument.yaml", changed(HEADER, "areas: [1]", f"areas: [1, {AREA}]")),
    "version-without-history": (
        "instrument.yaml", changed(HEADER, 'version: "1"\nhistory', f"version: {MAIL}\nhistory")
    ),
    "unknown-dimension": ("instrument.yaml", changed(HEADER, "paper: rules", f"paper: {NAME}")),
    "unknown-history-id": ("instrument.yaml", changed(HEADER, '{version: "1"}', f'{{version: "1", added: [{AREA}]}}')),
    "undeclared-area": ("areas/1.yaml", changed(ONE_AREA, "area: 1", f"area: {AREA}")),
    "unknown-treaty": (
        "areas/1.yaml", f"{ONE_AREA}treaty_articles: [{{treaty: {NAME}, articles: [x], basis: to_check}}]\n"
    ),
    "unknown-link": ("measures.yaml", changed(INSTRUMENT["measures.yaml"], "to: 1,", f"to: {AREA},")),
    "ambiguous-id": (
        "measures.yaml", f"objectives: {{{AREA}: {{text: x, measures: {{{AREA}: {{text: x}}}}}}}}\n"
    ),
}  # fmt: skip

Validate = Callable[..., str]


@pytest.fixture
def validate(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """Validate files; give all that is printed."""
    monkeypatch.chdir(tmp_path)

    def call(files: dict[str, str], path: str) -> str:
        write_files(Path(), files)
        run = assess("validate", path)
        return run.out + run.err

    return call


def quoted(printed: str) -> list[str]:
    return [contact for contact in (MAIL[:10], NAME[-7:], AREA[-12:], "+994120000000") if contact in printed]


@pytest.mark.parametrize("rule", ASSESSMENTS)
def test_no_problem_of_an_assessment_repeats_contact_data(validate: Validate, rule: str) -> None:
    printed = validate({"a.yaml": ASSESSMENTS[rule]}, "a.yaml")

    assert f"[{rule}]" in printed
    assert [] == quoted(printed)


@pytest.mark.parametrize("rule", INSTRUMENTS)
def test_no_problem_of_an_instrument_repeats_contact_data(validate: Validate, rule: str) -> None:
    name, text = INSTRUMENTS[rule]
    printed = validate({f"small/{part}": old for part, old in {**INSTRUMENT, name: text}.items()}, "small")

    assert f"[{rule}]" in printed
    assert [] == quoted(printed)


# A person's name where an id or a word of a list is wanted; and in a follow-up, as a round, an item, a body, a source.
PERSON = "Mr_Zaqarova"
FOLLOWUP = (ROOT / "examples" / "followups" / "xal-plan-2023-2.yaml").read_text(encoding="utf-8")
NAMED = {
    **{
        rule: text.replace(MAIL, PERSON).replace(NAME, PERSON).replace(AREA, PERSON)
        for rule, text in ASSESSMENTS.items()
    },
    "round": changed(FOLLOWUP, "rounds:\n  2023-2:", "rounds:\n  Mr Zaqarova:"),
    "round of a report": FOLLOWUP.replace("- round: 2023-2\n", f"- round: {PERSON}\n"),
    "item": changed(FOLLOWUP, '"1.1":', "Mr Zaqarova:"),
    "body": changed(FOLLOWUP, "  interior:\n    kind", "  Mr Zaqarova:\n    kind"),
    "id": changed(FOLLOWUP, "followup: xal-plan", f"followup: {PERSON}"),
    "same": changed(FOLLOWUP, "stat-1, xal", "Mr Zaqarova, xal"),
    "date": changed(FOLLOWUP, "as_of: 2023-12\nlim", "as_of: Mr Zaqarova\nlim"),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMED)
def test_no_problem_repeats_a_titled_name(validate: Validate, case: str) -> None:
    printed = validate({"a.yaml": NAMED[case]}, "a.yaml")

    assert re.search(r"(error|warning)\[", printed)
    assert "aqarova" not in printed


def test_a_problem_without_contact_data_keeps_its_words(validate: Validate) -> None:
    found = validate({"a.yaml": in_place_of("country", "Harbourland") + f"# ask {MAIL}\n"}, "a.yaml")

    assert '"Harbourland" is not a code of three capital letters' in found
    assert "error[contact-data]: contact data in a comment" in found


def test_a_value_that_a_message_cuts_short_is_not_repeated_either(validate: Validate) -> None:
    found = validate({"a.yaml": in_place_of("basis", f"{'x' * 45} {MAIL}")}, "a.yaml")

    assert "[unknown-choice]" in found
    assert [] == quoted(found)


def test_a_file_that_is_not_well_formed_is_not_quoted_either(validate: Validate) -> None:
    found = validate({"a.yaml": f"{MAIL}: x\n{MAIL}: y\na: [\n"}, "a.yaml")

    assert "[yaml-syntax]" in found
    assert [] == quoted(found)


# An instrument of one's own whose id is a number, as a folder and in its head.
OWN_INSTRUMENT = {f"own/{AREA}/{part}": text for part, text in INSTRUMENT.items()}
OWN_INSTRUMENT[f"own/{AREA}/instrument.yaml"] = changed(HEADER, "id: small", f"id: {AREA}")
OWN = {**OWN_INSTRUMENT, "a.yaml": in_place_of("instrument", AREA), f"{MAIL}.yaml": HEAD, "b.yaml": HEAD}
COMMANDS = {
    "show": ("show", "--instrument", f"own/{AREA}"),
    "show-folder": ("show", "--instrument", "own"),
    "show-nothing": ("show", "--instrument", MAIL),
    "score": ("score", "a.yaml", "--instrument", "own"),
    "score-other": ("score", "c.yaml", "--instrument", "own"),
    "score-name": ("score", f"{MAIL}.yaml"),
    "explain": ("explain", "b.yaml", MAIL),
    "diff": ("diff", f"{MAIL}.yaml", "a.yaml", "--instrument", "own"),
    "compare": ("compare", ".", "--instrument", "own"),
    "plan": ("plan", f"{MAIL}.yaml"),
    "survey": ("survey", f"{AREA}.yaml"),
    "validate-nothing": ("validate", "empty", f"{MAIL}"),
    "validate-rule": ("validate", "--ignore", MAIL),
    "output": ("score", "b.yaml", "--output", f"{MAIL}/{AREA}"),
    **{
        f"validate-{format}": ("validate", ".", "--format", format, "--instrument", "own")
        for format in ("text", "json", "github", "sarif", "junit")
    },
}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_repeats_contact_data(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path(), OWN | {"c.yaml": in_place_of("instrument", "smal"), f"empty/{AREA}/none.txt": ""})

    run = assess(*COMMANDS[command])

    assert 0 != run.code
    assert run.out + run.err
    assert [] == quoted(run.out + run.err)


def test_a_folder_without_files_is_named_without_contact_data(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path(), {f"{MAIL}/none.txt": "", "b.yaml": HEAD})

    run = assess("validate", MAIL, "b.yaml")

    assert "***@example.org:1:1: error[no-files]: no YAML file or worksheet in ***@example.org\n" in run.out


def test_no_path_of_a_problem_repeats_a_link_that_opens_a_chat(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slash is written otherwise there."""
    monkeypatch.chdir(tmp_path)
    write_files(Path(), {"a.yaml": f"{HEAD}t.me/some-one: x\nsources: {{t.me/some-one: {LAW}}}\n"})

    for format in ("json", "sarif"):
        said = assess("validate", "a.yaml", "--format", format).out
        assert "contact-data" in said
        assert "some-one" not in said
