"""Look at web pages in Chromium, with axe-core: light, dark, at 320 pixels and printed, in every language.

Run: python tools/try_pages.py [--keep FOLDER]

Needs npm, and Chromium, which is installed where that may be done (as root, with apt). What is missing is a failure.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from trafficking_indicators.words import LANGUAGES

ROOT = Path(__file__).parent.parent
SCRIPT = Path(__file__).with_suffix(".cjs")
# Versions that were tried, so that a red run is red for a change of ours.
MODULES = ("axe-core@4.14.1", "playwright-core@1.65.1")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 900
OWN = ("--instrument", "tests/examples/instruments")
HARBOUR_1, HARBOUR = (f"tests/examples/assessments/{name}.yaml" for name in ("harbour-1", "harbour"))
REAL, EARLIER, LATER = "assessments/azerbaijan-2016.yaml", "examples/altesia-2021.yaml", "examples/altesia-2024.yaml"
# By the name of the page: every kind of report, on real areas and on an instrument that is other in every respect.
REPORTS: dict[str, tuple[str, ...]] = {
    "score": ("score", REAL),
    "explain": ("explain", REAL),
    "plan": ("plan", REAL),
    "todo": ("todo", REAL),
    "merge": ("merge", "examples/readings"),
    "reply": ("reply", "examples/eskara-2023.yaml"),
    "survey": ("survey", LATER),
    "show": ("show",),
    "compare": ("compare", EARLIER, LATER),
    "diff": ("diff", EARLIER, LATER),
    "report": ("report", LATER, "--previous", EARLIER),
    "profile": ("profile", REAL),
    "later-profile": ("profile", LATER),
    "harbour-profile": ("profile", HARBOUR, *OWN),
    "harbour-score": ("score", HARBOUR, *OWN),
    "harbour-diff": ("diff", HARBOUR_1, HARBOUR, *OWN),
    "harbour-report": ("report", HARBOUR, "--previous", HARBOUR_1, "--audience", "internal", *OWN),
}


def chromium() -> str:
    """Find Chromium, or install it. Raises SystemExit where neither can be done."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is not None:
        return found
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise SystemExit("try_pages: there is no Chromium here, and none can be installed without apt and root")
    for arguments in (("update",), ("install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core")):
        _run([apt, "--quiet", *arguments])
    return chromium() if any(map(shutil.which, BROWSERS)) else _none("Chromium")


def _none(what: str) -> str:
    raise SystemExit(f"try_pages: {what} is not there after its installation")


def modules(folder: Path) -> Path:
    """Install what looks at the pages; give its folder. Raises SystemExit without npm."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("try_pages: npm is missing, which axe-core comes with")
    _run([npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), *MODULES])
    return folder / "node_modules"


def write_pages(folder: Path) -> Iterator[Path]:
    """Write every page in every language."""
    for name, arguments in REPORTS.items():
        for language in LANGUAGES:
            page = folder / f"{name}-{language}.html"
            _run(
                [sys.executable, "-m", "trafficking_indicators", *arguments, "--lang", language, "--output", str(page)]
            )
            yield page


def _run(command: list[str], **environment: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, timeout=PATIENCE, env={**os.environ, **environment})


def main() -> int:
    """Make the pages, look at them, and give the exit code."""
    parser = argparse.ArgumentParser(description="Look at web pages in Chromium, with axe-core.")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="put pages, pictures and PDF files there")
    kept = parser.parse_args().keep
    node = shutil.which("node")
    if node is None:
        raise SystemExit("try_pages: node is missing")
    browser = chromium()
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        installed = modules(folder / "modules")
        pages = kept if kept is not None else folder / "pages"
        pages.mkdir(parents=True, exist_ok=True)
        print(f"{len(list(write_pages(pages)))} pages written")
        command = [node, str(SCRIPT), browser, str(pages), *(["--pictures"] if kept is not None else [])]
        done = subprocess.run(
            command, check=False, cwd=ROOT, timeout=PATIENCE, env={**os.environ, "NODE_PATH": str(installed)}
        )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
