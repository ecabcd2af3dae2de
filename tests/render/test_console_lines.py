"""Lines break where rich breaks them, but never at blanks that keep words together."""

from __future__ import annotations

from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from trafficking_indicators.render import console_lines
from trafficking_indicators.render.console_lines import Line, in_one_style, plain, stripped, wrapped

CONSOLE = Console(file=StringIO(), width=200, markup=False, highlight=False, emoji=False)
# Of one column, of two, of none; blanks that break, and such as do not.
TEXTS = st.text("ab漢字e\u0301-.●  \n", max_size=60)
RUNS = st.lists(st.tuples(TEXTS, st.sampled_from(["", "bold", "cyan"])), max_size=4).map(tuple)
WIDTHS = st.integers(2, 20)


@given(TEXTS, WIDTHS)
@example("a   " * 3, 3)
@example("漢字漢字漢  x", 10)
@example(f"{'a' * 30} b", 7)
def test_lines_break_where_rich_breaks_them(text: str, width: int) -> None:
    expected = [line.plain.rstrip() for line in Text(text).wrap(CONSOLE, width)]
    assert expected == [plain(line).rstrip() for line in wrapped(in_one_style(text), width)] or text == ""


@given(RUNS, WIDTHS)
def test_nothing_is_lost_but_blanks_and_styles_stay_with_their_letters(runs: Line, width: int) -> None:
    def letters(lines: list[Line]) -> list[tuple[str, str]]:
        runs = [run for line in lines for run in line]
        return [(character, style) for text, style in runs for character in text if not character.isspace()]

    lines = wrapped(runs, width)
    assert letters([runs]) == letters(lines)
    assert all(cell_len(plain(line)) <= width for line in lines)


def test_a_blank_that_keeps_words_together_is_no_break() -> None:
    assert ["a", "b\u00a0c", "d"] == [plain(line).rstrip(" ") for line in wrapped(in_one_style("a b\u00a0c d"), 4)]
    assert ["a\u2007", "b"] == [plain(line).rstrip(" ") for line in wrapped(in_one_style("a\u2007 b"), 2)]


def test_blanks_at_the_end_are_left_out_over_several_runs() -> None:
    assert (("a", "bold"),) == stripped((("a ", "bold"), (" ", ""), ("  ", "cyan")))
    assert () == stripped(((" ", ""),))


def test_what_is_taken_for_one_column_is_one_column_for_rich() -> None:
    """What rich knows better is asked of rich."""
    taken = [character for character in map(chr, range(0x3000)) if console_lines._OF_ONE_COLUMN.fullmatch(character)]

    assert len(taken) > 1_000
    assert [] == [character for character in taken if cell_len(character) != 1]
