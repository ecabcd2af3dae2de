"""Files in which much is held against much: what `shapes.py` grows to see that no product is told in full."""

from __future__ import annotations

from made_repetition import LETTERS, READERS, codes
from made_shapes import AREA, ASSESSMENT, INSTRUMENT, Files, Shape, with_instrument

SOURCE = "sources: {s: {kind: law, voice: ngo, date: 2020}}\n"
CITED = "reason: Made up., evidence: [{source: s}]"
HEAD_OF_AREA = AREA[: AREA.index("  R1:")]


def _areas(files: Files, area: str, count: int) -> Files:
    """Put so many areas in the place of the one."""
    del files["instrument/areas/1.yaml"]
    header = files["instrument/instrument.yaml"]
    listed = ", ".join(map(str, range(1, count + 1)))
    files["instrument/instrument.yaml"] = header.replace("areas: [1]", f"areas: [{listed}]")
    return files | {
        f"instrument/areas/{number}.yaml": area.replace("area: 1", f"area: {number}", 1)
        for number in range(1, count + 1)
    }


def ladders(size: int) -> Files:
    """Rate areas of nine levels, the lower ones unmet and the upper ones met; a second reader finds nothing met."""
    names = [f"{letter}{level}{small}" for letter in "RD" for level in range(1, 10) for small in ("", *LETTERS)]
    count = max(1, size // len(names))
    area = HEAD_OF_AREA + "".join(f"  {name}: {{text: Made up.}}\n" for name in names)
    statuses = {name: "unmet" if int(name[1]) < len("level") else "met" for name in names}
    rated = "".join(f"    {name}: {{status: {status}, {CITED}}}\n" for name, status in statuses.items())
    ratings = "".join(f"  {number}:\n{rated}" for number in range(1, count + 1))
    header = INSTRUMENT.replace("levels: [1]", f"levels: [{', '.join(map(str, range(1, 10)))}]")
    files = _areas(with_instrument(f"{SOURCE}ratings:\n{ratings}", header=header), area, count)
    return files | {"other.yaml": files[ASSESSMENT].replace("status: met", "status: unmet")}


def areas(size: int) -> Files:
    """Rate two indicators of each of so many areas, and write a text on each."""
    both = f"{{R1: {{status: met, {CITED}}}, D1: {{status: unmet, {CITED}}}}}"
    rated = "".join(f"  {number}: {both}\n" for number in range(1, size + 1))
    texts = "".join(f"  {number}: {{context: Made up., finding: Made up.}}\n" for number in range(1, size + 1))
    return _areas(with_instrument(f"{SOURCE}ratings:\n{rated}areas:\n{texts}"), AREA, size)


def disputes(size: int) -> Files:
    """Leave open what four readers differ about at each of so many indicators."""
    names = codes(size)
    settlement = "{readings: [met, unmet, partly_met, unknown], how: unsettled, by: [a, b], reason: Made up.}"
    said = f"{{status: disputed, settlement: {settlement}, evidence: [{{source: s}}]}}"
    rated = "".join(f"    {name}: {said}\n" for name in names)
    area = HEAD_OF_AREA + "".join(f"  {name}: {{text: Made up.}}\n" for name in names)
    return with_instrument(f"{SOURCE}ratings:\n  1:\n{rated}", area=area)


def disputes_of_a_chain(size: int) -> Files:
    """Do the same where each indicator implies the one before it."""
    files, above = disputes(size), dict.fromkeys("RD", "")
    area = HEAD_OF_AREA
    for name in codes(size):
        implied = f", implies: [{above[name[0]]}]" if above[name[0]] else ""
        area += f"  {name}: {{text: Made up.{implied}}}\n"
        above[name[0]] = name
    return files | {"instrument/areas/1.yaml": area}


def articles(size: int) -> Files:
    """Have the two indicators of an area speak to so many articles, all of which the header lists."""
    listed = ", ".join(f'"{number}"' for number in range(1, size + 1))
    header = f"{INSTRUMENT}treaties: {{t: {{title: Made up, short: MU, articles: [{listed}]}}}}\n"
    area = f"{AREA}treaty_articles: [{{treaty: t, articles: [{listed}], basis: text}}]\n"
    return with_instrument(f"{SOURCE}ratings: {{1: {{R1: {{status: met, {CITED}}}}}}}\n", header=header, area=area)


def treaties(size: int) -> Files:
    """Have an area speak to one article of each of so many treaties."""
    listed = "".join(f"  t{number}: {{title: Made up, short: MU, articles: [x]}}\n" for number in range(size))
    spoken = "".join(f"  - {{treaty: t{number}, articles: [x], basis: to_check}}\n" for number in range(size))
    return with_instrument("", header=f"{INSTRUMENT}treaties:\n{listed}", area=f"{AREA}treaty_articles:\n{spoken}")


def marks(size: int) -> Files:
    """Hold exercises in which each of 26 recommendations has marks; a second reader counts them otherwise."""
    named = "".join(f"  {letter}: {{text: Made up, short: Made up}}\n" for letter in LETTERS.upper())
    each = ", ".join(f"{letter}: 1" for letter in LETTERS.upper())
    held = "".join(f"    e{number}: {{unit: group, returned: 300, marks: {{{each}}}}}\n" for number in range(size))
    files = with_instrument(f"priorities:\n  exercises:\n{held}", recommendations=f"recommendations:\n{named}")
    return files | {"other.yaml": files[ASSESSMENT].replace(": 1,", ": 2,")}


def assessors_in_another_language(size: int) -> Files:
    """Name so many assessors in a language that falls back to another one."""
    names = ", ".join(f"{{az: made up {number}}}" for number in range(size))
    files = with_instrument("")
    files[ASSESSMENT] = files[ASSESSMENT].replace("assessors: [made up]", f"assessors: [{names}]")
    return files | {"other.yaml": files[ASSESSMENT].replace("az: made up 1}", "az: made up once more}")}


def rows_that_differ(size: int) -> Files:
    """Ask questions of which a second reader words every second one otherwise."""

    def asked(word: str) -> Files:
        lines = (
            f"  - id: Q{number}{word if number % 2 else ''}\n    text: Made up {word}\n    counts: {{yes: 3, no: 4}}\n"
            for number in range(size)
        )
        return with_instrument(f"answers:\n{''.join(lines)}")

    return asked("a") | {"other.yaml": asked("b")[ASSESSMENT]}


PRODUCTS = (
    Shape("ladders out of order", ladders, 4374, is_valid=True, further=READERS),
    Shape("many areas", areas, 1300, is_valid=True),
    Shape("disputed indicators", disputes, 1500, is_valid=True),
    Shape("disputes of a chain", disputes_of_a_chain, 200, is_valid=True),
    Shape("articles of a treaty", articles, 10000, is_valid=True),
    Shape("treaties", treaties, 5000, is_valid=True),
    Shape("marks of exercises", marks, 800, is_valid=True, further=READERS),
    Shape("assessors in another language", assessors_in_another_language, 15500, is_valid=True, further=READERS),
    Shape("rows that differ", rows_that_differ, 4000, is_valid=True, further=READERS),
)
