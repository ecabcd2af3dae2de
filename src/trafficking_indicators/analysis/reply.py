"""The right of reply: which findings were commented on by whom, what was answered, what was changed. Pure."""

from collections.abc import Iterator
from typing import NamedTuple

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.score import areas_looked_at
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.comments import AskedReply, Comment
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.instrument import Cell, Instrument
from trafficking_indicators.model.ratings import Evidence, NotAssessed, Rating, readings_of

# As many digits as tell two states of one finding apart.
_DIGITS = 12


class Finding(NamedTuple):
    """An indicator that was looked at, with its rating."""

    cell: Cell
    rating: Rating


class Remark(NamedTuple):
    """A comment on an indicator; it is on no finding where that was not looked at, or the instrument has it no more."""

    indicator: str
    rating: Rating
    comment: Comment
    on_finding: bool


class Replied(NamedTuple):
    """What one voice said: the findings that it commented on, those of them left unanswered, and those changed for it.

    A finding is answered where each comment of the voice on it is.
    """

    by: Voice
    on: tuple[str, ...]
    unanswered: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def answered(self) -> int:
        """How many findings with its comments are answered."""
        return len(self.on) - len(self.unanswered)


class Reply(NamedTuple):
    """The whole reply: when it was asked for, of which findings, what came of it by voice, and each comment."""

    asked: AskedReply | None
    findings: tuple[Finding, ...]
    voices: tuple[Replied, ...]
    remarks: tuple[Remark, ...]

    @property
    def elsewhere(self) -> int:
        """How many comments are on no finding."""
        return sum(not remark.on_finding for remark in self.remarks)


def findings_of(instrument: Instrument, assessment: Assessment) -> list[Finding]:
    """List the indicators in scope that were looked at, in the order of the instrument."""
    return [
        Finding(cell, rating)
        for area in areas_looked_at(instrument, assessment)
        for cell in instrument.cells_by_area[area]
        for rating in [assessment.ratings.get(cell.area, {}).get(cell.code)]
        if rating is not None and not isinstance(rating, NotAssessed)
    ]


def open_evidence(rating: Rating) -> tuple[Evidence, ...]:
    """Give the evidence of a rating that may be sent out: never what is sensitive, whoever sends it."""
    return tuple(evidence for evidence in rating.evidence if not evidence.sensitive)


def sent_mark(rating: Rating) -> str:
    """Give the status of a finding, and a digest of what is sent out of it: another one tells that it was changed."""
    # only sheets for comments are marked
    import json
    from hashlib import sha256

    sent = rating.model_dump(mode="json", exclude={"comments", "confidence", "evidence", "settlement"})
    if readings := readings_of(rating):
        sent["readings"] = sorted(readings)
    # in whatever order they stand
    sent["evidence"] = sorted(
        (evidence.model_dump(mode="json") for evidence in open_evidence(rating)),
        key=lambda cited: json.dumps(cited, sort_keys=True),
    )
    digest = sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()
    return f"{rating.status} {digest[:_DIGITS]}"


def reply_of(about: About, by: Voice | None = None) -> Reply:
    """Tell what was said to the findings, by one voice or by all.

    Voices that were asked stand first, with nothing where they said nothing.
    """
    assessment = about.only.assessment
    findings = findings_of(about.instrument, assessment)
    remarks = tuple(remark for remark in _remarks(about, findings) if by in (None, remark.comment.by))
    asked = assessment.reply if assessment.reply is not None and by in (None, *assessment.reply.of) else None
    voices = dict.fromkeys((*(() if asked is None else asked.of), *(remark.comment.by for remark in remarks)))
    replied = tuple(_replied(voice, remarks) for voice in voices if by in (None, voice))
    return Reply(asked, tuple(findings), replied, remarks)


def _remarks(about: About, findings: list[Finding]) -> Iterator[Remark]:
    found = {finding.cell.id for finding in findings}
    for cell in about.instrument.cells.values():
        rating = about.only.assessment.ratings.get(cell.area, {}).get(cell.code)
        for comment in () if rating is None else rating.comments:
            assert rating is not None  # it has the comment
            yield Remark(cell.id, rating, comment, cell.id in found)
    for removed in about.removed:
        for comment in removed.rating.comments:
            yield Remark(removed.id, removed.rating, comment, on_finding=False)


def _replied(voice: Voice, remarks: tuple[Remark, ...]) -> Replied:
    said: dict[str, list[Comment]] = {}
    for remark in remarks:
        if remark.comment.by == voice and remark.on_finding:
            said.setdefault(remark.indicator, []).append(remark.comment)
    unanswered = (name for name, comments in said.items() if any(one.answer is None for one in comments))
    changed = (
        name
        for name, comments in said.items()
        if any(one.answer is not None and one.answer.changed == "yes" for one in comments)
    )
    return Replied(voice, tuple(said), tuple(unanswered), tuple(changed))
