"""Help for names that are not formed as they must be, and for letters that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata

from trafficking_indicators.model.countries import CODE_LENGTH, codes_named, country_name, names
from trafficking_indicators.model.fields import CODE, COUNTRY, DATE, INSTRUMENT_ID, NAME, PART_ID, PATTERNS, ROUND
from trafficking_indicators.reading.dates_meant import dates_meant
from trafficking_indicators.reading.syntax_slips import named
from trafficking_indicators.wording import CURLY, listing, nearest, quote

_LONGEST = re.compile(r"\]\{0,([0-9]+)\}\$$")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_QUOTES = str.maketrans(dict.fromkeys(f'{CURLY}"', ""))
# What people write between names where a list has a comma.
_BETWEEN = re.compile(r"[\s;,/]+(?:and |v\u0259 )?")
# Names with signs that have no place in them, and what stands there then.
_ODD_SIGNS = {NAME: re.compile(r"[^A-Za-z0-9_-]+"), ROUND: re.compile(r"[^A-Za-z0-9._-]+")}
_LOOK_ALIKES = ("CYRILLIC", "GREEK", "FULLWIDTH", "ARMENIAN", "MATHEMATICAL")
_MISSPELT = 0.75
# A code of two letters that is reserved for a country with another.
_TWO_LETTERS_TOO = {"uk": "gb"}
# Letters that nobody sees to be others, and those that they look like.
_ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0391\u0392\u0395\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf",
    "ABEKMHOPCTXaeopcyxiABEIKMNOPTXo",
)


def odd_letter(text: str) -> str:
    """Name the first letter of a word that cannot be seen, or looks like another; an empty text where there is none."""
    for character in text if not text.isascii() else "":
        unseen = character != " " and unicodedata.category(character) in ("Cf", "Zs")
        if unseen or character in CURLY or unicodedata.name(character, "").startswith(_LOOK_ALIKES):
            return f"it holds {named(character)}; "
    return ""


def format_help(found: str, pattern: str) -> str:
    """Word the help for a name that breaks its pattern: the country, the date, the spelling or the bound meant."""
    if pattern == COUNTRY and (country := _country(found)):
        return country
    odd = odd_letter(found)
    seen = _as_seen(found)
    meant = dates_meant(seen) if pattern == DATE else _spellings(seen, pattern)
    if meant:
        return f"{odd}did you mean {' or '.join(map(quote, meant))}?"
    several = [part for part in _BETWEEN.split(seen.strip(";,")) if part]
    if len(several) > 1 and all(re.fullmatch(pattern, part) for part in several):
        return f"write each by itself: {listing(several)}"
    longest = _LONGEST.search(pattern)
    if longest is not None and len(found) > int(longest[1]) + 1:
        return f"{odd}at most {int(longest[1]) + 1} characters; this has {len(found)}"
    if pattern == NAME and found[:1].isdecimal():
        return "begin it with a letter, as na-2016"
    return f"{odd}write one such {PATTERNS[pattern][1]}" if odd else ""


def _as_seen(found: str) -> str:
    """Leave out what is not seen, and quotes; what looks alike becomes what it looks like."""
    seen = "".join(
        character for character in unicodedata.normalize("NFKC", found) if unicodedata.category(character) != "Cf"
    )
    return seen.translate(_ALIKE).translate(_DASHES).translate(_QUOTES).strip()


def _spellings(seen: str, pattern: str) -> tuple[str, ...]:
    """Spell a name as its pattern has it, where one way to do so suggests itself."""
    tries = [seen, seen.upper(), seen.lower(), seen.lower().replace("_", "-")]
    if pattern == CODE:
        last = re.sub(r"[ _-]", "", seen.rpartition(".")[2]).upper()
        tries += [last, last[::-1]]
    elif pattern == PART_ID:
        tries += [re.sub(r" *[.,] *", ".", seen).strip(".,;:")]
    elif pattern == INSTRUMENT_ID:
        last = seen.lower().rpartition("/")[2]
        first = last.partition(" ")[0]
        tries += [first if "-" in first else last.replace(" ", "-")]
    elif pattern in _ODD_SIGNS:
        tries += [_ODD_SIGNS[pattern].sub("-", seen).strip("-")]
    return next(((spelling,) for spelling in tries if re.fullmatch(pattern, spelling)), ())


def likeness(name: str, other: str) -> float:
    """Tell how like two names are, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, name, other.casefold()).ratio()


def _country(found: str) -> str:
    """Name the countries that a name stands for, whole or misspelt, or a code of two letters."""
    seen = _as_seen(found)
    meant = codes_named(_TWO_LETTERS_TOO.get(seen.casefold(), seen))
    if not meant and len(seen) > CODE_LENGTH:
        known = names()
        name = seen.casefold().removeprefix("the ")
        near = nearest(name, known)
        # a name of one's own is no misspelt country
        meant = () if near is None or likeness(name, near) < _MISSPELT else (known[near],)
    said = " or ".join(f"{code} ({country_name(code, 'en')})" for code in meant)
    return f"did you mean {said}?" if said else ""
