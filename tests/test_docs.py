"""What the pages in docs/ show is what the program does.

A comment before a YAML block says what becomes of it: `<!-- validates -->`, `<!-- fails: rule ... -->` or
`<!-- warns: rule ... -->`; `file: NAME` puts it where the commands shown find it. A block that is no whole assessment
is completed from the one marked `base`. In a console block every line of output stands for itself, and `...` for any
number of others.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, Run
from trafficking_indicators import __main__, assessment, instrument
from trafficking_indicators.cli import app
from trafficking_indicators.cli.validate import FOUND_ERRORS
from trafficking_indicators.fields import Model
from trafficking_indicators.render.data import BYTE_ORDER_MARK
from trafficking_indicators.results.score import SCORE_COLUMNS
from trafficking_indicators.validation import open_only_instrument

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
TEXTS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
ELLIPSIS = "..."
# Parts of JSON whose keys are data; the documentation writes them in angle brackets.
DATA_KEYS = {
    **dict.fromkeys(("scope_note", "disclaimer"), "<language>"),
    **dict.fromkeys(("levels", "partly_met_levels", "dimensions"), "<dimension>"),
    **dict.fromkeys(("marks", "places"), "<exercise>"),
    "counts": "<status>",
}


class Block(NamedTuple):
    """A fenced block of YAML with what the comment before it says."""

    text: str
    marks: dict[str, str]

    @property
    def rules(self) -> set[str]:
        return {*self.marks.get("fails", "").split(), *self.marks.get("warns", "").split()}


class Command(NamedTuple):
    """A command line of a console block, the output shown, and the exit code shown, else 0."""

    line: str
    output: list[str]
    code: int


def yaml_blocks() -> Iterator[Block]:
    for text in TEXTS.values():
        for comment, content in re.findall(r"(?:<!-- ([^>]+) -->\n)?```yaml\n(.*?)```", text, flags=re.DOTALL):
            marks = dict(part.strip().partition(":")[::2] for part in comment.split(";") if part)
            yield Block(content, {key: value.strip() for key, value in marks.items()})


def commands() -> Iterator[Command]:
    for text in TEXTS.values():
        for console in re.findall(r"```console\n(.*?)```", text, flags=re.DOTALL):
            for command in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
                line, *output = command.splitlines()
                if line != "echo $?":
                    shown = re.search(rf"\$ {re.escape(command)}\$ echo \$\?\n(\d+)\n", console)
                    yield Command(line, output, int(shown.group(1)) if shown else 0)


BLOCKS = list(yaml_blocks())
FILES = {block.marks["file"]: block for block in BLOCKS if "file" in block.marks}
BASE = next(block.text for block in BLOCKS if "base" in block.marks)
COMMANDS = list(commands())
ASSESSMENTS = [block for block in BLOCKS if block.marks.keys() & {"validates", "fails", "warns"}]


@pytest.fixture
def checkout(assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assess:
    """Run `assess` in a folder that looks like the checkout, with the files that the pages show."""
    for folder in ("assessments", "indicators", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    for name, block in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(block.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return assess


def completed(text: str) -> str:
    """Add the keys that a part of an assessment lacks, from the base."""
    parts = re.split(r"^(?=[a-z_]+:)", BASE, flags=re.MULTILINE)
    return text + "".join(part for part in parts if not re.search(rf"^{part.partition(':')[0]}:", text, re.MULTILINE))


def is_whole(block: Block) -> bool:
    return block.text.startswith("instrument: ")


def is_abridged_by(printed: str, shown: list[str]) -> bool:
    """Tell whether the lines printed are those shown, where an ellipsis stands for any lines."""
    lines = (r"(?:.*\n)*?" if line == ELLIPSIS else re.escape(f"{line}\n") for line in shown)
    return re.fullmatch("".join(lines), printed) is not None


def run_line(assess: Assess, line: str) -> Run:
    """Run a command line as a shell would, with COLUMNS before it or not."""
    *variables, _program = line[: line.index("assess") + len("assess")].split()
    columns = int(variables[0].removeprefix("COLUMNS=")) if variables else 80
    return assess(*shlex.split(line.partition("assess ")[2]), columns=columns)


@pytest.mark.parametrize("block", ASSESSMENTS, ids=lambda block: block.text.splitlines()[0])
def test_an_assessment_shown_validates_or_fails_as_said(block: Block, checkout: Assess, tmp_path: Path) -> None:
    (tmp_path / "shown.yaml").write_text(block.text if is_whole(block) else completed(block.text), encoding="utf-8")
    own_instrument = "instrument: iom-2016" not in block.text and is_whole(block)

    found = checkout("validate", "shown.yaml", *(["--instrument", "."] if own_instrument else []))

    # a part cites some of the base's sources only
    ignored = set() if is_whole(block) else {"unused-source"}
    assert block.rules == set(re.findall(r": (?:error|warning)\[(.+?)\]", found.out)) - ignored
    assert ("fails" in block.marks) == (found.code == FOUND_ERRORS)


def test_every_block_shown_is_checked_or_is_a_file_of_an_instrument() -> None:
    files = [block for name, block in FILES.items() if name.startswith("landing-2020/")]

    assert not [block.text for block in BLOCKS if block not in [*ASSESSMENTS, *files]]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.line)
def test_a_command_shown_prints_what_is_shown(command: Command, checkout: Assess) -> None:
    ran = run_line(checkout, command.line)

    # on a screen both streams meet: results before or after remarks
    assert command.code == ran.code
    assert any(is_abridged_by(text, command.output) for text in (ran.out + ran.err, ran.err + ran.out)), ran.out


def test_every_command_line_shown_is_one_of_assess() -> None:
    assert not [command.line for command in COMMANDS if not re.match(r"(COLUMNS=\d+ )?assess ", command.line)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    for target, _, anchor in (link.partition("#") for link in re.findall(r"\]\(([^)]+)\)", TEXTS[page.name])):
        file = page.parent / target if target else page
        assert file.exists()
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_the_index_names_every_page() -> None:
    linked = set(re.findall(r"\]\(([^)]+)\)", TEXTS["README.md"]))

    assert linked == set(TEXTS) - {"README.md"}


def test_every_command_and_option_is_named(assess: Assess) -> None:
    names = re.findall(r"^  (\w+)  ", assess("--help").out.partition("Commands:")[2], re.MULTILINE)
    helps = [assess("--help").out, *(assess(name, "--help").out for name in names)]
    options = {option for help_text in helps for option in re.findall(r"^ +(--[a-z-]+)", help_text, re.MULTILINE)}
    written = "\n".join(TEXTS.values())

    assert names
    assert {"--format", "--version"} <= options
    assert not [name for name in (f"`assess {name}" for name in names) if name not in written]
    assert not [option for option in sorted(options) if not re.search(rf"`{option}\b", written)]


def test_the_table_of_exit_codes_is_the_programs() -> None:
    codes = [0, FOUND_ERRORS, app.USAGE, app.NOTHING_DONE, __main__.BUG]

    assert codes == [int(code) for code in re.findall(r"^\| (\d+) \|", TEXTS["getting-started.md"], re.MULTILINE)]


def test_the_table_of_areas_is_the_instruments() -> None:
    rows = [
        f"| {area.area} | {area.level_rule} | "
        + ", ".join(f"{code} implies {other}" for code, found in area.indicators.items() for other in found.implies)
        + " | "
        + ", ".join(f"{rule} and {practice}" for rule, practice in area.counterparts.items())
        + " |"
        for area in open_only_instrument(None).areas.values()
    ]

    assert "\n".join(rows).replace("|  |", "| |") in TEXTS["the-instrument.md"]


def models_of(root: type[Model]) -> Iterator[type[Model]]:
    """Give a model and those in its fields."""

    def inside(annotation: Any) -> Iterator[type[Model]]:
        annotation = getattr(annotation, "__value__", annotation)
        if isinstance(annotation, type) and issubclass(annotation, Model):
            yield from models_of(annotation)
        for argument in get_args(annotation):
            yield from inside(argument)

    yield root
    for field in root.model_fields.values():
        yield from inside(field.annotation)


def test_every_key_of_an_assessment_is_explained() -> None:
    keys = {key for model in models_of(assessment.Assessment) for key in model.model_fields}
    page = TEXTS["writing-an-assessment.md"]

    assert {"via", "sensitive", "uncounted", "tried"} <= keys
    assert not [key for key in sorted(keys) if f"`{key}`" not in page]


def test_every_key_of_an_instrument_is_shown() -> None:
    roots = (instrument.Header, instrument.Area, instrument.Recommendations, instrument.Measures)
    keys = {key for root in roots for model in models_of(root) for key in model.model_fields}
    shown = "".join(block.text for name, block in FILES.items() if name.startswith("landing-2020/"))

    assert {"moved", "counterparts", "open"} <= keys
    assert not [key for key in sorted(keys) if not re.search(rf"\b{key}:", shown)]


def paths_in(value: Any, path: str = "", parent: str = "") -> Iterator[str]:
    """Give the paths of a JSON value as the documentation writes them, nothing below a dimension's own summary."""
    if isinstance(value, dict) and parent != "<dimension>":
        for key, child in value.items():
            name = DATA_KEYS.get(parent, str(key))
            yield from paths_in(child, f"{path}.{name}".removeprefix("."), name)
    else:
        yield path
    if isinstance(value, list) and value and isinstance(value[0], dict):
        for child in value:
            yield from paths_in(child, f"{path}[]", "[]")


