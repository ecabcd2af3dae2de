"""Azerbaijani words of what is left to do."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.todo import TodoWords

WORDS = TodoWords(
    title=lambda title: f"Görüləcək işlər: {title}",
    finished="Görüləcək iş qalmayıb.",
    left=lambda count: f"Görüləcək işlərin sayı: {count}.",
    whole="Bütövlükdə qiymətləndirmə",
    place="Yer",
    item="Nə",
    to_do="Görüləcək iş",
    said={
        "not_assessed": "baxılmayıb: qiymətləndirin və ya demək mümkün olmadığını yazın",
        "state_voices": "yalnız dövlətin sözünə əsaslanır: başqa tərəfin sözünü axtarın",
        "one_source": "yalnız bir mənbəyə əsaslanır: ikincisini axtarın",
        "low_confidence": "əminlik aşağıdır: yenidən baxın və ya başqasından soruşun",
        "no_confidence": "əminlik göstərilməyib: nə dərəcədə əmin olduğunuzu yazın",
    },
    unknown=lambda tried: f"naməlum: araşdırın. Axtarış: {tried}",
    disputed=lambda statuses, about: (
        f"{statuses}: həll edin və ya mübahisəli saxlayın" + (f". {about}" if about else "")
    ),
    not_consulted=lambda who, areas: f"rəyi alınmayıb: {who} (sahələr: {areas})",
    not_known_whether_consulted=lambda who, areas: f"rəyinin alınıb-alınmadığı məlum deyil: {who} (sahələr: {areas})",
    unanswered=lambda who, text: f"rəyə cavab verin ({who}): {text}",
    placeholder=lambda text: f"başlanğıc faylının mətni: “{text}” əvəzinə öz mətninizi yazın",
    missing_language=lambda languages: f"mətnin bu dildə variantı yoxdur: {languages}",
    warning=lambda rule, _: f"{rule} xəbərdarlığı: izahını “assess validate” göstərir",
    withheld=lambda indicators: (
        f"{indicators} üzrə bəzi dəlillər gizlədilib. Onlarla və həmin göstəricilərdə, eləcə də sahədə kimin sözünə "
        "əsaslanılması ilə bağlı görüləcək işlər burada göstərilmir."
    ),
)
