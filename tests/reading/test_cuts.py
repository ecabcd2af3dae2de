"""What is refused is cut out: the rest is still checked, and what would only follow from the cut is not said."""

from __future__ import annotations

import re

import pytest

from conftest import Validate
from making.small_files import HEAD, MET, REPORT, changed, rated

EMPTY = "error[empty-value]: no value\n  help: "
NO_VALUE = f"{EMPTY}write its value after the colon, or leave the key out where it may be\n"
NO_ENTRY = f"{EMPTY}write it, or take the entry out\n"
NO_MERGE_KEY = "error[merge-key]: merge keys are not allowed\n  help: write the keys out\n"


def rules_in(found: str) -> list[str]:
    """Give `line rule` for each problem."""
    return [f"{line} {rule}" for line, rule in re.findall(r"(?m)^(\d+):\d+: \w+\[([a-z-]+)\]", found)]


def test_a_broken_key_of_an_assessment_leaves_the_rest_to_be_checked(validate: Validate) -> None:
    """The stand-ins for what is broken give no problems of their own."""
    head = changed(HEAD, "country: XAA\nterritory_name: Harbourland\nround: 2020\nas_of: 2020\nbasis: illustration",
                   "country: X\nround: a b\nas_of: soon\nbasis: none")  # fmt: skip
    head = changed(changed(head, "[a made-up evaluation team]", "[]"), "limitations: made up for a test\n", "")

    expected = [
        "1 missing-key",
        "3 bad-format",
        "4 bad-format",
        "5 bad-format",
        "6 unknown-choice",
        "7 empty-value",
        "13 unknown-indicator",
    ]
    assert expected == rules_in(validate(f"{head}{REPORT}ratings:\n  5.1:\n    F1: {MET}\n    F3: not_assessed\n"))


@pytest.mark.parametrize("key", ["instrument", "instrument_version", "country", "as_of", "basis", "limitations"])
@pytest.mark.parametrize("value", ["~", "{a: b}"], ids=["no-value", "mapping"])
def test_a_broken_key_is_one_problem(validate: Validate, key: str, value: str) -> None:
    lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in HEAD.splitlines()]

    found = rules_in(validate("\n".join([*lines, REPORT, f"ratings: {{5.1: {{F1: {MET}}}}}\n"])))

    assert [str(1 + lines.index(f"{key}: {value}"))] == [problem.split()[0] for problem in found]


@pytest.mark.parametrize(
    ("sources", "rating", "expected"),
    [
        # the broken entry is there: citing it is no error, and nor is the entry that nothing cites any more
        ("report: {kind: reprt, voice: igo}", MET, ["unknown-choice"]),
        ("report: {kind: report}", MET, ["missing-key"]),
        ("report: ~", MET, ["empty-value"]),
        ("report: text", MET, ["wrong-shape"]),
        ("report: {kind: report, voice: igo}", MET.replace("stated", '""'), ["rated-without-reason"]),
        ("report: {kind: report, voice: igo}", MET.replace("evidence", "evidenc"), ["unknown-key"]),
        ("report: {kind: report, voice: igo}", "~", ["empty-value"]),
        ("report: {kind: report, voice: igo}", "met", ["rated-without-evidence", "rated-without-reason"]),
        # what is broken elsewhere does not hide a misspelt citation, nor a source that nothing cites
        ("report: {kind: report, voice: igo, date: soon}", MET.replace("report", "raport"),
         ["bad-format", "unknown-source"]),
        ("report: {kind: report, voice: igo}, law: {kind: laws, voice: state}", MET.replace("report", "lav"),
         ["unused-source", "unknown-choice", "unknown-source"]),
    ],
)  # fmt: skip
def test_what_only_follows_from_a_cut_is_not_said_and_the_rest_is(
    validate: Validate, sources: str, rating: str, expected: list[str]
) -> None:
    found = rules_in(validate(f"{HEAD}sources: {{{sources}}}\nratings:\n  5.1:\n    F1: {rating}\n"))

    assert sorted(expected) == sorted(problem.split()[1] for problem in found)


def test_a_misspelt_citation_is_found_beside_a_broken_source(validate: Validate) -> None:
    sources = "sources: {report: {voice: igo}, law: {kind: law, voice: state}}\n"
    evidence = "[{source: report}, {source: lav}, {source: law}]"

    expected = (
        '10:11: error[missing-key]: missing key "kind"\n'
        "  help: add it: one of law, policy, agreement, report, statistics, interview, survey, workshop, website, "
        "media, other\n"
        '13:75: error[unknown-source]: no source "lav"\n  help: did you mean "law"?\n'
    )
    rating = f"{{status: unknown, tried: x, evidence: {evidence}}}"
    assert expected == validate(f"{HEAD}{sources}ratings:\n  5.1:\n    F1: {rating}\n")


