"""What became of a difference between readings: every way in which the file can say it wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import RulesBroken, Validate
from making.small_files import HEAD, INSTRUMENT, REPORT, SMALL_HEAD, write_files


def rated(settlement: str, status: str = "status: met, reason: stated") -> str:
    rating = f"{{{status}, evidence: [{{source: report}}], settlement: {settlement}}}"
    return f"{HEAD}{REPORT}ratings:\n  5.1:\n    F1: {rating}\n"


@pytest.mark.parametrize(
    ("settlement", "expected"),
    [
        ("{readings: [met, unmet], how: text, reason: it says so}", []),
        ("{readings: [met, met], how: discussion, reason: one source does for both}", []),
        ("{readings: [unmet, unknown], how: third_reader, reason: it says so}", []),
        ("{readings: [unmet, unknown], how: discussion, reason: it says so}", ["settled-outside-readings"]),
        ("{readings: [unmet, unknown], how: text, reason: it says so}", ["settled-outside-readings"]),
        ("{readings: [met], how: text, reason: it says so}", ["readings-alike"]),
        ("{readings: [met, unmet], how: text}", ["settled-without-reason"]),
        ("{readings: [met, unmet], how: unsettled}", ["unsettled-not-disputed"]),
        ("{readings: [met, disputed], how: text, reason: it says so}", ["unknown-choice"]),
        ("{readings: [], how: text, reason: it says so}", ["empty-value"]),
        ("{how: text, reason: it says so}", ["missing-key"]),
        ("{readings: [met, unmet], how: vote, reason: it says so}", ["unknown-choice"]),
        ("{readings: [met, unmet], how: text, reason: it says so, by: [both, both]}", ["duplicate-entry"]),
        ("{readings: [met, unmet], how: text, reason: it says so, by: [Dr. Jane Doe]}", ["personal-name"]),
        ("{readings: [met, unmet], how: text, reason: it says so, date: 2999}", ["reply-in-future"]),
    ],
)
def test_what_is_settled_has_a_status_of_the_readings_and_a_reason(
    rules_broken: RulesBroken, settlement: str, expected: list[str]
) -> None:
    assert expected == [rule.split()[1] for rule in rules_broken(rated(settlement))]


@pytest.mark.parametrize(
    ("settlement", "expected"),
    [
        ("{readings: [met, unmet], how: unsettled}", []),
        ("{readings: [met, unmet, met], how: unsettled, reason: the words}", []),
        ("{readings: [unmet, unmet], how: unsettled}", ["readings-alike"]),
        ("{readings: [unmet], how: unsettled}", ["readings-alike"]),
        ("{readings: [met, unmet], how: text, reason: it says so}", ["unsettled-not-disputed"]),
        ("{readings: [met, unmet], how: text}", ["settled-without-reason", "unsettled-not-disputed"]),
        ("{readings: [met, not_applicable], how: unsettled}", ["not-applicable-not-allowed"]),
    ],
)
def test_what_is_disputed_is_unsettled_between_different_readings(
    rules_broken: RulesBroken, settlement: str, expected: list[str]
) -> None:
    assert expected == [rule.split()[1] for rule in rules_broken(rated(settlement, "status: disputed"))]


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        (
            "partly_met, unmet",
            "error[implies-contradiction]: 5.1.F2 is met, and 5.1.F1, without which it cannot be, is ",
        ),
        (
            "met, unmet",
            "warning[implied-open]: 5.1.F1 is met or unmet, though 5.1.F2, which cannot be without it, is met",
        ),
        ("met, unknown", "warning[implied-open]: 5.1.F1 is met or unknown, though 5.1.F2"),
    ],
)
def test_readers_may_not_differ_about_what_follows_from_another_rating(
    validate: Validate, readings: str, expected: str
) -> None:
    disputed = f"    F1: {{status: disputed, settlement: {{readings: [{readings}], how: unsettled}}}}\n"
    met = "    F2: {status: met, reason: stated, evidence: [{source: report}]}\n"

    assert expected in validate(f"{HEAD}{REPORT}ratings:\n  5.1:\n{disputed}{met}")


def test_a_disputed_rating_says_what_its_readers_said(rules_broken: RulesBroken) -> None:
    text = f"{HEAD}ratings:\n  5.1:\n    F1: {{status: disputed}}\n"

    assert ["disputed-without-settlement"] == [rule.split()[1] for rule in rules_broken(text)]


@pytest.mark.parametrize(("allowed", "expected"), [("true", 0), ("false", 1)])
def test_not_applicable_may_be_in_dispute_where_the_instrument_has_it(
    rules_broken: RulesBroken, tmp_path: Path, allowed: str, expected: int
) -> None:
    head = f"{INSTRUMENT['instrument.yaml']}allows_not_applicable: {allowed}\n"
    write_files(tmp_path / "small", {**INSTRUMENT, "instrument.yaml": head})
    disputed = "{status: disputed, settlement: {readings: [met, not_applicable], how: unsettled}}"

    found = rules_broken(f"{SMALL_HEAD}ratings: {{1: {{R1: {disputed}}}}}\n", "--instrument", str(tmp_path))

    assert ["not-applicable-not-allowed"] * expected == [rule.split()[1] for rule in found]
