"""What two assessments cite differently for one indicator. Pure."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.analysis.diff import citations_in_both
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.ratings import Evidence


class EvidenceChange(NamedTuple):
    """The citations that only the old round has, and those that only the new one has."""

    gone: tuple[Evidence, ...]
    new: tuple[Evidence, ...]


def evidence_change(old: Assessment, new: Assessment, indicator: str) -> EvidenceChange:
    """Compare the citations of an indicator together with what their sources are said to be."""
    before, after = map(dict, citations_in_both(old, new, indicator))
    return EvidenceChange(
        tuple(evidence for written, evidence in before.items() if written not in after),
        tuple(evidence for written, evidence in after.items() if written not in before),
    )
