"""Run the hook of .pre-commit-hooks.yaml for real: pre-commit itself, in a scratch repository, from this checkout.

Run: python3 tools/try_hooks.py [pre-commit|prek]

Needs git, and a Python with pip and the venv module; takes a quarter of a minute or half, most of it for installing.
All that it makes, caches too, lies in one temporary folder, which is deleted at the end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RUNNERS = ("pre-commit", "prek")
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: assess-validate
        {options}
"""


def _text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


GOOD = _text("examples/altesia-2018.yaml")
BROKEN = _text("tests/examples/invalid/unknown-indicator.yaml")
BROKEN_PLACE = ':14:5: error[unknown-indicator]: no indicator "5.1.F3" in instrument iom-2016'
INSTRUMENT = ("instrument.yaml", "recommendations.yaml", "measures.yaml", "areas/dock.yaml", "areas/pier.yaml")
LINKED_WRONGLY = _text("tests/examples/instruments/harbour-2020/recommendations.yaml").replace("pier.P1", "pier.P9")
HOSTILE = "assessments/a $(touch made) `touch made`; touch made.yaml"
# What the scratch repository holds before anybody changes a file: an instrument, and an assessment broken long ago.
COMMITTED = {
    "assessments/earlier.yaml": BROKEN,
    **{
        f"indicators/harbour-2020/{name}": _text(f"tests/examples/instruments/harbour-2020/{name}")
        for name in INSTRUMENT
    },
}


class Case(NamedTuple):
    """A commit in the making: the files changed, and what the hook must do and say."""

    name: str
    changed: Mapping[str, str]
    code: int
    says: tuple[str, ...]
    never_says: tuple[str, ...] = ()
    options: str = ""


CASES = (
    Case("a good assessment passes", {"assessments/good.yaml": GOOD}, 0, ("Passed",)),
    Case(
        "a broken one fails at its line and column, beside a good one and a file that is no YAML",
        {"assessments/good.yaml": GOOD, "assessments/broken.yaml": BROKEN, "assessments/notes.txt": "notes\n"},
        1,
        ("Failed", f"assessments/broken.yaml{BROKEN_PLACE}", "2 files checked: 2 errors"),
        ("good.yaml", "notes.txt", "earlier.yaml"),
    ),
    Case(
        "a file that is no YAML, and YAML elsewhere, are skipped",
        {"assessments/notes.txt": "notes\n", "elsewhere/broken.yaml": BROKEN},
        0,
        ("(no files to check)Skipped",),
    ),
    Case(
        "a file or folder whose name begins with a dot is passed over",
        {"assessments/.yamllint.yaml": "rules: {}\n", "assessments/.drafts/broken.yaml": BROKEN},
        0,
        ("(no files to check)Skipped",),
    ),
    Case(
        "another folder is checked where the configuration says so",
        {"data/broken.yaml": BROKEN, "data/notes.txt": "notes\n", "assessments/broken.yaml": BROKEN},
        1,
        (f"data/broken.yaml{BROKEN_PLACE}", "1 file checked: 2 errors"),
        options="files: ^data/",
    ),
    Case(
        "a name with blanks and signs of the shell is a name",
        {HOSTILE: BROKEN},
        1,
        (f"{HOSTILE}{BROKEN_PLACE}", "1 file checked: 2 errors"),
    ),
    Case(
        "the one changed file of an instrument is checked against the files beside it",
        {"indicators/harbour-2020/recommendations.yaml": LINKED_WRONGLY},
        1,
        ('indicators/harbour-2020/recommendations.yaml:5:22: error[unknown-link]: no area or indicator "pier.P9"',),
    ),
    Case(
        "an assessment with an instrument of one's own passes where arguments name the folder",
        {"assessments/harbour.yaml": _text("tests/examples/assessments/harbour.yaml")},
        0,
        ("Passed",),
        options="args: [--instrument, indicators]",
    ),
    Case(
        "without file names both folders are checked, whichever file changed",
        {"assessments/good.yaml": GOOD},
        1,
        (f"assessments/earlier.yaml{BROKEN_PLACE}", f"{len(COMMITTED) + 1} files checked: 2 errors"),
        options="pass_filenames: false",
    ),
)


