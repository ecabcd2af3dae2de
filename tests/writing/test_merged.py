"""The file that readers settle in: what they agree on is taken over, what they do not is open, nothing is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from making.builders import area, assessment, instrument, rating
from making.effort import inputs
from making.made_up_assessments import assessments
from making.made_up_instruments import instrument_of, instruments
from trafficking_indicators.analysis.merge import ALIKE, DIFFERENCES, merge
from trafficking_indicators.analysis.score import findings_of
from trafficking_indicators.checking.assessments import check_assessment
from trafficking_indicators.model.assessment import Assessment, Source, Stakeholder
from trafficking_indicators.model.comments import AskedReply
from trafficking_indicators.model.exercises import Priorities
from trafficking_indicators.model.fields import LocalText
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.ratings import Met
from trafficking_indicators.model.survey import Answer
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.words import LANGUAGES
from trafficking_indicators.writing.joined import free_name, joined_sources, joined_stakeholders, joined_texts
from trafficking_indicators.writing.merged import merged_file

READINGS = [ROOT / "examples" / "readings" / f"delmaria-2025-{name}.yaml" for name in ("one", "two")]
# What must be the same.
SHARED = ("country", "territory_name", "round", "instrument", "instrument_version")
FILES = ("a.yaml", "b.yaml", "c.yaml")


@st.composite
def readings(draw: st.DrawFn) -> tuple[Instrument, list[Assessment]]:
    """Make up two readings of one country and round, in the instrument's version of today, whatever they hold."""
    instrument = instrument_of(draw(instruments()))
    current = assessments(instrument).filter(lambda data: data["instrument_version"] == instrument.versions[-1])
    drawn: list[dict[str, Any]] = [draw(current), draw(current)]
    shared = {key: drawn[0][key] for key in SHARED if key in drawn[0]}
    bare = [{key: value for key, value in data.items() if key not in SHARED} for data in drawn]
    return instrument, [Assessment.model_validate({**data, **shared}) for data in bare]


SMALL = instrument(area("1", {"R1": (), "R2": ("R1",), "D1": ()}), area("2", {"R1": (), "D1": ()}))
# Two readers may call one report otherwise, and another one alike.
ENTRIES = {
    name: {"kind": "report", "voice": "ngo", "title": title, "date": "2019"}
    for name, title in (("a", "A"), ("b", "B"), ("c", "C"))
}
statuses_of_one = st.fixed_dictionaries(
    {
        cell.id: st.sampled_from(["met", "partly_met", "unmet", "unknown", "not_assessed", "not_applicable"])
        for cell in SMALL.cells.values()
    }
).filter(lambda found: found["1.R2"] != "met" or found["1.R1"] not in ("partly_met", "unmet"))


@st.composite
def small_readings(draw: st.DrawFn) -> list[Assessment]:
    """Make up two or three readings of few indicators."""
    found = []
    for _ in range(draw(st.integers(2, 3))):
        data: dict[str, Any] = assessment({}).model_dump(mode="json", exclude_none=True)
        names = draw(st.permutations(list(ENTRIES)))
        data["sources"] = dict(zip(names, ENTRIES.values(), strict=True))
        for name, status in draw(statuses_of_one).items():
            made_up = rating(status)
            if "evidence" in made_up:
                cited = st.fixed_dictionaries(
                    {
                        "source": st.sampled_from(names),
                        "says": st.sampled_from(["for", "against"]),
                        "sensitive": st.sampled_from(["true", "false"]),
                    }
                )
                made_up["evidence"] = draw(st.lists(cited, min_size=1, max_size=2))
            one, _, code = name.rpartition(".")
            data["ratings"].setdefault(one, {})[code] = made_up
        found.append(Assessment.model_validate(data))
    return found


def read_back(text: str) -> Assessment:
    reading = read(text.encode())
    assert [] == [(problem.rule, problem.message) for problem in reading.problems]
    return Assessment.model_validate(reading.data)


def made(found: list[Assessment], language: str = "en") -> Assessment:
    return read_back(merged_file(found, FILES[: len(found)], language))


def check_file(instrument: Instrument, given_: list[Assessment], language: str) -> None:
    """Check that the file is valid, and open just where its readers differ."""
    settling = made(given_, language)
    assert [] == [
        (problem.rule, problem.path)
        for problem in check_assessment(instrument, settling)
        if problem.severity == "error"
    ]
    compared = merge(instrument, given_, with_sensitive=True)
    statuses = {name: finding.status for name, finding in findings_of(instrument, settling).items()}
    # who differ already, and in the same, are alike in that
    expected = {cell.cell.id: cell.statuses[0] if cell.difference in ALIKE else "disputed" for cell in compared.cells}
    assert expected == {name: statuses[name] for name in expected}
    # read again, or merged with itself, it is the same
    assert {"none"} >= {cell.difference for cell in merge(instrument, [settling, settling]).cells}
    again = findings_of(instrument, made([settling, settling]))
    assert statuses == {name: finding.status for name, finding in again.items()}


