"""Make small instruments and assessments in memory: the models' own validation, on plain data as the reader gives it.

Made-up instruments have the dimensions `rules` (R, on paper) and `deeds` (D, in practice), so that nothing passes only
because a test happens to use the letters of the real one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.score import AreaScore, findings_of, score
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.recommendations import Recommendations

# By code: the codes that an indicator implies.
Indicators = Mapping[str, Sequence[str]]
# By code: the status of an indicator.
Statuses = Mapping[str, str]

DIMENSIONS = {"R": "rules", "D": "deeds"}
# No test here counts marks or levels of more.
LEVELS = ("1", "2", "3")
ONE_RECOMMENDATION: Mapping[str, Sequence[str]] = {"A": ()}
NO_COUNTERPARTS: Mapping[str, str] = {}
NO_MARKS: Mapping[str, int] = {}


def area(
    name: str,
    indicators: Indicators,
    *,
    level_rule: str = "cumulative",
    counterparts: Mapping[str, str] = NO_COUNTERPARTS,
) -> Area:
    """Make an area whose indicators imply what is said."""
    return Area.model_validate(
        {
            "area": name,
            "title": name,
            "short": name,
            "level_rule": level_rule,
            "indicators": {
                code: {"text": code, "implies": list(implied)} if implied else {"text": code}
                for code, implied in indicators.items()
            },
            "counterparts": dict(counterparts),
        }
    )


def instrument(
    *areas: Area,
    pair: bool = True,
    recommendations: Mapping[str, Sequence[str]] = ONE_RECOMMENDATION,
    choices: int = 3,
) -> Instrument:
    """Make an instrument of these areas; recommendations by letter, with what each addresses."""
    header: dict[str, object] = {
        "id": "made-up",
        "version": "1",
        "history": [{"version": "1"}],
        "title": "made-up",
        "scope_note": "made-up",
        "disclaimer": "made-up",
        "languages": ["en"],
        "dimensions": {name: {"letter": letter, "title": name, "short": name} for letter, name in DIMENSIONS.items()},
        "levels": list(LEVELS),
        "choices": str(choices),
        "allows_not_applicable": "true",
        "areas": [area.area for area in areas] or ["none"],
    }
    if pair:
        header["pair"] = {"paper": "rules", "practice": "deeds"}
    options = {
        letter: {"text": letter, "short": letter, "addresses": [{"to": to, "basis": "source"} for to in links]}
        for letter, links in recommendations.items()
    }
    return Instrument(
        Header.model_validate(header),
        {area.area: area for area in areas},
        Recommendations.model_validate({"recommendations": options}).recommendations,
    )


def rating(status: str) -> dict[str, object]:
    """Make a rating with what its status asks for; several with a slash between them are in dispute."""
    readings = ("partly_met/unmet" if status == "disputed" else status).split("/")
    if len(readings) > 1:
        return {"status": "disputed", "settlement": {"readings": readings, "how": "unsettled"}}
    evidence = [{"source": "law"}]
    needed: dict[str, dict[str, object]] = {
        "met": {"reason": "it says so", "evidence": evidence},
        "partly_met": {"reason": "it says so", "evidence": evidence, "missing": "the rest"},
        "unmet": {"reason": "it says so", "evidence": evidence},
        "unknown": {"tried": "the law"},
        "not_assessed": {},
        "not_applicable": {"reason": "there is no sea"},
    }
    return {"status": status, **needed[status]}


def assessment(ratings: Mapping[str, Statuses]) -> Assessment:
    """Make an assessment with these statuses by area and code."""
    return Assessment.model_validate(
        {
            "instrument": "made-up",
            "instrument_version": "1",
            "country": "XAA",
            "territory_name": "Examplia",
            "round": "2020",
            "as_of": "2020",
            "basis": "illustration",
            "assessors": ["nobody"],
            "limitations": "made up",
            "sources": {"law": {"kind": "law", "voice": "state"}},
            "ratings": {
                name: {code: rating(status) for code, status in statuses.items()} for name, statuses in ratings.items()
            },
        }
    )


def findings(statuses: Statuses, implies: Indicators | None = None) -> tuple[Finding, ...]:
    """Make the findings of one area of just these indicators."""
    implied = implies or {}
    made_up = instrument(area("1", {code: implied.get(code, ()) for code in statuses}))
    return tuple(findings_of(made_up, assessment({"1": statuses})).values())


def area_score(
    statuses: Statuses,
    implies: Indicators | None = None,
    *,
    level_rule: str = "cumulative",
    counterparts: Mapping[str, str] = NO_COUNTERPARTS,
    pair: bool = True,
) -> AreaScore:
    """Score one area of just these indicators."""
    implied = implies or {}
    indicators = {code: implied.get(code, ()) for code in statuses}
    made_up = instrument(area("1", indicators, level_rule=level_rule, counterparts=counterparts), pair=pair)
    (scored,) = score(made_up, assessment({"1": statuses})).areas
    return scored


def exercise(
    marks: Mapping[str, int] = NO_MARKS,
    *,
    unit: str = "respondent",
    invited: int | None = None,
    returned: int | None = None,
    answered: int | None = None,
    choices: int | None = None,
) -> dict[str, object]:
    """Make the data of an exercise; what is None is left out."""
    counts = {"invited": invited, "returned": returned, "answered": answered, "choices": choices}
    known = {name: str(value) for name, value in counts.items() if value is not None}
    return {"unit": unit, "marks": {letter: str(value) for letter, value in marks.items()}, **known}


def priorities(
    exercises: Mapping[str, Mapping[str, object]],
    unattributed: Mapping[str, int] = NO_MARKS,
    cells: Sequence[Mapping[str, int]] = (),
) -> Priorities:
    """Make the priorities of an assessment."""
    lost = {letter: str(value) for letter, value in unattributed.items()}
    together = [{letter: str(value) for letter, value in cell.items()} for cell in cells]
    return Priorities.model_validate({"exercises": exercises, "unattributed": lost, "unattributed_cells": together})
