"""English words of what is left to do."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.todo import TodoWords
from trafficking_indicators.words.en.plurals import number

WORDS = TodoWords(
    title=lambda title: f"To do: {title}",
    finished="Nothing is left to do.",
    left=lambda count: f"{number(count, 'thing is', 'things are')} left to do.",
    whole="The assessment as a whole",
    place="Place",
    item="What",
    to_do="To do",
    said={
        "not_assessed": "not looked at: rate it, or say that it cannot be told",
        "state_voices": "rests on State voices alone: look for another voice",
        "one_source": "rests on one source alone: look for a second",
        "low_confidence": "low confidence: look again, or ask somebody else",
        "no_confidence": "no confidence given: say how sure you are",
    },
    unknown=lambda tried: f"unknown: find out. Tried: {tried}",
    disputed=lambda statuses, about: f"{statuses}: settle it, or leave it disputed" + (f". {about}" if about else ""),
    not_consulted=lambda who, areas: f"not consulted: {who} (on {areas})",
    not_known_whether_consulted=lambda who, areas: f"not known whether consulted: {who} (on {areas})",
    unanswered=lambda who, text: f"answer the comment ({who}): {text}",
    placeholder=lambda text: f"text of the starting file: write your own in place of “{text}”",
    missing_language=lambda languages: f"text lacks a language: {languages}",
    warning=lambda rule, message: f"warning {rule}: {message}",
    withheld=lambda indicators: (
        f"Some evidence of {indicators} is withheld. What there is to do about it, and about the voices that are heard "
        "there and in the area, is not told here."
    ),
)
