"""What a language must have words for in findings by treaty and article."""

from __future__ import annotations

from collections.abc import Callable

from trafficking_indicators.words.catalogue.subject import Subject


class ArticleWords(Subject):
    """Findings by treaty and article."""

    title: Callable[[str], str]
    order: str
    overview: str
    article: str
    about: str
    told: Callable[[str], str]
    outside: str
    silent: str
    nothing: str
