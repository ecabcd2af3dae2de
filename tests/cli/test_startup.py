"""What a run imports: most of what a user waits for. No times here, benchmarks/ compares those."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from making.effort import all_or
from making.small_files import HEAD
from running.imports import COMPLETION, HEAVY, OURS, PROGRAM, imported, packages
from running.processes import HARBOUR, PATIENCE, environment

TYPED_CLASS = re.compile(r"^class \w+\(.*(?:NamedTuple|TypedDict).*\):\n((?:    .*\n|\n)+)", re.MULTILINE)
FIELD = re.compile(r"^    \w+: \w", re.MULTILINE)
# As many fields as hardly take time.
DOZEN = 12
# What typer and pydantic import, and what comes along.
IN_CASE = {"email", "importlib.metadata", "platform", "secrets", "socket", "subprocess", "tempfile", "zipfile"}
# What only some values of a file need: telephone numbers, entries without names, the last days of months.
RARE = {"calendar", "hashlib", "json", "phonenumbers"}
# Modules that are not loaded by importing them, and then used in every way: whole, by a function, by another name.
PUT_OFF = f"""
import sys
from {OURS}.cli.deferred import defer
defer()
import secrets, importlib.metadata, importlib.metadata as metadata, hashlib, random
from importlib.metadata import entry_points
from hashlib import sha1
from random import choice
print("_hashlib" in sys.modules, sha1(b"a").hexdigest() == hashlib.new("sha1", b"a").hexdigest(), choice("a"), end=" ")
print("hmac" in sys.modules, "email" in sys.modules, len(secrets.token_hex(16)), end=" ")
print(len(entry_points(group="console_scripts")) > 0, metadata.version("typer") == importlib.metadata.version("typer"))
"""


def test_the_version_needs_nothing_but_the_package_and_its_entry() -> None:
    modules = imported("--version")
    assert {OURS, f"{OURS}.__main__", f"{OURS}.cli", f"{OURS}.cli.signals", f"{OURS}.cli.exits"} == {
        module for module in modules if module.startswith(OURS)
    }
    assert set() == packages(modules) & {"typer", "click", *HEAVY}


@pytest.mark.parametrize(
    "command",
    all_or(
        [(), ("score",), ("new", "assessment")],
        [(), ("score",), ("explain",), ("report",), ("show",), ("validate",), ("new", "assessment")],
    ),
)
def test_help_needs_no_models_no_screen_and_no_yaml(command: tuple[str, ...]) -> None:
    """Fails with a typer that builds pydantic adapters per command: see the bound in pyproject.toml."""
    assert set() == packages(imported(*command, "--help")) & HEAVY


def test_completion_needs_no_models_no_screen_and_no_yaml() -> None:
    assert set() == packages(imported(more=COMPLETION)) & HEAVY


def test_completion_completes() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, env=environment(COMPLETION), check=False, timeout=PATIENCE
    )
    assert "score" == done.stdout.decode().strip()


def test_typer_is_bounded_for_as_long_as_a_later_one_would_slow_down_help() -> None:
    """To lift the bound: install the later typer. If the tests of help and completion above pass, it can go."""
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    (bound,) = (found for found in dependencies if found.startswith("typer"))
    low, high = re.findall(r"[0-9.]+", bound)
    installed = tuple(int(part) for part in version("typer").split(".")[:2])
    assert tuple(map(int, low.split("."))) <= installed < tuple(map(int, high.split(".")))


def test_a_score_as_a_table_needs_models_and_yaml_and_no_screen_without_colour() -> None:
    modules = imported("score", *HARBOUR)
    assert {"pydantic", "yaml"} <= packages(modules)
    assert set() == modules & {"rich.console", "rich.text", "rich.style"}
    assert "rich" not in packages(imported("score", str(AZERBAIJAN)))


@pytest.mark.parametrize("command", [("score", *HARBOUR), ("validate", *HARBOUR), ("score", "--help")])
def test_what_libraries_import_in_case_is_put_off(command: tuple[str, ...]) -> None:
    """Fails with a library that takes something out of one of them with `from`: see cli/deferred.py."""
    assert set() == imported(*command) & IN_CASE


def test_what_templates_import_in_case_is_put_off() -> None:
    modules = imported("score", *HARBOUR, "--format", "html")
    assert "jinja2" in modules
    assert set() == modules & {*IN_CASE, "hashlib", "_hashlib", "random"}


@pytest.mark.parametrize("command", ["score", "validate"])
def test_what_few_files_need_is_not_imported_for_others(command: str) -> None:
    assert set() == packages(imported(command, *HARBOUR)) & RARE


def test_a_score_needs_no_models_of_what_it_does_not_read() -> None:
    modules = imported("score", *HARBOUR)
    assert set() == modules & {
        f"{OURS}.model.{name}" for name in ("followup", "follow_records", "measures", "reply_sheets")
    }


def test_what_is_put_off_is_all_there_when_it_is_used() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PUT_OFF], capture_output=True, env=environment(), check=True, timeout=PATIENCE
    )
    assert "False True a False False 32 True True" == done.stdout.decode().strip()


def fields_to_compile(text: str) -> int:
    """Count the fields of tuples and tables in a module of which Python compiles each, since it is left as a text."""
    classes = TYPED_CLASS.findall(text) if "\nfrom __future__ import annotations\n" in text else ()
    return sum(len(FIELD.findall(body)) for body in classes)


def test_modules_of_many_fields_leave_nothing_to_compile() -> None:
    """To mend one: take `from __future__ import annotations` out, and what it then lacks from `if TYPE_CHECKING`."""
    files = sorted((ROOT / "src").rglob("*.py"))
    assert [] == [file.name for file in files if fields_to_compile(file.read_text(encoding="utf-8")) > DOZEN]


@pytest.mark.parametrize("format", all_or(["docx"], ["json", "csv", "markdown", "html", "docx"]))
def test_a_score_for_a_file_needs_no_screen(format: str) -> None:
    assert "rich" not in packages(imported("score", *HARBOUR, "--format", format))


@pytest.mark.parametrize("format", all_or(["table", "docx"], ["table", "json", "csv", "markdown", "docx"]))
def test_only_pages_need_templates(format: str) -> None:
    assert set() == packages(imported("score", *HARBOUR, "--format", format)) & {"jinja2", "markupsafe"}


@pytest.mark.parametrize("format", all_or(["table", "docx"], ["table", "json", "csv", "markdown", "html", "docx"]))
def test_only_templates_need_python_docx(format: str) -> None:
    assert set() == packages(imported("score", *HARBOUR, "--format", format)) & {"docx", "lxml"}


@pytest.mark.parametrize("format", all_or(["json"], ["json", "csv"]))
def test_a_score_for_programs_needs_no_words(format: str) -> None:
    modules = imported("score", *HARBOUR, "--format", format)
    assert set() == {module for module in modules if module.startswith((f"{OURS}.words.", f"{OURS}.reports"))}


@pytest.mark.parametrize(("language", "other"), all_or([("az", "en")], [("en", "az"), ("az", "en")]))
def test_only_the_words_of_the_language_asked_for_are_read(language: str, other: str) -> None:
    modules = imported("score", *HARBOUR, "--lang", language)
    assert f"{OURS}.words.{language}.score" in modules
    assert set() == {module for module in modules if module.startswith(f"{OURS}.words.{other}")}


SUBJECTS = {
    "score": {"about", "score", "statuses", "priorities", "explain", "reply"},
    "explain": {"about", "score", "statuses", "priorities", "explain", "reply"},
    "plan": {"about", "score", "statuses", "priorities", "show", "plan"},
    "report": {"about", "score", "statuses", "priorities", "explain", "show", "plan", "reply", "report"},
    "todo": {"about", "explain", "todo"},
    "reply": {"about", "statuses", "explain", "reply"},
    "survey": {"about", "survey"},
    "compare": {"about", "score", "statuses", "compare"},
}


@pytest.mark.parametrize("command", all_or(["score"], SUBJECTS))
def test_only_the_words_of_the_subjects_that_a_report_is_about_are_read(command: str) -> None:
    modules = imported(command, *HARBOUR)
    for folder, more in (("en", {"plurals"}), ("catalogue", {"forms", "subject"})):
        read = {module.rpartition(".")[2] for module in modules if module.startswith(f"{OURS}.words.{folder}.")}
        assert SUBJECTS[command] == read - more


def test_checking_needs_no_screen_and_no_words() -> None:
    modules = imported("validate", *HARBOUR)
    assert "rich" not in packages(modules)
    assert set() == {module for module in modules if module.startswith((f"{OURS}.words.", f"{OURS}.reports"))}


PHONES = "phonenumbers"


# Files without anything like a number.
NUMBERLESS = {
    "assessments": ("assessments/azerbaijan-2016.yaml", "assessments/azerbaijan-2025.yaml"),
    "indicators": ("indicators",),
    "examples": ("examples",),
    "harbour": HARBOUR,
}


@pytest.mark.parametrize("files", all_or(["harbour"], NUMBERLESS))
def test_files_without_anything_like_a_number_need_no_plans_of_telephone_numbers(files: str) -> None:
    assert PHONES not in packages(imported("validate", *NUMBERLESS[files]))


def test_what_looks_like_a_number_is_looked_up_in_the_plans(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(HEAD.replace("made up for a test", "grew by +1 250 000 000"))

    assert PHONES in packages(imported("validate", str(file)))


@pytest.mark.parametrize(("command", "code"), [("score", 0), ("explain", 0), ("show", 3)])
def test_the_measures_are_read_by_show_alone(assess: Assess, tmp_path: Path, command: str, code: int) -> None:
    shutil.copytree(EXAMPLES / "instruments", tmp_path / "instruments")
    (tmp_path / "instruments" / "harbour-2020" / "measures.yaml").write_text("objectives: [broken")
    file = () if command == "show" else (HARBOUR[0],)
    assert code == assess(command, *file, "--instrument", str(tmp_path / "instruments")).code
