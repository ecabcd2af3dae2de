"""English words of the instrument's own text: what fields of areas, indicators and measures are called."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.show import ShowWords
from trafficking_indicators.words.en.plurals import number

WORDS = ShowWords(
    contents="Contents",
    page="Page",
    text="Text",
    guidance="Guidance",
    guidance_is_ours="this toolkit's own, not the source's",
    strength="Strength",
    strengths={
        "shall": "a duty",
        "shall_consider": "a duty to consider it, not to adopt it",
        "endeavour": "a duty of effort",
        "may": "an option: not taking it is no breach",
    },
    weaker={"shall_consider": "to consider", "endeavour": "effort", "may": "option"},
    note="Note",
    implies="Cannot hold without",
    counterpart="Counterpart",
    treaties="Treaty articles",
    article=lambda articles: f"Art. {articles}",
    to_check="to be checked against the treaty's text",
    addressed_by="Addressed by",
    addresses="Addresses",
    by_source="subject named in the source; the link is ours",
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
    moved=lambda ids, version: f"now {ids}, since version {version}",
    removed=lambda version: f"removed in version {version}",
    under="Under objective",
    without=lambda why: f"no indicator: {why}",
    written_for="Written for",
)
