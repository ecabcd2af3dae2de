"""Which sources a public reader may see: none that only sensitive evidence leads to, by whatever way."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from making.builders import assessment
from trafficking_indicators.analysis.citations import secret_among
from trafficking_indicators.model.assessment import Source
from trafficking_indicators.model.ratings import Evidence
from trafficking_indicators.model.survey import Answer


@pytest.mark.parametrize(
    ("via", "cited", "secret"),
    [
        # by source: through which it was read; whether its citations are sensitive
        ({"a": None, "b": None}, {}, ""),
        ({"a": None, "b": None}, {"a": "s"}, "a"),
        ({"a": None, "b": None}, {"a": "so"}, ""),
        ({"a": "b", "b": None}, {"a": "s"}, "ab"),
        ({"a": "b", "b": None}, {"a": "s", "b": "s"}, "ab"),
        ({"a": "b", "b": None}, {"a": "s", "b": "o"}, "a"),
        ({"a": "b", "b": None}, {"a": "o", "b": "s"}, ""),
        ({"a": "b", "b": None}, {}, ""),
        ({"a": "b", "b": "c", "c": None}, {"a": "s"}, "abc"),
        ({"a": "b", "b": "c", "c": None, "d": "c"}, {"a": "s", "d": "o"}, "ab"),
        ({"a": "b", "b": "c", "c": None, "d": "b"}, {"a": "s", "d": "o"}, "a"),
        ({"a": "b", "b": "a"}, {"a": "s"}, "ab"),
    ],
)
def test_a_source_is_secret_where_only_sensitive_evidence_leads_to_it(
    via: Mapping[str, str | None], cited: Mapping[str, str], secret: str
) -> None:
    sources = {name: Source(kind="report", voice="ngo", via=through) for name, through in via.items()}
    evidence = [
        Evidence.model_validate({"source": name, "sensitive": "true" if sign == "s" else "false"})
        for name, signs in cited.items()
        for sign in signs
    ]
    assert set(secret) == secret_among(assessment({}).model_copy(update={"sources": sources}), evidence)


def test_what_an_answer_names_is_open_with_all_that_it_was_read_through() -> None:
    sources = {name: Source(kind="report", voice="ngo", via=via) for name, via in (("a", "b"), ("b", None))}
    answer = Answer.model_validate({"id": "1", "text": "Who", "counts": {"police": "3"}, "source": "a"})
    told = assessment({}).model_copy(update={"sources": sources, "answers": (answer,)})
    assert set() == secret_among(told, [Evidence.model_validate({"source": "a", "sensitive": "true"})])
