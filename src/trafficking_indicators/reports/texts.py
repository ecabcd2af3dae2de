"""Choosing a text's language, and the head that every report on an assessment has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.documents.blocks import Cell, Column, Facts, Heading, Span
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.countries import country_name
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.model.history import Former, former_ids
from trafficking_indicators.model.instrument import Dimension, Indicator
from trafficking_indicators.words import FALLBACK, words_in
from trafficking_indicators.words.catalogue import Words

Fact = tuple[str, tuple[Span, ...]]

# Of areas that have all been looked at, or of which most have not, no more than these are named.
MOST_NAMED = 12
# Where the run of text goes in words of ours: no text holds it.
_GAP = "\0"
# What a span has beside its text where nothing is to be said of it.
_PLAIN = Span("")[1:]


def few_of_many(shown: Shown) -> bool:
    """Whether so many areas were not looked at that those which were are rather named."""
    outside, inside = len(shown.not_looked_at), len(shown.assessment.scope or ())
    return outside > MOST_NAMED and inside < outside


def _joined(plain: list[str]) -> tuple[Span, ...]:
    text = "".join(plain)
    return (Span(text),) if text else ()


class Texts:
    """The words of one language, and texts in it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words: Words = words_in(language)

    def of(self, text: LocalText) -> str:
        """Give a text in the language; one that lacks it falls back and says so."""
        language = self._language_of(text)
        if not self.language_of(text):
            return text[language]
        return f"{self._other(text[language], language)} {self.words.about.no_translation(language)}"

    def _other(self, text: str, _language: str) -> str:
        """Give a text in another language as it is to be joined with others."""
        return text

    def language_of(self, text: LocalText) -> str:
        """Give the language that a text is told in, where that is another one."""
        language = self._language_of(text)
        return "" if language in (self.language, UNDETERMINED) else language

    def cell(self, text: LocalText) -> Cell:
        """Give a text as a cell of a table."""
        return Cell(self.of(text))

    def column(self, text: LocalText, **others: Any) -> Column:  # noqa: ANN401  # a column's own
        """Give a column that a text is the title of."""
        return Column(self.of(text), **others)

    def grouped(self, title: str, dimension: Dimension) -> Column:
        """Give a column that stands under the title of a dimension."""
        return Column(title, self.of(dimension.title))

    def heading(self, before: str, text: LocalText, level: int = 1, *, anchor: str = "") -> Heading:
        """Give a title of a text, with what stands before it."""
        return Heading(f"{before}{self.of(text)}", level, anchor)

    def criterion(self, indicator: Indicator) -> str:
        """Give what an indicator asks, with how strongly a treaty asks for it where that is said."""
        text = self.of(indicator.text)
        return text if indicator.strength is None else f"{text} [{self.words.show.strengths[indicator.strength]}]"

    def criterion_spans(self, indicator: Indicator) -> tuple[Span, ...]:
        """Give what an indicator asks as spans."""
        strength = indicator.strength
        asked = "" if strength is None else f" [{self.words.show.strengths[strength]}]"
        return self.run(indicator.text, asked)

    def criterion_heading(self, name: str, indicator: Indicator, level: int = 2, *, anchor: str = "") -> Heading:
        """Give a title of what an indicator asks, behind its name."""
        return Heading(f"{name}  {self.criterion(indicator)}", level, anchor)

    def criterion_cell(self, indicator: Indicator) -> Cell:
        """Give what an indicator asks as a cell of a table."""
        return Cell(self.criterion(indicator))

    def _language_of(self, text: LocalText) -> str:
        for language in (self.language, UNDETERMINED, FALLBACK):
            if language in text:
                return language
        return min(text)

    def spans(self, text: LocalText) -> tuple[Span, ...]:
        """Give a text as spans: that of one that falls back is in another language."""
        language = self._language_of(text)
        if not self.language_of(text):
            return (Span(text[language]),)
        return (
            Span(text[language], language=language),
            Span(f" {self.words.about.no_translation(language)}"),
        )

    def in_one(self, spans: Iterable[Span]) -> str:
        """Join spans to a text."""
        return "".join(self._other(span.text, span.language) if span.language else span.text for span in spans)

    def run(self, *parts: str | LocalText | Span) -> tuple[Span, ...]:
        """Join words of ours, texts and spans to a run of text; neighbours that are plain make one span."""
        joined: list[Span] = []
        plain: list[str] = []
        for part in parts:
            for span in (part,) if isinstance(part, str | Span) else self.spans(part):
                if isinstance(span, str):
                    plain.append(span)
                elif span[1:] == _PLAIN:
                    plain.append(span.text)
                elif span.text:
                    joined += [*_joined(plain), span]
                    plain = []
        return (*joined, *_joined(plain))

    def around(self, form: Callable[[str], str], *parts: str | LocalText | Span) -> tuple[Span, ...]:
        """Put words of ours that take a text around a run of text."""
        before, _, after = form(_GAP).partition(_GAP)
        return self.run(before, *parts, after)

    def title(self, shown: Shown) -> str:
        """Title a report: the country, the round, and whose word it is."""
        assessment = shown.assessment
        if shown.disclaimer is not None:
            basis = self.of(shown.disclaimer)
            if assessment.basis == "illustration":
                basis = f"{self.words.about.bases['illustration']}, {basis}"
        else:
            basis = self.words.about.bases[assessment.basis]
        return self.words.about.title(self.country(assessment), assessment.round, basis)

    def country(self, assessment: Assessment) -> str:
        """Name the country; a territory by the name that the assessment gives."""
        if assessment.territory_name is not None:
            return self.of(assessment.territory_name)
        return self.country_of(assessment.country)

    def country_of(self, code: str) -> str:
        """Name a country by its code, or give the code where it has no name."""
        return country_name(code, self.language) or code

    def label(self, assessment: Assessment) -> str:
        """Name an assessment in a table: country code and round."""
        return f"{assessment.country} {assessment.round}"

    def basis(self, shown: Shown) -> str:
        """Say whose word an assessment is: its basis, with the disclaimer where it is unofficial."""
        basis = self.words.about.bases[shown.assessment.basis]
        return basis if shown.disclaimer is None else f"{basis}, {self.of(shown.disclaimer)}"

    def assessors(self, assessment: Assessment) -> list[str | LocalText]:
        """Give the assessors in a row."""
        return [piece for assessor in assessment.assessors for piece in ("; ", assessor)][1:]

    def not_looked_at(self, shown: Shown) -> list[str]:
        """Say which areas were not looked at, if any; where these are many, the few that were."""
        if few_of_many(shown):
            return [self.words.about.only_looked_at(shown.assessment.scope or ())]
        return [self.words.about.not_looked_at(shown.not_looked_at)] if shown.not_looked_at else []

    def changed(self, about: About, shown: Shown) -> list[str]:
        """Say what the instrument has changed since an assessment was made, if that is to be said."""
        if shown.not_comparable is None:
            return []
        words = self.words.about
        changed = self.words.list([f"{gap.id} ({words.reasons[gap.reason]})" for gap in shown.not_comparable])
        return [words.changed_since(about.instrument.header.version, changed or self.words.score.none)]

    def former(self, name: str, former: Former) -> str:
        """Say what became of an id that the instrument has no more."""
        return self.words.colon(name, self.became(former))

    def became(self, former: Former) -> str:
        """Say what became of such an id, without naming it."""
        words = self.words.show
        if not former.now:
            return words.removed(former.version)
        return words.moved(self.words.list(former.now), former.version)

    def areas(self, about: About, areas: Iterable[str]) -> list[str]:
        """Name areas by their ids, and say of those that the instrument has no more in which version they went."""
        former = former_ids(about.instrument) if any(area not in about.instrument.areas for area in areas) else {}
        return [
            f"{area} ({self.words.show.removed(former[area].version)})" if area in former else area for area in areas
        ]

    def marking(self, about: About) -> tuple[Fact, ...]:
        """Say where an output may not go."""
        words = self.words.about
        match about.audience:
            case "internal":
                return ((words.audience, (Span(words.internal, strong=True),)),)
            case "public":
                return ()

    def head(self, about: About, *, with_limits: bool = True) -> Facts:
        """Say what was assessed, by whom, what could not be seen, and where it may not go.

        Without its limits only where they stand elsewhere in the document.
        """
        words, shown = self.words.about, about.only
        assessment = shown.assessment
        made_with = words.instrument_and_version(about.instrument.header.id, assessment.instrument_version)
        made_with = "; ".join([made_with, *self.changed(about, shown)])
        scope: list[LocalText | str] = [about.scope_note, *(f"; {text}" for text in self.not_looked_at(shown))]
        return Facts(
            (
                *self.marking(about),
                (words.instrument, (Span(made_with),)),
                (words.basis, (Span(words.bases[assessment.basis]),)),
                (words.as_of, (Span(assessment.as_of),)),
                (words.assessors, self.run(*self.assessors(assessment))),
                (words.scope, self.run(*scope)),
                *(((words.limits, self.spans(assessment.limitations)),) if with_limits else ()),
                *((words.accepted, self.run(f"{entry.rule}: ", entry.reason)) for entry in assessment.accepted),
            )
        )
