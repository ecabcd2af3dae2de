"""Whole numbers as people write them, in words of English, read as they were meant: 1 200, 7 people, seven; or none."""

from __future__ import annotations

import re

# A longer text is no number.
_LONGEST = 40
_GROUPED = re.compile(r"([0-9]{1,3})((?:[ ,.'\u2019\u00a0\u202f][0-9]{3})+)")
_WITH_A_CURRENCY = re.compile(r" ?(?:azn|manats?|eur|euros?|usd|dollars?|[$\u20ac\u20bc\u00a3])$")
_WITH_ZEROS = re.compile(r"([0-9]{1,9})[.,]0+")
_WITH_A_WORD = re.compile(r"([0-9]{1,9})[ \u00a0]?(?!of\b|out\b|or\b)[^\W\d]{1,20}|[^\W\d_]{1,20} ([0-9]{1,9})")
_OF_A_WHOLE = re.compile(r"([0-9]{1,9}) ?(?:of|out of|/) ?[0-9]{1,9}")
# What is only estimated is not said to be a number.
_ESTIMATED = re.compile(
    r"[~<>\u2248\u2264\u2265]|\+|\b(?:about|around|circa|ca|approx\w*|some|over|under|almost|nearly|more|less|least|most|up|"
    r"t\u0259xmin\u0259n)\b"
)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"none": "0", "o": "0", "l": "1"}
_AS = "write a whole number in digits, as 12"


def number_help(found: object, key: int | str) -> str:
    """Word the help for what is no whole number: the number that was meant, or why there is none."""
    text = str(found).strip() if isinstance(found, str) and len(found) <= _LONGEST else ""
    if text[:1].isalpha() and str(key).isdecimal() and isinstance(key, str):
        return f"the number stands behind the colon: {text}: {key}"
    text = text.casefold()
    if "%" in text:
        return "write how many, as 12: a share is none"
    if _ESTIMATED.search(text):
        return f"{_AS}; what is only estimated has its place in a note"
    if text and not text.strip("-\u2013\u2014/. "):
        return "write 0 where there are none, and nothing where it is not known"
    return _digits_of(text)


def _digits_of(text: str) -> str:
    """Give the digits of a number that was written in another way."""
    number = _WITH_A_CURRENCY.sub("", text)
    grouped = _GROUPED.fullmatch(number)
    if grouped is not None:
        return f"write it without signs between the digits: {grouped[1]}{re.sub('[^0-9]', '', grouped[2])}"
    alone = _WITH_ZEROS.fullmatch(text) or _WITH_A_WORD.fullmatch(text) or _OF_A_WHOLE.fullmatch(text)
    if alone is not None:
        return f"write the number alone: {next(filter(None, alone.groups()))}"
    if number != text and number.isdecimal():
        return f"write the number alone: {number}"
    return f"write it in digits: {_WORDS[text]}" if text in _WORDS else _AS
