"""What holds for any history of an instrument: each version has its ids, and no indicator is taken for another."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from making.effort import inputs
from making.rounds import Entry, assessed, with_history
from trafficking_indicators.analysis.diff import rating_of
from trafficking_indicators.model.history import former_ids, ids_at, not_comparable, removed_ratings, updated

# More examples than hypothesis takes by default, and no stopwatch: other work may share the machine.
thoroughly = inputs(200)


class Told(NamedTuple):
    """A history as it happened: by version, the id of each indicator and how often it has been reworded."""

    ids: tuple[dict[int, str], ...]
    wordings: tuple[dict[int, int], ...]
    entries: tuple[Entry, ...]


@st.composite
def histories(draw: st.DrawFn) -> Told:
    """Draw up to three further versions; no id is given to another indicator but where two change places."""
    fresh = iter([f"{number}.{letter}{level}" for number in "12345" for letter in "RD" for level in (1, 2, 3)])
    ids = [{number: next(fresh) for number in range(draw(st.integers(1, 4)))}]
    wordings: list[dict[int, int]] = [dict.fromkeys(ids[0], 0)]
    entries: list[Entry] = []
    for _ in range(draw(st.integers(1, 3))):
        kept = sorted(draw(st.sets(st.sampled_from(sorted(ids[-1])), min_size=1)))
        now = {number: ids[-1][number] for number in kept}
        if draw(st.booleans()):
            now = dict(zip(kept, draw(st.permutations(list(now.values()))), strict=True))
        now |= {number: next(fresh) for number in draw(st.sets(st.sampled_from(kept)))}
        first = max(number for told in ids for number in told) + 1
        added = range(first, first + draw(st.integers(0, 2)))
        reworded = draw(st.sets(st.sampled_from(kept)))
        moved = {ids[-1][number]: name for number, name in now.items() if name != ids[-1][number]}
        now |= {number: next(fresh) for number in added}
        entries.append(
            {
                "reworded": [now[number] for number in sorted(reworded)],
                "added": [now[number] for number in added],
                "removed": [name for number, name in ids[-1].items() if number not in kept],
                "moved": moved,
            }
        )
        wordings.append({number: wordings[-1].get(number, 0) + (number in reworded) for number in now})
        ids.append(now)
    return Told(tuple(ids), tuple(wordings), tuple(entries))


@thoroughly
@given(histories())
def test_each_version_has_its_ids_and_each_indicator_keeps_its_rating(told: Told) -> None:
    made_up = with_history(" ".join(told.ids[-1].values()), *told.entries)
    assert [frozenset(ids.values()) for ids in told.ids] == [ids_at(made_up, version) for version in made_up.versions]
    for version, ids in zip(made_up.versions, told.ids, strict=True):
        # the reason tells one indicator's rating from another's
        ratings = {name: {"status": "not_applicable", "reason": str(number)} for number, name in ids.items()}
        now = updated(made_up, assessed(ratings, instrument_version=version))
        found = {name: getattr(rating_of(now, name), "reason", {}).get("und") for name in made_up.cells}
        assert {name: str(number) if number in ids else None for number, name in told.ids[-1].items()} == found


@thoroughly
@given(histories(), st.data())
def test_what_both_versions_and_today_have_is_comparable_where_both_word_it_alike(
    told: Told, data: st.DataObject
) -> None:
    made_up = with_history(" ".join(told.ids[-1].values()), *told.entries)
    first, second = (data.draw(st.integers(0, len(told.ids) - 1)) for _ in range(2))
    gaps = not_comparable(made_up, made_up.versions[first], made_up.versions[second])
    before, after = told.wordings[first], told.wordings[second]
    same = {told.ids[-1][number] for number in told.ids[-1] if before.get(number, -1) == after.get(number)}
    assert same == made_up.cells.keys() - {gap.id for gap in gaps}
    assert gaps == not_comparable(made_up, made_up.versions[second], made_up.versions[first])
    # what is lost is told by its last id, and what neither of the two had is not
    removed = (before.keys() | after.keys()) - told.ids[-1].keys()
    assert len(removed) == len([gap for gap in gaps if gap.reason == "removed"])


@thoroughly
@given(histories(), st.data())
def test_nothing_that_an_older_file_names_is_lost(told: Told, data: st.DataObject) -> None:
    made_up = with_history(" ".join(told.ids[-1].values()), *told.entries)
    version = data.draw(st.integers(0, len(told.ids) - 1))
    areas = sorted({name.rpartition(".")[0] for name in told.ids[version].values()})
    scope = data.draw(st.lists(st.sampled_from(areas), min_size=1, unique=True))
    rated = [name for name in told.ids[version].values() if name.rpartition(".")[0] in scope]
    old = assessed(dict.fromkeys(rated, "met"), instrument_version=made_up.versions[version], scope=scope)

    now = updated(made_up, old)

    kept = [f"{area}.{code}" for area, codes in now.ratings.items() for code in codes]
    assert len(rated) == len(kept) + len(removed_ratings(made_up, old))
    assert {name.rpartition(".")[0] for name in kept} <= set(now.scope or ())
    known = made_up.cells.keys() | made_up.areas.keys() | former_ids(made_up).keys()
    assert [] == [name for name in (*rated, *scope) if name not in known]
