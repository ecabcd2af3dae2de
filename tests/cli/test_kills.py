"""A run that is ended from outside, at any moment: the old file or the new, nothing else for long, and its own code."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from making.effort import is_thorough
from running.processes import HARBOUR, NOTHING, PATIENCE, environment
from running.systems import posix

KILLS = 200 if is_thorough() else 10
SEED = 20160
OLD = b"what stood here before\n"
# Ends by itself at the given one of the system calls that Python tells of, from where a write begins: any moment of it.
PROGRAM = """
import os, signal, sys
left = [int(sys.argv.pop(1))]
number = getattr(signal, sys.argv.pop(1))
def hook(event, arguments):
    if event == "open" or event.startswith(("os.", "fcntl.", "shutil.", "tempfile.")):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), number)
from trafficking_indicators.cli import output_files
def hooked(function):
    def call(*arguments, **named):
        sys.addaudithook(hook)
        return function(*arguments, **named)
    return call
output_files.write_file = hooked(output_files.write_file)
output_files.write_folder = hooked(output_files.write_folder)
sys.argv[0] = "assess"
from trafficking_indicators.__main__ import main
main()
"""


def begun(*arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "trafficking_indicators", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment(NOTHING),
        cwd=folder,
    )
