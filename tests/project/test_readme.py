"""What the README shows is what the program does."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT, Assess

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, containing: str) -> str:
    blocks = re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL)
    return str(next(text for text in blocks if containing in text))


def test_readme_opens_with_the_two_commands() -> None:
    consoles = re.findall(r"```console\n(.*?)\n```", README, flags=re.DOTALL)

    assert [
        "python3 -m venv .venv && .venv/bin/pip install --quiet . && "
        ".venv/bin/assess score assessments/azerbaijan-2016.yaml",
        "python3 -m venv .venv && .venv/bin/pip install --quiet '.[test]' && .venv/bin/python -m pytest",
    ] == consoles


def test_each_command_is_given_for_powershell_too() -> None:
    """Right below, a line for each part, since Windows PowerShell does not know `&&`."""
    pairs = re.findall(r"```console\n(.*?)\n```\n+(?:[^`]+)?```powershell\n(.*?)\n```", README, flags=re.DOTALL)

    assert [
        unix.replace("python3", "py")
        .replace(".venv/bin/", ".venv\\Scripts\\")
        .replace("assessments/", "assessments\\")
        .split(" && ")
        for unix, _windows in pairs
    ] == [windows.splitlines() for _unix, windows in pairs]
    assert 2 == len(pairs)


def test_the_screen_is_what_score_prints(assess: Assess) -> None:
    screen = block("text", "Borders and migration")

    printed = assess("score", "assessments/azerbaijan-2016.yaml").out

    assert screen == printed[: len(screen)]


@pytest.mark.parametrize(
    ("command", "does"), re.findall(r"^\| `assess ([\w-]+)[^`]*` \| (.+?) \|$", README, re.MULTILINE)
)
def test_each_command_says_of_itself_what_the_readme_says(assess: Assess, command: str, does: str) -> None:
    help_text = assess(command, "--help").out

    assert f"  {does}\n" in help_text


def test_every_command_stands_in_the_readme(assess: Assess) -> None:
    listed = re.findall(r"^  ([\w-]+)  ", assess("--help").out.partition("Commands:")[2], re.MULTILINE)

    assert listed == [name for name in listed if f"`assess {name}" in README]
    assert listed


def test_links_lead_to_files() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README)

    assert targets == [target for target in targets if (ROOT / target).is_file()]
