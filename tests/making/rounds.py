"""Make rounds of a made-up country to compare, with dated evidence, and instruments with a history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from making.builders import ONE_RECOMMENDATION, area, instrument, rating
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument, Version

Data = Mapping[str, object]
# What one version changed: reworded, added, removed, moved.
Entry = Mapping[str, Sequence[str] | Mapping[str, str]]
NO_STATUSES: Data = {}

# A source for each way to write a date, and one without.
DATES = ("2019", "2020", "2021", "2020-05", "2020-06", "2020-05-31", "2020-06-01", "2020-12-31", "2021-01-01")
HEAD: Data = {
    "instrument": "made-up",
    "instrument_version": "1",
    "country": "XAA",
    "territory_name": "Examplia",
    "round": "1",
    "as_of": "2020",
    "basis": "illustration",
    "assessors": ["nobody"],
    "limitations": "made up",
    "sources": {
        "undated": {"kind": "law", "voice": "state"},
        "law": {"kind": "law", "voice": "state"},
        **{f"of-{date}": {"kind": "report", "voice": "ngo", "date": date} for date in DATES},
    },
}


def with_history(
    ids: str, *entries: Entry, recommendations: Mapping[str, Sequence[str]] = ONE_RECOMMENDATION
) -> Instrument:
    """Make an instrument of these current ids; the entries are what versions 2, 3 and so on changed."""
    codes: dict[str, dict[str, Sequence[str]]] = {}
    for name in ids.split():
        number, _, code = name.rpartition(".")
        codes.setdefault(number, {})[code] = ()
    made_up = instrument(
        *(area(number, indicators) for number, indicators in codes.items()), recommendations=recommendations
    )
    history = [Version(version="1")]
    history += [Version.model_validate({"version": str(2 + index), **entry}) for index, entry in enumerate(entries)]
    header = made_up.header.model_copy(update={"version": history[-1].version, "history": tuple(history)})
    return Instrument(header, made_up.areas, made_up.recommendations)


def assessed(statuses: Data = NO_STATUSES, **changes: object) -> Assessment:
    """Make an assessment from ratings in full, or statuses, by id; anything else of it can be changed."""
    ratings: dict[str, dict[str, object]] = {}
    for name, found in statuses.items():
        number, _, code = name.rpartition(".")
        ratings.setdefault(number, {})[code] = rating(found) if isinstance(found, str) else found
    return Assessment.model_validate({**HEAD, "ratings": ratings, **changes})


def citing(status: str, *dates: str | None) -> Data:
    """Make a rating that rests on sources of these dates, None for an undated one."""
    evidence = [{"source": "undated" if date is None else f"of-{date}"} for date in dates]
    return {**rating(status), "evidence": evidence}
