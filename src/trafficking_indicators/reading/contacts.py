"""Contact data: e-mail addresses and telephone numbers, found wherever and however they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from trafficking_indicators.reading import handles
from trafficking_indicators.reading.unified import NOUGHTS, ONES, plain, unified

# What stands in a message in the place of a number, or of the part of an address that tells whose it is.
MASK = "***"

_ASCII = bytes(range(0x80))
# Digits with what may part them, six at least: all that is looked at for a number, and little of most files. Letters
# that are typed for digits may stand among them.
_PARTING = r"\s()\[\]{}.\-/_~+#|*\u00a6\u00b7\u2010-\u2015\u2022\u2027\u2043\u2044\u2212\u2215"
_FOR_DIGITS = f"{NOUGHTS}{ONES}"
_STRETCH = rf"[0-9](?:[{_PARTING}{_FOR_DIGITS}]*[0-9]){{5}}[0-9{_PARTING}{_FOR_DIGITS}]*"
_DIGITS_ALIKE = bytes(ord("0") if chr(byte) in "0123456789" else ord("x") for byte in range(0x100))
_PARTING_BYTES = bytes(
    byte for byte in range(0x100) if byte >= len(_ASCII) or re.match(f"[{_PARTING}{_FOR_DIGITS}]", chr(byte))
)
_DIGITS = re.compile(rf"[0-9](?:[^0-9A-Za-z,;:&=!?<>\"]*[0-9{_FOR_DIGITS}]){{5}}")
# Days and months, spans of years and numbers of sections, which most files have and which are no telephone numbers.
_NO_NUMBER = re.compile(
    r"(?:19|20)[0-9]{2}-(?:[0-9]{2}(?:-[0-9]{2})?|(?:19|20)[0-9]{2})[^0-9]*$|[0-9](?:[^0-9]+[0-9])*[^0-9]*$"
)
# How far before its digits a telephone number may announce itself.
_BEFORE = 48

_OPENINGS = "([{<|*"
_AT = r" ?(?:at|@|et|[äə]t|ат|dog|собака) ?[)\]}>|*]"
# One of these, or a word, stands in all that is looked for as an address; in small letters.
_SIGNS = (
    *("@", "%40", "&#", "&commat;", "mailto:", "gmail", "hotmail", "googlemail", "'at'", '"at"'),
    "собака",
    *handles.SIGNS,
)
# The last is a common word by itself.
_DOTS = ("dot", "точка", "qtə", "qte")
_LONE_DOT = r"\s(?:dot|точка|n[öo]qt[əe])\s|[_-]dot[_-]"
_DOT = r"(?:\.| ?[(\[{<] ?(?:dot|\.|n[öo]qt[əe]|nokta|punkt|точка) ?[)\]}>] ?| dot )"
# What an address may have before its sign; a slash, as before the names of people in web addresses, is not among it.
_LOCAL = r"\w.+\-'\"!$%^{|}~`)"
# RFC 5321: that part is no longer.
_LONGEST_MAILBOX = 64
# A web address that is none: it opens a letter or a call.
_CALLS = ("mailto:", "tel:", "sms:", "callto:", "viber:", "whatsapp:")
# Of another form than the common one, and harmless or looked for as they are.
_COMMON = frozenset(
    "\u00a0\u202f\u2009\u2026\u2116\u00b7\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2027\u2043\u2044\u2212\u2215'\""
)
_QUOTES = frozenset("'\"")
_KNOWN_ENDS = "com|org|net|int|edu|gov|info|eu|io|az|ge|am|ru|tr|uk|de|fr"
# Behind a dot and a blank a word begins in capitals that is the next sentence.
_ENDS_IN_SMALL = "(?-i:com|org|net|int|edu|gov|info|eu|az|ge|am|ru|tr|uk|de|fr)"
# Nobody means anything else by these.
_PROVIDERS = "g(?:oogle)?mail|hotmail|yahoo|outlook|yandex|icloud|proton(?:mail)?|rambler"
_WORD_DOT = r"(?: ?\. ?| (?:dot|точка|n[öo]qt[əe]) )"


@cache
def _at_word(opening: str) -> re.Pattern[str]:
    """Match what stands for the sign of an address, by its bracket: what begins with a certain sign is found faster."""
    return re.compile(re.escape(opening) + _AT.replace(" ?", r"\s*"))


@cache
def _address() -> re.Pattern[str]:
    """Match an e-mail address from the last character before its sign."""
    label = r"[^\s@.,:;/\\()\[\]{}<>\"'!?=&#]+"
    domain = rf"(?:{label}{_DOT})+[^\W\d_]"
    return re.compile(
        rf"[{_LOCAL}](?:(?:@|%40|&#0*64;|&commat;) ?| @ | ?[{re.escape(_OPENINGS)}]{_AT} ?| ?(?:'at'|\"at\") ?){domain}"
        rf"|[{_LOCAL}] @(?:[\w-]+\.)+(?:{_KNOWN_ENDS})\b"
        rf"|[{_LOCAL}]@\[[0-9a-f:.]+\]"
        rf"|[{_LOCAL}] ?@ ?[\w-]+ ?[.,] ?{_ENDS_IN_SMALL}\b"
        rf"|[{_LOCAL}] ?@ ?(?:{_PROVIDERS})\b"
        r"|\w at (?:g(?:oogle)?mail|hotmail)(?: |[.,] ?| dot )com\b|\w g(?:oogle)?mail com\b"
        rf"|\w (?:at|[äə]t|ат) [\w-]+(?: (?:dot|точка|n[öo]qt[əe]) [\w-]+)+|\w собака [\w-]+{_WORD_DOT}[\w-]+"
        r"|[^\W_][_-]at[_-][^\W_]+[_-]dot[_-][^\W_]",
        re.IGNORECASE,
    )


@cache
def _others() -> re.Pattern[str]:
    """Match what opens a letter, and an address whose letters are parted by blanks."""
    return re.compile(r"\bmailto:[\w%@]|(?<!\w)(?:\w ){3,64}@(?: [\w.](?!\w)){3,}", re.IGNORECASE)


@cache
def _mailbox() -> re.Pattern[str]:
    """Match the part of an address before its sign."""
    return re.compile(r"[^\s@/<>,;:()\[\]=\"]+$")


def may_hold_contacts(text: str) -> bool:
    """Tell whether contact data may stand somewhere in the text of a file; False is certain."""
    # an escape may stand for any character
    if "@" in text or "\\" in text:
        return True
    if not text.isascii() and _is_disguised(text):
        text = unified(text)
    if _has_sign_of_address(text):
        return True
    # a number may be folded over lines
    return any(_may_hold_number(unified(text[start:end])) for start, end in _around_digits(text))


def _around_digits(text: str) -> Iterator[tuple[int, int]]:
    """Find where numbers may stand, with what is before them: where two overlap, both are one."""
    begin = end = 0
    for part in () if not _may_hold_stretch(text) else re.finditer(_STRETCH, text):
        if not _is_harmless(text, part):
            start = max(0, part.start() - _BEFORE)
            if start > end:
                yield begin, end
                begin = start
            end = part.end() + 1
    yield begin, end


def _may_hold_stretch(text: str) -> bool:
    """Tell at little cost whether six digits stand together but for what may part them; False is certain."""
    return b"000000" in text.encode("utf-8", "replace").translate(_DIGITS_ALIKE, _PARTING_BYTES)


def _is_harmless(text: str, digits: re.Match[str]) -> bool:
    """Tell whether digits are no number by their form alone: without a plus before or between them."""
    start = max(0, digits.start() - len("+ "))
    return "+" not in text[start : digits.end()] and _NO_NUMBER.match(digits.group()) is not None


def _may_hold_number(text: str) -> bool:
    from trafficking_indicators.reading.telephone_numbers import may_hold_number

    # a comment may go on in the next line
    return may_hold_number(re.sub(r" #+(?= |$)", "", text))


def _has_sign_of_address(text: str) -> bool:
    small = text.lower()
    # most of the rare first signs stand nowhere, and a sign alone is found faster than a word
    if any(sign[0] in small and sign in small for sign in _SIGNS):
        return True
    if any(opening in small and _at_word(opening).search(small) is not None for opening in _OPENINGS):
        return True
    return any(dot in small for dot in _DOTS) and re.search(_LONE_DOT, small) is not None


def _is_disguised(text: str) -> bool:
    """Tell whether signs stand there in another form than the common one, or invisible ones among them."""
    import unicodedata

    others = set(text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8", "replace")) - _COMMON
    odd = any((other := plain(character)) != character and other not in _QUOTES for character in others)
    return odd or not unicodedata.is_normalized("NFKC", "".join(others))


def holds_contact(text: str) -> bool:
    """Tell whether a text holds an e-mail address or a telephone number."""
    text = unified(text)
    return next(_addresses_in(text), None) is not None or next(_numbers_in(text), None) is not None


def goes_on_as_contact(text: str, following: str) -> bool:
    """Tell whether two texts, neither of which holds contact data, hold some together."""
    text = unified(text)
    both = unified(f"{text} {following}")
    return next(_addresses_in(both), None) is not None or next(_numbers_in(both, len(text)), None) is not None


def link_holds_contact(url: str) -> bool:
    """Tell whether an address on the web leads to a mailbox or a telephone: others may hold long numbers."""
    url = unified(url)
    return url.lower().startswith(_CALLS) or next(_addresses_in(url, in_link=True), None) is not None


def without_contacts(text: str) -> str:
    """Put a mask in the place of contact data; a text without any stays as it is."""
    if not may_hold_contacts(text):
        return text
    said = text.strip()
    copy = unified(said)
    masked = _masked(_masked(copy, _addresses_in), _numbers_in)
    return text if masked == copy else text.replace(said, masked)


def _masked(text: str, find: Callable[[str], Iterator[tuple[int, int]]]) -> str:
    for start, end in reversed(list(find(text))):
        text = text[:start] + MASK + text[end:]
    return text


def _addresses_in(text: str, *, in_link: bool = False) -> Iterator[tuple[int, int]]:
    """Find addresses in the unified copy of a text: where the part begins and ends that tells whose it is."""
    if not _has_sign_of_address(text):
        return
    for found in _address().finditer(text):
        before = _mailbox().search(text, max(0, found.start() - _LONGEST_MAILBOX), found.start())
        yield before.start() if before else found.start(), found.start() + 1
    for found in _others().finditer(text):
        yield found.span()
    yield from handles.called_in(text)
    if not in_link:
        yield from handles.handles_in(text)


def _numbers_in(text: str, across: int | None = None) -> Iterator[tuple[int, int]]:
    """Find telephone numbers in the unified copy of a text, or of two."""
    if _DIGITS.search(text) is None:
        return iter(())
    from trafficking_indicators.reading.telephone_numbers import numbers_in

    return numbers_in(text, across)
