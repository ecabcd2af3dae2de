"""A title with the name of a person is told from an office and from other words, in seven languages."""

from __future__ import annotations

from itertools import product

import pytest

from trafficking_indicators.reading.personal_titles import may_name_person, names_person

# Names are words for nobody and somebody, or common ones by themselves.
ENGLISH = [
    title + blank + name
    for title, blank, name in product(
        ("Mr", "Mrs", "Ms", "Dr", "Prof", "Judge", "Col", "Mr.", "Dr.", "Col.", "Sir", "Mister", "Doctor", "Rev."),
        (" ", "\u00a0", " A. "),
        ("Nobody", "NOBODY", "Émile", "E\u0301mile", "O'Nobody", "Nobody-Somebody"),
    )
]
WITHOUT_BLANK = [f"{title}.Nobody" for title in ("Mr", "Mrs", "Ms", "Dr", "Prof", "Col", "Capt", "Lt")]
CAPITALS = [f"{title} NOBODY" for title in ("MR", "MRS", "MS", "DR", "PROF", "JUDGE", "COLONEL", "Ｍｒ", "M\u00adR")]
AZERBAIJANI = [
    f"Filankəs {title}{ending}"
    for title, endings in {
        "bəy": ("", "in", "ə", "i", "dən", "lə"),
        "xanım": ("", "ın", "a", "ı", "dan", "la"),
        "müəllim": ("", "in", "ə", "i", "dən", "lə"),
        "müəllimə": ("", "nin", "yə", "ni"),
        "oğlu": ("", "nun", "na", "nu"),
        "qızı": ("", "nın", "na", "nı"),
    }.items()
    for ending in endings
] + ["cənab Filankəs", "Cənab Filankəs", "xanım Filankəs", "FİLANKƏS XANIM"]
TURKISH = ["Falan Bey", "Falan Bey'in", "Falan Hanım", "Falan Hanım'ın", "Bayan Falan", "Sayın Falan"]
RUSSIAN = [
    *(f"{title} Никтов" for title in ("г-н", "г-ну", "г-на", "Г-Н", "господин", "Господину", "господином")),
    *(f"{title} Никтова" for title in ("д-р", "доктору", "г-жа", "г-жи", "госпожа", "госпоже")),
    *("Никтов И.И.", "Никтову И. И.", "Иван Иванович", "Ивана Ивановича", "Анна Ивановна", "Анне Ивановне"),
]
GERMAN = [f"{title} Niemand" for title in ("Herr", "Herrn", "Frau")]
GEORGIAN = [f"{title} არავინ" for title in ("ბატონი", "ბატონმა", "ბატონის", "ქალბატონი", "ქალბატონს")]
ARMENIAN = [f"{title} Ոչոք" for title in ("Պարոն", "պարոն", "Պարոնի", "Տիկին", "տիկին", "Օրիորդ")]
SURELY = [*ENGLISH, *WITHOUT_BLANK, *CAPITALS, *AZERBAIJANI, *TURKISH, *RUSSIAN, *GERMAN, *GEORGIAN, *ARMENIAN]
PERHAPS = ["Bay Nobody", "mr nobody", "mrs. nobody", "И.И. Никтов", "Filankəsov Ə.R.", "A.B. Nobody", "hakim Filankəs"]
RUN_TOGETHER = ["MrNobody", "DrNobody told", "Mr\u200dNobody", "Mrs\u2060Nobody", "ProfƏliyev"]
MORE = ["гр-н Никтов", "пані Ніхто", "Դոկտոր Ոչոք", "პროფ. არავინ", "Sra. Nadie", "Amb. Nobody", "Cpl. Nobody"]
# Of two scripts, in further cases, and with a name in Georgian behind a title without its ending.
MORE += [
    *(
        "\u041cr Nobody",
        "\u041cr. Nobody",
        "\u041crs Nobody",
        "\u0420rof. Nobody",
        "\u03a1rof. Nobody",
        "г\u006fс\u043fодин Никтов",
    ),
    *("c\u0259n\u0430b Filankəs", "Dr N Nobody", "Mr_Nobody", "Mr-Nobody", "Mr: Nobody", "Mr,Nobody", "Messrs Nobody"),
    *(
        "Mr\u2800Nobody",
        "Mr\ufffcNobody",
        "Falan Bey'den",
        "Falan Bey'e",
        "Falan Beyefendi",
        "Falan Hanımefendi",
        "Sn. Falan",
    ),
    *("господа Никтовы", "доктором Никтовым", "профессору Никтову", "д-ру Никтову", "проф. Никтов"),
    *("ბატონ არავინს", "ქალბატონ არავინთან", "ბ-ნი არავინ", "ქ-ნი არავინ", "დოქტორ არავინს", "პროფესორ არავინს"),
    *("պարոնայք Ոչոք", "տիկնոջից Ոչոք", "պարոնից Ոչոք", "պրոֆեսոր Ոչոք", "դ-ր Ոչոք", "Dott. Nessuno", "Sig. Nessuno"),
]
SURELY += [*RUN_TOGETHER, *MORE]
PERHAPS += ["həkim Filankəs", "polkovnik-leytenant Filankəs", "Imam Nobody", "Lord Nobody", "гр. Никтов", "Hâkim Falan"]
PERHAPS += ["гражданка Никтова", "гражданину Никтову", "судья Никтов", "advocate Nobody", "mr no and mr nobody"]

