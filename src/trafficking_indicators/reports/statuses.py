"""How a status is shown in reports: its sign, its tone, its place in the headline; and the tone of a kind of change.

A word always stands beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trafficking_indicators.analysis.change_kinds import ByChangeKind
    from trafficking_indicators.documents.blocks import Tone
    from trafficking_indicators.documents.charts import Mark
    from trafficking_indicators.model.statuses import ByStatus

MARKS: ByStatus[Mark] = {
    "met": "full",
    "partly_met": "half",
    "unmet": "empty",
    "unknown": "question",
    "not_assessed": "dot",
    "not_applicable": "dash",
    "disputed": "diamond",
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
    "disputed": "neutral",
}
# Which of the six numbers of the headline counts a status.
HEADLINE: ByStatus[int] = {
    "met": 0,
    "partly_met": 1,
    "unmet": 2,
    "unknown": 3,
    "not_assessed": 3,
    "disputed": 4,
    "not_applicable": 5,
}
# Only findings have a tone: everything else says nothing good or bad of the country.
CHANGE_TONES: ByChangeKind[Tone] = {
    "improved": "good",
    "regressed": "bad",
    "re_read": "neutral",
    "became_known": "neutral",
    "no_longer_known": "neutral",
    "looked_for": "neutral",
    "no_longer_looked_for": "neutral",
    "still_unknown": "neutral",
    "now_disputed": "neutral",
    "settled": "neutral",
    "still_disputed": "neutral",
    "applicability": "neutral",
    "evidence_only": "neutral",
    "unchanged": "neutral",
}
