"""A body's own sheet: the items that it is asked for in a round, with room for its answer on each."""

from __future__ import annotations

from trafficking_indicators.analysis.follow import Followed
from trafficking_indicators.analysis.follow_ask import Sheet
from trafficking_indicators.layouts.followup import ANSWER_HEAD, ANSWER_SHEETS
from trafficking_indicators.layouts.worksheet import LISTS, Key, SheetKey
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.choice_words import words_of
from trafficking_indicators.reports.follow_ask import last_found, last_said, parts_that_would_show
from trafficking_indicators.reports.follow_item import body_name, due_text
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.worksheet_book import (
    Book,
    DrawnColumn,
    DrawnPage,
    DrawnRow,
    DrawnSheet,
    drawn,
)
from trafficking_indicators.writing.worksheet_sheets import check_fits

_LIST = "list_answer"
# Lines that there is room for in each answer.
_ROOM = 6


def answer_sheet(instrument: Instrument, followup: FollowUp, sheet: Sheet, round_: str, language: str) -> bytes:
    """Write the sheet of one body, which it sends back with its answers."""
    return drawn(_AnswerBook(instrument, followup, sheet, round_, Texts(language)).book())


class _AnswerBook:
    def __init__(self, instrument: Instrument, followup: FollowUp, sheet: Sheet, round_: str, texts: Texts) -> None:
        self.instrument = instrument
        self.followup = followup
        self.asked = sheet
        self.round = round_
        self.texts = texts
        self.words = texts.words.followup_sheet.answer

    def book(self) -> Book:
        """Put the workbook together: what there is to know comes first."""
        body = body_name(self.followup, self.asked.body, self.texts)
        title = self.words.title(body, self.round)
        all_words = self.texts.words
        lines = [("head", [title]), *(("plain", [text]) for text in self.words.how)]
        return Book(
            title,
            [self._head(), self._answers()],
            DrawnPage(all_words.followup_sheet.sheets["guidance"], (60, 60), lines),
            {_LIST: [*words_of("answer", all_words).values()]},
            {},
            LISTS,
            all_words.followup_sheet.choose,
            page_is_first=True,
        )

    def _head(self) -> DrawnSheet:
        """Say whose answer it is. Only the date is to be filled in."""
        sheet = self.texts.words.followup_sheet
        said = {"followup": self.followup.followup, "round": self.round, "body": self.asked.body, "date": ""}
        columns = [
            DrawnColumn(_key("answer", "field"), sheet.fields["field"], 14),
            DrawnColumn("", sheet.fields["meaning"], 24),
            DrawnColumn(_key("answer", "value"), sheet.fields["value"], 30),
            DrawnColumn("", sheet.fields["help"], 44),
        ]
        rows = [
            DrawnRow({0: field, 1: self.words.head[field], 2: said[field], 3: self.words.head_help[field]})  # type: ignore[literal-required]
            for field in ANSWER_HEAD
        ]
        return DrawnSheet(self.words.sheet, columns, rows, 1, 1)

    def _answers(self) -> DrawnSheet:
        fields = self.words.fields
        widths = {column.field: column.width for column in ANSWER_SHEETS["answers"].columns}
        columns = [
            DrawnColumn(_key("answers", "item"), fields["item"], widths["item"]),
            DrawnColumn("", fields["asks"], 30),
            DrawnColumn("", fields["due"], 12),
            DrawnColumn("", fields["would_show"], 34),
            DrawnColumn("", fields["last_said"], 19),
            DrawnColumn("", fields["last_found"], 19),
            DrawnColumn(_key("answers", "says"), fields["says"], widths["says"], list=_LIST),
            DrawnColumn(_key("answers", "text"), fields["text"], widths["text"]),
        ]
        rows = [self._row(item) for item in self.asked.items]
        return DrawnSheet(self.words.answers, columns, rows, 1, 1)

    def _row(self, item: Followed) -> DrawnRow:
        texts = {
            0: item.id,
            1: self.texts.of(item.item.text),
            2: due_text(self.followup, item.item, self.texts),
            3: "\n".join(parts_that_would_show(self.instrument, item, self.texts)),
            4: last_said(self.followup, item, self.texts),
            5: last_found(item, self.texts),
        }
        for text in texts.values():
            check_fits(text)
        return DrawnRow(texts, lines=_ROOM)


def _key(sheet: SheetKey, field: str) -> str:
    return str(Key(sheet, field, None))
