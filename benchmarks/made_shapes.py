"""Files of every shape that a stranger may send, as large as asked for: what `shapes.py` grows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

HEAD = """\
instrument: {instrument}
instrument_version: "1.0"
country: XAA
territory_name: Harbourland
round: "1"
as_of: 2024
basis: illustration
assessors: [made up]
limitations: Made up.
"""
INSTRUMENT = """\
id: made-up
version: "1.0"
history: [{version: "1.0"}]
title: Made up
scope_note: made up
disclaimer: made up
languages: [en]
dimensions:
  rules: {letter: R, title: rules, short: rules}
  deeds: {letter: D, title: deeds, short: deeds}
pair: {paper: rules, practice: deeds}
levels: [1]
areas: [1]
"""
AREA = """\
area: 1
title: Made up
short: Made up
level_rule: cumulative
indicators:
  R1: {text: A rule.}
  D1: {text: A deed.}
"""
RATED = "{status: met, reason: Made up., evidence: [{source: s}]}"

Files = dict[str, str]
ASSESSMENT = "assessment.yaml"


class Shape(NamedTuple):
    """One shape of input: its files for a size, and the largest size that stays within the limits of a file."""

    name: str
    files: Callable[[int], Files]
    most: int
    # what is valid goes through the other commands, too
    is_valid: bool = False
    # instead of those for assessments, and besides
    commands: tuple[str, ...] = ()
    further: tuple[str, ...] = ()


def _lines(first: str, line: Callable[[int], str], size: int) -> str:
    return first + "".join(f"{line(number)}\n" for number in range(size))


def _alone(text: str, instrument: str = "iom-2016") -> Files:
    return {ASSESSMENT: HEAD.format(instrument=instrument) + text}


def with_instrument(text: str, *, header: str = INSTRUMENT, area: str = AREA, recommendations: str = "") -> Files:
    """Give an assessment of an instrument of its own."""
    parts = {"instrument.yaml": header, "areas/1.yaml": area}
    if recommendations:
        parts["recommendations.yaml"] = recommendations
    return {f"instrument/{name}": held for name, held in parts.items()} | _alone(text, "made-up")


def misspelt_sources(size: int) -> Files:
    """As many sources as citations of none of them."""
    sources = _lines("sources:\n", lambda number: f"  source-{number}: {{kind: law, voice: ngo}}", size)
    cited = ", ".join(f"{{source: sourse-{number}x}}" for number in range(size))
    return _alone(f"{sources}ratings:\n  5.1:\n    F1: {{status: met, reason: Made up., evidence: [{cited}]}}\n")


def misspelt_areas(size: int) -> Files:
    """Areas that the instrument does not have."""
    return _alone(_lines("ratings:\n", lambda number: f"  5.{number + 10}x: {{F1: not_assessed}}", size))


def cuts_and_findings(size: int) -> Files:
    """Doubled keys, which are cut out, beside findings that may follow from them."""
    sources = _lines("sources:\n", lambda number: f"  s{number // 2}: {{kind: law, voice: ngo}}", size)
    cited = ", ".join(f"{{source: t{number}}}" for number in range(size))
    return _alone(f"{sources}ratings:\n  5.1:\n    F1: {{status: met, reason: Made up., evidence: [{cited}]}}\n")


def one_long_line(size: int) -> Files:
    """Every problem in one line."""
    return _alone(f"ratings: {{{', '.join(f'x{number}: {{F1: none}}' for number in range(size))}}}\n")


def empty_values(size: int) -> Files:
    """Make a refusal a line."""
    return _alone(_lines("sources:\n", lambda number: f"  s{number}:", size))


def unknown_keys(size: int) -> Files:
    """Make a key that nobody knows a line."""
    return _alone(_lines("", lambda number: f"unknown-{number}: text", size))


def contacts_in_comments(size: int) -> Files:
    """Addresses in comments."""
    return _alone(_lines("", lambda number: f"# nobody{number}@example.org", size))


def numbers_in_texts(size: int) -> Files:
    """Texts full of digits that are no telephone numbers."""
    notes = _lines(
        "sources:\n", lambda number: f"  s{number}: {{kind: law, voice: ngo, title: No. {number:011}}}", size
    )
    return _alone(notes)


def options(size: int) -> Files:
    """One question with so many options."""
    counts = ", ".join(f"option {number}: {1 + number % 7}" for number in range(size))
    return _alone(f"answers:\n  - id: Q\n    text: Made up\n    counts: {{{counts}}}\n")


def questions(size: int) -> Files:
    """Questions of two options."""
    return _alone(
        _lines("answers:\n", lambda number: f"  - {{id: Q{number}, text: Made up, counts: {{yes: 3, no: 4}}}}", size)
    )


def stakeholders(size: int) -> Files:
    """Organizations with an id of their own."""

    def line(number: int) -> str:
        return f"  - {{id: s{number}, kind: ngo, title: Made up, areas: [5.1], consulted: unknown}}"

    return _alone(_lines("stakeholders:\n", line, size))


def citations(size: int) -> Files:
    """One rating that cites one source so often."""
    cited = _lines("", lambda number: f"        - {{source: s, locator: p. {number}}}", size)
    return _alone(
        "sources: {s: {kind: law, voice: ngo}}\nratings:\n  5.1:\n    F1:\n      status: met\n      reason: Made up.\n"
        f"      evidence:\n{cited}"
    )


def comments(size: int) -> Files:
    """One rating with so many replies."""
    replies = _lines("", lambda number: f"        - {{by: state, text: Reply {number}.}}", size)
    return _alone(f"ratings:\n  5.1:\n    F1:\n      status: not_assessed\n      comments:\n{replies}")


def languages(size: int) -> Files:
    """Write a text in as many languages as there are tags, and more."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    tags = [f"{a}{b}{c}" for a in letters for b in letters for c in letters]
    return _alone(
        f"ratings: {{5.1: {{F1: {{status: unknown, tried: {{{', '.join(f'{t}: x' for t in tags[:size])}}}}}}}}}\n"
    )


