"""Titles with the name of a person, in the languages of the instrument's users and their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from trafficking_indicators.reading.unified import in_one_script, unified

Sureness = Literal["surely", "perhaps"]

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# Surname and initials: И.И. behind or before it.
_SURNAME_INITIALS = r"(?<![^\W\d_])([^\W\d_]{3,}) ([^\W\d_])\. ?([^\W\d_])\."
_INITIALS_SURNAME = r"(?<![^\W\d_]\.)\b([^\W\d_])\. ?([^\W\d_])\. ?([^\W\d_]{3,})"
# With one initial a surname is told by how many end in these countries.
_INITIAL_SURNAME = (
    r"(?<![\w.])([^\W\d_])\. ?"
    r"([^\W\d_]{2,}(?:ov|ova|yev|yeva|zad[əe]|shvili|dze|[^\Waeiou]yan|ов|ова|ев|ева|швили|дзе|ян))\b"
)
# A surname first, as in lists.
_LAST = (", Mr", ", Ms", ", Dr", ", Prof")
_TITLE_LAST = r"\b([^\W\d_]{3,}), (?:Mr|Mrs|Ms|Dr|Prof)\b(?!\.? ?[^\W\d_a-z])"
_NO_INITIALS = frozenset(("us", "uk", "un", "eu", "dc"))
# What parts a title from a name: a blank, a dot, or initials.
_PARTED = r"\.? ?(?:[^\W\d_](?:\. ?| ))*$"
_IN_LINKS = r"%20|[\W_]+"


def _small(text: str) -> str:
    """Put a text in small letters, with one i: capitals do not tell whether it has a dot."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i")


def _words(text: str) -> frozenset[str]:
    return frozenset(_small(text).split())


