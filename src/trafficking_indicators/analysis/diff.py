"""What differs between two assessments made with one instrument. Pure.

A difference between two files is not a change in the country: better knowledge, a second reading and a changed
instrument are counted apart from findings.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS, ChangeKind, change_between
from trafficking_indicators.analysis.content import content_of
from trafficking_indicators.analysis.marks import Marks, marks_of
from trafficking_indicators.analysis.score import AreaScore, Scorecard, areas_looked_at, findings_of, score
from trafficking_indicators.model.assessment import Assessment, AssessmentBasis
from trafficking_indicators.model.fields import LocalText, starts_after
from trafficking_indicators.model.history import Gap, not_comparable
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import Confidence, Evidence, Rating
from trafficking_indicators.model.statuses import STATUSES, ReadStatus, Status
from trafficking_indicators.model.territories import is_same_territory

T = TypeVar("T")


class IndicatorChange(NamedTuple):
    """One indicator in both rounds: its statuses, how sure each is, and whether its area was looked at.

    `readings` are what readers differ about, of a disputed one alone.
    """

    id: str
    before: Status
    after: Status
    kind: ChangeKind
    confidence: tuple[Confidence | None, Confidence | None]
    looked_at: tuple[bool, bool]
    readings: tuple[tuple[ReadStatus, ...], tuple[ReadStatus, ...]]


class Transition(NamedTuple):
    """How many indicators went from one status to another."""

    before: Status
    after: Status
    indicators: int


class Premises(NamedTuple):
    """What differs between the two readings themselves, and is said before anything else."""

    basis: tuple[AssessmentBasis, AssessmentBasis] | None
    assessors: bool
    scope: tuple[tuple[str, ...], tuple[str, ...]] | None
    version: tuple[str, str] | None
    country: tuple[str, str] | None
    out_of_time: bool


class MarkChange(NamedTuple):
    """One recommendation's marks in an exercise that both rounds have."""

    exercise: str
    recommendation: str
    before: Marks
    after: Marks


class AreaChange(NamedTuple):
    """One area's scores in both rounds."""

    before: AreaScore
    after: AreaScore


class Diff(NamedTuple):
    """Everything that differs between two assessments made with one instrument."""

    premises: Premises
    indicators: tuple[IndicatorChange, ...]
    areas: tuple[AreaChange, ...]
    transitions: tuple[Transition, ...]
    not_comparable: tuple[Gap, ...]
    marks: tuple[MarkChange, ...]

    @property
    def summary(self) -> dict[ChangeKind, int]:
        """Count the changes by kind, zeros too."""
        counts = dict.fromkeys(CHANGE_KINDS, 0)
        for change in self.indicators:
            counts[change.kind] += 1
        return counts


def diff(instrument: Instrument, old: Assessment, new: Assessment, *, with_sensitive: bool = False) -> Diff:
    """Sort every indicator that both versions of the instrument share into one kind of change.

    Both assessments must be of the instrument, with their ids brought up to date (see history.updated). Without
    sensitive evidence no kind of change depends on it: public output would tell that there is some.
    """
    if not with_sensitive:
        old, new = without_sensitive(old), without_sensitive(new)
    gaps = not_comparable(instrument, old.instrument_version, new.instrument_version)
    left_out = {gap.id for gap in gaps}
    changed = {gap.id for gap in gaps if gap.reason != "removed"}
    before, after = findings_of(instrument, old), findings_of(instrument, new)
    looked_at = areas_looked_at(instrument, old), areas_looked_at(instrument, new)
    indicators = tuple(
        IndicatorChange(
            name,
            was.status,
            now.status,
            _kind(old, new, name, was.status, now.status),
            (was.confidence, now.confidence),
            (was.cell.area in looked_at[0], was.cell.area in looked_at[1]),
            (was.readings, now.readings),
        )
        for name, was in before.items()
        if name not in changed
        for now in (after[name],)
    )
    return Diff(
        premises=_premises(instrument, old, new),
        indicators=indicators,
        areas=_areas(score(instrument, old), score(instrument, new), left_out),
        transitions=_transitions(indicators),
        not_comparable=gaps,
        marks=tuple(_marks(instrument, old, new)),
    )


def without_sensitive(assessment: Assessment) -> Assessment:
    """Give an assessment without the evidence that is marked sensitive; every status stays."""
    ratings = {
        area: {code: _openly(rating) for code, rating in of_area.items()}
        for area, of_area in assessment.ratings.items()
    }
    return assessment.model_copy(update={"ratings": ratings})


def _openly(rating: Rating) -> Rating:
    if not any(evidence.sensitive for evidence in rating.evidence):
        return rating
    return rating.model_copy(update={"evidence": tuple(found for found in rating.evidence if not found.sensitive)})


