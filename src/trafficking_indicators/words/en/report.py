"""English words of the whole report."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.report import ReportWords
from trafficking_indicators.words.en.plurals import number


def _bracket(low: int, high: int) -> str:
    if low == high:
        return f"{low} {'is' if low == 1 else 'are'} met"
    return f"{low} to {high} may be met"


WORDS = ReportWords(
    parts={
        "method": "Method and limits",
        "indicators": "Indicators",
        "levels": "Possible levels, paper and practice",
        "counts": "Counts",
        "areas": "Findings by area",
        "priorities": "Priorities",
        "survey": "Survey answers",
        "plan": "Gaps and what speaks to them",
        "changes": "Changes since the earlier round",
        "sources": "Annex: sources and what rests on them",
        "reading": "How to read this report",
    },
    between_readings="Differences from another reading of the round",
    how_to_read="The last part says how to read this report.",
    no_method="The assessment does not say how it was made.",
    voices_caption="Who was heard",
    voices_alt="A row for each voice, with a square for each citation; hollow squares speak against an indicator.",
    voice="Voice",
    nobody="not heard",
    cited_sources="Sources cited",
    speaks_for="Citations for",
    speaks_against="Citations against",
    voices_withheld=lambda count: f"{number(count, 'piece', 'pieces')} of sensitive evidence not among them.",
    indicators_caption="Every indicator with its status; each leads to its evidence",
    indicators_summary="Areas in rows, dimensions and levels in columns; each cell has the status and the criterion.",
    indicators_summary_without_levels="Areas in rows, dimensions in columns; a cell has the status and the criterion.",
    ladders_caption="Possible levels of each area",
    ladders_alt="A ladder for each area and dimension: filled steps are reached in every case, outlined ones may be.",
    ticks_caption="All indicators looked at, in the order of the table",
    bracket=_bracket,
    no_priorities="The assessment has no priority exercises.",
    marks_caption="Marks on the recommendations, each exercise by itself",
    marks_alt="A panel for each exercise; what is filled is sure, what is hollow is possible.",
    answers_caption=lambda name: f"Answers to {name}",
    answers_alt="A square for each answer; answers that cannot be placed stand apart.",
    unplaced="cannot be read",
    rounds_caption="Each indicator in both rounds",
    rounds_alt="Indicators are rows, rounds are columns; nothing is summed.",
    context="Context",
    finding="Findings in the assessors' words",
    addressed="What speaks to this gap",
    no_sources="The assessment has no sources.",
    source="Source",
    rests="Rests on it",
    read_through="Read through it",
    nothing_rests="nothing",
    cited_for=lambda indicator: indicator,
    cited_against=lambda indicator: f"{indicator} (against)",
    uses_priorities="the priorities",
    uses_answer=lambda name: f"survey answer {name}",
    low_meaning="the assessors are not sure of their reading",
    statuses="What each status says",
    rules="What the numbers say, and what not",
    counts_rule=(
        "Counts say how many indicators have each status. Nothing is weighed, averaged or summed to a grade, and no "
        "country is ranked."
    ),
    range_rule=(
        "Open indicators, unknown or unassessed, may turn out either way. The least and the most that may be met stand "
        "beside the counts."
    ),
    paper_rule=(
        "Paper and practice compares the possible levels of an area on paper with those in practice. Where they leave "
        "it open, it cannot be told. Neither is better than the other."
    ),
    evidence_rule=(
        "Each citation says whose voice it is, and whether it speaks for or against the criterion. How many there are "
        "is no measure of how true it is."
    ),
    texts_rule="Method, context and findings in words are the assessors' own; nothing is counted from them.",
    marks_rule=(
        "Marks are choices, not people. Respondents and groups are different electorates, and stand apart. A range is "
        "shown where it is not known which exercise a mark belongs to."
    ),
    answers_rule="Survey answers are shown as counted. What cannot be read stands apart, and is no answer.",
    plan_rule=(
        "Gaps stand in an order of reading. A link between a gap and a recommendation says that both speak of the same "
        "subject, not that the one would close the other."
    ),
    changes_rule=(
        "A finding improves or regresses only on evidence newer than the earlier round. Better knowledge, a second "
        "reading and a changed instrument are told apart from it."
    ),
    figures_rule="A figure shows nothing that its table does not say.",
)
