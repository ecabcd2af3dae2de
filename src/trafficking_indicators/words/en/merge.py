"""English words of readings held against each other."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.merge import MergeWords, PooledWords, StartingWords
from trafficking_indicators.words.en.plurals import number


def _agree(alike: int, cells: int, rated: int, rated_alike: int, readers: int) -> str:
    who = "both" if readers == 2 else "all"  # noqa: PLR2004  # two are both
    return f"{alike} of {cells} alike; {who} rated {rated}, alike in {rated_alike}"


WORDS = MergeWords(
    title=lambda count, of: f"{count} readings of {of}",
    reading=lambda number: f"Reading {number}",
    settled="Settled",
    no_settlement="the file does not say how",
    order="Readings stand in the order in which they were named: none is before another.",
    agreement="How far the readings agree",
    all="All indicators",
    agree=_agree,
    no_coefficient="No coefficient of agreement is given: over so few indicators, chance would decide what it says.",
    elsewhere=lambda areas: f"Not compared, since not every reader looked there: {areas}.",
    square="Statuses in both readings, in counts",
    differences="Differences",
    difference="Difference",
    indicator="Indicator",
    indicators="Indicators",
    meaning="Meaning",
    kinds={
        "opposite": "opposite",
        "neighbour": "neighbour",
        "knowledge": "knowledge",
        "procedure": "procedure",
        "reason": "reason",
        "none": "none",
    },
    meanings={
        "opposite": "met in one reading, unmet in another",
        "neighbour": "one step apart: partly met in one, met or unmet in another",
        "knowledge": "rated in one, and open or not applicable in another",
        "procedure": "rated in none: unknown, unassessed or not applicable, and not the same",
        "reason": "same status on no source in common, or one source cited for and against",
        "none": "same status, and nothing against it in what is cited",
    },
    no_difference="No indicator is read differently.",
    side_by_side="What each reader says",
    starting=StartingWords(
        made_of=lambda files: (
            f"Made from {files}. What is read alike is taken over, with the reasons and evidence of all readings; "
            "what is not is open. Settle each by the text or among the readers, and say how in its settlement. Texts "
            "of the head follow each other: make one of them."
        ),
        alone=lambda reading: f"Read by one alone, {reading}",
        called=lambda reading, name: f"{reading} calls it {name}",
        another=lambda reading, name: f"{reading} calls it {name}, which is another source here",
        of_first=lambda reading: f"As in {reading}; another reading has others",
    ),
    pooled=PooledWords(
        title=lambda count: f"Readings counted together, {number(count, 'country or round', 'countries or rounds')}",
        country="Country",
        round="Round",
        readings="Readings",
        alike="alike",
        all_rated="rated by all",
        all_rated_alike="alike of these",
        together="Together",
        alone=lambda files: f"Left out, since no second reading stands beside it: {files}.",
        coefficient="Coefficient of agreement",
        alpha="Krippendorff's alpha",
        interval=lambda low, high: f"95 of 100 such samples lie between {low} and {high}",
        no_interval="fewer than two indicators differ: no interval can be told",
        categories="Categories",
        in_order=lambda categories: f"{categories}, in this order; what a reader left open is not counted",
        twice="Rated twice or more",
        too_few=lambda count, least: (
            f"No coefficient is given: {count} of at least {least} indicators are rated twice or more."
        ),
        same_ratings="No coefficient can be given: all ratings are the same.",
        caution="The interval takes indicators for independent of each other; of one country they are not quite.",
    ),
)
