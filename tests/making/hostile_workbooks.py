"""Workbooks that somebody has tampered with: a sound one, changed in one to three ways that a number chooses."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from making.worksheets import part, with_parts

CONTENT_TYPES, RELATIONS = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
SHEETS = tuple(f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3, 4))
PARTS = (*SHEETS, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", CONTENT_TYPES, RELATIONS)
# What stands in the place of a cell, a number, an attribute: whatever a reader may take for something else.
VALUES = (
    "",
    "-1",
    "1e999",
    "99999999999999999999",
    "NaN",
    "0x10",
    "\u0665",
    "A1:XFD1048576",
    "&#0;",
    "&e;",
    "TRUE",
    "x" * 9_000,
)
CELLS = (
    '<c r="E4"><f>HYPERLINK("http://example.org")</f><v>1</v></c>',
    '<c r="E4" t="e"><v>#REF!</v></c>',
    '<c r="E4" t="d"><v>2020-13-45</v></c>',
    '<c r="XFE1048577" t="str"><v>x</v></c>',
    '<c r="E4" t="s"><v>-1</v></c>',
    '<c r="E4" t="inlineStr"><is><r><t>met</t></r><rPh><t>x</t></rPh></is></c>',
    '<c r="E4" t="unheard"><v>met</v></c>',
    '<c r="E4"><v>1e400</v></c>',
    '<c r="E4" t="str"><v>=cmd|&apos; /C calc&apos;!A0</v></c>',
    '<c r="E4" t="str"><v>_x001B_[2J\u202emet</v></c>',
    "<c r='E4'>" * 200 + "</c>" * 200,
)
ELEMENTS = ("", "<a>", "</a>", "<![CDATA[x]]>", "<?x y?>", "<x:y/>", "\0")
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;&a;&a;&a;">]>'
Change = Callable[[bytes, Random], bytes]


def tampered(raw: bytes, seed: int) -> bytes:
    """Change a workbook; the same number, the same changes."""
    random = Random(seed)  # noqa: S311  # chooses inputs of tests
    for change in random.sample(CHANGES, random.randint(1, 3)):
        raw = change(raw, random)
    return random.choice(WHOLE)(raw, random) if random.random() < 0.25 else raw


def _of_text(change: Callable[[str, Random], str], names: tuple[str, ...] = PARTS) -> Change:
    def changed(raw: bytes, random: Random) -> bytes:
        name = random.choice(names)
        try:
            text = part(raw, name).decode()
        except (KeyError, UnicodeDecodeError):
            return raw  # another change took it out, or wrote it in other letters
        return with_parts(raw, {name: change(text, random).encode()})

    return changed


def _attribute(text: str, random: Random) -> str:
    found = list(re.finditer(r'(?<==")[^"<>]*(?=")', text))
    at = random.choice(found).span() if found else (0, 0)
    return text[: at[0]] + random.choice(VALUES) + text[at[1] :]


def _number(text: str, random: Random) -> str:
    found = list(re.finditer("(?<=<v>)[^<]*(?=</v>)", text))
    at = random.choice(found).span() if found else (0, 0)
    return text[: at[0]] + random.choice(VALUES) + text[at[1] :]


def _cell(text: str, random: Random) -> str:
    found = list(re.finditer(r"<c [^>]*/>|<c .*?</c>", text))
    at = random.choice(found).span() if found else (0, 0)
    return text[: at[0]] + random.choice(CELLS) + text[at[1] :]


def _element(text: str, random: Random) -> str:
    found = list(re.finditer("<[^?!>]*>", text))
    at = random.choice(found).span() if found else (0, 0)
    return (
        text[: at[0]] + random.choice(("", "<a>", "</a>", "<![CDATA[x]]>", "<?x y?>", "<x:y/>", "\0")) + text[at[1] :]
    )


def _entities(text: str, _random: Random) -> str:
    return re.sub(r"^(<\?xml[^>]*>)?", lambda found: f"{found[0]}{ENTITIES}", text, count=1)


def _dimension(text: str, _random: Random) -> str:
    return re.sub('<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', text)


def _many_rows(text: str, random: Random) -> str:
    rows = f'<row r="{random.choice((5, 1048576))}"><c t="str"><v>x</v></c></row>' * random.choice((300, 30_000))
    return text.replace("</sheetData>", f"{rows}</sheetData>")


def _other_letters(raw: bytes, random: Random) -> bytes:
    name = random.choice(PARTS)
    encoding = random.choice(("utf-16", "latin-1", "utf-7"))
    try:
        text = part(raw, name).decode(errors="replace").replace("UTF-8", encoding)
    except KeyError:
        return raw  # another change took it out
    return with_parts(raw, {name: text.encode(encoding, errors="replace")})


def _taken_out(raw: bytes, random: Random) -> bytes:
    return with_parts(raw, {random.choice(PARTS): None})


def _put_in(raw: bytes, random: Random) -> bytes:
    name, content = random.choice(
        (
            ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
            ("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
            ("xl/embeddings/oleObject1.bin", b"MZ"),
            ("../../outside.xml", b"<a/>"),
            ("xl/worksheets/sheet2.xml", b"<a>" * 5_000),
            ("xl/worksheets/sheet2.xml", b"<a>" + b" " * 5_000_000),
            ("xl/sharedStrings.xml", b"<sst/>"),
            (CONTENT_TYPES, b"<Types/>"),
            ("xl/workbook.bin", b"\x83\x01\x00"),
        )
    )
    return with_parts(raw, {name: content})


def _cut(raw: bytes, random: Random) -> bytes:
    return raw[: random.randrange(4, len(raw))]


def _flipped(raw: bytes, random: Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(random.choice((1, 5, 50))):
        changed[random.randrange(4, len(raw))] = random.randrange(256)
    return bytes(changed)


def _around(raw: bytes, random: Random) -> bytes:
    return random.choice((raw + raw, raw + b"\0" * 70_000, raw[:4] + raw, raw[:-22] + b"PK\5\6" + b"\xff" * 18))


CHANGES: tuple[Change, ...] = (
    _of_text(_attribute),
    _of_text(_number, SHEETS),
    _of_text(_cell, SHEETS),
    _of_text(_element),
    _of_text(_entities),
    _of_text(_dimension, SHEETS),
    _of_text(_many_rows, SHEETS),
    _of_text(lambda text, random: text.replace("spreadsheetml", random.choice(("wordprocessingml", "x"))), PARTS),
    _of_text(lambda text, _: text.replace("worksheets/sheet2.xml", "http://example.org/a.xml"), (RELATIONS,)),
    _of_text(lambda text, _: text.replace("sheet.main+xml", "sheet.macroEnabled.main+xml"), (CONTENT_TYPES,)),
    _other_letters,
    _taken_out,
    _put_in,
)
WHOLE: tuple[Change, ...] = (_cut, _flipped, _around)
