"""Cuts an input that fails down to what it needs for that."""

from __future__ import annotations

from collections.abc import Callable

# Inputs tried at most.
ATTEMPTS = 500


def smallest(files: dict[str, bytes], fails: Callable[[dict[str, bytes]], bool]) -> dict[str, bytes]:
    """Take away files, lines and then bytes, first many and then few at a time, as long as the rest still fails."""
    attempts = iter(range(ATTEMPTS))

    def still_fails(shorter: dict[str, bytes]) -> bool:
        return next(attempts, None) is not None and fails(shorter)

    for name in list(files):
        without = {other: raw for other, raw in files.items() if other != name}
        if without and still_fails(without):
            files = without
    for name in files:
        for parts in (files[name].splitlines(keepends=True), None):
            left = parts if parts is not None else [bytes([byte]) for byte in files[name]]
            size = len(left) // 2
            while size:
                at = 0
                while at < len(left):
                    shorter = left[:at] + left[at + size :]
                    if still_fails({**files, name: b"".join(shorter)}):
                        left = shorter
                    else:
                        at += size
                size //= 2
            files = {**files, name: b"".join(left)}
    return files
