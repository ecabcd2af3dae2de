"""The command `assess`: answers `--version` at once, and is the one place where a bug of ours ends."""

from __future__ import annotations

import sys

from trafficking_indicators import __version__

# sysexits.h: an internal software error. Python's own 1 would tell a CI job "problems found".
BUG = 70


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"assess {__version__}\n")
        return
    import gc
    import os

    # No code of other packages runs in here, and looking for it would cost a walk over all that is installed.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # A run is short and makes no cycles worth collecting; collecting costs a tenth of start-up.
    gc.disable()
    try:
        from trafficking_indicators.cli.app import run

        code = run()
    except Exception:  # noqa: BLE001  # the one broad except: whatever reaches this place is a bug of ours
        import traceback

        traceback.print_exc()
        sys.stderr.write("assess: this is a bug; please report it with the lines above\n")
        code = BUG
    sys.exit(code)


if __name__ == "__main__":
    main()
