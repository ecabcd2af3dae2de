"""No list of any kind of file holds an entry twice: every list that a model has is doubled."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest
from typing_extensions import TypeAliasType

from making.builders import instrument
from making.rounds import HEAD
from trafficking_indicators.checking.assessments import check_assessment
from trafficking_indicators.checking.followups import check_followup
from trafficking_indicators.checking.headers import check_head
from trafficking_indicators.checking.instruments import check_area, check_measures, check_recommendations
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import Model
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.measures import Measures
from trafficking_indicators.model.recommendations import Recommendations
from trafficking_indicators.problems import Path, Problem

# What may stand twice, or of which another rule says that it may not.
MAY: dict[str, str] = {
    "readings": "two readers say the same",
    "unplaced": "two counts are equal",
    "unattributed_cells": "two cells are alike",
    "options": "option-twice",
    "uncounted": "option-twice",
    "stakeholders": "duplicate-id",
    "answers": "duplicate-id",
    "moved": "moved-against-due",
    "history": "version-without-history",
    "levels": "bad-levels",
    "areas of an instrument": "missing-area",
    "implies": "duplicate-entry, in words of its own",
}
SOURCES = {"a": {"kind": "law", "voice": "state"}}
CITATION = {"source": "a"}
SETTLED = {"readings": ["met", "unmet"], "how": "discussion", "by": ["x"], "reason": "r"}
RATING = {
    "status": "met", "reason": "r", "evidence": [CITATION], "settlement": SETTLED,
    "comments": [{"by": "state", "text": "t"}],
}  # fmt: skip
ASSESSMENT = {
    **HEAD, "sources": SOURCES, "scope": ["1"], "ratings": {"1": {"R1": RATING}},
    "reply": {"asked": "2020", "of": ["state"]},
    "stakeholders": [{"id": "s", "kind": "ngo", "title": "t", "areas": ["1"], "consulted": "no"}],
    "priorities": {"exercises": {"e": {"unit": "group"}}, "unattributed_cells": [{"A": "1"}]},
    "answers": [{"id": "q", "text": "t", "options": ["o"], "unplaced": ["1"], "uncounted": ["o"]}],
    "accepted": [{"rule": "no-ngo-voice", "at": "/ratings/1", "reason": "r"}],
}  # fmt: skip
ITEM = {
    "text": "t", "from": CITATION, "kind": "measure", "assignment": "stated", "lead": "b", "with": ["c"],
    "due": "2022", "moved": [{"from": "2021", "to": "2022", "by": "b", "source": "a"}], "checkpoints": ["2021"],
    "links": [{"to": "1.R1", "basis": "source"}], "same_as": ["other/1"],
    "done_when": {"p": {"text": "t", "side": "rules"}},
    "reports": [{"round": "1", "by": "b", "says": "done", "source": "a"}],
    "findings": [{"as_of": "2020", "status": "not_done", "evidence": [CITATION]}],
}  # fmt: skip
FOLLOWUP = {
    "followup": "f", "country": "XAA", "territory_name": "Examplia", "title": "t", "instrument": "made-up",
    "instrument_version": "1", "basis": "illustration", "keeper": ["k"], "independence": "independent",
    "as_of": "2023", "limitations": "l", "cadence": {"every": "year", "due": ["06-18"]}, "rounds": {"1": "2021"},
    "bodies": {"b": {"kind": "state", "title": "t"}, "c": {"kind": "state", "title": "t"}}, "sources": SOURCES,
    "items": {"1": ITEM},
}  # fmt: skip
AREA = {
    "area": "1", "title": "t", "short": "t", "level_rule": "cumulative",
    "indicators": {"R1": {"text": "t"}, "R2": {"text": "t", "implies": ["R1"]}},
    "treaty_articles": [{"treaty": "t", "articles": ["5"], "basis": "text"}],
}  # fmt: skip
LINKED = {"text": "t", "short": "t", "addresses": [{"to": "1", "basis": "source"}]}
HEADER = {
    "id": "made-up", "version": "1",
    "history": [{"version": "1", "reworded": ["1.R1"], "added": ["1.R2"], "removed": ["1.R3"]}],
    "title": "t", "scope_note": "s", "disclaimer": "d", "languages": ["en"], "levels": ["1", "2"], "areas": ["1"],
    "dimensions": {"rules": {"letter": "R", "title": "t", "short": "t"}},
    "treaties": {"t": {"title": "t", "short": "t", "articles": ["5"]}},
}  # fmt: skip
RECOMMENDATIONS = {"recommendations": {"A": LINKED}}
MEASURES = {"objectives": {"o": {"text": "t", "measures": {"m": {"text": "t", "addresses": LINKED["addresses"]}}}}}
FILES: dict[type[Model], dict[str, Any]] = {
    Assessment: ASSESSMENT, FollowUp: FOLLOWUP, Header: HEADER, Area: AREA, Recommendations: RECOMMENDATIONS,
    Measures: MEASURES,
}  # fmt: skip


def lists_in(data: object, path: Path = ()) -> Iterator[Path]:
    """Find every list of a file's data."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if isinstance(data, list):
        yield path
    for key, value in entries:
        yield from lists_in(value, (*path, key))


