"""Words of English that people write for the keys of files and for what is chosen from a list, as they were meant."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import get_args

from trafficking_indicators.layouts.worksheet import Choice
from trafficking_indicators.reading.choice_words import meant

# By key: what is written for it. None of them is misspelt.
_KEYS = {
    "publisher": "author authors organisation organization issuer issued_by published_by",
    "date": "year day published when",
    "url": "link website web address href http",
    "kind": "type category form",
    "voice": "speaker whose who",
    "title": "name label heading",
    "locator": "page pages p pp article paragraph where para section",
    "evidence": "sources source_list proof citations references",
    "source": "ref reference document cited",
    "status": "rating result score finding level value state",
    "reason": "justification explanation rationale why because comment",
    "missing": "lacking gap gaps lack lacks",
    "tried": "searched looked checked looked_at",
    "note": "notes remark remarks comment comments details",
    "text": "question wording measure body description content",
    "answered": "total answers respondents n",
    "returned": "responses replies participants",
    "counts": "results distribution frequencies numbers votes",
    "consulted": "asked interviewed heard",
    "limitations": "limits caveats restrictions",
    "assessors": "authors author evaluators reviewers prepared_by assessed_by",
    "as_of": "date cutoff until",
    "country": "state nation territory",
    "round": "year period wave edition",
    "due": "deadline until by_when",
    "lead": "responsible owner body agency",
    "says": "status claim answer said",
    "marks": "votes points scores counts",
    "by": "who author from body",
}
_BY_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(key for key, words in _KEYS.items() if word in words.split())
    for word in " ".join(_KEYS.values()).split()
}
_CHOICES = {
    "government": "state",
    "ministry": "state",
    "authority": "state",
    "authorities": "state",
    "official body": "state",
    "civil society": "ngo",
    "non-governmental organization": "ngo",
    "association": "ngo",
    "un": "igo",
    "united nations": "igo",
    "ombudsman": "nhri",
    "university": "academic",
    "researcher": "academic",
    "press": "media",
    "newspaper": "media",
    "victim": "survivor",
    "act": "law",
    "decree": "law",
    "legislation": "law",
    "strategy": "policy",
    "action plan": "policy",
    "plan": "policy",
    "treaty": "agreement",
    "convention": "agreement",
    "memorandum": "agreement",
    "study": "report",
    "data": "statistics",
    "questionnaire": "survey",
    "webpage": "website",
    "person": "respondent",
    "people": "respondent",
    "participants": "respondent",
    "groups": "group",
    "in progress": "under_way",
    "ongoing": "under_way",
    "completed": "done",
    "finished": "done",
    "implemented": "done",
    "desk research": "desk_reading",
}


def key_meant(word: str, keys: Container[str]) -> str | None:
    """Give the key for which a word is written, of those that may stand there."""
    word = word.casefold().replace("-", "_").replace(" ", "_")
    return next((key for key in _BY_WORD.get(word, ()) if key in keys), None)


def choice_meant(text: str, options: Sequence[str]) -> str | None:
    """Give the word of a list for which another is written, in whatever language of the output."""
    word = text.strip().casefold().replace("_", " ")
    if _CHOICES.get(word) in options:
        return _CHOICES[word]
    found = (meant(choice, text) for choice in get_args(Choice))
    return next((choice for choice in found if choice != text and choice in options), None)
