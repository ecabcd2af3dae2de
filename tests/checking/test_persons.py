"""Contact data and names of persons are found wherever they stand, nothing else is, and no message repeats them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess, Run
from making.small_files import HEAD, changed
from trafficking_indicators.reading.contacts import holds_contact

HELP = "  help: take it out: people and organizations are known by role or code\n"
IN_A_TEXT = f"error[contact-data]: contact data in a text\n{HELP}"
IN_A_COMMENT = f"error[contact-data]: contact data in a comment\n{HELP}"
ONE_ERROR = "1 file checked: 1 error, 0 warnings\n"

CONTACTS = [
    "nobody@example.org",
    "nobody (at) example.org",
    "+994\u201312\u2013000\u201300\u201300",
    "050 000 00 00",
    "0120000000",
    "tel 0000000",
]
NO_CONTACTS = [
    "Order No. 00123456789",
    "budget +1 250 000 000 AZN",
    "the plans 2009-2013 and 2014-2018",
    "the hotline 152",
]

Validate = Callable[[str], Run]


@pytest.fixture
def validate(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Validate:
    """Validate the text of an assessment."""
    monkeypatch.chdir(tmp_path)

    def call(text: str) -> Run:
        Path("a.yaml").write_bytes(text.encode())
        return assess("validate", "a.yaml")

    return call


def rules_in(run: Run) -> set[str]:
    return set(re.findall(r": (?:error|warning)\[([a-z0-9-]+)\]: ", run.out))


def limited_by(text: str) -> str:
    return changed(HEAD, "made up for a test", f'"{text}"')


@pytest.mark.parametrize("text", CONTACTS)
def test_contact_data_is_found_and_never_quoted(validate: Validate, text: str) -> None:
    assert Run(1, f"a.yaml:9:14: {IN_A_TEXT}", ONE_ERROR) == validate(limited_by(text))


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_other_numbers_are_no_contact_data(validate: Validate, text: str) -> None:
    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == validate(limited_by(text))


@pytest.mark.parametrize(
    "text",
    [
        "limitations: >-\n      call +994 12\n      000 00 00\n",
        "limitations: >-\n  tel\n  0000000\n",
        "limitations: call tel\n     0000000\n",
        'limitations: "nobody\\x40example.org"\n',
        'limitations: "+994 12 \\\n    000 00 00"\n',
        "limitations: {en: made up, az: nobody@example.org}\n",
        'limitations: x\nanswers: [{id: Q 1, text: x, counts: {"nobody@example.org": 1}}]\n',
    ],
    ids=["folded", "folded-tel", "plain-on-two-lines", "escaped", "escaped-line-break", "by-language", "key"],
)
def test_contact_data_is_found_however_it_is_written(validate: Validate, text: str) -> None:
    assert {"contact-data"} == rules_in(validate(changed(HEAD, "limitations: made up for a test\n", text)))


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("# ask nobody@example.org", 1),
        ("scope: [5.1]  # ask nobody@example.org", 15),
        ("scope: [5.1]  # don't ask nobody@example.org", 15),
        ("scope: [5.1]  # it's theirs, isn't it: +994 12 000 00 00", 15),
        ("scope: ['5.1']  # tel. 000 00 00", 17),
        ('scope: ["5.1"]  # "ask nobody@example.org"', 17),
        ("scope: [5.1]  # once # again nobody@example.org", 15),
    ],
)
def test_contact_data_is_found_in_a_comment(validate: Validate, line: str, column: int) -> None:
    assert Run(1, f"a.yaml:10:{column}: {IN_A_COMMENT}", ONE_ERROR) == validate(f"{HEAD}{line}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "# +994 12\n# 000 00 00",
        "scope: [5.1]  # tel.\n  ## 000 00 00",
        "# ask nobody@\n# example.org",
        "# ask nobody (at)\n# example.org",
    ],
)
def test_contact_data_that_go_on_in_the_next_comment_are_found_in_the_first(validate: Validate, lines: str) -> None:
    column = lines.index("#") + 1

    assert Run(1, f"a.yaml:10:{column}: {IN_A_COMMENT}", ONE_ERROR) == validate(f"{HEAD}{lines}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "# +994 12\nscope: [5.1]  # 000 00 00",
        "# +994 12\n\n# 000 00 00",
        "# a plan\n# 2014",
        "#\n# 2014-2018, 2019-2023",
    ],
)
def test_comments_that_do_not_go_on_are_looked_at_alone(validate: Validate, lines: str) -> None:
    assert not validate(f"{HEAD}{lines}\n").out


@pytest.mark.parametrize(
    "line", ["# an interviewee's words, 2014-2018", "scope: [5.1]  # the NGO's remark of 2019-05-31"]
)
def test_a_comment_without_contact_data_is_left_alone(validate: Validate, line: str) -> None:
    assert not validate(f"{HEAD}{line}\n").out


def test_a_url_may_hold_what_looks_like_a_number(validate: Validate) -> None:
    source = "sources: {law: {kind: law, voice: state, url: 'https://example.org/?tel=(012)0000000'}}\n"

    assert {"unused-source"} == rules_in(validate(HEAD + source))


def test_a_url_holds_no_address_of_a_person(validate: Validate) -> None:
    source = "sources: {law: {kind: law, voice: state, url: 'mailto:nobody@example.org'}}\n"

    assert {"contact-data", "unused-source"} == rules_in(validate(HEAD + source))


def test_contact_data_as_a_key_or_an_id_are_found_there(validate: Validate) -> None:
    source = "sources: {tel-0000000: {kind: law, voice: state}}\n"
    stakeholder = "stakeholders: [{id: tel-0000000, kind: ngo, title: x, areas: [5.1], consulted: no}]\n"

    found = re.findall(r"(10|11):(\d+): error\[contact-data\]: (.*)", validate(HEAD + source + stakeholder).out)

    assert [("10", "11", "contact data in a key"), ("11", "21", "contact data in a text")] == found


@pytest.mark.parametrize(
    "name", ["nobody@example.org.yaml", "tel 0000000.yaml", "050_000_00_00.yaml", "n\u200dobody＠example.org.yml"]
)
def test_the_name_of_a_file_holds_no_contact_data(assess: Assess, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(HEAD)

    run = assess("validate", str(tmp_path / name))

    assert 1 == run.code
    assert re.search(r"(?m)\*\*\*.*\.ya?ml:1:1: error\[contact-data\]: contact data in the name of the file$", run.out)
    assert not holds_contact(run.out + run.err)


def test_a_file_that_cannot_be_read_has_no_contact_data_in_its_name_either(assess: Assess) -> None:
    assert "error[contact-data]: contact data in the name of the file" in assess("validate", "nobody@example.org").out


def test_the_files_of_the_project_hold_no_contact_data(assess: Assess) -> None:
    run = assess("validate", "indicators", "assessments", "examples")

    assert run.code == 0
    assert "contact-data" not in run.out


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Mr Nobody names the plan", True),
        ("Dr. Nobody", True),
        ("cənab Filankəs", True),
        ("Filankəs müəllim", True),
        ("the ministry names the plan", False),
        ("Mrs and Mr are not asked", False),
        ("Miss no page", False),
        ("bir xanım", False),
    ],
)
def test_a_name_behind_a_code_is_a_title_with_a_name(validate: Validate, note: str, expected: bool) -> None:
    sources = f"sources: {{ministry: {{kind: interview, voice: state, note: {note}}}}}\nratings: {{}}\n"

    run = validate(HEAD + sources)

    assert expected is ("personal-name" in rules_in(run))
    assert note not in run.out


NAMED = "Ms Nobody"
# Where no person is to be named, with what the problem says: a name is an error, what may be one a warning.
PROMISED = {
    "assessors": (changed(HEAD, "a made-up evaluation team", "{name}"), "an assessor"),
    "stakeholder": (
        f"{HEAD}stakeholders: [{{{{id: a, kind: ngo, title: {{name}}, areas: [5.1], consulted: no}}}}]\n",
        "a stakeholder",
    ),
    **{
        key: (f"{HEAD}sources: {{{{talk: {{{{kind: workshop, voice: ngo, {key}: {{name}}}}}}}}}}\n", "a coded source")
        for key in ("title", "publisher", "note", "url")
    },
    **{
        f"cited {key}": (
            f"{HEAD}sources: {{{{talk: {{{{kind: interview, voice: state}}}}}}}}\n"
            "ratings: {{5.1: {{F1: {{status: unknown, tried: x, evidence: "
            f"[{{{{source: talk, {key}: {{name}}}}}}]}}}}}}}}}}}}\n",
            "a coded source",
        )
        for key in ("note", "locator")
    },
}
NOTES = {
    "priorities": (
        f"{HEAD}priorities: {{{{note: {{name}}, exercises: {{{{day: {{{{unit: group}}}}}}}}}}}}\n",
        "the priorities",
    ),
    "answer": (f"{HEAD}answers: [{{{{id: a, text: x, note: {{name}}}}}}]\n", "an answer"),
}


@pytest.mark.parametrize("place", PROMISED)
def test_where_no_person_is_to_be_named_a_name_is_an_error(validate: Validate, place: str) -> None:
    text, whose = PROMISED[place]
    run = validate(text.format(name=NAMED))
    line, column = next(
        (number, found.index(NAMED))
        for number, found in enumerate(text.format(name=NAMED).split("\n"), 1)
        if NAMED in found
    )

    assert f"a.yaml:{line}:{column + 1}: error[personal-name]: a personal title with a name, of {whose}\n" in run.out
    assert NAMED not in run.out


@pytest.mark.parametrize("place", PROMISED)
def test_what_may_be_a_name_is_a_warning_there(validate: Validate, place: str) -> None:
    text, whose = PROMISED[place]

    assert (
        f"warning[possible-name]: perhaps the name of a person, of {whose}\n"
        in validate(text.format(name="mr nobody")).out
    )


@pytest.mark.parametrize("place", [*PROMISED, *NOTES])
def test_a_role_is_named_anywhere(validate: Validate, place: str) -> None:
    text, _ = {**PROMISED, **NOTES}[place]

    assert not {"personal-name", "possible-name"} & rules_in(validate(text.format(name="a Judge of the Supreme Court")))


@pytest.mark.parametrize("place", NOTES)
@pytest.mark.parametrize("name", [NAMED, "mr nobody"])
def test_in_notes_of_what_was_asked_a_name_is_a_warning(validate: Validate, place: str, name: str) -> None:
    text, whose = NOTES[place]
    run = validate(text.format(name=name))

    assert (0, f"warning[possible-name]: perhaps the name of a person, of {whose}") == (
        run.code,
        run.out.split("\n")[0].partition(" ")[2],
    )


def test_the_name_of_a_coded_source_names_no_person(validate: Validate) -> None:
    run = validate(f"{HEAD}sources:\n  talk-Mr-Nobody: {{kind: interview, voice: state}}\n")

    assert "a.yaml:11:3: error[personal-name]: a personal title with a name, of a coded source\n" in run.out
    assert "Nobody:" not in run.out


def test_a_name_is_found_in_each_language(validate: Validate) -> None:
    text = "{en: an official, az: Filankəs bəyin sözləri}"

    assert "personal-name" in rules_in(
        validate(f"{HEAD}sources: {{talk: {{kind: interview, voice: state, note: {text}}}}}\n")
    )


def test_where_other_sources_are_cited_persons_may_be_named(validate: Validate) -> None:
    sources = "sources: {talk: {kind: interview, voice: state}, report: {kind: report, voice: igo, note: Mr Nobody}}\n"
    evidence = "[{source: report, note: Mr Nobody}, {source: talk}]"

    run = validate(f"{HEAD}{sources}ratings: {{5.1: {{F1: {{status: unknown, tried: x, evidence: {evidence}}}}}}}\n")

    assert set() == rules_in(run)


def test_whoever_publishes_a_report_may_be_named(validate: Validate) -> None:
    sources = "sources: {report: {kind: report, voice: academic, publisher: Prof. Nobody}}\n"

    assert {"unused-source"} == rules_in(validate(HEAD + sources))


def test_what_may_be_a_name_can_be_accepted_with_a_reason(assess: Assess, tmp_path: Path) -> None:
    text = (EXAMPLES / "invalid" / "possible-name.yaml").read_text(encoding="utf-8")
    (found,) = json.loads(assess("validate", _written(tmp_path, text), "--format", "json").out)["problems"]
    entry = f"accepted:\n  - rule: {found['rule']}\n    at: {found['path']}\n    reason: a made-up office\n"
    run = assess("validate", _written(tmp_path, text + entry), "--fail-on", "warning")
    gone = assess("validate", _written(tmp_path, text.replace("Judge Nobody", "a team") + entry))

    assert (0, "1 file checked: 0 errors, 0 warnings\n") == (run.code, run.err)
    assert "error[nothing-to-accept]" in gone.out


def test_a_rule_that_is_accepted_as_messages_name_it_is_told_its_name(validate: Validate) -> None:
    text = (EXAMPLES / "invalid" / "possible-name.yaml").read_text(encoding="utf-8")
    entry = 'accepted: [{rule: "warning[possible-name]", at: /assessors/0, reason: a made-up office}]\n'

    assert 'help: did you mean "possible-name"?' in validate(text + entry).out


def _written(folder: Path, text: str) -> str:
    file = folder / "a.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


FOLLOWED = """\
followup: plan
country: XKO
territory_name: Korvalia
title: A made-up plan
instrument: iom-2016
instrument_version: "1.0"
basis: illustration
keeper: [an invented office]
independence: independent
as_of: 2023-12
limitations: Made up.
rounds: {2023-2: 2023-12}
bodies:
  port: {kind: state, title: the port}
