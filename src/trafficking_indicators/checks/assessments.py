"""Rules on an assessment: it fits its instrument, its evidence carries its ratings, its numbers add up."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.assessment import OPEN, RATED, Assessment, Evidence, Rating, starts_after
from trafficking_indicators.checks.exercises import check_exercises
from trafficking_indicators.checks.persons import check_persons
from trafficking_indicators.checks.rule import Rules, finding
from trafficking_indicators.countries import codes, is_code, is_user_assigned
from trafficking_indicators.history import current_ids, ids_at
from trafficking_indicators.instrument import Instrument
from trafficking_indicators.problems import Path, Problem, listing, quote, suggest

RULES = Rules()

_RATINGS: Path = ("ratings",)
_SOURCES: Path = ("sources",)


def check_assessment(instrument: Instrument, assessment: Assessment) -> list[Problem]:
    """Check an assessment against its instrument."""
    used = _used_sources(assessment)
    return [
        *_unknown_version(instrument, assessment),
        *_unknown_country(assessment),
        *_unknown_area(instrument, assessment),
        *_unknown_indicator(instrument, assessment),
        *_outside_scope(assessment),
        *_not_applicable(instrument, assessment),
        *_contradiction(instrument, assessment),
        *_implied_open(instrument, assessment),
        *_unknown_source(assessment, used),
        *_unused_source(assessment, used),
        *_evidence_after(assessment),
        *_evidence_against(assessment),
        *_state_voices_only(instrument, assessment),
        *_no_ngo_voice(instrument, assessment),
        *_duplicate_id(assessment),
        *check_exercises(instrument, assessment),
        *check_persons(assessment),
    ]


@RULES.rule("unknown-version")
def _unknown_version(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """The instrument's history lists the version that an assessment was made with."""
    if assessment.instrument_version not in instrument.versions:
        message = f"no version {quote(assessment.instrument_version)} of instrument {instrument.header.id}"
        yield finding(message, ("instrument_version",), help=f"versions: {listing(instrument.versions)}")


@RULES.rule("unknown-country")
def _unknown_country(assessment: Assessment) -> Iterator[Problem]:
    """A country is an assigned ISO 3166-1 alpha-3 code, or a user-assigned one (XAA to XZZ) with a territory_name."""
    code = assessment.country
    if is_user_assigned(code):
        if assessment.territory_name is None:
            yield finding(
                f"{quote(code)} is user-assigned and says no name", ("country",), help="add territory_name",
                rests_on=[("territory_name",)],
            )  # fmt: skip
    elif not is_code(code):
        near = [other for other in codes() if other[:2] == code[:2]]
        help = suggest(code, near) or "ISO 3166-1 alpha-3, as AZE; XAA to XZZ for a territory without one"
        yield finding(f"{quote(code)} is no country code", ("country",), help=help)


