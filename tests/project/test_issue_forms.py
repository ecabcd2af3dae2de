"""What a stranger meets who has something to say: forms that GitHub accepts, a warning on each, and SECURITY.md."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT
from running.schema_checker import FITS, check_jsonschema

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(FOLDER.glob("[0-9]-*.yml"))


def fields(form: Path) -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    return body


def test_there_is_a_form_for_each_matter_and_no_other_way() -> None:
    assert ["1-command", "2-message", "3-instrument", "4-method"] == [form.stem for form in FORMS]
    assert {"blank_issues_enabled": False} == yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", [*FORMS, FOLDER / "config.yml"], ids=lambda file: file.stem)
def test_github_would_accept_the_file(file: Path) -> None:
    schema = "vendor.github-issue-config" if file.stem == "config" else "vendor.github-issue-forms"
    assert FITS == check_jsonschema("--builtin-schema", schema, str(file))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_begins_with_the_warning_and_ends_with_the_promise(form: Path) -> None:
    first, *_, last = fields(form)
    assert first == fields(FORMS[0])[0]
    assert "Never paste a confidential assessment" in first["attributes"]["value"]
    assert [True] == [option["required"] for option in last["attributes"]["options"]]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_names_pages_that_are_there(form: Path) -> None:
    named = re.findall(r"\b(?:docs/)?[A-Za-z-]+\.md\b", form.read_text(encoding="utf-8"))
    assert named
    assert named == [page for page in named if (ROOT / page).is_file()]


def test_security_leads_to_what_is_there_and_gives_no_address() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    (page, heading), *more = re.findall(r"\]\(([^)#]+)#([^)]+)\)", text)
    assert [] == more
    assert f"## {heading.replace('-', ' ').capitalize()}\n" in (ROOT / page).read_text(encoding="utf-8")
    assert "@" not in text