def test_an_empty_status_is_not_also_a_missing_one(validate: Validate) -> None:
    assert f"14:18: {NO_VALUE}" == validate(rated("{status: ~, reason: stated, evidence: [{source: report}]}"))


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("[{source: report, says: again}]",
         '14:71: error[unknown-choice]: "again" is not one of for, against\n  help: did you mean "against"?\n'),
        ("[report]", '14:48: error[wrong-shape]: expected a mapping, found "report"\n'
         '  help: write it with its key, as source: report\n'),
        ("[{sauce: report, source: report}]",
         '14:49: error[unknown-key]: unknown key "sauce"\n'
         '  help: "source" is there already: take this one out, or join the two\n'),
        ("[~]", f"14:48: {NO_ENTRY}"),
        ("[{source: ~}]", f"14:57: {NO_VALUE}"),
    ],
)  # fmt: skip
def test_one_bad_piece_of_evidence_is_one_problem(validate: Validate, evidence: str, expected: str) -> None:
    """The list is neither empty nor missing, and the source is not called unused."""
    assert expected == validate(rated(f"{{status: met, reason: said, evidence: {evidence}}}"))


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (
            "assessors: [[a]]\n",
            "8:13: error[wrong-shape]: expected a text, or a mapping by language, found a list\n"
            "  help: write the text alone, or one for each language, as {en: text}\n",
        ),
        ("assessors: [~]\n", f"8:13: {NO_ENTRY}"),
    ],
)
def test_one_bad_assessor_is_one_problem(validate: Validate, added: str, expected: str) -> None:
    assert expected == validate(changed(HEAD, "assessors: [a made-up evaluation team]\n", added))


def test_a_broken_list_is_cut_out_whole_and_nothing_follows_from_that(validate: Validate) -> None:
    expected = (
        '12:9: error[bad-format]: "5..1" is not an id of letters and digits with dots or hyphens\n'
        "  help: write one such as 5.1\n"
    )

    assert expected == validate(f"{HEAD}{REPORT}scope: [5..1]\nratings: {{5.1: {{F1: {MET}}}}}\n")


def test_a_refused_member_does_not_hide_what_is_wrong_with_the_next(validate: Validate) -> None:
    unknown = 'error[unknown-area]: no area "5.6" in instrument iom-2016\n  help: did you mean "5.5"?\n'

    assert f"10:9: {NO_ENTRY}10:12: {unknown}" == validate(f"{HEAD}scope: [~, 5.6]\n")


def test_what_a_refused_member_of_the_scope_may_have_been_is_not_outside_it(validate: Validate) -> None:
    ratings = "ratings: {5.2: {F1: {status: unknown, tried: the law}}}\n"

    assert f"10:14: {NO_ENTRY}" == validate(f"{HEAD}scope: [5.1, ~]\n{ratings}")


@pytest.mark.parametrize(
    "answer",
    [
        "counts: {yes: ~, no: 1}",
        "counts: {yes: many, no: 1}",
        "counts: {no: 1}, unplaced: [~]",
        "counts: {no: 1}, uncounted: [[yes]]",
        "counts: {no: 1}, note: ~",
        "counts: {no: 1}, nota: one left it out",
    ],
)
def test_counts_with_an_error_in_them_are_not_added_up(validate: Validate, answer: str) -> None:
    found = rules_in(validate(f"{HEAD}answers: [{{id: Q 1, text: Is there a plan, answered: 3, {answer}}}]\n"))

    assert len(found) == 1
    assert "answers-do-not-add-up" not in found[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{HEAD}sources: {{law: {{<<: {{kind: law, voice: state}}, date: 2019}}}}\n", "10:17"),
        (changed(HEAD, "instrument: iom-2016\n", "<<: {instrument: iom-2016}\n"), "1:1"),
        (rated("{status: met, <<: {reason: stated, evidence: [{source: report}]}}"), "14:23"),
        (rated("{<<: {status: met, reason: stated, evidence: [{source: report}]}}"), "14:10"),
        (
            f"{HEAD}sources: {{<<: {{report: {{kind: report, voice: igo}}}}}}\nratings: {{5.1: {{F1: {MET}}}}}\n",
            "10:11",
        ),
    ],
    ids=["of-a-source", "of-the-file", "of-a-rating", "with-the-status", "with-the-source-cited"],
)
def test_a_merge_key_may_bring_what_seems_to_be_missing(validate: Validate, text: str, place: str) -> None:
    assert f"{place}: {NO_MERGE_KEY}" == validate(text)


@pytest.mark.parametrize(
    "text",
    [
        changed(HEAD, "country: XAA", "? [country]\n: XAA"),
        f"{HEAD}sources: {{law: {{kind: law, [voice]: state}}}}\n",
        f"{HEAD}sources: {{[report]: {{kind: report, voice: igo}}}}\nratings: {{5.1: {{F1: {MET}}}}}\n",
    ],
    ids=["of-the-file", "of-a-source", "of-the-source-cited"],
)
def test_an_unreadable_key_may_have_been_what_seems_to_be_missing(validate: Validate, text: str) -> None:
    assert ["complex-key"] == [problem.split()[1] for problem in rules_in(validate(text))]


def test_of_a_key_that_stands_twice_the_first_counts_and_nothing_else_is_said(validate: Validate) -> None:
    twice = 'error[duplicate-key]: key "status" stands twice\n  help: keep one; the first is in line 14\n'

    assert f"14:27: {twice}" == validate(
        rated("{status: unknown, status: met, tried: the law, evidence: [{source: report}]}")
    )


@pytest.mark.parametrize("second", ["yes ", " yes", "yes\u00a0"])
def test_nothing_follows_from_an_option_that_stands_twice(validate: Validate, second: str) -> None:
    answers = f'answers:\n  - {{id: a, text: b, answered: 2, counts: {{"yes": 1, "{second}": 1}}}}\n'

    assert "11:54: error[duplicate-key]" == validate(HEAD + answers).partition(": key")[0]
    assert 1 == validate(HEAD + answers).count("error[")
