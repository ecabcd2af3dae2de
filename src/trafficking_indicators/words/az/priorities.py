"""Azerbaijani words of the priority tally."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.priorities import PriorityWords


def _participants(unit: str, invited: int | None, returned: int | None, answered: int | None, choices: int) -> str:
    known = [
        text
        for text in (
            f"dəvət olunan – {invited}" if invited is not None else "",
            f"anket qaytaran – {returned}" if returned is not None else "",
            f"cavab verən – {answered}" if answered is not None else "neçəsinin cavab verdiyi məlum deyil",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; hər biri üçün {choices} seçim"


WORDS = PriorityWords(
    priorities="Prioritetlər: tövsiyələrə qoyulan işarələr",
    recommendation="Tövsiyə",
    marks="İşarə",
    place="Yer",
    outside="kənarda",
    inside="daxil",
    no_marks=lambda letters: f"İşarə qoyulmayıb: {letters}.",
    exercises={"survey": "sorğu", "seminar": "seminar"},
    units={"respondent": "respondentlər", "group": "qruplar, hər qrup bir səs kimi"},
    areas="Bu sahələr",
    participants=_participants,
    lost=lambda count: (
        f"{count} işarənin hansı sütuna aid olduğu bilinmir: onlar aralıq şəklində göstərilir, yer verilmir."
    ),
    in_every_exercise=lambda letters: f"Hər sütunda dəqiq işarəsi olanlar: {letters}.",
    top=lambda exercise, choices, letters: f"İlk {choices}, {exercise} üzrə, bərabər yerlər də daxil: {letters}.",
    in_every_top=lambda letters: f"Hər sütunda ilklər sırasında olanlar: {letters}.",
    legend_bar="bir işarə",
    legend_possible="hansı sütuna aid olduğu bilinməyən işarə",
)
