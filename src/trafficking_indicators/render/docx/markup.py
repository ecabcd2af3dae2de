"""WordprocessingML as text that is built here alone: what comes from data is escaped, and nothing else is taken for it.

Written as text because a long report has a hundred thousand elements; the schema's order of elements is that of the
functions that build them.
"""

from __future__ import annotations

from typing import NewType

from trafficking_indicators.characters import printable

Markup = NewType("Markup", str)
NOTHING = Markup("")

# The first before all others, which begin with it.
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def escaped(text: str) -> Markup:
    """Give a text as it may stand in an element or an attribute: one line, and no character that XML refuses."""
    clean = text if text.isprintable() else printable(text)
    for sign, entity in _ENTITIES:
        if sign in clean:
            clean = clean.replace(sign, entity)
    return Markup(clean)


def element(name: str, /, *children: Markup, **attributes: str | int) -> Markup:
    """Build an element; attributes are of the main namespace, in the order in which they are given."""
    opened = "".join([name, *(f' w:{key}="{escaped(str(value))}"' for key, value in attributes.items())])
    content = "".join(children)
    return Markup(f"<{opened}>{content}</{name}>" if content else f"<{opened}/>")


def joined(*parts: Markup) -> Markup:
    """Put markup behind each other."""
    return Markup("".join(parts))


def colour(value: str) -> str:
    """Give "#rrggbb" as Word writes it."""
    return value.removeprefix("#").upper()
