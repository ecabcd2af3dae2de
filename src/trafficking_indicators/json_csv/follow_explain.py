"""Items of a follow-up explained, as JSON (explain/v1 with items) and as CSV rows, one for each record and citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.follow import Follow, Followed
from trafficking_indicators.analysis.follow_reasons import reasons
from trafficking_indicators.json_csv.explain import EXPLAIN_SCHEMA
from trafficking_indicators.json_csv.follow import followup_json
from trafficking_indicators.json_csv.parts import Json, text_in
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.follow_records import Found, Reference, Report
from trafficking_indicators.model.followup import FollowUp

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell


def _chosen(found: Follow, ids: Sequence[str]) -> list[Followed]:
    items = {item.id: item for item in found.items}
    return [items[name] for name in ids or items]


def follow_explain_json(found: Follow, ids: Sequence[str], paper: str | None) -> Json:
    """Shape items with their records, and with why what follows holds: claims and findings are keys apart."""
    followup = found.followup
    return {
        "schema": EXPLAIN_SCHEMA,
        "followup": followup_json(followup),
        "on": found.on,
        "items": [_item(found, item, paper) for item in _chosen(found, ids)],
        "sources": [_source(followup, name) for name in followup.sources],
    }


def _item(found: Follow, followed: Followed, paper: str | None) -> Json:
    item, followup = followed.item, found.followup
    return {
        "id": followed.id,
        "text": dict(item.text),
        "kind": item.kind,
        "strength": item.strength,
        "from": _cited(item.from_),
        "lead": item.lead,
        "with": list(item.with_),
        "assignment": item.assignment,
        "start": item.start,
        "due": item.due,
        "moved": [
            {"from": moved.from_, "to": moved.to, "by": moved.by, "source": moved.source} for moved in item.moved
        ],
        "parts": {
            name: {"text": dict(part.text), "side": part.side, "state": followed.parts[name]}
            for name, part in item.done_when.items()
        },
        "claims": [_claim(followup, said) for said in item.reports],
        "findings": [_finding(finding) for finding in item.findings],
        "states": [
            {
                "state": reason.state,
                "because": {
                    name: list(fact) if isinstance(fact, tuple) else fact for name, fact in reason.facts.items()
                },
            }
            for reason in reasons(found, followed, paper)
        ],
    }


def _claim(followup: FollowUp, said: Report) -> Json:
    return {
        "round": said.round,
        "date": followup.rounds[said.round],
        "by": said.by,
        "says": said.says,
        "asked": said.asked,
        "source": said.source,
        "locator": _text(said.locator),
        "text": _text(said.text),
    }


def _finding(found: Found) -> Json:
    return {
        "as_of": found.as_of,
        "status": found.status,
        "parts": dict(found.parts),
        "tried": _text(found.tried),
        "reason": _text(found.reason),
        "evidence": [_cited(cited) for cited in found.evidence],
        "act": None if found.act is None else _cited(found.act),
    }


def _cited(cited: Reference) -> Json:
    return {"source": cited.source, "locator": _text(cited.locator), "note": _text(cited.note)}


def _source(followup: FollowUp, name: str) -> Json:
    source = followup.sources[name]
    return {
        "id": name,
        "kind": source.kind,
        "voice": source.voice,
        "by": source.by,
        "title": _text(source.title),
        "publisher": _text(source.publisher),
        "date": source.date,
        "url": source.url,
        "via": source.via,
        "note": _text(source.note),
    }


def _text(text: LocalText | None) -> Json | None:
    return None if text is None else dict(text)


FOLLOW_EXPLAIN_COLUMNS = (
    "followup", "country", "title", "basis", "independence", "as_of", "on", "item", "text", "record", "date", "by",
    "claim", "finding", "state", "parts", "said", "source", "voice", "source_title", "source_date", "locator", "note",
)  # fmt: skip


def follow_explain_rows(
    found: Follow, ids: Sequence[str], paper: str | None, *, language: str
) -> Iterator[tuple[CsvCell, ...]]:
    """Give a row for each claim, each citation of a finding and each state, in the order of FOLLOW_EXPLAIN_COLUMNS."""
    followup = found.followup
    head = (
        followup.followup,
        followup.country,
        text_in(followup.title, language),
        followup.basis,
        followup.independence,
        followup.as_of,
        found.on,
    )
    for item in _chosen(found, ids):
        about = (*head, f"item {item.id}", text_in(item.item.text, language))
        for said in item.item.reports:
            told = ("claim", followup.rounds[said.round], said.by, said.says, "", "", "", _in(said.text, language))
            cited = None if said.source is None else Reference(source=said.source, locator=said.locator)
            yield (*about, *told, *_place(followup, cited, language))
        for finding in item.item.findings:
            yield from ((*about, *row) for row in _finding_rows(followup, finding, language))
        for reason in reasons(found, item, paper):
            facts = "; ".join(
                f"{name}: {', '.join(fact) if isinstance(fact, tuple) else fact}" for name, fact in reason.facts.items()
            )
            yield (*about, "follows", found.on, "", "", "", reason.state, "", facts, *_place(followup, None, language))


def _finding_rows(followup: FollowUp, finding: Found, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give a row for each citation, one where there is none."""
    parts = "; ".join(f"{name}: {state}" for name, state in finding.parts.items())
    said = "; ".join(filter(None, (_in(finding.reason, language), _in(finding.tried, language))))
    cited = [*finding.evidence, *(() if finding.act is None else (finding.act,))]
    for place in cited or [None]:
        told = ("finding", finding.as_of, "keeper", "", finding.status, "", parts, said)
        yield (*told, *_place(followup, place, language))


def _place(followup: FollowUp, cited: Reference | None, language: str) -> tuple[str, ...]:
    if cited is None:
        return ("",) * 6
    source = followup.sources[cited.source]
    return (
        cited.source,
        source.voice,
        _in(source.title, language),
        source.date or "",
        _in(cited.locator, language),
        _in(cited.note, language),
    )


def _in(text: LocalText | None, language: str) -> str:
    return "" if text is None else text_in(text, language)
