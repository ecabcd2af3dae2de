"""The one-page profile as data: what stands where on the sheet. Knows nothing of the domain and nothing of screens."""

from typing import NamedTuple

from trafficking_indicators.documents.blocks import Labels
from trafficking_indicators.documents.charts import Ladder, Mark, Ticks, Voices


class Entry(NamedTuple):
    """One indicator: its sign and word, and why, in a sentence; `careful` where its reader is not sure.

    `language` is that of the reason where it is not the profile's.
    """

    code: str
    mark: Mark
    word: str
    reason: str
    careful: bool = False
    language: str = ""


class Facing(NamedTuple):
    """What stands left and right on one line: counterparts opposite each other where the instrument has them."""

    left: Entry | None
    right: Entry | None


class Spread(NamedTuple):
    """One area across both pages of the open book, with what stands between them and a ladder at each outer edge."""

    area: str
    title: str
    between: str
    remark: str
    facing: tuple[Facing, ...]
    left_ladder: Ladder | None
    right_ladder: Ladder | None


class Said(NamedTuple):
    """A label with what it says."""

    label: str
    text: str


class Profile(NamedTuple):
    """A whole profile in one language.

    `whose` says whose word it is, `careful` that it is nobody's official finding. `facts` stand below the title,
    `ticks` draw what `known` says, `limits` and `reply` stand in full; `signs` says each sign that stands on the sheet.
    `left` and `right` head the pages.
    """

    language: str
    title: str
    whose: str
    careful: bool
    facts: tuple[Said, ...]
    sentence: str
    left: str
    right: str
    spreads: tuple[Spread, ...]
    known: Said
    ticks: Ticks
    heard_label: str
    heard: Voices
    limits: Said
    reply: Said
    how_to_read: str
    made_with: str
    signs: tuple[tuple[Mark, str], ...]
    table: str
    area: str
    marking: str
    labels: Labels
