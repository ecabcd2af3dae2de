"""Measure whole reports against a score and a bare script, and one of many areas against that of the real instrument.

README.md says why.

Run: python benchmarks/reports.py [--runs N] [--python VENV] [--check]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from measuring import FLOORS, ROOT, Installed, Limit, Process, Row, arguments, positive, run

ASSESSMENT = ROOT / "assessments" / "azerbaijan-2016.yaml"
# A made-up instrument of this many areas, with eight indicators each: two at each place of two dimensions and levels.
AREAS = 40
CODES = ("F1a", "F1b", "F2a", "F2b", "O1a", "O1b", "O2a", "O2b")
SOURCES = 30
# Times of a score; a report of many areas may take so many times that of the real instrument, whatever start-up is.
NEAR_SCORE, NEAR_SCRIPT, MANY_AREAS = Limit(1.6), Limit(1.5), Limit(4)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADER = """\
id: many-areas
version: "1.0"
history: [{version: "1.0"}]
title: A made-up instrument of many areas
scope_note: made up
disclaimer: made up, nobody's finding
languages: [en]
dimensions:
  framework: {letter: F, title: on paper, short: on paper}
  operational: {letter: O, title: in practice, short: in practice}
pair: {paper: framework, practice: operational}
levels: [1, 2]
"""
HEAD = """\
instrument: many-areas
instrument_version: "1.0"
country: XAA
territory_name: Made up
round: 2020
as_of: 2020
basis: illustration
assessors: [a made-up team]
limitations: Made up for a measurement.
"""
RATING = """\
    {code}:
      status: {status}
      reason: The made-up source states this on the page that is named, and no other source says anything else of it.
      evidence:
        - source: s{first}
          locator: p. {first}
          note: It is stated there in a sentence of about the length that people write.
          says: {says}
        - source: s{second}
          locator: p. {second}
"""


def many_areas(folder: Path) -> tuple[str, str]:
    """Make up an instrument of many areas, and an assessment of all of them."""
    instrument = folder / "many-areas"
    (instrument / "areas").mkdir(parents=True)
    names = [f"a{number}" for number in range(1, AREAS + 1)]
    (instrument / "instrument.yaml").write_text(f"{HEADER}areas: [{', '.join(names)}]\n", encoding="utf-8")
    for name in names:
        lines = [f"area: {name}", f"title: The made-up area {name}", f"short: Area {name}", "level_rule: cumulative"]
        lines += ["indicators:"]
        lines += [
            f"  {code}:\n    text: What is asked at {code} of {name}, in a sentence of a length" for code in CODES
        ]
        (instrument / "areas" / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [HEAD, "sources:\n"]
    lines += [f"  s{at}:\n    kind: report\n    voice: igo\n    title: Source {at}\n" for at in range(SOURCES)]
    lines += ["ratings:\n"]
    for number, name in enumerate(names):
        lines.append(f"  {name}:\n")
        for at, code in enumerate(CODES):
            met = (number + at) % 2 == 0
            status, says = ("met", "for") if met else ("unmet", "against")
            first, second = (number + at) % SOURCES, (number * at + 1) % SOURCES
            lines.append(RATING.format(code=code, status=status, says=says, first=first, second=second))
    assessment = folder / "many-areas.yaml"
    assessment.write_text("".join(lines), encoding="utf-8")
    return str(assessment), str(instrument)


def texts_of(report: Path) -> list[str | list[list[str]]]:
    """Give the texts of a Word file: of its paragraphs, and of its tables by rows and cells."""
    with ZipFile(report) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))[0]  # noqa: S314  # our own
    found: list[str | list[list[str]]] = []
    for part in body:
        if part.tag == f"{_W}tbl":
            found.append([[_text(cell) for cell in row.iter(f"{_W}tc")] for row in part.iter(f"{_W}tr")])
        else:
            found += [_text(paragraph) for paragraph in part.iter(f"{_W}p")]
    return found


def _text(part: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in part.iter(f"{_W}t"))


def time_reports(installed: Installed, runs: int) -> list[Row]:
    """Run all processes in turn, round by round; a ratio only ever compares times of one round."""
    assess, html, python = installed.program("assess"), ("--format", "html"), installed.python
    many, instrument = many_areas(installed.folder)
    word, large, texts = (str(installed.folder / name) for name in ("report.docx", "large.docx", "texts.json"))
    named = {
        "score": Process((assess, "score", str(ASSESSMENT)), "5.1"),
        "report as a page": Process((assess, "report", str(ASSESSMENT), *html), "5.1"),
        "page of many areas": Process((assess, "report", many, "--instrument", instrument, *html), "a40"),
        "report as a Word file": Process((assess, "report", str(ASSESSMENT), "--output", word), "wrote"),
        "Word file of many areas": Process((assess, "report", many, "--instrument", instrument, "--output", large)),
        "floor_docx.py": Process((python, str(FLOORS / "floor_docx.py"), texts, str(installed.folder / "bare.docx"))),
    }
    for name, process in named.items():
        installed.run(process)  # warms up, and shows that it works
        if name == "report as a Word file":
            Path(texts).write_text(json.dumps(texts_of(Path(word))), encoding="utf-8")
    rounds = [{name: installed.seconds(process) for name, process in named.items()} for _ in range(runs)]
    compared = (
        ("report as a page", "score", NEAR_SCORE),
        ("page of many areas", "report as a page", MANY_AREAS),
        ("report as a Word file", "floor_docx.py", NEAR_SCRIPT),
        ("Word file of many areas", "report as a Word file", MANY_AREAS),
    )
    return [
        Row(f"{measured} / {floor}", tuple(times[measured] / times[floor] for times in rounds), limit)
        for measured, floor, limit in compared
    ]


def asked() -> argparse.Namespace:
    """Read the command line."""
    parser = arguments("Measure whole reports as web pages and Word files.")
    parser.add_argument("--runs", type=positive, default=15, metavar="N", help="rounds of processes (default 15)")
    return parser.parse_args()


def main() -> int:
    """Measure, print, and give the exit code."""
    found = asked()
    return run(found, (), f"{found.runs} rounds of processes", lambda target: time_reports(target, found.runs))


if __name__ == "__main__":
    sys.exit(main())
