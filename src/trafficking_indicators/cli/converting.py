"""Worksheets made for a command: of a file, or to start from."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING, Literal

from trafficking_indicators.cli.loading import latest_day, open_instrument, schemas_from
from trafficking_indicators.errors import InputError, UsageError

if TYPE_CHECKING:
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.instrument import Instrument
    from trafficking_indicators.reading.opened import Opened


def whole(file: str) -> tuple[Opened[Assessment], Assessment]:
    """Read an assessment of which nothing was cut out, whatever rules it breaks: all of it is to be kept.

    Raises InputError with what is wrong where something could not be read.
    """
    from trafficking_indicators.checking.whole_instruments import own_problems
    from trafficking_indicators.reading.kinds import ASSESSMENT
    from trafficking_indicators.reading.opened import load_as

    document = load_as(file, ASSESSMENT)
    if document.model is None or document.cuts or any(problem.severity == "error" for problem in document.problems):
        raise InputError(tuple(own_problems(document)))
    return document, document.model


def worksheet_of_file(file: str, language: str, folder: str | None, *, of: Literal["yaml", "any"] = "any") -> bytes:
    """Make the worksheet of an assessment, its comments as remarks; `of` says what the file must be."""
    from trafficking_indicators.reading.comments import remarks_in
    from trafficking_indicators.writing.arguments import check_language
    from trafficking_indicators.writing.worksheet import worksheet

    document, assessment = whole(file)
    if of == "yaml" and document.reading.is_worksheet:
        raise UsageError("this is a worksheet already", "name a .yaml file with --output, or leave --output out")
    instrument = instrument_of(document, assessment, folder)
    check_language(language, instrument)
    return worksheet(assessment, instrument, language, remarks=remarks_in(document.reading))


def instrument_of(document: Opened[Assessment], assessment: Assessment, folder: str | None) -> Instrument:
    """Find the instrument of an assessment.

    Raises InputError where there is none.
    """
    from trafficking_indicators.checking.library import Library
    from trafficking_indicators.problems import Problem

    found = Library(folder, today=latest_day()).instrument_for(assessment.instrument, beside=document.file)
    if isinstance(found, Problem):
        raise InputError(tuple(document.locate([found])))
    return found


def worksheet_to_start(
    country: str, territory_name: str | None, round: str, language: str, folder: str | None
) -> bytes:
    """Make the worksheet of an assessment to start: what the YAML file to start from holds."""
    from datetime import date

    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.reading.yaml_files import read
    from trafficking_indicators.writing import arguments
    from trafficking_indicators.writing.assessment import Head, assessment_file
    from trafficking_indicators.writing.worksheet import worksheet

    instrument = open_instrument(folder)
    arguments.check_country(country, territory_name)
    arguments.check_round(round)
    arguments.check_language(language, instrument)
    head = Head(country, territory_name, round, date.today().isoformat())
    data = read(assessment_file(instrument, head, language).encode()).data
    return worksheet(Assessment.model_validate(data), instrument, language)


def yaml_of_file(file: str, onto: str | None, output: str | None) -> str:
    """Make the YAML of a worksheet, or change that of another file into what the worksheet says.

    Raises UsageError where the file is YAML already, or the two are not of one country and round.
    """
    from trafficking_indicators.problems import Path
    from trafficking_indicators.reading.comments import remarks_in
    from trafficking_indicators.writing.assessment_yaml import Remark, assessment_yaml

    document, assessment = whole(file)
    if not document.reading.is_worksheet:
        raise UsageError("this is YAML already", "name a .xlsx file with --output")
    if onto is not None:
        return _onto(document, assessment, onto)
    remarks: dict[Path, Remark] = {path: Remark(text) for path, text in remarks_in(document.reading).items()}
    schemas = None if output is None else schemas_from(os.path.dirname(output), "assessment")
    schema = None if schemas is None else f"{schemas}/assessment.schema.json"
    return assessment_yaml(assessment, remarks=remarks, schema=schema)


def _onto(document: Opened[Assessment], assessment: Assessment, onto: str) -> str:
    from trafficking_indicators.writing.onto import changed

    old, before = whole(onto)
    if old.reading.is_worksheet:
        raise UsageError("--onto names a worksheet", "name the YAML file that is to be changed")
    if (before.country, before.round) != (assessment.country, assessment.round):
        message = f"--onto names another assessment, {before.country} {before.round}"
        raise UsageError(message, f"the worksheet is of {assessment.country} {assessment.round}")
    text = changed(old.reading, before, document.reading, assessment)
    with open(onto, "rb") as file:
        has_mark = file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
    return f"\ufeff{text}" if has_mark else text
