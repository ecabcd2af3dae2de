"""Every word of the output, by language and subject; `__init__.py` lists the languages. What lacks is a type error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, assert_never, get_args

if TYPE_CHECKING:
    from trafficking_indicators.words.catalogue import Words

# The languages of reports, in the order in which they are offered.
Language = Literal["en", "az"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
# What a text or a comment falls back to where there is none in the language asked for.
FALLBACK: Language = "en"


def words_in(language: str) -> Words:
    """Give the words of one of LANGUAGES, or of FALLBACK; the other languages' are not even imported."""
    match _spoken(language):
        case "en":
            from trafficking_indicators.words.en import English

            return English()
        case "az":
            from trafficking_indicators.words.az import Azerbaijani

            return Azerbaijani()
        case _ as unreachable:
            assert_never(unreachable)


def _spoken(language: str) -> Language:
    return next((known for known in LANGUAGES if known == language), FALLBACK)
