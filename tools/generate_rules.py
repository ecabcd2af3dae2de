"""Write the pages of rules in docs/ from the rules and their examples, broken and mended, in tests/examples.

Run: python tools/generate_rules.py
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from trafficking_indicators.characters import is_printable
from trafficking_indicators.checking.all_rules import all_rules
from trafficking_indicators.problems import Rule
from trafficking_indicators.reading.cell_values import cell_name
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.worksheets import read_worksheet

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
INVALID = ROOT / "tests" / "examples" / "invalid"
MENDED = ROOT / "tests" / "examples" / "mended"
MESSAGES = ROOT / "tests" / "golden" / "rules"
# Lines around a change: enough to see what it belongs to.
CONTEXT = 2

FAMILIES = {
    "reading": "Reading a file",
    "values": "Keys and values",
    "headers": "The head of an instrument",
    "instruments": "The parts of an instrument",
    "assessments": "An assessment and its instrument",
    "evidence": "Sources and evidence",
    "exercises": "Priorities and survey answers",
    "followups": "Follow-ups",
    "persons": "Persons",
}
# The families that only an instrument can break have a page of their own; what concerns every file stands on the other.
FAMILIES_OF_INSTRUMENTS = ("headers", "instruments")
# Rules that are found while reading, and that only the folder of an instrument can break.
OF_AN_INSTRUMENT = ("duplicate-area", "unread-file")
# Rules whose example cannot be kept, and why.
NOT_KEPT = {
    "unreadable-file": "A file that is not there cannot be kept: this rule has no example.",
    "unread-workbook": "A workbook with macros, or with a password, is not kept: this rule has no example.",
    "unreadable-folder": "A folder that nobody may look into cannot be kept: this rule has no example.",
}
# Of a workbook that says nothing of itself, since nobody can tell where.
WITHOUT_KEYS = "A workbook without the row of keys."
SHOWN_OF_A_CELL = 40
# Rules that do not speak in a plain `assess validate`.
SPEAKS_IN = {
    "internal-assessment": "`assess validate` does not ask it: it is for the commands that show an assessment. There "
    "it cannot be ignored.",
}

HEAD_OF_ASSESSMENTS = """\
# Rules

What `assess validate` checks in an assessment, in a follow-up, and in any file that it reads. What it checks besides in
an indicator set stands in [Rules of instruments](rules-of-instruments.md). Every problem stands at its line and column,
with the name of its rule in brackets and the next step below:

```text
assessments/x.yaml:41:3: error[unknown-indicator]: no area "5.6" in instrument iom-2016
  help: did you mean "5.5"?
```

An **error** makes `assess validate` end with exit code 1, and no command works with the file. A **warning** does
neither: it asks the assessor to look again. With `--fail-on warning` a warning ends with exit code 1 as well, with
`--fail-on never` neither does. What was refused is cut out and the rest of the file still checked; findings that would
only follow from the cut are left out.

`--ignore RULE` leaves a rule out of what `assess validate` reports and counts; it may be repeated. The other commands
know no such option: a file with an error stays one that they refuse. Rules without which a file would go unchecked
cannot be ignored.

Below the tables each rule has a section: what holds, why, an example that breaks it with what `assess validate` says,
and the change that mends it. The examples are made up.
"""
HEAD_OF_INSTRUMENTS = """\
# Rules of instruments

What `assess validate` checks in the files of an indicator set, besides the rules that concern every file. Those stand
in [Rules](rules.md), which also says what an error and a warning are and how a rule is left out:

