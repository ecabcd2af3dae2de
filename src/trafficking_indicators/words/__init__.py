"""Every word of the output, by language. A language that lacks one is a type error."""

from __future__ import annotations

from trafficking_indicators.words.catalogue import Words

LANGUAGES = ("en", "az")


def words_in(language: str) -> Words:
    """Give the words of one of LANGUAGES; the other languages' are not even imported."""
    if language == "az":
        from trafficking_indicators.words.az import AZ

        return AZ
    from trafficking_indicators.words.en import EN

    return EN
