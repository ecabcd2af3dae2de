"""Reports as Word files, read back: every number and status is that of the JSON, every text that of the screen."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import docx
import pytest
from docx.document import Document as WordFile

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from making.effort import all_or, combined, in_turn
from making.word_files import findings, grid, parts
from making.word_templates import template
from running.processes import COMMAND, HARBOUR, PATIENCE, environment
from trafficking_indicators.model.statuses import STATUSES, Status
from trafficking_indicators.words import words_in
from trafficking_indicators.words.catalogue import Words
from trafficking_indicators.words.catalogue.score import ScoreWords

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR_1 = str(EXAMPLES / "assessments" / "harbour-1.yaml")
REAL = str(AZERBAIJAN)
FILES = {
    "azerbaijan": (REAL,),
    "altesia-2024": (str(ROOT / "examples" / "altesia-2024.yaml"),),
    "cerenia-2020": (str(ROOT / "examples" / "cerenia-2020.yaml"), "--audience", "internal"),
    "harbour": HARBOUR,
}
COMMANDS = {
    "score": ("score", REAL),
    "explain": ("explain", REAL),
    "plan": ("plan", REAL),
    "survey": ("survey", REAL),
    "show": ("show",),
    "report": ("report", REAL),
    "compare": ("compare", *FILES["altesia-2024"], REAL),
    "diff": ("diff", str(ROOT / "examples" / "altesia-2021.yaml"), *FILES["altesia-2024"]),
    "harbour score": ("score", *HARBOUR),
    "harbour report": ("report", HARBOUR[0], "--previous", HARBOUR_1, *INSTRUMENT),
    "harbour survey": ("survey", HARBOUR_1, *INSTRUMENT),
}
TRIED = all_or([name for name in COMMANDS if name not in ("harbour score", "harbour survey")], COMMANDS)
Written = Callable[..., bytes]


@pytest.fixture
def written(assess: Assess, tmp_path: Path) -> Written:
    """Run a command, and give the Word file that it wrote."""

    def write(*arguments: str) -> bytes:
        run = assess(*arguments, "--output", str(tmp_path / "report.docx"))
        assert 0 == run.code
        return (tmp_path / "report.docx").read_bytes()

    return write


def opened(content: bytes) -> WordFile:
    return docx.Document(BytesIO(content))


def said(text: str) -> str:
    """Give what a cell says: without its sign, without the mark of low confidence, and without its bar."""
    return re.sub(r"^[●◐○?·\u2013]\u00a0|[█▒\t]", "", text)


@pytest.mark.parametrize(("file", "language"), combined(list(FILES), ("en", "az")))
def test_every_number_and_status_is_that_of_the_data(
    assess: Assess, written: Written, file: str, language: str
) -> None:
    data = json.loads(assess("score", *FILES[file], "--format", "json").out)
    tables = [
        [[said(text) for text in line] for line in grid(table)]
        for table in opened(written("score", *FILES[file], "--lang", language)).tables
    ]
    words = words_in(language)
    _, indicators, counts, *others = tables
    check_statuses(data, indicators, words)
    check_counts(data["summary"], {line[0]: line[1:] for line in counts}, words)
    for marks in others:
        check_marks(data["priorities"], {line[0]: line[1:] for line in marks}, words.score)


def check_statuses(data: Any, table: list[list[str]], words: Words) -> None:
    levels = sorted({found["level"] for area in data["areas"] for found in area["indicators"]})
    columns = [(dimension, level) for dimension in data["summary"]["dimensions"] for level in levels]
    for area in data["areas"]:
        lines = [line[2:] for line in table if line[0] == area["area"]]
        assert lines
        for place in columns:
            found = [one for one in area["indicators"] if (one["dimension"], one["level"]) == place]
            expected = [status_text(one, area, words, coded=len(lines) > 1) for one in found]
            expected += [""] * (len(lines) - len(found))
            assert expected == [line[columns.index(place)] for line in lines]


def status_text(indicator: Any, area: Any, words: Words, *, coded: bool) -> str:
    word = words.statuses.names[cast(Status, indicator["status"])]
    if not area["looked_at"]:
        word = words.score.outside
    elif indicator["confidence"] == "low":
        word += "*"
    return f"{indicator['id'].removeprefix(area['area'] + '.')} {word}" if coded else word


def check_counts(summary: Any, shown: dict[str, list[str]], words: Words) -> None:
    kinds = [*(list(summary["dimensions"].values()) if len(summary["dimensions"]) > 1 else []), summary]
    for status in STATUSES:
        if words.statuses.names[status] in shown:
            assert [str(kind["counts"][status]) for kind in kinds] == shown[words.statuses.names[status]]
        else:
            assert 0 == summary["counts"][status]
    assert [words.score.of(kind["rated"], kind["indicators"]) for kind in kinds] == shown[words.score.rated]
    assert [words.score.of(kind["examined"], kind["indicators"]) for kind in kinds] == shown[words.score.examined]
    ranges = [kind["met_range"] for kind in kinds]
    assert [words.score.range(found["low"], found["high"]) for found in ranges] == shown[words.score.met_range]


def check_marks(priorities: Any, shown: dict[str, list[str]], words: ScoreWords) -> None:
    for found in priorities["recommendations"]:
        if found["id"] not in shown:
            assert 0 == found["printed"]
            continue
        assert str(found["printed"]) == shown[found["id"]][1]
        texts = [
            words.range(marks["low"], marks["high"]) if marks["possible"] is None else words.levels(marks["possible"])
            for marks in found["marks"].values()
        ]
        assert texts == [text for text in shown[found["id"]][3:] if text in texts][: len(texts)]


@pytest.mark.parametrize(("command", "language"), in_turn(all_or(TRIED[::2], TRIED), ("en", "az")))
def test_a_word_file_says_what_the_screen_says_and_has_no_findings(
    assess: Assess, written: Written, command: str, language: str
) -> None:
    content = written(*COMMANDS[command], "--lang", language)
    assert [] == findings(content)
    screen = assess(*COMMANDS[command], "--lang", language, columns=10_000).out.replace("*", " ")
    text = " ".join(parts(content)["word/document.xml"].split("<w:p>"))
    text = re.sub(r"</w:p>|<w:br/>|<w:tab/>", " ", text)
    shown = set(unmarked(text).split())
    words = {word for word in screen.split() if any(map(str.isalnum, word))}
    assert set() == {word for word in words if word not in shown and word.rstrip(":") not in shown}


def unmarked(text: str) -> str:
    plain = re.sub("<[^>]*>", "", text)
    for name, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("#x27", "'"), ("amp", "&")):
        plain = plain.replace(f"&{name};", sign)
    return plain.replace("\u00a0", " ").replace("*", " ")


def test_the_same_report_has_the_same_bytes_and_a_pipe_gets_those_of_a_file(written: Written) -> None:
    content = written("report", *HARBOUR)
    assert content == written("report", *HARBOUR)
    piped = subprocess.run(
        [*COMMAND, "report", *HARBOUR, "--format", "docx"],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=True,
        cwd=ROOT,
    )
    assert content == piped.stdout


@pytest.mark.parametrize("command", ["score", "explain", "report"])
def test_what_was_opened_as_internal_says_so_on_every_page(written: Written, command: str) -> None:
    for audience, marking in (("public", []), ("internal", ["internal, not for publication"])):
        section = opened(written(command, REAL, "--audience", audience)).sections[0]
        for header in (section.header, section.first_page_header):
            assert marking == [line.text for line in header.paragraphs if line.style and "Marking" in line.style.name]


@pytest.mark.parametrize("command", ["explain", "report"])
def test_sensitive_evidence_is_in_no_part_of_a_public_file(written: Written, command: str) -> None:
    held = [
        any("One was." in text for text in parts(written(command, *HARBOUR, "--audience", audience)).values())
        for audience in ("public", "internal")
    ]
    assert [False, True] == held


def test_a_report_in_the_template_of_an_organization(written: Written, tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_bytes(template())
    content = written("report", *HARBOUR, "--template", str(tmp_path / "ours.docx"))
    assert [] == findings(content)
    assert "The Organization" == opened(content).sections[0].header.paragraphs[0].text


@pytest.mark.parametrize("more", [(), ("--format", "json"), ("--output", "r.html")])
def test_a_template_is_for_word_files_only(assess: Assess, more: tuple[str, ...]) -> None:
    run = assess("score", *HARBOUR, "--template", "ours.docx", *more)
    assert (2, "") == (run.code, run.out)
    assert "--template is for Word files only\n  help: add --output report.docx" in run.err


def test_a_template_that_is_not_there_or_none_ends_with_3(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "none.docx").write_bytes(b"no")
    for name, reason in (("missing.docx", "no such file or directory"), ("none.docx", "no Word document"), ("", "")):
        run = assess("score", *HARBOUR, "--template", str(tmp_path / name), "--output", str(tmp_path / "r.docx"))
        assert (3, "") == (run.code, run.out)
        assert run.err.startswith("assess: error: cannot use the template: it ")
        assert reason in run.err
        assert not (tmp_path / "r.docx").exists()


def test_a_template_is_not_written_over(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "ours.docx").write_bytes(template())
    named = str(tmp_path / "ours.docx")
    run = assess("score", *HARBOUR, "--template", named, "--output", named)
    assert (3, f"assess: error: cannot write {named}: it is the input file {named}\n  help: name another file\n") == (
        run.code,
        run.err,
    )
