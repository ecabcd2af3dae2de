"""The words of the output: both languages whole, short enough for the tables, and never a grade."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import get_args

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess
from trafficking_indicators.analysis.merge import Agreement
from trafficking_indicators.analysis.score import PaperAndPractice, Remark
from trafficking_indicators.model.assessment import AssessmentBasis, SourceKind
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.statuses import STATUSES
from trafficking_indicators.reading.instrument_files import read_instrument
from trafficking_indicators.words import LANGUAGES, words_in
from trafficking_indicators.words.catalogue import Words
from trafficking_indicators.words.catalogue.subject import Subject
from trafficking_indicators.words.shares import percent

SOURCE = ROOT / "src" / "trafficking_indicators"
# What each kind of argument of a word may be.
SAMPLES: dict[str, tuple[object, ...]] = {
    "int": (0, 1, 2, 11),
    "int | None": (None, 0, 1, 2),
    "str": ("x",),
    "Sequence[str]": (["x"], ["x", "y"], ["x", "y", "z"]),
    "Sequence[int]": ([0], [0, 1], [0, 1, 2]),
    # a fact of every name
    "Mapping[str, str]": (defaultdict(lambda: "2"), defaultdict(lambda: "x")),
    "Agreement": (Agreement(0, 0, 0, 0, {}), Agreement(2, 1, 1, 1, {})),
}
# The two columns of a dimension, a sign and a status each, and a space between them.
WIDEST_STATUS = 10
WIDEST_DIMENSION = 2 * (len("● ") + WIDEST_STATUS) + 1
# What a column of possible levels takes anyway: "1, L2 partly".
WIDEST_SHORT_DIMENSION = 12
HARBOUR = (str(EXAMPLES / "assessments" / "harbour.yaml"), "--instrument", str(EXAMPLES / "instruments"))
REAL = (str(AZERBAIJAN),)
OUTPUTS = [
    *(("score", *HARBOUR, "--format", form) for form in ("table", "json", "csv")),
    *(("score", *REAL, "--format", form) for form in ("table", "json", "csv")),
    ("explain", *HARBOUR),
    ("explain", *REAL),
    ("show", *HARBOUR[1:]),
    ("show", *HARBOUR[1:], "pier", "dock", "A", "B", "C", "1-1"),
    ("show",),
]
DENIAL = "Nothing here is a grade, an average or a rank."


def subjects() -> list[str]:
    """Give the subjects that a language has words for."""
    return [name for name, value in vars(Words).items() if isinstance(value, property)]


def catalogue(language: str) -> dict[str, object]:
    """Give all words of a language by subject."""
    words = words_in(language)
    return {name: getattr(words, name) for name in subjects()}


def entries(value: object, kind: str = "", path: str = "") -> Iterator[tuple[str, str, object]]:
    """Walk a catalogue: where each text or function stands, what it is declared to be, and itself."""
    if isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from entries(inner, "str", f"{path}[{number}]")
    elif isinstance(value, Subject):
        assert type(value).__annotations__.keys() == vars(value).keys()
        for name, declared in type(value).__annotations__.items():
            yield from entries(getattr(value, name), declared, f"{path}.{name}")
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from entries(inner, "str" if isinstance(inner, str) else "Why", f"{path}[{name}]")
    elif value is not None:  # a legend where the name speaks for itself
        yield path, kind, value


def arguments(kind: str) -> list[str]:
    """Give the declared arguments of a function of words; some of them have short names."""
    if kind in ("Number", "List", "Why"):
        return [{"Number": "int", "List": "Sequence[str]", "Why": "Mapping[str, str]"}[kind]]
    found = re.fullmatch(r"Callable\[\[(.*)\], str\]", kind)
    assert found is not None
    return found.group(1).split(", ")


ALL = [
    (language, *entry)
    for language in LANGUAGES
    for subject, words in catalogue(language).items()
    for entry in entries(words, path=f".{subject}")
]
# A share of nobody is never asked for.
FUNCTIONS = [
    (f"{language}{path}", kind, value)
    for language, path, kind, value in ALL
    if not isinstance(value, str) and path != ".survey.share_of"
]


def test_both_languages_say_the_same_things() -> None:
    english, azerbaijani = (
        [(path, kind, type(value)) for found, path, kind, value in ALL if found == language] for language in LANGUAGES
    )
    assert english == azerbaijani


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_the_models_has_a_word(language: str) -> None:
    words = words_in(language)
    assert set(STATUSES) == set(words.statuses.names)
    assert set(get_args(AssessmentBasis)) == set(words.about.bases)
    assert set(get_args(PaperAndPractice)) == set(words.score.comparisons)
    assert set(get_args(Remark)) == set(words.score.remarks)
    assert set(get_args(SourceKind)) == set(words.explain.kinds)
    assert set(get_args(Voice)) == set(words.explain.voices)
    assert {"high", "medium", "low"} == set(words.explain.confidences)
    assert {"yes", "no", "unknown"} == set(words.explain.consulted)
    assert {"cumulative", "independent"} == set(words.show.level_rules)
    assert {"respondent", "group"} == set(words.priorities.units)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_statuses_have_the_same_word(language: str) -> None:
    assert len(STATUSES) == len(set(words_in(language).statuses.names.values()))


def test_a_status_has_one_name_on_all_screens() -> None:
    """It is shortened in tables where it is too long for them, and a heading begins with a capital letter."""
    english, azerbaijani = words_in("en"), words_in("az")
    assert english.statuses.names == english.statuses.in_sentences
    for words in (english, azerbaijani):
        for status in STATUSES:
            said = words.statuses.in_sentences[status]
            assert said.startswith(words.statuses.names[status])
            assert said[1:] == words.statuses.in_headings[status][1:]


def test_every_text_says_something_and_no_blanks_around_it() -> None:
    texts = [value for _, _, _, value in ALL if isinstance(value, str)]
    assert [text for text in texts if text != " ".join(text.split()) or not text] == []


def test_a_word_for_a_number_or_a_list_says_something_for_any() -> None:
    for name, kind, function in FUNCTIONS:
        assert callable(function)
        for values in product(*(SAMPLES[argument] for argument in arguments(kind))):
            said = function(*values)
            assert said == " ".join(said.split()), name
            assert said, name
            assert "None" not in said, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_numbers_names_each_of_them(language: str) -> None:
    words = words_in(language)
    assert {"71", "72", "73", "74", "75", "76", "77"} == set(
        re.findall(r"\d+", words.statuses.headline(71, "72", 73, 74, 75, 76, 77))
    )
    assert {"71", "72", "73"} == set(re.findall(r"\d+", words.score.coverage(71, 72, 73)))
    assert {"71", "72", "73", "74"} == set(re.findall(r"\d+", words.priorities.participants("x", 71, 72, 73, 74)))


def test_a_share_is_rounded_but_never_to_none_or_all_that_is_not() -> None:
    said = {0: "0%", 1: "under 1%", 2: "1%", 5: "1%", 6: "2%", 397: "99%", 399: "over 99%", 400: "100%"}
    assert said == {part: percent(part, 400, "under {}".format, "over {}".format) for part in said}


def test_english_knows_one_from_many() -> None:
    words = words_in("en")
    assert ["0 marks printed in all", "1 mark printed in all", "2 marks printed in all"] == [
        words.explain.printed(count) for count in (0, 1, 2)
    ]
    assert "survey: 1 answered; 1 choice each" == words.priorities.participants("survey", None, None, 1, 1)
    assert "1 measure under 1 objective" == words.show.measures_of(1, 1)


@pytest.mark.parametrize(
    ("language", "expected"), [("en", ["0", "0 or 1", "0, 1 or 2"]), ("az", ["0", "0 və ya 1", "0, 1 və ya 2"])]
)
def test_possible_levels_are_said_as_one_or_the_other(language: str, expected: list[str]) -> None:
    assert expected == [words_in(language).score.levels(levels) for levels in ([0], [0, 1], [0, 1, 2])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_short_enough_for_the_table_of_areas(language: str) -> None:
    words = words_in(language)
    assert [] == [word for word in words.statuses.names.values() if len(str(word)) > WIDEST_STATUS]
    instrument = read_instrument(ROOT / "indicators" / "iom-2016", measures=False).assemble()
    assert instrument is not None
    for dimension in instrument.header.dimensions.values():
        assert len(dimension.title[language]) <= WIDEST_DIMENSION
        assert len(dimension.short[language]) <= WIDEST_SHORT_DIMENSION


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_areas_takes_80_columns_at_most_two_folds(assess_once: Assess, language: str) -> None:
    lines = assess_once("score", str(AZERBAIJAN), "--lang", language).out.split("\n")
    assert 2 == len([line for line in lines if line.startswith(f"    {words_in(language).score.area} ")])


def test_no_code_changes_the_case_of_a_letter() -> None:
    """I and i are not one letter in Azerbaijani; Python thinks that they are."""
    changing = re.compile(r"\.(upper|lower|title|capitalize|casefold|swapcase)\(\)")
    files = [file for folder in ("words", "reports", "render") for file in (SOURCE / folder).rglob("*.py")]
    # it finds words in whatever case, and shows none of them
    files.remove(SOURCE / "render" / "csv_cells.py")
    # Word itself compares the names of styles and parts in whatever case
    files = [file for file in files if file.parent.name != "docx"]
    assert len(files) > len(LANGUAGES)
    assert [] == [file.name for file in files if changing.search(file.read_text(encoding="utf-8"))]


def test_every_word_is_said_somewhere() -> None:
    saying = "".join(
        file.read_text(encoding="utf-8") for file in SOURCE.rglob("*.py") if SOURCE / "words" not in file.parents
    )
    names = {re.sub(r"\[.*", "", path).rpartition(".")[2] for _, path, _, _ in ALL}
    assert [] == sorted(name for name in names if not re.search(rf"\.{name}\b", saying))


@pytest.mark.parametrize("command", OUTPUTS)
def test_nothing_is_graded_ranked_or_averaged(assess_once: Assess, command: tuple[str, ...]) -> None:
    text = " ".join(assess_once(*command).out.split()).replace(DENIAL, "")
    assert not re.search(r"%|per cent|\b(percent|rank|average|grade|medal|best|worst)", text, re.IGNORECASE)


@pytest.mark.parametrize("command", OUTPUTS[:3])
def test_nothing_is_a_share_in_the_other_language_either(assess_once: Assess, command: tuple[str, ...]) -> None:
    assert not re.search(r"%|faiz", assess_once(*command, "--lang", "az").out)
