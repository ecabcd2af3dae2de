"""How other programs are told of files, on Windows: the tests of the formats show it elsewhere."""

from __future__ import annotations

import ntpath
from types import SimpleNamespace

import pytest

from trafficking_indicators.render.problems import paths


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (r"assessments\a.yaml", "assessments/a.yaml"),
        ("assessments/a.yaml", "assessments/a.yaml"),
        (r"c:\CHECKOUT\assessments\a.yaml", "assessments/a.yaml"),
        ("C:/Checkout", "."),
        (r"D:\checkout\a.yaml", None),
        (r"..\a.yaml", None),
        (r"C:\checkout-2\a.yaml", None),
    ],
)
def test_a_path_below_a_folder_is_seen_in_any_case_and_with_any_slash(
    monkeypatch: pytest.MonkeyPatch, file: str, expected: str | None
) -> None:
    monkeypatch.setattr(paths, "os", SimpleNamespace(path=ntpath, sep=ntpath.sep))
    assert expected == paths.relative_path(file, r"C:\checkout")
