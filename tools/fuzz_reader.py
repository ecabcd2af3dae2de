"""Search the branches of the YAML reader with atheris, which is guided by coverage.

    pip install atheris
    python tools/fuzz_reader.py FOLDER -max_total_time=60

FOLDER holds files to begin with, and gets what reaches a new branch; options are libFuzzer's. It knows the branches of
our reader and of PyYAML's Python code, not libyaml's. Atheris is not among the extras: it does not install everywhere.
What breaks a promise of tests/trying/promises.py ends the run and is saved as crash-*.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))


def main() -> None:
    """Run until libFuzzer's options say stop, or until something fails."""
    atheris = importlib.import_module("atheris")
    # only what is imported here is searched
    with atheris.instrument_imports(include=["trafficking_indicators", "yaml"]):
        promises = importlib.import_module("promises")
    atheris.Setup(sys.argv, promises.check_reader)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
