"""The whole report: its numbers are those of a score, its links lead somewhere, its figures have tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from io import BytesIO
from itertools import pairwise
from typing import Any, get_args
from zipfile import ZipFile

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.diff import diff
from trafficking_indicators.analysis.plan import plan
from trafficking_indicators.analysis.priorities import tally_of
from trafficking_indicators.analysis.score import score
from trafficking_indicators.analysis.survey import answer_table
from trafficking_indicators.checking.whole_assessments import Loaded, open_assessment
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Figure,
    Heading,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
)
from trafficking_indicators.documents.charts import Grid, Ladders, Panels, Squares, Ticks, Voices
from trafficking_indicators.json_csv.score import score_json
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.render.docx.file import to_docx
from trafficking_indicators.reports.figures import MOST_SQUARES, squares_figure
from trafficking_indicators.reports.links import anchors_in, links_in
from trafficking_indicators.reports.report import Reported, report_document
from trafficking_indicators.reports.report_parts import REPORT_PARTS, ReportPart
from trafficking_indicators.reports.statuses import MARKS
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.words import LANGUAGES, words_in

Json = dict[str, Any]
HARBOUR = str(EXAMPLES / "assessments" / "harbour.yaml")
HARBOUR_1 = str(EXAMPLES / "assessments" / "harbour-1.yaml")
ALTESIA, BORLAND, CERENIA = (str(ROOT / "examples" / name) for name in ("altesia", "borland", "cerenia"))
# Files with their earlier rounds: every status, exercises and answers or none, dimensions and levels of another kind.
FILES = {
    "azerbaijan": (str(AZERBAIJAN), ""),
    "altesia": (f"{ALTESIA}-2024.yaml", f"{ALTESIA}-2021.yaml"),
    "borland": (f"{BORLAND}-2023.yaml", f"{BORLAND}-2019.yaml"),
    "cerenia": (f"{CERENIA}-2024.yaml", f"{CERENIA}-2020.yaml"),
    "harbour": (HARBOUR, HARBOUR_1),
    "harbour-1": (HARBOUR_1, ""),
}
EACH = pytest.mark.parametrize("name", FILES)
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


MARKS_BY_NAME = {str(status): MARKS[status] for status in STATUSES}


def statuses_in(language: str) -> dict[str, str]:
    """Give the word of each status."""
    words = words_in(language).statuses.names
    return {status: words[status] for status in STATUSES}


@cache
def opened(file: str) -> Loaded:
    folder = str(EXAMPLES / "instruments") if "harbour" in file else None
    return open_assessment(file, folder, audience="internal", measures=True)


@cache
def reported(name: str, audience: Audience = "public", min_cell: int = 1) -> Reported:
    file, previous = FILES[name]
    found, before = opened(file), opened(previous) if previous else None
    instrument, assessment = found.instrument, found.assessment
    tally = tally_of(instrument, assessment)
    return Reported(
        about(instrument, assessment, audience=audience, removed=found.removed),
        score(instrument, assessment),
        tally,
        tuple(answer_table(answer, min_cell=min_cell) for answer in assessment.answers),
        min_cell,
        plan(instrument, assessment, tally),
        None
        if before is None
        else (
            about(instrument, before.assessment, assessment, audience=audience),
            diff(instrument, before.assessment, assessment, with_sensitive=audience == "internal"),
        ),
    )


@cache
def document(name: str, language: str = "en", parts: tuple[ReportPart, ...] = ()) -> Document:
    return report_document(reported(name), language, parts=parts)


def scored(name: str) -> Json:
    found = reported(name)
    return score_json(found.about, found.scorecard, found.tally)


def part_of(found: Document, part: ReportPart) -> list[Block]:
    """Give the blocks of a part."""
    blocks = list(found.blocks)
    (start,) = (at for at, block in enumerate(blocks) if isinstance(block, Part) and block.anchor == f"part-{part}")
    ends = [at for at in range(start + 1, len(blocks)) if isinstance(blocks[at], Part)]
    return blocks[start + 1 : ends[0] if ends else None]


def tables(blocks: Sequence[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def figure(blocks: Sequence[Block], kind: type) -> Figure:
    (found,) = (block for block in blocks if isinstance(block, Figure) and isinstance(block.chart, kind))
    return found


def spans_in(blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        match block:
            case Paragraph() | Note():
                yield from block.spans
            case Bullets():
                yield from (span for item in block.items for span in item)
            case Facts():
                yield from (span for _, spans in block.pairs for span in spans)
            case _:
                pass


def indicator_cells(found: Document) -> dict[str, Cell]:
    """Give the cells of the printed table by the indicator that they lead to."""
    (table,) = tables(part_of(found, "indicators"))
    cells = [cell for row in table.rows for cell in row[table.stub :] if cell.link]
    return {cell.link.removeprefix("#"): cell for cell in cells}


@EACH
@IN_EACH_LANGUAGE
def test_every_indicator_stands_in_the_table_with_its_status_its_text_and_a_link(name: str, language: str) -> None:
    found, words = reported(name), words_in(language).score
    instrument = found.about.instrument
    expected = {
        indicator["id"]: (
            statuses_in(language)[indicator["status"]] if area["looked_at"] else words.outside,
            Texts(language).of(instrument.indicator(instrument.cells[indicator["id"]]).text),
        )
        for area in scored(name)["areas"]
        for indicator in area["indicators"]
    }
    # where a place has several, each says its code
    shown = {
        indicator: (cell.text.removeprefix(f"{instrument.cells[indicator].code} "), cell.detail)
        for indicator, cell in indicator_cells(document(name, language)).items()
    }
    assert expected == shown


@EACH
def test_the_table_has_areas_down_and_dimensions_and_levels_across(name: str) -> None:
    found = reported(name)
    header = found.about.instrument.header
    (table,) = tables(part_of(document(name), "indicators"))
    places = [(Texts("en").of(dim.title), level) for dim in header.dimensions.values() for level in header.levels]
    words = words_in("en").score
    assert [(title, words.level(level)) for title, level in places] == [
        (column.group, column.title) for column in table.columns[table.stub :]
    ]
    assert list(header.areas) == [row[0].text for row in table.rows if not row[0].goes_on]
    assert table.wide
    assert table.caption
    assert table.summary
    assert all(column.weight for column in table.columns)


@EACH
@IN_EACH_LANGUAGE
def test_the_counts_are_those_of_the_score(name: str, language: str) -> None:
    summary, words = scored(name)["summary"], words_in(language).score
    not_applicable = words_in(language).statuses.names["not_applicable"]
    table = figure(part_of(document(name, language), "counts"), Ticks).table
    shown = {row[0].text: row[-1].text for row in table.rows}
    counted = {statuses_in(language)[status]: str(count) for status, count in summary["counts"].items()}
    assert {label: count for label, count in counted.items() if label in shown}.items() <= shown.items()
    assert "0" == counted[not_applicable] or not_applicable in shown
    low, high = summary["met_range"]["low"], summary["met_range"]["high"]
    assert words.range(low, high) == shown[words.met_range]
    assert words.of(summary["rated"], summary["indicators"]) == shown[words.rated]


@EACH
def test_the_ticks_are_the_indicators_in_the_order_of_the_table(name: str) -> None:
    found = scored(name)
    ticks = figure(part_of(document(name), "counts"), Ticks).chart
    assert isinstance(ticks, Ticks)
    statuses = [one["status"] for area in found["areas"] if area["looked_at"] for one in area["indicators"]]
    assert tuple(MARKS_BY_NAME[status] for status in statuses) == ticks.marks
    assert (found["summary"]["met_range"]["low"], found["summary"]["met_range"]["high"]) == (ticks.low, ticks.high)


@EACH
def test_the_ladders_are_the_possible_levels_of_the_score(name: str) -> None:
    areas = [area for area in scored(name)["areas"] if area["looked_at"]]
    ladders = figure(part_of(document(name), "levels"), Ladders).chart
    assert isinstance(ladders, Ladders)
    assert len(areas) == len(ladders.rows)
    levels = reported(name).about.instrument.header.levels
    for area, (_, row) in zip(areas, ladders.rows, strict=True):
        for possible, ladder in zip(area["levels"].values(), row, strict=True):
            steps = dict(zip(levels, ladder.steps, strict=True)) if ladder.steps else {}
            assert (possible is None) is (ladder.steps == ())
            assert {level for level, step in steps.items() if step == "sure"} == {
                level for level in levels if possible and level <= min(possible)
            }
            assert {level for level, step in steps.items() if step != "out"} == {
                level for level in levels if possible and level <= max(possible)
            }


@pytest.mark.parametrize("name", ["azerbaijan", "altesia", "harbour"])
def test_the_marks_are_those_of_the_score_and_no_electorates_share_an_axis(name: str) -> None:
    priorities = scored(name)["priorities"]
    panels = figure(part_of(document(name), "priorities"), Panels).chart
    assert isinstance(panels, Panels)
    for exercise, panel in zip(priorities["exercises"], panels.panels, strict=True):
        marks = [row["marks"][exercise["exercise"]] for row in priorities["recommendations"] if row["printed"]]
        assert [(mark["low"], mark["high"]) for mark in marks] == [(row.low, row.high) for row in panel.rows]
        assert max(mark["high"] for mark in marks) == panel.most


@EACH
@IN_EACH_LANGUAGE
def test_the_chapters_give_every_indicator_its_status(name: str, language: str) -> None:
    words = words_in(language)
    blocks = part_of(document(name, language), "areas")
    shown = {
        block.anchor: after.pairs[0][1][0].text
        for block, after in pairwise(blocks)
        if isinstance(block, Heading) and isinstance(after, Facts) and not block.anchor.startswith("removed-")
        if block.anchor in reported(name).about.instrument.cells
    }
    assert {
        one["id"]: statuses_in(language)[one["status"]] if area["looked_at"] else words.score.outside_scope
        for area in scored(name)["areas"]
        for one in area["indicators"]
    } == shown


@EACH
@IN_EACH_LANGUAGE
def test_every_link_leads_to_an_anchor_and_every_anchor_is_one_place(name: str, language: str) -> None:
    found = document(name, language)
    anchors = [anchor for block in found.blocks for anchor in anchors_in(block)]
    links = {link for block in found.blocks for link in links_in(block)}
    assert len(anchors) == len(set(anchors))
    assert {link for link in links if link.startswith("#")} <= {f"#{anchor}" for anchor in anchors}


@EACH
def test_what_belongs_together_leads_to_each_other(name: str) -> None:
    found = reported(name)
    shown = document(name)
    links = {span.link for span in spans_in(part_of(shown, "areas"))}
    evidence = [
        cited
        for ratings in found.about.only.assessment.ratings.values()
        for rating in ratings.values()
        for cited in rating.evidence
        if not cited.sensitive
    ]
    assert {f"#source-{cited.source}" for cited in evidence} <= links
    assert found.plan is not None
    assert {f"#gap-{need.finding.cell.id}" for need in found.plan.needs} <= links
    assert set(indicator_cells(shown)) == set(found.about.instrument.cells)
    cited = {
        f"#{area}.{code}"
        for area, ratings in found.about.only.assessment.ratings.items()
        for code, rating in ratings.items()
        if any(not evidence.sensitive for evidence in rating.evidence)
    }
    assert cited <= {span.link for span in spans_in(part_of(shown, "sources"))}


@pytest.mark.parametrize("part", REPORT_PARTS)
def test_a_part_alone_has_no_dead_link_and_stands_under_its_title(part: ReportPart) -> None:
    found = document("altesia", "en", (part,))
    assert [words_in("en").report.parts[part]] == [block.title for block in found.blocks if isinstance(block, Part)]
    anchors = {f"#{anchor}" for block in found.blocks for anchor in anchors_in(block)}
    links = {link for block in found.blocks for link in links_in(block)}
    assert {link for link in links if link.startswith("#")} <= anchors


def test_parts_stand_in_one_order() -> None:
    assert document("altesia", "en", ("plan", "counts")) == document("altesia", "en", ("counts", "plan"))


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("azerbaijan", {"changes"}),
        ("altesia", set()),
        ("harbour", {"survey"}),
    ],
)
def test_a_part_that_has_nothing_to_tell_is_left_out_unless_it_is_asked_for(name: str, lacking: set[str]) -> None:
    there = {block.anchor.removeprefix("part-") for block in document(name).blocks if isinstance(block, Part)}
    assert set(REPORT_PARTS) - lacking == there
    for part in REPORT_PARTS:
        if part in lacking and part != "changes":
            (said,) = part_of(document(name, "en", (part,)), part)
            assert isinstance(said, Paragraph)


def test_without_exercises_and_answers_neither_has_a_part() -> None:
    bare = reported("altesia")._replace(tally=None, answers=(), plan=None, changes=None)
    there = [block.anchor for block in report_document(bare, "en").blocks if isinstance(block, Part)]
    lacking = ("priorities", "survey", "plan", "changes")
    assert [f"part-{part}" for part in REPORT_PARTS if part not in lacking] == there
    for part in ("priorities", "survey"):
        (said,) = part_of(report_document(bare, "en", parts=(part,)), part)
        assert isinstance(said, Paragraph)


@pytest.mark.parametrize("part", ["method", "counts"])
def test_the_limits_stand_in_every_report_once(part: ReportPart) -> None:
    limits = Texts("en").of(opened(FILES["altesia"][0]).assessment.limitations)
    blocks = document("altesia", "en", (part,)).blocks
    assert 1 == [span.text for span in spans_in(blocks)].count(limits)


def test_voices_are_every_citation_that_the_reader_may_see_and_empty_rows_are_kept() -> None:
    found = opened(FILES["altesia"][0]).assessment
    for audience, sensitive in (("public", False), ("internal", True)):
        shown = report_document(reported("altesia", audience), "en")
        drawn = figure(part_of(shown, "method"), Voices)
        assert isinstance(drawn.chart, Voices)
        cited = [
            evidence
            for ratings in found.ratings.values()
            for rating in ratings.values()
            for evidence in rating.evidence
            if sensitive or not evidence.sensitive
        ]
        assert len(get_args(Voice)) == len(drawn.chart.rows)
        assert len(cited) == sum(len(row.speaks) for row in drawn.chart.rows)
        assert sum(evidence.says == "for" for evidence in cited) == sum(sum(row.speaks) for row in drawn.chart.rows)
        assert [] in [list(row.speaks) for row in drawn.chart.rows]
        assert [(sum(row.speaks), len(row.speaks) - sum(row.speaks)) for row in drawn.chart.rows] == [
            (int(row[-2].text), int(row[-1].text)) for row in drawn.table.rows
        ]


def test_both_rounds_stand_in_a_grid_with_the_reasons_of_both() -> None:
    blocks = part_of(document("altesia"), "changes")
    grid = figure(blocks, Grid)
    assert isinstance(grid.chart, Grid)
    assert ("2021", "2024") == grid.chart.columns
    assert [tuple(cell.mark for cell in row[1:]) for row in grid.table.rows] == [marks for _, marks in grid.chart.rows]
    assert {mark for _, marks in grid.chart.rows for mark in marks} == {mark for mark, _ in grid.chart.words}
    said = {span.text for span in spans_in(blocks)}
    for file in FILES["altesia"]:
        rating = opened(file).assessment.ratings["5.1"]["O1"]
        assert Texts("en").of(rating.reason) in said  # type: ignore[union-attr]  # both are rated


@EACH
def test_answers_are_drawn_as_they_are_counted(name: str) -> None:
    answers = [found for found in reported(name).answers if found.cells]
    drawn = [block for block in document(name).blocks if isinstance(block, Figure) and isinstance(block.chart, Squares)]
    for found, block in zip(answers, drawn, strict=True):
        assert isinstance(block.chart, Squares)
        assert [cell.answers or 0 for cell in found.cells] == [pile.squares for pile in block.chart.piles]
        assert sum(found.unplaced) == (block.chart.tray.squares if block.chart.tray else 0)


def test_more_answers_than_an_eye_can_count_stay_a_table() -> None:
    (found, *_) = (answers for answers in reported("altesia").answers if answers.cells)
    many = found._replace(cells=(found.cells[0]._replace(answers=MOST_SQUARES + 1),))
    table = Table((), ())
    assert table is squares_figure(many, ["many"], table, Texts("en"))


def test_small_counts_are_kept_back_from_figures_too() -> None:
    shown = report_document(reported("altesia", "public", 6), "en")
    counts = [
        pile.squares
        for block in shown.blocks
        if isinstance(block, Figure) and isinstance(block.chart, Squares)
        for pile in block.chart.piles
    ]
    assert all(count == 0 or count >= 6 for count in counts)


def test_a_text_in_another_language_says_in_which() -> None:
    told = [span for span in spans_in(document("azerbaijan", "az").blocks) if span.language]
    assert [] == [span for span in told if span.language == "az"]
    texts = Texts("az")
    limits = opened(FILES["altesia"][0]).assessment.limitations
    only_en = type(limits)({"en": "In English."})
    assert (Span("In English.", language="en"), Span(" (en)")) == texts.spans(only_en)
    assert (Span("a: "), Span("In English.", language="en"), Span(" (en)b")) == texts.run("a: ", only_en, "b")


def test_what_falls_back_to_another_language_says_so_wherever_it_stands() -> None:
    """In a language that no instrument has; a label and a chart hold a text alone, in no language of its own."""
    instrument = opened(FILES["altesia"][0]).instrument
    remedies = [found.text for found in instrument.recommendations.values()]
    measures = [measure.text for _, measure in instrument.measures.values()]
    asked = [instrument.indicator(cell).text for cell in instrument.cells.values()]
    titles = [
        instrument.header.title,
        instrument.header.scope_note,
        *(area.title for area in instrument.areas.values()),
    ]
    content = ZipFile(BytesIO(to_docx(document("altesia", "xx")))).read("word/document.xml").decode()
    runs = re.findall(r"<w:r>(?:<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>)?<w:t[^>]*>([^<]*)", content)
    untold = {unescape(text) for look, text in runs if "w:lang" not in look}
    told = [text["en"] for text in (*remedies, *measures, *asked, *titles)]
    assert not [text for text in untold if any(found in text for found in told)]
    assert any(found in unescape(text) for look, text in runs if "w:lang" in look for found in told)


def test_every_status_is_explained_and_every_word_of_the_frame_is_there() -> None:
    guide = part_of(document("harbour"), "reading")
    (facts,) = (block for block in guide if isinstance(block, Facts))
    words = words_in("en").statuses
    # what is disputed is explained where something is
    statuses = [status for status in STATUSES if status != "disputed"]
    assert [words.names[status] for status in statuses] == [label for label, _ in facts.pairs[: len(statuses)]]
    assert words.names["disputed"] not in [label for label, _ in facts.pairs]
    assert document("azerbaijan").subtitle
    assert document("azerbaijan").labels.contents
    assert not reported("azerbaijan").about.instrument.header.allows_not_applicable
    (facts,) = (block for block in part_of(document("azerbaijan"), "reading") if isinstance(block, Facts))
    assert words.names["not_applicable"] not in [label for label, _ in facts.pairs]
