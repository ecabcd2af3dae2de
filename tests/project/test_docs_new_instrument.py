"""Pages followed from top to bottom in one folder: files are written and commands run as they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from conftest import Assess
from running.pages import IN_ORDER, TEXTS, commands_of, is_abridged_by, run_line, section
from trafficking_indicators.checking import instruments as lengths
from trafficking_indicators.model import instrument

PAGE = "new-instrument.md"
# A file to write, whole or as another one but for what is shown, commands to run, or a folder to make.
STEPS = re.compile(
    r"<!-- written: (\S+?)(?:, as (\S+) but for)? -->\n```yml\n(.*?)```|(```console\n.*?```)|```sh\nmkdir (\w+)\n```",
    re.DOTALL,
)


def changed(file: Path, text: str) -> str:
    """Put what a page shows into a file: each key in the place of that in the file, ratings one by one."""
    whole, shown = (yaml.safe_load(written) for written in (file.read_text(encoding="utf-8"), text))
    for area, ratings in shown.pop("ratings", {}).items():
        whole["ratings"][area].update(ratings)
    return yaml.safe_dump({**whole, **shown}, allow_unicode=True, sort_keys=False)


@pytest.mark.parametrize(
    ("page", "commands"),
    [
        (PAGE, {"new", "validate", "show", "score"}),
        ("alternative-report.md", {"show", "new", "validate", "todo", "articles", "report", "profile"}),
        (
            "the-whole-work.md",
            {"show", "new", "validate", "todo", "score", "explain", "merge", "reply", "report", "follow", "diff"},
        ),
    ],
)
def test_the_page_can_be_followed(
    page: str, commands: set[str], assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = []
    for name, other, text, console, folder in STEPS.findall(TEXTS[page]):
        if folder:
            (tmp_path / folder).mkdir()
        if name:
            assert (tmp_path / name).parent.is_dir()
            (tmp_path / name).write_text(changed(tmp_path / other, text) if other else text, encoding="utf-8")
        for command in commands_of(console):
            run = run_line(assess, command.line)
            assert command.code == run.code
            assert is_abridged_by(run.out + run.err, command.output), run.out + run.err
            ran.append(command.line.split()[1])
    assert commands == set(ran)


def test_no_other_page_has_commands_that_are_run_in_order() -> None:
    assert ("alternative-report.md", PAGE, "the-whole-work.md") == IN_ORDER


def test_every_file_shown_is_written() -> None:
    assert TEXTS[PAGE].count("```yml") == len(re.findall(r"<!-- written: \S+ -->\n```yml", TEXTS[PAGE]))
    assert "```yaml" not in TEXTS[PAGE]


def test_what_an_instrument_declares_is_named() -> None:
    names = {"areas", "dimensions", "pair", "levels", "choices", "languages", "allows_not_applicable", "treaties"}
    declared = section(PAGE, "What an instrument declares")
    assert names <= set(instrument.Header.model_fields)
    assert [] == [name for name in sorted(names) if f"`{name}`" not in declared]


def test_the_lengths_said_are_those_of_the_rule() -> None:
    said = " ".join(section(PAGE, "What an instrument declares").split())
    area, recommendation = lengths.AREA_SHORT, lengths.RECOMMENDATION_SHORT
    assert f"{area} characters for an area, {recommendation} for a recommendation" in said
    assert f"{lengths.DIMENSION_TITLE} and {lengths.DIMENSION_SHORT} for the `title` and `short` of a dimension" in said
