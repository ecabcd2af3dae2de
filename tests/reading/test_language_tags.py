"""Tags of languages: those of BCP 47 that a text may have."""

from __future__ import annotations

import re

import pytest

from conftest import RulesBroken
from making.small_files import HEAD, changed
from trafficking_indicators.model.fields import LANGUAGE


@pytest.mark.parametrize("tag", ["en", "az", "und", "az-Cyrl", "az-Cyrl-AZ", "en-GB", "es-419", "sl-rozaj", "de-1996"])
def test_a_tag_is_taken(tag: str) -> None:
    assert re.search(LANGUAGE, tag)


@pytest.mark.parametrize("tag", ["e", "english", "EN", "az_AZ", "az-", "az-Cyrl-", "az--AZ", "az-C", "ə"])
def test_what_is_no_tag_is_not(tag: str) -> None:
    assert not re.search(LANGUAGE, tag)


@pytest.mark.parametrize("tags", [("az-Cyrl", "az-cyrl"), ("en-GB", "en-gb"), ("az-Cyrl-AZ", "az-CYRL-az")])
def test_tags_that_differ_in_capitals_alone_are_one_language(rules_broken: RulesBroken, tags: tuple[str, str]) -> None:
    text = changed(HEAD, "made up for a test", f"{{en: made up, {tags[0]}: one, {tags[1]}: another}}")
    column = text.split("\n")[8].index(f"{tags[1]}: another") + 1

    assert [f"9:{column} duplicate-key"] == rules_broken(text)


def test_a_file_may_have_a_script_and_a_region(rules_broken: RulesBroken) -> None:
    text = changed(HEAD, "made up for a test", "{en: made up, az-Cyrl: made up, az-Cyrl-AZ: made up}")

    assert [] == rules_broken(text)
