"""English words of the scorecard."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.words.catalogue.score import ScoreWords
from trafficking_indicators.words.en.plurals import number


def _either(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"


def _levels(levels: Sequence[int]) -> str:
    return _either([str(level) for level in levels])


WORDS = ScoreWords(
    readers_differ=lambda statuses: f"{' / '.join(statuses)} (readers differ)",
    differences="Where readers differ",
    no_difference="they differ, and it makes no difference to the level",
    level_if=lambda levels, statuses: f"possible level {levels} if {_either(statuses)}",
    no_level_if=lambda statuses: f"no level if {_either(statuses)}",
    each_may_be_right="Each reader may be right: whatever level one of them would give is possible.",
    low_confidence="low confidence",
    outside="outside",
    outside_scope="outside the scope of this assessment",
    not_counted=lambda count: (
        f"{number(count, 'indicator', 'indicators')} in areas outside the scope {'is' if count == 1 else 'are'} "
        "not counted."
    ),
    indicators="Indicators",
    area="Area",
    level=lambda level: f"Level {level}",
    possible_level="Possible level",
    paper_and_practice="Paper and practice",
    comparisons={
        "paper_ahead": "paper ahead",
        "practice_ahead": "practice ahead",
        "same_level": "same level",
        "cannot_tell": "cannot tell",
    },
    either=_either,
    remarks={"nothing_in_practice": "no practice indicator met", "nothing_on_paper": "no paper indicator met"},
    no_ladder="no ladder",
    nothing_applies="none applies",
    levels=_levels,
    partly_at=lambda levels: f"{' and '.join(f'L{level}' for level in levels)} partly",
    counts="Counts",
    status="Status",
    all="all",
    rated="rated",
    examined="examined",
    of=lambda part, whole: f"{part} of {whole}",
    met_range="met, least to most",
    range=lambda low, high: f"{low}-{high}" if low != high else str(low),
    in_scope=lambda count: f"{count} in scope",
    coverage=lambda examined, rated, total: f"Examined {examined} of {total}, rated {rated} of {total}.",
    out_of_order="Out of order",
    out_of_order_item=lambda met, not_met, status: f"{met} is met, though {not_met}, a level below, is {status}",
    out_of_order_others=lambda met, count: (
        f"{met} is met, though {number(count, 'more indicator', 'more indicators')} of lower levels "
        f"{'is' if count == 1 else 'are'} not"
    ),
    none="none",
    legend_none="Where it says none, the instrument has no indicator.",
    legend_levels=("A level is reached where every indicator up to it is met; open indicators leave several possible."),
    no_grade="Nothing here is a grade, an average or a rank.",
)
