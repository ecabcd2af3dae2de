"""What a file must hold, in words for the one who writes it: every shape, key, id, number, date and choice."""

from __future__ import annotations

import pytest

from conftest import Validate
from making.small_files import HEAD, STATUSES, changed, rated

EMPTY = "error[empty-value]: no value\n  help: name at least one, or leave the key out where it may be\n"
KEYS = "  help: write it with keys, as key: value\n"
EACH = "  help: write each with a key, as key: value\n"
TEXT = "  help: write the text alone, or one for each language, as {en: text}\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("country: XAA", "country: Harbourland",
         '3:10: error[bad-format]: "Harbourland" is not a code of three capital letters\n'
         "  help: write one such as AZE for Azerbaijan\n"),
        ("round: 2020", "round: 1st round",
         '5:8: error[bad-format]: "1st round" is not the name of a round, of letters, digits, dots and hyphens\n'
         '  help: did you mean "1st-round"?\n'),
        ("instrument: iom-2016", "instrument: IOM 2016",
         '1:13: error[bad-format]: "IOM 2016" is not an id of small letters, digits and hyphens\n'
         '  help: did you mean "iom-2016"?\n'),
    ],
)  # fmt: skip
def test_a_format_is_told_in_words_never_as_a_pattern(validate: Validate, old: str, new: str, expected: str) -> None:
    assert expected == validate(changed(HEAD, old, new))


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ("scope: 5.1\n", '10:8: error[wrong-shape]: expected a list, found "5.1"\n'
         '  help: write it in brackets: [5.1]\n'),
        ("ratings: []\n", f"10:1: error[wrong-shape]: expected a mapping, found a list\n{EACH}"),
        ("ratings: {5.1: met}\n", f'10:16: error[wrong-shape]: expected a mapping, found "met"\n{KEYS}'),
        ("ratings: {5.1: {F1: [met]}}\n", f"10:17: error[wrong-shape]: expected a mapping, found a list\n{EACH}"),
        ("assessor: [a team]\n",
         '10:1: error[unknown-key]: unknown key "assessor"\n'
         '  help: "assessors" is there already: take this one out, or join the two\n'),
        ("stakeholders: [text]\n", '10:16: error[wrong-shape]: expected a mapping, found "text"\n'
         "  help: write it with its key, as id: text\n"),
        ("answers: [{id: [a], text: b}]\n", "10:12: error[wrong-shape]: expected a text, found a list\n"
         "  help: write one text\n"),
        ("sources: {na 2016: {kind: law, voice: state}}\n",
         '10:11: error[bad-format]: "na 2016" is not a name of letters, digits, hyphens and underscores\n'
         '  help: did you mean "na-2016"?\n'),
        ("ratings: {5..1: {}}\n",
         '10:11: error[bad-format]: "5..1" is not an id of letters and digits with dots or hyphens\n'
         '  help: write one such as 5.1\n'),
        ("ratings: {5.1: {f1: not_assessed}}\n",
         '10:17: error[bad-format]: "f1" is not the letter of a dimension and a level\n  help: did you mean "F1"?\n'),
        ("priorities: {exercises: {survey: {unit: group, marks: {a: 1}}}}\n",
         '10:56: error[bad-format]: "a" is not one capital letter\n  help: did you mean "A"?\n'),
        ("priorities: {exercises: {survey: {unit: group, choices: 0}}}\n",
         '10:57: error[bad-number]: expected at least 1, found "0"\n  help: count again\n'),
        ("priorities: {exercises: {survey: {unit: group, answered: -1}}}\n",
         '10:58: error[bad-number]: expected a whole number of at most nine digits, found "-1"\n'
         '  help: write a whole number in digits, as 12\n'),
        ("priorities: {exercises: {survey: {unit: group, answered: ٣}}}\n",
         '10:58: error[bad-number]: expected a whole number of at most nine digits, found "٣"\n'
         '  help: write a whole number in digits, as 12\n'),
        ("priorities: {exercise: {}, exercises: {survey: {unit: group}}}\n",
         '10:14: error[unknown-key]: unknown key "exercise"\n'
         '  help: "exercises" is there already: take this one out, or join the two\n'),
        ("priorities: {exercises: {}}\n", f"10:14: {EMPTY}"),
        ("scope: []\n", f"10:1: {EMPTY}"),
        ("audience: Public\n",
         '10:11: error[unknown-choice]: "Public" is not one of public, internal\n  help: did you mean "public"?\n'),
        ("sources: {law: {kind: laws, voice: state}}\n",
         '10:23: error[unknown-choice]: "laws" is not one of law, policy, agreement, report, statistics, interview, '
         'survey, workshop, website, media, other\n  help: did you mean "law"?\n'),
        ("sources: {law: {kind: law}}\n", '10:11: error[missing-key]: missing key "voice"\n'
         '  help: add it: one of state, ngo, igo, nhri, survivor, academic, media, other\n'),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_said_with_what_was_expected(
    validate: Validate, added: str, expected: str
) -> None:
    assert expected == validate(HEAD + added)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{english: made up}",
            '9:15: error[bad-format]: "english" is not a language tag\n  help: did you mean "en"?\n',
        ),
        ("{en: [x]}", "9:15: error[wrong-shape]: expected a text, found a list\n  help: write one text\n"),
        ("[made up]", f"9:1: error[wrong-shape]: expected a text, or a mapping by language, found a list\n{TEXT}"),
        ("{}", f"9:1: {EMPTY}"),
    ],
)
def test_a_text_by_language_is_checked_at_its_language(validate: Validate, text: str, expected: str) -> None:
    assert expected == validate(changed(HEAD, "made up for a test", text))


