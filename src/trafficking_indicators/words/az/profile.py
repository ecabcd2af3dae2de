"""Azerbaijani words of the one-page profile."""

from __future__ import annotations

from collections.abc import Mapping

from trafficking_indicators.words.catalogue.profile import ProfileWords


def _sentence(found: Mapping[str, int], areas: int) -> str:
    texts = {
        "paper_ahead": "kağız üzərində təcrübədən irəli",
        "practice_ahead": "təcrübədə kağız üzərindən irəli",
        "same_level": "eyni səviyyə",
        "cannot_tell": "demək mümkün deyil",
    }
    parts = [f"{text} \u2013 {found[name]}" for name, text in texts.items() if found.get(name)]
    return f"{areas} sahə üzrə: {', '.join(parts)}."


WORDS = ProfileWords(
    looked_at="Baxılan sahələr",
    sentence=_sentence,
    range=lambda low, high: str(low) if low == high else f"{low}\u2013{high}",
    of_all=lambda count: f"{count} göstəricidən ödənilə bilər",
    reply="Dövlətin cavabı",
    no_reply="cavab istənilməyib",
    how_to_read=(
        "Hər işarə mənbələrin bir göstərici üzrə dediklərinin oxucu və ya komanda tərəfindən şərhidir; pillələr mümkün "
        "səviyyələri göstərir, dolu pillə dəqiq olandır. Burada heç nə qiymət balı, reytinq və ya orta göstərici deyil."
    ),
    table="Cədvəl şəklində",
)
