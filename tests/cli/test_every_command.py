"""What holds for every command that prints a result, in every format and both languages."""

from __future__ import annotations

import csv
import json
import re
from html import unescape
from io import StringIO
from itertools import product

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from making.effort import all_or, combined, in_turn

HARBOUR = str(EXAMPLES / "assessments" / "harbour.yaml")
HARBOUR_1 = str(EXAMPLES / "assessments" / "harbour-1.yaml")
REAL = str(AZERBAIJAN)
HARBOUR_READINGS = tuple(str(EXAMPLES / "readings" / f"harbour-{name}.yaml") for name in ("one", "two"))
READINGS = tuple(str(ROOT / "examples" / "readings" / f"delmaria-2025-{name}.yaml") for name in ("one", "two"))
INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
COMMANDS = {
    "score": (("score", HARBOUR, *INSTRUMENT), ("score", REAL)),
    "explain": (("explain", HARBOUR, *INSTRUMENT), ("explain", REAL)),
    "show": (("show", *INSTRUMENT), ("show",)),
    "plan": (("plan", HARBOUR, *INSTRUMENT), ("plan", REAL)),
    "todo": (("todo", HARBOUR, *INSTRUMENT), ("todo", REAL)),
    "reply": (("reply", HARBOUR, *INSTRUMENT), ("reply", REAL)),
    "report": (("report", HARBOUR, "--previous", HARBOUR_1, *INSTRUMENT), ("report", REAL)),
    "survey": (("survey", HARBOUR_1, *INSTRUMENT), ("survey", REAL)),
    "diff": (("diff", HARBOUR_1, HARBOUR, *INSTRUMENT), ("diff", REAL, REAL)),
    "merge": (("merge", *HARBOUR_READINGS, *INSTRUMENT), ("merge", *READINGS)),
    "compare": (("compare", HARBOUR_1, HARBOUR, *INSTRUMENT), ("compare", REAL)),
}
FORMATS = {
    "json": ("score", "explain", "plan", "todo", "reply", "survey", "diff", "merge", "compare"),
    "csv": ("score", "explain", "plan", "todo", "reply", "diff", "merge", "compare"),
    "markdown": tuple(COMMANDS),
    "html": tuple(COMMANDS),
}


def shown_in(form: str) -> list[str]:
    """Give the commands that show an assessment in a format."""
    return [name for name in FORMATS.get(form, tuple(COMMANDS)) if name != "show"]


SHOWN = [(form, name) for form in ("table", *FORMATS) for name in shown_in(form)]
# A name for a parametrized case, without paths.
EITHER = pytest.mark.parametrize("which", [0, 1], ids=["harbour", "azerbaijan"])
# What stands first in every output on the real file, in the words of its instrument.
DISCLAIMER = {"en": "unofficial reading, not IOM's finding", "az": "qeyri-rəsmi şərh, BMqT-nin nəticəsi deyil"}


@pytest.mark.parametrize(
    ("command", "which", "language", "columns"), combined(list(COMMANDS), (0, 1), ("en", "az"), (40, 80, 120))
)
def test_no_line_is_wider_than_the_screen(
    assess_once: Assess, command: str, which: int, language: str, columns: int
) -> None:
    run = assess_once(*COMMANDS[command][which], "--lang", language, columns=columns)
    assert 0 == run.code
    assert [] == [line for line in run.out.split("\n") if cell_len(line) > columns]


@pytest.mark.parametrize(("command", "language"), in_turn([name for name in COMMANDS if name != "show"], ("en", "az")))
def test_the_first_line_says_that_a_reading_is_unofficial(assess_once: Assess, command: str, language: str) -> None:
    run = (*COMMANDS[command][1], "--lang", language)
    for out in (assess_once(*run, columns=120).out, assess_once(*run, "--format", "markdown").out):
        assert DISCLAIMER[language] in out.split("\n")[0]


@pytest.mark.parametrize(
    ("shown", "which"), in_turn([(form, name) for form in FORMATS for name in FORMATS[form]], (0, 1))
)
def test_every_output_has_the_scope_note(assess_once: Assess, shown: tuple[str, str], which: int) -> None:
    form, command = shown
    note = ("two made-up areas, not any real place", "areas 4.5 and 5.1-5.5 only, not a country's whole response")[
        which
    ]
    assert note in unescape(assess_once(*COMMANDS[command][which], "--format", form).out)


