"""English words of the worksheet of a follow-up, and of a body's own sheet: titles of columns, lists."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.followup_sheet import AnswerWords, FollowUpSheetWords

WORDS = FollowUpSheetWords(
    title="Worksheet of a follow-up",
    sheets={
        "followup": "Follow-up",
        "items": "Items",
        "parts": "Parts",
        "reports": "Reports",
        "findings": "Findings",
        "grounds": "Evidence",
        "links": "Links",
        "positions": "Positions",
        "moves": "Moved",
        "budgets": "Budgets",
        "rounds": "Rounds",
        "bodies": "Bodies",
        "register": "Sources",
        "guidance": "Guidance",
    },
    fields={
        "field": "field",
        "value": "value",
        "meaning": "meaning",
        "help": "what to write",
        "remark": "remark",
        "id": "item",
        "text": "text",
        "from_source": "asked for in",
        "from_locator": "where in it",
        "from_note": "note on it",
        "kind": "kind",
        "strength": "strength",
        "lead": "lead",
        "with": "with",
        "assignment": "how it is known",
        "start": "start",
        "due": "due",
        "checkpoints": "when to look",
        "same_as": "same as",
        "position": "the State's position",
        "item": "item",
        "asks": "what it asks for",
        "part": "part",
        "side": "side",
        "found": "found",
        "round": "round",
        "by": "body",
        "says": "claim: the body says",
        "asked": "asked on",
        "source": "source",
        "locator": "where in it",
        "number": "finding no.",
        "as_of": "as of",
        "status": "finding: the keeper concludes",
        "tried": "what was looked at",
        "reason": "reason",
        "act_source": "act",
        "act_locator": "act: where",
        "act_note": "act: note",
        "finding": "finding no.",
        "note": "note",
        "to": "concerns",
        "basis": "how it is known",
        "from": "from",
        "money": "which sum",
        "amount": "amount",
        "currency": "currency",
        "for": "for",
        "name": "name",
        "date": "date",
        "title": "title",
        "voice": "voice",
        "publisher": "publisher",
        "url": "web address",
        "via": "read through",
    },
    found_of=lambda number: f"finding {number}",
    head={
        "followup": "Id",
        "country": "Country code",
        "territory_name": "Name of the territory",
        "title": "What is followed up",
        "instrument": "Instrument",
        "instrument_version": "Version of the instrument",
        "basis": "Basis",
        "keeper": "Kept by",
        "independence": "Keeper and bodies",
        "as_of": "As of",
        "limitations": "Limits",
        "cadence_every": "Reports are asked for every",
        "cadence_due": "Days on which they are due",
    },
    head_help={
        "followup": "Small letters, digits and hyphens; leave it as it is.",
        "country": "Three capital letters, as AZE.",
        "territory_name": "Only with a code from XAA to XZZ: what it stands for.",
        "title": "The plan, or whose recommendations.",
        "instrument": "The id of the set of indicators that links mean; leave it as it is.",
        "instrument_version": "The version that links mean; leave it as it is.",
        "basis": "Whose word the findings are. Choose from the list.",
        "keeper": "An organization or a role, never a person. For another, add a row with the same field.",
        "independence": "How the keeper stands to the bodies that are to act. Choose from the list.",
        "as_of": "No finding is newer. A day, a month or a year, as 2026-06-30.",
        "limitations": "What this reading could not see. Stands in every report.",
        "cadence_every": "Choose from the list; empty where there is no cadence.",
        "cadence_due": "Month and day, with commas between them, as 06-18, 12-10.",
    },
    sections={
        "file": "Remark on the file",
        "cadence": "Remark on the cadence",
        "rounds": "Remark on the rounds",
        "bodies": "Remark on the bodies",
        "sources": "Remark on the sources",
        "items": "Remark on the items",
    },
    how={
        "cells": "Fill in the white cells; grey ones say what they are about. Words with a list are chosen from it.",
        "kinds": (
            "Two kinds of record never mix. A claim is what a body says: the sheet Reports. A finding is what the "
            "keeper concludes: the sheet Findings. Nothing follows from a claim for a finding."
        ),
        "items": (
            "Items has a row for each thing that was asked for. Due is a date, “none stated” or “continuous”; lists of "
            "names have commas between them. Leave lead empty where nobody is named."
        ),
        "parts": (
            "Parts has a row for each thing that can be seen, on one side of the instrument. The columns finding 1, "
            "finding 2 hold what was found of it, in the order of the findings of its item."
        ),
        "reports": (
            "Reports: add a row below for each new answer, and leave the earlier ones as they are. A body that does "
            "not answer has a row too: no reply, with the day on which it was asked."
        ),
        "findings": (
            "Findings: add a row below for each new finding, numbered from 1 in each item. Done needs every part "
            "shown and evidence that is not the lead's own word; unknown says what was looked at."
        ),
        "grounds": "Evidence has a row for each citation: of which item, for which of its findings, from which source.",
        "sources": "Sources are entered once, on the sheet Sources, and cited by their name. Bodies are never persons.",
        "rows": (
            "Rows may be added below the last one. Sheets and columns may be moved and renamed; the hidden first row "
            "must stay."
        ),
        "remarks": "A remark in the last column is kept with its row, and stands in no report.",
    },
    choose="choose from the list",
    every={"month": "month", "quarter": "quarter", "half_year": "half year", "year": "year"},
    money={"planned": "planned", "spent": "spent"},
    statuses_title="Words to choose from",
    answer=AnswerWords(
        title=lambda body, round_: f"Questions to {body}, round {round_}",
        sheet="Who answers",
        answers="Answers",
        head={"followup": "Follow-up", "round": "Round", "body": "Body", "date": "Date of the answer"},
        head_help={
            "followup": "Leave it as it is.",
            "round": "Leave it as it is.",
            "body": "Leave it as it is.",
            "date": "The day of this answer, as 2026-06-30.",
        },
        fields={
            "item": "item",
            "asks": "what it asks for",
            "due": "due",
            "would_show": "what would show it",
            "last_said": "said last (claim)",
            "last_found": "found last (finding)",
            "says": "your answer (claim)",
            "text": "what was done, and where that can be seen",
        },
        how=(
            "For each item choose your answer from the list, and write what was done and where that can be seen: acts "
            "with number and date, published figures, pages.",
            "Leave both cells empty where you have nothing to say of an item.",
            "An answer is a claim. It is entered as what you say; what is found remains the conclusion of the office "
            "that keeps the record.",
            "Write no names, addresses or telephone numbers of persons: the record is public.",
            "Write the date of the answer on the first sheet, save the file as a workbook (.xlsx) and send it back. Do "
            "not delete the hidden first row.",
        ),
        source_title=lambda body, round_: f"Answer of {body}, round {round_}",
    ),
)
