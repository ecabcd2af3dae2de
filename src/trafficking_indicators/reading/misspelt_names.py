"""Help for names that are not formed as they must be, and for letters that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from trafficking_indicators.characters import is_unseen
from trafficking_indicators.model.countries import CODE_LENGTH, codes_named, country_name, names
from trafficking_indicators.model.fields import (
    CODE,
    COUNTRY,
    DATE,
    DAY_OF_YEAR,
    DUE,
    INSTRUMENT_ID,
    ITEM,
    LANGUAGE,
    LETTER,
    NAME,
    PART_ID,
    PATTERNS,
    ROUND,
)
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.dates_meant import dates_meant, days_of_year_meant, deadlines_meant
from trafficking_indicators.reading.places import Data
from trafficking_indicators.reading.syntax_slips import named
from trafficking_indicators.reading.unified import ALIKE
from trafficking_indicators.wording import CURLY, listing, nearest, quote

_LONGEST = re.compile(r"\]\{0,([0-9]+)\}\$$")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_QUOTES = str.maketrans(dict.fromkeys(f'{CURLY}"', ""))
# What people write between names where a list has a comma.
_BETWEEN = re.compile(r"[\s;,/]+(?:and |v\u0259 )?")
# Names with signs that have no place in them, and what stands there then.
_ODD_SIGNS = {NAME: re.compile(r"[^A-Za-z0-9_-]+"), ROUND: re.compile(r"[^A-Za-z0-9._-]+")}
# A word before an id, or what follows it: Item 1.1, Recommendation A, F2 of 5.1
_WORD_BEFORE = re.compile(r"[^\W\d_]{2,20}\.? (\S+)")
_CODE_OF_AREA = re.compile(r"([A-Z][1-9][0-9]*[a-z]?) (?:of|in|,) ?(\S+)")
# A longer text is no range.
_LONGEST_RANGE = 40
# A longer text is no choice.
_LONGEST_CHOICE = 100
_FROM_TO = re.compile(r"(\S+) ?(?:-| to | bis ) ?(\S+)")
_TAGS = {
    "english": "en",
    "azerbaijani": "az",
    "az\u0259rbaycan": "az",
    "az\u0259rbaycanca": "az",
    "russian": "ru",
    "french": "fr",
    "german": "de",
    "turkish": "tr",
}
# What a rating may hold, whatever its status.
RATING_KEYS = frozenset(("status", "confidence", "comments", "reason", "evidence", "missing", "tried", "settlement"))
# Keys that name what is declared elsewhere in the file, and where.
_DECLARED = {"source": "sources", "via": "sources", "lead": "bodies", "with": "bodies", "by": "bodies"}
# Keys that name what an instrument declares.
_OF_INSTRUMENT = {"side": "dimensions", "treaty": "treaties", "paper": "dimensions", "practice": "dimensions"}
_LOOK_ALIKES = ("CYRILLIC", "GREEK", "FULLWIDTH", "ARMENIAN", "MATHEMATICAL")
_PLAIN_LETTERS = str.maketrans({"\u0259": "e", "\u018f": "E", "\u0131": "i", "\u00df": "ss", "\u0142": "l"})
_MISSPELT = 0.75
# A code of two letters that is reserved for a country with another.
_TWO_LETTERS_TOO = {"uk": "gb"}


def odd_letter(text: str) -> str:
    """Name the first letter of a word that cannot be seen, or looks like another; an empty text where there is none."""
    for character in text if not text.isascii() else "":
        unseen = character != " " and is_unseen(character)
        looks = unicodedata.name(character, "").startswith(_LOOK_ALIKES) and _hides_among_latin(text)
        if unseen or character in CURLY or looks:
            return f"it holds {named(character)}; "
    return ""


def _hides_among_latin(text: str) -> bool:
    """Tell whether letters of another script stand among Latin ones, or pass for such: a word of their own does not."""
    return any(character.isascii() and character.isalnum() for character in text) or text.translate(ALIKE).isascii()


def name_help(found: str, path: Path, pattern: str, data: Data, *, on_key: bool) -> str:
    """Word the help for a name at its place: where it is declared, or what was meant; an empty text if none."""
    if on_key and path[:1] == ("ratings",) and found in RATING_KEYS:
        return "put it below the code of its indicator, indented deeper"
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if pattern == NAME and key in _OF_INSTRUMENT and not on_key:
        return f"write the name that it has in {quote(_OF_INSTRUMENT[key])} of the instrument"
    home = _DECLARED.get(key, "") if pattern == NAME else ""
    there = data.get(home) if isinstance(data, dict) and home else None
    if isinstance(there, dict) and there and not on_key:
        named_here = [part for part in _BETWEEN.split(_as_seen(found)) if part]
        if len(named_here) > 1 and not set(named_here) - set(there):
            return f"write each by itself: {listing(named_here)}" if isinstance(path[-1], int) else _one_of(named_here)
        return f"write the name that it has in {quote(home)}: {listing(there)}"
    if on_key and pattern == LANGUAGE and " " in found.strip():
        return "quote the whole text, if the colon belongs to it"
    return spelling_help(found, pattern, of_several=on_key or isinstance(path[-1], int))


def _one_of(names: list[str]) -> str:
    return f"one has its place here: write {' or '.join(names)}"


def spelling_help(found: str, pattern: str, *, of_several: bool = False) -> str:
    """Word the help for a name that breaks its pattern: the country, the date, the spelling or the bound meant."""
    if pattern == COUNTRY and (country := country_help(found)):
        return country
    odd = odd_letter(found)
    seen = _as_seen(found)
    meant = _meant(seen, pattern)
    if meant:
        return f"{odd}did you mean {' or '.join(map(quote, meant))}?"
    if of_several and (each := _each_of(seen, pattern)):
        return each
    longest = _LONGEST.search(pattern)
    if longest is not None and len(found) > int(longest[1]) + 1:
        return f"{odd}at most {int(longest[1]) + 1} characters; this has {len(found)}"
    if pattern == NAME and found[:1].isdecimal():
        return "begin it with a letter, as na-2016"
    return f"{odd}write one such {PATTERNS[pattern][1]}" if odd else ""


def _each_of(seen: str, pattern: str) -> str:
    """Say that each of several names stands by itself; an empty text where there are none."""
    several = [part for part in _BETWEEN.split(seen.strip(";,")) if part]
    if len(several) > 1 and all(_is_one(part, pattern) for part in several):
        return f"write each by itself: {listing(several)}"
    ends = _FROM_TO.fullmatch(seen) if len(seen) <= _LONGEST_RANGE else None
    if ends is not None and all(_is_one(end, pattern) for end in ends.groups()):
        return f"write each by itself, from {ends[1]} to {ends[2]}"
    return ""


def _is_one(part: str, pattern: str) -> bool:
    """Tell whether a part of a text may be a name by itself; an id has a digit, or is the word of a title."""
    return re.fullmatch(pattern, part) is not None and (pattern != PART_ID or any(map(str.isdecimal, part)))


def _meant(seen: str, pattern: str) -> tuple[str, ...]:
    """Give what a text was meant to be, as its pattern has it."""
    if pattern == DATE:
        return dates_meant(seen)
    if pattern == DUE:
        return deadlines_meant(seen)
    if pattern == DAY_OF_YEAR:
        return days_of_year_meant(seen)
    return _spellings(seen, pattern)


def _as_seen(found: str) -> str:
    """Leave out what is not seen, and quotes; what looks alike becomes what it looks like."""
    # a blank parts what is seen; other characters that show nothing do not
    said = "".join(character for character in found if character.isspace() or not is_unseen(character))
    seen = unicodedata.normalize("NFKC", said)
    return seen.translate(ALIKE).translate(_DASHES).translate(_QUOTES).strip()


def _spellings(seen: str, pattern: str) -> tuple[str, ...]:
    """Spell a name as its pattern has it, where one way to do so suggests itself."""
    tries = [seen, seen.upper(), seen.lower(), seen.lower().replace("_", "-")]
    if pattern in (LETTER, PART_ID, ITEM):
        tries += _without_a_word(seen)
    if pattern == CODE:
        last = re.sub(r"[ _-]", "", seen.rpartition(".")[2]).upper()
        tries += [last, last[::-1]]
    elif pattern == PART_ID:
        tries += [re.sub(r" *[.,] *", ".", seen).strip(".,;:")]
        # 5.1 F2
        tries += [seen.replace(" ", ".")] if re.fullmatch(r"[0-9.]+ ?[A-Z][0-9]+[a-z]?", seen) else []
    elif pattern == LANGUAGE:
        tries += [_TAGS.get(seen.casefold(), "")]
    elif pattern == INSTRUMENT_ID:
        last = seen.lower().rpartition("/")[2]
        first = last.partition(" ")[0]
        tries += [first if "-" in first else last.replace(" ", "-")]
    elif pattern in _ODD_SIGNS:
        tries += [_ODD_SIGNS[pattern].sub("-", in_plain_letters(seen)).strip("-")]
    return next(((spelling,) for spelling in tries if re.fullmatch(pattern, spelling)), ())


def in_plain_letters(text: str) -> str:
    """Write letters with marks without them, as Azerbaijani and its neighbours do where they have no others."""
    parts = unicodedata.normalize("NFKD", text.translate(_PLAIN_LETTERS))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _without_a_word(seen: str) -> list[str]:
    """Leave out what people write around an id: a word before it, a sign behind it."""
    of_area = _CODE_OF_AREA.fullmatch(seen)
    behind = _WORD_BEFORE.fullmatch(seen)
    id = behind[1].rstrip(".,;:)") if behind is not None else ""
    # of two words without a digit neither is the id
    is_id = any(map(str.isdecimal, id)) or (len(id) == 1 and id.isupper())
    return [
        *([f"{of_area[2]}.{of_area[1]}"] if of_area is not None else []),
        seen.rstrip(".,;:)"),
        *([id] if is_id else []),
    ]


def is_open(found: str, options: Sequence[str]) -> bool:
    """Tell whether a word leaves open which of some was meant: nobody is told then which to choose."""
    # a number is none of them, and a question mark doubts
    return "?" in found or any(map(str.isdigit, found)) or len(_words_in(found, options)) > 1


def choice_help(found: str, options: Sequence[str], *, of_several: bool) -> str:
    """Word the help for a word that is none of some; of several, each may stand for itself."""
    several = _words_in(found, options)
    if of_several and len(several) > 1:
        return f"write each by itself: {listing(several)}"
    doubted = "; where you are in doubt it is unknown" if "unknown" in options and is_open(found, options) else ""
    return f"choose one of them{doubted}"


def _words_in(found: str, options: Sequence[str]) -> list[str]:
    """Give the words that a text holds, in its order; of not_met and met the longer."""
    text = found.casefold().replace(" ", "_") if len(found) <= _LONGEST_CHOICE else ""
    longest_first = "|".join(sorted(map(re.escape, options), key=len, reverse=True))
    return list(dict.fromkeys(re.findall(rf"(?<![^\W_])(?:{longest_first})(?![^\W_])", text))) if options else []


def likeness(name: str, other: str) -> float:
    """Tell how like two names are, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, name, other.casefold()).ratio()


def country_help(found: str) -> str:
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
