"""The sheet that is sent out for comments, as a document: each finding with what may be shown of it, and room below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.reply import Finding, open_evidence
from trafficking_indicators.documents.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Paragraph,
    Span,
    Table,
    paragraph,
)
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.model.ratings import Evidence
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.explain_evidence import grounds, status_fact
from trafficking_indicators.reports.texts import Fact, Texts


def sheet_document(about: About, findings: Sequence[Finding], by: Voice, language: str) -> Document:
    """Write the sheet for a voice."""
    texts = DocumentTexts(language)
    title = texts.words.reply.sheet_title(texts.title(about.only))
    return texts.document(title, [texts.head(about), *_blocks(about, findings, by, texts)], abouts=[about])


def sheet_intro(about: About, texts: Texts) -> list[str]:
    """Say what is asked for, and by when where the file says so."""
    words, reply = texts.words.reply, about.only.assessment.reply
    due = [words.sheet_due(reply.due)] if reply is not None and reply.due is not None else []
    return [words.sheet_intro, *due]


def cited(assessment: Assessment, entry: Evidence, texts: Texts) -> tuple[Span, ...]:
    """Show one citation to readers who do not have the register: by the title of its source, where it has one."""
    words, source = texts.words.explain, assessment.sources[entry.source]
    side = words.evidence_for if entry.says == "for" else words.evidence_against
    named = source.title if source.title is not None else entry.source
    told = texts.run(
        " ",
        named,
        f" ({words.kinds[source.kind]}, {words.voices[source.voice]})",
        *((", ", entry.locator) if entry.locator else ()),
        *((": ", entry.note) if entry.note else ()),
    )
    return (Span(side, strong=True), *told)


def is_withheld(finding: Finding) -> bool:
    """Tell whether a finding rests on evidence that is not sent out, too."""
    return len(open_evidence(finding.rating)) < len(finding.rating.evidence)


def _blocks(about: About, findings: Sequence[Finding], by: Voice, texts: Texts) -> Iterator[Block]:
    words = texts.words.reply
    rows: list[Fact] = [(words.rows["by"], (Span(texts.words.explain.voices[by]),))]
    rows += [(words.rows["body"], (Span("\u2026"),)), (words.rows["date"], (Span("\u2026"),))]
    yield Facts(tuple(rows))
    for text in sheet_intro(about, texts):
        yield paragraph(text)
    if not findings:
        yield paragraph(words.sheet_nothing)
    area = ""
    for finding in findings:
        if finding.cell.area != area:
            area = finding.cell.area
            yield texts.heading(f"{area}  ", about.instrument.areas[area].title)
        yield from _finding(about, finding, texts)


def _finding(about: About, finding: Finding, texts: Texts) -> Iterator[Block]:
    words, rating, cell = texts.words.reply, finding.rating, finding.cell
    yield texts.criterion_heading(cell.id, about.instrument.indicator(cell))
    yield Facts((status_fact(rating, texts), *grounds(rating, texts)))
    evidence = [cited(about.only.assessment, entry, texts) for entry in open_evidence(rating)]
    if evidence:
        yield Bullets(tuple(evidence))
    if is_withheld(finding):
        yield Paragraph((Span(words.sheet_withheld),))
    # as wide as the page, and two lines high to begin with
    yield Table((Column(words.comment_on(cell.id), wraps=True, weight=1),), ((Cell("\u00a0", detail="\u00a0"),),))