sources:
  plan: {kind: policy, voice: state, title: The Plan, date: 2021}
  talk-1: {kind: interview, voice: ngo, date: 2023-11}
items:
  "1":
    text: Write rules
    from: {source: plan}
    kind: measure
    lead: port
    assignment: stated
    due: 2023
    position: {says: noted, source: talk-1}
    done_when:
      a: {text: Rules are in force, side: framework}
    reports:
      - {round: 2023-2, by: port, says: under_way, source: talk-1}
    findings:
      - as_of: 2023-12
        status: under_way
        parts: {a: lacking}
        reason: A draft is there.
        evidence: [{source: talk-1}]
  "2":
    text: Train guards
    from: {source: plan}
    kind: measure
    lead: port
    assignment: stated
    due: 2024
    done_when:
      a: {text: Guards are trained, side: operational}
    reports:
      - {round: 2023-2, by: port, says: no_reply, asked: 2023-10}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2023-11}", "date: 2023-11, title: With Mr. Example Name}"),
        ("date: 2023-11}", "date: 2023-11, note: Mr. Example Name of the port}"),
        ("talk-1", "mr-example-name"),
        ("[{source: talk-1}]", "[{source: talk-1, note: Mr. Example Name said so}]"),
        ("[{source: talk-1}]", "[{source: talk-1, locator: Mr. Example Name}]"),
        ("under_way, source: talk-1", "under_way, source: talk-1, locator: Mr. Example Name"),
        ("noted, source: talk-1", "noted, source: talk-1, locator: Mr. Example Name"),
        ("from: {source: plan}", "from: {source: talk-1, note: Mr. Example Name}"),
    ],
)
def test_a_coded_source_of_a_follow_up_is_named_nowhere(old: str, new: str, tmp_path: Path, assess: Assess) -> None:
    file = tmp_path / "followed.yaml"
    file.write_text(FOLLOWED, encoding="utf-8")
    assert not assess("validate", str(file)).code
    file.write_text(FOLLOWED.replace(old, new), encoding="utf-8")
    run = assess("validate", str(file))
    assert ", of a coded source" in run.out + run.err
    assert "Example Name" not in run.out + run.err
