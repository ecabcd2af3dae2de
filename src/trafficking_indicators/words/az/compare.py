"""Azerbaijani words of assessments side by side."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.compare import CompareWords

WORDS = CompareWords(
    title="Qiymətləndirmələr yan-yana",
    group=lambda name, version: f"{name} {version}",
    country="Ölkə",
    round="Dövr",
    of_round=lambda country, as_of, basis: f"{country}, vəziyyət tarixi: {as_of}; {basis}",
    order="Ölkə koduna, sonra tarixə görə düzülüb: sıra başqa heç nə bildirmir.",
    readings="Bir ölkə və dövr üzrə bir neçə fayl ayrı-ayrı şərhlərdir, zaman ardıcıllığı deyil.",
    counts="Nəticələrin sayı",
    paths=lambda country: f"{country}: hər göstərici zaman üzrə",
    indicator="Göstərici",
    left_out=lambda count: f"{count} fayl kənarda qalıb, standart xəta axınına baxın.",
)
