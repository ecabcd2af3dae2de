"""Azerbaijani words of the scorecard."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.words.catalogue.score import ScoreWords


def _either(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} və ya {items[-1]}"


def _levels(levels: Sequence[int]) -> str:
    return _either([str(level) for level in levels])


WORDS = ScoreWords(
    readers_differ=lambda statuses: f"{' / '.join(statuses)} (fikirlər fərqlidir)",
    differences="Qiymətləndirənlərin fikri fərqli olan göstəricilər",
    no_difference="fikirlər fərqlidir, lakin bu, səviyyəyə təsir etmir",
    level_if=lambda levels, statuses: f"“{_either(statuses)}” halında mümkün səviyyə: {levels}",
    no_level_if=lambda statuses: f"“{_either(statuses)}” halında səviyyə yoxdur",
    each_may_be_right=(
        "Qiymətləndirənlərin hər biri haqlı ola bilər: onlardan birinin nəticəsinə görə alınan hər səviyyə mümkündür."
    ),
    low_confidence="əminlik aşağıdır",
    outside="kənarda",
    outside_scope="bu qiymətləndirmənin əhatəsindən kənardır",
    not_counted=lambda count: f"Əhatədən kənar sahələrdəki {count} göstərici sayılmır.",
    indicators="Göstəricilər",
    area="Sahə",
    level=lambda level: f"Səviyyə {level}",
    possible_level="Mümkün səviyyə",
    paper_and_practice="Kağız və təcrübə",
    comparisons={
        "paper_ahead": "kağız üzərində irəlidədir",
        "practice_ahead": "təcrübədə irəlidədir",
        "same_level": "eyni səviyyə",
        "cannot_tell": "demək mümkün deyil",
    },
    either=_either,
    remarks={
        "nothing_in_practice": "təcrübədə heç bir göstərici ödənilmir",
        "nothing_on_paper": "kağız üzərində heç bir göstərici ödənilmir",
    },
    no_ladder="pilləsiz",
    nothing_applies="aid olan yoxdur",
    levels=_levels,
    partly_at=lambda levels: f"{' və '.join(f'S{level}' for level in levels)} qismən",
    counts="Nəticələrin sayı",
    status="Status",
    all="cəmi",
    rated="qiymətləndirilib",
    examined="baxılıb",
    of=lambda part, whole: f"{part} / {whole}",
    met_range="ödənilən: ən azı – ən çoxu",
    range=lambda low, high: f"{low}-{high}" if low != high else str(low),
    in_scope=lambda count: f"Əhatədəki {count}",
    coverage=lambda examined, rated, total: f"Baxılıb: {examined} / {total}; qiymətləndirilib: {rated} / {total}.",
    out_of_order="Ardıcıllığın pozulması",
    out_of_order_item=lambda met, not_met, status: f"{met} ödənilir, daha aşağı səviyyədəki {not_met} isə {status}",
    out_of_order_others=lambda met, count: (
        f"{met} ödənilir, daha aşağı səviyyələrdəki daha {count} göstərici isə ödənilmir"
    ),
    none="yoxdur",
    legend_none="“Yoxdur” yazılan yerdə alətin göstəricisi yoxdur.",
    legend_levels=(
        "Səviyyəyə o halda çatılmış sayılır ki, həmin səviyyənin və ondan aşağıdakıların bütün göstəriciləri "
        "ödənilsin; açıq göstəricilər olduqda bir neçə səviyyə mümkün qalır."
    ),
    no_grade="Burada verilənlərin heç biri bal, orta qiymət və ya reytinq deyil.",
)
