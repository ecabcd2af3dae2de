"""Telephone numbers, told by their shape, by the words around them and, in doubt, by the plans of phonenumbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from trafficking_indicators.reading.telephone_plans import begins_abroad, in_plan, is_abroad
from trafficking_indicators.reading.unified import with_digits
from trafficking_indicators.reading.words_of_numbers import follows_label, follows_telephone, precedes_unit

# The countries of the instrument's users, Azerbaijan, Georgia and Armenia: a number in national form is looked up in
# their plans. With the digits of a whole international number, for one that is written without a plus.
_CODES = {"994": 12, "995": 12, "374": 11}
_OPENINGS = ("0", *_CODES)
# ITU-T E.164: no number is longer. Nine digits are the least of an international one that has no plan to go by, and
# seven where one has.
_LONGEST, _SHORTEST, _LEAST = 15, 9, 7
# A national number with its leading nought, and a number of a town behind a word such as "tel".
_NATIONAL, _LOCAL = range(9, 12), 6
# A code in brackets, perhaps with that of the country; of a date no part but the year has more digits than a day.
_CODE, _DAY, _THOUSAND = range(2, 9), 2, 3
# How far before its digits a number may announce itself, how many signs may stand between, and how long an address on
# the web may be.
_BEFORE, _NEAR, _LONGEST_URL = 48, 8, 2000

# Digits with what may part them, from the first to the last.
_RUN = re.compile(r"(?:[+(\[]{1,3} ?)?[0-9][0-9 ()\[\].\-/_~+\\|*\u00a6]*(?<=[0-9])")
_GROUP = re.compile(r"[0-9]+")
# As numbers are grouped in these countries: to the end in pairs.
_IN_PAIRS = frozenset(((2, 3, 2, 2), (3, 2, 2, 2), (1, 3, 3, 2, 2)))
# As they are elsewhere, with a leading nought.
_WITH_NOUGHT = frozenset(
    ((3, 3, 2, 2), (4, 3, 2, 2), (3, 4, 4), (4, 3, 4), (4, 3, 3), (4, 6), (5, 6), (3, 3, 4), (3, 8), (4, 7))
)
# A number begins with one of these; so many signs may stand before it.
_SIGN, _OPENING = re.compile(r"[+(]"), 4
_PLUS = re.compile(r"\+[0-9]")
# A label counts for all numbers of a list.
_IN_LIST = re.compile(r"(?:[0-9]{9,15}(?:, | and | to | v\u0259 | ve | \u0438 |; ))+$")
# Of two numbers, or of the parts of a path, the second begins behind one of these.
_PARTED = re.compile(r"[ /\\]")
_HELPLINES = "116"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")
_OF_A_YEAR = re.compile(r"/(?:19|20)[0-9]{2}$")


class _Group(NamedTuple):
    """Digits that nothing parts, with their place in a run."""

    start: int
    end: int
    digits: str


class _Number(NamedTuple):
    """Groups of digits that may be one number, with what parts them."""

    groups: tuple[str, ...]
    digits: str
    lengths: tuple[int, ...]
    text: str
    plus: bool = False

    @property
    def bracket(self) -> bool:
        return self.text.startswith("(") and ")" in self.text

    @property
    def in_thousands(self) -> bool:
        """Whether an amount would be grouped so; none begins with a nought."""
        first, *others = self.lengths
        return bool(others) and first <= _THOUSAND and set(others) == {_THOUSAND} and self.groups[0][0] != "0"

    @property
    def has_years(self) -> bool:
        return any(map(_YEAR.match, self.groups))


def may_hold_number(text: str) -> bool:
    """Tell whether a text may hold a telephone number, whatever stands around it; False is certain."""
    text = with_digits(text)
    return any(_may_be_number(text, run) for run in _RUN.finditer(text))


def _may_be_number(text: str, run: re.Match[str]) -> bool:
    said = run.group()
    lengths = [len(group) for group in _GROUP.findall(said)]
    if sum(lengths) < _LOCAL or (max(lengths) == 1 and "+" not in said):  # 3.1.1 to 3.4.15
        return False
    if _announced(text, run):
        return True
    is_part_of_word = len(lengths) == 1 and said[0].isdigit() and _glued(text, run.start())
    return not is_part_of_word and any(_has_shape(number) for number, _ in _numbers(text, run, len(text)))


def numbers_in(text: str, across: int | None = None) -> Iterator[tuple[int, int]]:
    """Find telephone numbers in the unified copy of a text: where each begins and ends.

    Of two texts with a blank at `across` between them, only what goes on over it, or begins behind it.
    """
    text = with_digits(text)
    end_of_url, last = 0, len(text) if across is None else across + _NEAR
    if across is not None and _PLUS.match(text, across + 1):
        last = across  # with its plus a number begins anew, and has been looked at by itself
    for run in _RUN.finditer(text):
        if across is not None and run.end() <= across:
            continue
        if across is not None and run.start() > across + _NEAR:
            break
        if run.start() < end_of_url or len(run.group()) < _LOCAL:
            continue
        for found in _found_in(text, run, last):
            if _in_url(text, found[0]):
                end_of_url = text.find(" ", found[0]) % (len(text) + 1)
                break
            yield found


def _found_in(text: str, run: re.Match[str], last: int) -> Iterator[tuple[int, int]]:
    """Find the numbers of a run that begin no later than at `last`; or all of it, where a word announces it."""
    if _announced(text, run):
        if not _is_counted(text, run):
            yield run.span()
        return
    found, before, labelled = run.start(), -1, False
    for number, (start, end) in _numbers(text, run, last):
        if start < found or not _has_shape(number):
            continue
        if start != before:
            before = start
            labelled = _labelled(text, run.start(), start)
        if _is_number(number, labelled=labelled) and not (end == run.end() and _is_counted(text, run)):
            yield start, end
            found = end


def _labelled(text: str, first: int, start: int) -> bool:
    """Tell whether a word for another number stands before one, or before that with which no blank parts it."""
    end = start if start < first + _OPENING else first
    if " " in text[end:start]:
        return False
    return follows_label(_IN_LIST.sub("", text[max(0, end - _BEFORE) : end]))


def _is_counted(text: str, run: re.Match[str]) -> bool:
    return precedes_unit(text[run.end() : run.end() + _BEFORE])


def _announced(text: str, run: re.Match[str]) -> bool:
    """Tell whether a word for a telephone stands before digits that are no years."""
    whole = run.group()
    groups = _GROUP.finditer(whole)
    first = next(groups)
    begin = run.start()
    if not follows_telephone(text[max(0, begin - _BEFORE) : begin + first.start()]):
        return False
    # 116 with three digits: the helplines of Europe
    year = _YEAR.match(first.group()) and re.match(r" ?(?:[-/)]|$|[12])", whole[first.end() :])
    if year or first.group() == _HELPLINES:
        return False
    lengths, end = [len(first.group())], first.end()
    for group in groups:
        if _YEAR.match(group.group()) and " " in whole[end : group.start()]:
            break
        lengths.append(len(group.group()))
        end = group.end()
    return sum(lengths) >= _LOCAL and max(lengths) > 1


def _in_url(text: str, start: int) -> bool:
    first = max(0, start - _LONGEST_URL)
    token = text[max(first, text.rfind(" ", first, start) + 1) : start]
    if "@" in token:  # an address, and something behind it
        return False
    return re.search(r"(?:https?|ftp)://|www\.|[a-z]\.[a-z]{2,}/", token, re.IGNORECASE) is not None


def _numbers(text: str, run: re.Match[str], last: int) -> Iterator[tuple[_Number, tuple[int, int]]]:
    """List what may be one number within a run: from each group that one may begin with, longest first."""
    offset, whole = run.start(), run.group()
    groups = [_Group(found.start(), found.end(), found[0]) for found in _GROUP.finditer(whole)]
    if text[run.end() : run.end() + 1].isalnum():
        groups.pop()  # the last digits are a part of a word
    if len(groups) == 1 and not _SIGN.match(whole) and _glued(text, offset):
        return
    lengths, end_before = tuple(len(group.digits) for group in groups), 0
    for index, (first, end, digits) in enumerate(groups):
        begin, end_before = end_before, end
        parted = whole[begin:first]
        sign = None if parted == " " else _SIGN.search(parted)
        opens = sign or digits.startswith(_OPENINGS) or _opens_pairs(lengths, index) or begins_abroad(whole[first:])
        if not opens:
            continue
        if not (sign or _PARTED.search(parted)) if index else "+" not in parted and _glued(text, offset):
            continue
        begin = begin + sign.start() if sign else first
        if offset + begin > last:
            break
        plus = "+" in parted
        for count in _counts(whole, groups, index):
            behind = groups[index + count - 1].end
            chosen = tuple([group.digits for group in groups[index : index + count]])
            number = _Number(chosen, "".join(chosen), lengths[index : index + count], whole[begin:behind], plus)
            yield number, (offset + begin, offset + behind)


def _counts(whole: str, groups: list[_Group], index: int) -> list[int]:
    """List how many groups a number may have that begins with one, the most first: it has no second plus."""
    some = groups[index : index + _LONGEST]
    plus = whole.find("+", some[0].end, some[-1].end)
    total, counts = 0, []
    for count, (start, _, digits) in enumerate(some, 1):
        total += len(digits)
        if total > _LONGEST or -1 < plus < start:
            break
        if total >= _LEAST:
            counts.append(count)
    return counts[::-1]


def _opens_pairs(lengths: tuple[int, ...], index: int) -> bool:
    return lengths[index : index + 4] in _IN_PAIRS or lengths[index : index + 5] in _IN_PAIRS


def _glued(text: str, start: int) -> bool:
    """Tell whether digits are a part of a word, as A0501234567 or a716-4466."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() or (before[-1:] in ("-", ".", "_") and before[:1].isalnum())


