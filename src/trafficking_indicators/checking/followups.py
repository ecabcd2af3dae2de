"""Rules on a follow-up: what it names is there, in the file, in its instrument and in other follow-ups."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from trafficking_indicators.analysis.follow_asked import own_name
from trafficking_indicators.checking.deadlines import check_deadlines
from trafficking_indicators.checking.followup_lists import doubles_of_followup
from trafficking_indicators.checking.instruments import near_link
from trafficking_indicators.checking.persons import check_persons_of_followup
from trafficking_indicators.checking.read_through import Newest, circles, late_evidence
from trafficking_indicators.checking.records import check_records
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.checking.starting_texts import check_starting_instrument
from trafficking_indicators.model.follow_records import Found, Reference
from trafficking_indicators.model.followup import FollowUp, Item
from trafficking_indicators.model.history import ids_at
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.wording import listing, quote

ALONE = Rules[[FollowUp]]("followups")
LINKED = Rules[[Instrument, FollowUp]]("followups")
# With the items of each other follow-up of the run, by its id.
TOGETHER = Rules[[FollowUp, Mapping[str, Collection[str]]]]("followups")


def check_followup(instrument: Instrument, followup: FollowUp, others: Mapping[str, Collection[str]]) -> list[Problem]:
    """Check a follow-up against its instrument, and against the items of others that are validated with it."""
    return [
        *check_records(followup),
        *check_deadlines(instrument, followup),
        *ALONE.problems(followup),
        *LINKED.problems(instrument, followup),
        *TOGETHER.problems(followup, others),
        *_as_in_assessments(instrument, followup),
        *check_persons_of_followup(followup),
        *check_starting_instrument(instrument, followup),
    ]


def _as_in_assessments(instrument: Instrument, followup: FollowUp) -> Iterator[Problem]:
    """Check what holds of assessments too, under the same names."""
    if followup.instrument_version not in instrument.versions:
        message = f"no version {quote(followup.instrument_version)} of instrument {instrument.header.id}"
        help = f"versions: {listing(instrument.versions)}"
        yield finding(message, ("instrument_version",), help=help)._replace(rule="unknown-version")
    yield from _sources(followup)
    yield from (found._replace(rule="source-through-itself") for found in circles(followup.sources))
    yield from (found._replace(rule="evidence-after-as-of") for found in _late(followup))
    yield from doubles_of_followup(followup)
    for path, found in _findings(followup):
        if found.status == "unknown" and found.tried is None:
            help = 'say what was looked at: add "tried", or set "not_looked_at"'
            message = f"item {path[1]} is unknown, and what was tried is not said"
            yield finding(message, path, help=help)._replace(rule="unknown-without-tried")


def _sources(followup: FollowUp) -> Iterator[Problem]:
    """Check that what is cited is declared, and what is declared is cited."""
    cited = set()
    for path, source in _citations(followup):
        cited.add(source)
        if source not in followup.sources:
            rests_on: list[Path] = [("sources", key) for key in (source, UNNAMED, MERGE_KEY)]
            near, help = Near(source, followup.sources), "declare it under sources"
            found = finding(f"no source {quote(source)}", path, near=near, help=help, rests_on=rests_on)
            yield found._replace(rule="unknown-source")
    for source in followup.sources:
        if source not in cited:
            message = f"source {quote(source)} is cited nowhere"
            found = finding(
                message, ("sources", source), help="cite it, or take it out", on_key=True, rests_on=[("items",)]
            )
            yield found._replace(rule="unused-source", severity="warning")


def _late(followup: FollowUp) -> Iterator[Problem]:
    """Find what is cited and newer than the file, or than the finding that rests on it."""
    sources = followup.sources
    newest = Newest(sources)
    for path, source in _citations(followup):
        if path[0] == "items":
            as_of, rests_on = _date_of(followup, path)
            for found in late_evidence(newest, sources, source, as_of, path):
                yield found._replace(depends_on=(*found.depends_on, rests_on))


def _date_of(followup: FollowUp, path: Path) -> tuple[str, Path]:
    """Give the date that a citation has to fit, and where it stands."""
    _, name, key, index, *_ = (*path, None)
    if key == "findings" and isinstance(index, int):
        return followup.items[str(name)].findings[index].as_of, (*path[:4], "as_of")
    return followup.as_of, ("as_of",)


def _findings(followup: FollowUp) -> Iterator[tuple[Path, Found]]:
    for name, item in followup.items.items():
        for index, found in enumerate(item.findings):
            yield ("items", name, "findings", index), found


def _citations(followup: FollowUp) -> Iterator[tuple[Path, str]]:
    for name, source in followup.sources.items():
        if source.via is not None:
            yield ("sources", name, "via"), source.via
    for name, item in followup.items.items():
        for path, cited in _cited_by(item):
            yield ("items", name, *path, "source"), cited


def _cited_by(item: Item) -> Iterator[tuple[Path, str]]:
    yield ("from",), item.from_.source
    if item.position is not None:
        yield ("position",), item.position.source
    for index, moved in enumerate(item.moved):
        if moved.source is not None:
            yield ("moved", index), moved.source
    sums = () if item.budget is None else (("planned", item.budget.planned), ("spent", item.budget.spent))
    for key, found in sums:
        if found is not None and found.source is not None:
            yield ("budget", key), found.source
    for index, report in enumerate(item.reports):
        if report.source is not None:
            yield ("reports", index), report.source
    for index, finding_ in enumerate(item.findings):
        yield from _of_finding(("findings", index), finding_.evidence, finding_.act)


def _of_finding(path: Path, evidence: tuple[Reference, ...], act: Reference | None) -> Iterator[tuple[Path, str]]:
    for place, cited in enumerate(evidence):
        yield (*path, "evidence", place), cited.source
    if act is not None:
        yield (*path, "act"), act.source


@ALONE.rule(
    "unknown-body",
    text="Who leads, acts with others, reports, moves a deadline or speaks in a source is a body of the file.",
    why="A body is asked by its name. A misspelt one is never asked, and what it says is nobody's word.",
)
def _unknown_body(followup: FollowUp) -> Iterator[Problem]:
    for path, body in _named_bodies(followup):
        if body not in followup.bodies:
            near, help = Near(body, followup.bodies), "declare it under bodies"
            yield finding(f"no body {quote(body)}", path, near=near, help=help, rests_on=[("bodies",)])


def _named_bodies(followup: FollowUp) -> Iterator[tuple[Path, str]]:
    for name, source in followup.sources.items():
        if source.by is not None:
            yield ("sources", name, "by"), source.by
    for name, item in followup.items.items():
        if item.lead is not None:
            yield ("items", name, "lead"), item.lead
        yield from ((("items", name, "with", index), body) for index, body in enumerate(item.with_))
        yield from ((("items", name, "moved", index, "by"), moved.by) for index, moved in enumerate(item.moved))
        yield from ((("items", name, "reports", index, "by"), said.by) for index, said in enumerate(item.reports))


@ALONE.rule(
    "same-as-itself",
    text="No item was asked before by itself, at once or by way of others.",
    why="How often and since when something has been asked is counted along same_as. A circle has no first time.",
)
def _same_as_itself(followup: FollowUp) -> Iterator[Problem]:
    for circle in _circles(followup):
        others = listing(map(quote, circle[1:]))
        message = f"item {circle[0]} was asked before by itself" + (f", by way of {others}" if others else "")
        yield finding(message, ("items", circle[0], "same_as"), help="name what was asked earlier", on_key=True)


def _circles(followup: FollowUp) -> Iterator[tuple[str, ...]]:
    """Give circles of same_as, each once: what is left when all whose earlier items lead to an end are taken out."""
    before = {
        name: [own for other in item.same_as if (own := own_name(followup, other)) in followup.items]
        for name, item in followup.items.items()
    }
    after: dict[str, list[str]] = {name: [] for name in before}
    for name, others in before.items():
        for other in others:
            after[other].append(name)
    left = {name: len(others) for name, others in before.items()}
    ended = [name for name, count in left.items() if not count]
    while ended:
        for name in after[ended.pop()]:
            left[name] -= 1
            if not left[name]:
                ended.append(name)
    followed: set[str] = set()
    for name in (name for name, count in left.items() if count):
        way: dict[str, int] = {}
        here = name
        while here not in followed and here not in way:
            way[here] = len(way)
            here = next(other for other in before[here] if left[other])
        followed.update(way)
        if here in way:
            yield tuple(way)[way[here] :]


@TOGETHER.rule(
    "unknown-item",
    text="`same_as` names items that there are: of this file, or of a follow-up that is validated in the same run.",
    why="How often something has been asked is counted along same_as. A misspelt item makes it seem to be new.",
)
def _unknown_item(followup: FollowUp, others: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for name, item in followup.items.items():
        for index, other in enumerate(item.same_as):
            file, _, asked = own_name(followup, other).rpartition("/")
            known = followup.items if not file else others.get(file)
            if known is not None and asked not in known:
                message = f"no item {quote(asked)} in {'this file' if not file else f'follow-up {quote(file)}'}"
                path: Path = ("items", name, "same_as", index)
                yield finding(
                    message,
                    path,
                    near=Near(asked, sorted({*known} - {name})),
                    help="name one of its items",
                    rests_on=[("items",)],
                )


@LINKED.rule(
    "unknown-target",
    text="Links are to areas, indicators, recommendations or measures of the instrument, as of the version named.",
    why="A link tells at which gap of an assessment the item is printed. One that leads nowhere is read by nobody.",
)
def _unknown_target(instrument: Instrument, followup: FollowUp) -> Iterator[Problem]:
    if followup.instrument_version not in instrument.versions:
        return
    then = ids_at(instrument, followup.instrument_version)
    areas = {name.rpartition(".")[0] for name in then} | instrument.areas.keys()
    known = {*then, *areas, *instrument.recommendations, *instrument.measures}
    named = sorted(known)
    for name, item in followup.items.items():
        for index, link in enumerate(item.links):
            if link.to not in known:
                message = f"nothing has the id {quote(link.to)} in instrument {instrument.header.id}"
                path: Path = ("items", name, "links", index, "to")
                near, help = near_link(instrument, link.to, named)
                yield finding(message, path, near=near, help=help)
