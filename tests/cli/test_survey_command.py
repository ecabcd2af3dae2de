"""`assess survey`: whole outputs of the made-up instrument, and what public output keeps back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import AZERBAIJAN, EXAMPLES, ROOT, Assess, compare_with_golden
from making.small_files import HEAD

INSTRUMENT = ("--instrument", str(EXAMPLES / "instruments"))
HARBOUR = ("survey", str(EXAMPLES / "assessments" / "harbour-1.yaml"), *INSTRUMENT)
NO_ANSWERS = ("survey", str(EXAMPLES / "assessments" / "harbour.yaml"), *INSTRUMENT)
REAL = ("survey", str(AZERBAIJAN))
INTERNAL = ("survey", str(ROOT / "examples" / "cerenia-2020.yaml"))


def answers(tmp_path: Path, *entries: str) -> tuple[str, str]:
    """Write an assessment with survey answers; give the command for it."""
    file = tmp_path / "answers.yaml"
    lines = "".join(f"  - {entry}\n" for entry in entries)
    file.write_text(f"{HEAD}answers:\n{lines}", encoding="utf-8")
    return "survey", str(file)


def questions(out: str) -> list[dict[str, Any]]:
    found = json.loads(out)["questions"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("name", ["survey.txt", "survey.md", "survey.json"])
def test_the_whole_output(assess_once: Assess, name: str) -> None:
    form = {"txt": "table", "md": "markdown", "json": "json"}[name.rpartition(".")[2]]
    run = assess_once(*HARBOUR, "--format", form)
    assert (0, "") == (run.code, run.err)
    compare_with_golden(run.out, f"survey/harbour/{name}")


@pytest.mark.parametrize("name", ["joined.txt", "joined.json"])
def test_the_whole_output_with_small_cells_joined(assess_once: Assess, name: str) -> None:
    form = {"txt": "table", "json": "json"}[name.rpartition(".")[2]]
    run = assess_once(*HARBOUR, "--min-cell", "4", "--format", form)
    compare_with_golden(run.out, f"survey/harbour/{name}")


def test_a_narrow_screen_and_another_language(assess_once: Assess) -> None:
    compare_with_golden(assess_once(*HARBOUR, columns=40).out, "survey/harbour/survey-40.txt")
    compare_with_golden(assess_once(*HARBOUR, "--lang", "az").out, "survey/harbour/survey-az.txt")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "The assessment has no survey answers.\n"), ("az", "Qiymətləndirmədə sorğu cavabları yoxdur.\n")],
)
def test_a_file_without_answers_says_so(assess_once: Assess, language: str, said: str) -> None:
    run = assess_once(*NO_ANSWERS, "--lang", language)
    assert (0, said) == (run.code, run.out.split("\n\n")[-1])
    assert [] == questions(assess_once(*NO_ANSWERS, "--format", "json").out)


def test_the_real_file_as_published(assess_once: Assess) -> None:
    assert [
        ("S 7.1.1", 6, 5, [4, 1], {}),
        ("S 7.1.2", 6, 6, [1, 4, 1], {}),
        ("state-cooperation", None, 6, [], {"sometimes": 5, "never": 1}),
        ("ngo-invited", 6, 6, [], {"sometimes": 6}),
        ("difficulty-national", None, 6, [], {"easy": 2, "neither": 3, "difficult": 1}),
        ("difficulty-bilateral", None, 5, [], {"easy": 3, "neither": 2, "difficult": None}),
        ("difficulty-regional", None, 6, [], {"easy": 2, "neither": 4}),
    ] == [
        (
            question["id"],
            question["answered"],
            question["counted"],
            question["unplaced"],
            {option: cell["answers"] for cell in question["cells"] for option in cell["options"]},
        )
        for question in questions(assess_once(*REAL, "--format", "json").out)
    ]


def test_counts_that_cannot_be_read_and_sums_that_do_not_match_are_said(assess_once: Assess) -> None:
    out = assess_once(*REAL, columns=200).out
    assert "• counts whose option cannot be read: 4, 1\n" in out
    assert "• the counts add up to 5, not to the 6 who answered\n" in out
    assert "difficult                   ? not counted\n" in out
    assert 1 == out.count("add up")


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_shares_stand_from_twenty_answers_on(assess: Assess, tmp_path: Path, form: str) -> None:
    out = assess(*answers(tmp_path, "{id: a, text: q, counts: {x: 15, y: 5}}"), "--format", form).out
    assert ("75% of 20" in out, "25% of 20" in out, "Shares are shown" in out) == (True, True, False)
    out = assess(*answers(tmp_path, "{id: a, text: q, counts: {x: 15, y: 4}}"), "--format", form).out
    assert ("%" in out, "Shares are shown from 20 answers on, where all of them are counted." in out) == (False, True)


def test_a_single_answer_among_many_is_no_share_of_nothing(assess: Assess, tmp_path: Path) -> None:
    out = assess(*answers(tmp_path, "{id: a, text: q, counts: {x: 300, y: 1, z: 0}}"), "--format", "markdown").out
    assert "| x | 300 | over 99% of 301 |\n| y | 1 | under 1% of 301 |\n| z | 0 | 0% of 301 |\n" in out


@pytest.mark.parametrize(
    "entry",
    [
        "{id: a, text: q, counts: {x: 30}, unplaced: [9]}",
        "{id: a, text: q, answered: 40, counts: {x: 30}}",
        "{id: a, text: q, answered: 40, counts: {x: 30}, uncounted: [y]}",
    ],
    ids=["unplaced", "does not add up", "uncounted"],
)
def test_no_share_of_what_is_not_all_counted(assess: Assess, tmp_path: Path, entry: str) -> None:
    assert "%" not in assess(*answers(tmp_path, entry)).out


@pytest.mark.parametrize("least", range(1, 9))
def test_public_output_shows_no_small_count(assess_once: Assess, least: int) -> None:
    for question in questions(assess_once(*REAL, "--format", "json", "--min-cell", str(least)).out):
        numbers = [*(cell["answers"] for cell in question["cells"]), *question["unplaced"], question["counted"]]
        assert [] == [number for number in numbers if number and number < least]


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_a_joined_count_stands_nowhere_in_public_output(assess: Assess, tmp_path: Path, form: str) -> None:
    command = answers(tmp_path, "{id: a, text: q, counts: {w: 7777, x: 5000, y: 333, z: 111}, note: 111 of 333.}")
    raw, public = (assess(*command, "--format", form, *more).out for more in ((), ("--min-cell", "400")))
    numbers = ("7777", "13221", "5000", "333", "111", "5444")
    assert [True, True, True, True, True, False] == [number in raw for number in numbers]
    assert [True, True, False, False, False, True] == [number in public for number in numbers]


@pytest.mark.parametrize(
    ("form", "kept_back"),
    [
        ("table", ["x       ? kept back", "y       ? kept back", "counts are kept back: what fewer than 400 "]),
        (
            "markdown",
            ["| x | ? kept back |", "| y | ? kept back |", "counts are kept back: what fewer than 400 "],
        ),
        ("json", ['"answers": null', '"counted": null', '"answered": null', '"adds_up": null', '"unplaced": []']),
    ],
)
def test_a_question_that_is_kept_back_says_so_and_no_number(
    assess: Assess, tmp_path: Path, form: str, kept_back: list[str]
) -> None:
    entry = "{id: a, text: q, returned: 777, answered: 555, counts: {x: 333, y: 111}, unplaced: [111], note: 333 x.}"
    out = assess(*answers(tmp_path, entry), "--min-cell", "400", "--format", form).out
    assert [] == [number for number in ("333", "111", "444", "555", "777") if number in out]
    assert [] == [said for said in kept_back if said not in out]


def test_a_note_does_not_tell_what_is_kept_back(assess_once: Assess) -> None:
    question = questions(assess_once(*REAL, "--min-cell", "2", "--format", "json").out)[0]
    assert ("S 7.1.1", 5, None) == (question["id"], question["counted"], question["answered"])
    assert "five of six answers" not in " ".join(assess_once(*REAL, "--min-cell", "2").out.split())


@pytest.mark.parametrize("answered", ["answered: 9, ", ""], ids=["kept back", "not known"])
def test_the_surveys_returned_do_not_tell_what_is_kept_back(assess: Assess, tmp_path: Path, answered: str) -> None:
    """Of nine who returned the survey, eight are counted: one at most named the option without a count."""
    entry = f"{{id: a, text: q, {answered}returned: 9, counts: {{x: 5, y: 3}}, uncounted: [z]}}"
    assert "9 returned" not in assess(*answers(tmp_path, entry), "--min-cell", "3").out


def test_a_question_of_which_nothing_is_left_is_printed_with_what_is_known(assess: Assess, tmp_path: Path) -> None:
    out = assess(*answers(tmp_path, "{id: a, text: q, answered: 30, returned: 40, note: The page is lost.}")).out
    assert "\n\na  q\n• 30 answered\n• 40 returned the survey\n" in out
    assert "add up" not in out
    assert "• The page is lost.\n" in out


@pytest.mark.parametrize("form", ["table", "json"])
def test_internal_output_joins_nothing(assess_once: Assess, form: str) -> None:
    internal = assess_once(*HARBOUR, "--audience", "internal", "--format", form)
    assert internal == assess_once(*HARBOUR, "--audience", "internal", "--format", form, "--min-cell", "4")
    as_counted = [[20, 3, 2], [1, 4, None]]
    found = questions(assess_once(*HARBOUR, "--audience", "internal", "--min-cell", "4", "--format", "json").out)
    assert as_counted == [[cell["answers"] for cell in question["cells"]] for question in found]


def test_counts_that_public_output_keeps_back_are_marked_internal(assess_once: Assess) -> None:
    run = assess_once(*HARBOUR, "--audience", "internal", "--min-cell", "4")
    assert "Audience     internal, not for publication\n" in run.out


def test_an_option_without_a_count_cannot_be_had_by_subtraction(assess: Assess, tmp_path: Path) -> None:
    command = answers(tmp_path, "{id: a, text: q, answered: 9, counts: {x: 5, y: 3}, uncounted: [z]}")
    (question,) = questions(assess(*command, "--min-cell", "3", "--format", "json").out)
    assert question["answered"] is None or question["answered"] - question["counted"] not in (1, 2)


def test_single_answers_are_shown_where_nobody_asks_otherwise(assess_once: Assess) -> None:
    assert assess_once(*REAL, "--min-cell", "1") == assess_once(*REAL)


@pytest.mark.parametrize("number", ["0", "-1", "few"])
def test_a_smallest_cell_is_a_number_from_one_on(assess_once: Assess, number: str) -> None:
    run = assess_once(*REAL, "--min-cell", number)
    assert (2, "") == (run.code, run.out)
    assert 'invalid value for "--min-cell"' in run.err


def test_a_survey_is_no_csv(assess_once: Assess) -> None:
    run = assess_once(*REAL, "--format", "csv")
    assert (2, "") == (run.code, run.out)


def test_an_internal_file_is_opened_only_for_internal_readers(assess_once: Assess) -> None:
    assert (3, "") == assess_once(*INTERNAL)[:2]
    run = assess_once(*INTERNAL, "--audience", "internal")
    assert 0 == run.code
    assert "Audience     internal, not for publication\n" in run.out


def test_labels_stand_for_options_wherever_they_are_named(assess: Assess, tmp_path: Path) -> None:
    entry = (
        "{id: a, text: q, options: [yes, {en: no, az: xeyr}, unsure], counts: {yes: 1, no: 9}, uncounted: [Unsure], "
        "labels: {yes: {en: Yes!, az: bəli}, unsure: {en: unsure, az: əmin deyiləm}}}"
    )
    out = assess(*answers(tmp_path, entry), "--lang", "az").out
    assert "bəli" in out.partition("Cavab ")[2]
    assert "\nxeyr " in out
    assert "\nəmin deyiləm  ? sayılmayıb\n" in out
    assert "• çap olunmuş variantlar: bəli, xeyr, əmin deyiləm\n" in out
    joined = assess(*answers(tmp_path, entry), "--lang", "az", "--min-cell", "2", columns=200).out
    assert "\nbirlikdə, bəzilərində cavab azdır və ya yoxdur: bəli, xeyr  10 " in joined


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["a       15 ████████████  75% of 20", "27 answers counted (each could give several), 20 answered"]),
        (
            "az",
            ["20 nəfər üzrə 75%", "– 27 (hər kəs bir neçə cavab verə bilərdi), cavab verənlər – 20"],
        ),
    ],
)
def test_shares_of_several_answers_are_of_people(
    assess: Assess, tmp_path: Path, language: str, said: list[str]
) -> None:
    command = answers(tmp_path, "{id: a, text: q, several: true, answered: 20, counts: {a: 15, b: 12}}")
    out = assess(*command, "--lang", language, columns=200).out
    assert [] == [text for text in said if text not in out]
    assert "add up" not in out
    (question,) = questions(assess(*command, "--format", "json").out)
    assert (True, None, 27, 20) == tuple(question[key] for key in ("several", "adds_up", "counted", "answered"))


def test_several_answers_of_people_whom_nobody_counted_have_no_shares(assess: Assess, tmp_path: Path) -> None:
    out = assess(*answers(tmp_path, "{id: a, text: q, several: true, counts: {a: 15, b: 12}}"), columns=200).out
    assert "27 answers counted (each could give several), how many people answered is not said here" in out
    assert "%" not in out
