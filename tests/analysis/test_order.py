"""Order is not content: whatever lists and mappings are shuffled, nothing differs and nothing else is said."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from conftest import EXAMPLES, ROOT, Assess
from making.effort import inputs
from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.diff import diff
from trafficking_indicators.analysis.follow_diff import follow_diff
from trafficking_indicators.analysis.merge import merge
from trafficking_indicators.analysis.merge_same import are_readings
from trafficking_indicators.analysis.reply import sent_mark
from trafficking_indicators.analysis.revision import revise
from trafficking_indicators.analysis.score import score
from trafficking_indicators.checking.assessments import check_assessment
from trafficking_indicators.checking.pairs import Pairs
from trafficking_indicators.checking.whole_assessments import open_only_instrument
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Area, Instrument
from trafficking_indicators.model.recommendations import Recommendations
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as
from trafficking_indicators.reading.places import CellPlaces, Data
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.merged import merged_file

IOM = open_only_instrument("iom-2016")
HARBOUR = open_only_instrument(str(EXAMPLES / "instruments"))
FILES = {
    "examples/altesia-2024.yaml": IOM,
    "examples/dorania-2022.yaml": IOM,
    "tests/examples/readings/harbour-one.yaml": HARBOUR,
}
# Lists in which a later entry is later: of records, and of marks that nobody can tell apart.
IN_ORDER = frozenset(("reports", "findings", "moved", "history", "levels", "areas"))
SHUFFLES = st.integers(0, 10_000).map(random.Random)


def data_of(file: str) -> Data:
    data = read((ROOT / file).read_bytes()).data
    assert data is not None
    return data


DATA = {file: data_of(file) for file in FILES}


def shuffled(data: Data, by: random.Random, key: str = "") -> Data:
    """Put the keys of every mapping, and the entries of every list that has no order, in another order."""
    if isinstance(data, dict):
        keys = by.sample(sorted(data), len(data))
        return {name: shuffled(data[name], by, name) for name in keys}
    if isinstance(data, list):
        entries = [shuffled(entry, by) for entry in data]
        return entries if key in IN_ORDER else by.sample(entries, len(entries))
    return data


@inputs(60)
@given(st.sampled_from(sorted(FILES)), SHUFFLES)
def test_a_shuffled_assessment_says_the_same(file: str, by: random.Random) -> None:
    made_with = FILES[file]
    one, other = (Assessment.model_validate(data) for data in (DATA[file], shuffled(DATA[file], by)))
    assert not are_readings(one, other)
    found = diff(made_with, one, other, with_sensitive=True)
    changed = {kind for kind, count in found.summary.items() if count}
    assert changed <= {"unchanged", "still_unknown", "still_disputed"}
    assert not any(found.premises)
    assert score(made_with, one) == score(made_with, other)
    assert not [cell for cell in merge(made_with, [one, other]).cells if cell.difference != "none"]
    shown = [about(made_with, assessment, audience="internal").only for assessment in (one, other)]
    assert shown[0].assessment.scope == shown[1].assessment.scope
    for area, ratings in one.ratings.items():
        for code, rating in ratings.items():
            assert sent_mark(rating) == sent_mark(other.ratings[area][code])


@inputs(20)
@given(st.sampled_from(sorted(FILES)), SHUFFLES)
def test_readings_that_differ_in_their_order_alone_make_one_file_without_doubles(file: str, by: random.Random) -> None:
    both = [Assessment.model_validate(data) for data in (DATA[file], shuffled(DATA[file], by))]
    joined = Assessment.model_validate(read(merged_file(both, ["a", "b"], "en").encode()).data)
    assert not [found for found in check_assessment(FILES[file], joined) if found.severity == "error"]


@inputs(20)
@given(st.sampled_from(["2023-2", "2024-1", "2024-2"]), SHUFFLES)
def test_a_shuffled_follow_up_has_nothing_rewritten(state: str, by: random.Random) -> None:
    data = data_of(f"examples/followups/xal-plan-{state}.yaml")
    one, other = (FollowUp.model_validate(found) for found in (data, shuffled(data, by)))
    assert [] == [change for item in follow_diff(one, other).items for change in item.changes]


def test_links_implications_and_treaty_articles_are_in_no_order() -> None:
    by = random.Random(1)  # noqa: S311  # no secret
    areas = {
        name: Area.model_validate(shuffled(data_of(f"indicators/iom-2016/areas/{name}.yaml"), by)) for name in IOM.areas
    }
    letters = Recommendations.model_validate(shuffled(data_of("indicators/iom-2016/recommendations.yaml"), by))
    in_order = {letter: letters.recommendations[letter] for letter in IOM.recommendations}
    again = Instrument(IOM.header, areas, in_order, IOM.objectives, IOM.written_for)
    assert () == revise(IOM, again).changes


def test_a_follow_up_is_one_wherever_it_says_so(assess: Assess, tmp_path: Path) -> None:
    text = (ROOT / "examples" / "followups" / "xal-plan-2024-2.yaml").read_text(encoding="utf-8")
    last = tmp_path / "last.yaml"
    rest = text.replace("followup: xal-plan\n", "")
    last.write_text(f"# {'a long register ' * 7_000}\n{rest}followup: xal-plan\n", encoding="utf-8")
    assert 0 == assess("explain", str(last)).code


def test_the_order_of_assessors_makes_no_other_reading(tmp_path: Path) -> None:
    text = (EXAMPLES / "readings" / "harbour-two.yaml").read_text(encoding="utf-8")
    folder = tmp_path / "readings"
    folder.mkdir()
    pairs = Pairs()
    found: list[list[str | None]] = []
    for name, assessors in (("a.yaml", "[one, two]"), ("b.yaml", "[two, one]")):
        file = folder / name
        file.write_text(text.replace("[a second reader, another one]", assessors), encoding="utf-8")
        document = load_as(str(file), ASSESSMENT)
        if found:  # as if it were a worksheet
            document = document._replace(reading=document.reading._replace(node=CellPlaces()))
        found.append([problem.rule for problem in pairs.problems_of(document)])
    assert [[], ["worksheet-beside-yaml"]] == found
