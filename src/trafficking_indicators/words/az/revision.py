"""Azerbaijani words of what differs between two states of an instrument."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.revision import RevisionWords

WORDS = RevisionWords(
    title=lambda name: f"{name} alətində dəyişikliklər",
    old="Əvvəl",
    new="Sonra",
    version=lambda version: f"versiya {version}",
    not_listed=lambda version: (
        f"Sonrakı alətin tarixçəsində {version} versiyası yoxdur: həmin versiya ilə aparılmış qiymətləndirmələr artıq "
        "oxunmur və heç bir dəyişiklik qeyd olunmayıb."
    ),
    backwards="Birinci alət daha sonrakıdır: ikincinin versiyası onun tarixçəsindədir. Tərs ardıcıllıqla oxunur.",
    changes="Dəyişikliklər",
    no_change="Fərq yoxdur.",
    kind="Dəyişiklik",
    what="Nəyin",
    parts="Açarlar",
    record="Versiya və tarixçədə",
    kinds={
        "reworded": "ifadəsi dəyişib",
        "added": "əlavə olunub",
        "removed": "çıxarılıb",
        "moved": "köçürülüb",
        "changed": "dəyişib",
    },
    records={
        "recorded": "qeyd olunub",
        "missing": "qeyd olunmayıb",
        "needless": "qeyd olunub, lakin mətn eynidir",
        "free": "yeni versiya tələb etmir",
    },
    now=lambda name: f"indi {name}",
    head="alətin başlığı",
    wordings="Mətnlər əvvəl və sonra",
    unchanged="dəyişməyib",
    unchanged_hidden=lambda count: f"{count} göstərici dəyişməyib, siyahıda yoxdur.",
    none_missing="Yeni versiya tələb edən bütün dəyişikliklər qeyd olunub.",
    missing=lambda count: (
        f"{count} dəyişiklik qeyd olunmayıb: alətə yeni versiya verilməli, ifadəsi dəyişən, əlavə olunan, çıxarılan və "
        "ya köçürülən hissələr tarixçədə göstərilməlidir."
    ),
)
