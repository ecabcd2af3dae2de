"""What the members of each choice mean, for editors: by the members themselves, as the models list them."""

from __future__ import annotations

VOICES = {
    "state": "The State and its bodies.",
    "ngo": "A non-governmental organization.",
    "igo": "An international organization.",
    "nhri": "The national human-rights institution.",
    "survivor": "Survivors and their organizations.",
    "academic": "Research.",
    "media": "Press and broadcasting.",
    "other": "Any other voice, or several together.",
}
STATUSES = {
    "met": "A source states it.",
    "partly_met": "A source states a named part of it; another part is not stated, or stated to be lacking.",
    "unmet": "A source states the lack, or asks that it be created and nothing says that it exists.",
    "unknown": "It was looked for, and no source settles it.",
    "not_assessed": "It was not looked at.",
    "not_applicable": "It has no meaning here, and the instrument allows this status.",
}
_CHOICES = (
    VOICES,
    {
        "law": "A law or another binding act.",
        "policy": "A plan, strategy, programme or procedure.",
        "agreement": "An agreement or memorandum between bodies or States.",
        "report": "A report, review or evaluation.",
        "statistics": "Figures.",
        "interview": "Stands in the register by code, without names.",
        "survey": "Stands in the register by code, without names.",
        "workshop": "Stands in the register by code, without names.",
        "website": "A page or site.",
        "media": "An article or broadcast.",
        "other": "Any other kind.",
    },
    {
        "official": "The finding of the body that is responsible for it.",
        "self_assessment": "The finding of those who are assessed.",
        "desk_reading": "Somebody's reading of published texts. Every output says so.",
        "illustration": "Made up, or from too little to stand for a finding. Every output says so.",
    },
    {
        "public": "Anybody.",
        "internal": "Opened with --audience internal only.",
    },
    {
        "for": "It speaks for the indicator holding.",
        "against": "It speaks against the indicator holding.",
    },
    {
        "high": "You are sure of your reading.",
        "medium": "You are fairly sure.",
        "low": "You are not sure.",
    },
    {
        "yes": "It was consulted.",
        "no": "It was not consulted.",
        "unknown": "Nothing says whether it was consulted.",
    },
    {
        "respondent": "Each respondent answers alone, as in a survey.",
        "group": "Each group answers as one, as in a seminar.",
    },
    {
        "cumulative": "Each level builds on the one below: the area has possible levels.",
        "independent": "The levels are separate topics: the area has no level.",
    },
    {
        "shall": "A duty.",
        "shall_consider": "A duty to consider it: what was considered and not adopted meets it.",
        "endeavour": "A duty of effort, not of result.",
        "may": "An option of the State: not taking it is no breach and no gap.",
    },
    {
        "source": "The printed wording itself names it.",
        "inferred": "The step is our judgement.",
    },
    {
        "text": "The text of the articles was read.",
        "to_check": "Nobody has compared the text yet.",
    },
)
MEANINGS = {tuple(choice): choice for choice in _CHOICES}
