"""Rules on survey answers: nobody is counted who did not answer, and every option is one that was offered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.survey import Answer, folded
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing, number, quote, suggest

ANSWERS = Rules[[Assessment]]("exercises")
# Of more options, none is suggested: each misspelt one would be held against all of them.
MOST_SUGGESTED = 30
# More options than a question has on paper are not listed in a message.
MOST_LISTED = 10


def check_answers(assessment: Assessment) -> list[Problem]:
    """Check survey answers."""
    return ANSWERS.problems(assessment)


@ANSWERS.rule(
    "counts-over-answered",
    text="No more answers are counted than people answered; where each may give several, no option has more "
    "than those.",
    why="Somebody was counted twice, or could give several answers, and shares would be of answers and not of people.",
)
def _counts_over_answered(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        if answer.people is None:
            continue
        path: Path = ("answers", index)
        who = "answered" if answer.answered is not None else "returned the survey"
        if not answer.several:
            total = sum(answer.counts.values()) + sum(answer.unplaced)
            if total > answer.people:
                message = f"{number(total, 'answer')} counted, but {answer.people} {who}"
                help = "count again; where each could give several answers, write several: true"
                yield finding(message, (*path, "counts" if answer.counts else "unplaced"), on_key=True, help=help)
            continue
        counts: list[tuple[Path, int]] = [
            *(((*path, "counts", option), count) for option, count in answer.counts.items()),
            *(((*path, "unplaced", place), count) for place, count in enumerate(answer.unplaced)),
        ]
        for where, count in counts:
            if count > answer.people:
                message = f"{number(count, 'answer')} for one option, but {answer.people} {who}"
                yield finding(message, where, help="count again")


@ANSWERS.rule(
    "answers-do-not-add-up",
    "warning",
    text="The counts of a survey answer add up to those who answered, unless a note on it says why not.",
    why="An answer was lost, and a reader cannot tell which of the counts to believe.",
)
def _answers_add_up(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        total = sum(answer.counts.values()) + sum(answer.unplaced)
        complete = bool(answer.counts or answer.unplaced) and not answer.uncounted
        if answer.answered is not None and total < answer.answered and complete and answer.note is None:
            message = f"the counts of {quote(answer.id)} add up to {total}, but {answer.answered} answered"
            yield finding(message, ("answers", index), help="count again, or say why in a note")


@ANSWERS.rule(
    "option-twice",
    text="An option is offered once, and is counted once or named once without a count.",
    why="To a reader two options of one name are one, and its answers are in neither of the two numbers.",
)
def _option_twice(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        for places in (_offers(answer), _namings(answer)):
            seen: Texts = set()
            for path, texts in places:
                if not seen.isdisjoint(texts):
                    text = _text_at(answer, path)
                    message = f"the option {quote(text)} stands here again"
                    yield finding(message, ("answers", index, *path), on_key=path[0] == "counts", help=_once(path))
                seen |= texts


@ANSWERS.rule(
    "option-not-offered",
    text="Where a question lists the options that were offered, only those are counted or named without a count.",
    why="Nobody can have chosen what was not offered: a name is misspelt, and its answers seem to be of an "
    "option more.",
)
def _option_not_offered(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        offered = {text for _, texts in _offers(answer) for _, text in texts}
        printed = [text for offer in answer.options for text in offer.values()]
        for path, texts in _namings(answer) if offered else ():
            if offered.isdisjoint(text for _, text in texts):
                option = _text_at(answer, path)
                message = f"the option {quote(option)} is not among the options offered"
                help = _nearest(option, printed) or "add it to options, or write it as it stands there"
                yield finding(message, ("answers", index, *path), on_key=path[0] == "counts", help=help)


@ANSWERS.rule(
    "label-of-no-option",
    text="Labels are of options that are counted, named without a count, or offered.",
    why="A label whose option is misspelt is never printed, and readers of another language see the option "
    "untranslated.",
)
def _label_of_no_option(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        options = [*answer.counts, *answer.uncounted, *(text for offer in answer.options for text in offer.values())]
        known, listed = {folded(option) for option in options}, list(dict.fromkeys(options))
        for option in answer.labels:
            if folded(option) not in known:
                message = f"{quote(option)} is no option of this question"
                help = _nearest(option, listed) or "write it as it stands in counts"
                yield finding(message, ("answers", index, "labels", option), on_key=True, help=help)


# A language and a text: two options may have the same name in two languages, and not in one.
Texts = set[tuple[str, str]]


def _offers(answer: Answer) -> list[tuple[Path, Texts]]:
    return [
        (("options", place), {(language, folded(text)) for language, text in option.items()})
        for place, option in enumerate(answer.options)
    ]


def _namings(answer: Answer) -> list[tuple[Path, Texts]]:
    # keys that differ in how their letters are composed are one key, and refused as such where the file is read
    keys = {unicodedata.normalize("NFC", option): option for option in reversed(answer.counts)}
    counted: list[tuple[Path, Texts]] = [
        (("counts", option), {("", folded(option))}) for option in reversed(keys.values())
    ]
    return [*counted, *((("uncounted", place), {("", folded(name))}) for place, name in enumerate(answer.uncounted))]


def _text_at(answer: Answer, path: Path) -> str:
    kind, name = path
    if kind == "counts":
        return str(name)
    assert isinstance(name, int)
    return answer.uncounted[name] if kind == "uncounted" else next(iter(answer.options[name].values()))


def _once(path: Path) -> str:
    return "leave one of them out" if path[0] != "counts" else "add up its counts, or rename one of them"


def _nearest(option: str, options: Sequence[str]) -> str:
    """Suggest an option, or list them: of many, neither."""
    meant = suggest(option, options) if len(options) <= MOST_SUGGESTED else ""
    if meant or not options or len(options) > MOST_LISTED:
        return meant
    return f"options: {listing(map(quote, options))}"