@pytest.mark.parametrize(("text", "place"), [('{en: ""}', "9:19"), ('" "', "9:14")])
def test_an_empty_text_is_no_list_of_which_to_name_one(validate: Validate, text: str, place: str) -> None:
    found = validate(changed(HEAD, "made up for a test", text))

    assert f"{place}: error[empty-value]: no value" == found.split("\n")[0]
    assert "at least one" not in found


@pytest.mark.parametrize("name", ["AZEint", "na-2016", "a_b", "x" * 40])
def test_a_source_has_a_name_of_letters_digits_hyphens_and_underscores(validate: Validate, name: str) -> None:
    expected = f'10:11: warning[unused-source]: source "{name}" is cited nowhere\n  help: cite it, or take it out\n'

    assert expected == validate(f"{HEAD}sources: {{{name}: {{kind: law, voice: state}}}}\n")


@pytest.mark.parametrize("date", ["2020", "2020-02", "2020-02-29", "2019-12-31"])
def test_a_date_is_a_year_a_month_or_a_day(validate: Validate, date: str) -> None:
    assert not validate(changed(HEAD, "as_of: 2020", f"as_of: {date}"))


@pytest.mark.parametrize("date", ["2019-02-29", "2020-04-31", "0000-01-01"])
def test_a_day_that_no_month_has_is_refused(validate: Validate, date: str) -> None:
    expected = f'6:8: error[bad-date]: there is no such day, found "{date}"\n  help: check the day and the month\n'

    assert expected == validate(changed(HEAD, "as_of: 2020", f"as_of: {date}"))


@pytest.mark.parametrize("date", ["2020-13", "2020-01-32", "20", "summer"])
def test_a_date_in_another_form_is_refused(validate: Validate, date: str) -> None:
    expected = (
        f'6:8: error[bad-format]: "{date}" is not a date\n  help: write one such as 2016, 2016-05 or 2016-05-31\n'
    )

    assert expected == validate(changed(HEAD, "as_of: 2020", f"as_of: {date}"))


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        ("met",
         '14:9: error[rated-without-evidence]: 5.1.F1 is met, and no evidence is cited\n'
         '  help: cite the sources: add "evidence", or set "unknown"\n'
         '14:9: error[rated-without-reason]: 5.1.F1 is met, and no reason is given\n'
         '  help: say why: add "reason"\n'),
        ("unknown",
         '14:9: error[unknown-without-tried]: 5.1.F1 is unknown, and what was tried is not said\n'
         '  help: say what was looked at: add "tried", or set "not_assessed"\n'),
        ('{status: unmet, reason: "", evidence: []}',
         '14:33: error[rated-without-reason]: "reason" is empty\n'
         '  help: say why: add "reason"\n'
         '14:37: error[rated-without-evidence]: "evidence" is empty\n'
         '  help: cite the sources: add "evidence", or set "unknown"\n'),
        ("{status: not_applicable}", '14:5: error[missing-key]: missing key "reason"\n  help: add it\n'),
        ("{reason: stated, evidence: [{source: report}]}",
         f'14:5: error[missing-key]: missing key "status"\n  help: add it: one of {STATUSES}\n'),
        ("{status: not_assessed, reason: too late}",
         '14:32: error[unknown-key]: unknown key "reason"\n'
         "  help: only a rating that is met, partly_met, unmet or not_applicable has it\n"),
        ("{status: met, reasons: stated, reason: stated, evidence: [{source: report}]}",
         '14:23: error[unknown-key]: unknown key "reasons"\n'
         '  help: "reason" is there already: take this one out, or join the two\n'),
        ("{status: met, reason: stated, evidence: [{source: report}], missing: a part}",
         '14:69: error[unknown-key]: unknown key "missing"\n'
         "  help: only a rating that is partly_met has it\n"),
        ("{status: met, reason: stated, evidence: [{source: report}, {source: report, place: p. 3}]}",
         '14:85: error[unknown-key]: unknown key "place"\n'
         "  help: known keys here: locator, note, says, sensitive, source\n"),
    ],
)  # fmt: skip
def test_a_rating_says_what_its_status_asks_for(validate: Validate, rating: str, expected: str) -> None:
    assert expected == validate(rated(rating))


@pytest.mark.parametrize(("rating", "column"), [("mett", 9), ("{status: mett}", 18)])
def test_a_misspelt_status_is_one_problem(validate: Validate, rating: str, column: int) -> None:
    expected = f'14:{column}: error[unknown-choice]: "mett" is not one of {STATUSES}\n  help: did you mean "met"?\n'

    assert expected == validate(rated(rating))


@pytest.mark.parametrize(
    "added",
    [
        "answers: [{id: Q 1, text: Is there a plan, counts: {yes: {of: them}}}]\n",
        "sources: {law: {kind: [law], voice: state}}\n",
        "ratings: {5.1: {F1: {status: [unknown], tried: the law}}}\n",
        "ratings: {5.1: {F1: {status: {is: unknown}, tried: the law}}}\n",
        "sources: {law: {kind: law, voice: state, date: {year: 2019}}}\n",
    ],
)
def test_a_mapping_or_list_in_the_wrong_place_is_named_as_such(validate: Validate, added: str) -> None:
    """Never in the notation of Python."""
    found = validate(HEAD + added)

    assert found.startswith("10:")
    assert "'" not in found
