"""Cells of tables as markup: most of what stands on a page."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from trafficking_indicators.documents.blocks import Meter
from trafficking_indicators.render.html.markup import NOTHING, attribute, element, isolated, on_lines
from trafficking_indicators.render.html.pieces import note, sign
from trafficking_indicators.render.html.tables import Place, Title

_LINE_END = Markup("\n")
_METER = Markup(
    '<svg class="meter" viewBox="0 0 {} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    '<rect class="possible" width="{}" height="1"/><rect class="sure" width="{}" height="1"/></svg>'
)


def head_rows(rows: Iterable[Iterable[Title]]) -> Markup:
    """Write the rows of a head."""
    return _rows(map(_title_cell, row) for row in rows)


def body_rows(rows: Iterable[Iterable[Place]]) -> Markup:
    """Write rows of a body."""
    return _rows(map(_body_cell, row) for row in rows)


def _rows(rows: Iterable[Iterable[Markup]]) -> Markup:
    return NOTHING.join(
        element("tr", _LINE_END + NOTHING.join(cell + _LINE_END for cell in row)) + _LINE_END for row in rows
    )


def _title_cell(title: Title) -> Markup:
    return element(
        "th" if title.scope else "td",
        isolated(title.text),
        _spanned(title.columns, "colspan"),
        _spanned(title.rows, "rowspan"),
        attribute(title.scope, "scope"),
        attribute(title.align, "class"),
    )


def _body_cell(place: Place) -> Markup:
    """Write a cell of the body: its sign, its text, a bar beside a number, and a second line."""
    cell = place.cell
    look = attribute("unseen" if cell.compact and cell.mark else "", "class")
    text = element("span", on_lines(cell.text), look) + note(cell.note)
    if place.address:
        text = element("a", text, attribute(place.address, "href"))
    content = sign(cell.mark) + text
    if cell.meter and cell.meter.of:
        content += " " + _meter(cell.meter)
    if cell.detail:
        content += " " + element("span", on_lines(cell.detail), attribute("detail", "class"))
    return element(
        "th" if place.scope else "td",
        content,
        attribute(place.scope, "scope"),
        _spanned(place.rows, "rowspan"),
        attribute(f"{cell.tone} {place.align}{' wraps' if place.wraps else ''}", "class"),
    )


def _spanned(number: int, name: str) -> Markup:
    return attribute(number, name) if number > 1 else NOTHING


def _meter(meter: Meter) -> Markup:
    return _METER.format(meter.of, meter.sure + meter.possible, meter.sure)