@inputs(20)
@given(readings(), st.sampled_from(LANGUAGES))
def test_the_file_of_any_two_readings_is_valid(found: tuple[Instrument, list[Assessment]], language: str) -> None:
    check_file(*found, language)


@inputs(100)
@given(small_readings())
def test_the_file_is_open_just_where_its_readers_differ(given_: list[Assessment]) -> None:
    check_file(SMALL, given_, "en")


@inputs(100)
@given(small_readings())
def test_classes_are_symmetric_and_the_square_adds_up(given_: list[Assessment]) -> None:
    one, other, *_ = given_
    for with_sensitive in (False, True):
        there, back = (merge(SMALL, pair, with_sensitive=with_sensitive) for pair in ([one, other], [other, one]))
        assert [cell.difference for cell in there.cells] == [cell.difference for cell in back.cells]
        assert there.all == back.all
        assert sum(there.all.differences.values()) == there.all.cells == len(there.cells)
        (pairing,) = there.pairings
        assert there.all.cells == sum(pairing.counts.values())
        assert there.all.alike == sum(count for (mine, theirs), count in pairing.counts.items() if mine == theirs)
        of_dimensions = [counts[:4] for counts in there.by_dimension.values()]
        assert there.all[:4] == tuple(map(sum, zip(*of_dimensions, strict=True)))
        itself = merge(SMALL, [one, one], with_sensitive=with_sensitive)
        assert {"none"} == {cell.difference for cell in itself.cells}


@inputs(100)
@given(small_readings())
def test_nothing_that_a_reader_cites_is_lost(given_: list[Assessment]) -> None:
    register = joined_sources(given_)
    assert {"A", "B", "C"} == {title for source in register.sources.values() for title in (source.title or {}).values()}
    settling = made(given_)
    for area_, ratings in settling.ratings.items():
        for code, found in ratings.items():
            cited = {(one.source, one.says, one.sensitive) for one in found.evidence}
            for reading, names in zip(given_, register.names, strict=True):
                theirs = reading.ratings[area_][code].evidence
                for one in theirs:
                    marked = (names[one.source], one.says, True)
                    # what one reader marks as sensitive stays so
                    assert marked in cited if one.sensitive else {marked, (*marked[:2], False)} & cited
                    assert not (one.sensitive and (*marked[:2], False) in cited)


def test_each_difference_stands_with_what_both_readers_say() -> None:
    text = merged_file([read_back(file.read_text(encoding="utf-8")) for file in READINGS], ["one", "two"], "en")
    _, _, told = text.partition("\n    # | Reading 1: met (Confidence: medium)\n    # | Reason: The review describes")
    assert told.partition("\n    O1:")[0].split("\n")[1:] == [
        "    # | Evidence: review-2025",
        "    # | Reading 2: unmet (Confidence: medium)",
        "    # | Reason: The report states that the post has been vacant since 2024.",
        "    # | Evidence: watch-2024",
    ]
    assert "\n  # Reading 2 calls it plan\n  plan-2022:\n" in text
    assert "\n  # Reading 2 calls it review-2025, which is another source here\n  review-2025-2:\n" in text


def test_what_is_alike_rests_on_the_grounds_of_both() -> None:
    found = made([read_back(file.read_text(encoding="utf-8")) for file in READINGS])
    agreed = found.ratings["5.2"]["F2"]
    assert ["review-2025", "watch-2024", "statute"] == [cited.source for cited in agreed.evidence]
    assert {"und": "The review states that no text gives the Office a budget or the right to ask for data.\n\nThe "
            "report states that the Office has neither money nor access to data."} == agreed.reason  # type: ignore[union-attr]  # fmt: skip
    assert "medium" == agreed.confidence  # type: ignore[union-attr]  # it is unmet
    assert {"und": "a first reader at an invented institute"} == found.assessors[0]
    assert 2 == len(found.assessors)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], None),
        ([None, None], None),
        ([{"und": "a"}, {"und": "a"}], {"und": "a"}),
        ([{"und": "a"}, {"und": "b"}], {"und": "a\n\nb"}),
        ([{"en": "a", "az": "c"}, {"en": "b"}], {"en": "a\n\nb", "az": "c"}),
        ([{"en": "a"}, {"und": "b"}], {"en": "a\n\nb"}),
        ([None, {"en": "a"}, {"az": "b"}], {"en": "a", "az": "b"}),
    ],
)
def test_texts_follow_each_other_in_every_language(texts: list[Any], expected: dict[str, str] | None) -> None:
    assert expected == joined_texts(text and LocalText(text) for text in texts)


def test_a_name_that_is_taken_gets_a_number_and_stays_a_name() -> None:
    assert "plan" == free_name("plan", {})
    assert "plan-3" == free_name("plan", {"plan": 1, "plan-2": 1})
    assert "x" * 38 + "-2" == free_name("x" * 40, {"x" * 40: 1})


def reading_with(**changes: object) -> Assessment:
    base = read_back(READINGS[0].read_text(encoding="utf-8"))
    return base.model_copy(update={"sources": {}, "stakeholders": (), "ratings": {}, **changes})


