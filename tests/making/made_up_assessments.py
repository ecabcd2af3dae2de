"""Made-up assessments, drawn by hypothesis: valid as they come, with any instrument."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st

from making.inputs import TEXTS, WORDS
from making.made_up import Data, Draw, counts, dates, localized, some, sometimes, spoiled, subset, written
from trafficking_indicators.characters import ODD_SPACES
from trafficking_indicators.model.fields import CODE, starts_after
from trafficking_indicators.model.history import current_ids, ids_at
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.survey import folded
from trying.trials import ASSESSMENT, Files

NAMES = ["law", "talk", "na-2016", "A_b"]
# The most marks of one letter whose exercise is not known.
LOST = 3
UNCHOSEN = "one that nobody chose"
# As keys they would begin a line; a space of another kind there is a slip of its author.
OPTIONS = [text for text in (*TEXTS, *WORDS) if text[:1] not in ODD_SPACES]
VOICES = ["state", "ngo", "igo", "nhri", "survivor", "academic", "media", "other"]


@st.composite
def assessments(draw: Draw, instrument: Instrument) -> Data:
    """Make up an assessment with an instrument, in any of its versions."""
    version = draw(st.sampled_from(instrument.versions))
    statuses = draw(_statuses(instrument, version))
    as_of = draw(dates)
    sources: Data = {
        name: {
            "kind": draw(st.sampled_from(["law", "report", "interview", "survey", "website"])),
            "voice": draw(st.sampled_from(VOICES)),
            **sometimes(draw, "title", localized),
            **sometimes(draw, "date", dates.filter(lambda date: not starts_after(date, as_of)) | st.just(as_of)),
            **sometimes(draw, "url", st.just("https://example.org/1234567890?a=b&c=[d]")),
        }
        for name in draw(some(NAMES))
    }
    ratings: Data = {}
    for (area, code), status in statuses.items():
        ratings.setdefault(area, {})[code] = draw(_rating(status, list(sources)))
    areas = [*instrument.areas]
    looked_at = {area for (area, _), status in statuses.items() if status != "not_assessed"}
    return {
        "instrument": instrument.header.id,
        "instrument_version": version,
        **draw(st.sampled_from(["AZE", "TUR"]).map(_country) | st.sampled_from(["XAA", "XKX"]).flatmap(_territory)),
        "round": draw(st.sampled_from(["2016", "1", "second-round", "5.10"])),
        "as_of": as_of,
        "basis": draw(st.sampled_from(["official", "self_assessment", "desk_reading", "illustration"])),
        **sometimes(draw, "audience", st.sampled_from(["public", "internal"])),
        "assessors": draw(st.lists(localized, min_size=1, max_size=2, unique_by=repr)),
        "limitations": draw(localized),
        **sometimes(draw, "method", localized),
        **sometimes(draw, "scope", st.just([*dict.fromkeys([*areas, *sorted(looked_at)])])),
        "sources": sources,
        "stakeholders": [
            {"id": name, "kind": draw(st.sampled_from(VOICES)), "title": draw(localized),
             "areas": draw(some(areas)), "consulted": draw(st.sampled_from(["yes", "no", "unknown"]))}
            for name in draw(subset(NAMES))
        ],
        **sometimes(draw, "reply", _reply()),
        "ratings": ratings,
        **sometimes(draw, "areas", _texts(areas)),
        **sometimes(draw, "priorities", _priorities(instrument, list(sources))),
        "answers": [draw(_answer(name, list(sources))) for name in draw(subset(TEXTS))],
    }  # fmt: skip


@st.composite
def _texts(draw: Draw, areas: list[str]) -> Data:
    return {area: {key: draw(localized) for key in draw(subset(["context", "finding"]))} for area in draw(some(areas))}


def _country(code: str) -> Data:
    return {"country": code}


def _territory(code: str) -> st.SearchStrategy[Data]:
    return localized.map(lambda name: {"country": code, "territory_name": name})


@st.composite
def _statuses(draw: Draw, instrument: Instrument, version: str) -> dict[tuple[str, str], str]:
    """Draw a status for the indicators of a version, such that none contradicts what another implies."""
    now = current_ids(instrument, version)
    allowed = ["met", "unmet", "partly_met", "unknown", "not_assessed"]
    if instrument.header.allows_not_applicable:
        allowed.append("not_applicable")
    others = [status for status in allowed if status != "met"]
    allowed += [f"met/{other}" for other in others]
    known = [name for name in sorted(ids_at(instrument, version)) if re.fullmatch(f".+[.]{CODE[1:-1]}", name)]
    found = {name: draw(st.sampled_from(allowed)) for name in known}
    then = {now[name]: name for name in known if name in now}
    reached = [now[name] for name in known if found[name] == "met" and name in now]
    for current in reached:
        for implied in instrument.cells[current].implies if current in instrument.cells else ():
            name = then.get(implied, "")
            if found.get(name) != "not_applicable" and implied not in reached:
                reached.append(implied)
                if found.get(name) in ("unmet", "partly_met"):
                    found[name] = "met"
    areas = {name: name.rpartition(".") for name in known}
    return {(areas[name][0], areas[name][2]): status for name, status in found.items()}


@st.composite
def _rating(draw: Draw, status: str, sources: list[str]) -> Any:
    if status == "not_assessed" and draw(st.booleans()):
        return status
    cited = [
        {
            "source": draw(st.sampled_from(sources)),
            "says": draw(st.sampled_from(["for", "against"])),
            **sometimes(draw, "locator", localized),
            **sometimes(draw, "sensitive", st.sampled_from(["true", "false"])),
        }
    ]
    settlement = {
        **sometimes(draw, "by", st.lists(localized, min_size=1, max_size=2, unique_by=str)),
        **sometimes(draw, "date", st.sampled_from(["2020", "2020-05", "2020-05-31"])),
        "reason": draw(localized),
    }
    if "/" in status:
        differing = {"readings": status.split("/"), "how": "unsettled"}
        return {
            "status": "disputed",
            "settlement": settlement | differing,
            **sometimes(draw, "evidence", st.just(cited)),
        }
    how = st.sampled_from(["text", "discussion", "third_reader"])
    settled = how.map(lambda by: settlement | {"readings": ["met", status], "how": by})
    needs: dict[str, Data] = {
        "met": {"reason": draw(localized), "evidence": cited},
        "partly_met": {"reason": draw(localized), "evidence": cited, "missing": draw(localized)},
        "unmet": {"reason": draw(localized), "evidence": cited, **sometimes(draw, "confidence", st.just("low"))},
        "unknown": {"tried": draw(localized)},
        "not_applicable": {"reason": draw(localized)},
        "not_assessed": {},
    }
    comments = st.lists(_comment(), max_size=2, unique_by=repr)
    return {
        "status": status,
        **needs[status],
        **sometimes(draw, "comments", comments),
        **sometimes(draw, "settlement", settled),
    }


@st.composite
def _comment(draw: Draw) -> Data:
    """Make up a comment, perhaps with an answer: what was changed is said where something was, and only there."""
    changed = {"text": localized, "changed": st.just("yes"), "what": localized}
    stands = {"text": localized, "changed": st.just("no")}
    return {
        "by": draw(st.sampled_from(VOICES)),
        **sometimes(draw, "body", localized),
        **sometimes(draw, "date", dates),
        "text": draw(localized),
        **sometimes(draw, "answer", st.fixed_dictionaries(changed) | st.fixed_dictionaries(stands)),
    }


@st.composite
def _reply(draw: Draw) -> Data:
    asked = draw(dates)
    due = dates.filter(lambda date: not starts_after(asked, date)) | st.just(asked)
    return {"asked": asked, "of": draw(some(VOICES)), **sometimes(draw, "due", due)}


@st.composite
def _priorities(draw: Draw, instrument: Instrument, sources: list[str]) -> Data:
    exercises: Data = {}
    for name in draw(some(["survey", "seminar", "A"])):
        people = sorted(draw(st.lists(counts, min_size=3, max_size=3)), reverse=True)
        known = {key: str(value) for key, value in zip(("invited", "returned", "answered"), people, strict=True)}
        letters = draw(subset(list(instrument.recommendations)))[: instrument.header.choices]
        most = st.integers(0, people[-1])
        exercises[name] = {
            "unit": draw(st.sampled_from(["respondent", "group"])),
            **draw(st.sampled_from([known, {}])),
            "marks": {letter: str(draw(most)) for letter in letters},
            **sometimes(draw, "title", st.just({"en": f"{name} of the made-up", "az": f"{name}: uydurma"})),
        }
    letters = draw(subset(list(instrument.recommendations)))
    # where everybody who took part is known, marks need room, and one letter's do not take another's
    bounded = all("answered" in found for found in exercises.values())
    most_lost = {
        letter: min(LOST, sum(_room(found, letter, instrument.header.choices) for found in exercises.values()))
        for letter in (letters[:1] if bounded else letters)
    }
    lost = {letter: str(draw(st.integers(0, most))) for letter, most in most_lost.items()}
    # one mark has room wherever some have
    together = draw(st.booleans())
    where = {"unattributed_cells": [{letter: "1"} for letter, count in lost.items() if count != "0"]}
    return {
        "exercises": exercises,
        **sometimes(draw, "source", st.sampled_from(sources)),
        **(where if together else {"unattributed": lost}),
    }


def _room(exercise: Data, letter: str, choices: int) -> int:
    """Tell how many more marks an exercise may have for a letter: no end of them where nobody counted who took part."""
    if "answered" not in exercise:
        return LOST
    people, marks = int(exercise["answered"]), {key: int(count) for key, count in exercise["marks"].items()}
    return min(people - marks.get(letter, 0), people * choices - sum(marks.values()))


def _label_apart_from(options: list[str]) -> st.SearchStrategy[str | dict[str, str]]:
    """Make up a label that is not what another option is called."""
    others = {folded(option) for option in (*options, UNCHOSEN)}
    return localized.filter(
        lambda label: others.isdisjoint(map(folded, label.values() if isinstance(label, dict) else [label]))
    )


@st.composite
def _answer(draw: Draw, id: str, sources: list[str]) -> Data:
    """Make up an answer whose numbers can be: options are told apart, and nobody is counted who did not answer."""
    options = draw(st.lists(st.sampled_from(OPTIONS), unique_by=folded, max_size=6))
    here = draw(st.integers(0, len(options)))
    counted = {option: draw(st.integers(0, LOST)) for option in options[:here]}
    unplaced = draw(st.lists(st.integers(0, LOST), max_size=2))
    people = sorted(sum(counted.values()) + sum(unplaced) + draw(st.integers(0, 30)) for _ in range(2))
    known = {key: str(count) for key, count in zip(("answered", "returned"), people, strict=True)}
    return {
        "id": id,
        "text": draw(localized),
        **draw(st.sampled_from([{}, {"several": "true"}, {"several": "false"}])),
        **sometimes(draw, "options", st.just([*reversed(options), UNCHOSEN])),
        "counts": {option: str(count) for option, count in counted.items()},
        "unplaced": [str(count) for count in unplaced],
        "uncounted": options[here:],
        "labels": {option: draw(_label_apart_from(options[1:])) for option in options[:1]},
        **{key: known[key] for key in draw(subset(list(known)))},
        **sometimes(draw, "source", st.sampled_from(sources)),
    }


@st.composite
def assessment_files(draw: Draw, instrument: Instrument) -> Files:
    """Make up an assessment, valid or nearly so, as a file."""
    return {ASSESSMENT: draw(written(draw(spoiled(draw(assessments(instrument))))))}