PERHAPS += [
    *(
        "судьёй Никтовым",
        "судье Никтову",
        "прокурору Никтову",
        "адвокатом Никтовой",
        "следователю Никтову",
        "майору Никтову",
    ),
    *("подполковником Никтовым", "нотариусу Никтову", "товарищ Никтов", "И.Никтов", "F. Filankəsov", "F. Filankəszadə"),
    *("dosent Filankəs", "general-mayor Filankəs", "avukat Falan'ın", "Av. Falan", "savcı Falan", "Yüzbaşı Falan"),
    *(
        "դատավոր Ոչոքյանի",
        "փաստաբան Ոչոքյանին",
        "քննիչ Ոչոք",
        "Senator Nobody",
        "Sr. Nadie",
        "Hr. Niemand",
    ),
    *("Nobody, Dr.", "Nobody, Mr"),
]
OFFICES = [
    f"{title} {word}"
    for title, word in product(
        ("Judge", "Prosecutor", "Inspector", "Colonel", "Ms", "Dr"),
        ("General", "Advocate General", "of the Supreme Court", "and others", "in office", "A.", "2020", "Officers'"),
    )
]
NOBODY = [
    *("Miss World", "Hakim Kollegiyası", "Sir", "doctor of laws", "доктор наук", "Rev. 2 of the text"),
    *("Prosecutor General's Office", "Judge of the Supreme Court", "the Justice Ministry", "a judge", "Mr", "Dr."),
    *("Bay of Bengal", "Guantanamo Bay Detention", "Bay Area", "the Baku Bay Port", "Miss no page", "MISS NO PAGE"),
    *("Mrs and Mr are not asked", "an official of a ministry", "MS Excel", "MS Word", "DR Congo", "Herr der Lage"),
    *("Herr Minister", "Frau und Recht", "Die Frau Richterin", "Dr. Nobody Foundation", "Prof. A. Nobody Institute"),
    *("bir xanım", "Bir müəllim", "Bakıda müəllim", "müəllim", "bəy", "oğlu", "Koroğlu", "hakim", "Hər xanım"),
    *("господин министр", "Господин Президент", "судья", "полковник", "отчество", "иванович"),
    *("ბატონი მინისტრი", "ქალბატონები", "პროკურორი", "Պարոն նախարար", "դատավոր", "Пример и т.д."),
    *("Xanım Təşkilatı", "Bakıda Xanım Klubu", "Həkim Məntəqəsi", "Kadın Hanım Derneği", "Sayın Bakan", "Avukat Odası"),
    *("судья Верховного Суда", "прокурор Баку", "гражданин Азербайджана", "гражданка Грузии", "адвокат Коллегии"),
    *("Miss Universe", "MS SQL", "Sister Cities", "C.E.D.A.W. Committee", "ბატონ მინისტრს", "ბატონო პრეზიდენტო"),
    *("დოქტორი და ადვოკატი", "պրոֆեսոր", "փաստաբանների պալատ", "Vətəndaş Cəmiyyəti", "in general Georgia", "vol. Baku"),
    *("Annex A. Moscow", "S. Arabia", "nurse training", "минут 15 мг", "Фонд Мr", "a Minister of State"),
    *("the U.S. Government", "U.S. Department of State", "Washington D.C. office", "see e.g. this", "5. b. c.", ""),
]  # fmt: skip


def test_a_title_with_a_name_names_a_person() -> None:
    texts = [text for alone in SURELY for text in (alone, f"as {alone} says")]

    assert [] == [text for text in texts if names_person(text) != "surely"]


def test_no_name_of_a_person_passes_the_quick_look() -> None:
    texts = [text for alone in (*SURELY, *PERHAPS) for text in (alone, f"as {alone} says", f"x-{alone}")]

    assert [] == [text for text in texts if not may_name_person(["the law", text, "a report"])]
    assert not may_name_person(["the law", "a report, p. 12", "the national co-ordinator"])


@pytest.mark.parametrize("text", PERHAPS)
def test_what_only_looks_like_a_name_may_be_one(text: str) -> None:
    assert "perhaps" == names_person(text)


def test_an_office_without_a_name_is_no_person() -> None:
    assert [] == [text for text in (*OFFICES, *NOBODY) if names_person(text) is not None]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("interview-Mr-Nobody", "surely"),
        ("https://example.org/Mr_Nobody.pdf", "surely"),
        ("https://example.org/Dr%20Nobody", "surely"),
        ("mr-nobody", "perhaps"),
        ("https://example.org/interviews/dr-nobody", "perhaps"),
        ("dr-2020", None),
        ("ministry-1", None),
        ("https://example.org/ministry-of-justice", None),
    ],
)
def test_in_ids_and_links_signs_stand_for_blanks(link: str, expected: str | None) -> None:
    assert expected == names_person(link, in_link=True)


def test_the_tables_have_many_entries_each() -> None:
    assert [True, True] == [len(set(table)) >= 60 for table in (SURELY, [*OFFICES, *NOBODY])]
