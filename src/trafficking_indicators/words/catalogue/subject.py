"""What words of one subject have in common: each has a name, is given once, and none may be missing."""

from __future__ import annotations

from typing import Self, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Subject:
    """The words of a subject, by name.

    That none is missing is for the type checker to say. Nothing is made of the names when a run begins, since a report
    needs the words of ten subjects, and a named tuple of forty words takes as long to make as twenty of these.
    """

    def __init__(self, **words: object) -> None:
        self.__dict__.update(words)

    def but(self, **others: object) -> Self:
        """Give the same words, some of them others."""
        assert others.keys() <= self.__dict__.keys()  # no word is new
        return type(self)(**{**self.__dict__, **others})
