"""The glossary has every word that a file or a screen takes from a fixed list, in both languages."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from running.pages import TEXTS
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS, ChangeKind
from trafficking_indicators.model.assessment import AssessmentBasis
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.statuses import STATUSES, Status
from trafficking_indicators.words.az import diff, statuses
from trafficking_indicators.words.en.statuses import WORDS as ENGLISH

PAGE = TEXTS["glossary.md"]
ROWS = {row[0]: row for line in re.findall(r"^\| (.+) \|$", PAGE, re.MULTILINE) for row in [line.split(" | ")]}
WORDS = [*STATUSES, *get_args(Voice), *get_args(AssessmentBasis), *CHANGE_KINDS]
# The words of the design, but for those that stand in tables of their own.
OF_THE_FIELD = (
    "instrument",
    "area",
    "dimension",
    "level",
    "indicator",
    "assessment",
    "rating",
    "source",
    "evidence",
    "recommendation",
    "exercise",
    "participant",
    "mark",
    "objective, measure",
    "stakeholder",
)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_a_fixed_list_has_a_row(word: str) -> None:
    assert f"`{word}`" in ROWS


@pytest.mark.parametrize("word", OF_THE_FIELD)
def test_a_word_of_the_field_has_a_row(word: str) -> None:
    assert 3 == len([cell for cell in ROWS[word] if cell])


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_has_the_words_of_the_screens(status: Status) -> None:
    _name, _means, screen, azerbaijani = ROWS[f"`{status}`"]

    assert ENGLISH.names[status] == screen.partition(" ")[2]
    # a narrow table cuts the words short
    assert azerbaijani.startswith(statuses.WORDS.names[status])


@pytest.mark.parametrize("kind", CHANGE_KINDS)
def test_a_kind_of_change_has_the_word_of_the_screen(kind: ChangeKind) -> None:
    assert diff.WORDS.kinds[kind] == ROWS[f"`{kind}`"][-1]


def test_other_pages_lead_to_the_glossary() -> None:
    leading = {name for name, text in TEXTS.items() if "](glossary.md" in text}

    assert {"the-instrument.md", "writing-an-assessment.md", "comparing.md", "how-scoring-works.md"} <= leading