@pytest.fixture
def json_paths(assess: Assess) -> set[str]:
    harbour = str(EXAMPLES / "assessments" / "harbour.yaml")
    runs = [
        assess("score", str(AZERBAIJAN), "--format", "json"),
        assess("score", harbour, "--instrument", str(EXAMPLES / "instruments"), "--format", "json"),
    ]
    return {path for run in runs for path in paths_in(json.loads(run.out))}


def table_after(heading: str) -> list[str]:
    """Give the first column of the first table below a heading of the page on formats."""
    below = TEXTS["json-formats.md"].partition(f"## {heading}\n")[2]
    return re.findall(r"^\| `(.+?)` \|", below.partition("\n## ")[0], re.MULTILINE)


def test_the_table_of_json_keys_is_complete(json_paths: set[str]) -> None:
    # a part that is an object has a row of its own only where it can be null
    assert {path.removesuffix("[]") for path in table_after("score/v1")} - {"priorities"} == json_paths - {"disclaimer"}


def test_the_table_of_csv_columns_is_complete(assess: Assess) -> None:
    header = assess("score", str(AZERBAIJAN), "--format", "csv").out.partition("\r\n")[0]

    assert ",".join(table_after("CSV")) == header.removeprefix(BYTE_ORDER_MARK) == ",".join(SCORE_COLUMNS)
