"""The kinds of value that files hold: texts by language, ids, counts, dates. Each says what it looks like."""

import sys
from collections.abc import Callable
from datetime import date as day_of
from typing import Annotated, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import TypeAliasType

# The language tag of a text that says none.
UNDETERMINED = "und"

INSTRUMENT_ID = r"^[a-z0-9][a-z0-9-]{0,63}$"
NAME = r"^[A-Za-z][A-Za-z0-9_-]{0,39}$"
PART_ID = r"^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+){0,5}$"
CODE = r"^[A-Z][1-9][0-9]{0,2}[a-z]?$"
LETTER = r"^[A-Z]$"
# BCP 47: a language, then perhaps others of its kind, a script, a region and variants, as az-Cyrl-AZ.
LANGUAGE = (
    r"^[a-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"
)
DATE = r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"

COUNTRY = r"^[A-Z]{3}$"
# written otherwise than that of countries: each pattern has its own words
CURRENCY = r"^[A-Z][A-Z]{2}$"
DAY_OF_YEAR = r"^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
DUE = r"^(?:none_stated|continuous|[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?)$"
ITEM = r"^(?:[a-z0-9][a-z0-9-]{0,63}/)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+){0,5}$"
ROUND = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$"

# What each pattern asks for, and an example of it, for messages.
PATTERNS = {
    INSTRUMENT_ID: ("an id of small letters, digits and hyphens", "as iom-2016"),
    NAME: ("a name of letters, digits, hyphens and underscores", "as na-2016"),
    PART_ID: ("an id of letters and digits with dots or hyphens", "as 5.1"),
    CODE: ("the letter of a dimension and a level", "as F1"),
    LETTER: ("one capital letter", "as A"),
    LANGUAGE: ("a language tag", "as en"),
    COUNTRY: ("a code of three capital letters", "as AZE for Azerbaijan"),
    ROUND: ("the name of a round, of letters, digits, dots and hyphens", "as 2016"),
    DATE: ("a date", "as 2016, 2016-05 or 2016-05-31"),
    CURRENCY: ("a code of three capital letters", "as AZN for the manat or EUR for the euro"),
    DAY_OF_YEAR: ("a month and a day", 'as "06-18"'),
    DUE: ("a date, none_stated or continuous", "as 2024 or 2024-12"),
    ITEM: ("an item of this file, or a follow-up and an item", "as 4.2 or xal-plan-2021/4.2"),
}


# Nine digits hold every count of people, and no text becomes a number by being long.
LONGEST_COUNT = 9
LONGEST_DATE = len("2016-05-31")

# Whose word something is.
Voice = Literal["state", "ngo", "igo", "nhri", "survivor", "academic", "media", "other"]


class Model(BaseModel):
    """A part of a file: frozen, and with no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _whole_number(value: object) -> object:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST_COUNT:
        return int(value)
    raise PydanticCustomError("bad-number", "expected a whole number of at most nine digits")


# How yes and no are written, by people and by spreadsheets.
YES = ("true", "True", "TRUE", "yes", "Yes", "YES")
NO = ("false", "False", "FALSE", "no", "No", "NO")


def _flag(value: object) -> object:
    if value in YES or value in NO:
        return value in YES
    raise PydanticCustomError("bad-choice", "expected true or false")


def _answer(value: object) -> object:
    return "yes" if value in YES else "no" if value in NO else value


def existing_day(value: str) -> str:
    """Take a date; one that gives a day must give one that there is."""
    if len(value) == LONGEST_DATE:
        try:
            day_of.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("bad-date", "there is no such day") from None
    return value


# How many letters a text may have that a report repeats wherever it is referred to: names and titles; what is asked,
# recommended or to be done, and addresses; and ids. All else is as long as a file may be, and stands in a report once.
LONGEST_TITLE, LONGEST_WORDING, LONGEST_ADDRESS, LONGEST_ID, LONGEST_TAG = 500, 1000, 2000, 64, 35

# Named aliases, so that pydantic compiles each of them once and not wherever it is used: a third of the time.
Text = TypeAliasType("Text", Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)])
Label = TypeAliasType(
    "Label", Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE, strip_whitespace=True)]
)
Option = TypeAliasType(
    "Option", Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDING, strip_whitespace=True)]
)
Address = TypeAliasType(
    "Address", Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_ADDRESS, strip_whitespace=True)]
)
Language = TypeAliasType("Language", Annotated[str, StringConstraints(pattern=LANGUAGE, max_length=LONGEST_TAG)])


class LocalText(dict[str, str]):
    """One text by language; `und` where the author wrote it in one language without saying which."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(_reader(sys.maxsize), _by_language(handler, Text))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


