"""One indicator of a starting file for readers to settle: taken over where they agree, else left open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from trafficking_indicators.analysis.content import content_of
from trafficking_indicators.analysis.merge import ALIKE, Difference, difference_of
from trafficking_indicators.analysis.merge_sources import Keys
from trafficking_indicators.model.fields import LocalText, Model
from trafficking_indicators.model.ratings import (
    GROUNDS,
    Confidence,
    Disputed,
    Evidence,
    NotAssessed,
    Rating,
    confidence_of,
    grounds_of,
    statuses_of,
)
from trafficking_indicators.model.settlements import Settlement
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.joined import joined_texts
from trafficking_indicators.writing.rating_lines import ground_lines, status_line, wrapped
from trafficking_indicators.writing.yaml_files import Remark

M = TypeVar("M", bound=Model)

# From the least sure to the surest: who is not sure decides.
_SURE: tuple[Confidence, ...] = ("low", "medium", "high")
_NOT_ASSESSED = NotAssessed(status="not_assessed")


class Reader(NamedTuple):
    """What one reader says of an indicator; what tells that reader's sources apart, and what they are called here."""

    number: int
    rating: Rating | None
    keys: Keys
    names: Mapping[str, str]

    @property
    def found(self) -> Rating:
        """Give the rating, which cites sources by the names that they have here."""
        if self.rating is None or not self.rating.evidence:
            return self.rating or _NOT_ASSESSED
        evidence = (found.model_copy(update={"source": self.names[found.source]}) for found in self.rating.evidence)
        return self.rating.model_copy(update={"evidence": tuple(evidence)})


def merged_rating(readers: Sequence[Reader]) -> tuple[Rating, Difference]:
    """Give what readers who looked at an indicator leave to be settled, and how far they are apart."""
    difference = difference_of([(reader.keys, reader.rating) for reader in readers])
    return (_alike(readers) if difference in ALIKE else _open(readers)), difference


def remark_on(readers: Sequence[Reader], difference: Difference, texts: Texts) -> Remark:
    """Say before an indicator what each reader says, and beside it how far they are apart."""
    words = texts.words.merge
    lines: list[str] = []
    for reader in readers:
        lines += wrapped(texts.words.colon(words.reading(reader.number + 1), status_line(reader.found, texts)))
        lines += ground_lines(reader.found, texts)
    if len(readers) == 1:
        return Remark("", words.starting.alone(words.reading(readers[0].number + 1)))
    return Remark("\n".join(lines), words.kinds[difference])


def _alike(readers: Sequence[Reader]) -> Rating:
    """Take over what readers agree on, on the grounds of all."""
    ratings = [reader.found for reader in readers]
    update: dict[str, object] = {
        **_texts(ratings),
        "comments": _distinct(comment for rating in ratings for comment in rating.comments),
        "evidence": _cited(ratings),
    }
    sure = [found for found in map(confidence_of, ratings) if found is not None]
    if sure:
        update["confidence"] = min(sure, key=_SURE.index)
    fields = type(ratings[0]).model_fields
    return ratings[0].model_copy(update={name: value for name, value in update.items() if name in fields})


def _texts(ratings: Sequence[Rating]) -> dict[str, LocalText | None]:
    """Put the texts of ratings of one status after each other."""
    said = [grounds_of(rating) for rating in ratings]
    return {name: joined_texts([found[name] for found in said if name in found]) for name in GROUNDS}


def _distinct(parts: Iterable[M]) -> tuple[M, ...]:
    """Give each part once, in whatever order its languages stand; texts by language have no hash."""
    found: dict[str, M] = {}
    for part in parts:
        found.setdefault(content_of(part), part)
    return tuple(found.values())


def _cited(ratings: Iterable[Rating]) -> tuple[Evidence, ...]:
    """Give each citation once; what one reader marks as sensitive is so, whoever else cites it."""
    found = _distinct(cited for rating in ratings for cited in rating.evidence)
    sensitive = [cited for cited in found if cited.sensitive]
    return _distinct(
        marked if (marked := cited.model_copy(update={"sensitive": True})) in sensitive else cited for cited in found
    )


def _open(readers: Sequence[Reader]) -> Disputed:
    """Leave open what readers differ about; what they cite for it is kept, why they do so stands in the remark."""
    ratings = [reader.found for reader in readers]
    statuses = tuple(status for rating in ratings for status in statuses_of(rating))
    return Disputed(
        status="disputed",
        settlement=Settlement(readings=statuses, how="unsettled"),
        evidence=_cited(ratings),
        comments=_distinct(comment for rating in ratings for comment in rating.comments),
    )
