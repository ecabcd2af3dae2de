"""Rules on the form of single values and keys, which the models of `model/` ask for while a file is built."""

from __future__ import annotations

from trafficking_indicators.checking.registry import Rules
from trafficking_indicators.model.fields import LONGEST_ADDRESS, LONGEST_ID, LONGEST_TITLE, LONGEST_WORDING

VALUES = Rules[[]]("values")

VALUES.elsewhere(
    "missing-key",
    text="The keys that a part needs are there.",
    why="Without the country, the date, the basis or the limits of a reading nobody can judge how far its findings go.",
    unchecked="part",
)
VALUES.elsewhere(
    "unknown-key",
    text="A part has no other keys than its own.",
    why="A misspelt key would be passed over, and what stands below it would be missing from every report.",
    unchecked="part",
)
VALUES.elsewhere(
    "wrong-shape",
    text="A value is a text, a list or a mapping, as its key asks.",
    why="A list that is read as one text, or a text as a list, changes what is counted and what is cited.",
    unchecked="part",
)
VALUES.elsewhere(
    "bad-format",
    text="Ids, codes, languages, countries, rounds and dates are written as each is.",
    why="Rounds, sources and indicators are matched by how they are written: in two spellings one thing counts as two.",
    unchecked="part",
)
VALUES.elsewhere(
    "long-text",
    text=f"A name or a title has at most {LONGEST_TITLE:,} letters; an indicator, a recommendation, a measure, an item "
    f"or a question {LONGEST_WORDING:,}; a web address {LONGEST_ADDRESS:,}; an id {LONGEST_ID:,}. Reasons, notes and "
    "all that reports do not repeat are as long as a file may be.",
    why="Reports repeat names and titles wherever something refers to them: one that is pages long would fill a report "
    "with itself, and hide what was found.",
    unchecked="part",
)
VALUES.elsewhere(
    "bad-number",
    text="Counts are whole numbers of at most nine digits.",
    why="Marks and answers are added up and held against the number of participants, which only whole numbers allow.",
    unchecked="part",
)
VALUES.elsewhere(
    "bad-choice",
    text="A flag is true or false.",
    why="A flag decides such things as whether evidence is kept out of public reports. That must not depend on how "
    'a program reads "yes".',
    unchecked="part",
)
VALUES.elsewhere(
    "bad-date",
    text="A date is a day of the calendar, a month or a year.",
    why="Dates decide whether evidence may carry an assessment, and whether it is newer than the round before.",
    unchecked="part",
)
VALUES.elsewhere(
    "unknown-choice",
    text="A word from a fixed list is one of the list.",
    why="The words of a list have one meaning for all assessors. A word beside it has none that others could rely on.",
    unchecked="part",
)
VALUES.elsewhere(
    "rated-without-reason",
    text="A rated indicator says why.",
    why="A status alone shows that somebody decided, not why. Reviewers and the country assessed can answer only "
    "to a reason.",
    unchecked="part",
)
VALUES.elsewhere(
    "rated-without-evidence",
    text="A rated indicator cites its sources.",
    why="A finding that leads to no source cannot be checked, defended or corrected.",
    unchecked="part",
)
VALUES.elsewhere(
    "partly-met-without-missing",
    text="A partly met indicator names the part that is not met.",
    why="The missing part is what is left to do. Without it nobody can tell partly met from met, or see in the "
    "next round what changed.",
    unchecked="part",
)
VALUES.elsewhere(
    "unknown-without-tried",
    text="An unknown indicator says what was looked at.",
    why="Having looked in vain differs from not having looked, and the next assessor should not search the same "
    "places again.",
    unchecked="part",
)
VALUES.elsewhere(
    "disputed-without-settlement",
    text="A disputed indicator says what each reader said.",
    why="Without their statuses nobody can tell what readers differ about, or whether it matters to a level.",
    unchecked="part",
)
