"""No reader can take a claim for a finding: each says in its own words which it is, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from conftest import ROOT
from trafficking_indicators.analysis.follow import follow
from trafficking_indicators.analysis.follow_ask import sheets
from trafficking_indicators.analysis.follow_diff import follow_diff
from trafficking_indicators.checking.whole_followups import open_followup
from trafficking_indicators.documents.blocks import Block, Bullets, Document, Facts, Paragraph, Table
from trafficking_indicators.model.follow_records import FOUND_STATUSES, SAYS
from trafficking_indicators.reports.follow import follow_report
from trafficking_indicators.reports.follow_ask import ask_report
from trafficking_indicators.reports.follow_diff import follow_diff_report
from trafficking_indicators.reports.follow_explain import follow_explain_report
from trafficking_indicators.words import LANGUAGES, Language, words_in

FOLDER = ROOT / "examples" / "followups"
FILES = [*sorted(FOLDER.glob("*.yaml")), ROOT / "followups" / "azerbaijan-greta.yaml"]
SAID = {"en": " says: ", "az": " deyir: "}
FOUND = {"en": "Found: ", "az": "Nəticə: "}
BOTH = pytest.mark.parametrize("language", LANGUAGES)


@cache
def documents(language: Language) -> tuple[Document, ...]:
    return tuple(_documents(language))


def _documents(language: Language) -> Iterator[Document]:
    states = [open_followup(str(file), None) for file in FILES]
    for opened in states:
        found = follow(opened.followup, paper="framework")
        yield follow_report(opened.instrument, found, language)
        yield follow_explain_report(opened.instrument, found, [], language)
    yield follow_diff_report(
        states[1].followup, states[2].followup, follow_diff(states[1].followup, states[2].followup), language
    )


def tables(document: Document) -> Iterator[Table]:
    yield from (block for block in document.blocks if isinstance(block, Table))


@BOTH
def test_claims_and_findings_have_columns_of_their_own_and_say_so_in_each_cell(language: Language) -> None:
    words = words_in(language).follow
    seen = 0
    for document in documents(language):
        for table in tables(document):
            titles = [column.title for column in table.columns]
            if words.claim not in titles:
                continue
            said, found = titles.index(words.claim), titles.index(words.finding)
            for row in table.rows:
                seen += 1
                claim, finding = row[said].text, row[found].text
                assert bool(claim) != bool(finding)
                assert not claim or SAID[language] in claim or claim == words.no_claim
                assert not finding or finding.startswith(FOUND[language]) or finding == words.no_finding
    assert seen > 40


@BOTH
def test_what_differs_is_said_to_be_a_claim_or_found(language: Language) -> None:
    words = words_in(language).follow
    claims = [words.says[says] for says in SAYS]
    statuses = [words.found[status] for status in FOUND_STATUSES]
    *_, document = documents(language)
    details = [row[1].text for table in tables(document) for row in table.rows]
    assert any(SAID[language] in detail for detail in details)
    for detail in details:
        if detail.endswith((*claims, *statuses)):
            assert SAID[language] in detail or detail.startswith(FOUND[language])


@BOTH
def test_words_of_a_status_never_stand_alone(language: Language) -> None:
    """Wherever a status is a whole text, what stands before it says whose it is."""
    words = words_in(language).follow
    plain = {words.says[says] for says in SAYS} | {words.found[status] for status in FOUND_STATUSES}
    of_findings = {words.finding, words.last_found, words.state}
    opened = open_followup(str(FILES[2]), None)
    asked = sheets(follow(opened.followup), opened.followup.bodies)
    asking = ask_report(opened.instrument, opened.followup, asked, "next", language)
    for document in (*documents(language), asking):
        for label, text in _texts(document.blocks):
            assert text not in plain or label in of_findings, (label, text)


def _texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Facts(pairs):
                yield from ((label, "".join(span.text for span in spans)) for label, spans in pairs)
            case Bullets(items):
                yield from (("", "".join(span.text for span in spans)) for spans in items)
            case Paragraph(spans):
                yield "", "".join(span.text for span in spans)
            case Table(columns, rows):
                yield from (
                    (column.title, cell.text) for row in rows for column, cell in zip(columns, row, strict=True)
                )
            case _:
                pass
