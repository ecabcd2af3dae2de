"""Write a made-up round of the world: 200 countries, 10 rounds each, an assessment of 4 to 10 KB for every one.

Run: python world_files.py FOLDER. The same files every time. One file in twenty has a warning, the others no problem.
"""

import random
import sys
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path

from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.countries import codes
from trafficking_indicators.model.instrument import Instrument

NEVER_CITED = "  never-cited: {kind: law, voice: state, title: made up}\n"
COUNTRIES, ROUNDS, FIRST_ROUND = 200, 10, 2010
WITH_WARNING = 20
SOURCES = {"law": "state", "interview": "ngo", "report": "state", "website": "igo"}
STATUSES = ("met", "partly_met", "unmet", "unknown", "not_assessed")
SENTENCE = (
    "the law gives the coordinator a seat and a budget, reports say that regional bodies meet when a case is found,"
    " and NGOs are heard on most of them"
)
WORDS = SENTENCE.split()
HEAD = """\
instrument: iom-2016
instrument_version: "1.0"
country: {country}
round: {round}
as_of: {round}
basis: illustration
assessors: [a generator]
limitations: made up for measuring
sources:
"""
SEMINAR = "priorities:\n  exercises:\n    survey: {unit: respondent, returned: 9, marks: {J: 3, L: 1, A: 4}}\n"


def text(choose: random.Random, length: int) -> str:
    """Make up a text of so many words."""
    return " ".join(choose.choices(WORDS, k=length))


def ratings(instrument: Instrument, choose: random.Random) -> Iterator[str]:
    """Rate every indicator; each rating that needs evidence cites all kinds of source in turn."""
    cited = cycle(SOURCES)
    for area, cells in instrument.cells_by_area.items():
        yield f"  {area}:\n"
        for cell in cells:
            status = choose.choice(STATUSES)
            if status == "met" and cell.implies:
                status = "partly_met"
            if status == "not_assessed":
                yield f"    {cell.code}: not_assessed\n"
                continue
            yield f"    {cell.code}:\n      status: {status}\n"
            if status == "unknown":
                yield f"      tried: {text(choose, 12)}\n"
                continue
            yield f"      reason: {text(choose, 14)}\n"
            if status == "partly_met":
                yield f"      missing: {text(choose, 5)}\n"
            yield "      evidence:\n"
            for _ in range(choose.randint(2, 3)):
                yield f"        - source: {next(cited)}\n          locator: p. {choose.randint(1, 90)}\n"
                says = "against" if status == "unmet" else "for"
                yield f"          note: {text(choose, 9)}\n          says: {says}\n"


def assessment(instrument: Instrument, country: str, year: int, choose: random.Random) -> str:
    """Make up one assessment."""
    sources = "".join(
        f"  {kind}: {{kind: {kind}, voice: {voice}, title: made up, date: {choose.randint(2000, year)}}}\n"
        for kind, voice in SOURCES.items()
    )
    return (
        f"{HEAD.format(country=country, round=year)}{sources}ratings:\n{''.join(ratings(instrument, choose))}{SEMINAR}"
    )


def main() -> None:
    """Write all files."""
    folder, instrument, choose = Path(sys.argv[1]), open_only_instrument(None), random.Random(2016)  # noqa: S311
    rounds = range(FIRST_ROUND, FIRST_ROUND + ROUNDS)
    for number, (country, year) in enumerate(product(codes()[:COUNTRIES], rounds)):
        content = assessment(instrument, country, year, choose)
        if number % WITH_WARNING == 0:
            content = content.replace("sources:\n", f"sources:\n{NEVER_CITED}")
        (folder / f"{country.lower()}-{year}.yaml").write_text(content, encoding="utf-8")


main()
