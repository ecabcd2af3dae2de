"""The theme of a Word file without a template: the colours and the font of its styles, for what people add to it."""

from __future__ import annotations

from trafficking_indicators.render.docx.markup import Markup, colour
from trafficking_indicators.render.docx.styles import FONT
from trafficking_indicators.render.palette import LIGHT

_COLOURS = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.page,
    "dk2": LIGHT.quiet,
    "lt2": LIGHT.tones["absent"].fill,
    "accent1": LIGHT.shape,
    "accent2": LIGHT.accent,
    "accent3": LIGHT.line,
    "accent4": LIGHT.tones["good"].fill,
    "accent5": LIGHT.tones["open"].fill,
    "accent6": LIGHT.tones["caution"].fill,
    "hlink": LIGHT.link,
    "folHlink": LIGHT.quiet,
}
_FONT = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme() -> Markup:
    """Build the theme, each of its lists as long as the schema wants it."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour(value)}"/></a:{name}>' for name, value in _COLOURS.items())
    formats = (
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    )
    return Markup(
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Assessment"><a:themeElements>'
        f'<a:clrScheme name="Assessment">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Assessment"><a:majorFont>{_FONT}</a:majorFont><a:minorFont>{_FONT}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Assessment">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )
