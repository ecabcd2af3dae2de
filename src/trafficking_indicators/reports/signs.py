"""The sign and the tone of each status: a word always stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trafficking_indicators.charts import Mark
    from trafficking_indicators.documents import Tone
    from trafficking_indicators.model.statuses import ByStatus

MARKS: ByStatus[Mark] = {
    "met": "full",
    "partly_met": "half",
    "unmet": "empty",
    "unknown": "question",
    "not_assessed": "dot",
    "not_applicable": "dash",
}
# Of what was not looked at at all, and of a finding that its reader is not sure of.
OUTSIDE: Mark = "dash"
LOW: Mark = "star"
TONES: ByStatus[Tone] = {
    "met": "good",
    "partly_met": "caution",
    "unmet": "bad",
    "unknown": "open",
    "not_assessed": "absent",
    "not_applicable": "absent",
}
