"""Problems as SARIF 2.1.0, with what GitHub code scanning asks for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from trafficking_indicators.characters import lines_of, printable_name
from trafficking_indicators.problems import OF_FOLDERS, Checked, Located, Rule, SheetCell, Span
from trafficking_indicators.render.problems.fingerprints import Fingerprints
from trafficking_indicators.render.problems.json import json_text
from trafficking_indicators.render.problems.paths import absolute_path, relative_path

Json = dict[str, object]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
TOOL = "trafficking-indicators"
# The slash at the end says that all of it is the category, by which GitHub tells analyses of one tool apart.
CATEGORY = "assess/validate/"
# The first one is GitHub's, which knows no other. A number in ours goes up when what it is made of changes.
GITHUB_FINGERPRINT = "primaryLocationLineHash"
OWN_FINGERPRINT = "trafficking-indicators/v1"


def to_sarif(checked: Iterable[Checked], rules: Sequence[Rule], *, root: str, version: str) -> str:
    """Render the problems of files, in the order given, and all rules; a file below `root` is named relative to it.

    A folder is no artifact: what is wrong with one is said of the run.
    """
    notes: list[Json] = []
    results = list(_results(checked, {rule.name: index for index, rule in enumerate(rules)}, root, notes))
    driver = {"name": TOOL, "version": version, "rules": [_rule(rule) for rule in rules]}
    run: Json = {
        "tool": {"driver": driver},
        "automationDetails": {"id": CATEGORY},
        "columnKind": "unicodeCodePoints",
        "defaultSourceLanguage": "yaml",
        "results": results,
    }
    if notes:
        run["invocations"] = [{"executionSuccessful": False, "toolExecutionNotifications": notes}]
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> Json:
    ignoring = (
        f"To leave it out: `--ignore {rule.name}`"
        if rule.ignorable
        else "It cannot be ignored: what it refuses is not checked any further."
    )
    paragraphs = [text for text in (rule.text, rule.why) if text]
    return {
        "id": rule.name,
        "shortDescription": {"text": _plain(rule.text)},
        "fullDescription": {"text": _plain(" ".join(paragraphs))},
        "help": {
            "text": _plain("\n\n".join((*paragraphs, ignoring))),
            "markdown": _plain("\n\n".join((f"**{rule.name}**", *paragraphs, ignoring))),
        },
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.family], "problem.severity": rule.severity},
    }


def _results(checked: Iterable[Checked], indexes: dict[str, int], root: str, notes: list[Json]) -> Iterator[Json]:
    """Give what is wrong with files as results, and put what is wrong with folders among the notes."""
    fingerprints = Fingerprints()
    for one in checked:
        lines = lines_of(one.text)
        uri = _uri(one.file, root)
        for problem in one.problems:
            if problem.rule in OF_FOLDERS:
                notes.append(_notification(problem))
                continue
            fingerprint = fingerprints.of(problem, uri, lines)
            yield {
                "ruleId": problem.rule,
                "ruleIndex": indexes[problem.rule],
                "level": problem.severity,
                "message": {"text": _plain(_message(problem))},
                "locations": [_location(problem, uri, lines)],
                "partialFingerprints": {GITHUB_FINGERPRINT: fingerprint},
                "fingerprints": {OWN_FINGERPRINT: fingerprint},
                **({"occurrenceCount": problem.times} if problem.times > 1 else {}),
            }


def _notification(problem: Located) -> Json:
    text = _plain(f"{printable_name(problem.file)}: {_message(problem)}")
    return {"descriptor": {"id": problem.rule}, "level": problem.severity, "message": {"text": text}}


def _message(problem: Located) -> str:
    # where there is little room GitHub shows the first sentence
    return f"{problem.message}.\nhelp: {problem.help}" if problem.help else problem.message


def _location(problem: Located, uri: str, lines: Sequence[str]) -> Json:
    physical: Json = {"artifactLocation": {"uri": uri}}
    logical = [{"fullyQualifiedName": problem.path}] if problem.path else []
    if isinstance(problem.place, SheetCell):
        logical = [{"name": problem.place.cell, "fullyQualifiedName": str(problem.place)}, *logical]
    else:
        physical["region"] = _region(problem.place, lines)
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _region(span: Span, lines: Sequence[str]) -> Json:
    """Give the place: like ours, columns end behind the last character; the last line is that of this character."""
    end_line, end_column = span.end_line, span.end_column
    if end_column == 1 and end_line > span.line:
        end_line -= 1
        end_column = len(_line(lines, end_line)) + 1
    return {"startLine": span.line, "startColumn": span.column, "endLine": end_line, "endColumn": end_column}


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""


def _uri(file: str, root: str) -> str:
    path = relative_path(file, root)
    if path is not None:
        return quote(os.fsencode(path))
    absolute = PurePath(absolute_path(file, root))
    # on Windows a path without a drive has no URI
    return absolute.as_uri() if absolute.is_absolute() else quote(os.fsencode(absolute.as_posix()))


def _plain(text: str) -> str:
    """Take from a text what SARIF would read as a placeholder or as a link to somewhere."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
