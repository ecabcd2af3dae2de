"""How a sheet is built that is sent out for comments, and where a worksheet has what is answered to them."""

from __future__ import annotations

from trafficking_indicators.layouts.worksheet import Column, HeadField, Sheet, SheetKey

REPLY_HEAD: tuple[HeadField, ...] = (
    HeadField("instrument"),
    HeadField("country"),
    HeadField("round"),
    HeadField("by", "word", "voice"),
    HeadField("body"),
    HeadField("date"),
)
REPLY_SHEETS: dict[SheetKey, Sheet] = {
    "reply": Sheet("reply", (Column("field", width=24), Column("value", width=44))),
    "replies": Sheet("replies", (Column("of", width=10), Column("comment", width=50), Column("sent", width=14))),
}
# The columns of an answer on the sheet of comments, by what a file has for them.
ANSWER = {"text": "answer", "changed": "changed", "what": "what"}
