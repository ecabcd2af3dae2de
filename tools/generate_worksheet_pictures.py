"""Make the pictures of worksheets in docs/pictures with LibreOffice and pdftoppm, and note what they show.

Run: python tools/generate_worksheet_pictures.py
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from trafficking_indicators.checking.library import Library
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.kinds import ASSESSMENT
from trafficking_indicators.reading.opened import load_as
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.writing.worksheet import worksheet

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SHOWN = ROOT / "assessments" / "azerbaijan-2016.yaml"
NOTE = PICTURES / "worksheet.txt"
# By language, the pages by what stands in their footer or text.
PAGES = {
    "en": {"worksheet-assessment": "Assessment", "worksheet-ratings": "Ratings", "worksheet-guidance": "Guidance"},
    "az": {"worksheet-ratings-az": "Statuslar"},
}
# Dots an inch: enough to read the titles.
FINENESS = "75"


def workbooks() -> dict[str, bytes]:
    """Make the worksheets that are shown, by language."""
    model = load_as(str(SHOWN), ASSESSMENT).model
    instrument = Library(None).instrument_for("iom-2016")
    assert model is not None
    assert isinstance(instrument, Instrument)
    return {language: worksheet(model, instrument, language) for language in PAGES}


def note() -> str:
    """Say what the pictures show: a sum over the cells of each worksheet."""
    sums = {
        language: hashlib.sha256(repr(read_workbook(raw)).encode()).hexdigest() for language, raw in workbooks().items()
    }
    return "".join(f"{language} {sum_}\n" for language, sum_ in sums.items())


def main() -> None:
    """Make the pictures."""
    soffice, pdftoppm = shutil.which("soffice"), shutil.which("pdftoppm")
    if soffice is None or pdftoppm is None:
        sys.exit("this needs soffice (LibreOffice) and pdftoppm (poppler)")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for language, raw in workbooks().items():
            book = Path(folder) / f"{language}.xlsx"
            book.write_bytes(raw)
            profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
            command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(book)]
            subprocess.run(command, check=True, capture_output=True)
            for name, sheet in PAGES[language].items():
                page = str(_page_of(book.with_suffix(".pdf"), sheet))
                options = ["-r", FINENESS, "-gray", "-png", "-f", page, "-l", page, "-singlefile"]
                subprocess.run([pdftoppm, *options, str(book.with_suffix(".pdf")), str(PICTURES / name)], check=True)
    NOTE.write_text(note(), encoding="utf-8")


def _page_of(pdf: Path, sheet: str) -> int:
    """Find the first page of a sheet by its footer."""
    pdftotext = shutil.which("pdftotext")
    assert pdftotext is not None
    text = subprocess.run([pdftotext, "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    for number, page in enumerate(text.split("\f"), 1):
        last = page.strip().splitlines()[-1]
        if last.split("  ")[0].strip() == sheet:
            return number
    raise LookupError(sheet)


if __name__ == "__main__":
    main()
