"""English words of statuses: their names in tables, sentences, headings and lists, and what each means."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.statuses import StatusWords

WORDS = StatusWords(
    names={
        "met": "met",
        "partly_met": "partly met",
        "unmet": "unmet",
        "unknown": "unknown",
        "not_assessed": "unassessed",
        "not_applicable": "n/a",
        "disputed": "disputed",
    },
    in_sentences={
        "met": "met",
        "partly_met": "partly met",
        "unmet": "unmet",
        "unknown": "unknown",
        "not_assessed": "unassessed",
        "not_applicable": "n/a",
        "disputed": "disputed",
    },
    in_headings={
        "met": "Met",
        "partly_met": "Partly met",
        "unmet": "Unmet",
        "unknown": "Unknown",
        "not_assessed": "Unassessed",
        "not_applicable": "N/a",
        "disputed": "Disputed",
    },
    in_lists={
        "met": "met",
        "partly_met": "partly met",
        "unmet": "unmet",
        "unknown": "unknown",
        "not_assessed": "unassessed",
        "not_applicable": "not applicable",
        "disputed": "disputed",
    },
    legends={
        "met": None,
        "partly_met": None,
        "unmet": None,
        "unknown": "looked for, cannot tell",
        "not_assessed": "not looked at",
        "not_applicable": "not applicable",
        "disputed": "readers differ, and nothing settled it",
    },
    meanings={
        "met": "a source states that the criterion holds",
        "partly_met": "a named part of the criterion is stated, and another is not",
        "unmet": "a source states the lack, or asks that the thing be created and nothing says that it exists",
        "unknown": "looked for, and no source can tell; the report says what was tried",
        "not_assessed": "not looked at, which says nothing of the country",
        "not_applicable": "the criterion has no meaning here; the report says why",
        "disputed": "readers differ and nothing settled it; it is neither rated nor open, and keeps every status that "
        "one of them gave",
    },
    headline=lambda met, total, partly, unmet, open_, disputed, none: (
        f"{met} of {total} met, {partly} partly met, {unmet} unmet, {open_} open"
        + (f", {disputed} disputed" if disputed else "")
        + (f", {none} not applicable" if none else "")
    ),
)
