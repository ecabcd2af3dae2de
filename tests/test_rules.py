"""Every rule of `assess validate` has an example that breaks it and no other, and its message is read by people."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import EXAMPLES, ROOT, Assess, Run, compare_with_golden
from small_files import HEAD, changed
from trafficking_indicators.rules import all_rules
from trafficking_indicators.yaml_source import MAX_BYTES

INVALID = EXAMPLES / "invalid"
RULES = {rule.name: rule for rule in all_rules()}
# A file for each, or a folder that holds a small instrument.
STORED = {path.stem: path for path in sorted(INVALID.iterdir())}
# What cannot be kept, or not be read, as text.
MADE_HERE = {"not-utf8": b"round: \xff\n", "file-too-large": b"#" * (MAX_BYTES + 1), "unreadable-file": None}


def outcome(run: Run) -> str:
    return f"{run.out}{run.err}exit code {run.code}\n"


def found_in(text: str) -> set[tuple[str, str]]:
    """Find the severity and rule of every problem in an output."""
    return set(re.findall(r": (error|warning)\[([a-z0-9-]+)\]: ", text))


def arguments_for(rule: str, path: Path) -> tuple[str, ...]:
    """Give the command that shows the rule: two of them do not speak in a plain `assess validate`."""
    name = path.relative_to(ROOT).as_posix()
    if rule == "internal-assessment":
        return ("score", name)
    if rule == "broken-instrument":
        return ("validate", f"{name}/assessment.yaml", "--instrument", name)
    return ("validate", name)


@pytest.mark.parametrize("rule", STORED)
def test_an_example_breaks_its_rule_and_no_other(assess: Assess, rule: str) -> None:
    text = outcome(assess(*arguments_for(rule, STORED[rule])))

    assert {(RULES[rule].severity, rule)} == found_in(text)
    compare_with_golden(text, f"rules/{rule}.txt")


@pytest.mark.parametrize("rule", MADE_HERE)
def test_a_file_that_cannot_be_read_says_why(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    monkeypatch.chdir(tmp_path)
    content = MADE_HERE[rule]
    if content is not None:
        Path(f"{rule}.yaml").write_bytes(content)

    text = outcome(assess("validate", f"{rule}.yaml"))

    assert {(RULES[rule].severity, rule)} == found_in(text)
    compare_with_golden(text, f"rules/{rule}.txt")


def test_every_rule_has_an_example_and_no_example_is_left_over() -> None:
    assert sorted(RULES) == sorted([*STORED, *MADE_HERE])


def test_no_rule_stands_twice() -> None:
    assert len(RULES) == len(all_rules())


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_name_of_words_and_a_text_that_is_a_sentence(rule: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule)
    assert re.fullmatch(r"[A-Z`].*\.", RULES[rule].text)


@pytest.mark.parametrize("rule", STORED)
def test_a_file_that_breaks_a_rule_says_first_what_is_wrong(assess: Assess, rule: str) -> None:
    run = assess(*arguments_for(rule, STORED[rule]))

    for name in re.findall(r"(?m)^(tests/[^:]+):", outcome(run)):
        assert (ROOT / name).read_text(encoding="utf-8").startswith("# ")


def test_an_internal_example_is_no_error_for_validate(assess: Assess) -> None:
    run = assess("validate", "tests/examples/invalid/internal-assessment.yaml")

    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == run


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
    "tel 4964185",
    "Tel.: 496-41-85",
    "telephone 4964185",
    "telefon: 496 41 85",
    "Əlaqə telefonu: 496 41 85",
    "Mob. (050) 000 00 00",
    "faks 4964185",
    "00994 12 000 00 00",
]
# Written as a number is, and none.
NO_CONTACTS = [
    "2016",
    "31.12.2020",
    "2016-05-31",
    "2014-2018",
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
    "mobile teams 2014-2018",
    "mobile units, 2014-2018",
    "a phone survey (2014-2016)",
    "telefon sorğusu 2014-2016",
    "the hotline 152",
    "by telephone in 2014",
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


def limited_by(text: str) -> str:
    return changed(HEAD, "made up for a test", f'"{text}"')


@pytest.mark.parametrize("text", CONTACTS)
def test_contact_data_is_found_and_never_quoted(validate: Validate, text: str) -> None:
    message = "a.yaml:9:14: error[contact-data]: contact data in a text\n"
    help = "  help: take it out: sources are known by their code\n"

    assert Run(1, message + help, "1 file checked: 1 error, 0 warnings\n") == validate(limited_by(text))


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_other_numbers_are_no_contact_data(validate: Validate, text: str) -> None:
    assert Run(0, "", "1 file checked: 0 errors, 0 warnings\n") == validate(limited_by(text))


@pytest.mark.parametrize(
    "text",
    [
        "limitations: >-\n      call +994 12\n      000 00 00\n",
        "limitations: >-\n  tel\n  4964185\n",
        "limitations: call tel\n     4964185\n",
        'limitations: "nobody\\x40example.org"\n',
        'limitations: "+994 12 \\\n    000 00 00"\n',
        "limitations: {en: made up, az: nobody@example.org}\n",
        'limitations: x\nanswers: [{id: Q 1, text: x, counts: {"nobody@example.org": 1}}]\n',
        "limitations: made up  # ask nobody@example.org\n",
        "limitations: made up  # don't ask nobody@example.org\n",
    ],
    ids=[
        "folded",
        "folded-tel",
        "plain-on-two-lines",
        "escaped",
        "escaped-line-break",
        "by-language",
        "key",
        "comment",
        "comment-with-apostrophe",
    ],
)
def test_contact_data_is_found_however_it_is_written(validate: Validate, text: str) -> None:
    run = validate(changed(HEAD, "limitations: made up for a test\n", text))

    assert {("error", "contact-data")} == found_in(run.out)


def test_a_url_may_hold_what_looks_like_a_number(validate: Validate) -> None:
    source = "sources: {law: {kind: law, voice: state, url: 'https://example.org/?tel=(012)0000000'}}\n"

    assert {("warning", "unused-source")} == found_in(validate(HEAD + source).out)


def test_the_files_of_the_project_hold_no_contact_data(assess: Assess) -> None:
    run = assess("validate", "indicators", "assessments")

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

    out = validate(HEAD + sources).out

    assert expected is (("error", "personal-name") in found_in(out))
    assert note not in out


def test_whoever_publishes_a_report_may_be_named(validate: Validate) -> None:
    sources = "sources: {report: {kind: report, voice: academic, publisher: Prof. Nobody}}\n"

    assert {("warning", "unused-source")} == found_in(validate(HEAD + sources).out)
