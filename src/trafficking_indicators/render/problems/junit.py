"""Problems as JUnit XML: one suite for each file, with one case for each family of rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from trafficking_indicators.characters import printable, printable_name
from trafficking_indicators.problems import Checked, Located, Rule, Severity
from trafficking_indicators.render.problems.text import to_text
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import number

PACKAGE = "assess"
READING = "reading"
# The schema asks when, where and how long. To say so would make two runs differ: the beginning of time, nowhere, none.
TIMESTAMP = "1970-01-01T00:00:00"
HOST = "localhost"
TIME = "0"
# What XML 1.0 cannot hold, not even by an escape.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNREAD = "not checked: this file, or the rest of it, could not be read"


def to_junit(
    checked: Iterable[Checked],
    rules: Iterable[Rule],
    families_of: Callable[[str | None], Sequence[str]],
    *,
    failing: Container[Severity] = ("error",),
) -> str:
    """Render files in the order given; `families_of` names the families that a file of a kind is checked by.

    A family fails with a problem of a severity that is `failing`; others stand in the output of the suite. In a file
    that could not be read its reading is in error, and what was not checked for that reason is skipped, never passed.
    """
    known = {rule.name: rule for rule in rules}
    suites = Element("testsuites")
    for index, one in enumerate(checked):
        _add_suite(suites, one, known, families_of(one.kind), failing).set("id", str(index))
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _add_suite(
    suites: Element,
    one: Checked,
    rules: dict[RuleName, Rule],
    families: Iterable[str],
    failing: Container[Severity],
) -> Element:
    suite = SubElement(suites, "testsuite", name=_name(one.file), package=PACKAGE)
    properties = SubElement(suite, "properties")
    SubElement(properties, "property", name="kind", value=one.kind or "unknown")
    # of a kind that nobody knows, there is no more to check
    unread = one.kind is None or any(rules[problem.rule].unchecked == "rest" for problem in one.problems)
    by_family: dict[str, list[Located]] = {family: [] for family in families}
    for problem in one.problems:
        by_family.setdefault(rules[problem.rule].family, []).append(problem)
    outcomes = Counter(
        _add_case(suite, one.file, family, problems, failing, unread=unread) for family, problems in by_family.items()
    )
    SubElement(suite, "system-out").text = _text(problem for problem in one.problems if problem.severity not in failing)
    SubElement(suite, "system-err")
    suite.set("tests", str(len(by_family)))
    for attribute, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(outcomes[outcome]))
    suite.attrib |= {"time": TIME, "timestamp": TIMESTAMP, "hostname": HOST}
    return suite


def _add_case(
    suite: Element,
    file: str,
    family: str,
    problems: Sequence[Located],
    failing: Container[Severity],
    *,
    unread: bool,
) -> str:
    """Add the case of a family, and tell how it came out."""
    # by its file GitLab links a case to the line of a branch
    case = SubElement(suite, "testcase", name=family, classname=_name(file), file=_name(file), time=TIME)
    failed = [problem for problem in problems if problem.severity in failing]
    if unread and family == READING:
        _add_finding(case, "error", failed, problems)
        return "error"
    if failed:
        _add_finding(case, "failure", failed, problems)
        return "failure"
    if unread:
        SubElement(case, "skipped").text = _UNREAD
        return "skipped"
    return "passed"


def _add_finding(case: Element, outcome: str, failed: Sequence[Located], problems: Sequence[Located]) -> None:
    first = failed[0] if failed else None
    count = sum(problem.times for problem in failed)
    what = "error" if all(problem.severity == "error" for problem in failed) else "problem"
    more = f" (and {number(count - 1, what)} more)" if count > 1 else ""
    message = f"{first.message}{more}" if first else _UNREAD
    finding = SubElement(case, outcome, type=first.rule if first else "unread", message=_safe(message))
    finding.text = _text(problems)


def _text(problems: Iterable[Located]) -> str:
    return _NOT_XML.sub("\ufffd", to_text(problems))


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", printable(text))


def _name(file: str) -> str:
    return _NOT_XML.sub("\ufffd", printable_name(file))
