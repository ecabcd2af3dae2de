"""Changes to the bytes of a file, as an editor, a merge, a transfer or somebody who means harm would make them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from making.inputs import CONTACTS, KEYS, MARKS, ODD, TEXTS, WORDS

_KEY = re.compile(rb"[\w.-]+(?=:(?:\s|$))")
_TOKEN = re.compile(rb"[\w.@-]+|[^\w\s]")
_BYTES = [
    *(b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r\n"),
    *(b"[" * 40, b"1" * 30, b"'", b'"', b"{a: b}"),
]
# By kind, so that one of few members is as likely as one of many.
HOSTILE: list[list[bytes]] = [_BYTES] + [
    [token.encode("utf-8", "surrogatepass") for token in kind] for kind in (MARKS, ODD, TEXTS, WORDS, CONTACTS, KEYS)
]
# How many changes a file gets: of many, one is likely to hide what the others would show.
AT_ONCE = (1, 1, 2, 4)

Change = Callable[[bytes, Random], bytes]


def hostile(random: Random) -> bytes:
    """Choose something hostile."""
    return random.choice(random.choice(HOSTILE))


def flip(raw: bytes, random: Random) -> bytes:
    """Change a bit."""
    at = random.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << random.randrange(8))]) + raw[at + 1 :]


def insert(raw: bytes, random: Random) -> bytes:
    """Put something hostile anywhere."""
    at = random.randrange(len(raw) + 1)
    return raw[:at] + hostile(random) + raw[at:]


def truncate(raw: bytes, random: Random) -> bytes:
    """Lose the end."""
    return raw[: random.randrange(len(raw) + 1)]


def delete_lines(raw: bytes, random: Random) -> bytes:
    """Lose a line or a few."""
    lines = raw.splitlines(keepends=True)
    at = random.randrange(len(lines))
    return b"".join(lines[:at] + lines[at + random.randint(1, 3) :])


def repeat_line(raw: bytes, random: Random) -> bytes:
    """Have a line twice."""
    lines = raw.splitlines(keepends=True)
    at = random.randrange(len(lines))
    return b"".join([*lines[: at + 1], *lines[at:]])


def swap_lines(raw: bytes, random: Random) -> bytes:
    """Change the places of two lines."""
    lines = raw.splitlines(keepends=True)
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def indent(raw: bytes, random: Random) -> bytes:
    """Move a line in or out."""
    lines = raw.splitlines(keepends=True)
    at = random.randrange(len(lines))
    width = len(lines[at]) - len(lines[at].lstrip(b" "))
    lines[at] = b" " * max(0, width + random.choice([-2, -1, 1, 2])) + lines[at].lstrip(b" ")
    return b"".join(lines)


def end_lines(raw: bytes, random: Random) -> bytes:
    """End the lines, or one of them, as another system does."""
    if random.randrange(2):
        return raw.replace(b"\n", random.choice([b"\r\n", b"\r"]))
    lines = raw.split(b"\n")
    at = random.randrange(len(lines))
    return b"\n".join(lines[:at]) + random.choice([b"\r\n", b"\r", b"\n\n"]) + b"\n".join(lines[at:])


def replace_token(raw: bytes, random: Random) -> bytes:
    """Put something hostile, or a word of the file, in the place of a word."""
    words = list(_TOKEN.finditer(raw))
    if not words:
        return insert(raw, random)
    word = random.choice(words)
    new = hostile(random) if random.randrange(2) else random.choice(words).group()
    return raw[: word.start()] + new + raw[word.end() :]


def rename_key(raw: bytes, random: Random) -> bytes:
    """Give a key another name."""
    keys = list(_KEY.finditer(raw))
    if not keys:
        return insert(raw, random)
    key = random.choice(keys)
    new = random.choice(keys).group() if random.randrange(2) else hostile(random)
    return raw[: key.start()] + new + raw[key.end() :]


def move_block(raw: bytes, random: Random) -> bytes:
    """Move, repeat or lose a line with all that stands further in below it."""
    lines = raw.splitlines(keepends=True)
    start = random.randrange(len(lines))
    width = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > width:
        end += 1
    block, rest = lines[start:end], lines[:start] + lines[end:]
    if random.randrange(3) == 0:
        return b"".join(rest)
    at = random.randrange(len(rest) + 1)
    kept = rest if random.randrange(2) else lines
    return b"".join(kept[:at] + block + kept[at:])


CHANGES: tuple[Change, ...] = (
    flip, insert, truncate, delete_lines, repeat_line, swap_lines, indent, end_lines, replace_token, replace_token,
    rename_key, move_block,
)  # fmt: skip


def changed(raw: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Change a file once or a few times, or go on with another where it stops."""
    for _ in range(random.choice(AT_ONCE)):
        if not raw.strip():
            return raw
        change = random.choice((*CHANGES, None))
        if change is None:
            other = random.choice(others)
            raw = truncate(raw, random) + other[random.randrange(len(other) + 1) :]
        else:
            raw = change(raw, random)
    return raw
