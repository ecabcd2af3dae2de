"""The command `assess`: answers `--version` at once, and is the one place where a bug of ours ends."""

from __future__ import annotations

# first of all, and what it needs is there already
from trafficking_indicators.cli import signals  # isort: split

import errno
import os
import sys

from trafficking_indicators import __version__
from trafficking_indicators.cli.exits import BUG, NOTHING_DONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

# Of a loader that finds no room for a module.
_NO_MEMORY = ("failed to map segment", "annot allocate memory", "annot create shared")


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    signals.obey()
    if sys.stderr is None:
        # the caller has closed it: what is said there is said to nobody, and never among the results
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # it stays open to the end
    if sys.argv[1:] == ["--version"]:
        leave(0, f"assess {__version__}\n")
    import gc

    # No code of other packages runs in here, and looking for it would cost a walk over all that is installed.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # A run is short and makes no cycles worth collecting; collecting costs a tenth of start-up.
    gc.disable()
    leave(guarded_run())


def guarded_run() -> int:
    """Run the command line; give the exit code, also of a bug."""
    try:
        os.getcwd()
    except OSError as error:
        sys.stderr.write(f"assess: error: the current folder cannot be used: {_reason(error)}\n")
        sys.stderr.write("  help: go to another folder\n")
        return NOTHING_DONE
    try:
        from trafficking_indicators.cli.deferred import defer

        defer()
        from trafficking_indicators.cli.app import run

        return run()
    except Exception as error:  # noqa: BLE001  # the one broad except: what else reaches this place is a bug of ours
        said = _lacking(error)
        if said is None:
            return _bug()
        # past the stream, which may need memory
        os.write(2, f"assess: error: {said}\n".encode(errors="replace"))
        return NOTHING_DONE


def _bug() -> int:
    """Say what was raised, and that it is ours to mend."""
    import traceback

    traceback.print_exc()
    sys.stderr.write("assess: this is a bug; please report it with the lines above\n")
    return BUG


def _lacking(error: Exception) -> str | None:
    """Say what the system has not given us; None where it is none of that."""
    # modules that are compiled are loaded by the system, which has words of its own
    words = str(error) if isinstance(error, (OSError, ImportError)) else ""
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.EMFILE, errno.ENFILE) or os.strerror(errno.EMFILE) in words:
        return "too many files are open\n  help: allow more at a time, as with ulimit -n"
    if number == errno.ENOMEM or any(sign in words for sign in _NO_MEMORY) or _comes_of_no_memory(error):
        return "too little memory\n  help: allow more, as with ulimit -v, or name fewer files at a time"
    return None


def _comes_of_no_memory(error: BaseException | None) -> bool:
    """Tell whether an error is a lack of memory, or was raised over one: compiled code makes other errors of it."""
    met = set()
    while error is not None and id(error) not in met:
        if isinstance(error, MemoryError):
            return True
        met.add(id(error))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return False


def leave(code: int, last_words: str = "") -> NoReturn:
    """End the process at once: taking the interpreter down object by object would cost a tenth of the run."""
    try:
        if sys.stdout is not None:
            sys.stdout.write(last_words)
            sys.stdout.flush()
    except (OSError, ValueError) as error:
        from trafficking_indicators.cli.windows import reader_has_gone

        if not (isinstance(error, OSError) and reader_has_gone(error)):
            sys.stderr.write(f"assess: error: cannot write to standard output: {_reason(error)}\n")
            code = NOTHING_DONE
    os._exit(code)


def _reason(error: OSError | ValueError) -> str:
    return os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else "it is closed"


if __name__ == "__main__":
    main()