def long_texts(size: int) -> Files:
    """One text of many lines."""
    return _alone(_lines("method: >-\n", lambda number: f"  line {number} of a text.", size).replace("method", "note"))


def long_names(size: int) -> Files:
    """Names as long as a file."""
    return _alone(f"scope: [{'a' * size}]\nratings: {{{'b' * size}: {{F1: not_assessed}}}}\n")


def exercises(size: int) -> Files:
    """Priority exercises of one mark each."""
    return _alone(
        _lines(
            "priorities:\n  exercises:\n",
            lambda number: f"    e{number}: {{unit: group, returned: 3, marks: {{A: 1}}}}",
            size,
        )
    )


def _cited(size: int, line: str) -> str:
    return "ratings:\n  5.1:\n    F1:\n      status: met\n      reason: Made up.\n      evidence:\n" + "".join(
        f"        - {{{line.replace('#', str(number))}}}\n" for number in range(size)
    )


def sensitive_evidence(size: int) -> Files:
    """One rating with so much evidence that is kept out of public reports."""
    return _alone("sources: {s: {kind: law, voice: ngo}}\n" + _cited(size, "source: s, locator: p. #, sensitive: true"))


def areas_of_stakeholders(size: int) -> Files:
    """Organizations that work in every area."""

    def line(number: int) -> str:
        areas = "5.1, 5.2, 5.3, 5.4, 5.5, 4.5"
        return f"  - {{id: s{number}, kind: ngo, title: Made up, areas: [{areas}], consulted: unknown}}"

    return _alone(_lines("stakeholders:\n", line, size))


def words_of_no_list(size: int) -> Files:
    """Make up sources of kinds and voices that there are not."""
    return _alone(_lines("sources:\n", lambda number: f"  s{number}: {{kind: lawz, voice: ngoz}}", size))