class _AtMost(NamedTuple):
    """Bounds the letters of a text in each language."""

    letters: int

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = Annotated[str, StringConstraints(min_length=1, max_length=self.letters, strip_whitespace=True)]
        return core_schema.no_info_wrap_validator_function(_reader(self.letters), _by_language(handler, text))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "minLength": 1, "maxLength": self.letters}, handler(schema)]}


def _by_language(handler: GetCoreSchemaHandler, text: object) -> CoreSchema:
    return handler.generate_schema(Annotated[dict[Language, text], Field(min_length=1)])  # type: ignore[valid-type]


def _reader(letters: int) -> Callable[[object, ValidatorFunctionWrapHandler], LocalText]:
    def read(value: object, by_language: ValidatorFunctionWrapHandler) -> LocalText:
        """Take the common form, a text alone, without a second call: a file has hundreds of them."""
        if isinstance(value, str):
            text = value.strip()
            if text and len(text) <= letters:
                made = LocalText()
                made[UNDETERMINED] = text
                return made
            value = {UNDETERMINED: value}
        elif not isinstance(value, dict):
            raise PydanticCustomError("wrong-shape", "expected a text, or a mapping by language")
        made = LocalText(by_language(value))
        # in capitals or not, a tag is one language (BCP 47, RFC 5646 section 2.1.1); without a hyphen all are small
        if len(made) > 1 and "-" in "".join(made):
            _refuse_doubled(made)
        return made

    return read


def _refuse_doubled(text: LocalText) -> None:
    first: dict[str, str] = {}
    for tag in text:
        other = first.setdefault(tag.casefold(), tag)
        if other != tag:
            raise PydanticCustomError("duplicate-key", "language stands twice", {"key": tag, "first": other})


Localized = TypeAliasType("Localized", LocalText)
Title = TypeAliasType("Title", Annotated[LocalText, _AtMost(LONGEST_TITLE)])
Wording = TypeAliasType("Wording", Annotated[LocalText, _AtMost(LONGEST_WORDING)])
Count = TypeAliasType("Count", Annotated[int, BeforeValidator(_whole_number)])
# Before the words that an answer may be: as in other files, true is yes and false is no.
YES_OR_NO = BeforeValidator(_answer)
Flag = TypeAliasType("Flag", Annotated[bool, BeforeValidator(_flag)])
PartId = TypeAliasType("PartId", Annotated[str, StringConstraints(pattern=PART_ID, max_length=LONGEST_ID)])
Code = TypeAliasType("Code", Annotated[str, StringConstraints(pattern=CODE)])
Letter = TypeAliasType("Letter", Annotated[str, StringConstraints(pattern=LETTER)])
Name = TypeAliasType("Name", Annotated[str, StringConstraints(pattern=NAME)])
InstrumentId = TypeAliasType("InstrumentId", Annotated[str, StringConstraints(pattern=INSTRUMENT_ID)])
Date = TypeAliasType("Date", Annotated[str, StringConstraints(pattern=DATE), AfterValidator(existing_day)])


# How long a date is that gives the year alone.
_YEAR = len("2016")


def starts_after(date: str, other: str) -> bool:
    """Tell whether a date's first day lies after another date's last day.

    A date is a span of a day, a month or a year, so `2016-06` is not after `2016`.
    """
    return first_day(date) > _last_day(other)


def first_day(date: str) -> str:
    """Give the first day that a date may mean."""
    return date + "-01-01"[len(date) - _YEAR :]


def _last_day(date: str) -> str:
    # a day that no month reaches compares after all days of the month
    return date + "-12-31"[len(date) - _YEAR :]


def last_day(date: str) -> str:
    """Give the last day that a date may mean, as a day that there is."""
    if len(date) == LONGEST_DATE:
        return date
    # most runs ask for no such day, and calendars bring locales along: a hundredth of a run
    import calendar

    year, month = int(date[:_YEAR]), int(date[_YEAR + 1 :] or "12")
    return f"{date[:_YEAR]}-{month:02}-{calendar.monthrange(max(year, 1), month)[1]}"
