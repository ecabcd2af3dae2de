"""Rules on an instrument: its parts fit each other and every text is there in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trafficking_indicators.checks.rule import Rules, finding
from trafficking_indicators.fields import LocalText, Model
from trafficking_indicators.instrument import Area, Header, Instrument, Link
from trafficking_indicators.problems import Path, Problem, listing, quote, suggest

# What the tables of a report can print in full at 80 columns.
AREA_SHORT = 22
RECOMMENDATION_SHORT = 30
DIMENSION_TITLE = 26
DIMENSION_SHORT = 12

# A level is one digit of an indicator's code.
MOST_LEVELS = 9

RULES = Rules()


def check_header(instrument: Instrument) -> list[Problem]:
    """Check instrument.yaml against itself and the areas found."""
    header = instrument.header
    return [
        *_texts(header, header),
        *_duplicate_letter(header),
        *_unknown_dimension(header),
        *_bad_levels(header),
        *_version_without_history(header),
        *_unknown_history_id(instrument),
        *_missing_area(instrument),
        *_too_long(_dimension_titles(header)),
    ]


def check_area(instrument: Instrument, area: Area) -> list[Problem]:
    """Check one area file against the instrument."""
    return [
        *_texts(instrument.header, area),
        *_undeclared_area(instrument.header, area),
        *_too_long([(("short",), area.short, AREA_SHORT)]),
        *_unknown_code(instrument.header, area),
        *_missing_indicator(instrument.header, area),
        *_bad_implies(area),
        *_bad_counterpart(instrument.header, area),
        *_unknown_treaty(instrument.header, area),
    ]


def check_recommendations(instrument: Instrument) -> list[Problem]:
    """Check recommendations.yaml against the instrument."""
    shorts = []
    problems = []
    for letter, recommendation in instrument.recommendations.items():
        path = ("recommendations", letter)
        problems += [
            *_texts(instrument.header, recommendation, path),
            *_links(instrument, recommendation.addresses, path),
        ]
        shorts.append(((*path, "short"), recommendation.short, RECOMMENDATION_SHORT))
    ids = [("recommendations", letter) for letter in instrument.recommendations]
    return [*problems, *_too_long(shorts), *_ambiguous_id([*instrument.areas, *instrument.cells], ids)]


def check_measures(instrument: Instrument) -> list[Problem]:
    """Check measures.yaml against the instrument."""
    problems = []
    ids: list[Path] = []
    for objective_id, objective in (instrument.objectives or {}).items():
        path: Path = ("objectives", objective_id)
        ids += [path, *((*path, "measures", measure_id) for measure_id in objective.measures)]
        problems += _texts(instrument.header, objective, path)
        for measure_id, measure in objective.measures.items():
            problems += _links(instrument, measure.addresses, (*path, "measures", measure_id))
    known = [*instrument.areas, *instrument.cells, *instrument.recommendations]
    return [*problems, *_ambiguous_id(known, ids)]


def _texts(header: Header, model: Model, path: Path = ()) -> list[Problem]:
    return _missing_language(header, list(texts_of(model, path)))


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


@RULES.rule("missing-language")
def _missing_language(header: Header, texts: list[tuple[Path, LocalText]]) -> Iterator[Problem]:
    """Every text of an instrument stands in each language that the instrument declares, and in no other."""
    languages = header.languages
    for path, text in texts:
        if "und" in text and len(languages) == 1:
            continue
        missing = [language for language in languages if language not in text]
        if missing:
            yield finding(f"no text in {listing(missing)}", path, help="add it, or take the language out of the header")
        for language in text:
            if language not in languages and language != "und":
                yield finding(f"{quote(language)} is no language of this instrument", (*path, language), on_key=True)


@RULES.rule("too-long")
def _too_long(texts: Sequence[tuple[Path, LocalText, int]]) -> Iterator[Problem]:
    """Short titles fit the tables: 22 characters for an area, 30 for a recommendation, 26 and 12 for a dimension."""
    for path, text, limit in texts:
        for language, value in text.items():
            if len(value) > limit:
                at = path if language == "und" else (*path, language)
                yield finding(f"{len(value)} characters, at most {limit} fit the tables", at, help="shorten it")


def _dimension_titles(header: Header) -> list[tuple[Path, LocalText, int]]:
    return [
        entry
        for name, dimension in header.dimensions.items()
        for entry in (
            (("dimensions", name, "title"), dimension.title, DIMENSION_TITLE),
            (("dimensions", name, "short"), dimension.short, DIMENSION_SHORT),
        )
    ]


@RULES.rule("duplicate-letter")
def _duplicate_letter(header: Header) -> Iterator[Problem]:
    """Each dimension has a letter of its own."""
    seen: dict[str, str] = {}
    for name, dimension in header.dimensions.items():
        if dimension.letter in seen:
            message = f"{quote(dimension.letter)} is the letter of {quote(seen[dimension.letter])} already"
            yield finding(message, ("dimensions", name, "letter"), help="choose another")
        seen.setdefault(dimension.letter, name)


@RULES.rule("unknown-dimension")
def _unknown_dimension(header: Header) -> Iterator[Problem]:
    """The pair names two dimensions of the instrument."""
    if header.pair is None:
        return
    for key, name in (("paper", header.pair.paper), ("practice", header.pair.practice)):
        if name not in header.dimensions:
            yield finding(
                f"no dimension {quote(name)}",
                ("pair", key),
                help=suggest(name, header.dimensions),
                rests_on=[("dimensions",)],
            )
    if header.pair.paper == header.pair.practice:
        yield finding("a pair needs two dimensions", ("pair",), help="leave the pair out where there is one dimension")


@RULES.rule("bad-levels")
def _bad_levels(header: Header) -> Iterator[Problem]:
    """Levels are counted 1, 2 and so on, at most 9."""
    if header.levels != tuple(range(1, len(header.levels) + 1)) or len(header.levels) > MOST_LEVELS:
        yield finding("levels are not 1, 2 and so on", ("levels",), help="write them in order, as [1, 2]")


@RULES.rule("version-without-history")
def _version_without_history(header: Header) -> Iterator[Problem]:
    """The version of an instrument is the last one in its history, and stands there once."""
    versions = [version.version for version in header.history]
    if versions[-1] != header.version:
        message = f"version {quote(header.version)} is not the last one in the history"
        yield finding(
            message, ("version",), help="add it to the history, with the ids that changed", rests_on=[("history",)]
        )
    for index, version in enumerate(versions):
        if version in versions[:index]:
            yield finding(f"version {quote(version)} stands twice", ("history", index, "version"), help="keep one")


@RULES.rule("unknown-history-id")
def _unknown_history_id(instrument: Instrument) -> Iterator[Problem]:
    """What a version reworded, added or moved is an indicator of today, unless a later version removed or moved it."""
    history = instrument.header.history
    for index, entry in enumerate(history):
        removed_later = {name for later in history[index + 1 :] for name in (*later.removed, *later.moved)}
        for number, name in enumerate(entry.removed):
            if name in (*entry.added, *entry.moved.values()):
                message = f"{quote(name)} is removed and stands for another indicator in one version"
                yield finding(message, ("history", index, "removed", number), help="give the other one a new id")
        named: list[tuple[Path, str]] = [(("reworded", number), name) for number, name in enumerate(entry.reworded)]
        named += [(("added", number), name) for number, name in enumerate(entry.added)]
        named += [(("moved", old), new) for old, new in entry.moved.items()]
        for step, name in named:
            if name not in instrument.cells and name not in removed_later:
                help = suggest(name, instrument.cells) or "name an indicator by area and code"
                yield finding(f"no indicator {quote(name)}", ("history", index, *step), help=help)


@RULES.rule("missing-area")
def _missing_area(instrument: Instrument) -> Iterator[Problem]:
    """Each area that the header lists has a file, and is listed once."""
    listed = instrument.header.areas
    for index, area in enumerate(listed):
        if area not in instrument.areas:
            yield finding(f"no file for area {quote(area)}", ("areas", index), help=f"add areas/{area}.yaml")
        elif area in listed[:index]:
            yield finding(f"area {quote(area)} is listed twice", ("areas", index), help="keep one")


@RULES.rule("undeclared-area")
def _undeclared_area(header: Header, area: Area) -> Iterator[Problem]:
    """The header lists every area that has a file."""
    if area.area not in header.areas:
        help = suggest(area.area, header.areas) or "add it to areas in instrument.yaml"
        yield finding(f"area {quote(area.area)} is not listed in instrument.yaml", ("area",), help=help)


@RULES.rule("unknown-code")
def _unknown_code(header: Header, area: Area) -> Iterator[Problem]:
    """An indicator's code is a dimension's letter and a level; notes are on indicators of the area."""
    letters = [dimension.letter for dimension in header.dimensions.values()]
    for code in area.indicators:
        if code[0] not in letters or int(code[1]) not in header.levels:
            help = f"letters: {listing(letters)}; levels: {listing(str(level) for level in header.levels)}"
            yield finding(f"no dimension and level for {quote(code)}", ("indicators", code), help=help, on_key=True)
    for code in area.notes:
        if code not in area.indicators:
            yield _no_code(area, code, ("notes", code))._replace(on_key=True)


@RULES.rule("missing-indicator")
def _missing_indicator(header: Header, area: Area) -> Iterator[Problem]:
    """An area has an indicator for each dimension and level."""
    for dimension in header.dimensions.values():
        for level in header.levels:
            place = f"{dimension.letter}{level}"
            if not any(code[:2] == place for code in area.indicators):
                yield finding(f"no indicator {quote(place)}", ("indicators",), on_key=True, help="add it")


@RULES.rule("bad-implies")
def _bad_implies(area: Area) -> Iterator[Problem]:
    """`implies` names other indicators of the same area and dimension."""
    for code, indicator in area.indicators.items():
        for index, other in enumerate(indicator.implies):
            path: Path = ("indicators", code, "implies", index)
            if other not in area.indicators:
                yield _no_code(area, other, path)
            elif other == code or other[0] != code[0]:
                message = f"{quote(code)} cannot imply {quote(other)}"
                yield finding(message, path, help="name another indicator of the same dimension")


@RULES.rule("bad-counterpart")
def _bad_counterpart(header: Header, area: Area) -> Iterator[Problem]:
    """Counterparts answer each other across the pair of dimensions: a rule first, then its practice."""
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
                yield finding(f"{quote(code)} is not of dimension {quote(name)}", path, on_key=on_key)


@RULES.rule("unknown-treaty")
def _unknown_treaty(header: Header, area: Area) -> Iterator[Problem]:
    """Treaty articles are of treaties that the header names."""
    for index, entry in enumerate(area.treaty_articles):
        if entry.treaty not in header.treaties:
            help = suggest(entry.treaty, header.treaties) or "add it to treaties in instrument.yaml"
            yield finding(f"no treaty {quote(entry.treaty)}", ("treaty_articles", index, "treaty"), help=help)


@RULES.rule("unknown-link")
def _links(instrument: Instrument, links: tuple[Link, ...], path: Path) -> Iterator[Problem]:
    """What a recommendation or measure addresses is an area or an indicator of the instrument."""
    for index, link in enumerate(links):
        if not instrument.in_scope(link):
            help = (
                suggest(link.to, [*instrument.areas, *instrument.cells]) or "leave out what lies outside the instrument"
            )
            yield finding(f"no area or indicator {quote(link.to)}", (*path, "addresses", index, "to"), help=help)


@RULES.rule("ambiguous-id")
def _ambiguous_id(known: Iterable[str], ids: Iterable[Path]) -> Iterator[Problem]:
    """An id names one thing: no two of areas, indicators, recommendations, objectives and measures share one."""
    seen = set(known)
    for path in ids:
        if path[-1] in seen:
            message = f"{quote(path[-1])} names something else already"
            yield finding(message, path, on_key=True, help="choose another id")
        seen.add(str(path[-1]))


def _no_code(area: Area, code: str, path: Path) -> Problem:
    help = suggest(code, area.indicators) or f"indicators of this area: {listing(area.indicators)}"
    return finding(f"no indicator {quote(code)} in area {area.area}", path, help=help, rests_on=[("indicators", code)])
