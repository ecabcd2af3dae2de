"""English words of what differs between two states of an instrument."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.revision import RevisionWords
from trafficking_indicators.words.en.plurals import number

WORDS = RevisionWords(
    title=lambda name: f"What changed in the instrument {name}",
    old="Before",
    new="After",
    version=lambda version: f"version {version}",
    not_listed=lambda version: (
        f"The history of the later one does not list version {version}: assessments of it no longer load, and no "
        "change is recorded."
    ),
    backwards="The first one is the later: its history lists the version of the second. Read the other way round.",
    changes="Changes",
    no_change="Nothing differs.",
    kind="Change",
    what="Of",
    parts="Keys",
    record="In version and history",
    kinds={
        "reworded": "reworded",
        "added": "added",
        "removed": "removed",
        "moved": "moved",
        "changed": "changed",
    },
    records={
        "recorded": "recorded",
        "missing": "not recorded",
        "needless": "recorded, but the text is the same",
        "free": "needs no new version",
    },
    now=lambda name: f"now {name}",
    head="head of the instrument",
    wordings="Texts before and after",
    unchanged="unchanged",
    unchanged_hidden=lambda count: f"{number(count, 'indicator is', 'indicators are')} unchanged and not listed.",
    none_missing="Every change that needs a new version is recorded.",
    missing=lambda count: (
        f"{number(count, 'change is', 'changes are')} not recorded: give the instrument a new version, and name in its "
        "history what was reworded, added, removed or moved."
    ),
)
