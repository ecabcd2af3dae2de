"""The starting file of a follow-up: a whole head, one item to be written, and all that helps to go on."""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.filling import Value, filled
from trafficking_indicators.writing.lines import quoted
from trafficking_indicators.writing.scalars import in_quotes, scalar


class Head(NamedTuple):
    """What a follow-up is of. `as_of` is a date as files have it."""

    id: str
    country: str
    territory_name: str | None
    as_of: str


def followup_file(instrument: Instrument, head: Head, language: str, *, schemas: str | None = None) -> str:
    """Write the file, with comments in the language or in English; `schemas` leads from there to the schemas."""
    schema = None if schemas is None else f"{schemas}/followup.schema.json"
    return filled("followup", language, _values(instrument, head, Texts(language)), schema=schema)


def _values(instrument: Instrument, given: Head, texts: Texts) -> dict[str, Value]:
    words, header, name = texts.words, instrument.header, given.territory_name
    facts = [
        (f"{words.about.instrument} {header.id} {header.version}", texts.of(header.title)),
        (words.about.scope, texts.of(header.scope_note)),
    ]
    tables = {"bases": words.about.bases, "kinds": words.explain.kinds, "voices": words.explain.voices}
    sides = [f"{side} ({texts.of(dimension.title)})" for side, dimension in header.dimensions.items()]
    return {
        "instrument_facts": [line for label, text in facts for line in quoted(words.colon(label, text))],
        "id": given.id,
        "id_value": scalar(given.id),
        "country_value": scalar(given.country),
        "territory_name": [f"territory_name: {in_quotes(name)}"] if name is not None else [],
        "instrument": scalar(header.id),
        "version": in_quotes(header.version),
        "as_of": given.as_of,
        "year": given.as_of[: len("2016")],
        "sides": words.list(sides),
        "side": scalar(next(iter(header.dimensions))),
        **{
            key: words.list([f"{value} ({word})" if word != value else value for value, word in table.items()])
            for key, table in tables.items()
        },
    }
