"""Parts that several reports share: a status, levels, paper and practice, an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, assert_never, get_args

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.marks import Marks
from trafficking_indicators.analysis.priorities import ExerciseTally
from trafficking_indicators.analysis.score import AreaScore, Ladder, Relation, Scorecard
from trafficking_indicators.documents.blocks import Bar, Block, Cell, Legend, Span
from trafficking_indicators.model.instrument import Instrument, Strength
from trafficking_indicators.model.ratings import Confidence
from trafficking_indicators.model.statuses import STATUSES, ReadStatus, Status
from trafficking_indicators.reports.statuses import LOW, MARKS, OUTSIDE, TONES
from trafficking_indicators.reports.texts import Texts, few_of_many

if TYPE_CHECKING:
    from trafficking_indicators.analysis.diff import IndicatorChange
    from trafficking_indicators.documents.charts import Mark
    from trafficking_indicators.model.ratings import Ground


class Seen(NamedTuple):
    """A status as a table shows it: how sure its reader is, and whether its area was looked at."""

    status: Status
    confidence: Confidence | None = None
    looked_at: bool = True
    strength: Strength | None = None
    readings: tuple[ReadStatus, ...] = ()


def seen_in(area: AreaScore) -> list[Seen]:
    """Give what a table shows of an area."""
    return [seen_of(found, looked_at=area.looked_at) for found in area.findings]


def seen_of(found: Finding, *, looked_at: bool) -> Seen:
    """Give what a table shows of a finding."""
    return Seen(found.status, found.confidence, looked_at, found.cell.strength, found.readings)


def areas_shown(about: About, scorecard: Scorecard) -> Scorecard:
    """Leave out the areas outside the scope where these are so many that only the others are named."""
    if not few_of_many(about.only):
        return scorecard
    return scorecard._replace(areas=tuple(area for area in scorecard.areas if area.looked_at))


def status_cell(shown: Seen, texts: Texts) -> Cell:
    """Show a status as sign and word, with a mark where its reader is not sure; outside the scope there is none."""
    if not shown.looked_at:
        return Cell(texts.words.score.outside, "absent", OUTSIDE)
    note: Mark = LOW if shown.confidence == "low" else ""
    weak = _weaker(shown.strength, texts)
    word = texts.words.statuses.names[shown.status]
    status = differing(shown.readings, texts) if shown.readings else word
    said = " ".join([status, *(f"({word})" for word in weak)])
    return Cell(said, TONES[shown.status], MARKS[shown.status], short=word if shown.readings else "", note=note)


def differing(readings: Iterable[ReadStatus], texts: Texts) -> str:
    """Word what readers differ about: every status that one of them gave."""
    words = texts.words.statuses.in_sentences
    return texts.words.score.readers_differ([words[status] for status in readings])


def ground_label(ground: Ground, texts: Texts) -> str:
    """Say what a rating says for itself under a key."""
    words = texts.words.explain
    match ground:
        case "reason":
            return words.reason
        case "missing":
            return words.missing
        case "tried":
            return words.tried
        case _:
            assert_never(ground)


def status_text(finding: Finding, texts: Texts) -> str:
    """Word a finding inside a sentence, and that its reader is not sure where that is so."""
    words = texts.words
    said = differing(finding.readings, texts) if finding.readings else words.statuses.in_sentences[finding.status]
    beside = [
        *_weaker(finding.cell.strength, texts),
        *([words.score.low_confidence] if finding.confidence == "low" else []),
    ]
    return f"{said} ({'; '.join(beside)})" if beside else said


def _weaker(strength: Strength | None, texts: Texts) -> list[str]:
    """Say beside a status what a treaty asks where that is less than a duty to have it."""
    match strength:
        case "shall_consider" | "endeavour" | "may":
            return [texts.words.show.weaker[strength]]
        case "shall" | None:
            return []
        case _:
            assert_never(strength)


def signs_legend(shown: Iterable[Seen], texts: Texts) -> list[Block]:
    """Say what the signs in tables mean where they do not speak for themselves."""
    words, names, shown = texts.words.score, texts.words.statuses.names, list(shown)
    statuses = {found.status for found in shown if found.looked_at}
    entries: list[tuple[Mark | Bar, str]] = [
        (MARKS[status], f"{names[status]}: {meaning}" if meaning != names[status] else meaning)
        for status in STATUSES
        if status in statuses and (meaning := texts.words.statuses.legends[status]) is not None
    ]
    if not all(found.looked_at for found in shown):
        entries.append((OUTSIDE, f"{words.outside}: {words.outside_scope}"))
    if any(found.looked_at and found.confidence == "low" for found in shown):
        entries.append((LOW, words.low_confidence))
    return [Legend(tuple(entries))] if entries else []


def area_tail(instrument: Instrument, area: AreaScore, texts: Texts) -> list[Cell]:
    """Show the possible levels of an area, then paper and practice where the instrument has the pair.

    Of an instrument without a ladder there is nothing to show.
    """
    if not instrument.has_ladder:
        return []
    if not area.looked_at:
        outside = [Cell("", "absent", OUTSIDE)] * len(area.ladders)
        return outside if area.paper_and_practice is None else [*outside, outside[0]]
    tail = [Cell(levels_text(area, ladder, texts)) for ladder in area.ladders.values()]
    return tail if area.paper_and_practice is None else [*tail, Cell(comparison_text(area, texts))]


def levels_text(area: AreaScore, ladder: Ladder, texts: Texts) -> str:
    """Word the possible levels, with what is partly met beside them."""
    words = texts.words.score
    if not any(found.cell.dimension == ladder.dimension for found in area.findings):
        return words.none
    if area.level_rule != "cumulative":
        return words.no_ladder
    if ladder.levels is None:
        return words.nothing_applies
    levels = words.levels(sorted(ladder.levels))
    return f"{levels}, {words.partly_at(ladder.partly)}" if ladder.partly else levels


def comparison_text(area: AreaScore, texts: Texts) -> str:
    """Word paper and practice, with what the possible levels leave of it, and with its remarks."""
    words = texts.words.score
    assert area.paper_and_practice is not None
    said = words.comparisons[area.paper_and_practice]
    if area.possible_relations is not None and len(area.possible_relations) < len(get_args(Relation)):
        said = words.either([words.comparisons[relation] for relation in area.possible_relations])
    return "; ".join([said, *(words.remarks[remark] for remark in area.remarks)])


def exercise_name(exercise: ExerciseTally, texts: Texts) -> str:
    """Name an exercise by its title; without one by its id, as a word of the language where there is one."""
    if exercise.title is not None:
        return texts.of(exercise.title)
    return texts.words.priorities.exercises.get(exercise.exercise, exercise.exercise)


def marks_text(marks: Marks, texts: Texts) -> str:
    """Write marks as a number; as a range, or as the numbers that can be, where they are not known."""
    if marks.possible is not None:
        return texts.words.score.levels(marks.possible)
    return texts.words.score.range(marks.low, marks.high)


def participants_text(exercise: ExerciseTally, texts: Texts) -> str:
    """Say who took part, and what is not known of it."""
    words = texts.words.priorities
    who = f"{exercise_name(exercise, texts)} ({words.units[exercise.unit]})"
    return words.participants(who, exercise.invited, exercise.returned, exercise.answered, exercise.choices)


def sides_of(change: IndicatorChange) -> tuple[Seen, Seen]:
    """Give what a table shows of an indicator before and after."""
    (was_sure, is_sure), (was_seen, is_seen) = change.confidence, change.looked_at
    was, now = change.readings
    return (
        Seen(change.before, was_sure, was_seen, readings=was),
        Seen(change.after, is_sure, is_seen, readings=now),
    )


def out_of_order_items(area: AreaScore, texts: Texts) -> Iterator[tuple[Span, ...]]:
    """Name the indicators of an area that are met while others below them are not."""
    words = texts.words.score
    findings = {found.cell.id: found for found in area.findings}
    for found in area.out_of_order:
        status = status_text(findings[found.not_met], texts)
        yield (Span(words.out_of_order_item(found.met, found.not_met, status)),)
        if found.others:
            yield (Span(words.out_of_order_others(found.met, found.others)),)
