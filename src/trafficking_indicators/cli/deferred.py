"""Modules that libraries import in case they are needed, and hardly a run needs: loaded once something of them is used.

Nothing is taken away: whoever uses one of them gets the module itself then. LazyLoader of the standard library is not
used, since it loads a module when it is imported a second time, as these are.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any

# typer opens programs and completes in shells with these, and pydantic compares secrets: a thirtieth of a run. Jinja2
# would keep in files what it compiles.
_WHOLE = ("platform", "secrets", "subprocess", "tempfile")
# Functions that are taken out of a module with `from` before anybody calls them. pydantic would look for plugins with
# the first, and we ask for none: e-mail, sockets and archives come along, a twentieth. Jinja2 would tell apart what it
# has compiled with the second, which loads all of OpenSSL, and make texts up with the third.
_FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "importlib.metadata": ("entry_points",),
    "hashlib": ("sha1",),
    "random": ("choice", "randrange"),
}


class _StandIn(ModuleType):
    """A module until something of it is used, but for functions that are only taken."""

    def __init__(self, name: str, functions: Iterable[str] = ()) -> None:
        super().__init__(name)
        for function in functions:
            setattr(self, function, _put_off(name, function))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the module has
        if name == "__path__":
            # asked for by `from`
            raise AttributeError(name)
        return getattr(_itself(self.__name__), name)


def _put_off(name: str, function: str) -> Callable[..., Any]:
    """Make what loads a module once its function is called."""

    def call(*given: Any, **named: Any) -> Any:  # noqa: ANN401  # whatever the function takes and gives
        return getattr(_itself(name), function)(*given, **named)

    return call


def defer() -> None:
    """Let a stand-in answer whoever imports one of the modules that is not loaded yet."""
    for name, functions in (*((name, ()) for name in _WHOLE), *_FUNCTIONS.items()):
        if name not in sys.modules:
            sys.modules[name] = _StandIn(name, functions)
            package, _, own = name.rpartition(".")
            if package:
                setattr(sys.modules[package], own, sys.modules[name])


def _itself(name: str) -> ModuleType:
    """Load the module that something stands in for."""
    if isinstance(sys.modules.get(name), _StandIn):
        del sys.modules[name]
    return importlib.import_module(name)
