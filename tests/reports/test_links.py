"""Links lead to anchors of the same document, or are text."""

from __future__ import annotations

import pytest

from conftest import EXAMPLES
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.priorities import tally_of
from trafficking_indicators.analysis.score import score
from trafficking_indicators.checking.whole_assessments import open_assessment
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Legend,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
)
from trafficking_indicators.documents.charts import Voices
from trafficking_indicators.reports.explain import explain_report
from trafficking_indicators.reports.links import anchors_in, links_in, live

DEAD, ALIVE, WEB = Span("dead", link="#gone"), Span("alive", link="#here"), Span("web", link="https://example.org")
SPANS, LEFT = (DEAD, ALIVE, WEB), (Span("dead"), ALIVE, WEB)
COLUMNS = (Column("a"), Column("b"))
TABLE = Table(COLUMNS, ((Cell("dead", link="#gone"), Cell("alive", link="#here")),))
TABLE_LEFT = Table(COLUMNS, ((Cell("dead"), Cell("alive", link="#here")),))
CHART = Voices((), "nobody")


@pytest.mark.parametrize(
    ("block", "left"),
    [
        (Paragraph(SPANS), Paragraph(LEFT)),
        (Note(SPANS), Note(LEFT)),
        (Bullets((SPANS, SPANS)), Bullets((LEFT, LEFT))),
        (Facts((("a", SPANS),)), Facts((("a", LEFT),))),
        (TABLE, TABLE_LEFT),
        (Figure("a", "b", CHART, TABLE), Figure("a", "b", CHART, TABLE_LEFT)),
        (Legend((("full", "met"),)), Legend((("full", "met"),))),
        (Contents(), Contents()),
    ],
)
def test_a_link_to_an_anchor_that_is_not_there_is_text(block: Block, left: Block) -> None:
    here = Heading("a", anchor="here")
    assert (here, left) == live([here, block])
    gone = Heading("b", anchor="gone")
    assert (here, gone, block) == live([here, gone, block])


def test_anchors_stand_on_titles_points_and_tables() -> None:
    anchored = Table((), (), anchor="t")
    blocks: list[Block] = [
        Part("a", "p"), Heading("a", 2, "h"), Bullets(((), ()), ("", "b")), anchored, Figure("", "", CHART, anchored),
        Part("a"), Heading("a"), Paragraph(()),
    ]  # fmt: skip
    assert ["p", "h", "b", "t", "t"] == [anchor for block in blocks for anchor in anchors_in(block)]


def explained(ids: list[str]) -> Document:
    folder = str(EXAMPLES / "instruments")
    found = open_assessment(str(EXAMPLES / "assessments" / "harbour-1.yaml"), folder, audience="internal")
    instrument, assessment = found.instrument, found.assessment
    shown = about(instrument, assessment, audience="internal", removed=found.removed)
    return explain_report(
        shown, score(instrument, assessment), tally_of(instrument, assessment), ids=ids, language="en"
    )


def test_citations_lead_to_the_register_where_there_is_one() -> None:
    whole = {link for block in explained([]).blocks for link in links_in(block)}
    assert "#source-paper" in whole
    part = {link for block in explained(["pier"]).blocks for link in links_in(block)}
    assert not {link for link in part if link.startswith("#")}
