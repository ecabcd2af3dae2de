"""Azerbaijani words of an item of a follow-up explained."""

from __future__ import annotations

from trafficking_indicators.words.az import follow
from trafficking_indicators.words.catalogue.follow_explain import FollowExplainWords

STATES = follow.WORDS.states

WORDS = FollowExplainWords(
    title=lambda title: f"{title}. Bəndlərin izahı",
    records="Bəyanatlar və nəticələr",
    finding=lambda number, date: f"Nəticə {number}, vəziyyət tarixi {date}",
    follows="Buradan nə çıxır və niyə",
    nothing_follows="Qeydlərdən heç nə çıxmır.",
    states={
        "overdue": STATES["overdue"],
        "overdue_by_first_date": STATES["overdue_by_first_date"],
        "no_deadline": STATES["no_deadline"],
        "report_due": STATES["report_due"],
        "quiet": STATES["quiet"],
        "said_not_shown": STATES["said_not_shown"],
        "shown_not_said": STATES["shown_not_said"],
        "on_own_word": STATES["on_own_word"],
        "on_paper_only": STATES["on_paper_only"],
        "nobody_responsible": STATES["nobody_responsible"],
        "cannot_be_checked": STATES["cannot_be_checked"],
        "asked": "əvvəl də tələb olunub",
        "look_again": "qiymətləndirənə sual",
    },
    why={
        "overdue": lambda fact: (
            f"Müddət: {fact['due']}; onun son günü oxunma tarixindən ({fact['on']}) əvvəldir, son nəticə isə belədir: "
            f"{fact['finding']}. Bəyanat bunu dəyişmir."
        ),
        "overdue_by_first_date": lambda fact: (
            f"İlk müddət: {fact['first']}; onun son günü oxunma tarixindən ({fact['on']}) əvvəldir, son nəticə isə "
            f"belədir: {fact['finding']}."
        ),
        "no_deadline": lambda _: "Mənbədə onun üçün müddət göstərilməyib.",
        "report_due": lambda fact: (
            f"Arayış üçün son gün: {fact['term']}; icra etməli olan heç bir qurum {fact['after']} tarixindən sonra "
            f"arayış verməyib."
        ),
        "quiet": lambda fact: (
            f"İcra etməli olan heç bir qurum {fact['after']} tarixindən sonra arayış verməyib; o vaxtdan arayış üçün "
            f"müəyyən edilmiş iki son gün ötüb, sonuncusu: {fact['term']}."
        ),
        "said_not_shown": lambda fact: (
            f"Bəyanat: {fact['by']} icra olunduğunu deyir, dövr {fact['round']}. Son nəticə: {fact['finding']}."
        ),
        "shown_not_said": lambda fact: (
            f"{fact['as_of']} tarixli nəticə: icra olunub. Son bəyanat: {fact['by']} deyir: {fact['says']}, dövr "
            f"{fact['round']}."
            if fact["by"]
            else f"{fact['as_of']} tarixli nəticə: icra olunub. Heç kim heç nə deməyib."
        ),
        "on_own_word": lambda fact: (
            f"Son nəticənin bütün dəlilləri əsas icraçının sözüdür ({fact['lead']}): {fact['sources']}."
        ),
        "on_paper_only": lambda fact: (
            f"Göstərilib: hissə {fact['shown']}. Təcrübədə görünməli olanlardan heç nə göstərilməyib: hissə "
            f"{fact['in_practice']}."
        ),
        "nobody_responsible": lambda fact: (
            f"Əsas icraçı: {fact['lead']}, lakin: {fact['assignment']}."
            if fact["lead"]
            else f"Əsas icraçı adlandırılmayıb: {fact['assignment']}."
        ),
        "cannot_be_checked": lambda _: "Görünə bilən hissələrə bölünməyib.",
        "asked": lambda fact: (
            f"Eyni şey burada da tələb olunub: {fact['items']}, habelə onların göstərdiyi bəndlərdə; cəmi "
            f"{fact['times']} dəfə" + (f"; ilk dəfə: {fact['since']}." if fact["since"] else ".")
        ),
        "look_again": lambda fact: (
            f"Son nəticə: {fact['finding']}. {fact['links']} hələ də qiymətləndirildiyi kimidirmi? Bu, status deyil."
        ),
    },
)