def name_of(kind: type[Model], path: Path) -> str:
    """Give the key of a list, as the table of those that may hold something twice has it."""
    return "areas of an instrument" if kind is Header and path == ("areas",) else str(path[-1])


LISTS = [(kind, path) for kind, data in FILES.items() for path in lists_in(data)]


def checked(kind: type[Model], data: dict[str, Any]) -> list[Problem]:
    """Check a file of a kind against the made-up instrument."""
    parts = {one: one.model_validate(data if one is kind else FILES[one]) for one in FILES}
    header, area, objectives = parts[Header], parts[Area], parts[Measures]
    assert isinstance(header, Header)
    assert isinstance(area, Area)
    assert isinstance(objectives, Measures)
    letters = parts[Recommendations]
    assert isinstance(letters, Recommendations)
    made_up = Instrument(header, {"1": area}, letters.recommendations, objectives.objectives)
    model = parts[kind]
    match model:
        case Assessment():
            return check_assessment(instrument(), model)
        case FollowUp():
            return check_followup(made_up, model, {})
        case Header():
            return check_head(made_up)
        case Area():
            return check_area(made_up, area)
        case Measures():
            return check_measures(made_up)
        case _:
            return check_recommendations(made_up)


@pytest.mark.parametrize(("kind", "path"), LISTS, ids=lambda value: getattr(value, "__name__", None) or str(value))
def test_no_list_holds_an_entry_twice(kind: type[Model], path: Path) -> None:
    data = copy.deepcopy(FILES[kind])
    entries: Any = data
    for step in path:
        entries = entries[step]
    entries.append(copy.deepcopy(entries[0]))
    found = [problem.path for problem in checked(kind, data) if problem.rule == "duplicate-entry"]
    assert found == ([] if name_of(kind, path) in MAY else [(*path, len(entries) - 1)])


def tuples_of(hint: object, seen: set[type], name: str = "") -> Iterator[str]:
    """Give the names of all fields of a model, and of those in it, that are lists."""
    if isinstance(hint, TypeAliasType):
        yield from tuples_of(hint.__value__, seen, name)
    elif isinstance(hint, type) and issubclass(hint, Model):
        if hint not in seen:
            seen.add(hint)
            for key, field in hint.model_fields.items():
                yield from tuples_of(field.annotation, seen, field.alias or key)
    else:
        if get_origin(hint) is tuple:
            yield name
        for argument in get_args(hint):
            yield from tuples_of(argument, seen, name)


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.__name__)
def test_every_list_of_a_model_is_tried(kind: type[Model]) -> None:
    tried = {str(path[-1]) for one, path in LISTS if one is kind}
    assert set(tuples_of(kind, set())) <= tried


def test_who_leads_does_not_stand_among_the_others() -> None:
    item = {**ITEM, "with": ["c", "b"]}
    found = checked(FollowUp, {**FOLLOWUP, "items": {"1": item}})
    assert [("items", "1", "with", 1)] == [problem.path for problem in found if problem.rule == "duplicate-entry"]


def test_two_names_of_one_earlier_item_are_one() -> None:
    item = {**ITEM, "same_as": ["2", "f/2"]}
    found = checked(FollowUp, {**FOLLOWUP, "items": {"1": item, "2": ITEM}})
    assert [("items", "1", "same_as", 1)] == [problem.path for problem in found if problem.rule == "duplicate-entry"]


def test_languages_that_differ_in_capitals_alone_are_one() -> None:
    found = checked(Header, {**FILES[Header], "languages": ["en-GB", "az", "en-gb"]})

    assert [("languages", 2)] == [problem.path for problem in found if problem.rule == "duplicate-entry"]
