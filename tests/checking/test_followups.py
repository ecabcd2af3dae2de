"""Rules on follow-ups beyond their examples: circles said once, other files, and names of persons."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT, Assess
from making.effort import is_thorough

TEXT = (ROOT / "tests" / "examples" / "mended" / "unknown-item.yaml").read_text(encoding="utf-8")
ITEM = TEXT[TEXT.index("  4.2:") :]
# More than an interpreter calls within each other.
LONG = 600 if is_thorough() else 100


def with_items(tmp_path: Path, same_as: dict[str, str]) -> str:
    """Write the example with copies of its item under other names, each with what was asked before it."""
    items = "".join(
        ITEM.replace("  4.2:", f"  {name}:").replace("    lead:", f"    same_as: [{others}]\n    lead:")
        for name, others in same_as.items()
    )
    file = tmp_path / "plan.yaml"
    file.write_text(TEXT.replace(ITEM, items), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("same_as", "said"),
    [
        ({"a": "b", "b": "c", "c": "a"}, ['item a was asked before by itself, by way of "b", "c"']),
        ({"a": "b, c", "b": "c", "c": "d/1"}, []),
        ({"a": "b", "b": "b", "c": "b"}, ["item b was asked before by itself"]),
        ({"a": "xal-plan/a"}, ["item a was asked before by itself"]),
    ],
)
def test_a_circle_is_said_once(assess: Assess, tmp_path: Path, same_as: dict[str, str], said: list[str]) -> None:
    run = assess("validate", with_items(tmp_path, same_as))
    found = [line.partition("]: ")[2] for line in run.out.split("\n") if "same-as-itself" in line]
    assert said == found


def test_a_long_chain_is_followed_to_its_end(assess: Assess, tmp_path: Path) -> None:
    chain = {f"i{number}": f"i{number + 1}" for number in range(LONG)} | {f"i{LONG}": "other/1"}
    assert 0 == assess("validate", with_items(tmp_path, chain)).code


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("title: A ministry of the interior", "title: Mr. Smith", "personal-name"),
        ("country: XAL", "country: BBB", "unknown-country"),
        ("instrument: iom-2016", "instrument: iom-2017", "unknown-instrument"),
        ("2024-2: 2024-12\n", "2024-2: 2026-12\n", "finding-after-as-of"),
        ("  plan:\n", "  plan:\n    via: nothing\n", "unknown-source"),
        ('instrument_version: "1.0"', 'instrument_version: "0.1"', "unknown-version"),
        ("as_of: 2024-12\nlim", "as_of: 2999\nlim", "as-of-in-future"),
        ("sources:\n", "sources:\n  a: {kind: law, voice: state, via: a}\n", "source-through-itself"),
        (
            "sources:\n",
            "sources:\n  a: {kind: law, voice: state, via: b}\n  b: {kind: law, voice: state, via: a}\n",
            "source-through-itself",
        ),
        ("date: 2021\n", "date: 2025\n", "evidence-after-as-of"),
        ("    date: 2024-12\n", "    date: 2025-01\n", "evidence-after-as-of"),
        ("date: 2024-11\n", "date: 2025\n", "evidence-after-as-of"),
        (
            "    date: 2024-11\n",
            "    via: b\n  b: {kind: law, voice: state, date: 2025}\n",
            "evidence-after-as-of",
        ),
        ("      - as_of: 2024-12\n", "      - as_of: 2024-10\n", "evidence-after-as-of"),
        ("says: done\n", "says: done\n        asked: 2025\n", "finding-after-as-of"),
        (
            "    due: 2024\n",
            "    due: 2024\n    moved: [{from: 2024, to: 2024, by: interior, source: note}]\n",
            "moved-against-due",
        ),
        ("- source: league\n", "- source: leage\n", "unknown-source"),
        ("status: partly_done", "status: unknown", "unknown-without-tried"),
        ("due: 2024\n", "due: soon\n", "bad-format"),
        ("rounds:", 'cadence: {every: half_year, due: ["02-30"]}\nrounds:', "bad-date"),
        ("due: 2024\n", "due: 2024-02-30\n", "bad-date"),
        ("says: done", "says: almost", "unknown-choice"),
        ("    from:\n", "    form:\n", "unknown-key"),
        ("as_of: 2024-12\nlim", "as_of: 2024-12\nround: 2024\nlim", "unknown-key"),
    ],
)
def test_what_holds_of_assessments_holds_of_follow_ups(
    assess: Assess, tmp_path: Path, old: str, new: str, rule: str
) -> None:
    assert old in TEXT
    file = tmp_path / "plan.yaml"
    file.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    run = assess("validate", str(file))
    assert 1 == run.code
    assert f"[{rule}]" in run.out


def test_a_key_that_python_keeps_is_suggested_by_its_name_in_the_file(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(TEXT.replace("    from:\n", "    form:\n"), encoding="utf-8")
    assert 'did you mean "from"?' in assess("validate", str(file)).out


def test_a_starting_text_is_no_follow_up_that_stands_for_a_finding(assess: Assess, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    assert 0 == assess("new", "followup", "AZE", "aze-plan", "--output", str(file)).code
    text = file.read_text(encoding="utf-8").replace("basis: illustration", "basis: official")
    file.write_text(text, encoding="utf-8")
    assert "[placeholder]" in assess("validate", str(file)).out
