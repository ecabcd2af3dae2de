"""What charts are drawn with: boxes, lines, signs and words on a sheet that grows downwards, in pixels."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Literal, NamedTuple

from trafficking_indicators.characters import printable
from trafficking_indicators.documents.charts import Mark
from trafficking_indicators.documents.told import Piece, Told, told

# As wide as running text; on a narrower screen it is scrolled.
WIDTH = 640
# A letter's width, generously, since the font of the reader is not known; a line's height.
LETTER, LINE = 8.2, 18
# From the top of a line to what its letters stand on.
BASE = 14
# The sides of a unit square and of a sign, and the space beside either.
SQUARE, SIGN, GAP = 13, 14, 4
# More units than these tell a reader nothing that their number does not.
MOST_UNITS = 300
# A line never has fewer letters.
FEWEST_LETTERS = 4

End = Literal["start", "middle", "end"]


class Box(NamedTuple):
    """A rectangle. The style sheet knows what its `look` is."""

    x: float
    y: float
    width: float
    height: float
    look: str


class Line(NamedTuple):
    """A line from point to point."""

    x: float
    y: float
    to_x: float
    to_y: float
    look: str = "rule"


class Sign(NamedTuple):
    """A sign by its name, at its upper left corner."""

    x: float
    y: float
    mark: Mark


class Words(NamedTuple):
    """One line of text, by what its letters stand on."""

    x: float
    y: float
    text: str
    end: End
    look: str


class Drawing(NamedTuple):
    """All that is drawn, on a ground of a size."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    signs: tuple[Sign, ...]
    words: tuple[Words, ...]


class Sheet:
    """Gathers shapes; `y` is where the next row begins."""

    def __init__(self, width: float = WIDTH) -> None:
        self.width = width
        self.y: float = 0
        self._boxes: list[Box] = []
        self._lines: list[Line] = []
        self._signs: list[Sign] = []
        self._words: list[Words] = []

    def box(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a rectangle."""
        self._boxes.append(Box(x, y, width, height, look))

    def line(self, x: float, y: float, to_x: float, to_y: float, look: str = "rule") -> None:
        """Draw a line."""
        self._lines.append(Line(x, y, to_x, to_y, look))

    def sign(self, x: float, y: float, mark: Mark) -> None:
        """Draw a sign, if it is one."""
        if mark:
            self._signs.append(Sign(x, y, mark))

    def text(self, x: float, width: float, text: str, *, below: float = 0, end: End = "start", look: str = "") -> float:
        """Write a text, as many lines as it needs, from a distance below the row's beginning; give their height."""
        lines = lines_in(text, width)
        top = self.y + below
        for number, line in enumerate(lines):
            self._words.append(Words(x, top + number * LINE + BASE, line, end, look))
        return len(lines) * LINE

    def units(self, x: float, width: float, looks: list[str]) -> float:
        """Draw unit squares in rows of a width; give their height."""
        across = max(int(width // (SQUARE + GAP)), 1)
        for number, look in enumerate(looks):
            down, right = divmod(number, across)
            self.box(x + right * (SQUARE + GAP), self.y + 2 + down * (SQUARE + GAP), SQUARE, SQUARE, look)
        return (-(-len(looks) // across)) * (SQUARE + GAP)

    def done(self) -> Drawing:
        """Give all that was drawn."""
        shapes = tuple(self._boxes), tuple(self._lines), tuple(self._signs), tuple(self._words)
        return Drawing(self.width, self.y, *shapes)


def lines_in(text: str, width: float) -> list[str]:
    """Break a text into lines that a width takes; nothing is left out."""
    lines = wrap(printable(text), max(int(width / LETTER), FEWEST_LETTERS), break_on_hyphens=False) or [""]
    return list(_told_lines(lines, text)) if isinstance(text, Told) else lines


def _told_lines(lines: Iterable[str], text: Told) -> Iterator[str]:
    """Tell again which pieces of lines are in another language: breaking a text leaves out blanks alone."""
    languages = (piece.language for piece in text.pieces for letter in printable(piece.text) if not letter.isspace())
    language = ""
    for line in lines:
        pieces: list[Piece] = []
        for letter in line:
            language = language if letter.isspace() else next(languages)
            if pieces and pieces[-1].language == language:
                pieces[-1] = Piece(pieces[-1].text + letter, language)
            else:
                pieces.append(Piece(letter, language))
        yield told(*pieces)


def width_of(text: str) -> float:
    """Guess how wide a text is; most are narrower."""
    return len(text) * LETTER
