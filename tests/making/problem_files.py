"""Problems for the tests of formats: a fixed set of example files, and any problems at all, hostile ones among them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from conftest import Assess, Run
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Checked, Located, Place, Rule, Severity, Span
from trafficking_indicators.render.problems.json import to_json
from trafficking_indicators.rule_names import RuleName

# Two folders and five files: errors, a warning, a file that cannot be read, one that is not checked, a good one.
EXAMPLE_PATHS = (
    "tests/examples/invalid/no-files",
    "tests/examples/invalid/missing-area",
    "tests/examples/invalid/unknown-key.yaml",
    "tests/examples/invalid/unused-source.yaml",
    "tests/examples/invalid/yaml-syntax.yaml",
    "tests/examples/invalid/unknown-instrument.yaml",
    "examples/altesia-2018.yaml",
)
RULES: dict[str, Rule] = {rule.name: rule for rule in all_rules()}
SOMEWHERE = Span(3, 1, 3, 8)
# Where `assess` runs, for renderers that are asked themselves.
ROOT = "/checkout"
# What ends a line, begins a command, a link, an entity or a placeholder, or steers a terminal.
_HOSTILE = (
    *("\n", "\r\n", "\r", "\x85", "\u2028", "\x00", "\x1b[2J", "\u202e", "\u200d", "\ufffe", "\udcff", "\U000e0041"),
    *("::error::", "::stop-commands::x", "%", "%0A", "%250A", ",line=9", ":", "=", "]](http://x)", "{0}", "}}"),
    *("]]>", "&amp;", "<!--", "<a>", "\\u0041", '"', "\\", " ", "/", "../", "é", "日本", "\U0001f600"),
)


def run_on_examples(assess: Assess, format: str, *more: str) -> Run:
    """Validate the fixed set in a format."""
    return assess("validate", *EXAMPLE_PATHS, "--format", format, *more)


def output_file(assess: Assess, folder: Path, format: str) -> bytes:
    """Validate the fixed set into a file, which leaves nothing for stdout; give what the file holds."""
    file = folder / "problems"
    run = run_on_examples(assess, format, "--output", str(file))
    assert (1, "") == (run.code, run.out)
    return file.read_bytes()


def problem(
    rule: RuleName = "unknown-key",
    message: str = "unknown key",
    *,
    file: str = "a.yaml",
    place: Place = SOMEWHERE,
    help: str = "",
    path: str = "",
) -> Located:
    """Make a problem of a rule."""
    return Located(file, place, rule, RULES[rule].severity, message, help, path)


def json_of(problems: Sequence[Located]) -> str:
    """Render problems of one file as JSON."""
    return to_json(problems, files=1, ignored={})


def hostile_texts() -> st.SearchStrategy[str]:
    """Any text, rich in what means something to somebody."""
    return st.lists(st.one_of(st.sampled_from(_HOSTILE), st.text(max_size=6)), max_size=6).map("".join)


def file_names() -> st.SearchStrategy[str]:
    """Any name of a file in the folder, as the system gives it: bytes that are no UTF-8 come as surrogates."""
    names = hostile_texts().map(lambda text: text.replace("/", "").replace("\0", ""))
    return names.filter(lambda name: name not in ("", ".", ".."))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Any place in the first lines, of one line or several."""
    line, column, lines, columns = (draw(st.integers(low, 4)) for low in (1, 1, 0, 0))
    return Span(line, column, line + lines, draw(st.integers(1, 4)) if lines else column + columns)


@st.composite
def located(draw: st.DrawFn, file: str | None = None) -> Located:
    """Any problem, of any rule."""
    rule: Rule = draw(st.sampled_from(list(RULES.values())))
    severity: Severity = draw(st.sampled_from(["error", "warning"])) if rule.ignorable else "error"
    path = draw(st.sampled_from(["", "/ratings/5.1", "/a~1b"]))
    name = draw(file_names()) if file is None else file
    return Located(name, draw(spans()), rule.name, severity, draw(hostile_texts()), draw(hostile_texts()), path)


@st.composite
def checked_files(draw: st.DrawFn) -> list[Checked]:
    """Any files with any problems."""
    files = draw(st.lists(file_names(), max_size=3, unique=True))
    kinds = st.sampled_from([None, "assessment", "area", "instrument"])
    return [
        Checked(file, draw(kinds), tuple(draw(st.lists(located(file), max_size=4))), draw(hostile_texts()))
        for file in files
    ]