def _has_shape(number: _Number) -> bool:
    """Tell whether digits are as many, and so grouped, as those of some telephone number."""
    digits, count = number.digits, len(number.digits)
    if number.plus:
        return count >= _LEAST
    if digits.startswith("00"):
        return count >= _SHORTEST + 2
    if digits[:3] in _CODES and count == _CODES[digits[:3]]:
        return True
    if number.bracket and not _YEAR.match(number.groups[0]):
        return len(number.groups) > 1 and _code_in_brackets(number)
    if digits[0] == "0":
        return count in _NATIONAL and (
            len(number.groups) == 1 or (len(number.groups[0]) > _DAY and not number.has_years)
        )
    return number.lengths in _IN_PAIRS or is_abroad(number.text)


def _code_in_brackets(number: _Number) -> bool:
    """Tell whether a code in brackets comes before a number that is no amount and no span of years."""
    if _OF_A_YEAR.search(number.text):  # a case of a court: 2(102)-1234/2016
        return False
    inside, _, outside = (_GROUP.findall(part) for part in number.text.rpartition(")"))
    if not outside or len("".join(inside)) not in _CODE or _YEAR.match(outside[0]):
        return False
    rest = _Number(tuple(outside), "".join(outside), tuple(map(len, outside)), "")
    return len(rest.digits) >= _LOCAL and (inside[0][0] == "0" or not rest.in_thousands)


def _is_number(number: _Number, *, labelled: bool) -> bool:
    """Decide on digits that have the shape of a number; `labelled` where a word says what else they number."""
    digits = number.digits
    if number.plus:
        if _is_decimal(number):
            return len(digits) > _SHORTEST and in_plan(digits)
        return (len(digits) >= _SHORTEST and not number.in_thousands) or (not labelled and in_plan(digits))
    if labelled:
        return False
    if digits.startswith("00"):
        return in_plan(digits[2:])
    return number.bracket or number.lengths in _WITH_NOUGHT or _is_in_a_plan(number, digits)


def _is_in_a_plan(number: _Number, digits: str) -> bool:
    """Look digits up in the plans that their shape belongs to."""
    if is_abroad(number.text):
        return in_plan("7" + digits[1:] if digits[0] == "8" else "1" + digits.removeprefix("1"))
    national = digits.removeprefix("0")
    if any(in_plan(code + national) for code in _CODES):
        return True
    return digits[0] != "0" and (in_plan(digits) or len(number.groups[0]) == 1)


def _is_decimal(number: _Number) -> bool:
    whole, *parts = number.groups
    return len(parts) == 1 and f"{whole}.{parts[0]}" in number.text
