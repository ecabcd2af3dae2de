"""What a starting file is to be about, as it was asked for: looked at before anything is written.

Each function raises UsageError for what a file could not hold.
"""

from __future__ import annotations

import re
from collections.abc import Container

from trafficking_indicators.characters import shows_nothing, without_bad
from trafficking_indicators.checking.assessments import near_countries
from trafficking_indicators.errors import UsageError
from trafficking_indicators.model.countries import is_code, is_user_assigned
from trafficking_indicators.model.fields import INSTRUMENT_ID, LANGUAGE, PATTERNS, ROUND
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.contacts import holds_contact
from trafficking_indicators.reading.misspelt_names import country_help, spelling_help
from trafficking_indicators.wording import listing, quote, suggest
from trafficking_indicators.words import LANGUAGES


def check_country(code: str, territory_name: str | None) -> None:
    """Take an assigned code without a name, or a user-assigned one with one."""
    check_contacts("the name of the territory", territory_name or "")
    if territory_name is not None and (
        not territory_name.strip() or territory_name != without_bad(territory_name) or shows_nothing(territory_name)
    ):
        raise UsageError(f"{quote(territory_name)} is no name of a territory", "name it in letters")
    if is_user_assigned(code):
        if territory_name is None:
            raise UsageError(f"{quote(code)} is user-assigned and says no name", "add --territory-name NAME")
    elif not is_code(code):
        raise UsageError(f"{quote(code)} is no country code", _near(code))
    elif territory_name is not None:
        what = f"{quote(code)} names its country by itself"
        raise UsageError(what, "leave --territory-name out, or take a code from XAA to XZZ")


def _near(code: str) -> str:
    """Suggest the code of a country that was named, or one that begins in the same way."""
    return country_help(code) or near_countries(code)


def check_round(name: str) -> None:
    """Take the name of a round."""
    check_contacts("the name of the round", name)
    _check_format(name, ROUND, "no name of a round")


def check_language(language: str, instrument: Instrument) -> None:
    """Take a language that the comments can be in, or the instrument's texts."""
    known = list(dict.fromkeys((*LANGUAGES, *instrument.header.languages)))
    if language not in known:
        help = suggest(language, known) or f"languages: {listing(known)}"
        raise UsageError(f"neither comments nor texts are in {quote(language)}", help)


def check_followup(name: str) -> None:
    """Take an id of a follow-up."""
    _check_format(name, INSTRUMENT_ID, "no id of a follow-up")


def check_new_instrument(instrument_id: str, language: str, taken: Container[str]) -> None:
    """Take an id that no instrument of `taken` has, and a language."""
    check_contacts("the id", instrument_id)
    _check_format(instrument_id, INSTRUMENT_ID, "no id of an instrument")
    if instrument_id in taken:
        raise UsageError(f"an instrument {quote(instrument_id)} comes with assess", "choose another id")
    _check_format(language, LANGUAGE, "no language")


def check_contacts(what: str, text: str) -> None:
    """Take what holds no contact data: neither files nor their names hold any."""
    if holds_contact(text):
        raise UsageError(f"contact data in {what}", "leave it out: files hold no contact data")


def _check_format(text: str, pattern: str, otherwise: str) -> None:
    # "$" would let a line break pass
    if not re.fullmatch(pattern.removesuffix("$"), text):
        wanted, such_as = PATTERNS[pattern]
        help = spelling_help(text, pattern) or f"{wanted}, {such_as}"
        raise UsageError(f"{quote(text)} is {otherwise}", help)
