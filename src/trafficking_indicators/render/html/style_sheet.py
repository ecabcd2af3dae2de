"""The style sheet of a page: rules from a file, the colours of the palette, the words around a printed page."""

from __future__ import annotations

from pathlib import Path

from trafficking_indicators.characters import printable
from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.render.palette import DARK, LIGHT, Palette

FILE = Path(__file__).parent / "templates" / "page.css"


def style_of(document: Document) -> str:
    """Give the style sheet of a document's page."""
    light, dark = _colours(LIGHT), _colours(DARK)
    themes = f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
    return themes + FILE.read_text(encoding="utf-8") + _paper(document)


def _colours(palette: Palette) -> str:
    """Write a palette as variables."""
    plain = {name: value for name, value in palette._asdict().items() if isinstance(value, str)}
    said = [f"--{name}: {value};" for name, value in plain.items()]
    for tone in ("neutral", "good", "caution", "bad", "open", "absent"):
        pair = palette.tones[tone]
        said.append(f"--{tone}: {pair.fill}; --{tone}-ink: {pair.ink};")
    return " ".join(said)


def _paper(document: Document) -> str:
    """Say what stands on every printed page: above, the title; below, the marking and which page it is."""
    number = document.labels.page
    pages = " counter(pages) ".join(
        " counter(page) ".join(map(_quoted, part.split("{page}"))) for part in number.split("{pages}")
    )
    return (
        f"@page {{ @top-left {{ content: {_quoted(document.title)}; }}\n"
        f"@top-right {{ content: {_quoted(document.marking)}; }}\n"
        f"@bottom-left {{ content: {_quoted(document.subject)}; }}\n"
        f"@bottom-right {{ content: {pages if number else 'none'}; }} }}\n"
    )


def _quoted(text: str) -> str:
    """Write a text as a string of CSS that neither ends early nor ends the element around it."""
    safe = (sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in printable(text))
    return f'"{"".join(safe)}"'
