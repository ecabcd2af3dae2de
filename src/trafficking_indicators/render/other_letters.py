"""Texts in an encoding that lacks some of their letters: each as the nearest to it, never as a question mark."""

from __future__ import annotations

import unicodedata

# What no decomposition gives: letters of Azerbaijani and its neighbours, and signs of reports.
_NEAREST = str.maketrans(
    {
        "ə": "e", "Ə": "E", "ı": "i", "ß": "ss", "ø": "o", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
        "æ": "ae", "Æ": "AE", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'",
        "–": "-", "—": "-", "‑": "-", "…": "...", "•": "*", "·": ".", "\u00a0": " ", "\u202f": " ", "\u2007": " ",
        "●": "+", "◐": "~", "○": "-", "█": "#", "▒": ":", "─": "-", "№": "No.", "€": "EUR",
    }
)  # fmt: skip


def in_letters_of(encoding: str, text: str) -> bytes:
    """Encode a text; letters that the encoding lacks become those nearest to them, others an escape."""
    return b"".join(map(_Letters(encoding).encoded, text))


class _Letters:
    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._known: dict[str, bytes] = {}

    def encoded(self, character: str) -> bytes:
        if character not in self._known:
            self._known[character] = self._encode(character)
        return self._known[character]

    def _encode(self, character: str) -> bytes:
        decomposed = "".join(
            part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)
        )
        for written in (character, character.translate(_NEAREST), decomposed.translate(_NEAREST)):
            try:
                return written.encode(self._encoding)
            except UnicodeEncodeError:
                continue
        return character.encode(self._encoding, "backslashreplace")
