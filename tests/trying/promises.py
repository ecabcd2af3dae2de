"""What holds for every file, whatever stands in it. Whoever breaks one of these promises has found a bug of ours."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from conftest import ROOT
from making.problem_files import json_of
from trafficking_indicators.characters import is_printable, without_bad
from trafficking_indicators.checking import validation
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.errors import InputError
from trafficking_indicators.problems import Checked, Located, Place, Rule, Span
from trafficking_indicators.reading import yaml_files as yaml_source
from trafficking_indicators.reading.contacts import holds_contact
from trafficking_indicators.reading.kinds import families_of
from trafficking_indicators.render.problems.github import to_github
from trafficking_indicators.render.problems.junit import to_junit
from trafficking_indicators.render.problems.sarif import to_sarif
from trafficking_indicators.render.problems.text import to_text

# How many times a known piece of work validation may take, at least and for each 100 KB: generous, and by the work of
# the same processor, so that a busy or a slow machine makes no difference.
LEAST_PATIENCE, PATIENCE = 40, 20
WORK = 500_000
RULES: dict[str, Rule] = {rule.name: rule for rule in all_rules()}
_BREAK = re.compile("\r\n|\r|\n")
_PLACE = re.compile(r"^[^\n]+:(?:[0-9]+:[0-9]+|[^:!\n]+![A-Z]+[0-9]+): (?:error|warning)\[[a-z0-9-]+\]: ", re.MULTILINE)
_COMMAND = re.compile(r"::(?:error|warning) file=[^,:]+,(?:line=[0-9]+,[a-zA-Z0-9=,]*)?title=[a-z0-9-]+::.+")
# The part of a made-up address that tells whose it is.
ADDRESS = "nobody@"


class BrokenPromiseError(AssertionError):
    """A promise with what breaks it."""

    def __init__(self, promise: str, found: object) -> None:
        super().__init__(f"{promise}: {found!r}")
        self.promise = promise


def promise(what: str, kept: object, found: object = "") -> None:
    """Hold a promise."""
    if not kept:
        raise BrokenPromiseError(what, found)


def check_reader(raw: bytes) -> None:
    """Read, and look at what comes back."""
    reading = yaml_source.read(raw)
    promise("there are data, or problems that say why not", reading.data is not None or reading.problems)
    text = raw.decode("utf-8-sig", "replace")
    for problem in reading.problems:
        _check_place(problem.place or reading.span(problem.path, on_key=problem.on_key), text, problem.rule)


def check_paths(paths: Sequence[str], folder: str | None) -> list[Checked]:
    """Validate files and folders, and look at all that is said of them."""
    start = time.process_time()
    found = _validated(paths, folder)
    patience = patience_for(paths)
    promise("validation takes no longer than files of this size may", time.process_time() - start < patience, patience)
    promise("two runs say the same", found == _validated(paths, folder))
    for checked in found:
        _check_one(checked)
    _check_rendered(found)
    return found


def patience_for(paths: Sequence[str]) -> float:
    """Give the seconds of the processor that anything made of files and folders may take: more of larger ones."""
    return (LEAST_PATIENCE + PATIENCE * _size(paths) / 100_000) * _pace()


@cache
def _pace() -> float:
    """Give the seconds that the processor takes for a known piece of work."""
    start = time.process_time()
    sum(len(str(number)) for number in range(WORK))
    return time.process_time() - start


def _size(paths: Sequence[str]) -> int:
    """Give how many bytes there are to read."""
    folders = (Path(path) for path in paths)
    return sum(file.stat().st_size for path in folders for file in (path, *path.rglob("*")) if file.is_file())


def _validated(paths: Sequence[str], folder: str | None) -> list[Checked]:
    try:
        return list(validation.validate(paths, folder))
    except InputError as error:
        return [Checked("", None, error.problems)]


def _check_one(checked: Checked) -> None:
    file = Path(checked.file)
    raw = file.read_bytes() if file.is_file() else b""
    text = "" if file.suffix == ".xlsx" else raw.decode("utf-8-sig", "replace")
    for problem in checked.problems:
        promise("a problem is of the file that was checked", problem.file == checked.file, problem)
        if text or isinstance(problem.place, Span):
            _check_place(problem.place, text, problem.rule)
        _check_wording(problem)
    places = [problem.place for problem in checked.problems]
    promise("problems are sorted by place", places == sorted(places, key=lambda place: place.order), places)


def _check_place(span: Place, text: str, rule: str | None) -> None:
    lines = _BREAK.split(text)
    assert isinstance(span, Span)  # no worksheet is among them
    line, column, end_line, end_column = span
    promise(f"a problem of {rule} begins in a line of its file", 1 <= line <= len(lines) + 1, span)
    promise(f"a problem of {rule} ends in a line of its file", end_line <= len(lines) + 1, span)
    width = len(lines[line - 1]) if line <= len(lines) else 0
    promise(f"a problem of {rule} begins at a column of its line", 1 <= column <= width + 1, (span, width))
    promise(f"a problem of {rule} does not end before it begins", (line, column) <= (end_line, end_column), span)


def _check_wording(problem: Located) -> None:
    rule = RULES.get(problem.rule)
    promise("a problem is of a known rule", rule is not None, problem)
    promise("a problem has its rule's severity", rule is not None and rule.severity == problem.severity, problem)
    promise("a message says something", problem.message.strip(), problem)
    for part in (problem.message, problem.help):
        promise(f"a message or help of {problem.rule} is printable, in one line", all(map(is_printable, part)), part)
    for part in (problem.message, problem.help, problem.path):
        promise(f"no contact data are repeated by {problem.rule}", not holds_contact(part), part)


def _check_rendered(found: list[Checked]) -> None:
    problems = [problem for checked in found for problem in checked.problems]
    plain = "".join(to_text(checked.problems) for checked in found)
    count = len(_PLACE.findall(plain))
    promise("every problem stands in the text, with a line of its own", len(problems) == count, plain)
    commands = to_github(problems, str(ROOT))
    promise("every problem is one command", all(map(_COMMAND.fullmatch, commands.splitlines())), commands)
    promise("every command is of a problem", len(problems) == len(commands.splitlines()), commands)
    # to write all rules each time would take longer than all the rest
    rules = [RULES[name] for name in sorted({problem.rule for problem in problems})]
    data, sarif = json_of(problems), to_sarif(found, rules, root=str(ROOT), version="1")
    promise(
        "every problem is in the JSON",
        [problem.rule for problem in problems] == _values(json.loads(data)["problems"], "rule"),
    )
    results = json.loads(sarif)["runs"][0]["results"]
    promise("every problem is a result", [problem.rule for problem in problems] == _values(results, "ruleId"))
    prints = [json.dumps(result["partialFingerprints"]) for result in results]
    promise("no two results have one fingerprint", len(prints) == len(set(prints)), sarif)
    junit = to_junit(found, RULES.values(), families_of)
    suites = ElementTree.fromstring(junit)  # noqa: S314  # it is ours
    promise("every file is a suite", len(found) == len(suites), junit)
    shown = "".join(to_text(checked.problems, checked.text) for checked in found)
    for text in (plain, shown, commands, data, sarif, junit):
        check_screen(text)
        promise("no output repeats an address", ADDRESS not in text, text)


def _values(objects: list[dict[str, object]], key: str) -> list[object]:
    return [found[key] for found in objects]


def check_screen(text: str) -> None:
    """Look for what a terminal would obey."""
    bad = [character for character in set(text) if character != "\n" and not is_printable(character)]
    promise("nothing steers a terminal", not bad, bad)


def check_data(text: str) -> None:
    """Look for what no format for programs holds as it stands."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    promise("no control characters in data", plain == without_bad(plain), text)