def test_a_source_is_read_through_that_of_the_register() -> None:
    report = {"kind": "report", "voice": "ngo", "title": "A report"}
    first = reading_with(sources={"a": Source.model_validate(report)})
    law = Source.model_validate({"kind": "law", "voice": "state", "title": "A law", "via": "b"})
    again = Source.model_validate({**report, "via": "b", "title": "a  report", "url": "https://example.org"})
    second = reading_with(sources={"b": Source.model_validate(report), "a": law})
    register = joined_sources([first, second, reading_with(sources={"b": again})])
    assert [{"a": "a"}, {"b": "a", "a": "a-2"}, {"b": "a"}] == [*register.names]
    assert (None, "a") == (register.sources["a"].via, register.sources["a-2"].via)
    assert "https://example.org" == register.sources["a"].url


@pytest.mark.parametrize("secret", [0, 1])
@pytest.mark.parametrize("field", ["title", "publisher", "date", "url", "note", "via"])
def test_what_is_kept_for_sensitive_evidence_is_not_told_with_the_open_citation_of_another(
    secret: int, field: str
) -> None:
    kept = {"title": {"en": "A report", "az": "kept back"}, "via": "other", "date": "2019-05"}
    report = {"kind": "report", "voice": "ngo", "title": {"en": "A report"}, "date": "2019"}
    one = {**report, field: kept.get(field, "kept back")}
    given_ = [
        reading_with(
            sources={
                name: Source.model_validate(one if number == secret else report),
                "other": Source.model_validate({**report, "title": f"Another {number}"}),
            },
            ratings={"5.1": {"F1": Met.model_validate(rating("met") | {"evidence": [cited]})}},
        )
        for number, name in enumerate(("kept", "open") if secret == 0 else ("open", "kept"))
        for cited in [{"source": name, "sensitive": "true" if number == secret else "false"}]
    ]
    register, text = joined_sources(given_), merged_file(given_, FILES[:2], "en")
    assert given_[1 - secret].sources["open"] == register.sources["open"]
    assert "kept" not in text
    assert f"# Reading {secret + 1} cites it in sensitive evidence alone: " in text
    # where nobody cites it openly, nothing of it is lost
    both = [given_[secret], given_[secret].model_copy(update={"sources": {**given_[secret].sources}})]
    assert getattr(given_[secret].sources["kept"], field) == getattr(joined_sources(both).sources["kept"], field)


def test_an_organization_was_consulted_where_one_reader_did_so() -> None:
    entries = [
        ("union", "A union", "no", ("5.1",)),
        ("u", "a Union", "yes", ("5.2",)),
        ("union", "Another union", "unknown", ("5.1",)),
    ]
    given_ = [
        reading_with(
            stakeholders=(
                Stakeholder.model_validate(
                    {"id": id, "kind": "ngo", "title": title, "areas": list(areas), "consulted": consulted}
                ),
            )
        )
        for id, title, consulted, areas in entries
    ]
    assert [("union", "yes", ("5.1", "5.2")), ("union-2", "unknown", ("5.1",))] == [
        (found.id, found.consulted, found.areas) for found in joined_stakeholders(given_)
    ]


def test_the_latest_date_and_the_most_cautious_basis_stand_in_the_head() -> None:
    given_ = [
        reading_with(as_of="2025", basis="official", scope=("5.1",)),
        reading_with(as_of="2025-06", basis="self_assessment", audience="internal", scope=("5.3", "5.1")),
    ]
    found = made(given_)
    assert ("2025", "self_assessment", "internal", ("5.1", "5.3")) == (
        found.as_of,
        found.basis,
        found.audience,
        found.scope,
    )
    assert made([given_[0], reading_with(scope=None)]).scope is None


def test_marks_answers_and_when_a_reply_was_asked_are_those_of_the_first_who_has_them() -> None:
    asked = [AskedReply.model_validate({"asked": date, "of": ["state"]}) for date in ("2025-07", "2025-08")]
    marks = [
        Priorities.model_validate({"exercises": {"survey": {"unit": "respondent", "marks": {"A": n}}}}) for n in "12"
    ]
    answers = [Answer.model_validate({"id": "1", "text": "Who", "counts": {"police": n}}) for n in "12"]
    given_ = [
        reading_with(),
        *(
            reading_with(reply=reply, priorities=found, answers=(answer,))
            for reply, found, answer in zip(asked, marks, answers, strict=True)
        ),
    ]
    found = made(given_)
    assert (asked[0], marks[0], (answers[0],)) == (found.reply, found.priorities, found.answers)
    text = merged_file(given_, FILES, "en")
    assert ["answers", "priorities", "reply"] == sorted(
        re.findall(r"(?m)^# As in Reading 2; another reading has others\n([a-z]+):", text)
    )
    assert "another reading has others" not in merged_file(given_[:2], FILES[:2], "en")


def test_the_kinds_of_difference_are_a_list() -> None:
    assert ("opposite", "neighbour", "knowledge", "procedure", "reason", "none") == DIFFERENCES
