"""Words around digits that tell what they number: a telephone, something else, or an amount."""

from __future__ import annotations

import re

from trafficking_indicators.reading.unified import in_one_script

# What may stand between a word and its number.
_BETWEEN = " .:=#°-_/(["
_SIGNS_OF_MONEY = ("$", "€", "₼", "£", "₾", "֏", "#")
_MOST_BETWEEN = 6
_LONGEST_WORD = 24


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "No", and what stands for it, may come between: "phone no. 1".
_NUMBER = _words("no nos nr num number numbers nömrə nömrəsi nömrələri")
# Of these, one that begins a sentence says nothing of what is numbered.
_NUMBER_IN_FULL, _ENDS = _words("number numbers nömrə nömrəsi nömrələri"), (".", ",", ";", ":", "!", "?", "(")
_TELEPHONE = _words(
    "telephone telephones phone phones tel fax faxes faks mob mobile mobil cell gsm handy hotline hotlines helpline"
    " whatsapp viber telegram contact call dial ring ph xətt xətti zəng cep"
    " тел моб факс линия линии ტელ მობ ხაზი հեռ ֆաքս բջջ"
)
_TELEPHONE_STEMS = ("telefon", "əlaqə", "elaqe", "телефон", "мобильн", "ტელეფონ", "ფაქს", "հեռախոս")
# Between such a word and its number: "call us on", "zəng edin".
_SMALL_WORDS, _MOST_SMALL = _words("us me him her them on at to under edin et edə bilərsiniz по на"), 3
_SIGNS_OF_TELEPHONES = (
    "\u260e",
    "\u260f",
    "\u2706",
    "\U0001f4de",
    "\U0001f4df",
    "\U0001f4f1",
    "\U0001f4f2",
    "\U0001f57b",
)
_LABELS = _NUMBER | _words(
    "isbn issn doi ean upc gtin barcode sku id ids ref reference serial order case decree decision resolution law act"
    " code application registration registry reg file docket document doc contract invoice passport tin vat vöen voen"
    " account iban budget grant project article index celex protocol record inn инн дело дела делу"
    " page pages p pp para paragraph section annex appendix table figure fig vol volume lot tender ticket bill row"
    " claim claims batch fin orders cases decrees decisions resolutions laws acts"
    " applications files licence license permit certificate patent"
    " səh səhifə maddə bənd cild cədvəl əlavə sayfa madde cilt dosya karar seite aktenzeichen n"
    " стр страница странице пункт пункте статья статье том таблица табл გვ გვერდი მუხლი ცხრილი ბრძანება"
    " էջ հոդված աղյուսակ հրաման որոշում"
)
# Before an amount as behind one; none that is another word, too, or a name.
_CURRENCIES = _words(
    "azn usd eur gel amd gbp chf rub uah kzt kgs uzs tjs tmt byn mdl pln sek nok dkk jpy cny inr irr xdr"
    " bgn czk huf ils aed sar"
)
_LABEL_STEMS = (
    *("əmr", "qərar", "sərəncam", "fərman", "qanun", "ərizə", "sənəd", "müqavilə", "hesab", "büdcə", "layihə", "kod"),
    *("протокол", "приказ", "закон", "указ", "решени", "постановлени", "заявлени", "договор", "счет", "бюджет"),
)
_UNITS = _CURRENCIES | _words(
    "try manat manats lari dram drams euro euros dollar dollars avro lira liras million"
    " millions mln billion billions mlrd people person persons inhabitants victims women men children cases nəfər евро"
)
_UNIT_STEMS = ("manat", "rubl", "dollar", "манат", "долл", "руб", "человек")


def follows_telephone(before: str) -> bool:
    """Tell whether a word for a telephone stands at the end of what is before a number."""
    before = in_one_script(before)
    if before.rstrip(_BETWEEN).endswith(_SIGNS_OF_TELEPHONES):
        return True
    word, rest = _last_word(before)
    for _ in range(_MOST_SMALL):
        if word in _SMALL_WORDS:
            word, rest = _last_word(rest)
    if word in _NUMBER:
        word, _ = _last_word(rest)
    return word in _TELEPHONE or word.startswith(_TELEPHONE_STEMS)


def follows_label(before: str) -> bool:
    """Tell whether a word for a number of another kind stands there: of an order, a case, a book, an amount."""
    word, rest = _last_word(before.removesuffix("-10 ").removesuffix("-13 "))
    if word == "p" and rest != before and before[len(rest)].isupper():
        return False  # the initial of a name
    if word in _NUMBER_IN_FULL and (not rest.strip() or rest.rstrip().endswith(_ENDS)):
        return False
    return word in _LABELS | _CURRENCIES or word.startswith(_LABEL_STEMS) or before.rstrip().endswith(_SIGNS_OF_MONEY)


def precedes_unit(after: str) -> bool:
    """Tell whether what stands behind a number is what it counts."""
    said = after.lstrip("0123456789., ")
    if said.startswith(("%", *_SIGNS_OF_MONEY)):
        return True
    found = re.match(r"[^\W\d_]+", said)
    word = found.group().lower() if found else ""
    return word in _UNITS or word.startswith(_UNIT_STEMS)


def _last_word(text: str) -> tuple[str, str]:
    """Give the last word in small letters, where little but signs stands behind it, and what is before it."""
    said = text.rstrip(_BETWEEN)
    if len(text) - len(said) > _MOST_BETWEEN:
        return "", ""
    first = end = len(said)
    last = max(0, end - _LONGEST_WORD)
    while first > last and said[first - 1].isalpha():
        first -= 1
    return said[first:end].lower(), said[:first]
