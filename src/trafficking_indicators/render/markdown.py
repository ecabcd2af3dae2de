"""A document as Markdown that pastes into a report. Nothing in a text is taken for markup."""

from __future__ import annotations

import re
from typing import assert_never, get_args

from trafficking_indicators.characters import printable, printable_lines
from trafficking_indicators.documents.blocks import (
    Bar,
    Block,
    Bullets,
    Cell,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Legend,
    Note,
    Paragraph,
    Part,
    Span,
    Table,
)
from trafficking_indicators.render.signs import UNICODE

# What Markdown or HTML could take for markup inside a line, wherever it stands.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#&$])")
# What could begin a list, a heading or a rule at the start of a line.
_LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))")


# What follows in an item of a list stands in by as much as its sign takes.
INDENT = "  "


def to_markdown(document: Document) -> str:
    """Render a document as CommonMark with GitHub's tables."""
    parts = [f"# {escape(document.title)}"]
    # a heading stands right below the nearest one above it that has a lower level
    above: list[int] = []
    for block in document.blocks:
        if isinstance(block, Part):
            above = [0]
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
        parts.append(_block(block, len(above) + 1))
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """Escape what Markdown would take for markup."""
    escaped = _MARKUP.sub(r"\\\1", printable(text))
    leading = _LEADING.match(escaped)
    if leading:
        at = leading.end(2) - 1
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return escaped


def _block(block: Block, depth: int) -> str:  # noqa: C901, PLR0911  # one case a block
    match block:
        case Heading():
            return f"{'#' * depth} {escape(block.text)}"
        case Part():
            return f"## {escape(block.title)}"
        case Paragraph():
            return _line(block.spans)
        case Note():
            # nothing but a quotation stands apart in Markdown
            return "\n".join(f"> {line}".rstrip() for line in _line(block.spans).split("\n"))
        case Bullets():
            # another sign than that of facts, or the two would run into one list
            return "\n".join(f"* {_line(item, INDENT)}" for item in block.items)
        case Facts():
            return "\n".join(f"- **{escape(label)}:** {_line(spans, INDENT)}" for label, spans in block.pairs)
        case Legend():
            shown = ((mark, text) for mark, text in block.entries if mark not in get_args(Bar))
            return "; ".join(f"{escape(UNICODE.sign(mark))} {escape(text)}" for mark, text in shown)
        case Table():
            return _captioned(block, block.caption)
        case Figure():
            return _captioned(block.table, block.caption)
        case Contents():
            return ""
        case _:
            assert_never(block)


def _line(spans: tuple[Span, ...], indent: str = "") -> str:
    """Join spans; a line that ends in the text is ended by a backslash, and paragraphs are parted by an empty line."""
    first, *others = "".join(_span(span) for span in spans).split("\n")
    whole = [first]
    for line in others:
        if line and whole[-1]:
            whole[-1] += "\\"
        whole.append(f"{indent}{line}" if line else "")
    return "\n".join(whole)


def _span(span: Span) -> str:
    sign = UNICODE.marks[span.mark]
    lines = [escape(line) for line in printable_lines(span.text).split("\n")]
    if sign:
        lines[0] = f"{sign} {lines[0]}"
    lines[-1] += escape(UNICODE.marks[span.note])
    return "\n".join(map(_strong, lines) if span.strong else lines)


def _strong(line: str) -> str:
    """Emphasize a line but for the blanks around it."""
    inner = line.strip()
    return line.replace(inner, f"**{inner}**") if inner else line


def _captioned(table: Table, caption: str) -> str:
    shown = _table(table)
    return f"{_strong(escape(caption))}\n\n{shown}" if caption and shown else shown


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    titles = [
        ", ".join(escape(part) for part in (column.group, column.title) if part) or " " for column in table.columns
    ]
    rules = ["---:" if column.align == "right" else "---" for column in table.columns]
    rows = [titles, rules, *([_cell(cell) for cell in row] for row in table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Cell) -> str:
    sign = UNICODE.marks[cell.mark]
    text = escape(cell.line()) + escape(UNICODE.marks[cell.note])
    return f"{sign} {text}".rstrip() if sign else text
