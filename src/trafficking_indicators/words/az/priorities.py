"""Azerbaijani words of the priority tally."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.priorities import PriorityWords


def _participants(unit: str, invited: int | None, returned: int | None, answered: int | None, choices: int) -> str:
    known = [
        text
        for text in (
            f"dəvət olunanlar – {invited}" if invited is not None else "",
            f"anketi qaytaranlar – {returned}" if returned is not None else "",
            f"cavab verənlər – {answered}" if answered is not None else "neçəsinin cavab verdiyi məlum deyil",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; hər birinin {choices} seçimi var"


WORDS = PriorityWords(
    priorities="Prioritetlər: tövsiyələrə qoyulan işarələr",
    recommendation="Tövsiyə",
    marks="İşarə",
    place="Yer",
    outside="kənarda",
    inside="daxil",
    no_marks=lambda letters: f"İşarə qoyulmayıb: {letters}.",
    exercises={"survey": "sorğu", "seminar": "seminar"},
    units={"respondent": "respondentlər", "group": "qruplar, hər qrupun bir səsi var"},
    areas="Bu sahələr",
    participants=_participants,
    lost=lambda count: (
        f"{count} işarənin hansı üsula aid olduğu bilinmir: mümkün olan saylar göstərilir, yerlər müəyyən edilmir."
    ),
    in_every_exercise=lambda letters: f"Hər üsulda mütləq işarəsi olanlar: {letters}.",
    top=lambda exercise, choices, letters: f"İlk {choices}, {exercise} üzrə, bərabər yerlər də daxil: {letters}.",
    in_every_top=lambda letters: f"Hər üsulda ilklər sırasında olanlar: {letters}.",
    legend_bar="işarələr; zolaqlar hər üsulun öz miqyasında çəkilib",
    legend_possible="hansı üsula aid olduğu bilinməyən işarələr",
)
