"""What a language must have words for in the worksheet of a follow-up and a body's own sheet: columns, lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue.subject import Subject

if TYPE_CHECKING:
    from typing import TypedDict

    class ByFollowUpSheet(TypedDict):
        """A name for each sheet: at most 31 letters."""

        followup: str
        items: str
        parts: str
        reports: str
        findings: str
        grounds: str
        links: str
        positions: str
        moves: str
        budgets: str
        rounds: str
        bodies: str
        register: str
        guidance: str

    class ByFollowUpHead(TypedDict):
        """Words for each field of the sheet of the head."""

        followup: str
        country: str
        territory_name: str
        title: str
        instrument: str
        instrument_version: str
        basis: str
        keeper: str
        independence: str
        as_of: str
        limitations: str
        cadence_every: str
        cadence_due: str

    class ByFollowUpSection(TypedDict):
        """Words for each row that holds a remark alone."""

        file: str
        cadence: str
        rounds: str
        bodies: str
        sources: str
        items: str

    class ByFollowUpHow(TypedDict):
        """What there is to know for whoever fills it in."""

        cells: str
        kinds: str
        items: str
        parts: str
        reports: str
        findings: str
        grounds: str
        sources: str
        rows: str
        remarks: str

    class ByEvery(TypedDict):
        """A word for how often bodies are asked to report."""

        month: str
        quarter: str
        half_year: str
        year: str

    class ByMoney(TypedDict):
        """A word for each sum of a budget."""

        planned: str
        spent: str

    class ByAnswerHead(TypedDict):
        """Words for what an answer says of itself."""

        followup: str
        round: str
        body: str
        date: str

    class ByAnswerField(TypedDict):
        """A title for each column of a body's own sheet."""

        item: str
        asks: str
        due: str
        would_show: str
        last_said: str
        last_found: str
        says: str
        text: str

    ByFollowUpField = TypedDict(
        "ByFollowUpField",
        {
            "field": str, "value": str, "meaning": str, "help": str, "remark": str,
            "id": str, "text": str, "from_source": str, "from_locator": str, "from_note": str, "kind": str,
            "strength": str, "lead": str, "with": str, "assignment": str, "start": str, "due": str, "checkpoints": str,
            "same_as": str, "position": str,
            "item": str, "asks": str, "part": str, "side": str, "found": str,
            "round": str, "by": str, "says": str, "asked": str, "source": str, "locator": str,
            "number": str, "as_of": str, "status": str, "tried": str, "reason": str,
            "act_source": str, "act_locator": str, "act_note": str, "finding": str, "note": str,
            "to": str, "basis": str, "from": str, "money": str, "amount": str, "currency": str, "for": str,
            "name": str, "date": str, "title": str, "voice": str, "publisher": str, "url": str, "via": str,
        },
    )  # fmt: skip


class AnswerWords(Subject):
    """A body's own sheet."""

    title: Callable[[str, str], str]
    sheet: str
    answers: str
    head: ByAnswerHead
    head_help: ByAnswerHead
    fields: ByAnswerField
    how: tuple[str, ...]
    source_title: Callable[[str, str], str]


class FollowUpSheetWords(Subject):
    """The worksheet of a follow-up. Of one list, no two words may mean different values, in whatever languages."""

    title: str
    sheets: ByFollowUpSheet
    fields: ByFollowUpField
    found_of: Callable[[int], str]
    head: ByFollowUpHead
    head_help: ByFollowUpHead
    sections: ByFollowUpSection
    how: ByFollowUpHow
    choose: str
    every: ByEvery
    money: ByMoney
    statuses_title: str
    answer: AnswerWords
