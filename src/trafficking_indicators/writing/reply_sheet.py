"""The workbook that is sent out for comments: each finding with what may be shown of it, and a cell to answer in."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.reply import Finding, open_evidence, sent_mark
from trafficking_indicators.documents.blocks import Span
from trafficking_indicators.layouts.reply import REPLY_HEAD
from trafficking_indicators.layouts.worksheet import LISTS
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.reports.explain_evidence import grounds, status_fact
from trafficking_indicators.reports.reply_sheet import cited, is_withheld, sheet_intro
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.worksheet_book import Book, DrawnColumn, DrawnPage, DrawnRow, DrawnSheet, drawn
from trafficking_indicators.writing.worksheet_sheets import check_fits

_HEAD_WIDTHS = (26, 44, 44)


def reply_sheet(about: About, findings: Sequence[Finding], by: Voice, language: str) -> bytes:
    """Write the workbook for a voice.

    Raises OutputError where a text does not fit a cell.
    """
    return drawn(_Sheet(about, findings, by, Texts(language)).book())


class _Sheet:
    def __init__(self, about: About, findings: Sequence[Finding], by: Voice, texts: Texts) -> None:
        self.about = about
        self.findings = findings
        self.by = by
        self.texts = texts
        self.words = texts.words.reply

    def book(self) -> Book:
        """Put the workbook together."""
        title = self.words.sheet_title(self.texts.title(self.about.only))
        return Book(title, [self._head(), self._findings()], self._page(title), {}, {}, LISTS, "", page_is_first=True)

    def _head(self) -> DrawnSheet:
        """Ask who replies, and when; the rest tells on the way back what the sheet was made of."""
        words, assessment = self.words, self.about.only.assessment
        known = {
            "instrument": assessment.instrument,
            "country": assessment.country,
            "round": assessment.round,
            "by": self.texts.words.worksheet.voices[self.by],
        }
        fields = self.texts.words.worksheet.fields
        columns = [
            DrawnColumn("reply.field", fields["field"], 14, hidden=True),
            DrawnColumn("", fields["meaning"], _HEAD_WIDTHS[0]),
            DrawnColumn("reply.value", fields["value"], _HEAD_WIDTHS[1]),
            DrawnColumn("", fields["help"], _HEAD_WIDTHS[2]),
        ]
        rows = [
            DrawnRow({0: name, 1: words.rows[name], 2: known.get(name, ""), 3: words.rows_help[name]})  # type: ignore[literal-required]
            for name in (head.field for head in REPLY_HEAD)
        ]
        return DrawnSheet(words.about_sheet, columns, rows, frozen=0)

    def _findings(self) -> DrawnSheet:
        words, fields = self.words, self.texts.words.worksheet.fields
        columns = [
            DrawnColumn("replies.of", fields["id"], 9),
            DrawnColumn("", words.indicator, 30),
            DrawnColumn("", self.texts.words.explain.status, 12),
            DrawnColumn("", words.finding, 40),
            DrawnColumn("", words.evidence, 46),
            DrawnColumn("replies.comment", words.your_comment, 56),
            DrawnColumn("replies.sent", fields["remark"], 14, hidden=True),
        ]
        return DrawnSheet(words.findings_sheet, columns, [*map(self._row, self.findings)], frozen=1, ids=1)

    def _row(self, finding: Finding) -> DrawnRow:
        texts, rating = self.texts, finding.rating
        why = [texts.words.colon(label, _text(spans)) for label, spans in grounds(rating, texts)]
        evidence = [_text(cited(self.about.only.assessment, entry, texts)) for entry in open_evidence(rating)]
        evidence += [self.words.sheet_withheld] if is_withheld(finding) else []
        cells = [
            finding.cell.id,
            texts.criterion(self.about.instrument.indicator(finding.cell)),
            _text(status_fact(rating, texts)[1]),
            "\n".join(why),
            "\n".join(evidence),
            "",
            sent_mark(rating),
        ]
        for text in cells:
            check_fits(text)
        return DrawnRow(dict(enumerate(cells)))

    def _page(self, title: str) -> DrawnPage:
        """Write the sheet to read first: what is asked for, and whose findings these are."""
        texts = self.texts
        said = [*sheet_intro(self.about, texts), self.words.sheet_sheets]
        lines: list[tuple[str, list[str]]] = [("head", [title]), *(("plain", [text]) for text in said)]
        for label, spans in texts.head(self.about).pairs:
            lines.append(("plain", [label, _text(spans)]))
        return DrawnPage(texts.words.worksheet.sheets["guidance"], (26, 100), lines)


def _text(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans)
