"""Rules on sources, their addresses too, and evidence: what is cited is declared, and carries its ratings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from trafficking_indicators.checking.read_through import Newest, circles, late_evidence
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import Evidence, Rating
from trafficking_indicators.model.statuses import RATED, SCALE, Status
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.wording import quote

BOTH = Rules[[Instrument, Assessment]]("evidence")
ALONE = Rules[[Assessment]]("evidence")
CITED = Rules[[Assessment, set[str]]]("evidence")
# What some of the evidence says that the worst and the best status rest on; others rest on either.
_SPEAKS: dict[Status, Literal["for", "against"]] = {SCALE[0]: "against", SCALE[-1]: "for"}

_RATINGS: Path = ("ratings",)
_SOURCES: Path = ("sources",)


def check_evidence(instrument: Instrument, assessment: Assessment) -> list[Problem]:
    """Check what ratings, marks and answers rest on."""
    return [
        *CITED.problems(assessment, _used_sources(assessment)),
        *ALONE.problems(assessment),
        *BOTH.problems(instrument, assessment),
    ]


@CITED.rule(
    "unknown-source",
    text="Evidence, marks and answers cite sources of the register.",
    why="A citation that leads to no source cannot be checked, neither by a reviewer nor by the country assessed.",
)
def _unknown_source(assessment: Assessment, used: set[str]) -> Iterator[Problem]:
    if used <= assessment.sources.keys():
        return
    for path, source in _citations(assessment):
        if source not in assessment.sources:
            yield finding(
                f"no source {quote(source)}",
                path,
                near=Near(source, assessment.sources),
                help="declare it under sources",
                rests_on=[("sources", key) for key in (source, UNNAMED, MERGE_KEY)],
            )


@CITED.rule(
    "unused-source",
    "warning",
    text="Every declared source is cited.",
    why="A source in the register suggests that findings rest on it. Where none does, a citation may have been "
    "forgotten.",
)
def _unused_source(assessment: Assessment, used: set[str]) -> Iterator[Problem]:
    for source in assessment.sources:
        if source not in used:
            rests_on: list[Path] = [_RATINGS, ("priorities",), ("answers",)]
            help = "cite it, or take it out"
            yield finding(
                f"source {quote(source)} is cited nowhere",
                ("sources", source),
                help=help,
                on_key=True,
                rests_on=rests_on,
            )


@ALONE.rule(
    "evidence-after-as-of",
    text="No evidence is newer than `as_of`, nor read through what is; nor are the sources of marks and answers. In a "
    "follow-up, evidence is not newer than its finding. A date is a span: 2016-06 is not after 2016.",
    why="An assessment says how things stood at a date. Later evidence mixes two states of affairs, and what has "
    "changed between rounds can no longer be told.",
)
def _evidence_after(assessment: Assessment) -> Iterator[Problem]:
    sources, as_of = assessment.sources, assessment.as_of
    newest = Newest(sources)
    if newest.none_after(as_of):
        return
    for path, source in _citations(assessment):
        if path[0] != "sources":
            yield from late_evidence(newest, sources, source, as_of, path)


@ALONE.rule(
    "source-through-itself",
    text="No source is read through itself, at once or by way of others.",
    why="What a source was read through is what the assessor had before them. In a circle nobody had anything, and no "
    "reader can look it up.",
)
def _source_through_itself(assessment: Assessment) -> Iterator[Problem]:
    return circles(assessment.sources)


@ALONE.rule(
    "evidence-against-status",
    "warning",
    text="A met indicator has evidence for it, an unmet one evidence against it.",
    why="Either the status or the direction of the evidence is a slip, and a reader cannot tell which.",
)
def _evidence_against(assessment: Assessment) -> Iterator[Problem]:
    for area, code, rating in ratings_of(assessment):
        wanted = _SPEAKS.get(rating.status)
        if wanted and wanted not in [evidence.says for evidence in rating.evidence]:
            message = f"{area}.{code} is {rating.status}, and no evidence speaks {wanted} it"
            help = f"say which evidence does (says: {wanted}), or change the status"
            yield finding(message, ("ratings", area, code), on_key=True, help=help)


@BOTH.rule(
    "state-voices-only",
    "warning",
    text="Practice is not called met on the State's word alone. Asked where the instrument has a pair of dimensions.",
    why="Authorities describe their own work. Whether it reaches those whom it is for, others are better placed to "
    "say.",
)
def _state_voices_only(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    pair = instrument.header.pair
    if pair is None or pair.practice not in instrument.header.dimensions:
        return
    letter = instrument.header.dimensions[pair.practice].letter
    for area, code, rating in ratings_of(assessment):
        if rating.status == "met" and code[0] == letter:
            voices = {_voice(assessment, evidence) for evidence in rating.evidence if evidence.says == "for"}
            if voices == {"state"}:
                message = f"{area}.{code} is met in practice on State voices alone"
                help = "look for another voice; until one is cited, this warning stands"
                yield finding(message, ("ratings", area, code), on_key=True, help=help, rests_on=[_SOURCES])


@BOTH.rule(
    "no-ngo-voice",
    "warning",
    text="Where NGOs are listed as stakeholders of an area, its ratings hear one. Asked where the instrument has a "
    "pair.",
    why="NGOs often meet victims whom no authority has identified. Without them a reading may miss what happens in "
    "practice.",
)
def _no_ngo_voice(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    if instrument.header.pair is None:
        return
    with_ngos = {
        area for stakeholder in assessment.stakeholders if stakeholder.kind == "ngo" for area in stakeholder.areas
    }
    for area, ratings in assessment.ratings.items():
        if area in with_ngos and any(rating.status in RATED for rating in ratings.values()):
            cited = (evidence for rating in ratings.values() for evidence in rating.evidence)
            if not any(_voice(assessment, evidence) == "ngo" for evidence in cited):
                message = f"area {area} is rated without any NGO's voice, though NGOs are listed for it"
                help = "hear one and cite it; until then, this warning stands"
                yield finding(message, ("ratings", area), on_key=True, help=help, rests_on=[_SOURCES])


def ratings_of(assessment: Assessment) -> Iterator[tuple[str, str, Rating]]:
    """Give every rating with its area and code."""
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            yield area, code, rating


def _evidence(assessment: Assessment) -> Iterator[tuple[Path, Evidence]]:
    for area, code, rating in ratings_of(assessment):
        for index, evidence in enumerate(rating.evidence):
            yield ("ratings", area, code, "evidence", index), evidence


def _used_sources(assessment: Assessment) -> set[str]:
    used = {
        evidence.source
        for ratings in assessment.ratings.values()
        for rating in ratings.values()
        for evidence in rating.evidence
    }
    others = [assessment.priorities, *assessment.answers]
    used.update(found.source for found in others if found is not None and found.source is not None)
    used.update(source.via for source in assessment.sources.values() if source.via is not None)
    return used


def _citations(assessment: Assessment) -> Iterator[tuple[Path, str]]:
    for path, evidence in _evidence(assessment):
        yield (*path, "source"), evidence.source
    if assessment.priorities is not None and assessment.priorities.source is not None:
        yield ("priorities", "source"), assessment.priorities.source
    for index, answer in enumerate(assessment.answers):
        if answer.source is not None:
            yield ("answers", index, "source"), answer.source
    for name, source in assessment.sources.items():
        if source.via is not None:
            yield ("sources", name, "via"), source.via


def _voice(assessment: Assessment, evidence: Evidence) -> str | None:
    source = assessment.sources.get(evidence.source)
    return None if source is None else source.voice
