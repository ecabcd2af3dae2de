"""Azerbaijani words of the head of a report."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.about import AboutWords

WORDS = AboutWords(
    instrument="Alət",
    instrument_and_version=lambda name, version: f"{name} {version}",
    as_of="Vəziyyət tarixi",
    basis="Əsas",
    bases={
        "official": "rəsmi nəticə",
        "self_assessment": "özünüqiymətləndirmə",
        "desk_reading": "sənədlər üzrə qiymətləndirmə",
        "illustration": "nümayiş üçün nümunə, nəticə deyil",
    },
    assessors="Qiymətləndirən",
    scope="Əhatə",
    limits="Məhdudiyyətlər",
    accepted="Qəbul edilib",
    audience="Auditoriya",
    internal="daxili istifadə üçün, dərc edilməməlidir",
    not_looked_at=lambda areas: f"əhatədən kənar: {', '.join(areas)}",
    only_looked_at=lambda areas: f"yalnız bu sahələr: {', '.join(areas)}",
    no_translation=lambda language: f"({language})",
    reasons={"reworded": "ifadəsi dəyişib", "added": "əlavə olunub", "removed": "çıxarılıb"},
    changed_since=lambda version, ids: f"{version} versiyası ilə müqayisə olunmayanlar: {ids}",
    title=lambda country, round_, basis: f"{country} {round_}: {basis}",
    contents="Mündəricat",
    skip="Hesabata keç",
    page="səhifə {page} / {pages}",
    figures_table="Cədvəl şəklində",
)
