"""Azerbaijani words of survey answers in reports."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.survey import SurveyWords
from trafficking_indicators.words.shares import percent

WORDS = SurveyWords(
    title=lambda title: f"Sorğu cavabları: {title}",
    none="Qiymətləndirmədə sorğu cavabları yoxdur.",
    option="Cavab",
    answers="Sayı",
    share="Pay",
    share_of=lambda part, whole: (
        f"{whole} nəfər üzrə {percent(part, whole, lambda share: f'{share}-dən az', lambda share: f'{share}-dən çox')}"
    ),
    of_answered=lambda counted, answered: (
        f"sayılanlar – {counted}, "
        + ("neçəsinin cavab verdiyi burada deyilmir" if answered is None else f"cavab verənlər – {answered}")
    ),
    ticks_of=lambda counted, answered: (
        f"sayılan cavablar – {counted} (hər kəs bir neçə cavab verə bilərdi), "
        + ("neçə nəfərin cavab verdiyi burada deyilmir" if answered is None else f"cavab verənlər – {answered}")
    ),
    answered=lambda count: f"cavab verənlər – {count}",
    returned=lambda count: f"anketi qaytaranlar – {count}",
    no_count="sayılmayıb",
    withheld="göstərilmir",
    withheld_below=lambda count: (
        f"saylar göstərilmir: {count} nəfərdən azının və ya hamının nə cavab verdiyi hesablanıb tapıla bilər"
    ),
    source=lambda source: f"mənbə: {source}",
    joined=lambda options: f"birlikdə, bəzilərində cavab azdır və ya yoxdur: {options}",
    unplaced=lambda counts: f"variantı oxunmayan saylar: {counts}",
    options_printed=lambda options: f"çap olunmuş variantlar: {options}",
    does_not_add_up=lambda counted, answered: (
        f"sayların cəmi ({counted}) cavab verənlərin sayına ({answered}) bərabər deyil"
    ),
    no_shares=lambda count: f"Pay yalnız ən azı {count} cavab olduqda və hamısı sayıldıqda göstərilir.",
)