- [Reading a file](rules.md#reading-a-file)
- [Keys and values](rules.md#keys-and-values)
- [Persons](rules.md#persons)

An instrument with an error is not used: assessments that are made with it break the rule
[`broken-instrument`](rules.md#broken-instrument).
"""
INSTRUMENTS = "rules-of-instruments.md"
HEADS = {"rules.md": HEAD_OF_ASSESSMENTS, INSTRUMENTS: HEAD_OF_INSTRUMENTS}
FOOT = "\nThis page is made from the rules themselves by `python tools/generate_rules.py`.\n"


def render(page: str) -> str:
    """Return a whole page."""
    return HEADS[page] + FOOT + "".join(_overview(page)) + "".join(_sections(page))


def _overview(page: str) -> Iterator[str]:
    yield "\n## Overview\n\n"
    for title, _rules in _by_family(page):
        yield f"- [{title}](#{_anchor(title)})\n"
    yield "\n| rule | severity | what holds |\n| --- | --- | --- |\n"
    for title, rules in _by_family(page):
        yield f"| **[{title}](#{_anchor(title)})** | | |\n"
        for rule in rules:
            yield f"| [`{rule.name}`](#{rule.name}) | {rule.severity} | {rule.text} |\n"
    if page != INSTRUMENTS:
        yield "\nOn the page of instruments:\n\n"
        for title, rules in _by_family(INSTRUMENTS):
            links = (f"[`{rule.name}`]({INSTRUMENTS}#{rule.name})" for rule in rules)
            yield f"- {title}: {', '.join(links)}\n"


def _sections(page: str) -> Iterator[str]:
    for title, rules in _by_family(page):
        yield f"\n## {title}\n"
        for rule in rules:
            yield f"\n### `{rule.name}`\n\n" + "\n\n".join(_paragraphs(rule)) + "\n"


def _by_family(page: str) -> Iterator[tuple[str, list[Rule]]]:
    rules = all_rules()
    for family, title in FAMILIES.items():
        if (family in FAMILIES_OF_INSTRUMENTS) == (page == INSTRUMENTS):
            yield title, [rule for rule in rules if _family(rule) == family]


def _family(rule: Rule) -> str:
    return "instruments" if rule.name in OF_AN_INSTRUMENT else rule.family


def _anchor(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _paragraphs(rule: Rule) -> Iterator[str]:
    yield rule.text
    yield f"*Why:* {rule.why}"
    yield f"{rule.severity.capitalize()}. {_ignoring(rule)}"
    example = _stored(INVALID, rule.name)
    if example is None:
        yield NOT_KEPT[rule.name]
        yield _fenced("text", _message(rule.name))
        return
    mended = MENDED / example.name
    yield f"{_link('Example', example)}: {_told(example)}"
    yield _fenced("text", _message(rule.name))
    yield f"{_link('Mended', mended)}: {_told(mended)}"
    yield from _changes(example, mended)


def _ignoring(rule: Rule) -> str:
    if rule.name in SPEAKS_IN:
        return SPEAKS_IN[rule.name]
    if rule.ignorable:
        return f"`--ignore {rule.name}` leaves it out."
    return "It cannot be ignored: what it refuses is not checked any further."


def _stored(folder: Path, name: str) -> Path | None:
    """Find an example: a file, or a folder that holds several."""
    return next(
        (path for path in (folder / f"{name}.yaml", folder / f"{name}.xlsx", folder / name) if path.exists()), None
    )


def _link(word: str, path: Path) -> str:
    return f"[{word}](../{path.relative_to(ROOT).as_posix()})"


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text}```"


def _message(name: str) -> str:
    """Give what the example's golden file says of it, without counts and exit code."""
    text = (
        (MESSAGES / f"{name}.txt").read_text(encoding="utf-8").replace(f"{INVALID.relative_to(ROOT).as_posix()}/", "")
    )
    return re.sub(r"(?m)^(\d+ files? checked|exit code).*\n", "", text)


def files_of(path: Path) -> dict[str, str]:
    """Give the texts of an example by name, a single file under no name."""
    found = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    return {file.relative_to(path).as_posix() if file != path else "": _text_of(file) for file in found}


def _text_of(file: Path) -> str:
    """Give the text of a file; of a worksheet its rows, a line each, with its remark on itself as the comment."""
    raw = file.read_bytes()
    if file.suffix != ".xlsx":
        return _shown(raw)
    told = read_worksheet(raw).remarks.get((), WITHOUT_KEYS)
    rows: dict[str, list[str]] = {}
    for sheet in read_workbook(raw):
        for cell in sheet.cells:
            if cell.value.text == told:
                continue
            fault = f" ({cell.value.fault})" if cell.value.fault else ""
            text = f"{cell_name(cell.row, cell.column)} {cell.value.text[:SHOWN_OF_A_CELL]}{fault}"
            rows.setdefault(f"{sheet.name} {cell.row}", []).append(text)
    lines = [f"{name}: {' | '.join(cells)}" for name, cells in rows.items()]
    return f"# {told}\n\n" + "".join(f"{line}\n" for line in lines)


def _shown(raw: bytes) -> str:
    """Write a file's text with escapes for bytes that are no UTF-8 and for what has no sign of its own."""
    text = raw.decode("utf-8", "backslashreplace")
    return "".join(
        character if character == "\n" or is_printable(character) else f"\\u{ord(character):04X}" for character in text
    )


def taken_apart(text: str) -> tuple[str, str]:
    """Part the comment that a file begins with, which says what it shows, from the rest."""
    match = re.match(r"(?:#.*\n)*\n?", text)
    assert match is not None  # it may be empty
    return match.group(), text[match.end() :]


def _told(path: Path) -> str:
    """Give what the first commented file of an example says of it."""
    heads = (taken_apart(text)[0] for text in files_of(path).values())
    head = next(head for head in heads if head.startswith("# "))
    return " ".join(line.removeprefix("# ") for line in head.splitlines() if line)


def _changes(example: Path, mended: Path) -> Iterator[str]:
    before, after = files_of(example), files_of(mended)
    gone, new = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
    for old in gone:
        same = [name for name in new if taken_apart(after[name])[1] == taken_apart(before[old])[1]]
        yield f"Rename `{old}` to `{same[0]}`." if same else f"Delete `{old}`."
        new = [name for name in new if name not in same]
    for name in sorted({*(before.keys() & after.keys()), *new}):
        lines = changed_lines(before.get(name, ""), after[name])
        if lines:
            place = f"{'Add' if name in new else 'In'} `{name}`:\n\n" if name else ""
            yield place + _fenced("diff", "".join(f"{line}\n" for line in lines))


def changed_lines(before: str, after: str) -> list[str]:
    """Compare two texts without what their first comments say; lines are counted as in the first."""
    (head, old), (_, new) = taken_apart(before), taken_apart(after)
    above = len(head.splitlines())

    def place(match: re.Match[str]) -> str:
        return f"@@ line {max(1, int(match.group(1))) + above} @@"

    lines = [line.rstrip() for line in difflib.unified_diff(old.splitlines(), new.splitlines(), n=CONTEXT)]
    return [re.sub(r"^@@ -(\d+).*@@$", place, line) for line in lines[2:]]


if __name__ == "__main__":
    for name in HEADS:
        (DOCS / name).write_text(render(name), encoding="utf-8")
