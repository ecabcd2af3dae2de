"""Choosing a text's language, and the head that every report on an assessment has."""

from __future__ import annotations

from trafficking_indicators.document import Facts, Span
from trafficking_indicators.model.assessment import UNOFFICIAL, Assessment
from trafficking_indicators.model.countries import country_name
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.model.history import not_comparable
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.words import FALLBACK, words_in
from trafficking_indicators.words.catalogue import Words


class Texts:
    """The words of one language, and texts in it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words: Words = words_in(language)

    def of(self, text: LocalText) -> str:
        """Give a text in the language; one that lacks it falls back and says so."""
        for language in (self.language, UNDETERMINED):
            if language in text:
                return text[language]
        language = FALLBACK if FALLBACK in text else min(text)
        return f"{text[language]} {self.words.about.no_translation(language)}"

    def spans(self, text: LocalText) -> tuple[Span, ...]:
        """Give a text as a span."""
        return (Span(self.of(text)),)

    def title(self, instrument: Instrument, assessment: Assessment) -> str:
        """Title a report: the country, the round, and whose word it is."""
        if assessment.basis in UNOFFICIAL:
            basis = self.of(instrument.header.disclaimer)
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

    def basis(self, instrument: Instrument, assessment: Assessment) -> str:
        """Say whose word an assessment is: its basis, with the disclaimer where it is unofficial."""
        basis = self.words.about.bases[assessment.basis]
        return f"{basis}, {self.of(instrument.header.disclaimer)}" if assessment.basis in UNOFFICIAL else basis

    def head(self, instrument: Instrument, assessment: Assessment, *, internal: bool = False) -> Facts:
        """Say what was assessed, by whom, what could not be seen, and where it may not go."""
        words = self.words.about
        header = instrument.header
        scope = self.of(header.scope_note)
        if assessment.scope is not None:
            left_out = [area for area in instrument.areas if area not in assessment.scope]
            if left_out:
                scope = f"{scope}; {words.not_looked_at(left_out)}"
        made_with = words.instrument_and_version(header.id, assessment.instrument_version)
        if assessment.instrument_version != header.version:
            gaps = not_comparable(instrument, assessment.instrument_version, header.version)
            changed = [f"{gap.id} ({words.reasons[gap.reason]})" for gap in gaps]
            made_with += "; " + words.changed_since(header.version, self.words.list(changed) or self.words.score.none)
        internal = internal or assessment.audience == "internal"
        marking = ((words.audience, (Span(words.internal, strong=True),)),) if internal else ()
        return Facts(
            (
                *marking,
                (words.instrument, (Span(made_with),)),
                (words.basis, (Span(words.bases[assessment.basis]),)),
                (words.as_of, (Span(assessment.as_of),)),
                (words.assessors, (Span("; ".join(self.of(assessor) for assessor in assessment.assessors)),)),
                (words.scope, (Span(scope),)),
                (words.limits, (Span(self.of(assessment.limitations)),)),
            )
        )
