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
    steps=lambda country: f"{country}: dəyişikliklərin növləri, addım-addım",
    step=lambda old, new: f"{old} – {new}",
    not_comparable="müqayisə olunmur",
    each_step="Hər addım yalnız iki dövrü müqayisə edir: addımların cəmi bütün müddətlə üst-üstə düşməyə bilər.",
    left_out=lambda count: f"{count} fayl kənarda qalıb, standart xəta axınına baxın.",
)
