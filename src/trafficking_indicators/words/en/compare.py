"""English words of assessments side by side."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.compare import CompareWords
from trafficking_indicators.words.en.plurals import number

WORDS = CompareWords(
    title="Assessments side by side",
    group=lambda name, version: f"{name} {version}",
    country="Country",
    round="Round",
    of_round=lambda country, as_of, basis: f"{country}, as of {as_of}; {basis}",
    order="By country code, then by date: the order says nothing else.",
    readings="Several files of one country and round are readings of it, not steps in time: they have no path.",
    counts="Counts",
    paths=lambda country: f"{country}: each indicator over time",
    indicator="Indicator",
    steps=lambda country: f"{country}: kinds of change, step by step",
    step=lambda old, new: f"{old} to {new}",
    not_comparable="not comparable",
    each_step="Each step looks at two rounds alone: steps need not add up to the whole span.",
    left_out=lambda count: f"{number(count, 'file', 'files')} left out, see standard error.",
)
