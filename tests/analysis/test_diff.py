"""What changed between two rounds: every kind of change, each indicator in one of them."""

from __future__ import annotations

import pytest

from making.builders import rating
from making.rounds import Data, assessed, citing, with_history
from trafficking_indicators.analysis.change_kinds import CHANGE_KINDS, ChangeKind, change_between
from trafficking_indicators.analysis.diff import Transition, diff
from trafficking_indicators.model.statuses import STATUSES

MADE_UP = with_history("1.R1 1.R2 1.D1 1.D2 2.R1")
# Before down, after across, both in the order of STATUSES.
TABLE = """
    same      regressed regressed lost      lost       apart     quarrel
    improved  same      regressed lost      lost       apart     quarrel
    improved  improved  same      lost      lost       apart     quarrel
    known     known     known     still     not_looked apart     quarrel
    known     known     known     looked    same       apart     quarrel
    apart     apart     apart     apart     apart      same      apart
    settled   settled   settled   settled   settled    apart     at_odds
"""
WORDS: dict[str, ChangeKind] = {
    "improved": "improved",
    "regressed": "regressed",
    "known": "became_known",
    "lost": "no_longer_known",
    "looked": "looked_for",
    "not_looked": "no_longer_looked_for",
    "still": "still_unknown",
    "apart": "applicability",
    "quarrel": "now_disputed",
    "settled": "settled",
    "at_odds": "still_disputed",
}
CELLS = [
    (before, after, word)
    for before, line in zip(STATUSES, TABLE.strip().split("\n"), strict=True)
    for after, word in zip(STATUSES, line.split(), strict=True)
]


@pytest.mark.parametrize("newer", [True, False], ids=["newer", "no newer"])
@pytest.mark.parametrize("same", [True, False], ids=["same", "other"])
def test_two_statuses_make_one_kind_of_change(newer: bool, same: bool) -> None:
    def expected(word: str) -> ChangeKind:
        if word == "same":
            return "unchanged" if same else "evidence_only"
        return "re_read" if word in ("improved", "regressed") and not newer else WORDS[word]

    assert {(before, after): expected(word) for before, after, word in CELLS} == {
        (before, after): change_between(before, after, newer=newer, same=same) for before, after, _ in CELLS
    }


def kind_of(before: Data | None, after: Data | None, *, as_of: str = "2020") -> ChangeKind:
    """Tell the kind of change of one indicator; None leaves it out."""
    old = assessed({} if before is None else {"1.R1": before}, as_of=as_of)
    new = assessed({} if after is None else {"1.R1": after}, as_of="2022")
    return diff(MADE_UP, old, new).indicators[0].kind


@pytest.mark.parametrize(
    ("date", "as_of", "expected"),
    [
        ("2021", "2020", "improved"),
        ("2020", "2020", "re_read"),
        ("2019", "2020", "re_read"),
        (None, "2020", "re_read"),
        ("2020-06", "2020", "re_read"),
        ("2020-06", "2020-05", "improved"),
        ("2020", "2020-05", "re_read"),
        ("2020-05-31", "2020-05", "re_read"),
        ("2020-06-01", "2020-05", "improved"),
        ("2020-06-01", "2020-05-31", "improved"),
        ("2020-12-31", "2020", "re_read"),
        ("2021-01-01", "2020", "improved"),
        ("2021-01-01", "2020-12", "improved"),
    ],
)
def test_a_finding_rests_on_a_source_that_begins_after_the_old_round_ends(
    date: str | None, as_of: str, expected: ChangeKind
) -> None:
    assert expected == kind_of(rating("unmet"), citing("met", date), as_of=as_of)


@pytest.mark.parametrize(("before", "after"), [("met", "partly_met"), ("met", "unmet"), ("partly_met", "unmet")])
def test_worse_on_newer_evidence_is_a_regression(before: str, after: str) -> None:
    assert "regressed" == kind_of(rating(before), citing(after, "2021"))


def test_one_newer_source_among_older_ones_is_enough() -> None:
    assert "improved" == kind_of(rating("unmet"), citing("met", "2019", None, "2021"))


