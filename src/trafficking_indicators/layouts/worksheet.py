"""How a worksheet is built: its sheets, a column for each field of the file, survey answers too, and lists to choose.

The reader and the writer both go by this. A sheet is known by the keys of its columns, `ratings.reason@en`, never by
its name or its place; a key ends with the language of a text where the text says one.
"""

import re
from typing import Literal, NamedTuple

SheetKey = Literal[
    "assessment", "ratings", "evidence", "sources", "stakeholders", "comments", "settlements", "areas",
    "exercises", "marks", "questions", "options", "counts", "accepted",
    "followup", "items", "parts", "reports", "findings", "grounds", "links", "positions", "moves", "budgets", "rounds",
    "bodies", "register", "answer", "answers", "reply", "replies",
]  # fmt: skip
# What a cell holds: one text by language, a word of a list, ids or counts with commas between them, a flag, or a text.
Holds = Literal["localized", "word", "list", "flag", "text", "remark"]
# The lists of words, by what they are about.
Choice = Literal[
    "status", "how", "confidence", "basis", "audience", "voice", "kind", "consulted", "changed", "says", "flag", "unit",
    "rating", "source", "independence", "every", "item_kind", "strength", "position", "assignment", "found",
    "part_state", "claim", "answer", "link_basis", "money", "due", "amount", "item", "body", "round", "side",
]  # fmt: skip

KEYS_ROW = 1
TITLES_ROW = 2
FIRST_ROW = 3
# The column of remarks, which are the comments of the YAML file.
REMARK = "#"
# A worksheet lists what is chosen from under these names, and names of people's own entries come from the sheets.
LISTS = "Lists"
# Excel's own limits.
LONGEST_CELL = 32_767
LONGEST_KEY = 1_024


class Column(NamedTuple):
    """A column of a sheet; `choice` is the list that its words are chosen from."""

    field: str
    holds: Holds = "text"
    choice: Choice | None = None
    width: int = 14


class Sheet(NamedTuple):
    """A sheet with its columns."""

    key: SheetKey
    columns: tuple[Column, ...]

    def column(self, field: str) -> Column | None:
        """Find a column by its field."""
        return next((column for column in self.columns if column.field == field), None)


_REMARK = Column(REMARK, "remark", width=22)
_NOTE = Column("note", "localized", width=40)
_LOCATOR = Column("locator", "localized", width=20)
_OF = Column("of", choice="rating", width=10)
_SOURCE = Column("source", choice="source", width=18)
# A comment, with its answer.
_COMMENT = (
    _OF, Column("by", "word", "voice", 18), Column("body", "localized", width=28), Column("date", width=12),
    Column("text", "localized", width=60), Column("answer", "localized", width=40),
    Column("changed", "word", "changed", 11), Column("what", "localized", width=28), _REMARK,
)  # fmt: skip

