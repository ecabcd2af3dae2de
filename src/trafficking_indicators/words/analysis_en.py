"""The words of English output of the analyst's commands."""

from __future__ import annotations

from trafficking_indicators.words.analysis import (
    AnalysisWords,
    CompareWords,
    DiffWords,
    PlanWords,
    SurveyWords,
    percent,
)
from trafficking_indicators.words.en import number

EN = AnalysisWords(
    diff=DiffWords(
        title=lambda old, new: f"From {old} to {new}",
        old="Before",
        new="After",
        other_country=lambda old, new: f"Two countries, {old} and {new}: the differences are no change over time.",
        out_of_time="The first assessment is the later round: read backwards, findings appear as re-read.",
        premises="What differs between the two readings themselves",
        other_basis=lambda old, new: f"basis: {old}, then {new}",
        other_assessors="other assessors",
        other_scope=lambda old, new: f"scope: {old}, then {new}",
        whole="all areas",
        other_version=lambda old, new: f"instrument version: {old}, then {new}",
        same_premises="Same basis, assessors, scope and instrument version.",
        changes="Changes by kind",
        kinds={
            "improved": "improved",
            "regressed": "regressed",
            "re_read": "re-read",
            "became_known": "became known",
            "no_longer_known": "no longer known",
            "looked_for": "looked for",
            "no_longer_looked_for": "no longer looked for",
            "applicability": "applicability",
            "evidence_only": "evidence only",
            "unchanged": "unchanged",
        },
        meanings={
            "improved": "a finding, on newer evidence",
            "regressed": "a finding, on newer evidence",
            "re_read": "on evidence that the first round could have had, or undated: a correction, not a change",
            "became_known": "open before, rated now",
            "no_longer_known": "rated before, open now",
            "looked_for": "not looked at before, looked for in vain now",
            "no_longer_looked_for": "looked for in vain before, not looked at now",
            "applicability": "to or from not applicable",
            "evidence_only": "same status, other evidence or reasons",
            "unchanged": "the same",
        },
        kind="Kind",
        meaning="Meaning",
        indicator="Indicator",
        indicators="Indicators",
        before="before",
        after="after",
        no_change="No indicator differs.",
        unchanged_hidden=lambda count: f"{number(count, 'indicator', 'indicators')} unchanged, not listed.",
        levels="Possible levels, paper and practice",
        transitions="From status to status",
        adds_up=lambda compared, total: f"{compared} of {total} indicators compared.",
        not_comparable="Not comparable",
        gap=lambda name, reason, version: f"{name}: {reason} in version {version}",
        marks="Marks that differ, by exercise",
        exercise="Exercise",
    ),
    compare=CompareWords(
        title="Assessments side by side",
        group=lambda name, version: f"{name} {version}",
        country="Country",
        round="Round",
        of_round=lambda country, as_of, basis: f"{country}, as of {as_of}; {basis}",
        order="By country code, then by date: the order says nothing else.",
        counts="Counts",
        paths=lambda country: f"{country}: each indicator over time",
        indicator="Indicator",
        left_out=lambda count: f"{number(count, 'file', 'files')} left out, see standard error.",
    ),
    plan=PlanWords(
        title=lambda title: f"Needs and wishes: {title}",
        order="Gaps by status, then by area, level and dimension: an order of reading, not of importance.",
        gaps={
            "met": "Met",
            "partly_met": "Partly met",
            "unmet": "Unmet",
            "unknown": "Not known",
            "not_assessed": "Not looked at",
            "not_applicable": "Not applicable",
        },
        recommendation=lambda name, text: f"Recommendation {name}: {text}",
        measure=lambda name, text: f"Measure {name}: {text}",
        none="none",
        marks=lambda printed, by_exercise: f"{number(printed, 'mark', 'marks')}: {by_exercise}",
        by_exercise=lambda exercise, marks: f"{exercise} {marks}",
        no_marks="no marks",
        nothing="nothing in the instrument addresses it",
        no_gaps="There is no gap.",
        marked_outside="Marked, but on subjects outside these areas",
        marked_without_gap="Marked, on these areas, but without a gap there",
        unaddressed="Gaps that nothing addresses",
        whole_area=lambda area: f"area {area}",
    ),
    survey=SurveyWords(
        title=lambda title: f"Survey answers: {title}",
        none="The assessment has no survey answers.",
        option="Answer",
        answers="Answers",
        share="Share",
        share_of=lambda part, whole: (
            f"{percent(part, whole, lambda share: f'under {share}', lambda share: f'over {share}')} of {whole}"
        ),
        of_answered=lambda counted, answered: (
            f"{counted} counted, "
            + ("how many answered is not said here" if answered is None else f"{answered} answered")
        ),
        ticks_of=lambda counted, answered: (
            f"{number(counted, 'answer', 'answers')} counted, several from each, "
            + ("how many people answered is not said here" if answered is None else f"{answered} answered")
        ),
        answered=lambda count: f"{count} answered",
        returned=lambda count: f"{count} returned the survey",
        no_count="not counted",
        withheld="kept back",
        withheld_below=lambda count: (
            f"counts are kept back: what fewer than {count} answered, or what all did, could be worked out"
        ),
        source=lambda source: f"source: {source}",
        joined=lambda options: f"together, some with few answers or none: {options}",
        unplaced=lambda counts: f"counts whose option cannot be read: {counts}",
        options_printed=lambda options: f"options printed: {options}",
        does_not_add_up=lambda counted, answered: f"the counts add up to {counted}, not to the {answered} who answered",
        no_shares=lambda count: f"Shares are shown from {count} answers on, where all of them are counted.",
    ),
)
