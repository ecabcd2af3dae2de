"""Azerbaijani words of what differs between two assessments."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.diff import DiffWords, OfReadings

WORDS = DiffWords(
    title=lambda old, new: f"{old} və {new} arasında fərqlər",
    old="Əvvəl",
    new="Sonra",
    other_country=lambda old, new: f"İki ayrı ölkə, {old} və {new}: fərqlər zaman üzrə dəyişiklik deyil.",
    out_of_time=(
        "Birinci qiymətləndirmə daha sonrakı dövrə aiddir: tərs ardıcıllıqla oxunduqda nəticələr “yenidən oxunub” "
        "kimi görünür."
    ),
    premises="Qiymətləndirmələrin özləri arasındakı fərqlər",
    other_basis=lambda old, new: f"əsas: əvvəl {old}; sonra {new}",
    other_assessors="qiymətləndirənlər fərqlidir",
    other_scope=lambda old, new: f"əhatə: {old}, sonra {new}",
    whole="bütün sahələr",
    other_version=lambda old, new: f"alətin versiyası: {old}, sonra {new}",
    same_premises="Əsas, qiymətləndirənlər, əhatə və alətin versiyası eynidir.",
    changes="Növlər üzrə dəyişikliklər",
    kinds={
        "improved": "yaxşılaşıb",
        "regressed": "pisləşib",
        "re_read": "yenidən oxunub",
        "became_known": "məlum olub",
        "no_longer_known": "artıq məlum deyil",
        "looked_for": "axtarılıb",
        "no_longer_looked_for": "artıq axtarılmır",
        "still_unknown": "hələ də naməlum",
        "now_disputed": "indi mübahisəli",
        "settled": "həll olunub",
        "still_disputed": "hələ də mübahisəli",
        "applicability": "aidiyyət",
        "evidence_only": "yalnız dəlillər",
        "unchanged": "dəyişməyib",
    },
    meanings={
        "improved": "daha yeni dəlillər əsasında nəticə",
        "regressed": "daha yeni dəlillər əsasında nəticə",
        "re_read": (
            "birinci dövrdə də əldə ola biləcək və ya tarixsiz dəlillər əsasında: düzəlişdir, dəyişiklik deyil"
        ),
        "became_known": "əvvəl açıq idi, indi qiymətləndirilib",
        "no_longer_known": "əvvəl qiymətləndirilmişdi, indi açıqdır",
        "looked_for": "əvvəl baxılmamışdı, indi naməlumdur: axtarılıb, lakin aydınlaşmayıb",
        "no_longer_looked_for": "əvvəl naməlum idi, indi baxılmayıb",
        "still_unknown": "hər iki dəfə naməlumdur: axtarılıb, lakin aydınlaşmayıb",
        "now_disputed": "indi qiymətləndirənlərin fikri fərqlidir və bu, həll olunmayıb",
        "settled": "əvvəl qiymətləndirənlərin fikri fərqli idi; indiki nəticə ölkədə dəyişiklik demək deyil",
        "still_disputed": "hər iki dəfə qiymətləndirənlərin fikri fərqlidir",
        "applicability": "“aid deyil” statusuna keçib və ya bu statusdan çıxıb",
        "evidence_only": "status eynidir, dəlillər və ya əsaslandırma fərqlidir",
        "unchanged": "eynidir",
    },
    kind="Növ",
    meaning="Mənası",
    indicator="Göstərici",
    indicators="Göstəricilər",
    before="əvvəl",
    after="sonra",
    no_change="Heç bir göstərici fərqlənmir.",
    unchanged_hidden=lambda count: f"{count} göstərici dəyişməyib, siyahıda yoxdur.",
    levels="Mümkün səviyyələr, kağız və təcrübə",
    transitions="Statusdan statusa",
    adds_up=lambda compared, total: f"{total} göstəricidən müqayisə olunan: {compared}.",
    not_comparable="Müqayisə olunmayanlar",
    gap=lambda name, reason, version: f"{name}: {version} versiyasında {reason}",
    reasons="Əsaslandırma: əvvəl və sonra",
    evidence_gone="Artıq istinad edilmir",
    evidence_new="Yeni dəlil",
    marks="Fərqlənən işarələr, rəy toplama üsulları üzrə",
    exercise="Üsul",
    of_readings=OfReadings(
        title=lambda of: f"{of} üzrə iki şərh",
        said=(
            "Hər iki fayl eyni ölkəyə, dövrə və tarixə aiddir. Onlar ayrı-ayrı şərhlərdir: heç biri digərindən əvvəl "
            "deyil və heç bir fərq zaman üzrə dəyişiklik deyil. Şərhləri “assess merge” müqayisə edir."
        ),
        old="Birinci şərh",
        new="İkinci şərh",
        before="birinci",
        after="ikinci",
        changes="Növlər üzrə fərqlər, birincidən ikinciyə",
        reasons="Hər iki şərhin əsaslandırması",
    ),
)
