"""Cells of CSV that a spreadsheet leaves as they are: what it would run or convert begins with an apostrophe."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

# Spreadsheets take a cell that begins so for a formula; some also with the full-width signs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_GUARD = "'"
_TRUTHS = "true false wahr falsch vrai faux verdadero falso vero verdadeiro doğru yanlış doğrudur yalan истина ложь"
# Spreadsheets know those of the language that they are set to, also cut short.
_MONTHS = (
    "january february march april may june july august september october november december",
    "januar februar märz mai juni juli oktober dezember",
    "janvier février mars avril juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "yanvar fevral aprel iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "январь января февраль марта апрель май мая июнь июля август сентябрь октябрь ноябрь декабрь",
)
_CUT_SHORT = "mrz mär sept"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_OTHER_WORDS = "t z gmt utc usd eur gbp azn chf kr tl zł руб st nd rd th of 年 月 日"
_SHORTEST = 3
_EXPONENT = re.compile(r"(?<=[\d.,])\s*e\s*[+-]?\s*(?=\d)")
_HALF_OF_DAY = re.compile(r"(?:(?<=\d)\s*[ap]\.?m\.?|(?<=\d)\s+[ap])$")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)
def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would not leave as it is, and before one that stands there already.

    So what is written is the cell without a first apostrophe.
    """
    changes = cell.lstrip(" ").startswith((*_FORMULA, _GUARD)) or _is_converted(cell)
    return _GUARD + cell if changes else cell


def _is_converted(cell: str) -> bool:
    """Tell whether a cell may be a number, a date, a time, an amount or a truth value to a spreadsheet anywhere.

    It is where it has a digit, and every word in it is one of numbers or dates.
    """
    text = _folded(unicodedata.normalize("NFKC", cell).strip())
    if not _DIGIT.search(text):
        return text in _truths()
    text = _HALF_OF_DAY.sub("", _EXPONENT.sub("0", text))
    return all(word in _words() for word in _WORD.findall(text))


def _folded(text: str) -> str:
    """Write a text so that case makes no difference, whichever i a language has: to find words, not to show them."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


@cache
def _truths() -> frozenset[str]:
    return frozenset(_folded(_TRUTHS).split())


@cache
def _words() -> frozenset[str]:
    names = _folded(" ".join((*_MONTHS, _DAYS))).split()
    cut_short = (name[:length] for name in names for length in range(_SHORTEST, len(name) + 1))
    return frozenset((*cut_short, *_CUT_SHORT.split(), *_OTHER_WORDS.split()))
