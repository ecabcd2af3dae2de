"""Findings by treaty and article, as a document: in the order in which States report on a treaty."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.articles import ArticleFindings, Speaking, TreatyFindings
from trafficking_indicators.documents import Block, Document, Facts, Heading, Paragraph, Part, Span, paragraph
from trafficking_indicators.reports.explain_evidence import indicator_blocks
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.parts import comparison_text
from trafficking_indicators.reports.texts import Fact, Texts


def articles_report(about: About, treaties: tuple[TreatyFindings, ...], language: str) -> Document:
    """Report on an assessment by treaty and article; an area is told in full at the first article that it speaks to."""
    texts = Texts(language)
    report = _Report(about, texts)
    blocks: list[Block] = [texts.head(about), paragraph(texts.words.articles.order)]
    for treaty in treaties:
        blocks += report.treaty(treaty)
    return texts.document(texts.words.articles.title(texts.title(about.only)), blocks, abouts=[about])


class _Report:
    def __init__(self, about: About, texts: Texts) -> None:
        self.about = about
        self.instrument = about.instrument
        self.texts = texts
        self.words = texts.words.articles
        # where each area is told: treaty and article
        self.told: dict[str, tuple[str, str]] = {}

    def treaty(self, treaty: TreatyFindings) -> Iterator[Block]:
        yield Part(self.texts.of(self.instrument.header.treaties[treaty.treaty].title), f"treaty-{treaty.treaty}")
        if not treaty.articles:
            yield paragraph(self.words.nothing)
        for article in treaty.articles:
            yield from self._article(treaty.treaty, article)
        if treaty.silent:
            yield Heading(self.words.silent)
            yield paragraph(self._named(treaty.treaty, self.texts.words.list(treaty.silent)))

    def _article(self, treaty: str, article: ArticleFindings) -> Iterator[Block]:
        yield Heading(self._named(treaty, article.article), anchor=_anchor(treaty, article.article))
        for speaking in article.speaking:
            yield Facts(tuple(self._facts(speaking)))
            area = speaking.area.area
            if area in self.told:
                yield Paragraph(
                    (Span(self.words.told(self._named(*self.told[area])), link=to(_anchor(*self.told[area]))),)
                )
                continue
            self.told[area] = (treaty, article.article)
            for finding in speaking.area.findings:
                yield from indicator_blocks(self.about, finding.cell, self.texts)

    def _facts(self, speaking: Speaking) -> Iterator[Fact]:
        area, entry = speaking
        yield self.texts.words.show.area(area.area), self.texts.spans(self.instrument.areas[area.area].title)
        if entry.about is not None:
            yield self.words.about, self.texts.spans(entry.about)
        if entry.basis == "to_check":
            yield self.texts.words.show.note, (Span(self.texts.words.show.to_check),)
        if area.paper_and_practice is not None and area.looked_at:
            yield self.texts.words.score.paper_and_practice, (Span(comparison_text(area, self.texts)),)

    def _named(self, treaty: str, articles: str) -> str:
        return f"{self.instrument.header.treaties[treaty].short}, {self.texts.words.show.article(articles)}"


def _anchor(treaty: str, article: str) -> str:
    return f"article-{treaty}-{article}"