SHEETS: dict[SheetKey, Sheet] = {
    sheet.key: sheet
    for sheet in (
        Sheet("assessment", (Column("field", width=24), Column("value", "localized", width=44), _REMARK)),
        Sheet(
            "ratings",
            (
                Column("area", width=7),
                Column("code", width=7),
                Column("status", "word", "status", 14),
                Column("reason", "localized", width=38),
                Column("missing", "localized", width=24),
                Column("tried", "localized", width=24),
                Column("confidence", "word", "confidence", 11),
                _REMARK,
            ),
        ),
        Sheet(
            "evidence",
            (
                _OF,
                _SOURCE,
                _LOCATOR,
                Column("note", "localized", width=50),
                Column("says", "word", "says", 11),
                Column("sensitive", "flag", "flag", 11),
                _REMARK,
            ),
        ),
        Sheet(
            "sources",
            (
                Column("name", width=20),
                Column("kind", "word", "kind", 14),
                Column("voice", "word", "voice", 18),
                Column("title", "localized", width=46),
                Column("publisher", "localized", width=28),
                Column("date", width=12),
                Column("url", width=34),
                Column("via", choice="source", width=14),
                _NOTE,
                _REMARK,
            ),
        ),
        Sheet(
            "stakeholders",
            (
                Column("id", width=20),
                Column("kind", "word", "voice", 18),
                Column("title", "localized", width=46),
                Column("areas", "list", width=18),
                Column("consulted", "word", "consulted", 16),
                _REMARK,
            ),
        ),
        Sheet("comments", _COMMENT),
        Sheet(
            "settlements",
            (
                _OF,
                Column("readings", "list", "status", 26),
                Column("how", "word", "how", 18),
                Column("by", "localized", width=30),
                Column("date", width=12),
                Column("reason", "localized", width=60),
                _REMARK,
            ),
        ),
        Sheet(
            "areas",
            (
                Column("area", width=7),
                Column("context", "localized", width=60),
                Column("finding", "localized", width=60),
                _REMARK,
            ),
        ),
        Sheet(
            "exercises",
            (
                Column("name", width=16),
                Column("unit", "word", "unit", 14),
                Column("title", "localized", width=40),
                Column("invited", width=10),
                Column("returned", width=10),
                Column("answered", width=10),
                Column("choices", width=10),
                _REMARK,
            ),
        ),
        Sheet(
            "marks",
            (
                Column("letter", width=7),
                Column("exercise", width=14),
                Column("unattributed", width=14),
                Column("cell", width=14),
                _REMARK,
            ),
        ),
        Sheet(
            "questions",
            (
                Column("id", width=12),
                Column("text", "localized", width=50),
                Column("several", "flag", "flag", 11),
                Column("returned", width=10),
                Column("answered", width=10),
                Column("unplaced", "list", width=12),
                Column("source", choice="source", width=18),
                _LOCATOR,
                _NOTE,
                _REMARK,
            ),
        ),
        Sheet("options", (Column("question", width=12), Column("option", "localized", width=50), _REMARK)),
        Sheet(
            "counts",
            (
                Column("question", width=12),
                Column("option", width=40),
                Column("count", width=10),
                Column("uncounted", "flag", "flag", 12),
                Column("label", "localized", width=40),
                _REMARK,
            ),
        ),
        Sheet(
            "accepted",
            (Column("rule", width=24), Column("at", width=30), Column("reason", "localized", width=50), _REMARK),
        ),
    )
}
# Columns of which a sheet may have several under one key: the name of each stands in the row of titles, or nowhere.
REPEATED = frozenset((("marks", "exercise"), ("marks", "cell")))


class HeadField(NamedTuple):
    """A row of the sheet of the assessment itself: a path of the file, and what its value is."""

    field: str
    holds: Holds = "text"
    choice: Choice | None = None
    several: bool = False


HEAD: tuple[HeadField, ...] = (
    HeadField("instrument"),
    HeadField("instrument_version"),
    HeadField("country"),
    HeadField("territory_name", "localized"),
    HeadField("round"),
    HeadField("as_of"),
    HeadField("basis", "word", "basis"),
    HeadField("audience", "word", "audience"),
    HeadField("assessors", "localized", several=True),
    HeadField("limitations", "localized"),
    HeadField("method", "localized"),
    HeadField("scope", "list"),
    HeadField("reply.asked"),
    HeadField("reply.of", "list", "voice"),
    HeadField("reply.due"),
    HeadField("priorities.source", choice="source"),
    HeadField("priorities.locator", "localized"),
    HeadField("priorities.note", "localized"),
)
# Rows that hold a remark alone: on the file, and on its sections.
FILE_REMARK = "file"
SECTIONS = ("sources", "stakeholders", "reply", "ratings", "areas", "priorities", "answers", "accepted")

_KEY = re.compile(r"([a-z_]+)\.([a-z_#]+)(?:@([A-Za-z0-9-]+))?")


class Key(NamedTuple):
    """A key of the first row taken apart; `language` is None for a plain text."""

    sheet: str
    field: str
    language: str | None

    def __str__(self) -> str:
        return f"{self.sheet}.{self.field}" + (f"@{self.language}" if self.language else "")


def key_of(text: str) -> Key | None:
    """Take a key apart; None where it is formed like none."""
    found = _KEY.fullmatch(text.strip())
    return None if found is None else Key(found[1], found[2], found[3])