@RULES.rule("unknown-area")
def _unknown_area(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """Scope and stakeholders name areas of the instrument."""
    places: list[tuple[Path, str]] = [(("scope", index), area) for index, area in enumerate(assessment.scope or ())]
    for number, stakeholder in enumerate(assessment.stakeholders):
        places += [(("stakeholders", number, "areas", index), area) for index, area in enumerate(stakeholder.areas)]
    for path, area in places:
        if area not in instrument.areas and not _had_area(instrument, assessment, area):
            message = f"no area {quote(area)} in instrument {instrument.header.id}"
            yield finding(message, path, help=suggest(area, instrument.areas) or f"areas: {listing(instrument.areas)}")


@RULES.rule("unknown-indicator")
def _unknown_indicator(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """Ratings are of indicators that the instrument has, or had in the version that the assessment was made with."""
    then = _ids_then(instrument, assessment)
    if not then:
        return
    for area, ratings in assessment.ratings.items():
        if area not in instrument.areas and not _had_area(instrument, assessment, area):
            message = f"no indicator {quote(area)} in instrument {instrument.header.id}"
            help = suggest(area, instrument.areas) or f"areas: {listing(instrument.areas)}"
            yield finding(message, ("ratings", area), help=help, on_key=True)
            continue
        for code in ratings:
            if f"{area}.{code}" not in then:
                known = [name.rpartition(".")[2] for name in sorted(then) if name.rpartition(".")[0] == area]
                message = f"no indicator {quote(f'{area}.{code}')} in instrument {instrument.header.id}"
                help = suggest(code, known) or f"indicators of this area: {listing(known or ['none'])}"
                yield finding(message, ("ratings", area, code), help=help, on_key=True)


def _ids_then(instrument: Instrument, assessment: Assessment) -> frozenset[str]:
    """Give the ids of the version that an assessment was made with; none where there is no such version."""
    known = assessment.instrument_version in instrument.versions
    return ids_at(instrument, assessment.instrument_version) if known else frozenset()


def _had_area(instrument: Instrument, assessment: Assessment, area: str) -> bool:
    return any(name.startswith(f"{area}.") for name in _ids_then(instrument, assessment))


@RULES.rule("outside-scope")
def _outside_scope(assessment: Assessment) -> Iterator[Problem]:
    """An indicator outside the areas looked at has no rating."""
    if assessment.scope is None:
        return
    for area, code, rating in _ratings(assessment):
        if rating.status != "not_assessed" and area not in assessment.scope:
            message = f"area {area} is outside the scope"
            help = "add the area to scope, or take the rating out"
            yield finding(message, ("ratings", area, code), on_key=True, help=help, rests_on=[("scope",)])


@RULES.rule("not-applicable-not-allowed")
def _not_applicable(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """`not_applicable` stands only where the instrument allows it."""
    if instrument.header.allows_not_applicable:
        return
    for area, code, rating in _ratings(assessment):
        if rating.status == "not_applicable":
            message = f"instrument {instrument.header.id} has no not_applicable"
            yield finding(message, ("ratings", area, code), on_key=True, help="unmet, unknown or not_assessed")


@RULES.rule("implies-contradiction")
def _contradiction(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """A met indicator does not stand beside a rated and not met one that it implies, directly or further on."""
    for area, code, implied, status in _implied_by_met(instrument, assessment):
        if status in ("unmet", "partly_met"):
            message = f"{area}.{code} is met, and {area}.{implied}, without which it cannot be, is {status}"
            path, other = ("ratings", area, code), ("ratings", area, implied)
            yield finding(message, path, on_key=True, help="one of the two ratings is wrong", rests_on=[other])


@RULES.rule("implied-open", "warning")
def _implied_open(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """An indicator that a met one implies is not left open."""
    for area, code, implied, status in _implied_by_met(instrument, assessment):
        if status in OPEN:
            message = f"{area}.{implied} is {status}, though {area}.{code}, which cannot be without it, is met"
            rated = implied in assessment.ratings[area]
            path = ("ratings", area, implied if rated else code)
            yield finding(message, path, on_key=True, help=f"rate {area}.{implied} met", rests_on=[("ratings", area)])


def _implied_by_met(instrument: Instrument, assessment: Assessment) -> Iterator[tuple[str, str, str, str]]:
    """Give area and code of each met indicator, with the code and status of each that it implies.

    Codes are those of the version that the assessment was made with; what that version did not have is not asked of it.
    """
    ids = _ids_then(instrument, assessment)
    now = current_ids(instrument, assessment.instrument_version) if ids else {}
    then = {current: name for name, current in now.items()}
    for area, code, rating in _ratings(assessment):
        cell = instrument.cells.get(now.get(f"{area}.{code}", "")) if rating.status == "met" else None
        waiting = list(cell.implies) if cell is not None else []
        seen = set(waiting)
        while waiting:
            implied = instrument.cells.get(waiting.pop(0))
            if implied is None:
                continue
            found, status = then.get(implied.id), "not_applicable"
            if found is not None:
                found_area, _, found_code = found.rpartition(".")
                other = assessment.ratings.get(found_area, {}).get(found_code)
                status = "not_assessed" if other is None else other.status
                yield area, code, found_code, status
            # nothing follows through what does not apply
            if status != "not_applicable" or found is None:
                waiting += [name for name in implied.implies if name not in seen]
                seen.update(implied.implies)


@RULES.rule("unknown-source")
def _unknown_source(assessment: Assessment, used: set[str]) -> Iterator[Problem]:
    """Evidence, marks and answers cite sources of the register."""
    if used <= assessment.sources.keys():
        return
    for path, source in _citations(assessment):
        if source not in assessment.sources:
            help = suggest(source, assessment.sources) or "declare it under sources"
            yield finding(f"no source {quote(source)}", path, help=help, rests_on=[("sources", source)])


@RULES.rule("unused-source", "warning")
def _unused_source(assessment: Assessment, used: set[str]) -> Iterator[Problem]:
    """Every declared source is cited."""
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


@RULES.rule("evidence-after-as-of")
def _evidence_after(assessment: Assessment) -> Iterator[Problem]:
    """No evidence is newer than `as_of`. A date is a span: 2016-06 is not after 2016."""
    late = {
        name: source.date
        for name, source in assessment.sources.items()
        if source.date is not None and starts_after(source.date, assessment.as_of)
    }
    if not late:
        return
    for path, evidence in _evidence(assessment):
        if evidence.source in late:
            message = f"source {quote(evidence.source)} is of {late[evidence.source]}, after {assessment.as_of}"
            yield finding(
                message, (*path, "source"), help="mend the date or as_of, or leave it out", rests_on=[("as_of",)]
            )


@RULES.rule("evidence-against-status", "warning")
def _evidence_against(assessment: Assessment) -> Iterator[Problem]:
    """A met indicator has evidence for it, an unmet one evidence against it."""
    for area, code, rating in _ratings(assessment):
        wanted = {"met": "for", "unmet": "against"}.get(rating.status)
        if wanted and not any(evidence.says == wanted for evidence in rating.evidence):
            message = f"{area}.{code} is {rating.status}, and no evidence speaks {wanted} it"
            help = f"say which evidence does: says: {wanted}"
            yield finding(message, ("ratings", area, code), on_key=True, help=help)


@RULES.rule("state-voices-only", "warning")
def _state_voices_only(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """Practice is not called met on the State's word alone. Asked where the instrument has a pair of dimensions."""
    pair = instrument.header.pair
    if pair is None or pair.practice not in instrument.header.dimensions:
        return
    letter = instrument.header.dimensions[pair.practice].letter
    for area, code, rating in _ratings(assessment):
        if rating.status == "met" and code[0] == letter:
            voices = {_voice(assessment, evidence) for evidence in rating.evidence if evidence.says == "for"}
            if voices == {"state"}:
                message = f"{area}.{code} is met in practice on State voices alone"
                help = "look for another voice, or say why there is none"
                yield finding(message, ("ratings", area, code), on_key=True, help=help, rests_on=[_SOURCES])


@RULES.rule("no-ngo-voice", "warning")
def _no_ngo_voice(instrument: Instrument, assessment: Assessment) -> Iterator[Problem]:
    """Where NGOs are listed as stakeholders of an area, its ratings hear one. Asked where the instrument has a pair."""
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
                help = "consult them, or say in the reasons why not"
                yield finding(message, ("ratings", area), on_key=True, help=help, rests_on=[_SOURCES])


@RULES.rule("duplicate-id")
def _duplicate_id(assessment: Assessment) -> Iterator[Problem]:
    """Each stakeholder and each survey answer has an id of its own."""
    for key, entries in (("stakeholders", assessment.stakeholders), ("answers", assessment.answers)):
        ids = [entry.id for entry in entries]
        for index, id in enumerate(ids):
            if id in ids[:index]:
                yield finding(f"id {quote(id)} stands twice", (key, index, "id"), help="choose another")


def _ratings(assessment: Assessment) -> Iterator[tuple[str, str, Rating]]:
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            yield area, code, rating


def _evidence(assessment: Assessment) -> Iterator[tuple[Path, Evidence]]:
    for area, code, rating in _ratings(assessment):
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
