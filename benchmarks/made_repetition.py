"""Files of which reports repeat something at each reference, and files of many findings: what `shapes.py` grows."""

from __future__ import annotations

from made_followups import COMMANDS, HEAD
from made_shapes import AREA, ASSESSMENT, Files, Shape, with_instrument

# As long as a title and a wording may be.
TITLE, WORDING = "long " * 99 + "title", "long " * 199 + "words"
OTHER = "other.yaml"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def codes(size: int) -> list[str]:
    """Give codes of two dimensions: R1, D1, R1a, D1a and so on."""
    pairs = (f"{number}{letter}" for number in range(1, 1000) for letter in ("", *LETTERS))
    return [f"{dimension}{pair}" for pair in (next(pairs) for _ in range(max(1, size // 2))) for dimension in "RD"]


def _area(names: list[str], text: str = "Made up.") -> str:
    return AREA[: AREA.index("  R1:")] + "".join(f"  {name}: {{text: {text}}}\n" for name in names)


def _rated(names: list[str], status: str) -> str:
    said = f"{{status: {status}, reason: Made up., evidence: [{{source: s}}]}}"
    sources = "sources: {s: {kind: law, voice: ngo, date: 2020}}\n"
    return f"{sources}ratings:\n  1:\n" + "".join(f"    {name}: {said}\n" for name in names)


def indicators(size: int) -> Files:
    """Rate as many indicators as fit; a second reader says the opposite of each."""
    names = codes(size)
    files = with_instrument(_rated(names, "unmet"), area=_area(names))
    head, _, _ = files[ASSESSMENT].partition("sources:")
    return {**files, OTHER: head + _rated(names, "met")}


def remarks(size: int) -> Files:
    """Write a comment above each rating, and as many at the top."""
    names = codes(size)
    rated = _rated(names, "unmet").replace("\n    ", "\n    # Made up.\n    ")
    files = with_instrument(rated, area=_area(names))
    head, _, rest = files[ASSESSMENT].partition("sources:")
    mixed = "# Made up.\n" * size + f"\n{head}sources:{rest}"
    return {**files, ASSESSMENT: mixed, OTHER: files[ASSESSMENT].replace("status: unmet", "status: met")}


def remedies(size: int) -> Files:
    """Address each of a hundred gaps by many measures as long as may be, and by recommendations."""
    names = codes(100)
    few = min(26, 1 + size // 1000)
    every = ", ".join(f"{{to: 1.{name}, basis: source}}" for name in names)
    recommended = "recommendations:\n" + "".join(
        f"  {letter.upper()}: {{text: {WORDING}, short: Made up, addresses: [{every}]}}\n" for letter in LETTERS[:few]
    )
    measures = "objectives:\n  o:\n    text: Made up\n    measures:\n" + "".join(
        f"      m{number}: {{text: {WORDING}, addresses: [{every}]}}\n" for number in range(size // 1000)
    )
    files = with_instrument(_rated(names, "unmet"), area=_area(names, WORDING), recommendations=recommended)
    return {**files, "instrument/measures.yaml": measures}


def _cited(source: str, reason: str, size: int, locator: str = "p. #") -> str:
    cited = "".join(f"        - {{source: s, locator: {locator.replace('#', str(n))}}}\n" for n in range(size))
    head = f"ratings:\n  1:\n    R1:\n      status: met\n      reason: {reason}\n      evidence:\n"
    return f"sources:\n  s: {{kind: law, voice: ngo, date: 2020, {source}}}\n{head}{cited}"


def titles_cited(size: int) -> Files:
    """Cite a source whose title, publisher and address are as long as may be."""
    source = f"title: {TITLE}, publisher: {TITLE}, url: https://example.org/{'a' * 1900}"
    return with_instrument(_cited(source, "Made up.", size))


def notes_cited(size: int) -> Files:
    """Cite a source whose note takes half of the file, for a reason that takes a part of it."""
    return with_instrument(_cited(f"title: Made up, note: {'long ' * (size * 8)}", "long " * (size * 4), size))


def words_of_questions(size: int) -> Files:
    """One question as long as may be, with so many options."""
    counts = ", ".join(f"option {number}: {1 + number % 7}" for number in range(size))
    note = f"note: {'long ' * (size // 2)}"
    return with_instrument(f"answers:\n  - id: {TITLE}\n    text: {WORDING}\n    {note}\n    counts: {{{counts}}}\n")


def assessors(size: int) -> Files:
    """Name so many assessors of hundreds of indicators; a second reader names as many."""
    files = indicators(400)
    names = f"assessors: [{', '.join(f'made up {number}' for number in range(size))}]"
    return {name: text.replace("assessors: [made up]", names) for name, text in files.items()}


def bodies_of_comments(size: int) -> Files:
    """Comment on each of some indicators, as bodies whose names are as long as may be."""
    names = codes(400)
    each = f"comments: [{{by: ngo, body: {TITLE}, text: Made up.}}]"
    rated = _rated(names, "unmet").replace("source: s}]}", f"source: s}}], {each}}}")
    return with_instrument("\n".join(rated.split("\n")[: 3 + size]) + "\n", area=_area(names))


ITEM = "kind: measure, lead: b, assignment: stated, due: 2023"


def titles_of_bodies(size: int) -> Files:
    """Make items of a body and a source whose titles are as long as may be."""
    head = HEAD.replace("title: Made up}}", f"title: {TITLE}}}}}").replace(
        "date: 2017}}", f"date: 2017, title: {TITLE}}}}}"
    )
    said = "reports: [{round: r, by: b, says: done, source: s}]"
    found = "findings: [{as_of: 2024, status: not_done, reason: Made up., evidence: [{source: s}]}]"
    each = f"text: Made up, from: {{source: s}}, {ITEM}, {said}, {found}"
    return {ASSESSMENT: head + "".join(f"  i{number}: {{{each}}}\n" for number in range(size))}


def items_in_lines(size: int) -> Files:
    """Make items a line a key, to which answers can be added."""
    each = f"text: Made up, from: {{source: s}}, {ITEM}".replace(", ", "\n    ")
    return {ASSESSMENT: HEAD + "".join(f"  i{number}:\n    {each}\n" for number in range(size))}


def words_of_items(size: int) -> Files:
    """Report on one item as long as may be, and find something of it for a long reason on many places."""
    said = "      - {round: r, by: b, says: done, source: s}\n" * (size // 2)
    cited = ", ".join(f"{{source: s, locator: p. {number}}}" for number in range(size // 2))
    reason = f"reason: {'long ' * (size * 4)}"
    found = f"      - {{as_of: 2024, status: not_done, {reason}, evidence: [{cited}]}}\n"
    parts = "".join(f"      p{number}: {{text: {WORDING}, side: framework}}\n" for number in range(size // 50))
    item = f"  '1':\n    text: {WORDING}\n    from: {{source: s}}\n    {ITEM.replace(', ', chr(10) + '    ')}\n"
    return {ASSESSMENT: f"{HEAD}{item}    done_when:\n{parts}    reports:\n{said}    findings:\n{found}"}


READERS = (
    "merge {file} {other}", "merge {file} {other} --format json", "merge {file} {other} --format csv",
    "merge {file} {other} --format html", "merge {file} {other} --output {new}.yaml",
    "convert {other} --output {sheet}.xlsx", "convert {sheet}.xlsx --onto {file} --output {back}.yaml",
    "diff {file} {other}", "diff {file} {other} --format html", "diff {file} {other} --format csv",
)  # fmt: skip
REPETITION = (
    Shape("indicators", indicators, 3800, is_valid=True, further=READERS),
    Shape("remarks in comments", remarks, 3800, is_valid=True, further=READERS),
    Shape("measures and recommendations", remedies, 95000, is_valid=True),
    Shape("long titles cited", titles_cited, 9500, is_valid=True),
    Shape("long notes cited", notes_cited, 8000, is_valid=True),
    Shape("long questions", words_of_questions, 16000, is_valid=True),
    Shape("assessors", assessors, 40000, is_valid=True, further=READERS),
    Shape("long names of bodies", bodies_of_comments, 400, is_valid=True),
    Shape("long titles of bodies", titles_of_bodies, 1150, is_valid=True, commands=COMMANDS),
    Shape("items in lines", items_in_lines, 1450, is_valid=True, commands=COMMANDS),
    Shape("long words of items", words_of_items, 4400, is_valid=True, commands=COMMANDS),
)
