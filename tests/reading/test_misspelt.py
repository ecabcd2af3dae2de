"""A misspelt name is one problem: what was probably meant is suggested, and nothing is said that follows from it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import EXAMPLES, Assess, Run, Validate
from making.effort import all_or
from making.small_files import HEAD, INSTRUMENT, MET, STATUSES, changed, rated, write_files
from trafficking_indicators.model import assessment, exercises, instrument, recommendations
from trafficking_indicators.model.fields import Model
from trafficking_indicators.reading.located import MOST_OF_A_RULE
from trafficking_indicators.reading.model_errors import MOST_SLIPS
from trafficking_indicators.reading.places import Mapping, Sequence, span_of
from trying.readings import read_text

KINDS = "law, policy, agreement, report, statistics, interview, survey, workshop, website, media, other"
SIGNS = '"followup", "country", "ratings", "as_of", "dimensions", "area", "recommendations", "objectives"'
KEYS = {
    key
    for module in (assessment, exercises, instrument, recommendations)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Model)
    for key in model.model_fields
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (changed(HEAD, "country: XAA", "country: aze"),
         '3:10: error[bad-format]: "aze" is not a code of three capital letters\n  help: did you mean "AZE"?\n'),
        (changed(HEAD, "iom-2016", "IOM-2016"),
         '1:13: error[bad-format]: "IOM-2016" is not an id of small letters, digits and hyphens\n'
         '  help: did you mean "iom-2016"?\n'),
        (changed(HEAD, "iom-2016", "iom_2016"),
         '1:13: error[bad-format]: "iom_2016" is not an id of small letters, digits and hyphens\n'
         '  help: did you mean "iom-2016"?\n'),
        (f"{HEAD}ratings: {{5.1: {{f1: not_assessed}}}}\n",
         '10:17: error[bad-format]: "f1" is not the letter of a dimension and a level\n  help: did you mean "F1"?\n'),
        (changed(HEAD, "made up for a test", "{EN: made up}"),
         '9:15: error[bad-format]: "EN" is not a language tag\n  help: did you mean "en"?\n'),
    ],
    ids=["country", "capitals", "underscore", "indicator", "language"],
)  # fmt: skip
def test_another_spelling_of_what_is_asked_for_is_suggested(validate: Validate, text: str, expected: str) -> None:
    assert expected == validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (changed(HEAD, "country:", "contry:"),
         '3:1: error[unknown-key]: unknown key "contry"\n  help: did you mean "country"?\n'),
        (changed(HEAD, "limitations:", "limitation:"),
         '9:1: error[unknown-key]: unknown key "limitation"\n  help: did you mean "limitations"?\n'),
        (changed(HEAD, "territory_name:", "teritory_name:"),
         '4:1: error[unknown-key]: unknown key "teritory_name"\n  help: did you mean "territory_name"?\n'),
        (changed(rated(MET), "sources:", "sorces:"),
         '10:1: error[unknown-key]: unknown key "sorces"\n  help: did you mean "sources"?\n'),
        (changed(rated(MET), "ratings:", "rating:"),
         '12:1: error[unknown-key]: unknown key "rating"\n  help: did you mean "ratings"?\n'),
        (rated(MET.replace("reason", "reson")),
         '14:23: error[unknown-key]: unknown key "reson"\n  help: did you mean "reason"?\n'),
        (rated(MET.replace("evidence", "evidenc")),
         '14:39: error[unknown-key]: unknown key "evidenc"\n  help: did you mean "evidence"?\n'),
        (rated(MET.replace("source", "sorce")),
         '14:51: error[unknown-key]: unknown key "sorce"\n  help: did you mean "source"?\n'),
        (changed(rated(MET), "voice", "voise"),
         '11:26: error[unknown-key]: unknown key "voise"\n  help: did you mean "voice"?\n'),
        (rated(MET.replace("status", "staus")),
         '14:10: error[unknown-key]: unknown key "staus"\n  help: did you mean "status"?\n'),
    ],
    ids=lambda value: value.split('"')[1] if "error" in value else "",
)  # fmt: skip
def test_a_misspelt_key_is_one_problem(validate: Validate, text: str, expected: str) -> None:
    assert expected == validate(text)


def test_what_does_not_follow_from_a_misspelt_key_is_said_beside_it(validate: Validate) -> None:
    expected = (
        '3:1: error[unknown-key]: unknown key "contry"\n  help: did you mean "country"?\n'
        '14:63: error[unknown-source]: no source "raport"\n  help: did you mean "report"?\n'
    )
    rating = "{status: unknown, tried: the law, evidence: [{source: raport}, {source: report}]}"
    assert expected == validate(changed(rated(rating), "country:", "contry:"))


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("country: AZR", '"AZR" is no country code\n  help: did you mean AZE (Azerbaijan)?'),
        ("country: QQQ",
         '"QQQ" is no country code\n  help: ISO 3166-1 alpha-3, as AZE; XAA to XZZ for a territory without one'),
        ("country: XAB", '"XAB" is user-assigned and says no name\n  help: add territory_name'),
    ],
)  # fmt: skip
def test_a_country_with_a_code_like_it_is_suggested(validate: Validate, country: str, expected: str) -> None:
    text = changed(HEAD, "country: XAA\nterritory_name: Harbourland", country)

    assert f"3:10: error[unknown-country]: {expected}\n" == validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (changed(HEAD, "basis: illustration\n", ""),
         '1:1: error[missing-key]: missing key "basis"\n'
         "  help: add it: one of official, self_assessment, desk_reading, illustration\n"),
        (f"{HEAD}sources: {{law: {{voice: state}}}}\n",
         f'10:11: error[missing-key]: missing key "kind"\n  help: add it: one of {KINDS}\n'),
        (rated("{reason: stated}"),
         f'14:5: error[missing-key]: missing key "status"\n  help: add it: one of {STATUSES}\n'),
        (f"{HEAD}stakeholders: [{{id: a, kind: ngo, title: x, areas: [5.1]}}]\n",
         '10:16: error[missing-key]: missing key "consulted"\n  help: add it: one of yes, no, unknown\n'),
        (changed(HEAD, "round: 2020\n", ""), '1:1: error[missing-key]: missing key "round"\n  help: add it\n'),
    ],
    ids=["basis", "kind", "status", "consulted", "no-choice"],
)  # fmt: skip
def test_for_a_missing_key_of_a_choice_the_choices_are_listed(validate: Validate, text: str, expected: str) -> None:
    assert expected == validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("contry: XAA\n", 'did you mean "country"?'),
        ("title: made up\nrecomendations: {}\n", 'did you mean "recommendations"?'),
        ("Area: 1\n", 'did you mean "area"?'),
        ("notes: made up\n", f"write one of the keys that tell what a file is: {SIGNS}"),
        ("- country\n", f"write one of the keys that tell what a file is: {SIGNS}"),
    ],
)
def test_a_misspelt_key_that_would_have_told_the_kind_of_a_file_is_suggested(
    validate: Validate, text: str, expected: str
) -> None:
    found = f"1:1: error[unknown-kind]: this is no file of an instrument or assessment\n  help: {expected}\n"

    assert found == validate(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("raitings: {}\n", "this holds something else, not an assessment\n  help: did you mean \"ratings\"?"),
        ("notes: made up\n",
         "this holds something else, not an assessment\n"
         '  help: it needs the key "country" or "ratings" or "as_of"'),
        ("objectives: {}\ncontry: XAA\n",
         "this holds measures, not an assessment\n  help: name the file of an assessment"),
    ],
)  # fmt: skip
def test_a_command_that_needs_an_assessment_suggests_it_too(
    assess: Assess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(Path(), {"a.yaml": text})

    assert Run(3, "", f"a.yaml:1:1: error[unknown-kind]: {expected}\n") == assess("score", "a.yaml")


def keys_below(place: object) -> Iterator[tuple[str, int, int]]:
    """Give every key of a document with its line and column, counted from 0."""
    if isinstance(place, Mapping):
        for name, (key, child) in place.children.items():
            span = span_of(key)
            yield name, span.line - 1, span.column - 1
            yield from keys_below(child)
    elif isinstance(place, Sequence):
        for child in place.children:
            yield from keys_below(child)


def misspelt(text: str) -> Iterator[tuple[str, str]]:
    """Give a text once for each of its keys, with a letter from the middle of the key doubled."""
    lines = text.splitlines(keepends=True)
    for key, line, column in keys_below(read_text(text).node):
        if key in KEYS - {"practice"}:  # also the name of a dimension, which may be any
            middle = column + len(key) // 2
            written = lines[line][:middle] + lines[line][middle - 1] + lines[line][middle:]
            yield key, "".join([*lines[:line], written, *lines[line + 1 :]])


@pytest.mark.parametrize("name", ["instrument.yaml", "areas/pier.yaml", "recommendations.yaml", "measures.yaml", ""])
def test_every_key_may_be_misspelt_and_is_one_problem(assess: Assess, tmp_path: Path, name: str) -> None:
    """Of the files of an instrument, checked together, and of an assessment."""
    shutil.copytree(EXAMPLES / "instruments", tmp_path / "instruments")
    file = tmp_path / "instruments" / "harbour-2020" / name if name else tmp_path / "harbour.yaml"
    text = (file if name else EXAMPLES / "assessments" / "harbour.yaml").read_text(encoding="utf-8")
    checked = file.parents[len(Path(name).parts) - 1] if name else file

    # the first place of each key will do, if it has to be quick
    every = list(misspelt(text))
    for key, wrong in all_or(list({key: (key, wrong) for key, wrong in reversed(every)}.values()), every):
        file.write_text(wrong, encoding="utf-8")
        run = assess("validate", str(checked), "--instrument", str(EXAMPLES / "instruments"))
        assert (1, 1) == (run.code, run.out.count("]: ")), f"{key}: {run.out}"
        assert f'"{key}"' in run.out


def test_an_indicator_in_small_letters_is_not_also_a_missing_one(assess: Assess, tmp_path: Path) -> None:
    area = changed(INSTRUMENT["areas/1.yaml"], "R1:", "r1:")
    write_files(tmp_path / "small", {**INSTRUMENT, "areas/1.yaml": area})

    run = assess("validate", str(tmp_path / "small"))

    expected = 'error[bad-format]: "r1" is not the letter of a dimension and a level\n  help: did you mean "R1"?\n'
    assert f"{tmp_path.as_posix()}/small/areas/1.yaml:6:3: {expected}" == run.out


def test_of_very_many_misspelt_keys_the_first_ones_are_told_what_was_meant(validate: Validate) -> None:
    keys = "".join(f"assessors{number}: x\n" for number in range(1000, 1000 + MOST_SLIPS + 50))

    # of one rule no more than so many are printed: those that come after the budget are read all the same
    found = validate(f"{HEAD}{keys}")

    assert 0 < found.count('did you mean "') + found.count("is there already") <= MOST_SLIPS
    assert f"and {MOST_SLIPS + 50 - MOST_OF_A_RULE:,} more of this rule" in found


@pytest.mark.parametrize(("slips", "rest"), [(MOST_OF_A_RULE, 0), (MOST_OF_A_RULE + 1, 0), (MOST_OF_A_RULE + 2, 2)])
def test_one_more_than_are_printed_is_printed_too(validate: Validate, slips: int, rest: int) -> None:
    found = validate(HEAD + "".join(f"unknown-{number}: x\n" for number in range(slips)))

    assert found.count("error[unknown-key]: unknown key") == (MOST_OF_A_RULE if rest else slips)
    assert (f"and {rest} more of this rule" in found) is bool(rest)
