"""Rules on the options of survey answers: each is one, under one name, and one that was offered."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import UNDETERMINED
from trafficking_indicators.model.survey import Answer, folded
from trafficking_indicators.problems import Path, Problem
from trafficking_indicators.wording import listing, quote, suggest

OPTIONS = Rules[[Assessment]]("exercises")
# Of more options, none is suggested: each misspelt one would be held against all of them.
MOST_SUGGESTED = 30
# More options than a question has on paper are not listed in a message.
MOST_LISTED = 10


def check_options(assessment: Assessment) -> list[Problem]:
    """Check the options of survey answers."""
    return OPTIONS.problems(assessment)


@OPTIONS.rule(
    "option-twice",
    text="An option is offered once, in whatever languages it is named, is counted once or named once without a count, "
    "and no two options have the same label.",
    why="To a reader two options of one name are one, and its answers are in neither of the two numbers.",
)
def _option_twice(assessment: Assessment) -> Iterator[Problem]:
    for index, answer in enumerate(assessment.answers):
        for path, again in (*_offered_again(answer), *_named_again(answer), *_labelled_again(answer)):
            text = _text_at(answer, path)
            on_key = path[0] in ("counts", "labels")
            yield finding(
                f"the option {quote(text)} {again}", ("answers", index, *path), on_key=on_key, help=_once(path)
            )


@OPTIONS.rule(
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


@OPTIONS.rule(
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
_AGAIN = "stands here again"
_OF_TWO = "is the name of two options, in two languages"


class _Known:
    """Names that are taken: in their languages, and of a text that says none in all of them."""

    def __init__(self) -> None:
        self._in_languages: Texts = set()
        self._in_any: set[str] = set()
        self._in_all: set[str] = set()

    def holds(self, texts: Texts) -> bool:
        """Tell whether a name is taken."""
        return any(
            (language, text) in self._in_languages
            or text in self._in_all
            or (language == UNDETERMINED and text in self._in_any)
            for language, text in texts
        )

    def take(self, texts: Texts) -> None:
        """Note names."""
        self._in_languages |= texts
        self._in_any.update(text for _, text in texts)
        self._in_all.update(text for language, text in texts if language == UNDETERMINED)


def _offered_again(answer: Answer) -> Iterator[tuple[Path, str]]:
    known = _Known()
    for path, texts in _offers(answer):
        if known.holds(texts):
            yield path, _AGAIN
        known.take(texts)


def _named_again(answer: Answer) -> Iterator[tuple[Path, str]]:
    """Find options that are counted or named twice, under the names that they have in two languages, too."""
    offers: dict[str, set[int]] = {}
    again = {path for path, _ in _offered_again(answer)}
    for place, (path, texts) in enumerate(_offers(answer)):
        for _, text in texts if path not in again else ():
            offers.setdefault(text, set()).add(place)
    seen: set[str | int] = set()
    for path, texts in _namings(answer):
        ((_, text),) = texts
        places = offers.get(text, set())
        if len(places) > 1:
            yield path, _OF_TWO
            continue
        named: str | int = min(places) if places else text
        if named in seen:
            yield path, _AGAIN
        seen.add(named)


def _labelled_again(answer: Answer) -> Iterator[tuple[Path, str]]:
    """Find labels of one option, and labels that are what another option is called."""
    labels: dict[str, str] = {}
    for option in answer.labels:
        if labels.setdefault(folded(option), option) != option:
            yield ("labels", option), "has a label already"
    known, labelled = _Known(), []
    for texts in _options(answer) if labels else ():
        label = next((labels[text] for _, text in sorted(texts) if text in labels), None)
        if label is None:
            known.take(texts)
        else:
            labelled.append(label)
    for option in labelled:
        texts = {(language, folded(text)) for language, text in answer.labels[option].items()}
        if known.holds(texts):
            yield ("labels", option), "is labelled as another option is called"
        known.take(texts)


def _options(answer: Answer) -> Iterator[Texts]:
    """Give each option once, with its names: those offered, then others that are counted or named."""
    offered: set[str] = set()
    for _, texts in _offers(answer):
        offered.update(text for _, text in texts)
        yield texts
    for _, texts in _namings(answer):
        ((_, text),) = texts
        if text not in offered:
            yield {(UNDETERMINED, text)}


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
    if kind in ("counts", "labels"):
        return str(name)
    assert isinstance(name, int)
    return answer.uncounted[name] if kind == "uncounted" else next(iter(answer.options[name].values()))


def _once(path: Path) -> str:
    match path[0]:
        case "counts":
            return "add up its counts, or rename one of them"
        case "labels":
            return "give each option one label of its own"
        case _:
            return "leave one of them out"


def _nearest(option: str, options: Sequence[str]) -> str:
    """Suggest an option, or list them: of many, neither."""
    meant = suggest(option, options) if len(options) <= MOST_SUGGESTED else ""
    if meant or not options or len(options) > MOST_LISTED:
        return meant
    return f"options: {listing(map(quote, options))}"