# Before a name. Those of the second and third list are offices, too: "Judge of the Supreme Court" names nobody.
_HONORIFICS = _words(
    "mr mrs ms miss mx mister sir madam dr doctor doktor prof professor rev reverend hon honourable"
    " mme mlle monsieur madame señor señora signor signora sayın bayan cənab xanım"
    " herr herrn frau господин господина господину господином господине госпожа госпожи госпоже госпожу госпожой"
    " messrs sn dott sig господа господам господами г-да"
    " г-н г-на г-ну г-ном г-не г-жа г-жи г-же г-жу г-жой պարոն պարոնի պարոնին պարոնից պարոնով պարոնայք պրն"
    " տիկին տիկնոջ տիկնոջից տիկնոջը տիկնոջով օրիորդ օրիորդի օրիորդին օրիորդից տկն տիար"
    " д-р д-ра д-ру д-ром доктор доктора доктору доктором докторе батоно калбатони калбатоно"
    " проф профессор профессора профессору профессором профессоре"
    " гр-н гр-на гр-ну гр-ном гр-не гр-ка гр-ки гр-ке гр-ку пані դոկտոր პროფ დოქტორი დოქტორმა დოქტორის"
    " sra srta պրոֆեսոր պրոֆեսորի պրոֆեսորին պրոֆ դ-ր դոկտորի դոկտորին"
    " ბატონ ქალბატონ ბ-ნი ბ-ნმა ბ-ნს ბ-ნის ბ-ნო ბ-ნ ქ-ნი ქ-ნმა ქ-ნს ქ-ნის ქ-ნო ქ-ნ დოქტორ პროფესორ"
    " ბატონი ბატონმა ბატონს ბატონის ბატონო ქალბატონი ქალბატონმა ქალბატონს ქალბატონის ქალბატონო"
)
_OFFICES = _words(
    "judge colonel col captain capt lieutenant lt sergeant sgt cpl maj inspector insp supt detective prosecutor"
    " ambassador amb"
)
_PERHAPS_OFFICES = _words(
    "bay justice lawyer attorney advocate gen det sheikh imam hacı molla hâkim hakim həkim psixoloq polkovnik"
    " polkovnik-leytenant пан пана пану паном гр тов lord lady dame ექიმი ექიმმა mayor kapitan leytenant"
    " prokuror vəkil müfəttiş dosent general-mayor general-leytenant polkovnik-leytenant"
    " savcı avukat av öğretmen yüzbaşı binbaşı albay komiser uzm sr hr fr pani senator"
    " դատավոր դատավորի դատավորին դատավորից փաստաբան փաստաբանի փաստաբանին փաստաբանից դատախազ դատախազի դատախազին"
    " քննիչ քննիչի քննիչին"
) | frozenset(
    stem + ending
    for stems, endings in (
        ("полковник подполковник майор капитан лейтенант прокурор адвокат инспектор нотариус", " а у ом е"),
        ("судь", "я и е ю ёй ей"),
        ("следовател", "ь я ю ем е"),
        ("товарищ", " а у ем е"),
        ("гражданин", " а у ом е"),
        ("гражданк", "а и е у ой"),
    )
    for stem in stems.split()
    for ending in endings.split(" ")
)
_WHOLE_TITLES = _HONORIFICS | _OFFICES | _PERHAPS_OFFICES
# In small letters they are still titles.
_IN_SMALL, _IN_SMALL_IN_LINKS = _words("mr mrs"), _words("mr mrs ms miss dr prof")
# Behind a name, perhaps with an ending; "son of" and "daughter of" behind the name of a father, too.
_BEHIND = tuple(_words("bəy bey beyefendi xanım hanım hanımefendi müəllim müəllimə əfəndi efendi oğlu qızı kızı"))
_ENDINGS = {
    "",
    *_words(
        "e de den le in ın un ün nin nın nun nün ə a yə ya nə na i ı u ü ni nı nu nü"
        " də da ndə nda dən dan ndən ndan lə la"
    ),
}
# A name, and what its father's makes of it: Иванович, Ивановна.
_OF_FATHERS = ("ович", "евич", "овн", "евн", "иничн")
_PATRONYMIC = tuple(stem + ending for stem in _OF_FATHERS for ending in ("", "а", "у", "ем", "ом", "е", "ы", "ой"))
# Words behind a title that are no names.
_NO_NAMES = _words(
    "general advocate office officer officers department ministry minister court courts chamber council association"
    " academy school institute training centre center unit service services committee commission union network panel"
    " board group team staff president director chair head chief deputy prime foreign supreme constitutional appeal"
    " appeals district city regional national federal state republic bar house law legal reform sector system"
    " secretary area street bridge emeritus world kollegiyası congo word excel teams access windows society"
    " and or of the for in on at to who is are was were no not with from by as a an any but und oder der die das"
    " bir hər bu o baş orta və ilə ve präsident präsidentin richter richterin staatsanwalt direktor direktorin"
    " ministerin kanzler министр президент директор судья прокурор председатель посол"
    " universe cities sql web bakan başkan başbakan vali savcı nazir nazirin prezident deputat sədr müavini kənd şəhər"
    " республики азербайджана грузии армении россии турции украины баку тбилиси еревана города района области суда"
    " верховного конституционного апелляционного районного городского окружного коллегии наук юстиции полиции прав"
    " մինիստր նախարար նախագահ դատավոր դատախազ տնօրեն"
    " და ან"
)
# With their endings, in Georgian: minister, judge, prosecutor, director, president, chair, head, deputy, ambassador.
_NO_NAME_STEMS = ("მინისტრ", "მოსამართლ", "პროკურორ", "დირექტორ", "პრეზიდენტ", "თავმჯდომარ", "უფროს", "დეპუტატ", "ელჩ")
# An organization may bear the name of a person.
_ORGANIZATIONS = _words(
    "foundation fund institute institution centre center clinic hospital university school college prize award trust"
    " fond fondu vəqfi vakfı universiteti institutu mərkəzi xəstəxanası"
    " təşkilatı klubu birliyi dərnəyi derneği cəmiyyəti assosiasiyası məntəqəsi evi odası küçəsi"
    " фонд институт центр университет stiftung"
)
_MOST_NAMES = 6
_LOCATIVE = ("da", "də", "dan", "dən")


# A title that runs into the name, as ids have them, or where nothing but a joiner parted them.
_RUNNING = ("Mr", "Mrs", "Ms", "Dr", "Prof")
_RUN_TOGETHER = rf"\b({'|'.join(_RUNNING)})(?:[-_:,] ?)?(?=[A-ZƏÖÜĞŞÇİ][^\W\d_A-Z])"


_PART = re.compile(r"[^\W\d_]+")
# What begins with a certain sign is found much faster than a letter is.
_INITIAL = re.compile(r"\.(?<=\b[^\W\d_]\.) ?[^\W\d_]")
_TITLES = frozenset(part for title in _WHOLE_TITLES for part in title.split("-"))
_STEMS = _BEHIND + _OF_FATHERS


def may_name_person(texts: Iterable[str]) -> bool:
    """Tell whether one of many texts may hold a title with a name, or a surname with initials; False is certain."""
    text = in_one_script(unified("\n".join(texts)))
    if any(title in text for title in _RUNNING) or _INITIAL.search(text) is not None:
        return True
    small = _small(text)
    return not _TITLES.isdisjoint(_PART.findall(small)) or any(stem in small for stem in _STEMS)


