"""How long texts may be that reports repeat: the last that may stand, the first that may not, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess, Validate
from making.small_files import HEAD, REPORT

NOTE = 'say it in fewer words, and put the rest into "note"'
FEWER = "say it in fewer words: reports repeat it wherever something refers to it"
SHORTER = "choose a shorter name"
SOURCE = "sources: {a: {kind: report, voice: igo, date: 2019, #}}\nratings: {5.1: {F1: not_assessed}}\n"
CASES = [
    (SOURCE.replace("#", "title: @"), 500, NOTE),
    (SOURCE.replace("#", "title: {en: @}"), 500, NOTE),
    (SOURCE.replace("#", "publisher: @"), 500, NOTE),
    (SOURCE.replace("#", "title: a, url: @"), 2000,
     "give a shorter address: what follows a question mark can often be left out"),
    ("answers: [{id: Q, text: @, counts: {a: 1, b: 2}}]\n", 1000, NOTE),
    ("answers: [{id: @, text: a, counts: {a: 1, b: 2}}]\n", 500, NOTE),
    ("answers: [{id: Q, text: a, options: [@, b], uncounted: [b]}]\n", 1000, NOTE),
    ("stakeholders: [{id: a, kind: ngo, title: @, areas: [5.1], consulted: unknown}]\n", 500, FEWER),
    ("scope: [@]\n", 64, SHORTER),
    ("ratings: {5.1: {F1: {status: not_assessed, comments: [{by: state, body: @, text: a}]}}}\n", 500, FEWER),
]  # fmt: skip


@pytest.mark.parametrize(("text", "most", "help"), CASES)
def test_a_text_that_is_repeated_has_an_end(validate: Validate, text: str, most: int, help: str) -> None:
    assert "long-text" not in validate(HEAD + text.replace("@", "a" * most))
    said = validate(HEAD + text.replace("@", "a" * (most + 1)))
    column = text.partition("\n")[0].index("@") + 1
    assert (
        f"10:{column}: error[long-text]: {most + 1:,} letters, where at most {most:,} may stand\n  help: {help}" in said
    )


def test_reasons_and_notes_are_as_long_as_a_file_may_be(validate: Validate) -> None:
    long = "word " * 20_000
    rating = f"{{status: met, reason: {long}, evidence: [{{source: report, note: {long}}}]}}"
    assert "long-text" not in validate(f"{HEAD}{REPORT}ratings: {{5.1: {{F1: {rating}}}}}\n")


def test_a_key_that_is_too_long_is_pointed_at(validate: Validate) -> None:
    said = validate(HEAD + f"ratings: {{{'a' * 65}: {{F1: not_assessed}}}}\n")
    assert f"10:11: error[long-text]: 65 letters, where at most 64 may stand\n  help: {SHORTER}" in said


def test_of_a_worksheet_the_cell_is_named(assess: Assess, tmp_path: Path) -> None:
    file, sheet = tmp_path / "harbour.yaml", tmp_path / "harbour.xlsx"
    text = (EXAMPLES / "assessments" / "harbour.yaml").read_text(encoding="utf-8")
    kept = "x" * 480
    instruments = ("--instrument", str(EXAMPLES / "instruments"))
    file.write_text(text.replace("Harbour log", kept), encoding="utf-8")
    assert assess("convert", str(file), "--output", str(sheet), *instruments).code == 0
    _lengthen(sheet, kept)
    said = assess("validate", str(sheet), *instruments).out
    assert ":Sources!D3: error[long-text]: 960 letters, where at most 500 may stand" in said


def _lengthen(sheet: Path, kept: str) -> None:
    """Write a text twice in the cell that holds it: another program wrote the sheet, and knows no lengths."""
    from zipfile import ZIP_DEFLATED, ZipFile

    with ZipFile(sheet) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    with ZipFile(sheet, "w", ZIP_DEFLATED) as after:
        for name, part in parts.items():
            after.writestr(name, part.replace(kept.encode(), (kept * 2).encode()))
