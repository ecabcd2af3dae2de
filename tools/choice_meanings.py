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
# Single words of follow-ups; what a status means stands in its model.
SINGLE = {
    "keeper": "The keeper of the file: findings are nobody else's.",
    "none_stated": "Sources were looked at, and none names a sum.",
}
_OF_SETTLEMENTS = (
    {
        "text": "The text of a source settled it.",
        "discussion": "The readers talked and agreed.",
        "third_reader": "Somebody else read it and decided.",
        "unsettled": "Nothing settled it; the status is disputed.",
    },
)
_OF_FOLLOWUPS = (
    {
        "done": "The body says that it is done.",
        "partly_done": "It says that a part is done.",
        "under_way": "It says that work has begun.",
        "not_started": "It says that work has not begun.",
        "will_not_do": "It says that it will not do it.",
        "no_reply": "It was asked and did not answer; asked says when.",
        "not_to_the_point": "What it says is not about the item.",
    },
    {
        "done": "Every part is shown, by more than the word of the body that leads.",
        "partly_done": "Some parts are shown, and some not.",
        "under_way": "Preparation is shown, and no part yet; an announcement is none.",
        "not_done": "A source states that it is not done.",
        "unknown": "It was looked for, and no source settles it; tried says what was looked at.",
        "not_looked_at": "Nobody looked.",
        "undone": "It was found done, and is no longer.",
        "dropped": "It was formally withdrawn; act names the act.",
    },
    {
        "shown": "A source shows it.",
        "lacking": "A source states the lack.",
        "unknown": "It was looked for, and no source settles it.",
        "not_looked_at": "Nobody looked.",
    },
    {
        "independent": "The keeper does not belong to those who are to act.",
        "part_of_state": "The keeper is a part of the State, and none of those who are to act.",
        "lead_body": "Those responsible keep it themselves: every title says so.",
    },
    {"month": "Every month.", "quarter": "Four times a year.", "half_year": "Twice a year.", "year": "Once a year."},
    {
        "recommendation": "It was recommended.",
        "measure": "It is a measure of a plan.",
        "commitment": "Those who are to act took it upon themselves.",
    },
    {
        "shall": "It must be done.",
        "should": "It ought to be done.",
        "may": "It may be done.",
        "urged": "It was asked for urgently.",
        "invited": "It was invited or encouraged.",
        "not_stated": "The wording says nothing of it.",
    },
    {
        "accepted": "The State accepted it.",
        "accepted_in_part": "The State accepted a part of it.",
        "noted": "The State took note of it.",
        "rejected": "The State rejected it.",
        "not_stated": "The source does not say.",
    },
    {
        "stated": "A source names who is to act.",
        "inferred": "Who is to act is our judgement.",
        "disputed": "Bodies or sources disagree.",
        "none": "Nobody is named.",
    },
)
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
        "yes": "The finding was changed for the comment; what of it is said in what.",
        "no": "The finding stands as it did.",
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
    *_OF_FOLLOWUPS,
)
MEANINGS = {tuple(choice): choice for choice in (*_CHOICES, *_OF_SETTLEMENTS)}
