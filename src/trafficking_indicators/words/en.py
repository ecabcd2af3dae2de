"""The words of English output."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.words.catalogue import (
    AssessmentWords,
    ExplainWords,
    PriorityWords,
    ScoreWords,
    ShowWords,
    Words,
)


def number(count: int, one: str, many: str) -> str:
    """Write a number with its noun."""
    return f"{count} {one}" if count == 1 else f"{count} {many}"


def _either(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"


def _levels(levels: Sequence[int]) -> str:
    return _either([str(level) for level in levels])


def _participants(unit: str, invited: int | None, returned: int | None, answered: int | None, choices: int) -> str:
    known = [
        text
        for text in (
            f"{invited} invited" if invited is not None else "",
            f"{returned} returned" if returned is not None else "",
            f"{answered} answered" if answered is not None else "how many answered is not known",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; {number(choices, 'choice', 'choices')} each"


EN = Words(
    assessment=AssessmentWords(
        instrument="Instrument",
        instrument_and_version=lambda name, version: f"{name} {version}",
        as_of="As of",
        basis="Basis",
        bases={
            "official": "official finding",
            "self_assessment": "self-assessment",
            "desk_reading": "desk reading",
            "illustration": "illustration",
        },
        assessors="Assessed by",
        scope="Scope",
        limits="Limits",
        audience="Audience",
        internal="internal, not for publication",
        not_looked_at=lambda areas: f"not looked at: {', '.join(areas)}",
        no_translation=lambda language: f"({language})",
        reasons={"reworded": "reworded", "added": "added", "removed": "removed"},
        changed_since=lambda version, ids: f"not comparable with version {version}: {ids}",
        title=lambda country, round_, basis: f"{country} {round_}: {basis}",
    ),
    score=ScoreWords(
        statuses={
            "met": "met",
            "partly_met": "partly met",
            "unmet": "unmet",
            "unknown": "unknown",
            "not_assessed": "unassessed",
            "not_applicable": "n/a",
        },
        indicators="Indicators",
        area="Area",
        level=lambda level: f"Level {level}",
        possible_level="Possible level",
        paper_and_practice="Paper and practice",
        comparisons={
            "paper_ahead": "paper ahead",
            "practice_ahead": "practice ahead",
            "same_level": "same level",
            "cannot_tell": "cannot tell",
        },
        remarks={"nothing_in_practice": "nothing in practice", "nothing_on_paper": "nothing on paper"},
        no_ladder="no ladder",
        nothing_applies="none applies",
        levels=_levels,
        partly_at=lambda levels: f"{' and '.join(f'L{level}' for level in levels)} partly",
        counts="Counts",
        status="Status",
        all="all",
        rated="rated",
        examined="examined",
        of=lambda part, whole: f"{part} of {whole}",
        met_range="met, least to most",
        range=lambda low, high: f"{low}-{high}" if low != high else str(low),
        headline=lambda met, total, partly, unmet, open_, none: (
            f"{met} of {total} met, {partly} partly met, {unmet} unmet, {open_} open"
            + (f", {none} not applicable" if none else "")
        ),
        coverage=lambda examined, rated, total: f"Examined {examined} of {total}, rated {rated} of {total}.",
        out_of_order="Out of order",
        out_of_order_item=lambda met, not_met, status: f"{met} is met, though {not_met}, a level below, is {status}",
        none="none",
        legend_open="looked for, cannot tell",
        legend_not_assessed="not looked at",
        legend_levels=(
            "A level is reached where every indicator up to it is met; open indicators leave several possible. "
            "Nothing here is a grade, an average or a rank."
        ),
    ),
    priorities=PriorityWords(
        priorities="Priorities: marks on the recommendations",
        recommendation="Recommendation",
        marks="Marks",
        place="Place",
        outside="outside",
        inside="inside",
        no_marks=lambda letters: f"No marks: {letters}.",
        exercises={"survey": "survey", "seminar": "seminar"},
        units={"respondent": "respondents", "group": "groups, each answering as one"},
        areas="These areas",
        participants=_participants,
        lost=lambda count: (
            f"{number(count, 'mark', 'marks')} cannot be told apart by exercise: shown as ranges, "
            "and no places are given."
        ),
        in_every_exercise=lambda letters: f"Surely marked in every exercise: {letters}.",
        top=lambda exercise, choices, letters: f"{exercise}, top {choices} with ties: {letters}.",
        in_every_top=lambda letters: f"In the top of every exercise: {letters}.",
        legend_bar="a mark",
        legend_possible="a mark whose exercise is not known",
    ),
    explain=ExplainWords(
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
        marks_either=lambda exercise, marks: f"{exercise}: {_levels(marks)} marks",
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
    ),
    show=ShowWords(
        contents="Contents",
        page="Page",
        text="Text",
        guidance="Guidance",
        guidance_is_ours="this toolkit's own, not the source's",
        note="Note",
        implies="Cannot hold without",
        counterpart="Counterpart",
        treaties="Treaty articles",
        article=lambda articles: f"Art. {articles}",
        to_check="to be checked against the treaty's text",
        addressed_by="Addressed by",
        addresses="Addresses",
        by_source="the source names it",
        by_inference="our inference",
        nothing_in_instrument="nothing inside this instrument",
        area=lambda name: f"Area {name}",
        indicator=lambda name: f"Indicator {name}",
        recommendation=lambda name: f"Recommendation {name}",
        objective=lambda name: f"Objective {name}",
        measure=lambda name: f"Measure {name}",
        recommendations="Recommendations",
        measures="Objectives and measures",
        measures_of=lambda measures, objectives: (
            f"{number(measures, 'measure', 'measures')} under {number(objectives, 'objective', 'objectives')}"
        ),
        open_answer="open answer",
        source="Source",
        level_rules={
            "cumulative": "a ladder: each level counts on top of those below it",
            "independent": "no ladder: the levels are topics of their own",
        },
        under="Under objective",
    ),
    colon=lambda label, text: f"{label}: {text}",
    list=", ".join,
)
