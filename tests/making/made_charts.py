"""Make charts of every kind for the tests of renderers, by hypothesis."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from trafficking_indicators.documents.charts import (
    Chart,
    Grid,
    Ladder,
    Ladders,
    Mark,
    Panel,
    Panels,
    Pile,
    Range,
    Squares,
    Step,
    Ticks,
    Voice,
    Voices,
)

MARKS = st.lists(st.sampled_from(get_args(Mark)), max_size=9).map(tuple)
# More than anybody would draw one by one, too.
NUMBERS = st.integers(0, 30) | st.just(10**12)
BOUNDS = st.lists(NUMBERS, min_size=3, max_size=3).map(sorted)


def charts(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Chart]:
    """Make charts of any kind with such texts."""
    ranges = st.builds(lambda label, bounds: (Range(label, *bounds[:2]), bounds[2]), texts, BOUNDS)
    panels = st.builds(
        lambda title, rows: Panel(title, tuple(row for row, _ in rows), max((most for _, most in rows), default=0)),
        texts,
        st.lists(ranges, max_size=3),
    )
    piles = st.builds(Pile, texts, NUMBERS, st.just("") | texts)
    voices = st.builds(Voice, texts, st.lists(st.booleans(), max_size=40).map(tuple))
    ladders = st.builds(Ladder, texts, st.lists(st.sampled_from(get_args(Step)), max_size=4).map(tuple), texts)
    rows = st.tuples(texts, MARKS)
    words = st.lists(st.tuples(st.sampled_from(get_args(Mark)), texts), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Grid, st.lists(texts, max_size=9).map(tuple), st.lists(rows, max_size=3).map(tuple), words),
        st.builds(lambda marks, low, text: Ticks(marks, min(low, len(marks)), len(marks), text), MARKS, NUMBERS, texts),
        st.builds(Panels, st.lists(panels, max_size=2).map(tuple)),
        st.builds(Squares, st.lists(piles, max_size=3).map(tuple), st.none() | piles),
        st.builds(Voices, st.lists(voices, max_size=3).map(tuple), texts),
        st.builds(Ladders, st.lists(st.tuples(texts, st.lists(ladders, max_size=2).map(tuple)), max_size=3).map(tuple)),
    )


def texts_in(chart: Chart) -> list[str]:  # one case a kind
    """Give the texts that a chart is to show."""
    match chart:
        case Grid():
            return [*chart.columns, *(label for label, _ in chart.rows), *(word for _, word in chart.words)]
        case Ticks():
            return [chart.bracket]
        case Panels():
            return [text for panel in chart.panels for text in (panel.title, *(row.label for row in panel.rows))]
        case Squares():
            piles = [*chart.piles, *([chart.tray] if chart.tray else [])]
            return [text for pile in piles for text in (pile.label, pile.text or str(pile.squares))]
        case Voices():
            silent = [chart.nobody for voice in chart.rows if not voice.speaks]
            return [*(voice.label for voice in chart.rows), *silent]
        case Ladders():
            # labels that all rows share stand once, above them
            labels = {ladder.label for _, ladders in chart.rows for ladder in ladders}
            steps = [ladder.text for _, ladders in chart.rows for ladder in ladders]
            return [*(label for label, _ in chart.rows), *(labels if len(labels) == 1 else ()), *steps]
