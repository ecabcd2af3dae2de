"""`assess articles`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)
from trafficking_indicators.errors import OutputError

# Nobody reads more: an area of two hundred indicators on two hundred articles has twice as many.
MOST_ROWS = 20_000

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json


def articles(
    file: AssessmentFile,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Arrange findings by treaty and article.

    Prints each article with the indicators that speak to it, their status, reason and evidence, paper and practice, and
    the articles to which no indicator speaks.
    """
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.articles import by_article, rows_of
    from trafficking_indicators.analysis.score import score

    treaties = by_article(about.instrument, score(about.instrument, about.only.assessment))
    if rows_of(treaties) > MOST_ROWS:
        message = f"by article this would have {rows_of(treaties):,} rows, and at most {MOST_ROWS:,} are written"
        raise OutputError(message, "assess score shows each indicator once; name fewer articles in an area")

    def document() -> Document:
        from trafficking_indicators.reports.articles import articles_report

        return articles_report(about, treaties, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.articles import articles_json

        return articles_json(about, treaties)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.articles import ARTICLES_COLUMNS, articles_rows

        return ARTICLES_COLUMNS, articles_rows(about, treaties, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
