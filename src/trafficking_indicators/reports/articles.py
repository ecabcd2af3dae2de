"""Findings by treaty and article, as a document: in the order in which States report on a treaty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.articles import ArticleFindings, Speaking, TreatyFindings
from trafficking_indicators.analysis.citations import sources_told
from trafficking_indicators.analysis.score import AreaScore
from trafficking_indicators.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Part,
    Span,
    Table,
    paragraph,
    plain,
)
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.explain_evidence import disputes_by_id, indicator_blocks
from trafficking_indicators.reports.links import part_anchor, to
from trafficking_indicators.reports.parts import comparison_text, seen_in, signs_legend, status_text
from trafficking_indicators.reports.register import source_list
from trafficking_indicators.reports.score import placed
from trafficking_indicators.reports.texts import Fact, Texts

# Of an article or an area that has more rows than one: below the first.
_BELOW = Cell(goes_on=True)


def articles_report(about: About, treaties: tuple[TreatyFindings, ...], language: str) -> Document:
    """Report on an assessment by treaty and article; an area is told in full at the first article that it speaks to."""
    texts = DocumentTexts(language)
    report = _Report(about, texts)
    blocks: list[Block] = [texts.head(about), paragraph(texts.words.articles.order)]
    for treaty in treaties:
        blocks += report.treaty(treaty)
    if sources_told(about):
        blocks += [Part(texts.words.explain.sources, part_anchor("sources")), source_list(about, texts)]
    return texts.document(texts.words.articles.title(texts.title(about.only)), blocks, abouts=[about])


class _Report:
    def __init__(self, about: About, texts: Texts) -> None:
        self.about = about
        self.instrument = about.instrument
        self.texts = texts
        self.words = texts.words.articles
        self.disputed = disputes_by_id(about)
        # where each area is told: treaty and article
        self.told: dict[str, tuple[str, str]] = {}

    def treaty(self, treaty: TreatyFindings) -> Iterator[Block]:
        named = self.instrument.header.treaties[treaty.treaty].title
        yield Part(self.texts.of(named), f"treaty-{treaty.treaty}")
        if not treaty.articles:
            yield paragraph(self.words.nothing)
        told = [article for article in treaty.articles if any(found.area.looked_at for found in article.speaking)]
        if told:
            yield from self._overview(treaty.treaty, told)
        for article in told:
            yield from self._article(treaty.treaty, article)
        named_above = {article.article for article in told}
        outside = [article.article for article in treaty.articles if article.article not in named_above]
        for title, articles in ((self.words.outside, outside), (self.words.silent, treaty.silent)):
            if articles:
                yield Heading(title)
                yield paragraph(self._named(treaty.treaty, self.texts.words.list(articles)))

    def _overview(self, treaty: str, articles: Sequence[ArticleFindings]) -> Iterator[Block]:
        """Show every article with the status of what speaks to it; each leads to where it is told."""
        dimensions = self.instrument.header.dimensions.values()
        columns = [Column(self.words.article), Column(self.texts.words.score.area, wraps=True)]
        columns += [self.texts.column(dimension.title, wraps=True) for dimension in dimensions]
        rows: list[tuple[Cell, ...]] = []
        for article in articles:
            cell = Cell(self.texts.words.show.article(article.article), link=to(_anchor(treaty, article.article)))
            for speaking in article.speaking:
                for row in self._rows(speaking.area):
                    rows.append((cell, *row))
                    cell = _BELOW
        yield Heading(self.words.overview)
        yield Table(tuple(columns), tuple(rows), stub=1)
        areas = [speaking.area for article in articles for speaking in article.speaking]
        yield from signs_legend((seen for area in areas for seen in seen_in(area)), self.texts)
        if any(cell.tone == "absent" and not cell.mark for row in rows for cell in row):
            yield paragraph(self.texts.words.score.legend_none)

    def _rows(self, area: AreaScore) -> Iterator[tuple[Cell, ...]]:
        """Give an area a row, or as many as its fullest dimension has indicators."""
        at = [
            [found for found in area.findings if found.cell.dimension == dimension]
            for dimension in self.instrument.header.dimensions
        ]
        short = self.texts.cell(self.instrument.areas[area.area].short)
        stub = short._replace(text=f"{area.area} {short.text}")
        for number in range(max(map(len, at))):
            yield stub, *(placed(area, found, number, coded=True, texts=self.texts) for found in at)
            stub = _BELOW

    def _article(self, treaty: str, article: ArticleFindings) -> Iterator[Block]:
        yield Heading(self._named(treaty, article.article), anchor=_anchor(treaty, article.article))
        for speaking in article.speaking:
            yield Facts(tuple(self._facts(speaking)))
            area = speaking.area.area
            if not speaking.area.looked_at:
                continue
            if area in self.told:
                yield Paragraph(
                    (Span(self.words.told(self._named(*self.told[area])), link=to(_anchor(*self.told[area]))),)
                )
                continue
            self.told[area] = (treaty, article.article)
            for finding in speaking.area.findings:
                yield from indicator_blocks(self.about, finding.cell, self.disputed, self.texts)

    def _facts(self, speaking: Speaking) -> Iterator[Fact]:
        area, entry = speaking
        yield self.texts.words.show.area(area.area), self.texts.spans(self.instrument.areas[area.area].title)
        if entry.about is not None:
            yield self.words.about, self.texts.spans(entry.about)
        if entry.basis == "to_check":
            yield self.texts.words.show.note, (Span(self.texts.words.show.to_check),)
        if area.looked_at:
            yield from self._relation(area)
        else:
            yield self.texts.words.about.scope, plain(self.texts.words.score.outside_scope)

    def _relation(self, area: AreaScore) -> Iterator[Fact]:
        """Say how paper and practice stand to each other: by levels, and where no area has any by their statuses."""
        if self.instrument.has_ladder:
            if area.paper_and_practice is not None:
                yield self.texts.words.score.paper_and_practice, plain(comparison_text(area, self.texts))
            return
        for rule, practice in area.counterparts:
            statuses = status_text(rule, self.texts), status_text(practice, self.texts)
            said = self.texts.words.explain.rule_met_practice(rule.cell.id, statuses[0], practice.cell.id, statuses[1])
            yield self.texts.words.explain.rule_and_practice, plain(said)

    def _named(self, treaty: str, articles: str) -> str:
        return f"{self.instrument.header.treaties[treaty].short}, {self.texts.words.show.article(articles)}"


def _anchor(treaty: str, article: str) -> str:
    return f"article-{treaty}-{article}"
