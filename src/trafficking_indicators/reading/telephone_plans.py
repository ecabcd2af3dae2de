"""The plans of the world's telephone numbers, as phonenumbers holds them: what is a number in one of them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_LONGEST_CODE = 3
# At home: in North America, and in Russia where nothing parts them, an 8, a code and a number.
_ABROAD = r"(?:1[-.])?[2-9][0-9]{2}([-.])[2-9][0-9]{2}\1[0-9]{4}|8[3489][0-9]{9}"


def begins_abroad(said: str) -> bool:
    """Tell whether digits begin as a number does that is written at home in North America or Russia."""
    return re.match(_ABROAD, said) is not None


def is_abroad(said: str) -> bool:
    """Tell whether digits, with what parts them, are as many and so grouped as such a number."""
    return re.fullmatch(_ABROAD, said.lstrip("([ ")) is not None


@lru_cache(maxsize=1024)
def in_plan(digits: str) -> bool:
    """Tell whether digits, country code first, are a number by the plans that phonenumbers holds.

    Its matcher does no more with a number by itself, and takes ten times as long.
    """
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneNumber, is_valid_number

    for length in range(1, _LONGEST_CODE + 1):
        code, rest = int(digits[:length]), digits[length:]
        if code in COUNTRY_CODE_TO_REGION_CODE:
            if len(rest) not in _lengths(code):
                return False
            noughts = len(rest) - len(rest.lstrip("0"))
            return is_valid_number(PhoneNumber(code, int(rest), None, noughts > 0, noughts or None))
    return False


@cache
def _lengths(code: int) -> frozenset[int]:
    """Give how many digits numbers of a country have behind its code."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    found: set[int] = set()
    for region in COUNTRY_CODE_TO_REGION_CODE[code]:
        plan = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
        assert plan is not None
        assert plan.general_desc is not None
        found.update(plan.general_desc.possible_length)
    return frozenset(found)
