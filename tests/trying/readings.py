"""Show what the YAML reader finds, for tests: problems as lines, spans as text."""

from __future__ import annotations

from trafficking_indicators.problems import Problem, SheetCell, Span
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.yaml_files import read


def read_text(text: str) -> Reading:
    """Read a document."""
    return read(text.encode())


def shown(span: Span) -> str:
    """Write a span: `line:column-line:column`."""
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def place_of(reading: Reading, problem: Problem) -> Span:
    """Tell where a problem stands."""
    assert not isinstance(problem.place, SheetCell)
    return problem.place or reading.span(problem.path, on_key=problem.on_key)


def found(reading: Reading) -> list[str]:
    """Write problems, each with its span."""
    return [f"{shown(place_of(reading, problem))} {problem.rule}: {problem.message}" for problem in reading.problems]


def rules(reading: Reading) -> list[str]:
    """Write which rules are broken, each with the line and column where its problem begins."""
    places = [place_of(reading, problem) for problem in reading.problems]
    return [
        f"{place.line}:{place.column} {problem.rule}" for place, problem in zip(places, reading.problems, strict=True)
    ]
