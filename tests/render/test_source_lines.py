"""The source line below a problem at a terminal, with carets under the place: there, harmless, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from conftest import AtTerminal
from making.effort import all_or
from making.small_files import HEAD
from running.processes import process, terminal
from trafficking_indicators.problems import Located, Span
from trafficking_indicators.render.problems.text import to_text

UNUSED = "sources:\n  law: {kind: law, voice: state}\n"
PROBLEM = '11:3: warning[unused-source]: source "law" is cited nowhere\n'
HELP = "  help: cite it, or take it out\n"
MAIL = "nobody@example.org"
Validated = Callable[..., str]


@pytest.fixture
def validated(at_terminal: AtTerminal, tmp_path: Path) -> Validated:
    """Validate a text at a terminal, where nothing fails; give what was sent, without the name of the file."""

    def call(text: str, *more: str, run: AtTerminal = at_terminal) -> str:
        file = tmp_path / "a.yaml"
        file.write_bytes(text.encode())
        return run("validate", str(file), "--fail-on", "never", *more).replace(f"{file}:", "")

    return call


def shown(source: str, line: int, column: int, *, end: int | None = None, end_line: int | None = None) -> str:
    """Give what is shown below a problem of a text, between the message and the help."""
    span = Span(line, column, end_line or line, end or column + 1)
    printed = to_text([Located("a.yaml", span, "tag", "error", "message", "help", "")], source)
    head, help = f"a.yaml:{line}:{column}: error[tag]: message\n", "  help: help\n"
    assert (head, help) == (printed[: len(head)], printed[-len(help) :])
    return printed[len(head) : -len(help)]


def pointed_at(printed: str) -> str:
    """Give what stands above the carets, each character as wide as a terminal shows it."""
    line, carets = printed.rstrip("\n").split("\n")
    begin, end = carets.index("^"), len(carets)
    found, at = "", 0
    for character in line:
        found += character if begin <= at < end else ""
        at += cell_len(character)
    return found


def test_a_terminal_shows_the_line_with_carets_under_the_place(validated: Validated) -> None:
    expected = f"{PROBLEM}  11 | law: {{kind: law, voice: state}}\n       ^^^\n{HELP}"

    assert expected == validated(HEAD + UNUSED, run=terminal)


def test_an_error_is_shown_like_a_warning(validated: Validated) -> None:
    expected = (
        '10:9: error[unknown-area]: no area "5.6" in instrument iom-2016\n'
        "  10 | scope: [5.6]\n"
        "               ^^^\n"
        '  help: did you mean "5.5"?\n'
    )
    assert expected == validated(f"{HEAD}scope: [5.6]\n")


def test_a_pipe_gets_no_source_line(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(HEAD + UNUSED, encoding="utf-8")

    assert f"{file}:{PROBLEM}{HELP}" == process("validate", str(file)).out


@pytest.mark.parametrize("format", all_or(["json"], ["json", "github", "sarif", "junit"]))
def test_other_formats_have_no_carets_at_a_terminal_either(validated: Validated, format: str) -> None:
    found = validated(HEAD + UNUSED, "--format", format)

    assert "unused-source" in found
    assert "^" not in found


def test_a_file_gets_no_source_line_even_if_somebody_watches(validated: Validated, tmp_path: Path) -> None:
    """The same input makes the same bytes, whatever standard output is."""
    file = tmp_path / "problems.txt"

    assert "" == validated(HEAD + UNUSED, "--output", str(file))
    assert f"{tmp_path}/a.yaml:{PROBLEM}{HELP}" == file.read_text(encoding="utf-8")


KEPT_BACK = {
    "comment": f"{HEAD}{UNUSED}# ask {MAIL}\n",
    "text": f"{HEAD}{UNUSED}stakeholders: [{{id: a, kind: ngo, title: {MAIL}, areas: [5.1], consulted: no}}]\n",
    "refused": f"{HEAD}{UNUSED}scope: [{MAIL}]\n",
    "name": f"{HEAD}sources: {{talk: {{kind: interview, voice: state, note: Mr Nobody}}}}\n",
}


@pytest.mark.parametrize("where", all_or(["comment", "name"], KEPT_BACK))
def test_of_a_file_with_contact_data_or_a_name_no_line_is_shown(validated: Validated, where: str) -> None:
    found = validated(KEPT_BACK[where])

    assert "[contact-data]" in found or "[personal-name]" in found
    assert [] == [line for line in found.splitlines() if not re.match(r"  help: |\d+:\d+: \w+\[", line)]
    assert not re.search(f"{MAIL}|Nobody", found)


def test_nor_is_it_where_the_rule_is_ignored(validated: Validated) -> None:
    found = validated(f"{HEAD}{UNUSED}# ask {MAIL}\n", "--ignore", "contact-data")

    assert PROBLEM + HELP == found


def test_escapes_in_a_line_are_shown_harmless(validated: Validated) -> None:
    found = validated(f'{HEAD}audience: "a\x1b[31m\u202eb"\n')

    assert '  10 | audience: "a\ufffd[31m\ufffdb"\n                   ^\n' in found
    assert not re.search("[\x1b\u202e]", found)


@pytest.mark.parametrize(
    ("source", "column", "end", "expected"),
    [
        ("a: b\n", 4, 5, "  1 | a: b\n         ^\n"),
        ("a: long\n", 4, 8, "  1 | a: long\n         ^^^^\n"),
        ("    a: b\n", 8, 9, "  1 | a: b\n         ^\n"),
        ("    a: b\n", 1, 1, "  1 |     a: b\n      ^\n"),
        ("a:\n", 3, 3, "  1 | a:\n        ^\n"),
        ("a:\tb\tc\n", 6, 7, "  1 | a:\u00bbb\u00bbc\n           ^\n"),
        ("a:\u00a0b\u00adc\n", 4, 7, "  1 | a:\u2423b\u00a4c\n         ^^^\n"),
        ("a: b\r\n", 4, 5, "  1 | a: b\n         ^\n"),
        ("題: 日本, b: c\n", 4, 6, "  1 | 題: 日本, b: c\n          ^^^^\n"),
        ("題: 日本, b: c\n", 8, 9, "  1 | 題: 日本, b: c\n                ^\n"),
        ("a: e\u0301te\u0301, b: c\n", 11, 12, "  1 | a: e\u0301te\u0301, b: c\n              ^\n"),
    ],
    ids=["letter", "word", "indented", "indent", "end", "tabs", "unseen", "crlf", "wide", "after-wide", "combined"],
)
def test_carets_stand_under_the_place(source: str, column: int, end: int, expected: str) -> None:
    assert expected == shown(source, 1, column, end=end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ratings:\n\t5.1: {}\n", "  10 | ratings:\n  11 | \u00bb5.1: {}\n       ^\n"),
        ("a: b\n\u00a0 c: d\n", "  10 | a: b\n  11 | \u2423 c: d\n       ^\n"),
        ("a:\n  b: c\n   d: e\n", "  11 | \u00b7\u00b7b: c\n  12 | \u00b7\u00b7\u00b7d: e\n          ^\n"),
    ],
    ids=["tab", "no-break-space", "indentation"],
)
def test_of_a_slip_the_line_above_is_shown_and_what_nobody_sees(validated: Validated, text: str, expected: str) -> None:
    assert expected in validated(HEAD + text)


def test_a_carriage_return_alone_ends_a_line_as_it_does_for_yaml() -> None:
    assert "  2 | c: d\n         ^\n" == shown("a: b\rc: d\ne: f\n", 2, 4)


def test_of_a_place_of_several_lines_the_first_is_shown_to_its_end() -> None:
    assert "  2 | b: |\n         ^\n" == shown("a: b\nb: |\n  c\n  d\n", 2, 4, end=4, end_line=4)


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [("", 1, 1), ("a: [\n", 2, 1), ("a: [\n", 3, 1), ("a: b\n   \n", 2, 2), ("a: b\n", 1, 9)],
    ids=["no-text", "last-line", "no-line", "blank", "behind-the-end"],
)
def test_where_there_is_nothing_to_show_nothing_is_shown(source: str, line: int, column: int) -> None:
    assert "" == shown(source, line, column)


@pytest.mark.parametrize("before", ["", "x", "x" * 40, "x" * 200, "日" * 200])
@pytest.mark.parametrize("after", ["", "y", "y" * 40, "y" * 200, "本" * 200])
def test_of_a_long_line_the_part_around_the_place_is_shown(before: str, after: str) -> None:
    printed = shown(f"{before}word{after}\n", 1, len(before) + 1, end=len(before) + 5)
    part = printed.split("\n")[0].removeprefix("  1 | ")

    assert "word" == pointed_at(printed)
    assert part.removeprefix("…").removesuffix("…") in f"{before}word{after}"
    assert (part.startswith("…"), part.endswith("…")) == (
        not part.startswith(before + "word"),
        not part.endswith("word" + after),
    )


def test_carets_end_where_the_line_shown_ends() -> None:
    line, carets = shown("x" * 300, 1, 101, end=301).rstrip("\n").split("\n")

    assert line.rstrip("…").count("x") - 30 == carets.count("^")
