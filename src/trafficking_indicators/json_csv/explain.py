"""The evidence behind ratings as JSON (explain/v1) and as CSV rows, one for each citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.citations import evidence_told, sources_told
from trafficking_indicators.json_csv.parts import (
    HEAD_COLUMNS,
    Json,
    assessment_json,
    head_cells,
    looked_at_cell,
    notes_json,
    text_in,
)
from trafficking_indicators.json_csv.reply import comment_json, comment_line
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.history import Removed, former_ids
from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.ratings import (
    GROUNDS,
    Evidence,
    NotAssessed,
    Rating,
    confidence_of,
    grounds_of,
    readings_of,
)

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

EXPLAIN_SCHEMA = "trafficking-indicators/explain/v1"
_NOT_ASSESSED = NotAssessed(status="not_assessed")


class Explained(NamedTuple):
    """The indicators that are explained, and the removed ones whose ratings are."""

    cells: tuple[Cell, ...]
    removed: tuple[Removed, ...]


def explained(about: About, ids: Sequence[str]) -> Explained:
    """Choose the ratings of the indicators and areas named, also by their former ids; all where none is named."""
    instrument = about.instrument
    if not ids:
        return Explained(tuple(instrument.cells.values()), about.removed)
    former = former_ids(instrument)
    named = {now for name in ids for now in (name, *(former[name].now if name in former else ()))}
    cells = (cell for cell in instrument.cells.values() if cell.id in named or cell.area in named)
    removed = (found for found in about.removed if found.id in named or found.id.rpartition(".")[0] in named)
    return Explained(tuple(cells), tuple(removed))


def has_evidence(about: About, name: str) -> bool:
    """Tell whether an id is of an indicator or an area, of today or of an earlier version."""
    instrument = about.instrument
    return name in instrument.cells or name in instrument.areas or name in former_ids(instrument)


def explain_json(about: About, ids: Sequence[str]) -> Json:
    """Shape reasons and evidence as explain/v1; what public output withholds is a number."""
    chosen = explained(about, ids)
    return {
        "schema": EXPLAIN_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "indicators": [
            {
                "id": cell.id,
                "dimension": cell.dimension,
                "level": cell.level,
                "looked_at": cell.area not in about.only.not_looked_at,
                **_rating_json(about, _rating(about, cell)),
            }
            for cell in chosen.cells
        ],
        "removed": [
            {"id": found.id, "version": found.version, **_rating_json(about, found.rating)} for found in chosen.removed
        ],
        "sources": [_source_json(about, name) for name in sources_told(about)],
    }


def _rating(about: About, cell: Cell) -> Rating:
    return about.only.assessment.ratings.get(cell.area, {}).get(cell.code, _NOT_ASSESSED)


def _rating_json(about: About, rating: Rating) -> Json:
    shown, withheld = evidence_told(about, rating)
    grounds = grounds_of(rating)
    return {
        "status": rating.status,
        **({"readings": list(readings)} if (readings := readings_of(rating)) else {}),
        "confidence": confidence_of(rating),
        **{name: _text(grounds.get(name)) for name in GROUNDS},
        "evidence": [
            {
                "source": evidence.source,
                "says": evidence.says,
                "locator": _text(evidence.locator),
                "note": _text(evidence.note),
                "sensitive": evidence.sensitive,
            }
            for evidence in shown
        ],
        "withheld": withheld,
        **settlement_json(rating),
        "comments": [comment_json(comment) for comment in rating.comments],
    }


def settlement_json(rating: Rating) -> Json:
    """Shape what readers said who did not say the same, and how that was settled; nothing where there is none."""
    settlement = rating.settlement
    if settlement is None:
        return {}
    return {
        "settlement": {
            "readings": list(settlement.readings),
            "how": settlement.how,
            "by": [dict(who) for who in settlement.by],
            "date": settlement.date,
            "reason": _text(settlement.reason),
        }
    }


def _source_json(about: About, name: str) -> Json:
    source = about.only.assessment.sources[name]
    return {
        "id": name,
        "kind": source.kind,
        "voice": source.voice,
        "title": _text(source.title),
        "publisher": _text(source.publisher),
        "date": source.date,
        "url": source.url,
        "via": source.via,
        "note": _text(source.note),
    }


def _text(text: LocalText | None) -> Json | None:
    return None if text is None else dict(text)


EXPLAIN_COLUMNS = (
    *HEAD_COLUMNS,
    "indicator", "dimension", "level", "text", "status", "confidence", "reason", "missing", "tried", "comments",
    "withheld", "readings", "settled", "settlement_reason",
    "source", "kind", "voice", "source_title", "source_date", "says", "locator", "note", "sensitive",
    "looked_at",
)  # fmt: skip


def explain_rows(about: About, ids: Sequence[str], *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each citation, in the order of EXPLAIN_COLUMNS; one for a rating that has none to show."""
    chosen = explained(about, ids)
    for cell in chosen.cells:
        text = text_in(about.instrument.indicator(cell).text, language)
        looked_at = looked_at_cell(looked_at=cell.area not in about.only.not_looked_at)
        for row in _rows(about, (cell.id, cell.dimension, cell.level, text), _rating(about, cell), language):
            yield (*row, looked_at)
    for found in chosen.removed:
        for row in _rows(about, (found.id, "", "", ""), found.rating, language):
            # of what the instrument has no more, nothing is in scope or outside
            yield (*row, "")


def _rows(about: About, indicator: tuple[CsvCell, ...], rating: Rating, language: str) -> Iterator[tuple[CsvCell, ...]]:
    shown, withheld = evidence_told(about, rating)
    said = (
        *head_cells(about, language),
        *indicator,
        rating.status,
        confidence_of(rating) or "",
        *(_in(grounds_of(rating).get(name), language) for name in GROUNDS),
        "; ".join(comment_line(comment, language) for comment in rating.comments),
        withheld,
        *_settled(rating, language),
    )
    for evidence in shown:
        yield (*said, *_cited(about, evidence, language))
    if not shown:
        yield (*said, *[""] * (len(EXPLAIN_COLUMNS) - len(said) - 1))


def _settled(rating: Rating, language: str) -> tuple[str, str, str]:
    """Give what readers said, how that was settled, and why; nothing where they did not differ."""
    settlement = rating.settlement
    if settlement is None:
        return "", "", ""
    return " / ".join(settlement.readings), settlement.how, _in(settlement.reason, language)


def _cited(about: About, evidence: Evidence, language: str) -> tuple[CsvCell, ...]:
    source = about.only.assessment.sources[evidence.source]
    return (
        evidence.source,
        source.kind,
        source.voice,
        _in(source.title, language),
        source.date or "",
        evidence.says,
        _in(evidence.locator, language),
        _in(evidence.note, language),
        "sensitive" if evidence.sensitive else "",
    )


def _in(text: LocalText | None, language: str) -> str:
    return "" if text is None else text_in(text, language)
