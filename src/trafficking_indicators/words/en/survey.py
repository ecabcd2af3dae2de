"""English words of survey answers in reports."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.survey import SurveyWords
from trafficking_indicators.words.en.plurals import number
from trafficking_indicators.words.shares import percent

WORDS = SurveyWords(
    title=lambda title: f"Survey answers: {title}",
    none="The assessment has no survey answers.",
    option="Answer",
    answers="Answers",
    share="Share",
    share_of=lambda part, whole: (
        f"{percent(part, whole, lambda share: f'under {share}', lambda share: f'over {share}')} of {whole}"
    ),
    of_answered=lambda counted, answered: (
        f"{counted} counted, " + ("how many answered is not said here" if answered is None else f"{answered} answered")
    ),
    ticks_of=lambda counted, answered: (
        f"{number(counted, 'answer', 'answers')} counted (each could give several), "
        + ("how many people answered is not said here" if answered is None else f"{answered} answered")
    ),
    answered=lambda count: f"{count} answered",
    returned=lambda count: f"{count} returned the survey",
    no_count="not counted",
    withheld="kept back",
    withheld_below=lambda count: (
        f"counts are kept back: what fewer than {count} answered, or what all did, could be worked out"
    ),
    source=lambda source: f"source: {source}",
    joined=lambda options: f"together, some with few answers or none: {options}",
    unplaced=lambda counts: f"counts whose option cannot be read: {counts}",
    options_printed=lambda options: f"options printed: {options}",
    does_not_add_up=lambda counted, answered: f"the counts add up to {counted}, not to the {answered} who answered",
    no_shares=lambda count: f"Shares are shown from {count} answers on, where all of them are counted.",
)