def test_newer_evidence_counts_whatever_it_says() -> None:
    after = {**rating("partly_met"), "evidence": [{"source": "of-2021", "says": "against"}]}
    assert "regressed" == kind_of(rating("met"), after)


def test_a_newer_source_that_only_another_indicator_cites_makes_no_finding() -> None:
    old = assessed({"1.R1": "unmet", "1.R2": "unmet"})
    new = assessed({"1.R1": citing("met", "2020"), "1.R2": citing("met", "2021")})
    assert ["re_read", "improved"] == [change.kind for change in diff(MADE_UP, old, new).indicators[:2]]


def test_dates_of_the_old_evidence_do_not_matter() -> None:
    assert "re_read" == kind_of(citing("unmet", "2021"), citing("met", "2020"))


def test_a_source_has_the_date_that_the_new_round_gives_it() -> None:
    sources = {"law": {"kind": "law", "voice": "state", "date": "2021"}}
    old = assessed({"1.R1": "unmet"}, sources={"law": {"kind": "law", "voice": "state"}})
    new = assessed({"1.R1": "met"}, sources=sources)
    assert "improved" == diff(MADE_UP, old, new).indicators[0].kind


def test_what_became_known_is_no_finding_even_on_newer_evidence() -> None:
    assert "became_known" == kind_of(rating("unknown"), citing("met", "2021"))


def test_what_is_left_out_was_not_assessed() -> None:
    assert "became_known" == kind_of(None, citing("met", "2021"))
    assert "no_longer_known" == kind_of(citing("met", "2019"), None)
    assert "looked_for" == kind_of(None, rating("unknown"))
    assert "no_longer_looked_for" == kind_of(rating("unknown"), None)
    assert "applicability" == kind_of(rating("not_applicable"), None)


@pytest.mark.parametrize("status", [status for status in STATUSES if status not in ("unknown", "disputed")])
def test_the_same_rating_is_unchanged(status: str) -> None:
    assert "unchanged" == kind_of(rating(status), rating(status))


@pytest.mark.parametrize("after", [{}, {"tried": "the archive"}, {"confidence": "low"}])
def test_what_was_unknown_and_is_unknown_is_still_unknown_whatever_was_tried(after: Data) -> None:
    assert "still_unknown" == kind_of(rating("unknown"), {**rating("unknown"), **after})


def test_a_change_says_how_sure_each_reader_was_and_whether_the_area_was_looked_at() -> None:
    old = assessed({"1.R1": {**rating("met"), "confidence": "low"}}, scope=["1"])
    new = assessed({"1.R1": {**rating("met"), "confidence": "high"}, "2.R1": "unknown"})
    first, *_, last = diff(MADE_UP, old, new).indicators
    assert (("low", "high"), (True, True)) == (first.confidence, first.looked_at)
    assert ((None, None), (False, True)) == (last.confidence, last.looked_at)


def test_leaving_out_and_saying_not_assessed_are_the_same() -> None:
    assert "unchanged" == kind_of(None, None)
    assert "unchanged" == kind_of(None, {"status": "not_assessed"})
    assert "unchanged" == kind_of({"status": "not_assessed"}, None)


COMMENT = {"comments": [{"by": "state", "text": "we have one"}]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (rating("met"), {**rating("met"), "reason": "another"}),
        (rating("met"), {**rating("met"), "confidence": "low"}),
        (rating("met"), {**rating("met"), **COMMENT}),
        (citing("met", "2019"), citing("met", "2019", "2021")),
        (citing("met", None), {**rating("met"), "evidence": [{"source": "undated", "locator": "p. 2"}]}),
        (rating("partly_met"), {**rating("partly_met"), "missing": "less"}),
        (rating("not_applicable"), {**rating("not_applicable"), "reason": "another"}),
        (None, {"status": "not_assessed", **COMMENT}),
    ],
)
def test_the_same_status_on_other_grounds_is_evidence_only(before: Data | None, after: Data) -> None:
    assert "evidence_only" == kind_of(before, after)


