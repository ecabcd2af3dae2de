"""How the worksheet of a follow-up is built, and that on which a body answers: a column for each field."""

from __future__ import annotations

from trafficking_indicators.layouts.reply import ANSWER, REPLY_SHEETS
from trafficking_indicators.layouts.worksheet import (
    REMARK,
    REPEATED,
    SHEETS,
    Column,
    HeadField,
    Sheet,
    SheetKey,
)

_REMARK = Column(REMARK, "remark", width=22)
_ITEM = Column("item", choice="item", width=12)
_SOURCE = Column("source", choice="source", width=18)
_LOCATOR = Column("locator", "localized", width=18)
_NOTE = Column("note", "localized", width=36)
_BODY = Column("by", choice="body", width=16)

FOLLOWUP_SHEETS: dict[SheetKey, Sheet] = {
    sheet.key: sheet
    for sheet in (
        Sheet("followup", (Column("field", width=24), Column("value", "localized", width=44), _REMARK)),
        Sheet(
            "items",
            (
                Column("id", width=10),
                Column("text", "localized", width=38),
                Column("from_source", choice="source", width=13),
                Column("from_locator", "localized", width=10),
                Column("from_note", "localized", width=14),
                Column("kind", "word", "item_kind", 13),
                Column("strength", "word", "strength", 11),
                Column("lead", choice="body", width=12),
                Column("with", "list", width=12),
                Column("assignment", "word", "assignment", 12),
                Column("start", width=9),
                Column("due", "word", "due", 11),
                Column("checkpoints", "list", width=11),
                Column("same_as", "list", width=12),
                Column(REMARK, "remark", width=14),
            ),
        ),
        Sheet(
            "parts",
            (
                _ITEM,
                Column("part", width=7),
                Column("text", "localized", width=50),
                Column("side", choice="side", width=14),
                Column("found", "word", "part_state", 13),
                _REMARK,
            ),
        ),
        Sheet(
            "reports",
            (
                _ITEM,
                Column("round", choice="round", width=12),
                _BODY,
                Column("says", "word", "claim", 16),
                Column("asked", width=11),
                _SOURCE,
                _LOCATOR,
                Column("text", "localized", width=50),
                _REMARK,
            ),
        ),
        Sheet(
            "findings",
            (
                _ITEM,
                Column("number", width=8),
                Column("as_of", width=9),
                Column("status", "word", "found", 15),
                Column("tried", "localized", width=30),
                Column("reason", "localized", width=38),
                Column("act_source", choice="source", width=11),
                Column("act_locator", "localized", width=10),
                Column("act_note", "localized", width=12),
                _REMARK,
            ),
        ),
        Sheet("grounds", (_ITEM, Column("finding", width=8), _SOURCE, _LOCATOR, _NOTE, _REMARK)),
        Sheet("links", (_ITEM, Column("to", width=14), Column("basis", "word", "link_basis", 18), _REMARK)),
        Sheet("positions", (_ITEM, Column("position", "word", "position", 20), _SOURCE, _LOCATOR, _REMARK)),
        Sheet(
            "moves",
            (_ITEM, Column("from", "word", "due", 14), Column("to", "word", "due", 14), _BODY, _SOURCE, _REMARK),
        ),
        Sheet(
            "budgets",
            (
                _ITEM,
                Column("money", "word", "money", 12),
                Column("amount", "word", "amount", 14),
                Column("currency", width=10),
                Column("for", width=24),
                _SOURCE,
                _REMARK,
            ),
        ),
        Sheet("rounds", (Column("name", width=16), Column("date", width=12), _REMARK)),
        Sheet(
            "bodies",
            (
                Column("name", width=20),
                Column("kind", "word", "voice", 20),
                Column("title", "localized", width=60),
                _REMARK,
            ),
        ),
        Sheet(
            "register",
            (
                Column("name", width=20),
                Column("kind", "word", "kind", 14),
                Column("voice", "word", "voice", 18),
                _BODY,
                Column("title", "localized", width=46),
                Column("publisher", "localized", width=24),
                Column("date", width=12),
                Column("url", width=34),
                Column("via", choice="source", width=14),
                _NOTE,
                _REMARK,
            ),
        ),
    )
}
# What a body is sent: whose answer it is, and a row for each of its items.
ANSWER_SHEETS: dict[SheetKey, Sheet] = {
    sheet.key: sheet
    for sheet in (
        Sheet("answer", (Column("field", width=24), Column("value", width=30))),
        Sheet("answers", (Column("item", width=9), Column("says", "word", "answer", 16), Column("text", width=52))),
    )
}
EVERY_SHEET: dict[SheetKey, Sheet] = {**SHEETS, **FOLLOWUP_SHEETS, **ANSWER_SHEETS, **REPLY_SHEETS}
# Columns of which a sheet may have several under one key. Those of parts are the findings of an item, in their order.
EVERY_REPEATED = REPEATED | {("parts", "found")}
# Where a field stands in the file, if it is not under its own name.
TARGETS: dict[str, tuple[str, ...]] = {
    "from_source": ("from", "source"),
    "from_locator": ("from", "locator"),
    "from_note": ("from", "note"),
    "position": ("says",),
    "act_source": ("act", "source"),
    "act_locator": ("act", "locator"),
    "act_note": ("act", "note"),
    # of comments
    **{name: ("answer", field) for field, name in ANSWER.items()},
}
# Sheets whose rows are members of a list of an item, with the key of that.
OF_ITEMS: dict[SheetKey, str] = {"reports": "reports", "links": "links", "moves": "moved"}

FOLLOWUP_HEAD: tuple[HeadField, ...] = (
    HeadField("followup"),
    HeadField("country"),
    HeadField("territory_name", "localized"),
    HeadField("title", "localized"),
    HeadField("instrument"),
    HeadField("instrument_version"),
    HeadField("basis", "word", "basis"),
    HeadField("keeper", "localized", several=True),
    HeadField("independence", "word", "independence"),
    HeadField("as_of"),
    HeadField("limitations", "localized"),
    HeadField("cadence.every", "word", "every"),
    HeadField("cadence.due", "list"),
)
FOLLOWUP_SECTIONS = ("cadence", "rounds", "bodies", "sources", "items")
# What an answer says of itself.
ANSWER_HEAD = ("followup", "round", "body", "date")


def fields_of(key: SheetKey, *without: str) -> tuple[str, ...]:
    """Name the fields of a sheet that are read into one entry, but for some and for the remark."""
    return tuple(
        column.field for column in EVERY_SHEET[key].columns if column.field not in without and column.field != REMARK
    )
