"""The colours of pages and Word files, light and dark: one palette for all renderers.

No green and no red. Fill and sign carry a status together, so that a photocopy keeps it: the more is met, the darker is
the fill. Amber is for where the reader must be careful, and for what is not known.
"""

from __future__ import annotations

from typing import NamedTuple

from trafficking_indicators.render.signs import ByTone

# Of WCAG 2.2: the least contrast for text (1.4.3), and for lines and shapes that mean something (1.4.11).
LEAST_FOR_TEXT = 4.5
LEAST_FOR_SHAPES = 3.0


class Pair(NamedTuple):
    """A ground, and what is written on it, as "#rrggbb"; the ink can be read on the bare page, too."""

    fill: str
    ink: str


class Palette(NamedTuple):
    """All colours of one theme, as "#rrggbb".

    `quiet` is for what stands second, `rule` parts without meaning anything, `line` bounds shapes, `shape` fills those
    of charts, `accent` says where care is needed, `link` is that of links.
    """

    page: str
    ink: str
    quiet: str
    rule: str
    line: str
    shape: str
    accent: str
    link: str
    tones: ByTone[Pair]


LIGHT = Palette(
    page="#ffffff",
    ink="#1f2d3d",
    quiet="#566573",
    rule="#c9d2db",
    line="#7a8896",
    shape="#2f5d8c",
    accent="#b45309",
    link="#17447a",
    tones={
        "neutral": Pair("#ffffff", "#1f2d3d"),
        "good": Pair("#9fbcdc", "#10294a"),
        "caution": Pair("#d6e3f1", "#1b3a5f"),
        "bad": Pair("#ffffff", "#1f2d3d"),
        "open": Pair("#f8ead2", "#6b3a06"),
        "absent": Pair("#eff1f4", "#4a5866"),
    },
)
DARK = Palette(
    page="#12181f",
    ink="#e4eaf0",
    quiet="#a3b0bd",
    rule="#37434f",
    line="#8492a0",
    shape="#8ab4e3",
    accent="#f0a850",
    link="#aed0f6",
    tones={
        "neutral": Pair("#12181f", "#e4eaf0"),
        "good": Pair("#34587f", "#ffffff"),
        "caution": Pair("#203247", "#dfeaf6"),
        "bad": Pair("#12181f", "#e4eaf0"),
        "open": Pair("#3c2d15", "#f6dcb2"),
        "absent": Pair("#1d252e", "#b0bcc8"),
    },
)
