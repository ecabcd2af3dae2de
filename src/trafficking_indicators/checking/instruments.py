"""Rules on an instrument: its parts fit each other and every text is there in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trafficking_indicators.characters import columns
from trafficking_indicators.checking.headers import check_head
from trafficking_indicators.checking.rule import Rules, finding, twice
from trafficking_indicators.model.countries import is_code
from trafficking_indicators.model.fields import LocalText, Model
from trafficking_indicators.model.instrument import Area, Header, Instrument, level_in
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.reading.places import MERGE_KEY, UNNAMED
from trafficking_indicators.wording import listing, quote

# What the tables of a report can print in full at 80 columns.
AREA_SHORT = 22
RECOMMENDATION_SHORT = 30
DIMENSION_TITLE = 26
DIMENSION_SHORT = 12

TEXTS = Rules[[Header, list[tuple[Path, LocalText]]]]("instruments")
LENGTHS = Rules[[Sequence[tuple[Path, LocalText, int]]]]("instruments")
AREAS = Rules[[Header, Area]]("instruments")
LINKS = Rules[[Instrument, tuple[Link, ...], Path]]("instruments")
IDS = Rules[[dict[str, str], Iterable[Path], str]]("instruments")


def check_header(instrument: Instrument) -> list[Problem]:
    """Check instrument.yaml against itself and the areas found."""
    header = instrument.header
    return [
        *_texts(header, header),
        *check_head(instrument),
        *LENGTHS.problems(_dimension_titles(header)),
    ]


def check_area(instrument: Instrument, area: Area) -> list[Problem]:
    """Check one area file against the instrument."""
    return [
        *_texts(instrument.header, area),
        *LENGTHS.problems([(("short",), area.short, AREA_SHORT)]),
        *AREAS.problems(instrument.header, area),
    ]


def check_recommendations(instrument: Instrument) -> list[Problem]:
    """Check recommendations.yaml against the instrument."""
    shorts = []
    problems = []
    for letter, recommendation in instrument.recommendations.items():
        path = ("recommendations", letter)
        problems += [
            *_texts(instrument.header, recommendation, path),
            *LINKS.problems(instrument, recommendation.addresses, path),
        ]
        shorts.append(((*path, "short"), recommendation.short, RECOMMENDATION_SHORT))
    ids = [("recommendations", letter) for letter in instrument.recommendations]
    return [*problems, *LENGTHS.problems(shorts), *IDS.problems(_ids_of(instrument), ids, "a recommendation")]


def check_measures(instrument: Instrument) -> list[Problem]:
    """Check measures.yaml against the instrument."""
    problems: list[Problem] = []
    known = {**_ids_of(instrument), **dict.fromkeys(instrument.recommendations, "a recommendation")}
    if instrument.written_for is not None and not is_code(instrument.written_for.country):
        problems += [_no_country(instrument.written_for.country, ("written_for", "country"))]
    for objective_id, objective in (instrument.objectives or {}).items():
        path: Path = ("objectives", objective_id)
        measures: list[Path] = [(*path, "measures", measure_id) for measure_id in objective.measures]
        problems += [*IDS.problems(known, [path], "an objective"), *IDS.problems(known, measures, "a measure")]
        problems += _texts(instrument.header, objective, path)
        for measure_id, measure in objective.measures.items():
            problems += LINKS.problems(instrument, measure.addresses, (*path, "measures", measure_id))
    return problems


def _no_country(code: str, path: Path) -> Problem:
    """Word what breaks the rule on countries of assessments in another file; a territory has no name here."""
    found = finding(f"{quote(code)} is no country code", path, help="write the code of ISO 3166-1 alpha-3, as AZE")
    return found._replace(rule="unknown-country")


def _ids_of(instrument: Instrument) -> dict[str, str]:
    return {**dict.fromkeys(instrument.areas, "an area"), **dict.fromkeys(instrument.cells, "an indicator")}


def _texts(header: Header, model: Model, path: Path = ()) -> list[Problem]:
    return TEXTS.problems(header, list(texts_of(model, path)))


def texts_of(value: object, path: Path) -> Iterator[tuple[Path, LocalText]]:
    """Find every localized text in a model, with its path."""
    if isinstance(value, LocalText):
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from texts_of(child, (*path, key))
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from texts_of(child, (*path, index))


@TEXTS.rule(
    "missing-language",
    text="Every text of an instrument stands in each language that the instrument declares, and in no other.",
    why="Readers of every language must be asked the same, and a report must not change its language halfway.",
    head=("languages",),
)
def _missing_language(header: Header, texts: list[tuple[Path, LocalText]]) -> Iterator[Problem]:
    languages = header.languages
    for path, text in texts:
        if "und" in text and len(languages) == 1:
            continue
        missing = [language for language in languages if language not in text]
        if missing:
            yield finding(
                f"no text in {listing(missing)}", path, help="add it, or take the language out of instrument.yaml"
            )
        for language in text:
            if language not in languages and language != "und":
                message = f"{quote(language)} is no language of this instrument"
                help = "take the text out, or add the language to instrument.yaml"
                yield finding(message, (*path, language), on_key=True, help=help)


@LENGTHS.rule(
    "too-long",
    text="Short titles fit the tables: 22 columns for an area, 30 for a recommendation, 26 and 12 for a dimension. A "
    "letter has one column, a wide one two, a mark upon it none.",
    why="A longer title breaks the tables of a report apart on a page or a screen.",
)
def _too_long(texts: Sequence[tuple[Path, LocalText, int]]) -> Iterator[Problem]:
    for path, text, limit in texts:
        for language, value in text.items():
            width = columns(value)
            if width > limit:
                at = path if language == "und" else (*path, language)
                yield finding(f"{width} columns wide, at most {limit} fit the tables", at, help="shorten it")


def _dimension_titles(header: Header) -> list[tuple[Path, LocalText, int]]:
    return [
        entry
        for name, dimension in header.dimensions.items()
        for entry in (
            (("dimensions", name, "title"), dimension.title, DIMENSION_TITLE),
            (("dimensions", name, "short"), dimension.short, DIMENSION_SHORT),
        )
    ]


@AREAS.rule(
    "undeclared-area",
    text="The header lists every area that has a file.",
    why="The list says what an instrument covers and in which order. An area beside it may be a draft, or one "
    "forgotten.",
    head=("areas",),
)
def _undeclared_area(header: Header, area: Area) -> Iterator[Problem]:
    if area.area not in header.areas:
        message = f"area {quote(area.area)} is not listed in instrument.yaml"
        help = "add it to areas in instrument.yaml"
        yield finding(message, ("area",), near=Near(area.area, header.areas), help=help)


@AREAS.rule(
    "unknown-code",
    text="An indicator's code is a dimension's letter and a level, or any number where there is one level; notes are "
    "on indicators of the area.",
    why="The code places an indicator in its dimension and at its level. Without a place it belongs to no count and no "
    "table.",
    head=("dimensions", "levels"),
)
def _unknown_code(header: Header, area: Area) -> Iterator[Problem]:
    letters = [dimension.letter for dimension in header.dimensions.values()]
    for code in area.indicators:
        if code[0] not in letters or level_in(code, header) not in header.levels:
            yield _no_place(header, code, ("indicators", code))
    for code in area.without:
        if code not in _grid(header):
            yield _no_place(header, code, ("without", code))
    for code in area.notes:
        if code not in area.indicators:
            yield _no_code(area, code, ("notes", code))._replace(on_key=True)


@AREAS.rule(
    "missing-indicator",
    text="An area has an indicator for each dimension and level, or says in `without` why it has none.",
    why="An area with a gap would reach a level without the question that belongs to it.",
    head=("dimensions", "levels"),
)
def _missing_indicator(header: Header, area: Area) -> Iterator[Problem]:
    filled = {f"{code[0]}{level_in(code, header)}" for code in area.indicators}
    for place in _grid(header):
        if place not in filled and place not in area.without:
            help = f"add it, or say in without why there is none, as {place}: reason"
            yield finding(f"no indicator {quote(place)}", ("indicators",), on_key=True, help=help)
        elif place in filled and place in area.without:
            message = f"{quote(place)} is said to be missing, and there is an indicator"
            yield finding(message, ("without", place), on_key=True, help="keep one of the two")


def _grid(header: Header) -> list[str]:
    """Name every place that an area may have an indicator at."""
    return [f"{dimension.letter}{level}" for dimension in header.dimensions.values() for level in header.levels]


def _no_place(header: Header, code: str, path: Path) -> Problem:
    letters = listing(dimension.letter for dimension in header.dimensions.values())
    help = f"letters: {letters}; levels: {listing(str(level) for level in header.levels)}"
    return finding(f"no dimension and level for {quote(code)}", path, help=help, on_key=True)


@AREAS.rule(
    "bad-implies",
    text="`implies` names other indicators of the same area and dimension, each once, and never goes round.",
    why="Contradictions and possible levels follow from what implies what. A wrong link would call a sound rating a "
    "mistake.",
)
def _bad_implies(_: Header, area: Area) -> Iterator[Problem]:
    for code, indicator in area.indicators.items():
        for index, other in enumerate(indicator.implies):
            path: Path = ("indicators", code, "implies", index)
            if other not in area.indicators:
                yield _no_code(area, other, path)
            elif other == code or other[0] != code[0]:
                why = "itself" if other == code else f"{quote(other)}, which is of another dimension"
                help = "name another indicator of the same dimension"
                yield finding(f"{quote(code)} cannot imply {why}", path, help=help)
        yield from twice(indicator.implies, ("indicators", code, "implies"))
    yield from _implied_in_a_circle(area)


def _implied_in_a_circle(area: Area) -> Iterator[Problem]:
    """Say of indicators that imply each other in a circle that they do, once for those that hang together."""
    done: set[str] = set()
    for start in area.indicators:
        # a way down from here: each step with what is still to be followed from it
        way: list[tuple[str, Iterator[str]]] = []
        on_way: dict[str, None] = {}
        here: str | None = start
        while here is not None or way:
            if here is None:
                left, _ = way.pop()
                del on_way[left]
            elif here in on_way:
                round_it = listing(map(quote, list(on_way)[list(on_way).index(here) + 1 :]))
                message = f"{quote(here)} implies itself" + (f", by way of {round_it}" if round_it else "")
                yield finding(message, ("indicators", here, "implies"), help="leave one of the links out", on_key=True)
                done.update(area.indicators)
                return
            elif here not in done and here in area.indicators:
                done.add(here)
                on_way[here] = None
                way.append((here, iter([other for other in area.indicators[here].implies if other != here])))
            here = next(way[-1][1], None) if way else None


@AREAS.rule(
    "bad-counterpart",
    text="Counterparts answer each other across the pair of dimensions: a rule first, then its practice.",
    why="A report sets a rule beside the practice that answers it. A wrong pair shows a gap that is not there, or "
    "hides one.",
    head=("dimensions", "pair"),
)
def _bad_counterpart(header: Header, area: Area) -> Iterator[Problem]:
    if area.counterparts and header.pair is None:
        yield finding("counterparts need a pair of dimensions", ("counterparts",), on_key=True, help="declare the pair")
        return
    for rule, practice in area.counterparts.items():
        path = ("counterparts", rule)
        for code, name, on_key in (
            (rule, header.pair and header.pair.paper, True),
            (practice, header.pair and header.pair.practice, False),
        ):
            if code not in area.indicators:
                yield _no_code(area, code, path)._replace(on_key=on_key)
            elif name in header.dimensions and code[0] != header.dimensions[name].letter:
                help = "write the rule before the colon, and its practice after it"
                yield finding(f"{quote(code)} is not of dimension {quote(name)}", path, on_key=on_key, help=help)


@AREAS.rule(
    "unknown-treaty",
    text="Treaty articles are of treaties that the header names.",
    why="An article helps a reader only where it is clear of which treaty it is.",
    head=("treaties",),
)
def _unknown_treaty(header: Header, area: Area) -> Iterator[Problem]:
    for index, entry in enumerate(area.treaty_articles):
        if entry.treaty not in header.treaties:
            message, path = f"no treaty {quote(entry.treaty)}", ("treaty_articles", index, "treaty")
            help = "add it to treaties in instrument.yaml"
            yield finding(message, path, near=Near(entry.treaty, header.treaties), help=help)


@LINKS.rule(
    "unknown-link",
    text="What a recommendation or measure addresses is an area or an indicator of the instrument.",
    why="A plan names what addresses a gap along these links: one that leads nowhere leaves a gap without its "
    "recommendation.",
    head=("dimensions", "levels"),
)
def _links(instrument: Instrument, links: tuple[Link, ...], path: Path) -> Iterator[Problem]:
    known = (*instrument.areas, *instrument.cells)
    for index, link in enumerate(links):
        if not instrument.in_scope(link):
            yield finding(
                f"no area or indicator {quote(link.to)}",
                (*path, "addresses", index, "to"),
                near=Near(link.to, known),
                help="leave out what lies outside the instrument",
                misses=link.to,
            )


@IDS.rule(
    "ambiguous-id",
    text="An id names one thing: no two of areas, indicators, recommendations, objectives and measures share one.",
    why="Findings are looked up and cited by id. One id for two things leads a reader to the wrong one.",
)
def _ambiguous_id(known: dict[str, str], ids: Iterable[Path], what: str) -> Iterator[Problem]:
    for path in ids:
        id = str(path[-1])
        if id in known:
            yield finding(f"{quote(id)} is the id of {known[id]} already", path, on_key=True, help="choose another id")
        known.setdefault(id, what)


def _no_code(area: Area, code: str, path: Path) -> Problem:
    help = f"indicators of this area: {listing(area.indicators)}"
    rests_on: list[Path] = [("indicators", key) for key in (code, UNNAMED, MERGE_KEY)]
    message = f"no indicator {quote(code)} in area {area.area}"
    return finding(message, path, near=Near(code, area.indicators), help=help, rests_on=rests_on)
