"""The citations of an assessment, and which of them its reader may see. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.about import About
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.ratings import Evidence, Rating


class Citation(NamedTuple):
    """One citation, and the indicator that rests on it; `removed` where the instrument has that no more."""

    indicator: str
    removed: bool
    evidence: Evidence


class Told(NamedTuple):
    """The evidence of a rating that a reader may see, and how many citations are withheld."""

    evidence: tuple[Evidence, ...]
    withheld: int


def evidence_told(about: About, rating: Rating) -> Told:
    """Give the evidence of a rating that the reader may see."""
    if about.audience == "internal":
        return Told(rating.evidence, 0)
    shown = tuple(evidence for evidence in rating.evidence if not evidence.sensitive)
    return Told(shown, len(rating.evidence) - len(shown))


def citations(about: About) -> list[Citation]:
    """Give every citation, also those of ratings that the instrument has no more."""
    found = [
        Citation(f"{area}.{code}", removed=False, evidence=evidence)
        for area, ratings in about.only.assessment.ratings.items()
        for code, rating in ratings.items()
        for evidence in rating.evidence
    ]
    found += [
        Citation(removed.id, removed=True, evidence=evidence)
        for removed in about.removed
        for evidence in removed.rating.evidence
    ]
    return found


def citations_told(about: About) -> list[Citation]:
    """Give the citations that the reader may see."""
    return [found for found in citations(about) if about.audience == "internal" or not found.evidence.sensitive]


def secret_sources(about: About) -> frozenset[str]:
    """Name the sources that nothing but sensitive evidence names."""
    return secret_among(about.only.assessment, (citation.evidence for citation in citations(about)))


def secret_among(assessment: Assessment, evidence: Iterable[Evidence]) -> frozenset[str]:
    """Name the sources of a register that nothing but sensitive evidence names, where that is all the evidence.

    A source that only such sources were read through is among them: it would tell where they were found.
    """
    cited: dict[str, bool] = {}
    for found in evidence:
        cited[found.source] = cited.get(found.source, True) and found.sensitive
    named = {found.source for found in (assessment.priorities, *assessment.answers) if found is not None}
    behind = _read_through(assessment, {name for name, sensitive in cited.items() if sensitive and name not in named})
    cited_openly = {name for name, sensitive in cited.items() if not sensitive}
    # what nothing names at all is kept from nobody
    openly = {name for name in assessment.sources if name not in behind or name in named | cited_openly}
    return frozenset(behind - _read_through(assessment, openly))


def _read_through(assessment: Assessment, names: set[str]) -> set[str]:
    """Give sources with all that they were read through."""
    found, ends = set(names), list(names)
    while ends:
        through = assessment.sources[ends.pop()].via
        if through is not None and through not in found:
            found.add(through)
            ends.append(through)
    return found


def sources_told(about: About) -> list[str]:
    """Name the sources that the reader may see, in the order of the file."""
    secret = frozenset() if about.audience == "internal" else secret_sources(about)
    return [name for name in about.only.assessment.sources if name not in secret]
