"""What goes round, stands twice or leads to itself: said once, where it makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Assess, RulesBroken
from making.small_files import HEAD, INSTRUMENT, changed, write_files
from trafficking_indicators.checking.areas import _too_many_linked
from trafficking_indicators.model.instrument import Area

SOURCES = "sources:\n"


def via(*names: str) -> str:
    """Make sources that are read through each other: `a>b` is read through b."""
    lines = [name.partition(">") for name in names]
    return SOURCES + "".join(
        f"  {name}: {{kind: report, voice: igo{f', via: {other}' if other else ''}}}\n" for name, _, other in lines
    )


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (("a>a",), ["11"]),
        (("a>b", "b>a"), ["11"]),
        (("a>b", "b>c", "c>b"), ["12"]),
        (("a>b", "b>a", "c>d", "d>c"), ["11", "13"]),
        (("a>b", "b"), []),
        (("a>b", "b>c", "c"), []),
    ],
)
def test_sources_that_are_read_through_each_other_are_said_once(
    rules_broken: RulesBroken, sources: tuple[str, ...], expected: list[str]
) -> None:
    found = rules_broken(HEAD + via(*sources))

    assert expected == [place.partition(":")[0] for place in found if "source-through-itself" in place]


@pytest.mark.parametrize(
    ("sources", "late"),
    [
        ("a: 2019, b: 2021", True),
        ("a: 2019, b: 2020", False),
        ("a: 2021, b: 2019", True),
        ("a: , b: 2021", True),
        ("a: 2021, b: 2022", True),
    ],
)
def test_evidence_read_through_a_later_source_is_too_new(rules_broken: RulesBroken, sources: str, late: bool) -> None:
    dates = [part.partition(":")[2].strip() for part in sources.split(",")]
    told = [f", date: {date}" if date else "" for date in dates]
    text = (
        f"{HEAD}sources:\n  a: {{kind: report, voice: igo, via: b{told[0]}}}\n"
        f"  b: {{kind: report, voice: igo{told[1]}}}\n"
        "ratings:\n  5.1:\n    F1: {status: unknown, tried: it, evidence: [{source: a}]}\n"
    )

    assert late is any("evidence-after-as-of" in found for found in rules_broken(text))


@pytest.mark.parametrize(
    "lines",
    [
        "scope: [5.1, 5.1]\n",
        "stakeholders:\n  - {id: a, kind: ngo, title: a, areas: [5.1, 5.1], consulted: no}\n",
        "sources: {a: {kind: law, voice: ngo}}\nratings:\n  5.1:\n"
        "    F1: {status: unknown, tried: x, "
        "evidence: [{source: a, note: {en: x, az: y}}, {source: a, note: {az: y, en: x}}]}\n",
        "ratings: {5.1: {F1: {status: not_assessed, comments: [{by: ngo, text: x}, {by: ngo, text: x}]}}}\n",
    ],
)
def test_an_entry_that_stands_twice_is_an_error_at_the_second(rules_broken: RulesBroken, lines: str) -> None:
    assert ["duplicate-entry"] == [found.split()[1] for found in rules_broken(HEAD + lines) if "duplicate" in found]


@pytest.mark.parametrize(
    "keys",
    ['"yes ": 1, yes: 2', '" yes": 1, "yes": 2', '"se\\u0301n": 1, "s\\u00e9n": 2', '"yes\\u00a0": 1, yes: 2'],
)
def test_keys_that_become_one_are_refused_at_the_second(rules_broken: RulesBroken, keys: str) -> None:
    found = rules_broken(f"{HEAD}answers:\n  - {{id: Q, text: x, counts: {{{keys}}}}}\n")

    assert ["duplicate-key"] == [place.split()[1] for place in found]


def instrument_broken(assess: Assess, name: str, old: str, new: str) -> list[str]:
    """Validate the small instrument with a change; give its problems."""
    write_files(Path("small"), {**INSTRUMENT, name: changed(INSTRUMENT[name], old, new)})
    return [line for line in assess("validate", "small").out.splitlines() if not line.startswith("  ")]


@pytest.mark.usefixtures("empty_folder")
def test_indicators_that_imply_each_other_are_said_once(assess: Assess) -> None:
    area = next(name for name in INSTRUMENT if name.startswith("areas/"))
    text = INSTRUMENT[area]
    codes = {"F1": "[F2]", "F2": "[F3]", "F3": "[F1]"}
    indicators = "".join(f"  {code}: {{text: a rule, implies: {to}}}\n" for code, to in codes.items())
    write_files(Path("small"), {**INSTRUMENT, area: text[: text.index("indicators:")] + "indicators:\n" + indicators})

    told = [line for line in assess("validate", "small").out.splitlines() if "bad-implies" in line]

    assert [line.partition(": ")[2] for line in told] == [
        'error[bad-implies]: "F1" implies itself, by way of "F2", "F3"'
    ]


@pytest.mark.usefixtures("empty_folder")
def test_an_id_that_is_moved_to_itself_is_an_error(assess: Assess) -> None:
    header = INSTRUMENT["instrument.yaml"]
    version = header[header.index("history:") :].splitlines()[0]

    told = instrument_broken(
        assess, "instrument.yaml", version, 'history: [{version: "0"}, {version: "1", moved: {1.F1: 1.F1}}]'
    )

    assert any("is moved to itself" in line for line in told)


def test_no_more_indicators_are_linked_than_can_be_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trafficking_indicators.checking.areas.MOST_LINKED", 2)
    indicators = {"R1a": {"text": "x", "implies": ["R1b", "R1c"]}, "R1b": {"text": "x"}, "R1c": {"text": "x"}}
    area = Area.model_validate(
        {"area": "1", "title": "x", "short": "x", "level_rule": "cumulative", "indicators": indicators}
    )
    (found,) = _too_many_linked(area)
    assert 'implies links 3 indicators of dimension "R", at most 2' == found.message
