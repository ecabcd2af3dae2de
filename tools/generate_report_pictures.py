"""Make the pictures of the report and the profile in docs/pictures, and note what they show.

Run: python tools/generate_report_pictures.py
Needs Chromium, LibreOffice and pdftoppm. A picture is stale where what it shows has changed: the note keeps a sum.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NOTE = PICTURES / "reports.txt"
FILE = "assessments/azerbaijan-2016.yaml"
# By picture: the arguments, the ending of what they write, and the page that is shown.
SHOWN = {
    "report-page": (("report", FILE), ".html", 2),
    "report-word": (("report", FILE), ".docx", 4),
    "profile": (("profile", FILE), ".html", 1),
    "profile-az": (("profile", FILE, "--lang", "az"), ".html", 1),
}
# Dots an inch: enough to read the titles.
FINENESS = "70"
CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


def written(folder: Path) -> dict[str, Path]:
    """Write what is shown into a folder."""
    paths = {}
    for name, (arguments, ending, _) in SHOWN.items():
        path = paths[name] = folder / f"{name}{ending}"
        command = [sys.executable, "-m", "trafficking_indicators", *arguments, "--output", str(path)]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"})
    return paths


def note() -> str:
    """Say what the pictures show: a sum over each file."""
    with tempfile.TemporaryDirectory() as folder:
        sums = {name: hashlib.sha256(_content(path)).hexdigest() for name, path in written(Path(folder)).items()}
    return "".join(f"{name} {sum_}\n" for name, sum_ in sums.items())


def _content(path: Path) -> bytes:
    """Give what a file holds, unpacked, since packing is not the same everywhere."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as packed:
        return b"".join(name.encode() + packed.read(name) for name in sorted(packed.namelist()))


def main() -> None:
    """Make the pictures."""
    chromium, soffice, pdftoppm = (shutil.which(name) for name in ("chromium", "soffice", "pdftoppm"))
    if chromium is None or soffice is None or pdftoppm is None:
        sys.exit("this needs chromium, soffice (LibreOffice) and pdftoppm (poppler)")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, path in written(Path(folder)).items():
            paper = path.with_suffix(".pdf")
            if path.suffix == ".html":
                command = [chromium, *CHROMIUM, f"--user-data-dir={folder}/chromium", f"--print-to-pdf={paper}"]
                command.append(path.as_uri())
            else:
                profile = f"-env:UserInstallation={(Path(folder) / 'office').as_uri()}"
                command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
            subprocess.run(command, check=True, capture_output=True)
            page = str(SHOWN[name][2])
            options = ["-r", FINENESS, "-png", "-f", page, "-l", page, "-singlefile"]
            subprocess.run([pdftoppm, *options, str(paper), str(PICTURES / name)], check=True)
    NOTE.write_text(note(), encoding="utf-8")


if __name__ == "__main__":
    main()