@pytest.mark.parametrize("command", FORMATS["json"])
def test_every_output_for_programs_says_whose_reading_it_is(assess_once: Assess, command: str) -> None:
    assert DISCLAIMER["en"] in assess_once(*COMMANDS[command][1], "--format", "json").out


@pytest.mark.parametrize("command", FORMATS["csv"])
def test_every_row_says_whose_reading_it_is(assess_once: Assess, command: str) -> None:
    rows = list(csv.reader(StringIO(assess_once(*COMMANDS[command][1], "--format", "csv").out)))[1:]
    assert rows
    assert all(DISCLAIMER["en"] in row for row in rows)


@pytest.mark.parametrize("command", FORMATS["json"])
@EITHER
def test_json_names_its_schema_and_does_not_depend_on_the_language(
    assess_once: Assess, command: str, which: int
) -> None:
    outputs = [
        assess_once(*COMMANDS[command][which], "--format", "json", "--lang", found).out for found in ("en", "az")
    ]
    assert outputs[0] == outputs[1]
    assert f"trafficking-indicators/{command}/v1" == json.loads(outputs[0])["schema"]
    fractions: list[str] = []
    json.loads(outputs[0], parse_float=fractions.append)
    assert [] == fractions


@pytest.mark.parametrize("command", FORMATS["csv"])
@EITHER
def test_csv_has_the_same_columns_in_every_row_and_no_id_that_looks_like_a_number(
    assess_once: Assess, command: str, which: int
) -> None:
    out = assess_once(*COMMANDS[command][which], "--format", "csv").out
    assert "\ufeff" == out[0]
    head, *rows = csv.reader(StringIO(out[1:], newline=""), strict=True)
    assert rows
    assert {len(head)} == {len(row) for row in rows}
    assert [] == [cell for row in rows for cell in row if re.fullmatch(r"\d+[.,]\d+", cell)]


@pytest.mark.parametrize(("command", "which", "language"), combined(list(COMMANDS), (0, 1), ("en", "az")))
def test_markdown_holds_no_html_and_whole_tables(assess_once: Assess, command: str, which: int, language: str) -> None:
    out = assess_once(*COMMANDS[command][which], "--format", "markdown", "--lang", language).out
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(out)
    # lines of a cell end with a tag: the only one
    inner = {child.type for token in tokens for child in token.children or () if child.content != "<br>"}
    assert {"text", "text_special", "strong_open", "strong_close"} >= inner
    assert len([line for line in out.split("\n") if line.startswith("| -")]) == len(
        [token for token in tokens if token.type == "table_open"]
    )


@pytest.mark.parametrize(("command", "which"), all_or([*product(COMMANDS, (1,))][::3], product(COMMANDS, (0, 1))))
def test_the_same_input_makes_the_same_bytes(assess: Assess, assess_once: Assess, command: str, which: int) -> None:
    assert assess(*COMMANDS[command][which]) == assess_once(*COMMANDS[command][which])


@pytest.mark.parametrize(
    ("shown", "which", "audience"),
    all_or(
        [
            *((*case, "internal") for case in in_turn(SHOWN[::3], (0, 1))),
            *((shown, 1, "public") for shown in SHOWN[::15]),
        ],
        product(SHOWN, (0, 1), ("public", "internal")),
    ),
)
def test_what_was_opened_as_internal_says_so_in_every_format(
    assess_once: Assess, shown: tuple[str, str], which: int, audience: str
) -> None:
    form, command = shown
    out = assess_once(*COMMANDS[command][which], "--format", form, "--audience", audience).out
    match form:
        case "json":
            said = set(re.findall(r'"audience": "(\w+)"', out))
        case "csv":
            said = {row["audience"] for row in csv.DictReader(StringIO(out[1:], newline=""))}
        case "html":
            said = {"internal" if '<p class="marking">' in out else "public"}
        case _:
            head = out.split("\n\n")[: 2 if form == "table" else 4]
            said = {"internal" if any("internal" in part for part in head) else "public"}
    assert {audience} == said
