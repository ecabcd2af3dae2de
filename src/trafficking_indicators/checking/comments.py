"""Rules on comments, their answers, and when they were asked for."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.comments import Comment
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.problems import Path, Problem

COMMENTS = Rules[[Assessment]]("assessments")
DATES = Rules[[Assessment, str]]("assessments")


def check_comments(assessment: Assessment, *, today: str | None) -> list[Problem]:
    """Check comments and the asking for them; with the last day that is not in the future, their dates too."""
    return [*COMMENTS.problems(assessment), *(() if today is None else DATES.problems(assessment, today))]


def _comments(assessment: Assessment) -> Iterator[tuple[Path, Comment]]:
    for area, ratings in assessment.ratings.items():
        for code, rating in ratings.items():
            for index, comment in enumerate(rating.comments):
                yield ("ratings", area, code, "comments", index), comment


@COMMENTS.rule(
    "changed-without-what",
    text="An answer that says `changed: yes` says in `what` which part of the finding was changed.",
    why="Who commented, and every reader, is to see what became of it. That something was changed shows nothing.",
)
def _changed_without_what(assessment: Assessment) -> Iterator[Problem]:
    for path, comment in _comments(assessment):
        if comment.answer is not None and comment.answer.changed == "yes" and comment.answer.what is None:
            message = "the finding was changed, and what of it is not said"
            help = 'say it: add "what", as "status, from unmet to partly met"'
            yield finding(message, (*path, "answer"), help=help, rests_on=[(*path, "answer", "what")])


@COMMENTS.rule(
    "what-without-change",
    text="An answer says `what` was changed only where it says `changed: yes`.",
    why="One of the two is wrong, and a reader cannot tell whether the finding still stands as it did.",
)
def _what_without_change(assessment: Assessment) -> Iterator[Problem]:
    for path, comment in _comments(assessment):
        if comment.answer is not None and comment.answer.changed == "no" and comment.answer.what is not None:
            message = "what was changed is said, and that nothing was"
            help = 'write "changed: yes", or take "what" out'
            yield finding(message, (*path, "answer", "what"), help=help, on_key=True)


@DATES.rule(
    "reply-in-future",
    text="Neither a comment, nor the asking for it, nor a settlement is dated after today; a day more is allowed for.",
    why="Nobody has said yet what is dated so. A wrong year puts a reply before or after the wrong round.",
)
def _reply_in_future(assessment: Assessment, today: str) -> Iterator[Problem]:
    dates = [((*path, "date"), comment.date) for path, comment in _comments(assessment)]
    dates += [
        (("ratings", area, code, "settlement", "date"), rating.settlement.date)
        for area, ratings in assessment.ratings.items()
        for code, rating in ratings.items()
        if rating.settlement is not None
    ]
    if assessment.reply is not None:
        dates.append((("reply", "asked"), assessment.reply.asked))
    for path, date in dates:
        if date is not None and starts_after(date, today):
            yield finding(f"{date} has not begun yet", path, help="write when it was asked or said")


@COMMENTS.rule(
    "due-before-asked",
    text="A reply is due no earlier than it was asked for. A date is a span: 2016-06 is not before 2016.",
    why="A reply that was due before anybody asked would count as not given.",
)
def _due_before_asked(assessment: Assessment) -> Iterator[Problem]:
    reply = assessment.reply
    if reply is not None and reply.due is not None and starts_after(reply.asked, reply.due):
        message = f"due {reply.due}, before it was asked for, {reply.asked}"
        yield finding(message, ("reply", "due"), help="mend one of the two dates", rests_on=[("reply", "asked")])


@COMMENTS.rule(
    "comment-before-asking",
    "warning",
    text="A comment of somebody who was asked for it is dated no earlier than the asking.",
    why="It may be about an earlier draft of the finding, or one of the dates is wrong. A reader takes it for the "
    "reply to what stands there.",
)
def _comment_before_asking(assessment: Assessment) -> Iterator[Problem]:
    reply = assessment.reply
    if reply is None:
        return
    for path, comment in _comments(assessment):
        if comment.date is not None and comment.by in reply.of and starts_after(reply.asked, comment.date):
            message = f"a comment of {comment.date}, and comments were asked for in {reply.asked}"
            help = "mend one of the two dates, or say in the text which draft it is about"
            yield finding(message, (*path, "date"), help=help, rests_on=[("reply",)])
