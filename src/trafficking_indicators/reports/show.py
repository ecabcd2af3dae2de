"""The instrument's own text: its contents, or areas, indicators, recommendations and measures by their fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.documents.blocks import Block, Document, Facts, Heading, Span, paragraph, plain
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.history import former_ids
from trafficking_indicators.model.instrument import Area, Cell, Instrument
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.reports.document_texts import DocumentTexts
from trafficking_indicators.reports.texts import Texts

Fact = tuple[str, tuple[Span, ...]]


def showable(instrument: Instrument) -> list[str]:
    """List the ids that can be shown, former ones too."""
    return [
        *instrument.areas,
        *instrument.cells,
        *instrument.recommendations,
        *(instrument.objectives or {}),
        *instrument.measures,
        *former_ids(instrument),
    ]


def show_report(instrument: Instrument, ids: Sequence[str], language: str) -> Document:
    """Show the parts named, or the table of contents; ids must be among `showable`."""
    texts = DocumentTexts(language)
    shown = _Shown(instrument, texts)
    blocks = [block for name in ids for block in shown.part(name)] if ids else list(shown.contents())
    title = f"{instrument.header.id} {instrument.header.version}"
    return texts.document(title, [shown.head(), *blocks])


class _Shown:
    def __init__(self, instrument: Instrument, texts: Texts) -> None:
        self.instrument = instrument
        self.texts = texts

    def head(self) -> Facts:
        header, words = self.instrument.header, self.texts.words
        facts = [
            (words.about.instrument, self.texts.spans(header.title)),
            (words.about.scope, self.texts.spans(header.scope_note)),
        ]
        source = header.source
        if source is not None:
            parts = [source.author, source.title, source.publisher]
            told: list[LocalText | str] = [part for part in parts if part is not None]
            told += [source.date, *([source.edition] if source.edition else [])]
            told += [words.colon(words.show.page, source.pages)] if source.pages else []
            apart = [piece for part in told for piece in ("; ", part)][1:]
            facts.append((words.show.source, self.texts.run(*apart)))
        return Facts(tuple(facts))

    def contents(self) -> Iterator[Block]:
        words, spans = self.texts.words.show, self.texts.spans
        for area in self.instrument.areas.values():
            yield self.texts.heading(f"{area.area}  ", area.title)
            cells = self.instrument.cells_by_area[area.area]
            yield Facts(tuple((cell.id, self.texts.criterion_spans(self.instrument.indicator(cell))) for cell in cells))
        if self.instrument.recommendations:
            yield Heading(words.recommendations)
            recommendations = self.instrument.recommendations.items()
            yield Facts(tuple((letter, spans(found.short)) for letter, found in recommendations))
        if self.instrument.objectives:
            yield Heading(words.measures)
            yield paragraph(words.measures_of(len(self.instrument.measures), len(self.instrument.objectives)))
            yield Facts(
                tuple(
                    (
                        name,
                        (
                            *spans(objective.text),
                            Span(f" ({self.texts.words.list(list(objective.measures))})", tone="absent"),
                        ),
                    )
                    for name, objective in self.instrument.objectives.items()
                )
            )

    def part(self, name: str) -> Iterator[Block]:
        if name in self.instrument.areas:
            yield from self._area(self.instrument.areas[name])
        elif name in self.instrument.cells:
            yield from self._indicator(self.instrument.cells[name])
        elif name in self.instrument.recommendations:
            yield from self._recommendation(name)
        elif name in (self.instrument.objectives or {}):
            yield from self._objective(name)
        elif name in self.instrument.measures:
            yield from self._measure(name)
        else:
            former = former_ids(self.instrument)[name]
            yield paragraph(self.texts.former(name, former))
            for now in former.now:
                yield from self.part(now)

    def _area(self, area: Area) -> Iterator[Block]:
        words = self.texts.words.show
        yield Heading(words.area(area.area))
        facts: list[Fact] = [
            (words.text, self.texts.spans(area.title)),
            *self._rule(area),
            *self._page(area.page),
            *self._note(area.note),
            *((f"{area.area}.{place}", self.texts.around(words.without, why)) for place, why in area.without.items()),
        ]
        for entry in area.treaty_articles:
            treaty = self.instrument.header.treaties[entry.treaty]
            told = self.texts.run(
                f"{treaty.short}, {words.article(self.texts.words.list(entry.articles))}",
                *((": ", entry.about) if entry.about else ()),
                f" ({words.to_check})" if entry.basis == "to_check" else "",
            )
            facts.append((words.treaties, told))
        yield Facts((*facts, *self._addressed_by(area.area)))
        for cell in self.instrument.cells_by_area[area.area]:
            yield from self._indicator(cell)

    def _rule(self, area: Area) -> list[Fact]:
        if not self.instrument.has_ladder:
            return []
        return [(self.texts.words.explain.rule, plain(self.texts.words.show.level_rules[area.level_rule]))]

    def _indicator(self, cell: Cell) -> Iterator[Block]:
        words, indicator = self.texts.words.show, self.instrument.indicator(cell)
        area = self.instrument.areas[cell.area]
        dimension = self.instrument.header.dimensions[cell.dimension]
        place = f"{self.texts.of(area.short)}, {self.texts.of(dimension.title)}"
        if self.instrument.has_levels:
            place += f", {self.texts.words.score.level(cell.level)}"
        yield Heading(f"{words.indicator(cell.id)}: {place}", level=2)
        facts: list[Fact] = [(words.text, self.texts.spans(indicator.text)), *self._page(area.page)]
        if indicator.strength is not None:
            facts.append((words.strength, plain(words.strengths[indicator.strength])))
        if indicator.guidance is not None:
            ours = Span(f" ({words.guidance_is_ours})", tone="absent")
            facts.append((words.guidance, (*self.texts.spans(indicator.guidance), ours)))
        if cell.implies:
            facts.append((words.implies, plain(self.texts.words.list(cell.implies))))
        counterparts = area.counterparts | {practice: rule for rule, practice in area.counterparts.items()}
        if cell.code in counterparts:
            facts.append((words.counterpart, plain(f"{cell.area}.{counterparts[cell.code]}")))
        facts += self._note(area.notes.get(cell.code))
        yield Facts((*facts, *self._addressed_by(cell.id)))

    def _recommendation(self, letter: str) -> Iterator[Block]:
        words, found = self.texts.words.show, self.instrument.recommendations[letter]
        yield Heading(words.recommendation(letter))
        text = self.texts.run(found.text, f" ({words.open_answer})" if found.open else "")
        yield Facts(
            ((words.text, text), *self._page(found.page), self._links(found.addresses), *self._note(found.note))
        )

    def _objective(self, name: str) -> Iterator[Block]:
        words = self.texts.words.show
        objective = (self.instrument.objectives or {})[name]
        yield Heading(words.objective(name))
        yield Facts(((words.text, self.texts.spans(objective.text)), *self._page(objective.page), *self._written_for()))
        for measure in objective.measures:
            yield from self._measure(measure)

    def _measure(self, name: str) -> Iterator[Block]:
        words = self.texts.words.show
        objective, measure = self.instrument.measures[name]
        yield Heading(words.measure(name), level=2)
        yield Facts(
            (
                (words.text, self.texts.spans(measure.text)),
                (words.under, plain(objective)),
                *self._page(measure.page),
                *self._written_for(),
                self._links(measure.addresses),
                *self._note(measure.note),
            )
        )

    def _page(self, page: str | None) -> list[Fact]:
        return [] if page is None else [(self.texts.words.show.page, plain(page))]

    def _written_for(self) -> list[Fact]:
        found = self.instrument.written_for
        if found is None:
            return []
        told = self.texts.words.list([self.texts.country_of(found.country), found.date])
        return [(self.texts.words.show.written_for, plain(told))]

    def _note(self, note: LocalText | None) -> list[Fact]:
        return [] if note is None else [(self.texts.words.show.note, self.texts.spans(note))]

    def _links(self, links: Sequence[Link]) -> Fact:
        words = self.texts.words.show
        told = [f"{link.to} ({words.by_source if link.basis == 'source' else words.by_inference})" for link in links]
        return (words.addresses, plain(self.texts.words.list(told) or words.nothing_in_instrument))

    def _addressed_by(self, target: str) -> list[Fact]:
        """Name the recommendations and measures that address an area or indicator itself."""
        words = self.texts.words.show
        sources = [
            *(
                (words.recommendation(letter), found.addresses)
                for letter, found in self.instrument.recommendations.items()
            ),
            *((words.measure(name), measure.addresses) for name, (_, measure) in self.instrument.measures.items()),
        ]
        told = [
            f"{name} ({words.by_source if link.basis == 'source' else words.by_inference})"
            for name, links in sources
            for link in links
            if link.to == target
        ]
        return [(words.addressed_by, plain(self.texts.words.list(told)))] if told else []