@pytest.mark.parametrize(
    ("key", "value"),
    [("title", "a law"), ("publisher", "nobody"), ("note", "read"), ("via", "undated"), ("date", "2018")],
)
def test_the_same_rating_on_a_source_of_another_description_is_evidence_only(key: str, value: str) -> None:
    described = {"kind": "law", "voice": "state", "date": "2019"}
    old = assessed({"1.R1": "met"}, sources={"law": described})
    new = assessed({"1.R1": "met"}, sources={"law": {**described, key: value}})
    assert "evidence_only" == diff(MADE_UP, old, new).indicators[0].kind


def test_a_source_that_only_another_indicator_cites_may_differ() -> None:
    sources = {"law": {"kind": "law", "voice": "state"}, "other": {"kind": "law", "voice": "state"}}
    old = assessed({"1.R1": "met"}, sources=sources)
    new = assessed({"1.R1": "met"}, sources={**sources, "other": {"kind": "law", "voice": "state", "note": "read"}})
    assert "unchanged" == diff(MADE_UP, old, new).indicators[0].kind


def test_the_summary_counts_every_kind_zeros_too() -> None:
    old = assessed({"1.R1": "unmet", "1.R2": "met", "1.D1": "unknown"})
    new = assessed({"1.R1": citing("met", "2021"), "1.R2": citing("unmet", "2020"), "1.D1": "met"})
    counted = {"improved": 1, "re_read": 1, "became_known": 1, "unchanged": 2}
    assert {kind: counted.get(kind, 0) for kind in CHANGE_KINDS} == diff(MADE_UP, old, new).summary


def test_transitions_stand_in_the_order_of_statuses_and_add_up() -> None:
    old = assessed({"1.R1": "unmet", "1.R2": "unmet", "1.D1": "met"})
    new = assessed({"1.R1": "met", "1.R2": "met", "1.D1": "unknown"})
    expected = (
        Transition("met", "unknown", 1), Transition("unmet", "met", 2), Transition("not_assessed", "not_assessed", 2)
    )  # fmt: skip
    assert expected == diff(MADE_UP, old, new).transitions


EVIDENCE: list[Data] = [{"source": "of-2019", "note": {"en": "seen", "az": "görülüb"}}, {"source": "law"}]


@pytest.mark.parametrize("turned", [[0, 1], [1, 0]], ids=["languages", "citations"])
def test_the_order_of_citations_and_of_languages_is_no_content(turned: list[int]) -> None:
    note = {"az": "görülüb", "en": "seen"}
    cited: list[Data] = [{**EVIDENCE[0], "note": note}, EVIDENCE[1]]

    assert "unchanged" == kind_of(
        {**rating("met"), "evidence": EVIDENCE}, {**rating("met"), "evidence": [cited[index] for index in turned]}
    )


def test_a_citation_that_stands_twice_is_content() -> None:
    twice = [EVIDENCE[1], EVIDENCE[1]]

    assert "evidence_only" == kind_of(
        {**rating("met"), "evidence": [EVIDENCE[1]]}, {**rating("met"), "evidence": twice}
    )


def test_the_order_of_assessors_and_of_their_languages_is_no_premise() -> None:
    old = assessed(assessors=[{"en": "a team", "az": "komanda"}, "another"])
    new = assessed(assessors=["another", {"az": "komanda", "en": "a team"}])

    assert not diff(MADE_UP, old, new).premises.assessors
    assert diff(MADE_UP, old, assessed(assessors=["another"])).premises.assessors


SECRET = {"source": "of-2021", "sensitive": "true"}


@pytest.mark.parametrize(
    ("before", "after", "public", "internal"),
    [
        ("unmet", "met", "re_read", "improved"),
        ("met", "unmet", "re_read", "regressed"),
        ("met", "met", "unchanged", "evidence_only"),
    ],
)
def test_sensitive_evidence_makes_no_difference_to_the_public(
    before: str, after: str, public: ChangeKind, internal: ChangeKind
) -> None:
    open_evidence = [{"source": "law"}]
    old = assessed({"1.R1": {**rating(before), "evidence": open_evidence}}, as_of="2020")
    new = assessed({"1.R1": {**rating(after), "evidence": [*open_evidence, SECRET]}}, as_of="2022")

    assert public == diff(MADE_UP, old, new).indicators[0].kind
    assert internal == diff(MADE_UP, old, new, with_sensitive=True).indicators[0].kind
    assert diff(MADE_UP, new, old).indicators[0].kind == public
