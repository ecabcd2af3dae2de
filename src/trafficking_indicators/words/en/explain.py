"""English words of the evidence annex."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.explain import ExplainWords
from trafficking_indicators.words.en.plurals import number

WORDS = ExplainWords(
    title=lambda title: f"Evidence: {title}",
    status="Status",
    reason="Reason",
    missing="Not met",
    tried="Tried",
    confidence="Confidence",
    confidences={"high": "high", "medium": "medium", "low": "low"},
    evidence="Evidence",
    evidence_for="for",
    evidence_against="against",
    withheld=lambda count: (
        f"{number(count, 'piece', 'pieces')} of sensitive evidence withheld; --audience internal shows it"
    ),
    comments="Comment",
    not_assessed="not looked at in this assessment",
    voices={
        "state": "State",
        "ngo": "NGO",
        "igo": "international organization",
        "nhri": "human-rights institution",
        "survivor": "survivor",
        "academic": "academic",
        "media": "media",
        "other": "other voice",
    },
    kinds={
        "law": "law",
        "policy": "policy",
        "agreement": "agreement",
        "report": "report",
        "statistics": "statistics",
        "interview": "interview",
        "survey": "survey",
        "workshop": "workshop",
        "website": "website",
        "media": "media",
        "other": "other",
    },
    via=lambda source: f"as rendered in {source}",
    rule="Rule",
    rule_cumulative=(
        "the level is the highest at which every applicable indicator of this and all lower levels is met; partly "
        "met gives no level"
    ),
    rule_independent="no ladder: the levels are topics of their own, each cell stands for itself",
    reached=lambda level, why: f"{level} reached: {why}",
    not_reached=lambda level, why: f"{level} not reached: {why}",
    may_be_reached=lambda level, why: f"{level} open: {why}",
    result=lambda levels: f"possible level: {levels}",
    forced_met=lambda ids: f"{ids} can only be met, since a met indicator implies it",
    forced_not_met=lambda ids: f"{ids} can only be not met, since what it implies is not met",
    would_change=lambda what, levels: f"if {what}: possible level {levels}",
    nothing_would_change="no single indicator would change it",
    rule_and_practice="Rule and practice",
    rule_met_practice=lambda rule, status, practice, other: f"{rule}: rule {status}; {practice}: practice {other}",
    sources="Sources",
    stakeholders="Stakeholders",
    consulted={"yes": "consulted", "no": "not consulted", "unknown": "whether consulted is not known"},
    counted="How the counts come about",
    surely_met=lambda count, ids: f"met whatever the open ones turn out to be, {count}: {ids}",
    can_be_met=lambda count, ids: f"met at the most, {count}: the same and {ids}",
    marks_exact=lambda exercise, marks: f"{exercise}: {number(marks, 'mark', 'marks')}",
    marks_range=lambda exercise, low, high: f"{exercise}: {low} to {high} marks",
    marks_either=lambda exercise, marks: f"{exercise}: {marks} marks",
    unattributed=lambda count: f"{number(count, 'mark', 'marks')} whose exercise cannot be read",
    place=lambda place: f"place {place}",
    no_place="no place: the exercise of other marks is not known",
    no_place_for_it="no place: the exercise of marks on it is not known",
    no_mark="no mark, so no place",
    printed=lambda count: f"{number(count, 'mark', 'marks')} printed in all",
    addresses="Addresses",
    addresses_nothing="nothing inside this instrument",
    bounded_by=lambda count: f"at most {number(count, 'mark', 'marks')} in all",
    unbounded="how many took part is not known, so nothing bounds the marks",
)
