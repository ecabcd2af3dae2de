"""Made-up instruments, drawn by hypothesis: valid as they come, with dimensions, levels, links and versions."""

from __future__ import annotations

from typing import Any, NamedTuple

from hypothesis import strategies as st

from making.made_up import Data, Draw, some, sometimes, spoiled, subset, texts, written
from making.made_up_assessments import assessments
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.measures import Measures
from trafficking_indicators.model.recommendations import Recommendations
from trying.trials import ASSESSMENT, Files


class Outline(NamedTuple):
    """What the files of one instrument have in common: codes by area, letters by dimension."""

    codes: dict[str, list[str]]
    dimensions: dict[str, str]
    levels: range
    pair: list[str]
    languages: list[str]

    @property
    def ids(self) -> list[str]:
        """The indicators."""
        return [f"{area}.{code}" for area, codes in self.codes.items() for code in codes]

    def texts(self, values: st.SearchStrategy[str] = texts) -> st.SearchStrategy[Any]:
        """Draw a text in all languages; one language alone may go without its name."""
        localized: st.SearchStrategy[Any] = st.fixed_dictionaries(dict.fromkeys(self.languages, values))
        return localized if len(self.languages) > 1 else localized | values

    @property
    def shorts(self) -> st.SearchStrategy[Any]:
        """Draw a text that fits a table."""
        return self.texts(st.sampled_from(["Short", "界界界", "a | b", "e\u0301"]))

    @property
    def links(self) -> st.SearchStrategy[list[Data]]:
        """Draw what something addresses."""
        link = st.fixed_dictionaries(
            {"to": st.sampled_from([*self.ids, *self.codes]), "basis": st.sampled_from(["source", "inferred"])}
        )
        return st.lists(link, max_size=3, unique_by=lambda found: str(found["to"]))


@st.composite
def _outlines(draw: Draw) -> Outline:
    letters = draw(st.lists(st.sampled_from("FOPRX"), unique=True, min_size=1, max_size=3))
    dimensions = {f"dimension-{letter}": letter for letter in letters}
    levels = range(1, draw(st.integers(1, 3)) + 1)
    parts = st.sampled_from([[""], ["a", "b"], ["", "c"]])
    codes = {
        area: [f"{letter}{level}{part}" for letter in letters for level in levels for part in draw(parts)]
        for area in draw(some(["1", "5.10", "pier", "a-b", "1.x"]))[:3]
    }
    pair = draw(st.permutations(list(dimensions)))[:2] if len(dimensions) > 1 and draw(st.booleans()) else []
    return Outline(codes, dimensions, levels, pair, draw(st.sampled_from([["en"], ["en", "az"], ["fr"]])))


@st.composite
def instruments(draw: Draw) -> dict[str, Data]:
    """Make up the files of an instrument."""
    outline = draw(_outlines())
    files = {"instrument.yaml": draw(_header(outline))}
    for number, area in enumerate(outline.codes):
        files[f"areas/{number}.yaml"] = draw(_area(outline, area))
    recommendation = st.fixed_dictionaries(
        {"text": outline.texts(), "short": outline.shorts, "addresses": outline.links}
    )
    files["recommendations.yaml"] = {
        "recommendations": {letter: draw(recommendation) for letter in draw(some([*"ABCDQ"]))}
    }
    if draw(st.booleans()):
        measure = st.fixed_dictionaries({"text": outline.texts(), "addresses": outline.links})
        measures = {f"m.{number}": draw(measure) for number in draw(some([*"123"]))}
        files["measures.yaml"] = {"objectives": {"m-1": {"text": draw(outline.texts()), "measures": measures}}}
        if draw(st.booleans()):
            country, date = draw(st.sampled_from(["AZE", "GEO"])), draw(st.sampled_from(["2016", "2020-05", "2031"]))
            files["measures.yaml"]["written_for"] = {"country": country, "date": date}
    return files


