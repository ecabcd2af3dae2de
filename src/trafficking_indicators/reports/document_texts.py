"""Texts of a document: what falls back to another language says so wherever it stands, whatever it is joined with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from trafficking_indicators.analysis.about import About
from trafficking_indicators.documents.blocks import Block, Document, Labels
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.reports.links import live
from trafficking_indicators.reports.texts import Texts

Made = TypeVar("Made")


class DocumentTexts(Texts):
    """The words of one language, and texts in it, for one document."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self._has_others = False

    def _other(self, text: str, language: str) -> str:
        # imported here, and below, since most reports have no such text
        from trafficking_indicators.documents.told import marked

        self._has_others = True
        return marked(text, language)

    def told(self, made: Made) -> Made:
        """Give what has been made with these texts, each of which knows which piece of it is in another language."""
        if not self._has_others:
            return made
        from trafficking_indicators.documents.told import resolved

        return resolved(made)

    def document(
        self,
        title: str,
        blocks: Iterable[Block],
        *,
        abouts: Sequence[About] = (),
        subtitle: LocalText | str = "",
    ) -> Document:
        """Make a report of its blocks, with what stands around it and on every page of it."""
        words = self.words.about
        internal = any(about.audience == "internal" for about in abouts)
        headers = {about.instrument.header.id: about.instrument.header.version for about in abouts}
        dates = [shown.assessment.as_of for about in abouts for shown in about.shown]
        whole = Document(
            self.language,
            title,
            live(blocks),
            subtitle=subtitle if isinstance(subtitle, str) else self.of(subtitle),
            marking=words.internal if internal else "",
            subject="; ".join(words.instrument_and_version(*header) for header in headers.items()),
            as_of=dates[0] if len(dates) == 1 else "",
            labels=Labels(words.contents, words.skip, words.page, words.figures_table),
        )
        return self.told(whole)
