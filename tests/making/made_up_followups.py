"""Made-up follow-ups, as data of their files, for properties, and as files to be tried."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from making.made_up import Draw, written
from trafficking_indicators.model.follow_records import FOUND_STATUSES, PART_STATES, SAYS
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.writing.yaml_files import file_data

DATES = st.sampled_from(["2021", "2022-06", "2022-06-18", "2022-12", "2023", "2023-06-19", "2023-12-10", "2024-02-29"])
BODIES = {"a": {"kind": "state", "title": "a"}, "b": {"kind": "ngo", "title": "b"}}
SOURCES = {
    "own": {"kind": "report", "voice": "state", "by": "a"},
    "state": {"kind": "report", "voice": "state", "date": "2020"},
    "ngo": {"kind": "report", "voice": "ngo", "date": "2017-03"},
}
ROUNDS = {"r1": "2022-06", "r2": "2022-12-09", "r3": "2023-06", "r4": "2023-12"}
NAMES = ("1", "2", "3", "4")
_REPORTS = st.lists(
    st.fixed_dictionaries(
        {"round": st.sampled_from([*ROUNDS]), "by": st.sampled_from(["a", "b"]), "says": st.sampled_from(SAYS)}
    ),
    max_size=3,
)
_FINDINGS = st.lists(
    st.fixed_dictionaries(
        {
            "as_of": DATES,
            "status": st.sampled_from(FOUND_STATUSES),
            "parts": st.dictionaries(st.sampled_from(["p", "q"]), st.sampled_from(PART_STATES)),
            "evidence": st.lists(st.sampled_from([*SOURCES]).map(lambda name: {"source": name}), max_size=2),
        }
    ),
    max_size=3,
)
_PARTS = st.dictionaries(
    st.sampled_from(["p", "q"]), st.sampled_from(["paper", "practice"]).map(lambda side: {"text": "t", "side": side})
)
_ITEMS = st.fixed_dictionaries(
    {
        "text": st.just("t"),
        "from": st.sampled_from([*SOURCES]).map(lambda name: {"source": name}),
        "kind": st.just("measure"),
        "assignment": st.sampled_from(["stated", "none"]),
        "due": DATES | st.sampled_from(["none_stated", "continuous"]),
        "moved": st.lists(DATES.map(lambda date: {"from": date, "to": "2024", "by": "a"}), max_size=2),
        "done_when": _PARTS,
        "links": st.just([{"to": "5.1.F1", "basis": "source"}]),
        "same_as": st.lists(st.sampled_from([*NAMES, "made-up/1", "other/9"]), max_size=2),
        "reports": _REPORTS,
        "findings": _FINDINGS,
    },
    optional={"lead": st.sampled_from(["a", "b"]), "with": st.just(["b"]), "start": DATES},
)


def _whole(items: dict[str, Any], as_of: str, cadence: list[str]) -> FollowUp:
    head = {
        "followup": "made-up", "country": "XAL", "territory_name": "Altesia", "title": "t", "instrument": "x",
        "instrument_version": "1", "basis": "illustration", "keeper": ["k"], "independence": "independent",
        "as_of": as_of, "limitations": "l", "rounds": ROUNDS, "bodies": BODIES, "sources": SOURCES, "items": items,
    }  # fmt: skip
    if cadence:
        head["cadence"] = {"every": "half_year", "due": cadence}
    return FollowUp.model_validate(head)


FOLLOWUPS = st.builds(
    _whole,
    st.dictionaries(st.sampled_from(NAMES), _ITEMS, min_size=1),
    DATES,
    st.sampled_from([[], ["06-18", "12-10"], ["12-10"]]),
)


@st.composite
def followup_files(draw: Draw) -> dict[str, bytes]:
    """Write a follow-up of the real instrument, half of them without the records that break most rules."""
    data: Any = json.loads(json.dumps(file_data(draw(FOLLOWUPS))))
    data |= {"instrument": "iom-2016", "instrument_version": "1.0"}
    if draw(st.booleans()):
        data["sources"].pop("own", None)
        data["as_of"] = "2024-02-29"
        for item in data["items"].values():
            item.pop("findings", None)
            item.pop("moved", None)
            item["from"]["source"] = "state"
            reports = {
                said["round"]: said | {"source": "state"} for said in item.get("reports", []) if said["by"] == "a"
            }
            item["reports"] = [reports[name] for name in ROUNDS if name in reports]
            item["same_as"] = sorted({name for name in item.get("same_as", []) if name.startswith("other")})
            if item.get("lead") == "b":
                item.pop("with", None)
    for item in data["items"].values():
        for part in item.get("done_when", {}).values():
            part["side"] = {"paper": "framework", "practice": "operational"}[part["side"]]
    return {"assessment.yaml": draw(written(data))}
