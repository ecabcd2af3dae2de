"""Azerbaijani words of gaps and what speaks to them."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.plan import PlanWords

WORDS = PlanWords(
    title=lambda title: f"Boşluqlar və onlara yönəlmiş təkliflər: {title}",
    order=(
        "Boşluqlar statusa, sonra sahəyə, səviyyəyə və ölçüyə görə düzülüb: bu, oxuma ardıcıllığıdır, əhəmiyyət "
        "ardıcıllığı deyil."
    ),
    order_without_levels=(
        "Boşluqlar statusa, sonra sahəyə və ölçüyə görə düzülüb: bu, oxuma ardıcıllığıdır, əhəmiyyət ardıcıllığı deyil."
    ),
    recommendation=lambda name, text: f"Tövsiyə {name}: {text}",
    measure=lambda name, text: f"Tədbir {name}: {text}",
    written_for=lambda country, date: f"{country} üçün yazılıb, {date}",
    measures_own=lambda written: f"Tədbirlər: {written}.",
    measures_of_others=lambda written: (
        f"Tədbirlər: {written}; bu qiymətləndirmə üçün deyil, hər tədbirin yanında qeyd olunub."
    ),
    measures_left_out=lambda count, written: f"{count} tədbir kənarda qalıb: {written}; bu qiymətləndirmə üçün deyil.",
    none="yoxdur",
    marks=lambda printed, by_exercise: f"{printed} işarə: {by_exercise}",
    by_exercise=lambda exercise, marks: f"{exercise} {marks}",
    no_marks="işarə yoxdur",
    nothing="alətdə buna yönəlmiş heç nə yoxdur",
    no_remedies="Alətdə nə tövsiyələr, nə də tədbirlər var: boşluqlara yönəlmiş heç nə yoxdur.",
    no_gaps="Boşluq yoxdur.",
    marked_outside="İşarələnib, lakin mövzusu bu sahələrdən kənardır",
    marked_without_gap="İşarələnib, bu sahələrə yönəlib, lakin orada boşluq yoxdur",
    options="Müqavilənin dövlətin ixtiyarına buraxdığı imkanlar: boşluq deyil",
    unaddressed="Heç nəyin yönəlmədiyi boşluqlar",
    whole_area=lambda area: f"sahə {area}",
)
