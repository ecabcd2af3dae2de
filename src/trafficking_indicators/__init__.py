"""Score a country's response to human trafficking against an indicator set.

The names below are the interface for Python; docs/python.md shows each of them. Nothing is imported before it is used.
"""

from __future__ import annotations

# as type checkers read it, without importing typing for it
TYPE_CHECKING = False
if TYPE_CHECKING:
    from trafficking_indicators.errors import AssessError, InputError, UsageError
    from trafficking_indicators.notebook.calls import (
        compare,
        diff,
        follow,
        load,
        load_followup,
        load_instrument,
        plan,
        score,
        survey,
        tally,
        validate,
    )
    from trafficking_indicators.notebook.readings import merge, reply, todo
    from trafficking_indicators.notebook.showing import document, render, rows

# A constant: asking the installed metadata for it would cost more than the whole of `assess --version`.
__version__ = "0.1.0"

__all__ = [
    "AssessError",
    "InputError",
    "UsageError",
    "__version__",
    "compare",
    "diff",
    "document",
    "follow",
    "load",
    "load_followup",
    "load_instrument",
    "merge",
    "plan",
    "render",
    "reply",
    "rows",
    "score",
    "survey",
    "tally",
    "todo",
    "validate",
]

_HOMES = {
    **dict.fromkeys(("AssessError", "InputError", "UsageError"), "errors"),
    **dict.fromkeys(("merge", "reply", "todo"), "notebook.readings"),
    **dict.fromkeys(("document", "render", "rows"), "notebook.showing"),
}


# a type checker is to know these names only, and no other
if not TYPE_CHECKING:
    import sys

    class _Interface(type(sys)):
        """The package as a module: a room is no attribute of it where the interface has a name like that, as render."""

        def __setattr__(self, name: str, value: object) -> None:
            if name not in __all__ or not isinstance(value, type(sys)):
                super().__setattr__(name, value)

    # who imports a room names it whole, and gets it from the table of modules
    sys.modules[__name__].__class__ = _Interface

    def __getattr__(name: str) -> object:
        """Import what is asked for, where it is one of the names above."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = __import__(f"{__name__}.{_HOMES.get(name, 'notebook.calls')}", fromlist=(name,))
        found = globals()[name] = getattr(home, name)
        return found

    def __dir__() -> list[str]:
        """List the interface, imported or not."""
        return sorted({*globals(), *__all__})
