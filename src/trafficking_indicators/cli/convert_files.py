"""Worksheets made for a command: of a file, or to start from."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING, Literal, cast

from trafficking_indicators.cli.loading import latest_day, open_instrument, schemas_from
from trafficking_indicators.errors import InputError, UsageError

if TYPE_CHECKING:
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.fields import Model
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.model.instrument import Instrument
    from trafficking_indicators.problems import Located
    from trafficking_indicators.reading.answer_sheets import AnswerSheet
    from trafficking_indicators.reading.opened import Opened
    from trafficking_indicators.writing.followup import Head

    Document = Opened[Assessment] | Opened[FollowUp]
    Kept = Assessment | FollowUp


def whole(file: str) -> tuple[Document, Kept]:
    """Read an assessment or a follow-up of which nothing was cut out, whatever rules it breaks: all is to be kept.

    Raises InputError with what is wrong where something could not be read.
    """
    from trafficking_indicators.reading.kinds import ASSESSMENT, FOLLOWUP
    from trafficking_indicators.reading.opened import load_either

    document = load_either(file, ASSESSMENT, FOLLOWUP)
    if document.model is None or document.cuts or any(problem.severity == "error" for problem in document.problems):
        raise InputError(tuple(_own_problems(document)))
    return document, document.model


def _own_problems(document: Document) -> list[Located]:
    from trafficking_indicators.checking.whole_instruments import own_problems

    return own_problems(cast("Opened[Model]", document))


def worksheet_of_file(file: str, language: str, folder: str | None, *, of: Literal["yaml", "any"] = "any") -> bytes:
    """Make the worksheet of a file, its comments as remarks; `of` says what the file must be."""
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.reading.remarks import remarks_in
    from trafficking_indicators.writing.arguments import check_language
    from trafficking_indicators.writing.followup_sheet import followup_sheet
    from trafficking_indicators.writing.worksheet import worksheet

    document, model = whole(file)
    if of == "yaml" and document.reading.is_worksheet:
        raise UsageError("this is a worksheet already", "name a .yaml file with --output, or leave --output out")
    instrument = instrument_of(document, model, folder)
    check_language(language, instrument)
    remarks = remarks_in(document.reading)
    if isinstance(model, FollowUp):
        return followup_sheet(model, instrument, language, remarks=remarks)
    return worksheet(model, instrument, language, remarks=remarks)


def instrument_of(document: Document, model: Kept, folder: str | None) -> Instrument:
    """Find the instrument of a file.

    Raises InputError where there is none.
    """
    from trafficking_indicators.checking.library import Library
    from trafficking_indicators.problems import Problem

    found = Library(folder, today=latest_day()).instrument_for(model.instrument, beside=document.file)
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


def followup_to_start(instrument: Instrument, head: Head, language: str) -> bytes:
    """Make the worksheet of a follow-up to start: what the YAML file to start from holds, without its comments."""
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.reading.yaml_files import read
    from trafficking_indicators.writing.followup import followup_file
    from trafficking_indicators.writing.followup_sheet import followup_sheet

    data = read(followup_file(instrument, head, language).encode()).data
    return followup_sheet(FollowUp.model_validate(data), instrument, language)


def yaml_of_file(file: str, onto: str | None, output: str | None) -> str:
    """Make the YAML of a worksheet, or change that of another file into what the worksheet says.

    A body's answers are added to the file. Raises UsageError where the file is YAML already, or the two are not of one
    country and round, or of one follow-up.
    """
    from trafficking_indicators.problems import Path
    from trafficking_indicators.reading.files import read_answers
    from trafficking_indicators.reading.remarks import remarks_in
    from trafficking_indicators.writing.yaml_files import Remark, file_yaml

    answers = None if onto is None else read_answers(file)
    if answers is not None and onto is not None:
        return with_mark(onto, _with_answers(file, answers, onto))
    document, model = whole(file)
    if not document.reading.is_worksheet:
        raise UsageError("this is YAML already", "name a .xlsx file with --output")
    if onto is not None:
        return with_mark(onto, _onto(document, model, onto))
    remarks: dict[Path, Remark] = {path: Remark(text) for path, text in remarks_in(document.reading).items()}
    schemas = None if output is None else schemas_from(os.path.dirname(output), str(document.kind))
    schema = None if schemas is None else f"{schemas}/{document.kind}.schema.json"
    return file_yaml(model, remarks=remarks, schema=schema)


def _old(onto: str) -> tuple[Document, Kept]:
    old, before = whole(onto)
    if old.reading.is_worksheet:
        raise UsageError("--onto names a worksheet", "name the YAML file that is to be changed")
    return old, before


def _onto(document: Document, model: Kept, onto: str) -> str:
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.writing.onto import changed

    old, before = _old(onto)
    if isinstance(before, FollowUp) and isinstance(model, FollowUp):
        if before.followup != model.followup:
            message = f"--onto names another follow-up, {before.followup}"
            raise UsageError(message, f"the worksheet is of {model.followup}")
        return changed(old.reading, before, document.reading, model)
    if isinstance(before, FollowUp) or isinstance(model, FollowUp):
        raise UsageError("one of the two files is a follow-up, and the other an assessment", "name two of one kind")
    if (before.country, before.round) != (model.country, model.round):
        message = f"--onto names another assessment, {before.country} {before.round}"
        raise UsageError(message, f"the worksheet is of {model.country} {model.round}")
    return changed(old.reading, before, document.reading, model)


def _with_answers(file: str, sheet: AnswerSheet, onto: str) -> str:
    """Add what a body has answered to a follow-up.

    Raises InputError with what is wrong in the sheet, each at its cell.
    """
    from trafficking_indicators.checking.whole_instruments import own_problems
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.reading.located import by_place
    from trafficking_indicators.reading.opened import load
    from trafficking_indicators.reading.places import Reading
    from trafficking_indicators.writing.followup_answers import check_answer, problems_of_answer, with_answers
    from trafficking_indicators.writing.onto import changed

    old, before = _old(onto)
    if not isinstance(before, FollowUp):
        raise UsageError("this is a body's answer, and --onto names an assessment", "name the file of the follow-up")
    answer = load(file)
    # that it is an answer is no fault here
    answer = answer._replace(problems=sheet.problems)
    found = own_problems(answer)
    if not found:
        check_answer(before, sheet)
        found = answer.locate(problems_of_answer(before, sheet))
    if found:
        raise InputError(tuple(by_place(found)))
    nothing = Reading(None, None, (), (), has_remarks=False)
    return changed(old.reading, before, nothing, with_answers(before, sheet))


def with_mark(onto: str, text: str) -> str:
    """Keep the mark at the start of a file, where it has one."""
    with open(onto, "rb") as file:
        has_mark = file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
    return f"\ufeff{text}" if has_mark else text
