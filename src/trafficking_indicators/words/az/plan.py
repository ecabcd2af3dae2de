"""Azerbaijani words of needs and wishes joined."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.plan import PlanWords

WORDS = PlanWords(
    title=lambda title: f"Ehtiyaclar və istəklər: {title}",
    order=(
        "Boşluqlar statusa, sonra sahəyə, səviyyəyə və ölçüyə görə düzülüb: bu, oxuma ardıcıllığıdır, əhəmiyyət "
        "ardıcıllığı deyil."
    ),
    gaps={
        "met": "Ödənilir",
        "partly_met": "Qismən ödənilir",
        "unmet": "Ödənilmir",
        "unknown": "Məlum deyil",
        "not_assessed": "Baxılmayıb",
        "not_applicable": "Aid deyil",
    },
    recommendation=lambda name, text: f"Tövsiyə {name}: {text}",
    measure=lambda name, text: f"Tədbir {name}: {text}",
    none="yoxdur",
    marks=lambda printed, by_exercise: f"{printed} işarə: {by_exercise}",
    by_exercise=lambda exercise, marks: f"{exercise} {marks}",
    no_marks="işarə yoxdur",
    nothing="alətdə buna aid heç nə yoxdur",
    no_gaps="Boşluq yoxdur.",
    marked_outside="İşarələnib, lakin mövzusu bu sahələrdən kənardır",
    marked_without_gap="İşarələnib, bu sahələrə aiddir, lakin orada boşluq yoxdur",
    unaddressed="Heç nəyin aid olmadığı boşluqlar",
    whole_area=lambda area: f"sahə {area}",
)
