"""Rules on an instrument: its parts fit each other and every text is there in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from trafficking_indicators.characters import columns
from trafficking_indicators.checking.areas import AREAS
from trafficking_indicators.checking.doubles import doubles_of_area, doubles_of_links
from trafficking_indicators.checking.headers import check_head
from trafficking_indicators.checking.registry import Rules, finding
from trafficking_indicators.model.countries import is_code
from trafficking_indicators.model.fields import LocalText, Model
from trafficking_indicators.model.instrument import Area, Header, Instrument
from trafficking_indicators.model.recommendations import Link
from trafficking_indicators.problems import Near, Path, Problem
from trafficking_indicators.wording import listing, quote

# What the tables of a report can print in full at 80 columns.
AREA_SHORT = 22
RECOMMENDATION_SHORT = 30
DIMENSION_TITLE = 26
DIMENSION_SHORT = 12

TEXTS = Rules[[Header, list[tuple[Path, LocalText]]]]("instruments")
LENGTHS = Rules[[Sequence[tuple[Path, LocalText, int]]]]("instruments")
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
        *doubles_of_area(area),
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
            *doubles_of_links(recommendation.addresses, (*path, "addresses")),
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
            place = (*path, "measures", measure_id)
            problems += LINKS.problems(instrument, measure.addresses, place)
            problems += doubles_of_links(measure.addresses, (*place, "addresses"))
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
    languages = tuple(dict.fromkeys(header.languages))
    for path, text in texts:
        if "und" in text and len(languages) == 1:
            continue
        missing = [language for language in languages if language not in text]
        if missing:
            help = "add it, or take the language out of instrument.yaml"
            if "und" in text:
                help = f"say which language each text is in: {listing(f'{language}: ...' for language in languages)}"
            yield finding(f"no text in {listing(missing)}", path, help=help)
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


@LINKS.rule(
    "unknown-link",
    text="What a recommendation or measure addresses is an area or an indicator of the instrument.",
    why="A plan names what addresses a gap along these links: one that leads nowhere leaves a gap without its "
    "recommendation.",
    head=("dimensions", "levels"),
)
def _links(instrument: Instrument, links: tuple[Link, ...], path: Path) -> Iterator[Problem]:
    for index, link in enumerate(links):
        if not instrument.in_scope(link):
            near, help = near_link(instrument, link.to, (*instrument.areas, *instrument.cells))
            yield finding(
                f"no area or indicator {quote(link.to)}",
                (*path, "addresses", index, "to"),
                near=near,
                help=help,
                misses=link.to,
            )


# Of so many areas people look for the one that was meant.
_MOST_AREAS = 100


def near_link(instrument: Instrument, to: str, known: Iterable[str]) -> tuple[Near | None, str]:
    """Tell what a link was probably meant to lead to: never to another area's indicator, if its own area is there."""
    area = to.rpartition(".")[0]
    if area in instrument.areas:
        return None, f"indicators of this area: {listing(instrument.areas[area].indicators)}"
    areas = [name for name, area in islice(instrument.areas.items(), _MOST_AREAS) if to in area.indicators]
    if areas:
        return None, f"write it with its area: {listing(f'{name}.{to}' for name in areas)}"
    return Near(to, known), "leave out what lies outside the instrument"


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
