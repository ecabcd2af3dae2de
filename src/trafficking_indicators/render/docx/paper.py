"""The page that a document is set on: its size and margins, as a template has them or as ours."""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """A page in twentieths of a point; `turned` lies on its side, and is free above and below by `spared` less."""

    short: int = 11906
    long: int = 16838
    top: int = 1304
    right: int = 1247
    bottom: int = 1191
    left: int = 1247
    header: int = 624
    footer: int = 567
    turned: bool = False
    spared: int = 170

    @property
    def width(self) -> int:
        """Give the width of the sheet."""
        return self.long if self.turned else self.short

    @property
    def height(self) -> int:
        """Give the height of the sheet."""
        return self.short if self.turned else self.long

    @property
    def margins(self) -> tuple[int, int]:
        """Give what is left free above and below."""
        spared = self.spared if self.turned else 0
        return self.top - spared, self.bottom - spared

    @property
    def room(self) -> int:
        """Give what is left between the margins."""
        return self.width - self.left - self.right
