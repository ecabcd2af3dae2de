"""Open Word files in LibreOffice: every report in every language becomes a PDF, whose pages are read and counted.

Run: python tools/try_documents.py [--keep FOLDER]

Needs LibreOffice's writer and poppler's tools, which are installed where that may be done (as root, with apt). What is
missing is a failure. With --keep, files, PDFs and pictures of their pages stay in a folder, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from trafficking_indicators.words import LANGUAGES

ROOT = Path(__file__).parent.parent
PROGRAMS = {"soffice": "libreoffice-writer", "pdftotext": "poppler-utils", "pdftoppm": "poppler-utils"}
# Without a font of the letters' widths, pages end elsewhere.
PACKAGES = (*dict.fromkeys(PROGRAMS.values()), "fonts-liberation")
PATIENCE = 900
OWN = ("--instrument", "tests/examples/instruments")
HARBOUR_1, HARBOUR = (f"tests/examples/assessments/{name}.yaml" for name in ("harbour-1", "harbour"))
REAL, EARLIER, LATER = "assessments/azerbaijan-2016.yaml", "examples/altesia-2021.yaml", "examples/altesia-2024.yaml"
# By the name of the file: every kind of report, on real areas and on an instrument that is other in every respect.
REPORTS: dict[str, tuple[str, ...]] = {
    "score": ("score", REAL),
    "explain": ("explain", REAL),
    "plan": ("plan", REAL),
    "todo": ("todo", REAL),
    "merge": ("merge", "examples/readings"),
    "reply": ("reply", "examples/eskara-2023.yaml"),
    "survey": ("survey", LATER),
    "show": ("show",),
    "compare": ("compare", EARLIER, LATER, REAL),
    "diff": ("diff", EARLIER, LATER),
    "report": ("report", LATER, "--previous", EARLIER),
    "harbour-report": ("report", HARBOUR, "--previous", HARBOUR_1, "--audience", "internal", *OWN),
}
# What stands at the foot of every page, by language: its number, and that of all.
FEET = {"en": re.compile(r"page (\d+) of (\d+)"), "az": re.compile(r"səhifə (\d+) / (\d+)")}
# Characters that a page has at least beside its header and footer, or something made an empty one.
LEAST = 40


def need_programs() -> None:
    """Find the programs, or install them. Raises SystemExit where neither can be done."""
    if all(map(shutil.which, PROGRAMS)):
        return
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        lacking = ", ".join(name for name in PROGRAMS if shutil.which(name) is None)
        raise SystemExit(f"try_documents: {lacking} missing, and nothing can be installed without apt and root")
    for arguments in (("update",), ("install", "--yes", "--no-install-recommends", *PACKAGES)):
        _run([apt, "--quiet", *arguments])
    if not all(map(shutil.which, PROGRAMS)):
        raise SystemExit("try_documents: a program is not there after its installation")


def write_files(folder: Path) -> list[Path]:
    """Write every report in every language."""
    wanted = {folder / f"{name}-{language}.docx": (name, language) for name in REPORTS for language in LANGUAGES}

    def write(file: Path) -> None:
        name, language = wanted[file]
        command = [sys.executable, "-m", "trafficking_indicators", *REPORTS[name]]
        _run([*command, "--lang", language, "--output", str(file)])

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(write, wanted))
    return list(wanted)


def convert(files: list[Path], profile: Path) -> None:
    """Let LibreOffice make a PDF of each, all in one run and with a profile of its own."""
    options = (f"-env:UserInstallation={profile.absolute().as_uri()}", "--headless", "--convert-to", "pdf")
    _run(["soffice", *options, "--outdir", str(files[0].parent), *map(str, files)])


def faults(file: Path) -> list[str]:
    """Give what is wrong with the PDF of a file."""
    pdf = file.with_suffix(".pdf")
    if not pdf.exists():
        return [f"{file.name}: LibreOffice made no PDF"]
    text = file.with_suffix(".txt")
    _run(["pdftotext", "-layout", str(pdf), str(text)])
    pages = text.read_text(encoding="utf-8").split("\f")[:-1]
    foot = FEET[file.stem.rpartition("-")[2]]
    found = []
    for number, page in enumerate(pages, 1):
        said = foot.findall(page)
        if said != [(str(number), str(len(pages)))]:
            found.append(f"{file.name}: page {number} says of its number {said}")
        if len("".join(page.split())) < LEAST:
            found.append(f"{file.name}: page {number} is empty")
    return found


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False, cwd=ROOT, timeout=PATIENCE, capture_output=True)
    if done.returncode:
        raise SystemExit(f"try_documents: {command[0]} ended with {done.returncode}: {done.stderr.decode()}")


def main() -> int:
    """Make the files and their PDFs, read them, and give the exit code."""
    parser = argparse.ArgumentParser(description="Open Word files in LibreOffice.")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="put files, PDFs and pictures there")
    kept = parser.parse_args().keep
    need_programs()
    with TemporaryDirectory() as temporary:
        folder = kept if kept is not None else Path(temporary, "files")
        folder.mkdir(parents=True, exist_ok=True)
        files = write_files(folder)
        convert(files, Path(temporary, "profile"))
        found = [fault for file in files for fault in faults(file)]
        for file in files if kept is not None else ():
            _run(["pdftoppm", "-r", "60", "-png", str(file.with_suffix(".pdf")), str(file.with_suffix(""))])
    for fault in found:
        print(fault)
    print(f"{len(files)} Word files opened by LibreOffice, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
