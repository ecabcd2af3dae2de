"""Azerbaijani words of the instrument's own text: what fields of areas, indicators and measures are called."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.show import ShowWords

WORDS = ShowWords(
    contents="Mündəricat",
    page="Səhifə",
    text="Mətn",
    guidance="İzah",
    guidance_is_ours="bu alətlər dəstinindir, mənbənin deyil",
    strength="Məcburilik",
    strengths={
        "shall": "vəzifə",
        "shall_consider": "nəzərdən keçirmək vəzifəsi, qəbul etmək yox",
        "endeavour": "səy göstərmək vəzifəsi",
        "may": "imkan: istifadə etməmək pozuntu deyil",
    },
    weaker={"shall_consider": "nəzərdən keçirmək", "endeavour": "səy", "may": "imkan"},
    note="Qeyd",
    implies="Zəruri şərti",
    counterpart="Qarşılığı",
    treaties="Müqavilə maddələri",
    article=lambda articles: f"maddə {articles}",
    to_check="müqavilənin mətni ilə tutuşdurulmalıdır",
    addressed_by="Buna yönəlmiş tövsiyə və tədbirlər",
    addresses="Yönəldiyi göstəricilər",
    by_source="mövzunun adı mənbədə çəkilir; əlaqələndirmə bizimdir",
    by_inference="bizim qənaətimizdir",
    nothing_in_instrument="bu alətin heç bir göstəricisinə yönəlməyib",
    area=lambda name: f"Sahə {name}",
    indicator=lambda name: f"Göstərici {name}",
    recommendation=lambda name: f"Tövsiyə {name}",
    objective=lambda name: f"Məqsəd {name}",
    measure=lambda name: f"Tədbir {name}",
    recommendations="Tövsiyələr",
    measures="Məqsədlər və tədbirlər",
    measures_of=lambda measures, objectives: f"{objectives} məqsəd üzrə {measures} tədbir",
    open_answer="açıq cavab",
    source="Mənbə",
    level_rules={
        "cumulative": "pilləli: hər səviyyə özündən aşağıdakıların üzərində qurulur",
        "independent": "pilləsiz: səviyyələr ayrı-ayrı mövzulardır",
    },
    moved=lambda ids, version: f"{version} versiyasından bəri {ids}",
    removed=lambda version: f"{version} versiyasında çıxarılıb",
    under="Məqsəd",
    without=lambda why: f"göstərici yoxdur: {why}",
    written_for="Kim üçün yazılıb",
)
