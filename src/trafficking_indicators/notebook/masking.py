"""Errors with contact data masked, in the names of files too: a notebook prints whatever is raised."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from trafficking_indicators.errors import InputError
from trafficking_indicators.reading.contacts import without_contacts


@contextmanager
def masked() -> Iterator[None]:
    """Mask contact data in what is raised."""
    try:
        yield
    except InputError as error:
        raise InputError(
            tuple(
                problem._replace(
                    file=without_contacts(problem.file),
                    message=without_contacts(problem.message),
                    help=without_contacts(problem.help),
                )
                for problem in error.problems
            )
        ) from None
