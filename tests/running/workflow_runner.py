"""Run the steps of action.yml as GitHub would: a script for bash, the inputs in its environment, files to write to.

Instead of what the first step installs there is this checkout's own program, unless that step is what is run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from conftest import EXAMPLES, ROOT
from running.processes import PATIENCE
from running.systems import needs_posix

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INPUTS: dict[str, dict[str, str]] = ACTION["inputs"]
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
# Files that a step may write to, to steer what follows.
STEERING = ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE")


class Ran(NamedTuple):
    """How a step ended: its log in order, and its summary."""

    code: int
    log: str
    summary: str

    @property
    def commands(self) -> list[str]:
        """The lines that the runner would obey."""
        return list(obeyed(self.log))

    @property
    def cells(self) -> list[str]:
        """The texts of the cells of the summary's tables."""
        return Cells(self.summary).texts


class Cells(HTMLParser):
    """Takes the tables of a summary apart."""

    def __init__(self, summary: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self._inside = False
        self.feed(summary)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(" ".join([tag, *(name for name, _value in attrs)]))
        if tag == "td":
            self._inside = True
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def obeyed(log: str) -> Iterator[str]:
    """Give the workflow commands of a log: lines with `::` first, or `##[` anywhere, unless commands are stopped."""
    token = None
    for line in log.splitlines():
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
        elif line.strip().startswith("::stop-commands::"):
            token = line.strip().removeprefix("::stop-commands::")
        elif line.strip().startswith("::") or "##[" in line:
            yield line


class Workflow:
    """A job on a runner: a workspace, and the folders that the runner has."""

    def __init__(self, folder: Path) -> None:
        needs_posix("bash of its own")
        self.workspace = folder / "work space"
        self.temporary = folder / "runner's temp"
        self.path = os.environ["PATH"]
        for made in (self.workspace, self.temporary, folder / "home"):
            made.mkdir()
        self.steering = {name: folder / name.lower() for name in STEERING}
        self._summary = folder / "summary.md"
        self._script = folder / "script.sh"
        self._home = folder / "home"

    def put(self, name: str, example: str) -> None:
        """Put one of the examples of tests/examples into the workspace."""
        target = self.workspace / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (EXAMPLES / example).is_dir() else shutil.copy)(EXAMPLES / example, target)

    def install_this_checkout(self) -> None:
        """Put what runs this checkout where the first step installs it."""
        programs = self.temporary / "assess-validate" / "bin"
        programs.mkdir(parents=True)
        self.program(programs / "python", f'exec "{sys.executable}" "$@"')
        self.program(programs / "assess", f'exec "{sys.executable}" -P -m trafficking_indicators "$@"')

    def program(self, path: Path, line: str) -> None:
        """Write a program of one line of shell."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        path.chmod(0o755)

    def run(self, name: str, inputs: Mapping[str, str]) -> Ran:
        """Run one step with inputs, those that are not given at their defaults."""
        step = STEPS[name]
        self._script.write_text(step["run"], encoding="utf-8")
        for file in (self._summary, *self.steering.values()):
            file.write_bytes(b"")
        given = {key: inputs.get(key, declared["default"]) for key, declared in INPUTS.items()}
        values = {f"${{{{ inputs.{key} }}}}": value for key, value in given.items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", self._script],  # noqa: S607  # whichever bash there is
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self.workspace,
            env={
                "PATH": self.path,
                "HOME": str(self._home),
                "RUNNER_TEMP": str(self.temporary),
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_STEP_SUMMARY": str(self._summary),
                **{key: str(file) for key, file in self.steering.items()},
                **{key: values[value] for key, value in step.get("env", {}).items()},
            },
            timeout=PATIENCE,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), self._summary.read_text(encoding="utf-8"))

    def validate(self, **inputs: str) -> Ran:
        """Run the step that validates; `fail_on` stands for `fail-on`."""
        return self.run("Validate", {key.replace("_", "-"): value for key, value in inputs.items()})
