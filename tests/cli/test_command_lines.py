"""Slips on the command line: what is said, and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Assess
from trafficking_indicators.cli import exits

FILE = "examples/altesia-2021.yaml"


@pytest.mark.parametrize(
    ("arguments", "help"),
    [
        (("scor", FILE), 'did you mean "score"?'),
        (("Score", FILE), 'did you mean "score"?'),
        (("xyz",), "assess --help lists what there is"),
        (("--format", "json", "score", FILE), "write options behind the command, as assess score FILE --format json"),
        (("score",), "write it behind the command: assess score FILE; assess score --help lists what there is"),
        (
            ("new", "assessment", "AZE"),
            "write it behind the command: assess new assessment COUNTRY ROUND; assess new assessment --help lists what "
            "there is",
        ),
        (
            ("follow-ask", FILE),
            "write it behind the command: assess follow-ask --round ...; assess follow-ask --help lists what there is",
        ),
        (("score", FILE, FILE), f"take {FILE} out; assess compare takes several"),
        (("score", FILE, "a", "b"), "take it out; put straight quotes around a name with blanks in it"),
        (("score", FILE, "--formt", "json"), "did you mean --format?"),
        (("score", FILE, "-lang", "az"), "did you mean --lang? options begin with two hyphens"),
        (("score", FILE, "-o", "a.md"), "did you mean --output? options begin with two hyphens"),
        (("score", FILE, "\u2013-lang", "az"), "begin an option with two hyphens: --lang"),
        (("score", FILE, "\u2014lang", "az"), "begin an option with two hyphens: --lang"),
        (("score", FILE, "--treaty", "x"), "assess score --help lists what there is"),
        (("score", FILE, "--lang", "english"), 'did you mean "en"?'),
        (("score", FILE, "--lang", "AZ"), 'did you mean "az"?'),
        (("score", FILE, "--format", "Word"), 'did you mean "docx"?'),
        (("score", FILE, "--format", "excel"), 'did you mean "csv"?'),
        (("score", FILE, "--format"), "write its value behind it; assess score --help says which"),
        (("score", FILE, "--output", "a.doc"), "name it .docx; endings of score: .txt .json .md .csv .html .docx"),
        (
            ("score", FILE, "--output", "a.pdf"),
            "name it .docx or .html, and print that as PDF; endings of score: .txt .json .md .csv .html .docx",
        ),
        (("score", FILE, "--output", "nowhere/a.md"), "make the folder nowhere first, or name another"),
        (("score", FILE, "--output", "examples"), "add the name of a file"),
        (("convert", FILE, "--output", "a.csv"), "name it a.xlsx"),
        (("convert", FILE, "a.xlsx"), "write --output before what is to be written: --output a.xlsx"),
        (("score", FILE, "--format", "pdf"), "write html or docx, and print that as PDF"),
        (("score", FILE, "--lang", "az-AZ"), 'did you mean "az"?'),
        (("validate", FILE, "--fail-on-warning"), "write a space before the value: --fail-on warning"),
        (("reply", FILE, "--by", "ministry"), 'did you mean "state"?'),
        (("survey", FILE, "--min-cell", "-1"), "assess survey --help lists what there is"),
        (("help",), "did you mean assess --help?"),
        (("check", FILE), "did you mean assess validate?"),
        ((FILE,), f"write a command before the file: assess score {FILE}"),
        (("explain", "5.1.F1"), "this is an id: name a file before it, as FILE 5.1.F1"),
        (("score", FILE, "--instrument", "iom2016"), 'did you mean "iom-2016"?'),
        (("new", "worksheet", "AZE", "2026", "--output", "a.yaml"), "name it a.xlsx"),
        (("new", "assessment", "UK", "2026"), "did you mean GBR (United Kingdom)?"),
        (("new", "assessment", "AZE", "2026/1"), 'did you mean "2026-1"?'),
        (("new", "instrument", "My Set"), 'did you mean "my-set"?'),
        (("follow", FILE), "name the file of a follow-up"),
        (("follow", "examples/followups/xal-plan-2023-2.yaml", "--on", "31.12.2023"), 'did you mean "2023-12-31"?'),
        (
            ("report", FILE, "--with", "indicator"),
            'did you mean "indicators"? parts: method, indicators, levels, counts, areas, priorities, survey, plan, '
            "changes, sources, reading",
        ),
    ],
)
def test_a_wrong_command_line_is_told_what_to_write(assess: Assess, arguments: tuple[str, ...], help: str) -> None:
    run = assess(*arguments)

    assert run.code in (exits.USAGE, exits.NOTHING_DONE)
    assert (run.err.endswith(f"  help: {help}\n"), run.out) == (True, ""), run.err


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ('"a-2021.yaml"', "a-2021.yaml"),
        ("\u201ca-2021.yaml\u201d", "a-2021.yaml"),
        ("a-2021.yml", "a-2021.yaml"),
        ("a-2021", "a-2021.yaml"),
        ("a 2021.yaml", "a-2021.yaml"),
        ("harbour.xlsx", str(Path("assessments", "harbour.xlsx"))),
        ("assessments/harbor.xlsx", str(Path("assessments", "harbour.xlsx"))),
        ("assessments/c.xlsx", None),
        ("nowhere/quite-another.yaml", None),
        ("quite-another.yaml", None),
        ("nowhere/", None),
    ],
)
@pytest.mark.usefixtures("empty_folder")
def test_a_file_that_is_not_there_has_another_name_perhaps(assess: Assess, name: str, meant: str | None) -> None:
    Path("a-2021.yaml").touch()
    Path("assessments").mkdir()
    Path("assessments/harbour.xlsx").touch()

    help = "check the path" if meant is None else f'did you mean "{meant}"?'
    assert assess("score", name).err.endswith(f"error[unreadable-file]: no such file\n  help: {help}\n")


@pytest.mark.usefixtures("empty_folder")
def test_a_name_that_holds_contact_data_is_not_suggested(assess: Assess) -> None:
    Path("someone@example.org.yaml").touch()

    assert assess("score", "someone.example.org.yaml").err.endswith("help: check the path\n")
