"""Every word of the output, by language. A language that lacks one is a type error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.words.catalogue import Words

if TYPE_CHECKING:
    from trafficking_indicators.words.analysis import AnalysisWords
    from trafficking_indicators.words.starting import StartingWords

LANGUAGES = ("en", "az")


def words_in(language: str) -> Words:
    """Give the words of one of LANGUAGES; the other languages' are not even imported."""
    if language == "az":
        from trafficking_indicators.words.az import AZ

        return AZ
    from trafficking_indicators.words.en import EN

    return EN


def analysis_words_in(language: str) -> AnalysisWords:
    """Give the words of one of LANGUAGES for the analyst's commands."""
    if language == "az":
        from trafficking_indicators.words import analysis_az

        return analysis_az.AZ
    from trafficking_indicators.words import analysis_en

    return analysis_en.EN


def starting_words_in(language: str) -> StartingWords:
    """Give the words of one of LANGUAGES for starting files."""
    if language == "az":
        from trafficking_indicators.words import starting_az

        return starting_az.AZ
    from trafficking_indicators.words import starting_en

    return starting_en.EN
