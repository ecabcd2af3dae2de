"""The palette by arithmetic: what can be read, what a photocopy keeps, and that neither green nor red is in it."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator

import pytest

from trafficking_indicators.render.palette import DARK, LEAST_FOR_SHAPES, LEAST_FOR_TEXT, LIGHT, Pair, Palette

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
# Two greys that differ by less, in CIE lightness, are one on a bad copy.
LEAST_STEP = 7.0


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Of WCAG 2.2."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def lightness(colour: str) -> float:
    """Of CIE, from 0 to 100."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def pairs(palette: Palette) -> dict[str, Pair]:
    tones = palette.tones
    return {
        "neutral": tones["neutral"],
        "good": tones["good"],
        "caution": tones["caution"],
        "bad": tones["bad"],
        "open": tones["open"],
        "absent": tones["absent"],
    }


def colours(palette: Palette) -> Iterator[str]:
    yield from palette[:-1]
    for pair in pairs(palette).values():
        yield from pair


@PALETTES
def test_every_colour_is_written_alike(palette: Palette) -> None:
    assert [] == [colour for colour in colours(palette) if re.fullmatch("#[0-9a-f]{6}", colour) is None]


def test_black_and_white_have_the_contrast_of_the_standard() -> None:
    assert 21 == pytest.approx(contrast("#000000", "#ffffff"))


@PALETTES
def test_every_text_can_be_read_on_its_ground_and_on_the_page(palette: Palette) -> None:
    grounds = list(pairs(palette).values())
    on_page = (palette.ink, palette.quiet, palette.accent, palette.link, *(pair.ink for pair in grounds))
    written = [*((palette.page, ink) for ink in on_page), *grounds]
    # a second line, a link and a warning may stand in a cell
    written += [(pair.fill, ink) for pair in grounds for ink in (palette.ink, palette.link)]
    assert [] == [(ground, ink) for ground, ink in written if contrast(ground, ink) < LEAST_FOR_TEXT]


@PALETTES
def test_shapes_can_be_told_from_the_page(palette: Palette) -> None:
    shapes = (palette.line, palette.shape, palette.accent)
    assert [] == [shape for shape in shapes if contrast(palette.page, shape) < LEAST_FOR_SHAPES]


@PALETTES
def test_a_photocopy_keeps_what_is_met_apart_from_what_is_partly_met_and_unmet(palette: Palette) -> None:
    good, caution, bad = (lightness(palette.tones[tone].fill) for tone in ("good", "caution", "bad"))
    steps = [caution - good, bad - caution] if palette is LIGHT else [good - caution, caution - bad]
    assert [] == [step for step in steps if step < LEAST_STEP]


@PALETTES
def test_there_is_neither_green_nor_red(palette: Palette) -> None:
    """Hues of grounds and inks are blue or amber; what is nearly grey has none."""
    hues = [(colour, *colorsys.rgb_to_hsv(*channels(colour))) for colour in colours(palette)]
    strong = [(colour, hue * 360) for colour, hue, saturation, _ in hues if saturation > 0.12]
    assert [] == [(colour, hue) for colour, hue in strong if not (25 <= hue <= 45 or 200 <= hue <= 225)]
