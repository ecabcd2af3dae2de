"""The right of reply: every comment is counted once, by whom it is and on which finding."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from making.effort import inputs
from making.made_up_assessments import assessments
from making.worksheets import iom
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.reply import findings_of, open_evidence, reply_of, sent_mark
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import Removed, removed_ratings, updated
from trafficking_indicators.model.ratings import Met

HEAD: dict[str, Any] = {
    "instrument": "iom-2016",
    "instrument_version": "1.0",
    "country": "AZE",
    "round": "2016",
    "as_of": "2016",
    "basis": "illustration",
    "assessors": ["a reader"],
    "limitations": "made up",
    "sources": {"plan": {"kind": "policy", "voice": "state"}},
}
ANSWERED = {"by": "state", "text": "Not so.", "answer": {"text": "We looked again.", "changed": "no"}}
CHANGED = {"by": "state", "text": "Read it.", "answer": {"text": "We did.", "changed": "yes", "what": "the reason"}}
OPEN = {"by": "state", "text": "It has been done."}


def reply(codes: dict[str, Any], *, by: Any = None, **more: Any) -> Any:
    assessment = Assessment.model_validate({**HEAD, "ratings": {"5.1": codes}, **more})
    return reply_of(about(iom(), assessment, audience="public"), by)


def unknown(*comments: Any) -> dict[str, Any]:
    return {"status": "unknown", "tried": "the gazette", "comments": list(comments)}


def test_a_finding_is_answered_where_each_comment_of_the_voice_is() -> None:
    found = reply({"F1": unknown(ANSWERED, OPEN), "F2": unknown(CHANGED), "O1": unknown(ANSWERED), "O2": unknown()})
    (state,) = found.voices
    assert ("state", ("5.1.F1", "5.1.F2", "5.1.O1")) == (state.by, state.on)
    assert (("5.1.F1",), ("5.1.F2",), 2) == (state.unanswered, state.changed, state.answered)
    assert 4 == len(found.findings)


def test_who_was_asked_and_said_nothing_is_told() -> None:
    asked = {"asked": "2016-09", "of": ["ngo", "state"]}
    found = reply({"F1": unknown(OPEN)}, reply=asked)
    assert [("ngo", ()), ("state", ("5.1.F1",))] == [(voice.by, voice.on) for voice in found.voices]


def test_one_voice_alone_is_asked_what_it_was_asked() -> None:
    asked = {"asked": "2016-09", "of": ["state"]}
    codes = {"F1": unknown(OPEN, {"by": "ngo", "text": "We agree."})}
    of_ngo, of_state = reply(codes, by="ngo", reply=asked), reply(codes, by="state", reply=asked)
    assert (None, ["ngo"]) == (of_ngo.asked, [voice.by for voice in of_ngo.voices])
    assert ("2016-09", ["state"]) == (of_state.asked.asked, [voice.by for voice in of_state.voices])


def test_a_comment_on_what_was_not_looked_at_is_on_no_finding() -> None:
    found = reply({"F1": {"status": "not_assessed", "comments": [OPEN]}})
    assert (0, 1) == (len(found.findings), found.elsewhere)
    assert [()] == [voice.on for voice in found.voices]


@inputs(100)
@given(assessments(iom()))
def test_every_comment_is_counted_once(drawn: Any) -> None:
    instrument, assessment = iom(), Assessment.model_validate(drawn)
    removed = removed_ratings(instrument, assessment)
    comments = [
        (f"{area}.{code}", comment)
        for area, codes in assessment.ratings.items()
        for code, rating in codes.items()
        for comment in rating.comments
    ]
    found = reply_of(about(instrument, updated(instrument, assessment), audience="public", removed=removed))
    assert sorted(map(repr, comments)) == sorted(repr((one.indicator, one.comment)) for one in found.remarks)
    by_voice = {voice.by: voice for voice in found.voices}
    for remark in found.remarks:
        voice = by_voice[remark.comment.by]
        assert remark.on_finding is (remark.indicator in voice.on)
        if remark.on_finding and remark.comment.answer is None:
            assert remark.indicator in voice.unanswered
    assert all({*voice.unanswered, *voice.changed} <= {*voice.on} for voice in found.voices)


def test_what_is_not_assessed_is_no_finding() -> None:
    assessment = Assessment.model_validate({**HEAD, "ratings": {"5.1": {"F1": unknown(), "F2": "not_assessed"}}})
    assert ["5.1.F1"] == [finding.cell.id for finding in findings_of(iom(), assessment)]


RATING: dict[str, Any] = {
    "status": "met",
    "reason": "stated",
    "evidence": [{"source": "plan"}, {"source": "plan", "note": "told in confidence", "sensitive": "true"}],
}


def test_sensitive_evidence_is_never_sent_out() -> None:
    rating = Met.model_validate(RATING)
    assert [None] == [evidence.note for evidence in open_evidence(rating)]


@pytest.mark.parametrize(
    ("change", "is_another"),
    [
        ({"reason": "stated otherwise"}, True),
        ({"evidence": [{"source": "plan", "locator": "p. 4"}]}, True),
        ({"evidence": [{"source": "plan"}]}, False),
        ({"confidence": "low"}, False),
        ({"comments": [OPEN]}, False),
    ],
)
def test_a_finding_is_another_where_what_was_sent_of_it_is(change: Any, is_another: bool) -> None:
    assert is_another is (sent_mark(Met.model_validate(RATING)) != sent_mark(Met.model_validate({**RATING, **change})))


def test_comments_on_what_a_later_version_removed_are_told_apart() -> None:
    assessment = Assessment.model_validate({**HEAD, "ratings": {"5.1": {"F1": unknown(OPEN)}}})
    rating = assessment.ratings["5.1"]["F1"]
    removed = (Removed("9.9.F1", "2.0", rating), Removed("9.9.F2", "2.0", rating))
    found = reply_of(about(iom(), assessment, audience="public", removed=removed))
    (state,) = found.voices
    assert ("5.1.F1",) == state.on
    assert ["9.9.F1", "9.9.F2"] == [remark.indicator for remark in found.remarks if not remark.on_finding]