def rating_of(assessment: Assessment, indicator: str) -> Rating | None:
    """Give the rating of an indicator by its id; None where the file has none."""
    area, _, code = indicator.rpartition(".")
    return assessment.ratings.get(area, {}).get(code)


def _kind(old: Assessment, new: Assessment, name: str, before: Status, after: Status) -> ChangeKind:
    now = rating_of(new, name)
    newer = any(
        source.date is not None and starts_after(source.date, old.as_of)
        for evidence in (now.evidence if now is not None else ())
        if (source := new.sources.get(evidence.source)) is not None
    )
    return change_between(before, after, newer=newer, same=_is_same(old, new, name))


def _is_same(old: Assessment, new: Assessment, name: str) -> bool:
    """Tell whether two ratings say the same of the same sources; one left out and not assessed are the same."""
    before_it, after_it = (_content(rating_of(assessment, name)) for assessment in (old, new))
    if before_it and after_it and before_it.status != after_it.status:
        return False
    if before_it != after_it and not (before_it and after_it and content_of(before_it) == content_of(after_it)):
        return False
    before, after = (sorted(written for written, _ in cited) for cited in citations_in_both(old, new, name))
    return before == after


def _content(rating: Rating | None) -> Rating | None:
    """Give a rating without its citations; nothing for one that says nothing."""
    if rating is None or (rating.status == "not_assessed" and not (rating.comments or rating.settlement)):
        return None
    return rating if rating.status == "not_assessed" else rating.model_copy(update={"evidence": ()})


Cited = list[tuple[str, Evidence]]


def citations_in_both(old: Assessment, new: Assessment, name: str) -> tuple[Cited, Cited]:
    """Give what two assessments cite for an indicator, each as a text: alike where it is the same of the same source.

    The order of languages makes no difference. An entry of the register is compared once, however often it is cited.
    """
    ratings = rating_of(old, name), rating_of(new, name)
    before, after = (() if rating is None else rating.evidence for rating in ratings)
    names = {evidence.source for evidence in (*before, *after)}
    other = {found for found in names if old.sources.get(found) != new.sources.get(found)}

    def cited(side: str, all_of_it: Iterable[Evidence]) -> Cited:
        return [((side if found.source in other else "") + _written(found), found) for found in all_of_it]

    return cited("before ", before), cited("after ", after)


def _written(evidence: Evidence) -> str:
    return json.dumps(evidence.model_dump(mode="json"), sort_keys=True)


def _premises(instrument: Instrument, old: Assessment, new: Assessment) -> Premises:
    return Premises(
        basis=_pair(old.basis, new.basis),
        assessors=_by_language(old.assessors) != _by_language(new.assessors),
        scope=_pair(areas_looked_at(instrument, old), areas_looked_at(instrument, new)),
        version=_pair(old.instrument_version, new.instrument_version),
        country=None if is_same_territory(old, new) else (old.country, new.country),
        out_of_time=starts_after(old.as_of, new.as_of),
    )


def _by_language(texts: Iterable[LocalText]) -> list[list[tuple[str, str]]]:
    """Write texts so that their order, and the order of their languages, makes no difference."""
    return sorted(sorted(text.items()) for text in texts)


def _pair(before: T, after: T) -> tuple[T, T] | None:
    return None if before == after else (before, after)


def _areas(before: Scorecard, after: Scorecard, left_out: set[str]) -> tuple[AreaChange, ...]:
    """Pair the areas whose indicators are all comparable: levels of the others would differ by the questions alone."""
    pairs = (AreaChange(was, now) for was, now in zip(before.areas, after.areas, strict=True))
    touched = {name.rpartition(".")[0] for name in left_out}
    return tuple(pair for pair in pairs if pair.before.area not in touched)


def _transitions(indicators: Iterable[IndicatorChange]) -> tuple[Transition, ...]:
    counts: dict[tuple[Status, Status], int] = {}
    for change in indicators:
        counts[change.before, change.after] = counts.get((change.before, change.after), 0) + 1
    return tuple(
        Transition(before, after, counts[before, after])
        for before in STATUSES
        for after in STATUSES
        if (before, after) in counts
    )


def _marks(instrument: Instrument, old: Assessment, new: Assessment) -> Iterable[MarkChange]:
    if old.priorities is None or new.priorities is None:
        return
    before, after = (
        {letter: marks_of(instrument, found, letter) for letter in instrument.recommendations}
        for found in (old.priorities, new.priorities)
    )
    for name in old.priorities.exercises:
        if name in new.priorities.exercises:
            for letter in instrument.recommendations:
                if before[letter][name] != after[letter][name]:
                    yield MarkChange(name, letter, before[letter][name], after[letter][name])