@st.composite
def _header(draw: Draw, outline: Outline) -> Data:
    dimensions = {
        name: {"letter": letter, "title": draw(outline.shorts), "short": draw(outline.shorts)}
        for name, letter in outline.dimensions.items()
    }
    return {
        "id": "made-up",
        "version": "v2",
        "history": draw(_history(outline.ids)),
        **{key: draw(outline.texts()) for key in ("title", "scope_note", "disclaimer")},
        "languages": outline.languages,
        "dimensions": dimensions,
        **({"pair": dict(zip(("paper", "practice"), outline.pair, strict=True))} if outline.pair else {}),
        "levels": [str(level) for level in outline.levels],
        **sometimes(draw, "choices", st.sampled_from(["1", "2", "9"])),
        **sometimes(draw, "allows_not_applicable", st.sampled_from(["true", "false"])),
        "areas": list(outline.codes),
        "treaties": {"cets-197": {"title": draw(outline.texts()), "short": "CETS"}},
    }


@st.composite
def _area(draw: Draw, outline: Outline, name: str) -> Data:
    codes = outline.codes[name]
    counterparts: dict[str, str] = {}
    if outline.pair:
        paper, practice = ([code for code in codes if code[0] == outline.dimensions[side]] for side in outline.pair)
        counterparts = dict(zip(draw(subset(paper)), draw(subset(practice)), strict=False))
    return {
        "area": name,
        "title": draw(outline.texts()),
        "short": draw(outline.shorts),
        "level_rule": draw(st.sampled_from(["cumulative", "independent"])),
        "indicators": {
            code: {
                "text": draw(outline.texts()),
                "implies": draw(subset([other for other in codes if other[0] == code[0] and other < code])),
            }
            for code in codes
        },
        "counterparts": counterparts,
        "notes": {code: draw(outline.texts()) for code in draw(subset(codes))},
        **sometimes(
            draw, "treaty_articles", st.just([{"treaty": "cets-197", "articles": ["5(2)"], "basis": "to_check"}])
        ),
    }


@st.composite
def _history(draw: Draw, ids: list[str]) -> list[Data]:
    """Make up what each version changed, from today backwards."""
    history: list[Data] = []
    then = list(ids)
    unused = ["old.F1", "pier.Z9", "nothing.O1", "was.F1", "1.F8", "bare.P9"]
    for version in ("v2", "v1", "v0")[: draw(st.integers(1, 3))]:
        added = draw(subset(then))
        removed = draw(subset(unused))
        unused = [name for name in unused if name not in removed]
        old = draw(subset(unused))
        moved = dict(zip(old, draw(subset([name for name in then if name not in added])), strict=False))
        unused = [name for name in unused if name not in moved]
        changes = {"reworded": draw(subset(then)), "added": added, "removed": removed, "moved": moved}
        history.insert(0, {"version": version, **changes})
        then = [*(name for name in then if name not in (*added, *moved.values())), *removed, *moved]
    return history


def instrument_of(files: dict[str, Data]) -> Instrument:
    """Build the instrument that made-up files hold."""
    areas = [Area.model_validate(data) for name, data in files.items() if name.startswith("areas/")]
    measures = Measures.model_validate(files["measures.yaml"]) if "measures.yaml" in files else None
    return Instrument(
        Header.model_validate(files["instrument.yaml"]),
        {area.area: area for area in areas},
        Recommendations.model_validate(files["recommendations.yaml"]).recommendations,
        measures.objectives if measures else None,
        measures.written_for if measures else None,
    )


@st.composite
def instrument_files(draw: Draw) -> Files:
    """Make up an instrument, valid or nearly so, and an assessment made with it, as files."""
    files = draw(instruments())
    assessment = draw(assessments(instrument_of(files)))
    broken = draw(st.sampled_from([*files, "", ""]))
    if broken:
        files[broken] = draw(spoiled(files[broken]))
    return {name: draw(written(data)) for name, data in {**files, ASSESSMENT: assessment}.items()}
