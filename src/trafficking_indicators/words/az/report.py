"""Azerbaijani words of the whole report."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.report import ReportWords

WORDS = ReportWords(
    parts={
        "method": "Metod və məhdudiyyətlər",
        "indicators": "Göstəricilər",
        "levels": "Mümkün səviyyələr, kağız və təcrübə",
        "counts": "Nəticələrin sayı",
        "areas": "Sahələr üzrə nəticələr",
        "priorities": "Prioritetlər",
        "survey": "Sorğu cavabları",
        "plan": "Boşluqlar və onlara yönəlmiş təkliflər",
        "changes": "Əvvəlki dövrdən bəri dəyişikliklər",
        "sources": "Əlavə: mənbələr və onlara əsaslananlar",
        "reading": "Bu hesabatı necə oxumalı",
    },
    between_readings="Eyni dövr üzrə başqa şərhdən fərqlər",
    how_to_read="Bu hesabatı necə oxumaq lazım olduğu son hissədə izah edilir.",
    no_method="Qiymətləndirmədə onun necə aparıldığı deyilmir.",
    voices_caption="Kimin sözü eşidilib",
    voices_alt="Hər tərəf üçün bir sətir, hər istinad üçün bir kvadrat; içi boş kvadratlar göstəricinin əleyhinədir.",
    voice="Kimin sözü",
    nobody="eşidilməyib",
    cited_sources="İstinad edilən mənbələr",
    speaks_for="Lehinə istinadlar",
    speaks_against="Əleyhinə istinadlar",
    voices_withheld=lambda count: f"{count} həssas dəlil bunların arasında deyil.",
    indicators_caption="Hər göstərici öz statusu ilə; hər birindən dəlillərinə keçid var",
    indicators_summary=(
        "Sətirlər sahələr, sütunlar isə ölçülər və səviyyələrdir. Hər xanada status və göstəricinin mətni verilir."
    ),
    indicators_summary_without_levels=(
        "Sətirlər sahələr, sütunlar isə ölçülərdir. Hər xanada status və göstəricinin mətni verilir."
    ),
    ladders_caption="Hər sahənin mümkün səviyyələri",
    ladders_alt=(
        "Hər sahə və ölçü üçün bir pilləkən: dolu pillələrə hər halda çatılıb, yalnız haşiyəsi olanlara çatıla bilər."
    ),
    ticks_caption="Baxılan sahələrin bütün göstəriciləri, cədvəldəki ardıcıllıqla",
    bracket=lambda low, high: f"ödənilir: {low}" if low == high else f"ödənilə bilər: {low}-{high}",
    no_priorities="Qiymətləndirmədə prioritetlər üzrə rəy toplanmayıb.",
    marks_caption="Tövsiyələrə qoyulan işarələr, hər rəy toplama üsulu ayrıca",
    marks_alt="Hər rəy toplama üsulu üçün ayrıca qrafik; dolu hissə dəqiqdir, içi boş hissə mümkündür.",
    answers_caption=lambda name: f"{name}: cavablar",
    answers_alt="Hər cavab üçün bir kvadrat; yerləşdirilə bilməyən cavablar ayrıca verilir.",
    unplaced="oxunmur",
    rounds_caption="Hər göstərici iki dövr üzrə",
    rounds_alt="Sətirlər göstəricilər, sütunlar dövrlərdir; heç nə toplanmır.",
    context="Kontekst",
    finding="Nəticələr, qiymətləndirənlərin sözləri ilə",
    addressed="Bu boşluğa yönəlmiş təkliflər",
    no_sources="Qiymətləndirmədə mənbə göstərilməyib.",
    source="Mənbə",
    rests="Buna əsaslananlar",
    read_through="Bunun vasitəsilə oxunanlar",
    nothing_rests="yoxdur",
    cited_for=lambda indicator: indicator,
    cited_against=lambda indicator: f"{indicator} (əleyhinə)",
    uses_priorities="prioritetlər",
    uses_answer=lambda name: f"sorğu cavabı {name}",
    low_meaning="qiymətləndirənlər bu nəticəyə tam əmin deyil",
    statuses="Hər status nə deməkdir",
    rules="Rəqəmlər nə deyir və nə demir",
    counts_rule=(
        "Saylar hər statusda neçə göstərici olduğunu bildirir. Heç nəyə çəki verilmir, orta qiymət və bal "
        "hesablanmır, ölkələr sıralanmır."
    ),
    range_rule=(
        "Açıq göstəricilər, yəni naməlum və ya baxılmayanlar, hər iki cür nəticələnə bilər. Ödənilə bilən "
        "göstəricilərin ən az və ən çox sayı nəticələrin yanında verilir."
    ),
    paper_rule=(
        "“Kağız və təcrübə” sahənin kağız üzərindəki mümkün səviyyələrini təcrübədəkilərlə müqayisə edir. Bu "
        "səviyyələr məsələni açıq saxladıqda cavab vermək mümkün deyil. Onların heç biri digərindən yaxşı deyil."
    ),
    evidence_rule=(
        "Hər istinadda kimin sözü olduğu və göstəricinin lehinə, yoxsa əleyhinə olduğu deyilir. İstinadların sayı "
        "doğruluğun ölçüsü deyil."
    ),
    texts_rule="Metod, kontekst və nəticələrin şərhi qiymətləndirənlərin öz sözləridir; onlardan heç nə sayılmır.",
    marks_rule=(
        "İşarələr seçimlərdir, insanlar deyil. Respondentlər və qruplar ayrı-ayrı iştirakçılardır və ayrıca verilir. "
        "İşarənin hansı üsula aid olduğu bilinmədikdə mümkün olan saylar göstərilir."
    ),
    answers_rule="Sorğu cavabları sayıldığı kimi göstərilir. Oxunmayanlar ayrıca verilir və cavab sayılmır.",
    plan_rule=(
        "Boşluqlar oxuma ardıcıllığı ilə düzülüb. Boşluqla tövsiyə arasındakı əlaqə hər ikisinin eyni mövzuda olduğunu "
        "bildirir, birinin digərini aradan qaldıracağını yox."
    ),
    changes_rule=(
        "Nəticə yalnız əvvəlki dövrdən daha yeni dəlillər əsasında yaxşılaşmış və ya pisləşmiş sayılır. Daha dolğun "
        "məlumat, yenidən oxunma və alətin dəyişməsi bundan fərqləndirilir."
    ),
    figures_rule="Şəkildə onun cədvəlində deyilməyən heç nə göstərilmir.",
)
