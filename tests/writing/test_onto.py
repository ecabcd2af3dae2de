"""What differs is put onto a file in whatever style it stands there; every other line stays as it is."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from trafficking_indicators.errors import OutputError
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.places import CellPlaces, Reading
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.onto import changed
from trafficking_indicators.writing.yaml_files import file_data

TEXT = """\
# the file
followup: small
country: AZE
title: t
instrument: iom-2016
instrument_version: "1.0"
basis: illustration
keeper: [an office]
independence: independent
as_of: 2024
limitations: made up  # for a test
rounds: {2023: 2023, 2024: 2024}
bodies:
  interior: {kind: state, title: a ministry}
sources:
  plan: {kind: policy, voice: state, title: a plan}
  # read twice
  league:
    kind: report  # a short one
    voice: ngo
items:
  "1":
    text: Keep statistics
    from: {source: plan}
    kind: measure
    strength: not_stated
    lead: interior
    assignment: stated
    due: 2024
    links:
      # of the plan
      - {to: 5.2.F2, basis: source}
      - to: "5.2"
        basis: inferred
    reports:
      - round: "2023"
        by: interior
        says: under_way  # so it says
        source: plan
      - {round: "2024", by: interior, says: done, source: plan}
    findings:
      - as_of: 2024
        status: unknown
        # in the register
        tried: the register
        evidence: [{source: league}]
  ? 2
  : text: Train
    from: {source: plan}
    kind: measure
    assignment: none
    due: none_stated"""
Change = Callable[[Any], object]


def put(text: str, change: Change, remarks: Mapping[Path, str] | None = None) -> str:
    """Change the data of a file, and put that onto it; with remarks, as a worksheet that has a column for them."""
    old = read(text.encode())
    before = FollowUp.model_validate(old.data)
    data = json.loads(json.dumps(file_data(before)))
    change(data)
    new = Reading(None, CellPlaces(), (), (), remarks=remarks or {}, has_remarks=remarks is not None)
    return changed(old, before, new, FollowUp.model_validate(data))


def differing(text: str, after: str) -> list[str]:
    lines = difflib.unified_diff(text.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def first(data: Any) -> Any:
    return data["items"]["1"]


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda _: None, []),
        (lambda data: first(data)["links"].insert(0, {"to": "5.1", "basis": "source"}),
         ["+      - to: 5.1", "+        basis: source"]),
        (lambda data: first(data)["links"][0].update(to="5.3"),
         ["-      - {to: 5.2.F2, basis: source}", "+      - to: 5.3", "+        basis: source"]),
        (lambda data: first(data)["links"].pop(0), ["-      # of the plan", "-      - {to: 5.2.F2, basis: source}"]),
        (lambda data: first(data)["links"].pop(), ['-      - to: "5.2"', "-        basis: inferred"]),
        (lambda data: first(data).pop("links"),
         ["-    links:", "-      # of the plan", "-      - {to: 5.2.F2, basis: source}", '-      - to: "5.2"',
          "-        basis: inferred"]),
        (lambda data: data["keeper"].append("another"),
         ["-keeper: [an office]", "+keeper:", "+  - an office", "+  - another"]),
        (lambda data: data["rounds"].update({"2025": "2025"}),
         ["-rounds: {2023: 2023, 2024: 2024}", "+rounds:", "+  2023: 2023", "+  2024: 2024", "+  2025: 2025"]),
        (lambda data: first(data).update(strength="shall"),
         ["-    strength: not_stated", "+    strength: shall"]),
        (lambda data: first(data)["reports"][0].update(says="done"),
         ["-        says: under_way  # so it says", "+        says: done  # so it says"]),
        (lambda data: data.update(limitations={"en": "a", "az": "b"}),
         ["-limitations: made up  # for a test", "+limitations:  # for a test", "+  en: a", "+  az: b"]),
        (lambda data: first(data)["findings"][0].update(tried={"en": "a"}),
         ["-        tried: the register", "+        tried:", "+          en: a"]),
        (lambda data: (data["sources"].pop("league"), first(data)["findings"][0].pop("evidence")),
         ["-  # read twice", "-  league:", "-    kind: report  # a short one", "-    voice: ngo",
          "-        evidence: [{source: league}]"]),
        (lambda data: data["items"]["2"].update(text="Teach"), ["-  : text: Train", "+  : text: Teach"]),
        (lambda data: data["items"]["2"].update(start="2023"), ["+    start: 2023"]),
    ],
)  # fmt: skip
def test_only_what_differs_is_changed(change: Change, lines: list[str]) -> None:
    assert lines == differing(TEXT, put(TEXT, change))


def test_lines_of_another_system_and_its_last_line_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    after = put(text, lambda data: data["items"]["2"].update(start="2023"))
    assert after == text.replace("    due: none_stated", "    start: 2023\r\n    due: none_stated")
    again = put(text, lambda data: data["items"].update({"3": {**data["items"]["2"], "due": "2024"}}))
    assert again.startswith(f"{text}\r\n  3:\r\n")
    assert "\n" not in again.replace("\r\n", "")


@pytest.mark.parametrize(
    ("remarks", "lines"),
    [
        ({}, ["-# the file", "-limitations: made up  # for a test", "+limitations: made up", "-  # read twice",
              "-    kind: report  # a short one", "+    kind: report", "-      # of the plan",
              "-        says: under_way  # so it says", "+        says: under_way", "-        # in the register"]),
        ({("sources", "league"): "read three times"},
         ["-# the file", "-limitations: made up  # for a test", "+limitations: made up", "-  # read twice",
          "+  # read three times", "-    kind: report  # a short one", "+    kind: report", "-      # of the plan",
          "-        says: under_way  # so it says", "+        says: under_way", "-        # in the register"]),
    ],
)  # fmt: skip
def test_comments_are_what_the_remarks_say(remarks: Mapping[Path, str], lines: list[str]) -> None:
    assert lines == differing(TEXT, put(TEXT, lambda _: None, remarks))


def test_a_remark_on_what_is_new_stands_before_it() -> None:
    def add(data: Any) -> None:
        data["bodies"]["labour"] = {"kind": "state", "title": "b"}

    kept = {
        (): "the file", ("limitations",): "for a test", ("sources", "league"): "read twice\na short one",
        ("items", "1", "links", 0): "of the plan", ("items", "1", "reports", 0): "so it says",
        ("items", "1", "findings", 0): "in the register", ("bodies", "labour"): "new",
    }  # fmt: skip
    assert ["+  # new", "+  labour:", "+    kind: state", "+    title: b"] == differing(TEXT, put(TEXT, add, kept))


def test_a_file_in_braces_is_refused() -> None:
    with pytest.raises(OutputError, match="stands in braces as a whole"):
        put(json.dumps(read(TEXT.encode()).data), lambda data: data.update(title="x"))
