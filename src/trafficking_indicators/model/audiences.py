"""Who may read an assessment, and what is made of it."""

from __future__ import annotations

from typing import Literal

Audience = Literal["public", "internal"]
