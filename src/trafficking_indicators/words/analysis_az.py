"""The words of Azerbaijani output of the analyst's commands."""

from __future__ import annotations

from trafficking_indicators.words.analysis import (
    AnalysisWords,
    CompareWords,
    DiffWords,
    PlanWords,
    SurveyWords,
    percent,
)

AZ = AnalysisWords(
    diff=DiffWords(
        title=lambda old, new: f"{old} və {new} arasında fərqlər",
        old="Əvvəl",
        new="Sonra",
        other_country=lambda old, new: f"İki ayrı ölkə, {old} və {new}: fərqlər zaman üzrə dəyişiklik deyil.",
        out_of_time=(
            "Birinci qiymətləndirmə daha sonrakı dövrə aiddir: tərs ardıcıllıqla oxunduqda nəticələr “yenidən oxunub” "
            "kimi görünür."
        ),
        premises="Oxunuşların özləri arasındakı fərqlər",
        other_basis=lambda old, new: f"əsas: {old}, sonra {new}",
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
            "looked_for": "əvvəl baxılmamışdı, indi axtarılıb, lakin aydınlaşmayıb",
            "no_longer_looked_for": "əvvəl axtarılmış, lakin aydınlaşmamışdı, indi baxılmayıb",
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
        marks="Fərqlənən işarələr, üsullar üzrə",
        exercise="Üsul",
    ),
    compare=CompareWords(
        title="Qiymətləndirmələr yan-yana",
        group=lambda name, version: f"{name} {version}",
        country="Ölkə",
        round="Dövr",
        of_round=lambda country, as_of, basis: f"{country}, tarix: {as_of}; {basis}",
        order="Ölkə koduna, sonra tarixə görə düzülüb: sıra başqa heç nə bildirmir.",
        counts="Nəticələrin sayı",
        paths=lambda country: f"{country}: hər göstərici zaman üzrə",
        indicator="Göstərici",
        left_out=lambda count: f"{count} fayl kənarda qalıb, standart xəta axınına baxın.",
    ),
    plan=PlanWords(
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
    ),
    survey=SurveyWords(
        title=lambda title: f"Sorğu cavabları: {title}",
        none="Qiymətləndirmədə sorğu cavabları yoxdur.",
        option="Cavab",
        answers="Sayı",
        share="Pay",
        share_of=lambda part, whole: (
            f"{whole} nəfər üzrə "
            f"{percent(part, whole, lambda share: f'{share}-dən az', lambda share: f'{share}-dən çox')}"
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
    ),
)
