"""Comments with their answers, and what came of a reply in sentences: parts that several reports share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.reply import Replied, Reply
from trafficking_indicators.documents.blocks import Facts, Span
from trafficking_indicators.model.comments import AnswerToComment, Comment
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.ratings import Rating
from trafficking_indicators.reports.links import to
from trafficking_indicators.reports.texts import Texts


def comment_items(rating: Rating, texts: Texts) -> Iterator[tuple[Span, ...]]:
    """Show the comments on a rating, each with who said it and when, and its answer below it."""
    words = texts.words
    for comment in rating.comments:
        whose = [words.explain.comments, *commenter(comment, texts)]
        yield (Span(", ".join(whose), strong=True), *texts.run(": ", comment.text))
        yield (Span(words.reply.answer, strong=True), *texts.run(": ", *answer_spans(comment.answer, texts)))


def commenter(comment: Comment, texts: Texts) -> list[str]:
    """Say whose comment it is: the voice, the body and the date, as far as they are given."""
    body = "" if comment.body is None else texts.of(comment.body)
    return [part for part in (texts.words.explain.voices[comment.by], body, comment.date) if part]


def answer_spans(answer: AnswerToComment | None, texts: Texts) -> tuple[Span, ...]:
    """Say what was answered and what was changed, or that nobody has answered."""
    if answer is None:
        return (Span(texts.words.reply.unanswered),)
    return texts.run(answer.text, " (", *_changed(answer, texts), ")")


def _changed(answer: AnswerToComment, texts: Texts) -> tuple[str | LocalText | Span, ...]:
    if answer.what is None:
        return (texts.words.reply.unchanged,)
    return texts.around(texts.words.reply.changed, answer.what)


def with_reply(head: Facts, reply: Reply, texts: Texts) -> Facts:
    """Say at the end of a head what came of the reply: when it was asked for, and what each voice said."""
    return Facts((*head.pairs, *((texts.words.reply.label, spans) for spans in _told(reply, texts))))


def reply_text(reply: Reply, texts: Texts) -> str:
    """Say what came of the reply in one run of text."""
    return "; ".join(texts.in_one(spans) for spans in _told(reply, texts))


def _told(reply: Reply, texts: Texts) -> Iterator[tuple[Span, ...]]:
    words = texts.words.reply
    if reply.asked is None and not reply.remarks:
        yield (Span(words.not_asked),)
        return
    if reply.asked is not None:
        who = texts.words.list([texts.words.explain.voices[voice] for voice in reply.asked.of])
        if not reply.remarks:
            yield (Span(words.none_received(reply.asked.asked, who)),)
            return
        yield (Span(words.asked(reply.asked.asked, who, reply.asked.due or "")),)
    for replied in reply.voices:
        yield _voice(replied, len(reply.findings), texts)
    if reply.elsewhere:
        yield (Span(words.elsewhere(reply.elsewhere)),)


def _voice(replied: Replied, findings: int, texts: Texts) -> tuple[Span, ...]:
    words = texts.words.reply
    who = texts.words.explain.voices[replied.by]
    said = words.replied(who, len(replied.on), findings, replied.answered, len(replied.changed))
    parts: list[str | Span] = []
    for label, names in (
        (words.where, replied.on),
        (words.unanswered_where, replied.unanswered),
        (words.changed_where, replied.changed),
    ):
        if names:
            parts += ["; " if parts else " (", texts.words.colon(label, ""), *_linked(names, texts)]
    return texts.run(said, *parts, ")" if parts else "")


def _linked(names: Sequence[str], texts: Texts) -> Iterator[str | Span]:
    for index, name in enumerate(names):
        yield texts.words.list(["", ""]) if index else ""
        yield Span(name, link=to(name))