def misspelt_rating_keys(size: int) -> Files:
    """Ratings whose keys nobody knows, of indicators that there are not."""
    return _alone(_lines("ratings:\n  5.1:\n", lambda number: f"    x{number}: {{stats: met, reson: a}}", size))


def late_evidence(size: int) -> Files:
    """Cite sources that are newer than the assessment."""
    sources = _lines("sources:\n", lambda number: f"  s{number}: {{kind: law, voice: ngo, date: 2030}}", size)
    return _alone(sources + _cited(size, "source: s#"))


def entries_twice(size: int) -> Files:
    """Cite the same again and again."""
    return _alone("sources: {s: {kind: law, voice: ngo}}\n" + _cited(size, "source: s"))


def marks_over_participants(size: int) -> Files:
    """Exercises with more marks than people."""

    def line(number: int) -> str:
        return f"    e{number}: {{unit: person, returned: 1, marks: {{A: 5, B: 3}}}}"

    return _alone(_lines("priorities:\n  exercises:\n", line, size))


def misspelt_labels(size: int) -> Files:
    """Ask a question whose labels are of other options than it has."""
    counts = ", ".join(f"option {number}: 1" for number in range(size))
    labels = ", ".join(f"optoin {number}: x" for number in range(size))
    return _alone(f"answers:\n  - id: Q\n    text: Made up\n    counts: {{{counts}}}\n    labels: {{{labels}}}\n")


def names_with_titles(size: int) -> Files:
    """Titles of sources that may name people."""
    return _alone(
        _lines(
            "sources:\n", lambda number: f"  s{number}: {{kind: law, voice: ngo, title: Mr. Made Up {number}}}", size
        )
    )


def budgets_in_comments(size: int) -> Files:
    """Amounts that are grouped as telephone numbers are."""
    return _alone(_lines("", lambda number: f"# +1 250 000 000 for {number}", size))


def years_in_comments(size: int) -> Files:
    """Years behind a word for a telephone."""
    return _alone(_lines("", lambda _: "# tel 2014-2018", size))


def digits_in_words(size: int) -> Files:
    """Digits between letters."""
    return _alone(_lines("", lambda number: f"# a{number:09}b{number:09}c", size))


def treaty_articles(size: int) -> Files:
    """Articles of treaties that no header names."""
    articles = _lines("treaty_articles:\n", lambda n: f"  - {{treaty: t{n}, articles: [x], basis: to_check}}", size)
    return with_instrument("", area=AREA + articles)


def implied(size: int) -> Files:
    """Make as many links as there can be: every indicator of a dimension implies all before it."""
    codes = [f"R{level}{letter}" for level in range(1, 10) for letter in "abcdefghijklmnopqrstuvwxyz"][:size]
    header = INSTRUMENT.replace("levels: [1]", f"levels: [{', '.join(map(str, range(1, 10)))}]")
    others = "".join(f"  D{level}: {{text: A deed.}}\n" for level in range(1, 10))
    missing = "".join(f"  R{level}z: {{text: A rule.}}\n" for level in range(1, 10) if f"R{level}z" not in codes)
    indicators = "".join(
        f"  {code}: {{text: A rule., implies: [{', '.join(other for other in codes if other < code)}]}}\n"
        for code in codes
    )
    area = AREA[: AREA.index("  R1:")] + indicators + missing + others
    return with_instrument("", header=header, area=area)


def versions(size: int) -> Files:
    """Make a history of so many versions, each of which rewords an indicator."""
    header = INSTRUMENT.replace('history: [{version: "1.0"}]\n', 'history:\n  - version: "0"\n')
    entries = "".join(f'  - {{version: "{number}", reworded: [1.R1]}}\n' for number in range(1, size))
    last = '  - version: "1.0"\n'
    at = header.index("title:")
    return with_instrument("", header=header[:at] + entries + last + header[at:])


