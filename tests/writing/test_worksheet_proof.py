"""Nothing is lost between YAML and a worksheet: assessments of the repository, made-up ones, other programs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import EXAMPLES, ROOT, Assess
from making.effort import all_or, in_turn, inputs, is_thorough
from making.made_up import written
from making.made_up_assessments import assessments
from making.made_up_instruments import instrument_of, instruments
from making.worksheets import SMALL, iom
from running.processes import PATIENCE
from trafficking_indicators.checking.library import Library
from trafficking_indicators.errors import OutputError
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path as DataPath
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as
from trafficking_indicators.reading.remarks import comments_in, remarks_in, said
from trafficking_indicators.reading.worksheets import read_worksheet
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.onto import changed
from trafficking_indicators.writing.worksheet import worksheet
from trafficking_indicators.writing.yaml_files import Remark, file_yaml

LANGUAGES = ("en", "az")
HARBOUR = EXAMPLES / "instruments"
FILES = [
    *sorted((ROOT / "assessments").glob("*.yaml")),
    *sorted((ROOT / "examples").glob("*.yaml")),
    *sorted((EXAMPLES / "assessments").glob("*.yaml")),
]
TRIED = all_or([*[file for file in FILES if file.stem != "azerbaijan-2025"][::3], FILES[-1]], FILES)
# What spreadsheets take for something else, and what is hard to keep.
TEXTS = [
    "=1+1",
    '=HYPERLINK("x")',
    "+1",
    "-1",
    "@x",
    "'quoted",
    "''",
    '"',
    "010",
    "1e5",
    "5.10",
    "2016-06",
    "1/2",
    "12:30",
    "true",
    "#N/A",
    "#",
    "1\n2\n\n3",
    "tab\there",
    "return\rhere",
    "_x0041_ and _x005F_",
    "שלום \u200fעולם",
    "مرحبا",
    "ə İ ı ğ",
    "😀👩\u200d👩\u200d👧",
    "a  b",
    "<b>&amp;</b>",
    "met",
    "ödənilir",
    "no",
    "x" * 32_767,
    "long " * 3000 + "end",
]
# As long as a title may be.
SHORT = [text[:500].strip() or text for text in TEXTS]
# To write and read one takes a good part of a second: so many where the suite is to be quick.
FEW = 6
TAGS = ["en", "az", "ru", "ar"]


def instrument_for(file: Path) -> tuple[Instrument, list[str]]:
    if file.parent == EXAMPLES / "assessments":
        found = Library(str(HARBOUR)).instrument_for("harbour-2020")
        assert isinstance(found, Instrument)
        return found, ["--instrument", str(HARBOUR)]
    return iom(), []


@pytest.mark.parametrize(
    ("file", "language"), in_turn(TRIED, LANGUAGES), ids=lambda said: said.stem if isinstance(said, Path) else said
)
def test_an_assessment_of_the_repository_comes_back_whole(
    assess: Assess, tmp_path: Path, file: Path, language: str
) -> None:
    instrument, arguments = instrument_for(file)
    old = load_as(str(file), ASSESSMENT)
    assert old.model is not None
    path = tmp_path / "a.xlsx"
    path.write_bytes(worksheet(old.model, instrument, language, remarks=remarks_in(old.reading)))
    new = load_as(str(path), ASSESSMENT)

    assert () == new.problems
    assert old.model == new.model
    assert path.read_bytes() == worksheet(old.model, instrument, language, remarks=remarks_in(old.reading))
    remarks: dict[DataPath, Remark] = {at: Remark(text) for at, text in remarks_in(new.reading).items()}
    yaml = read(file_yaml(new.model, remarks=remarks).encode())
    assert old.model == Assessment.model_validate(yaml.data)
    assert sorted(said(comment.text) for comment in comments_in(old.reading)) == sorted(
        said(comment.text) for comment in comments_in(yaml)
    )
    assert old.reading.text == changed(old.reading, old.model, new.reading, new.model)
    if language == "en":
        for command in ("score", "explain"):
            more = [*arguments, "--audience", "internal"]
            assert assess(command, str(file), *more)[:2] == assess(command, str(path), *more)[:2]


SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
@pytest.mark.skipif(not is_thorough(), reason="LibreOffice takes seconds to start: only in the thorough suite")
@pytest.mark.parametrize("through", ["xlsx", "ods"])
def test_what_libreoffice_has_saved_comes_back_whole(tmp_path: Path, through: str) -> None:
    """Save the assessments of the repository, and all odd texts, with LibreOffice, also as its own kind of file."""
    # it takes a carriage return for the end of a line, and loses a tab on the way to its own kind of file
    texts = [text for text in SHORT if "\r" not in text and "\t" not in text]
    odd = read(SMALL.encode()).data
    assert isinstance(odd, dict)
    odd["assessors"] = [*texts]
    models = {file.stem: load_as(str(file), ASSESSMENT).model for file in FILES[:4]}
    models["odd"] = Assessment.model_validate(odd)
    for name, model in models.items():
        assert model is not None
        (tmp_path / f"{name}.xlsx").write_bytes(worksheet(model, iom(), "az"))
    if through == "ods":
        saved(tmp_path, "xlsx", "ods", tmp_path / "ods")
    saved(tmp_path if through == "xlsx" else tmp_path / "ods", through, "xlsx", tmp_path / "saved")

    for name, model in models.items():
        back = load_as(str(tmp_path / "saved" / f"{name}.xlsx"), ASSESSMENT)
        assert () == back.problems
        assert model == back.model


def saved(folder: Path, kind: str, to: str, into: Path) -> None:
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(into / 'profile').as_uri()}"
    files = map(str, sorted(folder.glob(f"*.{kind}")))
    command = [SOFFICE, profile, "--headless", "--convert-to", to, "--outdir", str(into), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=5 * PATIENCE)


def spoiled(draw: Any, data: Any, key: str = "") -> Any:
    """Put texts that spreadsheets take for something else in the place of some."""
    if isinstance(data, dict):
        return {name: spoiled(draw, value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [spoiled(draw, value, key) for value in data]
    if key in ("reason", "tried", "missing", "note", "locator", "title", "text", "body", "what", "limitations"):
        texts = st.sampled_from(SHORT if key in ("locator", "title", "text", "body", "what") else TEXTS)
        return draw(st.one_of(st.just(data), texts, st.dictionaries(st.sampled_from(TAGS), texts, min_size=1)))
    return data


def can_be_changed(raw: bytes) -> bool:
    """Tell whether a file stands in lines of its own, and is read: an odd blank that begins a key is refused."""
    return raw[:1] != b"{" and read(raw).data is not None


@st.composite
def hostile(draw: Any) -> tuple[Instrument, Assessment]:
    instrument = draw(st.one_of(st.just(iom()), instruments().map(instrument_of)))
    return instrument, Assessment.model_validate(spoiled(draw, draw(assessments(instrument))))


@inputs(400 if is_thorough() else FEW)
@given(hostile(), st.sampled_from(LANGUAGES))
def test_hostile_assessments_come_back_whole(made: tuple[Instrument, Assessment], language: str) -> None:
    instrument, assessment = made

    reading = read_worksheet(worksheet(assessment, instrument, language))

    assert () == reading.problems
    assert assessment == Assessment.model_validate(reading.data)


@inputs(200 if is_thorough() else FEW)
@given(st.data())
def test_what_a_worksheet_says_is_put_onto_any_file(data: st.DataObject) -> None:
    """Change the file of one made-up assessment into another one, whatever the style of the first."""
    drawn = data.draw(assessments(iom()))
    own = file_yaml(Assessment.model_validate(drawn)).encode()
    raw = data.draw(st.one_of(written(drawn).filter(can_be_changed), st.just(own)))
    old, after = read(raw), Assessment.model_validate(data.draw(assessments(iom())))
    new = read_worksheet(worksheet(after, iom(), "en"))

    try:
        text = changed(old, Assessment.model_validate(old.data), new, after)
    except OutputError:
        # of files in braces or with other turns of YAML some cannot be changed, and are said to be; ours all can
        assert raw != own
        return

    assert after == Assessment.model_validate(read(text.encode()).data)
