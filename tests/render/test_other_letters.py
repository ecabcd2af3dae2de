"""A terminal whose encoding lacks letters gets the nearest ones, never a question mark."""

from __future__ import annotations

import pytest

from trafficking_indicators.render.other_letters import in_letters_of


@pytest.mark.parametrize(
    ("encoding", "text", "expected"),
    [
        ("ascii", "Azərbaycan, Şəki, Gəncə: “ığ”", 'Azerbaycan, Seki, Gence: "ig"'),
        ("cp1254", "Azərbaycan, Şəki", "Azerbaycan, Şeki"),
        ("cp1251", "5.1–5.5 … № 7, č", "5.1–5.5 … № 7, c"),
        ("latin-1", "é ə ł ﬁ", "é e l fi"),
        ("ascii", "\u10d0\u00a0?", "\\u10d0 ?"),
    ],
)
def test_letters_become_those_nearest_to_them(encoding: str, text: str, expected: str) -> None:
    assert expected == in_letters_of(encoding, text).decode(encoding)
