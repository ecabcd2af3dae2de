"""Every rule of `assess validate`, in the order in which a file is read, built, and checked against others."""

from __future__ import annotations

from trafficking_indicators.checks import assessments, evidence, exercises, headers, instruments, persons
from trafficking_indicators.checks.rule import Rule

# Rules that hold while a file is read and built; those of the checks carry their text in their docstrings.
_READING = {
    "unreadable-file": "A file named is there, is a regular file, and may be read.",
    "file-too-large": "A file has at most 1 MB, 50,000 values and 32 levels of nesting.",
    "not-utf8": "Files are UTF-8.",
    "yaml-syntax": "A file is well-formed YAML.",
    "empty-file": "A file holds something.",
    "several-documents": "A file holds one YAML document.",
    "unknown-kind": "A file is one of an instrument or an assessment, as its keys tell, and of the kind asked for.",
    "duplicate-key": "A key stands once in its mapping.",
    "complex-key": "Keys are plain texts.",
    "alias": "There are no anchors and aliases: everything is written out where it stands.",
    "merge-key": "There are no merge keys.",
    "tag": "There are no tags: a value is the text that stands there.",
    "empty-value": "A key without a value is left out.",
    "ambiguous-number": "A number that other YAML readers change (5.10, 010, 1e3) is quoted.",
    "control-character": "No text holds control characters, terminal escapes or bidirectional overrides.",
    "missing-key": "The keys that a part needs are there.",
    "unknown-key": "A part has no other keys than its own.",
    "wrong-shape": "A value is a text, a list or a mapping, as its key asks.",
    "bad-format": "Ids, codes, languages, countries, rounds and dates are written as each is.",
    "bad-number": "Counts are whole numbers of at most nine digits.",
    "bad-choice": "A flag is true or false.",
    "bad-date": "A date is a day of the calendar, a month or a year.",
    "unknown-choice": "A word from a fixed list is one of the list.",
    "rated-without-reason": "A rated indicator says why.",
    "rated-without-evidence": "A rated indicator cites its sources.",
    "partly-met-without-missing": "A partly met indicator names the part that is not met.",
    "unknown-without-tried": "An unknown indicator says what was looked at.",
    "unknown-instrument": "The instrument of an assessment is in --instrument, else among those that come with assess.",
    "broken-instrument": "The instrument of an assessment has no errors of its own.",
    "internal-assessment": "An internal assessment is opened with --audience internal only.",
    "duplicate-area": "An area has one file.",
    "unread-file": "An instrument's folder holds no YAML file that no command reads.",
    "no-files": "What is to be checked holds YAML files.",
}
_WARNINGS = frozenset(("unread-file",))


def all_rules() -> tuple[Rule, ...]:
    """List the rules."""
    reading = [Rule(name, "warning" if name in _WARNINGS else "error", text) for name, text in _READING.items()]
    modules = (headers, instruments, assessments, evidence, exercises, persons)
    checks = [rule for module in modules for rule in module.RULES.all]
    return (*reading, *checks)
