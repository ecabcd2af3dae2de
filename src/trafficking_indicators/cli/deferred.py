"""Modules that libraries import in case they are needed, and hardly a run needs: loaded once something of them is used.

Nothing is taken away: whoever uses one of them gets the module itself then. LazyLoader of the standard library is not
used, since it loads a module when it is imported a second time, as these are.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

# typer opens programs and completes in shells with these, and pydantic compares secrets: a thirtieth of a run.
_PLAIN = ("platform", "secrets", "subprocess")
# pydantic would look for plugins with it, and we ask for none; e-mail, sockets and archives come along: a twentieth.
_METADATA = "importlib.metadata"


class _StandIn(ModuleType):
    """A module until something of it is used."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the module has
        if name == "__path__":
            # asked for by `from`
            raise AttributeError(name)
        return getattr(_itself(self.__name__), name)


class _Metadata(_StandIn):
    """The same where `from` takes a function out of the module before anybody calls it."""

    def entry_points(self, **wanted: str) -> Any:  # noqa: ANN401  # as the function itself says it
        return _itself(_METADATA).entry_points(**wanted)


def defer() -> None:
    """Let a stand-in answer whoever imports one of the modules that is not loaded yet."""
    for name in _PLAIN:
        sys.modules.setdefault(name, _StandIn(name))
    if _METADATA not in sys.modules:
        sys.modules[_METADATA] = importlib.metadata = _Metadata(_METADATA)


def _itself(name: str) -> ModuleType:
    """Load the module that something stands in for."""
    if isinstance(sys.modules.get(name), _StandIn):
        del sys.modules[name]
    return importlib.import_module(name)
