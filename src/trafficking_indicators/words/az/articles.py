"""Azerbaijani words of findings by treaty and article."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.articles import ArticleWords

WORDS = ArticleWords(
    title=lambda assessment: f"Müqavilə maddələri üzrə, {assessment}",
    order="Maddələr müqavilədəki sıra ilə verilir, hər birinin yanında ona aid göstəricilər durur. Dövlətin nə borclu "
    "olduğunu müqavilə müəyyən edir; göstərici bu barədə nə oxunduğunu bildirir.",
    overview="Maddə-maddə",
    article="Maddə",
    about="Mövzu",
    told=lambda article: f"tam şəkildə burada verilib: {article}",
    outside="Bu qiymətləndirmənin əhatəsindən kənarda qalan maddələr",
    silent="Heç bir göstəricinin aid olmadığı maddələr",
    nothing="Bu müqaviləyə heç bir göstərici aid deyil.",
)
