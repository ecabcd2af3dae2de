"""Azerbaijani words of statuses: their names in tables, sentences, headings and lists, and what each means."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.statuses import StatusWords

WORDS = StatusWords(
    names={
        "met": "ödənilir",
        "partly_met": "qismən",
        "unmet": "ödənilmir",
        "unknown": "naməlum",
        "not_assessed": "baxılmayıb",
        "not_applicable": "aid deyil",
        "disputed": "mübahisəli",
    },
    in_sentences={
        "met": "ödənilir",
        "partly_met": "qismən ödənilir",
        "unmet": "ödənilmir",
        "unknown": "naməlum",
        "not_assessed": "baxılmayıb",
        "not_applicable": "aid deyil",
        "disputed": "mübahisəli",
    },
    in_headings={
        "met": "Ödənilir",
        "partly_met": "Qismən ödənilir",
        "unmet": "Ödənilmir",
        "unknown": "Naməlum",
        "not_assessed": "Baxılmayıb",
        "not_applicable": "Aid deyil",
        "disputed": "Mübahisəli",
    },
    in_lists={
        "met": "ödənilir",
        "partly_met": "qismən ödənilir",
        "unmet": "ödənilmir",
        "unknown": "naməlum",
        "not_assessed": "baxılmayıb",
        "not_applicable": "aid deyil",
        "disputed": "mübahisəli",
    },
    legends={
        "met": None,
        "partly_met": None,
        "unmet": None,
        "unknown": "axtarılıb, lakin aydınlaşmayıb",
        "not_assessed": "baxılmayıb",
        "not_applicable": "aid deyil",
        "disputed": "qiymətləndirənlərin fikri fərqlidir və bu, həll olunmayıb",
    },
    meanings={
        "met": "mənbə göstəricinin ödənildiyini bildirir",
        "partly_met": "göstəricinin konkret bir hissəsi bildirilir, digər hissəsi isə bildirilmir",
        "unmet": (
            "mənbə bunun olmadığını bildirir, yaxud yaradılmasını tövsiyə edir, mövcud olduğunu göstərən isə heç nə "
            "yoxdur"
        ),
        "unknown": "axtarılıb, lakin heç bir mənbə buna aydınlıq gətirmir; nələrə baxıldığı hesabatda deyilir",
        "not_assessed": "baxılmayıb, bu isə ölkə haqqında heç nə demir",
        "not_applicable": "göstəricinin burada mənası yoxdur; səbəbi hesabatda deyilir",
        "disputed": (
            "qiymətləndirənlərin fikri fərqlidir və bu, həll olunmayıb; nə qiymətləndirilmiş, nə də açıq sayılır və "
            "verilmiş statusların hər biri mümkün qalır"
        ),
    },
    headline=lambda met, total, partly, unmet, open_, disputed, none: (
        f"{total} göstərici üzrə: ödənilir – {met}, qismən ödənilir – {partly}, ödənilmir – {unmet}, açıq – {open_}"
        + (f", mübahisəli – {disputed}" if disputed else "")
        + (f", aid deyil – {none}" if none else "")
    ),
)