def environment(scratch: Path) -> dict[str, str]:
    """Keep caches in the scratch folder, and the user's settings of git out of it."""
    names = ("PREK_HOME", "PRE_COMMIT_HOME", "PIP_CACHE_DIR", "UV_CACHE_DIR", "XDG_CACHE_HOME")
    caches = {name: str(scratch / name.lower()) for name in (*names, "VIRTUALENV_OVERRIDE_APP_DATA")}
    persons = {
        f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    # a hook of git sets GIT_DIR and others for what it starts
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV"))}
    # prek looks for uv in many places on the net; pip is here
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "GIT_CONFIG_NOSYSTEM": "1", "PREK_UV_SOURCE": "pip"}
    return {**kept, **caches, **persons, **quiet, "GIT_CONFIG_GLOBAL": os.devnull}


class Scratch:
    """A folder for everything, and running programs in it."""

    def __init__(self, folder: Path, runner: str) -> None:
        self.hook = folder / "hook"
        self.site = folder / "site"
        self._environment = environment(folder)
        self._runner = folder / "venv" / "bin" / runner
        self._call(sys.executable, "-m", "venv", str(folder / "venv"))
        self._call(str(folder / "venv" / "bin" / "pip"), "install", "--quiet", runner)

    def commit(self, folder: Path) -> str:
        """Commit all that lies in a folder, as a repository of its own; give the commit."""
        self._call("git", "init", "--quiet", cwd=folder)
        self._call("git", "add", "--all", cwd=folder)
        self._call("git", "commit", "--quiet", "--no-verify", "--message", "all", cwd=folder)
        return self._call("git", "rev-parse", "HEAD", cwd=folder).strip()

    def run(self, case: Case, revision: str) -> Iterable[str]:
        """Change files, run the hooks as a commit would, and give what is not as it should be."""
        self._call("git", "reset", "--quiet", "--hard", cwd=self.site)
        config = CONFIG.format(repository=self.hook, revision=revision, options=case.options)
        write({**case.changed, ".pre-commit-config.yaml": config}, self.site)
        self._call("git", "add", "--all", cwd=self.site)
        ran = subprocess.run(
            [self._runner, "run", "--color", "never"],
            cwd=self.site, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        said = ran.stdout.decode()
        wrong = [f"exit code {ran.returncode}, not {case.code}"] if ran.returncode != case.code else []
        wrong += [f"not said: {text}" for text in case.says if text not in said]
        wrong += [f"said: {text}" for text in case.never_says if text in said]
        wrong += ["a file name was run as a command"] if (self.site / "made").exists() else []
        return [*wrong, said] if wrong else []

    def _call(self, *command: str, cwd: Path = ROOT) -> str:
        return subprocess.run(
            command, cwd=cwd, env=self._environment, stdout=subprocess.PIPE, check=True
        ).stdout.decode()


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write files with their folders."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def copy_checkout(target: Path) -> None:
    """Copy what git knows of this checkout or would add, as it stands now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  # whichever git there is
        cwd=ROOT, stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    for name in sorted(set(listed.stdout.decode().split("\0")) - {""}):
        if os.path.lexists(ROOT / name):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name, follow_symlinks=False)


def main(runner: str) -> int:
    """Try every case; give the exit code."""
    failures = 0
    with tempfile.TemporaryDirectory(prefix="assess-hooks-") as folder:
        scratch = Scratch(Path(folder).resolve(), runner)
        copy_checkout(scratch.hook)
        revision = scratch.commit(scratch.hook)
        write(COMMITTED, scratch.site)
        scratch.commit(scratch.site)
        for case in CASES:
            wrong = list(scratch.run(case, revision))
            failures += bool(wrong)
            print("\n  ".join([f"{'FAILED' if wrong else 'ok':8}{case.name}", *wrong]), flush=True)
    print(f"{runner}: {len(CASES)} cases, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1:] not in [[name] for name in RUNNERS]:
        sys.exit(f"usage: python3 tools/try_hooks.py [{'|'.join(RUNNERS)}]")
    sys.exit(main(*sys.argv[1:] or RUNNERS[:1]))
