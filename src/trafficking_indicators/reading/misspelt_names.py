"""Help for names that are not formed as they must be, and for letters that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata

from trafficking_indicators.model.countries import codes, codes_named, country_name
from trafficking_indicators.model.fields import COUNTRY, NAME, PATTERNS
from trafficking_indicators.reading.syntax_slips import named
from trafficking_indicators.wording import quote

_LONGEST = re.compile(r"\{0,([0-9]+)\}\$$")
_LOOK_ALIKES = ("CYRILLIC", "GREEK", "FULLWIDTH", "ARMENIAN", "MATHEMATICAL")
# Letters that nobody sees to be others, and those that they look like.
_ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0391\u0392\u0395\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf",
    "ABEKMHOPCTXaeopcyxiABEIKMNOPTXo",
)


def odd_letter(text: str) -> str:
    """Name the first letter of a word that cannot be seen, or looks like another; an empty text where there is none."""
    for character in text if not text.isascii() else "":
        unseen = unicodedata.category(character) in ("Cf", "Zs", "Pi", "Pf")
        if unseen or unicodedata.name(character, "").startswith(_LOOK_ALIKES):
            return f"it holds {named(character)}; "
    return ""


def format_help(found: str, pattern: str) -> str:
    """Word the help for a name that breaks its pattern: the country, the spelling or the bound that is meant."""
    if pattern == COUNTRY and (country := _country(found)):
        return country
    # what is not seen is left out, what looks alike becomes what it looks like
    seen = "".join(
        character for character in unicodedata.normalize("NFKC", found) if unicodedata.category(character) != "Cf"
    )
    seen = seen.translate(_ALIKE).strip()
    for spelling in (seen, seen.upper(), seen.lower(), seen.lower().replace("_", "-")):
        if re.fullmatch(pattern, spelling):
            return f"{odd_letter(found)}did you mean {quote(spelling)}?"
    longest = _LONGEST.search(pattern)
    if longest is not None and len(found) > int(longest[1]) + 1:
        return f"{odd_letter(found)}at most {int(longest[1]) + 1} characters; this has {len(found)}"
    if pattern == NAME and found[:1].isdecimal():
        return "begin it with a letter, as na-2016"
    return f"{odd_letter(found)}write it {PATTERNS[pattern][1]}" if odd_letter(found) else ""


def _country(found: str) -> str:
    """Name the countries that a name stands for, or the start of a code."""
    meant = codes_named(found.strip())
    if not meant and len(found) == 2 and found.isascii():  # noqa: PLR2004  # a code of two letters
        meant = tuple(code for code in codes() if code.startswith(found.upper()))
    said = " or ".join(f"{code} ({country_name(code, 'en')})" for code in meant)
    return f"did you mean {said}?" if said else ""
