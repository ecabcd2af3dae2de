"""Contact data and names of persons are found wherever they stand, nothing else is, and no message repeats them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Assess, Run
from making.small_files import HEAD, changed

HELP = "  help: take it out: people and organizations are known by role or code\n"
IN_A_TEXT = f"error[contact-data]: contact data in a text\n{HELP}"
IN_A_COMMENT = f"error[contact-data]: contact data in a comment\n{HELP}"
ONE_ERROR = "1 file checked: 1 error, 0 warnings\n"

CONTACTS = [
    "nobody@example.org",
    "Write to some.body+more@mail.example.org.",
    "+994 12 000 00 00",
    "+994120000000",
    "+994-12-000-00-00",
    "+994 (12) 000 00 00",
    "(+994 12) 000 00 00",
    "(+994 12) 0000000",
    "(012) 000-00-00",
    "050 000 00 00",
    "tel 0000000",
    "Tel.: 000-00-00",
    "telephone 0000000",
    "telefon: 000 00 00",
    "Əlaqə telefonu: 000 00 00",
    "Əlaqə telefonu 0000000",
    "telefonlar № 000 00 00",
    "Mob. (050) 000 00 00",
    "faks 0000000",
    "00994 12 000 00 00",
    "00994120000000",
    "+994\u00a012\u00a0000\u00a000\u00a000",
]
# Written as a number is, and none.
NO_CONTACTS = [
    "2016",
    "31.12.2020",
    "2016-05-31",
    "2014-2018",
    "28.06.2005-31.12.2010",
    "99,000 manat",
    "1 250 000 manat",
    "from 1 000 000 to 2 500 000",
    "3.1.1 to 3.4.15",
    "5.1.F1",
    "Article 5(2), Article 144(1)",
    "CETS 197 (2005)",
    "S/RES/1325 (2000)",
    "2011/36/EU, amended by (EU) 2024/1712",
    "Decision No. 131 of 3 September 2009",
    "application no. 25965/04",
    "pp. 45-61",
    "ISBN 978-92-9068-000-0",
    "https://example.org/documents/1234567890",
    "the plans 2009-2013 and 2014-2018",
    "the plan (2014) 2014-2018",
    "goal (12) 2014-2018",
    "mobile teams 2014-2018",
    "mobile units, 2014-2018",
    "mobile 2014-2018",
    "a phone survey (2014-2016)",
    "telefon sorğusu 2014-2016",
    "telefon (2014-2016)",
    "the hotline 152",
    "by telephone in 2014",
    "@nobody",
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


@pytest.mark.parametrize("key", ["title", "publisher", "note"])
def test_a_name_is_found_beside_sources_without_one(validate: Validate, key: str) -> None:
    named = f"  shelter: {{kind: workshop, voice: ngo, {key}: Ms Nobody}}"
    sources = f"sources:\n  ministry: {{kind: interview, voice: state, note: an official}}\n{named}\n"

    found = [line for line in validate(HEAD + sources).out.split("\n") if "personal-name" in line]

    message = "error[personal-name]: a personal title with a name, of a coded source"
    assert [f"a.yaml:12:{named.index('Ms') + 1}: {message}"] == found


@pytest.mark.parametrize("key", ["locator", "note"])
def test_a_name_is_found_where_a_coded_source_is_cited(validate: Validate, key: str) -> None:
    sources = "sources: {ministry: {kind: interview, voice: state}, report: {kind: report, voice: igo}}\n"
    evidence = f"[{{source: report, {key}: Mr Nobody}}, {{source: ministry, {key}: Mr Nobody}}]"

    run = validate(f"{HEAD}{sources}ratings: {{5.1: {{F1: {{status: unknown, tried: x, evidence: {evidence}}}}}}}\n")

    assert {"personal-name"} == rules_in(run)
    assert run.out.count("personal-name") == 1


def test_whoever_publishes_a_report_may_be_named(validate: Validate) -> None:
    sources = "sources: {report: {kind: report, voice: academic, publisher: Prof. Nobody}}\n"

    assert {"unused-source"} == rules_in(validate(HEAD + sources))