def names_person(text: str, *, in_link: bool = False) -> Sureness | None:
    """Tell whether a text holds a title with a name; `in_link` takes the signs of an id or web address for blanks."""
    text = in_one_script(unified(re.sub(_IN_LINKS, " ", text) if in_link else text))
    text = re.sub(_RUN_TOGETHER, r"\1 ", text)
    sureness = _by_initials(text)
    words = list(_WORD.finditer(text)) if _may_hold_title(text) else []
    for index in range(len(words)):
        if sureness == "surely":
            break
        sureness = _at(text, words, index, in_link=in_link) or sureness
    return sureness


def _may_hold_title(text: str) -> bool:
    """Tell whether a look at each word with those beside it may find something; False is certain."""
    small = _small(text)
    words = _WORD.findall(small)
    if not _WHOLE_TITLES.isdisjoint(words) or any(word.startswith(_BEHIND) for word in words):
        return True
    return not small.isascii() and any(word.endswith(_PATRONYMIC) for word in words)


def _at(text: str, words: list[re.Match[str]], index: int, *, in_link: bool) -> Sureness | None:
    """Tell what a word says together with those beside it."""
    word = words[index].group()
    small = _small(word)
    if _is_behind(small) and index and text[words[index - 1].end() : words[index].start()] == " ":
        before = words[index - 1].group()
        following = [word.group() for word in words[index + 1 : index + 2]]
        of_organization = any(word[0].isupper() and _small(word) in _ORGANIZATIONS for word in following)
        if _is_name(before) and not before.endswith(_LOCATIVE) and not of_organization:
            return "surely"
    if small.endswith(_PATRONYMIC):
        return "surely" if word[0].isupper() and index and words[index - 1].group()[0].isupper() else None
    if small in _WHOLE_TITLES:
        return _titled(text, words, index, in_link=in_link)
    return None


def _titled(text: str, words: list[re.Match[str]], index: int, *, in_link: bool) -> Sureness | None:
    title = _small(words[index].group())
    following = words[index + 1 : index + 1 + _MOST_NAMES]
    behind = [word for word in following if word.end() - word.start() > 1]
    if not behind or not re.match(_PARTED, text[words[index].end() : behind[0].start()]):
        return None
    name = behind[0].group()
    if any(_small(word.group()) in _ORGANIZATIONS for word in behind if word.group()[0].isupper()):
        return None
    if _is_name(name):
        if title not in _PERHAPS_OFFICES:
            return "surely"
        # Guantanamo Bay, and offices that a capital word explains
        return None if index and words[index - 1].group()[0].isupper() else "perhaps"
    in_small = title in (_IN_SMALL_IN_LINKS if in_link else _IN_SMALL)
    return "perhaps" if in_small and name.islower() and _small(name) not in _NO_NAMES else None


def _is_name(word: str) -> bool:
    """Tell whether a word may be a name: a capital one, or of a script without capitals, that is no other word."""
    capital = word[0].isupper() or (word[0].isalpha() and word[0] == word[0].upper() == word[0].lower())
    small = _small(word).removesuffix("'s")
    is_other = small in _NO_NAMES or small.startswith(_NO_NAME_STEMS)
    return len(word) > 1 and (capital or "\u10d0" <= word[0] <= "\u10ff") and not is_other


def _is_behind(small: str) -> bool:
    if not small.startswith(_BEHIND):
        return False
    return any(small.startswith(stem) and small[len(stem) :].lstrip("'") in _ENDINGS for stem in _BEHIND)


def _by_initials(text: str) -> Sureness | None:
    """Look for a surname with initials; in Latin letters, behind them or with one alone, other words stand so."""
    is_last = any(title in text for title in _LAST)
    if is_last and any(surname[0].isupper() for surname in re.findall(_TITLE_LAST, text)):
        return "perhaps"
    if "." not in text:
        return None
    for surname, *initials in re.findall(_SURNAME_INITIALS, text):
        if _are_initials(surname, initials):
            return "surely" if "\u0400" <= surname[0] <= "\u04ff" else "perhaps"
    found = any(_are_initials(surname, initials) for *initials, surname in re.findall(_INITIALS_SURNAME, text))
    alone = any(_are_initials(surname, [initial]) for initial, surname in re.findall(_INITIAL_SURNAME, text))
    return "perhaps" if found or alone else None


def _are_initials(surname: str, initials: list[str]) -> bool:
    letters = "".join(initials)
    return surname[0].isupper() and letters.isupper() and letters.lower() not in _NO_INITIALS
