"""English words of findings by treaty and article."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.articles import ArticleWords

WORDS = ArticleWords(
    title=lambda assessment: f"By treaty article, {assessment}",
    order="Articles stand in the treaty's order, each with the indicators that speak to it. The treaty decides what a "
    "State owes; an indicator tells what was read of it.",
    overview="Article by article",
    article="Article",
    about="On",
    told=lambda article: f"told in full under {article}",
    outside="Articles outside the scope of this assessment",
    silent="Articles to which no indicator speaks",
    nothing="No indicator speaks to this treaty.",
)
