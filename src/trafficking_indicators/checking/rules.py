"""Every rule of `assess validate`, in the order in which a file is read, built, and checked against others."""

from __future__ import annotations

from trafficking_indicators.checking import assessments, evidence, exercises, headers, instruments, persons
from trafficking_indicators.problems import Rule, Unchecked

# Rules that hold while a file is read and built: what holds, and why. Those of the checks say both in their docstrings.
_READING = {
    "unreadable-file": (
        "A file named is there, is a regular file, and may be read.",
        "What was not read was not checked, and must not pass for a file without problems.",
    ),
    "file-too-large": (
        "A file has at most 1 MB, 50,000 values and 32 levels of nesting.",
        "Nobody can review a file of that size line by line, and one file must not hold up the check of all others.",
    ),
    "not-utf8": (
        "Files are UTF-8.",
        "In another encoding letters such as ə or š turn into others without notice, and a quotation is no "
        "longer what the source says.",
    ),
    "yaml-syntax": (
        "A file is well-formed YAML.",
        "Where the form of a file breaks, each program guesses anew what its author meant.",
    ),
    "empty-file": (
        "A file holds something.",
        "An assessment that was never filled in must not count as one that was checked.",
    ),
    "several-documents": (
        "A file holds one YAML document.",
        "Many programs read the first document only: what stands below would be missing from the assessment "
        "without notice.",
    ),
    "unknown-kind": (
        "A file is one of an instrument or an assessment, as its keys tell, and of the kind asked for.",
        "What is not recognized is not checked: a misspelt key must not take a whole assessment out of the review.",
    ),
    "duplicate-key": (
        "A key stands once in its mapping.",
        "Many programs keep the last of the two: a finding would be lost, and no reader could tell which was meant.",
    ),
    "complex-key": (
        "Keys are plain texts.",
        "A finding is looked up by a name, such as that of its indicator; a list or a mapping is none.",
    ),
    "alias": (
        "There are no anchors and aliases: everything is written out where it stands.",
        "A reviewer reads each finding with its own reason and evidence. One that borrows its text changes "
        "whenever the other is edited.",
    ),
    "merge-key": (
        "There are no merge keys.",
        "What is merged in does not stand where it counts: a reviewer would approve values without seeing them.",
    ),
    "tag": (
        "There are no tags: a value is the text that stands there.",
        "A tag can make another program read another value than the reviewer sees.",
    ),
    "empty-value": (
        "A key without a value is left out.",
        "An empty place may mean that nobody looked, that nobody could tell, or that it was forgotten. The "
        "first two have a status of their own; the third should be noticed.",
    ),
    "ambiguous-number": (
        "A number that other YAML readers change (5.10, 010, 1e3) is quoted.",
        "Another program would read round 2020.10 as 2020.1, and the same round would stand in two reports "
        "under two names.",
    ),
    "control-character": (
        "No text holds control characters, terminal escapes, bidirectional overrides or private characters.",
        "Invisible characters can hide a part of a text from a reviewer, or make it look other than it is.",
    ),
    "unknown-instrument": (
        "The instrument of an assessment is in --instrument, else among those that come with assess.",
        "A rating answers the text of an indicator. Without that text it says nothing.",
    ),
    "broken-instrument": (
        "The instrument of an assessment has no errors of its own.",
        "Findings made with a faulty set of indicators cannot be relied on, however careful they are.",
    ),
    "internal-assessment": (
        "An internal assessment is opened with --audience internal only.",
        "An internal assessment may hold what was said in confidence. To show it must be a decision, not an oversight.",
    ),
    "duplicate-area": (
        "An area has one file.",
        "Two files on one area may ask different things, and a report could follow only one of them.",
    ),
    "unread-file": (
        "An instrument's folder holds no YAML file that no command reads.",
        "Whoever keeps the indicator set would believe that a text is in use, though it reaches no report.",
    ),
    "no-files": (
        "What is to be checked holds YAML files.",
        "A check of nothing finds nothing wrong: a misspelt folder must not look like a review that was passed.",
    ),
}
_VALUES = {
    "missing-key": (
        "The keys that a part needs are there.",
        "Without the country, the date, the basis or the limits of a reading nobody can judge how far its findings go.",
    ),
    "unknown-key": (
        "A part has no other keys than its own.",
        "A misspelt key would be passed over, and what stands below it would be missing from every report.",
    ),
    "wrong-shape": (
        "A value is a text, a list or a mapping, as its key asks.",
        "A list that is read as one text, or a text as a list, changes what is counted and what is cited.",
    ),
    "bad-format": (
        "Ids, codes, languages, countries, rounds and dates are written as each is.",
        "Rounds, sources and indicators are matched by how they are written: in two spellings one thing counts as two.",
    ),
    "bad-number": (
        "Counts are whole numbers of at most nine digits.",
        "Marks and answers are added up and held against the number of participants, which only whole numbers allow.",
    ),
    "bad-choice": (
        "A flag is true or false.",
        "A flag decides such things as whether evidence is kept out of public reports. That must not depend "
        'on how a program reads "yes".',
    ),
    "bad-date": (
        "A date is a day of the calendar, a month or a year.",
        "Dates decide whether evidence may carry an assessment, and whether it is newer than the round before.",
    ),
    "unknown-choice": (
        "A word from a fixed list is one of the list.",
        "The words of a list have one meaning for all assessors. A word beside it has none that others could rely on.",
    ),
    "rated-without-reason": (
        "A rated indicator says why.",
        "A status alone shows that somebody decided, not why. Reviewers and the country assessed can answer "
        "only to a reason.",
    ),
    "rated-without-evidence": (
        "A rated indicator cites its sources.",
        "A finding that leads to no source cannot be checked, defended or corrected.",
    ),
    "partly-met-without-missing": (
        "A partly met indicator names the part that is not met.",
        "The missing part is what is left to do. Without it nobody can tell partly met from met, or see in "
        "the next round what changed.",
    ),
    "unknown-without-tried": (
        "An unknown indicator says what was looked at.",
        "Having looked in vain differs from not having looked, and the next assessor should not search the "
        "same places again.",
    ),
}
_WARNINGS = frozenset(("unread-file",))
# What of a file goes unchecked where a rule is broken: its rest, or the part that is cut out.
_REST = frozenset(
    (
        "unreadable-file",
        "file-too-large",
        "not-utf8",
        "yaml-syntax",
        "empty-file",
        "several-documents",
        "unknown-kind",
        "unknown-instrument",
        "broken-instrument",
        "internal-assessment",
        "no-files",
    )
)
_PART = frozenset(("duplicate-key", "complex-key", "alias", "merge-key", "empty-value", *_VALUES))
# The families of rules that a file of each kind is checked by, in this order.
_OF_INSTRUMENT = ("reading", "values", "headers", "instruments", "persons")
_OF_ASSESSMENT = ("reading", "values", "assessments", "evidence", "exercises", "persons")


def all_rules() -> tuple[Rule, ...]:
    """List the rules."""
    own = [
        Rule(name, "warning" if name in _WARNINGS else "error", text, why, family, _unchecked(name))
        for family, rules in (("reading", _READING), ("values", _VALUES))
        for name, (text, why) in rules.items()
    ]
    modules = (headers, instruments, assessments, evidence, exercises, persons)
    checks = [rule for module in modules for rule in module.RULES.all]
    return (*own, *checks)


def families_of(kind: str | None) -> tuple[str, ...]:
    """Name the families of rules that a file of a kind is checked by; of no kind, it can only be read."""
    if kind is None:
        return ("reading",)
    return _OF_ASSESSMENT if kind == "assessment" else _OF_INSTRUMENT


def _unchecked(name: str) -> Unchecked:
    return "rest" if name in _REST else "part" if name in _PART else "nothing"
