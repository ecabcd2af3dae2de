"""Part of follow: one item, what bodies say beside what was found, its parts, dates, bodies and evidence."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.follow import Followed
from trafficking_indicators.documents.blocks import Block, Bullets, Cell, Column, Facts, Heading, Span, Table
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.follow_records import Found, Reference, Report
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED, FollowUp, Item, Sum
from trafficking_indicators.model.history import gone_since
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reports.texts import Fact, Texts


def item_blocks(instrument: Instrument, followup: FollowUp, item: Followed, texts: Texts) -> Iterator[Block]:
    """Show an item."""
    yield item_heading(item.id, item.item.text, texts, level=2)
    yield from ItemReport(instrument, followup, item, texts).blocks()


class ItemReport:
    """What there is to say of one item, part by part."""

    def __init__(self, instrument: Instrument, followup: FollowUp, item: Followed, texts: Texts) -> None:
        self.instrument = instrument
        self.followup = followup
        self.followed = item
        self.item: Item = item.item
        self.texts = texts
        self.words = texts.words.follow

    def blocks(self) -> Iterator[Block]:
        """Give the blocks of a report on all items."""
        yield self.records()
        states = states_of(self.followed, self.texts)
        if states:
            yield Bullets(tuple((Span(state),) for state in states))
        yield Facts(tuple(self.facts()))
        if self.item.done_when:
            yield self.parts()
        for found in self.item.findings[-1:]:
            yield from self._grounds(found)

    def records(self) -> Table:
        """Put claims and findings side by side, a row for each record, the first one first."""
        columns = (
            Column(self.words.date),
            Column(self.words.claim, wraps=True, weight=5),
            Column(self.words.finding, wraps=True, weight=5),
        )
        dated = [(self.followup.rounds[said.round], 0, self._said_row(said)) for said in self.item.reports]
        dated += [(found.as_of, 1, self._found_row(found)) for found in self.item.findings]
        rows = [row for _, _, row in sorted(dated, key=lambda record: record[:2])]
        if not self.item.reports:
            rows.insert(0, (Cell(), Cell(self.words.no_claim, "absent"), Cell()))
        if not self.item.findings:
            rows.append((Cell(), Cell(), Cell(self.words.no_finding, "absent")))
        return Table(columns, tuple(rows), summary=item_title(self.followed.id, self.texts.of(self.item.text)))

    def _said_row(self, said: Report) -> tuple[Cell, ...]:
        text = [self.words.said_by(body_name(self.followup, said.by, self.texts), self.words.says[said.says])]
        text += [self.words.asked_on(said.asked)] if said.asked is not None else []
        text += [self.texts.of(said.text)] if said.text is not None else []
        text += [self._cited(said.source, said.locator)] if said.source is not None else []
        return Cell(f"{said.round} ({self.followup.rounds[said.round]})"), Cell("; ".join(text)), Cell()

    def _found_row(self, found: Found) -> tuple[Cell, ...]:
        text = [self.texts.words.colon(self.words.state, self.words.found[found.status])]
        text += [self.texts.of(reason) for reason in (found.reason,) if reason is not None]
        return Cell(found.as_of), Cell(), Cell("; ".join(text))

    def parts(self) -> Table:
        """Put the parts in a table, each with its side and what was found of it last."""
        rows = []
        for name, part in self.item.done_when.items():
            dimension = self.instrument.header.dimensions.get(part.side)
            side = Cell(part.side) if dimension is None else self.texts.cell(dimension.title)
            state = self.words.part_states[self.followed.parts[name]]
            rows.append((Cell(name), self.texts.cell(part.text), side, Cell(state)))
        columns = (
            Column(self.words.part),
            Column(self.words.would_show, wraps=True, weight=5),
            Column(self.words.side, wraps=True, weight=2),
            Column(self.words.state, wraps=True, weight=2),
        )
        return Table(columns, tuple(rows), summary=self.words.parts)

    def finding_facts(self, found: Found) -> Iterator[Fact]:
        """Say all of a finding: its status, its reason, its parts, and what it rests on."""
        yield self.words.finding, (Span(self.words.found[found.status], strong=True),)
        if found.reason is not None:
            yield self.words.reason, self.texts.spans(found.reason)
        states = [f"{name}: {self.words.part_states[state]}" for name, state in found.parts.items()]
        if states:
            yield self.words.parts, (Span(self.texts.words.list(states)),)
        yield from self._ground_facts(found)

    def _grounds(self, found: Found) -> Iterator[Block]:
        """Say what the latest finding rests on."""
        facts = tuple(self._ground_facts(found))
        if facts:
            yield Facts(facts)

    def _ground_facts(self, found: Found) -> Iterator[Fact]:
        facts: list[Fact] = []
        if found.tried is not None:
            facts.append((self.words.tried, self.texts.spans(found.tried)))
        facts += [(self.words.evidence, (Span(self._reference(cited)),)) for cited in found.evidence]
        if found.act is not None:
            facts.append((self.words.act, (Span(self._reference(found.act)),)))
        yield from facts

    def _reference(self, cited: Reference) -> str:
        text = self._cited(cited.source, cited.locator)
        return text if cited.note is None else self.texts.words.colon(text, self.texts.of(cited.note))

    def _cited(self, name: str, locator: LocalText | None) -> str:
        """Name a source with its voice and date, and the place in it."""
        source = self.followup.sources[name]
        title = name if source.title is None else self.texts.of(source.title)
        voice = self.texts.words.explain.voices[source.voice]
        told = self.words.cited(title, voice if source.date is None else f"{voice}, {source.date}")
        return told if locator is None else f"{told}, {self.texts.of(locator)}"

    def facts(self) -> Iterator[Fact]:
        """Say who is to act and by when, where the item stands, and what it concerns."""
        item, words = self.item, self.words
        lead = "-" if item.lead is None else body_name(self.followup, item.lead, self.texts)
        yield words.lead, (Span(f"{lead} ({words.assignments[item.assignment]})"),)
        if item.with_:
            names = [body_name(self.followup, name, self.texts) for name in item.with_]
            yield words.with_, (Span(self.texts.words.list(names)),)
        yield words.due, (Span(due_text(self.followup, item, self.texts)),)
        if item.start is not None:
            yield words.start, (Span(item.start),)
        kind = f"{words.kinds[item.kind]}, {words.strengths[item.strength]}"
        yield words.from_, (Span(f"{self._reference(item.from_)}; {kind}"),)
        if item.position is not None:
            place = self._cited(item.position.source, item.position.locator)
            yield words.position, (Span(f"{words.positions[item.position.says]}: {place}"),)
        if item.links:
            yield words.links, (Span("; ".join(self._concerned())),)
        if self.followed.asked > 1:
            yield words.asked_label, (Span(words.asked(self.followed.asked, self.followed.asked_since or "")),)
        if item.budget is not None:
            yield words.budget, (Span("; ".join(self._money())),)

    def _concerned(self) -> Iterator[str]:
        """Name what the item concerns, as the file does, with what became of it and how it is known."""
        shown = self.texts.words.show
        bases = {"source": shown.by_source, "inferred": shown.by_inference}
        gone = gone_since(self.instrument, self.followup.instrument_version)
        for link in self.item.links:
            said = bases[link.basis]
            if link.to in gone:
                said = f"{self.texts.became(gone[link.to])}; {said}"
            yield f"{link.to} ({said})"

    def _money(self) -> Iterator[str]:
        budget = self.item.budget
        assert budget is not None
        for key, form in (("planned", self.words.planned), ("spent", self.words.spent)):
            if key in budget.model_fields_set:
                found: Sum | None = getattr(budget, key)
                yield form(self.words.none_stated if found is None else self._sum(found))

    def _sum(self, found: Sum) -> str:
        amount = " ".join([f"{found.amount:,}".replace(",", "\u00a0"), found.currency or ""]).strip()
        return amount if found.for_ is None else f"{amount} ({found.for_})"


def body_name(followup: FollowUp, name: str, texts: Texts) -> str:
    """Name a body."""
    return texts.of(followup.bodies[name].title)


def due_text(followup: FollowUp, item: Item, texts: Texts) -> str:
    """Say by when an item is to be done, with every earlier date."""
    words = texts.words.follow
    due = {NONE_STATED: words.none_stated, CONTINUOUS: words.continuous(texts.words.list(item.checkpoints))}

    def told(date: str) -> str:
        return due.get(date, date)

    moves = [
        words.moved_from(told(moved.from_), told(moved.to), body_name(followup, moved.by, texts))
        for moved in item.moved
    ]
    return "; ".join([told(item.due), *moves])


def states_of(item: Followed, texts: Texts) -> list[str]:
    """Say what is worked out of an item, and what an evaluator may want to look at again."""
    words = texts.words.follow
    told = [word for name, word in words.states.items() if getattr(item, name)]
    return [*map(str, told), *([words.look_again(texts.words.list(item.look_again))] if item.look_again else [])]


def item_heading(name: str, text: LocalText, texts: Texts, level: int = 1) -> Heading:
    """Title an item in a report."""
    return Heading(item_title(name, texts.of(text)), level)


def item_title(name: str, text: str) -> str:
    """Title an item: its number or name, and what it asks for."""
    return f"{name}  {text}"