def listed_areas(size: int) -> Files:
    """List one area again and again."""
    return with_instrument("", header=INSTRUMENT.replace("areas: [1]", f"areas: [{', '.join('1' * size)}]"))


def ids_twice(size: int) -> Files:
    """Questions of which two each have one id."""
    return _alone(
        _lines("answers:\n", lambda n: f"  - {{id: Q{n // 2}, text: Made up, counts: {{yes: 3, no: 4}}}}", size)
    )


def long_labels(size: int) -> Files:
    """Options with labels as long as may be, which a table has to fit in."""
    counts = ", ".join(f"option {number}: 3" for number in range(size))
    labels = ", ".join(f"option {number}: {'long ' * 199}{number}" for number in range(size))
    return _alone(f"answers:\n  - {{id: Q, text: Made up, counts: {{{counts}}}, labels: {{{labels}}}}}\n")


def moved(size: int) -> Files:
    """Move an indicator in each version; the assessment is of the first."""
    files = versions(0)
    header = INSTRUMENT.replace('history: [{version: "1.0"}]\n', 'history:\n  - version: "0"\n')
    at = header.index("title:")
    names = ["1.R1", *(f"1.R1-{number}" for number in range(size - 1)), "1.R1"]
    entries = "".join(
        f'  - {{version: "{number + 1}", moved: {{{names[number]}: {names[number + 1]}}}}}\n' for number in range(size)
    )
    files["instrument/instrument.yaml"] = header[:at] + entries + '  - version: "1.0"\n' + header[at:]
    files[ASSESSMENT] = files[ASSESSMENT].replace('instrument_version: "1.0"', 'instrument_version: "0"')
    return files


SHAPES = (
    Shape("misspelt sources", misspelt_sources, 5000),
    Shape("misspelt areas", misspelt_areas, 12000),
    Shape("cuts and findings", cuts_and_findings, 6000),
    Shape("problems in one line", one_long_line, 12000),
    Shape("empty values", empty_values, 20000),
    Shape("unknown keys", unknown_keys, 20000),
    Shape("contacts in comments", contacts_in_comments, 30000),
    Shape("numbers in texts", numbers_in_texts, 6000, is_valid=True),
    Shape("options of a question", options, 16000, is_valid=True),
    Shape("questions", questions, 4000, is_valid=True),
    Shape("stakeholders", stakeholders, 3500, is_valid=True),
    Shape("citations", citations, 9000, is_valid=True),
    Shape("comments", comments, 9000, is_valid=True),
    Shape("languages", languages, 16000),
    Shape("lines of a text", long_texts, 30000),
    Shape("letters of a name", long_names, 480000),
    Shape("exercises", exercises, 3300, is_valid=True),
    Shape("sensitive evidence", sensitive_evidence, 5500, is_valid=True),
    Shape("areas of stakeholders", areas_of_stakeholders, 2200, is_valid=True),
    Shape("words of no list", words_of_no_list, 5500),
    Shape("misspelt keys of ratings", misspelt_rating_keys, 8000),
    Shape("late evidence", late_evidence, 3500),
    Shape("entries twice", entries_twice, 12000),
    Shape("marks over participants", marks_over_participants, 3300),
    Shape("misspelt labels", misspelt_labels, 9000),
    Shape("names with titles", names_with_titles, 6000),
    Shape("budgets in comments", budgets_in_comments, 30000),
    Shape("years in comments", years_in_comments, 30000),
    Shape("digits in words", digits_in_words, 40000),
    Shape("treaty articles", treaty_articles, 6000),
    Shape("implied by each other", implied, 97, is_valid=True),
    Shape("versions", versions, 8000, is_valid=True),
    Shape("moved indicators", moved, 7000, is_valid=True),
    Shape("areas listed twice", listed_areas, 45000),
    Shape("ids twice", ids_twice, 4000),
    Shape("long labels", long_labels, 900, is_valid=True),
)
