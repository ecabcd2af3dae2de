"""What not every system has: a test that needs it says so, and is left out elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

IS_WINDOWS = os.name == "nt"

posix = pytest.mark.skipif(IS_WINDOWS, reason="Windows has other rights, links, pipes and messages")
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full, /proc or a limit of memory, as on Linux")


def needs_posix(what: str) -> None:
    """Leave out the test that calls, on Windows."""
    if IS_WINDOWS:
        pytest.skip(f"Windows has no {what}")


def link(path: Path, target: Path) -> None:
    """Make a link, or leave the test out: on Windows not everybody may."""
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError as error:
        if not IS_WINDOWS:
            raise
        pytest.skip(f"no right to make links: {error}")
    if not path.is_symlink():
        pytest.skip("this system says that it made a link, and did not")
