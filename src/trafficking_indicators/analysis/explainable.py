"""What can be named to be explained. Pure."""

from __future__ import annotations

from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.model.history import former_ids
from trafficking_indicators.model.instrument import Instrument

# The name under which the counts are explained; no id of an instrument can be it, since ids of parts hold digits or
# are one letter, and an exercise of this name would be explained beside it.
COUNTS = "counts"


def explainable(instrument: Instrument, tally: Tally | None) -> list[str]:
    """List what can be named: areas, indicators, recommendations, exercises, the counts; by former ids, too."""
    exercises = [exercise.exercise for exercise in tally.exercises] if tally else []
    marked = list(instrument.recommendations) if tally else []
    return [*instrument.areas, *instrument.cells, *marked, *exercises, COUNTS, *former_ids(instrument)]
