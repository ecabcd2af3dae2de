"""The parts of the whole report, in its order."""

from __future__ import annotations

from typing import Literal, get_args

ReportPart = Literal[
    "method",
    "indicators",
    "levels",
    "counts",
    "areas",
    "priorities",
    "survey",
    "plan",
    "changes",
    "sources",
    "reading",
]
REPORT_PARTS: tuple[ReportPart, ...] = get_args(ReportPart)
