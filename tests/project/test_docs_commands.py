"""What the pages in docs/ show is what the program does: see pages.py for how a block says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT, Assess
from running.pages import (
    ASSESSMENTS,
    BASE,
    BLOCKS,
    COMMANDS,
    FILES,
    PARTS,
    TEXTS,
    Block,
    Command,
    is_abridged_by,
    run_line,
)
from running.systems import link
from trafficking_indicators.cli import exits


@pytest.fixture
def checkout(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assess:
    """Run `assess` in a folder that looks like the checkout, with the files that the pages show."""
    for folder in ("assessments", "examples", "indicators", "tests"):
        link(tmp_path / folder, ROOT / folder)
    for name, block in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(block.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return assess


def completed(text: str) -> str:
    """Add the keys that a part of an assessment lacks, from the base."""
    parts = re.split(r"^(?=[a-z_]+:)", BASE, flags=re.MULTILINE)
    return text + "".join(part for part in parts if not re.search(rf"^{part.partition(':')[0]}:", text, re.MULTILINE))


@pytest.mark.parametrize("block", ASSESSMENTS, ids=lambda block: block.text.splitlines()[0])
def test_an_assessment_shown_validates_or_fails_as_said(block: Block, checkout: Assess, tmp_path: Path) -> None:
    (tmp_path / "shown.yaml").write_text(block.text if block.is_whole else completed(block.text), encoding="utf-8")
    own_instrument = "instrument: iom-2016" not in block.text and block.is_whole

    found = checkout("validate", "shown.yaml", *(["--instrument", "."] if own_instrument else []))

    # a part cites some of the base's sources only
    ignored = set() if block.is_whole else {"unused-source"}
    assert block.rules == set(re.findall(r": (?:error|warning)\[(.+?)\]", found.out)) - ignored
    assert ("fails" in block.marks) == (found.code == exits.FOUND)


@pytest.mark.parametrize("block", PARTS, ids=lambda block: block.marks["part of"])
def test_a_part_of_a_file_shown_stands_in_it(block: Block) -> None:
    assert block.text in (ROOT / block.marks["part of"]).read_text(encoding="utf-8")


def test_every_block_shown_is_checked_or_is_a_file_of_an_instrument() -> None:
    files = [block for name, block in FILES.items() if name.startswith("landing-2020/")]

    assert [] == [block.text for block in BLOCKS if block not in [*ASSESSMENTS, *PARTS, *files]]


def test_files_are_shown_with_one_key_on_a_line() -> None:
    """But for the block that shows what a comma in braces does."""
    shown = [text for page in TEXTS.values() for text in re.findall(r"```ya?ml\n(.*?)```", page, re.DOTALL)]
    braces = [line for text in shown for line in text.splitlines() if re.search(r"(^|[:\[-] )\s*\[?\{(?!\{)", line)]

    assert shown
    assert ["    F1: {status: met, reason: In force, says the Plan, evidence: [{source: plan}]}"] == braces


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.line)
def test_a_command_shown_prints_what_is_shown(command: Command, checkout: Assess) -> None:
    ran = run_line(checkout, command.line)

    # on a screen both streams meet: results before or after remarks
    assert command.code == ran.code
    assert any(is_abridged_by(text, command.output) for text in (ran.out + ran.err, ran.err + ran.out)), ran.out


def test_every_command_line_shown_is_one_of_assess() -> None:
    assert [] == [command.line for command in COMMANDS if not re.match(r"(COLUMNS=\d+ )?assess ", command.line)]
