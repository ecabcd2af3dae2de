"""Outside the scope of an assessment nothing is open: programs can tell it from what is not assessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import pytest

from making.builders import area, assessment, instrument
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.articles import ArticleFindings, Speaking, TreatyFindings
from trafficking_indicators.analysis.compare import compare
from trafficking_indicators.analysis.diff import diff
from trafficking_indicators.analysis.merge import merge
from trafficking_indicators.analysis.score import score
from trafficking_indicators.json_csv.articles import ARTICLES_COLUMNS, articles_rows
from trafficking_indicators.json_csv.compare import COMPARE_COLUMNS, compare_rows
from trafficking_indicators.json_csv.diff import DIFF_COLUMNS, diff_json, diff_rows
from trafficking_indicators.json_csv.explain import EXPLAIN_COLUMNS, explain_json, explain_rows
from trafficking_indicators.json_csv.merge import MERGE_COLUMNS, merge_json, merge_rows
from trafficking_indicators.json_csv.score import SCORE_COLUMNS, score_json, score_rows
from trafficking_indicators.model.instrument import TreatyArticle

Table = tuple[Sequence[str], Iterable[Sequence[str | int]]]

MADE_UP = instrument(area("1", {"R1": ()}), area("2", {"R1": ()}))
WHOLE = assessment({})
# the second area is not looked at
NARROW = WHOLE.model_copy(update={"scope": ("1",)})
ABOUT = about(MADE_UP, NARROW, audience="public")
BOTH = about(MADE_UP, WHOLE, WHOLE, audience="public")
TURNED = about(MADE_UP, WHOLE, NARROW, audience="public")


def _articles() -> Table:
    entry = TreatyArticle(treaty="t", articles=("1",), basis="text")
    speaking = tuple(Speaking(found, entry) for found in score(MADE_UP, NARROW).areas)
    treaties = (TreatyFindings("t", (ArticleFindings("1", speaking),), ()),)
    return ARTICLES_COLUMNS, articles_rows(ABOUT, treaties, language="en")


def _compare() -> Table:
    return COMPARE_COLUMNS, compare_rows(compare([(MADE_UP, NARROW)], audience="public"), language="en")


def _merge() -> Table:
    found = merge(MADE_UP, [WHOLE, WHOLE])
    return MERGE_COLUMNS, merge_rows(BOTH, ("a", "b"), found, ABOUT, language="en")


TABLES: Mapping[str, tuple[str, Callable[[], Table]]] = {
    "score": ("looked_at", lambda: (SCORE_COLUMNS, score_rows(ABOUT, score(MADE_UP, NARROW), language="en"))),
    "explain": ("looked_at", lambda: (EXPLAIN_COLUMNS, explain_rows(ABOUT, (), language="en"))),
    "articles": ("looked_at", _articles),
    "compare": ("looked_at", _compare),
    "diff": ("looked_at_after", lambda: (DIFF_COLUMNS, diff_rows(TURNED, diff(MADE_UP, WHOLE, NARROW), language="en"))),
    "merge": ("settled_looked_at", _merge),
}


@pytest.mark.parametrize("subject", TABLES)
def test_rows_tell_what_is_outside_the_scope(subject: str) -> None:
    column, table = TABLES[subject]
    columns, rows = table()
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    assert {("1.R1", "yes"), ("2.R1", "no")} == {(str(row["indicator"]), str(row[column])) for row in found}


def test_json_tells_it_too() -> None:
    told = {
        "score": [found["looked_at"] for found in score_json(ABOUT, score(MADE_UP, NARROW), None)["areas"]],
        "explain": [found["looked_at"] for found in explain_json(ABOUT, ())["indicators"]],
        "diff": [
            found["looked_at"]["after"] for found in diff_json(TURNED, diff(MADE_UP, WHOLE, NARROW))["indicators"]
        ],
        "merge": [
            found["settled"]["looked_at"]
            for found in merge_json(BOTH, ("a", "b"), merge(MADE_UP, [WHOLE, WHOLE]), ABOUT, "c")["cells"]
        ],
    }
    assert {subject: [True, False] for subject in told} == told
