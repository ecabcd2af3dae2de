"""Azerbaijani words of the one-page profile."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.profile import ProfileWords


def _sentence(paper_ahead: int, practice_ahead: int, same_level: int, cannot_tell: int, areas: int) -> str:
    counted = (
        (paper_ahead, "kağız üzərində təcrübədən irəli"),
        (practice_ahead, "təcrübədə kağız üzərindən irəli"),
        (same_level, "eyni səviyyə"),
        (cannot_tell, "demək mümkün deyil"),
    )
    parts = [f"{text} \u2013 {count}" for count, text in counted if count]
    return f"{areas} sahə üzrə: {', '.join(parts) or 'kağız və təcrübə barədə heç nə deyilmir'}."


WORDS = ProfileWords(
    looked_at="Baxılan sahələr",
    all_areas=lambda count: f"hamısı ({count})",
    sentence=_sentence,
    range=lambda low, high: str(low) if low == high else f"{low}\u2013{high}",
    of_all=lambda count: f"{count} göstəricidən ödənilə bilər",
    reply="Dövlətin rəyi",
    no_reply="rəy istənilməyib",
    how_to_read=(
        "Hər işarə mənbələrin bir göstərici üzrə dediklərinin qiymətləndirən və ya komanda tərəfindən şərhidir; "
        "pillələr mümkün səviyyələri göstərir, dolu pillə dəqiq olandır. Burada heç nə qiymət balı, reytinq və ya "
        "orta göstərici deyil."
    ),
    how_to_read_without_ladders=(
        "Hər işarə mənbələrin bir göstərici üzrə dediklərinin qiymətləndirən və ya komanda tərəfindən şərhidir. "
        "Burada heç nə qiymət balı, reytinq və ya orta göstərici deyil."
    ),
    table="Cədvəl şəklində",
)
